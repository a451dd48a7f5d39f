// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes zips as no decent program would. */
public final class RawZip {

    private final List<RawEntry> entries = new ArrayList<>();
    private byte[] gap = {};
    private int count = -1;

    public static RawZip of(RawEntry entry) {
        RawZip zip = new RawZip();
        zip.entries.add(entry);
        return zip;
    }

    public RawEntry add(String name, byte[] content) {
        return add(name, content, RawEntry.DEFLATED);
    }

    public RawEntry add(String name, byte[] content, int method) {
        RawEntry entry = new RawEntry(name, content, method);
        entries.add(entry);
        return entry;
    }

    /** Puts something between the entries and the central directory. */
    public RawZip gap(byte[] hidden) {
        gap = hidden;
        return this;
    }

    /** Claims to have so many entries. */
    public RawZip count(int claimed) {
        count = claimed;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream central = new ByteArrayOutputStream();
        for (RawEntry entry : entries) {
            out.writeBytes(entry.before);
            int at = out.size();
            local(out, entry);
            central(central, entry, at);
        }
        out.writeBytes(gap);
        int begin = out.size();
        out.writeBytes(central.toByteArray());
        int claimed = count < 0 ? entries.size() : count;
        four(out, 0x06054b50);
        two(out, 0, 0, claimed, claimed);
        four(out, central.size(), begin);
        two(out, 0);
        return out.toByteArray();
    }

    private static void local(ByteArrayOutputStream out, RawEntry entry) {
        boolean after = (entry.flags & RawEntry.DESCRIBED_AFTER) != 0;
        four(out, 0x04034b50);
        two(out, 20, entry.flags, entry.localMethod, 0, 0);
        if (after) {
            four(out, 0, 0, 0);
        } else {
            four(out, entry.crc, entry.packed.length, entry.localUnpacked);
        }
        two(out, entry.localName.length, entry.localExtra.length);
        out.writeBytes(entry.localName);
        out.writeBytes(entry.localExtra);
        out.writeBytes(entry.packed);
        if (after) {
            four(out, 0x08074b50, entry.crc, entry.packed.length, entry.localUnpacked);
        }
    }

    private static void central(ByteArrayOutputStream out, RawEntry entry, int at) {
        four(out, 0x02014b50);
        two(out, 3 << 8 | 20, 20, entry.flags, entry.method, 0, 0);
        four(out, entry.crc, entry.packed.length, entry.unpacked);
        two(out, entry.name.length, entry.extra.length, 0, 0, 0);
        four(out, (long) entry.mode << 16, at);
        out.writeBytes(entry.name);
        out.writeBytes(entry.extra);
    }

    private static void two(ByteArrayOutputStream out, int... values) {
        for (int value : values) {
            out.write(value);
            out.write(value >>> 8);
        }
    }

    private static void four(ByteArrayOutputStream out, long... values) {
        for (long value : values) {
            two(out, (int) value, (int) (value >>> 16));
        }
    }
}
