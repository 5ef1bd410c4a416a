// Runs in CloudFront before its cache. What means the same gets the same key there: the order of keys, repeated regions,
// languages and formats. The functions learn who the viewer is. Keys and problems are filled in from the contract.
const keys = "KEYS";
const problems = { nl: "PROBLEM_NL", en: "PROBLEM_EN" };

function handler(event) {
  const request = event.request;
  const language = languageOf(header(request, "accept-language"));
  request.headers["x-viewer-address"] = { value: event.viewer.ip };
  request.headers["accept-language"] = { value: language };
  const allowed = keysOf(request.uri);
  if (!allowed || (request.method !== "GET" && request.method !== "HEAD")) return request;
  const query = decoded(request.querystring);
  const unknown = Object.keys(query).filter((name) => allowed.indexOf(name) < 0);
  if (unknown.length > 0) return refusal(unknown.slice(0, MOST_ERRORS), language);
  const linked = header(request, "accept").indexOf("application/ld+json") >= 0;
  request.headers["accept"] = { value: linked ? "application/ld+json" : "*/*" };
  request.querystring = sorted(query);
  return request;
}

function keysOf(path) {
  if (keys[path]) return keys[path];
  const start = Object.keys(keys).find((each) => each.endsWith("*") && path.startsWith(each.slice(0, -1)));
  return start && keys[start];
}

function header(request, name) {
  return request.headers[name] ? request.headers[name].value : "";
}

// RFC 4647, lookup, among the languages that the campaign speaks; of the first 50 that are named, as the functions do.
function languageOf(wish) {
  const ranges = wish.toLowerCase().split(",", 50).map((each) => {
    const parts = each.split(";").map((part) => part.trim());
    const weights = parts.filter((part, i) => i > 0 && part.startsWith("q=")).map((part) => part.slice(2));
    return { language: parts[0].split("-", 1)[0], weight: weights.length > 0 ? weightOf(weights[weights.length - 1]) : 1 };
  });
  const known = ranges.filter((each) => (each.language === "nl" || each.language === "en") && each.weight > 0);
  known.sort((one, other) => other.weight - one.weight);
  return known.length > 0 ? known[0].language : "nl";
}

function weightOf(text) {
  return text.length <= 5 && /^[0-9.]+$/.test(text) ? Number(text) : 0;
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

function sorted(query) {
  const result = {};
  Object.keys(query).sort().forEach((name) => {
    const values = query[name].slice().sort().filter((each, i, all) => name !== "region" || i === 0 || each !== all[i - 1]);
    const written = values.map((value) => ({ value: encodeURIComponent(value) }));
    result[name] = written.length > 1 ? { value: written[0].value, multiValue: written } : written[0];
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
