// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.GuildhallException;
import org.guildhall.api.module.Words;
import org.guildhall.registry.module.ModuleService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files in the deploy folder that were not taken in, and why. Thread-safe. */
@Component(service = Refusals.class)
public class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Map<String, GuildhallException> reasons = new ConcurrentSkipListMap<>();
    private final Words words;

    @Activate
    public Refusals(@Reference Words words) {
        this.words = words;
    }

    /** By the names of the files, in the reader's language. */
    public List<RefusedArchive> list(Actor actor, Locale locale) {
        actor.require(ModuleService.VIEW, actor.organization());
        return reasons.entrySet().stream()
                .map(entry -> new RefusedArchive(entry.getKey(), sentence(locale, entry.getValue())))
                .toList();
    }

    void add(File file, GuildhallException reason) {
        reasons.put(file.getName(), reason);
        LOG.warn(sentence(Locale.ENGLISH, reason));
    }

    void forget(File file) {
        reasons.remove(file.getName());
    }

    private String sentence(Locale locale, GuildhallException reason) {
        return words.text(locale, reason.key(), reason.arguments().toArray());
    }
}
