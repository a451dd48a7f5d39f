// SPDX-License-Identifier: Apache-2.0
package org.guildhall.security.account;

import org.guildhall.api.Id;

/**
 * A role that an account has at an organization; how far it reaches from there is the role's affair.
 *
 * @param role the name of a {@link org.guildhall.api.actor.Role}
 */
public record Grant(String role, Id organization) {}
