// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.rule;

import javax.sql.DataSource;
import org.guildhall.core.TestDatabases;

class RulesOnH2Test extends RuleContract {

    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
