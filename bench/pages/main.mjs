// SPDX-License-Identifier: Apache-2.0
import { openBrowser } from "./browser.mjs";
import { lighthouse } from "./lighthouse.mjs";
import { fill } from "./members.mjs";
import { firstPaint, memoryAfterRows, pageChange, weight } from "./measures.mjs";
import { platform } from "../server.mjs";

const MEMBERS = 100_000;
const ROWS = 5_000;
const ROUNDS = 5;

const { address: server, account } = platform(process.argv[2]);
const staff = account("funing-staff");
const member = account("funing-member");
const LIST = "/console/#/core/members";
const PLACES = [
    ["sign-in", "/sign-in", null, false],
    ["console start", "/console/", staff, true],
    ["100,000 rows", LIST, staff, true],
    ["portal home", "/portal/", member, false],
];

await fill(server, staff, MEMBERS);
const browser = await openBrowser(server);
const table = [];
for (const [name, path, reader, desktop] of PLACES) {
    const { bytes, requests } = await weight(browser, reader, path);
    const paint = await firstPaint(browser, reader, path, ROUNDS);
    table.push({ page: name, "cold KB (gzip)": Math.round(bytes / 1024), requests, "first paint ms": paint, ...await lighthouse(browser, reader, path, desktop) });
}
console.table(table);
console.log("warm page change, ms:", await pageChange(browser, staff, LIST, "/console/#/core/organizations", ROUNDS));
console.log(`tab after ${ROWS} rows, MB:`, await memoryAfterRows(browser, staff, LIST, ROWS));
await browser.close();
