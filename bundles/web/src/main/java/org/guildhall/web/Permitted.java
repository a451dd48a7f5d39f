// SPDX-License-Identifier: Apache-2.0
package org.guildhall.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.guildhall.api.actor.Permission;

/** Leaves out of a declaration what its reader may not do, so that no button shows that would be refused. */
final class Permitted {

    private static final List<String> PARTS = List.of("forms", "actions", "tiles");

    private Permitted() {}

    static JsonNode of(JsonNode declaration, Predicate<Permission> may) {
        ObjectNode shown = declaration.deepCopy();
        for (String part : PARTS) {
            Iterator<JsonNode> each = shown.path(part).elements();
            while (each.hasNext()) {
                JsonNode permission = each.next().path("permission");
                if (permission.isTextual() && !may.test(Permission.of(permission.asText()))) {
                    each.remove();
                }
            }
        }
        return shown;
    }
}
