// Who works here: invited and removed by chief editors.
import { clearMistakes, mistakes, showMistakes } from "../errors.js";
import { bodyOf, fieldsOf, setValue } from "../fields.js";
import { element, local, say } from "../page.js";
import { ask, sentence } from "./api.js";
import { button, fill, phrase, table } from "./dom.js";
import { who } from "./login.js";

/** @typedef {import("../contract").components["schemas"]["Editors"]} Editors */
/** @typedef {import("../contract").components["schemas"]["Editor"]} Editor */

const form = /** @type {HTMLFormElement} */ (element("invite"));
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  clearMistakes();
  say("answer", "");
  const body = bodyOf(form);
  const result = await ask("POST", "/editorial/editors", { body });
  if (!result.ok) {
    const wrong = mistakes(form, result.problem.errors ?? [], element("form").dataset);
    showMistakes(wrong, wrong.length > 0 ? undefined : sentence(result));
    return;
  }
  fieldsOf(form).forEach((field) => setValue(field, undefined));
  await showEditors();
  say("answer", phrase("invited", String(body.email)));
});

/** Shows all of them. */
export async function showEditors() {
  form.hidden = !who().isChief;
  /** @type {import("./api.js").Result<Editors>} */
  const result = await ask("GET", "/editorial/editors");
  if (!result.ok) {
    fill(element("editors"));
    say("answer", sentence(result));
    return;
  }
  fill(element("editors"), table(phrase("editors"), [phrase("editorEmail"), phrase("editorRole"), phrase("editorSince"), phrase("editorLoggedIn"), phrase("editorRemove")],
    result.body.editors.map((each) => [each.email, phrase(each.chief ? "chief" : "editor"), local(each.invitedAt, { dateStyle: "medium" }),
      phrase(each.loggedIn ? "is" : "isNot"), remove(each)])));
}

/** @param {Editor} editor */
function remove(editor) {
  let sure = false;
  const made = button(phrase("editorRemove"), async () => {
    if (!sure) {
      say("answer", "");
      sure = true; // the second press does it
      made.textContent = phrase("editorRemoveSure", editor.email);
      return;
    }
    const result = await ask("DELETE", `/editorial/editors/${encodeURIComponent(editor.editorId)}`);
    if (!result.ok) {
      say("answer", sentence(result));
      return;
    }
    await showEditors();
    say("answer", phrase("editorRemoved", editor.email));
    element("editors-heading").focus();
  }, "link");
  made.addEventListener("blur", () => {
    sure = false;
    made.textContent = phrase("editorRemove");
  });
  return made;
}
