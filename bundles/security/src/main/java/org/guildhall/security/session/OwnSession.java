// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.time.Instant;
import org.guildhall.api.Id;

/**
 * A session, as the account it belongs to sees it.
 *
 * @param client what the program that signed in calls itself; empty if it does not
 * @param current whether it is the one this was asked in
 */
public record OwnSession(Id id, Instant startedAt, Instant lastUsedAt, String client, boolean current) {

    static OwnSession of(Session session, String currentHash) {
        boolean current = session.tokenHash().equals(currentHash);
        return new OwnSession(session.id(), session.startedAt(), session.lastSeenAt(), session.client(), current);
    }
}
