// SPDX-License-Identifier: Apache-2.0
import { openApi } from "../../src/declared/openapi.js";

const id = { $ref: "#/components/schemas/Id" };
const answer = (name) => ({ 200: { content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } } });

/** The document of a module as the platform writes it. */
export const document = {
    paths: {
        "/editions": {
            get: {
                parameters: [
                    { name: "state", in: "query", schema: { type: "string", enum: ["OPEN", "CLOSED"] } },
                    { name: "organization", in: "query", schema: id },
                    { name: "q", in: "query", schema: { type: "string" } },
                ],
                responses: answer("EditionPage"),
            },
            post: { requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/EditionDraft" } } } }, responses: {} },
        },
        "/editions/{edition}": { get: { responses: answer("Edition") } },
    },
    components: {
        schemas: {
            Id: { type: "string" },
            Edition: {
                type: "object",
                properties: {
                    id, organization: id, year: { type: "integer" }, theme: { type: "string" },
                    categories: { type: "array", items: { type: "string" } }, closesAt: { type: "string", format: "date-time" },
                    state: { type: "string", enum: ["OPEN", "CLOSED"] }, note: { type: "string" },
                },
            },
            EditionPage: {
                type: "object",
                properties: { items: { type: "array", items: { $ref: "#/components/schemas/Edition" } } },
            },
            EditionDraft: {
                type: "object",
                required: ["theme", "categories", "closesAt", "regionCode"],
                properties: {
                    year: { type: "integer", minimum: 2000, maximum: 2100 },
                    theme: { type: "string", maxLength: 10 },
                    categories: { type: "array", maxItems: 2, items: { type: "string" } },
                    closesAt: { type: "string", format: "date-time" },
                    regionCode: { type: "string", format: "region", pattern: "([1-9]\\d{5})?" },
                    text: { type: "string", maxLength: 5000 },
                },
            },
        },
    },
};

/** Shows keys as they are, with what is filled into them. */
export const t = (key, ...values) => [key, ...values].join(" ");
t.has = () => false;

export const context = { thing: "essay-contest.edition", api: openApi(document), t };
