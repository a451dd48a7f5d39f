// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.officer;

import org.guildhall.api.rule.Rule;
import org.guildhall.api.rule.Span;

/**
 * How large a union's committee is, and how large the rule says that it should be.
 *
 * @param members how many members the union has
 * @param seated how many sit in the committee
 * @param seats how many should, with that many members
 * @param odd whether it should be an odd number
 * @param rule where that is written
 */
public record Committee(long members, long seated, Span seats, boolean odd, Rule rule) {

    /** Whether the committee is as large as it should be. */
    public boolean fits() {
        return seats.contains(seated) && !(odd && seated % 2 == 0);
    }
}
