// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.guildhall.registry.zip.BadZipException;
import org.guildhall.registry.zip.RawEntry;
import org.guildhall.registry.zip.RawZip;
import org.guildhall.registry.zip.StrictZip;

/**
 * What Jazzer throws at the reader of archives; {@code scripts/fuzz} runs it. Whatever the bytes are, they are refused in words or
 * read, and what is read is just what the JDK's reader, which goes another way, sees in them, and stays within its folder.
 */
public final class ArchiveFuzz {

    private static final Path FOLDER = Path.of("/folder");
    private static final int KINDS = 5;

    private ArchiveFuzz() {}

    /** Jazzer's entry; the first byte says what the others are. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            byte[] rest = Arrays.copyOfRange(input, 1, input.length);
            try {
                fuzz(Math.floorMod(input[0], KINDS), rest);
            } catch (BadZipException e) {
                requireTold(e);
            }
        }
    }

    private static void fuzz(int kind, byte[] input) throws BadZipException {
        switch (kind) {
            case 0 -> zip(input);
            case 1 -> zip(made(ByteBuffer.wrap(input)));
            case 2 -> ModuleArchive.read(FOLDER, input);
            case 3 -> ArchiveFeature.read(input);
            default -> ArchiveBundle.read("a", input);
        }
    }

    private static void requireTold(BadZipException e) {
        if (!e.of("file").key().startsWith("registry.archive.")) {
            throw new AssertionError(e);
        }
    }

    private static void zip(byte[] zip) throws BadZipException {
        Map<String, Integer> seen = new LinkedHashMap<>();
        StrictZip.read(zip, (path, content) -> {
            if (!path.contains(StrictZip.INSIDE)) {
                seen.put(path, Arrays.hashCode(content));
            }
            if (!FOLDER.resolve(path).normalize().startsWith(FOLDER)) {
                throw new AssertionError(path + " leads out");
            }
        });
        Map<String, Integer> others = streamed(zip);
        if (!seen.equals(others)) {
            throw new AssertionError("seen " + seen + ", but others see " + others);
        }
    }

    private static Map<String, Integer> streamed(byte[] zip) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (!entry.isDirectory()) {
                    seen.put(entry.getName(), Arrays.hashCode(content));
                }
            }
            return seen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip with correct sums, which nobody finds by chance. */
    private static byte[] made(ByteBuffer input) {
        RawZip zip = new RawZip();
        while (input.remaining() > 12 && input.position() < 4096) {
            int choices = input.getShort();
            String name = new String(bytes(input), StandardCharsets.UTF_8);
            byte[] content = bytes(input);
            RawEntry entry = zip.add(name, content, (choices & 1) == 0 ? RawEntry.DEFLATED : RawEntry.STORED);
            change(entry, choices >> 1, input);
        }
        return zip.bytes();
    }

    private static void change(RawEntry entry, int choices, ByteBuffer input) {
        if ((choices & 1) != 0) {
            entry.flags(input.remaining() > 1 ? input.getShort() & 0xFFFF : 0x808);
        }
        if ((choices & 2) != 0) {
            entry.extra(bytes(input));
        }
        if ((choices & 4) != 0) {
            entry.localExtra(bytes(input));
        }
        if ((choices & 8) != 0) {
            entry.localName(new String(bytes(input), StandardCharsets.UTF_8));
        }
        if ((choices & 16) != 0) {
            entry.name(bytes(input));
        }
        if ((choices & 32) != 0) {
            entry.before(bytes(input));
        }
        if ((choices & 64) != 0) {
            entry.mode(input.remaining() > 1 ? input.getShort() : 0120777);
        }
        if ((choices & 128) != 0) {
            entry.unpacked(input.remaining() > 3 ? input.getInt() : 1);
        }
    }

    private static byte[] bytes(ByteBuffer input) {
        byte[] taken = new byte[input.hasRemaining() ? Math.min(input.get() & 0xFF, input.remaining()) : 0];
        input.get(taken);
        return taken;
    }
}
