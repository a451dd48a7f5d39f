// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import javax.sql.DataSource;
import org.guildhall.core.TestDatabases;

class ReelectionOnH2Test extends ReelectionContract {

    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
