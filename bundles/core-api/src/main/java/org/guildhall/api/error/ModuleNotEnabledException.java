// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

/** The module is not switched on for the organization. REST: 404 with a type ending in {@code module-not-enabled}. */
public class ModuleNotEnabledException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public ModuleNotEnabledException(String module) {
        super("guildhall.module-not-enabled", module + ".name");
    }
}
