// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.ForbiddenException;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.data.UnitOfWork;
import org.guildhall.essaycontest.storage.EditionRepository;
import org.guildhall.essaycontest.storage.EntryRepository;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the works that members submit, and shows them to their authors and to staff. */
@Component(service = EntryService.class)
public class EntryService {

    static final Permission SUBMIT = Permission.of("essay-contest.entry.submit");
    static final Permission VIEW = Permission.of("essay-contest.entry.view");

    /** Whose membership is on or merely resting; not who applies for it, nor who has left. */
    private static final Set<MemberStatus> MAY_SUBMIT = Set.of(MemberStatus.MEMBER, MemberStatus.RETAINED);

    private final UnitOfWork work;
    private final EditionRepository editions;
    private final EntryRepository entries;
    private final MemberService members;
    private final DraftValidator validator;
    private final Clock clock;

    @Activate
    public EntryService(
            @Reference(target = "(osgi.unit.name=essay-contest)") UnitOfWork work,
            @Reference EditionRepository editions,
            @Reference EntryRepository entries,
            @Reference MemberService members,
            @Reference DraftValidator validator,
            @Reference Clock clock) {
        this.work = work;
        this.editions = editions;
        this.entries = entries;
        this.members = members;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * The entries that the filter describes, for the staff of the organization that holds the edition; if it names no
     * edition, those to all editions of the working organization.
     */
    public Page<EntrySummary> list(Actor actor, EntryFilter filter, PageRequest page) {
        return Unknown.told(
                actor,
                () -> work.read(tx -> {
                    Id holder = filter.edition()
                            .map(edition ->
                                    editions.get(tx, edition, clock.instant()).organization())
                            .orElse(actor.organization());
                    actor.require(VIEW, holder);
                    List<Id> of = filter.edition().map(List::of).orElseGet(() -> editions.ids(tx, holder));
                    return entries.list(tx, of, filter, page);
                }));
    }

    /** What the actor itself submitted to an edition: at most one entry in each category. */
    public List<EntrySummary> own(Actor actor, Id edition) {
        return Unknown.told(
                actor,
                () -> work.read(tx -> {
                    actor.require(
                            SUBMIT, editions.get(tx, edition, clock.instant()).organization());
                    return actor.member()
                            .map(member -> entries.listOf(tx, edition, member))
                            .orElse(List.of());
                }));
    }

    /** What the actor itself submitted to whichever edition, newest first. */
    public List<EntrySummary> own(Actor actor) {
        actor.require(SUBMIT, actor.organization());
        return work.read(
                tx -> actor.member().map(member -> entries.listOf(tx, member)).orElse(List.of()));
    }

    /** One entry, for its author and for the staff of the edition's organization. */
    public Entry get(Actor actor, Id id) {
        return Unknown.told(
                actor,
                () -> work.read(tx -> {
                    Entry entry = entries.get(tx, id);
                    Edition edition = editions.get(tx, entry.edition(), clock.instant());
                    boolean author = actor.member().equals(Optional.of(entry.member()));
                    actor.require(author ? SUBMIT : VIEW, edition.organization());
                    return entry;
                }));
    }

    /**
     * Submits the actor's own work while the edition is open; once in each category.
     *
     * @throws ConflictException outside the edition's window, and for a second entry in the same category
     * @throws org.guildhall.api.error.InvalidException if the text is empty or too long, or the category is not the
     *     edition's
     */
    public Entry submit(Actor actor, Id editionId, EntryDraft draft) {
        return Unknown.told(
                actor,
                () -> work.write(actor, tx -> {
                    // closing waits until this entry is in, and whoever waited for the closing reads the clock after it
                    editions.lock(tx, editionId);
                    Instant now = clock.instant();
                    Edition edition = editions.get(tx, editionId, now);
                    actor.require(SUBMIT, edition.organization());
                    Member author = author(actor);
                    validator.check(draft);
                    edition.admit(draft);
                    if (entries.listOf(tx, editionId, author.id()).stream()
                            .anyMatch(entry -> entry.category().equals(draft.category()))) {
                        throw new ConflictException("essay-contest.entry.category-taken", draft.category());
                    }
                    Entry entry = entries.add(tx, editionId, author, draft, now);
                    tx.event("essay-contest/entry/SUBMITTED", entry.id(), edition.organization());
                    return entry;
                }));
    }

    private Member author(Actor actor) {
        if (actor.member().isEmpty()) {
            throw new ForbiddenException("essay-contest.entry.members-only");
        }
        Member author = members.self(actor);
        if (!MAY_SUBMIT.contains(author.status())) {
            throw new ForbiddenException("essay-contest.entry.members-only");
        }
        return author;
    }
}
