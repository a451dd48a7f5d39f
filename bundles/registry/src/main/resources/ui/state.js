// SPDX-License-Identifier: Apache-2.0
import { html } from "guildhall";

/** How far a module is, in words. */
export const stateText = (state, t) => t(`registry.page.state-${state.toLowerCase()}`);

export const onText = (on, t) => t(on ? "registry.page.on" : "registry.page.off");

/** The same as a mark beside the name; a module that works needs none. */
export const mark = (state, t) => state !== "ACTIVE" && html`<span class="tag">${stateText(state, t)}</span>`;
