// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import javax.sql.DataSource;
import org.guildhall.core.TestDatabases;

class EmployersOnH2Test extends CoverageUndoContract {

    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
