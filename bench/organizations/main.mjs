// SPDX-License-Identifier: Apache-2.0
import { caller, platform } from "../server.mjs";
import { areas, yearsAgo } from "./tree.mjs";

const ROUNDS = 50;

const { address: server, account, database } = platform(process.argv[2]);
const call = await caller(server, account("funing-staff"));
const own = (await call("GET", "security/me")).organization.id;
const all = await areas(call, own);
// from one end of the tree to the other: everything between makes way
const [one, other] = [all[0], all[all.length - 1]];
const move = JSON.stringify({ kind: "MOVE", target: other.id });
const asOf = (under, years) => `core/organizations?under=${under}&asOf=${yearsAgo(years)}&limit=20`;

console.log(`${database}, ${ROUNDS} requests each, one after the other`);
console.table([
    await measured("first page of 20,000", () => call("GET", `core/organizations?under=${own}&limit=20`)),
    await measured("first page of 799", () => call("GET", `core/organizations?under=${one.id}&limit=20`)),
    await measured("tree of 20,000 as of today", () => call("GET", asOf(own, 0))),
    await measured("tree of 20,000 two years back", () => call("GET", asOf(own, 2))),
    await measured("tree of 799 two years back", () => call("GET", asOf(one.id, 2))),
    // a preview is the move itself, in a transaction that is thrown away
    await measured("move of 799", () => call("POST", `core/proposals/preview?organization=${one.id}`, move)),
    await measured("count over tree and edges", () => call("GET", `core/organizations/${own}/count`)),
]);

async function measured(what, work) {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
        const begin = performance.now();
        await work();
        times.push(performance.now() - begin);
    }
    times.sort((a, b) => a - b);
    const at = (share) => Number(times[Math.floor((times.length - 1) * share)].toFixed(1));
    return { what, "min ms": at(0), "p50 ms": at(0.5), "p99 ms": at(0.99) };
}
