// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether pages fit what else is in their bundle: files, words, permissions, and each other. */
final class Fit {

    private static final Set<String> KEYS = Set.of("title", "label", "hint", "action", "confirm", "done");

    private final Pages pages;
    private final Surroundings around;
    private final Mistakes mistakes;

    Fit(Pages pages, Surroundings around, Mistakes mistakes) {
        this.pages = pages;
        this.around = around;
        this.mistakes = mistakes;
    }

    void check(JsonNode written) {
        texts(written, "");
        Set<String> paths = new HashSet<>();
        for (int index = 0; index < pages.pages().size(); index++) {
            Page page = pages.pages().get(index);
            String pointer = "/pages/" + index;
            mistakes.unless(
                    paths.add(page.face().entry() + "/" + page.path()),
                    pointer + "/path",
                    "there are two pages \"" + page.path() + "\" in this face");
            if (!page.declared()) {
                file(page.view(), pointer + "/view");
            }
            words(page, pointer);
            parts(page, pointer + "/detail/parts/");
            links(page, pointer);
        }
        for (int index = 0; index < pages.tiles().size(); index++) {
            StartTile tile = pages.tiles().get(index);
            opens(tile.opens(), tile.face(), "/tiles/" + index + "/opens");
        }
        for (int index = 0; index < pages.cards().size(); index++) {
            Card card = pages.cards().get(index);
            opens(card.opens(), card.face(), "/cards/" + index + "/opens");
        }
    }

    /** Permissions and keys of words are found by the names they are given under, wherever they stand. */
    private void texts(JsonNode node, String pointer) {
        node.properties().forEach(entry -> {
            String text = entry.getValue().asText();
            String place = pointer + "/" + entry.getKey();
            if (!entry.getValue().isTextual()) {
                texts(entry.getValue(), place);
            } else if (entry.getKey().equals("permission")) {
                mistakes.unless(
                        around.mayAskFor(text),
                        place,
                        "the permission " + text + " is none of " + around.id() + "'s own");
            } else if (KEYS.contains(entry.getKey())) {
                word(text, place);
            }
        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            texts(node.get(index), pointer + "/" + index);
        }
    }

    private void words(Page page, String pointer) {
        for (FieldGroup group : FieldGroup.of(page, pointer)) {
            for (int index = 0; index < group.fields().size(); index++) {
                Field field = group.fields().get(index);
                if (!field.template().isEmpty()) {
                    file(field.template(), group.pointer(index));
                }
                if (!field.equals(FieldGroup.SEARCH)) {
                    word(field.labelOf(group.thing()), group.pointer(index));
                }
            }
        }
        if (page.list() != null) {
            word(page.thing() + ".none", pointer + "/thing");
        }
        if (page.detail() != null) {
            for (int index = 0; index < page.detail().related().size(); index++) {
                String thing = page.detail().related().get(index).thing();
                word(thing + ".none", pointer + "/detail/related/" + index + "/thing");
            }
        }
    }

    private void parts(Page page, String pointer) {
        List<Detail.Part> parts =
                page.detail() == null ? List.of() : page.detail().parts();
        for (int index = 0; index < parts.size(); index++) {
            file(parts.get(index).view(), pointer + index + "/view");
        }
    }

    private void file(String name, String pointer) {
        mistakes.unless(around.files().contains(name), pointer, "there is no file ui/" + name);
    }

    private void word(String key, String pointer) {
        mistakes.unless(!around.misses(key), pointer, "there are no words for " + key);
    }

    private void links(Page page, String pointer) {
        for (int index = 0; index < page.tiles().size(); index++) {
            opens(page.tiles().get(index).opens(), page.face(), pointer + "/tiles/" + index + "/opens");
        }
        if (page.detail() != null) {
            for (int index = 0; index < page.detail().related().size(); index++) {
                String other = page.detail().related().get(index).page();
                mistakes.unless(
                        other.isEmpty() || exists(other, page.face()),
                        pointer + "/detail/related/" + index + "/page",
                        "there is no page \"" + other + "\" in this face");
            }
        }
    }

    private void opens(Address opens, Face face, String pointer) {
        String path = opens.path().split("/")[0];
        mistakes.unless(
                !opens.module().equals(around.id()) || exists(path, face),
                pointer,
                "there is no page \"" + path + "\" in this face");
    }

    private boolean exists(String path, Face face) {
        return pages.pages().stream()
                .anyMatch(page -> page.face() == face && page.path().equals(path));
    }
}
