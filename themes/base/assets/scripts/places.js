// Places by their names, from the meetings themselves or from the files of names, and how far it is.

/** @typedef {{ name: string, within: string, point: [number, number], rows: number }} Place */

/** Letters that do not come apart into a letter and an accent. @type {Record<string, string>} */
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", þ: "th", ŧ: "t" };

/** The radius of the Earth in kilometres. */
const EARTH = 6371;
export const MILE = 1.609344;

/**
 * A name as names are compared (src/finder/FORMAT.md). Of a name in another script all letters stay.
 * @param {string} text
 */
export function plain(text) {
  const lower = text.toLowerCase().normalize("NFD").replace(/[ßæœøđðħıłþŧ]/g, (letter) => LETTERS[letter] ?? letter);
  return lower.replace(/[^a-z0-9]/g, "") || lower.replace(/[\s\p{M}\p{P}]/gu, "");
}

/**
 * How far two positions are apart, in kilometres along the Earth.
 * @param {[number, number]} one
 * @param {[number, number]} other
 */
export function distance([north, east], [otherNorth, otherEast]) {
  const radians = Math.PI / 180;
  const half = (/** @type {number} */ degrees) => Math.sin((degrees * radians) / 2) ** 2;
  const straight =
    half(north - otherNorth) +
    Math.cos(north * radians) * Math.cos(otherNorth * radians) * half(east - otherEast);
  return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, straight)));
}

/**
 * Towns and regions of meetings, each in the middle of what is there.
 * @param {import("./meeting.js").Meeting[]} all
 * @returns {Place[]}
 */
export function placesOf(all) {
  /** @type {Map<string, Place>} */
  const found = new Map();
  const add = (/** @type {string} */ name, /** @type {string} */ within, /** @type {[number, number]} */ point) => {
    if (!name) return;
    const place = found.get(`${name}, ${within}`) ?? { name, within, point: [0, 0], rows: 0 };
    place.point = [place.point[0] + point[0], place.point[1] + point[1]];
    place.rows += 1;
    found.set(`${name}, ${within}`, place);
  };
  for (const { town, region, point } of all) {
    if (!point) continue;
    add(town, region, point);
    if (region !== town) add(region, "", point);
  }
  for (const place of found.values()) place.point = [place.point[0] / place.rows, place.point[1] / place.rows];
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

/**
 * Lets those of whose room only town or region is told stand in the middle of the others there.
 * @param {import("./meeting.js").Meeting[]} all
 */
export function settle(all) {
  const lost = all.filter((meeting) => !meeting.point && !meeting.about);
  const middles = new Map((lost.length ? placesOf(all) : []).map((place) => [full(place), place.point]));
  for (const meeting of lost) {
    const { town, region } = meeting;
    meeting.about = middles.get(full({ name: town, within: region })) ?? middles.get(region);
  }
}

/**
 * The places whose name begins with a text, or is one with what it is in: "millbrook, alder".
 * @param {Place[]} places
 * @param {string} text
 */
export function named(places, text) {
  const wanted = plain(text);
  if (!wanted) return [];
  return places.filter((place) => plain(full(place)).startsWith(wanted));
}

/** @param {{ name: string, within: string }} place */
export const full = (place) => (place.within ? `${place.name}, ${place.within}` : place.name);
