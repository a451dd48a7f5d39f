// SPDX-License-Identifier: Apache-2.0
import { defineAsyncComponent } from "vue";
import { pageOf } from "../shared/page.js";
import { Filters } from "./filters.js";
import { ListHead, Rows } from "./rows.js";

// Vant's fields come with the first form or filter that needs one
const FieldControl = defineAsyncComponent(() => import("./field.js").then((module) => module.FieldControl));

export const mount = pageOf({ Filters, ListHead, Rows, FieldControl });
