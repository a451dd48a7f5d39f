// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import java.util.List;

/**
 * The page of one row.
 *
 * @param heading the field whose value names the row
 * @param related lists of other things that belong to the row
 * @param history whether to show what happened to the row
 */
public record Detail(String heading, List<Section> sections, List<Related> related, boolean history) {

    public Detail {
        Expect.name(heading, "the heading of the detail, a field,");
        sections = Expect.some(sections, "the sections of the detail");
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
}
