// What was done, said when the next view is shown.

let news = "";

/** @param {string} text */
export function tellLater(text) {
  news = text;
}

/** What there is to tell; once. */
export function takeNews() {
  const text = news;
  news = "";
  return text;
}
