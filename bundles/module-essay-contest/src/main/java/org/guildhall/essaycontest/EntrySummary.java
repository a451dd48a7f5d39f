// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.time.Instant;
import org.guildhall.api.Id;

/** What a list tells of an {@link Entry}: all but the text, of which a page of two hundred would have megabytes. */
public record EntrySummary(
        Id id,
        Id edition,
        Id organization,
        Id member,
        String category,
        String title,
        int characters,
        Instant submittedAt) {}
