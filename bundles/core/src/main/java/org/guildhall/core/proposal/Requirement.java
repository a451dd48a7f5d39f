// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.proposal;

/**
 * One line of the checklist.
 *
 * @param requirement the key of its sentence
 * @param article where the law says so; empty if it is practice
 * @param met whether it is there
 */
public record Requirement(String requirement, String article, boolean met) {}
