// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guildhall.api.error.ConflictException;
import org.guildhall.registry.archive.ModuleArchive;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files that modules come from on this node: what is unpacked for Karaf, and what lies in the deploy folder. */
@Component(
        service = ModuleFiles.class,
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class ModuleFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleFiles.class);

    /** As Karaf itself writes it when it unpacks an archive, so that its own commands find what we unpacked. */
    private static final String LIST = "features.cfg";

    private final Path unpacked;
    private final Path deploy;

    /** Where files are dropped. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    @Activate
    public ModuleFiles(Config config) {
        this.deploy = Path.of(config.directory(), "deploy");
        this.unpacked = Path.of(System.getProperty("karaf.data"), "kar");
    }

    /** To where Karaf looks for bundles. */
    void unpack(ModuleArchive archive) throws IOException {
        Path folder = unpacked.resolve(archive.feature() + "-" + archive.featureVersion());
        remove(folder);
        archive.unpackTo(folder);
        Files.write(folder.resolve(LIST), List.of(archive.repository()));
    }

    /** What was unpacked with that document. */
    void removeUnpacked(URI repository) throws IOException {
        for (Path folder : unpackedWith(repository)) {
            remove(folder);
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
}
