// What the finder offers where nothing is found, and where no meeting in a room is left today.

import { name } from "./controls.js";
import { RADII } from "./data.js";
import { el } from "./dom.js";
import { blame } from "./match.js";
import { hasRoom } from "./meeting.js";
import { measured, without } from "./query.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./meeting.js").Meeting} Meeting
 * @typedef {import("./match.js").Ground} Ground
 */

/** @param {Query} query @returns {Query} */
const online = (query) => ({ ...query, how: "online", place: "", near: false, point: null, within: "" });

/** @param {import("./data.js").Data} data */
const hasOnline = ({ index }) => index.how.some(([how]) => how === "online");

/**
 * What to do where nothing is found: take off the filter that hides the most, or look further away.
 * @param {import("./finder.js").Finder} finder
 * @param {Query} query
 * @param {Meeting[]} all
 * @param {Ground} ground
 */
export function none({ words, form, data, miles, unit, offer }, query, all, ground) {
  const box = el("div", { class: "none" }, el("p", {}, words.say("none")));
  const worst = blame(all, measured(query, unit), ground);
  if (worst) {
    const filter = name(form, worst.key, worst.value, words);
    const text = `${words.say("without", { filter })} (${words.count("found", worst.count)})`;
    box.append(offer(text, without(query, worst.key, worst.value)));
  }
  const wider = RADII.filter((radius) => query.point && radius > Number(query.within)).at(-1);
  const number = String(wider);
  if (wider) box.append(offer(words.say(miles ? "wider-miles" : "wider-km", { number }), { ...query, within: number }));
  if (query.how !== "online" && hasOnline(data)) box.append(offer(words.say("online-instead"), online(query)));
  return box;
}

/**
 * Whether there are meetings in a room, and none of them is left today. Who asks for a time knows that already.
 * @param {ReturnType<typeof import("./match.js").find>} found
 * @param {Query} query
 * @param {number} today
 */
export function isOver({ coming }, { when, part }, today) {
  const rooms = coming.filter(({ meeting }) => hasRoom(meeting));
  return !when && !part && rooms.length > 0 && rooms.every(({ day }) => day > today);
}

/**
 * What helps when no meeting in a room is left today: what is online, and the lines of peers that are open.
 * @param {import("./finder.js").Finder} finder
 * @param {Query} query
 * @param {number} now
 */
export function evening({ data, words, offer, lines }, query, now) {
  import("./open.js").then((open) => open.lines(lines, now));
  const away = query.how === "in-person" && hasOnline(data);
  return away ? [offer(words.say("online-instead"), online(query)), lines] : [lines];
}
