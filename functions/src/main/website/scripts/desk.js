// What waits for editors, and their decisions about it. On one machine the local system gives the token.
import { call, element, say, spoken } from "./page.js";

/** @typedef {import("./contract").components["schemas"]["QueueRow"]} QueueRow */

const words = element("desk").dataset;
const state = /** @type {HTMLSelectElement} */ (element("state"));
const api = "/editorial/registrations";
/** @type {Record<string, string>} */
let headers = {};

async function signIn() {
  const answer = await fetch("/_local/editor-token", { method: "POST" });
  if (!answer.ok) throw new Error("no token here");
  /** @type {{ token: string }} */
  const { token } = await answer.json();
  headers = { Authorization: `Bearer ${token}` };
}

async function load() {
  const query = state.value === "unseen" ? "unseen=true" : `state=${state.value}`;
  const answer = await call(`${api}?limit=100&${query}`, { headers });
  if (!answer.ok) {
    say("answer", spoken(await answer.json()));
    return;
  }
  /** @type {{ registrations: QueueRow[] }} */
  const { registrations } = await answer.json();
  say("answer", registrations.length ? "" : (words.nothing ?? ""));
  element("queue").replaceChildren(...registrations.map(row));
}

/** @param {QueueRow} registration */
function row(registration) {
  const template = /** @type {HTMLTemplateElement} */ (element("row"));
  const article = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  /** @param {string} selector */
  const part = (selector) => /** @type {HTMLElement} */ (article.querySelector(selector));
  part("h2").textContent = registration.title;
  const waiting = (words.waiting ?? "").replace("{0}", String(registration.waitingHours ?? 0));
  part("[data-facts]").textContent = `${registration.organisation}, ${registration.region}, ${registration.firstDate}; ${waiting}`;
  part("[data-online]").hidden = !registration.published;
  /** @type {HTMLAnchorElement} */ (part("[data-online] a")).href = `/activities/${registration.registrationId}`;
  part("[data-hints]").append(...(registration.hints ?? []).map((hint) => {
    const item = document.createElement("li");
    item.textContent = hint.detail;
    return item;
  }));
  let version = "";
  const waits = registration.state === "submitted";
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = article.querySelectorAll("button");
  part("details").addEventListener("toggle", async () => {
    const answer = await call(`${api}/${registration.registrationId}`, { headers });
    version = answer.headers.get("ETag") ?? "";
    part("pre").textContent = JSON.stringify(await answer.json(), null, 2);
    part("[data-decide]").hidden = !waits && !registration.unseenSince;
    buttons.forEach((button) => (button.hidden = !waits && button.value !== "approve"));
  });
  buttons.forEach((button) => button.addEventListener("click", async () => {
    const message = /** @type {HTMLTextAreaElement} */ (part("textarea")).value;
    const answer = await call(`${api}/${registration.registrationId}/decision`, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json", "If-Match": version },
      body: JSON.stringify({ decision: button.value, ...(message && { message }) }),
    });
    const body = await answer.json();
    if (!answer.ok) {
      say("answer", spoken(body));
      return;
    }
    state.value = body.state; // where it is now
    await load();
  }));
  return article;
}

state.addEventListener("change", load);
element("export").addEventListener("click", async () => {
  const csv = await (await call(`${api}.csv`, { headers })).blob();
  const file = document.createElement("a");
  file.href = URL.createObjectURL(csv);
  file.download = "registrations.csv";
  file.click();
});
try {
  await signIn();
  await load();
} catch {
  say("answer", words.noLogin ?? "");
}
