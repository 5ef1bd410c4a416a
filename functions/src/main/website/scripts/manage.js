// An organiser's registration: what became of it, and all that they can do with it.
import { offerLinks } from "./ask.js";
import { clearMistakes, mistakes, showMistakes } from "./errors.js";
import { bodyOf, countCharacters, setValue, showFields, fieldsOf, valueAt } from "./fields.js";
import { openForm } from "./form.js";
import { activityPage, call, element, local, say, spokenDates, takeLink } from "./page.js";
import { newKey, send, told, tryOut } from "./sending.js";
import { onBack, showView } from "./views.js";

/** @typedef {import("./fields.js").Body} Body */
/** @typedef {import("./contract").components["schemas"]["Registration"]} Registration */
/** @typedef {"change" | "again" | "outcome" | "handover" | "cancel" | "erase"} Action */

const words = element("manage").dataset;
const link = takeLink();
const path = `/registrations/${encodeURIComponent(link.registration)}`;
/** @type {Registration | undefined} */
let registration;
let version = "";
let key = newKey();
let again = false;
/** @type {Body} what the form held before anything was changed */
let before = {};
let changing = false;
/** @type {ReturnType<typeof openForm> | undefined} */
let page;

/**
 * Asks the API, with the link's token.
 * @param {string} method
 * @param {string} below the registration's path
 * @param {unknown} [body]
 */
function ask(method, below, body) {
  const headers = new Headers({ Authorization: `Bearer ${link.token}` });
  if (method !== "GET") headers.set("If-Match", version);
  if (body) headers.set("Content-Type", "application/json");
  return call(path + below, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
}

/** Fetches the registration; false if it could not be. */
async function load() {
  try {
    const answer = await ask("GET", "");
    if (!answer.ok) {
      if (answer.status === 401 || answer.status === 403 || answer.status === 400) showView("refused", "stay");
      else say("answer", (await told(answer, words)).text);
      offerLinks();
      return false;
    }
    version = answer.headers.get("ETag") ?? "";
    registration = await answer.json();
    return true;
  } catch {
    say("answer", words.failed ?? "");
    return false;
  }
}

/**
 * Shows what became of it.
 * @param {string} news what has just been done
 * @param {"push" | "replace" | "stay"} how
 */
function overview(news, how) {
  if (!registration) return;
  clearMistakes();
  const { state, submitted, published, history, onChange, outcome } = registration;
  const online = published?.status === "scheduled";
  say("registration-title", submitted.title);
  const first = submitted.sessions[0]?.start.slice(0, 10) ?? "";
  say("facts", [first && spokenDates(first), submitted.location?.place ?? words.online].filter((each) => each).join(", "));
  const steps = history.map((entry) => entry.event).filter((event) => event.startsWith("hand"));
  element("handing").hidden = steps.at(-1) !== "handover-requested";
  document.querySelectorAll("[data-state]").forEach((each) => {
    const text = /** @type {HTMLElement} */ (each);
    text.hidden = text.dataset.state !== state;
  });
  element("waits").hidden = !(published && (state === "submitted" || state === "changes-requested"));
  element("online").hidden = !published;
  if (published) {
    /** @type {HTMLAnchorElement} */ (element("online-link")).href = activityPage(published.id);
    /** @type {HTMLAnchorElement} */ (element("calendar")).href = `/v1/activities/${published.id}/calendar.ics`;
  }
  document.querySelectorAll("[data-published], [data-unpublished]").forEach((each) => {
    const part = /** @type {HTMLElement} */ (each);
    part.hidden = ("published" in part.dataset) !== online;
  });
  document.querySelectorAll('#cancel [data-field^="movedTo"]').forEach((each) => each.toggleAttribute("hidden", !online));
  const begun = (published?.sessions ?? []).some((session) => new Date(session.start) <= new Date());
  const over = (published?.sessions ?? []).every((session) => new Date(session.end ?? session.start) < new Date());
  const ended = ["withdrawn", "cancelled", "expired"].includes(state);
  /** @type {Record<Action, boolean>} */
  const possible = {
    change: onChange !== undefined,
    again: registration.copy !== undefined,
    outcome: published !== undefined && begun,
    handover: onChange !== undefined,
    cancel: !ended && !(published && over),
    erase: ended || (published !== undefined && over),
  };
  document.querySelectorAll("[data-to]").forEach((each) => {
    const button = /** @type {HTMLElement} */ (each);
    const item = button.closest("li");
    if (item) item.hidden = !possible[/** @type {Action} */ (button.dataset.to)];
  });
  element("history").replaceChildren(...history.map((entry) => {
    const item = document.createElement("li");
    const time = document.createElement("time");
    time.dateTime = entry.at;
    time.textContent = local(entry.at, { dateStyle: "long", timeStyle: "short" });
    item.append(time, ` ${entry.what}`);
    if (entry.message) {
      const message = document.createElement("blockquote");
      message.textContent = entry.message;
      item.append(message);
    }
    return item;
  }));
  fill("outcome", outcome ?? {});
  fill("cancel", {});
  fill("handover", {});
  showView("registration", how);
  say("answer", news);
}

/**
 * @param {string} id
 * @param {unknown} values
 */
function fill(id, values) {
  fieldsOf(element(id)).forEach((field) => setValue(field, valueAt(values, field.dataset.field ?? "")));
}

/**
 * Sends what a small form holds.
 * @param {string} id
 * @param {(body: Body) => Promise<Response>} ask
 * @param {(body: Body) => string} news what then has been done
 */
function prepare(id, ask, news) {
  const form = /** @type {HTMLFormElement} */ (element(id));
  let busy = false;
  countCharacters(form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    clearMistakes();
    const body = bodyOf(form);
    try {
      const answer = await ask(body);
      if (answer.ok) {
        if (answer.status === 204) finish(news(body));
        else if (await load()) overview(news(body), "push");
      } else if (answer.status === 412) {
        await load();
        showMistakes([], words.stale);
      } else {
        const { errors, text } = await told(answer, words);
        showMistakes(mistakes(form, errors, element("form").dataset), text);
      }
    } catch {
      showMistakes([], words.failed);
    } finally {
      busy = false;
    }
  });
}

/**
 * Nothing more can be done here.
 * @param {string} news
 */
function finish(news) {
  registration = undefined;
  say("done", news);
  showView("done", "replace");
}

/**
 * What is changed, by the names of the fields.
 * @param {Body} body
 */
function changes(body) {
  return Object.keys({ ...before, ...body }).filter((name) => canonical(before[name]) !== canonical(body[name]));
}

/**
 * The same for two values that mean the same.
 * @param {unknown} value
 * @returns {string}
 */
function canonical(value) {
  return JSON.stringify(value, (_, each) =>
    each !== null && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => one.localeCompare(other)))
      : each) ?? "";
}

/**
 * Tells what a change leads to before it is made.
 * @param {Body} body
 */
function tellEffects(body) {
  const box = element("effects");
  const text = /** @type {HTMLElement} */ (box.querySelector("p"));
  const effects = changes(body).map((name) => (name === "contact" ? "contact" : registration?.onChange?.[name]));
  const address = valueAt(body, "contact.email") !== valueAt(before, "contact.email");
  const said =
    effects.length === 0 ? text.dataset.none
    : !registration?.published ? text.dataset.unpublished
    : effects.includes("after-review") ? text.dataset.afterReview
    : effects.includes("at-once-unless-large") ? text.dataset.large
    : text.dataset.atOnce;
  text.textContent = [said, address ? text.dataset.address : ""].filter((each) => each).join(" ");
  box.hidden = false;
}

function form() {
  page ??= openForm({
    get send() {
      return (again ? words.register : words.send) ?? "";
    },
    get accepts() {
      return again;
    },
    answersFirst: true,
    check: async (body) => {
      const found = await tryOut(body);
      // What is not touched is kept, also a code that nobody can choose any more.
      return again ? found?.errors : (found?.errors ?? []).filter((error) => changes(body).includes((error.pointer ?? "").split("/")[1] ?? ""));
    },
    look: (body) => {
      if (again) element("effects").hidden = true;
      else tellEffects(body);
    },
    submit: (body) => (again ? register(body) : save(body)),
    leave: () => overview("", "push"),
  });
  element("keep-box").hidden = true;
  page.form.addEventListener("input", () => (changing = true));
  return page;
}

/** @param {Body} body */
async function save(body) {
  if (changes(body).length === 0) {
    form().refuse([], element("effects").querySelector("p")?.dataset.none);
    return;
  }
  try {
    const kept = { acceptedConditions: registration?.submitted.acceptedConditions };
    const answer = await ask("PUT", "", { ...body, ...kept });
    if (answer.ok) {
      changing = false;
      if (await load()) overview((registration?.state === "submitted" ? words.savedWaits : words.saved) ?? "", "push");
    } else if (answer.status === 412) {
      await load(); // what was filled in stays
      form().refuse([], words.stale);
    } else {
      const { errors, text } = await told(answer, words);
      form().refuse(errors, answer.status === 401 || answer.status === 403 ? words.refused : text);
    }
  } catch {
    form().refuse([], words.failed);
  }
}

/**
 * Registers it once more, for the edition of now.
 * @param {Body} body
 */
async function register(body) {
  const result = await send(body, key, words);
  if (result.sent) {
    changing = false;
    finish((words.registered ?? "").replace("{0}", String(valueAt(body, "contact.email"))));
    return;
  }
  if (result.status === 422) key = newKey();
  form().refuse(result.errors, result.text);
}

/** @param {string | undefined} to */
function open(to) {
  if (!registration) return;
  if (to === "change" || to === "again") {
    again = to === "again";
    form().fill(again ? registration.copy : registration.submitted);
    before = form().body();
    changing = false;
    if (again) {
      form().check();
      const left = (registration.leftOut ?? []).map((each) => each.detail).join(" ");
      say("answer", left ? (words.leftOut ?? "").replace("{0}", left) : "");
    } else {
      say("answer", "");
      form().check();
    }
    return;
  }
  clearMistakes();
  say("answer", "");
  if (to) showView(to, "push");
}

prepare("handover", (body) => ask("PUT", "", { ...registration?.submitted, contact: body.contact }),
  (body) => (words.handed ?? "").replace("{0}", String(valueAt(body, "contact.email"))));
prepare("cancel", (body) => ask("PUT", "/cancellation", body),
  () => (registration?.state === "cancelled" ? words.cancelled : words.withdrawn) ?? "");
prepare("outcome", (body) => ask("PUT", "/outcome", body), () => words.told ?? "");
prepare("erase", () => ask("DELETE", "/personal-data"), () => words.erased ?? "");
document.querySelectorAll("[data-to]").forEach((each) =>
  each.addEventListener("click", () => open(/** @type {HTMLElement} */ (each).dataset.to)));
document.querySelectorAll("[data-back]").forEach((each) => each.addEventListener("click", () => overview("", "push")));
onBack((view) => {
  if (!registration) return;
  if (!(page && page.back(view))) {
    if (view && document.querySelector(`[data-view="${view}"]:not(#form *)`) && view !== "done") showView(view, "stay");
    else overview("", "stay");
  }
});
addEventListener("beforeunload", (event) => {
  if (changing && !document.body.classList.contains("leaving")) event.preventDefault();
});

if (!link.token) {
  showView("needs-link", "stay");
  offerLinks();
} else if (await load()) {
  const language = registration?.submitted.language ?? "";
  if (language === document.documentElement.lang || !link.switchTo(language)) overview("", "replace");
}
showFields(document.body);
