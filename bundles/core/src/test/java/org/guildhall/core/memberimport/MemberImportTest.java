// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.core.Bench.NATIONAL;
import static org.guildhall.core.Bench.PLATFORM;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.job.Job;
import org.guildhall.api.job.JobState;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.core.Bench;
import org.guildhall.core.Staff;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.core.storage.RefusedRowRepository;
import org.guildhall.data.Tx;
import org.guildhall.data.file.Files;
import org.guildhall.data.file.store.StoredFiles;
import org.guildhall.data.job.JobRemoval;
import org.guildhall.rest.validation.AnnotatedDrafts;
import org.guildhall.testing.TestActors;
import org.guildhall.testing.TestJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberImportTest {

    private final Bench bench = new Bench();
    private final Id jiangsu = bench.union("江苏省总工会", NATIONAL);
    private final Id funing = bench.union("阜宁县总工会", jiangsu);
    private final Id yilin = bench.union("益林镇总工会", funing);
    private final Staff staff = new Staff(Set.of(MemberService.MANAGE), funing, yilin);
    private final TestJobs jobs = new TestJobs(bench.jpa, staff);
    private final RefusedRowRepository refused = new RefusedRowRepository();
    private Files files;
    private MemberImportService imports;

    @BeforeEach
    void open(@TempDir Path folder) {
        files = new StoredFiles(folder, bench.jpa.dataSource(), bench.ids, bench.clock);
        imports = new MemberImportService(bench.work, files, jobs.jobs(), staff, draft -> {});
    }

    @AfterEach
    void close() {
        jobs.close();
        bench.close();
    }

    @Test
    void addsTheMembersOfAFile() {
        Job done = run(bench.memberRepository, """
            \uFEFF姓名,备注,所属工会,会籍状态
            李秀英,,,
            王建国,"a,b",益林镇总工会,保留会籍
            张伟,,阜宁县总工会,applicant
            """);

        assertThat(List.of(done.state(), done.accepted(), done.rejected(), done.done(), done.total()))
                .containsExactly(JobState.DONE, 3L, 0L, 3L, 3L);
        assertThat(members())
                .extracting(Member::name, Member::organization, Member::status)
                .containsExactly(
                        tuple("李秀英", funing, MemberStatus.MEMBER),
                        tuple("张伟", funing, MemberStatus.APPLICANT),
                        tuple("王建国", yilin, MemberStatus.RETAINED));
    }

    @Test
    void givesRefusedRowsBackAsTheyWereWithTheReason() throws IOException {
        Job done = run(bench.memberRepository, """
            姓名,所属工会,会籍状态
            "李, 秀英",浙江省总工会,
            王建国,江苏省总工会,
            张伟,,"so ""so"" x"
            ,,会员
            赵敏
            陈静,,会员
            """);

        assertThat(List.of(done.accepted(), done.rejected())).containsExactly(1L, 5L);
        assertThat(content(done.file())).isEqualTo("""
            \uFEFF姓名,所属工会,会籍状态,原因
            "李, 秀英",浙江省总工会,,"core.member-import.no-union[浙江省总工会]"
            王建国,江苏省总工会,,"core.member-import.no-union[江苏省总工会]"
            张伟,,"so ""so"" x","core.member-import.no-status[so ""so"" x]"
            ,,会员,"姓名: guildhall.field.missing[]"
            赵敏,"core.member-import.cells[1, 3]"
            """.replace("\n", "\r\n"));
    }

    @Test
    void refusedRowsGoWithTheJob() {
        Id file = run(bench.memberRepository, "姓名\n李秀英,\n").file();
        Clock monthLater = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
        StoredFiles stored = (StoredFiles) files;

        stored.clear(monthLater.instant());
        assertThat(files.get(staff.li(), file).name()).isEqualTo("core.member-import.refused-file[2026-05-01]");

        new JobRemoval(null, bench.jpa.dataSource(), monthLater).tidy();
        stored.clear(monthLater.instant());
        assertThatThrownBy(() -> files.get(staff.li(), file)).isInstanceOf(NotFoundException.class);
        assertThat(bench.count("data_file")).isZero();
    }

    @Test
    void uploadThatWaitsForDaysIsStillThere() {
        Job waiting = start("姓名\n李秀英\n".getBytes(UTF_8), false);

        ((StoredFiles) files).clear(Instant.now().plus(Duration.ofDays(3)));
        jobs.run(handler(bench.memberRepository));

        assertThat(jobs.await(staff.li(), waiting).accepted()).isEqualTo(1);
    }

    @Test
    void takesHeadingsInEnglishToo() throws IOException {
        Job done = run(bench.memberRepository, """
            Status,name,Union
            retained,李秀英,益林镇总工会
            ,,
            """);

        assertThat(members())
                .extracting(Member::name, Member::organization, Member::status)
                .containsExactly(tuple("李秀英", yilin, MemberStatus.RETAINED));
        assertThat(content(done.file())).isEqualTo("""
            \uFEFFStatus,name,Union,reason
            ,,,"name: guildhall.field.missing[]"
            """.replace("\n", "\r\n"));
    }

    @Test
    void dryRunAddsNobody() {
        jobs.run(handler(bench.memberRepository));
        Job trial = start("姓名\n李秀英\n".getBytes(UTF_8), true);

        Job done = jobs.await(staff.li(), trial);

        assertThat(done.accepted()).isEqualTo(1);
        assertThat(done.message().key()).isEqualTo("core.member-import.dry");
        assertThat(members()).isEmpty();
    }

    @Test
    void brokenFileAddsNobody() {
        Job failed = run(bench.memberRepository, "姓名\n李秀英\n" + "王建国\n".repeat(500) + "\"张伟\n");

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.message().arguments()).containsExactly(503L, 1L);
        assertThat(members()).isEmpty();
    }

    @Test
    void goesOnWithoutLossOrDoublesAfterItBrokeOff() {
        AtomicInteger rows = new AtomicInteger();
        MemberRepository crashing = new MemberRepository(bench.graph.tree()) {
            @Override
            public Member add(Tx tx, Id id, MemberDraft draft, Instant now) {
                if (rows.incrementAndGet() == 500) {
                    throw new IllegalStateException(new SQLTransientConnectionException("in the third batch"));
                }
                return super.add(tx, id, draft, now);
            }
        };
        String names = IntStream.range(0, 1000)
                .mapToObj(i -> i % 10 == 0 ? "李" + i + ",?" : "李" + i + ",")
                .collect(Collectors.joining("\n"));

        Job done = run(crashing, "姓名,会籍状态\n" + names);

        assertThat(List.of(done.state(), done.accepted(), done.rejected(), done.done()))
                .containsExactly(JobState.DONE, 900L, 100L, 1000L);
        assertThat(bench.count("core_member")).isEqualTo(900);
        assertThat(bench.count("core_member_import_refused")).isEqualTo(100);
        assertThat(rows.get()).as("some rows were tried twice").isGreaterThan(900);
    }

    @Test
    void refusesAtOnceWhatCannotBeRead() {
        assertInvalid("名字\n李秀英".getBytes(UTF_8), "core.member-import.no-name");
        assertInvalid("\n".getBytes(UTF_8), "core.member-import.no-name");
        assertInvalid("姓名\n李秀英".getBytes(Charset.forName("GB18030")), "core.member-import.not-utf8");
    }

    @Test
    void onlyWhoeverMayManageMembersThere() {
        InputStream file = new ByteArrayInputStream("姓名\n李秀英".getBytes(UTF_8));
        Actor reader = TestActors.signedIn(new Id(9), funing, Set.of(MemberService.VIEW));

        assertThatThrownBy(() -> imports.start(reader, "a.csv", file, funing, false, Locale.CHINESE))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> imports.start(staff.li(), "a.csv", file, jiangsu, false, Locale.CHINESE))
                .isInstanceOf(NotFoundException.class);
    }

    private void assertInvalid(byte[] file, String key) {
        assertThatThrownBy(() -> start(file, false))
                .isInstanceOfSatisfying(
                        InvalidException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private Job run(MemberRepository members, String file) {
        jobs.run(handler(members));
        return jobs.await(staff.li(), start(file.getBytes(UTF_8), false));
    }

    private Job start(byte[] file, boolean dryRun) {
        return imports.start(staff.li(), "members.csv", new ByteArrayInputStream(file), funing, dryRun, Locale.CHINESE);
    }

    private MemberImportHandler handler(MemberRepository members) {
        RowCheck check = new RowCheck(bench.organizationRepository, new AnnotatedDrafts(), new StatusWords());
        MemberIntake intake = new MemberIntake(bench.work, members, refused, bench.ids, bench.clock);
        return new MemberImportHandler(bench.work, files, check, intake, refusedFile());
    }

    private RefusedFile refusedFile() {
        return new RefusedFile(bench.work, refused, files, new StatusWords(), bench.clock);
    }

    private String content(Id file) throws IOException {
        try (InputStream content = files.open(staff.li(), file).content()) {
            return new String(content.readAllBytes(), UTF_8);
        }
    }

    private List<Member> members() {
        MemberFilter all = new MemberFilter(NATIONAL, true, "", Optional.empty());
        return bench.members
                .list(PLATFORM, all, new PageRequest(200, null, false))
                .items();
    }
}
