// A proof of work (ALTCHA): the number by which the salt has the hash of the challenge. It is sought in a worker, so the
// page goes on answering.
import { call } from "./page.js";

/** @typedef {import("./contract").components["schemas"]["Challenge"]} Challenge */

/** The solution, as the API takes it. */
export async function proof() {
  const answer = await call("/challenge");
  if (!answer.ok) throw new Error(`no challenge: ${answer.status}`);
  /** @type {Challenge} */
  const challenge = await answer.json();
  const number = await solve(challenge);
  const { algorithm, salt, signature } = challenge;
  return btoa(JSON.stringify({ algorithm, challenge: challenge.challenge, number, salt, signature }));
}

/**
 * @param {Challenge} challenge
 * @returns {Promise<number>}
 */
function solve(challenge) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./proof-worker.js", import.meta.url), { type: "module" });
    worker.onmessage = (/** @type {MessageEvent<number>} */ event) => {
      worker.terminate();
      if (event.data < 0) reject(new Error("no number has this hash"));
      else resolve(event.data);
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Error("the worker failed"));
    };
    worker.postMessage(challenge);
  });
}
