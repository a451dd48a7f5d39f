// SPDX-License-Identifier: Apache-2.0
import { ref } from "vue";

const KEY = "guildhall-large-type";

/** 大字版: everything is measured in rem, so one number makes all of it larger. */
export const largeType = ref(localStorage.getItem(KEY) === "on");
apply();

export function toggleLargeType() {
    largeType.value = !largeType.value;
    localStorage.setItem(KEY, largeType.value ? "on" : "off");
    apply();
}

function apply() {
    document.documentElement.classList.toggle("large-type", largeType.value);
}
