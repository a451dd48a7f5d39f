// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import java.util.List;
import org.guildhall.api.error.FieldError;

/**
 * One thing that is wrong with a code, or only unusual.
 *
 * @param place which character it is, counted from 1; 0 if it is the code as a whole
 * @param warning whether the code may be kept all the same
 * @param key the message key
 * @param arguments what the message's placeholders are filled with
 */
public record CodeProblem(int place, boolean warning, String key, List<Object> arguments) {

    public CodeProblem {
        arguments = List.copyOf(arguments);
    }

    /** A code with this problem is refused. */
    public static CodeProblem error(int place, String key, Object... arguments) {
        return new CodeProblem(place, false, key, List.of(arguments));
    }

    /** A code with this problem is taken, and whoever wrote it is told. */
    public static CodeProblem warning(int place, String key, Object... arguments) {
        return new CodeProblem(place, true, key, List.of(arguments));
    }

    /** The same, as what is wrong with that field of a draft. */
    public FieldError in(String field) {
        return new FieldError(field, key, arguments);
    }
}
