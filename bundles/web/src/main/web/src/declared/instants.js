// SPDX-License-Identifier: Apache-2.0
// Everybody reads and writes Beijing time, wherever the computer stands; it has had no summer time since 1991.
export const ZONE = "Asia/Shanghai";
const OFFSET = "+08:00";
const OFFSET_MILLIS = 8 * 60 * 60 * 1000;

/** What the clock on the wall shows at an instant: `2024-04-01T00:00:00`. */
export function wallTime(instant) {
    return new Date(new Date(instant).getTime() + OFFSET_MILLIS).toISOString().slice(0, 19);
}

/** The instant at which the clock on the wall shows that. */
export function instantOf(wall) {
    return new Date(wall + OFFSET).toISOString().replace(".000Z", "Z");
}
