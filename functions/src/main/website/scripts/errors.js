// What is wrong, said twice: in a summary above that gets the focus and leads to each field, and beside the field.
import { fieldsOf, inputsOf, isShown, labelOf } from "./fields.js";
import { element, spokenDates } from "./page.js";
import { isAllDay, partOf, textIn } from "./rows.js";
import { title } from "./views.js";

/** @typedef {import("./contract").components["schemas"]["FieldError"]} FieldError */
/** @typedef {{ field: HTMLElement, text: string }} Mistake */

/**
 * Each error with the field that somebody can mend it in. None is lost: what belongs to no field that is shown comes
 * with the last one.
 * @param {Element} form
 * @param {FieldError[]} errors
 * @param {DOMStringMap} words
 * @returns {Mistake[]}
 */
export function mistakes(form, errors, words) {
  return errors
    .map((error) => {
      const field = fieldFor(form, error);
      return { field, text: wording(field, error, words) };
    })
    .sort((one, other) => (one.field.compareDocumentPosition(other.field) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
}

/**
 * @param {Element} form
 * @param {FieldError} error
 * @returns {HTMLElement}
 */
function fieldFor(form, error) {
  const path = (error.pointer ?? "").replace(/^#?\//, "").split("/");
  if (path[0] === "registrationUrl") path.splice(0, 1, "booking", "url");
  const row = path[0] === "sessions" && path[1] ? form.querySelector(`.row[data-field="sessions.${path[1]}"]`) : null;
  if (row instanceof HTMLElement) {
    const part = partWith(row, path[2], error.code);
    const found = fieldsOf(row).find((field) => partOf(field) === part);
    if (found) return found;
  }
  if (path[0] === "location" && path[1] === "postcode") {
    const outdoors = form.querySelector('[data-field="location.latitude"]');
    if (outdoors instanceof HTMLElement && isShown(outdoors)) return outdoors;
  }
  const all = [...form.querySelectorAll("[data-field]")].map((each) => /** @type {HTMLElement} */ (each)).filter(isShown);
  for (let length = path.length; length > 0; length--) {
    const prefix = path.slice(0, length).join(".");
    const found =
      all.find((field) => field.dataset.field === prefix && (field.dataset.kind || field.dataset.rows || field.matches(".row"))) ??
      all.find((field) => field.dataset.kind && field.dataset.field?.startsWith(`${prefix}.`)) ??
      all.find((field) => field.dataset.field === `_${prefix}`);
    if (found) return found;
  }
  if (path[0] === "booking" || path[0] === "onlineUrl") return named(all, "booking.need");
  if (path[0] === "location" || path[0] === "region") return named(all, "attendance");
  return /** @type {HTMLElement} */ (all.at(-1));
}

/**
 * @param {HTMLElement[]} all
 * @param {string} name
 */
function named(all, name) {
  return /** @type {HTMLElement} */ (all.find((field) => field.dataset.field === name) ?? all.at(-1));
}

/**
 * Which part of a date is wrong.
 * @param {HTMLElement} row
 * @param {string | undefined} side
 * @param {string} code
 */
function partWith(row, side, code) {
  if (side === "label") return "label";
  if (side === "end") return isAllDay(row) || textIn(row, "lastDate") ? "lastDate" : "to";
  const noTime = !isAllDay(row) && textIn(row, "date") && code.endsWith("-time");
  return noTime ? "from" : "date";
}

/**
 * What is wrong, so that one need not see the field to understand it.
 * @param {HTMLElement} field
 * @param {FieldError} error
 * @param {DOMStringMap} words
 */
function wording(field, error, words) {
  const row = field.closest(".row")?.querySelector("legend")?.textContent;
  const label = (row ? `${row}, ` : "") + labelOf(field).replace(/\?$/, "");
  if (field.dataset.field === "acceptedConditions" && error.code === "required") return words.accept ?? error.detail;
  if (field.dataset.field === "onlineUrl" && error.code === "required") return words.online ?? error.detail;
  const chosen = ["one", "some", "yes-or-no", "accept", "listed", "flag"].includes(field.dataset.kind ?? "");
  switch (error.code) {
    case "required":
    case "too-few":
    case "postcode-or-position":
      return ((chosen ? words.choose : words.required) ?? "").replace("{0}", label);
    case "invalid-time":
      return `${row ? `${row}: ` : ""}${words.time ?? error.detail}`;
    case "invalid-date":
      return `${row ? `${row}: ` : ""}${words.date ?? error.detail}`;
    default:
      return spokenDates(label ? `${label}: ${error.detail}` : error.detail);
  }
}

/**
 * @param {Mistake[]} found
 * @param {string} [text] what is wrong with none of the fields
 */
export function showMistakes(found, text) {
  clearMistakes();
  const summary = element("errors");
  const list = /** @type {HTMLElement} */ (summary.querySelector("ul"));
  if (text) list.append(item(text));
  /** @type {Map<HTMLElement, string[]>} */
  const byField = new Map();
  found.forEach((mistake) => byField.set(mistake.field, [...new Set([...(byField.get(mistake.field) ?? []), mistake.text])]));
  byField.forEach((texts, field) => {
    const control = controlOf(field);
    texts.forEach((each) => list.append(item(each, control)));
    mark(field, control, texts.join(" "), summary.dataset.prefix ?? "");
  });
  summary.hidden = false;
  title(summary.dataset.prefix ?? "");
  summary.focus();
  scrollTo(0, 0);
}

export function clearMistakes() {
  const summary = element("errors");
  summary.hidden = true;
  summary.querySelector("ul")?.replaceChildren();
  title("");
  document.querySelectorAll("[data-field]").forEach((each) => {
    const message = messageOf(each);
    if (!message || message.hidden) return;
    message.hidden = true;
    each.classList.remove("govuk-form-group--error");
    const controls = [each.querySelector("fieldset"), ...inputsOf(/** @type {HTMLElement} */ (each))];
    controls.forEach((control) => {
      control?.removeAttribute("aria-invalid");
      control?.classList.remove("govuk-input--error", "govuk-select--error", "govuk-textarea--error");
      const described = (control?.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== message.id);
      if (described.length > 0) control?.setAttribute("aria-describedby", described.join(" "));
      else control?.removeAttribute("aria-describedby");
    });
  });
}

/**
 * What gets the focus when somebody follows the link to a field.
 * @param {HTMLElement} field
 * @returns {HTMLElement}
 */
function controlOf(field) {
  const inputs = field.dataset.rows ? [field.querySelector("input, [data-add]")] : field.matches(".row") ? [field.querySelector("input")] : inputsOf(field);
  return /** @type {HTMLElement} */ (inputs.find((each) => each && !each.closest("[hidden]:not([data-view])")) ?? inputs[0] ?? field);
}

/** @param {Element} field */
function messageOf(field) {
  return /** @type {HTMLElement | null} */ (
    [...field.querySelectorAll(".govuk-error-message")].find((each) => each.closest("[data-field]") === field && !each.id.endsWith("-count")) ?? null);
}

/**
 * @param {HTMLElement} field
 * @param {HTMLElement} control
 * @param {string} text
 * @param {string} prefix
 */
function mark(field, control, text, prefix) {
  const message = messageOf(field);
  if (!message) return;
  const hidden = document.createElement("span");
  hidden.className = "govuk-visually-hidden";
  hidden.textContent = `${prefix} `;
  message.replaceChildren(hidden, text);
  message.id = `${control.id}-error`;
  message.hidden = false;
  if (field.matches(".govuk-form-group")) field.classList.add("govuk-form-group--error");
  const group = field.querySelector(":scope > fieldset");
  const described = group ?? control;
  described.setAttribute("aria-describedby", `${described.getAttribute("aria-describedby") ?? ""} ${message.id}`.trim());
  if (!group) control.setAttribute("aria-invalid", "true");
  ["input", "select", "textarea"].forEach((kind) =>
    control.classList.toggle(`govuk-${kind}--error`, control.classList.contains(`govuk-${kind}`)));
}

/**
 * @param {string} text
 * @param {HTMLElement} [control]
 */
function item(text, control) {
  const line = document.createElement("li");
  if (!control) {
    line.textContent = text;
    return line;
  }
  const link = document.createElement("a");
  link.href = `#${control.id}`;
  link.textContent = text;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    control.focus();
    control.scrollIntoView({ block: "center" });
  });
  line.append(link);
  return line;
}
