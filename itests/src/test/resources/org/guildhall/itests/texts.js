// SPDX-License-Identifier: Apache-2.0
// What a reader sees or hears of this document in its language: [[text, where], …].
() => {
    const { lang } = document.documentElement;
    const spoken = ["aria-label", "aria-description", "aria-roledescription", "title", "placeholder", "alt"];
    // code is not language, and neither is what stands in a field
    const skipped = "script, style, noscript, pre, code, kbd, textarea";
    const ours = (element) => !element.closest(skipped) && (element.closest("[lang]")?.lang ?? lang) === lang;
    const where = (element) => {
        const path = [];
        for (let each = element; each && each !== document.body && path.length < 4; each = each.parentElement) {
            path.unshift(each.localName + (each.id ? `#${each.id}` : [...each.classList].map((name) => `.${name}`).join("")));
        }
        return path.join(" > ");
    };
    const found = [];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { parentElement, data } = walker.currentNode;
        if (data.trim() && ours(parentElement)) {
            found.push([data.trim(), where(parentElement)]);
        }
    }
    for (const name of spoken) {
        for (const element of document.querySelectorAll(`[${name}]`)) {
            const text = element.getAttribute(name).trim();
            if (text && ours(element)) {
                found.push([text, `${where(element)} [${name}]`]);
            }
        }
    }
    return found;
}
