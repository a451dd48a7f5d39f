// SPDX-License-Identifier: Apache-2.0
import { markRaw, reactive } from "vue";
import { check } from "./check.js";
import { conflictOf } from "./conflict.js";
import { filled } from "./paths.js";
import { isChangedMeanwhile, isSentAlready, isUnreachable, keyFor, whenBack } from "./sending.js";
import { toInput, toValue } from "./values.js";

/**
 * A form: what was typed, what is wrong with it, and how it is sent. Nothing typed is lost: it is kept as a draft until
 * it was sent, nor is a file that is still on its way. `attempts` counts up whenever something stands in the way, so that the reader can be led there.
 *
 * @param form as `describe` gives it
 * @param row what is edited or added to, null for a new one
 * @param given what the address says of a new one, by field
 * @param fixed what is sent beside the fields
 * @param reload reads the row again
 * @param draft where to keep what was typed
 * @param done told what the server answered, null if that got lost on the way
 */
export function formModel({ api, t, organization }, form, { row = null, given = {}, fixed = {}, reload, draft, done }) {
    // what is posted to a row is a new thing
    const edited = form.method === "POST" ? null : row;
    let start = startValues(form, edited, given, organization);
    const found = draft.read();
    let version = edited?.version;
    // what was typed before signing in again may be over a row that somebody has changed since
    const moved = found?.before && found.before.version !== version;
    let before = moved ? found.before : edited;
    let sent = found?.sent;
    let waiter = null;
    const uploads = new Set();
    const model = reactive({
        form: markRaw(form),
        values: { ...structuredClone(start), ...found?.values },
        errors: {}, problem: "", attempts: 0, busy: false, waiting: false,
        /** How many files, or lots of files, are still on their way. */
        pending: 0,
        /** When what is restored was typed. */
        restored: found?.at ?? null,
        /** The fields that somebody else changed meanwhile. */
        conflict: null,
        keep, submit, discard, stopWaiting, settle, leave, awaitUpload, typed,
    });

    if (moved) {
        differ(edited);
    }

    function keep() {
        if (JSON.stringify(model.values) === JSON.stringify(start)) {
            draft.forget();
        } else {
            draft.keep(model.values, sent, before);
        }
    }

    async function submit() {
        if (model.busy) {
            return;
        }
        model.busy = true;
        try {
            if (await ready()) {
                await send();
            } else {
                model.attempts++;
            }
        } finally {
            model.busy = false;
        }
    }

    /** Whether all files are there and nothing is wrong. */
    async function ready() {
        const arrived = await Promise.all(uploads);
        const problem = arrived.every(Boolean) ? "" : t("web.form.not-uploaded");
        Object.assign(model, { errors: check(form.fields, model.values, t), problem });
        return !problem && Object.keys(model.errors).length === 0;
    }

    /** Sends nothing before these files are where they belong. `arrived` answers whether all of them came. */
    async function awaitUpload(arrived) {
        uploads.add(arrived);
        model.pending = uploads.size;
        await arrived;
        uploads.delete(arrived);
        model.pending = uploads.size;
    }

    async function send() {
        const body = { ...fixed, ...typed() };
        sent = keyFor({ body, version }, sent);
        draft.keep(model.values, sent, before);
        try {
            await finish(await api.send(form.method, filled(form.path, row ?? {}), { body, query: { version }, key: sent.key }));
        } catch (problem) {
            await object(problem);
        }
    }

    /** What was typed, as the API takes it. */
    function typed() {
        return Object.fromEntries(form.fields.map((field) => [field.name, toValue(field, model.values[field.name])]));
    }

    async function object(problem) {
        if (isSentAlready(problem)) {
            await finish(null);
        } else if (isUnreachable(problem)) {
            await waitAndSend();
        } else if (isChangedMeanwhile(problem)) {
            await compare();
        } else {
            show(problem);
        }
    }

    async function waitAndSend() {
        waiter = new AbortController();
        model.waiting = true;
        await whenBack(waiter.signal);
        model.waiting = false;
        await send();
    }

    /** Stays with what was typed instead of sending it by itself. */
    function stopWaiting() {
        waiter?.abort();
        Object.assign(model, { waiting: false, busy: false });
    }

    async function compare() {
        const theirs = await reload();
        if (!differ(theirs)) {
            // both wrote the same
            await finish(theirs);
        }
    }

    /** Shows where the row as it is now differs from what was typed; whether it does. */
    function differ(theirs) {
        const fields = conflictOf(form.fields, before, theirs, model.values);
        version = theirs.version;
        before = theirs;
        model.conflict = fields.length > 0 ? fields : null;
        model.attempts++;
        return fields.length > 0;
    }

    /** Takes what the reader chose of both versions and sends it. */
    function settle() {
        model.conflict.forEach(({ field, choice, [choice]: chosen }) => {
            model.values[field.name] = chosen;
        });
        model.conflict = null;
        return submit();
    }

    function show(problem) {
        const known = new Set(form.fields.map(({ name }) => name));
        const wrong = problem.errors ?? [];
        model.errors = Object.fromEntries([...known].filter((name) => wrong.some(({ field }) => field === name)).map((name) => [name, said(wrong, name)]));
        const others = wrong.filter(({ field }) => !known.has(field)).map(({ message }) => message);
        model.problem = others.join(" ") || (wrong.length > 0 ? "" : problem.message);
        model.attempts++;
    }

    function finish(answer) {
        draft.forget();
        return done(answer);
    }

    /** Throws away what was restored: the row stays as it is now, whoever changed it. */
    function discard() {
        draft.forget();
        sent = undefined;
        start = startValues(form, edited && before, given, organization);
        Object.assign(model, { values: structuredClone(start), restored: null, errors: {}, problem: "", conflict: null });
    }

    /** The page is left: nothing may be sent any more behind the reader's back. */
    function leave() {
        waiter?.abort();
    }

    return model;
}

function startValues({ fields }, row, given, organization) {
    const usual = (field) => (field.as === "organization" && field.required ? organization.id : null);
    const start = (field) => (row ? row[field.name] : given[field.name] ?? field.start ?? usual(field));
    return Object.fromEntries(fields.map((field) => [field.name, toInput(field, start(field))]));
}

/** All that is wrong with one field: what it is, and what it should be. */
const said = (wrong, name) => wrong.filter(({ field }) => field === name).map(({ message }) => message).join(" ");
