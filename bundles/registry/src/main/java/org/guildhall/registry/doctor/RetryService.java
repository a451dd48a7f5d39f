// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.doctor;

import java.time.Duration;
import java.util.Locale;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.exchange.RunningModules;
import org.guildhall.registry.gateway.Gates;
import org.guildhall.registry.gateway.Hold;
import org.guildhall.registry.isolation.ModuleStarter;
import org.guildhall.registry.module.Finding;
import org.guildhall.registry.module.ModuleService;
import org.guildhall.registry.module.Modules;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Starts modules again that failed or hang. */
@Component(service = RetryService.class)
public class RetryService {

    /** As long as an update waits; what hangs is left to itself. */
    private static final Duration DRAIN = Duration.ofSeconds(3);

    private final RunningModules running;
    private final Gates gates;
    private final Start start;
    private final Words words;

    /** How a module is started again. */
    interface Start {

        /** @param ended is run when it has started, or never will */
        void begin(Bundle module, Runnable ended);
    }

    @Activate
    public RetryService(
            @Reference RunningModules running,
            @Reference Gates gates,
            @Reference ModuleStarter starter,
            @Reference Words words) {
        this(running, gates, starter::retry, words);
    }

    RetryService(RunningModules running, Gates gates, Start start, Words words) {
        this.running = running;
        this.gates = gates;
        this.start = start;
        this.words = words;
    }

    /**
     * Starts a module from the beginning, within a hold; returns before it has started.
     *
     * @return what becomes of it, as far as anybody knows by then
     * @throws NotFoundException if it is not here, or a part of the platform
     */
    Finding retry(Actor actor, String module, Locale locale) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        Bundle bundle = running.bundle(module)
                .filter(each -> each.getHeaders("").get("Guildhall-Module") != null)
                .orElseThrow(() -> Modules.unknown(module));
        Hold hold = gates.hold(module);
        try {
            hold.drain(DRAIN);
            start.begin(bundle, hold::close);
        } catch (RuntimeException | Error e) {
            hold.close();
            throw e;
        }
        return new Finding(module, words.text(locale, "registry.doctor.starting", module), "module:doctor");
    }
}
