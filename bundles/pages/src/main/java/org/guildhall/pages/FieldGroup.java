// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields of one thing that stand together in a declaration.
 *
 * @param pointer where
 * @param schema what says of what kind they are
 */
record FieldGroup(String pointer, String thing, List<Field> fields, Schema schema) {

    /** The box to search by has no label of its own. */
    static final Field SEARCH = Field.of("q");

    /** Something that fields may be fields of, in an OpenAPI document. */
    sealed interface Schema {}

    /** One of the rows found there. */
    record RowOf(Address rows) implements Schema {}

    /** What can be asked of the rows there. */
    record QueryOf(Address rows) implements Schema {}

    /** What is sent. */
    record BodyOf(Call send) implements Schema {}

    /** All of a page. */
    static List<FieldGroup> of(Page page, String pointer) {
        List<FieldGroup> groups = new ArrayList<>();
        if (page.list() != null) {
            String list = pointer + "/list";
            groups.add(
                    new FieldGroup(list + "/columns", page.thing(), page.list().columns(), new RowOf(page.rows())));
            groups.add(
                    new FieldGroup(list + "/filters", page.thing(), page.list().filters(), new QueryOf(page.rows())));
        }
        if (page.detail() != null) {
            ofDetail(page, pointer + "/detail", groups);
        }
        page.forms().forEach((name, form) -> groups.add(ofForm(form, page.thing(), pointer + "/forms/" + name)));
        return groups;
    }

    private static void ofDetail(Page page, String pointer, List<FieldGroup> groups) {
        for (int index = 0; index < page.detail().sections().size(); index++) {
            groups.add(new FieldGroup(
                    pointer + "/sections/" + index + "/fields",
                    page.thing(),
                    page.detail().sections().get(index).fields(),
                    new RowOf(page.rows())));
        }
        for (int index = 0; index < page.detail().related().size(); index++) {
            Detail.Related related = page.detail().related().get(index);
            groups.add(new FieldGroup(
                    pointer + "/related/" + index + "/columns",
                    related.thing(),
                    related.columns(),
                    new RowOf(related.rows())));
        }
    }

    private static FieldGroup ofForm(Form form, String thing, String pointer) {
        return new FieldGroup(pointer + "/fields", thing, form.fields(), new BodyOf(form.send()));
    }

    String pointer(int index) {
        return pointer + "/" + index;
    }
}
