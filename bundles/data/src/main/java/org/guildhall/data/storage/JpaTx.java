// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.event.Event;
import org.guildhall.data.Tx;

/** A transaction of one entity manager, and what was told in it. */
final class JpaTx implements Tx {

    private static final String AUDIT =
            "insert into data_audit (id, at, topic, subject_id, organization_id, account_id) values (?, ?, ?, ?, ?, ?)";
    private static final String OUTBOX =
            "insert into data_outbox (id, at, topic, subject_id, organization_id) values (?, ?, ?, ?, ?)";

    private final EntityManager entities;
    private final List<Told> told = new ArrayList<>();

    private record Told(String topic, Id subject, Id organization) {}

    JpaTx(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public EntityManager entityManager() {
        return entities;
    }

    @Override
    public Connection connection() {
        entities.flush();
        return entities.unwrap(Connection.class);
    }

    @Override
    public void event(String topic, Id subject, Id organization) {
        told.add(new Told(topic, subject, organization));
    }

    boolean toldNothing() {
        return told.isEmpty();
    }

    /** Writes what was told into the audit trail and the outbox, as part of this transaction. */
    void record(Actor actor, Instant at, java.util.function.Supplier<Id> ids) throws SQLException {
        try (PreparedStatement audit = connection().prepareStatement(AUDIT);
                PreparedStatement outbox = connection().prepareStatement(OUTBOX)) {
            for (Told one : told) {
                Event event = new Event(ids.get(), one.topic, one.subject, one.organization, at);
                bind(audit, event);
                audit.setObject(6, actor.account().map(Id::value).orElse(null), java.sql.Types.BIGINT);
                audit.addBatch();
                bind(outbox, event);
                outbox.addBatch();
            }
            audit.executeBatch();
            outbox.executeBatch();
        }
    }

    private static void bind(PreparedStatement row, Event event) throws SQLException {
        row.setLong(1, event.id().value());
        row.setObject(2, event.at().atOffset(ZoneOffset.UTC));
        row.setString(3, event.topic());
        row.setLong(4, event.subject().value());
        row.setLong(5, event.organization().value());
    }
}
