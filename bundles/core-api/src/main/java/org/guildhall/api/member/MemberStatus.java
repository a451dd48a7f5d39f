// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.member;

/** Where a membership stands. */
public enum MemberStatus {
    /** Has applied; the committee has not decided. */
    APPLICANT,
    /** Enjoys all rights and has all duties of a member. */
    MEMBER,
    /** 保留会籍: keeps the membership without dues and without a vote. */
    RETAINED,
    /** Has left. */
    WITHDRAWN
}
