// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.OrganizationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Elections as people read them, with the names of those who elect. */
@Component(service = ElectionViews.class)
public class ElectionViews {

    private final ElectionService elections;
    private final OrganizationService organizations;
    private final Words words;
    private final Clock clock;

    @Activate
    public ElectionViews(
            @Reference ElectionService elections,
            @Reference OrganizationService organizations,
            @Reference Words words,
            @Reference Clock clock) {
        this.elections = elections;
        this.organizations = organizations;
        this.words = words;
        this.clock = clock;
    }

    public List<Election> of(Actor actor, List<Term> terms, Locale locale) {
        List<Id> electing = terms.stream().map(Term::organization).toList();
        Map<Id, String> names = organizations.names(actor, electing);
        return terms.stream()
                .map(term -> Election.of(term, names.get(term.organization()), elections.state(term), words, locale))
                .toList();
    }

    /** All that are planned by that day, as a calendar. */
    public String calendar(Actor actor, Id under, Optional<LocalDate> until, Locale locale) {
        List<Election> all = new ArrayList<>();
        String after = null;
        do {
            Page<Term> page = elections.list(actor, under, until, new PageRequest(PageRequest.MAX_LIMIT, after, false));
            all.addAll(of(actor, page.items(), locale));
            after = page.next();
        } while (after != null);
        return new ElectionCalendar(words, locale, clock.instant()).of(all);
    }

    public Election of(Actor actor, Term term, Locale locale) {
        return of(actor, List.of(term), locale).get(0);
    }
}
