// SPDX-License-Identifier: Apache-2.0
import { reactive } from "vue";
import { askingOf } from "./paths.js";

/** Figures, each with the address of the rows behind it; one that can not be read says so by itself. */
export function tilesModel({ api, t }, tiles) {
    return tiles.map(({ title, rows, opens }) => {
        const tile = reactive({ title: t(title), href: opens && `#/${opens}`, figure: null, error: null, reload });
        const { path, query } = askingOf(rows);

        /** The figure that is shown stays until the new one has come. */
        async function reload() {
            try {
                const { total } = await api.get(path, { ...query, limit: 1, count: true });
                Object.assign(tile, { figure: total, error: null });
            } catch (error) {
                tile.error = error;
            }
        }

        reload();
        return tile;
    });
}
