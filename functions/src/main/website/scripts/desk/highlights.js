// What is shown first on the website, in its order.
import { element, say } from "../page.js";
import { ask, sentence } from "./api.js";
import { button, fill, link, make, phrase } from "./dom.js";

/** @typedef {import("../contract").components["schemas"]["Highlights"]} Highlights */
/** @typedef {import("./api.js").Registration} Registration */

/** @type {Map<string, string>} */
const titles = new Map();

/** @type {Highlights | undefined} */
let newest;

/**
 * What the API answered last: the list of the website is kept for a moment.
 * @param {Highlights | undefined} highlights undefined if they may have changed by themselves
 */
export function rememberHighlights(highlights) {
  newest = highlights;
}

/** Shows them. */
export async function showHighlights() {
  const answer = await fetch("/v1/activities?highlighted=true&limit=5", { cache: "no-store" });
  /** @type {{ activities: { id: string, title: string }[] }} */
  const { activities } = answer.ok ? await answer.json() : { activities: [] };
  activities.forEach((each) => titles.set(each.id, each.title));
  await draw(newest?.highlights.map((each) => each.activityId) ?? activities.map((each) => each.id));
}

/** @param {string[]} ids */
async function draw(ids) {
  for (const id of ids.filter((each) => !titles.has(each))) {
    /** @type {import("./api.js").Result<Registration>} */
    const found = await ask("GET", `/editorial/registrations/${id}`);
    if (found.ok) titles.set(id, found.body.submitted.title);
  }
  fill(element("highlights"), ids.length === 0 && make("p", { class: "govuk-body" }, phrase("highlightsNone")),
    make("ol", { class: "govuk-list govuk-list--number firsts" }, ...ids.map((id, at) => make("li", {}, link(titles.get(id) ?? id, `#registration?id=${id}`), " ",
      at > 0 && move("up", id, at), at < ids.length - 1 && move("down", id, at + 2), button(phrase("highlightEnd"), () => change("DELETE", id), "link")))));
}

/**
 * @param {"up" | "down"} way
 * @param {string} id
 * @param {number} position
 */
function move(way, id, position) {
  const made = button(phrase(way), () => change("PUT", id, position), "link");
  made.setAttribute("aria-label", `${phrase(way)}: ${titles.get(id) ?? id}`);
  return made;
}

/**
 * @param {string} method
 * @param {string} id
 * @param {number} [position]
 */
async function change(method, id, position) {
  /** @type {import("./api.js").Result<Highlights>} */
  const result = await ask(method, `/editorial/registrations/${id}/highlight`, { ...(position && { body: { position } }) });
  if (!result.ok) {
    say("answer", sentence(result));
    return;
  }
  newest = result.body;
  await draw(newest.highlights.map((each) => each.activityId));
  say("answer", phrase("news.highlights"));
  element("highlights-heading").focus();
}
