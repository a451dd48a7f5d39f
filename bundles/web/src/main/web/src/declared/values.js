// SPDX-License-Identifier: Apache-2.0
import { instantOf, wallTime } from "./instants.js";

/**
 * What a reader sees of a value.
 *
 * @param context `{ t, format, names }`
 */
export function textOf(field, value, context) {
    if (value === null || value === undefined || value === "") {
        return "";
    }
    if (Array.isArray(value)) {
        return value.map((each) => textOf(field, each, context)).join(context.t("web.comma"));
    }
    const write = WRITTEN[field.as];
    return write ? write(value, field, context) : String(value);
}

/** A year is a number that nobody writes with separators. */
export const isYear = (name) => /year$/i.test(name);

const WRITTEN = {
    number: (value, field, { format }) => (isYear(field.name) ? String(value) : format.number(value)),
    date: (value, field, { format }) => format.date(`${value}T00:00:00+08:00`),
    dateTime: (value, field, { format }) => format.dateTime(value),
    switch: (value, field, { t }) => t(value ? "web.yes" : "web.no"),
    choice: (value, field) => field.options.find((option) => option.value === value)?.text ?? String(value),
    organization: (value, field, { names }) => names.of("organization", value),
    member: (value, field, { names }) => names.of("member", value),
    region: (value, field, { names }) => names.of("region", value),
    file: (value, field, { t }) => value.name ?? t("web.file"),
    photo: (value, field, { t }) => value.name ?? t("web.photo"),
};

/** What stands in a form's field for a value of the API. */
export function toInput(field, value) {
    const empty = value === null || value === undefined;
    switch (field.as) {
        case "lines":
            return (value ?? []).join("\n");
        case "switch":
            return Boolean(value);
        case "number":
            return empty ? null : value;
        case "dateTime":
            return empty ? "" : wallTime(value);
        case "file":
        case "photo":
            return [value ?? []].flat().map((id) => ({ id }));
        default:
            return field.many ? value ?? [] : empty ? "" : value;
    }
}

/** What the API takes for what stands in a form's field; nothing at all is null. */
export function toValue(field, input) {
    switch (field.as) {
        case "lines":
            return String(input).split("\n").map((line) => line.trim()).filter(Boolean);
        case "switch":
            return Boolean(input);
        case "dateTime":
            return input ? instantOf(input) : null;
        case "file":
        case "photo":
            return field.many ? input.map(({ id }) => id) : input[0]?.id ?? null;
        case "text":
        case "multiline":
        case "region":
            return input === "" && field.nullable ? null : input;
        default:
            return input === "" || input === undefined ? null : input;
    }
}
