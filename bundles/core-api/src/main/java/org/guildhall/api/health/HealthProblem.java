// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.health;

import java.util.List;

/**
 * What is wrong, one sentence in the reader's language.
 *
 * @param key of the words
 * @param arguments for their placeholders
 */
public record HealthProblem(String key, List<Object> arguments) {

    public HealthProblem {
        arguments = List.copyOf(arguments);
    }

    public static HealthProblem of(String key, Object... arguments) {
        return new HealthProblem(key, List.of(arguments));
    }
}
