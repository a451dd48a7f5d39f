// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;

/**
 * What shall be done with an organization. Whatever the kind has no use for is left out.
 *
 * @param target MOVE: who shall lead it; MERGE: what it shall become part of; DISSOLVE: where its members go
 * @param name SPLIT: what the new one is called
 * @param parts SPLIT: those directly below it that the new one shall lead
 * @param members SPLIT: those of its own members who go to the new one
 * @param reason DISSOLVE: why
 * @param day when it takes effect; today if it is null
 */
public record ProposalDraft(
        @NotNull ProposalKind kind,
        Id target,
        @Size(max = 100) String name,
        @Size(max = 200) List<Id> parts,
        @Size(max = 200) List<Id> members,
        EndReason reason,
        LocalDate day,
        @Size(max = 500) String note) {

    public ProposalDraft {
        name = name == null ? "" : name.strip();
        parts = parts == null ? List.of() : List.copyOf(parts);
        members = members == null ? List.of() : List.copyOf(members);
        reason = reason == null ? EndReason.DECIDED : reason;
        note = note == null ? "" : note;
    }

    /** A step in the life of an organization that needs to say no more. */
    public static ProposalDraft step(ProposalKind kind, LocalDate day) {
        return new ProposalDraft(kind, null, "", List.of(), List.of(), null, day, "");
    }

    /** That it be moved below another, or merged into it. */
    public static ProposalDraft to(ProposalKind kind, Id target, LocalDate day) {
        return new ProposalDraft(kind, target, "", List.of(), List.of(), null, day, "");
    }

    /** That some of what it leads, and of its members, become an organization of that name. */
    public static ProposalDraft split(String name, List<Id> parts, List<Id> members, LocalDate day) {
        return new ProposalDraft(ProposalKind.SPLIT, null, name, parts, members, null, day, "");
    }

    /** That it be dissolved. */
    public static ProposalDraft dissolve(EndReason reason, Optional<Id> membersTo, LocalDate day) {
        return new ProposalDraft(
                ProposalKind.DISSOLVE, membersTo.orElse(null), "", List.of(), List.of(), reason, day, "");
    }

    ProposalDraft on(LocalDate resolved) {
        return new ProposalDraft(kind, target, name, parts, members, reason, resolved, note);
    }
}
