// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.guildhall.api.Id;

/** Which regions a request asks for. A class with fields, for Jakarta REST fills no records. */
public class RegionQuery {

    @QueryParam("organization")
    Id organization;

    @QueryParam("state")
    SwitchState state;

    RegionFilter filter() {
        return new RegionFilter(Optional.ofNullable(organization), Optional.ofNullable(state));
    }
}
