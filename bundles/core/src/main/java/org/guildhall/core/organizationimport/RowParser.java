// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.api.code.Codes;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationDraft;
import org.guildhall.api.organization.OrganizationKind;
import org.guildhall.api.organization.OrganizationLevel;
import org.guildhall.core.code.CodeWords;
import org.guildhall.core.employer.EmployerCheck;
import org.guildhall.core.employer.EmployerDraft;
import org.guildhall.core.form.OrganizationFacts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes forms of rows, by the rules that hold for each of them alone. */
@Component(service = RowParser.class)
public class RowParser {

    private static final Map<String, FormColumn> OF_ORGANIZATION = Map.of(
            "name", FormColumn.NAME,
            "kind", FormColumn.KIND,
            "level", FormColumn.LEVEL,
            "regionCode", FormColumn.REGION_CODE);
    private static final Map<String, FormColumn> OF_FACTS = Map.of(
            "uscc", FormColumn.USCC,
            "approval", FormColumn.APPROVAL,
            "address", FormColumn.ADDRESS,
            "contact", FormColumn.CONTACT,
            "phone", FormColumn.PHONE);
    private static final Map<String, FormColumn> OF_EMPLOYER = Map.of(
            "name", FormColumn.EMPLOYER,
            "uscc", FormColumn.EMPLOYER_USCC,
            "industry", FormColumn.INDUSTRY,
            "ownership", FormColumn.OWNERSHIP,
            "workers", FormColumn.WORKERS,
            "women", FormColumn.WOMEN,
            "migrants", FormColumn.MIGRANTS,
            "dispatched", FormColumn.DISPATCHED,
            "address", FormColumn.EMPLOYER_ADDRESS);

    private final CodeWords codes;
    private final EmployerCheck employers;
    private final DraftValidator validator;
    private final Words words;

    @Activate
    public RowParser(
            @Reference CodeWords codes,
            @Reference EmployerCheck employers,
            @Reference DraftValidator validator,
            @Reference Words words) {
        this.codes = codes;
        this.employers = employers;
        this.validator = validator;
        this.words = words;
    }

    /** @param locale the language of whoever is told what is wrong */
    FormRow parse(int line, RowValues row, Locale locale) {
        OrganizationDraft organization = organization(row, locale);
        OrganizationFacts facts = facts(row);
        Optional<EmployerDraft> employer = employer(row);
        return new FormRow(
                line,
                organization.name(),
                row.text(FormColumn.PARENT),
                organization,
                facts,
                employer,
                List.copyOf(row.faults()));
    }

    private OrganizationDraft organization(RowValues row, Locale locale) {
        OrganizationDraft draft = new OrganizationDraft(
                row.text(FormColumn.NAME),
                word(row, FormColumn.KIND, OrganizationKind.values(), locale),
                word(row, FormColumn.LEVEL, OrganizationLevel.values(), locale),
                region(row),
                Organization.NATIONAL,
                row.day(FormColumn.FOUNDED).orElse(null));
        check(row, OF_ORGANIZATION, draft, () -> {
            validator.check(draft);
            return draft;
        });
        return draft;
    }

    private String region(RowValues row) {
        String text = row.text(FormColumn.REGION_CODE);
        return text.isEmpty()
                ? ""
                : check(row, OF_ORGANIZATION, "", () -> codes.listed("regionCode", Codes.REGION, text));
    }

    private OrganizationFacts facts(RowValues row) {
        String uscc = row.text(FormColumn.USCC);
        OrganizationFacts written = new OrganizationFacts(
                uscc,
                yes(row),
                row.text(FormColumn.APPROVAL),
                row.text(FormColumn.ADDRESS),
                row.text(FormColumn.CONTACT),
                row.text(FormColumn.PHONE));
        return check(row, OF_FACTS, written, () -> {
            validator.check(written);
            return uscc.isEmpty() ? written : written.withUscc(codes.uscc("uscc", uscc));
        });
    }

    private boolean yes(RowValues row) {
        String text = row.text(FormColumn.LEGAL_PERSON).toLowerCase(Locale.ROOT);
        boolean yes = List.of("是", "yes", "true", "y", "1").contains(text);
        if (!yes && !List.of("", "否", "no", "false", "n", "0").contains(text)) {
            row.fault(FormColumn.LEGAL_PERSON, "core.organization-import.neither-yes-nor-no", text);
        }
        return yes;
    }

    private Optional<EmployerDraft> employer(RowValues row) {
        if (OF_EMPLOYER.values().stream().allMatch(column -> row.text(column).isEmpty())) {
            return Optional.empty();
        }
        EmployerDraft draft = new EmployerDraft(
                row.text(FormColumn.EMPLOYER),
                row.text(FormColumn.EMPLOYER_USCC),
                row.text(FormColumn.INDUSTRY),
                row.text(FormColumn.OWNERSHIP),
                row.whole(FormColumn.WORKERS),
                row.whole(FormColumn.WOMEN),
                row.whole(FormColumn.MIGRANTS),
                row.whole(FormColumn.DISPATCHED),
                row.text(FormColumn.EMPLOYER_ADDRESS),
                null);
        return Optional.of(check(row, OF_EMPLOYER, draft, () -> employers.check(draft, Organization.NATIONAL)));
    }

    /** The constant that is written as itself, or by its word in either language; none, with a fault, if it is another. */
    private <E extends Enum<E>> E word(RowValues row, FormColumn column, E[] constants, Locale locale) {
        String text = row.text(column);
        Optional<E> found = Stream.of(constants)
                .filter(each -> text.equalsIgnoreCase(each.name())
                        || text.equalsIgnoreCase(word(column, each, Locale.SIMPLIFIED_CHINESE))
                        || text.equalsIgnoreCase(word(column, each, Locale.ENGLISH)))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            String possible = Stream.of(constants)
                    .map(each -> word(column, each, locale))
                    .collect(Collectors.joining(words.text(locale, "guildhall.comma")));
            row.fault(column, "core.organization-import.no-such-word", text, possible);
        }
        return found.orElse(null);
    }

    private String word(FormColumn column, Enum<?> constant, Locale locale) {
        String field = column.name().toLowerCase(Locale.ROOT);
        String value = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.text(locale, "core.organization." + field + "." + value);
    }

    /** What a check gives, or else the value itself and a fault at each column that the check complains of. */
    private static <T> T check(RowValues row, Map<String, FormColumn> columns, T otherwise, Supplier<T> check) {
        try {
            return check.get();
        } catch (InvalidException e) {
            // what could not be read at all is not missing, too
            List<FieldError> told = e.errors().stream()
                    .filter(error -> !row.faulty(columns.get(error.field())))
                    .toList();
            told.forEach(error -> row.fault(
                    columns.get(error.field()), error.key(), error.arguments().toArray()));
            return otherwise;
        }
    }
}
