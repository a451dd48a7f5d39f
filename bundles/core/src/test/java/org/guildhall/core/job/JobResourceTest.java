// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.core.Bench.NATIONAL;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.job.JobFilter;
import org.guildhall.api.job.JobState;
import org.guildhall.api.job.Jobs;
import org.guildhall.core.Bench;
import org.guildhall.core.Requests;
import org.guildhall.data.job.JobService;
import org.guildhall.testing.TestActors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobResourceTest {

    private final Bench bench = new Bench();
    private final Id funing = bench.union("阜宁县总工会", NATIONAL);
    private final Actor li = TestActors.signedIn(new Id(1), funing, Set.of());
    private final Actor chief = TestActors.signedIn(new Id(2), funing, Set.of(Jobs.VIEW, Jobs.CANCEL));
    private final Jobs jobs = new JobService(null, bench.jpa.dataSource(), bench.ids, bench.clock);
    private final JobResource resource = new JobResource(jobs, Requests.words());
    private final Id job = jobs.start(li, "core.member-import", Map.of()).id();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void tellsAJobInTheReadersLanguage() {
        JobView chinese = resource.get(li, Requests.in(Locale.SIMPLIFIED_CHINESE), job);
        JobView english = resource.get(li, Requests.in(Locale.ENGLISH), job);

        assertThat(chinese.title()).isEqualTo("zh-CN core.job.member-import []");
        assertThat(english.title()).isEqualTo("en core.job.member-import []");
        assertThat(english.state()).isEqualTo(JobView.State.queued);
        assertThat(english.module()).isEqualTo("core");
        assertThat(english.message()).isNull();
    }

    @Test
    void othersNeedThePermissionToFollowIt() {
        Actor colleague = TestActors.signedIn(new Id(3), funing, Set.of());
        Actor elsewhere = TestActors.signedIn(new Id(4), NATIONAL, Set.of(Jobs.VIEW, Jobs.CANCEL));

        assertThat(resource.get(chief, Requests.in(Locale.ENGLISH), job).id()).isEqualTo(job);
        assertThatThrownBy(() -> resource.get(colleague, Requests.in(Locale.ENGLISH), job))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> resource.cancel(elsewhere, Requests.in(Locale.ENGLISH), job))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> resource.get(chief, Requests.in(Locale.ENGLISH), new Id(404)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void cancelAnswersTheJobAsItIsThen() {
        assertThat(resource.cancel(li, Requests.in(Locale.ENGLISH), job).state())
                .isEqualTo(JobView.State.cancelled);
        assertThatThrownBy(() -> resource.cancel(li, Requests.in(Locale.ENGLISH), job))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void asksForOnesOwnUnlessAnOrganizationIsNamed() {
        JobQuery query = new JobQuery();
        assertThat(query.filter()).isEqualTo(new JobFilter(Optional.empty(), Optional.empty()));

        query.organization = funing;
        query.state = JobView.State.running;
        assertThat(query.filter()).isEqualTo(new JobFilter(Optional.of(funing), Optional.of(JobState.RUNNING)));
    }
}
