// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Pictures of all pages, and one sheet with the most telling of them, which the README shows. */
final class Gallery {

    private static final Path FOLDER = Platform.TARGET.resolve("gallery");
    private static final int SHEET_WIDTH = 1600;
    /** What stands on the sheet, row by row. */
    private static final List<List<String>> SHEET = List.of(
            List.of(
                    "funing-staff-console-home-zh-CN-1280x800",
                    "funing-staff-console-core-members-zh-CN-1280x800",
                    "funing-staff-console-essay-contest-editions-one-zh-CN-1280x800"),
            List.of(
                    "funing-staff-console-essay-contest-editions-new-zh-CN-1280x800",
                    "funing-staff-console-search-zh-CN-1280x800-dark-large",
                    "funing-staff-console-essay-contest-editions-one-en-1280x800"),
            List.of(
                    "sign-in-zh-CN-390x844",
                    "funing-staff-console-core-members-zh-CN-390x844",
                    "funing-member-portal-home-zh-CN-390x844",
                    "funing-member-portal-entry-zh-CN-390x844",
                    "funing-member-portal-entry-en-390x844",
                    "funing-member-portal-home-zh-CN-390x844-dark-large"));

    private final Set<String> shot = new TreeSet<>();

    void shoot(Page page, String stop, String reader, String look) {
        String name = String.join("-", reader, stop, look).replaceFirst("^-", "");
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
        shot.add(name);
    }

    /** Writes the page with all pictures and the sheet. */
    void hang(Page page) throws IOException {
        List<String> missing = SHEET.stream()
                .flatMap(List::stream)
                .filter(name -> !shot.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new AssertionError("Nobody shot what the sheet shows: " + missing);
        }
        Files.writeString(
                FOLDER.resolve("index.html"), html(shot.stream().map(List::of).toList()));
        Path sheet = Files.writeString(FOLDER.resolve("sheet.html"), html(SHEET));
        page.setViewportSize(SHEET_WIDTH, 1000);
        page.navigate(sheet.toUri().toString());
        page.screenshot(new Page.ScreenshotOptions().setPath(file("sheet")).setFullPage(true));
    }

    private static String html(List<List<String>> rows) {
        String style = "body{margin:0;padding:16px;background:#d9dce1;font:14px"
                + " sans-serif}div{display:flex;gap:16px;margin-bottom:16px}img{flex:1;min-width:0;box-shadow:0"
                + " 1px 4px #0004;border-radius:6px}";
        return "<!doctype html><meta charset=utf-8><title>Guildhall</title><style>" + style + "</style>"
                + rows.stream().map(Gallery::row).collect(Collectors.joining("\n"));
    }

    private static String row(List<String> names) {
        return names.stream()
                .map(name -> "<img src='" + name + ".png' alt='" + name + "' title='" + name + "'>")
                .collect(Collectors.joining("", "<div>", "</div>"));
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ".png");
    }
}
