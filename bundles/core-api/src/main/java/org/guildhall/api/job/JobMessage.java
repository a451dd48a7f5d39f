// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.job;

import java.util.List;

/**
 * What a job has to say for itself, to be told in the reader's language.
 *
 * @param key the message key
 * @param arguments what the message's placeholders are filled with: texts, whole numbers and instants
 */
public record JobMessage(String key, List<Object> arguments) {

    public JobMessage {
        arguments = List.copyOf(arguments);
    }
}
