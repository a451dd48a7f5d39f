// SPDX-License-Identifier: Apache-2.0
package org.guildhall.core.sheet;

import java.util.ArrayList;
import java.util.List;

/** The texts that the cells of a workbook share. */
final class SharedTexts {

    private SharedTexts() {}

    static List<String> read(XmlPart part) {
        List<String> texts = new ArrayList<>();
        while (part.next()) {
            if (part.begins("si")) {
                texts.add(rich(part, "si"));
            }
        }
        return texts;
    }

    /** The text of an element that consists of pieces; how it is read aloud is no part of it. */
    static String rich(XmlPart part, String element) {
        StringBuilder text = new StringBuilder();
        boolean aloud = false;
        while (part.next() && !part.ends(element)) {
            if (part.begins("rPh")) {
                aloud = true;
            } else if (part.ends("rPh")) {
                aloud = false;
            } else if (part.begins("t")) {
                String piece = part.text();
                text.append(aloud ? "" : piece);
            }
        }
        return text.toString();
    }
}
