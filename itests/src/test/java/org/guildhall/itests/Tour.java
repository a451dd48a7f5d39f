// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All pages that one reader finds: the shells' own, and what the manifest says of every module's. */
final class Tour {

    private static final Map<String, List<String>> OWN = Map.of(
            "console", List.of("", "me/inbox", "me/jobs", "me/account", "me/password"),
            "portal", List.of("", "me/inbox", "me/jobs", "me/account", "me/password"));

    private final Api api;
    private final JsonNode faces;
    private final List<Stop> stops = new ArrayList<>();

    private Tour(Api api) throws Exception {
        this.api = api;
        this.faces = api.get("/ui/manifest").body().path("faces");
    }

    static List<Stop> of(Api reader) throws Exception {
        Tour tour = new Tour(reader);
        for (String face : List.of("console", "portal")) {
            if (!tour.faces.path(face).isEmpty()) {
                OWN.get(face).forEach(path -> tour.add(face, path));
                for (JsonNode section : tour.faces.path(face)) {
                    for (JsonNode page : section.path("pages")) {
                        tour.addPage(face, section, page);
                    }
                }
            }
        }
        return tour.stops;
    }

    private void addPage(String face, JsonNode section, JsonNode page) throws Exception {
        String address = address(section, page);
        JsonNode declared = page.path("declaration");
        if (declared.isMissingNode() || declared.has("list") || declared.has("tiles")) {
            add(face, address);
        }
        forms(declared, false).forEach(name -> add(face, address + "/" + name));
        Optional<String> id = declared.has("detail") ? anyId(face, address, declared) : Optional.empty();
        if (id.isPresent()) {
            add(face, address + "/" + id.get());
            forms(declared, true).forEach(name -> add(face, address + "/" + id.get() + "/" + name));
        }
    }

    private static Stream<String> forms(JsonNode declared, boolean ofRow) {
        return declared.path("forms").properties().stream()
                .filter(form -> form.getValue().path("send").asText().contains("{id}") == ofRow)
                .map(Map.Entry::getKey);
    }

    private void add(String face, String path) {
        String name =
                path.isEmpty() ? "home" : path.replaceAll("[0-9A-Z]{13}", "one").replace('/', '-');
        stops.add(new Stop(face + "-" + name, "/" + face + "/#/" + path));
    }

    /** A row that the page can show: of its own list, or of a related list that leads to it. */
    private Optional<String> anyId(String face, String address, JsonNode declared) throws Exception {
        Optional<String> own = firstId(declared.path("rows").asText() + "?" + usualFilters(declared));
        if (own.isPresent()) {
            return own;
        }
        for (Map.Entry<String, String> leading : leadingTo(face, address).entrySet()) {
            Optional<String> parent = firstId(leading.getValue() + "?");
            if (parent.isPresent()) {
                return firstId(leading.getKey().replace("{id}", parent.get()) + "?");
            }
        }
        return Optional.empty();
    }

    /** Related lists whose rows the page shows, each with the list of what they are related to. */
    private Map<String, String> leadingTo(String face, String address) {
        Map<String, String> found = new LinkedHashMap<>();
        for (JsonNode section : faces.path(face)) {
            for (JsonNode page : section.path("pages")) {
                JsonNode declared = page.path("declaration");
                for (JsonNode related : declared.path("detail").path("related")) {
                    if (address.equals(section.path("module").asText() + "/"
                            + related.path("page").asText())) {
                        found.put(
                                related.path("rows").asText(),
                                declared.path("rows").asText());
                    }
                }
            }
        }
        return found;
    }

    private static String usualFilters(JsonNode declared) {
        StringBuilder query = new StringBuilder();
        for (JsonNode filter : declared.path("list").path("filters")) {
            if (filter.has("default")) {
                query.append(filter.path("field").asText())
                        .append('=')
                        .append(filter.path("default").asText())
                        .append('&');
            }
        }
        return query.toString();
    }

    private Optional<String> firstId(String rows) throws Exception {
        List<JsonNode> items = api.get("/api/" + rows + "limit=1").items();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(items.get(0).path("id").asText());
    }

    private static String address(JsonNode section, JsonNode page) {
        return section.path("module").asText() + "/" + page.path("path").asText();
    }
}
