// One registration: what changed first, then all that a person reads of it, and all that an editor can do with it.
import { activityPage, element, local, say } from "../page.js";
import { ask, sentence } from "./api.js";
import { decide } from "./deciding.js";
import { differences } from "./differences.js";
import { button, fill, link, make, phrase } from "./dom.js";
import { dropDraft, withDraft } from "./drafts.js";
import { correct, everything } from "./editing.js";
import { rememberHighlights } from "./highlights.js";
import { who } from "./login.js";
import { tellLater } from "./news.js";
import { beside, leaveQueue, namesSomebody, placeOf, queueAddress, stateName } from "./queue.js";
import { contact, past, place, remembered } from "./reading.js";

/** @typedef {import("./api.js").Registration} Registration */
/** @typedef {import("./deciding.js").Verdict} Verdict */
/** @typedef {import("../contract").components["schemas"]["Highlights"]} Highlights */

/** @type {Registration | undefined} */
let shown;
let version = "";

/** @param {string} id */
const path = (id) => `/editorial/registrations/${encodeURIComponent(id)}`;

/**
 * Who was first, and with what.
 * @param {Registration} registration
 */
function whoWasFirst(registration) {
  const last = registration.history.at(-1);
  return last ? phrase("stale", last.by ?? phrase("theOrganiser"), last.what, local(last.at, { dateStyle: "long", timeStyle: "short" })) : "";
}

/**
 * @param {string} id
 * @returns {Promise<boolean>} whether it could be fetched
 */
async function load(id) {
  /** @type {import("./api.js").Result<Registration>} */
  const result = await ask("GET", path(id));
  if (!result.ok) {
    say("answer", sentence(result));
    shown = undefined;
    return false;
  }
  shown = result.body;
  version = result.version;
  return true;
}

/**
 * Shows one.
 * @param {URLSearchParams} wish
 */
export async function showRegistration(wish) {
  const id = wish.get("id") ?? "";
  fill(element("registration"));
  element("decide").hidden = true;
  if (!(await load(id)) || !shown) return;
  draw(shown);
}

/**
 * Opens the form to correct one.
 * @param {URLSearchParams} wish
 */
export async function showCorrection(wish) {
  if ((await load(wish.get("id") ?? "")) && shown) correct(shown, version, whoWasFirst);
}

/** @param {Registration} registration */
function draw(registration) {
  const { registrationId: id, submitted, published, changes, changesAtOnce = [], hints, unreachable } = registration;
  const next = beside(id);
  const previous = beside(id, -1);
  element("registration-title").textContent = submitted.title;
  fill(element("registration-place"),
    link(phrase("backToQueue"), queueAddress()), placeOf(id) && ` ${placeOf(id)} `,
    previous && step("previous", previous), " ", next && step("next", next));
  const view = element("registration");
  fill(view,
    make("p", { class: "govuk-body" }, make("strong", { class: "govuk-tag" }, stateName(registration.state)), " ",
      published !== undefined && link(phrase("seeOnline"), activityPage(published.id))),
    unreachable && unreachableBox(registration),
    hints.length > 0 && hintsBox(registration),
    remembered(registration),
    changes.length > 0 && differences(phrase("changes"), changes),
    changesAtOnce.length > 0 && differences(phrase("changesAtOnce"), changesAtOnce),
    make("div", { id: "actions" }, ...actions(registration)));
  const all = make("section", { "aria-labelledby": "all-heading" }, make("h3", { class: "govuk-heading-m", id: "all-heading" }, phrase("all")));
  all.append(everything(registration), ...place(registration));
  view.append(all, contact(registration), past(registration), notes(registration));
}

/**
 * @param {"next" | "previous"} name
 * @param {string} id
 */
function step(name, id) {
  const made = link(phrase(name === "next" ? "nextOne" : "previous"), `#registration?id=${id}`);
  made.dataset.step = name;
  return made;
}

/** @param {Registration} registration */
function unreachableBox(registration) {
  const { unreachable } = registration;
  if (!unreachable) return undefined;
  return make("div", { class: "site-notice" },
    make("p", { class: "govuk-body" }, make("strong", {}, phrase("unreachable")), ` ${unreachable.detail}`),
    unreachable.mailsStopped && button(phrase("lift"), () => act("DELETE", "/suppression", "lifted")));
}

/** @param {Registration} registration */
function hintsBox(registration) {
  return make("div", { class: "site-notice" }, make("h3", { class: "govuk-heading-s" }, phrase("hints")),
    make("ul", { class: "govuk-list govuk-list--bullet" }, ...registration.hints.map((hint) => make("li", {}, hint.detail, " ",
      hint.registrationId !== undefined && button(phrase("compare"), () => compare(registration, hint.registrationId ?? ""), "link")))),
    make("div", { id: "compare" }));
}

/**
 * Two that are alike, beside each other.
 * @param {Registration} registration
 * @param {string} other
 */
async function compare(registration, other) {
  if (element("compare").childElementCount > 0) {
    fill(element("compare"));
    return;
  }
  /** @type {import("./api.js").Result<Registration>} */
  const result = await ask("GET", path(other));
  if (!result.ok) {
    say("answer", sentence(result));
    return;
  }
  const sides = [registration, result.body].map((each) => make("div", {},
    make("h4", { class: "govuk-heading-s" }, link(each.submitted.title, `#registration?id=${each.registrationId}`)),
    make("p", { class: "govuk-body-s" }, `${stateName(each.state)}. ${each.submitted.organisation.name}, ${each.contact.email}. ${local(each.history[0]?.at ?? "", { dateStyle: "long", timeStyle: "short" })}`),
    everything(each)));
  const values = sides.map((side) => new Map([...side.querySelectorAll("dt")].map((name) => [name.textContent, name.nextElementSibling?.textContent])));
  sides.forEach((side, at) => side.querySelectorAll("dt").forEach((name) => {
    if (values[1 - at]?.get(name.textContent) !== name.nextElementSibling?.textContent) name.parentElement?.classList.add("differs");
  }));
  fill(element("compare"), make("p", { class: "govuk-body-s" }, phrase("compareText")), make("div", { class: "beside" }, ...sides));
}

/** @param {Registration} registration */
function actions(registration) {
  const { state, published, unseenSince, assignment, registrationId: id } = registration;
  const waits = state === "submitted";
  const online = published !== undefined && published.status === "scheduled";
  const ended = ["withdrawn", "cancelled", "expired"].includes(state);
  /** @param {Exclude<Verdict, "approve">} verdict */
  const open = (verdict) => () => decide(registration, verdict, (body) => send(id, body), async () => version, () => element("actions").querySelector("button")?.focus());
  return [
    assignment && make("p", { class: "govuk-body" }, assignment.editor === who().email ? phrase("assignedMe") : phrase("assigned", assignment.editor)),
    state === "awaiting-confirmation" && make("p", { class: "govuk-body" }, phrase("unconfirmedText")),
    make("div", { class: "govuk-button-group" },
      waits && approveButton("approve", registration),
      waits && keyed(button(phrase("verdict.request-changes"), open("request-changes")), "v"),
      waits && keyed(button(phrase("verdict.reject"), open("reject"), "warning"), "n"),
      !waits && unseenSince !== undefined && approveButton("seen", registration),
      online && button(phrase("verdict.cancel"), open("cancel"), "warning"),
      published !== undefined && button(phrase("verdict.remove"), open("remove"), "warning")),
    make("div", { class: "govuk-button-group" },
      !ended && keyed(button(phrase("correct"), () => (location.hash = `#correct?id=${id}`)), "c"),
      assignment === undefined
        ? keyed(button(phrase("take"), () => act("PUT", "/assignment", "taken")), "t")
        : button(phrase("release"), () => act("DELETE", "/assignment", "released")),
      online && button(phrase("highlight"), highlight)),
  ].filter((each) => each instanceof HTMLElement);
}

/** @param {HTMLButtonElement} made @param {string} key */
function keyed(made, key) {
  made.dataset.key = key;
  made.setAttribute("aria-keyshortcuts", key);
  return made;
}

/**
 * @param {"approve" | "seen"} name
 * @param {Registration} registration
 */
function approveButton(name, registration) {
  const made = keyed(button(phrase(name), () => void approve(made, registration), "first"), "a");
  return made;
}

/**
 * @param {string} method
 * @param {string} below
 * @param {string} news
 * @param {unknown} [body]
 * @returns {Promise<boolean>}
 */
async function act(method, below, news, body) {
  if (!shown) return false;
  /** @type {import("./api.js").Result<Registration>} */
  const result = await ask(method, path(shown.registrationId) + below, { body });
  if (!result.ok) {
    say("answer", sentence(result));
    return false;
  }
  shown = result.body;
  version = result.version;
  draw(shown);
  say("answer", phrase(`news.${news}`));
  element("registration-title").focus();
  return true;
}

async function highlight() {
  if (!shown) return;
  /** @type {import("./api.js").Result<Highlights>} */
  const result = await ask("PUT", `${path(shown.registrationId)}/highlight`);
  if (result.ok) {
    rememberHighlights(result.body);
    location.hash = "#highlights";
  } else {
    say("answer", sentence(result));
  }
}

let busy = false;

/**
 * What looks like data of a person is published by a second press alone.
 * @param {HTMLElement} pressed
 * @param {Registration} registration
 */
async function approve(pressed, registration) {
  if (busy) return; // a second press while the first is on its way
  if (namesSomebody(registration.hints) && pressed.dataset.sure !== "yes") {
    pressed.dataset.sure = "yes";
    pressed.textContent = phrase("approveSure");
    say("answer", phrase("approveHints"));
    return;
  }
  busy = true;
  try {
    const failure = await send(registration.registrationId, { decision: "approve" });
    if (failure !== undefined) say("answer", failure);
  } finally {
    busy = false;
  }
}

/**
 * Decides; what comes next is shown. Answers what is wrong, if something is.
 * @param {string} id
 * @param {{ decision: Verdict, reason?: string, message?: string }} body
 */
async function send(id, body) {
  const before = shown;
  /** @type {import("./api.js").Result<Registration>} */
  const result = await ask("POST", `${path(id)}/decision`, { body, version });
  if (!result.ok) {
    if (result.status !== 412 && !(result.status === 409 && result.problem.state)) return sentence(result);
    if (!(await load(id)) || !shown) return sentence(result);
    const first = whoWasFirst(shown);
    draw(shown);
    return first;
  }
  rememberHighlights(undefined);
  const title = result.body.submitted.title;
  const next = beside(id);
  leaveQueue(id);
  if (body.decision === "remove") {
    sessionStorage.setItem("removed", JSON.stringify({ id, title, sessions: before?.published?.sessions ?? [] }));
    location.hash = `#removed?id=${id}`;
  } else if (next) {
    tellLater(phrase(`done.${body.decision}`, title));
    location.hash = `#registration?id=${next}`;
  } else {
    shown = result.body;
    version = result.version;
    element("decide").hidden = true;
    draw(shown);
    say("answer", phrase(`done.${body.decision}`, title));
    element("registration-title").focus();
  }
  return undefined;
}

/** @param {Registration} registration */
function notes({ registrationId }) {
  const input = make("textarea", { class: "govuk-textarea", id: "note", rows: "3", maxlength: "2000", "aria-describedby": "note-hint" });
  withDraft(input, `note ${registrationId}`);
  return make("section", { "aria-labelledby": "note-heading" },
    make("h3", { class: "govuk-heading-m", id: "note-heading" }, make("label", { for: "note" }, phrase("note"))),
    make("p", { class: "govuk-hint", id: "note-hint" }, phrase("noteHint")), input,
    button(phrase("noteAdd"), async () => {
      const text = input.value.trim();
      if (text && (await act("POST", "/notes", "noted", { text }))) {
        dropDraft(`note ${registrationId}`);
        /** @type {HTMLTextAreaElement} */ (element("note")).value = "";
      }
    }));
}
