// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.history;

import javax.sql.DataSource;
import org.guildhall.core.TestDatabases;

class HistoryOnH2Test extends HistoryContract {

    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
