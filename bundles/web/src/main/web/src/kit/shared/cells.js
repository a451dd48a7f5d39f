// SPDX-License-Identifier: Apache-2.0
import { isYear, textOf } from "../../declared/values.js";
import { html } from "../../guildhall/html.js";

const FILES = "/api/core/files/";

/** The columns of a list as the table takes them; `link(row)` is where a row's own page is. */
export function columnsOf(fields, context, link) {
    const linked = fields.find((field) => field.link) ?? fields[0];
    return fields.map((field) => ({
        name: field.name,
        label: field.label,
        sort: field.sort,
        photo: field.as === "photo",
        /** Whether it names the row. */
        heading: field === linked,
        width: [field.width && `is-${field.width}`, isFigure(field) && "figure"].filter(Boolean).join(" ") || undefined,
        draw: link && field === linked
            ? (row) => html`<a href=${link(row)}>${textOf(field, row[field.name], context) || row.id}</a>`
            : (row) => cell(field, row[field.name], context),
    }));
}

/** One value: words from an enumeration as a tag, pictures as pictures, the rest as text. */
export function cell(field, value, context) {
    if (value === null || value === undefined || value === "" || value.length === 0) {
        return "";
    }
    switch (field.as) {
        case "choice":
            return each(value, (one) => html`<span key=${one} class="tag">${textOf(field, one, context)}</span>`);
        case "photo":
            return each(value, (id) => html`<img key=${id} class="photo" loading="lazy" src=${FILES + id} alt=${field.label} />`);
        case "file":
            return each(value, (id) => html`<a key=${id} class="file" href=${FILES + id} download>${context.t("web.action.download")}</a>`);
        default:
            return textOf(field, value, context);
    }
}

// a year is read like a name, not compared like an amount
const isFigure = ({ as, name }) => as === "number" && !isYear(name);

const each = (value, draw) => (Array.isArray(value) ? value.map(draw) : draw(value));
