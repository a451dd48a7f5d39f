// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * One field of a thing: a column, a fact, a filter or an input. Its name alone will do.
 *
 * @param field its name in the JSON of the API
 * @param as null to follow from its schema
 * @param label a key of words; empty to follow from the thing and the name
 * @param link whether it leads to the page of its row
 * @param sort whether a list can be sorted by it
 * @param width null to follow from what it is
 * @param hint a key of words below an input; may be empty
 * @param options the field of the row that lists what can be chosen in its form; empty to follow from the schema
 * @param limit the field of the row that says how many characters a text may have in its form, white space not counted;
 *     may be empty
 * @param template for a file: one beside {@code ui.json} to begin with; may be empty
 * @param preset what stands in an input or a filter at first, in JSON {@code default}; may be null
 */
public record Field(
        String field,
        Widget as,
        String label,
        boolean link,
        boolean sort,
        Width width,
        String hint,
        String options,
        String limit,
        String template,
        @JsonProperty("default") JsonNode preset) {

    @JsonCreator
    public Field {
        Expect.name(field, "a field");
        label = Expect.optionalKey(label, "the label of a field");
        hint = Expect.optionalKey(hint, "the hint of a field");
        options = options == null ? "" : Expect.name(options, "the \"options\" of " + field + ", a field of the row,");
        limit = limit == null ? "" : Expect.name(limit, "the \"limit\" of " + field + ", a field of the row,");
        template = template == null ? "" : template;
        Expect.that(template.isEmpty() || as == Widget.FILE, "only a file has a \"template\", unlike " + field);
        Expect.that(
                preset == null || preset.isValueNode(),
                "the default of " + field + " is a text, a number or true or false");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Field of(String name) {
        return new Field(name, null, null, false, false, null, null, null, null, null, null);
    }

    /** The key of its label among the words of a thing. */
    public String labelOf(String thing) {
        return label.isEmpty() ? thing + "." + kebab(field) : label;
    }

    /** The key of one of its values among the words of a thing. */
    public String valueOf(String thing, String value) {
        return thing + "." + kebab(field) + "." + kebab(value);
    }

    /** {@code closesAt} and {@code CLOSES_AT} as {@code closes-at}, as keys are written. */
    static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
