// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.name;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.error.InvalidException;

/** Whose names a request asks for: as many as a page shows at most. A class with fields, for Jakarta REST fills no records. */
public class NamesQuery {

    @QueryParam("id")
    List<Id> ids = List.of();

    /**
     * The names, by id as JSON writes it.
     *
     * @param names looks them up
     * @throws InvalidException {@code guildhall.page.ids} if there are too many
     */
    public Map<String, String> answer(Function<List<Id>, Map<Id, String>> names) {
        if (ids.size() > PageRequest.MAX_LIMIT) {
            throw InvalidException.of("id", "guildhall.page.ids", PageRequest.MAX_LIMIT);
        }
        return names.apply(ids).entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue));
    }
}
