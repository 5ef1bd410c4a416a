// What somebody typed and did not send yet: kept in this tab, so that it outlives the end of a login and a reload.

/** @param {string} key */
const name = (key) => `draft ${key}`;

/**
 * @param {string} key
 * @returns {unknown}
 */
export function draft(key) {
  return JSON.parse(sessionStorage.getItem(name(key)) ?? "null") ?? undefined;
}

/**
 * @param {string} key
 * @param {unknown} value
 */
export function keepDraft(key, value) {
  sessionStorage.setItem(name(key), JSON.stringify(value));
}

/** @param {string} key */
export function dropDraft(key) {
  sessionStorage.removeItem(name(key));
}

/**
 * Fills an input with what was typed before, and keeps what is typed.
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 * @param {string} key
 */
export function withDraft(input, key) {
  const before = draft(key);
  if (typeof before === "string") input.value = before;
  input.addEventListener("input", () => keepDraft(key, input.value));
}
