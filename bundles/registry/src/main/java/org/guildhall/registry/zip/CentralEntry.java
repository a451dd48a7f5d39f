// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

import java.util.Set;

/**
 * What the central directory says about an entry. The numbers in here are those of APPNOTE.TXT 4.3.12.
 *
 * @param header where the entry itself begins, with a header of its own
 * @param length of what the central directory says about it
 */
record CentralEntry(String name, int flags, int method, long crc, int packed, int unpacked, int header, int length) {

    static final int FIXED = 46;
    static final int DEFLATED = 8;
    private static final int DESCRIBED_AFTER = 1 << 3;

    private static final int STORED = 0;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int UTF8 = 1 << 11;
    /** How hard the writer tried; nobody who reads needs to know. */
    private static final int LEVEL = 1 << 1 | 1 << 2;

    private static final int SYMLINK = 0xA000;
    /** Pipes, devices and sockets. Some builds write nonsense for what they do not know, which is none of these. */
    private static final Set<Integer> SPECIAL = Set.of(0x1000, 0x2000, 0x6000, 0xC000);

    /** @throws BadZipException if it is nothing that a module needs */
    static CentralEntry read(ZipBytes zip, int at) throws BadZipException {
        if (zip.four(at) != 0x02014b50 || zip.two(at + 34) != 0) {
            throw ZipBytes.damaged();
        }
        int name = zip.two(at + 28);
        int extra = zip.two(at + 30);
        ExtraFields.check(zip, at + FIXED + name, extra);
        CentralEntry entry = new CentralEntry(
                zip.text(at + FIXED, name, (zip.two(at + 8) & UTF8) != 0),
                zip.two(at + 8) & ~LEVEL,
                zip.two(at + 10),
                zip.four(at + 16),
                zip.place(at + 20),
                zip.size(at + 24),
                zip.place(at + 42),
                FIXED + name + extra + zip.two(at + 32));
        entry.check(zip.two(at + 40) & 0xF000);
        return entry;
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isDescribedAfter() {
        return (flags & DESCRIBED_AFTER) != 0;
    }

    private void check(int type) throws BadZipException {
        EntryName.check(name);
        if ((flags & ENCRYPTED) != 0) {
            throw new BadZipException("registry.archive.encrypted", name);
        }
        // what is stored with its length told afterwards only has no end for who reads it as it comes
        boolean endless = method == STORED && isDescribedAfter();
        if (method != STORED && method != DEFLATED || endless || (flags & ~(DESCRIBED_AFTER | UTF8)) != 0) {
            throw new BadZipException("registry.archive.compression", name);
        }
        if (type == SYMLINK) {
            throw new BadZipException("registry.archive.symlink", name);
        }
        if (SPECIAL.contains(type)) {
            throw new BadZipException("registry.archive.special-file", name);
        }
        if (isFolder() && unpacked != 0 || method == STORED && packed != unpacked) {
            throw new BadZipException("registry.archive.damaged-entry", name);
        }
    }
}
