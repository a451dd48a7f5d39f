// SPDX-License-Identifier: Apache-2.0
import { lengthOf } from "./length.js";
import { matches } from "./patterns.js";
import { toValue } from "./values.js";

/** What is wrong with the values of a form before anybody is asked: a sentence for each wrong field. */
export function check(fields, values, t) {
    const wrong = fields.map((field) => [field.name, objection(field, toValue(field, values[field.name]), t)]);
    return Object.fromEntries(wrong.filter(([, sentence]) => sentence));
}

function objection(field, value, t) {
    const empty = value === null || value === "" || (Array.isArray(value) && value.length === 0)
        || (typeof value === "string" && value.trim() === "");
    if (empty) {
        return field.required ? t("web.check.required") : "";
    }
    if (Array.isArray(value)) {
        return value.length > field.maxItems ? t("web.check.max-items", field.maxItems) : "";
    }
    return typeof value === "number" ? aboutNumber(field, value, t) : aboutText(field, String(value), t);
}

function aboutNumber({ min, max, integer }, value, t) {
    if (integer && !Number.isInteger(value)) {
        return t("web.check.integer");
    }
    if (value < min) {
        return t("web.check.min", min);
    }
    return value > max ? t("web.check.max", max) : "";
}

function aboutText({ minLength, maxLength, limit, pattern }, value, t) {
    if (lengthOf(value) > limit) {
        return t("web.check.limit", limit, lengthOf(value));
    }
    if (value.length > maxLength) {
        return t("web.check.max-length", maxLength, value.length);
    }
    if (value.length < minLength) {
        return t("web.check.min-length", minLength);
    }
    return pattern && !matches(pattern, value) ? t("web.check.pattern") : "";
}
