// SPDX-License-Identifier: Apache-2.0
const AWAY = 10 * 60_000;
let used = Date.now();

for (const sign of ["pointerdown", "keydown"]) {
    window.addEventListener(sign, () => { used = Date.now(); }, { capture: true, passive: true });
}

/**
 * Does something again and again from the first time on that it is told to; `pause()` answers the milliseconds until the next
 * time, or null to end it. A page that is hidden or left alone asks nothing: its questions would keep the session of somebody
 * who went away from ending.
 *
 * @return does it now, and begins again if it had ended; answers when it is done
 */
export function poll(task, pause) {
    let waiting = null;
    let last = Promise.resolve();

    /** One after the other, so that only one next time is ever waited for. */
    function now() {
        last = last.then(async () => {
            clearTimeout(waiting);
            await task();
            next();
        });
        return last;
    }

    function next() {
        const millis = pause();
        waiting = millis === null ? null : setTimeout(() => (idle() ? next() : now()), millis);
    }

    document.addEventListener("visibilitychange", () => {
        if (!document.hidden && waiting !== null) {
            now();
        }
    });
    return now;
}

const idle = () => document.hidden || Date.now() - used >= AWAY;
