// Answers kept on the device: only if somebody asks for it, and until they are sent.

const NAME = "aanmelding";

/** @typedef {{ key: string, answers: unknown, topic?: string }} Kept */

/** @returns {Kept | undefined} */
export function kept() {
  try {
    const text = localStorage.getItem(NAME);
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Kept} answers */
export function keep(answers) {
  try {
    localStorage.setItem(NAME, JSON.stringify(answers));
  } catch {
    // a browser that keeps nothing, or has no room
  }
}

export function forget() {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // nothing was kept
  }
}

/**
 * Calls back when another tab has sent or cleared the answers.
 * @param {() => void} gone
 */
export function onForgottenElsewhere(gone) {
  addEventListener("storage", (event) => {
    if (event.key === NAME && event.newValue === null) gone();
  });
}
