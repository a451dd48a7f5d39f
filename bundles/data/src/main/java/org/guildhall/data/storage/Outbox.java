// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.guildhall.api.event.EventHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells handlers what was committed: at once when this node wrote it, and every few seconds what was left over. Each is
 * told by itself, so that none waits for another; what it has not taken waits for it, while it is away too, so each hears
 * of it at least once. A module that is off where it happened is not told.
 */
@Component(service = Outbox.class)
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final DeliveryTable table;
    private final Clock clock;
    private final Passage passage;
    private final Teller.Desk desk;
    private final Map<String, Teller> tellers = new ConcurrentHashMap<>();
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();
    // both discard what they are asked when they have stopped: the rows stay, and whoever comes next tells them
    private final ScheduledExecutorService distributor = new ScheduledThreadPoolExecutor(
            1, task -> new Thread(task, "guildhall-events"), new ThreadPoolExecutor.DiscardPolicy());
    private final ExecutorService threads = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            task -> new Thread(task, "guildhall-teller"),
            new ThreadPoolExecutor.DiscardPolicy());

    /**
     * How events are told.
     *
     * @param leftOver how often a node looks for what others have left
     * @param again when a handler is first told again what it did not take
     * @param limit how long a handler may take for one event
     * @param turn for how long a node that is not heard of keeps others from telling a handler; longer than the limit
     */
    record Pace(Duration leftOver, Duration again, Duration limit, Duration turn) {

        /** The limit is that of requests. */
        static final Pace USUAL =
                new Pace(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    @Activate
    public Outbox(
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource dataSource,
            @Reference Passage passage,
            @Reference Clock clock) {
        this(dataSource, passage, clock, Pace.USUAL);
    }

    /** At a pace of one's own, as in tests. */
    Outbox(DataSource dataSource, Passage passage, Clock clock, Pace pace) {
        this.table = new DeliveryTable(dataSource);
        this.clock = clock;
        this.passage = passage;
        this.desk = new Teller.Desk(table, passage, clock, pace, threads);
        long pause = pace.leftOver().toMillis();
        distributor.scheduleWithFixedDelay(this::distribute, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Handlers at work go on to the end of what they were told. */
    @Deactivate
    void stop() {
        distributor.shutdown();
        tellers.values().forEach(Teller::stop);
        threads.shutdown();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHandler(EventHandler handler) {
        add(Subscriber.of(handler));
    }

    void add(Subscriber subscriber) {
        tellers.put(subscriber.name(), new Teller(subscriber, desk));
        wake();
    }

    void removeHandler(EventHandler handler) {
        tellers.values().removeIf(teller -> {
            boolean gone = teller.subscriber().handler() == handler;
            if (gone) {
                teller.stop();
            }
            return gone;
        });
    }

    /** Something was committed just now. Never fails: it is committed, whatever happens here. */
    void wake() {
        distributor.execute(this::distribute);
    }

    private void distribute() {
        if (!passage.isReady()) {
            return;
        }
        try {
            Instant now = clock.instant();
            tellers.values().forEach(teller -> note(teller.subscriber(), now));
            int distributed;
            do {
                distributed = table.distribute();
            } while (distributed == DeliveryTable.FEW);
            for (String handler : table.due(now)) {
                Teller here = tellers.get(handler);
                if (here != null) {
                    here.wake();
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("Events could not be read and are told later: {}", e.getMessage());
        }
    }

    private void note(Subscriber subscriber, Instant now) {
        Instant last = noted.get(subscriber.name());
        if (last == null || last.plus(NOTED_EVERY).isBefore(now)) {
            table.note(subscriber, now);
            noted.put(subscriber.name(), now);
        }
    }
}
