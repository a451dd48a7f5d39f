// SPDX-License-Identifier: Apache-2.0
package org.guildhall.essaycontest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.Setting;
import org.osgi.service.component.annotations.Component;

/** Who may do what in an essay contest, and what each union may decide about it. */
@Component(service = Module.class)
public class EssayContestModule implements Module {

    static final String ID = "essay-contest";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Map<Role, Set<Permission>> roles() {
        return Map.of(
                Role.UNION_STAFF, Set.of(EditionService.VIEW, EditionService.MANAGE, EntryService.VIEW),
                Role.MEMBER, Set.of(EditionService.VIEW, EntryService.SUBMIT));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(EditionCheck.MAX_CHARACTERS);
    }
}
