// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import org.osgi.framework.Version;

/**
 * A version of a module.
 *
 * @param archive the SHA-256 under which it is kept; empty while it is not
 */
record Release(Version version, String archive) {

    static Release of(Version version) {
        return new Release(version, "");
    }
}
