// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.core.officer.OfficerFilter;
import org.guildhall.data.Keyset;
import org.guildhall.data.NamePattern;
import org.guildhall.data.Orders;
import org.guildhall.data.Orders.Key;
import org.guildhall.data.Tx;

/** Who held a post on some day in what an organization led on that day, whatever has become of it since. */
final class PastOfficers {

    private static final Orders ORDERS = Orders.ascending(Key.number("o.lft"), Key.number("f.id"))
            .by("name", Key.text("f.person_name"), Key.number("f.id"));

    private static final String FOUND = """
        with recursive down (id) as (
          select p.organization_id from core_organization_period p
          where p.organization_id = ? and p.valid_from <= ? and p.valid_to > ?
          union all
          select p.organization_id from down join core_organization_period p
          on p.parent_id = down.id and p.valid_from <= ? and p.valid_to > ?)
        select %s from down join core_officer f on f.organization_id = down.id
        join core_organization o on o.id = f.organization_id
        where f.valid_from <= ? and f.valid_to > ? and f.person_name like ? escape '!' and (? = '' or f.post = ?)
        """;

    private record Place(Id id, long lft, String name) {}

    private PastOfficers() {}

    static Page<Id> list(Tx tx, OfficerFilter filter, LocalDate day, PageRequest page) {
        Keyset keyset = ORDERS.of(page);
        List<Object> values = values(filter, day);
        Long total = page.count()
                ? Rows.query(tx, FOUND.formatted("count(*) as found"), row -> row.getLong("found"), values.toArray())
                        .get(0)
                : null;
        String further = "";
        if (!keyset.shown().isEmpty()) {
            further = " and (" + keyset.columns() + ") " + (keyset.order().contains(" desc") ? "<" : ">") + " (?, ?)";
            values.addAll(keyset.shown());
        }
        values.add(keyset.rows());
        List<Place> rows = Rows.query(
                tx,
                FOUND.formatted("f.id, o.lft, f.person_name") + further + " order by " + keyset.order() + " limit ?",
                row -> new Place(Rows.id(row, "id"), row.getLong("lft"), row.getString("person_name")),
                values.toArray());
        return keyset.page(rows, row -> place(row, keyset), total).map(Place::id);
    }

    private static List<Object> values(OfficerFilter filter, LocalDate day) {
        String post = filter.post().map(Enum::name).orElse("");
        return new ArrayList<>(List.of(
                filter.under(), day, day, day, day, day, day, NamePattern.containing(filter.name()), post, post));
    }

    private static List<?> place(Place row, Keyset keyset) {
        return List.of(
                keyset.field().isEmpty() ? row.lft() : row.name(), row.id().value());
    }
}
