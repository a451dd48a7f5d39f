// SPDX-License-Identifier: Apache-2.0
import { computed, createApp, h, ref, shallowRef, watch } from "vue";
import { forgetDrafts, sweepDrafts } from "../declared/drafts.js";
import { namesOf } from "../declared/names.js";
import { ENDED } from "../guildhall/renewal.js";
import { createApi } from "./api.js";
import { watchChanges } from "./changes.js";
import { createInbox } from "./inbox.js";
import { tellEnd } from "./job-end.js";
import { createJobs } from "./jobs.js";
import { format, language } from "./language.js";
import { pageAt } from "./pages.js";
import { createReach } from "./reach.js";
import { navigate, query, replaceQuery, route } from "./router.js";
import { translator } from "./words.js";

const WORKING = "guildhall-organization";

/** Starts a face: who reads, where they work, what they find there, kept up to date until the window is closed. */
export async function start(face, createKit, Layout) {
    sweepDrafts();
    const manifest = shallowRef(JSON.parse(document.getElementById("manifest").textContent));
    const working = shallowRef(JSON.parse(sessionStorage.getItem(WORKING)));
    const t = translator(() => manifest.value.words);
    const reach = createReach(refresh, back);
    const api = reach.watched(createApi({ language, t, organization: () => working.value?.id, signedOut: goToSignIn }));
    // asked without a working organization, the server names the account's own
    const ownApi = reach.watched(createApi({ language, t, signedOut: goToSignIn }));
    const actor = shallowRef(null);
    const failed = ref(false);

    async function refresh() {
        try {
            const answer = await api.manifest();
            if (answer.signedIn) {
                manifest.value = answer;
            } else {
                goToSignIn();
            }
        } catch (problem) {
            if (problem.status === 404 && working.value) {
                await workIn(null);
            }
        }
    }

    async function load() {
        failed.value = false;
        try {
            actor.value = await ownApi.get("security/me");
        } catch {
            failed.value = true;
        }
    }

    function back() {
        namesOf(api).retry();
        if (failed.value) {
            load();
        } else {
            [inbox, jobs].forEach((each) => each.reload());
        }
    }

    async function workIn(organization) {
        working.value = organization?.id === actor.value?.organization.id ? null : organization;
        sessionStorage.setItem(WORKING, JSON.stringify(working.value));
        namesOf(api).forget();
        await Promise.all([refresh(), inbox.reload(), jobs.reload()]);
    }

    async function signOut() {
        await api.delete("security/sessions").catch(() => {});
        sessionStorage.removeItem(WORKING);
        forgetDrafts();
        location.assign("/sign-in");
    }

    function jobEnded(job) {
        tellEnd({ kit, t, format, navigate }, job);
        inbox.reload();
        window.dispatchEvent(new Event(ENDED));
    }

    /** Opens the progress of a job that a page started; of several, the list of them. */
    function jobStarted(...ids) {
        const { module, path } = route.value;
        jobs.reload();
        navigate(ids.length === 1 ? `me/jobs/${ids[0]}?from=${module}/${path}` : "me/jobs");
    }

    // before an issued password is changed, the server does nothing else
    const ready = computed(() => actor.value !== null && !actor.value.mustChangePassword);
    const organization = computed(() => working.value ?? actor.value?.organization);
    const sections = computed(() => menuOf(manifest.value.faces[face]));
    const kit = createKit(t, language);
    const inbox = createInbox(api);
    const jobs = createJobs(api, jobEnded);
    const shell = {
        api, t, face, kit, actor, ready, failed, organization, sections, manifest, route, query, navigate, load, workIn, signOut,
        lost: reach.lost, inbox, jobs,
        /** What a page is given; see the README of this bundle. */
        context: (params, page) => ({
            api, t, kit, face, navigate, workIn, format, params, page, locale: language, jobStarted,
            query: () => query.value, setQuery: replaceQuery, cards: (thing) => (manifest.value.cards?.[face] ?? []).map(({ declaration }) => declaration).filter((card) => card.thing === thing),
            has: (address) => Boolean(pageAt(address, manifest.value.faces[face])),
            actor: actor.value, organization: organization.value,
        }),
    };
    const app = createApp({ setup: () => () => h(Layout, { shell }) });
    kit.install(app);
    app.mount("#app");
    watch(ready, (now) => now && [inbox, jobs].forEach((each) => each.reload()));
    watchChanges(refresh);
    if (working.value) {
        refresh();
    }
    await load();
}

// pages that only links lead to stay out
function menuOf(sections) {
    return sections
        .map((section) => ({ ...section, pages: section.pages.filter(({ menu }) => menu !== false) }))
        .filter(({ pages }) => pages.length > 0);
}

/** The page at the reader's address. */
export function currentPage({ face, manifest, route }) {
    return pageAt(`${route.value.module}/${route.value.path}`, manifest.value.faces[face]);
}

function goToSignIn() {
    location.assign(`/sign-in?ended&next=${encodeURIComponent(location.pathname)}${location.hash}`);
}
