// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.health.HealthCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Starts modules, each in a thread of its own: one that never comes back holds up neither the others nor whoever installed
 * it. Karaf resolves them and leaves them alone ({@code start="false"} in their features); they are started anew each time
 * the platform starts. The platform is not ready while one of them may still come.
 */
@Component(
        service = {ModuleStarter.class, HealthCheck.class},
        immediate = true)
public class ModuleStarter implements HealthCheck, BundleTrackerCustomizer<Bundle> {

    /** How long a module may take until it answers. */
    static final long LIMIT_SECONDS = 15;

    private static final int HERE = Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;

    private final Set<ModuleStart> starting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "guildhall-start-watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private final Quarantine quarantine;
    private final ModuleSigns signs;
    private final BundleTracker<Bundle> bundles;

    @Activate
    public ModuleStarter(BundleContext context, @Reference Quarantine quarantine, @Reference ModuleSigns signs) {
        this.quarantine = quarantine;
        this.signs = signs;
        this.bundles = new BundleTracker<>(context, HERE, this);
        bundles.open();
    }

    @Deactivate
    void stop() {
        bundles.close();
        watchdog.shutdownNow();
    }

    @Override
    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
        if (bundle.getHeaders("").get("Guildhall-Module") == null) {
            return null;
        }
        start(bundle);
        return bundle;
    }

    /**
     * Starts a module again, whatever became of it before.
     *
     * @throws NotFoundException if it is not here
     */
    public void retry(String module) {
        Bundle bundle = bundles.getTracked().keySet().stream()
                .filter(each -> module.equals(each.getHeaders("").get("Guildhall-Id")))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("registry.module.unknown", module));
        quarantine.release(module);
        start(bundle);
    }

    private void start(Bundle bundle) {
        ModuleStart start = new ModuleStart(bundle, signs);
        starting.add(start);
        Thread thread = new Thread(() -> run(start), "guildhall-start-" + start.module());
        thread.setDaemon(true);
        thread.start();
        watchdog.schedule(() -> expire(start, thread), LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle same) {
        // stopped by an admin, it stays so until the platform starts again
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle same) {
        starting.stream().filter(start -> start.isOf(bundle)).forEach(ModuleStart::abandon);
        starting.removeIf(start -> start.isOf(bundle));
        quarantine.release(bundle.getHeaders("").get("Guildhall-Id"));
    }

    private void run(ModuleStart start) {
        try {
            start.run();
        } catch (ModuleFailedException e) {
            if (starting.remove(start)) {
                quarantine.put(start.module(), e);
                start.stop();
            }
        }
        starting.remove(start);
    }

    private void expire(ModuleStart start, Thread thread) {
        if (starting.remove(start) && start.expire()) {
            quarantine.put(
                    start.module(),
                    new ModuleFailedException("registry.isolation.start-hangs", start.module(), LIMIT_SECONDS));
            Interruption.interrupt(thread);
        }
    }

    @Override
    public String name() {
        return "module-start";
    }

    @Override
    public Optional<String> problem() {
        Set<String> modules = new TreeSet<>();
        starting.forEach(start -> modules.add(start.module()));
        return modules.isEmpty() ? Optional.empty() : Optional.of("still starting: " + String.join(", ", modules));
    }
}
