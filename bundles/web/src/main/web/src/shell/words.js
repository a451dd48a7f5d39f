// SPDX-License-Identifier: Apache-2.0

/** Makes `t(key, …)`: the sentence behind a key with {0}, {1} … filled in, as Java's MessageFormat writes them. */
export function translator(words) {
    const t = (key, ...values) => fill(words()[key] ?? key, values);
    /** Whether there is a sentence behind a key. */
    t.has = (key) => key in words();
    return t;
}

function fill(pattern, values) {
    return pattern
        .replace(/''/g, "\u0000")
        .replace(/\{(\d+)[^}]*\}/g, (_, index) => String(values[index] ?? ""))
        .replace(/\u0000/g, "'");
}
