// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A module that goes wrong where nobody waits for it, in its events and in its jobs. */
class FaultyEventsIT {

    private static final String TAKEN = "/api/faulty/background/events";
    private static final String JOBS = "/api/core/jobs/";
    private static final String EVERYWHERE = "中华全国总工会";
    /** How long a handler may take, and some more to be noticed. */
    private static final Duration EVENT = Duration.ofSeconds(45);
    /** How long a job may go without a step, likewise. */
    private static final Duration JOB = Duration.ofSeconds(100);

    private static Platform platform;
    private static Api staff;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform("faulty-events", Map.of());
        platform.start();
        platform.deploy(Platform.kar("faulty"));
        Limits.await(
                "it answers",
                Limits.SOON,
                () -> platform.api().get("/api/faulty/openapi.json").status() == 200);
        assertThat(console("module:enable faulty " + EVERYWHERE)).isZero();
        staff = platform.as("funing-staff");
    }

    @AfterAll
    static void end() throws Exception {
        platform.close();
    }

    @BeforeEach
    void isFine() throws Exception {
        Limits.await("it works", Limits.SOON, () -> staff.get(TAKEN).status() == 200);
    }

    @AfterEach
    void retry() throws Exception {
        assertThat(console("module:retry faulty")).isZero();
    }

    @Test
    void handlerThatHangsIsNamedAndHoldsUpNobody() throws Exception {
        int before = taken();
        assertThat(staff.post(TAKEN + "/HANG", Map.of()).status()).isEqualTo(200);
        othersGoOn();
        Limits.await("the doctor names it", EVENT, () -> doctor().contains("core/job/STARTED"));

        assertThat(staff.get(TAKEN).problem()).isEqualTo("quarantined");
        assertThat(console("faulty:play FINE")).isNotZero();
        othersGoOn();

        assertThat(console("module:retry faulty")).isZero();
        // of the job that set it off, and of the two of the others, besides what is left of another test
        Limits.await("it is told what it missed", EVENT, () -> taken() >= before + 3);
        assertThat(doctor()).doesNotContain("module:retry faulty");
        assertThat(console("faulty:play FINE")).isZero();
    }

    @Test
    void handlerThatThrowsIsToldAgainAndHoldsUpNobody() throws Exception {
        int before = taken();
        // at two events by turns, so three times at one of them
        assertThat(staff.post(TAKEN + "/THROW?times=5", Map.of()).status()).isEqualTo(200);
        othersGoOn();
        Limits.await("the doctor names it", EVENT, () -> doctor().contains("MoodHandler"));
        Limits.await("it is told again", JOB, () -> taken() >= before + 2);
        assertThat(doctor()).doesNotContain("MoodHandler");
    }

    @Test
    void jobsThatHangAreNamedAndLeaveThreadsToOthers() throws Exception {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Api.Answer started = staff.post("/api/faulty/background/jobs/HANG", Map.of());
            assertThat(started.status()).isEqualTo(200);
            jobs.add(started.body().path("id").asText());
        }
        othersGoOn();
        Limits.await("the doctor names it", JOB, () -> doctor().contains("faulty.mood"));
        othersGoOn();

        // it never had a thread, and would hang in its turn
        String third = jobs.stream().filter(job -> isNew(job)).findFirst().orElseThrow();
        assertThat(staff.post(JOBS + third + "/cancel", Map.of()).status()).isEqualTo(200);
        jobs.remove(third);
        assertThat(console("module:retry faulty")).isZero();
        for (String job : jobs) {
            Limits.await(
                    "it goes on in another run", Limits.SOON, () -> state(job).equals("done"));
        }
    }

    private static boolean isNew(String job) {
        try {
            return staff.get(JOBS + job).body().path("startedAt").asText("").isEmpty();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String state(String job) throws Exception {
        return staff.get(JOBS + job).body().path("state").asText();
    }

    /** A job of another module is done, and what is told of it arrives. */
    private static void othersGoOn() throws Exception {
        Api.Answer started = staff.postText("/api/core/members/import?dryRun=true", "text/csv", "姓名\n李秀英");
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        String job = started.body().path("id").asText();
        Limits.await("the job is done", Limits.SOON, () -> state(job).equals("done"));
        Limits.await(
                "its notice has come",
                Limits.SOON,
                () -> staff.get("/api/core/inbox?limit=200").body().toString().contains("me/jobs/" + job));
    }

    private static int taken() throws Exception {
        return staff.get(TAKEN).body().path("events").asInt(-1);
    }

    private static int console(String line) throws Exception {
        return platform.console().run(line).status();
    }

    private static String doctor() throws Exception {
        return platform.console().run("module:doctor").output();
    }
}
