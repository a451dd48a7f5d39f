// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.Collection;
import org.osgi.framework.Bundle;

/** How far a deployed module is on this node. */
public enum ModuleState {
    STARTING,
    ACTIVE,
    STOPPING,
    /** Did not start, or parts of it did not. */
    FAILED;

    static ModuleState of(Bundle bundle, Collection<Fault> faults) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> faults.isEmpty() ? ACTIVE : FAILED;
            case Bundle.STARTING -> STARTING;
            case Bundle.STOPPING -> STOPPING;
            default -> FAILED;
        };
    }
}
