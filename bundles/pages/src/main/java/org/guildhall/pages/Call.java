// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * A request that changes something, written {@code POST essay-contest/editions/{id}/close}.
 *
 * @param method {@code POST}, {@code PUT} or {@code DELETE}
 */
public record Call(String method, Address address) {

    private static final List<String> METHODS = List.of("POST", "PUT", "DELETE");

    /** Reads one. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Call of(String text) {
        int space = text.indexOf(' ');
        Expect.that(
                space > 0 && METHODS.contains(text.substring(0, space)),
                "a request is like \"POST essay-contest/editions\", with POST, PUT or DELETE, not \"" + text + '"');
        Address address = Address.of(text.substring(space + 1));
        Expect.that(address.query().isEmpty(), "a request that changes something has no query, unlike \"" + text + '"');
        return new Call(text.substring(0, space), address);
    }
}
