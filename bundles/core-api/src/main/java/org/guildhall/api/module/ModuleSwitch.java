// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.module;

import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** For whom a module is on. A switch holds for an organization and all below it, until one of those is switched otherwise. */
@ProviderType
public interface ModuleSwitch {

    /** Whether the module is deployed and on at the organization; always true for parts of the platform. */
    boolean isOn(String module, Id organization);

    /**
     * Switches the module on or off at an organization, and below it where nothing else was said. Data are kept.
     *
     * @throws org.guildhall.api.error.NotFoundException if the module is not deployed
     * @throws org.guildhall.api.error.ConflictException if it is a part of the platform
     */
    void set(Actor actor, String module, Id organization, boolean on);
}
