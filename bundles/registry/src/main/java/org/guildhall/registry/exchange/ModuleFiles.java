// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    private final Path unfinished;
    private final Path deploy;

    /** Where files are dropped. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    @Activate
    public ModuleFiles(Config config) {
        this(Path.of(System.getProperty("karaf.data")), Path.of(config.directory(), "deploy"));
    }

    /** Over Karaf's data folder and the one where files are dropped. */
    public ModuleFiles(Path karaf, Path deploy) {
        this.deploy = deploy;
        this.unpacked = karaf.resolve("kar");
        // beside it, for Karaf takes bundles from each folder in there
        this.unfinished = karaf.resolve("unpacking");
        remove(unfinished);
    }

    /** Something that writes files into a folder. */
    interface Writing {
        void to(Path folder) throws IOException;
    }

    /** To where Karaf looks for bundles, whole or not at all. */
    void unpack(ModuleArchive archive) throws IOException {
        unpack(name(archive), archive.repository(), archive::unpackTo);
    }

    void unpack(String name, String repository, Writing files) throws IOException {
        Path own = ownFolder();
        try {
            Path whole = Files.createDirectory(own.resolve(name));
            files.to(whole);
            Files.write(whole.resolve(LIST), List.of(repository));
            Path folder = Files.createDirectories(unpacked).resolve(name);
            if (Files.exists(folder)) {
                discard(folder);
            }
            Files.move(whole, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(own);
        }
    }

    private Path ownFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(unfinished), "");
    }

    /** At once for Karaf, however long it takes. */
    private void discard(Path folder) throws IOException {
        Path own = ownFolder();
        Files.move(folder, own.resolve(folder.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        remove(own);
    }

    /** What was unpacked of it, if anything. */
    void discard(ModuleArchive archive) {
        Path folder = unpacked.resolve(name(archive));
        try {
            if (Files.exists(folder)) {
                discard(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(ModuleArchive archive) {
        return archive.feature() + "-" + archive.featureVersion();
    }

    /** The documents that were unpacked, each as the only one of its folder, as those of modules are. */
    List<URI> repositories() throws IOException {
        List<URI> found = new ArrayList<>();
        for (Path folder : folders()) {
            List<String> lines = Files.readAllLines(folder.resolve(LIST));
            if (lines.size() == 1) {
                found.add(URI.create(lines.get(0)));
            }
        }
        return found;
    }

    /** What was unpacked with that document. */
    void removeUnpacked(URI repository) throws IOException {
        for (Path folder : unpackedWith(repository)) {
            discard(folder);
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
        for (Path folder : folders()) {
            if (Files.readAllLines(folder.resolve(LIST)).contains(repository.toString())) {
                found.add(folder);
            }
        }
        return found;
    }

    private List<Path> folders() throws IOException {
        if (!Files.exists(unpacked)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(unpacked)) {
            return folders.filter(folder -> Files.exists(folder.resolve(LIST))).toList();
        }
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
