// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.code;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.api.error.FieldError;
import org.guildhall.api.error.InvalidException;

/**
 * What came of checking a code.
 *
 * @param code as it is to be kept: in capitals, without spaces
 * @param problems what is wrong or unusual, errors first
 * @param nearest the right code that was most likely meant; empty if the code is right, or if none suggests itself
 */
public record CodeCheck(String code, List<CodeProblem> problems, String nearest) {

    private static final String NEAREST = "core.code.nearest";

    public CodeCheck {
        problems = List.copyOf(problems);
    }

    /** Nothing is wrong with that code. */
    public static CodeCheck right(String code) {
        return new CodeCheck(code, List.of(), "");
    }

    /** Whether the code may be kept; there may be warnings. */
    public boolean valid() {
        return problems.stream().allMatch(CodeProblem::warning);
    }

    /** The same with one more problem. */
    public CodeCheck with(CodeProblem problem) {
        List<CodeProblem> more = new ArrayList<>(problems);
        more.add(problem);
        return new CodeCheck(code, more, nearest);
    }

    /**
     * Gives back the code as it is to be kept.
     *
     * @param field the field of the draft that holds it
     * @throws InvalidException with every error, and with the nearest right code if there is one
     */
    public String require(String field) {
        if (valid()) {
            return code;
        }
        List<FieldError> errors = new ArrayList<>();
        problems.stream()
                .filter(problem -> !problem.warning())
                .map(problem -> problem.in(field))
                .forEach(errors::add);
        if (!nearest.isEmpty()) {
            errors.add(new FieldError(field, NEAREST, List.of(nearest)));
        }
        throw InvalidException.of(errors);
    }
}
