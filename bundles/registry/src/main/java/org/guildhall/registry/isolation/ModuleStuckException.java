// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.isolation;

/** A module does not stop: until this node is started again it can neither be replaced nor removed here. */
public class ModuleStuckException extends ModuleFailedException {

    private static final long serialVersionUID = 1L;

    ModuleStuckException(Throwable where, String module) {
        super(where, "registry.isolation.stop-hangs", module);
    }
}
