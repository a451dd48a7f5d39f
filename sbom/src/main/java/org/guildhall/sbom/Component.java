// SPDX-License-Identifier: Apache-2.0
package org.guildhall.sbom;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Something that others made and we ship, as CycloneDX describes it.
 *
 * @param ref names it within the list, once
 * @param components what it carries within
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Component(
        String type,
        @JsonProperty("bom-ref") String ref,
        String group,
        String name,
        String version,
        List<Hash> hashes,
        List<Choice> licenses,
        String purl,
        List<Component> components) {

    /** A file's fingerprint. */
    record Hash(String alg, String content) {}

    /** One of the licences. */
    record Choice(Licence license) {}

    /** @param id in SPDX's list */
    record Licence(String id) {}

    static Component jar(Coordinates at, String sha256, List<String> licences, List<Component> within) {
        List<Component> placed = within.stream()
                .map(part -> part.ref(at.purl() + " > " + part.purl()))
                .toList();
        return library(at.group(), at.name(), at.version(), at.purl(), licences)
                .holding(List.of(new Hash("SHA-256", sha256)), placed);
    }

    /** A library of which there is no file of its own. */
    static Component part(Coordinates at) {
        return library(at.group(), at.name(), at.version(), at.purl(), List.of());
    }

    static Component npm(String name, String version, List<String> licences) {
        return library("", name, version, "pkg:npm/" + name.replace("@", "%40") + "@" + version, licences);
    }

    Coordinates coordinates() {
        return new Coordinates(group, name, version);
    }

    private static Component library(String group, String name, String version, String purl, List<String> licences) {
        List<Choice> choices =
                licences.stream().map(id -> new Choice(new Licence(id))).toList();
        return new Component("library", purl, group, name, version, List.of(), choices, purl, List.of());
    }

    private Component holding(List<Hash> content, List<Component> within) {
        return new Component(type, ref, group, name, version, content, licenses, purl, within);
    }

    private Component ref(String other) {
        return new Component(type, other, group, name, version, hashes, licenses, purl, components);
    }
}
