// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

/** Whether pages fit their bundle's API: its operations, the fields of what it answers and takes, words for all values. */
final class ApiFit {

    private final Pages pages;
    private final Api api;
    private final Surroundings around;
    private final Mistakes mistakes;

    ApiFit(Pages pages, Api api, Surroundings around, Mistakes mistakes) {
        this.pages = pages;
        this.api = api;
        this.around = around;
        this.mistakes = mistakes;
    }

    void check(JsonNode written) {
        calls(written, "");
        for (int index = 0; index < pages.pages().size(); index++) {
            Page page = pages.pages().get(index);
            String pointer = "/pages/" + index;
            if (page.detail() != null
                    || page.forms().values().stream()
                            .anyMatch(form -> form.send().address().ofRow())) {
                get(page.rows().row(), pointer + "/rows");
            }
            if (page.detail() != null && page.detail().asOf()) {
                mistakes.unless(
                        !own(page.rows()) || api.takes(page.rows().row(), "asOf"),
                        pointer + "/detail/asOf",
                        "GET " + page.rows().row() + " takes no day, \"asOf\"");
            }
            FieldGroup.of(page, pointer).forEach(this::fields);
        }
    }

    /** Addresses are found by the names they are given under, wherever they stand; a page may have only single rows. */
    private void calls(JsonNode node, String pointer) {
        node.properties().forEach(entry -> {
            String place = pointer + "/" + entry.getKey();
            String text = entry.getValue().asText();
            switch (entry.getKey()) {
                case "send", "undo" -> call(Call.of(text), place);
                case "rows" -> {
                    if (!node.has("path") || node.has("list")) {
                        get(Address.of(text), place);
                    }
                }
                default -> calls(entry.getValue(), place);
            }
        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            calls(node.get(index), pointer + "/" + index);
        }
    }

    private void get(Address address, String pointer) {
        call(new Call("GET", address), pointer);
    }

    private void call(Call call, String pointer) {
        mistakes.unless(
                !own(call.address())
                        || api.operation(call.method(), call.address()).isPresent(),
                pointer,
                "the API has no " + call.method() + " " + call.address());
    }

    private boolean own(Address address) {
        return address.module().equals(around.id());
    }

    private void fields(FieldGroup group) {
        Map<String, JsonNode> known = api.fields(group.schema());
        for (int index = 0; !known.isEmpty() && index < group.fields().size(); index++) {
            Field field = group.fields().get(index);
            String pointer = group.pointer(index);
            JsonNode schema = known.get(field.field());
            mistakes.unless(
                    schema != null,
                    pointer,
                    "there is no \"" + field.field() + "\" in the API, only "
                            + String.join(", ", known.keySet().stream().sorted().toList()));
            values(schema)
                    .map(value -> field.valueOf(group.thing(), value))
                    .forEach(key -> mistakes.unless(!around.misses(key), pointer, "there are no words for " + key));
        }
    }

    private static Stream<String> values(JsonNode schema) {
        if (schema == null) {
            return Stream.of();
        }
        JsonNode values = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
        return values.path("enum").valueStream().map(JsonNode::asText);
    }
}
