// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.data.job.KnownActors.CHIEF;
import static org.guildhall.data.job.KnownActors.LI;
import static org.guildhall.data.job.KnownActors.LOCKED;
import static org.guildhall.data.job.KnownActors.UNION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobFilter;
import org.guildhall.api.job.JobState;
import org.guildhall.data.storage.Sql;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobServiceTest {

    private static final JobFilter MINE = new JobFilter(Optional.empty(), Optional.empty());
    private static final JobFilter OURS = new JobFilter(Optional.of(UNION), Optional.empty());

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "", "");
    private final JobBench bench = new JobBench(pool);

    @AfterEach
    void close() {
        bench.close();
        pool.dispose();
    }

    @Test
    void everybodySeesAndCancelsTheirOwn() {
        Job mine = bench.start("test.job");

        assertThat(bench.jobs.get(LI, mine.id())).isEqualTo(mine);
        assertThat(bench.jobs.list(LI, MINE, PageRequest.first()).items()).containsExactly(mine);
        assertThat(bench.jobs.list(LOCKED, MINE, PageRequest.first()).items()).isEmpty();
        assertThatThrownBy(() -> bench.jobs.get(LOCKED, mine.id())).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> bench.jobs.cancel(LOCKED, mine.id())).isInstanceOf(ForbiddenException.class);
        assertThat(bench.jobs.cancel(LI, mine.id()).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void cancellingARunningJobTwiceIsToldOnce() {
        Job job = bench.start("test.job");
        new RunTable(bench.database, bench.ids).begin(job.id(), Instant.now());

        assertThat(bench.jobs.cancel(LI, job.id()).state()).isEqualTo(JobState.RUNNING);
        assertThat(bench.jobs.cancel(LI, job.id()).state()).isEqualTo(JobState.RUNNING);

        String told = "select count(*) from data_audit where topic = 'core/job/CANCELLED'";
        List<Long> times = Sql.commit(bench.database, within -> Sql.query(within, told, row -> row.getLong(1)));
        assertThat(times).containsExactly(1L);
    }

    @Test
    void whoeverMaySeesAndCancelsAllOfTheOrganization() {
        Job one = bench.start("test.job");
        Job other = bench.jobs.start(LOCKED, "test.job", Map.of());

        assertThat(bench.jobs.list(CHIEF, OURS, PageRequest.first()).items()).containsExactly(other, one);
        assertThatThrownBy(() -> bench.jobs.list(LI, OURS, PageRequest.first())).isInstanceOf(ForbiddenException.class);
        assertThat(bench.jobs.cancel(CHIEF, one.id()).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void listsPageByPageAndByState() {
        Job first = bench.start("test.job");
        Job second = bench.start("test.job");
        Job third = bench.start("test.job");
        bench.jobs.cancel(LI, second.id());

        Page<Job> page = bench.jobs.list(LI, MINE, new PageRequest(2, null, true));
        Page<Job> rest = bench.jobs.list(LI, MINE, new PageRequest(2, page.next(), false));
        JobFilter waiting = new JobFilter(Optional.empty(), Optional.of(JobState.QUEUED));

        assertThat(page.items()).extracting(Job::id).containsExactly(third.id(), second.id());
        assertThat(page.total()).isEqualTo(3);
        assertThat(rest.items()).containsExactly(first);
        assertThat(rest.next()).isNull();
        assertThat(bench.jobs.list(LI, waiting, PageRequest.first()).items()).containsExactly(third, first);
    }

    @Test
    void nobodyStartsAnythingWithoutAnAccount() {
        Actor platform = Actor.platform(UNION);

        assertThatThrownBy(() -> bench.jobs.start(platform, "test.job", Map.of()))
                .isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void platformSeesEveryJob() {
        Job job = bench.start("test.job");

        assertThat(bench.jobs.get(Actor.platform(UNION), job.id())).isEqualTo(job);
    }

    @Test
    void titleAndModuleFollowFromTheName() {
        Job job = bench.start("core.member-import");

        assertThat(List.of(job.module(), job.title())).containsExactly("core", "core.job.member-import");
    }
}
