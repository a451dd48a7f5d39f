// SPDX-License-Identifier: Apache-2.0
package org.guildhall.console;

import java.util.List;
import org.guildhall.api.Id;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.error.ConflictException;
import org.guildhall.api.error.InvalidException;
import org.guildhall.api.error.NotFoundException;
import org.guildhall.api.organization.Organization;
import org.guildhall.api.organization.OrganizationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets people at the console write an organization's name where its id is meant. */
@Component(service = OrganizationNames.class)
public class OrganizationNames {

    private final OrganizationService organizations;

    @Activate
    public OrganizationNames(@Reference OrganizationService organizations) {
        this.organizations = organizations;
    }

    /**
     * The organization with that id or exactly that name, within the actor's working organization.
     *
     * @throws NotFoundException if there is none
     * @throws ConflictException if several have the name: the id is needed then
     */
    public Id resolve(Actor actor, String idOrName) {
        try {
            return organizations.get(actor, Id.parse(idOrName)).id();
        } catch (InvalidException e) {
            return byName(actor, idOrName);
        }
    }

    private Id byName(Actor actor, String name) {
        List<Organization> named = organizations.listNamed(actor, actor.organization(), name);
        if (named.isEmpty()) {
            throw new NotFoundException("guildhall.organization.unknown", name);
        }
        if (named.size() > 1) {
            throw new ConflictException("guildhall.organization.ambiguous", name);
        }
        return named.get(0).id();
    }
}
