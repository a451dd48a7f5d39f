// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The page of one row.
 *
 * @param heading the field whose value names the row
 * @param related lists of other things that belong to the row
 * @param parts what scripts of the bundle draw between the sections and the related lists
 * @param asOf whether the row can be shown as it was on any day: its address takes the query parameter {@code asOf}
 * @param history whether to show what happened to the row
 */
public record Detail(
        String heading,
        List<Section> sections,
        List<Part> parts,
        List<Related> related,
        boolean asOf,
        boolean history) {

    public Detail {
        Expect.name(heading, "the heading of the detail, a field,");
        sections = Expect.some(sections, "the sections of the detail");
        parts = Expect.any(parts);
        related = Expect.any(related);
    }

    /**
     * Facts that stand together.
     *
     * @param title a key of words; may be empty
     */
    public record Section(String title, List<Field> fields) {

        public Section {
            title = Expect.optionalKey(title, "the title of a section");
            fields = Expect.some(fields, "the fields of a section");
        }
    }

    /**
     * A list of things that belong to the row.
     *
     * @param title a key of words
     * @param rows with {@code {id}} for the row
     * @param page the page of the same bundle and face that shows one of them; may be empty
     */
    public record Related(String title, String thing, Address rows, List<Field> columns, String page) {

        public Related {
            Expect.key(title, "the title of a related list");
            Expect.thing(Expect.given(thing, "the thing of a related list"));
            Expect.given(rows, "the rows of a related list");
            Expect.that(
                    rows.ofRow(),
                    "the rows of a related list name the row they belong to by {id}, unlike \"" + rows + '"');
            columns = Expect.some(columns, "the columns of a related list");
            page = page == null ? "" : Expect.path(page, "the page of a related list");
        }
    }

    /**
     * Something about the row that is drawn by a script.
     *
     * @param title a key of words; may be empty
     * @param view the script, beside {@code ui.json}
     * @param when which values which fields of the row must have; empty for always
     */
    public record Part(String title, String view, Map<String, List<JsonNode>> when) {

        public Part {
            title = Expect.optionalKey(title, "the title of a part");
            Expect.given(view, "the view of a part, a script");
            when = Expect.when(when);
        }
    }
}
