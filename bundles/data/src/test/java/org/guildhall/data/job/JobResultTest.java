// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.data.job.KnownActors.CHIEF;
import static org.guildhall.data.job.KnownActors.LI;
import static org.guildhall.data.job.KnownActors.LOCKED;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobFilter;
import org.guildhall.api.job.JobHandler;
import org.guildhall.api.job.JobRun;
import org.guildhall.api.job.JobState;
import org.guildhall.api.job.Jobs;
import org.guildhall.data.file.store.StoredFiles;
import org.guildhall.data.storage.Sql;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobResultTest {

    private final JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "", "");
    private final JobBench bench = new JobBench(pool);

    @TempDir
    Path folder;

    private StoredFiles files;

    @BeforeEach
    void open() {
        files = new StoredFiles(folder, pool, bench.ids, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        bench.close();
        pool.dispose();
    }

    @Test
    void resultIsThereAsLongAsTheJobForWhoeverMaySeeTheJob() {
        Id file = finish().file();

        files.clear(Instant.now().plus(Duration.ofDays(29)));

        assertThat(files.open(LI, file).content()).hasContent("refused");
        assertThat(files.get(CHIEF, file).name()).isEqualTo("refused.txt");
        assertThatThrownBy(() -> files.get(LOCKED, file)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void resultGoesWithTheJob() {
        Id file = finish().file();

        new JobRemoval(null, pool, Clock.offset(Clock.systemUTC(), Duration.ofDays(31))).tidy();
        files.clear(Instant.now());

        assertThatThrownBy(() -> files.get(LI, file)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatAJobReadsStaysUntilItHasEndedAndIsNobodysAfter() {
        Id file = upload("members.csv");
        Job waiting = start(file);

        files.clear(Instant.now().plus(Duration.ofDays(3)));
        assertThat(files.open(LI, file).content()).hasContent("refused");
        assertThatThrownBy(() -> files.get(CHIEF, file)).isInstanceOf(NotFoundException.class);

        bench.node(handler(run -> files.get(run.actor(), file)));
        bench.await(waiting, JobState.DONE);
        files.clear(Instant.now().plus(Duration.ofDays(3)));
        assertThatThrownBy(() -> files.get(LI, file)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatAJobReadsIsFreeForTheNextOnceItWasCancelled() {
        Id file = upload("members.csv");
        Job first = start(file);

        assertThatThrownBy(() -> start(file)).isInstanceOfSatisfying(ConflictException.class, e -> assertThat(e.key())
                .isEqualTo("guildhall.file.kept-already"));
        bench.jobs.cancel(LI, first.id());

        assertThat(start(file).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void jobReadsNobodyElsesUpload() {
        Id file = files.add(CHIEF, "members.csv", content()).id();

        assertThatThrownBy(() -> start(file)).isInstanceOf(NotFoundException.class);
        assertThat(bench.jobs
                        .list(LI, new JobFilter(Optional.empty(), Optional.empty()), PageRequest.first())
                        .items())
                .isEmpty();
    }

    private Job start(Id file) {
        return Sql.commit(pool, within -> bench.jobs.start(within, LI, "test.job", Map.of(), Set.of(file)));
    }

    private Id upload(String name) {
        return files.add(LI, name, content()).id();
    }

    private static ByteArrayInputStream content() {
        return new ByteArrayInputStream("refused".getBytes(StandardCharsets.UTF_8));
    }

    private Job finish() {
        bench.node(handler(run ->
                run.result(files.add(run.actor(), "refused.txt", content()).id(), Jobs.VIEW)));
        return bench.await(bench.start("test.job"), JobState.DONE);
    }

    private static JobHandler handler(Consumer<JobRun> work) {
        return new JobHandler() {
            @Override
            public String name() {
                return "test.job";
            }

            @Override
            public void run(JobRun run) {
                work.accept(run);
            }
        };
    }
}
