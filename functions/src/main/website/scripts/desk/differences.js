// What changed, as a person reads it: labels and not codes, before and after, with the words that differ marked.
import { local } from "../page.js";
import { make, phrase } from "./dom.js";

/** @typedef {import("../contract").components["schemas"]["FieldChange"]} FieldChange */
/** @typedef {import("./dom.js").Child} Child */

const MOST_WORDS = 400;

/**
 * A table of changes.
 * @param {string} caption
 * @param {FieldChange[]} changes
 */
export function differences(caption, changes) {
  return make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": caption }, make("table", { class: "govuk-table differences" },
    make("caption", { class: "govuk-table__caption govuk-table__caption--m" }, caption),
    make("thead", {}, make("tr", {}, ...["changeWhat", "changeBefore", "changeAfter"].map((name) =>
      make("th", { scope: "col", class: "govuk-table__header" }, phrase(name))))),
    make("tbody", {}, ...changes.map((change) => {
      const [before, after] = marked(spoken(change.pointer, change.from), spoken(change.pointer, change.to));
      return make("tr", { class: "govuk-table__row" },
        make("th", { scope: "row", class: "govuk-table__header" }, label(change.pointer)),
        make("td", { class: "govuk-table__cell lines" }, ...before),
        make("td", { class: "govuk-table__cell lines" }, ...after));
    }))));
}

/**
 * The field of the form that a pointer leads to, or a part of it does.
 * @param {string} pointer
 */
function fieldAt(pointer) {
  const path = pointer.replace(/^#?\//, "").split("/").filter((part) => !/^\d+$/.test(part));
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join(".");
    const found = document.querySelector(`#form [data-field="${name}"], #form [data-rows="${name}"], #form [data-field^="${name}."]`);
    if (found) return /** @type {HTMLElement} */ (found);
  }
  return undefined;
}

/**
 * What a field is called.
 * @param {string} pointer
 */
export function label(pointer) {
  const name = fieldAt(pointer)?.querySelector("[data-label]")?.textContent ?? pointer.replace(/^#?\//, "");
  const [, number] = /\/(\d+)/.exec(pointer) ?? [];
  return number === undefined ? name : `${name} (${Number(number) + 1})`;
}

/**
 * A value as a person reads it.
 * @param {string} pointer
 * @param {unknown} value
 * @returns {string}
 */
export function spoken(pointer, value) {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return phrase(value ? "is" : "isNot");
  if (Array.isArray(value)) return value.map((each) => spoken(pointer, each)).join("\n");
  if (typeof value === "object") return Object.entries(value).map(([name, each]) => spoken(`${pointer}/${name}`, each)).filter((each) => each).join(", ");
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return local(`${text}T12:00:00Z`, { dateStyle: "full" });
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) {
    return /[+-]\d\d:\d\d$|Z$/.test(text)
      ? local(text, { dateStyle: "full", timeStyle: "short" })
      : `${local(`${text.slice(0, 10)}T12:00:00Z`, { dateStyle: "full" })} ${text.slice(11, 16)}`;
  }
  const choices = [...(fieldAt(pointer)?.querySelectorAll("input, option") ?? [])];
  const chosen = choices.find((each) => each.getAttribute("value") === text);
  if (chosen instanceof HTMLOptionElement) return chosen.text;
  return (chosen instanceof HTMLInputElement && chosen.labels?.[0]?.textContent) || text;
}

/**
 * Both texts, with what stands in one alone marked.
 * @param {string} before
 * @param {string} after
 * @returns {[Child[], Child[]]}
 */
export function marked(before, after) {
  const one = before.split(/(\s+)/).filter((each) => each);
  const other = after.split(/(\s+)/).filter((each) => each);
  if (one.length > MOST_WORDS || other.length > MOST_WORDS) return [[make("del", {}, before)], [make("ins", {}, after)]];
  // The longest common part, from the end (Wagner and Fischer 1974).
  const common = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  /** @param {number} i @param {number} j */
  const at = (i, j) => common[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const row = /** @type {Uint16Array} */ (common[i]);
      row[j] = one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  /** @type {[Child[], Child[]]} */
  const [left, right] = [[], []];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      left.push(one[i++]);
      right.push(other[j++]);
    } else if (j >= other.length || (i < one.length && at(i + 1, j) >= at(i, j + 1))) {
      left.push(make("del", {}, one[i++]));
    } else {
      right.push(make("ins", {}, other[j++]));
    }
  }
  return [left, right];
}
