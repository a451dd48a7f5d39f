// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.jar.Manifest;
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
    private static final Path CLASSES = Path.of("target/classes");

    private final String id;
    private final BiFunction<String, List<Class<?>>, JsonNode> openApi;
    private final Path scripts;

    /** @param openApi describes the API of the bundle with that id and these resources: {@code OpenApi::of} */
    protected UiContract(String id, BiFunction<String, List<Class<?>>, JsonNode> openApi) {
        this(id, openApi, RESOURCES.resolve("ui"));
    }

    /** @param scripts the folder with the scripts whose words are looked for */
    protected UiContract(String id, BiFunction<String, List<Class<?>>, JsonNode> openApi, Path scripts) {
        this.id = id;
        this.openApi = openApi;
        this.scripts = scripts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void pagesFitTheirBundle(String words) throws IOException {
        pages().check(new Surroundings(id, files(), MessagesContract.keys(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void pagesFitTheirApi(String words) throws IOException {
        pages().checkApi(openApi.apply(id, resources()), new Surroundings(id, files(), MessagesContract.keys(words)));
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

    /** As the platform finds them: by what the build wrote into the manifest. */
    private static List<Class<?>> resources() throws IOException {
        try (InputStream file = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            String names = new Manifest(file).getMainAttributes().getValue("Guildhall-Resources");
            List<Class<?>> resources = new ArrayList<>();
            for (String name : names == null ? new String[0] : names.split(",")) {
                resources.add(Class.forName(name));
            }
            return resources;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> files() throws IOException {
        Path folder = CLASSES.resolve("ui");
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
