// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.Setting;
import org.guildhall.api.module.SettingType;
import org.junit.jupiter.api.Test;

/** What holds for the words of every bundle with a {@link Module}; its test extends this and names the module. */
public abstract class MessagesContract {

    private final Module module;
    private final String knownKey;

    /** @param knownKey a key the code is known to use, so that a search that finds nothing does not pass */
    protected MessagesContract(Module module, String knownKey) {
        this.module = module;
        this.knownKey = knownKey;
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys("messages.properties"))
                .isEqualTo(keys("messages_en.properties"))
                .allMatch(key -> key.startsWith(module.id() + "."));
    }

    @Test
    void moduleHasANameAndADescription() throws IOException {
        assertThat(keys("messages.properties")).contains(module.id() + ".name", module.id() + ".description");
    }

    @Test
    void everySettingHasALabelAndAHint() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (Setting<?> setting : module.settings()) {
            String label = setting.module() + ".setting." + setting.name();
            needed.addAll(Set.of(label, label + "-hint"));
            if (setting.type() == SettingType.CHOICE) {
                setting.choices().forEach(choice -> needed.add(label + "." + choice));
            }
        }

        assertThat(keys("messages.properties")).containsAll(needed);
        assertThat(module.settings()).allMatch(setting -> setting.module().equals(module.id()));
    }

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        Pattern key = Pattern.compile("\"(" + module.id() + "\\.[a-z-]+\\.[a-z-]+)\"");
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                key.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        module.roles().values().stream()
                .flatMap(Set::stream)
                .map(Permission::name)
                .forEach(used::remove);

        assertThat(keys("messages.properties")).containsAll(used);
        assertThat(used).contains(knownKey);
    }

    /** The keys in one of the bundle's files of words. */
    protected static Set<String> keys(String file) throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }
}
