// A page of a website, written against the types of the contract alone: a form, a list, a calendar of counts, and errors.
import type { components, operations } from "./contract";

type Schemas = components["schemas"];
type Form = Schemas["RegistrationForm"];
type ListQuery = NonNullable<operations["listActivities"]["parameters"]["query"]>;

// What must be there, and nothing else: what has a default can be left out.
const form: Form = {
  title: "Theater in de klas",
  description: "Een voorstelling over kijken en luisteren.",
  type: "theatre",
  audiences: ["parents"],
  attendance: "in-person",
  sessions: [{ start: new Date().toISOString(), end: "2027-11-16T16:00" }],
  location: { name: "De Voorbeeldzaal", postcode: "3511 AB", place: "Utrecht", municipality: "GM0344" },
  organisation: { name: "Stichting Voorbeeld" },
  contact: { name: "Sam de Vries", email: "sam@example.org" },
  acceptedConditions: "2027",
};
const trapped: Form = { ...form, leaveEmpty: "", access: "by-invitation", language: "en", remindNextEdition: true };

// Every other field that a form can have.
const full: Form = {
  ...trapped,
  summary: "Over kijken en luisteren.",
  subjects: ["neglect"],
  sectors: ["education", "health"],
  livedExperience: true,
  attendance: "hybrid",
  sessions: [
    { id: "20271115T0000", start: "2027-11-15", end: "2027-11-19", label: "elke dag een vraag" },
    { start: "2027-11-16T19:30" },
  ],
  location: { name: "Toren", street: "Dijk", houseNumber: "1", place: "Lauwersoog", municipality: "GM1966", latitude: 53.41, longitude: 6.21 },
  onlineUrl: "https://meet.example.org/room",
  partners: [{ name: "Jongerenraad Voorbeeld", website: "https://raad.example.org" }],
  publicContact: { email: "info@example.org", phone: "030 000 00 00", website: "https://www.example.org" },
  price: { amount: 7.5, currency: "EUR" },
  priceNote: "Leden betalen de helft",
  languages: ["nl", "nl-sign"],
  accessibility: ["wheelchair"],
  capacity: 40,
  booking: { need: "required", url: "https://www.example.org", email: "a@example.org", phone: "113", until: "2027-11-12", full: false },
};
const webinar: Form = { ...form, attendance: "online", region: "NL-UT", registrationUrl: "https://www.example.org" };
const cancellation: Schemas["CancellationForm"] = { reason: "De spreker is ziek.", movedTo: { date: "2027-12-07", url: "https://www.example.org" } };

function hints(answer: Schemas["DryRun"]): string[] {
  return answer.hints.map((hint) => `${hint.detail} ${hint.activity?.title ?? ""}`);
}

const query: ListQuery = { region: ["NL-UT", "online"], from: "2027-11-15", type: "theatre", audience: ["parents", "public"], subject: ["neglect"] };
const address = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)])));

function busiestDay(counts: Schemas["Counts"]): string | undefined {
  const byDate: Record<string, number> = counts.byDate;
  const inUtrecht: Record<string, number> | undefined = counts.byRegionAndDate["NL-UT"];
  return Object.entries(inUtrecht ?? byDate).sort(([, one], [, other]) => other - one)[0]?.[0];
}

function regions(edition: Schemas["Edition"]): string[] {
  return edition.regions.map((region) => `${region.code}: ${region.name}`);
}

const advice: Partial<Record<Schemas["ErrorCode"], string>> = {
  "places-differ": "Kijk of de postcode bij de gemeente hoort.",
  required: "Vul dit nog in.",
};

function explain(problem: Schemas["Problem"]): string[] {
  return (problem.errors ?? []).map((error) => `${error.pointer ?? error.parameter ?? ""}: ${advice[error.code] ?? error.detail}`);
}

function lines(activity: Schemas["Activity"]): string[] {
  const where = activity.location ? `${activity.location.name}, ${activity.location.municipality.name}` : "online";
  return [activity.status === "cancelled" ? `Gaat niet door: ${activity.title}` : activity.title, where, ...activity.sessions.map((session) => session.start)];
}

function pins(map: Schemas["FeatureCollection"]): [number, number][] {
  return map.features.flatMap((feature) => {
    const [longitude, latitude] = feature.geometry?.coordinates ?? [];
    return longitude === undefined || latitude === undefined ? [] : [[longitude, latitude] satisfies [number, number]];
  });
}

export async function show(api: string): Promise<void> {
  const page: Schemas["ActivityPage"] = await (await fetch(`${api}/v1/activities?${address}`)).json();
  const counts: Schemas["Counts"] = await (await fetch(`${api}/v1/editions/current/counts`)).json();
  const edition: Schemas["Edition"] = await (await fetch(`${api}/v1/editions/current`)).json();
  const map: Schemas["FeatureCollection"] = await (await fetch(`${api}/v1/feeds/activities.geojson`)).json();
  const dryRun: Schemas["DryRun"] = await (await fetch(`${api}/v1/registrations?dryRun=true`, { method: "POST", body: JSON.stringify(full) })).json();
  await fetch(`${api}/v1/registrations`, { method: "POST", body: JSON.stringify(webinar) });
  await fetch(`${api}/v1/registrations/x/cancellation`, { method: "PUT", body: JSON.stringify(cancellation) });
  const answer = await fetch(`${api}/v1/registrations`, { method: "POST", body: JSON.stringify(trapped) });
  const problem: Schemas["Problem"] | undefined = answer.ok ? undefined : await answer.json();
  document.body.textContent = [
    ...page.activities.flatMap(lines),
    ...regions(edition),
    busiestDay(counts) ?? "",
    String(pins(map).length),
    ...hints(dryRun),
    ...Object.keys(counts.bySubject),
    ...(problem ? explain(problem) : []),
  ].join("\n");
}
