// A decision with its words: why, what the organiser reads, and the mail as it will go.
import { element, localDay, say } from "../page.js";
import { ask, sentence } from "./api.js";
import { button, fill, make, phrase } from "./dom.js";
import { dropDraft, withDraft } from "./drafts.js";

/** @typedef {import("./api.js").Registration} Registration */
/** @typedef {import("../contract").components["schemas"]["EditionSettings"]} Settings */
/** @typedef {import("../contract").components["schemas"]["MailPreview"]} MailPreview */
/** @typedef {"approve" | "request-changes" | "reject" | "cancel" | "remove"} Verdict */

/** @type {Promise<Settings | undefined> | undefined} */
let fetched;

/** What the edition's settings say. */
export async function settings() {
  fetched ??= ask("GET", "/editorial/editions/current").then((/** @type {import("./api.js").Result<Settings>} */ result) => (result.ok ? result.body : undefined));
  const found = await fetched;
  if (!found) fetched = undefined; // asked again the next time
  return found;
}

/** They were changed. */
export function forgetSettings() {
  fetched = undefined;
}

/**
 * Fills a reply text in for a registration.
 * @param {string} text
 * @param {Registration} registration
 */
function filledIn(text, registration) {
  const { submitted, contact } = registration;
  const first = submitted.sessions[0]?.start.slice(0, 10) ?? "";
  /** @type {{ [name: string]: string }} */
  const values = { naam: contact.name, name: contact.name, titel: submitted.title, title: submitted.title, organisatie: submitted.organisation.name,
    organisation: submitted.organisation.name, datum: first && localDay(first, "long"), date: first && localDay(first, "long") };
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/**
 * What one decides, before it goes.
 * @param {Registration} registration
 * @param {Exclude<Verdict, "approve">} verdict
 * @param {(body: { decision: Verdict, reason?: string, message?: string }) => Promise<string | undefined>} send answers what is wrong
 * @param {() => Promise<string>} version
 * @param {() => void} leave
 */
export async function decide(registration, verdict, send, version, leave) {
  const told = await settings();
  const language = registration.submitted.language ?? document.documentElement.lang;
  const key = `${verdict} ${registration.registrationId}`;
  const own = document.documentElement.lang;
  const reason = make("select", { class: "govuk-select", id: "decide-reason" }, make("option", { value: "" }, phrase("noReason")),
    ...(told?.reasons ?? []).filter((each) => !each.retired).map((each) => make("option", { value: each.code }, each.label[own] ?? each.code)));
  const message = make("textarea", { class: "govuk-textarea", id: "decide-message", rows: "6", maxlength: "1000", "aria-describedby": "decide-hint" });
  const texts = told?.replyTexts ?? [];
  const reply = make("select", { class: "govuk-select", id: "decide-reply" }, make("option", { value: "" }, phrase("noReply")),
    ...texts.map((each, i) => make("option", { value: String(i) }, each.title)));
  reply.addEventListener("change", () => {
    const chosen = texts[Number(reply.value)];
    if (!reply.value || !chosen) return;
    const text = filledIn(chosen.text[language] ?? Object.values(chosen.text)[0] ?? "", registration);
    message.value = [message.value.trim(), text].filter((each) => each).join("\n\n");
    message.dispatchEvent(new Event("input"));
    reply.value = "";
    message.focus();
  });
  withDraft(message, key);
  const mail = make("div", { class: "mail-preview", role: "region", "aria-label": phrase("mail"), tabindex: "0", hidden: true });
  const wrong = make("p", { class: "govuk-error-message", id: "decide-error", role: "alert", hidden: true });
  const body = () => ({ decision: verdict, ...(reason.value && { reason: reason.value }), ...(message.value.trim() && { message: message.value.trim() }) });
  /** @param {string} text */
  const refuse = (text) => {
    wrong.hidden = false;
    wrong.textContent = text;
    message.setAttribute("aria-invalid", "true");
    message.setAttribute("aria-describedby", "decide-hint decide-error");
    message.focus();
  };
  [message, reason].forEach((each) => each.addEventListener("input", () => (mail.hidden = true))); // it is another mail now
  const look = async () => {
    wrong.hidden = true;
    const path = `/editorial/registrations/${registration.registrationId}/decision?dryRun=true`;
    /** @type {import("./api.js").Result<MailPreview>} */
    const result = await ask("POST", path, { body: body(), version: await version() });
    if (!result.ok) {
      refuse(sentence(result));
      return;
    }
    mail.hidden = false;
    mail.replaceChildren(...(result.body.mails.length === 0 ? [phrase("mailNone")] : result.body.mails.flatMap((each) => [
      make("p", { class: "govuk-body" }, make("strong", {}, each.subject)), make("pre", { class: "mail-text" }, each.text)])));
    mail.focus();
  };
  let busy = false;
  const go = async () => {
    if (busy) return;
    busy = true;
    wrong.hidden = true;
    if (/\{\w+\}/.test(message.value)) {
      busy = false;
      refuse(phrase("placeholderLeft"));
      return;
    }
    try {
      const failure = await send(body());
      if (failure === undefined) dropDraft(key);
      else refuse(failure);
    } finally {
      busy = false;
    }
  };
  const close = () => {
    panel.hidden = true;
    leave();
  };
  const heading = make("h3", { class: "govuk-heading-m", tabindex: "-1", id: "decide-heading" }, phrase(`verdict.${verdict}`));
  const panel = element("decide");
  panel.hidden = false;
  panel.onkeydown = (event) => {
    if (event.key === "Escape") close();
  };
  fill(panel, heading,
    make("p", { class: "govuk-body" }, phrase(`verdict.${verdict}.text`)),
    make("div", { class: "govuk-form-group" }, make("label", { class: "govuk-label govuk-label--s", for: "decide-reason" }, phrase("reason")), reason),
    texts.length > 0 && make("div", { class: "govuk-form-group" }, make("label", { class: "govuk-label govuk-label--s", for: "decide-reply" }, phrase("reply")), reply),
    make("div", { class: "govuk-form-group" }, make("label", { class: "govuk-label govuk-label--s", for: "decide-message" }, phrase("message")),
      make("div", { class: "govuk-hint", id: "decide-hint" }, phrase("messageHint")), wrong, message),
    make("div", { class: "govuk-button-group" },
      button(phrase(`verdict.${verdict}.send`), go, verdict === "request-changes" ? "first" : "warning"),
      button(phrase("mailLook"), look), button(phrase("stop"), close, "link")),
    mail);
  say("answer", "");
  heading.focus();
  heading.scrollIntoView({ block: "start" });
}
