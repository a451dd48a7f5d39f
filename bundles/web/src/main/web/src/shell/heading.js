// SPDX-License-Identifier: Apache-2.0

let waiting = null;

/**
 * Takes a reader who went to another page to its heading, which may come later than the page; they stand at the
 * beginning of the page until then. Who has gone on by themselves is left alone.
 */
export function goToHeading(main) {
    waiting?.disconnect();
    window.scrollTo(0, 0);
    main.focus({ preventScroll: true });
    if (!focusHeading(main)) {
        waiting = new MutationObserver(() => {
            if (document.activeElement !== main || focusHeading(main)) {
                waiting.disconnect();
            }
        });
        waiting.observe(main, { childList: true, subtree: true });
    }
}

function focusHeading(main) {
    const heading = [...main.querySelectorAll("h1")].find(({ offsetParent, textContent }) => offsetParent && textContent);
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
    return heading;
}
