// SPDX-License-Identifier: Apache-2.0
import { useId } from "vue";
import { html } from "../guildhall/html.js";
import { other, switchLanguage } from "./language.js";
import { THEMES, chooseTheme, largeType, theme, toggleLargeType } from "./look.js";

/** Large type, colours and language. The language is a button, for it loads the page anew. */
export const LookChoices = {
    props: { t: { type: Function, required: true } },
    setup({ t }) {
        const group = useId();
        const choice = (name) => html`
            <label key=${name}>
                <input type="radio" name=${group} checked=${theme.value === name} onChange=${() => chooseTheme(name)} /><span>${t(`web.theme.${name}`)}</span>
            </label>`;
        return () => html`
            <div class="look">
                <fieldset class="choices"><legend>${t("web.theme")}</legend>${THEMES.map(choice)}</fieldset>
                <label class="check"><input type="checkbox" checked=${largeType.value} onChange=${toggleLargeType} />${t("web.action.large-type")}</label>
                <button type="button" class="plain-button" lang=${other.tag} onClick=${switchLanguage}>${other.name}</button>
            </div>`;
    },
};
