// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import java.util.List;
import java.util.Optional;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.region.Region;
import org.guildhall.api.region.Regions;

/** One county and what it belongs to: 江苏省, 盐城市, 阜宁县. */
public final class TestRegions implements Regions {

    private static final List<Region> ALL = List.of(
            new Region("320000", "江苏省", "江苏省", true),
            new Region("320900", "盐城市", "江苏省盐城市", true),
            new Region("320923", "阜宁县", "江苏省盐城市阜宁县", false));

    @Override
    public Optional<Region> find(String code) {
        return ALL.stream().filter(region -> region.code().equals(code)).findFirst();
    }

    @Override
    public List<Region> children(String code) {
        return ALL.stream().filter(region -> parent(region.code()).equals(code)).toList();
    }

    @Override
    public void require(String field, String code) {
        if (!code.isEmpty() && find(code).isEmpty()) {
            throw InvalidException.of(field, "core.region.no-county", code);
        }
    }

    private static String parent(String code) {
        return switch (code) {
            case "320923" -> "320900";
            case "320900" -> "320000";
            default -> "";
        };
    }
}
