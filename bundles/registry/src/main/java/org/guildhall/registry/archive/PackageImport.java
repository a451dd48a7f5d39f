// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.VersionRange;

/** A package that a bundle can not do without. */
record PackageImport(String name, VersionRange versions) {

    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern VERSION = Pattern.compile(";\\s*version\\s*=\\s*\"?([^\";]+)\"?");

    /** Of a manifest's {@code Import-Package}. */
    static List<PackageImport> parse(String header) {
        return clauses(header)
                .filter(clause ->
                        !clause.contains("resolution:=optional") && !clause.contains("resolution:=\"optional"))
                .flatMap(PackageImport::ofClause)
                .toList();
    }

    /** The names in a manifest's {@code Export-Package}. */
    static Stream<String> names(String header) {
        return clauses(header).flatMap(PackageImport::namesOf);
    }

    /** The versions that would do, in words that need no knowledge of intervals. */
    String needed() {
        return inWords(versions);
    }

    static String inWords(VersionRange versions) {
        String from = versions.getLeftType() == VersionRange.LEFT_OPEN ? "> " : "≥ ";
        if (versions.getRight() == null) {
            return from + versions.getLeft();
        }
        String to = versions.getRightType() == VersionRange.RIGHT_OPEN ? ", < " : ", ≤ ";
        return from + versions.getLeft() + to + versions.getRight();
    }

    private static Stream<String> clauses(String header) {
        return header == null
                ? Stream.empty()
                : Arrays.stream(COMMA.split(header)).map(String::strip);
    }

    private static Stream<PackageImport> ofClause(String clause) {
        Matcher version = VERSION.matcher(clause);
        VersionRange versions = new VersionRange(version.find() ? version.group(1) : "0");
        return namesOf(clause).map(name -> new PackageImport(name, versions));
    }

    private static Stream<String> namesOf(String clause) {
        return Arrays.stream(clause.split(";")).map(String::strip).filter(part -> !part.contains("="));
    }
}
