// SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from "node:timers/promises";
import { load } from "./load.mjs";

const PER_SECOND = 200;
const UPDATES = 10;
const MODULE = ["/api/essay-contest/editions", "/api/essay-contest/openapi.json"];
const OTHERS = ["/api/core/organizations", "/api/core/members?limit=20"];
const PATHS = [MODULE[0], OTHERS[0], MODULE[1], OTHERS[1]];
const ORDER = ["without", "with", "with", "without"];

/** Answers of the module and of others in minutes with updates and without, which take turns: a row for each. */
export async function latency(server, token, updater, seconds) {
    const ask = (duration) => load(server, token, PATHS, PER_SECOND, duration);
    // the compiler has its say before anything is measured
    await ask(seconds);
    const rows = [];
    let tables = 0;
    for (const [round, kind] of ORDER.entries()) {
        const updates = kind === "with" ? updateOften() : { held: [], undone: 0 };
        const [answers, { held, undone }] = await Promise.all([ask(seconds), updates]);
        for (const [whose, paths] of [["module", MODULE], ["others", OTHERS]]) {
            const some = answers.filter(({ path }) => paths.includes(path));
            rows.push({ round: round + 1, updates: held.length, undone, whose, ...figures(some), "longest hold ms": Math.max(0, ...held) });
        }
    }
    return rows;

    async function updateOften() {
        const held = [];
        let undone = 0;
        const begun = performance.now();
        for (let done = 0; done < UPDATES; done++) {
            await updater.prepare(++tables);
            await pause(Math.max(0, begun + ((done + 0.25) * seconds * 1000) / UPDATES - performance.now()));
            await updater.update().then(
                ({ heldMillis }) => held.push(heldMillis),
                ({ message }) => {
                    undone++;
                    console.error(message);
                });
        }
        return { held, undone };
    }
}

function figures(answers) {
    const times = answers.map(({ millis }) => millis).sort((a, b) => a - b);
    const at = (share) => Math.round(times[Math.ceil(times.length * share) - 1] * 10) / 10;
    return {
        answers: answers.length,
        "not 200": answers.filter(({ status }) => status !== 200).length,
        "p50 ms": at(0.5),
        "p99 ms": at(0.99),
        "max ms": at(1),
    };
}
