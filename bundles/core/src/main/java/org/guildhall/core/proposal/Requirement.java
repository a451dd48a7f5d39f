// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

/**
 * One line of the checklist.
 *
 * @param requirement the key of its sentence
 * @param article where the law or a rule says so; empty if it is practice
 * @param verified whether somebody has read it there; what is not verified must never be shown as law
 * @param value what the rule says, for that many members; empty if no rule is read
 * @param members how many members the organization has
 * @param found how many there are of what is required; null if that is nothing to be counted
 * @param met whether it is there
 * @param binding whether the union above must not agree without it; otherwise it is only warned of
 */
public record Requirement(
        String requirement,
        String article,
        boolean verified,
        String value,
        long members,
        Long found,
        boolean met,
        boolean binding) {}
