// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.member;

import java.util.Collection;
import java.util.Map;
import org.guildhall.api.Id;
import org.guildhall.api.Page;
import org.guildhall.api.PageRequest;
import org.guildhall.api.actor.Actor;
import org.guildhall.api.actor.Permission;
import org.osgi.annotation.versioning.ProviderType;

/** Members as an actor sees them. Each method checks what the actor may do. Thread-safe. */
@ProviderType
public interface MemberService {

    Permission VIEW = Permission.of("core.member.view");
    Permission MANAGE = Permission.of("core.member.manage");
    Permission OWN = Permission.of("core.member.own");

    /** @throws org.guildhall.api.error.NotFoundException if unknown or out of scope */
    Member get(Actor actor, Id id);

    /** The names of those of the members that exist and that the actor may see. */
    Map<Id, String> names(Actor actor, Collection<Id> ids);

    /** The membership the actor itself has. @throws org.guildhall.api.error.NotFoundException if it has none */
    Member self(Actor actor);

    /** The members that {@code filter} describes, by organization in the order of the tree, then by age of record. */
    Page<Member> list(Actor actor, MemberFilter filter, PageRequest page);

    /** @throws org.guildhall.api.error.InvalidException if a field is wrong */
    Member add(Actor actor, MemberDraft draft);

    /**
     * Changes a member's record.
     *
     * @param version the version the change was made from
     * @throws org.guildhall.api.error.InvalidException if a field is wrong
     * @throws org.guildhall.api.error.ConflictException {@code guildhall.changed-meanwhile} if another version is stored
     */
    Member change(Actor actor, Id id, long version, MemberChange change);
}
