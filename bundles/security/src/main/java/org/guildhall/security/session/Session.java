// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.session;

import java.time.Duration;
import java.time.Instant;
import org.guildhall.api.Id;

/**
 * A time during which an account is signed in: it ends after half an hour without use, and after twelve in any case.
 *
 * @param tokenHash of the token, which nobody but its holder knows
 * @param client what the program that signed in calls itself ({@code User-Agent}); empty if it does not
 */
public record Session(
        Id id, Id account, String tokenHash, String client, Instant startedAt, Instant lastSeenAt, Instant expiresAt) {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration MAX = Duration.ofHours(12);

    private static final Duration UNNOTED = Duration.ofMinutes(1);

    private static final int CLIENT_LENGTH = 300;

    /** One that begins now. */
    static Session begin(Id id, Id account, String token, String client, Instant now) {
        return new Session(id, account, SessionToken.hash(token), shortened(client), now, now, now.plus(MAX));
    }

    private static String shortened(String client) {
        if (client.length() <= CLIENT_LENGTH) {
            return client;
        }
        // a character beyond U+FFFF is two of Java's, and PostgreSQL refuses half of it
        boolean halved = Character.isHighSurrogate(client.charAt(CLIENT_LENGTH - 1));
        return client.substring(0, halved ? CLIENT_LENGTH - 1 : CLIENT_LENGTH);
    }

    boolean isAlive(Instant now) {
        return now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(IDLE));
    }

    /** Whether its last noted use is so old that this one should be noted too; not each is, to spare the database. */
    boolean isStale(Instant now) {
        return !now.isBefore(lastSeenAt.plus(UNNOTED));
    }
}
