// Plots as SVG. Each stands with its heading and a table that says the same.
import { localDay } from "../page.js";
import { make, phrase, table } from "./dom.js";

/** @typedef {{ [code: string]: number }} Numbers */

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 640;
const HEIGHT = 220;
const DAY = 86_400_000;

/**
 * @param {string} tag
 * @param {{ [attribute: string]: string | number }} attributes
 * @param {(SVGElement | string)[]} children
 */
function draw(tag, attributes, ...children) {
  const made = /** @type {SVGElement} */ (document.createElementNS(SVG, tag));
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, String(value)));
  made.append(...children);
  return made;
}

/**
 * @param {string} heading
 * @param {Node} plot
 * @param {Node} numbers
 */
function figure(heading, plot, numbers) {
  return make("section", { class: "plot" }, make("h3", { class: "govuk-heading-m" }, heading), plot,
    make("details", { class: "govuk-details" }, make("summary", { class: "govuk-details__summary" },
      make("span", { class: "govuk-details__summary-text" }, phrase("asTable"))), make("div", { class: "govuk-details__text" }, numbers)));
}

/**
 * A bar for each, the longest first; with that of the edition before under it.
 * @param {string} heading
 * @param {string} what
 * @param {Numbers} numbers
 * @param {(code: string) => string} label
 * @param {{ name: string, numbers: Numbers }} [before]
 */
export function bars(heading, what, numbers, label, before) {
  const isDates = Object.keys(numbers).every((each) => /^\d{4}-/.test(each));
  const codes = Object.keys({ ...numbers, ...before?.numbers }).filter((code) => (numbers[code] ?? 0) + (before?.numbers[code] ?? 0) > 0)
    .sort((one, other) => (isDates ? one.localeCompare(other) : (numbers[other] ?? 0) - (numbers[one] ?? 0)));
  if (codes.length === 0) return make("section", { class: "plot" }, make("h3", { class: "govuk-heading-m" }, heading), make("p", { class: "govuk-body" }, phrase("noNumbers")));
  const most = Math.max(...codes.map((code) => Math.max(numbers[code] ?? 0, before?.numbers[code] ?? 0)), 1);
  const plot = make("ul", { class: "bars" }, ...codes.map((code) => {
    /** @param {number} count @param {string} kind */
    const bar = (count, kind) => draw("svg", { class: `bar bar--${kind}`, viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
      draw("rect", { x: 0, y: 0, width: (100 * count) / most, height: 10 }));
    const count = numbers[code] ?? 0;
    return make("li", { class: "bars__row" }, make("span", {}, `${label(code)}: ${count}${before ? ` (${before.name}: ${before.numbers[code] ?? 0})` : ""}`),
      bar(count, "now"), before && bar(before.numbers[code] ?? 0, "before"));
  }));
  return figure(heading, plot, table(heading, [what, phrase("number"), ...(before ? [before.name] : [])],
    codes.map((code) => [label(code), numbers[code] ?? 0, ...(before ? [before.numbers[code] ?? 0] : [])])));
}

/**
 * What was counted each day, a line for each.
 * @param {string} heading
 * @param {string[]} names
 * @param {Numbers[]} series
 */
export function lines(heading, names, series) {
  const known = series.flatMap((each) => Object.keys(each)).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return make("section", { class: "plot" }, make("h3", { class: "govuk-heading-m" }, heading), make("p", { class: "govuk-body" }, phrase("noNumbers")));
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1;
  const days = Array.from({ length: count }, (_, i) => new Date(Date.parse(first) + i * DAY).toISOString().slice(0, 10));
  const most = Math.max(1, ...series.flatMap((each) => Object.values(each)));
  /** @param {number} i */
  const x = (i) => 40 + (i * (WIDTH - 60)) / Math.max(1, count - 1);
  /** @param {number} value */
  const y = (value) => HEIGHT - 30 - (value * (HEIGHT - 50)) / most;
  const plot = draw("svg", { class: "lines-plot", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": phrase("plotOf", heading) },
    draw("line", { class: "axis", x1: 40, y1: y(0), x2: WIDTH - 20, y2: y(0) }),
    draw("text", { x: 34, y: y(most) + 5, "text-anchor": "end" }, String(most)),
    draw("text", { x: 34, y: y(0) + 5, "text-anchor": "end" }, "0"),
    draw("text", { x: 40, y: HEIGHT - 8 }, localDay(first, "long")),
    ...(count > 1 ? [draw("text", { x: WIDTH - 20, y: HEIGHT - 8, "text-anchor": "end" }, localDay(last, "long"))] : []),
    ...series.map((numbers, at) => draw("polyline", { class: `line-plot line-plot--${at}`, points: days.map((day, i) => `${x(i)},${y(numbers[day] ?? 0)}`).join(" ") })),
    ...series.flatMap((numbers, at) => days.flatMap((day, i) => (numbers[day] ? [draw("circle", { class: `dot dot--${at}`, cx: x(i), cy: y(numbers[day] ?? 0), r: 3 })] : []))));
  const legend = make("ul", { class: "legend" }, ...names.map((name, at) => make("li", { class: `legend__item legend__item--${at}` }, name)));
  return figure(heading, make("div", {}, legend, plot), table(heading, [phrase("date"), ...names],
    days.filter((day) => series.some((each) => each[day])).map((day) => [localDay(day, "long"), ...series.map((each) => each[day] ?? 0)])));
}
