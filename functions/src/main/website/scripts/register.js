// Registering an activity.
import { openForm } from "./form.js";
import { forget, keep, kept, onForgottenElsewhere } from "./keep.js";
import { activityPage, call, element, say, spokenDates } from "./page.js";
import { newKey, send, tryOut } from "./sending.js";
import { clearMistakes, showMistakes } from "./errors.js";
import { onBack, showView } from "./views.js";

/** @typedef {import("./fields.js").Body} Body */
/** @typedef {import("./contract").components["schemas"]["Edition"]} Edition */

const words = element("register").dataset;
const begin = document.getElementById("begin");
if (begin) open(begin);

/** @param {HTMLElement} button */
function open(button) {
  const keeping = /** @type {HTMLInputElement} */ (element("keep"));
  const stored = kept();
  let key = stored?.key ?? newKey();
  let changed = false;
  let sent = false;

  const page = openForm({
    send: words.send ?? "",
    accepts: true,
    check: async (body) => {
      const told = await tryOut(body);
      return told?.errors;
    },
    look: async (body) => {
      const told = await tryOut({ ...body, acceptedConditions: element("form").dataset.conditions });
      hints(told?.hints ?? []);
    },
    submit,
    leave: () => begun(false),
  });
  page.fill(stored?.answers ?? {});
  keeping.checked = stored !== undefined;
  element("kept").hidden = stored === undefined;

  page.form.addEventListener("input", () => {
    changed = true;
    remember();
  });
  keeping.addEventListener("change", () => (keeping.checked ? remember() : forget()));
  element("forget").addEventListener("click", () => {
    forget();
    keeping.checked = false;
    element("kept").hidden = true;
    key = newKey();
    page.fill({});
    button.focus();
  });
  button.hidden = false;
  if (stored) button.textContent = words.goOn ?? "";
  button.addEventListener("click", () => {
    begun(true);
    page.go(keeping.checked ? (stored?.topic ?? "") : "");
  });
  onForgottenElsewhere(() => {
    if (!keeping.checked || sent) return;
    keeping.checked = false;
    showMistakes([], words.elsewhere);
  });
  onBack((view) => {
    clearMistakes();
    if (sent) showView("sent", "stay"); // what was sent is not sent again by going back
    else if (page.back(view)) begun(true);
    else begun(false);
  });
  addEventListener("beforeunload", (event) => {
    if (changed && !sent && !keeping.checked && !document.body.classList.contains("leaving")) event.preventDefault();
  });
  element("correct").addEventListener("click", () => again("contact"));
  element("another").addEventListener("click", () => {
    page.fill({ ...page.body(), sessions: [] });
    again("what");
  });

  /** @param {boolean} now */
  function begun(now) {
    element("start").hidden = now;
    if (!now) {
      showView("", "stay");
      button.focus();
    }
  }

  function remember() {
    if (keeping.checked && !sent) keep({ key, answers: page.body(), topic: page.topic() });
  }

  /**
   * Another registration, with these answers.
   * @param {string} topic
   */
  function again(topic) {
    sent = false;
    changed = true;
    key = newKey();
    /** @type {HTMLInputElement} */ (element("acceptedConditions")).checked = false;
    if (topic === "what") page.start();
    else page.change(topic);
  }

  /** @param {Body} body */
  async function submit(body) {
    const result = await send(body, key, words);
    if (result.sent) {
      sent = true;
      forget();
      keeping.checked = false;
      const address = /** @type {{ email?: string }} */ (body.contact ?? {}).email ?? "";
      say("sent-to", (element("sent-to").dataset.text ?? "").replace("{0}", address));
      showView("sent", "replace");
      return;
    }
    if (result.status === 422) key = newKey(); // pressed once more, it is another registration
    if (result.errors.some((error) => error.code === "other-conditions")) await renewConditions();
    page.refuse(result.errors, result.text);
  }
}

/**
 * What editors would be hinted at: seen now, it can be mended before.
 * @param {import("./contract").components["schemas"]["DryRun"]["hints"]} found
 */
function hints(found) {
  const box = element("hints");
  box.hidden = found.length === 0;
  box.querySelector("ul")?.replaceChildren(...found.map((hint) => {
    const item = document.createElement("li");
    item.append(spokenDates(hint.detail));
    if (hint.activity) {
      const link = document.createElement("a");
      link.className = "govuk-link";
      link.href = activityPage(hint.activity.id);
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = `${box.dataset.viewIt}: ${hint.activity.title}`;
      item.append(" ", link);
    }
    return item;
  }));
}

/** The conditions changed while somebody filled the form in: they are read and accepted anew. */
async function renewConditions() {
  const answer = await call("/editions/current").catch(() => undefined);
  if (!answer?.ok) return;
  /** @type {Edition} */
  const edition = await answer.json();
  const accepted = /** @type {HTMLInputElement} */ (element("acceptedConditions"));
  accepted.checked = false;
  accepted.value = edition.conditionsVersion;
  const text = document.querySelector("#accept .govuk-details__text");
  if (text) {
    text.replaceChildren(...edition.conditions.text.split(/\n\s*\n/).map((each) => {
      const paragraph = document.createElement("p");
      paragraph.className = "govuk-body";
      paragraph.textContent = each;
      return paragraph;
    }));
  }
}
