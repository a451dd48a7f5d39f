// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

/** What may be done with an organization only when the union above has agreed. */
public enum ProposalKind {
    /** 批复: it may be founded. */
    APPROVE,
    /** 成立: its members have met and elected a committee. */
    FOUND,
    /** 换届: they have elected another one. */
    REELECT,
    /** 隶属关系变更: another one leads it from then on. */
    MOVE,
    /** 合并: it becomes part of another, with everything below it. */
    MERGE,
    /** 分立: part of it becomes one of its own. */
    SPLIT,
    /** 撤销: it is no more. */
    DISSOLVE
}
