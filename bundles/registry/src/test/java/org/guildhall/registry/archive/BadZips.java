// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.archive;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.guildhall.registry.zip.RawEntry;
import org.guildhall.registry.zip.RawZip;

/** Archives that are bad whatever is in them, each form in the archive itself and in the bundle in it. */
final class BadZips {

    private static final String[] NAMES = {
        "../a",
        "../../../../../../etc/passwd",
        "a/../../a",
        "a/..",
        "./a",
        "a/./b",
        "..",
        "/etc/passwd",
        "//host/a",
        "a//b",
        "..\\a",
        "a\\..\\..\\b",
        "\\\\host\\a",
        "C:/a",
        "C:\\a",
        "c:a",
        "%2e%2e/a",
        "%2e%2e%2fa",
        "..%2fa",
        "..%5ca",
        "%252e%252e/a",
        "%c0%ae%c0%ae/a",
        "a%00.jar",
        "a\0b",
        "a\nb",
        "a\u202eb",
        "．．/a",
        "․․/a",
        "..／a",
        ".. /a",
        ".../a",
        "a./b",
        "a /b",
        "a.jar!/b"
    };

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    private final List<BadArchive> all = new ArrayList<>();

    static Stream<BadArchive> all() {
        BadZips bad = new BadZips();
        bad.cut();
        bad.names();
        bad.kinds();
        bad.twice();
        bad.bombs();
        bad.contradictions();
        return bad.all.stream();
    }

    private void cut() {
        byte[] whole = new ModuleKar().zip().bytes();
        for (int part = 0; part < 50; part++) {
            int length = whole.length * part / 50;
            add("cut after " + length + " bytes", "damaged", Arrays.copyOf(whole, length));
        }
    }

    private void names() {
        for (String name : NAMES) {
            both("named " + name, "path", zip -> zip.add(name, CONTENT));
            add("in the repository, named " + name, "path", changed(zip -> zip.add("repository/" + name, CONTENT)));
        }
        Map<String, byte[]> encoded = new LinkedHashMap<>();
        encoded.put("overlong dots", new byte[] {(byte) 0xC0, (byte) 0xAE, (byte) 0xC0, (byte) 0xAE, '/', 'a'});
        encoded.put("an overlong slash", new byte[] {'.', '.', (byte) 0xE0, (byte) 0x80, (byte) 0xAF, 'a'});
        encoded.put("half a character", new byte[] {'a', (byte) 0xE6});
        encoded.put("a surrogate", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        encoded.forEach(
                (name, bytes) -> both(name, "path", zip -> zip.add("a", CONTENT).name(bytes)));
        both("in another encoding", "path", zip -> zip.add("文", CONTENT).flags(0));
        both("a long name", "path", zip -> zip.add("a".repeat(600), CONTENT));
    }

    private void kinds() {
        for (int mode : new int[] {0120777, 0120000}) {
            both("a link", "symlink", zip -> zip.add("META-INF/link", CONTENT).mode(mode));
        }
        for (int mode : new int[] {0010666, 0020666, 0060666, 0140777}) {
            both("special " + Integer.toOctalString(mode), "special-file", zip -> zip.add("META-INF/a", CONTENT)
                    .mode(mode));
        }
        for (int flags : new int[] {0x801, 0x841, 0x2801}) {
            both("encrypted " + flags, "encrypted", zip -> zip.add("META-INF/a", CONTENT)
                    .flags(flags));
        }
        for (int method : new int[] {1, 6, 9, 12, 14, 93, 95, 99}) {
            both("packed by " + method, "compression", zip -> zip.add("META-INF/a", CONTENT)
                    .method(method));
        }
    }

    private void twice() {
        for (String second : new String[] {"META-INF/a", "META-INF/A", "meta-inf/a", "META-INF/a/b", "META-INF/ａ"}) {
            add("a and " + second, "duplicate", changed(zip -> {
                zip.add("META-INF/a", CONTENT);
                zip.add(second, CONTENT);
            }));
        }
        both("twice", "duplicate", zip -> {
            zip.add("META-INF/a", CONTENT);
            zip.add("META-INF/a", CONTENT);
        });
        add("two bundles of one name", "duplicate", changed(zip -> zip.add(ModuleKar.JAR, CONTENT)));
        add("two manifests", "duplicate", bundle(jar -> jar.add("META-INF/MANIFEST.MF", CONTENT)));
    }

    private void bombs() {
        both("zeros", "bomb", zip -> zip.add("META-INF/zeros", new byte[2 * 1024 * 1024]));
        both("many zeros", "bomb", zip -> {
            for (int i = 0; i < 40; i++) {
                zip.add("META-INF/zeros" + i, new byte[100_000]);
            }
        });
        both("claims to be small", "damaged-entry", zip -> zip.add("META-INF/zeros", new byte[2_000_000])
                .unpacked(10));
        both("claims to be huge", "bomb", zip -> zip.add("META-INF/a", CONTENT).unpacked(0xFFFFFFFFL));
        both("claims to be large", "bomb", zip -> zip.add("META-INF/a", CONTENT).unpacked(190_000_000));
        both("many files", "entries", zip -> {
            for (int i = 0; i < 5_001; i++) {
                zip.add("META-INF/" + i, new byte[0], RawEntry.STORED);
            }
        });
        add("nested zeros", "bomb", bundle(jar -> jar.add("inner.jar", inner(new byte[2_000_000], 1))));
        add("three deep", "nested", bundle(jar -> jar.add("inner.jar", inner(CONTENT, 3))));
        all.add(new BadArchive("51 MB", "too-large", file -> {
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.setLength(51L * 1024 * 1024);
            }
        }));
    }

    private void contradictions() {
        both("two names", "contradiction", zip -> zip.add("META-INF/a", CONTENT).localName("META-INF/b"));
        both("a name that leads out", "contradiction", zip -> zip.add("META-INF/a", CONTENT)
                .localName("../../a"));
        both("two methods", "contradiction", zip -> zip.add("META-INF/a", CONTENT)
                .localMethod(0));
        both("two lengths", "contradiction", zip -> zip.add("META-INF/a", CONTENT)
                .localUnpacked(1));
        both("two lengths afterwards", "contradiction", zip -> zip.add("META-INF/a", CONTENT)
                .flags(0x808)
                .localUnpacked(1));
        both("wrong sum", "damaged-entry", zip -> zip.add("META-INF/a", CONTENT).crc(42));
        both("stored without a length", "compression", zip -> zip.add("META-INF/a", CONTENT, 0)
                .flags(0x808));
        both("another name in Unicode", "damaged", zip -> zip.add("META-INF/a", CONTENT)
                .extra(new byte[] {0x75, 0x70, 1, 0, 1}));
        both("another name in Unicode before", "damaged", zip -> zip.add("META-INF/a", CONTENT)
                .localExtra(new byte[] {0x75, 0x70, 1, 0, 1}));
        both("zip64", "damaged", zip -> zip.add("META-INF/a", CONTENT)
                .extra(new byte[] {1, 0, 8, 0, 1, 0, 0, 0, 0, 0, 0, 0}));
        both("a gap", "damaged", zip -> zip.gap(CONTENT));
        both("something hidden between", "damaged", zip -> zip.add("META-INF/a", CONTENT)
                .before(CONTENT));
        both("fewer than there are", "damaged", zip -> zip.count(1));
        both("more than there are", "damaged", zip -> zip.count(9));
        byte[] whole = new ModuleKar().zip().bytes();
        add("something before it", "damaged", joined(CONTENT, whole));
        add("something after it", "damaged", joined(whole, CONTENT));
        add("another behind it", "damaged", joined(whole, whole));
        add("no zip at all", "damaged", CONTENT);
    }

    private static byte[] inner(byte[] content, int depth) {
        RawZip zip = new RawZip();
        zip.add(depth == 1 ? "content" : "inner.jar", depth == 1 ? content : inner(content, depth - 1));
        return zip.bytes();
    }

    private void both(String name, String key, Consumer<RawZip> change) {
        all.add(new BadArchive(name, key, file -> Files.write(file, changed(change))));
        all.add(new BadArchive(name + ", in the bundle", key, file -> Files.write(file, bundle(change))));
    }

    private void add(String name, String key, byte[] content) {
        all.add(new BadArchive(name, key, file -> Files.write(file, content)));
    }

    private static byte[] changed(Consumer<RawZip> change) {
        RawZip zip = new ModuleKar().zip();
        change.accept(zip);
        return zip.bytes();
    }

    private static byte[] bundle(Consumer<RawZip> change) {
        return new ModuleKar().bundle(change).zip().bytes();
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
