// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.region;

import org.guildhall.testing.TestJpa;

class ModuleRegionOnH2Test extends ModuleRegionContract {

    @Override
    TestJpa database() {
        return TestJpa.open("registry");
    }
}
