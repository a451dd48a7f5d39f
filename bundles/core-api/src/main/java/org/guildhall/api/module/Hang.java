// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.module;

import java.time.Duration;
import java.util.List;

/**
 * A call into a module that does not come back.
 *
 * @param within the thread that the call does not give back
 * @param silent for how long nothing has been heard of it
 * @param reason a key, whose sentence tells an admin what hangs
 */
public record Hang(String module, Thread within, Duration silent, String reason, List<Object> arguments) {

    public Hang {
        arguments = List.copyOf(arguments);
    }
}
