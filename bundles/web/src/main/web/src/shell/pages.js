// SPDX-License-Identifier: Apache-2.0

/** The page `module/path` of a menu, with where its files are; nothing if it is not (or no longer) among the reader's. */
export function pageAt(address, sections) {
    for (const { module, base, pages } of sections) {
        const page = pages.find(({ path }) => `${module}/${path}` === address);
        if (page) {
            return { ...page, module, base };
        }
    }
    return undefined;
}
