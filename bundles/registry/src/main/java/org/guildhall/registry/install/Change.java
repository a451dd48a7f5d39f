// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.install;

/** What would become of an archive that is let in. */
public enum Change {
    /** Its module is here on no node. */
    INSTALL,
    /** Its module is this node's own, in that version, and comes to all others. */
    SPREAD,
    /** It takes the place of the version that runs. */
    UPDATE
}
