// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import org.guildhall.api.job.Housekeeping;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes the archives of versions that nobody goes back to, and of what was tried in vain or broken off. */
@Component
public class ArchiveRemoval implements Housekeeping {

    private final KeptArchives archives;
    private final UpdateLog log;

    @Activate
    public ArchiveRemoval(@Reference KeptArchives archives, @Reference UpdateLog log) {
        this.archives = archives;
        this.log = log;
    }

    @Override
    public void tidy() {
        archives.keepOnly(log.wanted());
    }
}
