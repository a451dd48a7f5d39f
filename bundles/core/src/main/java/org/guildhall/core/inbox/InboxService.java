// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.inbox;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.UnauthenticatedException;
import org.guildhall.api.inbox.Inbox;
import org.guildhall.api.inbox.InboxDraft;
import org.guildhall.core.storage.InboxRepository;
import org.guildhall.core.storage.TreeRepository;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The inbox. What modules put in is book-keeping of what was audited already; so nothing here is audited again. Each item
 * names the permission its reader needs, which takes the place of a check by operation.
 */
@Component(service = {Inbox.class, InboxService.class})
public class InboxService implements Inbox {

    public static final Permission OWN = Permission.of("core.inbox.own");

    private final UnitOfWork work;
    private final InboxRepository inbox;
    private final TreeRepository tree;

    @Activate
    public InboxService(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference InboxRepository inbox,
            @Reference TreeRepository tree) {
        this.work = work;
        this.inbox = inbox;
        this.tree = tree;
    }

    @Override
    public void put(InboxDraft draft) {
        work.housekeep(tx -> inbox.put(tx, draft));
    }

    @Override
    public void settle(String module, String key) {
        work.housekeep(tx -> inbox.remove(tx, module, key));
    }

    /** What is open for the actor where it works: the newest first, or what has a day by {@code dueAt}. */
    public Page<InboxItem> list(Actor actor, InboxFilter filter, PageRequest page) {
        actor.require(OWN, actor.organization());
        Reader reader = reader(actor);
        List<Readable> places = work.read(tx -> inbox.places(tx, reader, tree.path(tx, actor.organization())));
        List<Readable> readable = places.stream()
                .filter(place -> actor.may(place.permission(), place.organization()))
                .toList();
        return work.read(tx -> inbox.list(tx, reader, readable, filter, page));
    }

    /** Notes that the actor has seen the item. What it may not read, or is gone, it cannot have seen: nothing is noted. */
    public void markRead(Actor actor, Id item) {
        actor.require(OWN, actor.organization());
        Reader reader = reader(actor);
        work.read(tx -> inbox.place(tx, reader, tree.path(tx, actor.organization()), item))
                .filter(place -> actor.may(place.permission(), place.organization()))
                .ifPresent(place -> work.housekeep(tx -> inbox.markRead(tx, item, reader.account())));
    }

    private static Reader reader(Actor actor) {
        Id account = actor.account().orElseThrow(() -> new UnauthenticatedException("guildhall.unauthenticated"));
        return new Reader(account, actor.member());
    }
}
