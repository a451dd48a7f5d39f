// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;

/** Which rules a request asks for. A class with fields, for Jakarta REST fills no records. */
public class RuleQuery {

    /** For which organization; the one worked in if there is none. */
    @QueryParam("organization")
    Id organization;

    /** On which day; today if there is none. */
    @QueryParam("asOf")
    LocalDate asOf;

    @QueryParam("q")
    @DefaultValue("")
    String text;

    Id organization(Actor actor) {
        return organization == null ? actor.organization() : organization;
    }

    LocalDate day(LocalDate today) {
        return asOf == null ? today : asOf;
    }

    boolean matches(RuleView rule) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return rule.code().contains(wanted)
                || rule.title().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
