// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.rule.Rule;
import org.guildhall.api.rule.RuleValue.Form;
import org.guildhall.core.rule.RuleBook;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.TermRepository;
import org.guildhall.data.Ids;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How long terms are, and how late an election may be, by the rules of today. */
@Component(service = TermRules.class)
public class TermRules {

    private final TermRepository terms;
    private final RuleBook rules;
    private final Ids ids;
    private final Clock clock;

    @Activate
    public TermRules(
            @Reference TermRepository terms, @Reference RuleBook rules, @Reference Ids ids, @Reference Clock clock) {
        this.terms = terms;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The term that follows the one that runs; empty if organizations of that kind have no terms.
     *
     * @throws ConflictException {@code core.term.later-one} if the one that runs began on that day or later
     * @throws InvalidException if the number, the years or the day of the election are wrong
     */
    public Optional<Term> next(Tx tx, Organization organization, TermDraft draft) {
        Optional<Term> before = terms.list(tx, organization.id()).stream().findFirst();
        return terms.rule(tx, organization.kind()).map(code -> {
            before.ifPresent(earlier -> requireAfter(earlier, draft.since(), draft.number()));
            int number = draft.number() == null ? before.map(Term::number).orElse(0) + 1 : draft.number();
            Length length = length(tx, code, organization.id(), draft, before);
            LocalDate dueOn = draft.since().plusYears(length.years());
            LocalDate electionOn = draft.electionOn() == null ? dueOn : draft.electionOn();
            requireInTime(tx, organization.id(), draft.since(), dueOn, electionOn);
            return term(organization.id(), ids.next(), number, draft.since(), length, electionOn, 0);
        });
    }

    /**
     * The term that runs, but as the draft has it. What the draft leaves out stays: the years with the rule by which they
     * were written down, and the day of the election as long as the term ends when it did.
     */
    Term corrected(Tx tx, Organization organization, Term term, TermDraft draft) {
        LocalDate since = draft.since() == null ? term.since() : draft.since();
        int number = draft.number() == null ? term.number() : draft.number();
        findBefore(tx, term).ifPresent(earlier -> requireAfter(earlier, since, number));
        Length length = draft.years() == null || draft.years() == term.years()
                ? new Length(term.years(), term.citation(), term.verified())
                : length(tx, code(tx, organization), organization.id(), draft, Optional.of(term));
        LocalDate dueOn = since.plusYears(length.years());
        boolean moved = !since.equals(term.since()) || !dueOn.equals(term.dueOn());
        if (draft.electionOn() == null && !moved) {
            return term(organization.id(), term.id(), number, since, length, term.electionOn(), term.version());
        }
        LocalDate electionOn = draft.electionOn() == null ? dueOn : draft.electionOn();
        requireInTime(tx, organization.id(), since, dueOn, electionOn);
        return term(organization.id(), term.id(), number, since, length, electionOn, term.version());
    }

    /** The term that runs, with its election planned for that day and all else as it is. */
    Term planned(Tx tx, Term term, LocalDate electionOn) {
        requireInTime(tx, term.organization(), term.since(), term.dueOn(), electionOn);
        return new Term(
                term.id(),
                term.organization(),
                term.number(),
                term.since(),
                term.dueOn(),
                electionOn,
                term.until(),
                term.citation(),
                term.verified(),
                term.version());
    }

    private String code(Tx tx, Organization organization) {
        return terms.rule(tx, organization.kind()).orElseThrow(() -> none(organization));
    }

    /** The one before the term that runs. */
    Optional<Term> findBefore(Tx tx, Term term) {
        return terms.list(tx, term.organization()).stream()
                .filter(other -> !other.id().equals(term.id()))
                .findFirst();
    }

    /** How many years a term has, and where that is written. */
    private record Length(long years, String citation, boolean verified) {}

    private Length length(Tx tx, String code, Id organization, TermDraft draft, Optional<Term> before) {
        Rule rule = rules.get(tx, code, organization, Days.today(clock));
        return new Length(years(rule, draft, before), rule.citation(), rule.verified());
    }

    private static Term term(
            Id organization, Id id, int number, LocalDate since, Length length, LocalDate electionOn, long version) {
        return new Term(
                id,
                organization,
                number,
                since,
                since.plusYears(length.years()),
                electionOn,
                null,
                length.citation(),
                length.verified(),
                version);
    }

    private static void requireAfter(Term earlier, LocalDate since, Integer number) {
        if (!since.isAfter(earlier.since())) {
            throw new ConflictException(
                    "core.term.later-one", earlier.number(), earlier.since().toString());
        }
        if (number != null && number <= earlier.number()) {
            throw InvalidException.of("number", "core.term.number-not-above", earlier.number());
        }
    }

    /** Where the rule leaves a choice and nobody has chosen: as before, or else the shortest, so that none is forgotten. */
    private static long years(Rule rule, TermDraft draft, Optional<Term> before) {
        List<Long> choices = rule.value().form() == Form.CHOICE
                ? rule.value().choices()
                : List.of(rule.value().count());
        if (draft.years() == null) {
            return before.map(Term::years)
                    .filter(choices::contains)
                    .orElseGet(() -> choices.stream().min(Long::compare).orElseThrow());
        }
        if (!choices.contains(draft.years().longValue())) {
            throw InvalidException.of(
                    "years",
                    rule.verified() ? "core.term.wrong-years" : "core.term.wrong-years-unverified",
                    rule.value().toString().replace("|", " / "),
                    rule.citation());
        }
        return draft.years();
    }

    /**
     * Refuses an election that is planned for before the term, or for later than it may be put off.
     *
     * @throws InvalidException {@code core.term.election-before} or {@code core.term.election-late}
     */
    void requireInTime(Tx tx, Id organization, LocalDate since, LocalDate dueOn, LocalDate electionOn) {
        if (!electionOn.isAfter(since)) {
            throw InvalidException.of("electionOn", "core.term.election-before", since.toString());
        }
        Rule extension = rules.get(tx, "term-extension-months", organization, Days.today(clock));
        LocalDate last = dueOn.plusMonths(extension.value().count());
        if (electionOn.isAfter(last)) {
            throw InvalidException.of(
                    "electionOn",
                    extension.verified() ? "core.term.election-late" : "core.term.election-late-unverified",
                    dueOn.toString(),
                    extension.value().count(),
                    last.toString(),
                    extension.citation());
        }
    }

    /** What is thrown for an organization of a kind that has no terms. */
    static ConflictException none(Organization organization) {
        return new ConflictException("core.term.none-of-kind", organization.name());
    }
}
