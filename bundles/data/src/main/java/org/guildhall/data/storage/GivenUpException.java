// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

/** A call into a module did not come back, and nobody waits for it any longer. */
public final class GivenUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GivenUpException(String module, Patience patience) {
        super(module + " gave no sign for " + patience.silent());
    }
}
