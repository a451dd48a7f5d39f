// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import jakarta.servlet.ServletResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Breaks off requests to modules that have not begun to answer in time, and quarantines a module in which too many do not
 * end for all that. What is being answered, however slowly, is left alone. Thread-safe.
 */
@Component(service = RequestWatch.class)
public class RequestWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);

    /** Longer than anything that a page waits for should take; what takes longer is a job. */
    static final Duration LIMIT = Duration.ofSeconds(15);

    /** So many that have not begun to be answered after twice the limit, broken off or not, are no accident. */
    static final int STUCK = 8;

    private static final long LOOK_EVERY_MILLIS = 500;

    private final Set<WatchedRequest> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "guildhall-request-watchdog");
        thread.setDaemon(true);
        return thread;
    });
    private final Quarantine quarantine;
    private final Duration limit;

    @Activate
    public RequestWatch(@Reference Quarantine quarantine) {
        this(quarantine, LIMIT);
    }

    RequestWatch(Quarantine quarantine, Duration limit) {
        this.quarantine = quarantine;
        this.limit = limit;
        watchdog.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        watchdog.shutdownNow();
    }

    /** Watches this thread until the request is closed. */
    public WatchedRequest watch(String module, ServletResponse response) {
        WatchedRequest request = new WatchedRequest(module, response, running::remove);
        running.add(request);
        return request;
    }

    /** Whatever happens it looks again: an executor ends for good, and silently, what throws. */
    private void look() {
        try {
            lookOnce();
        } catch (RuntimeException e) {
            LOG.error("Requests could not be watched", e);
        }
    }

    private void lookOnce() {
        for (WatchedRequest request : running) {
            if (request.breakOff(limit)) {
                LOG.warn("A request to {} had no answer within {} and was broken off", request.module(), limit);
            }
        }
        running.stream().map(WatchedRequest::module).distinct().forEach(this::judge);
    }

    private void judge(String module) {
        long since = quarantine.releasedAt(module);
        long stuck = running.stream()
                .filter(request -> request.module().equals(module) && request.isStuck(since, limit.multipliedBy(2)))
                .count();
        if (stuck >= STUCK && !quarantine.has(module)) {
            quarantine.put(module, new ModuleFailedException("registry.isolation.requests-hang", module, stuck));
        }
    }
}
