// Calls of the editors' part of the API. What is busy is tried again; each answer can be said in a sentence.
import { call, say } from "../page.js";
import { phrase } from "./dom.js";
import { token } from "./login.js";

/** @typedef {import("../contract").components["schemas"]["Problem"]} Problem */
/** @typedef {import("../contract").components["schemas"]["RegistrationForEditors"]} Registration */

/**
 * @template T
 * @typedef {{ ok: true, status: number, body: T, version: string, next: string } | { ok: false, status: number, problem: Partial<Problem> }} Result
 */

const TRIES = 4;
const MOST_SECONDS = 10;

/**
 * @template T
 * @param {string} method
 * @param {string} path below /v1
 * @param {{ body?: unknown, version?: string }} [more] the version that was read
 * @returns {Promise<Result<T>>}
 */
export async function ask(method, path, more = {}) {
  let answer = await send(method, path, more);
  for (let i = 1; i < TRIES && (answer.status === 503 || answer.status === 429); i++) {
    const seconds = Math.min(MOST_SECONDS, Number(answer.headers.get("Retry-After")) || i);
    say("answer", phrase("busy", seconds));
    await new Promise((go) => setTimeout(go, seconds * 1000));
    answer = await send(method, path, more);
    if (answer.ok) say("answer", "");
  }
  if (!answer.ok) return { ok: false, status: answer.status, problem: await answer.json().catch(() => ({})) };
  const [, next = ""] = /<\/v1([^>]*)>;\s*rel="next"/.exec(answer.headers.get("Link") ?? "") ?? [];
  const isJson = (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
  const body = /** @type {T} */ (answer.status === 204 ? undefined : isJson ? await answer.json() : await answer.text());
  return { ok: true, status: answer.status, body, version: answer.headers.get("ETag") ?? "", next };
}

/**
 * @param {string} method
 * @param {string} path
 * @param {{ body?: unknown, version?: string }} more
 */
async function send(method, path, { body, version }) {
  /** @param {boolean} [anew] */
  const once = async (anew) => {
    const headers = new Headers({ Authorization: `Bearer ${await token(anew)}` });
    if (version) headers.set("If-Match", version);
    if (body !== undefined) headers.set("Content-Type", "application/json");
    return call(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  };
  const answer = await once();
  return answer.status === 401 ? once(true) : answer;
}

/**
 * What an answer means, in a sentence.
 * @param {{ status: number, problem: Partial<Problem> }} result
 */
export function sentence({ status, problem }) {
  const lines = (problem.errors ?? []).map((error) => error.detail);
  if (lines.length > 0) return lines.join(" ");
  if (problem.detail) return problem.detail;
  if (status === 429 || status === 503) return phrase("stillBusy");
  if (status === 401 || status === 403) return phrase("notAllowed");
  return phrase("failed", status);
}

/**
 * Saves what the API answers as a file; all of its parts.
 * @param {string} path
 * @param {string} name
 */
export async function download(path, name) {
  let text = "";
  /** @type {string | undefined} */
  let next = path;
  while (next) {
    /** @type {Result<string>} */
    const result = await ask("GET", next);
    if (!result.ok) {
      say("answer", sentence(result));
      return;
    }
    text += text ? result.body.slice(result.body.indexOf("\n") + 1) : result.body;
    next = result.next;
  }
  const file = document.createElement("a");
  file.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  file.download = name;
  file.click();
  URL.revokeObjectURL(file.href);
}
