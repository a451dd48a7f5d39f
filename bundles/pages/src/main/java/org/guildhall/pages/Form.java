// SPDX-License-Identifier: Apache-2.0
package org.guildhall.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.guildhall.api.actor.Permission;

/**
 * What can be filled in and sent.
 *
 * @param title a key of words
 * @param when which values which fields of the row must have for it to be offered; empty for always
 * @param action a key of words for the button; empty for “save”
 * @param done a key of words, said when it was sent
 */
public record Form(
        String title,
        Permission permission,
        Call send,
        Map<String, List<JsonNode>> when,
        List<Field> fields,
        String action,
        String done) {

    public Form {
        Expect.key(title, "the title of a form");
        Expect.given(permission, "the permission of a form");
        Expect.given(send, "what a form sends, \"send\"");
        when = Expect.when(when);
        Expect.that(
                when.isEmpty() || send.address().ofRow(),
                "a form that sends to no {id} has no row yet, so no \"when\"");
        fields = Expect.some(fields, "the fields of a form");
        action = Expect.optionalKey(action, "the action of a form");
        Expect.key(done, "the \"done\" of a form");
    }
}
