// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.pages.Page;
import org.guildhall.pages.Surroundings;
import org.guildhall.pages.UiJson;
import org.guildhall.pages.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the pages of every bundle with a {@code ui/ui.json}; its test extends this and names the bundle. */
public abstract class UiContract {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private final String id;
    private final Path scripts;

    protected UiContract(String id) {
        this(id, RESOURCES.resolve("ui"));
    }

    /** @param scripts the folder with the scripts whose words are looked for */
    protected UiContract(String id, Path scripts) {
        this.id = id;
        this.scripts = scripts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void pagesFitTheirBundle(String words) throws IOException {
        UiJson pages = pages();

        pages.check(new Surroundings(id, files(), MessagesContract.keys(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void everyEventOfAHistoryHasWords(String words) throws IOException {
        Set<String> things = pages().pages().stream()
                .map(Written::value)
                .filter(page -> page.detail() != null && page.detail().history())
                .map(Page::thing)
                .collect(Collectors.toSet());
        Pattern topic = Pattern.compile("\"(" + id + ")/([a-z-]+)/([A-Z_]+)\"");
        Set<String> needed = new TreeSet<>();
        for (Path file : filesIn(Path.of("src/main/java"), ".java")) {
            topic.matcher(Files.readString(file)).results().forEach(found -> {
                String thing = found.group(1) + "." + found.group(2);
                if (things.contains(thing)) {
                    needed.add(thing + ".event-" + found.group(3).toLowerCase().replace('_', '-'));
                }
            });
        }

        assertThat(MessagesContract.keys(words)).containsAll(needed);
    }

    @Test
    void everyKeyInAScriptHasWords() throws IOException {
        Set<String> words = MessagesContract.keys("messages.properties");
        for (Path file : filesIn(scripts, ".js")) {
            ScriptKeys keys = ScriptKeys.in(Files.readString(file), id);
            assertThat(keys.missing(words)).as("words for %s", file).isEmpty();
            assertThat(keys.foreign()).as("words of others in %s", file).isEmpty();
        }
    }

    private UiJson pages() throws IOException {
        return UiJson.read(Files.readAllBytes(RESOURCES.resolve("ui/ui.json")));
    }

    private static Set<String> files() throws IOException {
        Path folder = Path.of("target/classes/ui");
        return filesIn(folder, "").stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .collect(Collectors.toSet());
    }

    private static Set<Path> filesIn(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
