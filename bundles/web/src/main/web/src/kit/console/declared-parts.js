// SPDX-License-Identifier: Apache-2.0
import { defineAsyncComponent } from "vue";
import { Filters } from "./filters.js";
import { Bulk, ListHead } from "./list-actions.js";
import { Rows } from "./rows.js";

// the library's controls come with the first form or filter that needs one
const FieldControl = defineAsyncComponent(() => import("./field.js").then((module) => module.FieldControl));

/** What the console draws in its own way. */
export const declaredParts = { Filters, ListHead, Rows, Bulk, FieldControl };
