// Leaves the site at once, for who must not be seen here: by a button, a link for assistive technology, or Shift three
// times. The page is blank before the next one comes, does not come back by the back button, and nothing of it stays on
// the device but the browser's own history.

const PRESSES = 3;
const MILLISECONDS = 5000;

/** Watches the buttons and the keyboard, on pages that have a way out. */
export function watchQuickExit() {
  const links = document.querySelectorAll("a[data-quick-exit]");
  const button = /** @type {HTMLAnchorElement | null} */ (document.querySelector(".quick-exit__button"));
  if (!button) return;
  links.forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    leave(button);
  }));
  watchShift(button);
  addEventListener("pageshow", show); // the browser can show a page again as it was left
}

/** @param {HTMLAnchorElement} button */
function watchShift(button) {
  let presses = 0;
  let alone = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const forget = () => {
    presses = 0;
    say(button.dataset.stopped ?? "");
  };
  addEventListener("keydown", (event) => {
    alone = event.key === "Shift" && !event.repeat;
    if (event.key !== "Shift" && presses > 0) {
      clearTimeout(timer);
      forget();
    }
  });
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return; // Shift with another key is typing
    presses += 1;
    clearTimeout(timer);
    if (presses === PRESSES) {
      say(button.dataset.pressed ?? "");
      leave(button);
      return;
    }
    say((button.dataset.more ?? "").replace("{0}", String(PRESSES - presses)));
    timer = setTimeout(forget, MILLISECONDS);
  });
}

/** @param {HTMLAnchorElement} button */
function leave(button) {
  const overlay = document.createElement("div");
  overlay.className = "quick-exit__overlay";
  document.body.append(overlay);
  document.body.classList.add("leaving");
  document.title = "";
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // a browser that keeps nothing has nothing to clear
  }
  location.replace(button.href);
}

function show() {
  document.body.classList.remove("leaving");
  document.querySelectorAll(".quick-exit__overlay").forEach((each) => each.remove());
}

/** @param {string} text */
function say(text) {
  const news = document.getElementById("quick-exit-news");
  if (news) news.textContent = text;
}
