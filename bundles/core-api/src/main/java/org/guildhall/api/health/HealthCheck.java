// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.health;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** One thing that must hold for the platform to work as a whole. */
@ConsumerType
public interface HealthCheck {

    /** A short name, for example {@code database}. */
    String name();

    /** Empty if all is well, else what is wrong; answers within a second. */
    Optional<HealthProblem> problem();

    /** Whether the platform takes no requests without it; otherwise those who run it are told, and that is all. */
    default boolean vital() {
        return true;
    }
}
