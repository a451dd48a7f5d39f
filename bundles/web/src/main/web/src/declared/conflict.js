// SPDX-License-Identifier: Apache-2.0
import { toInput } from "./values.js";

/**
 * Two people changed one row: the fields in which they differ. Who alone changed a field is proposed; where both did,
 * `both` says so and the reader's own stands until they choose.
 *
 * @param before the row as the reader found it, `theirs` as it is now, `mine` what the reader typed
 */
export function conflictOf(fields, before, theirs, mine) {
    return fields
        .map((field) => ({ field, old: toInput(field, before[field.name]), theirs: toInput(field, theirs[field.name]), mine: mine[field.name] }))
        .filter((each) => !same(each.theirs, each.mine))
        .map((each) => {
            const both = !same(each.old, each.mine) && !same(each.old, each.theirs);
            return { ...each, both, choice: both || !same(each.old, each.mine) ? "mine" : "theirs" };
        });
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
