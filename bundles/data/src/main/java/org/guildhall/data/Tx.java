// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import java.sql.Connection;
import javax.persistence.EntityManager;
import org.guildhall.api.Id;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A running transaction, handed to repositories: having one is the proof that one is open. Belongs to one thread and ends
 * with the work it was given to.
 */
@ProviderType
public interface Tx {

    /** JPA within this transaction. */
    EntityManager entityManager();

    /**
     * JDBC within this transaction; what JPA changed is written first. Neither commit nor close it.
     */
    Connection connection();

    /**
     * Tells what was done: writes an audit row with the actor's name on it and puts the event into the outbox, from where
     * handlers get it after the commit.
     *
     * @param topic {@code module/thing/PAST_TENSE}
     * @param subject the thing it was done to
     * @param organization the organization it was done in
     */
    void event(String topic, Id subject, Id organization);
}
