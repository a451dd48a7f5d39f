// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** An entry of a {@link RawZip}, each part of which can be made wrong. */
public final class RawEntry {

    public static final int STORED = 0;
    public static final int DEFLATED = 8;
    static final int DESCRIBED_AFTER = 8;

    final byte[] packed;
    byte[] name;
    byte[] localName;
    byte[] before = {};
    byte[] extra = {};
    byte[] localExtra = {};
    int flags = 0x800;
    int method;
    int localMethod;
    int mode;
    long crc;
    long unpacked;
    long localUnpacked;

    RawEntry(String name, byte[] content, int method) {
        CRC32 sum = new CRC32();
        sum.update(content);
        this.crc = sum.getValue();
        this.packed = method == DEFLATED ? deflate(content) : content;
        this.name = name.getBytes(StandardCharsets.UTF_8);
        this.localName = this.name;
        this.method = method;
        this.localMethod = method;
        this.unpacked = content.length;
        this.localUnpacked = content.length;
    }

    public RawEntry name(byte[] bytes) {
        name = bytes;
        localName = bytes;
        return this;
    }

    public RawEntry localName(String other) {
        localName = other.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public RawEntry before(byte[] hidden) {
        before = hidden;
        return this;
    }

    public RawEntry extra(byte[] bytes) {
        extra = bytes;
        return this;
    }

    public RawEntry localExtra(byte[] bytes) {
        localExtra = bytes;
        return this;
    }

    public RawEntry flags(int bits) {
        flags = bits;
        return this;
    }

    public RawEntry method(int number) {
        method = number;
        localMethod = number;
        return this;
    }

    public RawEntry localMethod(int number) {
        localMethod = number;
        return this;
    }

    /** As Unix has it, for example 0120777 for a symbolic link. */
    public RawEntry mode(int bits) {
        mode = bits;
        return this;
    }

    public RawEntry crc(long other) {
        crc = other;
        return this;
    }

    public RawEntry unpacked(long other) {
        unpacked = other;
        localUnpacked = other;
        return this;
    }

    public RawEntry localUnpacked(long other) {
        localUnpacked = other;
        return this;
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
