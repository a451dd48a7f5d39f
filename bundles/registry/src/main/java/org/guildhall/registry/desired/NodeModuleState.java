// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

/** Whether a node runs a module as it should. */
public enum NodeModuleState {
    ACTIVE,
    STARTING,
    /** It does not run, or not in the version that is wanted; the reason says why. */
    FAILED
}
