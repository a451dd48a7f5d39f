// SPDX-License-Identifier: Apache-2.0
import { textOf } from "../../declared/values.js";

/** What names a row, or its page where nothing does. */
export function titleOf({ title, detail }, row, context) {
    const field = detail.heading && detail.sections.flatMap(({ fields }) => fields).find(({ name }) => name === detail.heading);
    const text = row && detail.heading && (field ? textOf(field, row[detail.heading], context) : row[detail.heading]);
    return text || title;
}
