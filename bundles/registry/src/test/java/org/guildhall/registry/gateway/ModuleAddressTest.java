// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/api/essay-contest,essay-contest",
        "/api/essay-contest/,essay-contest",
        "/api/essay-contest/editions/0C4Z/close,essay-contest",
        "/ui/essay-contest/3f9a/console/editions.js,essay-contest",
        "/api/core/members,core",
        "'/api/core/a\nb',core"
    })
    void takesTheModuleFromThePath(String path, String module) {
        assertThat(ModuleAddress.module(path)).contains(module);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/console/", "/health/ready", "/api", "/api/", "/api/openapi.json", "/apis/core", "/ui/"})
    void knowsWhatBelongsToNoModule(String path) {
        assertThat(ModuleAddress.module(path)).isEmpty();
    }
}
