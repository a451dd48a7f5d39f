// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import org.guildhall.testing.TestJpa;

class SwitchOnH2Test extends SwitchContract {

    @Override
    TestJpa database() {
        return TestJpa.open("registry");
    }
}
