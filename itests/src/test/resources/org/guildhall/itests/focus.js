// SPDX-License-Identifier: Apache-2.0
// Where the keyboard is: [whether that is what the selector names, whether a reader sees it, what it is].
(selector) => {
    const here = document.activeElement;
    const marked = (element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    };
    let shown = false;
    // libraries mark what stands around the field
    for (let each = here, steps = 0; each && steps < 4; each = each.parentElement, steps++) {
        shown ||= marked(each);
    }
    // what only scripts focus is a place to read on from, not to act on
    return [here.matches(selector), shown || here.tabIndex < 0, `${here.localName}.${here.className} ${here.textContent.slice(0, 20)}`];
}
