// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, for those that no library writes. */
final class Workbooks {

    private static final String LINK = "<Relationship Id=\"%s\" Type=\"http://x/%s\" Target=\"%s\"/>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** One whose first sheet has these rows, as XML. */
    static Workbooks of(String rows) {
        Workbooks workbook = new Workbooks();
        workbook.part(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"a\" sheetId=\"7\" state=\"hidden\" r:id=\"h\" xmlns:r=\"urn:r\"/>"
                        + "<sheet name=\"b\" sheetId=\"1\" r:id=\"s\" xmlns:r=\"urn:r\"/></sheets></workbook>");
        workbook.part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + LINK.formatted("h", "worksheet", "worksheets/hidden.xml")
                        + LINK.formatted("s", "worksheet", "/xl/worksheets/sheet.xml")
                        + LINK.formatted("t", "sharedStrings", "texts.xml") + "</Relationships>");
        workbook.part("xl/texts.xml", "<sst/>");
        workbook.part("xl/worksheets/sheet.xml", sheet(rows));
        return workbook;
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    Workbooks part(String name, String content) {
        return part(name, content.getBytes(UTF_8));
    }

    Workbooks part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    SheetReader open() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return SheetReader.open(new ByteArrayInputStream(file.toByteArray()));
    }
}
