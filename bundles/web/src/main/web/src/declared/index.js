// SPDX-License-Identifier: Apache-2.0
// Declared pages without their looks: each face draws these models with its own library.
export { actionsOn, fits, runner } from "./actions.js";
export { describe } from "./description.js";
export { detailModel } from "./detail-model.js";
export { draftOf, forgetDrafts } from "./drafts.js";
export { upload } from "./files.js";
export { formModel } from "./form-model.js";
export { listModel } from "./list-model.js";
export { direction, nextSort } from "./list-state.js";
export { namesOf } from "./names.js";
export { placeOf } from "./place.js";
export { readRow } from "./row.js";
export { formFor } from "./row-form.js";
export { tilesModel } from "./tiles-model.js";
export { textOf } from "./values.js";
export { eventKey } from "./words.js";
