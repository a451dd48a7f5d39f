// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationEdge;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationState;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Component;

/** Organizations as they were on some day. They have the version 0, for what is past cannot be changed. */
@Component(service = HistoryRepository.class)
public class HistoryRepository {

    private static final String COLUMNS = "organization_id, name, kind, level, region_code, state, parent_id";
    private static final String THAT_DAY = "p.valid_from <= ? and p.valid_to > ?";

    private static final String DOWN = """
        with recursive down (%1$s) as (
          select %1$s from core_organization_period p where p.organization_id = ? and %2$s
          union all
          select p.organization_id, p.name, p.kind, p.level, p.region_code, p.state, p.parent_id
          from down join core_organization_period p on p.parent_id = down.organization_id and %2$s)
        select %1$s from down
        """.formatted(COLUMNS, THAT_DAY);

    private static final String ONE =
            "select " + COLUMNS + " from core_organization_period p where p.organization_id = ? and " + THAT_DAY;

    private static final String CHILDREN = "select " + COLUMNS
            + " from core_organization_period p where p.parent_id = ? and " + THAT_DAY + " order by organization_id";

    /** What an organization was from one day to another. */
    public record Period(LocalDate since, LocalDate until, Organization organization) {}

    /** The organization on that day; empty if it was not there. */
    public Optional<Organization> find(Tx tx, Id id, LocalDate day) {
        return Rows.query(tx, ONE, HistoryRepository::organization, id, day, day).stream()
                .findFirst()
                .map(found -> leading(found, !children(tx, id, day).isEmpty()));
    }

    /** What it led on that day, the oldest first. */
    public List<Organization> children(Tx tx, Id parent, LocalDate day) {
        return Rows.query(tx, CHILDREN, HistoryRepository::organization, parent, day, day);
    }

    /** The organization and all below it on that day, each before what it leads; empty if it was not there. */
    public List<Organization> tree(Tx tx, Id top, LocalDate day) {
        List<Organization> found = Rows.query(tx, DOWN, HistoryRepository::organization, top, day, day, day, day);
        Map<Id, List<Organization>> led = found.stream()
                .filter(each -> !each.id().equals(top))
                .sorted(Comparator.comparing(each -> each.id().value()))
                .collect(Collectors.groupingBy(Organization::parent));
        List<Organization> inOrder = new ArrayList<>(found.size());
        found.stream().filter(each -> each.id().equals(top)).forEach(each -> add(each, led, inOrder));
        return inOrder;
    }

    private static void add(Organization next, Map<Id, List<Organization>> led, List<Organization> inOrder) {
        List<Organization> below = led.getOrDefault(next.id(), List.of());
        inOrder.add(leading(next, !below.isEmpty()));
        below.forEach(each -> add(each, led, inOrder));
    }

    /** All that the organization has been, the first first. */
    public List<Period> periods(Tx tx, Id id) {
        return Rows.query(
                tx,
                "select valid_from, valid_to, " + COLUMNS
                        + " from core_organization_period where organization_id = ? order by valid_from",
                row -> new Period(Rows.day(row, "valid_from"), until(row), organization(row)),
                id);
    }

    /** The edges that held on just one of the two days. */
    public List<OrganizationEdge> edgesOfOneDayOnly(Tx tx, LocalDate one, LocalDate other) {
        return Rows.query(
                tx,
                """
                select id, organization_id, parent_id, type, valid_from, valid_to, version from core_organization_edge
                where (valid_from <= ? and valid_to > ?) <> (valid_from <= ? and valid_to > ?) order by id
                """,
                row -> new OrganizationEdge(
                        Rows.id(row, "id"),
                        Rows.id(row, "organization_id"),
                        Rows.id(row, "parent_id"),
                        EdgeType.valueOf(row.getString("type")),
                        Rows.day(row, "valid_from"),
                        until(row),
                        row.getLong("version")),
                one,
                one,
                other,
                other);
    }

    private static LocalDate until(ResultSet row) throws SQLException {
        LocalDate day = Rows.day(row, "valid_to");
        return day.equals(Days.FOREVER) ? null : day;
    }

    private static Organization organization(ResultSet row) throws SQLException {
        return new Organization(
                Rows.id(row, "organization_id"),
                row.getString("name"),
                OrganizationKind.valueOf(row.getString("kind")),
                OrganizationLevel.valueOf(row.getString("level")),
                row.getString("region_code"),
                OrganizationState.valueOf(row.getString("state")),
                Rows.id(row, "parent_id"),
                false,
                0);
    }

    private static Organization leading(Organization was, boolean children) {
        return new Organization(
                was.id(),
                was.name(),
                was.kind(),
                was.level(),
                was.regionCode(),
                was.state(),
                was.parent(),
                children,
                was.version());
    }
}
