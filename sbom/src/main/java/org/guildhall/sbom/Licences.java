// SPDX-License-Identifier: Apache-2.0
package org.guildhall.sbom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The licences we accept, by what artifacts say of themselves. An artifact that says something else, or nothing, is
 * refused until somebody has read its licence and added a line.
 */
final class Licences {

    private static final Pattern CLAUSES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\",;]+");
    private static final Pattern POM = Pattern.compile("<license>(.*?)</license>", Pattern.DOTALL);
    private static final Pattern POM_TERM = Pattern.compile("<url>(.*?)</url>|<name>(.*?)</name>", Pattern.DOTALL);

    /** What they say to the name in SPDX's list. */
    private final Map<String, String> terms = read("terms.csv");

    /** The beginning of {@code group:name} of those that say nothing, to the name in SPDX's list. */
    private final Map<String, String> silent = read("silent.csv");

    /** In the words of a manifest, of {@code Bundle-License}. */
    List<String> ofManifest(String header) {
        return CLAUSES.splitAsStream(header)
                .map(clause -> ADDRESS.matcher(clause)
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse(clause.split(";")[0]))
                .map(this::known)
                .distinct()
                .toList();
    }

    /** In the words of a {@code pom.xml}; none if it has none. */
    List<String> ofPom(String pom) {
        return POM.matcher(pom)
                .results()
                .map(licence -> POM_TERM.matcher(licence.group(1))
                        .results()
                        .map(Licences::term)
                        .toList())
                .map(this::anyKnown)
                .distinct()
                .toList();
    }

    /** Of what says nothing itself. */
    List<String> ofSilent(Coordinates at) {
        String name = at.group() + ":" + at.name();
        return silent.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(ids -> List.of(ids.split(" ")))
                .orElseThrow(() -> new IllegalArgumentException("says nothing about its licence"));
    }

    /** In the words of a {@code package.json}. */
    String ofPackage(String licence) {
        return known(licence);
    }

    private String anyKnown(List<String> said) {
        return said.stream()
                .map(Licences::plain)
                .filter(terms::containsKey)
                .map(terms::get)
                .findFirst()
                .orElseThrow(() -> unknown(String.join(" ", said)));
    }

    private String known(String said) {
        String id = terms.get(plain(said));
        if (id == null) {
            throw unknown(said);
        }
        return id;
    }

    private static IllegalArgumentException unknown(String said) {
        return new IllegalArgumentException("has a licence that nobody has accepted: " + said.strip());
    }

    private static String term(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String plain(String said) {
        return said.strip()
                .replaceAll("^\"|\"$", "")
                .replaceAll("^https?://(www\\.)?", "")
                .replaceAll("/$", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> read(String file) {
        Map<String, String> lines = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Licences.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            reader.lines().map(line -> line.split(",", 2)).forEach(cells -> lines.put(cells[0], cells[1]));
            return lines;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
