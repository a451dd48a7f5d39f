// SPDX-License-Identifier: Apache-2.0
import { matches } from "./patterns.js";
import { labelKey, valueKey } from "./words.js";

const LONG = 200;

/**
 * The fields of a list, a page or a form: what is declared, completed by what the schema says.
 *
 * @param declared names, or objects with `field` and what differs from the usual
 * @param schema of the object they belong to
 * @param context `{ thing, api, t }`: the prefix of the words, the document, the words
 */
export function fieldsOf(declared, schema, context) {
    const required = new Set(schema.required ?? []);
    return (declared ?? []).map((each) => {
        const said = typeof each === "string" ? { field: each } : each;
        return fieldOf(said, schema.properties?.[said.field], required.has(said.field), context);
    });
}

function fieldOf(said, schema, required, { thing, api, t }) {
    const own = api.resolve(schema);
    const many = own.type === "array";
    const one = many ? api.resolve(own.items) : own;
    const as = said.as ?? kindOf(said.field, one, many);
    return {
        name: said.field,
        as,
        many: many && as !== "lines",
        label: t(said.label ?? labelKey(thing, said.field)),
        hint: said.hint ? t(said.hint) : "",
        link: said.link ?? false,
        sort: said.sort ?? false,
        width: said.width ?? "",
        start: said.default,
        optionsOf: said.options ?? "",
        limitOf: said.limit ?? "",
        template: said.template ?? "",
        required: required && as !== "switch" && !mayBeEmpty(own),
        nullable: !required,
        integer: one.type === "integer",
        options: (one.enum ?? []).map((value) => ({ value, text: t(valueKey(thing, said.field, value)) })),
        minLength: own.minLength,
        maxLength: own.maxLength,
        minItems: own.minItems,
        maxItems: own.maxItems,
        min: own.minimum,
        max: own.maximum,
        pattern: own.pattern,
    };
}

function kindOf(name, schema, many) {
    if (schema.name === "Id") {
        return ["organization", "member"].includes(name) ? name : "text";
    }
    if (schema.enum) {
        return "choice";
    }
    if (many) {
        return "lines";
    }
    const byType = { boolean: "switch", integer: "number", number: "number" };
    const byFormat = { date: "date", "date-time": "dateTime", region: "region" };
    return byType[schema.type] ?? byFormat[schema.format] ?? (schema.maxLength > LONG ? "multiline" : "text");
}

// the API requires a text that its pattern lets be empty: nothing has to be typed
function mayBeEmpty({ type, minLength, pattern }) {
    return type === "string" && !minLength && pattern !== undefined && matches(pattern, "");
}
