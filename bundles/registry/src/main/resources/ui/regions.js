// SPDX-License-Identifier: Apache-2.0
import { html } from "guildhall";

const DECLARED = {
    thing: "registry.region",
    rows: "registry/modules/{module}/regions",
    list: {
        columns: ["organization", "state", "holds", "below", { field: "since", sort: true }, "by"],
        filters: ["organization", "state"],
        sort: "-since",
    },
};

/** Which unions switched the module, the latest first; one click away is the same page as that union has it. */
export const Regions = ({ context, names, module }) => {
    const { t, kit, organization, workIn } = context;

    async function visit(id) {
        await names.learn([id]);
        await workIn({ id, name: names.of(id) });
    }

    const actions = (row) => (row.organization === organization.id ? null : html`
        <button type="button" class="plain-button small" onClick=${() => visit(row.organization)}>${t("registry.page.visit")}</button>`);
    return html`<${kit.List} context=${context} title=${t("registry.page.regions")} of=${DECLARED} row=${{ module }} actions=${actions} />`;
};
Regions.props = ["context", "names", "module"];
