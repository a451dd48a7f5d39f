// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.Findings;
import org.guildhall.registry.module.ModuleService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Explains what is wrong with modules on this node, each in one sentence, with the command that mends it. */
@Component(service = DoctorService.class)
public class DoctorService {

    @Reference
    volatile List<Findings> subjects = List.of();

    @Activate
    public DoctorService() {
        // waits to be asked
    }

    /** Everything that is wrong, by modules; empty if all work. */
    public List<Finding> examine(Actor actor, Locale locale) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        return subjects.stream()
                .flatMap(subject -> subject.list(actor, locale).stream())
                .sorted(Comparator.comparing(Finding::module).thenComparing(Finding::sentence))
                .toList();
    }
}
