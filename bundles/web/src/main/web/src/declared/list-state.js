// SPDX-License-Identifier: Apache-2.0

/** Search, filters and order of a list as its address says them. */
export function readState({ filters, search, sort }, query) {
    const names = [...(search ? ["q"] : []), ...filters.map(({ name }) => name)];
    return {
        filters: Object.fromEntries(names.map((name) => [name, query[name] ?? ""])),
        sort: query.sort ?? sort,
    };
}

/** The other way round; what is as usual stays out of the address. */
export function writeState({ sort: usual }, { filters, sort }) {
    const query = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ""));
    return sort === usual ? query : { ...query, sort };
}

/** The order after a click on a column: ascending, then descending. */
export const nextSort = (sort, name) => (sort === name ? `-${name}` : name);

/** For aria-sort. */
export function direction(sort, name) {
    return { [name]: "ascending", [`-${name}`]: "descending" }[sort] ?? "none";
}
