// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.Post;
import org.guildhall.api.organization.OrganizationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts beside each officer what else the same member holds: double offices are allowed, and shown. */
@Component(service = OfficerViews.class)
public class OfficerViews {

    private final OfficerService officers;
    private final Committees committees;
    private final OrganizationService organizations;
    private final Words words;

    @Activate
    public OfficerViews(
            @Reference OfficerService officers,
            @Reference Committees committees,
            @Reference OrganizationService organizations,
            @Reference Words words) {
        this.officers = officers;
        this.committees = committees;
        this.organizations = organizations;
        this.words = words;
    }

    /** These officers, with what they hold on that day as far as the actor may see it. */
    public List<OfficerView> of(Actor actor, List<Officer> found, LocalDate day, Locale locale) {
        Set<Id> members =
                found.stream().map(Officer::member).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Id, List<Officer>> held =
                officers.listHeld(actor, members, day).stream().collect(Collectors.groupingBy(Officer::member));
        Set<Id> places = held.values().stream()
                .flatMap(List::stream)
                .map(Officer::organization)
                .collect(Collectors.toSet());
        Map<Id, String> names = organizations.names(actor, places);
        return found.stream()
                .map(officer -> OfficerView.of(officer, also(officer, held, names, locale), ""))
                .toList();
    }

    private String also(Officer officer, Map<Id, List<Officer>> held, Map<Id, String> names, Locale locale) {
        return officer.member() == null
                ? ""
                : held.getOrDefault(officer.member(), List.of()).stream()
                        .filter(other -> !other.id().equals(officer.id()))
                        .map(other -> names.get(other.organization()) + " " + word(other.post(), locale))
                        .collect(Collectors.joining(words.text(locale, "core.officer.and")));
    }

    private String word(Post post, Locale locale) {
        return words.text(locale, OfficerCheck.word(post));
    }

    /** One officer, with what is unusual about the committee if that is where the seat is. */
    public OfficerView withWarning(Actor actor, Officer officer, LocalDate day, Locale locale) {
        OfficerView view = of(actor, List.of(officer), day, locale).get(0);
        String warning = committees
                .find(actor, officer.organization(), day)
                .filter(committee -> officer.post().inCommittee() && officer.on(day))
                .filter(committee -> !committee.fits())
                .map(committee -> warning(committee, locale))
                .orElse("");
        return OfficerView.of(officer, view.also(), warning);
    }

    private String warning(Committee committee, Locale locale) {
        String basis = committee.rule().verified()
                ? committee.rule().citation()
                : words.text(locale, "core.rule.unverified", committee.rule().citation());
        return words.text(
                locale,
                committee.odd() ? "core.officer.seats-odd" : "core.officer.seats",
                committee.members(),
                committee.seats().least(),
                committee.seats().most(),
                committee.seated(),
                basis);
    }
}
