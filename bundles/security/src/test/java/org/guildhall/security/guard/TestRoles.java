// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.guard;

import java.util.List;
import org.guildhall.api.module.Module;

/** Does what Declarative Services do with the list of modules. */
public final class TestRoles {

    private TestRoles() {}

    public static Roles of(Module... modules) {
        Roles roles = new Roles();
        roles.modules = List.of(modules);
        return roles;
    }
}
