// SPDX-License-Identifier: Apache-2.0

/** A browser's store that ends with the test; like the real one it shows its keys as properties. */
export function memoryStore() {
    const methods = {
        getItem: { value(key) { return this[key] ?? null; } },
        setItem: { value(key, text) { this[key] = text; } },
        removeItem: { value(key) { delete this[key]; } },
    };
    return Object.create(Object.create(Object.prototype, methods));
}
