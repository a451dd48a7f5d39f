// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiFitTest {

    private static final String JSON = """
            { "pages": [ {
                "face": "console", "path": "editions", "title": "essay.page.editions", "permission": "essay.entry.view",
                "thing": "essay.edition", "rows": "essay/editions",
                "list": { "columns": ["year"], "filters": ["q", "state"] },
                "detail": { "heading": "year", "sections": [ { "fields": ["text"] } ], "related": [
                    { "title": "essay.page.entries", "thing": "essay.entry", "rows": "essay/editions/{id}/entries", "columns": ["author"] },
                    { "title": "essay.page.members", "thing": "core.member", "rows": "core/unions/{id}/members", "columns": ["name"] } ] },
                "forms": { "new": { "title": "essay.page.new", "permission": "essay.entry.view", "done": "essay.page.done",
                    "send": "POST essay/editions", "fields": ["theme"] } }
            } ] }
            """;

    private static final String API = """
            { "paths": {
                "/editions": {
                  "get": { "parameters": [ { "name": "q", "in": "query", "schema": { "type": "string" } },
                                           { "name": "state", "in": "query", "schema": { "$ref": "#/components/schemas/State" } } ],
                           "responses": { "200": { "content": { "application/json": { "schema": { "properties": {
                               "items": { "type": "array", "items": { "$ref": "#/components/schemas/Edition" } } } } } } } } },
                  "post": { "requestBody": { "content": { "application/json": { "schema": { "properties": { "theme": {} } } } } } } },
                "/editions/{edition}": {
                  "get": { "responses": { "200": { "content": { "application/json": { "schema": { "properties": { "text": {} } } } } } } } },
                "/editions/{edition}/entries": { "get": { } } },
              "components": { "schemas": {
                "State": { "type": "string", "enum": ["OPEN", "NOT_OPEN"] },
                "Edition": { "properties": { "year": {}, "state": { "$ref": "#/components/schemas/State" } } } } } }
            """;

    private static final Set<String> WORDS = Set.of("essay.edition.state.open", "essay.edition.state.not-open");

    @Test
    void findsNothingWhereAllFits() {
        assertThatNoException().isThrownBy(() -> check(JSON, WORDS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "rows": "essay/editions",  | "rows": "essay/contests", | line 3, column 31: the API has no GET essay/contests; line 3, column 31: the API has no GET essay/contests/{id}
            {id}/entries               | {id}/notes                | line 6, column 66: the API has no GET essay/editions/{id}/notes
            POST essay/editions        | PUT essay/editions        | line 9, column 9: the API has no PUT essay/editions
            "columns": ["year"]        | "columns": ["date"]       | line 4, column 27: there is no "date" in the API, only state, text, year
            "q", "state"               | "q", "date"               | line 4, column 53: there is no "date" in the API, only q, state
            "heading": "year",         | "heading": "year", "asOf": true, | line 5, column 36: GET essay/editions/{id} takes no day, "asOf"
            ["theme"]                  | ["year"]                  | line 9, column 51: there is no "year" in the API, only theme
            """)
    void namesWhatTheApiDoesNotHave(String right, String wrong, String mistakes) {
        assertThatExceptionOfType(WrongPagesException.class)
                .isThrownBy(() -> check(JSON.replaceFirst(Pattern.quote(right), wrong), WORDS))
                .withMessage("ui/ui.json " + mistakes);
    }

    @Test
    void namesValuesWithoutWords() {
        assertThatExceptionOfType(WrongPagesException.class)
                .isThrownBy(() -> check(JSON, Set.of("essay.edition.state.open")))
                .withMessage("ui/ui.json line 4, column 53: there are no words for essay.edition.state.not-open");
    }

    private static void check(String json, Set<String> words) throws JsonProcessingException {
        UiJson.read(json.getBytes(UTF_8))
                .checkApi(new ObjectMapper().readTree(API), new Surroundings("essay", Set.of(), words));
    }
}
