// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import java.util.Collection;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Chooses from all pages those that an actor may use in the organization it works in. */
@Component(service = Manifests.class)
public class Manifests {

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
        ManifestDraft draft =
                new ManifestDraft(words, language, permission -> actor.may(permission, actor.organization()));
        bundles.forEach(draft::add);
        return draft.done(actor.account().isPresent());
    }
}
