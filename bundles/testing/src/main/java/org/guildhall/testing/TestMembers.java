// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberChange;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.member.MemberStatus;
import org.guildhall.api.organization.OrganizationTree;

/** Members in memory, whom everybody may see: two work in the textile mill of {@link TestUnions}. */
public final class TestMembers implements MemberService {

    public static final Id ZHOU = new Id(300);
    public static final Id LI = new Id(301);

    private final OrganizationTree tree;
    private final Map<Id, Member> all = new LinkedHashMap<>();

    public TestMembers(OrganizationTree tree) {
        this.tree = tree;
        put(ZHOU, "周建梅");
        put(LI, "李秀英");
    }

    private void put(Id id, String name) {
        all.put(id, new Member(id, name, TestUnions.TEXTILE, MemberStatus.MEMBER, 1));
    }

    /** Another member of the mill, in that state. */
    public Id with(MemberStatus status) {
        Id id = new Id(400 + status.ordinal());
        all.put(id, new Member(id, "王" + status, TestUnions.TEXTILE, status, 1));
        return id;
    }

    @Override
    public Member get(Actor actor, Id id) {
        if (!all.containsKey(id)) {
            throw new NotFoundException("guildhall.not-found");
        }
        return all.get(id);
    }

    @Override
    public Map<Id, String> names(Actor actor, Collection<Id> ids) {
        return ids.stream().filter(all::containsKey).collect(toMap(id -> id, id -> all.get(id)
                .name()));
    }

    @Override
    public Member self(Actor actor) {
        return get(actor, actor.member().orElseThrow(() -> new NotFoundException("guildhall.not-found")));
    }

    @Override
    public Page<Member> list(Actor actor, MemberFilter filter, PageRequest page) {
        List<Member> there = all.values().stream()
                .filter(member -> tree.path(member.organization()).contains(filter.organization()))
                .toList();
        return new Page<>(there, null, page.count() ? (long) there.size() : null);
    }

    @Override
    public Member add(Actor actor, MemberDraft draft) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Member change(Actor actor, Id id, long version, MemberChange change) {
        throw new UnsupportedOperationException();
    }
}
