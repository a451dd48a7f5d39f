// SPDX-License-Identifier: Apache-2.0

const ACCEPTED = 202;
const JOB = /\/api\/core\/jobs\/(\w+)$/;

/** What the server, or the way to it, had to object; its message says to the reader what is wrong and what to do. */
export class Problem extends Error {
    constructor({ type = "", status = 0, title = "", detail = "", errors = [] }) {
        super(errors.map(({ message }) => message).join(" ") || detail || title);
        Object.assign(this, { name: "Problem", type, status, title, detail, errors });
    }
}

/**
 * The server's API in the reader's language. Paths count from `/api/`. Where a call started a long job, the answer has its
 * id as `job`.
 *
 * @param organization answers the id of the organization to work in, or nothing for the account's own
 * @param signedOut called when the session has ended
 */
export function createApi({ language, organization = () => null, t, signedOut = () => {} }) {
    function headers(more) {
        const working = organization();
        return {
            Accept: "application/json, application/problem+json",
            "Accept-Language": language,
            ...(working && { "Guildhall-Organization": working }),
            ...more,
        };
    }

    async function ask(method, path, { body, key } = {}) {
        const more = { ...(body !== undefined && { "Content-Type": "application/json" }), ...(key && { "Idempotency-Key": key }) };
        const response = await fetch(path, { method, headers: headers(more), body: JSON.stringify(body) }).catch(() => {
            throw new Problem({ title: t("web.problem.unreachable") });
        });
        if (!response.ok) {
            throw problem(response.status, await read(response));
        }
        return response;
    }

    function problem(status, answer) {
        if (status === 401) {
            signedOut();
        }
        return new Problem({ title: t("web.problem.unexpected", status), ...answer, status });
    }

    async function call(method, path, options) {
        const response = await ask(method, path, options);
        const answer = await read(response);
        const job = response.status === ACCEPTED && JOB.exec(response.headers.get("Location"));
        return job ? { ...answer, job: job[1] } : answer;
    }

    return {
        get: (path, query) => call("GET", address(path, query)),
        post: (path, body = {}) => call("POST", address(path), { body }),
        put: (path, body = {}, query) => call("PUT", address(path, query), { body }),
        delete: (path) => call("DELETE", address(path)),
        /** Any method; `key` names this sending, so that the server does it once however often it arrives. */
        send: (method, path, { body, query, key } = {}) =>
            call(method, address(path, query), { key, body: body ?? (["GET", "DELETE"].includes(method) ? undefined : {}) }),
        /** A file that the server writes: `{ name, blob }`. */
        download: async (path, query) => {
            const response = await ask("GET", address(path, query));
            return { name: fileName(response, path), blob: await response.blob() };
        },
        upload: (path, query, blob, progressed, signal) => uploadFile(address(path, query), headers(), blob, progressed, signal).then(
            ({ status, answer }) => {
                if (status >= 200 && status < 300) {
                    return answer;
                }
                throw problem(status, answer);
            },
            () => {
                throw new Problem({ title: t("web.problem.unreachable") });
            },
        ),
        manifest: () => call("GET", "/ui/manifest"),
    };
}

// fetch does not tell how much of a body is on its way
function uploadFile(path, headers, blob, progressed, signal) {
    return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const request = new XMLHttpRequest();
        request.open("POST", path);
        Object.entries({ ...headers, "Content-Type": blob.type || "application/octet-stream" })
            .forEach(([name, value]) => request.setRequestHeader(name, value));
        request.responseType = "json";
        request.upload.addEventListener("progress", ({ loaded, total }) => progressed(loaded / total));
        request.addEventListener("load", () => resolve({ status: request.status, answer: request.response }));
        request.addEventListener("error", reject);
        request.addEventListener("abort", reject);
        signal?.addEventListener("abort", () => request.abort());
        request.send(blob);
    });
}

function fileName(response, path) {
    const disposition = response.headers.get("Content-Disposition") ?? "";
    const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
    const [, plain] = /filename="([^"]+)"/i.exec(disposition) ?? [];
    return encoded ? decodeURIComponent(encoded) : plain ?? path.replaceAll("/", "-");
}

async function read(response) {
    const json = /\bjson\b/.test(response.headers.get("Content-Type") ?? "");
    return json ? response.json().catch(() => null) : null;
}

function address(path, query = {}) {
    const given = (Array.isArray(query) ? query : Object.entries(query)).filter(([, value]) => value !== undefined && value !== null && value !== "");
    const search = new URLSearchParams(given).toString();
    return `/api/${path.replace(/^\/+/, "")}${search && `?${search}`}`;
}
