// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.core.storage.GraphEdit.Occasion;
import org.guildhall.core.storage.UndoRepository.Was;
import org.guildhall.core.storage.UndoRepository.WasEdge;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes the graph for a proposal, and changes it back exactly. */
@Component(service = GraphEdits.class)
public class GraphEdits {

    private final Graph graph;
    private final UndoRepository undo;
    private final MemberMoves members;
    private final OfficeMoves offices;
    private final InboxRepository inbox;
    private final Ids ids;

    @Activate
    public GraphEdits(
            @Reference Graph graph,
            @Reference UndoRepository undo,
            @Reference MemberMoves members,
            @Reference OfficeMoves offices,
            @Reference InboxRepository inbox,
            @Reference Ids ids) {
        this.graph = graph;
        this.undo = undo;
        this.members = members;
        this.offices = offices;
        this.inbox = inbox;
        this.ids = ids;
    }

    /** Begins to work for a proposal. The tree must be {@link TreeRepository#lock locked}. */
    public GraphEdit begin(Tx tx, Occasion occasion) {
        return new GraphEdit(tx, graph, undo, members, offices, ids, occasion);
    }

    /**
     * Makes everything as it was before the proposal was done. The tree must be {@link TreeRepository#lock locked}.
     *
     * @throws ConflictException {@code core.proposal.touched-since} if anything of it has been changed again
     */
    public void undo(Tx tx, Id proposal, Instant now) {
        members.restore(tx, proposal, now);
        offices.restore(tx, proposal);
        CoverageMoves.restore(tx, proposal);
        List<WasEdge> edges = undo.edges(tx, proposal);
        edges.forEach(was -> restore(tx, was));
        undo.organizations(tx, proposal).forEach(was -> restore(tx, was, now));
        edges.stream().filter(was -> !was.created()).forEach(was -> requireNoCircle(tx, was));
        undo.forget(tx, proposal);
    }

    private void requireNoCircle(Tx tx, WasEdge was) {
        OrganizationEdge edge = graph.edges().get(tx, was.edge());
        if (graph.links().reaches(tx, edge.parent(), edge.since(), edge.organization())) {
            throw touched();
        }
    }

    private static void restore(Tx tx, WasEdge was) {
        int restored = was.created()
                ? Rows.update(
                        tx,
                        "delete from core_organization_edge where id = ? and valid_to = ?",
                        was.edge(),
                        was.isUntil())
                : Rows.update(
                        tx,
                        "update core_organization_edge set valid_to = ?, version = version + 1 where id = ? and"
                                + " valid_to = ?",
                        was.wasUntil(),
                        was.edge(),
                        was.isUntil());
        tx.entityManager().clear();
        if (restored == 0) {
            throw new ConflictException("core.proposal.touched-since");
        }
    }

    private void restore(Tx tx, Was was, Instant now) {
        Organization is = graph.organizations().get(tx, was.organization());
        if (is.version() != was.versionAfter()) {
            throw touched();
        }
        if (was.created()) {
            remove(tx, is);
        } else {
            restore(tx, was, is, now);
        }
        tx.entityManager().clear();
    }

    private void remove(Tx tx, Organization created) {
        TreeRange range = graph.tree().range(tx, created.id());
        boolean bare = !graph.organizations().hasLed(tx, created.id())
                && MemberMoves.count(tx, range) == 0
                && offices.isBare(tx, created.id())
                && graph.edges().listFrom(tx, created.id(), LocalDate.EPOCH).isEmpty()
                && !CoverageRepository.concerns(tx, created.id());
        if (!bare) {
            throw touched();
        }
        inbox.removeAll(tx, created.id());
        graph.tree().removeLeaf(tx, range.first());
    }

    private void restore(Tx tx, Was was, Organization is, Instant now) {
        requirePlaceFor(tx, was, is);
        Rows.update(
                tx,
                "update core_organization set state = ?, parent_id = ?, version = version + 1, updated_at = ? where id"
                        + " = ?",
                was.state(),
                was.parent(),
                now.atOffset(ZoneOffset.UTC),
                is.id());
        tx.entityManager().clear();
        Optional<Id> next = was.next().filter(id -> graph.organizations()
                .find(tx, id)
                .filter(each ->
                        was.parent().equals(each.parent()) && !each.state().ended())
                .isPresent());
        if (is.state().ended()) {
            graph.tree().putBack(tx, is.id(), was.parent(), next);
        } else {
            graph.tree().place(tx, is.id(), was.parent(), next);
        }
        graph.periods().restore(tx, is.id(), was.since());
        undo.followVersion(tx, is.id(), was.versionAfter() - 1, was.versionAfter() + 1);
    }

    /** What it goes back to may have changed though it has not itself. */
    private void requirePlaceFor(Tx tx, Was was, Organization is) {
        Organization parent = graph.organizations().get(tx, was.parent());
        boolean back = is.state().ended() || !was.parent().equals(is.parent());
        boolean taken = back
                && graph.organizations().findChild(tx, parent.id(), is.name()).isPresent();
        boolean below = back && graph.links().reaches(tx, parent.id(), was.since(), is.id());
        if (parent.state().ended() || taken || below) {
            throw touched();
        }
    }

    private static ConflictException touched() {
        return new ConflictException("core.proposal.touched-since");
    }
}
