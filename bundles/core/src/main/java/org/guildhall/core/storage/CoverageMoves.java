// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.data.Tx;

/** Lets a union that ends cover no employer any more, for a proposal, and makes that as it was. */
final class CoverageMoves {

    private CoverageMoves() {}

    /** Ends what the union covers on that day. */
    static void endAll(Tx tx, Id proposal, Id organization, LocalDate day, Instant now) {
        Rows.update(tx, """
                insert into core_organization_undo_coverage (proposal_id, coverage_id, was_until, is_until)
                select cast(? as bigint), id, valid_to, greatest(valid_from, cast(? as date))
                from core_employer_coverage where organization_id = ? and valid_to > ?
                """, proposal, day, organization, day);
        Rows.update(tx, """
                update core_employer_coverage set version = version + 1, updated_at = ?, valid_to = (
                  select u.is_until from core_organization_undo_coverage u
                  where u.proposal_id = ? and u.coverage_id = core_employer_coverage.id)
                where organization_id = ? and id in
                  (select u.coverage_id from core_organization_undo_coverage u where u.proposal_id = ?)
                """, now.atOffset(ZoneOffset.UTC), proposal, organization, proposal);
        tx.entityManager().clear();
    }

    /**
     * Lets the union cover again whom it did.
     *
     * @throws ConflictException {@code core.proposal.touched-since} if one of them has changed again, has another union
     *     by now or has ended
     */
    static void restore(Tx tx, Id proposal) {
        long noted = count(
                tx, "select count(*) as found from core_organization_undo_coverage where proposal_id = ?", proposal);
        long restored = Rows.update(tx, """
                update core_employer_coverage set version = version + 1, valid_to = (
                  select u.was_until from core_organization_undo_coverage u
                  where u.proposal_id = ? and u.coverage_id = core_employer_coverage.id)
                where exists (select 1 from core_organization_undo_coverage u where u.proposal_id = ?
                  and u.coverage_id = core_employer_coverage.id and u.is_until = core_employer_coverage.valid_to)
                """, proposal, proposal);
        tx.entityManager().clear();
        if (restored != noted || goneElsewhere(tx, proposal) > 0) {
            throw new ConflictException("core.proposal.touched-since");
        }
    }

    private static long goneElsewhere(Tx tx, Id proposal) {
        return count(tx, """
                select count(*) as found from core_organization_undo_coverage u
                join core_employer_coverage c on c.id = u.coverage_id join core_employer e on e.id = c.employer_id
                where u.proposal_id = ? and (e.ended_on < c.valid_to or exists (
                  select 1 from core_employer_coverage n where n.employer_id = c.employer_id and n.id <> c.id
                  and n.valid_to > n.valid_from and n.valid_to > c.valid_from and n.valid_from < c.valid_to))
                """, proposal);
    }

    private static long count(Tx tx, String sql, Object... values) {
        return Rows.query(tx, sql, row -> row.getLong("found"), values).get(0);
    }
}
