// Which meetings somebody looks for, and which of the filters leaves nothing.

import { hasRoom, isAlways, isPaused, next } from "./meeting.js";
import { distance, plain } from "./places.js";
import { active, without } from "./query.js";
import { DAY, MINUTE, clock, moment, ownZone, weekday } from "./time.js";

/**
 * @typedef {import("./meeting.js").Meeting} Meeting
 * @typedef {import("./query.js").Query} Query
 * @typedef {{ now: number, access: string[], programs: Map<string, string>, tags: Map<string, string> }} Ground
 */

/** A night belongs to the day before, up to this minute. */
const NIGHT_ENDS = 4 * 60;

/** From when on, in minutes before now, something is "now", and how long ahead "soon" reaches. */
const NOW = 30 * MINUTE;
const SOON = 120 * MINUTE;

/** Bands of the day, which overlap: first and last minute. @type {Record<string, [number, number][]>} */
const PARTS = {
  morning: [[240, 719]],
  midday: [[660, 1019]],
  evening: [[960, 1259]],
  night: [
    [1200, 1439],
    [0, 299],
  ],
};

/**
 * The zone whose clock a meeting is shown on: of a room its own, else that of whoever looks.
 * @param {Meeting} meeting
 */
export const shownZone = (meeting) => (hasRoom(meeting) ? meeting.zone : ownZone());

/**
 * The day under which a moment stands in a list, and the minutes on the clock.
 * @param {string} zone
 * @param {number} at
 */
export function listed(zone, at) {
  const { day, minutes } = clock(zone, at);
  return { day: minutes < NIGHT_ENDS ? day - 1 : day, minutes };
}

/**
 * The time in which something may begin that is looked for: until when, and the part of it to look at first.
 * @param {Query} query
 * @param {number} now
 * @returns {{ until: number, first: [number, number] }}
 */
export function span({ when, part }, now) {
  const brief = { now: NOW, soon: SOON, tonight: DAY }[when];
  if (brief) return { until: now + brief, first: [now, now + brief] };
  const zone = ownZone();
  const today = listed(zone, now).day;
  const [begin, end] = PARTS[part]?.[0] ?? [NIGHT_ENDS, NIGHT_ENDS + 1439];
  let day = today + (when === "tomorrow" ? 1 : when ? (Number(when) - weekday(today) + 7) % 7 : 0);
  if (!when && moment(zone, day, end) < now) day += 1;
  return { until: now + 7 * DAY, first: [moment(zone, day, begin), moment(zone, day, end)] };
}

/**
 * When a meeting comes next, with the day under which it stands in a list.
 * @param {Meeting} meeting
 * @param {number} now
 */
function coming(meeting, now) {
  const found = next(meeting, now);
  return found && { at: found.at, listed: (found.listed ??= listed(shownZone(meeting), found.at)) };
}

/**
 * Whether a meeting is looked for.
 * @param {Meeting} meeting
 * @param {Query} query
 * @param {Ground} ground
 */
export function matches(meeting, query, ground) {
  return (
    isHow(meeting, query.how) &&
    (!query.program || meeting.program === query.program || (query.program === "-" && !meeting.program)) &&
    (!query.lang || meeting.languages.includes(query.lang)) &&
    query.tag.every((tag) => meeting.tags.includes(tag)) &&
    query.access.every((fact) => (meeting.access & (1 << ground.access.indexOf(fact))) > 0) &&
    isNear(meeting, query) &&
    isWhen(meeting, query, ground.now) &&
    isNamed(meeting, query.q, ground)
  );
}

/** @param {Meeting} meeting @param {string} how */
function isHow(meeting, how) {
  if (how === "in-person") return hasRoom(meeting);
  if (how === "online") return meeting.how === 1 || meeting.how === 2;
  return !how || meeting.how === 3;
}

/** @param {Meeting} meeting @param {Query} query */
function isNear(meeting, { point, within }) {
  if (!point) return true;
  const stands = meeting.point ?? meeting.about;
  return hasRoom(meeting) && stands !== undefined && distance(stands, point) <= Number(within);
}

/** @param {Meeting} meeting @param {Query} query @param {number} now */
function isWhen(meeting, { when, part }, now) {
  if (!when && !part) return true;
  if (isAlways(meeting)) return !isPaused(meeting);
  const found = coming(meeting, now);
  if (!found) return false;
  const { at } = found;
  const { day, minutes } = found.listed;
  if (part && !(PARTS[part] ?? []).some(([first, last]) => first <= minutes && minutes <= last)) return false;
  if (when === "now") return at <= now + NOW;
  if (when === "soon") return at <= now + SOON;
  if (Number(when)) return weekday(day) === Number(when);
  const today = listed(shownZone(meeting), now).day;
  if (when === "tonight") return day === today && (minutes >= 16 * 60 || minutes < NIGHT_ENDS);
  return !when || (when === "tomorrow" && day === today + 1);
}

/** @param {Meeting} meeting @param {string} q @param {Ground} ground */
function isNamed(meeting, q, ground) {
  if (!q) return true;
  meeting.plain ??= [
    ...[meeting.name, meeting.own, ...meeting.also, meeting.place, meeting.address, meeting.town, meeting.region],
    ground.programs.get(meeting.program) ?? "",
  ]
    .map(plain)
    .join(" ");
  const text = meeting.plain;
  return q.split(/\s+/).every((word) => text.includes(plain(word)));
}

/**
 * The meetings looked for: those with a moment in its order, then those that are always on, those without a time, and
 * those that do not happen at present. The last two only where nobody asks for a time.
 * @param {Meeting[]} all
 * @param {Query} query
 * @param {Ground} ground
 */
export function find(all, query, ground) {
  const found = all.filter((meeting) => matches(meeting, query, ground));
  const timed = found.flatMap((meeting) => {
    const next = coming(meeting, ground.now);
    return next ? [{ meeting, at: next.at, day: next.listed.day }] : [];
  });
  timed.sort((a, b) => a.day - b.day || a.at - b.at || (a.meeting.name < b.meeting.name ? -1 : 1));
  const meet = found.filter((meeting) => !isPaused(meeting));
  const always = meet.filter(isAlways);
  const asked = meet.filter((meeting) => !isAlways(meeting) && meeting.minutes < 0);
  return { coming: timed, always, asked, paused: found.filter(isPaused), count: found.length };
}

/**
 * The filter without which the most would be found, if nothing is.
 * @param {Meeting[]} all
 * @param {Query} query
 * @param {Ground} ground
 */
export function blame(all, query, ground) {
  let worst = null;
  for (const [key, value] of active(query)) {
    const wider = without(query, key, value);
    const count = all.filter((meeting) => matches(meeting, wider, ground)).length;
    if (count > (worst?.count ?? 0)) worst = { key, value, count };
  }
  return worst;
}
