// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as unions write them: in the time of China, wherever the server stands. */
public final class Days {

    /** Stands for no end. */
    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Days() {}

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /** The day that a moment is in. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }

    /** The moment when a day is over. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CHINA).toInstant();
    }
}
