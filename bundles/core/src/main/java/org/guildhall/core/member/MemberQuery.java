// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.member;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.member.MemberFilter;
import org.guildhall.api.member.MemberStatus;

/** Which members a request asks for. A class with fields, for Jakarta REST fills no records. */
public class MemberQuery {

    @QueryParam("organization")
    Id organization;

    @QueryParam("subtree")
    boolean subtree;

    @QueryParam("q")
    @DefaultValue("")
    String name;

    @QueryParam("status")
    MemberStatus status;

    MemberFilter filter(Actor actor) {
        Id of = organization == null ? actor.organization() : organization;
        return new MemberFilter(of, subtree, name, Optional.ofNullable(status));
    }
}
