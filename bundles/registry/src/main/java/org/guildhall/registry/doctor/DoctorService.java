// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.Findings;
import org.guildhall.registry.module.ModuleService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Explains what is wrong with modules on this node, each in one sentence, with the command that mends it. */
@Component(service = DoctorService.class)
public class DoctorService {

    private static final Logger LOG = LoggerFactory.getLogger(DoctorService.class);

    @Reference
    volatile List<Findings> subjects = List.of();

    private final Words words;

    @Activate
    public DoctorService(@Reference Words words) {
        this.words = words;
    }

    /** Everything that is wrong, by modules; empty if all work. What can not be found out is named, too. */
    public List<Finding> examine(Actor actor, Locale locale) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        return subjects.stream()
                .flatMap(subject -> list(subject, actor, locale).stream())
                .sorted(Comparator.comparing(Finding::module).thenComparing(Finding::sentence))
                .toList();
    }

    private List<Finding> list(Findings subject, Actor actor, Locale locale) {
        try {
            return subject.list(actor, locale);
        } catch (RuntimeException | LinkageError e) {
            String name = subject.getClass().getSimpleName();
            LOG.warn("{} can not be asked", name, e);
            String sentence = words.text(locale, "registry.doctor.unknown", name, e.toString());
            return List.of(new Finding("registry", sentence, "log:display"));
        }
    }
}
