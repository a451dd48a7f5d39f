// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Guard;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.module.Words;
import org.guildhall.pages.Face;
import org.guildhall.rest.Json;
import org.junit.jupiter.api.Test;

class ManifestsTest {

    private static final Id HOME = new Id(7);
    private static final Id ELSEWHERE = new Id(8);

    private final List<UiBundle> bundles = List.of(
            UiBundles.with("essay", "console:editions:essay.entry.view:200", "portal:editions:essay.entry.submit:200"),
            UiBundles.with("core", "console:members:core.member.view:20", "console:unions:core.union.manage:10"),
            UiBundles.with("web"));

    private static final UiBundle DECLARED = UiBundles.described("core", """
            { "pages": [ {
                "face": "console", "path": "members", "title": "core.page.members", "permission": "core.member.view",
                "menu": false, "thing": "core.member", "rows": "core/members",
                "tiles": [
                    { "title": "core.page.all", "rows": "core/members", "opens": "core/members" },
                    { "title": "core.page.left", "permission": "core.member.remove",
                      "rows": "core/members?status=LEFT", "opens": "core/members?status=LEFT" } ],
                "list": { "columns": ["name"] },
                "detail": { "heading": "name", "sections": [ { "fields": ["name"] } ], "related": [
                    { "title": "core.page.entries", "thing": "essay.entry", "rows": "essay/members/{id}/entries", "columns": ["title"] } ] },
                "forms": {
                    "new": { "title": "core.page.new", "permission": "core.member.add", "send": "POST core/members",
                             "fields": ["name"], "done": "core.page.added" },
                    "edit": { "title": "core.page.edit", "permission": "core.member.edit", "send": "PUT core/members/{id}",
                              "fields": ["name"], "done": "core.page.saved" } },
                "actions": [
                    { "name": "remove", "title": "core.page.remove", "permission": "core.member.remove", "on": ["row"],
                      "send": "DELETE core/members/{id}", "confirm": "core.page.remove-what", "done": "core.page.removed" } ]
              } ],
              "tiles": [
                { "face": "portal", "title": "core.page.active", "permission": "core.tile.view",
                  "rows": "core/members?status=ACTIVE", "opens": "core/members?status=ACTIVE" } ] }
            """);

    @Test
    void showsOnlyWhatTheActorMayDoWhereItWorks() {
        Manifest manifest = manifest(actor(HOME, "core.member.view", "essay.entry.view"), Language.CHINESE);

        assertThat(paths(manifest, Face.CONSOLE)).containsExactly("core/members", "essay/editions");
        assertThat(paths(manifest, Face.PORTAL)).isEmpty();
        assertThat(paths(manifest(actor(ELSEWHERE, "core.member.view"), Language.CHINESE), Face.CONSOLE))
                .isEmpty();
    }

    @Test
    void keepsTheOrderThatPagesAskFor() {
        Manifest manifest =
                manifest(actor(HOME, "core.member.view", "core.union.manage", "essay.entry.view"), Language.CHINESE);

        assertThat(paths(manifest, Face.CONSOLE)).containsExactly("core/unions", "core/members", "essay/editions");
    }

    @Test
    void speaksTheReadersLanguage() {
        Manifest manifest = manifest(actor(HOME, "core.member.view"), Language.ENGLISH);

        assertThat(manifest.language()).isEqualTo("en");
        Manifest.Section core = manifest.faces().get(Face.CONSOLE).get(0);
        assertThat(core.title()).isEqualTo("en core.name");
        assertThat(core.pages().get(0).title()).isEqualTo("en core.members");
    }

    @Test
    void bringsTheWordsOfTheShellAndOfWhatIsShown() {
        assertThat(manifest(actor(HOME, "core.member.view"), Language.CHINESE).words())
                .containsOnlyKeys("web.word", "core.word");
    }

    @Test
    void tellsAVisitorFromAnAccount() {
        Manifest visitor = manifest(Actor.visitor(HOME, guard(Set.of())), Language.CHINESE);

        assertThat(visitor.signedIn()).isFalse();
        assertThat(manifest(actor(HOME), Language.CHINESE).signedIn()).isTrue();
    }

    @Test
    void writesTheNamesThatTheShellReads() throws Exception {
        String json = Json.mapper().writeValueAsString(manifest(actor(HOME, "core.member.view"), Language.CHINESE));

        assertThat(Json.mapper()
                        .readTree(json)
                        .at("/faces/console/0/pages/0/path")
                        .asText())
                .isEqualTo("members");
        assertThat(Json.mapper().readTree(json).at("/faces/portal").isArray()).isTrue();
    }

    @Test
    void leavesOutFormsActionsAndTilesThatTheActorMayNotUse() {
        JsonNode declaration = declared("core.member.view", "core.member.edit");

        assertThat(declaration.at("/forms/edit/title").asText()).isEqualTo("core.page.edit");
        assertThat(declaration.at("/forms/new").isMissingNode()).isTrue();
        assertThat(declaration.at("/actions")).isEmpty();
        assertThat(declaration.at("/tiles")).hasSize(1);
        assertThat(declaration.at("/list/columns/0").asText()).isEqualTo("name");
        assertThat(declared("core.member.view", "core.member.remove").at("/actions"))
                .hasSize(1);
    }

    @Test
    void bringsThingsOfOtherBundlesIntoWords() {
        Manifest manifest = manifest(List.of(DECLARED), actor(HOME, "core.member.view"));

        assertThat(manifest.words()).containsOnlyKeys("web.word", "core.word", "essay.entry.word");
    }

    @Test
    void marksPagesThatStandBehindLinks() {
        Manifest manifest = manifest(List.of(DECLARED), actor(HOME, "core.member.view"));

        assertThat(manifest.faces().get(Face.CONSOLE).get(0).pages())
                .extracting(Manifest.Page::menu)
                .containsExactly(false);
    }

    @Test
    void putsTilesOnTheFirstPageOfTheirFace() {
        assertThat(manifest(List.of(DECLARED), actor(HOME, "core.tile.view"))
                        .tiles()
                        .get(Face.PORTAL))
                .singleElement()
                .satisfies(tile -> {
                    assertThat(tile.module()).isEqualTo("core");
                    assertThat(tile.declaration().path("rows").asText()).isEqualTo("core/members?status=ACTIVE");
                });
        assertThat(manifest(List.of(DECLARED), actor(HOME)).tiles().get(Face.PORTAL))
                .isEmpty();
    }

    @Test
    void letsAFigureLeadOnlyToAPageThatItsReaderHas() {
        assertThat(figure("essay.figure.view", "core.member.view").path("opens").asText())
                .isEqualTo("core/members?status=ACTIVE");
        assertThat(figure("essay.figure.view").has("opens")).isFalse();
        assertThat(figure("essay.figure.view").path("rows").asText()).isEqualTo("core/members?status=ACTIVE");
    }

    @Test
    void bringsCardsForThePagesOfSingleRows() {
        UiBundle bundle = UiBundles.described("essay", """
                { "pages": [], "cards": [ {
                    "face": "console", "thing": "core.union", "title": "essay.page.active", "permission": "essay.card.view",
                    "rows": "essay/editions?union={id}", "opens": "core/members?union={id}" } ] }
                """);

        assertThat(manifest(List.of(bundle, DECLARED), actor(HOME, "essay.card.view"))
                        .cards()
                        .get(Face.CONSOLE))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.declaration().path("thing").asText()).isEqualTo("core.union");
                    assertThat(card.declaration().has("opens")).isFalse();
                });
        assertThat(manifest(List.of(bundle), actor(HOME)).cards().get(Face.CONSOLE))
                .isEmpty();
    }

    private JsonNode figure(String... permissions) {
        UiBundle figures = UiBundles.described("essay", """
                { "pages": [], "tiles": [ {
                    "face": "console", "title": "essay.page.active", "permission": "essay.figure.view",
                    "rows": "core/members?status=ACTIVE", "opens": "core/members?status=ACTIVE" } ] }
                """);
        return manifest(List.of(figures, DECLARED), actor(HOME, permissions))
                .tiles()
                .get(Face.CONSOLE)
                .get(0)
                .declaration();
    }

    private JsonNode declared(String... permissions) {
        Manifest manifest = manifest(List.of(DECLARED), actor(HOME, permissions));
        return manifest.faces().get(Face.CONSOLE).get(0).pages().get(0).declaration();
    }

    private static Manifest manifest(List<UiBundle> bundles, Actor actor) {
        return Manifests.of(bundles, new TaggedWords(), actor, Language.CHINESE);
    }

    private Manifest manifest(Actor actor, Language language) {
        return Manifests.of(bundles, new TaggedWords(), actor, language);
    }

    private static List<String> paths(Manifest manifest, Face face) {
        return manifest.faces().get(face).stream()
                .flatMap(section -> section.pages().stream().map(page -> section.module() + "/" + page.path()))
                .toList();
    }

    private static Actor actor(Id organization, String... permissions) {
        return Actor.signedIn(new Id(1), Optional.empty(), organization, guard(Set.of(permissions)));
    }

    private static Guard guard(Set<String> permissions) {
        return new Guard() {
            @Override
            public void require(Actor actor, Permission permission, Id organization) {
                throw new UnsupportedOperationException("menus only ask");
            }

            @Override
            public boolean may(Actor actor, Permission permission, Id organization) {
                return organization.equals(HOME) && permissions.contains(permission.name());
            }
        };
    }

    private static final class TaggedWords implements Words {

        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return locale.getLanguage() + " " + key;
        }

        @Override
        public Map<String, String> of(String module, Locale locale) {
            String text = locale.getLanguage();
            return module.equals("essay")
                    ? Map.of("essay.word", text, "essay.entry.word", text)
                    : Map.of(module + ".word", text);
        }
    }
}
