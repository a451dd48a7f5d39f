// SPDX-License-Identifier: Apache-2.0
import { tilesModel } from "../../declared/tiles-model.js";
import { defineComponent } from "vue";
import { html } from "../../guildhall/html.js";
import { useRenewal } from "../../guildhall/renewal.js";

/** Figures, of a row if there is one; a click shows the rows behind one. */
export const Tiles = defineComponent({
    props: { context: { type: Object, required: true }, of: { type: Array, required: true }, row: Object },
    setup({ context, of, row }) {
        const { t, format } = context;
        const tiles = tilesModel(context, of, row);
        useRenewal(() => tiles.forEach((tile) => tile.reload()));
        const figure = ({ figure: value, error }) => {
            if (error) {
                return html`<b class="missing">${t("web.tile.missing")}</b>`;
            }
            return html`<b>${value === null ? "…" : format.number(value)}</b>`;
        };
        return () => html`
            <ul class="tiles">
                ${tiles.filter(({ absent }) => !absent).map((tile) => html`
                    <li key=${tile.title} aria-busy=${tile.figure === null && !tile.error}>
                        ${tile.href ? html`<a href=${tile.href}>${figure(tile)}<span>${tile.title}</span></a>` : html`<p>${figure(tile)}<span>${tile.title}</span></p>`}
                    </li>`)}
            </ul>`;
    },
});
