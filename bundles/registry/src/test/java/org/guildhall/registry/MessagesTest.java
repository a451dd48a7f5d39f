// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.api.actor.Permission;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile("\"(registry\\.[a-z-]+\\.[a-z-]+)\"");

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys("messages.properties"))
                .isEqualTo(keys("messages_en.properties"))
                .allMatch(key -> key.startsWith("registry."));
    }

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        new RegistryModule()
                .roles().values().stream()
                        .flatMap(Set::stream)
                        .map(Permission::name)
                        .forEach(used::remove);

        assertThat(keys("messages.properties")).containsAll(used);
        assertThat(used).contains("registry.module.unknown");
    }

    private static Set<String> keys(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }
}
