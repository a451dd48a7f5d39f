// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.words;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
public record BundleWords(String module, Map<String, String> chinese, Map<String, String> english) {

    public static final String CHINESE = "messages.properties";
    public static final String ENGLISH = "messages_en.properties";

    static BundleWords of(String module, Bundle bundle) {
        return of(module, read(bundle.getEntry("/" + CHINESE)), read(bundle.getEntry("/" + ENGLISH)));
    }

    private static BundleWords of(String module, Map<String, String> chinese, Map<String, String> ownEnglish) {
        Map<String, String> english = new HashMap<>(chinese);
        english.putAll(ownEnglish);
        return new BundleWords(module, chinese, Map.copyOf(english));
    }

    /**
     * Those of a bundle that is not here yet.
     *
     * @throws IllegalArgumentException if a file is none that a bundle's words could be in
     */
    public static BundleWords of(String module, byte[] chinese, byte[] english) {
        return of(module, read(new ByteArrayInputStream(chinese)), read(new ByteArrayInputStream(english)));
    }

    public Map<String, String> in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }

    private static Map<String, String> read(URL file) {
        try {
            return file == null ? Map.of() : read(file.openStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(InputStream content) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> read = new HashMap<>();
        words.stringPropertyNames().forEach(key -> read.put(key, words.getProperty(key)));
        return Map.copyOf(read);
    }
}
