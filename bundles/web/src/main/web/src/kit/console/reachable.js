// SPDX-License-Identifier: Apache-2.0

/** What is done when a choice was drawn: its list may have to be scrolled, which must be possible by keyboard alone. */
export const reachable = ({ el }) => el.querySelector(".el-select-dropdown__wrap")?.setAttribute("tabindex", "0");
