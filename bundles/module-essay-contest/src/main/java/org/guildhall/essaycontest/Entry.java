// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.time.Instant;
import org.guildhall.api.Id;

/**
 * A work that a member submitted to an edition.
 *
 * @param organization the union the author belonged to when submitting
 * @param characters the length of the text as {@link EntryDraft#characters()} counts
 */
public record Entry(
        Id id,
        Id edition,
        Id organization,
        Id member,
        String category,
        String title,
        String text,
        int characters,
        Instant submittedAt) {}
