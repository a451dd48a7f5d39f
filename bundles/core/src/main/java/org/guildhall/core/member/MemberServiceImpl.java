// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.member;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberChange;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberService;
import org.guildhall.core.storage.MemberRepository;
import org.guildhall.core.storage.OrganizationRepository;
import org.guildhall.data.Ids;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Members. Permissions are checked outside of transactions, because the check itself reads the tree of this unit. */
@Component
public class MemberServiceImpl implements MemberService {

    private final UnitOfWork work;
    private final MemberRepository members;
    private final OrganizationRepository organizations;
    private final Ids ids;
    private final Clock clock;
    private final DraftValidator validator;

    @Activate
    public MemberServiceImpl(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference MemberRepository members,
            @Reference OrganizationRepository organizations,
            @Reference Ids ids,
            @Reference Clock clock,
            @Reference DraftValidator validator) {
        this.work = work;
        this.members = members;
        this.organizations = organizations;
        this.ids = ids;
        this.clock = clock;
        this.validator = validator;
    }

    @Override
    public Member get(Actor actor, Id id) {
        Member member = work.read(tx -> members.get(tx, id));
        actor.require(VIEW, member.organization());
        return member;
    }

    @Override
    public Map<Id, String> names(Actor actor, Collection<Id> wanted) {
        List<Member> known = work.read(tx -> members.list(tx, wanted));
        Set<Id> visible =
                actor.mayAt(VIEW, known.stream().map(Member::organization).collect(Collectors.toSet()));
        return known.stream()
                .filter(member -> visible.contains(member.organization()))
                .collect(Collectors.toMap(Member::id, Member::name));
    }

    @Override
    public Member self(Actor actor) {
        Id id = actor.member().orElseThrow(() -> new NotFoundException("core.member.not-a-member"));
        Member member = work.read(tx -> members.get(tx, id));
        actor.require(OWN, member.organization());
        return member;
    }

    @Override
    public Page<Member> list(Actor actor, MemberFilter filter, PageRequest page) {
        actor.require(VIEW, filter.organization());
        return work.read(tx -> members.list(tx, filter, page));
    }

    @Override
    public Member add(Actor actor, MemberDraft draft) {
        validator.check(draft);
        actor.require(MANAGE, draft.organization());
        return work.write(actor, tx -> {
            Id organization = organizations.get(tx, draft.organization()).id();
            Member added = members.add(tx, ids.next(), draft, clock.instant());
            tx.event("core/member/ADDED", added.id(), organization);
            return added;
        });
    }

    @Override
    public Member change(Actor actor, Id id, long version, MemberChange change) {
        validator.check(change);
        Member before = work.read(tx -> members.get(tx, id));
        actor.require(MANAGE, before.organization());
        return work.write(actor, tx -> {
            Member changed = members.change(tx, id, version, change, clock.instant());
            tx.event("core/member/CHANGED", id, changed.organization());
            return changed;
        });
    }
}
