// SPDX-License-Identifier: Apache-2.0
/** The state of an edition in words. */
export function stateText(t, { state }) {
    return t(`essay-contest.edition.state.${state.toLowerCase()}`);
}

/** When entries are taken. */
export function windowText({ t, format }, { opensAt, closesAt }) {
    return t("essay-contest.page.window", format.dateTime(opensAt), format.dateTime(closesAt));
}

/** How long a text is; the server counts in the same way and has the last word. */
export function characters(text) {
    return [...text].filter((character) => !/[\t-\r\x1c-\x1f\p{Z}]/u.test(character)).length;
}
