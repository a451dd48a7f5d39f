// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.officer;

/** What somebody is elected to in a union organization, in the order in which a list of its officers has them. */
public enum Post {
    /** 主席. */
    CHAIR(Body.COMMITTEE, true),
    /** 副主席. */
    VICE_CHAIR(Body.COMMITTEE, false),
    /** 常务委员. */
    STANDING_MEMBER(Body.COMMITTEE, false),
    /** 委员. */
    COMMITTEE_MEMBER(Body.COMMITTEE, false),
    /** 经费审查委员会主任. */
    AUDIT_CHAIR(Body.AUDIT, true),
    /** 经费审查委员会委员. */
    AUDIT_MEMBER(Body.AUDIT, false),
    /** 女职工委员会主任. */
    WOMEN_CHAIR(Body.WOMEN, true),
    /** 女职工委员会委员, or 女职工委员 where there is no such committee. */
    WOMEN_MEMBER(Body.WOMEN, false),
    /** 组织员: elected instead of a committee where there are few members (Trade Union Law of the PRC, article 11). */
    ORGANIZER(Body.NONE, true),
    /** 组长: leads a group, or the preparation of a union. */
    LEADER(Body.NONE, true);

    private final Body body;
    private final boolean single;

    private enum Body {
        COMMITTEE,
        AUDIT,
        WOMEN,
        NONE
    }

    Post(Body body, boolean single) {
        this.body = body;
        this.single = single;
    }

    /** Whether one organization has only one of them at a time. */
    public boolean single() {
        return single;
    }

    /** Whether it is a seat in the union's committee itself, and not in one beside it. */
    public boolean inCommittee() {
        return body == Body.COMMITTEE;
    }
}
