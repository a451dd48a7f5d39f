// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A reader without a mouse, who must see at each step where they are. */
final class Keyboard {

    private static final int FAR = 80;
    private static final String FOCUS = Scripts.read("focus.js");

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on by Tab until the focus is on what the selector names. */
    Keyboard reach(String selector) {
        page.locator(selector).first().waitFor();
        List<String> passed = new ArrayList<>();
        for (int step = 0; step < FAR; step++) {
            List<?> focus = (List<?>) page.evaluate(FOCUS, selector);
            if (Boolean.FALSE.equals(focus.get(1))) {
                throw new AssertionError("nobody sees that the focus is on " + focus.get(2));
            }
            if (Boolean.TRUE.equals(focus.get(0))) {
                return this;
            }
            passed.add((String) focus.get(2));
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way to " + selector + " by Tab; passed " + passed);
    }

    Keyboard press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().insertText(text);
        return this;
    }
}
