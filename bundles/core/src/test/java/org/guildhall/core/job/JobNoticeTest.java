// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.core.Bench.NATIONAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.event.Event;
import org.guildhall.api.inbox.InboxKind;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.Jobs;
import org.guildhall.core.Bench;
import org.guildhall.core.inbox.InboxFilter;
import org.guildhall.core.inbox.InboxItem;
import org.guildhall.core.inbox.InboxService;
import org.guildhall.data.job.JobService;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobNoticeTest {

    private final Bench bench = new Bench();
    private final Id funing = bench.union("阜宁县总工会", NATIONAL);
    private final Actor li = TestActors.signedIn(new Id(7), funing, Set.of(InboxService.OWN));
    private final Actor wang = TestActors.signedIn(new Id(8), funing, Set.of(InboxService.OWN));
    private final Jobs jobs = new JobService(null, bench.jpa.dataSource(), bench.ids, bench.clock);
    private final JobNotice notice = new JobNotice(jobs, bench.inbox);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsWhoeverStartedTheJobAndNobodyElse() {
        Job job = end("DONE", 0);

        told("core/job/DONE", job);
        told("core/job/DONE", job);

        assertThat(items(wang)).isEmpty();
        assertThat(items(li)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(InboxKind.NOTICE);
            assertThat(item.text()).isEqualTo("core.job.ended-well");
            assertThat(item.link()).isEqualTo("me/jobs/" + job.id());
        });
    }

    @Test
    void saysHowManyRowsWereRefused() {
        told("core/job/DONE", end("DONE", 9));

        assertThat(items(li)).singleElement().satisfies(item -> {
            assertThat(item.text()).isEqualTo("core.job.ended-with-refusals");
            assertThat(item.values()).containsExactly("core.job.member-import", "9");
        });
    }

    @Test
    void saysThatAJobFailed() {
        told("core/job/FAILED", end("FAILED", 0));

        assertThat(items(li)).extracting(InboxItem::text).containsExactly("core.job.ended-badly");
    }

    @Test
    void saysNothingOfAJobThatIsForgotten() {
        notice.on(new Event(new Id(1), "core/job/DONE", new Id(404), funing, Instant.EPOCH));

        assertThat(items(li)).isEmpty();
    }

    @Test
    void wantsToKnowOfEndsOnly() {
        assertThat(List.of("core/job/DONE", "core/job/FAILED")).allMatch(notice::wants);
        assertThat(List.of("core/job/STARTED", "core/job/CANCELLED", "core/member/ADDED"))
                .noneMatch(notice::wants);
    }

    private Job end(String state, int rejected) {
        Job job = jobs.start(li, "core.member-import", Map.of());
        bench.jpa.execute("update data_job set state = '%s', rejected = %d where id = %d"
                .formatted(state, rejected, job.id().value()));
        return job;
    }

    private void told(String topic, Job job) {
        notice.on(new Event(new Id(1), topic, job.id(), job.organization(), Instant.EPOCH));
    }

    private List<InboxItem> items(Actor reader) {
        InboxFilter all = new InboxFilter(Optional.empty(), false);
        return bench.inbox.list(reader, all, PageRequest.first()).items();
    }
}
