// Seeks the number of a proof of work, some at a time.

const AT_ONCE = 256;

/** @typedef {import("./contract").components["schemas"]["Challenge"]} Challenge */

addEventListener("message", async (event) => {
  /** @type {Challenge} */
  const { challenge, maxnumber, salt } = event.data;
  const text = new TextEncoder();
  for (let first = 0; first <= maxnumber; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, maxnumber - first + 1) }, (_, i) => first + i);
    const hashes = await Promise.all(numbers.map((number) => crypto.subtle.digest("SHA-256", text.encode(salt + number))));
    const found = hashes.findIndex((hash) => hexadecimal(hash) === challenge);
    if (found >= 0) {
      postMessage(first + found);
      return;
    }
  }
  postMessage(-1);
});

/** @param {ArrayBuffer} hash */
function hexadecimal(hash) {
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
