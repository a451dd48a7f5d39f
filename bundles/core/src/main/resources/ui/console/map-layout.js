// SPDX-License-Identifier: Apache-2.0

const BOX = 224;
const WIDEST = 320;
const HEIGHT = 52;
const GAP = 12;
const LEFT = 28;
const TITLE = 36;
const LETTER = 14;
const PAD = 10;
const LINES = 2;
// half of a line is drawn beside its box
const EDGE = 1;
// what is no Chinese letter is about so wide as one
const NARROW = 0.56;

/**
 * Where everything of a map stands: `{ width, height, boxes, titles, lines }`. Above stand the bands of what the union
 * belongs to and then those that lead it, the highest first; below it the bands of what belongs to it.
 *
 * @param map `{ above, path, center, below }`; a band is `{ title, items, dashed }`
 * @param rem pixels of a rem by 16, for larger type
 */
export function layoutOf({ above, path, center, below }, width, rem = 1) {
    const size = (value) => value * rem;
    const room = width - size(LEFT) - EDGE;
    const columns = Math.max(1, Math.floor((room + size(GAP)) / size(BOX + GAP)));
    const box = Math.min(size(WIDEST), (room - (columns - 1) * size(GAP)) / columns);
    const drawn = { width, boxes: [], titles: [], lines: [] };
    const trunk = size(LEFT) / 3;
    const ties = [];
    let y = 0;

    function band({ title, items, dashed }) {
        drawn.titles.push({ text: title, x: size(LEFT), y: y + size(TITLE * 0.65) });
        ties.push({ y: y + size(TITLE * 0.5), dashed });
        y += size(TITLE);
        items.forEach((item, index) => place(item, index % columns, y + Math.floor(index / columns) * size(HEIGHT + GAP)));
        y += Math.ceil(items.length / columns) * size(HEIGHT + GAP) + size(GAP);
    }

    function place(item, column, top, kind = "plain") {
        const x = size(LEFT) + column * (box + size(GAP));
        const lines = wrapped(item.name, (box - size(2 * PAD)) / size(LETTER));
        drawn.boxes.push({ ...item, kind, x, y: top, width: box, height: size(HEIGHT), lines, letter: size(LETTER) });
    }

    function stacked(item, kind) {
        place(item, 0, y, kind);
        y += size(HEIGHT + GAP);
    }

    above.forEach(band);
    path.forEach((item) => {
        stacked(item, "leader");
        const x = size(LEFT) + box / 2;
        drawn.lines.push({ d: `M${x} ${y - size(GAP)}V${y}`, dashed: false });
    });
    const middle = y + size(HEIGHT) / 2;
    stacked(center, "center");
    below.forEach(band);
    ties.forEach(({ y: end, dashed }) => drawn.lines.push({ d: `M${size(LEFT)} ${middle}H${trunk}V${end}H${size(LEFT) - 4}`, dashed }));
    return { ...drawn, height: y };
}

/** A name in at most two lines of about the same length; what is too long ends in dots. */
export function wrapped(name, most) {
    const whole = [...name].reduce((sum, letter) => sum + wide(letter), 0);
    const limit = whole > most && whole <= LINES * most - 1 ? Math.ceil(whole / LINES) : most;
    const lines = [""];
    let used = 0;
    for (const letter of name) {
        if (used + wide(letter) > limit) {
            if (lines.length === LINES) {
                return [lines[0], `${lines[1].slice(0, -1)}…`];
            }
            lines.push("");
            used = 0;
        }
        lines[lines.length - 1] += letter;
        used += wide(letter);
    }
    return lines;
}

const wide = (letter) => (letter.codePointAt(0) > 0x2e7f ? 1 : NARROW);
