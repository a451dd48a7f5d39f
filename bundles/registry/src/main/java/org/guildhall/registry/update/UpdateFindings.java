// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.Words;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.Findings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is to be said of the last update of each module, if it did not end well or has not ended. */
@Component
public class UpdateFindings implements Findings {

    private final UpdateService updates;
    private final Words words;

    @Activate
    public UpdateFindings(@Reference UpdateService updates, @Reference Words words) {
        this.updates = updates;
        this.words = words;
    }

    @Override
    public List<Finding> list(Actor actor, Locale locale) {
        return updates.lastOfEach(actor, locale).stream()
                .flatMap(update -> finding(update, locale))
                .toList();
    }

    private Stream<Finding> finding(ModuleUpdate update, Locale locale) {
        String again = "module:update FILE";
        return switch (update.state()) {
            case DONE -> Stream.empty();
            case UNDONE -> Stream.of(new Finding(update.module(), update.reason(), again));
            case ABANDONED ->
                Stream.of(new Finding(update.module(), told(update, "registry.doctor.abandoned", locale), again));
            case RUNNING ->
                Stream.of(
                        new Finding(update.module(), told(update, "registry.doctor.running", locale), "module:doctor"));
        };
    }

    private String told(ModuleUpdate update, String key, Locale locale) {
        return words.text(
                locale,
                key,
                update.module(),
                update.from(),
                update.to(),
                update.node(),
                update.startedAt().toString(),
                update.heardAt().toString());
    }
}
