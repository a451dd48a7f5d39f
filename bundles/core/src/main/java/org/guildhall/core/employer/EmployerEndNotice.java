// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;
import org.guildhall.api.inbox.Inbox;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.api.inbox.InboxKind;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells a union whose last employer has ended, and the one above it, that it ends too: somebody has to propose so, for
 * nobody dissolves a union alone.
 */
@Component(service = EventHandler.class)
public class EmployerEndNotice implements EventHandler {

    private final EmployerService employers;
    private final CoverageService coverages;
    private final OrganizationService organizations;
    private final Inbox inbox;

    @Activate
    public EmployerEndNotice(
            @Reference EmployerService employers,
            @Reference CoverageService coverages,
            @Reference OrganizationService organizations,
            @Reference Inbox inbox) {
        this.employers = employers;
        this.coverages = coverages;
        this.organizations = organizations;
        this.inbox = inbox;
    }

    @Override
    public boolean wants(String topic) {
        return topic.equals("core/employer/ENDED");
    }

    @Override
    public void on(Event event) {
        Actor platform = Actor.platform(event.organization());
        Employer employer = employers.get(platform, event.subject());
        left(platform, employer).forEach(union -> Stream.of(union.id(), union.parent())
                .filter(Objects::nonNull)
                .forEach(at -> tell(employer, union, at)));
    }

    /** The unions that had no other employer, as long as they are there. */
    private List<Organization> left(Actor platform, Employer employer) {
        LocalDate day = employer.endedOn();
        return coverages.unions(platform, employer.id()).stream()
                .filter(coverage -> day.equals(coverage.until()))
                .map(coverage -> organizations.get(platform, coverage.organization()))
                .filter(union -> !union.state().ended())
                .filter(union -> coverages.employers(platform, union.id(), day).isEmpty())
                .toList();
    }

    private void tell(Employer employer, Organization union, Id at) {
        inbox.put(new InboxDraft(
                InboxKind.NOTICE,
                "employer-ended/" + employer.id() + "/" + at,
                at,
                OrganizationService.MANAGE,
                Optional.empty(),
                "core.employer.union-ends",
                List.of(employer.name(), employer.endedOn().toString(), union.name()),
                "core/organizations/" + union.id(),
                Optional.empty()));
    }
}
