// The list of what was found: a heading for each day, an item for each meeting.

import { el } from "./dom.js";
import { hasRoom, isPaused, next } from "./meeting.js";
import { listed, shownZone } from "./match.js";
import { MILE, distance } from "./places.js";
import { heading, times } from "./when.js";

/**
 * @typedef {import("./meeting.js").Meeting} Meeting
 * @typedef {{
 *   now: number, access: string[], programs: Map<string, string>, tags: Map<string, string>, entry: string,
 *   miles: boolean, words: import("./dom.js").Words,
 * }} Setting
 */

/** Meetings by how one attends, as words and pictures of the page name them. */
const HOW = ["in-person", "online", "hybrid", "phone"];

/**
 * The list, up to so many items.
 * @param {ReturnType<typeof import("./match.js").find>} found
 * @param {Setting} setting
 * @param {[number, number] | null} point from where distances are measured
 * @param {number} most
 */
export function list(found, setting, point, most) {
  const { words } = setting;
  /** @type {{ id: string, title: string, items: Meeting[] }[]} */
  const sections = [];
  let left = most;
  const add = (/** @type {string} */ id, /** @type {string} */ title, /** @type {Meeting} */ meeting) => {
    if (left === 0) return;
    left -= 1;
    if (sections.at(-1)?.id !== id) sections.push({ id, title, items: [] });
    sections.at(-1)?.items.push(meeting);
  };
  for (const meeting of found.always) add("always", words.say("always"), meeting);
  for (const { meeting, day } of found.coming) {
    const today = listed(shownZone(meeting), setting.now).day;
    add(`day-${day}`, heading(words, day, today), meeting);
  }
  for (const meeting of found.asked) add("asked", words.say("asked"), meeting);
  for (const meeting of found.paused) add("paused", words.say("paused"), meeting);
  return sections.map(({ id, title, items }) =>
    el(
      "section",
      { class: "day", "aria-labelledby": `found-${id}` },
      el("h3", { id: `found-${id}` }, title),
      el("ul", { class: "rows" }, ...items.map((meeting) => item(meeting, setting, point))),
    ),
  );
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
  const number = length.toLocaleString(document.documentElement.lang, { maximumFractionDigits: length < 10 ? 1 : 0 });
  return words.say("far", { number });
}
