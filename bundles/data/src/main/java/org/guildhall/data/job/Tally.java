// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.job;

/** What a job has counted so far. */
record Tally(long done, long total, long accepted, long rejected) {

    Tally progress(long nowDone, long nowTotal) {
        return new Tally(nowDone, nowTotal, accepted, rejected);
    }

    Tally plus(long moreAccepted, long moreRejected) {
        return new Tally(done, total, accepted + moreAccepted, rejected + moreRejected);
    }
}
