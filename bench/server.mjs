// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from "node:fs";

/** What a bench needs to know of the platform that runs from a data folder. */
export function platform(data) {
    const accounts = readFileSync(`${data}/demo-accounts.csv`, "utf8").trim().split("\n").map((line) => line.split(","));
    return {
        address: readFileSync(`${data}/url`, "utf8").trim(),
        database: existsSync(`${data}/db`) ? "H2" : "PostgreSQL",
        pid: Number(readFileSync(`${data}/guildhall.pid`, "utf8")),
        account: (username) => ({ username, password: accounts.find(([name]) => name === username)[1] }),
    };
}

/** Calls the API as somebody who is signed in; fails if it refuses. */
export async function caller(server, account) {
    let token = "";
    async function call(method, path, body, type = "application/json") {
        const response = await fetch(`${server}/api/${path}`, {
            method, body, headers: { "Content-Type": type, ...(token && { Authorization: `Bearer ${token}` }) },
        });
        if (!response.ok) {
            throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
        }
        return response.json();
    }
    ({ token } = await call("POST", "security/sessions", JSON.stringify(account)));
    return Object.assign(call, { token });
}
