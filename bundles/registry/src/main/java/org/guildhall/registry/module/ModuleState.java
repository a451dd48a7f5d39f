// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import org.osgi.framework.Bundle;

/** How far a deployed module is on this node. */
public enum ModuleState {
    STARTING,
    ACTIVE,
    STOPPING;

    static ModuleState of(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> ACTIVE;
            case Bundle.STARTING -> STARTING;
            default -> STOPPING;
        };
    }
}
