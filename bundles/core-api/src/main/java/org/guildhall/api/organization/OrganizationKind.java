// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.organization;

/**
 * What kind of union organization it is (Trade Union Law of the PRC, articles 11 and 12). Service centres, palaces of
 * culture and stations are places that unions keep, and no unions: they have no kind.
 */
public enum OrganizationKind {
    /** 总工会: the general union of a territory. */
    GENERAL,
    /** 产业工会: the union of an industry. */
    INDUSTRY,
    /** 区域工会联合会: a federation of the unions of a township, a street, a zone or a village. */
    REGIONAL_FEDERATION,
    /** 行业工会联合会: a federation of the unions of a trade. */
    INDUSTRY_FEDERATION,
    /** 产业链工会联合会: a federation of the unions along an industry chain. */
    CHAIN_FEDERATION,
    /** 基层工会委员会: the committee of one enterprise, institution or office. */
    GRASSROOTS,
    /** 联合基层工会: the joint committee of several small employers. */
    JOINT_GRASSROOTS,
    /** 分会, 分工会: a branch of a grassroots union. */
    BRANCH,
    /** 工会小组: the group that a member belongs to. */
    GROUP,
    /** 工会工作委员会: sent by the union above to work where there is none. */
    WORK_COMMITTEE,
    /** 筹备组: prepares a union that there is not yet. */
    PREPARATORY
}
