// All answers of a form, to check before they are sent.
import { fieldsOf, inputsOf, isShown, labelOf, valueOf } from "./fields.js";
import { localDay } from "./page.js";
import { isAllDay, rowsOf, textIn } from "./rows.js";

/**
 * @param {HTMLElement[]} topics
 * @param {HTMLElement} list where they are shown
 * @param {DOMStringMap} words
 * @param {(topic: number) => void} [change] if they can be changed
 */
export function answersOf(topics, list, words, change) {
  list.replaceChildren(...topics.flatMap((topic, index) => {
    const heading = document.createElement("h3");
    heading.className = "govuk-heading-m";
    heading.textContent = topic.querySelector("h2")?.textContent ?? "";
    const head = document.createElement("div");
    head.className = "check__head";
    head.append(heading);
    if (change) head.append(changeButton(heading.textContent ?? "", words, () => change(index)));
    const facts = document.createElement("dl");
    facts.className = "govuk-summary-list";
    facts.append(...rows(topic, words));
    return facts.childElementCount > 0 ? [head, facts] : [head, nothing(words)];
  }));
}

/**
 * @param {string} topic
 * @param {DOMStringMap} words
 * @param {() => void} press
 */
function changeButton(topic, words, press) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "link-button";
  const about = document.createElement("span");
  about.className = "govuk-visually-hidden";
  about.textContent = `: ${topic}`;
  button.append(words.change ?? "", about);
  button.addEventListener("click", press);
  return button;
}

/** @param {DOMStringMap} words */
function nothing(words) {
  const text = document.createElement("p");
  text.className = "govuk-body";
  text.textContent = words.optional ?? "";
  return text;
}

/**
 * @param {HTMLElement} topic
 * @param {DOMStringMap} words
 */
function rows(topic, words) {
  const facts = fieldsOf(topic)
    .filter((field) => isShown(field) && valueOf(field) !== undefined)
    .map((field) => fact(labelOf(field), spoken(field, words)));
  topic.querySelectorAll("[data-rows]").forEach((each) => {
    const path = /** @type {HTMLElement} */ (each).dataset.rows ?? "";
    const label = each.querySelector("[data-label]")?.textContent ?? "";
    const lines = rowsOf(path).map((row) => (path === "sessions" ? session(row, words) : partner(row)));
    if (lines.some((line) => line)) facts.unshift(fact(label, lines.join("\n")));
  });
  return facts;
}

/**
 * @param {string} label
 * @param {string} text
 */
function fact(label, text) {
  const row = document.createElement("div");
  row.className = "govuk-summary-list__row";
  const key = document.createElement("dt");
  key.className = "govuk-summary-list__key";
  key.textContent = label;
  const value = document.createElement("dd");
  value.className = "govuk-summary-list__value lines";
  value.textContent = text;
  row.append(key, value);
  return row;
}

/**
 * @param {HTMLElement} field
 * @param {DOMStringMap} words
 */
function spoken(field, words) {
  const inputs = inputsOf(field);
  const first = inputs[0];
  if (field.dataset.kind === "flag") return words.yes ?? "";
  if (first instanceof HTMLSelectElement) return first.selectedOptions[0]?.text ?? "";
  if (field.dataset.kind === "date") return day(String(valueOf(field)));
  const chosen = inputs.filter((each) => each instanceof HTMLInputElement && ["radio", "checkbox"].includes(each.type));
  if (chosen.length === 0) return first?.value ?? "";
  return chosen
    .filter((each) => each instanceof HTMLInputElement && each.checked)
    .map((each) => each.labels?.[0]?.textContent ?? each.value)
    .join("\n");
}

/** @param {string} date */
function day(date) {
  const moment = new Date(`${date}T12:00:00Z`);
  return Number.isNaN(moment.getTime()) ? date : localDay(date, "full");
}

/**
 * A date as people say it.
 * @param {HTMLElement} row
 * @param {DOMStringMap} words
 */
function session(row, words) {
  const date = textIn(row, "date");
  const last = textIn(row, "lastDate");
  const from = textIn(row, "from");
  const to = textIn(row, "to");
  const label = textIn(row, "label");
  const days = last && last !== date ? `${day(date)} – ${day(last)}` : day(date);
  const time = isAllDay(row) ? words.allDay : to ? `${from}–${to}` : `${words.from} ${from}`;
  return `${days}, ${time}${label ? ` (${label})` : ""}`;
}

/** @param {HTMLElement} row */
function partner(row) {
  return [textIn(row, "name"), textIn(row, "website")].filter((each) => each).join(", ");
}
