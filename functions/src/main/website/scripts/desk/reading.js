// What there is to read of a registration beside its form: the place on a map, the contact, what happened, and notes.
import { showMap } from "../map.js";
import { element, local } from "../page.js";
import { spoken } from "./differences.js";
import { link, make, phrase, summary } from "./dom.js";

/** @typedef {import("./api.js").Registration} Registration */
/** @typedef {import("./dom.js").Child} Child */

/**
 * What colleagues noted, where one decides.
 * @param {Registration} registration
 */
export function remembered({ history }) {
  const notes = history.filter((entry) => entry.event === "noted");
  return notes.length > 0 && make("div", { class: "site-notice" }, make("h3", { class: "govuk-heading-s" }, phrase("notes")),
    ...notes.map((entry) => make("p", { class: "govuk-body lines" }, `${entry.message ?? ""} ${phrase("doneBy", entry.by ?? "")}`)));
}

/** @param {Registration} registration */
export function place({ submitted, published }) {
  const { latitude = submitted.location?.latitude, longitude = submitted.location?.longitude } = published?.location ?? {};
  if (latitude === undefined || longitude === undefined || !element("desk").dataset.tiles) return [];
  const box = make("div", { class: "map-box", ...mapWords(), "data-place": `${longitude} ${latitude}`, "data-title": submitted.title, "data-url": location.hash });
  showMap(box);
  return [box];
}

function mapWords() {
  const { tiles, attribution } = element("desk").dataset;
  return { "data-tiles": tiles, "data-attribution": attribution, "data-show": phrase("mapShow"), "data-hide": phrase("mapHide"), "data-label": phrase("map"), "data-failed": phrase("mapNot") };
}

/** @param {Registration} registration */
export function contact({ contact: { name, email, phone }, submitted, outcome }) {
  /** @type {[string, Child[]][]} */
  const facts = [[phrase("contactName"), [name]], [phrase("contactEmail"), [link(email, `mailto:${email}`)]]];
  if (phone) facts.push([phrase("contactPhone"), [link(phone, `tel:${phone.replace(/[^+\d]/g, "")}`)]]);
  facts.push([phrase("contactLanguage"), [spoken("#/language", submitted.language)]]);
  /** @type {[string, Child[]][]} */
  const told = outcome ? [
    [phrase("outcomeTookPlace"), [phrase(outcome.tookPlace ? "is" : "isNot")]],
    [phrase("outcomeParticipants"), [String(outcome.participants ?? "")]],
    [phrase("outcomeSentence"), [outcome.sentence ?? ""]],
    [phrase("outcomeMayQuote"), [phrase(outcome.mayQuote ? "is" : "isNot")]],
  ] : [];
  return make("section", { "aria-labelledby": "contact-heading" }, make("h3", { class: "govuk-heading-m", id: "contact-heading" }, phrase("contactPrivate")), summary(facts),
    outcome && make("h3", { class: "govuk-heading-m" }, phrase("outcome")), outcome && summary(told));
}

/** @param {Registration} registration */
export function past({ history }) {
  return make("section", { "aria-labelledby": "history-heading" }, make("h3", { class: "govuk-heading-m", id: "history-heading" }, phrase("history")),
    make("ol", { class: "govuk-list history" }, ...history.map((entry) => make("li", {},
      make("time", { datetime: entry.at }, local(entry.at, { dateStyle: "long", timeStyle: "short" })), ` ${entry.what}`,
      entry.by !== undefined && make("span", { class: "by" }, ` ${phrase("doneBy", entry.by)}`),
      entry.message !== undefined && make("blockquote", {}, entry.message)))));
}
