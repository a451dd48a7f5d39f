// SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from "node:timers/promises";
import { archives } from "./archive.mjs";

const MODULE = "essay-contest";

/** Exchanges the essay contest for newer versions and for older ones. */
export async function updater(call) {
    const archive = archives();
    const { module: { version } } = await call("GET", `registry/modules/${MODULE}`);
    const [major, minor, first] = version.split(".").map(Number);
    let micro = first;
    let file = "";

    /** Makes a version newer than all before, and takes it up. */
    async function prepare(tables = 0) {
        const content = archive(`${major}.${minor}.${++micro}`, migrations(tables));
        ({ id: file } = await call("POST", "core/files?name=next.kar", content, "application/octet-stream"));
    }

    async function ended({ id }) {
        for (;;) {
            const update = await call("GET", `registry/updates/${id}`);
            if (update.state === "DONE") {
                return update;
            }
            if (update.state !== "RUNNING") {
                throw new Error(`${update.from} → ${update.to}: ${update.reason}`);
            }
            await pause(100);
        }
    }

    return {
        prepare,
        /** To the version that was taken up last. */
        update: async () => ended(await call("POST", "registry/updates", JSON.stringify({ file }))),
        rollback: async () => ended(await call("POST", "registry/updates/rollback", JSON.stringify({ module: MODULE }))),
    };
}

/** So many tables more than the version that was built; each version brings those of the ones before it. */
function migrations(tables) {
    return new Map(Array.from({ length: tables }, (_, number) =>
        [`V${101 + number}__more.sql`, `create table essay_contest_more_${number + 1} (id bigint);`]));
}
