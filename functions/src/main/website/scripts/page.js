// What pages of organisers and editors share.

/**
 * The link that a mail leads by. The token leaves the address bar at once: who looks over a shoulder, or at the history,
 * does not see it. It stays in this page alone; the page in the other language gets it by a press.
 */
export function takeLink() {
  const hash = location.hash;
  const link = new URLSearchParams(hash.slice(1));
  const token = link.get("token") ?? "";
  if (hash) history.replaceState(null, "", location.pathname);
  const other = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[hreflang]"));
  /** Opens the page in a language, if there is one. */
  const switchTo = (/** @type {string} */ language) => {
    if (other?.hreflang !== language) return false;
    location.replace(other.href + hash);
    return true;
  };
  if (other && token) {
    other.addEventListener("click", (event) => {
      event.preventDefault();
      switchTo(other.hreflang);
    });
  }
  return { registration: link.get("registration") ?? "", token, switchTo };
}

/**
 * An element that the page has.
 * @param {string} id
 */
export function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}

/**
 * @param {string} id
 * @param {string} text
 */
export function say(id, text) {
  element(id).textContent = text;
}

/**
 * A time as people of the campaign read it.
 * @param {string} moment
 * @param {Intl.DateTimeFormatOptions} style
 */
export function local(moment, style) {
  return new Date(moment).toLocaleString(document.documentElement.lang, { timeZone: "Europe/Amsterdam", ...style });
}

/**
 * A date as people say it.
 * @param {string} date
 * @param {"full" | "long"} style
 */
export function localDay(date, style) {
  return local(`${date}T12:00:00Z`, { dateStyle: style });
}

/**
 * A text with its dates as people say them.
 * @param {string} text
 */
export function spokenDates(text) {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => localDay(date, "long"));
}

/**
 * Where an activity is on this website, in the language of the page.
 * @param {string} id
 */
export function activityPage(id) {
  return `${document.querySelector(".site-nav a")?.getAttribute("href")}/${id}`;
}

/**
 * Calls the API, in the language of the page.
 * @param {string} path below /v1
 * @param {RequestInit} [options]
 */
export function call(path, options = {}) {
  const headers = new Headers(options.headers);
  headers.set("Accept-Language", document.documentElement.lang);
  return fetch(`/v1${path}`, { ...options, headers });
}

/**
 * Sends JSON to the API.
 * @param {string} path below /v1
 * @param {unknown} body
 * @param {Record<string, string>} [headers]
 */
export function post(path, body, headers = {}) {
  return call(path, { method: "POST", headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

/**
 * What a problem says, with a line for each field.
 * @param {import("./contract").components["schemas"]["Problem"]} problem
 */
export function spoken(problem) {
  const errors = (problem.errors ?? []).map((error) => `${error.pointer ?? error.parameter ?? ""}: ${error.detail}`);
  return [problem.detail ?? problem.title, ...errors].join("\n");
}
