// SPDX-License-Identifier: Apache-2.0
const BYTES = 16;
const UNREACHABLE = [0, 502, 503, 504];

/** Names one sending, so that the server does it once however often it arrives. */
export function newKey() {
    // crypto.randomUUID is missing where the address is not https
    return [...crypto.getRandomValues(new Uint8Array(BYTES))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The same key for the same thing: what was sent before, perhaps in vain, must not be done twice. */
export function keyFor(body, before) {
    const text = JSON.stringify(body);
    return before?.text === text ? before : { text, key: newKey() };
}

export const isUnreachable = ({ status }) => UNREACHABLE.includes(status);

export const isChangedMeanwhile = ({ type = "" }) => type.endsWith(":changed-meanwhile");

export const isSentAlready = ({ type = "" }) => type.endsWith(":sent-already");

/** Answers once the server is ready again; never, if the signal ends the waiting. */
export async function whenBack(signal, { ready = isReady, pause = pauseFor } = {}) {
    for (let wait = 2; !signal.aborted; wait = Math.min(wait * 1.5, 15)) {
        await pause(wait * 1000, signal);
        if (!signal.aborted && (await ready())) {
            return;
        }
    }
    await new Promise(() => {});
}

const isReady = () => fetch("/health/ready", { cache: "no-store" }).then(({ ok }) => ok, () => false);

// the browser may know earlier that there is a network again
function pauseFor(millis, signal) {
    return new Promise((resolve) => {
        const timer = setTimeout(end, millis);
        window.addEventListener("online", end);
        signal.addEventListener("abort", end);
        function end() {
            clearTimeout(timer);
            window.removeEventListener("online", end);
            signal.removeEventListener("abort", end);
            resolve();
        }
    });
}
