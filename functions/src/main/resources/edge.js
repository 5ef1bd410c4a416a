// Runs in CloudFront before its cache. What means the same gets the same key there: the order of keys, repeated values,
// languages and formats; blank values, and what others append to links, are no part of it. The functions learn who the
// viewer is. Keys and problems are filled in from the contract.
const keys = "KEYS";
const pages = "PAGES"; // of the website: their language is the path's
const tracking = "TRACKING";
const problems = "PROBLEMS"; // by language, of which the first is that of who names none
const usual = Object.keys(problems)[0];

function handler(event) {
  const request = event.request;
  const named = languageOf(header(request, "accept-language"));
  const language = named || usual;
  request.headers["x-viewer-address"] = { value: event.viewer.ip };
  request.headers["x-viewer-host"] = { value: header(request, "host") };
  // What a spreadsheet has between its cells depends on whether a language is named at all.
  request.headers["accept-language"] = { value: named || (request.uri.endsWith(".csv") ? "*" : usual) };
  const page = keysOf(pages, request.uri);
  const allowed = page || keysOf(keys, request.uri);
  if (!allowed || (request.method !== "GET" && request.method !== "HEAD")) return request;
  const query = decoded(request.querystring);
  Object.keys(query).filter(isTracking).forEach((name) => delete query[name]);
  const unknown = Object.keys(query).filter((name) => allowed.indexOf(name) < 0);
  if (page) {
    unknown.forEach((name) => delete query[name]);
    request.headers["accept-language"] = { value: usual };
  } else if (unknown.length > 0) return refusal(unknown.slice(0, MOST_ERRORS), language);
  const linked = !page && wantsLinked(header(request, "accept"));
  request.headers["accept"] = { value: linked ? "application/ld+json" : "*/*" };
  request.querystring = sorted(query);
  return request;
}

function keysOf(table, path) {
  if (table[path]) return table[path];
  const start = Object.keys(table).find((each) => each.endsWith("*") && path.startsWith(each.slice(0, -1)));
  return start && table[start];
}

function header(request, name) {
  return request.headers[name] ? request.headers[name].value : "";
}

// The first 50 values of a header, with their weights, as the functions read them.
function preferences(wish) {
  return wish.toLowerCase().split(",", 50).map((each) => {
    const parts = each.split(";").map((part) => part.trim());
    const weights = parts.filter((part, i) => i > 0 && part.startsWith("q=")).map((part) => part.slice(2));
    return { value: parts[0], weight: weights.length > 0 ? weightOf(weights[weights.length - 1]) : 1 };
  });
}

// RFC 4647, lookup, among the languages that the campaign speaks; undefined if none is named.
function languageOf(wish) {
  const ranges = preferences(wish).map((each) => ({ language: each.value.split("-", 1)[0], weight: each.weight }));
  const known = ranges.filter((each) => problems.hasOwnProperty(each.language) && each.weight > 0);
  known.sort((one, other) => other.weight - one.weight);
  return known.length > 0 ? known[0].language : undefined;
}

// Whether an Event of schema.org is wanted more than plain JSON (RFC 9110, 12.5.1).
function wantsLinked(wish) {
  const ranges = preferences(wish);
  const names = ranges.map((each) => each.value);
  const weight = (type) => {
    const found = [type, "application/*", "*/*"].map((range) => names.indexOf(range)).find((i) => i >= 0);
    return found === undefined ? 0 : ranges[found].weight;
  };
  const linked = names.indexOf("application/ld+json");
  const plain = names.indexOf("application/json");
  const one = weight("application/ld+json");
  const other = weight("application/json");
  return one > other || (one > 0 && one === other && linked >= 0 && (plain < 0 || linked < plain));
}

function isTracking(name) {
  return tracking.some((each) => (each.endsWith("*") ? name.startsWith(each.slice(0, -1)) : name === each));
}

function weightOf(text) {
  return (text.length <= 5 && /^[0-9.]+$/.test(text) && Number(text)) || 0;
}

// Values by name, as they are meant: "%4E" and "N" are the same.
function decoded(query) {
  const values = Object.create(null);
  Object.keys(query).forEach((key) => {
    const name = plain(key);
    const one = query[key];
    values[name] = (values[name] || []).concat((one.multiValue || [one]).map((each) => plain(each.value)));
  });
  return values;
}

function plain(text) {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "));
  } catch (e) {
    return text; // a stray percent sign stands for itself
  }
}

// White space, and what has no width.
function isBlank(text) {
  return /^[\s\u00ad\u200b-\u200f\u2060-\u2064\u0085]*$/.test(text);
}

function sorted(query) {
  const result = {};
  Object.keys(query).sort().forEach((name) => {
    const values = query[name].filter((each) => !isBlank(each)).sort().filter((each, i, all) => i === 0 || each !== all[i - 1]);
    const written = values.map((value) => ({ value: encodeURIComponent(value) }));
    if (written.length > 0) result[name] = written.length > 1 ? { value: written[0].value, multiValue: written } : written[0];
  });
  return result;
}

function refusal(names, language) {
  const problem = problems[language];
  const error = problem.errors[0];
  const errors = names.map((name) => Object.assign({}, error, { parameter: name }));
  return {
    statusCode: 400,
    statusDescription: "Bad Request",
    headers: {
      "content-type": { value: "application/problem+json" },
      "content-language": { value: language },
      "cache-control": { value: "no-store" },
      "api-version": { value: "API_VERSION" },
      "access-control-allow-origin": { value: "*" },
    },
    body: JSON.stringify(Object.assign({}, problem, { errors: errors })),
  };
}
