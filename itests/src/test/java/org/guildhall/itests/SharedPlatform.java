// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import java.util.Map;

/** One platform with the demonstration as it ships, for all tests that leave it usable by others. */
final class SharedPlatform {

    private static Platform platform;

    private SharedPlatform() {}

    static synchronized Platform get() throws Exception {
        if (platform == null) {
            Platform starting = new Platform("shared", Map.of("GUILDHALL_MODULES", "guildhall-module-essay-contest"));
            starting.start();
            platform = starting;
        }
        return platform;
    }
}
