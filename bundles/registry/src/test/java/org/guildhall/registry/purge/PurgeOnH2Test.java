// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.purge;

import org.guildhall.testing.TestJpa;

class PurgeOnH2Test extends PurgeContract {

    @Override
    TestJpa database() {
        return TestJpa.open("registry");
    }
}
