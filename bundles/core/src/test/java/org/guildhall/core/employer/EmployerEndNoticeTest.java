// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.api.organization.OrganizationKind.GRASSROOTS;
import static org.guildhall.api.organization.OrganizationKind.JOINT_GRASSROOTS;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.event.Event;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.core.Bench;
import org.guildhall.testing.TestInbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmployerEndNoticeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    private final Bench bench = new Bench();
    private final EmployerBench employers = new EmployerBench(bench);
    private final TestInbox inbox = new TestInbox();
    private final EmployerEndNotice notice =
            new EmployerEndNotice(employers.service, employers.coverages, bench.organizations, inbox);
    private final Id zone = bench.union("高新区总工会", NATIONAL);

    @AfterEach
    void close() {
        bench.close();
    }

    private Employer covered(String name, String uscc, Id union) {
        Employer employer = employers.add(name, uscc, zone);
        employers.coverages.cover(PLATFORM, employer.id(), new CoverageDraft(union, TODAY));
        return employer;
    }

    private void end(Employer employer) {
        employers.service.end(PLATFORM, employer.id(), TODAY);
        notice.on(new Event(bench.ids.next(), "core/employer/ENDED", employer.id(), zone, bench.clock.instant()));
    }

    @Test
    void tellsTheUnionAndTheOneAboveItThatItEndsWithItsEmployer() {
        Id mill = bench.add("打印公司工会", GRASSROOTS, zone, TODAY);

        end(covered("海澜公司", EmployersContract.FIRST, mill));

        assertThat(inbox.items()).extracting(InboxDraft::organization).containsExactlyInAnyOrder(mill, zone);
        assertThat(inbox.items()).allSatisfy(item -> {
            assertThat(item.values()).isEqualTo(List.of("海澜公司", "2026-05-01", "打印公司工会"));
            assertThat(item.link()).isEqualTo("core/organizations/" + mill);
        });
        assertThat(notice.wants("core/employer/ENDED")).isTrue();
        assertThat(notice.wants("core/employer/CHANGED")).isFalse();
    }

    @Test
    void aJointUnionGoesOnAsLongAsItHasAnotherEmployer() {
        Id joint = bench.add("商圈联合工会", JOINT_GRASSROOTS, zone, TODAY);
        Employer one = covered("海澜公司", EmployersContract.FIRST, joint);
        Employer other = covered("渔港公司", EmployersContract.SECOND, joint);

        end(one);
        assertThat(inbox.items()).isEmpty();

        end(other);
        assertThat(inbox.items()).hasSize(2);
    }
}
