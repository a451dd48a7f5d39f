// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import java.util.function.Consumer;
import java.util.function.Function;
import org.guildhall.api.actor.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens transactions on one persistence unit; the only thing that does. Registered for each unit with the service
 * property {@code osgi.unit.name}, as soon as the unit's tables are migrated. Thread-safe.
 *
 * <p>Work that calls a service opens a second transaction beside its own: neither sees what the other has changed, and each
 * holds a connection from its first write on. So whatever is asked of others comes before the first write.
 */
@ProviderType
public interface UnitOfWork {

    /** Reads; whatever the work changes is thrown away. */
    <T> T read(Function<Tx, T> work);

    /**
     * Changes something on behalf of an actor and gives back a result. The change, its audit rows and its events are
     * committed together or not at all.
     *
     * <p>If the actor's {@linkplain Actor#request() request} has taken effect before, nothing is done.
     *
     * @throws IllegalStateException if the work tells no {@link Tx#event event}: what nobody can audit must not happen
     * @throws org.guildhall.api.error.ConflictException if a row was changed by somebody else meanwhile, or
     *     {@code guildhall.sent-already}
     */
    <T> T write(Actor actor, Function<Tx, T> work);

    /** As {@link #write}, without a result. */
    void perform(Actor actor, Consumer<Tx> work);

    /** The platform's own book-keeping (a session's last use): neither audited nor told. */
    void housekeep(Consumer<Tx> work);
}
