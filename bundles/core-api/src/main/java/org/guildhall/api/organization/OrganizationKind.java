// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

/** What kind of union organization it is (Trade Union Law of the PRC, articles 11 and 12). */
public enum OrganizationKind {
    /** 总工会: the general union of a territory. */
    GENERAL,
    /** 产业工会: the union of an industry. */
    INDUSTRY,
    /** 工会联合会: a federation of a region, an industry or an industry chain. */
    FEDERATION,
    /** 基层工会委员会: the committee of one enterprise, institution or office. */
    GRASSROOTS,
    /** 联合基层工会: the joint committee of several small employers. */
    JOINT_GRASSROOTS
}
