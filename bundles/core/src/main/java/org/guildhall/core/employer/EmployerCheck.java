// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.employer;

import org.guildhall.api.Id;
import org.guildhall.api.code.Codes;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.error.InvalidException;
import org.guildhall.core.code.CodeWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What must hold for what is written of an employer, at whatever door. */
@Component(service = EmployerCheck.class)
public class EmployerCheck {

    private final CodeWords codes;
    private final DraftValidator validator;

    @Activate
    public EmployerCheck(@Reference CodeWords codes, @Reference DraftValidator validator) {
        this.codes = codes;
        this.validator = validator;
    }

    /**
     * The draft with its codes as they are to be kept.
     *
     * @param organization on whose list it comes if the draft names none
     * @throws InvalidException if a field is wrong
     */
    public EmployerDraft check(EmployerDraft draft, Id organization) {
        validator.check(draft);
        requirePart("women", draft.women(), draft.workers());
        requirePart("migrants", draft.migrants(), draft.workers());
        return draft.with(
                codes.uscc("uscc", draft.uscc()),
                codes.listed("industry", Codes.INDUSTRY, draft.industry()),
                codes.listed("ownership", Codes.OWNERSHIP, draft.ownership()),
                draft.organization() == null ? organization : draft.organization());
    }

    private static void requirePart(String field, int part, int workers) {
        if (part > workers) {
            throw InvalidException.of(field, "core.employer.more-than-workers", workers);
        }
    }
}
