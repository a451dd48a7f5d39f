// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import javax.sql.DataSource;
import org.guildhall.core.TestDatabases;

class ProposalOnH2Test extends LifeCycleContract {

    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
