// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.guildhall.api.module.Words;

/** The bundle's own words; a key of another bundle stands for itself, with what it is filled with. */
public final class FileWords implements Words {

    private final Properties chinese = read("messages.properties");
    private final Properties english = read("messages_en.properties");

    private static Properties read(String name) {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("target/classes", name))) {
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String text(Locale locale, String key, Object... arguments) {
        Properties words = locale.getLanguage().equals("en") ? english : chinese;
        String pattern = words.getProperty(key);
        if (pattern == null) {
            return key + (arguments.length == 0 ? "" : List.of(arguments));
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    @Override
    public Map<String, String> of(String module, Locale locale) {
        return Map.of();
    }
}
