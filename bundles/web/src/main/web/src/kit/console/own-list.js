// SPDX-License-Identifier: Apache-2.0
import { ownList } from "../shared/own-list.js";
import { declaredParts } from "./declared-parts.js";

export const List = ownList(declaredParts);
