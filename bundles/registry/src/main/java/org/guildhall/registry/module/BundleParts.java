// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.guildhall.api.module.Words;
import org.guildhall.rest.Json;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** What can be found in a bundle itself. */
final class BundleParts {

    private BundleParts() {}

    /** The pages that it describes in {@code ui/ui.json}. */
    static List<Item> pages(Bundle bundle, Words words, Locale locale) {
        URL description = bundle.getEntry("/ui/ui.json");
        if (description == null) {
            return List.of();
        }
        try (InputStream content = description.openStream()) {
            List<Item> pages = new ArrayList<>();
            for (JsonNode page : Json.mapper().readTree(content).path("pages")) {
                String name =
                        page.path("face").asText() + "/" + page.path("path").asText();
                pages.add(new Item(name, words.text(locale, page.path("title").asText())));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The console commands that its classes are. */
    static List<Item> commands(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return List.of();
        }
        int ownClasses = BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE;
        return wiring.listResources("/", "*Command.class", ownClasses).stream()
                .map(file -> type(bundle, file))
                .filter(type -> type.isAnnotationPresent(Command.class))
                .map(type -> type.getAnnotation(Command.class))
                .map(command -> new Item(command.scope() + ":" + command.name(), command.description()))
                .sorted(Comparator.comparing(Item::name))
                .toList();
    }

    private static Class<?> type(Bundle bundle, String file) {
        try {
            return bundle.loadClass(file.substring(0, file.lastIndexOf('.')).replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
