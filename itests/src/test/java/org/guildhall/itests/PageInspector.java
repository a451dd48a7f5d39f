// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at one page after the other in one window, and notes what is wrong with them. */
final class PageInspector {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AXE = Scripts.read("axe-run.js");
    private static final String TEXTS = Scripts.read("texts.js");
    private static final String TOO_WIDE = Scripts.read("too-wide.js");
    private static final String SETTLED = Scripts.read("settled.js");
    /** Scripts hear of another size in one frame, and what they change is there in the next. */
    private static final String DRAWN =
            "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))";
    /** What is about texts for the reader, not data, must not excuse itself. */
    private static final Set<String> FOR_READERS = Set.of(
            "/openapi.json", "/core/inbox", "/core/jobs", "/security/audit", "/registry/modules", "/registry/offers");

    /** What a browser says of every answer that refuses what was typed or chosen. */
    private static final Pattern REFUSED = Pattern.compile("status of 4(00|09)");

    private static final double PATIENCE_MILLIS = 15_000;

    private final Page page;
    private final String reader;
    private final String language;
    private final Faults faults;
    private final PageWords words;
    private final List<Response> answers = new ArrayList<>();
    private String where = "";
    private boolean refusing;

    PageInspector(Page page, String reader, String language, Faults faults, PageWords words) {
        this.page = page;
        page.setDefaultTimeout(PATIENCE_MILLIS);
        this.reader = reader;
        this.language = language;
        this.faults = faults;
        this.words = words;
        page.onResponse(answers::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !(refusing && REFUSED.matcher(message.text()).find())) {
                faults.add("browser console", message.text() + " " + message.location(), where);
            }
        });
        page.onPageError(error -> faults.add("browser console", error, where));
    }

    /** Loads a page by its address, as a bookmark does, and brings it into its state. */
    void open(Stop stop) {
        refusing = stop.name().endsWith("-refused");
        where = stop.name() + (reader.isEmpty() ? "" : " as " + reader);
        answers.clear();
        try {
            page.navigate("about:blank");
            page.navigate(stop.address());
            page.waitForFunction(SETTLED);
            stop.enter().ifPresent(enter -> enter.accept(page));
            page.waitForFunction(SETTLED);
        } catch (TimeoutError e) {
            faults.add(
                    "not reached",
                    e.getMessage().replaceAll("(?s)stack='.*?Call log:", "").replaceAll("\\s+", " "),
                    where);
        }
        learn();
    }

    void resize(int[] size) {
        page.setViewportSize(size[0], size[1]);
        page.evaluate(DRAWN);
    }

    /** Switches the look as the reader's own switches do. */
    void look(String theme, String type) {
        page.evaluate(
                "([theme, size]) => Object.assign(document.documentElement.dataset, { theme, size })",
                List.of(theme, type));
        page.evaluate(DRAWN);
    }

    void checkWords() {
        List<List<String>> texts = evaluate(TEXTS);
        learn();
        for (List<String> text : texts) {
            words.check(
                    language,
                    text.get(0),
                    (rule, hit) -> faults.add(
                            rule, "“" + hit + "” in “" + shortened(text.get(0)) + "” of " + text.get(1), where));
        }
    }

    void checkFits(String look) {
        Object wide = page.evaluate(TOO_WIDE);
        if (!((List<?>) wide).isEmpty()) {
            faults.add("wider than the screen", wide.toString(), where + ", " + look);
        }
    }

    /** @param rules the rules to check, or none for all of WCAG 2.2 AA */
    void checkAxe(String look, String... rules) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(axe());
        }
        Object found = page.evaluate(AXE, rules.length == 0 ? null : List.of(rules));
        for (Object each : (List<?>) found) {
            List<?> violation = (List<?>) each;
            faults.add("axe " + violation.get(0), violation.get(1) + ": " + violation.get(2), where + ", " + look);
        }
    }

    Page page() {
        return page;
    }

    private void learn() {
        // reading one lets others arrive
        List.copyOf(answers).forEach(this::learn);
    }

    private void learn(Response answer) {
        String path = answer.url().replaceFirst("\\?.*", "");
        String type = answer.headers().getOrDefault("content-type", "");
        // what answers an upload is not kept by the browser
        if (answer.ok()
                && answer.request().method().equals("GET")
                && path.contains("/api/")
                && type.startsWith("application/json")
                && FOR_READERS.stream().noneMatch(path::contains)) {
            try {
                words.learn(JSON.readTree(answer.body()));
            } catch (IOException e) {
                throw new AssertionError(path, e);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> evaluate(String script) {
        return (List<List<String>>) page.evaluate(script);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String axe() {
        try {
            return AxeBuilder.getAxeScript();
        } catch (RuntimeException e) {
            throw new AssertionError(e);
        }
    }
}
