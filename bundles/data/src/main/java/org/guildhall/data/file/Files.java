// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file;

import java.io.InputStream;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.data.Tx;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps files. One that was uploaded belongs to its uploader, who alone may read it, and goes after a day; a module that
 * wants it keeps it, in the transaction that writes its id, and says who may read it from then on. Thread-safe.
 */
@ProviderType
public interface Files {

    /** How large a file may be. */
    int MAX_MEGABYTES = 20;

    /**
     * Takes in a file; if that fails, at any point, nothing of it stays.
     *
     * @param name what the uploader calls it; folders and what cannot be shown are left out of it
     * @throws org.guildhall.api.error.TooLargeException {@code guildhall.file.too-large}
     * @throws org.guildhall.api.error.NoSpaceException {@code guildhall.file.no-space}
     * @throws org.guildhall.api.error.InvalidException {@code guildhall.file.type}, if its content is none of JPEG, PNG,
     *     WebP, PDF, XLSX, CSV, plain text and a module's archive
     * @throws org.guildhall.api.error.ConflictException {@code guildhall.file.too-many}, if the account has uploaded many
     *     that nobody keeps
     */
    StoredFile add(Actor actor, String name, InputStream content);

    /**
     * What is known of a file.
     *
     * @throws org.guildhall.api.error.NotFoundException if it is unknown, or out of the actor's scope
     * @throws org.guildhall.api.error.ForbiddenException if the actor lacks the permission it is kept under
     */
    StoredFile get(Actor actor, Id id);

    /** As {@link #get}, with the content. */
    OpenFile open(Actor actor, Id id);

    /**
     * Keeps a file that the actor has uploaded, readable from the commit on for whoever has that permission there. It
     * belongs to one record: nothing else can keep it too.
     *
     * @throws org.guildhall.api.error.NotFoundException if it is unknown, or not the actor's own
     * @throws org.guildhall.api.error.ConflictException {@code guildhall.file.kept-already}
     */
    void keep(Tx tx, Actor actor, Id id, Permission permission, Id organization);

    /**
     * Gives up a file that was kept, in the transaction that removes what it belonged to: from the commit on it is its
     * uploader's alone, and goes within the hour, or on the day after it was uploaded. Does nothing if it is gone.
     */
    void release(Tx tx, Id id);

    /**
     * Gives up a file that the actor has uploaded and nobody keeps, for it was read and is of no use any more. Does nothing if it
     * is gone, or kept.
     */
    void discard(Actor actor, Id id);
}
