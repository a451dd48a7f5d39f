// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;
import org.guildhall.data.Tx;
import org.osgi.annotation.versioning.ProviderType;

/** The files that modules keep, whoever uploaded them: for whoever removes a module and all that it has left. Thread-safe. */
@ProviderType
public interface KeptFiles {

    /** Those that are kept under a permission of the module, by their ids. */
    List<StoredFile> list(Tx tx, String module);

    /** The content of one of them, which whoever opens it closes; empty if this node's disk does not have it. */
    Optional<InputStream> open(Tx tx, StoredFile file);

    /** Removes those of them: from the commit on nobody can read them, and the disk forgets them within the hour. */
    void remove(Tx tx, String module, Set<Id> files);
}
