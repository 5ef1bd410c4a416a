// Activities of the campaign on another website: see /op-je-site. A script of its own, for pages that know nothing of ours.
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (!script) return;
  const site = new URL(script.src).origin;
  const isDutch = !document.documentElement.lang.toLowerCase().startsWith("en");
  const language = isDutch ? "nl" : "en";
  const words = isDutch
    ? { list: "Activiteiten", none: "Er zijn hier nu geen activiteiten.", cancelled: "Gaat niet door:", online: "Online" }
    : { list: "Activities", none: "There are no activities here now.", cancelled: "Cancelled:", online: "Online" };

  /**
   * @param {string} tag
   * @param {{ [attribute: string]: string }} attributes
   * @param {(Node | string)[]} children
   */
  const make = (tag, attributes, ...children) => {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
  };

  /** @param {{ id: string, title: string, status?: string, sessions: { start: string }[], location?: { place?: string } }} activity */
  const item = ({ id, title, status, sessions, location }) => {
    const next = sessions.find((each) => new Date(each.start).getTime() > Date.now()) ?? sessions[0];
    const date = next ? new Date(next.start).toLocaleDateString(language, { weekday: "long", day: "numeric", month: "long", timeZone: "Europe/Amsterdam" }) : "";
    const path = isDutch ? "/activiteiten/" : "/en/activities/";
    return make("li", {}, ...(status === "cancelled" ? [`${words.cancelled} `] : []),
      make("a", { href: `${site}${path}${id}` }, title),
      make("span", {}, [date, location?.place ?? words.online].filter((each) => each).join(", ")));
  };

  // A sheet made so needs nothing of the page's policy for styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; margin: .5rem 0; padding: 1rem; background: var(--activities-background, #f3f2f1); color: var(--activities-text, #0b0c0c); border-left: 6px solid var(--activities-colour, #1a4f8b); }
    ul { list-style: none; margin: 0; padding: 0; }
    li { margin: 0 0 .75rem; overflow-wrap: anywhere; }
    li:last-child, p { margin: 0; }
    a { color: var(--activities-colour, #1a4f8b); font-weight: 700; }
    span { display: block; }`);

  const { region, municipality, q, limit = "5" } = script.dataset;
  const query = new URLSearchParams({ limit: String(Math.min(20, Math.max(1, Number(limit) || 5))), from: new Date().toLocaleDateString("sv", { timeZone: "Europe/Amsterdam" }) });
  Object.entries({ region, municipality, q }).forEach(([name, value]) => value && query.set(name, value));
  fetch(`${site}/v1/activities?${query}`, { headers: { "Accept-Language": language }, credentials: "omit", referrerPolicy: "no-referrer" })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(({ activities }) => {
      const host = make("section", { "aria-label": words.list });
      const shadow = host.attachShadow({ mode: "open" });
      shadow.adoptedStyleSheets = [sheet];
      shadow.append(activities.length > 0 ? make("ul", {}, ...activities.map(item)) : make("p", {}, words.none));
      script.after(host);
    })
    .catch(() => undefined); // the link stays
})();
