// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.actor;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.guildhall.api.Id;

/**
 * Whoever makes a call: a signed-in account, a visitor, or the platform itself. The first parameter of every service
 * method. Immutable; lives as long as one request.
 */
public final class Actor {

    private static final Guard ALLOW = new Guard() {
        @Override
        public void require(Actor actor, Permission permission, Id organization) {
            // the platform may do everything
        }

        @Override
        public boolean may(Actor actor, Permission permission, Id organization) {
            return true;
        }
    };

    private final Id account;
    private final Id member;
    private final Id organization;
    private final Guard guard;
    private final boolean mustChangePassword;
    private final RequestKey request;

    private Actor(Id account, Id member, Id organization, Guard guard, boolean mustChangePassword, RequestKey request) {
        this.account = account;
        this.member = member;
        this.organization = organization;
        this.guard = guard;
        this.mustChangePassword = mustChangePassword;
        this.request = request;
    }

    /**
     * A signed-in account.
     *
     * @param member the membership it belongs to, if it is a member's
     * @param organization the organization it works in for this call
     */
    public static Actor signedIn(Id account, Optional<Id> member, Id organization, Guard guard) {
        return new Actor(account, member.orElse(null), organization, guard, false, null);
    }

    /** Somebody without an account who reads an organization's public pages. */
    public static Actor visitor(Id organization, Guard guard) {
        return new Actor(null, null, organization, guard, false, null);
    }

    /** The platform itself, at start-up and for demo data; never acts on anybody's request. */
    public static Actor platform(Id organization) {
        return new Actor(null, null, organization, ALLOW, false, null);
    }

    /** The same, but signed in with a password that somebody else has set. */
    public Actor withIssuedPassword() {
        return new Actor(account, member, organization, guard, true, request);
    }

    /** Whether it must choose a password of its own before anything else; the doors see to it. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** The same actor, with a request that is to take effect once however often it is sent. */
    public Actor sending(RequestKey key) {
        return new Actor(account, member, organization, guard, mustChangePassword, key);
    }

    /** The account; empty for a visitor and for the platform. */
    public Optional<Id> account() {
        return Optional.ofNullable(account);
    }

    /** The membership of the account, if it has one. */
    public Optional<Id> member() {
        return Optional.ofNullable(member);
    }

    /** What the sender calls this request, if it said so. */
    public Optional<RequestKey> request() {
        return Optional.ofNullable(request);
    }

    /** The organization this call works in. */
    public Id organization() {
        return organization;
    }

    /**
     * Passes if this actor may do that at that organization, and the permission's module is on there.
     *
     * @throws org.guildhall.api.error.UnauthenticatedException if signing in would be needed
     * @throws org.guildhall.api.error.NotFoundException if the organization is unknown or out of the actor's scope
     * @throws org.guildhall.api.error.ModuleNotEnabledException if the module is off there
     * @throws org.guildhall.api.error.ForbiddenException if the actor lacks the permission there
     */
    public void require(Permission permission, Id at) {
        guard.require(this, permission, at);
    }

    /** Whether {@link #require} would pass; for menus and buttons, never instead of it. */
    public boolean may(Permission permission, Id at) {
        return guard.may(this, permission, at);
    }

    /** Those of the organizations where {@link #may} is true, found by one look at the tree however many there are. */
    public Set<Id> mayAt(Permission permission, Collection<Id> organizations) {
        return guard.mayAt(this, permission, organizations);
    }
}
