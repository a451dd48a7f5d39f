// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

/** How one organization belongs to another. */
public enum EdgeType {
    /** 上级: it is led by the other. Each but the national one is led by exactly one: these edges are the tree. */
    LEADS,
    /** It is a member of a regional federation. */
    FEDERATES,
    /** It is a member of the federation of an industry chain. */
    CHAIN,
    /** It is also led by the union or federation of its industry. */
    INDUSTRY
}
