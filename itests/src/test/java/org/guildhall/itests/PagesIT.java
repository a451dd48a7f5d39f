// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page that a role sees: on a desk and on a phone, in both languages, light and dark, small and large. */
class PagesIT {

    private static final String VISITOR = "";
    private static final String STAFF = "funing-staff";
    private static final String MEMBER = "funing-member";
    private static final String ADMIN = "platform-admin";
    /** Who comes first to a page is photographed there: the portal is the members'. */
    private static final List<String> READERS = List.of(VISITOR, MEMBER, STAFF, ADMIN, "auditor");

    private static final List<int[]> SIZES = List.of(Browser.DESK, Browser.PHONE);

    private static Platform platform;
    private static String edition;

    private final Faults faults = new Faults();
    private final PageWords words = new PageWords();
    private final Gallery gallery = new Gallery();
    private final Map<String, String> seen = new HashMap<>();

    @BeforeAll
    static void showSomething() throws Exception {
        platform = new Platform("pages", Map.of("GUILDHALL_MODULES", "guildhall-module-essay-contest"));
        platform.start();
        Api staff = platform.as(STAFF);
        staff.post(EssayContest.EDITIONS, EssayContest.over(2025));
        edition = staff.post(EssayContest.EDITIONS, EssayContest.open(2026))
                .body()
                .path("id")
                .asText();
        Api.Answer entry = platform.as(MEMBER)
                .post(EssayContest.entriesOf(edition), EssayContest.entry("一盏矿灯", "师傅把矿灯交给我。".repeat(30)));
        assertThat(entry.status()).isEqualTo(201);
    }

    @AfterAll
    static void end() throws Exception {
        platform.close();
    }

    @Test
    void areSoundInEveryLook() throws Exception {
        try (Browser browser = new Browser()) {
            for (String reader : READERS) {
                List<Stop> stops = stops(reader);
                for (String language : List.of("zh-CN", "en")) {
                    Page page = browser.reader(platform, reader, language);
                    PageInspector inspector = new PageInspector(page, reader, language, faults, words);
                    for (Stop stop : stops) {
                        inspect(inspector, stop, reader, language);
                    }
                    page.context().close();
                }
            }
            gallery.hang(browser.reader(platform, VISITOR, "en"));
        }
        faults.requireNone();
    }

    private static List<Stop> stops(String reader) throws Exception {
        if (reader.equals(VISITOR)) {
            return PageStates.beforeSignIn();
        }
        List<Stop> stops = new ArrayList<>(Tour.of(platform.as(reader)));
        switch (reader) {
            case STAFF -> stops.addAll(PageStates.ofStaff(edition));
            case MEMBER -> stops.addAll(PageStates.ofMember(edition));
            case ADMIN -> stops.addAll(PageStates.ofAdmin());
            default -> {}
        }
        return stops;
    }

    /** Somebody saw the same page before: whoever else may see it needs no second look in every look. */
    private void inspect(PageInspector inspector, Stop stop, String reader, String language) {
        boolean known = !reader.equals(seen.computeIfAbsent(stop.name(), name -> reader));
        boolean opened = false;
        for (int[] size : known ? List.of(language.equals("en") ? Browser.PHONE : Browser.DESK) : SIZES) {
            String look = language + "-" + size[0] + "x" + size[1];
            inspector.resize(size);
            if (!opened || stop.enter().isPresent()) {
                // a state may not survive another size
                inspector.open(stop);
                opened = true;
            }
            inspector.checkWords();
            inspector.checkFits(look);
            inspector.checkAxe(look);
            if (!known) {
                gallery.shoot(inspector.page(), stop.name(), reader, look);
                inspectDarkAndLarge(inspector, stop, reader, look);
            }
        }
    }

    private void inspectDarkAndLarge(PageInspector inspector, Stop stop, String reader, String look) {
        inspector.look("dark", "large");
        inspector.checkFits(look + " large");
        inspector.checkAxe(look + " dark large", "color-contrast");
        if (look.startsWith("zh")) {
            gallery.shoot(inspector.page(), stop.name(), reader, look + "-dark-large");
        }
        inspector.look("light", "usual");
    }
}
