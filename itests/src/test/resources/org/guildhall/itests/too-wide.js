// SPDX-License-Identifier: Apache-2.0
// What makes this document wider than the screen, outermost first; nothing if it fits.
() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) {
        return [];
    }
    const name = (element) => element.localName + [...element.classList].map((each) => `.${each}`).join("");
    const wide = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > room + 0.5);
    return (wide.length ? wide : [document.body]).slice(0, 3).map(name);
}
