// What comes next, on the first page: meetings in a room today; where none is left, what one can join from anywhere,
// the lines of peers that are open, and the first meetings of the next day.

import { Data } from "./data.js";
import { part, words as wordsOf } from "./dom.js";
import { list } from "./list.js";
import { find, listed } from "./match.js";
import { hasRoom } from "./meeting.js";
import { lines } from "./open.js";
import { nothing } from "./query.js";
import { DAY } from "./time.js";

/** How many meetings are named. */
const MOST = 5;
/** Of what is online, as many files are read: they are in the order of time. */
const FILES = 2;

/**
 * @typedef {import("./meeting.js").Meeting} Meeting
 * @typedef {{ meeting: Meeting, at: number, day: number }} Coming
 */

/** @param {Coming} one */
const isOpen = ({ meeting }) => !hasRoom(meeting) && (meeting.flags & 2) > 0;

/**
 * What is shown, and what is said above it.
 * @param {Coming[]} coming in the order of time
 * @param {number} today
 * @param {boolean} whole whether these are all meetings of the site
 */
function chosen(coming, today, whole) {
  const rooms = coming.filter(({ meeting }) => hasRoom(meeting));
  const left = rooms.filter(({ day }) => day === today);
  if (left.length) return { first: left.slice(0, MOST), then: [], note: "" };
  const groups = new Set();
  const once = (/** @type {Coming} */ { meeting: { group } }) => !groups.has(group) && groups.add(group);
  const later = rooms.filter(({ day }) => day === rooms[0]?.day).slice(0, MOST);
  return { first: coming.filter(isOpen).filter(once).slice(0, MOST), then: later, note: whole ? "none-left" : "name-town" };
}

/** @param {HTMLElement} root @param {Data} data @param {import("./dom.js").Words} words */
async function start(root, data, words) {
  const now = Date.now();
  const { index } = data;
  const names = (/** @type {[string, string, number][]} */ of) => new Map(of.map(([key, label]) => [key, label]));
  const setting = {
    now,
    words,
    access: [],
    programs: names(index.programs),
    tags: names(index.tags),
    entry: index.entry,
    miles: false,
  };
  const slots = data.slots(now, { until: now + DAY, first: [now, now + DAY] }).map(({ name }) => name);
  const all = await data.rows(index.all ? [index.all] : slots.slice(0, FILES));
  const { coming } = find(all, nothing(), setting);
  const { first, then, note } = chosen(coming, listed(index.zone, now).day, data.isSmall);
  const show = (/** @type {Coming[]} */ some) => list({ coming: some, always: [], asked: [], paused: [], count: some.length }, setting, null, MOST);
  part(root, "note").textContent = note && words.say(note);
  part(root, "note").hidden = !note;
  part(root, "first").replaceChildren(...show(first));
  part(root, "then").replaceChildren(...show(then));
  if (note) lines(part(root, "lines"), now);
  root.hidden = false;
}

const root = document.getElementById("soon");
const words = wordsOf("soon");
if (root?.dataset.index && words) {
  const data = await Data.open(root.dataset.index);
  if (data) await start(root, data, words);
}
