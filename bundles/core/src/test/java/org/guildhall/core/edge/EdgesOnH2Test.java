// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.edge;

import javax.sql.DataSource;
import org.guildhall.core.TestDatabases;

class EdgesOnH2Test extends EdgesContract {

    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
