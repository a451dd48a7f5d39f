// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.module.Words;
import org.guildhall.api.organization.Organization;
import org.guildhall.registry.archive.Refusals;
import org.guildhall.registry.gateway.Gates;
import org.guildhall.registry.gateway.Hold;
import org.guildhall.registry.isolation.Leak;
import org.guildhall.registry.isolation.LeakWatch;
import org.guildhall.registry.isolation.ModuleStarter;
import org.guildhall.registry.isolation.Quarantine;
import org.guildhall.registry.module.ModuleFaults;
import org.guildhall.registry.module.ModuleService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Explains what is wrong with modules on this node, each in one sentence, with the command that mends it. */
@Component(service = DoctorService.class)
public class DoctorService {

    /** As long as an update waits; what hangs is left to itself. */
    private static final Duration DRAIN = Duration.ofSeconds(3);

    private final BundleContext context;
    private final Gates gates;
    private final ModuleStarter starter;
    private final Quarantine quarantine;
    private final ModuleFaults faults;
    private final LeakWatch leaks;
    private final Refusals refusals;
    private final UpdateFindings updates;
    private final EventFindings events;
    private final Words words;

    @Activate
    public DoctorService(
            BundleContext context,
            @Reference Gates gates,
            @Reference ModuleStarter starter,
            @Reference Quarantine quarantine,
            @Reference ModuleFaults faults,
            @Reference LeakWatch leaks,
            @Reference Refusals refusals,
            @Reference UpdateFindings updates,
            @Reference EventFindings events,
            @Reference Words words) {
        this.context = context;
        this.gates = gates;
        this.starter = starter;
        this.quarantine = quarantine;
        this.faults = faults;
        this.leaks = leaks;
        this.refusals = refusals;
        this.updates = updates;
        this.events = events;
        this.words = words;
    }

    /** Everything that is wrong; empty if all modules work. Collects garbage if a removed version may still be in memory. */
    public List<Finding> examine(Actor actor, Locale locale) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        List<Finding> findings = new ArrayList<>();
        modules().flatMap(bundle -> state(bundle, locale).stream()).forEach(findings::add);
        refusals.list(actor, locale)
                .forEach(refused -> findings.add(new Finding(refused.file(), refused.reason(), "module:refused")));
        findings.addAll(updates.list(actor, locale));
        findings.addAll(events.list(locale));
        leaks.leaks().forEach(leak -> findings.add(finding(leak, locale)));
        return findings;
    }

    /**
     * Starts a module again from the beginning, within a hold; returns before it has started.
     *
     * @return what becomes of it, as far as anybody knows by then
     * @throws NotFoundException if it is not here
     */
    Finding retry(Actor actor, String module, Locale locale) {
        actor.require(ModuleService.UPDATE, Organization.NATIONAL);
        Bundle bundle = modules()
                .filter(each -> module.equals(each.getHeaders("").get("Guildhall-Id")))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("registry.module.unknown", module));
        Hold hold = gates.hold(module);
        hold.drain(DRAIN);
        starter.retry(bundle, hold::close);
        return new Finding(module, words.text(locale, "registry.doctor.starting", module), "module:doctor");
    }

    private Stream<Bundle> modules() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders("").get("Guildhall-Module") != null);
    }

    private List<Finding> state(Bundle bundle, Locale locale) {
        String module = bundle.getHeaders("").get("Guildhall-Id");
        if (quarantine.has(module)) {
            String mend = bundle.getState() == Bundle.STOPPING ? "system:shutdown -r" : "module:retry " + module;
            return quarantine.reason(module, locale).stream()
                    .map(reason -> new Finding(module, reason, mend))
                    .toList();
        }
        String mend = bundle.getState() == Bundle.ACTIVE ? "guildhall:status" : "module:retry " + module;
        return faults.of(bundle).stream()
                .map(fault -> words.text(locale, fault.key(), fault.arguments().toArray()))
                .map(sentence -> new Finding(module, sentence, mend))
                .toList();
    }

    private Finding finding(Leak leak, Locale locale) {
        String sentence = leak.threads().isEmpty()
                ? words.text(locale, "registry.doctor.leaks", leak.module(), leak.version())
                : words.text(
                        locale,
                        "registry.doctor.leaks-threads",
                        leak.module(),
                        leak.version(),
                        String.join(", ", leak.threads()));
        return new Finding(leak.module(), sentence, "system:shutdown -r");
    }
}
