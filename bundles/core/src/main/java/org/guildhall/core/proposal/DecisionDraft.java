// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the union above answers.
 *
 * @param document the number of the document that says so
 */
public record DecisionDraft(
        @NotBlank @Size(max = 100) String document,
        @Size(max = 500) String note) {

    public DecisionDraft {
        note = note == null ? "" : note;
    }
}
