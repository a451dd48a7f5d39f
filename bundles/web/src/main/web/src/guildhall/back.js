// SPDX-License-Identifier: Apache-2.0

/** The window is told so when the server answers again after it was away. */
export const BACK = "guildhall-back";
