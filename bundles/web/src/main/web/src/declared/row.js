// SPDX-License-Identifier: Apache-2.0

const MALFORMED = 400;
const NOT_THERE = 404;

/** One row. An address that is no row's, as one mistyped, leads to nothing: it is nothing that its reader filled in. */
export async function readRow({ api, t }, rows, id) {
    try {
        return await api.get(`${rows}/${encodeURIComponent(id)}`);
    } catch (problem) {
        throw problem.status === MALFORMED ? Object.assign(new Error(t("web.state.no-such-row")), { name: "Problem", status: NOT_THERE }) : problem;
    }
}
