// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

/** Where a proposal stands. */
public enum ProposalState {
    /** The union above has not decided. */
    PROPOSED,
    /** It has agreed, and what was proposed is done. */
    ACCEPTED,
    REFUSED,
    /** Taken back by those who proposed it. */
    WITHDRAWN,
    /** It was done, and everything is as it was before. */
    UNDONE
}
