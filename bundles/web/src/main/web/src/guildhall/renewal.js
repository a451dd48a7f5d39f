// SPDX-License-Identifier: Apache-2.0
import { onBeforeUnmount, onMounted } from "vue";
import { BACK } from "./back.js";

/** The window is told so when a long job has ended: what it changed may be in sight. */
export const ENDED = "guildhall-job-ended";

const SIGNS = [BACK, ENDED];

/** Calls `again` whenever what a component shows may have changed without its reader's doing. */
export function useRenewal(again) {
    onMounted(() => SIGNS.forEach((sign) => window.addEventListener(sign, again)));
    onBeforeUnmount(() => SIGNS.forEach((sign) => window.removeEventListener(sign, again)));
}
