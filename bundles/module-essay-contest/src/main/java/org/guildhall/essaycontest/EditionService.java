// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.organization.OrganizationTree;
import org.guildhall.data.UnitOfWork;
import org.guildhall.essaycontest.storage.EditionRepository;
import org.guildhall.essaycontest.storage.EntryRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens, closes and shows the editions of the contest. */
@Component(service = EditionService.class)
public class EditionService {

    static final Permission VIEW = Permission.of("essay-contest.edition.view");
    static final Permission MANAGE = Permission.of("essay-contest.edition.manage");

    private final UnitOfWork work;
    private final EditionRepository editions;
    private final EntryRepository entries;
    private final OrganizationTree tree;
    private final Posters posters;
    private final EditionCheck check;
    private final Clock clock;

    @Activate
    public EditionService(
            @Reference(target = "(osgi.unit.name=essay-contest)") UnitOfWork work,
            @Reference EditionRepository editions,
            @Reference EntryRepository entries,
            @Reference OrganizationTree tree,
            @Reference Posters posters,
            @Reference EditionCheck check,
            @Reference Clock clock) {
        this.work = work;
        this.editions = editions;
        this.entries = entries;
        this.tree = tree;
        this.posters = posters;
        this.check = check;
        this.clock = clock;
    }

    public Edition get(Actor actor, Id id) {
        return Unknown.told(actor, () -> {
            Edition edition = work.read(tx -> editions.get(tx, id, clock.instant()));
            actor.require(VIEW, edition.organization());
            return edition;
        });
    }

    /** The editions that the filter describes, as far as the actor may see them, newest first. */
    public Page<Edition> list(Actor actor, EditionFilter filter, PageRequest page) {
        actor.require(VIEW, filter.organization());
        List<Id> holders = tree.path(filter.organization()).stream()
                .filter(holder -> actor.may(VIEW, holder))
                .toList();
        return work.read(tx -> editions.list(tx, holders, filter, page, clock.instant()));
    }

    /** Those of the newest editions of all organizations that the actor may see. */
    List<Edition> newest(Actor actor) {
        return work.read(tx -> editions.newest(tx, clock.instant())).stream()
                .filter(edition -> actor.may(VIEW, edition.organization()))
                .toList();
    }

    /**
     * Announces the organization's edition of a year; it takes entries from {@code opensAt} on.
     *
     * @throws ConflictException {@code essay-contest.edition.year-taken}
     */
    public Edition open(Actor actor, Id organization, EditionDraft draft) {
        actor.require(MANAGE, organization);
        EditionDraft announced = check.complete(draft, organization);
        return work.write(actor, tx -> {
            Instant now = clock.instant();
            if (editions.find(tx, organization, announced.year(), now).isPresent()) {
                throw new ConflictException("essay-contest.edition.year-taken", announced.year());
            }
            posters.change(tx, actor, null, announced.poster(), organization);
            Edition edition = editions.add(tx, organization, announced, now);
            tx.event("essay-contest/edition/OPENED", edition.id(), organization);
            return edition;
        });
    }

    /**
     * Changes what the call says, as far as no entry contradicts it.
     *
     * @param version the version the change was made from
     * @throws ConflictException {@code guildhall.changed-meanwhile}, or {@code essay-contest.edition.closed-early} if it has
     *     to be reopened first
     * @throws org.guildhall.api.error.InvalidException if a field is wrong, or contradicts an entry that was taken
     */
    public Edition change(Actor actor, Id id, long version, EditionChange change) {
        return work.write(actor, tx -> {
            Instant now = clock.instant();
            Edition edition = editions.get(tx, id, now);
            actor.require(MANAGE, edition.organization());
            check.check(change);
            Edition changed = editions.change(tx, id, version, change, now);
            posters.change(tx, actor, edition.poster(), change.poster(), edition.organization());
            entries.findReceived(tx, id).ifPresent(received -> received.allow(change));
            tx.event("essay-contest/edition/CHANGED", id, edition.organization());
            return changed;
        });
    }

    /**
     * Takes back {@link #close}: entries are taken again until the deadline that was announced.
     *
     * @throws ConflictException {@code essay-contest.edition.not-closed-early} or {@code window-over}
     */
    public Edition reopen(Actor actor, Id id) {
        return work.write(actor, tx -> {
            Instant now = clock.instant();
            Edition edition = editions.get(tx, id, now);
            actor.require(MANAGE, edition.organization());
            tx.event("essay-contest/edition/REOPENED", id, edition.organization());
            return editions.reopen(tx, id, now);
        });
    }

    /**
     * Ends the edition now, before its deadline.
     *
     * @throws ConflictException {@code essay-contest.edition.already-closed}
     */
    public Edition close(Actor actor, Id id) {
        return work.write(actor, tx -> {
            Instant now = clock.instant();
            Edition edition = editions.get(tx, id, now);
            actor.require(MANAGE, edition.organization());
            tx.event("essay-contest/edition/CLOSED", id, edition.organization());
            return editions.close(tx, id, now);
        });
    }
}
