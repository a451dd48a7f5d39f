// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What went wrong, as RFC 9457 tells it, in the reader's language.
 *
 * @param type a name for programs; ends in the last part of the message key
 * @param errors the fields that are wrong, if single fields are
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Field> errors) {

    /** What is wrong with one field. */
    public record Field(String field, String message) {}
}
