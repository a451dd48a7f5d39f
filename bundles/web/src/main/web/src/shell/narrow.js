// SPDX-License-Identifier: Apache-2.0
import { ref } from "vue";

// the style sheets change over at the same width
const query = window.matchMedia("(max-width: 48rem)");

/** Whether there is only the room of a phone. */
export const narrow = ref(query.matches);

query.addEventListener("change", ({ matches }) => {
    narrow.value = matches;
});
