// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.Stream;

/**
 * The forms of a page.
 *
 * @param create makes a row, in JSON {@code new}; null if there is none
 * @param edit changes a row or adds to it; null if there is none
 */
public record Forms(@JsonProperty("new") Form create, Form edit) {

    public Forms {
        Expect.that(create != null || edit != null, "missing: the form \"new\" or \"edit\"");
        Expect.that(
                create == null
                        || !create.send().address().ofRow() && create.when().isEmpty(),
                "the form \"new\" has no row yet: no {id} to send, no \"when\"");
        Expect.that(
                edit == null || edit.send().address().ofRow(),
                "the form \"edit\" sends to an address with {id}, of its row");
    }

    /** Those there are. */
    public Stream<Form> all() {
        return Stream.of(create, edit).filter(form -> form != null);
    }
}
