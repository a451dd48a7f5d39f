// SPDX-License-Identifier: Apache-2.0
import { html, useList } from "guildhall";

/** Who switched or set what when, the latest first: the switch and each setting have a history of their own. */
export const History = {
    props: { context: Object, path: String },
    setup(props) {
        const { api, t, kit, format } = props.context;
        const entries = useList(async () => {
            const subjects = (await api.get(`${props.path}/subjects`)).items;
            const histories = await Promise.all(subjects.map(({ id }) => api.get("security/audit", { subject: id, limit: 50 })));
            const items = histories.flatMap((page, index) => page.items.map((entry) => ({ ...entry, label: subjects[index].label })));
            return { items: items.sort((one, other) => other.at.localeCompare(one.at)), next: null };
        });

        return () => html`
            <section class="related">
                <h2>${t("registry.page.history")}</h2>
                <${kit.Loaded} of=${entries} empty=${t("registry.page.no-history")}>${() => html`
                    <ol class="timeline panel">
                        ${entries.items.map((entry) => html`
                            <li key=${entry.id}>
                                <time datetime=${entry.at}>${format.dateTime(entry.at)}</time>
                                <span>${entry.text} ${entry.topic.startsWith("registry/setting/") && entry.label}</span>
                                ${entry.account && html`<small>${entry.account.name}</small>`}
                            </li>`)}
                    </ol>`}<//>
            </section>`;
    },
};
