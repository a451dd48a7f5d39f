// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the first sheet of a workbook that is not hidden is to be found.
 *
 * @param part its name in the archive
 * @param texts the name of the texts that cells share; empty if they share none
 * @param since1904 whether days are counted as on old Macs
 */
record FirstSheet(String part, Optional<String> texts, boolean since1904) {

    private static final String FOLDER = "xl/";

    /** @throws org.guildhall.api.error.InvalidException {@code core.sheet.no-workbook} */
    static FirstSheet of(WorkbookFile file) throws IOException {
        Map<String, String> targets = new HashMap<>();
        Optional<String> texts = Optional.empty();
        try (XmlPart links = part(file, FOLDER + "_rels/workbook.xml.rels")) {
            while (links.next()) {
                if (links.begins("Relationship")) {
                    String target = name(links.attribute("Target").orElse(""));
                    targets.put(links.attribute("Id").orElse(""), target);
                    texts = links.attribute("Type").orElse("").endsWith("/sharedStrings") ? Optional.of(target) : texts;
                }
            }
        }
        return find(file, targets, texts);
    }

    private static FirstSheet find(WorkbookFile file, Map<String, String> targets, Optional<String> texts)
            throws IOException {
        boolean since1904 = false;
        try (XmlPart workbook = part(file, FOLDER + "workbook.xml")) {
            while (workbook.next()) {
                if (workbook.begins("workbookPr")) {
                    since1904 = workbook.attribute("date1904").orElse("0").matches("1|true");
                } else if (workbook.begins("sheet")
                        && workbook.attribute("state").orElse("visible").equals("visible")) {
                    // in the namespace of relationships; its own number is called sheetId
                    String link = workbook.attribute("id").orElse("");
                    return new FirstSheet(targets.getOrDefault(link, ""), texts, since1904);
                }
            }
        }
        throw SheetReader.noWorkbook();
    }

    private static XmlPart part(WorkbookFile file, String name) throws IOException {
        return file.find(name).orElseThrow(SheetReader::noWorkbook);
    }

    private static String name(String target) {
        return target.startsWith("/") ? target.substring(1) : FOLDER + target;
    }
}
