// SPDX-License-Identifier: Apache-2.0

/** Whether a text is what a pattern of the API wants; one that only Java reads is left to the server. */
export function matches(pattern, text) {
    try {
        return new RegExp(`^(?:${pattern})$`, "u").test(text);
    } catch {
        return true;
    }
}
