// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.guildhall.api.error.ConflictException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictZipTest {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "other".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ZEROS = new byte[1024 * 1024];

    private final RawZip zip = new RawZip();

    @Test
    void showsEachFileOnceAndLooksIntoJars() throws Exception {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(jar, new Manifest())) {
            out.putNextEntry(new ZipEntry("ui/"));
            out.closeEntry();
            out.putNextEntry(new ZipEntry("ui/说明（一）.txt"));
            out.write(CONTENT);
            out.closeEntry();
        }
        zip.add("a/", new byte[0], RawEntry.STORED).mode(040755);
        zip.add("a/b.txt", CONTENT, RawEntry.STORED).mode(0100644);
        zip.add("a/c.jar", jar.toByteArray());
        zip.add("a/d.txt", CONTENT).flags(0x808);
        Map<String, byte[]> seen = read(zip.bytes());
        assertThat(seen.keySet())
                .containsExactly(
                        "a/b.txt", "a/c.jar", "a/c.jar!/META-INF/MANIFEST.MF", "a/c.jar!/ui/说明（一）.txt", "a/d.txt");
        assertThat(seen.get("a/c.jar!/ui/说明（一）.txt")).isEqualTo(CONTENT);
    }

    @Test
    void refusesWhatIsCutAnywhere() {
        zip.add("a", CONTENT);
        zip.add("b", OTHER);
        byte[] whole = zip.bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> StrictZip.read(cut, (path, content) -> {}))
                    .as("cut at %d", length)
                    .isInstanceOf(BadZipException.class);
        }
    }

    /** None of those changes goes unnoticed but of times, versions and hints, which nobody acts on. */
    @Test
    void showsTheSameOrNothingWhateverByteIsChanged() throws Exception {
        zip.add("a", CONTENT);
        zip.add("b/c", OTHER).flags(0x808);
        byte[] whole = zip.bytes();
        Map<String, byte[]> seen = read(whole);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) 0x55;
            try {
                assertThat(read(changed)).as("changed at %d", at).containsExactlyEntriesOf(seen);
            } catch (BadZipException e) {
                assertThat(e.key()).startsWith("registry.archive.");
            }
        }
    }

    @Test
    void refusesWhatIsBeforeBetweenOrAfter() {
        zip.add("a", CONTENT);
        zip.add("b", CONTENT);
        byte[] whole = zip.bytes();
        requireRefused("damaged", join(OTHER, whole));
        requireRefused("damaged", join(whole, OTHER));
        requireRefused("damaged", join(whole, whole));
        requireRefused("damaged", zip.gap(OTHER).bytes());
        RawZip other = new RawZip();
        other.add("a", CONTENT);
        other.add("b", CONTENT).before(OTHER);
        requireRefused("damaged", other.bytes());
        requireRefused("damaged", new RawZip().count(1).bytes());
    }

    @Test
    void letsAZipHaveAComment() throws Exception {
        zip.add("a", CONTENT);
        byte[] commented = join(zip.bytes(), OTHER);
        commented[commented.length - OTHER.length - 2] = (byte) OTHER.length;
        assertThat(read(commented)).hasSize(1);
    }

    @Test
    void refusesWhatReadersSeeDifferently() {
        requireRefused("contradiction", one().localName("b"));
        requireRefused("contradiction", one().localMethod(RawEntry.STORED));
        requireRefused("contradiction", one().localUnpacked(3));
        requireRefused("contradiction", one().localUnpacked(3).flags(0x808));
        requireRefused("damaged", one().extra(new byte[] {0x75, 0x70, 1, 0, 1}));
        requireRefused("damaged", one().localExtra(new byte[] {0x75, 0x70, 1, 0, 1}));
        requireRefused("damaged", one().extra(new byte[] {1, 0, 0, 0}));
        requireRefused("damaged", one().extra(new byte[] {9, 9, 9, 9}));
    }

    @Test
    void refusesWhatIsNotAsItSays() {
        requireRefused("damaged-entry", one().crc(1));
        requireRefused("damaged-entry", one().unpacked(6));
        requireRefused("damaged-entry", one().unpacked(8));
        requireRefused("damaged-entry", zip.add("a", CONTENT, RawEntry.STORED).unpacked(6));
        requireRefused("damaged-entry", zip.add("a", CONTENT, RawEntry.STORED).method(RawEntry.DEFLATED));
        requireRefused("damaged-entry", zip.add("a/", CONTENT));
        requireRefused("bomb", one().unpacked(0xFFFFFFFFL));
    }

    @Test
    void refusesWhatNoModuleNeeds() {
        requireRefused("encrypted", one().flags(0x801));
        requireRefused("encrypted", one().flags(0x2000));
        requireRefused("compression", one().method(12));
        requireRefused("compression", zip.add("a", CONTENT, RawEntry.STORED).flags(0x808));
        requireRefused("symlink", one().mode(0120777));
        requireRefused("special-file", one().mode(0060666));
        requireRefused("special-file", one().mode(0010666));
    }

    @Test
    void refusesTwoOfOneName() {
        for (String second : new String[] {"a/b", "A/B", "ａ/b", "a/b/", "a/b/c", "a", "A"}) {
            RawZip two = new RawZip();
            two.add("a/b", CONTENT);
            two.add(second, second.endsWith("/") ? new byte[0] : CONTENT);
            requireRefused("duplicate", two.bytes());
        }
    }

    @Test
    void letsJarsHaveNamesThatDifferInCapitals() throws Exception {
        RawZip jar = new RawZip();
        jar.add("META-INF/LICENSE", CONTENT);
        jar.add("META-INF/license/a", CONTENT);
        zip.add("a.jar", jar.bytes());
        assertThat(read(zip.bytes())).hasSize(3);
    }

    @Test
    void refusesWhatUnpacksToTooMuch() {
        RawZip inner = new RawZip();
        inner.add("zeros", ZEROS);
        requireRefused("bomb", zip.add("a.jar", inner.bytes()));
        RawZip large = new RawZip();
        large.add("zeros", new byte[2 * ZEROS.length]);
        requireRefused("bomb", large.bytes());
        RawZip many = new RawZip();
        for (int i = 0; i <= Budget.ENTRIES; i++) {
            many.add("f" + i, new byte[0], RawEntry.STORED);
        }
        requireRefused("entries", many.bytes());
    }

    @Test
    void looksIntoJarsTwoDeepAndNamesTheInnermostThatIsDamaged() {
        byte[] deep = {'n', 'o', 'n', 'e'};
        for (String name : new String[] {"c.jar", "b.JAR"}) {
            RawZip outer = new RawZip();
            outer.add(name, deep);
            deep = outer.bytes();
        }
        zip.add("a.jar", deep);
        byte[] tooDeep = zip.bytes();
        assertThatThrownBy(() -> read(tooDeep)).isInstanceOfSatisfying(BadZipException.class, e -> {
            assertThat(e.key()).isEqualTo("registry.archive.nested");
            ConflictException told = e.of("x.kar");
            assertThat(told.arguments()).containsExactly("x.kar!/a.jar!/b.JAR", "c.jar");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "//a",
                "a//b",
                ".",
                "..",
                "../a",
                "a/../b",
                "a/..",
                "a/./b",
                "./a",
                "..\\a",
                "a\\b",
                "\\a",
                "C:/a",
                "C:a",
                "//host/a",
                "%2e%2e/a",
                "%2E%2e/a",
                "%252e%252e/a",
                "a%00",
                "a\0b",
                "a\nb",
                "a\u202eb",
                "․․/a",
                "．．/a",
                "..／a",
                "a ",
                "a./b",
                "... /a",
                "a\u007f"
            })
    void refusesNamesThatCouldLeadElsewhere(String name) {
        requireRefused("path", zip.add(name, CONTENT));
    }

    @Test
    void refusesNamesThatAreNoUtf8() {
        requireRefused("path", one().name(new byte[] {(byte) 0xC0, (byte) 0xAE, (byte) 0xC0, (byte) 0xAE, '/', 'a'}));
        requireRefused("path", one().name(new byte[] {(byte) 0xE0, (byte) 0x80, (byte) 0xAF}));
        requireRefused("path", one().name("文".getBytes(StandardCharsets.UTF_8)).flags(0));
        requireRefused("path", one().name("a".repeat(513).getBytes(StandardCharsets.UTF_8)));
    }

    private RawEntry one() {
        return new RawZip().add("a", CONTENT);
    }

    private static void requireRefused(String key, RawEntry entry) {
        requireRefused(key, RawZip.of(entry).bytes());
    }

    private static void requireRefused(String key, byte[] content) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(BadZipException.class, e -> assertThat(e.key())
                .isEqualTo("registry.archive." + key));
    }

    private static Map<String, byte[]> read(byte[] content) throws BadZipException {
        Map<String, byte[]> seen = new TreeMap<>();
        StrictZip.read(content, seen::put);
        return seen;
    }

    private static byte[] join(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
