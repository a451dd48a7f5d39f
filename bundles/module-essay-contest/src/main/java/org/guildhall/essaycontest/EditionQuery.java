// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.guildhall.api.Id;

/** Which editions a request asks for. A class with fields, for Jakarta REST fills no records. */
public class EditionQuery {

    @QueryParam("state")
    EditionState state;

    @QueryParam("year")
    Integer year;

    @QueryParam("q")
    @DefaultValue("")
    String theme;

    EditionFilter filter(Id organization) {
        return new EditionFilter(organization, Optional.ofNullable(state), Optional.ofNullable(year), theme);
    }
}
