// The search for activities: by where one is, without loading the page anew, and on a map. All of it works without this
// script too, but for the position and the map.
import { showMap } from "./map.js";

let shown = listed();
const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form.filters, form.search-box__form"));
if (form) addNearMe(form);
if (document.getElementById("list")) {
  document.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLFormElement && event.target.id === "filters") {
      event.preventDefault();
      show(address(event.target), true);
    }
  });
  document.addEventListener("change", (event) => {
    const field = event.target;
    if (field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type === "checkbox")) {
      const filters = field.closest("form");
      if (filters?.id === "filters") show(address(filters), true, field.id);
    }
  });
  addEventListener("popstate", () => {
    if (listed() !== shown) show(location.href, false); // a link within the page is no other list
  });
  prepareMap();
}
const errors = document.getElementById("errors");
if (errors) errors.focus();

/** The list that is shown: its address without a part of the page. */
function listed() {
  return location.pathname + location.search;
}

/**
 * The list that a form asks for; what is empty is not part of its address.
 * @param {HTMLFormElement} filters
 */
function address(filters) {
  const query = new URLSearchParams();
  new FormData(filters).forEach((value, name) => {
    if (typeof value === "string" && value.trim() && !(name === "radius" && !near(filters))) query.append(name, value);
  });
  const text = query.toString();
  return filters.action + (text ? `?${text}` : "");
}

/** @param {HTMLFormElement} filters */
function near(filters) {
  return /** @type {HTMLInputElement} */ (filters.elements.namedItem("near")).value.trim();
}

/** @type {AbortController | undefined} */
let asking;

/**
 * Shows another list in the place of this one; by loading its page if that fails.
 * @param {string} url
 * @param {boolean} push whether the back button leads to the list before
 * @param {string} [focus] the field that was changed, which keeps the focus
 */
async function show(url, push, focus) {
  asking?.abort();
  asking = new AbortController();
  document.getElementById("results")?.setAttribute("aria-busy", "true");
  say(form?.dataset.loading ?? "");
  try {
    const answer = await fetch(url, { signal: asking.signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const list = page.getElementById("list");
    if (!list) throw new Error("no list");
    const open = [...document.querySelectorAll("#filters details")].map((each) => each.hasAttribute("open"));
    document.getElementById("list")?.replaceWith(document.importNode(list, true));
    document.querySelectorAll("#filters details").forEach((each, i) => each.toggleAttribute("open", open[i]));
    document.title = page.title;
    if (push) history.pushState(null, "", url);
    shown = listed();
    const filters = /** @type {HTMLFormElement | null} */ (document.getElementById("filters"));
    if (filters) addNearMe(filters);
    prepareMap();
    const failed = document.getElementById("errors");
    (failed ?? (focus ? document.getElementById(focus) : document.getElementById("results-heading")))?.focus();
    say(document.getElementById("results-heading")?.textContent ?? "");
  } catch (failure) {
    if (!(failure instanceof DOMException && failure.name === "AbortError")) location.assign(url);
  }
}

/** @param {string} text */
function say(text) {
  const news = document.getElementById("results-news");
  if (news) news.textContent = text;
}

/**
 * A button that fills in where one is, to about a kilometre.
 * @param {HTMLFormElement} search
 */
function addNearMe(search) {
  const field = /** @type {HTMLInputElement} */ (search.elements.namedItem("near"));
  if (!("geolocation" in navigator) || search.querySelector(".near-me")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary near-me";
  button.textContent = search.dataset.nearMe ?? "";
  const failed = document.createElement("p");
  failed.className = "govuk-body";
  failed.setAttribute("role", "status");
  button.addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        field.value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
        search.requestSubmit();
      },
      () => (failed.textContent = search.dataset.nearFailed ?? ""),
      { maximumAge: 600000, timeout: 10000 },
    ));
  const group = field.closest(".govuk-form-group") ?? field;
  group.after(button, failed);
}

function prepareMap() {
  const box = document.getElementById("map-box");
  if (box && !box.firstChild) showMap(box);
}
