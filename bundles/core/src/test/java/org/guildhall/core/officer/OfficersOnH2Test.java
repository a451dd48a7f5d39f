// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import javax.sql.DataSource;
import org.guildhall.core.TestDatabases;

class OfficersOnH2Test extends PastOfficersContract {

    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
