// Attacks a local system the way strangers did, and prints what came of it. It needs Node and nothing else:
//
//     node attack.mjs [http://127.0.0.1:8080] [numbers of attacks]
//
// Without numbers it runs all but 5, which needs a system that was started with RATE_LIMIT_PER_ADDRESS=5 RATE_LIMIT_TOTAL=40.
// What the limits are is in docs/limits.md.
import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";

const [api = "http://127.0.0.1:8080", ...numbers] = process.argv.slice(2);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** One call. Unlike fetch it sends any header. */
function call(method, path, { body, from, ...headers } = {}) {
  const text = body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body);
  if (text !== undefined && !headers["Content-Type"]) headers["Content-Type"] = "application/json";
  if (from) headers["X-Forwarded-For"] = from;
  return new Promise((done, fail) => {
    const request = http.request(api + path, { method, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const content = Buffer.concat(parts).toString();
        let json = null;
        try { json = JSON.parse(content); } catch { /* calendars and pages */ }
        done({ status: answer.statusCode, headers: answer.headers, text: content, json });
      });
    });
    request.on("error", fail);
    if (text !== undefined) request.setHeader("Content-Length", Buffer.byteLength(text));
    request.end(text);
  });
}

const mails = async (to) => (await call("GET", "/_local/mails" + (to ? `?to=${encodeURIComponent(to)}` : ""))).json;
const linkIn = (mail, page) => {
  const found = mail.text.match(new RegExp(`/${page}#registration=(\\w+)&token=([\\w-]+)`));
  return found && { id: found[1], token: found[2] };
};

async function until(find, seconds) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(100)) {
    const found = await find();
    if (found) return found;
  }
  return null;
}

const example = (await call("GET", "/_local/example")).json;
const form = (email, more = {}) => ({ ...example, ...more, contact: { ...example.contact, email } });
const register = (email, from, more) => call("POST", "/v1/registrations", { body: form(email, more), from });
const linkTo = (email, id, page) =>
  until(async () => (await mails(email)).map((mail) => linkIn(mail, page)).find((link) => link && link.id === id), 30);
const confirm = (link, from, headers = {}) =>
  call("POST", `/v1/registrations/${link.id}/confirmation`, { body: { token: link.token }, from, ...headers });

/** Registers, and confirms from the same network. */
async function owned(email, from, more) {
  const { registrationId } = (await register(email, from, more)).json;
  await confirm(await linkTo(email, registrationId, "confirm"), from);
  return { id: registrationId, manage: await linkTo(email, registrationId, "manage") };
}

async function editor() {
  return { Authorization: `Bearer ${(await call("POST", "/_local/editor-token")).json.token}` };
}

async function approve(id) {
  const headers = await editor();
  const seen = await call("GET", `/v1/editorial/registrations/${id}`, headers);
  return call("POST", `/v1/editorial/registrations/${id}/decision`, { ...headers, "If-Match": seen.headers.etag, body: { decision: "approve" } });
}

async function change(registration, more) {
  const headers = { Authorization: `Bearer ${registration.manage.token}` };
  const path = `/v1/registrations/${registration.id}`;
  const now = await call("GET", path, headers);
  return call("PUT", path, { ...headers, "If-Match": now.headers.etag, body: { ...now.json.submitted, ...more } });
}

/** Megabytes that each function's process has in memory. */
function memory() {
  const sizes = {};
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const name = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").find((part) => /\.\w+Function$/.test(part));
      const size = readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/);
      if (name && size) sizes[name.split(".").pop()] = Math.round(size[1] / 1024);
    } catch { /* it has just ended */ }
  }
  return sizes;
}

const attacks = {
  async 1() {
    const link = { id: "01K9Z2V3W4X5Y6Z7A8B9C0D1E2", token: "x".repeat(43) };
    await confirm(link);
    const figures = {};
    for (const [name, value] of [["800 subtags", 800], ["4,600 subtags", 4600]]) {
      const start = performance.now();
      const answer = await confirm(link, undefined, { "Accept-Language": "a-".repeat(value) + "a" });
      figures[name] = `${answer.status} in ${Math.round(performance.now() - start)} ms`;
    }
    return figures;
  },
  async 2() {
    const email = "locked-out@example.org";
    await owned(email, "192.0.2.10");
    for (let i = 0; i < 120; i++) await register(email, `198.51.100.${i}`);
    await wait(5000);
    const before = (await mails(email)).length;
    const start = performance.now();
    const { registrationId } = (await register(email, "192.0.2.10")).json;
    const came = await linkTo(email, registrationId, "confirm");
    return {
      "mails that strangers caused": before - 2,
      "the owner's own mail": came ? `after ${Math.round(performance.now() - start)} ms` : "not within 30 s",
    };
  },
  async 3() {
    const email = "newcomer@example.org";
    const { registrationId } = (await register(email, "192.0.2.20")).json;
    const link = await linkTo(email, registrationId, "confirm");
    const text = (await mails(email)).at(-1).text;
    const asked = await call("POST", `/v1/registrations/${link.id}/confirmation?dryRun=true`, { body: { token: link.token } });
    return {
      "the mail names the municipality": text.includes("Waar:"),
      "asking first": asked.status,
      "and after asking it is": asked.json.state,
    };
  },
  async 4() {
    for (let i = 0; i < 100; i++) await register(`victim+${i}@example.org`, `203.0.113.${i}`);
    await wait(8000);
    return { "mails to one mailbox": (await mails()).filter((mail) => mail.to[0].startsWith("victim+")).length };
  },
  async 5() {
    const owner = "192.0.2.50";
    for (let i = 0; i < 5; i++) await call("POST", "/v1/registrations", { body: {}, from: owner });
    const valid = await register("five@example.org", owner);
    let taken = 0;
    for (let i = 0; i < 84; i++) taken += (await register(`six${i}@example.org`, `2001:db8:7:${i.toString(16)}::1`)).status === 202;
    const other = await register("other@example.org", "192.0.2.51");
    return { "a valid call after five that were refused": valid.status, "taken of 84 networks in one /48": taken, "then a caller who did nothing yet": other.status };
  },
  async 6() {
    await call("GET", "/v1/activities");
    const before = memory().ProgrammeFunction;
    for (let i = 0; i < 12000; i += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, j) => call("GET", `/v1/activities?${"region=NL-UT&".repeat(600)}limit=${1 + ((i + j) % 100)}&q=${i + j}`)));
    }
    return { "Programme before, MB": before, "after 12,000 queries of 8 KB": memory().ProgrammeFunction ?? "it ended" };
  },
  async 7() {
    const registration = await owned("editor-in-haste@example.org", "192.0.2.70");
    const start = performance.now();
    const statuses = {};
    for (let i = 0; i < 150; i++) {
      const { status } = await change(registration, { capacity: 100 + i });
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    return { ...statuses, seconds: Math.round((performance.now() - start) / 1000) };
  },
  async 8() {
    const registration = await owned("bait@example.org", "192.0.2.80", { registrationUrl: "https://tickets.example.org/" });
    await approve(registration.id);
    const link = await change(registration, { registrationUrl: "https://evil.example.com/" });
    await approve(registration.id);
    const text = await change(registration, { description: "Iets heel anders dan wat de redactie heeft gezien. ".repeat(3) });
    return { "after another link": link.json.state, "after another text": text.json.state };
  },
};

const titles = {
  1: "One header", 2: "Locking an organiser out", 3: "Confirming what one cannot see", 4: "One mailbox, many addresses",
  5: "Limits spent by calls that send nothing", 6: "Memory", 7: "Edits without limit", 8: "Bait and switch",
};
for (const number of numbers.length > 0 ? numbers : [1, 2, 3, 4, 6, 7, 8]) {
  console.log(`${number}. ${titles[number]}`);
  for (const [name, value] of Object.entries(await attacks[number]())) console.log(`   ${name}: ${value}`);
}
