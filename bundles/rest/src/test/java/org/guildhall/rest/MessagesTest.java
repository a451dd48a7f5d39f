// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final List<String> BUNDLES =
            List.of("core-api", "data", "rest", "console", "operations", "security", "web");
    /** Looks like a key, but is the name of a service property. */
    private static final String NO_WORD = "guildhall.module";

    private static final Pattern KEY = Pattern.compile("\"(guildhall\\.[a-z0-9.-]+)\"");

    private final Properties chinese = words("messages.properties");
    private final Properties english = words("messages_en.properties");

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(chinese.stringPropertyNames())
                .isEqualTo(english.stringPropertyNames())
                .allMatch(key -> key.startsWith("guildhall."));
    }

    @Test
    void bothLanguagesFillInTheSameArguments() {
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(english, key)).isEqualTo(arguments(chinese, key)));
    }

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        Set<String> used = used();

        assertThat(used).contains("guildhall.id.malformed", "guildhall.changed-meanwhile");
        assertThat(used).allSatisfy(key -> assertThat(chinese.stringPropertyNames())
                .anyMatch(known -> key.endsWith(".") ? known.startsWith(key) : known.equals(key)));
    }

    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String bundle : BUNDLES) {
            try (Stream<Path> files = Files.walk(Path.of("..", bundle, "src/main/java"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
                }
            }
        }
        used.remove(NO_WORD);
        return used;
    }

    private static int arguments(Properties words, String key) {
        return new MessageFormat(words.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties words(String file) {
        Properties words = new Properties();
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
