// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guildhall.api.actor.Permission;
import org.guildhall.rest.Json;
import org.osgi.framework.Bundle;

/** The pages of one bundle: the folder {@code ui} in it, read once. */
final class UiBundle {

    static final String DESCRIPTION = "ui.json";
    private static final String FOLDER = "ui/";

    private final String id;
    private final String hash;
    private final List<UiPage> pages;
    private final Map<String, UiFile> files;

    private UiBundle(String id, String hash, List<UiPage> pages, Map<String, UiFile> files) {
        this.id = id;
        this.hash = hash;
        this.pages = pages;
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
        List<UiPage> pages = pages(contents);
        Map<String, UiFile> files = new LinkedHashMap<>();
        contents.forEach((name, content) -> {
            if (!name.equals(DESCRIPTION)) {
                files.put(name, new UiFile(name, content));
            }
        });
        for (UiPage page : pages) {
            if (!files.containsKey(page.view())) {
                throw new IllegalArgumentException("the page " + page.path() + " has no view " + page.view());
            }
        }
        return new UiBundle(id, ContentHash.of(contents), pages, Map.copyOf(files));
    }

    private static List<UiPage> pages(Map<String, byte[]> contents) {
        byte[] description = contents.get(DESCRIPTION);
        if (description == null) {
            throw new IllegalArgumentException("there is no ui/" + DESCRIPTION);
        }
        ObjectMapper mapper = Json.mapper();
        mapper.addMixIn(Permission.class, PermissionAsText.class);
        try {
            return mapper.readValue(description, Description.class).pages();
        } catch (IOException e) {
            throw new IllegalArgumentException("ui/" + DESCRIPTION + " can not be read: " + e.getMessage(), e);
        }
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

    List<UiPage> pages() {
        return pages;
    }

    /** The file of exactly that name; the description is not served. */
    Optional<UiFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public String toString() {
        return id + " " + hash + " " + pages.stream().map(UiPage::path).collect(Collectors.joining(", ", "[", "]"));
    }

    private record Description(List<UiPage> pages) {

        Description {
            pages = List.copyOf(pages);
        }
    }

    private interface PermissionAsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Permission of(String name) {
            return Permission.of(name);
        }
    }
}
