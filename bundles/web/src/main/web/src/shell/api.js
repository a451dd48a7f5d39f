// SPDX-License-Identifier: Apache-2.0

/** What the server, or the way to it, had to object; its message is a sentence for the reader. */
export class Problem extends Error {
    constructor({ type = "", status = 0, title = "", detail = "", errors = [] }) {
        super(detail || title);
        Object.assign(this, { name: "Problem", type, status, title, detail, errors });
    }
}

/**
 * The server's API in the reader's language. Paths count from `/api/`.
 *
 * @param organization answers the id of the organization to work in, or nothing for the account's own
 * @param signedOut called when the session has ended
 */
export function createApi({ language, organization = () => null, t, signedOut = () => {} }) {
    async function call(method, path, body) {
        const headers = { Accept: "application/json, application/problem+json", "Accept-Language": language };
        if (organization()) {
            headers["Guildhall-Organization"] = organization();
        }
        if (body !== undefined) {
            headers["Content-Type"] = "application/json";
        }
        const response = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
            .catch(() => {
                throw new Problem({ title: t("web.problem.unreachable") });
            });
        const answer = await read(response);
        if (response.ok) {
            return answer;
        }
        if (response.status === 401) {
            signedOut();
        }
        throw new Problem({ title: t("web.problem.unexpected", response.status), ...answer, status: response.status });
    }

    return {
        get: (path, query) => call("GET", address(path, query)),
        post: (path, body = {}) => call("POST", address(path), body),
        put: (path, body = {}, query) => call("PUT", address(path, query), body),
        delete: (path) => call("DELETE", address(path)),
        manifest: () => call("GET", "/ui/manifest"),
    };
}

async function read(response) {
    const json = /\bjson\b/.test(response.headers.get("Content-Type") ?? "");
    return json ? response.json().catch(() => null) : null;
}

function address(path, query = {}) {
    const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
    const search = new URLSearchParams(given).toString();
    return `/api/${path.replace(/^\/+/, "")}${search && `?${search}`}`;
}
