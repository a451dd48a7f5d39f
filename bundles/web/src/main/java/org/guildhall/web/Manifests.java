// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Chooses from all pages those that an actor may use in the organization it works in. */
@Component(service = Manifests.class)
public class Manifests {

    private static final String SHELL = "web";

    private final UiExtender extender;
    private final Words words;

    @Activate
    public Manifests(@Reference UiExtender extender, @Reference Words words) {
        this.extender = extender;
        this.words = words;
    }

    Manifest of(Actor actor, Language language) {
        return of(extender.bundles(), words, actor, language);
    }

    static Manifest of(Collection<UiBundle> bundles, Words words, Actor actor, Language language) {
        Locale locale = language.locale();
        Map<Face, List<Shown>> shown = new EnumMap<>(Face.class);
        Map<String, String> texts = new TreeMap<>(words.of(SHELL, locale));
        for (UiBundle bundle : bundles) {
            for (Face face : Face.values()) {
                List<UiPage> pages = pages(bundle, face, actor);
                if (!pages.isEmpty()) {
                    shown.computeIfAbsent(face, key -> new ArrayList<>()).add(new Shown(bundle, pages));
                    texts.putAll(words.of(bundle.id(), locale));
                }
            }
        }
        Map<Face, List<Manifest.Section>> faces = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            faces.put(
                    face,
                    shown.getOrDefault(face, List.of()).stream()
                            .sorted()
                            .map(each -> each.section(words, locale))
                            .toList());
        }
        return new Manifest(language.tag(), actor.account().isPresent(), faces, texts);
    }

    private static List<UiPage> pages(UiBundle bundle, Face face, Actor actor) {
        return bundle.pages().stream()
                .filter(page -> page.face() == face)
                .filter(page -> actor.may(page.permission(), actor.organization()))
                .sorted(Comparator.comparingInt(UiPage::order).thenComparing(UiPage::path))
                .toList();
    }

    private record Shown(UiBundle bundle, List<UiPage> pages) implements Comparable<Shown> {

        @Override
        public int compareTo(Shown other) {
            return Comparator.comparingInt((Shown each) -> each.pages.get(0).order())
                    .thenComparing(each -> each.bundle.id())
                    .compare(this, other);
        }

        Manifest.Section section(Words words, Locale locale) {
            List<Manifest.Page> texts = pages.stream()
                    .map(page ->
                            new Manifest.Page(page.path(), words.text(locale, page.title()), page.icon(), page.view()))
                    .toList();
            return new Manifest.Section(bundle.id(), words.text(locale, bundle.id() + ".name"), bundle.base(), texts);
        }
    }
}
