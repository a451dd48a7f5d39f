// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.code;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.code.CodeCheck;
import org.guildhall.api.code.CodeEntry;
import org.guildhall.api.code.CodeFilter;
import org.guildhall.api.code.CodeProblem;
import org.guildhall.api.code.CodeTable;
import org.guildhall.api.code.Codes;
import org.guildhall.api.code.IdentityNumber;
import org.guildhall.api.code.OrganizationCode;
import org.guildhall.api.code.SocialCreditCode;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.core.region.RegionTable;
import org.guildhall.core.table.CodeFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of {@code code/*.csv}, and that of the regions, read once. */
@Component
public class CodeTables implements Codes {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The national register; foreigners with permanent residence; residents of Hong Kong, Macao and Taiwan. */
    private static final String NO_REGION = "100000|9.....|8[123]0000";

    private final Map<String, CodeList> lists = new TreeMap<>();
    private final RegionTable regions;
    private final Clock clock;

    @Activate
    public CodeTables(@Reference RegionTable regions, @Reference Clock clock) {
        this.regions = regions;
        this.clock = clock;
        Stream.of(OCCUPATION, INDUSTRY, OWNERSHIP, ETHNIC, EDUCATION)
                .forEach(name -> lists.put(name, CodeList.of(name)));
        CodeFile notes = CodeFile.read("/region/regions.csv");
        lists.put(REGION, new CodeList(REGION, notes, regions.entries()));
    }

    @Override
    public List<CodeTable> tables() {
        return lists.values().stream().map(CodeList::table).toList();
    }

    @Override
    public List<String> kinds() {
        return Stream.concat(Stream.of(SOCIAL_CREDIT, ORGANIZATION, IDENTITY), lists.keySet().stream())
                .toList();
    }

    @Override
    public Page<CodeEntry> list(String table, CodeFilter filter, PageRequest page) {
        return list(table).list(filter, page);
    }

    @Override
    public Optional<CodeEntry> find(String table, String code) {
        return list(table).find(code);
    }

    private CodeList list(String table) {
        return Optional.ofNullable(lists.get(table))
                .orElseThrow(() -> new NotFoundException("core.code.no-table", table));
    }

    @Override
    public CodeCheck check(String kind, String text) {
        return switch (kind) {
            case SOCIAL_CREDIT -> withRegion(SocialCreditCode.check(text), SocialCreditCode::region);
            case ORGANIZATION -> OrganizationCode.check(text);
            case IDENTITY -> withRegion(IdentityNumber.check(text, today()), number -> number.substring(0, 6));
            case REGION -> regions.check(text.strip());
            default -> listed(kind, text.strip());
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /** A region that we do not know within a right code is unusual: no table has all that there ever were. */
    private CodeCheck withRegion(CodeCheck checked, UnaryOperator<String> regionOf) {
        if (!checked.valid()) {
            return checked;
        }
        String region = regionOf.apply(checked.code());
        return region.matches(NO_REGION) || regions.check(region).valid()
                ? checked
                : checked.with(CodeProblem.warning(0, "core.code.unknown-region", region));
    }

    private CodeCheck listed(String kind, String code) {
        CodeList list = Optional.ofNullable(lists.get(kind))
                .orElseThrow(() -> new NotFoundException("core.code.no-kind", kind));
        if (list.find(code).isPresent()) {
            return CodeCheck.right(code);
        }
        CodeProblem unknown =
                CodeProblem.error(0, "core.code.not-listed", list.table().title(), code);
        return new CodeCheck(code, List.of(unknown), list.nearest(code));
    }
}
