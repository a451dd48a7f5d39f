// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import org.junit.jupiter.api.BeforeAll;

class OrganizationsOnH2IT extends OrganizationsContract {

    private static Platform platform;

    @BeforeAll
    static void start() throws Exception {
        platform = SharedPlatform.get();
    }

    @Override
    Platform platform() {
        return platform;
    }
}
