// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** All that the database says of the graph, past and order of siblings included; only versions and times are left out. */
public record GraphShape(
        List<String> organizations,
        List<String> periods,
        List<String> edges,
        List<String> members,
        List<String> officers,
        List<String> terms,
        List<String> coverages) {

    public static GraphShape of(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return new GraphShape(
                    rows(
                            connection,
                            "select id, name, kind, state, parent_id, lft, rgt from core_organization order by id"),
                    rows(
                            connection,
                            "select organization_id, valid_from, valid_to, name, kind, state, parent_id"
                                    + " from core_organization_period order by organization_id, valid_from"),
                    rows(
                            connection,
                            "select id, organization_id, parent_id, type, valid_from, valid_to"
                                    + " from core_organization_edge order by id"),
                    rows(connection, "select id, organization_id, status from core_member order by id"),
                    rows(
                            connection,
                            "select id, organization_id, person_name, post, valid_from, valid_to from core_officer"
                                    + " order by id"),
                    rows(
                            connection,
                            "select id, organization_id, term_number, valid_from, valid_to, election_on"
                                    + " from core_organization_term order by id"),
                    rows(
                            connection,
                            "select id, employer_id, organization_id, valid_from, valid_to"
                                    + " from core_employer_coverage order by id"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(IntStream.rangeClosed(1, found.getMetaData().getColumnCount())
                        .mapToObj(column -> column(found, column))
                        .collect(Collectors.joining(" ")));
            }
            return rows;
        }
    }

    private static String column(ResultSet row, int column) {
        try {
            return Objects.toString(row.getObject(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
