// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import javax.sql.DataSource;
import org.guildhall.core.TestDatabases;

class TermsOnH2Test extends TermsContract {

    @Override
    DataSource database() {
        return TestDatabases.h2();
    }
}
