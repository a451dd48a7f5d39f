// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.module;

import org.guildhall.api.Id;
import org.osgi.annotation.versioning.ProviderType;

/** What unions have decided about the modules. Always current, on every node. Thread-safe. */
@ProviderType
public interface ModuleSettings {

    /**
     * What holds at an organization: its own value, or that of the nearest union above it that has one, unless a union
     * further up leaves those below no choice; {@link Setting#usual()} where nobody has said anything, or nothing that the
     * setting still takes.
     *
     * @throws org.guildhall.api.error.NotFoundException if there is no such organization
     */
    <T> T get(Setting<T> setting, Id organization);
}
