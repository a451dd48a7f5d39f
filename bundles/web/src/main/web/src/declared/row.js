// SPDX-License-Identifier: Apache-2.0

const MALFORMED = 400;
const NOT_THERE = 404;

/** One row, asked for with that query. An address that is no row's, as one mistyped, leads to nothing: it is nothing that its reader filled in. */
export async function readRow({ api, t }, rows, id, query) {
    try {
        return await api.get(`${rows}/${encodeURIComponent(id)}`, query);
    } catch (problem) {
        throw problem.status === MALFORMED ? Object.assign(new Error(t("web.state.no-such-row")), { name: "Problem", status: NOT_THERE }) : problem;
    }
}
