// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.core.officer.Term;
import org.guildhall.core.proposal.Effect;
import org.guildhall.core.proposal.Effect.What;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;

/**
 * One proposal at work on the graph, step by step: each step notes first what was, so that the proposal can be undone, and
 * tells its effect. Lives within one transaction, with the tree locked.
 */
public final class GraphEdit {

    private final Tx tx;
    private final Graph graph;
    private final UndoRepository undo;
    private final MemberMoves members;
    private final OfficeMoves offices;
    private final Ids ids;
    private final Occasion occasion;
    private final List<Effect> effects = new ArrayList<>();
    private int place;

    /** Of which proposal, from which day on, and when it is written down. */
    public record Occasion(Id proposal, LocalDate day, Instant now) {}

    GraphEdit(
            Tx tx,
            Graph graph,
            UndoRepository undo,
            MemberMoves members,
            OfficeMoves offices,
            Ids ids,
            Occasion occasion) {
        this.tx = tx;
        this.graph = graph;
        this.undo = undo;
        this.members = members;
        this.offices = offices;
        this.ids = ids;
        this.occasion = occasion;
    }

    public Tx tx() {
        return tx;
    }

    public Graph graph() {
        return graph;
    }

    public LocalDate day() {
        return occasion.day();
    }

    /** What was done so far. */
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** Another one leads it from then on, with everything below it. */
    public void move(Organization organization, Organization parent) {
        TreeRange range = graph.tree().range(tx, organization.id());
        long people = MemberMoves.count(tx, range);
        String before = graph.organizations().get(tx, organization.parent()).name();
        remember(organization);
        update(organization.id(), "parent_id = ?", parent.id().value());
        graph.tree().place(tx, organization.id(), parent.id(), Optional.empty());
        graph.periods().begin(tx, organization.id(), day());
        tell(What.MOVED, organization, before, parent.name(), range.size(), people);
    }

    /** It is in another state from then on; one that ends must lead none. */
    public void state(Organization organization, OrganizationState state) {
        if (state == organization.state()) {
            return;
        }
        remember(organization);
        if (state.ended()) {
            endOffices(organization, Days.FOREVER);
            endTerm(organization);
            CoverageMoves.endAll(tx, occasion.proposal(), organization.id(), day(), occasion.now());
            graph.tree().takeOut(tx, organization.id());
            graph.periods().end(tx, organization.id(), day());
        }
        update(organization.id(), "state = ?", state.name());
        if (!state.ended()) {
            graph.periods().begin(tx, organization.id(), day());
        }
        tell(What.STATE, organization, organization.state().name(), state.name(), 1, 0);
    }

    /** Whoever was elected before then holds no post any more. */
    public void endOffices(Organization organization) {
        endOffices(organization, day());
    }

    private void endOffices(Organization organization, LocalDate begunBefore) {
        long ended = offices.endAll(tx, occasion.proposal(), organization.id(), begunBefore, day(), occasion.now());
        if (ended > 0) {
            tell(What.OFFICES_ENDED, organization, "", "", 0, ended);
        }
    }

    /** A term begins; the one that ran is over. */
    public void openTerm(Organization organization, Term term) {
        endTerm(organization);
        offices.open(tx, occasion.proposal(), term, occasion.now());
        tell(What.TERM_OPENED, organization, "", String.valueOf(term.number()), 1, 0);
    }

    private void endTerm(Organization organization) {
        offices.endTerm(tx, occasion.proposal(), organization.id(), day(), occasion.now());
    }

    /** There is a new one from then on. */
    public Organization create(OrganizationDraft draft) {
        Organization created = graph.organizations().append(tx, ids.next(), draft, occasion.now());
        undo.rememberNew(tx, occasion.proposal(), ++place, created, day());
        Organization parent = graph.organizations().get(tx, created.parent());
        tell(What.CREATED, created, "", parent.name(), 1, 0);
        tx.entityManager().clear();
        return created;
    }

    /** It belongs there no more from then on. */
    public void leave(OrganizationEdge edge) {
        LocalDate until = edge.since().isAfter(day()) ? edge.since() : day();
        undo.remember(tx, occasion.proposal(), edge, until);
        Rows.update(
                tx,
                "update core_organization_edge set valid_to = ?, version = version + 1 where id = ?",
                until,
                edge.id());
        tx.entityManager().clear();
        Organization parent = graph.organizations().get(tx, edge.parent());
        tell(What.LEFT, graph.organizations().get(tx, edge.organization()), parent.name(), "", 1, 0);
    }

    /** It belongs there from then on. */
    public void join(Organization organization, Organization parent, EdgeType type) {
        OrganizationEdge edge =
                graph.edges().add(tx, ids.next(), organization.id(), parent.id(), type, day(), occasion.now());
        undo.rememberNew(tx, occasion.proposal(), edge.id());
        tell(What.JOINED, organization, "", parent.name(), 1, 0);
    }

    /** All its own members go to another one. */
    public void moveMembers(Organization from, Organization to) {
        tellMembers(members.moveAll(tx, occasion.proposal(), from.id(), to.id(), occasion.now()), from, to);
    }

    /** Those of its own members go to another one. */
    public void moveMembers(Organization from, Organization to, List<Id> chosen) {
        tellMembers(members.move(tx, occasion.proposal(), from.id(), to.id(), chosen, occasion.now()), from, to);
    }

    /** How many members are its own. */
    public long people(Organization organization) {
        return MemberMoves.count(tx, graph.tree().range(tx, organization.id()).top());
    }

    /** @throws ConflictException {@code core.proposal.members-left} if it has members of its own */
    public void requireNoMembers(Organization organization) {
        long people = people(organization);
        if (people > 0) {
            throw new ConflictException("core.proposal.members-left", organization.name(), people);
        }
    }

    /** Whoever was moved keeps the membership, without dues and without a vote. */
    public void retainMoved() {
        members.retain(tx, occasion.proposal());
    }

    private void tellMembers(long moved, Organization from, Organization to) {
        if (moved > 0) {
            tell(What.MEMBERS_MOVED, from, from.name(), to.name(), 0, moved);
        }
    }

    private void remember(Organization organization) {
        undo.remember(
                tx,
                occasion.proposal(),
                ++place,
                organization,
                graph.tree().next(tx, organization.id()),
                graph.periods().latest(tx, organization.id()));
    }

    private void update(Id organization, String what, Object value) {
        Rows.update(
                tx,
                "update core_organization set " + what + ", version = version + 1, updated_at = ? where id = ?",
                value,
                occasion.now().atOffset(ZoneOffset.UTC),
                organization);
        tx.entityManager().clear();
    }

    private void tell(What what, Organization about, String before, String after, long organizations, long people) {
        effects.add(new Effect(what, about.id(), about.name(), before, after, organizations, people));
    }
}
