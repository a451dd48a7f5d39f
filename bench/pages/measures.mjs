// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { settled } from "./browser.mjs";

const MEGABYTE = 1024 * 1024;

/** What the first visit to a page brings over the network, and in how many requests. */
export async function weight(browser, account, path) {
    const { page, close } = await browser.window(account);
    const network = await page.createCDPSession();
    await network.send("Network.enable");
    let bytes = 0;
    let requests = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => {
        bytes += encodedDataLength;
        requests++;
    });
    await page.goto(browser.address(path));
    await settled(page);
    await page.waitForNetworkIdle({ concurrency: 1 });
    await close();
    return { bytes, requests };
}

/** Milliseconds until a first visitor sees something: the median. */
export async function firstPaint(browser, account, path, rounds) {
    const times = [];
    for (let round = 0; round < rounds; round++) {
        const { page, close } = await browser.window(account);
        await page.goto(browser.address(path));
        const painted = await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
        times.push(await painted.jsonValue());
        await close();
    }
    return median(times);
}

/** Milliseconds from a click in the menu to the other page with its rows, once both have been seen: the median. */
export async function pageChange(browser, account, one, other, rounds) {
    const { page, close } = await browser.window(account);
    await page.goto(browser.address(one));
    await settled(page);
    const times = [];
    for (let round = 0; round <= rounds; round++) {
        for (const to of [other, one]) {
            times.push(await page.evaluate(go, to.replace("/console/", "")));
        }
    }
    await close();
    // the first two loaded what is kept from then on
    return median(times.slice(2));
}

/** Runs in the page: clicks and watches each frame. */
function go(href) {
    const before = document.querySelector("#main h1").textContent;
    const start = performance.now();
    document.querySelector(`#menu a[href="${href}"]`).click();
    return new Promise((done) => {
        const look = () => {
            const heading = document.querySelector("#main h1")?.textContent;
            const there = heading && heading !== before && document.querySelector("#main tbody tr");
            there ? done(performance.now() - start) : requestAnimationFrame(look);
        };
        look();
    });
}

/** What a tab holds after so many rows were scrolled through: its script heap, and its process without what it shares. */
export async function memoryAfterRows(browser, account, path, rows) {
    const { page, close } = await browser.window(account);
    await page.goto(browser.address(path));
    await settled(page);
    await page.evaluate(async (wanted) => {
        while (document.querySelectorAll("#main tbody tr").length < wanted) {
            window.scrollTo(0, document.documentElement.scrollHeight);
            await new Promise(requestAnimationFrame);
        }
    }, rows);
    const { JSHeapUsedSize } = await page.metrics();
    const system = await browser.chromium.target().createCDPSession();
    const { processInfo } = await system.send("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => ownMemory(id));
    await close();
    return { heap: Math.round(JSHeapUsedSize / MEGABYTE), process: Math.max(...renderers) };
}

function ownMemory(pid) {
    const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
    return Math.round(kilobytes / 1024);
}

function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return Math.round(sorted[Math.floor(sorted.length / 2)]);
}
