// The list of what was found: a heading for each day, an item for each meeting; and days and times in words, for
// whoever looks at the page, wherever that is.

import { el } from "./dom.js";
import { hasRoom, isPaused, next } from "./meeting.js";
import { listed, shownZone } from "./match.js";
import { MILE, distance } from "./places.js";
import { DAY, clock, ownZone } from "./time.js";

/**
 * @typedef {import("./meeting.js").Meeting} Meeting
 * @typedef {import("./dom.js").Words} Words
 * @typedef {{
 *   now: number, access: string[], programs: Map<string, string>, tags: Map<string, string>, entry: string,
 *   miles: boolean, words: Words,
 * }} Setting
 */

/** Meetings by how one attends, as words and pictures of the page name them. */
const HOW = ["in-person", "online", "hybrid", "phone"];

// What knows a language is slow to make: each is made once, when it is needed.
const lang = globalThis.document?.documentElement.lang || "en";
/** @type {Intl.DateTimeFormat | undefined} */
let dates;

/** @param {number} day */
function date(day) {
  dates ??= new Intl.DateTimeFormat(lang, { weekday: "long", month: "long", day: "numeric", numberingSystem: "latn", timeZone: "UTC" });
  return dates.format(day * DAY);
}

/**
 * A day as a heading: "Today, Tuesday, December 1".
 * @param {Words} words
 * @param {number} day
 * @param {number} today
 */
export function heading(words, day, today) {
  const said = date(day);
  if (day === today) return words.say("today", { date: said });
  return day === today + 1 ? words.say("tomorrow-date", { date: said }) : said;
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

/**
 * The list, up to so many items.
 * @param {ReturnType<typeof import("./match.js").find>} found
 * @param {Setting} setting
 * @param {[number, number] | null} point from where distances are measured
 * @param {number} most
 * @param {string} name with which the ids of its headings begin; without one its days are no regions of the page
 */
export function list(found, setting, point, most, name = "") {
  const { words } = setting;
  /** @type {{ id: string, title: string, items: Meeting[] }[]} */
  const sections = [];
  let left = most;
  const add = (/** @type {string} */ id, /** @type {() => string} */ title, /** @type {Meeting} */ meeting) => {
    if (left === 0) return;
    left -= 1;
    if (sections.at(-1)?.id !== id) sections.push({ id, title: title(), items: [] });
    sections.at(-1)?.items.push(meeting);
  };
  const today = (/** @type {Meeting} */ meeting) => listed(shownZone(meeting), setting.now).day;
  for (const meeting of found.always) add("always", () => words.say("always"), meeting);
  for (const { meeting, day } of found.coming) add(`day-${day}`, () => heading(words, day, today(meeting)), meeting);
  for (const meeting of found.asked) add("asked", () => words.say("asked"), meeting);
  for (const meeting of found.paused) add("paused", () => words.say("paused"), meeting);
  return sections.map(({ id, title, items }) => {
    const heading = name ? `${name}-${id}` : null;
    return el(
      "section",
      { class: "day", "aria-labelledby": heading },
      el("h3", { id: heading }, title),
      el("ul", { class: "rows" }, ...items.map((meeting) => item(meeting, setting, point))),
    );
  });
}

/** @param {Meeting} meeting @param {Setting} setting @param {[number, number] | null} point */
function item(meeting, setting, point) {
  const { words } = setting;
  const how = HOW[meeting.how] ?? "in-person";
  const where = hasRoom(meeting) ? [...new Set([meeting.place, meeting.town])].filter(Boolean).join(", ") : "";
  const what = el("p", {}, setting.programs.get(meeting.program), meeting.program && " · ");
  what.append(el("span", { class: `how how-${how}` }, words.say(how)));
  if (where) what.append(" · ", el("span", { translate: "no" }, where));
  if (point && meeting.point && hasRoom(meeting)) what.append(` · ${far(meeting.point, point, setting)}`);
  const tags = meeting.shown.map((tag) => setting.tags.get(tag)).filter(Boolean);
  return el(
    "li",
    { class: "row", lang: meeting.lang || null },
    at(meeting, setting),
    el(
      "div",
      {},
      el(
        "p",
        { class: "title" },
        el("a", { href: setting.entry.replace("{}", meeting.group), translate: "no" }, meeting.name),
        meeting.own && " ",
        meeting.own && el("span", { translate: "no" }, meeting.own),
      ),
      what,
      meeting.rule && !meeting.rule.not && el("p", {}, words.say("some-weeks")),
      tags.length > 0 && el("p", { class: "tags" }, tags.join(" · ")),
      isPaused(meeting) && el("p", { class: "notice" }, words.say("paused-note")),
      meeting.example && el("p", { class: "notice example" }, words.say("example")),
    ),
  );
}

/** @param {Meeting} meeting @param {Setting} setting */
function at(meeting, { words, now }) {
  const coming = next(meeting, now);
  return el("p", { class: "at" }, ...(coming ? times(meeting, coming.at, words) : []));
}

/** @param {[number, number]} one @param {[number, number]} other @param {Setting} setting */
function far(one, other, { words, miles }) {
  const length = distance(one, other) / (miles ? MILE : 1);
  const rounded = length < 10 ? Math.round(length * 10) / 10 : Math.round(length);
  return words.say("far", { number: words.numbers.format(rounded) });
}
