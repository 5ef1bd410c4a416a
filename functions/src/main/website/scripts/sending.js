// Sends a registration: once, however often it is tried, and with a proof of work where the campaign asks for one.
import { element, post } from "./page.js";
import { proof } from "./proof.js";

/** @typedef {import("./fields.js").Body} Body */
/** @typedef {import("./contract").components["schemas"]["FieldError"]} FieldError */
/** @typedef {import("./contract").components["schemas"]["Problem"]} Problem */
/** @typedef {import("./contract").components["schemas"]["DryRun"]} DryRun */

/**
 * What came of it: sent, or what is wrong.
 * @typedef {{ sent: true } | { sent: false, status: number, errors: FieldError[], text: string }} Sent
 */

/** A new registration, which is stored once however often it is sent. */
export function newKey() {
  return crypto.randomUUID();
}

/**
 * What is wrong with a form, and what editors would look at; undefined if nobody can tell now.
 * @param {Body} body
 * @returns {Promise<{ errors: FieldError[], hints: DryRun["hints"] } | undefined>}
 */
export async function tryOut(body) {
  try {
    const answer = await post("/registrations?dryRun=true", body);
    if (answer.ok) {
      /** @type {DryRun} */
      const { hints } = await answer.json();
      return { errors: [], hints };
    }
    if (answer.status !== 400) return undefined;
    /** @type {Problem} */
    const problem = await answer.json();
    return { errors: problem.errors ?? [], hints: [] };
  } catch {
    return undefined;
  }
}

/**
 * @param {Body} body
 * @param {string} key the same with each try
 * @param {DOMStringMap} words
 * @returns {Promise<Sent>}
 */
export async function send(body, key, words) {
  try {
    let answer = await register(body, key, words);
    if (answer.status === 400) {
      /** @type {Problem} */
      const problem = await answer.clone().json();
      const proofAlone = (problem.errors ?? []).every((error) => error.pointer === "#/proof");
      if (proofAlone && (problem.errors ?? []).length > 0) answer = await register(body, key, words); // it had expired
    }
    if (answer.ok) return { sent: true };
    return { sent: false, status: answer.status, ...(await told(answer, words)) };
  } catch {
    return { sent: false, status: 0, errors: [], text: words.offline ?? "" };
  }
}

/**
 * @param {Body} body
 * @param {string} key
 * @param {DOMStringMap} words
 */
async function register(body, key, words) {
  const asked = element("form").dataset.proof === "true";
  if (asked) element("form-news").textContent = words.proof ?? "";
  const solved = asked ? { proof: await proof() } : {};
  element("form-news").textContent = words.busy ?? "";
  return post("/registrations", { ...body, ...solved }, { "Idempotency-Key": key });
}

/**
 * What a refusal says, what became of the answers, and when to try again.
 * @param {Response} answer
 * @param {DOMStringMap} words
 * @returns {Promise<{ errors: FieldError[], text: string }>}
 */
export async function told(answer, words) {
  /** @type {Problem | undefined} */
  const problem = await answer.json().catch(() => undefined);
  const errors = problem?.errors ?? [];
  if (answer.status === 422) return { errors, text: words.twice ?? "" };
  if (answer.status === 400 && errors.length > 0) return { errors, text: "" };
  const seconds = Number(answer.headers.get("Retry-After"));
  const when =
    answer.status !== 429 && answer.status < 500 ? ""
    : seconds > 0 ? (words.minutes ?? "").replace("{0}", String(Math.max(1, Math.ceil(seconds / 60))))
    : (words.again ?? "");
  return { errors, text: [problem?.detail ?? problem?.title, words.kept, when].filter((each) => each).join(" ") };
}
