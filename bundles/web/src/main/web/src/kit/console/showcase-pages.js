// SPDX-License-Identifier: Apache-2.0
// Declarations as a module would write them; what they name exists in every installation.

export const listPage = {
    path: "members",
    title: "core.page.members",
    thing: "core.member",
    rows: "core/members",
    list: {
        columns: [{ field: "name", link: true, sort: true }, { field: "organization", width: "wide" }, { field: "status", width: "narrow" }],
        filters: ["q", "status", "organization", { field: "subtree", default: true }],
    },
    actions: [
        {
            name: "read", title: "web.kit.action", on: ["row", "selection"], send: "GET core/members/{id}",
            confirm: "web.kit.action-what", values: ["name"], done: "web.state.done", undo: "GET core/members/{id}",
        },
    ],
};

export const tilesPage = {
    path: "figures",
    title: "web.kit.tiles",
    tiles: [
        { title: "core.page.members", rows: "core/members?subtree=true", opens: "core/members" },
        { title: "core.member.status.applicant", rows: "core/members?subtree=true&status=APPLICANT", opens: "core/members?status=APPLICANT" },
        { title: "core.page.organizations", rows: "core/organizations", opens: "core/organizations" },
    ],
};

export const detailPage = {
    path: "organizations",
    title: "core.page.organizations",
    thing: "core.organization",
    rows: "core/organizations",
    detail: {
        heading: "name",
        sections: [{ title: "web.kit.section", fields: ["name", "kind", "level", { field: "regionCode", as: "region" }] }],
        related: [{ title: "web.kit.related", thing: "core.organization", rows: "core/organizations/{id}/children", columns: ["name", "kind"] }],
        history: true,
    },
};

export const formPage = {
    path: "all-fields",
    title: "web.kit.form",
    thing: "web.kit.field",
    forms: {
        new: {
            title: "web.kit.form",
            send: "POST core/members",
            fields: [
                { field: "name", hint: "web.kit.hint" },
                { field: "note", as: "multiline" },
                { field: "names", as: "lines" },
                { field: "count", as: "number", default: 1 },
                { field: "day", as: "date" },
                { field: "time", as: "dateTime" },
                { field: "agreed", as: "switch" },
                { field: "status" },
                { field: "organization", as: "organization" },
                { field: "member", as: "member" },
                { field: "code", as: "region" },
                { field: "paper", as: "file" },
                { field: "picture", as: "photo" },
            ],
        },
    },
};
