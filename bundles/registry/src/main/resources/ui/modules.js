// SPDX-License-Identifier: Apache-2.0
import { view } from "guildhall";
import { detail } from "./detail.js";
import { list } from "./list.js";

/** All modules, or the one that the address names. */
export const mount = view((ctx) => (ctx.params.length > 0 ? detail(ctx, ctx.params[0]) : list(ctx)));
