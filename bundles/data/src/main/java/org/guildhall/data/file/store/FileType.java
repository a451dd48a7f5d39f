// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells a file's media type by its first bytes; its name only decides between a table and any other plain text. */
final class FileType {

    private static final int SAMPLE = 8192;

    private FileType() {}

    /** Empty if it is of no type that is taken. */
    static Optional<String> of(Path file, String name) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        if (begins(start, 0, "\u00FF\u00D8\u00FF")) {
            return Optional.of("image/jpeg");
        } else if (begins(start, 0, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of("image/png");
        } else if (begins(start, 0, "RIFF") && begins(start, 8, "WEBP")) {
            return Optional.of("image/webp");
        } else if (begins(start, 0, "%PDF-")) {
            return Optional.of("application/pdf");
        } else if (begins(start, 0, "PK\u0003\u0004")) {
            return ofZip(file);
        } else if (!isText(start)) {
            return Optional.empty();
        }
        return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? "text/csv" : "text/plain");
    }

    private static boolean begins(byte[] start, int at, String with) {
        byte[] expected = with.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < expected.length; i++) {
            if (at + i >= start.length || start[at + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Only the list of what is in it is read, nothing is unpacked. */
    private static Optional<String> ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            }
            boolean module = zip.stream()
                    .map(ZipEntry::getName)
                    .anyMatch(name -> name.startsWith("repository/") && name.endsWith("-features.xml"));
            return module ? Optional.of("application/vnd.apache.karaf.kar") : Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    /** In whatever encoding: none of those in use has control characters in its texts. */
    private static boolean isText(byte[] start) {
        for (byte each : start) {
            boolean control = each >= 0 && each < ' ';
            if (control && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                return false;
            }
        }
        return start.length > 0;
    }
}
