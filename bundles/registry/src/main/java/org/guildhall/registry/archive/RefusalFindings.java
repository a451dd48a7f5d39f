// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.util.List;
import java.util.Locale;
import org.guildhall.api.actor.Actor;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.Findings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which files in the deploy folder were not taken in. */
@Component
public class RefusalFindings implements Findings {

    private final Refusals refusals;

    @Activate
    public RefusalFindings(@Reference Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public List<Finding> list(Actor actor, Locale locale) {
        return refusals.list(actor, locale).stream()
                .map(refused -> new Finding(refused.file(), refused.reason(), "module:refused"))
                .toList();
    }
}
