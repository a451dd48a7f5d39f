// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guildhall.registry.signature.Origin;
import org.guildhall.registry.signature.Signer;

/**
 * An archive in the staging folder, which is removed from there when it is closed.
 *
 * @param signer who signed it, if this installation trusts them
 */
public record StagedArchive(ModuleArchive archive, Optional<Signer> signer, Path folder) implements AutoCloseable {

    StagedArchive signedBy(Optional<Signer> whom) {
        return new StagedArchive(archive, whom, folder);
    }

    /** Where the module comes from. */
    public Origin origin() {
        return new Origin(
                archive.module(),
                archive.version().toString(),
                archive.sha256(),
                signer.map(Signer::certificates).orElse(List.of()));
    }

    @Override
    public void close() {
        try {
            Staging.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
