// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.health;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** How this node is, by all its {@link HealthCheck}s. Thread-safe. */
@ProviderType
public interface Health {

    /** What is wrong just now, by the name of the check, without which the node shall get no requests. */
    Map<String, HealthProblem> vital();

    /** What is wrong besides, and only matters to those who run the platform. */
    Map<String, HealthProblem> minor();
}
