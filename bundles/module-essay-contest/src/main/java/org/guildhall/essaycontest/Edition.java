// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.time.Instant;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.InvalidException;

/**
 * One year's contest of one organization. Open to the members of that organization and of all below it.
 *
 * @param organization the union that holds it
 * @param categories what entries may be about, in the order of the call
 * @param opensAt the first instant at which an entry is taken
 * @param closesAt the first instant at which none is taken any more
 * @param maxCharacters how long an entry may be, as {@link EntryDraft#characters()} counts
 * @param poster the picture that announces it; null if there is none
 * @param state where it stood when it was read
 * @param version raised by each change
 */
public record Edition(
        Id id,
        Id organization,
        int year,
        String theme,
        List<String> categories,
        Instant opensAt,
        Instant closesAt,
        int maxCharacters,
        Id poster,
        EditionState state,
        long version) {

    public Edition {
        categories = List.copyOf(categories);
    }

    /**
     * Passes if an entry like that may be submitted.
     *
     * @throws ConflictException {@code essay-contest.entry.too-early} or {@code too-late}, outside the window
     * @throws InvalidException {@code essay-contest.entry.category-unknown}, {@code empty} or {@code too-long}
     */
    void admit(EntryDraft draft) {
        switch (state) {
            case ANNOUNCED -> throw new ConflictException("essay-contest.entry.too-early", opensAt);
            case CLOSED -> throw new ConflictException("essay-contest.entry.too-late", closesAt);
            case OPEN -> {
                int characters = draft.characters();
                if (!categories.contains(draft.category())) {
                    throw InvalidException.of("category", "essay-contest.entry.category-unknown", draft.category());
                }
                if (characters == 0) {
                    throw InvalidException.of("text", "essay-contest.entry.empty");
                }
                if (characters > maxCharacters) {
                    throw InvalidException.of("text", "essay-contest.entry.too-long", characters, maxCharacters);
                }
            }
        }
    }
}
