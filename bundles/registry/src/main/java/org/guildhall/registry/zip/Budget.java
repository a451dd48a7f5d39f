// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

/** What an archive, and all archives within it, may unpack to. */
final class Budget {

    static final int ENTRIES = 5_000;
    static final int MEGABYTE = 1024 * 1024;
    static final long MOST = 200 * MEGABYTE;
    static final int RATIO = 100;

    private final long limit;
    private long unpacked;
    private int entries;

    Budget(long packed) {
        // so little does no harm, however well it was packed
        limit = Math.min(MOST, Math.max(MEGABYTE, packed * RATIO));
    }

    void takeEntries(int count) throws BadZipException {
        entries += count;
        if (entries > ENTRIES) {
            throw new BadZipException("registry.archive.entries", ENTRIES);
        }
    }

    void take(long bytes) throws BadZipException {
        unpacked += bytes;
        if (unpacked > limit) {
            throw exceeded();
        }
    }

    static BadZipException exceeded() {
        return new BadZipException("registry.archive.bomb", MOST / MEGABYTE, RATIO);
    }
}
