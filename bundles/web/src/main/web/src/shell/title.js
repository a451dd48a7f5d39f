// SPDX-License-Identifier: Apache-2.0
import { computed, watch } from "vue";
import { currentPage } from "./shell.js";

/** Keeps the document's title to what is shown: one of the face's own pages, given by address, or a module's. */
export function useTitle(shell, own) {
    const { t, route, face } = shell;
    const title = computed(() => {
        const key = own[`${route.value.module}/${route.value.path}`]?.title;
        const here = key ? t(key) : currentPage(shell)?.title;
        return here ? `${here} · ${t("web.name")}` : t(`web.title.${face}`);
    });
    watch(title, (text) => { document.title = text; }, { immediate: true });
}
