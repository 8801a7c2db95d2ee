// Days and times of meetings in words, for whoever looks at the page, wherever that is.

import { el } from "./dom.js";
import { hasRoom } from "./meeting.js";
import { shownZone } from "./match.js";
import { DAY, clock, ownZone } from "./time.js";

/**
 * @typedef {import("./meeting.js").Meeting} Meeting
 * @typedef {import("./dom.js").Words} Words
 */

/**
 * A day as a heading: "Today, Tuesday, December 1".
 * @param {Words} words
 * @param {number} day
 * @param {number} today
 */
export function heading(words, day, today) {
  const lang = document.documentElement.lang;
  const form = new Intl.DateTimeFormat(lang, { weekday: "long", month: "long", day: "numeric", timeZone: "UTC" });
  const date = form.format(day * DAY);
  if (day === today) return words.say("today", { date });
  return day === today + 1 ? words.say("tomorrow-date", { date }) : date;
}

/**
 * The time at which a meeting happens. A room is visited by its own clock; who joins from afar has another at home.
 * @param {Meeting} meeting
 * @param {number} at
 * @param {Words} words
 * @returns {(Node | string)[]}
 */
export function times(meeting, at, words) {
  const own = clock(ownZone(), at).minutes;
  const there = clock(meeting.zone, at).minutes;
  const shown = words.time(clock(shownZone(meeting), at).minutes);
  if (own === there) return [shown];
  const small = (/** @type {string} */ key, values = {}) => el("small", {}, words.say(key, values));
  const values = { time: words.time(there), zone: city(meeting.zone) };
  if (meeting.how === 2) return [shown, " ", small("there", values), " ", small("yours", { time: words.time(own) })];
  if (hasRoom(meeting)) return [shown, " ", small("there", values)];
  return [shown, " ", small("your-time"), " ", small("there-at", values)];
}

/** @param {string} zone */
const city = (zone) => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
