// SPDX-License-Identifier: Apache-2.0
import { html, reactive, useLoad } from "guildhall";
import { History } from "./history.js";
import { Parts } from "./parts.js";
import { Regions } from "./regions.js";
import { Settings } from "./settings.js";
import { Switching } from "./switching.js";
import { unions } from "./unions.js";
import { Unsigned } from "./unsigned.js";
import { Updating } from "./updating.js";
import { Version } from "./version.js";
import { Whereabouts } from "./whereabouts.js";

/** One module for one union: its switch, its settings, what it adds, where it is on, and who changed what. */
export function detail(ctx, id) {
    const { api, t, kit, organization } = ctx;
    const path = `registry/organizations/${organization.id}/modules/${id}`;
    const names = unions(api);
    const all = useLoad(async () => {
        const [here, details, settings] = await Promise.all([api.get(path), api.get(`registry/modules/${id}`), api.get(`${path}/settings`)]);
        names.learn([here, ...settings.items].flatMap(({ inheritedFrom, boundBy }) => [inheritedFrom, boundBy]));
        return { here, details, settings: settings.items };
    });
    const changes = reactive({ count: 0 });

    async function changed() {
        await all.reload();
        changes.count++;
    }

    const content = () => {
        const { here, details, settings } = all.data;
        const shared = { context: ctx, names, path, changed };
        return html`
            ${!here.platform && html`<${Switching} ...${shared} module=${here} />`}
            ${settings.length > 0 && html`<${Settings} ...${shared} module=${here} settings=${settings} />`}
            <${Version} context=${ctx} details=${details} />
            ${!here.platform && html`<${Updating} context=${ctx} module=${id} mayUpdate=${details.mayUpdate} changed=${changed} />`}
            <${Parts} context=${ctx} details=${details} />
            ${!here.platform && ctx.has("registry/nodes") && html`<${Whereabouts} key=${`nodes ${changes.count}`} context=${ctx} module=${id} version=${details.module.version} />`}
            ${!here.platform && html`<${Regions} key=${`regions ${changes.count}`} context=${ctx} names=${names} module=${id} />`}
            <${History} key=${`history ${changes.count}`} context=${ctx} path=${path} />`;
    };

    return () => html`
        <${kit.Page} title=${all.data?.here.name ?? id} note=${all.data?.here.description} back="registry/modules">${() => html`
            <${Unsigned} context=${ctx} />
            <${kit.Loaded} of=${all}>${content}<//>`}<//>`;
}
