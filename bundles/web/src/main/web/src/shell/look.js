// SPDX-License-Identifier: Apache-2.0
import { ref } from "vue";
import { forget, remember } from "./cookies.js";

const THEME = "guildhall-theme";
const SIZE = "guildhall-size";
const { dataset } = document.documentElement;

/** How this reader may want pages to look: as the system does, light, dark. */
export const THEMES = ["system", "light", "dark"];

/** The server wrote both into the document, from the cookies kept here, so that it never shows in another look first. */
export const theme = ref(dataset.theme ?? "system");

/** 大字版: everything is measured in rem, so one number makes all of it larger. */
export const largeType = ref(dataset.size === "large");

export function chooseTheme(name) {
    theme.value = name;
    keep(THEME, "theme", name === "system" ? null : name);
}

export function toggleLargeType() {
    largeType.value = !largeType.value;
    keep(SIZE, "size", largeType.value ? "large" : null);
}

function keep(cookie, attribute, value) {
    if (value) {
        dataset[attribute] = value;
        remember(cookie, value);
    } else {
        delete dataset[attribute];
        forget(cookie);
    }
}
