// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.organizationimport;

import javax.sql.DataSource;
import org.guildhall.core.TestDatabases;

class OrganizationImportOnH2Test extends OrganizationImportContract {

    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
