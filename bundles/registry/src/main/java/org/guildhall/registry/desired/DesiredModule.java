// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

import java.time.Instant;
import java.util.Optional;
import org.guildhall.api.Id;
import org.osgi.framework.Version;

/**
 * What all nodes shall run of a module.
 *
 * @param sha256 of the archive that brings it; empty if it was never for all
 * @param wanted whether they shall run it at all
 * @param changedBy who decided so; empty if the platform did
 * @param revision higher with each change
 * @param purge the file to which its data were exported, while they are being removed
 */
public record DesiredModule(
        Id id,
        String module,
        Version version,
        String sha256,
        boolean wanted,
        Instant changedAt,
        Optional<Id> changedBy,
        long revision,
        Optional<String> purge) {

    /** Nobody runs it yet. */
    static DesiredModule first(Id id, String module, Instant now, Optional<Id> by) {
        return new DesiredModule(id, module, Version.emptyVersion, "", false, now, by, 0, Optional.empty());
    }

    /** From now on they run that version. */
    DesiredModule installed(Version next, String archive, Instant now, Optional<Id> by) {
        return new DesiredModule(id, module, next, archive, true, now, by, revision + 1, Optional.empty());
    }

    /** From now on none of them runs it. */
    DesiredModule uninstalled(Instant now, Optional<Id> by) {
        return new DesiredModule(id, module, version, sha256, false, now, by, revision + 1, purge);
    }

    /** From now on its data, which are in that file, are being removed; or, without a file, are gone. */
    DesiredModule purged(Optional<String> file, Instant now, Optional<Id> by) {
        return new DesiredModule(id, module, version, sha256, false, now, by, revision + 1, file);
    }

    /** Whether a node is right that runs that version of it, or none. */
    public boolean isMetBy(Optional<Version> here) {
        return wanted ? here.filter(version::equals).isPresent() : here.isEmpty();
    }
}
