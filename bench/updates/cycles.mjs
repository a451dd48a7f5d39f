// SPDX-License-Identifier: Apache-2.0
import { memory } from "./machine.mjs";

/** After how many of them the memory is looked at; the first ones fill what is filled once. */
const LOOKS = [10, 50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000];

/** What is left behind by so many exchanges of versions, forward and back: a row for each look. */
export async function cycles(updater, pid, exchanges) {
    const rows = [{ exchanges: 0, ...memory(pid) }];
    const held = [];
    while (held.length < exchanges) {
        held.push((await (held.length % 2 === 0 ? forward() : updater.rollback())).heldMillis);
        if (LOOKS.includes(held.length) || held.length === exchanges) {
            rows.push({ exchanges: held.length, ...memory(pid), "longest hold ms": Math.max(...held) });
            process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
        }
    }
    return rows;

    async function forward() {
        await updater.prepare();
        return updater.update();
    }
}
