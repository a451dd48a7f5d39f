// SPDX-License-Identifier: Apache-2.0
package org.guildhall.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.module.ModuleSwitch;
import org.guildhall.api.organization.OrganizationTree;

/** One switch for all modules, inherited down the tree. Off until it is set. */
public final class TestSwitch implements ModuleSwitch {

    private final OrganizationTree tree;
    private final Map<Id, Boolean> set = new LinkedHashMap<>();

    public TestSwitch(OrganizationTree tree) {
        this.tree = tree;
    }

    /** Sets it at that organization, whatever the module. */
    public void set(Id organization, boolean on) {
        set.put(organization, on);
    }

    /** Where it was switched on. */
    public List<Id> on() {
        return set.keySet().stream().filter(set::get).toList();
    }

    @Override
    public boolean isOn(String module, Id organization) {
        return tree.path(organization).stream()
                .filter(set::containsKey)
                .reduce(false, (above, at) -> set.get(at), (above, below) -> below);
    }

    @Override
    public void enable(Actor actor, String module, Id organization) {
        set(organization, true);
    }

    @Override
    public void disable(Actor actor, String module, Id organization) {
        set(organization, false);
    }
}
