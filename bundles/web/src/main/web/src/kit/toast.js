// SPDX-License-Identifier: Apache-2.0
let place = null;
let timer = 0;

/**
 * A short message at the lower edge; reader aids speak it. It stays while somebody points at it or stands in it.
 *
 * @param action `{ text, run }`: what can be done about it while it is shown
 */
export function toast(message, duration, { bad = false, action = null } = {}) {
    place ??= createPlace();
    place.replaceChildren(message, ...(action ? [button(action)] : []));
    place.classList.toggle("bad", bad);
    clearTimeout(timer);
    timer = setTimeout(() => end(duration), duration);
}

function createPlace() {
    const element = document.createElement("div");
    element.className = "toast";
    element.setAttribute("role", "status");
    document.body.append(element);
    return element;
}

function button({ text, run }) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = text;
    element.addEventListener("click", () => {
        place.replaceChildren();
        run();
    });
    return element;
}

function end(duration) {
    if (place.matches(":hover, :focus-within")) {
        timer = setTimeout(() => end(duration), duration);
    } else {
        place.replaceChildren();
    }
}
