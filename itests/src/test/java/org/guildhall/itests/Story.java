// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.itests.EssayContest.EDITIONS;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.itests.Api.Answer;
import org.guildhall.itests.Console.Result;

/** A module comes into the running platform, a county works with it, and nothing it did is ever lost. */
final class Story {

    static final String MODULE = "essay-contest";
    static final String TITLE = "“泥腿子”劳模";

    private static final String HOME = "阜宁县总工会";
    private static final String TEXT = "田埂上的脚印，一行一行，都是他走过的春天。";

    private final Platform platform;
    private final StoryPages pages;
    private String edition;

    Story(Platform platform, StoryPages pages) {
        this.platform = platform;
        this.pages = pages;
    }

    void play() throws Exception {
        Path kar = Platform.kar(MODULE);
        platform.start();
        theModuleIsUnknown();
        pages.staffLooksAtTheConsole(platform);

        platform.deploy(kar);
        awaitProblem("module-not-enabled");
        assertThat(menuOf("funing-staff")).doesNotContain(MODULE);

        turn("enable");
        pages.staffSeesTheMenu();
        assertThat(menuOf("funing-staff")).contains(MODULE);
        staffOpensTheEdition();
        theInboxTellsTheDeadline();
        pages.memberSubmits(platform, edition, TITLE, TEXT);
        theEntryIsThere();
        othersSeeNothing();

        turn("disable");
        pages.staffSeesNoMenu();
        assertThat(staff().get(EDITIONS).problem()).isEqualTo("module-not-enabled");
        turn("enable");
        theEntryIsThere();

        platform.undeploy(kar);
        awaitProblem("http-404");
        assertThat(menuOf("funing-staff")).doesNotContain(MODULE);
        platform.deploy(kar);
        awaitTheEntry();

        pages.close();
        platform.kill();
        platform.start();
        awaitTheEntry();
    }

    private void theModuleIsUnknown() throws Exception {
        assertThat(staff().get(EDITIONS).status()).isEqualTo(404);
        assertThat(menuOf("funing-staff")).contains("core").doesNotContain(MODULE);
    }

    /** The staff's request is refused with 404 for that reason, at last. */
    private void awaitProblem(String problem) throws Exception {
        Api staff = staff();
        Limits.await(EDITIONS + " answers " + problem, Limits.SOON, () -> {
            Answer answer = staff.get(EDITIONS);
            boolean unknown = problem.equals("http-404") && answer.problem().isEmpty();
            return answer.status() == 404 && (unknown || answer.problem().equals(problem));
        });
    }

    private void turn(String direction) throws Exception {
        Result result = platform.console().run("module:" + direction + " " + MODULE + " " + HOME);
        assertThat(result.status()).as(result.output()).isZero();
        assertThat(result.output()).contains(MODULE);
    }

    private void staffOpensTheEdition() throws Exception {
        Answer opened = staff().post(EDITIONS, EssayContest.open(2024));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        assertThat(opened.body().path("state").asText()).isEqualTo("OPEN");
        assertThat(opened.body().path("categories")).hasSize(10);
        edition = opened.body().path("id").asText();
    }

    private void theInboxTellsTheDeadline() throws Exception {
        Api member = platform.as("funing-member");
        Limits.await(
                "the deadline is in the inbox",
                Limits.SOON,
                () -> member.get("/api/core/inbox?kind=DEADLINE").items().size() == 1);
    }

    private void theEntryIsThere() throws Exception {
        List<JsonNode> entries = staff().get(EssayContest.entriesOf(edition)).items();
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).path("title").asText()).isEqualTo(TITLE);
        String entry = "/api/essay-contest/entries/" + entries.get(0).path("id").asText();
        assertThat(entries.get(0).has("text")).isFalse();
        assertThat(staff().get(entry).body().path("text").asText()).isEqualTo(TEXT);
        Result listed = platform.console().run("essay-contest:entry-list " + edition);
        assertThat(listed.output()).contains(TITLE);
        assertThat(listed.status()).isZero();
    }

    private void awaitTheEntry() throws Exception {
        Api staff = staff();
        Limits.await(
                "the edition is there",
                Limits.SOON,
                () -> staff.get(EDITIONS).items().size() == 1);
        theEntryIsThere();
        assertThat(menuOf("funing-staff")).contains(MODULE);
    }

    private void othersSeeNothing() throws Exception {
        for (String username : List.of("cixi-staff", "cixi-member")) {
            Api other = platform.as(username);
            for (String path : List.of(EDITIONS, EDITIONS + "/" + edition)) {
                Answer answer = other.get(path);
                assertThat(answer.status()).as(username + " " + path).isEqualTo(404);
                assertThat(answer.body().path("type").asText()).endsWith("module-not-enabled");
            }
            assertThat(menuOf(username)).doesNotContain(MODULE);
        }
    }

    /** The bundles that this account finds pages of, in either face. */
    private List<String> menuOf(String username) throws Exception {
        Answer manifest = platform.as(username).get("/ui/manifest");
        assertThat(manifest.status()).isEqualTo(200);
        return manifest.body().path("faces").findValuesAsText("module");
    }

    private Api staff() throws Exception {
        return platform.as("funing-staff");
    }
}
