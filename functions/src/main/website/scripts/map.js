// The list on a map, when somebody asks for it: only then is anything fetched from the host of the map's pictures.

/** @typedef {{ type: string, features: { geometry: { type: string, coordinates: number[] } | null, properties: { title: string, url: string } }[] }} Features */

/**
 * A button that shows and hides a map.
 * @param {HTMLElement} box tells what is on the map, and the words
 */
export function showMap(box) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary";
  button.textContent = box.dataset.show ?? "";
  button.setAttribute("aria-expanded", "false");
  /** @type {HTMLElement | undefined} */
  let map;
  button.addEventListener("click", async () => {
    const shown = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!shown));
    button.textContent = (shown ? box.dataset.show : box.dataset.hide) ?? "";
    if (shown) {
      if (map) map.hidden = true;
    } else if (map) {
      map.hidden = false;
    } else {
      map = document.createElement("div");
      map.className = "map";
      map.setAttribute("role", "group");
      map.setAttribute("aria-label", box.dataset.label ?? "");
      box.append(map);
      try {
        await draw(map, box.dataset);
      } catch {
        map.className = "govuk-body";
        map.setAttribute("role", "status");
        map.textContent = box.dataset.failed ?? "";
      }
    }
  });
  box.append(button);
}

/**
 * @param {HTMLElement} map
 * @param {DOMStringMap} told
 */
async function draw(map, told) {
  const [L, features] = await Promise.all([leaflet(), told.place ? one(told) : fetched(told.features ?? "")]);
  const drawn = L.map(map, { scrollWheelZoom: false }).setView([52.2, 5.3], 7);
  L.tileLayer(told.tiles ?? "", { attribution: told.attribution ?? "", maxZoom: 17, minZoom: 6 }).addTo(drawn);
  drawn.attributionControl.setPrefix(false);
  const places = byPlace(features);
  for (const { place, activities } of places) {
    const title = activities.map((each) => each.title).join("; ");
    const list = document.createElement("ul");
    list.className = "govuk-list";
    list.append(...activities.map(linked));
    const pin = L.marker(place, { title, alt: title, icon: L.divIcon({ className: "pin", iconSize: [24, 24] }) });
    pin.bindPopup(list).addTo(drawn);
    pin.getElement()?.setAttribute("aria-label", title);
  }
  if (places.length > 0) drawn.fitBounds(places.map((each) => each.place), { maxZoom: 13, padding: [24, 24] });
}

/**
 * @param {string} address
 * @returns {Promise<Features>}
 */
async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/**
 * One place alone.
 * @param {DOMStringMap} told its longitude and latitude, and what is there
 * @returns {Features}
 */
function one({ place = "", title = "", url = "" }) {
  return { type: "FeatureCollection", features: [{ geometry: { type: "Point", coordinates: place.split(" ").map(Number) }, properties: { title, url } }] };
}

/**
 * One pin for all that is at one place.
 * @param {Features} features
 */
function byPlace(features) {
  /** @type {Map<string, { place: [number, number], activities: { title: string, url: string }[] }>} */
  const places = new Map();
  for (const { geometry, properties } of features.features) {
    if (geometry?.type !== "Point") continue;
    const [longitude, latitude] = geometry.coordinates;
    if (longitude === undefined || latitude === undefined) continue;
    const key = geometry.coordinates.join(" ");
    /** @type {[number, number]} */
    const place = [latitude, longitude];
    const found = places.get(key) ?? { place, activities: [] };
    found.activities.push(properties);
    places.set(key, found);
  }
  return [...places.values()];
}

/** @param {{ title: string, url: string }} activity */
function linked(activity) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.className = "govuk-link";
  link.href = activity.url;
  link.textContent = activity.title;
  item.append(link);
  return item;
}

async function leaflet() {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("./leaflet/leaflet.css", import.meta.url).href;
  document.head.append(style);
  await import("./leaflet/leaflet.js");
  return window.L;
}
