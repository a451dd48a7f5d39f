// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;
import org.guildhall.api.inbox.Inbox;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.api.inbox.InboxKind;
import org.guildhall.api.job.Housekeeping;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationService;
import org.guildhall.core.storage.Days;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells a union in its inbox that its term ends soon, or is over; and takes that out when there is a new term. */
@Component
public class ElectionNotice implements EventHandler, Housekeeping {

    private static final Set<String> ENDING = Set.of(
            "core/organization/FOUNDED",
            "core/organization/REELECTED",
            "core/organization/MERGED",
            "core/organization/DISSOLVED",
            "core/organization/RESTORED");

    private final ElectionService elections;
    private final OrganizationService organizations;
    private final Inbox inbox;

    @Activate
    public ElectionNotice(
            @Reference ElectionService elections,
            @Reference OrganizationService organizations,
            @Reference Inbox inbox) {
        this.elections = elections;
        this.organizations = organizations;
        this.inbox = inbox;
    }

    @Override
    public boolean wants(String topic) {
        return ENDING.contains(topic) || topic.startsWith("core/term/");
    }

    /** Whatever happened: what the inbox says follows from the term that runs now. */
    @Override
    public void on(Event event) {
        Optional<Term> term = running(event.organization());
        if (term.isPresent() && elections.state(term.get()) != Election.State.PLANNED) {
            tell(term.get());
        } else {
            inbox.settle("core", key(event.organization()));
        }
    }

    private Optional<Term> running(Id organization) {
        try {
            return Optional.of(elections.get(Actor.platform(organization), organization));
        } catch (NotFoundException e) {
            // the union has none: it has ended, or nobody has written one down
            return Optional.empty();
        }
    }

    /** Days go by without an event. */
    @Override
    public void tidy() {
        Actor platform = Actor.platform(Organization.NATIONAL);
        Optional<LocalDate> last = Optional.of(elections.soon());
        String after = null;
        do {
            var page = elections.list(
                    platform, Organization.NATIONAL, last, new PageRequest(PageRequest.MAX_LIMIT, after, false));
            page.items().forEach(this::tell);
            after = page.next();
        } while (after != null);
    }

    private void tell(Term term) {
        Id organization = term.organization();
        String name =
                organizations.get(Actor.platform(organization), organization).name();
        List<String> values = List.of(name, String.valueOf(term.number()));
        String link = "core/elections/" + organization;
        inbox.put(
                elections.state(term) == Election.State.OVERDUE
                        ? new InboxDraft(
                                InboxKind.NOTICE,
                                key(organization),
                                organization,
                                OrganizationService.MANAGE,
                                Optional.empty(),
                                "core.term.notice-overdue",
                                values,
                                link,
                                Optional.empty())
                        : InboxDraft.deadline(
                                key(organization),
                                organization,
                                OrganizationService.MANAGE,
                                "core.term.notice",
                                values,
                                link,
                                Days.endOf(term.electionOn())));
    }

    private static String key(Id organization) {
        return "election/" + organization;
    }
}
