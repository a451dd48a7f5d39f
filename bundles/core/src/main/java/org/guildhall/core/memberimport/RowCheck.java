// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.Id;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.storage.OrganizationRepository;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes members of rows, or says what is wrong with them. */
@Component(service = RowCheck.class)
public class RowCheck {

    private static final Map<String, Column> COLUMNS =
            Map.of("name", Column.NAME, "organization", Column.ORGANIZATION, "status", Column.STATUS);

    private final OrganizationRepository organizations;
    private final DraftValidator validator;
    private final Words words;

    @Activate
    public RowCheck(
            @Reference OrganizationRepository organizations,
            @Reference DraftValidator validator,
            @Reference Words words) {
        this.organizations = organizations;
        this.validator = validator;
        this.words = words;
    }

    /**
     * What becomes of each row.
     *
     * @param under the organization that the members belong to, or one below it that the row names
     * @param locale the language of the reasons
     */
    List<RowDraft> check(Tx tx, Id under, Heading heading, List<CsvRow> rows, Locale locale) {
        Map<String, List<Id>> unions = new HashMap<>();
        rows.stream()
                .map(row -> heading.cell(row, Column.ORGANIZATION))
                .distinct()
                .forEach(name -> unions.put(name, name.isEmpty() ? List.of(under) : named(tx, under, name)));
        return rows.stream().map(row -> check(row, heading, unions, locale)).toList();
    }

    private List<Id> named(Tx tx, Id under, String name) {
        return organizations.listNamed(tx, under, name).stream()
                .map(Organization::id)
                .toList();
    }

    private RowDraft check(CsvRow row, Heading heading, Map<String, List<Id>> unions, Locale locale) {
        if (row.cells().size() != heading.width()) {
            return bad(row, locale, "core.member-import.cells", row.cells().size(), heading.width());
        }
        String union = heading.cell(row, Column.ORGANIZATION);
        List<Id> found = unions.get(union);
        if (found.size() != 1) {
            String key = found.isEmpty() ? "core.member-import.no-union" : "core.member-import.several-unions";
            return bad(row, locale, key, union);
        }
        String text = heading.cell(row, Column.STATUS);
        Optional<MemberStatus> status = text.isEmpty() ? Optional.of(MemberStatus.MEMBER) : status(text);
        if (status.isEmpty()) {
            return bad(row, locale, "core.member-import.no-status", text);
        }
        MemberDraft draft = new MemberDraft(heading.cell(row, Column.NAME), found.get(0), status.get());
        try {
            validator.check(draft);
            return RowDraft.good(row, draft);
        } catch (InvalidException e) {
            Stream<String> faults = e.errors().stream().map(error -> text(heading, locale, error));
            return RowDraft.bad(row, faults.collect(Collectors.joining(" ")));
        }
    }

    private Optional<MemberStatus> status(String text) {
        return Stream.of(MemberStatus.values())
                .filter(status ->
                        text.equalsIgnoreCase(status.name()) || words(status).anyMatch(text::equalsIgnoreCase))
                .findFirst();
    }

    private Stream<String> words(MemberStatus status) {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(language -> words.text(
                        language, "core.member.status." + status.name().toLowerCase(Locale.ROOT)));
    }

    private RowDraft bad(CsvRow row, Locale locale, String key, Object... arguments) {
        return RowDraft.bad(row, words.text(locale, key, arguments));
    }

    private String text(Heading heading, Locale locale, FieldError error) {
        return heading.title(COLUMNS.get(error.field())) + ": "
                + words.text(locale, error.key(), error.arguments().toArray());
    }
}
