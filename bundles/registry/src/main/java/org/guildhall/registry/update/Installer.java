// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.FeaturesService.Option;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.archive.ModuleArchive;
import org.guildhall.registry.isolation.ModuleStarter;
import org.guildhall.registry.isolation.ModuleStopper;
import org.guildhall.registry.module.KarafTurn;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exchanges versions through Karaf's features, so that they remain what Karaf believes to be installed. */
@Component(
        service = Installer.class,
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class Installer {

    private static final Logger LOG = LoggerFactory.getLogger(Installer.class);

    /** As Karaf itself writes it when it unpacks an archive, so that its own commands find what we unpacked. */
    private static final String LIST = "features.cfg";

    private final FeaturesService features;
    private final KarafTurn turn;
    private final RunningModules running;
    private final ModuleStarter starter;
    private final ModuleStopper stopper;
    private final Path unpacked;
    private final Path deploy;

    /** Where files are dropped. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    @Activate
    public Installer(
            Config config,
            @Reference FeaturesService features,
            @Reference KarafTurn turn,
            @Reference RunningModules running,
            @Reference ModuleStarter starter,
            @Reference ModuleStopper stopper) {
        this.features = features;
        this.turn = turn;
        this.running = running;
        this.starter = starter;
        this.stopper = stopper;
        this.deploy = Path.of(config.directory(), "deploy");
        this.unpacked = Path.of(System.getProperty("karaf.data"), "kar");
    }

    /** Unpacks an archive to where Karaf looks for bundles and makes its feature known; nothing is installed. */
    void prepare(ModuleArchive archive) {
        try {
            Path folder = folder(archive);
            remove(folder);
            archive.unpackTo(folder);
            Files.write(folder.resolve(LIST), List.of(archive.repository()));
            features.addRepository(URI.create(archive.repository()), false);
        } catch (Exception e) {
            throw failed(e);
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
                () -> features.installFeatures(
                        Set.of(archive.featureId()), EnumSet.of(Option.Upgrade, Option.NoAutoRefreshBundles)));
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
        Thread caller = Thread.currentThread();
        DeploymentListener listener = event -> {
            // in this thread it is told what came last, before it
            if (event == DeploymentEvent.DEPLOYMENT_STARTED && Thread.currentThread() != caller) {
                halting(beforeChange);
            }
        };
        features.registerListener(listener);
        try {
            turn.make(deployment);
        } catch (Halt e) {
            throw e.reason;
        } catch (Exception e) {
            throw failed(e);
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
            for (Path folder : unpackedWith(repository)) {
                remove(folder);
            }
        } catch (Exception e) {
            throw failed(e);
        }
    }

    /** Takes what does not run any more out of the deploy folder: the next start would take it for one to be installed. */
    void withdraw(String featureId) {
        try (Stream<Path> files = Files.list(deploy)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".kar")).toList()) {
                if (brings(file, featureId)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean brings(Path file, String featureId) {
        try {
            return ModuleArchive.read(file).featureId().equals(featureId);
        } catch (ConflictException e) {
            LOG.debug("{} is no archive of a module", file, e);
            return false;
        }
    }

    private List<Path> unpackedWith(URI repository) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(unpacked)) {
            for (Path folder : folders.toList()) {
                Path list = folder.resolve(LIST);
                if (Files.exists(list) && Files.readAllLines(list).contains(repository.toString())) {
                    found.add(folder);
                }
            }
        }
        return found;
    }

    private Path folder(ModuleArchive archive) {
        return unpacked.resolve(archive.feature() + "-" + archive.featureVersion());
    }

    private static void remove(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException failed(Exception e) {
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e.getMessage(), e);
    }
}
