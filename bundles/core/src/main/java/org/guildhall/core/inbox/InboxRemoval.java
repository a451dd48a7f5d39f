// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.api.job.Housekeeping;
import org.guildhall.core.storage.InboxRepository;
import org.guildhall.data.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Clears away deadlines that have passed, which nobody is shown any more, and notices of half a year ago. */
@Component
public class InboxRemoval implements Housekeeping {

    private static final Duration DEADLINES = Duration.ofDays(7);
    private static final Duration NOTICES = Duration.ofDays(180);

    private final UnitOfWork work;
    private final InboxRepository inbox;
    private final Clock clock;

    @Activate
    public InboxRemoval(
            @Reference(target = "(osgi.unit.name=core)") UnitOfWork work,
            @Reference InboxRepository inbox,
            @Reference Clock clock) {
        this.work = work;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void tidy() {
        Instant now = clock.instant();
        work.housekeep(tx -> inbox.removeOld(tx, now.minus(DEADLINES), now.minus(NOTICES)));
    }
}
