// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.member;

import java.util.Collection;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberService;
import org.guildhall.console.GuildhallCompleter;

/** Offers the ids of members. */
@Service
public class MemberCompleter extends GuildhallCompleter {

    @Reference
    private MemberService members;

    @Override
    protected Collection<String> candidates(Actor actor, String typed) {
        PageRequest some = new PageRequest(PageRequest.MAX_LIMIT, null, false);
        return members.list(actor, MemberFilter.below(actor.organization()), some)
                .map(member -> member.id().toString())
                .items();
    }
}
