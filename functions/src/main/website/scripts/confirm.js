// Asks first what is confirmed, and confirms when somebody presses the button: programs that open links of mails confirm
// nothing.
import { offerLinks } from "./ask.js";
import { element, local, localDay, post, say, takeLink } from "./page.js";
import { showView } from "./views.js";

/** @typedef {import("./contract").components["schemas"]["Confirmed"]} Confirmed */

const words = element("confirm").dataset;
const link = takeLink();

/**
 * @param {string} query
 * @returns {Promise<Confirmed | undefined>}
 */
async function confirm(query) {
  say("answer", "");
  try {
    const path = `/registrations/${encodeURIComponent(link.registration)}/confirmation${query}`;
    const answer = await post(path, { token: link.token });
    if (answer.ok) return answer.json();
    if (answer.status === 403 || answer.status === 400) {
      showView("refused", "stay");
      offerLinks();
    } else {
      const problem = await answer.json();
      say("answer", problem.detail ?? problem.title);
    }
  } catch {
    say("answer", words.failed ?? "");
  }
  return undefined;
}

let taken = false;

/** @param {string} state */
function confirmed(state) {
  showView(taken ? "taken" : state === "submitted" || state === "approved" ? state : "other", "stay");
}

async function ask() {
  const gist = await confirm("?dryRun=true");
  if (!gist) return;
  if (gist.language && gist.language !== document.documentElement.lang && link.switchTo(gist.language)) return;
  if (gist.confirmed) {
    confirmed(gist.state);
    return;
  }
  taken = gist.handover === true;
  document.querySelectorAll("[data-handover], [data-registered]").forEach((each) => {
    const text = /** @type {HTMLElement} */ (each);
    text.hidden = ("handover" in text.dataset) !== taken;
  });
  element("type").querySelectorAll("[data-code]").forEach((each) => {
    const type = /** @type {HTMLElement} */ (each);
    type.hidden = type.dataset.code !== gist.type;
  });
  say("firstDate", localDay(gist.firstDate ?? "", "full"));
  if (gist.municipality) say("municipality", gist.municipality.name);
  say("sessions", gist.sessions === 1 ? (words.once ?? "") : (words.times ?? "").replace("{0}", String(gist.sessions)));
  if (gist.sentAt) say("sentAt", local(gist.sentAt, { dateStyle: "full", timeStyle: "short" }));
  showView("gist", "stay");
}

let busy = false;
element("yes").addEventListener("click", async () => {
  if (busy) return;
  busy = true;
  const done = await confirm("");
  busy = false;
  if (done) confirmed(done.state);
});

if (link.token) {
  ask();
} else {
  showView("needs-link", "stay");
  offerLinks();
}
