// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A long job through the doors: its result, its refusals, and a power cut in the middle. */
class MemberImportIT {

    private static final String IMPORT = "/api/core/members/import";
    private static final String MEMBERS = "/api/core/members?limit=1&count=true&q=";
    private static final int ROWS = 10_000;

    /** Until another run takes over: four heartbeats missed, and the search for such jobs. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(90);

    @Test
    void goesOnAfterAPowerCutWithoutLossOrDoubles() throws Exception {
        try (Platform platform = new Platform("member-import", Map.of())) {
            platform.start();
            Api staff = platform.as("funing-staff");
            String rows = IntStream.range(0, ROWS)
                    .mapToObj(row -> "断电" + row + (row % 100 == 0 ? ",不存在的工会" : ","))
                    .collect(Collectors.joining("\n"));
            String job = start(staff, "姓名,所属工会\n" + rows);
            Limits.await(
                    "some rows are in",
                    Limits.SOON,
                    () -> job(staff, job).path("accepted").asLong() > 500);

            platform.kill();
            platform.start();
            Limits.await(
                    "the job is done",
                    TAKEN_OVER,
                    () -> job(staff, job).path("state").asText().equals("done"));

            JsonNode done = job(staff, job);
            assertThat(done.path("accepted").asInt()).isEqualTo(ROWS - ROWS / 100);
            assertThat(done.path("rejected").asInt()).isEqualTo(ROWS / 100);
            assertThat(staff.get(MEMBERS + "断电").body().path("total").asInt()).isEqualTo(ROWS - ROWS / 100);
        }
    }

    @Test
    void takesAFormAndGivesTheRefusedRowsBack() throws Exception {
        Api staff = SharedPlatform.get().as("funing-staff");
        String form = """
                --part\r
                Content-Disposition: form-data; name="file"; filename="名单.csv"\r
                Content-Type: text/csv\r
                \r
                姓名,所属工会
                李秀英,
                王芳,不存在的工会\r
                --part\r
                Content-Disposition: form-data; name="dryRun"\r
                \r
                true\r
                --part--\r
                """;

        Api.Answer answer = staff.postText(IMPORT, "multipart/form-data; boundary=part", form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        String job = answer.body().path("id").asText();
        Limits.await(
                "the job is done",
                Limits.SOON,
                () -> job(staff, job).path("state").asText().equals("done"));

        assertThat(job(staff, job).path("accepted").asInt()).isEqualTo(1);
        assertThat(job(staff, job).path("rejected").asInt()).isEqualTo(1);
        assertThat(job(staff, job).path("rejectedFile").asText()).isNotEmpty();
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        Api staff = SharedPlatform.get().as("funing-staff");

        assertThat(staff.postText(IMPORT, "text/csv", "名字\n李秀英").detail()).contains("姓名");
        String job = start(staff, "姓名\n\"李秀英");
        Limits.await(
                "the job has failed",
                Limits.SOON,
                () -> job(staff, job).path("state").asText().equals("failed"));
        assertThat(job(staff, job).path("title").asText()).isEqualTo("导入会员");
        assertThat(job(staff, job).path("message").asText()).contains("第 2 行第 1 列");
        assertThat(staff.post("/api/core/jobs/" + job + "/cancel", Map.of()).status())
                .isEqualTo(409);
    }

    private static String start(Api staff, String file) throws Exception {
        Api.Answer answer = staff.postText(IMPORT, "text/csv", file);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.body().path("id").asText();
    }

    private static JsonNode job(Api staff, String job) throws Exception {
        return staff.get("/api/core/jobs/" + job).body();
    }
}
