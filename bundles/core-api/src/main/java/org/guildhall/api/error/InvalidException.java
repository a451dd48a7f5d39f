// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.error;

import java.util.List;

/** The input cannot be accepted; it says which field and why. REST: 400. */
public class InvalidException extends GuildhallException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    private InvalidException(List<FieldError> errors, String key, Object... arguments) {
        super(key, arguments);
        this.errors = List.copyOf(errors);
    }

    /** The input as a whole is wrong. */
    public static InvalidException because(String key, Object... arguments) {
        return new InvalidException(List.of(), key, arguments);
    }

    /** One field is wrong. */
    public static InvalidException of(String field, String key, Object... arguments) {
        return of(List.of(new FieldError(field, key, List.of(arguments))));
    }

    /** Several fields are wrong; all are told at once. */
    public static InvalidException of(List<FieldError> errors) {
        return new InvalidException(errors, "guildhall.invalid-input");
    }

    /** The fields that are wrong; empty if the fault is not in a single field. */
    public List<FieldError> errors() {
        return errors;
    }
}
