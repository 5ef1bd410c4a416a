// Asks for the links of an address by mail.
import { mistakes, showMistakes, clearMistakes } from "./errors.js";
import { bodyOf } from "./fields.js";
import { element, post, say } from "./page.js";

/** Shows the form by which one asks for links. */
export function offerLinks() {
  const form = /** @type {HTMLFormElement} */ (element("ask"));
  const words = form.dataset;
  if (!form.hidden) return;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearMistakes();
    try {
      const answer = await post("/registration-links", bodyOf(form));
      if (answer.ok) {
        say("asked", words.asked ?? "");
        return;
      }
      /** @type {import("./contract").components["schemas"]["Problem"]} */
      const problem = await answer.json();
      const found = mistakes(form, problem.errors ?? [], words);
      showMistakes(found, found.length > 0 ? "" : (problem.detail ?? problem.title));
    } catch {
      showMistakes([], words.failed);
    }
  });
}
