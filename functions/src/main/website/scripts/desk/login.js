// Logging in at the user pool's login: an authorization code with a proof key (RFC 7636). Tokens stay in this tab.
import { element } from "../page.js";

/** @typedef {{ token: string, renewal: string, until: number }} Session until when the token is good, in milliseconds */
/** @typedef {{ verifier: string, state: string, back: string }} Asked */
/** @typedef {{ id_token: string, refresh_token?: string, expires_in: number }} Granted */

const SESSION = "login";
const ASKED = "login-asked";
const EARLY = 60_000;
const { login = "", client = "", page = "" } = element("desk").dataset;
/** @type {Promise<Session> | undefined} */
let renewing;

/** Nobody is logged in any more. */
export class LoginEnded extends Error {}

/** @returns {Session | undefined} */
function session() {
  return JSON.parse(sessionStorage.getItem(SESSION) ?? "null") ?? undefined;
}

/** Whether there is a login at all. */
export function canLogIn() {
  return login !== "";
}

/** Goes to the login, which leads back to where one is. */
export async function logIn() {
  const verifier = random();
  /** @type {Asked} */
  const asked = { verifier, state: random(), back: location.pathname + location.hash };
  sessionStorage.setItem(ASKED, JSON.stringify(asked));
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  location.assign(`${login}/oauth2/authorize?${new URLSearchParams({
    response_type: "code", client_id: client, redirect_uri: page, scope: "openid email", state: asked.state,
    code_challenge_method: "S256", code_challenge: base64(new Uint8Array(hash)),
  })}`);
}

/**
 * Takes the code that the login leads back with; it leaves the address at once.
 * @returns {Promise<"in" | "out" | "failed">}
 */
export async function comeBack() {
  const query = new URLSearchParams(location.search);
  if (!query.has("code") && !query.has("error")) return session() ? "in" : "out";
  /** @type {Asked | null} */
  const asked = JSON.parse(sessionStorage.getItem(ASKED) ?? "null");
  sessionStorage.removeItem(ASKED);
  history.replaceState(null, "", asked?.back.startsWith(location.pathname) ? asked.back : location.pathname);
  const code = query.get("code");
  if (!asked || !code || query.get("state") !== asked.state) return "failed";
  try {
    await grant({ grant_type: "authorization_code", code, redirect_uri: page, code_verifier: asked.verifier });
  } catch {
    return "failed";
  }
  if (!asked.back.startsWith(location.pathname)) location.replace(asked.back); // in the other language
  return "in";
}

/**
 * A token that is good now: renewed while somebody works.
 * @param {boolean} [anew] whether the API took the last one no more
 */
export async function token(anew) {
  const now = session();
  if (!now) throw new LoginEnded();
  if (!anew && now.until - EARLY > Date.now()) return now.token;
  renewing ??= grant({ grant_type: "refresh_token", refresh_token: now.renewal }, now.renewal).finally(() => (renewing = undefined));
  try {
    return (await renewing).token;
  } catch (failure) {
    if (failure instanceof LoginEnded) sessionStorage.removeItem(SESSION);
    throw failure;
  }
}

/** Logs out here and at the login. */
export async function logOut() {
  const now = session();
  sessionStorage.clear();
  if (now) await send("revoke", { token: now.renewal }).catch(() => undefined);
  location.assign(`${login}/logout?${new URLSearchParams({ client_id: client, logout_uri: page })}`);
}

/** Who is logged in, as the token says. */
export function who() {
  const [, payload = ""] = (session()?.token ?? "").split(".");
  const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
  /** @type {{ email?: string, "cognito:groups"?: string[] }} */
  const claims = payload ? JSON.parse(new TextDecoder().decode(bytes)) : {};
  const groups = claims["cognito:groups"] ?? [];
  return { email: claims.email ?? "", isChief: groups.includes("chief-editors"), isEditor: groups.length > 0 };
}

/**
 * @param {{ [name: string]: string }} wish
 * @param {string} [renewal] that goes on to be good
 * @returns {Promise<Session>}
 */
async function grant(wish, renewal) {
  const answer = await send("token", wish);
  if (answer.status >= 500 || answer.status === 429) throw new Error("the login does not answer");
  if (!answer.ok) throw new LoginEnded();
  /** @type {Granted} */
  const granted = await answer.json();
  const made = { token: granted.id_token, renewal: granted.refresh_token ?? renewal ?? "", until: Date.now() + granted.expires_in * 1000 };
  sessionStorage.setItem(SESSION, JSON.stringify(made));
  return made;
}

/**
 * @param {string} what
 * @param {{ [name: string]: string }} wish
 */
function send(what, wish) {
  return fetch(`${login}/oauth2/${what}`, { method: "POST", body: new URLSearchParams({ client_id: client, ...wish }) });
}

function random() {
  return base64(crypto.getRandomValues(new Uint8Array(32)));
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
