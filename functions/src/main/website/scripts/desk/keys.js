// One key for what editors do most; only while nobody types, and only as long as somebody wants it (WCAG 2.1.4).
import { element } from "../page.js";
import { queueAddress } from "./queue.js";

const OFF = "no-keys";

export function watchKeys() {
  const choice = /** @type {HTMLInputElement} */ (element("keys"));
  choice.checked = sessionStorage.getItem(OFF) === null;
  choice.addEventListener("change", () => (choice.checked ? sessionStorage.removeItem(OFF) : sessionStorage.setItem(OFF, "yes")));
  addEventListener("keydown", (event) => {
    if (!choice.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (press(event.key)) event.preventDefault();
  });
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && (target.matches("textarea, select") || (target instanceof HTMLInputElement && target.type !== "checkbox"));
}

/**
 * @param {string} key
 * @returns {boolean} whether it does something here
 */
function press(key) {
  if (!document.querySelector('[data-view="registration"]:not([hidden])')) return inQueue(key);
  if (key === "u") {
    location.hash = queueAddress();
    return true;
  }
  const step = key === "j" ? "next" : key === "k" ? "previous" : "";
  if (step) return follow(step);
  const button = /** @type {HTMLElement | null} */ (document.querySelector(`#actions [data-key="${CSS.escape(key)}"]`));
  if (!button) return false;
  // What cannot be undone takes one more key: it gets the focus, and Enter does it.
  if (key === "a") button.focus();
  else button.click();
  return true;
}

/** @param {string} step */
function follow(step) {
  const link = /** @type {HTMLElement | null} */ (document.querySelector(`#registration-place [data-step="${step}"]`));
  link?.click();
  return link !== null;
}

/** @param {string} key */
function inQueue(key) {
  const links = [...document.querySelectorAll('[data-view="queue"]:not([hidden]) .desk-row h3 a')].map((each) => /** @type {HTMLElement} */ (each));
  if (links.length === 0) return false;
  const at = links.findIndex((each) => each.closest(".desk-row")?.contains(document.activeElement));
  if (key === "j" || key === "k") {
    links[key === "j" ? Math.min(at + 1, links.length - 1) : Math.max(at - 1, 0)]?.focus();
    return true;
  }
  if (key !== "x" || at < 0) return false;
  const mark = /** @type {HTMLElement | null | undefined} */ (links[at]?.closest(".desk-row")?.querySelector("input"));
  mark?.click();
  links[at]?.focus();
  return true;
}
