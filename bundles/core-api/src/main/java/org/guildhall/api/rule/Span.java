// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.rule;

/**
 * Numbers from one to another, both included.
 *
 * @param most {@link Long#MAX_VALUE} if there is no end
 */
public record Span(long least, long most) {

    public Span {
        if (least > most) {
            throw new IllegalArgumentException("no span: " + least + " to " + most);
        }
    }

    /** Whether the number lies within. */
    public boolean contains(long number) {
        return least <= number && number <= most;
    }
}
