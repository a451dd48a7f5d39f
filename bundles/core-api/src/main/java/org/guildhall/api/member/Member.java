// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.member;

import org.guildhall.api.Id;

/**
 * A member of a union organization.
 *
 * @param organization the organization that keeps the membership
 * @param version raised by each change; a change must name the version it saw
 */
public record Member(Id id, String name, Id organization, MemberStatus status, long version) {}
