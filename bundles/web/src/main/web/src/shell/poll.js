// SPDX-License-Identifier: Apache-2.0
const AWAY = 10 * 60_000;
let used = Date.now();

for (const sign of ["pointerdown", "keydown"]) {
    window.addEventListener(sign, () => { used = Date.now(); }, { capture: true, passive: true });
}

/**
 * Does something again and again; `pause()` answers the milliseconds until the next time, or null to end it. A page that is
 * hidden or left alone asks nothing: its questions would keep the session of somebody who went away from ending.
 */
export function poll(task, pause) {
    let waiting = 0;

    async function turn() {
        clearTimeout(waiting);
        if (!document.hidden && Date.now() - used < AWAY) {
            await task();
        }
        const millis = pause();
        if (millis !== null) {
            waiting = setTimeout(turn, millis);
        }
    }

    document.addEventListener("visibilitychange", () => {
        if (!document.hidden && pause() !== null) {
            turn();
        }
    });
    turn();
}
