// SPDX-License-Identifier: Apache-2.0
import { reactive } from "vue";
import { askingOf, filled } from "./paths.js";

const NOT_THERE = [403, 404];

/**
 * Figures, each with the address of the rows behind it; one that can not be read says so by itself.
 *
 * @param row whose figures they are; null if they are no row's. One whose rows are not to be had there is `absent`
 */
export function tilesModel({ api, t }, tiles, row = null) {
    const at = (address) => (row ? filled(address, row) : address);
    return tiles.map(({ title, rows, opens }) => {
        const tile = reactive({ title: t(title), href: opens && `#/${at(opens)}`, figure: null, error: null, absent: false, reload });
        const { path, query } = askingOf(at(rows));

        /** The figure that is shown stays until the new one has come. */
        async function reload() {
            try {
                const { total } = await api.get(path, { ...query, limit: 1, count: true });
                Object.assign(tile, { figure: total, error: null, absent: false });
            } catch (error) {
                Object.assign(tile, { error, absent: row !== null && NOT_THERE.includes(error.status) });
            }
        }

        reload();
        return tile;
    });
}
