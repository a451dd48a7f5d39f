// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * An entry with its place in the zip.
 *
 * @param content where its content begins
 * @param next where what comes after it begins
 */
record ZipPart(CentralEntry entry, int content, int next) {

    private static final int FIXED = 30;

    /** @throws BadZipException if the header before the content says anything else than the central directory */
    static ZipPart read(ZipBytes zip, CentralEntry entry) throws BadZipException {
        int at = entry.header();
        int name = zip.two(at + 26);
        int extra = zip.two(at + 28);
        int content = at + FIXED + name + extra;
        zip.require(at, FIXED + name + extra + entry.packed());
        ExtraFields.check(zip, at + FIXED + name, extra);
        boolean same = zip.four(at) == 0x04034b50
                && (zip.two(at + 6) & ~0b110) == entry.flags()
                && zip.two(at + 8) == entry.method()
                && zip.text(at + FIXED, name, true).equals(entry.name());
        if (!same) {
            throw contradicted(entry);
        }
        int end = content + entry.packed();
        if (!entry.isDescribedAfter()) {
            requireSizes(zip, at + 14, entry);
            return new ZipPart(entry, content, end);
        }
        if (zip.four(at + 14) != 0 || zip.four(at + 18) != 0 || zip.four(at + 22) != 0) {
            requireSizes(zip, at + 14, entry);
        }
        int sizes = zip.four(end) == 0x08074b50 ? end + 4 : end;
        requireSizes(zip, sizes, entry);
        return new ZipPart(entry, content, sizes + 12);
    }

    private static void requireSizes(ZipBytes zip, int at, CentralEntry entry) throws BadZipException {
        if (zip.four(at) != entry.crc() || zip.four(at + 4) != entry.packed() || zip.four(at + 8) != entry.unpacked()) {
            throw contradicted(entry);
        }
    }

    private static BadZipException contradicted(CentralEntry entry) {
        return new BadZipException("registry.archive.contradiction", entry.name());
    }

    /** Unpacks the content, which is just as long and has just the CRC that the zip says. */
    byte[] unpack(byte[] zip) throws BadZipException {
        byte[] unpacked = entry.method() == CentralEntry.DEFLATED
                ? inflate(zip)
                : Arrays.copyOfRange(zip, content, content + entry.packed());
        CRC32 crc = new CRC32();
        crc.update(unpacked);
        if (unpacked.length != entry.unpacked() || crc.getValue() != entry.crc()) {
            throw damaged();
        }
        return unpacked;
    }

    private byte[] inflate(byte[] zip) throws BadZipException {
        Inflater inflater = new Inflater(true);
        try (InputStream in =
                new InflaterInputStream(new ByteArrayInputStream(zip, content, entry.packed()), inflater)) {
            byte[] unpacked = in.readNBytes(entry.unpacked());
            if (in.read() >= 0 || inflater.getBytesRead() != entry.packed()) {
                throw damaged();
            }
            return unpacked;
        } catch (IOException e) {
            throw damaged();
        } finally {
            inflater.end();
        }
    }

    private BadZipException damaged() {
        return new BadZipException("registry.archive.damaged-entry", entry.name());
    }
}
