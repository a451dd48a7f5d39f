// SPDX-License-Identifier: Apache-2.0
import { createRequire } from "node:module";

const { default: puppeteer } = await import(createRequire(process.env.LIBRARIES).resolve("puppeteer-core"));

/** Chromium, whose windows each begin without anything kept. */
export async function openBrowser(server) {
    const chromium = await puppeteer.launch({ executablePath: process.env.CHROME_PATH, args: ["--no-sandbox", "--lang=zh-CN"] });

    /** A window of somebody who is signed in, unless nobody is named. */
    async function window(account) {
        const context = await chromium.createBrowserContext();
        const page = await context.newPage();
        await page.setViewport({ width: 1280, height: 800 });
        if (account) {
            const answer = await fetch(`${server}/api/security/sessions`, {
                method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(account),
            });
            const [name, value] = answer.headers.get("Set-Cookie").split(";")[0].split("=");
            await page.setCookie({ name, value, url: server });
        }
        return { page, close: () => context.close() };
    }

    return { window, chromium, address: (path) => server + path, close: () => chromium.close() };
}

/** Waits until nothing on the page is loading any more. */
export const settled = (page) =>
    page.waitForFunction(() => document.querySelector("h1, h2") && !document.querySelector(".skeleton, #main [aria-busy=true]"));
