// SPDX-License-Identifier: Apache-2.0
const TAG = { ANNOUNCED: "warning", OPEN: "success", CLOSED: "info" };

/** The state of an edition in words. */
export function stateText(t, { state }) {
    return t(`essay-contest.page.state.${state}`);
}

/** And as the kind of tag that the console's kit knows. */
export function stateTag({ state }) {
    return TAG[state];
}

/** When entries are taken. */
export function windowText({ t, format }, { opensAt, closesAt }) {
    return t("essay-contest.page.window", format.dateTime(opensAt), format.dateTime(closesAt));
}

/** How long a text is; the server counts in the same way and has the last word. */
export function characters(text) {
    return [...text].filter((character) => !/[\t-\r\x1c-\x1f\p{Z}]/u.test(character)).length;
}
