// SPDX-License-Identifier: Apache-2.0
import htm from "htm";
import { h } from "vue";

/**
 * Markup as a tagged template: html`<p class="x">${text}</p>`. Components stand in the tag: html`<${Page} title="…"><//>`;
 * their slots are functions: one function as the only content, or an object of functions by name.
 */
export const html = htm.bind(function (...tag) {
    // htm would keep parts that never change and hand out the same ones again; Vue wants new ones at each rendering
    this[0] = 3;
    return h(...tag);
});

/** Binds a field to one property of a reactive object: html`<${Input} ...${model(values, "name")} />`. */
export function model(values, name) {
    return {
        modelValue: values[name],
        "onUpdate:modelValue": (value) => {
            values[name] = value;
        },
    };
}
