// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.job.JobRun;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.core.storage.RefusedRowRepository;
import org.guildhall.core.storage.RefusedRowRepository.RefusedRow;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes rows in, in one transaction with the checkpoint behind them. */
@Component(service = MemberIntake.class)
public class MemberIntake {

    private final UnitOfWork work;
    private final MemberRepository members;
    private final RefusedRowRepository refused;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public MemberIntake(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference MemberRepository members,
            @Reference RefusedRowRepository refused,
            @Reference Ids ids,
            @Reference Clock clock) {
        this.work = work;
        this.members = members;
        this.refused = refused;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds the good rows as members, and remembers the bad ones. */
    void take(JobRun run, Actor actor, List<RowDraft> rows) {
        List<MemberDraft> good = good(rows);
        if (good.isEmpty()) {
            check(run, rows);
        } else {
            work.perform(actor, behind(run, rows).andThen(tx -> good.forEach(draft -> add(tx, draft))));
        }
    }

    /** Counts the good rows, and remembers the bad ones. */
    void check(JobRun run, List<RowDraft> rows) {
        work.housekeep(behind(run, rows));
    }

    /** What it takes to have these rows behind. */
    private Consumer<Tx> behind(JobRun run, List<RowDraft> rows) {
        return tx -> {
            List<RowDraft> bad =
                    rows.stream().filter(row -> row.draft().isEmpty()).toList();
            bad.forEach(row -> refused.add(
                    tx, run.id(), new RefusedRow(row.row().line(), row.row().text(), row.reason()), clock.instant()));
            run.accepted(rows.size() - bad.size());
            run.rejected(bad.size());
            long last = rows.get(rows.size() - 1).row().line();
            run.checkpoint(tx.connection(), String.valueOf(last));
        };
    }

    private void add(Tx tx, MemberDraft draft) {
        Id added = members.add(tx, ids.next(), draft, clock.instant()).id();
        tx.event("core/member/ADDED", added, draft.organization());
    }

    private static List<MemberDraft> good(List<RowDraft> rows) {
        return rows.stream().flatMap(row -> row.draft().stream()).toList();
    }
}
