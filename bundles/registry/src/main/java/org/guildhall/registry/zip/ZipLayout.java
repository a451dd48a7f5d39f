// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where what is in a zip. Some readers follow the central directory at its end, others the headers before the entries,
 * others look for what resembles them; here each byte belongs to just one of them, so that all see the same.
 */
final class ZipLayout {

    private static final int END = 22;

    private ZipLayout() {}

    /**
     * The entries, in the order of their contents.
     *
     * @throws BadZipException if it is cut, or there is anything before, between or after its parts
     */
    static List<ZipPart> read(byte[] content, Budget budget) throws BadZipException {
        ZipBytes zip = new ZipBytes(content);
        int end = end(zip);
        if (zip.four(end + 4) != 0 || zip.two(end + 20) != zip.length() - end - END) {
            throw ZipBytes.damaged();
        }
        int count = zip.two(end + 10);
        budget.takeEntries(count);
        int begin = zip.place(end + 16);
        if (zip.two(end + 8) != count || begin + zip.four(end + 12) != end) {
            throw ZipBytes.damaged();
        }
        return inOrder(zip, central(zip, begin, end, count), begin);
    }

    /** The last that looks like one; there may only be a comment after it. */
    private static int end(ZipBytes zip) throws BadZipException {
        int end = zip.length() - END;
        while (zip.four(end) != 0x06054b50) {
            end--;
        }
        return end;
    }

    private static List<CentralEntry> central(ZipBytes zip, int begin, int end, int count) throws BadZipException {
        List<CentralEntry> entries = new ArrayList<>();
        int at = begin;
        while (at < end && entries.size() < count) {
            CentralEntry entry = CentralEntry.read(zip, at);
            entries.add(entry);
            at += entry.length();
        }
        if (at != end || entries.size() != count) {
            throw ZipBytes.damaged();
        }
        return entries;
    }

    private static List<ZipPart> inOrder(ZipBytes zip, List<CentralEntry> entries, int end) throws BadZipException {
        entries.sort(Comparator.comparingInt(CentralEntry::header));
        List<ZipPart> parts = new ArrayList<>();
        int at = 0;
        for (CentralEntry entry : entries) {
            if (entry.header() != at) {
                throw ZipBytes.damaged();
            }
            ZipPart part = ZipPart.read(zip, entry);
            parts.add(part);
            at = part.next();
        }
        if (at != end) {
            throw ZipBytes.damaged();
        }
        return parts;
    }
}
