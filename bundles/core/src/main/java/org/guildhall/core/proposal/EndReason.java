// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

/** Why an organization is dissolved (Trade Union Law of the PRC, article 13). */
public enum EndReason {
    /** So its members and the union above decided. */
    DECIDED,
    /** Its employer is no more: the union ends with it, and its members keep their membership. */
    EMPLOYER_ENDED
}
