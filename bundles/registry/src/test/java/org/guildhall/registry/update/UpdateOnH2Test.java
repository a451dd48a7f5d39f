// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.update;

import org.guildhall.testing.TestJpa;

class UpdateOnH2Test extends UpdateContract {

    @Override
    TestJpa database() {
        return TestJpa.open("registry");
    }
}
