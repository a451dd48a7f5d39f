// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

/**
 * How many there are, each counted once by however many ways it belongs here.
 *
 * @param unions organizations, the one that was asked for among them
 * @param members people on their rolls, in whatever state
 */
public record UnionCount(long unions, long members) {}
