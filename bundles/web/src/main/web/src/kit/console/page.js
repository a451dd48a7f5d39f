// SPDX-License-Identifier: Apache-2.0
import { pageOf } from "../shared/page.js";
import { declaredParts } from "./declared-parts.js";

export const mount = pageOf(declaredParts);
