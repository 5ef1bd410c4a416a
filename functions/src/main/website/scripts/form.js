// The form of a registration: a view for each topic, then all answers to check. Going back keeps what was filled in.
import { answersOf } from "./answers.js";
import { clearMistakes, mistakes, showMistakes } from "./errors.js";
import { bodyOf, countCharacters, fieldsOf, setValue, showFields, valueAt } from "./fields.js";
import { prepareLookUp } from "./address.js";
import { element } from "./page.js";
import { prepareRows, sessions, setRows, valuesOf } from "./rows.js";
import { showView } from "./views.js";

/** @typedef {import("./fields.js").Body} Body */
/** @typedef {import("./contract").components["schemas"]["FieldError"]} FieldError */

/** How long the last view waits for what it tells: what comes later moves the button under somebody's finger. */
const PATIENCE_MS = 2_000;

/**
 * What a form is filled in for.
 * @typedef {object} Purpose
 * @property {string} send what the button says that sends it
 * @property {boolean} accepts whether the conditions are accepted with it
 * @property {(body: Body) => Promise<FieldError[] | undefined>} check what is wrong by now; undefined if nobody knows
 * @property {(body: Body) => Promise<void> | void} [look] tells on the last view what sending it leads to
 * @property {(body: Body) => Promise<void>} submit
 * @property {boolean} [answersFirst] whether all answers are what one sees first
 * @property {() => void} leave what the button back of the first view leads to
 */

/**
 * @param {Purpose} purpose
 */
export function openForm(purpose) {
  const form = /** @type {HTMLFormElement} */ (element("form"));
  const words = form.dataset;
  const topics = [...form.querySelectorAll("[data-view]")].map((each) => /** @type {HTMLElement} */ (each));
  const names = topics.map((topic) => topic.dataset.view ?? "");
  const last = names.length - 1;
  const next = element("form-next");
  let current = 0;
  let checked = false;
  let returning = false;
  let busy = false;
  let shown = 0;

  prepareRows();
  prepareLookUp(form);
  countCharacters(form);
  takeWhatIsKnown(form);
  form.addEventListener("input", () => showFields(form));
  form.addEventListener("change", () => showFields(form));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return; // a second press while the first is on its way
    setBusy(true, words.busy);
    let news = "";
    try {
      news = (await forward()) ?? "";
    } finally {
      setBusy(false, news);
    }
  });
  element("form-back").addEventListener("click", () => {
    if (returning) show(last, "push");
    else if (current === (purpose.answersFirst ? last : 0)) purpose.leave();
    else show(current - 1, "push");
  });

  /**
   * @param {boolean} now
   * @param {string} [news]
   */
  function setBusy(now, news) {
    busy = now;
    next.setAttribute("aria-disabled", String(now));
    element("form-news").textContent = news ?? "";
  }

  /**
   * @param {number} topic
   * @param {"push" | "replace" | "stay"} how
   */
  async function show(topic, how) {
    clearMistakes();
    const turn = ++shown;
    if (topic === last) {
      element("hints").hidden = true;
      const told = purpose.look?.(body());
      if (told) await Promise.race([told, new Promise((late) => setTimeout(late, PATIENCE_MS))]);
      if (turn !== shown) return; // somebody went elsewhere meanwhile
    }
    current = topic;
    checked ||= topic === last;
    returning &&= topic !== last;
    element("form-step").hidden = purpose.answersFirst === true;
    element("form-step").textContent = (words.step ?? "").replace("{0}", String(topic + 1)).replace("{1}", String(topics.length));
    next.textContent = (topic === last ? purpose.send : returning ? words.toCheck : words.next) ?? "";
    element("accept").hidden = !purpose.accepts;
    if (topic === last) {
      answersOf(topics.slice(0, -1), element("check"), words, (index) => {
        returning = true;
        show(index, "push");
      });
    }
    showView(names[topic] ?? "", how);
  }

  /** What the form holds. */
  function body() {
    /** @type {Body} */
    const filled = { ...bodyOf(form), sessions: sessions() };
    filled.contact ??= {}; // so that each part that is missing is told
    filled.organisation ??= {};
    if (String(filled.attendance) !== "online") filled.location ??= {};
    const others = valuesOf("partners");
    if (others.length > 0) filled.partners = others;
    const price = valueAt(filled, "price.amount");
    const costs = /** @type {HTMLInputElement | null} */ (form.querySelector('[name="_price"]:checked'));
    if (costs) filled.price = { ...(costs.value === "free" ? { amount: 0 } : price !== undefined && { amount: price }), currency: "EUR" };
    const trap = /** @type {HTMLInputElement} */ (element("leaveEmpty")).value;
    if (trap) filled.leaveEmpty = trap;
    return filled;
  }

  /** To the next topic, or what is wrong with this one. Answers what else there is to say. */
  async function forward() {
    clearMistakes();
    if (current === last) {
      await purpose.submit(body());
      return undefined;
    }
    const errors = await purpose.check(body());
    // What was seen on the way back may still be empty. What the last view asks is told when it is sent.
    const seen = checked ? last - 1 : current;
    const wrong = mistakes(form, errors ?? [], words).filter((each) => indexOf(each.field) <= seen);
    if (wrong.length > 0) reveal(wrong);
    else await show(returning ? last : current + 1, "push");
    return errors ? undefined : words.unchecked;
  }

  /** @param {HTMLElement} field */
  function indexOf(field) {
    return topics.findIndex((topic) => topic.contains(field));
  }

  /**
   * Shows the topic with the first mistakes: this one, if it has some.
   * @param {import("./errors.js").Mistake[]} wrong
   * @param {string} [text]
   */
  function reveal(wrong, text) {
    const places = wrong.map((each) => indexOf(each.field));
    const at = places.includes(current) || places.length === 0 ? current : Math.min(...places);
    if (at !== current) {
      returning = checked;
      show(at, "push");
    }
    showMistakes(wrong.filter((each) => indexOf(each.field) === at), text);
  }

  return {
    form,
    body,
    /**
     * Fills the form in.
     * @param {unknown} answers
     */
    fill(answers) {
      fieldsOf(form).forEach((field) => setValue(field, given(answers, field.dataset.field ?? "")));
      setRows("sessions", valueAt(answers, "sessions"));
      setRows("partners", valueAt(answers, "partners"));
      showFields(form);
    },
    /** Shows the first topic. */
    start() {
      checked = returning = false;
      show(0, "push");
    },
    /** Shows all answers. */
    check() {
      returning = false;
      show(last, "push");
    },
    /**
     * Shows a topic, from all answers.
     * @param {string} name
     */
    change(name) {
      checked = returning = true;
      show(names.indexOf(name), "push");
    },
    /**
     * Shows a topic on the way to all answers; the first, if there is none of this name.
     * @param {string} name
     */
    go(name) {
      show(Math.max(0, names.indexOf(name)), "push");
    },
    /** The topic that is shown. */
    topic() {
      return names[current] ?? "";
    },
    /**
     * The view that the back button leads to, if it is one of the form's.
     * @param {string | undefined} view
     */
    back(view) {
      const topic = names.indexOf(view ?? "");
      if (topic >= 0) show(topic, "stay");
      return topic >= 0;
    },
    /**
     * Shows what is wrong, where it is.
     * @param {FieldError[]} errors
     * @param {string} [text]
     */
    refuse(errors, text) {
      reveal(mistakes(form, errors, words), text);
    },
  };
}

/**
 * What a stored form says of a field; also of those that are asked to help.
 * @param {unknown} answers
 * @param {string} path
 */
function given(answers, path) {
  const price = valueAt(answers, "price.amount");
  if (path === "_price") return price === undefined ? undefined : price === 0 ? "free" : "paid";
  if (path === "_outdoors") return valueAt(answers, "location.latitude") !== undefined && !valueAt(answers, "location.postcode");
  if (path === "access") return valueAt(answers, path) ?? "open";
  if (path === "language") return valueAt(answers, path) ?? document.documentElement.lang;
  if (path === "acceptedConditions") return undefined; // anew, each time
  if (path === "booking.url") return valueAt(answers, path) ?? valueAt(answers, "registrationUrl");
  if (path === "booking.need") return valueAt(answers, path) ?? (valueAt(answers, "registrationUrl") ? "required" : undefined);
  return valueAt(answers, path);
}

/** What people call places whose municipality has another name. */
const SPOKEN = new Map([["den haag", "'s-gravenhage"], ["den bosch", "'s-hertogenbosch"]]);

/**
 * Most places lie in a municipality of their own name: it need not be chosen, too. And a position that was copied from a
 * map is two numbers in one.
 * @param {HTMLFormElement} form
 */
function takeWhatIsKnown(form) {
  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(`location.${name}`));
  const municipality = /** @type {HTMLSelectElement} */ (field("municipality"));
  field("place").addEventListener("change", () => {
    const place = field("place").value.trim().toLocaleLowerCase();
    const name = SPOKEN.get(place) ?? place;
    const same = [...municipality.options].find((each) => each.value && each.text.toLocaleLowerCase() === name);
    if (same) municipality.value = same.value;
  });
  field("latitude").addEventListener("change", () => {
    const [, latitude, longitude] = /^\s*(\d+\.\d+)[\s,;]+(\d+\.\d+)\s*$/.exec(field("latitude").value) ?? [];
    if (!latitude || !longitude) return;
    field("latitude").value = latitude;
    field("longitude").value = longitude;
  });
}
