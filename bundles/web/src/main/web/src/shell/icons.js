// SPDX-License-Identifier: Apache-2.0
import { h } from "vue";

// each is one path of a 24 × 24 drawing, stroked
const PATHS = {
    account: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3.5-6 8-6s8 2 8 6",
    approval: "M7 3h7l4 4v14H6V3zM9 14l2.2 2.2L15.5 12",
    back: "M15 5l-7 7 7 7",
    bell: "M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5zM10 20h4",
    check: "M5 12.5l4.5 4.5L19 7.5",
    clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2",
    close: "M6 6l12 12M18 6L6 18",
    down: "M5 9l7 7 7-7",
    essay: "M4 20h5L20 9l-5-5L4 15zM13 6l5 5",
    forward: "M9 5l7 7-7 7",
    home: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
    job: "M20 12a8 8 0 1 1-2.5-5.8M20 3v4h-4",
    member: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2 20c0-3.5 3-5.5 7-5.5s7 2 7 5.5M16 4.5a3.5 3.5 0 0 1 0 6M18 14.5c2.5.5 4 2.5 4 5.5",
    menu: "M4 6h16M4 12h16M4 18h16",
    module: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 16.5h7M16.5 13v7",
    organization: "M12 3v5M5 16v-4h14v4M12 8v4M3 16h4v4H3zM10 16h4v4h-4zM17 16h4v4h-4z",
    search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5",
    union: "M3 10l9-6 9 6v1H3zM6 11v7M10 11v7M14 11v7M18 11v7M3 20h18",
};

/** One of the shell's drawings; decoration only, the words beside it say what it is. */
export function Icon({ name }) {
    const drawing = PATHS[name] ?? "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z";
    return h("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, [h("path", { d: drawing })]);
}
Icon.props = ["name"];
