// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.osgi.annotation.versioning.ProviderType;

/** Union organizations as an actor sees them. Each method checks what the actor may do. Thread-safe. */
@ProviderType
public interface OrganizationService {

    /** To see an organization and those above it. */
    Permission VIEW = Permission.of("core.organization.view");

    /** To look down from an organization at everything below it. */
    Permission BROWSE = Permission.of("core.organization.browse");

    Permission MANAGE = Permission.of("core.organization.manage");

    /** To decide, as the union above, what becomes of those below. */
    Permission APPROVE = Permission.of("core.organization.approve");

    /** @throws org.guildhall.api.error.NotFoundException if it is unknown or out of scope */
    Organization get(Actor actor, Id id);

    /** The names of those of the organizations that exist and that the actor may see, or that lead to where it works. */
    Map<Id, String> names(Actor actor, Collection<Id> ids);

    /** The organizations led directly by {@code parent}, in the order of the tree. */
    List<Organization> children(Actor actor, Id parent);

    /** From the national organization down to {@code id}, both included. */
    List<Organization> path(Actor actor, Id id);

    /** The organizations that {@code filter} describes, in the order of the tree. */
    Page<Organization> search(Actor actor, OrganizationFilter filter, PageRequest page);

    /** {@code under} and everything below it that has exactly this name, in the order of the tree. */
    List<Organization> listNamed(Actor actor, Id under, String name);

    /**
     * Adds an organization that is founded already below its parent, as the last child: for whoever may {@link #APPROVE}
     * there. A new one begins with {@link #prepare}.
     *
     * @throws org.guildhall.api.error.InvalidException if a field is wrong
     * @throws org.guildhall.api.error.ConflictException if the parent leads one of that name already
     */
    Organization add(Actor actor, OrganizationDraft draft);

    /**
     * Adds one that is only being prepared; the union above has yet to agree that it be founded.
     *
     * @throws org.guildhall.api.error.InvalidException if a field is wrong
     * @throws org.guildhall.api.error.ConflictException if the parent leads one of that name already
     */
    Organization prepare(Actor actor, OrganizationDraft draft);

    /**
     * Changes an organization's own data.
     *
     * @param version the version the change was made from
     * @throws org.guildhall.api.error.InvalidException if a field is wrong
     * @throws org.guildhall.api.error.ConflictException {@code guildhall.changed-meanwhile} if another version is stored,
     *     or if the parent leads another one of that name
     */
    Organization change(Actor actor, Id id, long version, OrganizationChange change);
}
