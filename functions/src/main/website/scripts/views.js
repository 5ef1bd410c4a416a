// A page of several views, of which one is shown: each has an address, so the back button leads through them.

const whole = document.title;
let heading = "";

/**
 * Shows a view and gives its heading the focus.
 * @param {string} name
 * @param {"push" | "replace" | "stay"} how what becomes of the window's history
 */
export function showView(name, how) {
  /** @type {HTMLElement | undefined} */
  let shown;
  document.querySelectorAll("[data-view]").forEach((each) => {
    const view = /** @type {HTMLElement} */ (each);
    view.hidden = view.dataset.view !== name;
    if (!view.hidden) shown = view;
  });
  const form = document.getElementById("form");
  if (form) form.hidden = !shown || !form.contains(shown);
  if (how === "push") history.pushState({ view: name }, "", `#${name}`);
  if (how === "replace") history.replaceState({ view: name }, "", `#${name}`);
  const first = /** @type {HTMLElement | null | undefined} */ (shown?.querySelector('h2[tabindex="-1"]'));
  heading = first?.innerText.trim() ?? "";
  title("");
  first?.focus();
  scrollTo(0, 0);
}

/**
 * What the window is called: by its view.
 * @param {string} before what comes first, as a sign that something is wrong
 */
export function title(before) {
  document.title = [before, heading && `${heading} –`, whole].filter((each) => each).join(" ");
}

/**
 * Calls back with the view that the back button leads to.
 * @param {(view: string | undefined) => void} show
 */
export function onBack(show) {
  addEventListener("popstate", (event) => {
    /** @type {{ view?: string } | null} */
    const state = event.state;
    show(state?.view);
  });
}
