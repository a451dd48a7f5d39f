// SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from "node:timers/promises";
import { load } from "./load.mjs";

const PER_SECOND = 200;
const UPDATES = 10;
const MODULE = ["/api/essay-contest/editions", "/api/essay-contest/openapi.json"];
const OTHERS = ["/api/core/organizations", "/api/core/members?limit=20"];
const PATHS = [MODULE[0], OTHERS[0], MODULE[1], OTHERS[1]];
const TURNS = ["without", "with", "with", "without"];

/** Answers of the module and of others in ten minutes with an update each and in ten without: a row for each. */
export async function latency(server, token, updater, seconds) {
    const ask = () => load(server, token, PATHS, PER_SECOND, seconds);
    // the compiler has its say before anything is measured
    await ask();
    const answers = { with: [], without: [] };
    const held = [];
    for (let minute = 0, updates = 0; minute < 2 * UPDATES; minute++) {
        const kind = TURNS[minute % TURNS.length];
        const [some] = await Promise.all([ask(), kind === "with" && updateAmidst(++updates)]);
        answers[kind].push(...some);
    }
    return Object.entries(answers).flatMap(([kind, all]) => [["module", MODULE], ["others", OTHERS]].map(([whose, paths]) => ({
        minutes: kind,
        whose,
        ...figures(all.filter(({ path }) => paths.includes(path))),
        updates: kind === "with" ? held.length : 0,
        "longest hold ms": kind === "with" ? Math.max(...held) : 0,
    })));

    async function updateAmidst(tables) {
        await updater.prepare(tables);
        await pause((seconds * 1000) / 2);
        await updater.update().then(({ heldMillis }) => held.push(heldMillis), ({ message }) => console.error(message));
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
