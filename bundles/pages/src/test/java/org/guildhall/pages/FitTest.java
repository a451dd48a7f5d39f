// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {

    private static final String JSON = """
            { "pages": [
                { "face": "console", "path": "editions", "title": "essay.page.editions", "permission": "essay.entry.view",
                  "thing": "essay.edition", "rows": "essay/editions",
                  "list": { "columns": ["year", { "field": "organization", "label": "core.organization.name" }], "filters": ["q"] },
                  "detail": { "heading": "year", "sections": [ { "fields": ["closesAt"] } ], "related": [
                      { "title": "essay.page.entries", "thing": "essay.entry", "rows": "essay/editions/{id}/entries",
                        "columns": ["author"], "page": "entries" } ], "parts": [ { "view": "entries.js" } ] } },
                { "face": "console", "path": "entries", "title": "essay.page.entries", "permission": "essay.entry.view",
                  "view": "entries.js" },
                { "face": "portal", "path": "entries", "title": "essay.page.entries", "permission": "essay.entry.view",
                  "view": "entries.js" }
              ],
              "tiles": [
                { "face": "console", "title": "essay.page.open", "permission": "essay.entry.view",
                  "rows": "essay/editions?state=OPEN", "opens": "essay/editions?state=OPEN" } ],
              "cards": [
                { "face": "console", "thing": "core.organization", "title": "essay.page.open", "permission": "essay.entry.view",
                  "rows": "essay/editions?union={id}", "opens": "essay/editions?union={id}" } ] }
            """;

    private static final Set<String> WORDS = Set.of(
            "essay.page.editions",
            "essay.page.entries",
            "essay.page.open",
            "essay.edition.year",
            "essay.edition.closes-at",
            "essay.edition.none",
            "essay.entry.author",
            "essay.entry.none");

    @Test
    void findsNothingWhereAllFits() {
        assertThatNoException().isThrownBy(() -> check(JSON));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "closesAt"                      | "opensAt"              | line 5, column 65: there are no words for essay.edition.opens-at
            "title": "essay.page.editions"  | "title": "essay.page.x" | line 2, column 46: there are no words for essay.page.x
            "thing": "essay.entry"          | "thing": "essay.note"  | line 7, column 25: there are no words for essay.note.author; line 6, column 44: there are no words for essay.note.none
            "page": "entries"               | "page": "notes"        | line 7, column 36: there is no page "notes" in this face
            "console", "path": "entries"    | "console", "path": "editions" | line 7, column 36: there is no page "entries" in this face; line 8, column 26: there are two pages "editions" in this face
            "author"                        | { "field": "author", "as": "file", "template": "x.csv" } | line 7, column 25: there is no file ui/x.csv
            "entries.js" },                 | "x.js" },              | line 9, column 7: there is no file ui/x.js
            "permission": "essay.entry.view", | "permission": "core.member.view", | line 2, column 78: the permission core.member.view is none of essay's own
            "entries.js" } ]                | "x.js" } ]             | line 7, column 72: there is no file ui/x.js
            "opens": "essay/editions?union  | "opens": "essay/x?union | line 18, column 44: there is no page "x" in this face
            "opens": "essay/editions        | "opens": "essay/x      | line 15, column 44: there is no page "x" in this face
            """)
    void namesWhatDoesNotFit(String right, String wrong, String mistakes) {
        assertThatExceptionOfType(WrongPagesException.class)
                .isThrownBy(() -> check(JSON.replaceFirst(Pattern.quote(right), wrong)))
                .withMessage("ui/ui.json " + mistakes);
    }

    @Test
    void letsThePlatformsPartsAskForEachOthersPermissions() {
        String json = """
                { "pages": [ { "face": "console", "path": "x", "title": "core.page.x", "permission": "security.account.manage",
                  "view": "entries.js" } ] }
                """;
        assertThatNoException().isThrownBy(() -> UiJson.read(json.getBytes(UTF_8))
                .check(new Surroundings("core", Set.of("entries.js"), Set.of("core.page.x"))));
    }

    private static void check(String json) {
        UiJson.read(json.getBytes(UTF_8)).check(new Surroundings("essay", Set.of("entries.js"), WORDS));
    }
}
