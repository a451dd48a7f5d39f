// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.exchange;

/** What an update does, in this order; putting back only if the swap or the probe fails. */
public enum UpdateStep {
    /** Tries on a copy how the tables are to be widened. */
    REHEARSE,
    /** Widens the tables while the old version runs on. */
    MIGRATE,
    /** Unpacks the new version and finds out what has to be done to exchange it. */
    PREPARE,
    /** Lets no more calls in, and those inside end. */
    HOLD,
    /** Exchanges the versions. */
    SWAP,
    /** Asks the new version until it answers. */
    PROBE,
    /** Exchanges them back, and asks the old version until it answers. */
    PUT_BACK,
    /** Lets everybody in who waited. */
    RELEASE
}
