// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.core.officer.Term;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends offices and terms for a proposal, opens the next term, and makes all of it as it was. */
@Component(service = OfficeMoves.class)
public class OfficeMoves {

    private static final List<String> RESTORED = List.of("""
            update core_officer set version = version + 1, valid_to = (select u.was_until
              from core_organization_undo_officer u where u.proposal_id = ? and u.officer_id = core_officer.id)
            where exists (select 1 from core_organization_undo_officer u
              where u.proposal_id = ? and u.officer_id = core_officer.id and u.is_until = core_officer.valid_to
              and u.was_until <> u.is_until)
            """, """
            update core_organization_term set version = version + 1, valid_to = (select u.was_until
              from core_organization_undo_term u where u.proposal_id = ? and u.term_id = core_organization_term.id)
            where exists (select 1 from core_organization_undo_term u where u.proposal_id = ? and not u.created
              and u.term_id = core_organization_term.id and u.is_until = core_organization_term.valid_to)
            """);

    private final TermRepository terms;

    @Activate
    public OfficeMoves(@Reference TermRepository terms) {
        this.terms = terms;
    }

    /** Ends all offices there that began before the one day, on the other; tells how many. */
    long endAll(Tx tx, Id proposal, Id organization, LocalDate begunBefore, LocalDate day, Instant now) {
        Rows.update(tx, """
                insert into core_organization_undo_officer (proposal_id, officer_id, was_until, is_until)
                select cast(? as bigint), id, valid_to, greatest(valid_from, cast(? as date)) from core_officer
                where organization_id = ? and valid_to > ? and valid_from < ?
                """, proposal, day, organization, day, begunBefore);
        long ended = Rows.update(tx, """
                update core_officer set version = version + 1, updated_at = ?, valid_to = (select u.is_until
                  from core_organization_undo_officer u where u.proposal_id = ? and u.officer_id = core_officer.id)
                where organization_id = ? and id in
                  (select u.officer_id from core_organization_undo_officer u where u.proposal_id = ?)
                """, now.atOffset(ZoneOffset.UTC), proposal, organization, proposal);
        noteSuccessors(tx, proposal, organization, begunBefore);
        tx.entityManager().clear();
        return ended;
    }

    /** Whoever has been appointed already for afterwards stays, and is told by that from those who are appointed later. */
    private static void noteSuccessors(Tx tx, Id proposal, Id organization, LocalDate begunBefore) {
        Rows.update(tx, """
                insert into core_organization_undo_officer (proposal_id, officer_id, was_until, is_until)
                select cast(? as bigint), id, valid_to, valid_to from core_officer
                where organization_id = ? and valid_from >= ?
                """, proposal, organization, begunBefore);
    }

    /** Ends the term there that runs, if any is known. */
    void endTerm(Tx tx, Id proposal, Id organization, LocalDate day, Instant now) {
        terms.findRunning(tx, organization).ifPresent(term -> {
            terms.end(tx, term.id(), day, now);
            remember(tx, proposal, terms.get(tx, term.id()), false, day);
            tx.entityManager().clear();
        });
    }

    /** Lets a term begin. */
    void open(Tx tx, Id proposal, Term term, Instant now) {
        remember(tx, proposal, terms.add(tx, term, now), true, Days.FOREVER);
        tx.entityManager().clear();
    }

    private static void remember(Tx tx, Id proposal, Term term, boolean created, LocalDate until) {
        Rows.update(tx, """
                insert into core_organization_undo_term (proposal_id, term_id, created, was_until, is_until, version_after)
                values (?, ?, ?, ?, ?, ?)
                """, proposal, term.id(), created, Days.FOREVER, until, term.version());
    }

    /** Whether nobody ever held a post there and no term is known. */
    boolean isBare(Tx tx, Id organization) {
        return count(tx, "select count(*) as found from core_officer where organization_id = ?", organization) == 0
                && count(
                                tx,
                                "select count(*) as found from core_organization_term where organization_id = ?",
                                organization)
                        == 0;
    }

    /**
     * Makes offices and terms as they were.
     *
     * @throws ConflictException {@code core.proposal.touched-since} if one was changed again, or somebody has been
     *     appointed after those who had to go
     */
    void restore(Tx tx, Id proposal) {
        long noted = count(
                        tx,
                        "select count(*) as found from core_organization_undo_officer"
                                + " where proposal_id = ? and was_until <> is_until",
                        proposal)
                + count(
                        tx,
                        "select count(*) as found from core_organization_undo_term where proposal_id = ?",
                        proposal);
        long restored = Rows.update(tx, """
                delete from core_organization_term where valid_to = ? and exists
                  (select 1 from core_organization_undo_term u where u.proposal_id = ? and u.created
                  and u.term_id = core_organization_term.id and u.version_after = core_organization_term.version)
                """, Days.FOREVER, proposal);
        followVersion(tx, proposal);
        for (String sql : RESTORED) {
            restored += Rows.update(tx, sql, proposal, proposal);
        }
        tx.entityManager().clear();
        if (restored != noted || successors(tx, proposal) > 0) {
            throw new ConflictException("core.proposal.touched-since");
        }
    }

    /** A term that was ended and runs again is two versions on, and as untouched as it was for the one that opened it. */
    private static void followVersion(Tx tx, Id proposal) {
        Rows.update(tx, """
                update core_organization_undo_term set version_after = version_after + 2 where created and exists
                  (select 1 from core_organization_undo_term u where u.proposal_id = ? and not u.created
                  and u.term_id = core_organization_undo_term.term_id
                  and u.version_after = core_organization_undo_term.version_after + 1)
                """, proposal);
    }

    private static long successors(Tx tx, Id proposal) {
        return count(tx, """
                select count(*) as found from core_organization_undo_officer u
                join core_officer f on f.id = u.officer_id
                join core_officer n on n.organization_id = f.organization_id and n.valid_from >= u.is_until
                where u.proposal_id = ? and u.was_until <> u.is_until and n.valid_to > n.valid_from and n.id not in
                  (select o.officer_id from core_organization_undo_officer o where o.proposal_id = ?)
                """, proposal, proposal);
    }

    private static long count(Tx tx, String sql, Object... values) {
        return Rows.query(tx, sql, row -> row.getLong("found"), values).get(0);
    }
}
