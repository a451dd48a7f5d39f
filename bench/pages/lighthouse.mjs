// SPDX-License-Identifier: Apache-2.0
import { createRequire } from "node:module";

const libraries = createRequire(process.env.LIBRARIES);
const { default: audit, desktopConfig } = await import(libraries.resolve("lighthouse"));
const CATEGORIES = ["performance", "accessibility", "best-practices"];

/** Lighthouse's scores of a page, as on a desk or as on a phone. */
export async function lighthouse(browser, account, path, desktop) {
    const { page, close } = await browser.window(account);
    const flags = { onlyCategories: CATEGORIES, disableStorageReset: true, logLevel: "error" };
    const { lhr } = await audit(browser.address(path), flags, desktop ? desktopConfig : undefined, page);
    await close();
    return Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
}
