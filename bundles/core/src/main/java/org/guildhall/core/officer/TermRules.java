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
     * @throws InvalidException as for {@link #filled}
     */
    public Optional<Term> next(Tx tx, Organization organization, TermDraft draft) {
        Optional<Term> before = terms.list(tx, organization.id()).stream().findFirst();
        return terms.rule(tx, organization.kind())
                .map(code -> filled(tx, code, organization.id(), ids.next(), before, draft, 0));
    }

    /** The term that runs, but as the draft has it; what the draft leaves out stays. */
    Term corrected(Tx tx, Organization organization, Term term, TermDraft draft) {
        String code = terms.rule(tx, organization.kind()).orElseThrow(() -> none(organization));
        TermDraft full = new TermDraft(
                draft.number() == null ? Integer.valueOf(term.number()) : draft.number(),
                draft.since() == null ? term.since() : draft.since(),
                draft.years() == null ? Integer.valueOf((int) term.years()) : draft.years(),
                draft.electionOn());
        return filled(tx, code, organization.id(), term.id(), findBefore(tx, term), full, term.version());
    }

    /** The one before the term that runs. */
    Optional<Term> findBefore(Tx tx, Term term) {
        return terms.list(tx, term.organization()).stream()
                .filter(other -> !other.id().equals(term.id()))
                .findFirst();
    }

    private Term filled(
            Tx tx, String code, Id organization, Id id, Optional<Term> before, TermDraft draft, long version) {
        before.ifPresent(earlier -> requireAfter(earlier, draft));
        int number = draft.number() == null ? before.map(Term::number).orElse(0) + 1 : draft.number();
        Rule rule = rules.get(tx, code, organization, Days.today(clock));
        LocalDate dueOn = draft.since().plusYears(years(rule, draft, before));
        LocalDate electionOn = draft.electionOn() == null ? dueOn : draft.electionOn();
        requireInTime(tx, organization, draft.since(), dueOn, electionOn);
        return new Term(
                id,
                organization,
                number,
                draft.since(),
                dueOn,
                electionOn,
                null,
                rule.citation(),
                rule.verified(),
                version);
    }

    private static void requireAfter(Term earlier, TermDraft draft) {
        if (!draft.since().isAfter(earlier.since())) {
            throw new ConflictException(
                    "core.term.later-one", earlier.number(), earlier.since().toString());
        }
        if (draft.number() != null && draft.number() <= earlier.number()) {
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
