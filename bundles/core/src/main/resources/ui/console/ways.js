// SPDX-License-Identifier: Apache-2.0

const DAY = { field: "day", hint: "core.page.proposal-day-hint" };
const NOTE = { field: "note", hint: "core.page.proposal-note-hint" };
const union = (label, hint) => ({ field: "target", as: "organization", label, hint });
const USUAL = ["facts", "look", "done"];

/** The steps of each kind of proposal, and what is asked for. */
export const WAYS = {
    reelect: { steps: USUAL, fields: [DAY, NOTE] },
    move: { steps: USUAL, fields: [union("core.page.move-target", "core.page.move-target-hint"), DAY, NOTE] },
    merge: { steps: USUAL, fields: [union("core.page.merge-target", "core.page.merge-target-hint"), DAY, NOTE] },
    split: { steps: ["parts", ...USUAL], fields: [{ field: "name", label: "core.page.split-name" }, DAY, NOTE] },
    dissolve: {
        steps: USUAL,
        fields: [{ field: "reason", default: "DECIDED" }, union("core.page.dissolve-target", "core.page.dissolve-target-hint"), DAY, NOTE],
    },
};

/** Which of them a union in that state can be proposed for; the national one for none. */
export function waysOf({ state, parent }) {
    if (!parent) {
        return [];
    }
    return { FOUNDED: ["reelect", "move", "merge", "split", "dissolve"], PREPARING: ["move", "dissolve"], APPROVED: ["move", "dissolve"] }[state] ?? [];
}
