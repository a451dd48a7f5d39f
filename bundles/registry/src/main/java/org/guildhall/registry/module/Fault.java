// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.module;

import java.util.List;

/**
 * Why a module, or a part of it, does not work.
 *
 * @param key of the sentence that says so
 * @param arguments what fills its placeholders
 */
public record Fault(String key, List<String> arguments) {

    static final String FAILED = "registry.fault.failed";

    /** Whether it was started and could not be; otherwise it waits for somebody else, or for its start. */
    public boolean isFailure() {
        return key.equals(FAILED);
    }

    static Fault of(String key, String... arguments) {
        return new Fault(key, List.of(arguments));
    }
}
