// What waits for editors: filters that stand in the address, the longest waiting first, and several approved together.
import { element, localDay, say } from "../page.js";
import { ask, sentence } from "./api.js";
import { button, counted, link, make, phrase } from "./dom.js";

/** @typedef {import("../contract").components["schemas"]["QueueRow"]} Row */
/** @typedef {import("../contract").components["schemas"]["Queue"]} Queue */

const PATH = "/editorial/registrations";
const PAGE = 100;
const MOST = 500;
const filters = /** @type {HTMLFormElement} */ (element("filters"));
/** @type {Row[]} */
let rows = [];
let address = "#queue";

/** Hints of what nobody should publish without a look. */
const PERSONAL = ["child", "phone-number", "email-address"];

/** @param {import("../contract").components["schemas"]["Hint"][]} hints */
export function namesSomebody(hints) {
  return hints.some((hint) => PERSONAL.includes(hint.code));
}

/** Where the list is, with its filters. */
export function queueAddress() {
  return address;
}

/**
 * The registration behind one in the list, or the first.
 * @param {string} id
 * @param {number} [step] 1 for the next, -1 for the one before
 */
export function beside(id, step = 1) {
  const at = rows.findIndex((row) => row.registrationId === id);
  return rows[at + step]?.registrationId;
}

/** How many are in the list behind one. @param {string} id */
export function placeOf(id) {
  const at = rows.findIndex((row) => row.registrationId === id);
  return at < 0 ? "" : phrase("place", at + 1, rows.length);
}

/** What was decided is no part of the list any more. @param {string} id */
export function leaveQueue(id) {
  rows = rows.filter((row) => row.registrationId !== id);
}

filters.addEventListener("submit", (event) => {
  event.preventDefault();
  apply();
});
filters.addEventListener("change", (event) => {
  if (event.target instanceof HTMLSelectElement || (event.target instanceof HTMLInputElement && event.target.type === "checkbox")) apply();
});

function apply() {
  const wish = new URLSearchParams();
  new FormData(filters).forEach((value, name) => {
    if (String(value)) wish.set(name, String(value));
  });
  location.hash = `#queue?${wish}`;
}

/**
 * Shows the list for these filters.
 * @param {URLSearchParams} wish
 */
export async function showQueue(wish) {
  address = `#queue${wish.size ? `?${wish}` : ""}`;
  ["state", "region", "q", "assignee"].forEach((name) => {
    /** @type {HTMLInputElement | HTMLSelectElement} */ (element(`filter-${name}`)).value = wish.get(name) ?? "";
  });
  const unreachable = wish.get("unreachable") === "yes";
  /** @type {HTMLInputElement} */ (element("filter-unreachable")).checked = unreachable;
  const unseen = wish.get("state") === "unseen";
  const query = new URLSearchParams({ limit: String(PAGE) });
  if (unseen) query.set("unseen", "true");
  ["state", "region", "q", "assignee"].forEach((name) => {
    const value = wish.get(name);
    if (value && !unseen) query.set(name, value);
  });
  element("filters-unseen").hidden = !unseen;
  element("results").replaceChildren();
  /** @type {Row[]} */
  const found = [];
  let next = `${PATH}?${query}`;
  while (next && found.length < MOST) {
    /** @type {import("./api.js").Result<Queue>} */
    const result = await ask("GET", next);
    if (!result.ok) {
      say("queue-count", sentence(result));
      return;
    }
    found.push(...result.body.registrations);
    next = result.body.next ? `${PATH}?${query}&cursor=${encodeURIComponent(result.body.next)}` : "";
  }
  rows = unreachable ? found.filter((row) => row.unreachable) : found;
  say("queue-count", rows.length === 0 ? phrase(wish.size > 0 ? "queueNothing" : "queueEmpty") : counted("queue", rows.length) + (next ? ` ${phrase("queueRest")}` : ""));
  element("queue").replaceChildren(...rows.map(item));
  tellMarked();
}

/** @param {Row} row */
function item(row) {
  const id = `mark-${row.registrationId}`;
  const isMarkable = row.state === "submitted";
  const mark = make("input", { type: "checkbox", class: "govuk-checkboxes__input", id, value: row.registrationId });
  mark.addEventListener("change", tellMarked);
  return make("li", { class: "card desk-row", "data-id": row.registrationId },
    isMarkable && make("div", { class: "govuk-checkboxes govuk-checkboxes--small" }, make("div", { class: "govuk-checkboxes__item" }, mark,
      make("label", { class: "govuk-label govuk-checkboxes__label", for: id }, make("span", { class: "govuk-visually-hidden" }, phrase("mark", row.title))))),
    make("div", {},
      make("h3", { class: "govuk-heading-s card__title" }, link(row.title, `#registration?id=${row.registrationId}`)),
      make("p", { class: "govuk-body-s card__facts" },
        ...[row.organisation, regionName(row.region), localDay(row.firstDate, "long"), row.state === "submitted" ? waiting(row.waitingHours) : ""]
          .filter((each) => each).flatMap((each) => [make("span", {}, each), " "])),
      make("p", { class: "govuk-body-s" }, ...tags(row)),
      row.hints.length > 0 && make("ul", { class: "govuk-list govuk-list--bullet govuk-body-s" }, ...row.hints.map((hint) => make("li", {}, hint.detail)))));
}

/** @param {Row} row */
function tags(row) {
  /** @param {string} text */
  const tag = (text) => make("strong", { class: "govuk-tag govuk-tag--grey" }, text);
  return [
    row.state !== "submitted" && tag(stateName(row.state)),
    row.published && row.state !== "approved" && tag(phrase("tagOnline")),
    row.unseenSince !== undefined && tag(phrase("tagUnseen")),
    row.unreachable !== undefined && tag(phrase("tagUnreachable")),
    row.assignment !== undefined && tag(phrase("tagAssigned", row.assignment.editor)),
  ].flatMap((each) => (each ? [each, " "] : []));
}

/** @param {string} state */
export function stateName(state) {
  return phrase(`stand.${state}`);
}

/** @param {string} region */
export function regionName(region) {
  const option = [.../** @type {HTMLSelectElement} */ (element("filter-region")).options].find((each) => each.value === region);
  return option?.text ?? region;
}

/** @param {number} hours */
export function waiting(hours) {
  if (hours < 1) return phrase("waitsNow");
  return hours < 48 ? counted("waitsHours", hours) : counted("waitsDays", Math.floor(hours / 24));
}

/** @returns {HTMLInputElement[]} */
function markedOnes() {
  return [...element("queue").querySelectorAll("input:checked")].map((each) => /** @type {HTMLInputElement} */ (each));
}

function tellMarked() {
  const count = markedOnes().length;
  element("marked").hidden = count === 0;
  element("marked").replaceChildren(button(counted("approveMarked", count), approveMarked, "first"));
}

/** Approves the marked ones, one after the other, and tells what came of each. */
async function approveMarked() {
  const wanted = markedOnes().map((each) => rows.find((row) => row.registrationId === each.value)).filter((row) => row !== undefined);
  element("marked").hidden = true;
  const list = element("results");
  list.replaceChildren(make("h3", { class: "govuk-heading-s", tabindex: "-1" }, phrase("whatHappened")));
  const lines = make("ul", { class: "govuk-list" });
  list.append(lines);
  list.querySelector("h3")?.focus();
  for (const row of wanted) {
    if (namesSomebody(row.hints)) {
      lines.append(make("li", {}, make("strong", {}, link(row.title, `#registration?id=${row.registrationId}`)), `: ${phrase("resultHints")}`));
      continue;
    }
    const result = await ask("POST", `${PATH}/${row.registrationId}/decision`, { body: { decision: "approve" }, version: `"${row.version}"` });
    const said = result.ok ? phrase("resultApproved") : result.status === 412 ? phrase("resultStale") : sentence(result);
    lines.append(make("li", {}, make("strong", {}, link(row.title, `#registration?id=${row.registrationId}`)), `: ${said}`));
    if (!result.ok) continue;
    leaveQueue(row.registrationId);
    element("queue").querySelector(`[data-id="${row.registrationId}"]`)?.remove();
  }
  say("queue-count", counted("queue", rows.length));
}
