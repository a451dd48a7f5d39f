// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.module;

import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** For whom a module is on. A switch holds for an organization and all below it, until one of those is switched otherwise. */
@ProviderType
public interface ModuleSwitch {

    /**
     * Whether the module is deployed and on at the organization, and so is every module it needs; always true for parts of
     * the platform.
     */
    boolean isOn(String module, Id organization);

    /**
     * Switches the module on at an organization, and below it where nothing else was said.
     *
     * @throws org.guildhall.api.error.NotFoundException if the module is not deployed
     * @throws org.guildhall.api.error.ConflictException if it is a part of the platform, if a union above decides it for all
     *     below, or if it needs a module that is off there
     */
    void enable(Actor actor, String module, Id organization);

    /**
     * Switches the module off likewise. Its data are kept.
     *
     * @throws org.guildhall.api.error.NotFoundException if the module is not deployed
     * @throws org.guildhall.api.error.ConflictException if it is a part of the platform, if a union above decides it for all
     *     below, or if another module that is on there needs it
     */
    void disable(Actor actor, String module, Id organization);
}
