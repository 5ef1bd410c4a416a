// What chief editors set for an edition: seen before it is saved, and undone by an earlier version.
import { clearMistakes, mistakes, showMistakes } from "../errors.js";
import { bodyOf, countCharacters, fieldsOf, setValue, valueAt } from "../fields.js";
import { element, local, say } from "../page.js";
import { rowsOf, setRows, valuesOf } from "../rows.js";
import { ask, sentence } from "./api.js";
import { forgetSettings } from "./deciding.js";
import { marked } from "./differences.js";
import { button, fill, link, make, phrase, table } from "./dom.js";
import { draft, dropDraft, keepDraft } from "./drafts.js";
import { who } from "./login.js";

/** @typedef {import("../fields.js").Body} Body */
/** @typedef {import("../contract").components["schemas"]["EditionSettings"]} Settings */
/** @typedef {import("../contract").components["schemas"]["SettingsPreview"]} Preview */
/** @typedef {import("../contract").components["schemas"]["SettingsVersions"]} Versions */
/** @typedef {import("../contract").components["schemas"]["Statistics"]} Statistics */

const form = /** @type {HTMLFormElement} */ (element("settings-form"));
const LISTS = [...form.querySelectorAll("[data-rows]")].map((each) => /** @type {HTMLElement} */ (each).dataset.rows ?? "");
let version = "";
let edition = "current";
/** @type {Map<HTMLElement, { shown: string, stored: unknown }>} times as they are stored, to the second */
const times = new Map();
let busy = false;

countCharacters(form);
form.addEventListener("input", () => keepDraft(key(), body()));
form.addEventListener("change", () => keepDraft(key(), body()));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void preview();
});

/** Each edition has what was typed for it. */
function key() {
  return `settings ${edition}`;
}

/**
 * Shows the form, filled in, and the versions before.
 * @param {URLSearchParams} wish
 */
export async function showSettings(wish) {
  edition = wish.get("edition") ?? "current";
  await show();
}

async function show() {
  /** @type {import("./api.js").Result<Settings>} */
  const result = await ask("GET", `/editorial/editions/${edition}`);
  if (!result.ok) {
    say("answer", sentence(result));
    return;
  }
  edition = result.body.edition;
  version = result.version;
  const before = /** @type {Settings | undefined} */ (draft(key()));
  put(before ?? result.body);
  say("answer", before ? phrase("draftFound") : who().isChief ? "" : phrase("chiefsOnly"));
  element("settings-send").hidden = !who().isChief;
  fill(element("settings-preview"));
  const { conditions } = result.body;
  fill(element("settings-edition"), phrase("settingsEdition", edition), " ", wishesNext() && link(phrase("settingsNext", Number(edition) + 1), `#settings?edition=${Number(edition) + 1}`));
  fill(element("settings-conditions"), link(phrase("conditionsAddress"), `${element("desk").dataset.conditions}/${conditions.version}`));
  await Promise.all([tellUse(), showVersions()]);
}

/** Whether it is the edition of now: the next can be prepared. */
function wishesNext() {
  return !location.hash.includes("edition=");
}

/** @param {Settings} settings */
function put(settings) {
  const notice = typeof settings.notice === "string" ? { nl: settings.notice } : settings.notice;
  const values = { ...settings, notice };
  fieldsOf(form).forEach((field) => {
    const value = valueAt(values, field.dataset.field ?? "");
    const shown = field.dataset.kind === "moment" ? String(value ?? "").slice(0, 16) : value;
    if (field.dataset.kind === "moment") times.set(field, { shown: String(shown), stored: value });
    setValue(field, shown);
  });
  LISTS.forEach((list) => {
    setRows(list, valueAt(values, list));
    rowsOf(list).forEach((row) => {
      const code = row.querySelector(`[data-field$=".code"] input`);
      if (!(code instanceof HTMLInputElement) || !code.value) return;
      code.readOnly = true; // a code that was given stays
      row.querySelector("[data-remove]")?.remove();
    });
  });
}

/** What the form holds. */
function body() {
  const filled = /** @type {Body} */ (bodyOf(form));
  LISTS.forEach((list) => (filled[list] = valuesOf(list)));
  times.forEach(({ shown, stored }, field) => {
    const name = field.dataset.field ?? "";
    if (filled[name] === shown) filled[name] = stored;
  });
  if (valueAt(filled, "theme.title") === undefined) delete filled.theme;
  return filled;
}

/** Shows what the change would be, or what is wrong with it. */
async function preview() {
  if (busy) return;
  busy = true;
  clearMistakes();
  say("answer", "");
  try {
    /** @type {import("./api.js").Result<Preview>} */
    const result = await ask("PUT", `/editorial/editions/${edition}?preview=true`, { body: body(), version });
    if (result.ok) draw(result.body);
    else await refuse(result);
  } finally {
    busy = false;
  }
}

/** @param {{ status: number, problem: Partial<import("./api.js").Problem> }} result */
async function refuse(result) {
  if (result.status === 412) {
    await colleague();
    return;
  }
  const errors = result.problem.errors ?? [];
  const wrong = mistakes(form, errors, element("form").dataset);
  wrong.forEach(({ field }) => field.closest("details")?.setAttribute("open", ""));
  showMistakes(wrong, wrong.length > 0 ? undefined : sentence(result));
}

/** Somebody saved before; what is typed stays. */
async function colleague() {
  /** @type {import("./api.js").Result<Settings>} */
  const newest = await ask("GET", `/editorial/editions/${edition}`);
  if (!newest.ok) return;
  version = newest.version;
  const { changedBy = "", changedAt = "" } = newest.body;
  showMistakes([], phrase("settingsStale", changedBy, changedAt && local(changedAt, { dateStyle: "long", timeStyle: "short" })));
  await showVersions();
}

/** @param {Preview} seen */
function draw({ settings, changes, warnings }) {
  const own = document.documentElement.lang;
  const notice = valueAt(settings, "notice");
  const said = typeof notice === "string" ? notice : valueAt(notice, own);
  const heading = make("h3", { class: "govuk-heading-m", tabindex: "-1" }, phrase("settingsPreview"));
  fill(element("settings-preview"), heading,
    changes.length === 0 && make("p", { class: "govuk-body" }, phrase("settingsSame")),
    changes.length > 0 && changed(changes),
    warnings.length > 0 && make("ul", { class: "govuk-list govuk-list--bullet" }, ...warnings.map((each) => make("li", {}, each.detail))),
    (typeof said === "string" || settings.theme !== undefined) && make("div", { class: "seen", role: "group", "aria-label": phrase("settingsSeen") }, make("p", { class: "govuk-caption-m" }, phrase("settingsSeen")),
      typeof said === "string" && make("div", { class: "site-notice" }, make("p", { class: "govuk-body" }, said)),
      settings.theme && make("p", { class: "govuk-heading-l site-title" }, settings.theme.title[own] ?? ""),
      settings.theme?.message && make("p", { class: "govuk-body-l lines" }, settings.theme.message[own] ?? ""),
      settings.theme?.hashtag && make("p", { class: "site-hashtag" }, settings.theme.hashtag)),
    changes.length > 0 && button(phrase("settingsSave"), save, "first"));
  heading.focus();
  heading.scrollIntoView();
}

/** @param {Preview["changes"]} changes */
function changed(changes) {
  /** @type {(value: unknown) => string} */
  const text = (value) => (value === undefined || value === null ? ""
    : typeof value === "object" ? Object.values(value).map(text).filter((each) => each).join("\n")
    : typeof value === "boolean" ? phrase(value ? "is" : "isNot")
    : String(value));
  return table(phrase("changes"), [phrase("changeWhat"), phrase("changeBefore"), phrase("changeAfter")], changes.map((change) => {
    const [before, after] = marked(text(change.from), text(change.to));
    return [name(change.pointer), make("span", { class: "lines" }, ...before), make("span", { class: "lines" }, ...after)];
  }));
}

/**
 * What a setting is called on this page.
 * @param {string} pointer
 */
function name(pointer) {
  const path = pointer.replace(/^#?\//, "").split("/");
  const [list = "", index = ""] = path;
  const field = [...form.querySelectorAll("[data-field]")].find((each) => /** @type {HTMLElement} */ (each).dataset.field === path.join("."));
  const label = field?.querySelector("[data-label]")?.textContent;
  const part = form.querySelector(`[data-rows="${list}"], [data-field^="${list}."]`);
  const heading = part?.closest("details")?.querySelector("summary")?.textContent.trim();
  return heading && /^\d+$/.test(index) ? [`${heading} ${Number(index) + 1}`, label].filter((each) => each).join(": ") : (label ?? heading ?? path.join(" "));
}

async function save() {
  if (busy) return;
  busy = true;
  try {
    /** @type {import("./api.js").Result<Settings>} */
    const result = await ask("PUT", `/editorial/editions/${edition}`, { body: body(), version });
    if (!result.ok) {
      await refuse(result);
      return;
    }
    await done(phrase("settingsSaved"));
  } finally {
    busy = false;
  }
}

/**
 * Shows what is stored now.
 * @param {string} news
 */
async function done(news) {
  dropDraft(key());
  forgetSettings();
  await show();
  say("answer", news);
  element("settings-heading").focus();
}

/** How many registrations use each code. */
async function tellUse() {
  /** @type {import("./api.js").Result<Statistics>} */
  const result = await ask("GET", `/editorial/statistics?edition=${edition}`);
  if (!result.ok) return;
  LISTS.forEach((list) => rowsOf(list).forEach((row) => {
    const code = row.querySelector(`[data-field$=".code"] input`);
    if (!(code instanceof HTMLInputElement) || !code.value || !result.body.used[list]) return;
    row.querySelector(".used")?.remove();
    row.querySelector("legend")?.after(make("p", { class: "govuk-body-s used" }, phrase("used", result.body.used[list]?.[code.value] ?? 0)));
  }));
}

async function showVersions() {
  /** @type {import("./api.js").Result<Versions>} */
  const result = await ask("GET", `/editorial/editions/${edition}/versions`);
  if (!result.ok) return;
  fill(element("settings-versions"), table(phrase("versions"), [phrase("version"), phrase("versionWhen"), phrase("versionWho"), phrase("versionWhat"), phrase("versionBack")],
    result.body.versions.map((each) => [each.version, local(each.changedAt, { dateStyle: "medium", timeStyle: "short" }), each.changedBy ?? "",
      each.changed.map((one) => name(`#/${one}`)).join(", "),
      who().isChief && `"${each.version}"` !== version ? restore(each.version) : ""])));
}

/** @param {number} number */
function restore(number) {
  const made = button(phrase("restoreVersion", number), async () => {
    if (made.dataset.sure !== "yes") {
      made.dataset.sure = "yes"; // the second press does it
      made.textContent = phrase("restoreSure", number);
      return;
    }
    /** @type {import("./api.js").Result<Settings>} */
    const result = await ask("POST", `/editorial/editions/${edition}/versions/${number}/restoration`, { version });
    if (!result.ok) {
      await refuse(result);
      return;
    }
    await done(phrase("restored", number));
  }, "link");
  return made;
}
