// SPDX-License-Identifier: Apache-2.0
import { ownForm } from "../shared/own-form.js";
import { declaredParts } from "./declared-parts.js";

export const EntryForm = ownForm(declaredParts);
