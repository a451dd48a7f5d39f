// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.RequestKey;
import org.guildhall.api.error.ConflictException;

/** Remembers the requests that took effect under a key of their sender's, each in the transaction of its first write. */
final class SentRequests {

    private static final String FIND = "select arrival from data_request where account_id = ? and request_key = ?";
    private static final String ADD =
            "insert into data_request (account_id, request_key, arrival, at) values (?, ?, ?, ?)";
    private static final long VISITORS = 0;

    private SentRequests() {}

    /** @throws ConflictException {@code guildhall.sent-already} if the actor's request has come before */
    static void remember(Connection connection, Actor actor, Instant now) throws SQLException {
        if (actor.request().isEmpty()) {
            return;
        }
        RequestKey request = actor.request().get();
        long account = actor.account().map(Id::value).orElse(VISITORS);
        if (!isKnown(connection, account, request)) {
            add(connection, account, request, now);
        }
    }

    /** Whether an earlier write of the same arrival has remembered it. */
    private static boolean isKnown(Connection connection, long account, RequestKey request) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setLong(1, account);
            find.setString(2, request.key());
            try (ResultSet row = find.executeQuery()) {
                boolean known = row.next();
                if (known && !row.getString(1).equals(request.arrival())) {
                    throw new ConflictException("guildhall.sent-already");
                }
                return known;
            }
        }
    }

    private static void add(Connection connection, long account, RequestKey request, Instant now) throws SQLException {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setLong(1, account);
            add.setString(2, request.key());
            add.setString(3, request.arrival());
            add.setObject(4, now.atOffset(ZoneOffset.UTC));
            add.executeUpdate();
        } catch (SQLException e) {
            // the other is committed, or at work for so long that we may not wait for it
            if (JpaUnitOfWork.UNIQUE_VIOLATION.equals(e.getSQLState()) || JpaUnitOfWork.lostTheRace(e)) {
                throw new ConflictException("guildhall.sent-already");
            }
            throw e;
        }
    }
}
