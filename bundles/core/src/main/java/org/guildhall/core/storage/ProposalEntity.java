// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import javax.persistence.Version;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.core.proposal.DecisionDraft;
import org.guildhall.core.proposal.EndReason;
import org.guildhall.core.proposal.Proposal;
import org.guildhall.core.proposal.ProposalDraft;
import org.guildhall.core.proposal.ProposalKind;
import org.guildhall.core.proposal.ProposalState;

@Entity
@Table(name = "core_organization_proposal")
class ProposalEntity {

    @javax.persistence.Id
    private long id;

    @Enumerated(EnumType.STRING)
    private ProposalKind kind;

    @Column(name = "organization_id")
    private long organizationId;

    @Column(name = "target_id")
    private Long targetId;

    @Column(name = "new_name")
    private String newName;

    private String parts;

    private String members;

    @Enumerated(EnumType.STRING)
    private EndReason reason;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private String note;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Column(name = "decider_id")
    private long deciderId;

    @Column(name = "proposed_by")
    private Long proposedBy;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String document;

    @Column(name = "decision_note")
    private String decisionNote;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ProposalEntity() {}

    ProposalEntity(Id id, Id organization, ProposalDraft draft, Id decider, Optional<Id> account, Instant now) {
        this.id = id.value();
        this.kind = draft.kind();
        this.organizationId = organization.value();
        this.targetId = draft.target() == null ? null : draft.target().value();
        this.newName = draft.name();
        this.parts = written(draft.parts());
        this.members = written(draft.members());
        this.reason = draft.reason();
        this.effectiveOn = draft.day();
        this.note = draft.note();
        this.state = ProposalState.PROPOSED;
        this.deciderId = decider.value();
        this.proposedBy = account.map(Id::value).orElse(null);
        this.document = "";
        this.decisionNote = "";
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Nobody decides alone: not the account that has proposed it. */
    void decide(ProposalState decision, Optional<Id> account, DecisionDraft draft, Instant now) {
        require(ProposalState.PROPOSED);
        Long decider = account.map(Id::value).orElse(null);
        if (decider != null && decider.equals(proposedBy)) {
            throw new ConflictException("core.proposal.own");
        }
        state = decision;
        decidedBy = decider;
        decidedAt = now;
        document = draft.document().strip();
        decisionNote = draft.note();
        updatedAt = now;
    }

    void withdraw(Instant now) {
        require(ProposalState.PROPOSED);
        state = ProposalState.WITHDRAWN;
        updatedAt = now;
    }

    void undo(Instant now) {
        require(ProposalState.ACCEPTED);
        state = ProposalState.UNDONE;
        updatedAt = now;
    }

    private void require(ProposalState needed) {
        if (state != needed) {
            throw new ConflictException(
                    needed == ProposalState.PROPOSED ? "core.proposal.decided-already" : "core.proposal.not-done");
        }
    }

    ProposalDraft toDraft() {
        Id target = targetId == null ? null : new Id(targetId);
        return new ProposalDraft(kind, target, newName, read(parts), read(members), reason, effectiveOn, note);
    }

    Proposal toRecord(String article) {
        return new Proposal(
                new Id(id),
                kind,
                new Id(organizationId),
                targetId == null ? null : new Id(targetId),
                effectiveOn,
                note,
                state,
                new Id(deciderId),
                article,
                document,
                decisionNote,
                proposedBy == null ? null : new Id(proposedBy),
                createdAt,
                decidedAt,
                version);
    }

    private static String written(List<Id> ids) {
        return ids.stream().map(Id::toString).collect(Collectors.joining(" "));
    }

    private static List<Id> read(String ids) {
        return ids.isEmpty()
                ? List.of()
                : Stream.of(ids.split(" ")).map(Id::parse).toList();
    }
}
