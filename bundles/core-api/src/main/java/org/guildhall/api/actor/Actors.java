// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.actor;

import java.util.Optional;
import org.guildhall.api.Id;
import org.osgi.annotation.versioning.ProviderType;

/** Turns what a door knows of its caller into an {@link Actor}. Thread-safe. */
@ProviderType
public interface Actors {

    /**
     * The account behind a session.
     *
     * @param token the session's token as it was handed out
     * @param organization the organization to work in; empty for the account's own
     * @throws org.guildhall.api.error.UnauthenticatedException if the session is unknown, ended or locked
     * @throws org.guildhall.api.error.NotFoundException if the organization is out of the account's scope
     */
    Actor bySession(String token, Optional<Id> organization);

    /**
     * The account of that user name, already authenticated by the console's own sign-in.
     *
     * @throws org.guildhall.api.error.UnauthenticatedException if there is no such account, or it is locked
     */
    Actor byUsername(String username);

    /**
     * The account that a job was started by, working where it did then.
     *
     * @throws org.guildhall.api.error.UnauthenticatedException if there is no such account any more, or it is locked
     * @throws org.guildhall.api.error.NotFoundException if the organization is out of the account's scope by now
     */
    Actor byAccount(Id account, Id organization);

    /** Somebody without an account; without an organization the national one's public pages are read. */
    Actor visitor(Optional<Id> organization);
}
