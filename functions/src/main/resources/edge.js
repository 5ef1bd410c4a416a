// Runs in CloudFront before its cache. What means the same gets the same key there: the order of keys, repeated regions,
// languages and formats. The functions learn who the viewer is. Keys and problems are filled in from the contract.
const keys = "KEYS";
const problems = { nl: "PROBLEM_NL", en: "PROBLEM_EN" };

function handler(event) {
  const request = event.request;
  request.headers["x-viewer-address"] = { value: event.viewer.ip };
  const allowed = keysOf(request.uri);
  if (!allowed || (request.method !== "GET" && request.method !== "HEAD")) return request;
  const language = languageOf(header(request, "accept-language"));
  const unknown = Object.keys(request.querystring).filter((name) => allowed.indexOf(name) < 0);
  if (unknown.length > 0) return refusal(unknown, language);
  request.headers["accept-language"] = { value: language };
  const linked = header(request, "accept").indexOf("application/ld+json") >= 0;
  request.headers["accept"] = { value: linked ? "application/ld+json" : "*/*" };
  request.querystring = sorted(request.querystring);
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

// RFC 4647, lookup, among the languages that the campaign speaks.
function languageOf(wish) {
  const ranges = wish.split(",").map((each) => {
    const parts = each.trim().toLowerCase().split(/\s*;\s*q\s*=\s*/);
    return { language: parts[0].split("-")[0], weight: parts.length > 1 ? Number(parts[1]) : 1 };
  });
  const known = ranges.filter((each) => (each.language === "nl" || each.language === "en") && each.weight > 0);
  known.sort((one, other) => other.weight - one.weight);
  return known.length > 0 ? known[0].language : "nl";
}

function sorted(query) {
  const result = {};
  Object.keys(query).sort().forEach((name) => {
    const one = query[name];
    const values = (one.multiValue || [one]).map((each) => each.value);
    const kept = name === "region" ? values.sort().filter((each, i) => i === 0 || each !== values[i - 1]) : values;
    result[name] = kept.length > 1 ? { value: kept[0], multiValue: kept.map((value) => ({ value: value })) } : { value: kept[0] };
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
