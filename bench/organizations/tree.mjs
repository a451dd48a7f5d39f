// SPDX-License-Identifier: Apache-2.0

const AREAS = 25;
const TOWNSHIPS = 19;
const ENTERPRISES = 41;

/** The day that many years ago, in China. */
export function yearsAgo(years) {
    const day = new Date();
    day.setFullYear(day.getFullYear() - years);
    return day.toLocaleDateString("sv", { timeZone: "Asia/Shanghai" });
}

/** The areas below the caller's own union, each with 799 organizations; adds what is missing. */
export async function areas(call, own) {
    const there = async () => (await call("GET", `core/organizations/${own}/children`)).items
        .filter(({ name }) => name.startsWith("片区"));
    for (let area = (await there()).length; area < AREAS; area++) {
        await addArea(call, own, area);
        process.stderr.write(`\rareas: ${area + 1} of ${AREAS} `);
    }
    return there();
}

/** Parents before children and one branch after the other: each is added at the end of the tree, where it moves nobody. */
async function addArea(call, own, number) {
    const area = await add(call, `片区${number}总工会`, "GENERAL", "COUNTY", own);
    for (let township = 0; township < TOWNSHIPS; township++) {
        const below = await add(call, `第${township}镇总工会`, "GENERAL", "TOWNSHIP", area);
        for (let enterprise = 0; enterprise < ENTERPRISES; enterprise++) {
            await add(call, `第${enterprise}厂工会`, "GRASSROOTS", "ENTERPRISE", below);
        }
    }
}

/** Each was called otherwise until today: so there is a past to be looked at. */
async function add(call, name, kind, level, parent) {
    const draft = { name: `原${name}`, kind, level, regionCode: "", parent, since: yearsAgo(3) };
    const { id, version } = await call("POST", "core/organizations", JSON.stringify(draft));
    const change = { name, regionCode: "" };
    await call("PUT", `core/organizations/${id}?version=${version}`, JSON.stringify(change));
    return id;
}
