// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

/** How far an update is. */
public enum UpdateState {
    RUNNING,
    /** The new version runs. */
    DONE,
    /** The old version runs, as if nothing had been; the reason says why. */
    UNDONE
}
