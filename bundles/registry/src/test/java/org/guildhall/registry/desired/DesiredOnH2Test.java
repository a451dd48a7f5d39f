// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.desired;

import org.guildhall.testing.TestJpa;

class DesiredOnH2Test extends DesiredContract {

    @Override
    TestJpa database() {
        return TestJpa.open("registry");
    }
}
