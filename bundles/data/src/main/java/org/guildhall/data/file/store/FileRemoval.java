// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import java.time.Clock;
import java.time.Duration;
import org.guildhall.api.job.Housekeeping;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Removes the files that nobody keeps, or keeps any more. */
@Component
public class FileRemoval implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(1);

    private final StoredFiles files;
    private final Clock clock;

    @Activate
    public FileRemoval(@Reference StoredFiles files, @Reference Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void tidy() {
        files.clear(clock.instant().minus(KEPT));
    }
}
