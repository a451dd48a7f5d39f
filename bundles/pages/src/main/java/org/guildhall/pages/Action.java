// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;

/**
 * What can be done with a row at the press of a button.
 *
 * @param title a key of words
 * @param when which values which fields must have; empty for always
 * @param confirm a key of words that say what will change, asked before; may be empty
 * @param values the fields whose values fill the sentence of {@code confirm}
 * @param done a key of words, said afterwards
 * @param undo what takes it back; null if nothing does
 * @param danger whether it is to look like something to think about
 */
public record Action(
        String name,
        String title,
        Permission permission,
        Set<Place> on,
        Call send,
        Map<String, List<JsonNode>> when,
        String confirm,
        List<String> values,
        String done,
        Call undo,
        boolean danger) {

    public Action {
        Expect.path(name, "the name of an action");
        Expect.key(title, "the title of an action");
        Expect.given(permission, "the permission of an action");
        Expect.that(
                on != null && !on.isEmpty(), "missing: where to offer the action, \"on\": row, detail or selection");
        on = Set.copyOf(on);
        Expect.given(send, "what an action sends, \"send\"");
        Expect.that(send.address().ofRow(), "an action sends to an address with {id}, of its row");
        when = Expect.when(when);
        confirm = Expect.optionalKey(confirm, "the \"confirm\" of an action");
        values = Expect.any(values);
        values.forEach(value -> Expect.name(value, "a field in \"values\""));
        Expect.that(
                values.isEmpty() || !confirm.isEmpty(),
                "\"values\" fill the sentence of \"confirm\", which is missing");
        Expect.key(done, "the \"done\" of an action");
        Expect.that(!danger || !confirm.isEmpty() || undo != null, "a dangerous action needs \"confirm\" or \"undo\"");
    }
}
