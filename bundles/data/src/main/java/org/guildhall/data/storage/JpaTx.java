// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.event.Event;
import org.guildhall.data.Tx;

/** A transaction of one entity manager, and what was told in it. */
final class JpaTx implements Tx {

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
    void record(Actor actor, Instant at, Supplier<Id> ids) throws SQLException {
        List<Event> events = told.stream()
                .map(one -> new Event(ids.get(), one.topic, one.subject, one.organization, at))
                .toList();
        Journal.write(connection(), actor.account(), events);
    }
}
