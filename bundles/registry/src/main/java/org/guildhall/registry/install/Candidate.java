// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

import org.guildhall.registry.archive.StagedArchive;

/**
 * An archive that may be installed and waits for somebody to decide; removed when it is closed.
 *
 * @param plan what it would bring
 */
record Candidate(InstallPlan plan, StagedArchive staged) implements AutoCloseable {

    @Override
    public void close() {
        staged.close();
    }
}
