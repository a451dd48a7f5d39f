// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file;

import org.osgi.annotation.versioning.ProviderType;

/** Whether the disk of the data folder has room for what comes in from outside. Thread-safe. */
@ProviderType
public interface DiskSpace {

    /** @throws org.guildhall.api.error.NoSpaceException {@code guildhall.file.no-space} if there is too little */
    void require();
}
