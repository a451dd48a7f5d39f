// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;

/**
 * What the entries of an edition have in common: a later call may not say that one of them should not have been taken.
 *
 * @param categories those that have an entry
 * @param first when the first entry came in
 * @param last when the last one did
 * @param longest how many characters the longest has
 */
public record Received(Set<String> categories, Instant first, Instant last, int longest) {

    /** What these entries and those have in common. */
    public Received and(Received other) {
        Set<String> both = new HashSet<>(categories);
        both.addAll(other.categories);
        return new Received(
                both,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last,
                Math.max(longest, other.longest));
    }

    /** @throws InvalidException naming every field of the change that an entry contradicts */
    void allow(EditionChange change) {
        List<FieldError> errors = new ArrayList<>();
        categories.stream()
                .filter(category -> !change.categories().contains(category))
                .sorted()
                .forEach(category ->
                        errors.add(error("categories", "essay-contest.edition.category-has-entries", category)));
        if (first.isBefore(change.opensAt())) {
            errors.add(error("opensAt", "essay-contest.edition.entry-before-opening", first));
        }
        if (!last.isBefore(change.closesAt())) {
            errors.add(error("closesAt", "essay-contest.edition.entry-after-closing", last));
        }
        if (longest > change.maxCharacters()) {
            errors.add(error("maxCharacters", "essay-contest.edition.entry-longer", longest));
        }
        if (!errors.isEmpty()) {
            throw InvalidException.of(errors);
        }
    }

    private static FieldError error(String field, String key, Object argument) {
        return new FieldError(field, key, List.of(argument));
    }
}
