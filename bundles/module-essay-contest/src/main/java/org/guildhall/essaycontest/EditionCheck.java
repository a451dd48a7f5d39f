// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import org.guildhall.api.Id;
import org.guildhall.api.error.DraftValidator;
import org.guildhall.api.module.ModuleSettings;
import org.guildhall.api.module.Setting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks at a call for entries before it is published. */
@Component(service = EditionCheck.class)
public class EditionCheck {

    /** How many characters an entry may have, unless an edition says otherwise. */
    static final Setting<Integer> MAX_CHARACTERS =
            Setting.number("essay-contest.max-characters", 2500, 1, EditionDraft.LONGEST);

    private final DraftValidator validator;
    private final ModuleSettings settings;

    @Activate
    public EditionCheck(@Reference DraftValidator validator, @Reference ModuleSettings settings) {
        this.validator = validator;
        this.settings = settings;
    }

    /** The draft with what it left out as the organization has set it. */
    EditionDraft complete(EditionDraft draft, Id organization) {
        validator.check(draft);
        return draft.withUsual(settings.get(MAX_CHARACTERS, organization));
    }

    void check(EditionChange change) {
        validator.check(change);
    }
}
