// How it goes: plots that are read as well as seen, each with its table, and the edition before beside it.
import { element, localDay, say } from "../page.js";
import { ask, download, sentence } from "./api.js";
import { settings } from "./deciding.js";
import { button, fill, link, make, phrase, summary, table } from "./dom.js";
import { lines, bars } from "./plots.js";
import { regionName, stateName, waiting } from "./queue.js";

/** @typedef {import("../contract").components["schemas"]["Statistics"]} Statistics */
/** @typedef {import("../contract").components["schemas"]["Report"]} Report */
/** @typedef {{ [code: string]: number }} Numbers */

/** Shows the numbers of now. */
export async function showNumbers() {
  /** @type {import("./api.js").Result<Statistics>} */
  const result = await ask("GET", "/editorial/statistics");
  if (!result.ok) {
    say("answer", sentence(result));
    return;
  }
  const seen = result.body;
  const { previous, oldestWaiting } = seen;
  const told = await settings();
  /** @param {"subjects" | "sectors" | "audiences" | "types"} list */
  const labels = (list) => (/** @type {string} */ code) => told?.[list].find((each) => each.code === code)?.label[document.documentElement.lang] ?? code;
  fill(element("numbers"),
    summary([
      [phrase("onSite"), [previous ? phrase("withBefore", seen.total, previous.total, previous.edition) : String(seen.total)]],
      [phrase("waits"), [String(seen.byState.submitted ?? 0), oldestWaiting !== undefined && " ", oldestWaiting !== undefined && link(waiting(oldestWaiting.waitingHours), `#registration?id=${oldestWaiting.registrationId}`)]],
      [phrase("unconfirmed"), [link(String(seen.byState["awaiting-confirmation"] ?? 0), "#queue?state=awaiting-confirmation")]],
      [phrase("onlineByItself"), [String(seen.onlineByItself)]],
      [phrase("changedByItself"), [link(String(seen.changedByItself), "#queue?state=unseen")]],
    ]),
    lines(phrase("byDay"), [phrase("registered"), phrase("confirmed"), phrase("approved")], [seen.registeredByDay, seen.confirmedByDay, seen.approvedByDay]),
    bars(phrase("byState"), phrase("state"), seen.byState, stateName),
    map(seen),
    bars(phrase("byRegion"), phrase("region"), seen.byRegion, regionName, before(previous?.edition, previous?.byRegion)),
    bars(phrase("bySubject"), phrase("subject"), seen.bySubject, labels("subjects"), before(previous?.edition, previous?.bySubject)),
    bars(phrase("bySector"), phrase("sector"), seen.bySector, labels("sectors"), before(previous?.edition, previous?.bySector)),
    bars(phrase("byAudience"), phrase("audience"), seen.used.audiences ?? {}, labels("audiences")),
    bars(phrase("byType"), phrase("type"), seen.used.types ?? {}, labels("types")),
    bars(phrase("byDate"), phrase("date"), seen.byDay, (date) => localDay(date, "long")),
    seen.byEditor.length > 0 && table(phrase("byEditor"), [phrase("editorEmail"), phrase("steps")], seen.byEditor.map((each) => [each.editor,
      Object.entries(each.steps).map(([step, count]) => `${phrase(`step.${step}`)}: ${count}`).join(", ")])),
    button(phrase("csv"), () => download("/editorial/registrations.csv", phrase("csvName", seen.edition))));
}

/**
 * @param {string | undefined} edition
 * @param {Numbers | undefined} numbers
 */
function before(edition, numbers) {
  return edition && numbers ? { name: edition, numbers } : undefined;
}

/**
 * The provinces, the darker the more; and where nothing is.
 * @param {Statistics} seen
 */
function map(seen) {
  const drawing = document.getElementById("map-shapes");
  const shapes = drawing instanceof HTMLTemplateElement ? /** @type {SVGElement | null} */ (drawing.content.firstElementChild?.cloneNode(true)) : null;
  const most = Math.max(1, ...Object.values(seen.byRegion));
  shapes?.querySelectorAll("[data-region]").forEach((each) => {
    const region = /** @type {SVGElement} */ (each).dataset.region ?? "";
    const count = seen.byRegion[region] ?? 0;
    each.setAttribute("class", `province province--${count === 0 ? "none" : count > most / 2 ? "many" : count > most / 8 ? "some" : "few"}`);
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = `${regionName(region)}: ${count}`;
    each.append(title);
  });
  const empty = seen.municipalitiesWithoutActivity.map((each) => each.name).sort((one, other) => one.localeCompare(other, "nl"));
  return make("section", { class: "beside", "aria-labelledby": "map-heading" }, make("div", {},
    make("h3", { class: "govuk-heading-m", id: "map-heading" }, phrase("whereNot")),
    make("p", { class: "govuk-body" }, seen.regionsWithoutActivity.length === 0 ? phrase("regionsAll") : phrase("regionsWithout", seen.regionsWithoutActivity.map((each) => each.name).join(", "))),
    make("details", { class: "govuk-details" }, make("summary", { class: "govuk-details__summary" },
      make("span", { class: "govuk-details__summary-text" }, phrase("municipalitiesWithout", empty.length))),
    make("p", { class: "govuk-details__text" }, empty.join(", ")))), shapes ?? undefined);
}

/** Shows what organisers told after the week. */
export async function showReport() {
  /** @type {import("./api.js").Result<Report>} */
  const result = await ask("GET", "/editorial/report");
  if (!result.ok) {
    say("answer", sentence(result));
    return;
  }
  const report = result.body;
  /** @param {string} caption @param {Report["byRegion"]} rows */
  const part = (caption, rows) => rows.length > 0 && table(caption, [caption, phrase("reportActivities"), phrase("reportTold"), phrase("reportTookPlace"), phrase("reportParticipants")],
    rows.map((each) => [each.name, each.activities, each.reported, each.tookPlace, each.participants]));
  fill(element("report"),
    summary([
      [phrase("reportActivities"), [String(report.activities)]], [phrase("reportCancelled"), [String(report.cancelled)]],
      [phrase("reportTold"), [String(report.reported)]], [phrase("reportTookPlace"), [String(report.tookPlace)]],
      [phrase("reportParticipants"), [report.participants.toLocaleString(document.documentElement.lang)]],
    ]),
    part(phrase("byRegion"), report.byRegion), part(phrase("bySubject"), report.bySubject), part(phrase("bySector"), report.bySector),
    make("h3", { class: "govuk-heading-m" }, phrase("quotes")),
    report.quotes.length === 0 && make("p", { class: "govuk-body" }, phrase("quotesNone")),
    ...report.quotes.map((each) => make("figure", { class: "quote" }, make("blockquote", {}, each.sentence),
      make("figcaption", { class: "govuk-body-s" }, `${each.organisation}, ${each.title}`))),
    button(phrase("csv"), () => download("/editorial/report.csv", phrase("reportCsvName", report.edition))));
}
