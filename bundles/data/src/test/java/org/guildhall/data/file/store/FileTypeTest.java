// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypeTest {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    Path folder;

    @Test
    void contentTellsTheTypeAndNotTheName() throws IOException {
        assertThat(type("a.txt", bytes("\u00FF\u00D8\u00FF\u00E0"))).contains("image/jpeg");
        assertThat(type("a.txt", bytes("\u0089PNG\r\n\u001A\nIHDR"))).contains("image/png");
        assertThat(type("a.txt", bytes("RIFF\u0001\u0000\u0000\u0000WEBPVP8 "))).contains("image/webp");
        assertThat(type("a.txt", bytes("%PDF-1.7\n"))).contains("application/pdf");
    }

    @Test
    void plainTextMayBeInAnyEncoding() throws IOException {
        assertThat(type("名单.CSV", "姓名,状态".getBytes(StandardCharsets.UTF_8))).contains("text/csv");
        assertThat(type("a.csv", "姓名,状态".getBytes(Charset.forName("GB18030")))).contains("text/csv");
        assertThat(type("a.html", bytes("<script>alert(1)</script>"))).contains("text/plain");
    }

    @Test
    void knowsAModulesArchive() throws IOException {
        assertThat(type("a.kar", zip("META-INF/MANIFEST.MF", "repository/g/a/1/a-1-features.xml")))
                .contains("application/vnd.apache.karaf.kar");
        assertThat(type("a.kar", zip("META-INF/MANIFEST.MF", "a-features.xml"))).isEmpty();
    }

    @Test
    void workbookIsToldFromOtherArchives() throws IOException {
        assertThat(type("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
                .contains(WORKBOOK);
        assertThat(type("a.xlsx", zip("[Content_Types].xml", "word/document.xml")))
                .isEmpty();
        assertThat(type("a.xlsx", bytes("PK\u0003\u0004 and no archive"))).isEmpty();
    }

    @Test
    void refusesProgramsAndNothing() throws IOException {
        assertThat(type("a.jpg", bytes("MZ\u0090\u0000"))).isEmpty();
        assertThat(type("a.jpg", bytes("RIFF\u0001\u0000"))).isEmpty();
        assertThat(type("a.txt", new byte[0])).isEmpty();
    }

    private Optional<String> type(String name, byte[] content) throws IOException {
        return FileType.of(Files.write(folder.resolve("content"), content), name);
    }

    private static byte[] zip(String... entries) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
