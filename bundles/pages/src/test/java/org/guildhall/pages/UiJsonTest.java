// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.guildhall.api.actor.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UiJsonTest {

    private static final String WHOLE = """
            { "pages": [ {
                "face": "console", "path": "editions", "title": "essay.page.editions", "permission": "essay.entry.view", "order": 200,
                "thing": "essay.edition",
                "rows": "essay/editions",
                "tiles": [ { "title": "essay.page.open", "rows": "essay/editions?state=OPEN", "opens": "essay/editions?state=OPEN" } ],
                "list": { "columns": ["year", { "field": "closesAt", "as": "dateTime", "width": "narrow", "sort": true }],
                          "filters": ["q", "state"], "sort": "-closesAt" },
                "detail": { "heading": "theme", "history": true,
                            "sections": [ { "fields": ["year"] } ],
                            "related": [ { "title": "essay.page.entries", "thing": "essay.entry", "rows": "essay/editions/{id}/entries",
                                           "columns": ["title"], "page": "entries" } ] },
                "forms": { "new": { "title": "essay.page.new", "permission": "essay.edition.manage", "send": "POST essay/editions",
                                    "fields": [{ "field": "year", "default": 2030 }], "done": "essay.page.opened" } },
                "actions": [ { "name": "close", "title": "essay.page.close", "permission": "essay.edition.manage",
                               "on": ["row", "selection"], "send": "POST essay/editions/{id}/close", "when": { "state": ["OPEN"] },
                               "confirm": "essay.page.close-what", "values": ["theme"], "done": "essay.page.closed", "danger": true } ]
            } ] }
            """;

    @Test
    void readsADeclaredPage() {
        Page page = read(WHOLE).pages().get(0).value();

        assertThat(page.declared()).isTrue();
        assertThat(page.menu()).isTrue();
        assertThat(page.rows()).hasToString("essay/editions");
        assertThat(page.list().export()).isTrue();
        assertThat(page.list().columns().get(0)).isEqualTo(Field.of("year"));
        assertThat(page.list().columns().get(1).as()).isEqualTo(Widget.DATE_TIME);
        assertThat(page.list().columns().get(1).labelOf(page.thing())).isEqualTo("essay.edition.closes-at");
        assertThat(page.forms().get("new").permission()).isEqualTo(Permission.of("essay.edition.manage"));
        assertThat(page.actions().get(0).on()).containsExactlyInAnyOrder(Place.ROW, Place.SELECTION);
        assertThat(page.actions().get(0).send()).isEqualTo(Call.of("POST essay/editions/{id}/close"));
        assertThat(page.things()).containsExactly("essay.edition", "essay.entry");
    }

    @Test
    void readsAFormThatAddsToARow() {
        String form = """
                "forms": { "submit": { "title": "essay.page.submit", "permission": "essay.entry.submit",
                    "send": "POST essay/editions/{id}/entries", "when": { "state": ["OPEN"] },
                    "fields": [{ "field": "category", "options": "categories" }, { "field": "text", "limit": "maxCharacters" }],
                    "done": "essay.page.thanks" } },
                "actions": [] } ] }
                """;
        Form submit = read(WHOLE.substring(0, WHOLE.indexOf("\"forms\"")) + form)
                .pages()
                .get(0)
                .value()
                .forms()
                .get("submit");

        assertThat(submit.when()).containsOnlyKeys("state");
        assertThat(submit.fields().get(0).options()).isEqualTo("categories");
        assertThat(submit.fields().get(1).limit()).isEqualTo("maxCharacters");
    }

    @Test
    void readsACardForThePageOfARow() {
        String card = """
                { "pages": [], "cards": [ { "face": "console", "thing": "core.organization", "title": "essay.page.open",
                  "permission": "essay.entry.view", "rows": "essay/editions?organization={id}",
                  "opens": "essay/editions?organization={id}", "order": 200 } ] }
                """;
        Card read = read(card).cards().get(0).value();

        assertThat(read.thing()).isEqualTo("core.organization");
        assertThat(read.rows()).hasToString("essay/editions?organization={id}");
        assertThatExceptionOfType(WrongPagesException.class)
                .isThrownBy(() -> read(card.replace("={id}\",\n", "=1\",\n")))
                .withMessage(
                        "ui/ui.json line 1, column 27: the rows of a card, and what it opens, name the row it stands"
                                + " on by {id}");
    }

    @Test
    void keepsHowItWasWritten() {
        assertThat(read(WHOLE).pages().get(0).json().at("/list/sort").asText()).isEqualTo("-closesAt");
    }

    @Test
    void namesValuesOfAFieldAsKeysAreWritten() {
        assertThat(Field.of("leftBecause").valueOf("core.member", "MOVED_AWAY"))
                .isEqualTo("core.member.left-because.moved-away");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "order": 200             | "order": "200"           | line 2, column 110: expected a whole number
            "order": 200             | "colour": 1              | line 2, column 110: there is no "colour" here, only actions, detail, face, forms, icon, list, menu, mine, order, path, permission, rows, thing, tiles, title, view
            "console"                | "moon"                   | line 2, column 5: "moon" is none of console, portal
            essay.entry.view         | essay                    | line 2, column 76: a permission is named module.thing.action, not essay
            "path": "editions"       | "path": "../x"           | line 1, column 14: the path of a page is small letters, digits and hyphens, not "../x"
            "path": "editions", "    | "                        | line 1, column 14: missing: the path of a page
            "essay/editions",        | "essay/editions?x=1",    | line 1, column 14: the rows of a page are a whole collection, unlike "essay/editions?x=1"
            "essay/editions",        | "/api/essay",            | line 4, column 5: an address is like "essay-contest/editions/{id}/entries?state=OPEN", not "/api/essay"
            "dateTime"               | "clock"                  | line 6, column 58: "clock" is none of text, multiline, lines, number, date, dateTime, switch, choice, organization, member, region, file, photo
            ["q", "state"]           | "q"                      | line 7, column 15: expected a list: […]
            "-closesAt"              | "closes at"              | line 6, column 5: a list is sorted by a field, like "year" or "-year", not by "closes at"
            POST essay/editions"     | GET essay/editions"      | line 12, column 90: a request is like "POST essay-contest/editions", with POST, PUT or DELETE, not "GET essay/editions"
            "confirm": "essay.page.close-what", "values": ["theme"], | | line 14, column 18: a dangerous action needs "confirm" or "undo"
            ["row", "selection"]     | []                       | line 14, column 18: missing: where to offer the action, "on": row, detail or selection
            "thing": "essay.edition",| "view": "editions.js",   | line 1, column 14: a page has a view or a declaration, not both
            "order": 200             | "mine": true             | line 1, column 14: a page of the reader's own stands in the menu of the portal
            "send": "POST essay/editions",| "send": "POST essay/editions", "when": { "state": ["OPEN"] }, | line 12, column 16: a form that sends to no {id} has no row yet, so no "when"
            "forms": { "new":        | "forms": { "New":         | line 1, column 14: the name of a form is small letters, digits and hyphens, not "New"
            "field": "year", "default" | "field": "year", "template": "x.csv", "default" | line 13, column 36: only a file has a "template", unlike year
            ["title"]                | [null]                   | line 11, column 44: expected an object: {…}
            """)
    void namesLineColumnAndReason(String right, String wrong, String message) {
        assertThat(WHOLE).contains(right);
        assertThatExceptionOfType(WrongPagesException.class)
                .isThrownBy(() -> read(WHOLE.replace(right, wrong == null ? "" : wrong)))
                .withMessage("ui/ui.json " + message);
    }

    @Test
    void namesWhereItIsNoJson() {
        for (String broken :
                List.of("", "{", "{\"pages\":[],}", "{\"pages\":[]} x", "{\"pages\":[],\"pages\":[]}", "[]")) {
            assertThatExceptionOfType(WrongPagesException.class)
                    .as(broken)
                    .isThrownBy(() -> read(broken))
                    .withMessageStartingWith("ui/ui.json line 1, column ")
                    .withMessageNotContaining("\n");
        }
    }

    private static UiJson read(String json) {
        return UiJson.read(json.getBytes(UTF_8));
    }
}
