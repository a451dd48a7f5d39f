// SPDX-License-Identifier: Apache-2.0

/** Search, filters and order of a list as its address says them, as usual where it says nothing. */
export function readState(list, query) {
    const usual = usualOf(list);
    return {
        filters: Object.fromEntries(Object.entries(usual).map(([name, value]) => [name, query[name] ?? value])),
        sort: query.sort ?? list.sort,
    };
}

/** The other way round; what is as usual stays out of the address. */
export function writeState(list, { filters, sort }) {
    const usual = usualOf(list);
    const query = Object.fromEntries(Object.entries(filters).filter(([name, value]) => value !== usual[name]));
    return sort === list.sort ? query : { ...query, sort };
}

/** Whether the reader asks for nothing but the usual; what the page around the list has chosen is not the reader's asking. */
export const isUsual = (list, { filters }) =>
    Object.keys(writeState(list, { filters, sort: list.sort })).every((name) => list.filters.find((filter) => filter.name === name)?.given);

function usualOf({ filters, search }) {
    const named = filters.map(({ name, as, start }) => [name, String(start ?? (as === "switch" ? false : ""))]);
    return Object.fromEntries([...(search ? [["q", ""]] : []), ...named]);
}

/** The order after a click on a column: ascending, then descending. */
export const nextSort = (sort, name) => (sort === name ? `-${name}` : name);

/** For aria-sort. */
export function direction(sort, name) {
    return { [name]: "ascending", [`-${name}`]: "descending" }[sort] ?? "none";
}
