// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import org.guildhall.api.error.ConflictException;

/** Keeps one reader's change from undoing another's that it has not seen. */
public final class Versions {

    private Versions() {}

    /**
     * Passes if what is stored is what the change was made from. Between this check and the commit, JPA's own keeps watch.
     *
     * @throws ConflictException {@code guildhall.changed-meanwhile}
     */
    public static void requireSame(long stored, long seen) {
        if (stored != seen) {
            throw new ConflictException("guildhall.changed-meanwhile");
        }
    }
}
