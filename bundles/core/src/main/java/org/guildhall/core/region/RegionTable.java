// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.code.CodeCheck;
import org.guildhall.api.code.CodeEntry;
import org.guildhall.api.code.CodeProblem;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.region.Region;
import org.guildhall.api.region.Regions;
import org.guildhall.core.region.RegionFile.Line;
import org.guildhall.core.table.Nearest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The regions of {@code region/*.csv}, all in memory. */
@Component(service = {Regions.class, RegionTable.class})
public class RegionTable implements Regions {

    private static final String WHOLE_COUNTRY = "";
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}");

    /** The statistics office counts development zones under the numbers that no county has. */
    private static final Pattern ZONE = Pattern.compile("7[1-9]");

    private final NavigableMap<String, Region> regions = new TreeMap<>();
    private final NavigableMap<String, Region> withdrawn = new TreeMap<>();
    private final Map<String, List<Region>> children = new TreeMap<>();

    @Activate
    public RegionTable() {
        Map<String, String> names = RegionFile.lines().collect(Collectors.toMap(Line::code, Line::name));
        // from the last to the first, so that whoever has children has them already
        RegionFile.lines()
                .sorted((one, other) -> other.code().compareTo(one.code()))
                .forEach(line -> add(line, names));
    }

    private void add(Line line, Map<String, String> names) {
        String code = line.code();
        String fullName = fullName(code, names);
        if (!line.until().isEmpty()) {
            withdrawn.put(code, new Region(code, line.name(), fullName, false, line.until(), line.successor()));
            return;
        }
        Region region = new Region(code, line.name(), fullName, children.containsKey(code));
        regions.put(code, region);
        children.computeIfAbsent(parent(code, names), parent -> new ArrayList<>())
                .add(0, region);
    }

    @Override
    public Optional<Region> find(String code) {
        return Optional.ofNullable(regions.getOrDefault(code, withdrawn.get(code)));
    }

    @Override
    public List<Region> children(String code) {
        if (!code.equals(WHOLE_COUNTRY) && find(code).isEmpty()) {
            throw new NotFoundException("core.region.unknown", code);
        }
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    @Override
    public void require(String field, String code) {
        if (!code.isEmpty()) {
            check(code).require(field);
        }
    }

    /** All codes that there are or were, as lines of a table. */
    public Stream<CodeEntry> entries() {
        return Stream.concat(regions.values().stream(), withdrawn.values().stream())
                .map(region -> new CodeEntry(
                        region.code(),
                        parent(region.code(), regions),
                        region.fullName(),
                        "",
                        region.until(),
                        region.successor()));
    }

    /** Says which digits of a code are wrong, and warns of a code that is withdrawn or can only be a zone's. */
    public CodeCheck check(String code) {
        if (!FORM.matcher(code).matches()) {
            return wrong(code, 0, "core.code.no-region-code", code);
        }
        if (regions.containsKey(code)) {
            return CodeCheck.right(code);
        }
        if (withdrawn.containsKey(code)) {
            return CodeCheck.right(code).with(former(withdrawn.get(code)));
        }
        Region province = regions.get(province(code));
        if (province == null) {
            return wrong(code, 1, "core.region.no-province", code.substring(0, 2));
        }
        String prefix = code.substring(0, 4);
        if (regions.subMap(prefix + "00", true, prefix + "99", true).isEmpty()) {
            return wrong(code, 3, "core.region.no-prefecture", code.substring(2, 4), province.fullName());
        }
        Region leading = regions.getOrDefault(prefecture(code), province);
        String county = code.substring(4);
        return ZONE.matcher(county).matches()
                ? CodeCheck.right(code).with(CodeProblem.warning(5, "core.code.zone", county, leading.fullName()))
                : wrong(code, 5, "core.region.no-county", county, leading.fullName());
    }

    private CodeProblem former(Region region) {
        return find(region.successor())
                .map(heir -> CodeProblem.warning(
                        0, "core.code.succeeded", region.fullName(), region.until(), heir.fullName(), heir.code()))
                .orElseGet(() -> CodeProblem.warning(0, "core.code.withdrawn", region.fullName(), region.until()));
    }

    private CodeCheck wrong(String code, int place, String key, Object... arguments) {
        return new CodeCheck(
                code, List.of(CodeProblem.error(place, key, arguments)), Nearest.to(code, regions.navigableKeySet()));
    }

    private static String fullName(String code, Map<String, String> names) {
        String parent = parent(code, names);
        return (parent.equals(WHOLE_COUNTRY) ? "" : fullName(parent, names)) + names.get(code);
    }

    private static String parent(String code, Map<String, ?> known) {
        if (code.equals(province(code))) {
            return WHOLE_COUNTRY;
        }
        String prefecture = prefecture(code);
        return !code.equals(prefecture) && known.containsKey(prefecture) ? prefecture : province(code);
    }

    private static String province(String code) {
        return code.substring(0, 2) + "0000";
    }

    private static String prefecture(String code) {
        return code.substring(0, 4) + "00";
    }
}
