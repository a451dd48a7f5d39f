// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.job;

import java.util.List;

/**
 * What a job has to say for itself, to be told in the reader's language.
 *
 * @param key the message key
 * @param arguments what the message's placeholders are filled with
 */
public record JobMessage(String key, List<String> arguments) {

    public JobMessage {
        arguments = List.copyOf(arguments);
    }
}
