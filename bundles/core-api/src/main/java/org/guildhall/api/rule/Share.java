// SPDX-License-Identifier: Apache-2.0
package org.guildhall.api.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A part of a whole, exactly: two thirds are 2 of 3, never 0.6667.
 *
 * @param part not negative
 * @param whole positive
 */
public record Share(long part, long whole) {

    public Share {
        if (part < 0 || whole <= 0) {
            throw new IllegalArgumentException("no share: " + part + " of " + whole);
        }
    }

    /** How many of so many reach the share: two thirds of 79 are reached by 53. */
    public long atLeast(long of) {
        return BigDecimal.valueOf(of)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** How many of so many exceed the share: half of 79 is exceeded by 40, half of 80 by 41. */
    public long moreThan(long of) {
        return BigInteger.valueOf(of)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .add(BigInteger.ONE)
                .longValueExact();
    }

    /** That share of an amount of money, rounded to cents. */
    public BigDecimal of(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
