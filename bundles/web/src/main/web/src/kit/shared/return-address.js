// SPDX-License-Identifier: Apache-2.0
import { writeState } from "../../declared/list-state.js";

const left = new Map();

/** Keeps with which filters a list was left, so that the way back leads there. */
export function remember(address, model) {
    left.set(address, new URLSearchParams(writeState(model.list, model)).toString());
}

/** Where "back" leads: the list as it was left. */
export function returnAddress(address) {
    const search = left.get(address);
    return search ? `${address}?${search}` : address;
}
