// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.guildhall.api.officer.Post;
import org.guildhall.api.organization.EdgeType;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.api.organization.OrganizationState;

/** The files this bundle brings in {@code demo/}: comma-separated, one heading line, no quotes. */
final class DemoFile {

    private DemoFile() {}

    /** An organization, after its parent in the file. */
    record OrganizationRow(
            String name,
            OrganizationKind kind,
            OrganizationLevel level,
            String regionCode,
            String parent,
            LocalDate since,
            OrganizationState state) {}

    /** What an organization belongs to beside the one that leads it. */
    record EdgeRow(String organization, EdgeType type, String parent, LocalDate since) {}

    record MemberRow(String organization, String name, String idNumber) {}

    /** That somebody of {@code members.csv}, where no name is there twice, holds a post. */
    record OfficerRow(String organization, String member, Post post, boolean fullTime, LocalDate since) {}

    record TermRow(String organization, int number, LocalDate since) {}

    static List<OrganizationRow> organizations() {
        return rows(
                "organizations.csv",
                cells -> new OrganizationRow(
                        cells[0],
                        OrganizationKind.valueOf(cells[1]),
                        OrganizationLevel.valueOf(cells[2]),
                        cells[3],
                        cells[4],
                        LocalDate.parse(cells[5]),
                        OrganizationState.valueOf(cells[6])));
    }

    static List<EdgeRow> edges() {
        return rows(
                "edges.csv",
                cells -> new EdgeRow(cells[0], EdgeType.valueOf(cells[1]), cells[2], LocalDate.parse(cells[3])));
    }

    static List<MemberRow> members() {
        return rows("members.csv", cells -> new MemberRow(cells[0], cells[1], cells[2]));
    }

    static List<OfficerRow> officers() {
        return rows(
                "officers.csv",
                cells -> new OfficerRow(
                        cells[0],
                        cells[1],
                        Post.valueOf(cells[2]),
                        Boolean.parseBoolean(cells[3]),
                        LocalDate.parse(cells[4])));
    }

    static List<TermRow> terms() {
        return rows("terms.csv", cells -> new TermRow(cells[0], Integer.parseInt(cells[1]), LocalDate.parse(cells[2])));
    }

    private static <T> List<T> rows(String file, Function<String[], T> row) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(DemoFile.class.getResourceAsStream("/demo/" + file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> row.apply(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
