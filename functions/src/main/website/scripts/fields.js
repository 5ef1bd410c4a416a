// Fields of forms, as templates/field.html writes them: what is in them, and when they are shown. A field says by
// data-field where its value stands in what is sent, and by data-kind what it is.

/** @typedef {{ [name: string]: unknown }} Body */

/**
 * All fields of a form or a row, hidden ones too; those in rows belong to their row.
 * @param {Element} scope
 * @returns {HTMLElement[]}
 */
export function fieldsOf(scope) {
  return [...scope.querySelectorAll("[data-field][data-kind]")]
    .map((each) => /** @type {HTMLElement} */ (each))
    .filter((each) => each.closest(".row") === (scope.matches(".row") ? scope : null));
}

/**
 * The inputs of a field.
 * @param {HTMLElement} field
 * @returns {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]}
 */
export function inputsOf(field) {
  return [...field.querySelectorAll("input, select, textarea")].map(
    (each) => /** @type {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} */ (each));
}

/** @param {HTMLElement} field */
export function labelOf(field) {
  return field.querySelector("[data-label]")?.textContent ?? "";
}

/**
 * What is in a field; undefined if that is nothing.
 * @param {HTMLElement} field
 * @returns {unknown}
 */
export function valueOf(field) {
  const inputs = inputsOf(field);
  const chosen = inputs.filter((each) => each instanceof HTMLInputElement && each.checked).map((each) => each.value);
  const text = inputs[0]?.value ?? "";
  switch (field.dataset.kind) {
    case "flag":
      return chosen.length > 0 ? true : undefined;
    case "yes-or-no":
      return chosen[0] === undefined ? undefined : chosen[0] === "true";
    case "one":
    case "accept":
      return chosen[0];
    case "some":
      return chosen.length > 0 ? chosen : undefined;
    case "amount":
    case "whole":
      return number(text);
    case "address":
      return present(/^[^\s:/@]+\.[^\s:@]+$/.test(text.trim()) ? `https://${text.trim()}` : text); // people leave it out
    case "long-line":
      return present(text.replace(/\s*\n\s*/g, " "));
    default:
      return present(text);
  }
}

/** @param {string} text */
function present(text) {
  return text.trim() ? text : undefined;
}

/**
 * A number as people write it; what is none stays what it is, and is told to be wrong.
 * @param {string} text
 */
function number(text) {
  const plain = text.trim().replace(/^€\s*/, "").replace(/,-+$/, "").replace(",", ".");
  return plain && Number.isFinite(Number(plain)) ? Number(plain) : present(text);
}

/**
 * Puts a value into a field; nothing if it is undefined.
 * @param {HTMLElement} field
 * @param {unknown} value
 */
export function setValue(field, value) {
  const values = (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).map(String);
  if (field.dataset.kind === "some" || field.dataset.kind === "one") {
    values.filter((code) => !inputsOf(field).some((each) => each.value === code)).forEach((code) => addChoice(field, code));
  }
  inputsOf(field).forEach((input) => {
    if (input instanceof HTMLInputElement && (input.type === "checkbox" || input.type === "radio")) {
      input.checked = values.includes(input.value);
      const item = /** @type {HTMLElement | null} */ (input.closest("[data-retired]"));
      if (item) item.hidden = !input.checked; // only what has it keeps it
    } else {
      input.value = (field.dataset.kind === "amount" ? values[0]?.replace(".", decimal) : values[0]) ?? "";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}

const decimal = document.documentElement.lang === "nl" ? "," : ".";

/**
 * A value that the page does not offer, and that a stored form has.
 * @param {HTMLElement} field
 * @param {string} code
 */
function addChoice(field, code) {
  const items = field.querySelectorAll(".govuk-checkboxes__item, .govuk-radios__item");
  const last = items[items.length - 1];
  const item = /** @type {HTMLElement | undefined} */ (last?.cloneNode(true));
  const input = item?.querySelector("input");
  const label = item?.querySelector("label");
  if (!last || !item || !input || !label) return;
  item.hidden = false;
  item.removeAttribute("data-retired");
  input.id = label.htmlFor = `${inputsOf(field)[0]?.id}-${items.length + 1}`;
  input.value = label.textContent = code;
  last.after(item);
}

/**
 * Shows the fields that belong to what is chosen, and hides the others.
 * @param {Element} scope
 */
export function showFields(scope) {
  scope.querySelectorAll("[data-shown-if]").forEach((each) => {
    const part = /** @type {HTMLElement} */ (each);
    const row = /** @type {HTMLElement | null} */ (part.closest(".row"));
    part.hidden = !(part.dataset.shownIf ?? "").split(";").every((condition) => {
      const [name, values] = condition.split("=");
      const path = row ? `${row.dataset.field}.${name}` : name;
      const field = /** @type {HTMLElement | null} */ (scope.querySelector(`[data-field="${path}"]`));
      const value = field ? valueOf(field) : undefined;
      return (values ?? "").split("|").includes(String(value ?? ""));
    });
  });
}

/**
 * Whether somebody can fill it in: all that it depends on is chosen.
 * @param {Element} field
 */
export function isShown(field) {
  return !field.closest("[data-shown-if][hidden]");
}

/**
 * What the fields of a form hold, as it is sent.
 * @param {Element} scope
 * @returns {Body}
 */
export function bodyOf(scope) {
  /** @type {Body} */
  const body = {};
  fieldsOf(scope)
    .filter((field) => isShown(field) && !(field.dataset.field ?? "").startsWith("_"))
    .forEach((field) => put(body, (field.dataset.field ?? "").split("."), valueOf(field)));
  return body;
}

/**
 * @param {Body} body
 * @param {string[]} path
 * @param {unknown} value
 */
function put(body, path, value) {
  const [name, ...rest] = path;
  if (name === undefined || value === undefined) return;
  if (rest.length === 0) {
    body[name] = value;
  } else {
    const inner = /** @type {Body} */ (body[name] ?? {});
    put(inner, rest, value);
    body[name] = inner;
  }
}

/**
 * @param {unknown} body
 * @param {string} path
 * @returns {unknown}
 */
export function valueAt(body, path) {
  return path.split(".").reduce(
    (/** @type {unknown} */ found, name) =>
      found !== null && typeof found === "object" ? /** @type {Body} */ (found)[name] : undefined,
    body);
}

/**
 * Tells while somebody types how many characters are left.
 * @param {Element} scope
 */
export function countCharacters(scope) {
  scope.addEventListener("input", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
    const count = /** @type {HTMLElement | null} */ (input.parentElement?.querySelector("[data-left]") ?? null);
    if (!count) return;
    const left = Number(count.dataset.most) - [...input.value].length;
    count.textContent = ((left < 0 ? count.dataset.over : count.dataset.left) ?? "").replace("{0}", String(Math.abs(left)));
    count.classList.toggle("govuk-error-message", left < 0);
  });
}
