// SPDX-License-Identifier: Apache-2.0

/** A form as one row has it: what can be chosen, and how long a text may be, may be the row's own. */
export function formFor(form, row) {
    return row ? { ...form, fields: form.fields.map((field) => fieldFor(field, row)) } : form;
}

function fieldFor(field, row) {
    const choice = field.optionsOf && {
        as: "choice",
        many: field.many || field.as === "lines",
        options: row[field.optionsOf].map((value) => ({ value, text: String(value) })),
    };
    return { ...field, ...choice, ...(field.limitOf && { limit: row[field.limitOf] }) };
}
