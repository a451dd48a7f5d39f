// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.itests.Api.Answer;

/** What the tests tell the API of unions, as one account. */
final class Unions {

    static final String ALL = "/api/core/organizations";
    static final String DOCUMENT = "平工发〔2026〕1号";

    private static final String PROPOSALS = "/api/core/proposals";
    private static final String MEMBERS = "/api/core/members";

    private final Api api;

    Unions(Api api) {
        this.api = api;
    }

    /** The union that the account works for. */
    String own() throws Exception {
        return api.get("/api/security/me")
                .body()
                .path("organization")
                .path("id")
                .asText();
    }

    /** The one of exactly that name. */
    String id(String name) throws Exception {
        return api.get(ALL + "?limit=200&q=" + name).items().stream()
                .filter(each -> each.path("name").asText().equals(name))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no union is called " + name));
    }

    JsonNode get(String union) throws Exception {
        return api.get(ALL + "/" + union).body();
    }

    /** What it leads. */
    List<String> children(String union) throws Exception {
        return api.get(ALL + "/" + union + "/children").items().stream()
                .map(each -> each.path("name").asText())
                .toList();
    }

    static Map<String, Object> draft(String name, String kind, String parent) {
        String level = kind.contains("GRASSROOTS") ? "ENTERPRISE" : "TOWNSHIP";
        return new HashMap<>(Map.of(
                "name", name, "kind", kind, "level", level, "regionCode", "", "parent", parent, "since", "2024-03-01"));
    }

    String add(String name, String kind, String parent) throws Exception {
        return made(api.post(ALL, draft(name, kind, parent)));
    }

    String prepare(String name, String kind, String parent) throws Exception {
        return made(api.post(ALL + "/prepare", draft(name, kind, parent)));
    }

    String member(String name, String union) throws Exception {
        return made(api.post(MEMBERS, Map.of("name", name, "organization", union, "status", "MEMBER")));
    }

    Answer member(String id) throws Exception {
        return api.get(MEMBERS + "/" + id);
    }

    String join(String union, String parent, String type) throws Exception {
        return made(api.post(ALL + "/" + union + "/edges", Map.of("parent", parent, "type", type)));
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    Answer preview(String union, Map<String, Object> proposal) throws Exception {
        return api.post(PROPOSALS + "/preview?organization=" + union, proposal);
    }

    String propose(String union, Map<String, Object> proposal) throws Exception {
        return made(api.post(PROPOSALS + "?organization=" + union, proposal));
    }

    Answer accept(String proposal) throws Exception {
        return api.post(PROPOSALS + "/" + proposal + "/accept", Map.of("document", DOCUMENT));
    }

    Answer undo(String proposal) throws Exception {
        return api.post(PROPOSALS + "/" + proposal + "/undo", Map.of());
    }

    /** How many unions and members belong to one by the tree and by edges. */
    JsonNode count(String union) throws Exception {
        return api.get(ALL + "/" + union + "/count").body();
    }

    /** How many unions a list has from one down; on a past day if the query names one. */
    long total(String union, String query) throws Exception {
        return api.get(ALL + "?limit=1&count=true&under=" + union + query)
                .body()
                .path("total")
                .asLong();
    }

    long members(String union) throws Exception {
        return api.get(MEMBERS + "?limit=1&count=true&subtree=true&organization=" + union)
                .body()
                .path("total")
                .asLong();
    }

    /** What came between two days, as "WHAT name". */
    List<String> compare(String union, String from, String to) throws Exception {
        return api.get(ALL + "/" + union + "/history/compare?from=" + from + "&to=" + to).items().stream()
                .map(each ->
                        each.path("what").asText() + " " + each.path("name").asText())
                .toList();
    }

    /** All unions and members from the own one down, and what each union belongs to: what an undo must bring back. */
    List<String> everything() throws Exception {
        String own = own();
        List<JsonNode> unions = api.get(ALL + "?limit=200&under=" + own).items();
        Stream<String> edges = unions.stream().flatMap(this::edges);
        Stream<String> members = api.get(MEMBERS + "?limit=200&subtree=true&organization=" + own).items().stream()
                .map(each -> text(each, "id", "organization", "status"));
        Stream<String> tree = unions.stream().map(each -> text(each, "id", "name", "parent", "state"));
        return Stream.of(tree, edges, members).flatMap(each -> each).toList();
    }

    private Stream<String> edges(JsonNode union) {
        try {
            return api.get(ALL + "/" + union.path("id").asText() + "/edges").items().stream()
                    .map(each -> text(each, "id", "organization", "parent", "type", "since", "until"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(JsonNode node, String... fields) {
        return String.join(
                " ", Stream.of(fields).map(field -> node.path(field).asText()).toList());
    }
}
