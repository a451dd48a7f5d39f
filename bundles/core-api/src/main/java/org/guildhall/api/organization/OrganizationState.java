// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

/** Where an organization stands in its life (Trade Union Law of the PRC, articles 12 and 13). */
public enum OrganizationState {
    /** 筹建: it is being prepared. */
    PREPARING,
    /** 批复: the union above has agreed that it be founded. */
    APPROVED,
    /** 成立: its members have met and elected a committee. */
    FOUNDED,
    /** 撤销: it is no more. */
    DISSOLVED,
    /** 合并: it has become part of another. */
    MERGED;

    /** Whether it has left the tree. */
    public boolean ended() {
        return this == DISSOLVED || this == MERGED;
    }
}
