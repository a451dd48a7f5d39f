// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.region.Region;
import org.guildhall.api.region.Regions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The regions of {@code region/regions.csv}, all in memory. */
@Component
public class RegionTable implements Regions {

    private static final String WHOLE_COUNTRY = "";

    /** The statistics office counts development zones under the numbers that no county has. */
    private static final Pattern ZONE = Pattern.compile("7[1-9]");

    private final NavigableMap<String, Region> regions = new TreeMap<>();
    private final Map<String, List<Region>> children = new TreeMap<>();

    @Activate
    public RegionTable() {
        NavigableMap<String, String> names = RegionFile.names();
        // from the last to the first, so that whoever has children has them already
        names.descendingMap().forEach((code, name) -> {
            Region region = new Region(code, name, fullName(code, names), children.containsKey(code));
            regions.put(code, region);
            children.computeIfAbsent(parent(code, names), parent -> new ArrayList<>())
                    .add(0, region);
        });
    }

    @Override
    public Optional<Region> find(String code) {
        return Optional.ofNullable(regions.get(code));
    }

    @Override
    public List<Region> children(String code) {
        if (!code.equals(WHOLE_COUNTRY) && !regions.containsKey(code)) {
            throw new NotFoundException("core.region.unknown", code);
        }
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    @Override
    public void require(String field, String code) {
        if (code.isEmpty() || regions.containsKey(code)) {
            return;
        }
        Region province = find(province(code))
                .orElseThrow(() -> InvalidException.of(field, "core.region.no-province", code.substring(0, 2)));
        String prefix = code.substring(0, 4);
        if (regions.subMap(prefix + "00", true, prefix + "99", true).isEmpty()) {
            throw InvalidException.of(field, "core.region.no-prefecture", code.substring(2, 4), province.fullName());
        }
        if (!ZONE.matcher(code.substring(4)).matches()) {
            Region leading = find(prefecture(code)).orElse(province);
            throw InvalidException.of(field, "core.region.no-county", code.substring(4), leading.fullName());
        }
    }

    private static String fullName(String code, Map<String, String> names) {
        String parent = parent(code, names);
        return (parent.equals(WHOLE_COUNTRY) ? "" : fullName(parent, names)) + names.get(code);
    }

    private static String parent(String code, Map<String, String> names) {
        if (code.equals(province(code))) {
            return WHOLE_COUNTRY;
        }
        String prefecture = prefecture(code);
        return !code.equals(prefecture) && names.containsKey(prefecture) ? prefecture : province(code);
    }

    private static String province(String code) {
        return code.substring(0, 2) + "0000";
    }

    private static String prefecture(String code) {
        return code.substring(0, 4) + "00";
    }
}
