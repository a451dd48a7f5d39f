// SPDX-License-Identifier: Apache-2.0
import { html, onBeforeUnmount, onMounted, ref } from "guildhall";
import { layoutOf } from "./map-layout.js";

const USUAL = 16;
const LOOKS = {
    plain: { fill: "var(--surface)", stroke: "var(--edge)", ink: "var(--ink)" },
    leader: { fill: "var(--sunken)", stroke: "var(--edge)", ink: "var(--ink)" },
    center: { fill: "var(--red-soft)", stroke: "var(--red-ink)", ink: "var(--red-ink)" },
};

/** The map, as wide as there is room. Each box is a link; the page has the same as a list. */
export const Drawing = {
    props: { of: Object, label: String },
    setup(props) {
        const host = ref(null);
        const width = ref(0);
        const watcher = new ResizeObserver(([{ contentRect }]) => (width.value = Math.floor(contentRect.width)));
        onMounted(() => watcher.observe(host.value));
        onBeforeUnmount(() => watcher.disconnect());

        const draw = () => {
            const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL;
            const { height, boxes, titles, lines } = layoutOf(props.of, width.value, rem);
            return html`
                <svg role="group" aria-label=${props.label} width=${width.value} height=${height} viewBox=${`0 0 ${width.value} ${height}`}>
                    ${lines.map(({ d, dashed }, index) => html`
                        <path key=${index} d=${d} fill="none" stroke="var(--edge)" stroke-width="1.5" stroke-dasharray=${dashed ? "5 4" : undefined} />`)}
                    ${titles.map(({ text, x, y }) => html`
                        <text key=${text} x=${x} y=${y} fill="var(--faint)" font-size=${USUAL * 0.875 * rem}>${text}</text>`)}
                    ${boxes.map((box) => html`<${Box} key=${`${box.kind} ${box.y} ${box.x}`} of=${box} />`)}
                </svg>`;
        };
        return () => html`<div ref=${host} class="panel">${width.value > 0 && draw()}</div>`;
    },
};

function Box({ of: { name, href, kind, x, y, width, height, lines, letter } }) {
    const { fill, stroke, ink } = LOOKS[kind];
    const first = y + height / 2 + letter * (lines.length > 1 ? -0.3 : 0.36);
    return html`
        <a href=${href} aria-current=${kind === "center" ? "true" : undefined}>
            <title>${name}</title>
            <rect x=${x} y=${y} width=${width} height=${height} rx="6" fill=${fill} stroke=${stroke} />
            ${lines.map((line, index) => html`
                <text key=${index} x=${x + width / 2} y=${first + index * letter * 1.35} fill=${ink} font-size=${letter} text-anchor="middle">${line}</text>`)}
        </a>`;
}
Box.props = ["of"];
