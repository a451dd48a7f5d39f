// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** What was before a proposal was done. */
@Component(service = UndoRepository.class)
public class UndoRepository {

    /**
     * An organization before it was changed.
     *
     * @param created whether it was not there at all
     * @param next whom it stood before, if it was not the last
     * @param versionAfter its version when the change was done
     * @param since the first day of what it was
     */
    record Was(
            Id organization,
            boolean created,
            Optional<Id> next,
            long versionAfter,
            LocalDate since,
            OrganizationState state,
            Id parent) {}

    /** An edge before it was changed, and until when it was to hold then and holds now. */
    record WasEdge(Id edge, boolean created, LocalDate wasUntil, LocalDate isUntil) {}

    /** Notes what the organization is, before its next version. */
    void remember(Tx tx, Id proposal, int place, Organization now, Optional<Id> next, LocalDate since) {
        insert(tx, proposal, place, now, false, next.orElse(null), now.version() + 1, since);
    }

    /** Notes that the organization was not there. */
    void rememberNew(Tx tx, Id proposal, int place, Organization created, LocalDate since) {
        insert(tx, proposal, place, created, true, null, created.version(), since);
    }

    private static void insert(
            Tx tx, Id proposal, int place, Organization now, boolean created, Id next, long version, LocalDate since) {
        Rows.update(tx, """
            insert into core_organization_undo (proposal_id, place, organization_id, created, next_id,
              version_after, valid_from, state, parent_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, proposal, place, now.id(), created, next, version, since, now.state(), now.parent());
    }

    /** Notes until when an edge holds, before it ends on another day. */
    void remember(Tx tx, Id proposal, OrganizationEdge edge, LocalDate until) {
        LocalDate was = edge.until() == null ? Days.FOREVER : edge.until();
        insert(tx, proposal, edge.id(), false, was, until);
    }

    /** Notes that the edge was not there. */
    void rememberNew(Tx tx, Id proposal, Id edge) {
        insert(tx, proposal, edge, true, Days.FOREVER, Days.FOREVER);
    }

    private static void insert(Tx tx, Id proposal, Id edge, boolean created, LocalDate was, LocalDate is) {
        Rows.update(
                tx,
                "insert into core_organization_undo_edge (proposal_id, edge_id, created, was_until, is_until)"
                        + " values (?, ?, ?, ?, ?)",
                proposal,
                edge,
                created,
                was,
                is);
    }

    /** What was done before at a version that is restored can be undone at the version that it is restored as. */
    void followVersion(Tx tx, Id organization, long restored, long as) {
        Rows.update(
                tx,
                "update core_organization_undo set version_after = ? where organization_id = ? and version_after = ?",
                as,
                organization,
                restored);
    }

    /** What organizations were, the last changed first. */
    List<Was> organizations(Tx tx, Id proposal) {
        return Rows.query(
                tx,
                """
                select organization_id, created, next_id, version_after, valid_from, state, parent_id
                from core_organization_undo where proposal_id = ? order by place desc
                """,
                row -> new Was(
                        Rows.id(row, "organization_id"),
                        row.getBoolean("created"),
                        Optional.ofNullable(Rows.id(row, "next_id")),
                        row.getLong("version_after"),
                        Rows.day(row, "valid_from"),
                        OrganizationState.valueOf(row.getString("state")),
                        Rows.id(row, "parent_id")),
                proposal);
    }

    List<WasEdge> edges(Tx tx, Id proposal) {
        return Rows.query(
                tx,
                "select edge_id, created, was_until, is_until from core_organization_undo_edge where proposal_id = ?",
                row -> new WasEdge(
                        Rows.id(row, "edge_id"),
                        row.getBoolean("created"),
                        Rows.day(row, "was_until"),
                        Rows.day(row, "is_until")),
                proposal);
    }

    /** Forgets what was, for it is again. */
    void forget(Tx tx, Id proposal) {
        for (String what : List.of("", "_edge", "_member", "_officer", "_term", "_coverage")) {
            Rows.update(tx, "delete from core_organization_undo" + what + " where proposal_id = ?", proposal);
        }
    }
}
