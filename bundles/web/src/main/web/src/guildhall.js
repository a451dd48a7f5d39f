// SPDX-License-Identifier: Apache-2.0
// What every page imports by the name "guildhall": Vue, templates without a compiler, and what most pages do alike.
export * from "vue";
export { html, model } from "./guildhall/html.js";
export { useForm, useList, useLoad } from "./guildhall/use.js";
export { view } from "./guildhall/view.js";
