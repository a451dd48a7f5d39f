// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

import org.guildhall.api.error.GuildhallException;

/** A module did what keeps it from working here. */
class ModuleFailedException extends GuildhallException {

    private static final long serialVersionUID = 1L;

    ModuleFailedException(String key, Object... arguments) {
        super(key, arguments);
    }

    ModuleFailedException(Throwable cause, String key, Object... arguments) {
        super(key, arguments);
        initCause(cause);
    }
}
