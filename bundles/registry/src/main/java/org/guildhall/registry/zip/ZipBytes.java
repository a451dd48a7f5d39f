// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and names as a zip has them: little-endian and without a sign. Whoever reads beyond the end is refused. */
record ZipBytes(byte[] content) {

    int length() {
        return content.length;
    }

    int two(int at) throws BadZipException {
        require(at, 2);
        return Byte.toUnsignedInt(content[at]) | Byte.toUnsignedInt(content[at + 1]) << 8;
    }

    long four(int at) throws BadZipException {
        return two(at) | (long) two(at + 2) << 16;
    }

    /** A place in the zip, or the length of a part of it. */
    int place(int at) throws BadZipException {
        long place = four(at);
        if (place > content.length) {
            throw damaged();
        }
        return (int) place;
    }

    /** The size of something unpacked. */
    int size(int at) throws BadZipException {
        long size = four(at);
        if (size > Budget.MOST) {
            throw Budget.exceeded();
        }
        return (int) size;
    }

    String text(int at, int length, boolean utf8) throws BadZipException {
        require(at, length);
        try {
            // a new decoder refuses what is no UTF-8, as are overlong forms of slash and dot, instead of replacing it
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, at, length))
                    .toString();
            if (!utf8 && text.length() != length) {
                throw unreadable(at, length);
            }
            return text;
        } catch (CharacterCodingException e) {
            throw unreadable(at, length);
        }
    }

    private BadZipException unreadable(int at, int length) {
        String bytes = new String(content, at, length, StandardCharsets.ISO_8859_1);
        return new BadZipException("registry.archive.path", bytes);
    }

    byte[] slice(int at, int length) throws BadZipException {
        require(at, length);
        return Arrays.copyOfRange(content, at, at + length);
    }

    void require(int at, int length) throws BadZipException {
        if (at < 0 || length < 0 || length > content.length - at) {
            throw damaged();
        }
    }

    static BadZipException damaged() {
        return new BadZipException("registry.archive.damaged");
    }
}
