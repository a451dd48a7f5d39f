// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.List;
import java.util.Locale;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.Findings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which versions that went are still in memory; collects garbage if one might be. */
@Component
public class LeakFindings implements Findings {

    private final LeakWatch leaks;
    private final Words words;

    @Activate
    public LeakFindings(@Reference LeakWatch leaks, @Reference Words words) {
        this.leaks = leaks;
        this.words = words;
    }

    @Override
    public List<Finding> list(Actor actor, Locale locale) {
        return leaks.leaks().stream()
                .map(leak -> new Finding(leak.module(), sentence(leak, locale), "system:shutdown -r"))
                .toList();
    }

    private String sentence(Leak leak, Locale locale) {
        return leak.threads().isEmpty()
                ? words.text(locale, "registry.doctor.leaks", leak.module(), leak.version())
                : words.text(
                        locale,
                        "registry.doctor.leaks-threads",
                        leak.module(),
                        leak.version(),
                        String.join(", ", leak.threads()));
    }
}
