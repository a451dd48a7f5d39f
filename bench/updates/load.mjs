// SPDX-License-Identifier: Apache-2.0
import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Asks at a fixed rate, whether or not earlier answers have come, one path after the other. A request's time counts from
 * the moment it was due: who has to wait before being sent has waited too.
 */
export async function load(server, token, paths, perSecond, seconds) {
    const agent = new Agent({ keepAlive: true });
    const begun = performance.now();
    const answers = [];
    for (let tick = 0; tick < perSecond * seconds; tick++) {
        const due = begun + (tick * 1000) / perSecond;
        const early = due - performance.now();
        if (early > 0) {
            await pause(early);
        }
        answers.push(ask(agent, server, token, paths[tick % paths.length], due));
    }
    const all = await Promise.all(answers);
    agent.destroy();
    return all;
}

function ask(agent, server, token, path, due) {
    return new Promise((done) => {
        const end = (status) => done({ path, status, millis: performance.now() - due });
        const request = get(server + path, { agent, headers: { Authorization: `Bearer ${token}` } }, (response) => {
            response.on("end", () => end(response.statusCode)).on("error", ({ code }) => end(code)).resume();
        });
        request.on("error", ({ code }) => end(code));
    });
}
