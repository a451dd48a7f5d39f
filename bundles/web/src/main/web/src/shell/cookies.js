// SPDX-License-Identifier: Apache-2.0
const YEAR = 365 * 24 * 60 * 60;

/** Keeps a choice that the server must know when it writes the document. */
export function remember(name, value) {
    document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; SameSite=Lax`;
}

export function forget(name) {
    document.cookie = `${name}=; path=/; max-age=0; SameSite=Lax`;
}
