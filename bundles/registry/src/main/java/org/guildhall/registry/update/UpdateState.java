// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

/** How far an update is. */
public enum UpdateState {
    RUNNING,
    /** Its node is not heard of any more; settled when that node starts again, and in nobody's way until then. */
    ABANDONED,
    /** The new version runs. */
    DONE,
    /** The old version runs, as if nothing had been; the reason says why. */
    UNDONE
}
