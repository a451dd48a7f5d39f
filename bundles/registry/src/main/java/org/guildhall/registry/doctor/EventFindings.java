// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.doctor;

import java.util.List;
import java.util.Locale;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.event.Setback;
import org.guildhall.api.event.Setbacks;
import org.guildhall.api.module.Words;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.Findings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is wrong with modules that do not take their events. */
@Component
public class EventFindings implements Findings {

    private final Setbacks setbacks;
    private final Words words;

    @Activate
    public EventFindings(@Reference Setbacks setbacks, @Reference Words words) {
        this.setbacks = setbacks;
        this.words = words;
    }

    @Override
    public List<Finding> list(Actor actor, Locale locale) {
        return setbacks.list().stream().map(setback -> finding(setback, locale)).toList();
    }

    private Finding finding(Setback setback, Locale locale) {
        String sentence =
                words.text(locale, "registry.doctor.events", setback.module(), setback.handler(), setback.events());
        return new Finding(setback.module(), sentence, "log:display");
    }
}
