// SPDX-License-Identifier: Apache-2.0
import { setTimeout as pause } from "node:timers/promises";
import { caller } from "../server.mjs";

const FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高";
const GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀英霞平刚桂兰文辉玲建华红波";

/** Imports members until there are so many; the same ones in the same order each time. */
export async function fill(server, account, wanted) {
    const call = await caller(server, account);
    const { total } = await call("GET", "core/members?subtree=true&limit=1&count=true");
    if (total < wanted) {
        const rows = Array.from({ length: wanted - total }, (_, index) => nameOf(total + index));
        const { id } = await call("POST", "core/members/import", ["姓名", ...rows].join("\n"), "text/csv");
        await ended(call, id);
    }
}

async function ended(call, id) {
    for (;;) {
        const { state, done, total, message } = await call("GET", `core/jobs/${id}`);
        if (state === "done") {
            return;
        }
        if (!["queued", "running"].includes(state)) {
            throw new Error(`import ${state}: ${message}`);
        }
        process.stderr.write(`\rmembers: ${done} of ${total} `);
        await pause(1000);
    }
}

const nameOf = (number) =>
    FAMILY[number % FAMILY.length] + GIVEN[(number * 7) % GIVEN.length] + GIVEN[Math.floor(number / 30) % GIVEN.length];
