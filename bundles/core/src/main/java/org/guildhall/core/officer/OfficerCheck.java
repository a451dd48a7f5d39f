// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.officer.Officer;
import org.guildhall.api.officer.OfficerDraft;
import org.guildhall.api.officer.Post;
import org.guildhall.api.organization.Organization;
import org.guildhall.core.organization.Placing;
import org.guildhall.core.storage.Days;
import org.guildhall.core.storage.Graph;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.core.storage.OfficerRepository;
import org.guildhall.data.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What must hold before somebody gets a post. */
@Component(service = OfficerCheck.class)
public class OfficerCheck {

    private final Graph graph;
    private final Placing placing;
    private final OfficerRepository officers;
    private final MemberRepository members;
    private final MemberService people;
    private final Clock clock;

    @Activate
    public OfficerCheck(
            @Reference Graph graph,
            @Reference Placing placing,
            @Reference OfficerRepository officers,
            @Reference MemberRepository members,
            @Reference MemberService people,
            @Reference Clock clock) {
        this.graph = graph;
        this.placing = placing;
        this.officers = officers;
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The draft with its name and its days, which are in order.
     *
     * @throws InvalidException {@code guildhall.field.missing}, {@code core.organization.day-ahead} or {@code
     *     core.officer.ends-before}
     */
    OfficerDraft complete(Actor actor, OfficerDraft draft) {
        LocalDate since = draft.since() == null ? Days.today(clock) : draft.since();
        Placing.requireCome("since", since, Days.today(clock));
        if (draft.until() != null && !draft.until().isAfter(since)) {
            throw InvalidException.of("until", "core.officer.ends-before", since.toString());
        }
        return new OfficerDraft(
                draft.member(), name(actor, draft), draft.post(), draft.fullTime(), since, draft.until());
    }

    /** Asked of the service of members, so that nobody finds out the name of a member of others. */
    private String name(Actor actor, OfficerDraft draft) {
        if (draft.member() != null) {
            return people.get(actor, draft.member()).name();
        }
        if (draft.name().isBlank()) {
            throw InvalidException.of("name", "guildhall.field.missing");
        }
        return draft.name();
    }

    /**
     * Refuses a post that cannot be held: in an organization that was not there, by a member of another one, twice by the
     * same person, beside the one who holds it.
     *
     * @param besides officers who are not looked at
     */
    void requireFree(Tx tx, Id organization, OfficerDraft draft, Collection<Id> besides) {
        Organization union = graph.organizations().get(tx, organization);
        placing.requireThere(tx, "since", union, draft.since());
        requireBelonging(tx, union, draft);
        LocalDate until = draft.until() == null ? Days.FOREVER : draft.until();
        for (Officer other : officers.listBetween(tx, organization, draft.since(), until)) {
            if (other.post() == draft.post() && !besides.contains(other.id())) {
                requireCompatible(union, other, draft);
            }
        }
    }

    private void requireBelonging(Tx tx, Organization union, OfficerDraft draft) {
        if (draft.member() == null) {
            return;
        }
        Member member = members.get(tx, draft.member());
        if (!graph.links().reaches(tx, member.organization(), draft.since(), union.id())) {
            throw InvalidException.of("member", "core.officer.belongs-elsewhere", member.name(), union.name());
        }
    }

    private static void requireCompatible(Organization union, Officer other, OfficerDraft draft) {
        if (samePerson(other, draft)) {
            throw new ConflictException(
                    "core.officer.holds-already",
                    other.name(),
                    union.name(),
                    word(other.post()),
                    other.since().toString());
        }
        if (draft.post().single()) {
            throw new ConflictException(
                    "core.officer.seat-taken",
                    union.name(),
                    word(other.post()),
                    other.name(),
                    other.since().toString());
        }
    }

    /** Where a membership is not known the name has to do: within one union and one post it does. */
    private static boolean samePerson(Officer other, OfficerDraft draft) {
        return other.member() == null || draft.member() == null
                ? other.name().equals(draft.name())
                : Objects.equals(other.member(), draft.member());
    }

    /** The key of its word. */
    static String word(Post post) {
        return "core.officer.post." + post.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
