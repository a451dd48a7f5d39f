// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

/** What a union decided about a module. */
public enum SwitchState {
    ON,
    OFF;

    static SwitchState of(Switch decided) {
        return decided.enabled() ? ON : OFF;
    }
}
