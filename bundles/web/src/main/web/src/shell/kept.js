// SPDX-License-Identifier: Apache-2.0
import { ref, watch } from "vue";

/** A small choice that this browser remembers; one that can not be read is made anew. */
export function kept(name, value) {
    const key = `guildhall-${name}`;
    const choice = ref(read(key) ?? value);
    watch(choice, (now) => localStorage.setItem(key, JSON.stringify(now)), { deep: true });
    return choice;
}

function read(key) {
    try {
        return JSON.parse(localStorage.getItem(key));
    } catch {
        return null;
    }
}
