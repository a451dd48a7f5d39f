// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.guildhall.api.Id;
import org.guildhall.api.event.Event;
import org.guildhall.api.event.EventHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells handlers what was committed: at once when this node wrote it, and every few seconds what was left over. A row
 * stays until every handler has taken it, so each hears of it at least once. A module that is off where it happened is not told.
 */
@Component(service = Outbox.class)
public class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int LEFT_OVER_SECONDS = 5;
    private static final String NEXT =
            "select id, at, topic, subject_id, organization_id from data_outbox order by id for update skip locked";

    private final DataSource dataSource;
    private final Passage passage;
    // discards what it is asked when it has stopped: the rows stay, and whoever comes next tells them
    private final ScheduledExecutorService teller = new ScheduledThreadPoolExecutor(
            1, task -> new Thread(task, "guildhall-events"), new ThreadPoolExecutor.DiscardPolicy());

    @Reference
    volatile List<EventHandler> handlers;

    /** Which module a handler comes from. */
    Function<EventHandler, String> owner = Passage::moduleOf;

    @Activate
    public Outbox(
            @Reference PlatformSchema schema,
            @Reference(target = "(osgi.jndi.service.name=guildhall)") DataSource dataSource,
            @Reference Passage passage) {
        this.dataSource = dataSource;
        this.passage = passage;
        teller.scheduleWithFixedDelay(this::tell, LEFT_OVER_SECONDS, LEFT_OVER_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        teller.shutdownNow();
    }

    /** Something was committed just now. Never fails: it is committed, whatever happens here. */
    void wake() {
        teller.execute(this::tell);
    }

    private void tell() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement next = connection.prepareStatement(NEXT);
                    PreparedStatement done = connection.prepareStatement("delete from data_outbox where id = ?");
                    ResultSet rows = next.executeQuery()) {
                // a handler that is away for a moment would never hear of what is told meanwhile
                while (passage.held().isEmpty() && rows.next()) {
                    Event event = event(rows);
                    if (tell(event)) {
                        done.setLong(1, event.id().value());
                        done.executeUpdate();
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            LOG.warn("Events could not be read and are told later: {}", e.getMessage());
        }
    }

    /** Whether every handler took it. */
    private boolean tell(Event event) {
        boolean taken = true;
        for (EventHandler handler : handlers) {
            try {
                String module = owner.apply(handler);
                if (handler.wants(event.topic()) && !passage.isOff(module, event.organization())) {
                    passage.pass(module, () -> handler.on(event));
                }
            } catch (RuntimeException | LinkageError e) {
                // a linkage error is one broken bundle's; thrown on, it would end the telling for all
                LOG.warn(
                        "{} did not take event {} and is told again",
                        handler.getClass().getName(),
                        event.id(),
                        e);
                taken = false;
            }
        }
        return taken;
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                new Id(row.getLong(1)),
                row.getString(3),
                new Id(row.getLong(4)),
                new Id(row.getLong(5)),
                row.getObject(2, OffsetDateTime.class).toInstant());
    }
}
