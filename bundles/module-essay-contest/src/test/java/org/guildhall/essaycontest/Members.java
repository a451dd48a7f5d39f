// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.member.Member;
import org.guildhall.api.member.MemberDraft;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberService;
import org.guildhall.api.member.MemberStatus;

/** Everybody is a member where they work. */
final class Members implements MemberService {

    @Override
    public Member self(Actor actor) {
        return new Member(actor.member().orElseThrow(), "周建梅", actor.organization(), MemberStatus.MEMBER, 1);
    }

    @Override
    public Member get(Actor actor, Id id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Member> list(Actor actor, MemberFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Member add(Actor actor, MemberDraft draft) {
        throw new UnsupportedOperationException();
    }
}
