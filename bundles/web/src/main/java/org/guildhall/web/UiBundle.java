// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guildhall.pages.Card;
import org.guildhall.pages.Page;
import org.guildhall.pages.StartTile;
import org.guildhall.pages.Surroundings;
import org.guildhall.pages.UiJson;
import org.guildhall.pages.Written;
import org.osgi.framework.Bundle;

/** The pages of one bundle: the folder {@code ui} in it, read once. */
final class UiBundle {

    static final String DESCRIPTION = "ui.json";
    private static final String FOLDER = "ui/";

    private final String id;
    private final String hash;
    private final UiJson description;
    private final Map<String, UiFile> files;

    private UiBundle(String id, String hash, UiJson description, Map<String, UiFile> files) {
        this.id = id;
        this.hash = hash;
        this.description = description;
        this.files = files;
    }

    /** Reads the folder of a bundle. */
    static UiBundle read(String id, Bundle bundle) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (URL entry : Collections.list(bundle.findEntries(FOLDER, "*", true))) {
            String path = entry.getPath();
            if (!path.endsWith("/")) {
                contents.put(path.substring(path.indexOf(FOLDER) + FOLDER.length()), content(entry));
            }
        }
        return of(id, contents);
    }

    /**
     * The same from files that were read already.
     *
     * @throws IllegalArgumentException if {@code ui.json} is missing or wrong
     */
    static UiBundle of(String id, Map<String, byte[]> contents) {
        byte[] description = contents.get(DESCRIPTION);
        if (description == null) {
            throw new IllegalArgumentException("there is no ui/" + DESCRIPTION);
        }
        UiJson described = UiJson.read(description);
        Map<String, UiFile> files = new LinkedHashMap<>();
        contents.forEach((name, content) -> {
            if (!name.equals(DESCRIPTION)) {
                files.put(name, new UiFile(name, content));
            }
        });
        return new UiBundle(id, ContentHash.of(contents), described, Map.copyOf(files));
    }

    /**
     * Looks whether its pages fit what else is in the bundle.
     *
     * @param words the keys of the bundle's words
     * @throws IllegalArgumentException with all that does not
     */
    void check(Set<String> words) {
        description.check(new Surroundings(id, files.keySet(), words));
    }

    /**
     * The same for the bundle's API.
     *
     * @throws IllegalArgumentException with all that does not fit
     */
    void checkApi(JsonNode openApi, Set<String> words) {
        description.checkApi(openApi, new Surroundings(id, files.keySet(), words));
    }

    private static byte[] content(URL entry) {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return id;
    }

    /** Changes with any of its files, so that browsers may keep what they loaded for ever. */
    String hash() {
        return hash;
    }

    /** Where its files are found; ends with a slash. */
    String base() {
        return "/ui/" + id + "/" + hash + "/";
    }

    List<Written<Page>> pages() {
        return description.pages();
    }

    /** The figures it puts on the first page of each face. */
    List<Written<StartTile>> tiles() {
        return description.tiles();
    }

    /** The figures it puts on the pages of single rows of each face. */
    List<Written<Card>> cards() {
        return description.cards();
    }

    /** The file of exactly that name; the description is not served. */
    Optional<UiFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public String toString() {
        return id + " " + hash + " "
                + pages().stream().map(page -> page.value().path()).collect(Collectors.joining(", ", "[", "]"));
    }
}
