// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.signature;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Where the versions of modules come from that were let in, in the data folder's {@code origins/}: a bundle that is about to be
 * started, maybe before there is a database, does not tell which archive it was in.
 */
@Component(
        service = Origins.class,
        configurationPid = "org.guildhall.data",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public class Origins {

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;

    /** Where the folder is. */
    public @interface Config {
        /** The platform's data folder. */
        String directory();
    }

    @Activate
    public Origins(Config config) {
        this(Path.of(config.directory(), "origins").toAbsolutePath());
    }

    Origins(Path folder) {
        this.folder = folder;
    }

    /** Remembers it instead of what was known of this version. */
    public void put(Origin origin) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, ".", ".part");
            json.writeValue(unfinished.toFile(), origin);
            Files.move(unfinished, file(origin.module(), origin.version()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for what came with the platform. */
    Optional<Origin> find(String module, String version) throws IOException {
        Path file = file(module, version);
        return Files.exists(file) ? Optional.of(json.readValue(file.toFile(), Origin.class)) : Optional.empty();
    }

    private Path file(String module, String version) {
        return folder.resolve(module + "-" + version + ".json");
    }
}
