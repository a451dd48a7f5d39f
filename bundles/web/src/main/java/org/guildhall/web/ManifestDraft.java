// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.module.Words;
import org.guildhall.pages.Address;
import org.guildhall.pages.Card;
import org.guildhall.pages.Face;
import org.guildhall.pages.Page;
import org.guildhall.pages.StartTile;
import org.guildhall.pages.Written;

/** A manifest while it is put together, from one bundle after the other, for one reader. */
final class ManifestDraft {

    private static final String SHELL = "web";
    private static final Comparator<Written<Page>> IN_MENU = Comparator.comparingInt(
                    (Written<Page> page) -> page.value().order())
            .thenComparing(page -> page.value().path());

    private final Words words;
    private final Language language;
    private final Locale locale;
    private final Predicate<Permission> may;
    private final Map<String, String> texts;
    private final Map<Face, List<Ordered<Manifest.Section>>> sections = new EnumMap<>(Face.class);
    private final Map<Face, List<Ordered<Manifest.Tile>>> tiles = new EnumMap<>(Face.class);
    private final Map<Face, List<Ordered<Manifest.Tile>>> cards = new EnumMap<>(Face.class);

    ManifestDraft(Words words, Language language, Predicate<Permission> may) {
        this.words = words;
        this.language = language;
        this.locale = language.locale();
        this.may = may;
        this.texts = new TreeMap<>(words.of(SHELL, locale));
    }

    void add(UiBundle bundle) {
        for (Face face : Face.values()) {
            List<Written<Page>> pages = bundle.pages().stream()
                    .filter(page ->
                            page.value().face() == face && may.test(page.value().permission()))
                    .sorted(IN_MENU)
                    .toList();
            if (!pages.isEmpty()) {
                int order = pages.get(0).value().order();
                add(sections, face, new Ordered<>(order, bundle.id(), section(bundle, pages)));
                texts.putAll(words.of(bundle.id(), locale));
                pages.stream().flatMap(page -> page.value().things()).forEach(this::say);
            }
        }
        for (Written<StartTile> tile : bundle.tiles()) {
            if (may.test(tile.value().permission())) {
                add(
                        tiles,
                        tile.value().face(),
                        figure(bundle, tile.json(), tile.value().order()));
            }
        }
        for (Written<Card> card : bundle.cards()) {
            if (may.test(card.value().permission())) {
                add(
                        cards,
                        card.value().face(),
                        figure(bundle, card.json(), card.value().order()));
            }
        }
    }

    private Ordered<Manifest.Tile> figure(UiBundle bundle, JsonNode declaration, int order) {
        texts.putAll(words.of(bundle.id(), locale));
        return new Ordered<>(order, bundle.id(), new Manifest.Tile(bundle.id(), declaration));
    }

    Manifest done(boolean signedIn) {
        Map<Face, List<Manifest.Section>> pages = sorted(sections);
        return new Manifest(language.tag(), signedIn, pages, leading(tiles, pages), leading(cards, pages), texts);
    }

    private static Map<Face, List<Manifest.Tile>> leading(
            Map<Face, List<Ordered<Manifest.Tile>>> figures, Map<Face, List<Manifest.Section>> pages) {
        Map<Face, List<Manifest.Tile>> sorted = sorted(figures);
        sorted.replaceAll((face, all) ->
                all.stream().map(tile -> leading(tile, pages.get(face))).toList());
        return sorted;
    }

    /** A figure leads only to a page that its reader has, whichever bundle that is of. */
    private static Manifest.Tile leading(Manifest.Tile tile, List<Manifest.Section> there) {
        Address opens = Address.of(tile.declaration().path("opens").asText());
        String path = opens.path().split("/")[0];
        boolean found = there.stream()
                .filter(section -> section.module().equals(opens.module()))
                .flatMap(section -> section.pages().stream())
                .anyMatch(page -> page.path().equals(path));
        if (found) {
            return tile;
        }
        ObjectNode declaration = tile.declaration().deepCopy();
        declaration.remove("opens");
        return new Manifest.Tile(tile.module(), declaration);
    }

    /** A page may show things of another bundle, whose pages its reader need not find. */
    private void say(String thing) {
        String module = thing.substring(0, thing.indexOf('.'));
        words.of(module, locale).forEach((key, text) -> {
            if (key.startsWith(thing + ".")) {
                texts.put(key, text);
            }
        });
    }

    private Manifest.Section section(UiBundle bundle, List<Written<Page>> pages) {
        String title = words.text(locale, bundle.id() + ".name");
        return new Manifest.Section(
                bundle.id(),
                title,
                bundle.base(),
                pages.stream().map(this::page).toList());
    }

    private Manifest.Page page(Written<Page> written) {
        Page page = written.value();
        return new Manifest.Page(
                page.path(),
                words.text(locale, page.title()),
                page.icon(),
                page.menu(),
                page.mine(),
                page.view(),
                page.declared() ? Permitted.of(written.json(), may) : null);
    }

    private static <T> void add(Map<Face, List<Ordered<T>>> all, Face face, Ordered<T> one) {
        all.computeIfAbsent(face, key -> new ArrayList<>()).add(one);
    }

    private static <T> Map<Face, List<T>> sorted(Map<Face, List<Ordered<T>>> all) {
        Map<Face, List<T>> sorted = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            List<Ordered<T>> each = all.getOrDefault(face, List.of());
            sorted.put(face, each.stream().sorted().map(Ordered::value).toList());
        }
        return sorted;
    }

    private record Ordered<T>(int order, String module, T value) implements Comparable<Ordered<T>> {

        private static final Comparator<Ordered<?>> ORDER =
                Comparator.<Ordered<?>>comparingInt(Ordered::order).thenComparing(Ordered::module);

        @Override
        public int compareTo(Ordered<T> other) {
            return ORDER.compare(this, other);
        }
    }
}
