// SPDX-License-Identifier: Apache-2.0
import { view } from "guildhall";
import { editionDetail } from "./edition-detail.js";
import { editionForm } from "./edition-form.js";
import { editionList } from "./edition-list.js";
import { entryDetail } from "./entry-detail.js";

/** editions · editions/new · editions/<edition> · editions/<edition>/<entry> */
export const mount = view((ctx) => {
    const [edition, entry] = ctx.params;
    if (edition === "new") {
        return editionForm(ctx);
    }
    if (entry) {
        return entryDetail(ctx, edition, entry);
    }
    return edition ? editionDetail(ctx, edition) : editionList(ctx);
});
