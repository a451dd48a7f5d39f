// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;
import org.guildhall.api.inbox.Inbox;
import org.guildhall.api.inbox.InboxDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells staff and members in their inboxes until when an edition takes entries. */
@Component(service = EventHandler.class)
public class EditionHandler implements EventHandler {

    private final EditionService editions;
    private final Inbox inbox;

    @Activate
    public EditionHandler(@Reference EditionService editions, @Reference Inbox inbox) {
        this.editions = editions;
        this.inbox = inbox;
    }

    @Override
    public boolean wants(String topic) {
        return topic.startsWith("essay-contest/edition/");
    }

    /** Whatever happened to the edition: what the inbox says follows from how it stands now. */
    @Override
    public void on(Event event) {
        Id id = event.subject();
        try {
            Edition edition = editions.get(Actor.platform(event.organization()), id);
            if (edition.state() != EditionState.CLOSED) {
                inbox.put(deadline(edition, forStaff(id), EditionService.MANAGE, "essay-contest.inbox.collecting"));
                inbox.put(deadline(edition, forMembers(id), EntryService.SUBMIT, "essay-contest.inbox.take-part"));
                return;
            }
        } catch (NotFoundException e) {
            // removed since then: nothing ends any more
        }
        inbox.settle(EssayContestModule.ID, forStaff(id));
        inbox.settle(EssayContestModule.ID, forMembers(id));
    }

    private static InboxDraft deadline(Edition edition, String key, Permission permission, String text) {
        return InboxDraft.deadline(
                key,
                edition.organization(),
                permission,
                text,
                List.of(edition.theme()),
                "essay-contest/editions/" + edition.id(),
                edition.closesAt());
    }

    static String forStaff(Id edition) {
        return "edition/" + edition + "/staff";
    }

    static String forMembers(Id edition) {
        return "edition/" + edition + "/members";
    }
}
