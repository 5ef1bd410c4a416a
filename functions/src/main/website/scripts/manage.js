// An organiser's registration: see it, change it, end it, or ask for the link again.
import { call, element, local, say, spoken, takeLink } from "./page.js";

const words = element("manage").dataset;
const link = takeLink();
const path = `/registrations/${link.registration}`;
const form = /** @type {HTMLTextAreaElement} */ (element("form"));
let version = "";

/**
 * @param {string} method
 * @param {string} [body]
 */
async function change(method, body) {
  const headers = new Headers({ Authorization: `Bearer ${link.token}` });
  if (method !== "GET") headers.set("If-Match", version);
  if (body) headers.set("Content-Type", "application/json");
  try {
    const answer = await call(path, { method, headers, ...(body ? { body } : {}) });
    const result = await answer.json();
    say("answer", answer.ok ? "" : spoken(result));
    if (answer.ok) version = answer.headers.get("ETag") ?? version;
    return answer.ok ? result : undefined;
  } catch {
    say("answer", words.failed ?? "");
    return undefined;
  }
}

async function load() {
  /** @type {import("./contract").components["schemas"]["Registration"] | undefined} */
  const registration = await change("GET");
  if (!registration) return;
  element("registration").hidden = false;
  say("state", registration.state);
  const effects = Object.entries(registration.onChange ?? {});
  say("effects", effects.map(([field, effect]) => `${field}: ${effect === "at-once" ? words.atOnce : words.afterReview}`).join(", "));
  element("history").replaceChildren(...registration.history.map((entry) => {
    const item = document.createElement("li");
    item.textContent = `${local(entry.at, { dateStyle: "long", timeStyle: "short" })}: ${entry.what} ${entry.message ?? ""}`;
    return item;
  }));
  form.value = JSON.stringify(registration.copy ?? registration.submitted, null, 2);
}

element("save").addEventListener("click", async () => {
  if (await change("PUT", form.value)) {
    await load();
    say("answer", words.saved ?? "");
  }
});
element("end").addEventListener("click", async () => {
  if (await change("DELETE")) {
    await load();
    say("answer", words.ended ?? "");
  }
});
element("ask").addEventListener("submit", async (event) => {
  event.preventDefault();
  const email = /** @type {HTMLInputElement} */ (element("email")).value;
  const answer = await call("/registration-links", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email }),
  });
  say("answer", answer.ok ? (words.asked ?? "") : spoken(await answer.json()));
});
if (link.token) load();
