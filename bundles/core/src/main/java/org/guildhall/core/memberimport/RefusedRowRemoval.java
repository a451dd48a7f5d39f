// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.memberimport;

import java.time.Clock;
import java.time.Duration;
import org.guildhall.api.job.Housekeeping;
import org.guildhall.core.storage.RefusedRowRepository;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets refused rows, for they are full of names: by then their job has long put them into a file. */
@Component
public class RefusedRowRemoval implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(7);

    private final UnitOfWork work;
    private final RefusedRowRepository refused;
    private final Clock clock;

    @Activate
    public RefusedRowRemoval(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference RefusedRowRepository refused,
            @Reference Clock clock) {
        this.work = work;
        this.refused = refused;
        this.clock = clock;
    }

    @Override
    public void tidy() {
        work.housekeep(tx -> refused.removeBefore(tx, clock.instant().minus(KEPT)));
    }
}
