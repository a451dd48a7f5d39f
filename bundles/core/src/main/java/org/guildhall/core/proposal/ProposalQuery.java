// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;

/** Which proposals a request asks for. A class with fields, for Jakarta REST fills no records. */
public class ProposalQuery {

    /** Where the actor works if none is named. */
    @QueryParam("organization")
    Id organization;

    @QueryParam("state")
    ProposalState state;

    @QueryParam("concern")
    Concern concern;

    ProposalFilter filter(Actor actor) {
        Id under = organization == null ? actor.organization() : organization;
        return new ProposalFilter(under, Optional.ofNullable(state), Optional.ofNullable(concern));
    }
}
