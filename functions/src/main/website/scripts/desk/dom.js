// Making what a page shows, and what the desk says.

/** @type {Map<string, string>} */
const phrases = new Map();
const said = /** @type {HTMLTemplateElement} */ (document.getElementById("phrases"));
said.content.querySelectorAll("[data-phrase]").forEach((each) => {
  phrases.set(/** @type {HTMLElement} */ (each).dataset.phrase ?? "", each.textContent ?? "");
});

/**
 * A text of the desk, with these in the places that it has for them.
 * @param {string} name
 * @param {(string | number)[]} values
 */
export function phrase(name, ...values) {
  const text = phrases.get(name);
  if (text === undefined) throw new Error(`the desk has no text ${name}`);
  return values.reduce((/** @type {string} */ whole, value, i) => whole.replace(`{${i}}`, () => String(value)), text);
}

/**
 * A text for one or for more.
 * @param {string} name with One or More behind it
 * @param {number} count
 */
export function counted(name, count) {
  return phrase(count === 1 ? `${name}One` : `${name}More`, count);
}

/** @typedef {Node | string | undefined | false} Child */

/**
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
function present(children) {
  return children.flatMap((each) => (each instanceof Node || (typeof each === "string" && each !== "") ? [each] : []));
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {{ [attribute: string]: string | boolean | undefined }} attributes
 * @param {Child[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  });
  made.append(...present(children));
  return made;
}

/**
 * Shows these instead of what was there.
 * @param {Element} place
 * @param {Child[]} children
 */
export function fill(place, ...children) {
  place.replaceChildren(...present(children));
}

/**
 * @param {string} text
 * @param {() => void} press
 * @param {"first" | "second" | "warning" | "link"} [kind]
 */
export function button(text, press, kind = "second") {
  const looks = { first: "govuk-button", second: "govuk-button govuk-button--secondary", warning: "govuk-button govuk-button--warning", link: "link-button" };
  const made = make("button", { type: "button", class: looks[kind] }, text);
  made.addEventListener("click", press);
  return made;
}

/**
 * @param {string} text
 * @param {string} href
 */
export function link(text, href) {
  return make("a", { class: "govuk-link", href }, text);
}

/**
 * Facts with their names.
 * @param {[string, Child[]][]} facts
 */
export function summary(facts) {
  return make("dl", { class: "govuk-summary-list" }, ...facts.map(([name, value]) =>
    make("div", { class: "govuk-summary-list__row" },
      make("dt", { class: "govuk-summary-list__key" }, name),
      make("dd", { class: "govuk-summary-list__value lines" }, ...value))));
}

/**
 * A table; numbers stand at the right.
 * @param {string} caption
 * @param {string[]} head
 * @param {(string | number | Node)[][]} rows
 */
export function table(caption, head, rows) {
  /** @param {unknown} value */
  const cell = (value) => `govuk-table__cell${typeof value === "number" ? " govuk-table__cell--numeric" : ""}`;
  return make("div", { class: "wide", tabindex: "0", role: "region", "aria-label": caption }, make("table", { class: "govuk-table" },
    make("caption", { class: "govuk-table__caption" }, caption),
    make("thead", {}, make("tr", {}, ...head.map((text) => make("th", { scope: "col", class: "govuk-table__header" }, text)))),
    make("tbody", {}, ...rows.map((row) => make("tr", { class: "govuk-table__row" }, ...row.map((value, i) =>
      i === 0
        ? make("th", { scope: "row", class: "govuk-table__header" }, value instanceof Node ? value : String(value))
        : make("td", { class: cell(value) }, value instanceof Node ? value : String(value))))))));
}
