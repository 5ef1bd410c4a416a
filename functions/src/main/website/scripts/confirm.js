// Asks first what is confirmed, and confirms when somebody presses the button: programs that open links of mails confirm
// nothing.
import { call, element, local, say, spoken, takeLink } from "./page.js";

/** @typedef {import("./contract").components["schemas"]} Schemas */

const words = element("confirm").dataset;
const link = takeLink();

/** @param {string} query */
async function confirm(query) {
  try {
    const answer = await call(`/registrations/${link.registration}/confirmation${query}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token: link.token }),
    });
    if (answer.ok) return answer;
    say("answer", spoken(await answer.json()));
  } catch {
    say("answer", words.failed ?? "");
  }
  return undefined;
}

async function ask() {
  const [asked, told] = await Promise.all([confirm("?dryRun=true"), call("/editions/current")]);
  if (!asked) return;
  /** @type {Schemas["Confirmed"]} */
  const gist = await asked.json();
  /** @type {Schemas["Edition"]} */
  const edition = await told.json();
  say("type", edition.types.find((each) => each.code === gist.type)?.label ?? gist.type ?? "");
  say("firstDate", local(`${gist.firstDate}T12:00:00Z`, { dateStyle: "full" }));
  say("municipality", gist.municipality?.name ?? words.online ?? "");
  say("sessions", (words.times ?? "").replace("{0}", String(gist.sessions ?? 1)));
  if (gist.sentAt) say("sentAt", local(gist.sentAt, { dateStyle: "full", timeStyle: "short" }));
  element("gist").hidden = false;
}

element("yes").addEventListener("click", async () => {
  const confirmed = await confirm("");
  if (!confirmed) return;
  /** @type {{ state: string }} */
  const { state } = await confirmed.json();
  element("gist").hidden = true;
  say("answer", (state === "submitted" ? words.submitted : state === "approved" ? words.approved : words.other) ?? "");
});

if (link.token) ask();
else say("answer", words.needsLink ?? "");
