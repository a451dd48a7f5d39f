// SPDX-License-Identifier: Apache-2.0
import { filled } from "./paths.js";
import { isSentAlready, isUnreachable, newKey } from "./sending.js";
import { textOf } from "./values.js";

const UNDO_MILLIS = 8000;

/** Whether a row is in a state for an action. */
export function fits({ when }, row) {
    return Object.entries(when).every(([name, values]) => [values].flat().includes(row[name]));
}

/** The actions that belong in a place: `row`, `detail` or `selection`. */
export function actionsOn(actions, place, row) {
    return actions.filter((action) => action.on.includes(place) && (!row || fits(action, row)));
}

/**
 * What happens when an action is pressed: asks if it must, sends one call per row, tells what came of it, offers to
 * undo it.
 *
 * @param context what a page is given, with `names`
 * @param changed told the ids of the rows that are not what they were
 */
export function runner(context, changed) {
    const { api, kit, t } = context;

    /** Rows that are in no state for it are left out. */
    async function run(action, chosen) {
        const rows = chosen.filter((row) => fits(action, row));
        if (rows.length === 0) {
            kit.warn(t("web.action.none-fit", action.title));
            return;
        }
        if (action.confirm && !(await kit.confirm(action.title, question(action, rows, chosen, context), action.title, action.danger))) {
            return;
        }
        const outcome = await sendAll(api, action, rows);
        tell(action, rows, outcome);
        if (outcome.jobs.length > 0) {
            context.jobStarted(...outcome.jobs);
        } else if (outcome.done.length > 0) {
            await changed(outcome.done.map(({ id }) => id));
        }
    }

    function tell(action, rows, { done, refused }) {
        const takeBack = action.undo && done.length > 0
            ? { text: t("web.action.undo"), run: () => undo(action, done), duration: UNDO_MILLIS } : undefined;
        if (refused.length === 0) {
            kit.notify(saidOf(action.done, done, t), takeBack);
        } else {
            kit.warn(rows.length === 1 ? refused[0].reason : summary(done, refused, t), takeBack);
        }
    }

    async function undo(action, rows) {
        const { done, refused } = await sendAll(api, action.undo, rows);
        refused.length > 0 ? kit.warn(summary(done, refused, t)) : kit.notify(saidOf(t("web.state.undone"), done, t));
        await changed(rows.map(({ id }) => id));
    }

    return run;
}

function question({ confirm, values }, rows, chosen, context) {
    const { t } = context;
    const [first, ...others] = rows;
    const texts = values.map((field) => textOf(field, first[field.name], context));
    const named = (text) => (others.length > 0 ? t("web.several", text, rows.length, others.length) : t("web.one", text));
    const sentence = t(confirm, ...texts.map(named));
    return rows.length < chosen.length ? t("web.action.left-out", sentence, chosen.length - rows.length) : sentence;
}

// one after the other: a hundred at once would only hold up everybody else
async function sendAll(api, { method, path }, rows) {
    const done = [];
    const refused = [];
    const jobs = [];
    for (const row of rows) {
        try {
            const answer = await sendOnce(api, method, filled(path, row));
            done.push(row);
            answer?.job && jobs.push(answer.job);
        } catch (problem) {
            refused.push({ row, reason: problem.message });
        }
    }
    return { done, refused, jobs };
}

/** Under one key, so that an answer which was lost on the way can be asked for again. */
async function sendOnce(api, method, path) {
    const key = newKey();
    try {
        return await api.send(method, path, { key }).catch((problem) =>
            isUnreachable(problem) ? api.send(method, path, { key }) : Promise.reject(problem));
    } catch (problem) {
        if (isSentAlready(problem)) {
            return null;
        }
        throw problem;
    }
}

const saidOf = (text, { length }, t) => (length > 1 ? t("web.several-done", length, text) : text);

function summary(done, refused, t) {
    const reasons = [...new Set(refused.map(({ reason }) => reason))];
    return t("web.action.summary", done.length, refused.length, reasons.join(" "));
}
