// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

import java.util.List;

/**
 * What is wrong with one field of the input.
 *
 * @param field the name of the field as the caller wrote it
 * @param key the message key
 * @param arguments what the message's placeholders are filled with
 */
public record FieldError(String field, String key, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }
}
