// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

/** What a proposal is to somebody who works at a union. */
public enum Concern {
    /** Not decided, to be decided by the union, and proposed by somebody else. */
    WAITING,
    /** Proposed by that account itself. */
    MINE
}
