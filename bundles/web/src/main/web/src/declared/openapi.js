// SPDX-License-Identifier: Apache-2.0

/** What a module's OpenAPI document says about its rows, its filters and what it takes. Paths begin with the module. */
export function openApi(document) {
    const operations = new Map();
    for (const [path, methods] of Object.entries(document.paths ?? {})) {
        for (const [method, operation] of Object.entries(methods)) {
            operations.set(`${method} ${shape(path)}`, operation);
        }
    }

    const operation = (method, path) => operations.get(`${method.toLowerCase()} ${shape(path.slice(path.indexOf("/")))}`);

    function resolve(schema = {}) {
        if (schema.$ref) {
            const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
            return { ...resolve(document.components?.schemas?.[name]), name };
        }
        return schema.allOf ? Object.assign({}, ...schema.allOf.map(resolve)) : schema;
    }

    function answer(method, path) {
        const responses = operation(method, path)?.responses ?? {};
        const success = Object.keys(responses).find((status) => status.startsWith("2")) ?? "default";
        return resolve(json(responses[success]));
    }

    return {
        resolve,
        has: (method, path) => Boolean(operation(method, path)),
        /** The schema of one row of a collection: as its list shows it, and what only the row itself shows. */
        row(rows) {
            const listed = resolve(resolve(answer("GET", rows).properties?.items).items);
            return { properties: { ...answer("GET", `${rows}/{id}`).properties, ...listed.properties } };
        },
        /** The schema of what an operation takes. */
        body: (method, path) => resolve(json(operation(method, path)?.requestBody)),
        /** The query parameters of an operation as the properties of a schema. */
        query(path) {
            const parameters = (operation("GET", path)?.parameters ?? []).map(resolve).filter((each) => each.in === "query");
            return { properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])) };
        },
    };
}

const shape = (path) => path.replace(/\?.*$/, "").replace(/\{[^}]*\}/g, "{}");

const json = (part) => part?.content?.["application/json"]?.schema;
