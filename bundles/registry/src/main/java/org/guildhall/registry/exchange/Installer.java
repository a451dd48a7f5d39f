// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.archive.Companions;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.isolation.ModuleStarter;
import org.guildhall.registry.isolation.ModuleStopper;
import org.guildhall.registry.module.KarafTurn;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Exchanges versions through Karaf's features, so that they remain what Karaf believes to be installed. */
@Component(service = Installer.class)
public class Installer {

    private final FeaturesService features;
    private final KarafTurn turn;
    private final RunningModules running;
    private final ModuleStarter starter;
    private final ModuleStopper stopper;
    private final ModuleFiles files;

    @Activate
    public Installer(
            @Reference FeaturesService features,
            @Reference KarafTurn turn,
            @Reference RunningModules running,
            @Reference ModuleStarter starter,
            @Reference ModuleStopper stopper,
            @Reference ModuleFiles files) {
        this.features = features;
        this.turn = turn;
        this.running = running;
        this.starter = starter;
        this.stopper = stopper;
        this.files = files;
    }

    /**
     * Unpacks an archive to where Karaf looks for bundles and makes its feature known; nothing is installed.
     *
     * @throws ConflictException if Karaf would take something else instead
     */
    void prepare(ModuleArchive archive) {
        try {
            files.unpack(archive);
            requireFound(archive);
            features.addRepository(URI.create(archive.repository()), false);
        } catch (Exception e) {
            files.discard(archive);
            throw failed(e);
        }
    }

    /** What comes with the platform and with other modules goes by the same kind of addresses. */
    private void requireFound(ModuleArchive archive) {
        boolean found = archive.files().stream().allMatch(file -> file.isAt(file.address()));
        if (!found) {
            throw new ConflictException(
                    "registry.install.other-content",
                    archive.module(),
                    archive.version().toString());
        }
    }

    /**
     * Stops the version that runs, if it is another, and starts this one instead.
     *
     * @param beforeStop called when all is worked out and nothing was touched yet
     */
    void install(ModuleArchive archive, Runnable beforeStop) {
        deploy(
                () -> {
                    beforeStop.run();
                    running.bundle(archive.module())
                            .filter(bundle -> !bundle.getVersion().equals(archive.version()))
                            .ifPresent(this::stop);
                },
                () -> features.installFeatures(Set.of(archive.featureId()), options(archive)));
    }

    private EnumSet<Option> options(ModuleArchive archive) throws Exception {
        EnumSet<Option> options = EnumSet.of(Option.Upgrade, Option.NoAutoRefreshBundles);
        if (Companions.none(archive, features)) {
            options.add(Option.NoAutoStartBundles);
        }
        return options;
    }

    /**
     * Stops a module that a feature has brought, and takes it away.
     *
     * @param beforeStop as with {@link #install}
     */
    void uninstall(String module, Feature feature, Runnable beforeStop) {
        deploy(
                () -> {
                    beforeStop.run();
                    running.bundle(module).ifPresent(this::stop);
                },
                () -> features.uninstallFeatures(Set.of(feature.getName()), EnumSet.of(Option.NoAutoRefreshBundles)));
    }

    private void stop(Bundle leaving) {
        starter.giveUp(leaving);
        stopper.stop(leaving);
    }

    /** Karaf goes on whatever exception a listener throws; at an error it leaves all as it is. */
    private static final class Halt extends Error {

        private static final long serialVersionUID = 1L;

        private final RuntimeException reason;

        Halt(RuntimeException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private void deploy(Runnable beforeChange, KarafTurn.Change deployment) {
        try {
            turn.make(() -> listening(beforeChange, deployment));
        } catch (Halt e) {
            throw e.reason;
        } catch (Exception e) {
            throw failed(e);
        }
    }

    /** Only in one's own turn: it would be told of the deployments of others, too. */
    private void listening(Runnable beforeChange, KarafTurn.Change deployment) throws Exception {
        Thread caller = Thread.currentThread();
        DeploymentListener listener = event -> {
            // in this thread it is told what came last, before it
            if (event == DeploymentEvent.DEPLOYMENT_STARTED && Thread.currentThread() != caller) {
                halting(beforeChange);
            }
        };
        features.registerListener(listener);
        try {
            deployment.make();
        } finally {
            features.unregisterListener(listener);
        }
    }

    private static void halting(Runnable beforeChange) {
        try {
            beforeChange.run();
        } catch (RuntimeException e) {
            throw new Halt(e);
        }
    }

    /** Forgets the document that declares what does not run any more, and what was unpacked with it. */
    void forget(URI repository) {
        try {
            features.removeRepository(repository, false);
            files.removeUnpacked(repository);
        } catch (Exception e) {
            throw failed(e);
        }
    }

    /** Forgets what was made known and then not installed, because the power went: somebody else's module could ask for it. */
    public void forgetUnused() {
        try {
            turn.make(() -> files.repositories().stream()
                    .filter(repository -> !running.isUsed(repository))
                    .forEach(this::forget));
        } catch (Exception e) {
            throw failed(e);
        }
    }

    /** Takes what does not run any more out of the deploy folder. */
    void withdraw(String featureId) {
        files.withdraw(featureId);
    }

    private static RuntimeException failed(Exception e) {
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e.getMessage(), e);
    }
}
