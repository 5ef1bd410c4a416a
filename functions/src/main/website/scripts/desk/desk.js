// Where editors work: who is logged in, which view is shown, and keys for those who decide about many.
import { element, say } from "../page.js";
import { showView } from "../views.js";
import { fill, phrase } from "./dom.js";
import { backInForm, openForms, registerForSomebody } from "./editing.js";
import { showEditors } from "./editors.js";
import { showHighlights } from "./highlights.js";
import { watchKeys } from "./keys.js";
import { LoginEnded, canLogIn, comeBack, logIn, logOut, who } from "./login.js";
import { takeNews } from "./news.js";
import { showNumbers, showReport } from "./numbers.js";
import { showQueue } from "./queue.js";
import { showCorrection, showRegistration } from "./registration.js";
import { showRemoved, stopLooking } from "./removed.js";
import { showSettings } from "./settings.js";

/** @type {{ [name: string]: { show: (wish: URLSearchParams) => Promise<void> | void, form?: boolean } }} */
const VIEWS = {
  queue: { show: showQueue },
  registration: { show: showRegistration },
  correct: { show: showCorrection, form: true },
  register: { show: registerForSomebody, form: true },
  removed: { show: showRemoved },
  highlights: { show: showHighlights },
  numbers: { show: showNumbers },
  report: { show: showReport },
  settings: { show: showSettings },
  editors: { show: showEditors },
};

/** Shows what the address says. */
async function route() {
  stopLooking();
  const [name = "", query = ""] = location.hash.slice(1).split("?");
  const view = VIEWS[name] ? name : "queue";
  document.querySelectorAll("#desk-nav a").forEach((each) => {
    if (each.getAttribute("href") === `#${view}`) each.setAttribute("aria-current", "page");
    else each.removeAttribute("aria-current");
  });
  if (!VIEWS[name] && document.querySelector(`#form [data-view="${CSS.escape(name)}"]`)) {
    location.replace(openForms()); // a topic of a form, after a reload
    return;
  }
  const news = takeNews();
  say("answer", "");
  element("main").setAttribute("aria-busy", "true");
  try {
    if (VIEWS[view]?.form) {
      await VIEWS[view].show(new URLSearchParams(query)); // the form shows its own views
    } else {
      await VIEWS[view]?.show(new URLSearchParams(query));
      showView(view, "stay");
    }
    const last = news || takeNews();
    if (last) say("answer", last);
  } finally {
    element("main").removeAttribute("aria-busy");
  }
}

/** @param {string} text */
function askToLogIn(text) {
  element("desk-nav").hidden = true;
  showView("login", "stay");
  say("login-news", text);
  element("log-in").focus();
}

addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  if (event.reason instanceof LoginEnded) askToLogIn(phrase("loginEnded"));
  else say("answer", phrase("offline"));
});
addEventListener("popstate", (event) => {
  /** @type {{ view?: string } | null} */
  const state = event.state;
  if (!backInForm(state?.view)) void route();
});
element("log-in").addEventListener("click", () => void logIn());
element("log-out").addEventListener("click", () => void logOut());
watchKeys();

const state = await comeBack();
if (!canLogIn()) {
  showView("no-login", "stay");
} else if (state === "in") {
  const { email, isChief, isEditor } = who();
  say("who", phrase(isChief ? "youAreChief" : "youAre", email));
  element("desk-nav").hidden = false;
  const forChiefs = document.querySelector('#desk-nav li:has([href="#editors"])');
  forChiefs?.toggleAttribute("hidden", !isChief);
  if (isEditor) await route();
  else {
    fill(element("desk-links"));
    showView("not-an-editor", "stay");
  }
} else {
  askToLogIn(state === "failed" ? phrase("loginFailed") : "");
}
