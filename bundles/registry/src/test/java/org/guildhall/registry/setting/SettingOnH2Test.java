// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.setting;

import org.guildhall.testing.TestJpa;

class SettingOnH2Test extends SettingContract {

    @Override
    TestJpa database() {
        return TestJpa.open("registry");
    }
}
