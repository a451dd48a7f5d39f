// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.member;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.InvalidException;
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
    @DefaultValue("")
    String status;

    MemberFilter filter(Actor actor) {
        return new MemberFilter(organization == null ? actor.organization() : organization, subtree, name, status());
    }

    private Optional<MemberStatus> status() {
        try {
            return status.isEmpty() ? Optional.empty() : Optional.of(MemberStatus.valueOf(status));
        } catch (IllegalArgumentException e) {
            throw InvalidException.of("status", "core.member.status-unknown", status);
        }
    }
}
