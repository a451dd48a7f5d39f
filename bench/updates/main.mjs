// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { caller, platform } from "../server.mjs";
import { cycles } from "./cycles.mjs";
import { latency } from "./latency.mjs";
import { updater } from "./updater.mjs";

const RESULTS = new URL("../results/", import.meta.url);
const MEASURES = {
    latency: async (staff, update, seconds = 60) => latency(address, staff.token, update, Number(seconds)),
    cycles: async (staff, update, updates = 1000) => cycles(update, pid, Number(updates)),
};

const [data, what, ...how] = process.argv.slice(2);
const { address, database, pid, account } = platform(data);
const admin = await caller(address, account("platform-admin"));
const staff = await caller(address, account("funing-staff"));
const before = loadavg()[0];
const rows = await MEASURES[what](staff, await updater(admin), ...how);
console.table(rows);
mkdirSync(RESULTS, { recursive: true });
const file = new URL(`updates-${what}-${database}-${new Date().toISOString().replace(/[:.]/g, "-")}.json`, RESULTS);
writeFileSync(file, JSON.stringify({ what, database, loadAverage: { before, after: loadavg()[0] }, rows }, null, 2));
console.log(file.pathname);
