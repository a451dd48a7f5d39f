// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.actor;

import org.guildhall.api.Id;
import org.osgi.annotation.versioning.ProviderType;

/** Decides behind {@link Actor#require} and {@link Actor#may}; nobody else calls it. Thread-safe. */
@ProviderType
public interface Guard {

    /** As {@link Actor#require}. */
    void require(Actor actor, Permission permission, Id organization);

    /** As {@link Actor#may}. */
    boolean may(Actor actor, Permission permission, Id organization);
}
