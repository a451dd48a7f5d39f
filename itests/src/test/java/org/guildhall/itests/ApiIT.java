// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.itests.EssayContest.EDITIONS;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.itests.Api.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every operation of the API. */
class ApiIT {

    private static final int MEGABYTE = 1024 * 1024;

    private static Api staff;
    private static Api member;

    @BeforeAll
    static void signIn() throws Exception {
        staff = SharedPlatform.get().as("funing-staff");
        member = SharedPlatform.get().as("funing-member");
    }

    @Test
    void documentSaysWhatEachOperationTakesAndAnswers() throws Exception {
        JsonNode paths = staff.get("/api/openapi.json").body().path("paths");

        assertThat(paths).hasSizeGreaterThan(20);
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String name = operation.getKey() + " " + path.getKey();
            JsonNode said = operation.getValue();
            said.path("parameters").forEach(parameter -> assertThat(parameter.path("schema"))
                    .as(name + parameter)
                    .isNotEmpty());
            assertThat(said.findValues("schema")).as(name).allSatisfy(schema -> assertThat(schema)
                    .satisfiesAnyOf(known -> assertThat(known).isNotEmpty(), any -> assertThat(name)
                            .endsWith("openapi.json")));
        }));
        assertThat(paths.at("/~1core~1members/get/x-permission").asText()).isEqualTo("core.member.view");
        assertThat(paths.at("/~1core~1members/post/responses").has("201")).isTrue();
    }

    @Test
    void listComesAsAFileInTheReadersLanguage() throws Exception {
        String path =
                "/api/core/members?subtree=true&sort=name&thing=core.member&columns=name,organization,status&format=";
        HttpResponse<byte[]> csv = staff.with("Accept-Language", "zh-CN").download(path + "csv");
        HttpResponse<byte[]> workbook = staff.download(path + "xlsx");
        List<String> lines =
                new String(csv.body(), StandardCharsets.UTF_8).lines().toList();

        assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                .matches(
                        "attachment; filename=\"core-member-.*\\.csv\"; filename\\*=UTF-8''%E4%BC%9A%E5%91%98-.*\\.csv");
        assertThat(lines.get(0)).startsWith("\uFEFF");
        assertThat(lines).hasSizeGreaterThan(5).anyMatch(line -> line.contains("阜宁"));
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(new String(workbook.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void exportIsNotedInTheHistoryOfTheUnion() throws Exception {
        String union =
                staff.get("/api/security/me").body().at("/organization/id").asText();
        int members = staff.get("/api/core/members?subtree=true&limit=1&count=true")
                .body()
                .path("total")
                .asInt();

        staff.download("/api/core/members?subtree=true&format=csv&thing=core.organization");

        JsonNode noted = staff.get("/api/security/audit?limit=1&subject=" + union)
                .items()
                .get(0);
        assertThat(noted.path("topic").asText()).isEqualTo("core/member/EXPORTED");
        assertThat(noted.path("text").asText()).contains("会员").contains(String.valueOf(members));
    }

    @Test
    void nobodyHoldsAPlaceAmongTheOpenPagesWithoutASession() throws Exception {
        assertThat(SharedPlatform.get().api().get("/ui/events").status()).isEqualTo(401);
    }

    @Test
    void writeThatIsSentTwiceTakesEffectOnce() throws Exception {
        Api once = staff.with("Idempotency-Key", "api-it-once");

        Answer first = once.post(EDITIONS, EssayContest.open(2041));
        Answer second = once.post(EDITIONS, EssayContest.open(2042));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("sent-already");
        assertThat(staff.get(EDITIONS + "?limit=200").items())
                .extracting(edition -> edition.path("year").asInt())
                .contains(2041)
                .doesNotContain(2042);
    }

    @Test
    void changeFromAVersionThatIsNoLongerThereIsRefused() throws Exception {
        JsonNode edition = staff.post(EDITIONS, EssayContest.open(2043)).body();
        String address = EDITIONS + "/" + edition.path("id").asText() + "?version="
                + edition.path("version").asText();
        Map<String, Object> change = new HashMap<>(EssayContest.open(2043));
        change.remove("year");

        assertThat(staff.put(address, change).status()).isEqualTo(200);
        assertThat(staff.put(address, change).problem()).isEqualTo("changed-meanwhile");
    }

    @Test
    void fileIsTakenInAndGivenBackToItsUploaderAlone() throws Exception {
        byte[] content = "姓名\n周建梅\n".getBytes(StandardCharsets.UTF_8);
        Answer added = staff.postBytes("/api/core/files?name=..%2F%E5%90%8D%E5%8D%95.csv", content);
        String address = "/api/core/files/" + added.body().path("id").asText();
        HttpResponse<byte[]> given = staff.download(address);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("name").asText()).isEqualTo("名单.csv");
        assertThat(given.body()).isEqualTo(content);
        assertThat(given.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(given.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(given.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(member.get(address).status()).isEqualTo(404);
    }

    @Test
    void fileThatIsTooLargeIsRefusedInTheReadersLanguage() throws Exception {
        byte[] content = new byte[21 * MEGABYTE];

        Answer chinese = staff.postBytes("/api/core/files?name=a.jpg", content);
        Answer english = staff.with("Accept-Language", "en").postBytes("/api/core/files?name=a.jpg", content);

        assertThat(chinese.status()).isEqualTo(413);
        assertThat(chinese.detail()).contains("20 MB").contains("文件");
        assertThat(english.detail()).contains("20 MB").contains("file");
    }
}
