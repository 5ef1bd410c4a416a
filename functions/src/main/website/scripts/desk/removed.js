// What was taken down: looked for where visitors would meet it, until it is gone everywhere.
import { activityPage, element } from "../page.js";
import { fill, make, phrase } from "./dom.js";

const AGAIN = 5000;
const MOST = 40;

/** @type {AbortController | undefined} */
let looking;

/** Looks no more. */
export function stopLooking() {
  looking?.abort();
}

/**
 * @param {URLSearchParams} wish
 */
export async function showRemoved(wish) {
  const id = wish.get("id") ?? "";
  /** @type {{ id?: string, title?: string, sessions?: { start: string }[] }} */
  const known = JSON.parse(sessionStorage.getItem("removed") ?? "{}");
  const removed = known.id === id ? known : {};
  const date = removed.sessions?.[0]?.start.slice(0, 10);
  const day = date ? `?from=${date}&to=${date}&limit=100` : "?limit=100";
  stopLooking();
  const now = (looking = new AbortController());
  /** @type {{ name: string, address: string, isGone: (answer: Response, text: string) => boolean }[]} */
  const places = [
    { name: "removedPage", address: activityPage(id), isGone: (answer) => answer.status === 410 || answer.status === 404 },
    { name: "removedApi", address: `/v1/activities/${id}`, isGone: (answer) => answer.status === 410 || answer.status === 404 },
    { name: "removedList", address: `/v1/activities${day}`, isGone: (answer, text) => answer.ok && !text.includes(id) },
    { name: "removedFeed", address: "/v1/feeds/activities.csv", isGone: (answer, text) => answer.ok && !text.includes(id) },
    { name: "removedCalendar", address: `/v1/activities/${id}/calendar.ics`, isGone: (answer) => answer.status === 410 || answer.status === 404 },
  ];
  const list = make("ul", { class: "govuk-list", id: "removed-places" });
  const news = make("p", { class: "govuk-body-l", role: "status" }, phrase("removedLooking", places.length));
  fill(element("removed"), removed.title && make("p", { class: "govuk-body" }, make("strong", {}, removed.title)), news, list);
  const lines = places.map((each) => make("li", {}, phrase(each.name), ": ", make("strong", {}, phrase("removedStill"))));
  list.append(...lines);
  for (let i = 0; i < MOST && !now.signal.aborted; i++) {
    const gone = await Promise.all(places.map(async ({ address, isGone }) => {
      try {
        const answer = await fetch(address, { cache: "no-store", signal: now.signal });
        return isGone(answer, await answer.text());
      } catch {
        return false;
      }
    }));
    if (now.signal.aborted) return;
    gone.forEach((each, at) => {
      const state = lines[at]?.querySelector("strong");
      if (state) state.textContent = phrase(each ? "removedGone" : "removedStill");
    });
    if (gone.every((each) => each)) {
      news.textContent = phrase("removedEverywhere");
      return;
    }
    await new Promise((go) => setTimeout(go, AGAIN));
  }
  if (!now.signal.aborted) news.textContent = phrase("removedNot");
}
