// SPDX-License-Identifier: Apache-2.0
const PREFIX = "guildhall-draft ";
const DAY = 24 * 60 * 60 * 1000;

/** What somebody typed and did not send yet: kept in their browser for a day, for their account only. */
export function draftOf(account, address, store = localStorage, now = Date.now) {
    const key = `${PREFIX}${account} ${address}`;
    return {
        /** `{ values, at, sent, before }`, or null. */
        read() {
            const draft = parse(store.getItem(key));
            if (isFresh(draft, now)) {
                return draft;
            }
            store.removeItem(key);
            return null;
        },
        /**
         * @param sent what was sent in vain, and under which key
         * @param before the row it was typed over, null for a new one
         */
        keep(values, sent, before) {
            try {
                store.setItem(key, JSON.stringify({ values, sent, before, at: now() }));
            } catch {
                // the browser's store is full or closed: the form goes on without this safety
                store.removeItem(key);
            }
        },
        forget: () => store.removeItem(key),
    };
}

/** For signing out: the next reader of this browser finds nothing. */
export function forgetDrafts(store = localStorage) {
    keys(store).forEach((key) => store.removeItem(key));
}

/** What anybody left in this browser longer than a day ago, by closing the window instead of signing out. */
export function sweepDrafts(store = localStorage, now = Date.now) {
    keys(store).filter((key) => !isFresh(parse(store.getItem(key)), now)).forEach((key) => store.removeItem(key));
}

const keys = (store) => Object.keys(store).filter((key) => key.startsWith(PREFIX));

const isFresh = (draft, now) => draft !== null && now() - draft.at < DAY;

function parse(text) {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}
