// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.Collection;
import java.util.Objects;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.InvalidException;
import org.guildhall.data.Tx;
import org.guildhall.data.file.Files;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pictures that announce editions, shown to whoever may see the edition. */
@Component(service = Posters.class)
public class Posters {

    private final Files files;

    @Activate
    public Posters(@Reference Files files) {
        this.files = files;
    }

    /**
     * Puts up the poster of an edition, and gives up the one before if it is another.
     *
     * @param before may be null, as {@code poster} may
     * @throws InvalidException {@code essay-contest.edition.poster-no-picture}
     */
    void change(Tx tx, Actor actor, Id before, Id poster, Id organization) {
        if (Objects.equals(before, poster)) {
            return;
        }
        if (before != null) {
            files.release(tx, before);
        }
        if (poster != null) {
            if (!files.get(actor, poster).isImage()) {
                throw InvalidException.of("poster", "essay-contest.edition.poster-no-picture");
            }
            files.keep(tx, actor, poster, EditionService.VIEW, organization);
        }
    }

    /** Gives them up, together with their editions. */
    void removeAll(Tx tx, Collection<Id> posters) {
        posters.forEach(poster -> files.release(tx, poster));
    }
}
