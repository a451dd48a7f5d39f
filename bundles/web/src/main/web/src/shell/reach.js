// SPDX-License-Identifier: Apache-2.0
import { ref } from "vue";
import { isUnreachable } from "../declared/sending.js";
import { BACK } from "../guildhall/back.js";

const FIRST = 1_000;
const LONGEST = 15_000;

/**
 * Whether the server answers. When it stops to, `ask` tries again, ever more rarely, until it does; then comes `back`, and
 * the window is told.
 */
export function createReach(ask, back) {
    const lost = ref(false);
    let waiting = 0;

    function reached(answered) {
        if (!answered && !lost.value) {
            lost.value = true;
            again(FIRST);
        } else if (answered && lost.value) {
            lost.value = false;
            clearTimeout(waiting);
            back();
            window.dispatchEvent(new Event(BACK));
        }
    }

    function again(pause) {
        waiting = setTimeout(async () => {
            await ask();
            if (lost.value) {
                again(Math.min(pause * 2, LONGEST));
            }
        }, pause);
    }

    /** An API like the one given, whose calls tell whether they arrived. */
    function watched(api) {
        const watch = (call) => async (...given) => {
            try {
                const answer = await call(...given);
                reached(true);
                return answer;
            } catch (problem) {
                reached(!isUnreachable(problem));
                throw problem;
            }
        };
        return Object.fromEntries(Object.entries(api).map(([name, call]) => [name, watch(call)]));
    }

    window.addEventListener("online", () => lost.value && ask());
    return { lost, watched };
}
