// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.osgi.framework.Bundle;

/**
 * The words that one bundle brings.
 *
 * @param chinese what everybody reads who does not read English
 * @param english the same keys; whatever is missing here is read in Chinese
 */
record BundleWords(String module, Map<String, String> chinese, Map<String, String> english) {

    static final String CHINESE = "/messages.properties";
    static final String ENGLISH = "/messages_en.properties";

    static BundleWords of(String module, Bundle bundle) {
        Map<String, String> chinese = read(bundle.getEntry(CHINESE));
        Map<String, String> english = new HashMap<>(chinese);
        english.putAll(read(bundle.getEntry(ENGLISH)));
        return new BundleWords(module, chinese, Map.copyOf(english));
    }

    Map<String, String> in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }

    private static Map<String, String> read(URL file) {
        if (file == null) {
            return Map.of();
        }
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> read = new HashMap<>();
        words.stringPropertyNames().forEach(key -> read.put(key, words.getProperty(key)));
        return Map.copyOf(read);
    }
}
