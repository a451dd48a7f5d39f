// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** Moves many members at once from one organization to another, and back. */
@Component(service = MemberMoves.class)
public class MemberMoves {

    private static final String ALL = "organization_id = ?";

    /** How many members the organizations of that range have. */
    static long count(Tx tx, TreeRange range) {
        return Rows.query(tx, """
            select count(*) as found from core_organization o join core_member m on m.organization_id = o.id
            where o.lft between ? and ?
            """, row -> row.getLong("found"), range.first(), range.last())
                .get(0);
    }

    /** All of them, in whatever state. */
    long moveAll(Tx tx, Id proposal, Id from, Id to, Instant now) {
        return move(tx, proposal, from, to, ALL, now);
    }

    /** Those of them; whoever is elsewhere stays there. */
    long move(Tx tx, Id proposal, Id from, Id to, List<Id> members, Instant now) {
        // written out, for no driver takes a list of numbers as one parameter
        String ids = members.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(", "));
        return members.isEmpty() ? 0 : move(tx, proposal, from, to, ALL + " and id in (" + ids + ")", now);
    }

    private static long move(Tx tx, Id proposal, Id from, Id to, String which, Instant now) {
        Rows.update(tx, """
            insert into core_organization_undo_member
              (proposal_id, member_id, organization_id, status, version_after)
            select cast(? as bigint), id, organization_id, status, version + 1 from core_member where
            """ + which, proposal, from);
        return Rows.update(
                tx,
                "update core_member set organization_id = ?, version = version + 1, updated_at = ? where " + which,
                to,
                now.atOffset(ZoneOffset.UTC),
                from);
    }

    /** Those whom a proposal has moved are retained from now on: no dues, no vote. */
    void retain(Tx tx, Id proposal) {
        Rows.update(tx, """
            update core_member set status = 'RETAINED' where status = 'MEMBER'
            and id in (select member_id from core_organization_undo_member where proposal_id = ?)
            """, proposal);
    }

    /** Moves back whom a proposal has moved; whoever was changed since then stays. */
    void restore(Tx tx, Id proposal, Instant now) {
        followVersions(tx, proposal);
        Rows.update(tx, """
            update core_member set
              organization_id = (select u.organization_id from core_organization_undo_member u
                where u.proposal_id = ? and u.member_id = core_member.id),
              status = (select u.status from core_organization_undo_member u
                where u.proposal_id = ? and u.member_id = core_member.id),
              version = version + 1, updated_at = ?
            where exists (select 1 from core_organization_undo_member u
              where u.proposal_id = ? and u.member_id = core_member.id and u.version_after = core_member.version)
            """, proposal, proposal, now.atOffset(ZoneOffset.UTC), proposal);
    }

    /** What was done with them before can be undone at the versions that they are restored as. */
    private static void followVersions(Tx tx, Id proposal) {
        Rows.update(tx, """
            update core_organization_undo_member set version_after = version_after + 2
            where exists (select 1 from core_organization_undo_member u join core_member m on m.id = u.member_id
              where u.proposal_id = ? and u.member_id = core_organization_undo_member.member_id
              and m.version = u.version_after and u.version_after = core_organization_undo_member.version_after + 1)
            """, proposal);
    }
}
