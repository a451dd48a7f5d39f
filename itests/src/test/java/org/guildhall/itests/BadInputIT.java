// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.itests.EssayContest.EDITIONS;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guildhall.itests.Api.Answer;
import org.guildhall.itests.Console.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputIT {

    private static final int RACERS = 8;

    private static Platform platform;
    private static String open;
    private static String over;

    @BeforeAll
    static void announce() throws Exception {
        platform = SharedPlatform.get();
        Api staff = platform.as("funing-staff");
        open = staff.post(EDITIONS, EssayContest.open(2031)).body().path("id").asText();
        over = staff.post(EDITIONS, EssayContest.over(2030)).body().path("id").asText();
    }

    @AfterEach
    void goesOnWithNothingHalfWritten() throws Exception {
        assertThat(platform.api().get("/health/ready").status()).isEqualTo(200);
        for (String edition : List.of(open, over)) {
            Answer entries = platform.as("funing-staff").get(EssayContest.entriesOf(edition));
            assertThat(entries.status()).isEqualTo(200);
            assertThat(entries.items()).isEmpty();
        }
    }

    @Test
    void refusesAnEntryThatIsTooLong() throws Exception {
        Answer answer = submit(open, "字".repeat(EssayContest.MAX_CHARACTERS + 1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("errors").get(0).path("field").asText()).isEqualTo("text");
        assertThat(answer.body().path("errors").get(0).path("message").asText()).contains("2,501", "2,500", "上限");
    }

    @Test
    void refusesAnEmptyEntry() throws Exception {
        for (String text : List.of("", " \n\u3000")) {
            Answer answer = submit(open, text);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().path("errors").get(0).path("message").asText())
                    .isEqualTo("稿件没有内容。");
        }
    }

    @Test
    void refusesALateEntry() throws Exception {
        Answer answer = submit(over, "来晚了。");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("too-late");
        assertThat(answer.detail()).contains("截止");
    }

    @Test
    void hidesTheEditionOfAnotherOrganization() throws Exception {
        Console console = platform.console();
        assertThat(console.run("module:enable essay-contest 慈溪市总工会").status()).isZero();
        Answer answer =
                platform.as("cixi-member").post(EssayContest.entriesOf(open), EssayContest.entry("外地来稿", "不该收下。"));
        assertThat(console.run("module:disable essay-contest 慈溪市总工会").status()).isZero();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isNotEqualTo("module-not-enabled");
    }

    @Test
    void explainsMalformedJsonInTheReadersLanguage() throws Exception {
        Api member = platform.as("funing-member");
        for (String json : List.of("{\"title\":", "nonsense", "[1,2]", "{\"title\":1,\"title\":2}")) {
            Answer chinese = member.postText(EssayContest.entriesOf(open), json);
            Answer english = member.with("Accept-Language", "en").postText(EssayContest.entriesOf(open), json);
            assertThat(List.of(chinese.status(), english.status())).containsOnly(400);
            assertThat(chinese.contentType()).startsWith("application/problem+json");
            assertThat(chinese.detail()).containsPattern("\\p{IsHan}");
            assertThat(english.detail()).isNotEmpty().doesNotContainPattern("\\p{IsHan}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/essay-contest/editions?limit=abc,     limit",
        "/api/essay-contest/editions?limit=201,     limit",
        "/api/essay-contest/editions?after=garbage, after",
        "/api/essay-contest/editions/nonsense,      id",
        "/api/core/organizations?under=nonsense,    under",
        "/api/core/members?status=ASLEEP,           status",
    })
    void namesTheParameterThatIsWrong(String path, String parameter) throws Exception {
        Api staff = platform.as("funing-staff");
        Answer chinese = staff.get(path);
        Answer english = staff.with("Accept-Language", "en").get(path);
        assertThat(List.of(chinese.status(), english.status())).containsOnly(400);
        assertThat(chinese.contentType()).startsWith("application/problem+json");
        assertThat(chinese.field()).isEqualTo(parameter);
        assertThat(chinese.body().toString()).containsPattern("\\p{IsHan}");
        assertThat(english.body().toString()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void namesTheFieldThatHoldsNoDate() throws Exception {
        Map<String, Object> edition = new HashMap<>(EssayContest.open(2032));
        edition.put("opensAt", "tomorrow");
        Answer answer = platform.as("funing-staff").post(EDITIONS, edition);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("opensAt");
    }

    @Test
    void losersOfARaceAreToldSoAndTheLogIsNot() throws Exception {
        Answer edition = platform.as("funing-staff").post(EDITIONS, EssayContest.open(2033));
        String entries = EssayContest.entriesOf(edition.body().path("id").asText());
        Api member = platform.as("funing-member");
        ExecutorService racers = Executors.newFixedThreadPool(RACERS);
        for (String category : EssayContest.CATEGORIES) {
            Map<String, String> entry = Map.of("category", category, "title", "习作", "text", "只收一篇。");
            Callable<Integer> submit = () -> member.post(entries, entry).status();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> status : racers.invokeAll(Collections.nCopies(RACERS, submit))) {
                statuses.add(status.get());
            }
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
        racers.shutdown();
        assertThat(platform.log())
                .as("no statement that failed, for its message has the values of its keys")
                .noneMatch(line -> line.contains("INSERT INTO"));
    }

    @Test
    void doesNotKnowAnOrganizationThatIsNot() throws Exception {
        Api staff = platform.as("funing-staff");
        assertThat(staff.with("Guildhall-Organization", "0ZZZZZZZZZZZZ")
                        .get(EDITIONS)
                        .status())
                .isEqualTo(404);
        Answer malformed = staff.with("Guildhall-Organization", "nowhere").get(EDITIONS);
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.detail()).contains("nowhere");
    }

    @Test
    void asksForAValidSessionBeforeAnythingElse() throws Exception {
        for (Api nobody : List.of(platform.api(), platform.api().with("Authorization", "Bearer made-up"))) {
            for (String path :
                    List.of(EDITIONS, EDITIONS + "/nonsense", "/api/core/organizations", "/api/essay-contest/none")) {
                assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
            }
            assertThat(nobody.delete(EDITIONS).status()).isEqualTo(401);
            assertThat(nobody.postText(EssayContest.entriesOf(open), "nonsense").status())
                    .isEqualTo(401);
        }
    }

    @Test
    void tellsWhoeverIsSignedInWhatIsNotThere() throws Exception {
        Api member = platform.as("funing-member");
        assertThat(member.get("/api/essay-contest/none").status()).isEqualTo(404);
        assertThat(member.delete(EDITIONS).status()).isEqualTo(405);
    }

    @Test
    void signsInDespiteACookieWhoseSessionHasEnded() throws Exception {
        Api browser = platform.api().with("Cookie", "guildhall-session=ended-long-ago");
        assertThat(browser.get("/api/security/openapi.json").status()).isEqualTo(200);
        assertThat(browser.get("/api/security/me").status()).isEqualTo(401);
        Api signedIn = browser.signIn("funing-staff", platform.password("funing-staff"));
        assertThat(signedIn.get("/api/security/me").status()).isEqualTo(200);
    }

    @Test
    void signsOutHoweverTheHeaderIsWritten() throws Exception {
        Answer answer = signIn("funing-staff", platform.password("funing-staff"));
        Api odd = platform.api()
                .with("Authorization", "bearer " + answer.body().path("token").asText());
        assertThat(odd.delete("/api/security/sessions").status()).isEqualTo(204);
        assertThat(odd.get("/api/security/me").status()).isEqualTo(401);
    }

    @Test
    void tellsNothingOfWhichPartOfASignInWasWrong() throws Exception {
        Answer password = signIn("funing-staff", "wrong-password");
        Answer username = signIn("nobody", "wrong-password");
        assertThat(password.status()).isEqualTo(401);
        assertThat(password.detail()).isEqualTo("用户名或密码不正确。").isEqualTo(username.detail());
    }

    @Test
    void failsACommandThatCannotDoWhatItShould() throws Exception {
        Console console = platform.console();
        for (String command : List.of(
                "module:enable no-such-module 阜宁县总工会",
                "module:enable essay-contest 没有这个工会",
                "org:show 0ZZZZZZZZZZZZ",
                "essay-contest:entry-list nonsense",
                "no:such-command")) {
            Result result = console.run(command);
            assertThat(result.status()).as(command + ": " + result.output()).isNotZero();
            assertThat(result.output()).as(command).isNotBlank().doesNotContain("\tat ");
        }
    }

    @Test
    void explainsEachCommandByAnExample() throws Exception {
        for (String command : List.of("module:enable", "org:list", "member:add", "essay-contest:edition-open")) {
            Result help = platform.console().run(command + " --help");
            assertThat(help.output()).contains("Example", command);
        }
    }

    private static Answer submit(String edition, String text) throws Exception {
        return platform.as("funing-member").post(EssayContest.entriesOf(edition), EssayContest.entry("习作", text));
    }

    private static Answer signIn(String username, String password) throws Exception {
        return platform.api().post("/api/security/sessions", Map.of("username", username, "password", password));
    }
}
