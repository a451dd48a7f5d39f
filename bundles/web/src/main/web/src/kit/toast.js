// SPDX-License-Identifier: Apache-2.0
let place = null;
let timer = 0;

/** A short message at the lower edge; reader aids speak it. Vant's own is a dialog without a name. */
export function toast(message, duration) {
    if (!place) {
        place = document.createElement("div");
        place.className = "toast";
        place.setAttribute("role", "status");
        document.body.append(place);
    }
    clearTimeout(timer);
    place.textContent = message;
    timer = setTimeout(() => {
        place.textContent = "";
    }, duration);
}
