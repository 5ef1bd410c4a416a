// The form of a registration, at the desk: to show all that is in one, to correct it, and to register for somebody.
import { answersOf } from "../answers.js";
import { openForm } from "../form.js";
import { element, say } from "../page.js";
import { told, tryOut } from "../sending.js";
import { ask } from "./api.js";
import { make, phrase } from "./dom.js";
import { draft, dropDraft, keepDraft } from "./drafts.js";
import { tellLater } from "./news.js";

/** @typedef {import("../fields.js").Body} Body */
/** @typedef {import("./api.js").Registration} Registration */

/** @type {{ registration?: Registration, version: string, stale?: (registration: Registration) => string } | undefined} */
let work;

const messageBox = /** @type {HTMLTemplateElement} */ (element("message-template"));
element("effects").after(messageBox.content);
const page = openForm({
  get send() {
    return phrase(work?.registration ? "correctSend" : "registerSend");
  },
  accepts: false,
  check: async (body) => (await tryOut(body))?.errors.filter((error) => work?.registration === undefined || touched(error.pointer ?? "", body)),
  look: () => {
    element("effects").hidden = true;
    element("message-box").hidden = work?.registration === undefined;
  },
  submit: save,
  get answersFirst() {
    return work?.registration !== undefined;
  },
  leave: () => (location.hash = work?.registration ? `#registration?id=${work.registration.registrationId}` : "#queue"),
});
element("keep-box").hidden = true;
page.form.addEventListener("input", remember);
page.form.addEventListener("change", remember);

function key() {
  return work?.registration ? `correct ${work.registration.registrationId}` : "register";
}

function remember() {
  if (work) keepDraft(key(), { ...page.body(), message: message().value });
}

function message() {
  return /** @type {HTMLTextAreaElement} */ (element("correct-message"));
}

/**
 * Whether something was changed there: what was not may stay as it is.
 * @param {string} pointer
 * @param {Body} body
 */
function touched(pointer, body) {
  const [name = ""] = pointer.replace(/^#?\//, "").split("/");
  const before = /** @type {Body} */ (work?.registration?.submitted ?? {});
  return JSON.stringify(before[name]) !== JSON.stringify(body[name]);
}

/**
 * All that was sent in, with labels; not the contact, which stands apart.
 * @param {Registration} registration
 * @returns {HTMLElement}
 */
export function everything({ submitted }) {
  work = undefined;
  page.fill(submitted);
  const list = make("div", {});
  const topics = [...page.form.querySelectorAll('[data-view]:not([data-view="check"], [data-view="contact"])')];
  answersOf(topics.map((each) => /** @type {HTMLElement} */ (each)), list, page.form.dataset);
  return list;
}

/**
 * Opens the form to correct a registration.
 * @param {Registration} registration
 * @param {string} version
 * @param {(registration: Registration) => string} stale tells who was first
 */
export function correct(registration, version, stale) {
  work = { registration, version, stale };
  open(registration.submitted);
  page.check();
}

/** Opens the form to register for somebody. */
export function registerForSomebody() {
  work = { version: "" };
  open({});
  page.start();
}

const OPEN = "open-form";

/** Where the form was opened that is shown now, so that a reload opens it again. */
export function openForms() {
  return sessionStorage.getItem(OPEN) ?? "#queue";
}

/** @param {unknown} answers */
function open(answers) {
  sessionStorage.setItem(OPEN, location.hash);
  const before = /** @type {Body & { message?: string } | undefined} */ (draft(key()));
  page.fill(before ?? answers);
  message().value = before?.message ?? "";
  tellLater(before ? phrase("draftFound") : work?.registration ? "" : phrase("registerIntro"));
}

/** The view that the back button leads to, if it is the form's. @param {string | undefined} view */
export function backInForm(view) {
  return work !== undefined && page.back(view);
}

/** @param {Body} body */
async function save(body) {
  if (!work) return;
  const { registration } = work;
  const path = registration ? `/editorial/registrations/${registration.registrationId}` : "/editorial/registrations";
  const words = message().value.trim();
  const sent = registration
    ? { ...body, acceptedConditions: registration.submitted.acceptedConditions, ...(words && { message: words }) }
    : { ...body, acceptedConditions: page.form.dataset.conditions };
  /** @type {import("./api.js").Result<{ registrationId: string }>} */
  const result = await ask(registration ? "PUT" : "POST", path, { body: sent, version: work.version });
  if (result.ok) {
    dropDraft(key());
    tellLater(phrase(registration ? "news.corrected" : "news.registered"));
    location.hash = `#registration?id=${result.body.registrationId}`;
    return;
  }
  if (result.status === 412 && registration) {
    /** @type {import("./api.js").Result<Registration>} */
    const newest = await ask("GET", path);
    if (newest.ok) {
      work = { ...work, registration: newest.body, version: newest.version };
      page.refuse([], work.stale?.(newest.body));
      return;
    }
  }
  const { errors, text } = await told(new Response(JSON.stringify(result.problem), { status: result.status }), {});
  page.refuse(errors, text);
}
