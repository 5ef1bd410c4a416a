// What a form can have more than once: the dates of an activity, and who organises it too.
import { bodyOf, fieldsOf, setValue, showFields, valueAt, valueOf } from "./fields.js";
import { element } from "./page.js";

/** @typedef {import("./contract").components["schemas"]["SessionForm"]} Session */

const NIGHT = "06:00";
const EVENING = "17:00";

/**
 * @param {string} path
 * @returns {HTMLElement}
 */
function listOf(path) {
  return /** @type {HTMLElement} */ (document.querySelector(`[data-rows="${path}"]`));
}

/**
 * @param {string} path
 * @returns {HTMLElement[]}
 */
export function rowsOf(path) {
  return [...listOf(path).querySelectorAll(".row")].map((each) => /** @type {HTMLElement} */ (each));
}

/**
 * Lets people add and remove, by mouse and by keyboard: what was added gets the focus, and after removing what comes
 * next to it.
 */
export function prepareRows() {
  document.querySelectorAll("[data-rows]").forEach((each) => {
    const list = /** @type {HTMLElement} */ (each);
    const path = list.dataset.rows ?? "";
    const add = /** @type {HTMLButtonElement} */ (list.querySelector("[data-add]"));
    add.addEventListener("click", () => addRow(path).focus());
    list.addEventListener("click", (event) => {
      const remove = event.target instanceof Element ? event.target.closest("[data-remove]") : null;
      if (!remove) return;
      const row = /** @type {HTMLElement} */ (remove.closest(".row"));
      const next = /** @type {HTMLElement | null} */ (row.nextElementSibling ?? row.previousElementSibling);
      row.remove();
      number(path);
      (next ?? add).focus();
      list.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });
  element("repeat-add").addEventListener("click", repeat);
}

/**
 * @param {string} path
 * @returns {HTMLElement}
 */
function addRow(path) {
  const list = listOf(path);
  const template = /** @type {HTMLTemplateElement} */ (list.querySelector(":scope > template"));
  const row = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  list.querySelector(".rows__list")?.append(row);
  number(path);
  showFields(element("form"));
  return row;
}

/**
 * Each row has its number in its heading and in the names of its fields.
 * @param {string} path
 */
function number(path) {
  const list = listOf(path);
  const name = new RegExp(`^${path}([-.])(?:\\d+[-.])?`);
  const rows = rowsOf(path);
  rows.forEach((row, i) => {
    row.dataset.field = `${path}.${i}`;
    const legend = row.querySelector("legend");
    if (legend) legend.textContent = (list.dataset.legend ?? "").replace("{0}", String(i + 1));
    row.querySelectorAll("[id], [name], [for], [aria-describedby], [data-field]").forEach((each) => {
      ["id", "name", "for", "aria-describedby", "data-field"].forEach((attribute) => {
        const value = each.getAttribute(attribute);
        if (value === null) return;
        const renamed = value.split(" ").map((word) => word.replace(name, (_, sign) => `${path}${sign}${i}${sign}`));
        each.setAttribute(attribute, renamed.join(" "));
      });
    });
    const remove = /** @type {HTMLElement | null} */ (row.querySelector("[data-remove]"));
    if (remove) remove.hidden = path === "sessions" && rows.length === 1;
  });
  const add = /** @type {HTMLElement | null} */ (list.querySelector("[data-add]"));
  if (add) add.hidden = rows.length >= Number(list.dataset.most);
}

/**
 * Puts these in the place of all rows.
 * @param {string} path
 * @param {unknown} values
 */
export function setRows(path, values) {
  rowsOf(path).forEach((row) => row.remove());
  (Array.isArray(values) ? values : []).forEach((value) =>
    (path === "sessions" ? setSession(addRow(path), value) : setRow(addRow(path), value)));
  if (path === "sessions" && rowsOf(path).length === 0) addRow(path);
  number(path);
}

/**
 * @param {HTMLElement} row
 * @param {unknown} values
 */
function setRow(row, values) {
  fieldsOf(row).forEach((field) => setValue(field, valueAt(values, partOf(field))));
}

/**
 * The name of a field within its row.
 * @param {HTMLElement} field
 */
export function partOf(field) {
  return (field.dataset.field ?? "").replace(/^\w+\.\d+\./, "");
}

/**
 * What stands in all rows.
 * @param {string} path
 * @returns {unknown[]}
 */
export function valuesOf(path) {
  return rowsOf(path).map((row) => Object.values(valueAt(bodyOf(row), path) ?? {})[0] ?? {});
}

/** @returns {Session[]} */
export function sessions() {
  return rowsOf("sessions").map(sessionOf);
}

/**
 * @param {HTMLElement} row
 * @param {string} part
 */
export function textIn(row, part) {
  const field = fieldsOf(row).find((each) => partOf(each) === part);
  const value = field ? valueOf(field) : undefined;
  return typeof value === "string" ? value : "";
}

/** @param {HTMLElement} row */
export function isAllDay(row) {
  return fieldsOf(row).some((field) => partOf(field) === "allDay" && valueOf(field) === true);
}

/**
 * The time as the API takes it. A day without a time is marked as such: it must not become a whole day by mistake.
 * @param {HTMLElement} row
 * @returns {Session}
 */
function sessionOf(row) {
  const date = textIn(row, "date");
  const last = textIn(row, "lastDate");
  const from = textIn(row, "from");
  const to = textIn(row, "to");
  const label = textIn(row, "label");
  const kept = { ...(row.dataset.session && { id: row.dataset.session }), ...(label && { label }) };
  if (isAllDay(row)) return { ...kept, start: date, ...(last && { end: last }) };
  const start = date || from ? `${date}T${from}` : "";
  const end = to ? `${last || (from >= EVENING && to <= NIGHT ? shifted(date, 1) : date)}T${to}` : last ? `${last}T` : "";
  return { ...kept, start, ...(end && { end }) };
}

/**
 * @param {HTMLElement} row
 * @param {Session} session
 */
function setSession(row, session) {
  if (session.id) row.dataset.session = session.id;
  const [date = "", from] = session.start.split("T");
  const [last, to] = (session.end ?? "").split("T");
  const nextMorning = Boolean(to && from && from >= EVENING && to.slice(0, 5) <= NIGHT && last === shifted(date, 1));
  const parts = {
    date,
    allDay: from === undefined && date !== "" ? true : undefined,
    from: from?.slice(0, 5),
    to: to?.slice(0, 5),
    lastDate: last && last !== date && !nextMorning ? last : undefined,
    label: session.label,
  };
  fieldsOf(row).forEach((field) => setValue(field, /** @type {{ [part: string]: unknown }} */ (parts)[partOf(field)]));
}

/**
 * A date some days later.
 * @param {string} date
 * @param {number} days
 */
function shifted(date, days) {
  const day = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Adds dates like the last one, up to a day. */
function repeat() {
  const box = element("repeat");
  const how = /** @type {HTMLSelectElement} */ (element("repeat-how")).value;
  const wanted = /** @type {HTMLInputElement} */ (element("repeat-until")).value;
  const latest = element("form").dataset.last ?? wanted;
  const until = wanted > latest ? latest : wanted; // after that nothing can take place
  const row = rowsOf("sessions").at(-1);
  const first = row ? textIn(row, "date") : "";
  const news = element("repeat-news");
  if (!row || !first || !until || until <= first) {
    news.textContent = box.dataset.failed ?? "";
    return;
  }
  const most = Number(listOf("sessions").dataset.most);
  const times = sessionOf(row);
  delete times.id;
  const last = textIn(row, "lastDate");
  let added = 0;
  for (let days = 1; shifted(first, days) <= until && rowsOf("sessions").length < most; days++) {
    const date = shifted(first, days);
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
    if (how === "7" ? days % 7 !== 0 : how === "weekdays" && (weekday === 0 || weekday === 6)) continue;
    const start = times.start.replace(first, date);
    const end = times.end?.replace(/^[0-9-]+/, (day) => (last || day !== first ? shifted(day, days) : date));
    setSession(addRow("sessions"), { ...times, start, ...(end && { end }) });
    added++;
  }
  showFields(element("form"));
  news.textContent = (box.dataset.done ?? "").replace("{0}", String(added));
  listOf("sessions").dispatchEvent(new Event("input", { bubbles: true }));
}
