// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.File;

/** Takes the files that bring another version of a module that runs. */
public interface Upgrades {

    /** Whether an archive brings a module that is deployed already. */
    boolean replaces(ModuleArchive archive);

    /** Whether an archive brings the very version that is deployed. */
    boolean repeats(ModuleArchive archive);

    /**
     * Puts what the file brings in the place of what runs.
     *
     * @throws org.guildhall.api.error.GuildhallException if the version that runs stays
     */
    void perform(File file);
}
