// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;
import org.guildhall.api.inbox.Inbox;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.api.inbox.InboxKind;
import org.guildhall.api.organization.OrganizationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts what is proposed into the inbox of those who decide, and takes it out when it is decided. */
@Component(service = EventHandler.class)
public class ProposalNotice implements EventHandler {

    private final ProposalService proposals;
    private final OrganizationService organizations;
    private final Inbox inbox;

    @Activate
    public ProposalNotice(
            @Reference ProposalService proposals,
            @Reference OrganizationService organizations,
            @Reference Inbox inbox) {
        this.proposals = proposals;
        this.organizations = organizations;
        this.inbox = inbox;
    }

    @Override
    public boolean wants(String topic) {
        return topic.startsWith("core/proposal/");
    }

    @Override
    public void on(Event event) {
        Id id = event.subject();
        Proposal proposal = proposals.get(Actor.platform(event.organization()), id);
        if (proposal.state() != ProposalState.PROPOSED) {
            inbox.settle("core", key(id));
            return;
        }
        Actor platform = Actor.platform(proposal.organization());
        String kind = proposal.kind().name().toLowerCase(Locale.ROOT);
        inbox.put(new InboxDraft(
                InboxKind.APPROVAL,
                key(id),
                proposal.decider(),
                OrganizationService.APPROVE,
                Optional.empty(),
                "core.proposal.waiting",
                List.of(organizations.get(platform, proposal.organization()).name(), "core.proposal.kind." + kind),
                "core/proposals/" + id,
                Optional.empty()));
    }

    private static String key(Id id) {
        return "proposal/" + id;
    }
}
