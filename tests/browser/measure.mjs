// SPDX-License-Identifier: Apache-2.0
// What stands where in a map, measured by the browser. Runs inside the page; px of the page, y down. Shapes are polygons
// [[x, y], …]; a circle is {x, y, r}.

/**
 * @returns {{
 *   page: {width: number, height: number}, frame: object,
 *   texts: object[],    // every text with its cells: one for a straight line, one a letter along a curve
 *   symbols: object[],  // event symbols on the map, with the events they stand for
 *   dots: object[],     // of towns, with their rims
 *   panels: object[],   // what lies over the map
 *   margin: string[], list: string[]  // ids of the events there
 * }}
 */
export function measure() {
    const svg = document.querySelector("svg");
    const context = document.createElement("canvas").getContext("2d");

    const at = (matrix, x, y) => [matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f];
    const quad = (matrix, left, top, right, bottom) =>
        [[left, top], [right, top], [right, bottom], [left, bottom]].map(([x, y]) => at(matrix, x, y));
    const boxOf = (element) => {
        const { x, y, width, height } = element.getBBox();
        return quad(element.getScreenCTM(), x, y, x + width, y + height);
    };
    const circleOf = (element) => {
        const corners = boxOf(element);
        const [left, top] = corners[0], [right, bottom] = corners[2];
        return { x: (left + right) / 2, y: (top + bottom) / 2, r: Math.min(right - left, bottom - top) / 2 };
    };
    const groupOf = (element) => {
        for (let up = element.parentElement; up && up !== svg; up = up.parentElement) {
            const name = up.getAttribute("class");
            if (up.localName === "g" && name && !["event", "entry", "label"].includes(name)) return name;
        }
        return "";
    };
    // Clips of the map frame and of the locator are boxes.
    const clipsOf = (element) => {
        const clips = [];
        for (let up = element.parentElement; up && up !== svg; up = up.parentElement) {
            const url = /url\("?#([^")]+)"?\)/.exec(up.getAttribute("clip-path") || "");
            if (!url) continue;
            const { x, y, width, height } = document.getElementById(url[1]).firstElementChild.getBBox();
            clips.push(quad(up.getScreenCTM(), x, y, x + width, y + height));
        }
        return clips;
    };
    // Ink above and below the baseline, in px of the text's own frame.
    const inkOf = (words, style) => {
        context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        context.fontStretch = style.fontStretch === "87.5%" ? "semi-condensed" : "normal";
        const ink = context.measureText(words);
        return { above: ink.actualBoundingBoxAscent, below: ink.actualBoundingBoxDescent };
    };
    const cellsOf = (text, ink) => {
        const matrix = text.getScreenCTM();
        if (!text.querySelector("textPath")) {
            const { x, width } = text.getBBox();
            const baseline = Number(text.getAttribute("y"));
            return [quad(matrix, x, baseline - ink.above, x + width, baseline + ink.below)];
        }
        const cells = [];
        for (let i = 0; i < text.getNumberOfChars(); ++i) {
            const start = text.getStartPositionOfChar(i), end = text.getEndPositionOfChar(i);
            if (start.x === end.x && start.y === end.y) continue;
            const turn = (text.getRotationOfChar(i) * Math.PI) / 180;
            const up = ([x, y], by) => at(matrix, x + Math.sin(turn) * by, y - Math.cos(turn) * by);
            const ends = [[start.x, start.y], [end.x, end.y]];
            cells.push([up(ends[0], ink.above), up(ends[1], ink.above), up(ends[1], -ink.below), up(ends[0], -ink.below)]);
        }
        return cells;
    };

    const labels = [...svg.querySelectorAll("g.label")];
    const texts = [...svg.querySelectorAll("text")].map((text, index) => {
        const style = getComputedStyle(text);
        const matrix = text.getScreenCTM();
        const scale = Math.hypot(matrix.a, matrix.b);
        const words = text.textContent;
        text.toggleAttribute("data-halo", style.stroke !== "none");
        const halo = style.stroke === "none" ? null : { colour: style.stroke, alpha: Number(style.strokeOpacity),
                                                         radius: (parseFloat(style.strokeWidth) / 2) * scale };
        // How wide the line is in the fonts of this page, beside how wide the map says it is.
        const told = text.hasAttribute("textLength") ? Number(text.getAttribute("textLength")) : null;
        text.removeAttribute("textLength");
        const natural = text.getComputedTextLength();
        if (told !== null) text.setAttribute("textLength", told);
        return {
            index, words, kind: groupOf(text), label: labels.indexOf(text.closest("g.label")),
            size: parseFloat(style.fontSize) * scale, weight: Number(style.fontWeight),
            colour: style.fill, alpha: Number(style.fillOpacity), halo, told, natural,
            cells: cellsOf(text, inkOf(words, style)), box: boxOf(text), clips: clipsOf(text),
            curved: text.querySelector("textPath") !== null,
        };
    });

    const events = (selector) =>
        [...svg.querySelectorAll(selector)].flatMap((group) => (group.dataset.events || "").split(" ").filter(Boolean));
    const symbols = [...svg.querySelectorAll("g.events g.event")].map((group) => ({
        events: (group.dataset.events || "").split(" ").filter(Boolean), ...circleOf(group),
    }));
    const dots = labels.flatMap((label, index) =>
        [...label.querySelectorAll("path")]
            .filter((path) => getComputedStyle(path).fill !== "none")
            .map((path) => ({ label: index, ...circleOf(path) })),
    );
    const panels = ["locator", "margin-box", "stamp", "scale"].flatMap((name) =>
        [...svg.querySelectorAll(`g.${name}`)].map((group) => {
            // A locator's contents reach beyond its frame, which is drawn last.
            const shape = name === "locator" ? group.lastElementChild : name === "margin-box" ? group.querySelector("path") : group;
            return { name, box: boxOf(shape) };
        }),
    );
    const map = svg.querySelector("g.map [clip-path]");
    const size = svg.getBoundingClientRect();
    return {
        page: { width: size.width, height: size.height },
        frame: map ? clipsOf(map.firstElementChild)[0] : null,
        texts, symbols, dots, panels, margin: events("g.margin-box [data-events]"), list: events("g.list [data-events]"),
    };
}
