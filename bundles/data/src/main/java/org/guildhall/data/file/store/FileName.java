// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.file.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of what an uploader calls a file a name that can be shown and offered for saving. */
final class FileName {

    private static final int MAX = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Also what turns the direction of writing: with it gpj.exe can be made to look like exe.jpg. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");

    private static final Pattern ENDING = Pattern.compile("\\.[^.]{1,10}$");

    private FileName() {}

    static String of(String given) {
        String name = given == null ? "" : FOLDERS.matcher(given).replaceFirst("");
        name = INVISIBLE.matcher(name).replaceAll("").strip();
        if (name.isEmpty() || name.matches("\\.+")) {
            return "file";
        }
        Matcher ending = ENDING.matcher(name);
        String end = ending.find() ? ending.group() : "";
        String stem = name.substring(0, name.length() - end.length());
        int length = stem.codePointCount(0, stem.length());
        int room = MAX - end.codePointCount(0, end.length());
        return length <= room ? name : stem.substring(0, stem.offsetByCodePoints(0, room)) + end;
    }
}
