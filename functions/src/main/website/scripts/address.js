// Looks an address up by postcode and house number, when somebody asks for it: only then is the register called.
import { showFields } from "./fields.js";

/** @typedef {{ straatnaam?: string, woonplaatsnaam?: string, gemeentecode?: string, gemeentenaam?: string, huis_nlt?: string, postcode?: string }} Address */

/** @param {HTMLFormElement} form */
export function prepareLookUp(form) {
  const template = /** @type {HTMLTemplateElement | null} */ (document.getElementById("look-up"));
  const url = form.dataset.lookUp;
  if (!template || !url) return;
  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(`location.${name}`));
  const box = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  field("houseNumber").closest("[data-field]")?.after(box);
  showFields(form);
  const news = /** @type {HTMLElement} */ (box.querySelector('[role="status"]'));
  box.querySelector("button")?.addEventListener("click", async () => {
    const postcode = field("postcode").value.replace(/\s/g, "").toUpperCase();
    const number = field("houseNumber").value.trim();
    if (!postcode || !number) {
      news.textContent = news.dataset.first ?? "";
      return;
    }
    try {
      const found = await ask(url, postcode, number);
      if (!found) {
        news.textContent = news.dataset.none ?? "";
        return;
      }
      field("street").value = found.straatnaam ?? "";
      field("place").value = found.woonplaatsnaam ?? "";
      field("municipality").value = found.gemeentecode ? `GM${found.gemeentecode}` : "";
      field("place").dispatchEvent(new Event("input", { bubbles: true }));
      const address = `${found.straatnaam ?? ""} ${number}, ${found.woonplaatsnaam ?? ""}`;
      news.textContent = (news.dataset.found ?? "").replace("{0}", address);
    } catch {
      news.textContent = news.dataset.failed ?? "";
    }
  });
}

/**
 * @param {string} url
 * @param {string} postcode
 * @param {string} number
 * @returns {Promise<Address | undefined>}
 */
async function ask(url, postcode, number) {
  const digits = number.match(/^[0-9]+/)?.[0] ?? "";
  const query = new URLSearchParams({ q: `${postcode} ${number}`, rows: "1" });
  query.append("fq", "type:adres");
  query.append("fq", `postcode:${/^[0-9]{4}[A-Z]{2}$/.test(postcode) ? postcode : "0000AA"}`);
  query.append("fq", `huisnummer:${digits || "0"}`);
  const answer = await fetch(`${url}?${query}`, { signal: AbortSignal.timeout(8000), credentials: "omit" });
  if (!answer.ok) throw new Error(`the register answers ${answer.status}`);
  /** @type {{ response: { docs: Address[] } }} */
  const { response } = await answer.json();
  return response.docs[0];
}

