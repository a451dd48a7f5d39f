// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.guildhall.api.actor.Role;
import org.guildhall.api.module.Module;
import org.guildhall.api.module.ModuleSwitch;

/** One module and its switch, on everywhere at first. */
public final class SwitchedModule implements Module, ModuleSwitch {

    private final String id;
    private volatile Predicate<Id> on = organization -> true;

    public SwitchedModule(String id) {
        this.id = id;
    }

    public void on() {
        where(organization -> true);
    }

    public void off() {
        where(organization -> false);
    }

    /** On at those organizations. */
    public void where(Predicate<Id> organizations) {
        on = organizations;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Map<Role, Set<Permission>> roles() {
        return Map.of();
    }

    @Override
    public boolean isOn(String module, Id organization) {
        return on.test(organization);
    }

    @Override
    public void enable(Actor actor, String module, Id organization) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disable(Actor actor, String module, Id organization) {
        throw new UnsupportedOperationException();
    }
}
