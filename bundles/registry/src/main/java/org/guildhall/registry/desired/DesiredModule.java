// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.api.Id;
import org.osgi.framework.Version;

/**
 * What all nodes shall run of a module.
 *
 * @param sha256 of the archive that brings it
 * @param wanted whether they shall run it at all
 * @param changedBy who decided so; empty if the platform did
 * @param revision higher with each change
 */
public record DesiredModule(
        Id id,
        String module,
        Version version,
        String sha256,
        boolean wanted,
        Instant changedAt,
        Optional<Id> changedBy,
        long revision) {

    /** Whether a node is right that runs that version of it, or none. */
    public boolean isMetBy(Optional<Version> here) {
        return wanted ? here.filter(version::equals).isPresent() : here.isEmpty();
    }
}
