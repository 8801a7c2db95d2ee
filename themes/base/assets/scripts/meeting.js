// Meetings as the files of the finder hold them (src/finder/FORMAT.md), and when they happen next.

import { DAY, MINUTE, clock, moment, weekday } from "./time.js";

/** How long after it began one may still come to a meeting that is "now". */
export const LATE = 10 * MINUTE;

/** How many dates of a meeting are looked at for the next one: two years of weeks. */
const DATES = 105;

/**
 * @typedef {{ weeks?: number[], every?: number, from?: number, until?: number, not?: number[], on?: number[] }} Rule
 * @typedef {{
 *   key: string, group: string, name: string, own: string, also: string[], example: boolean, lang: string,
 *   program: string, how: number, place: string, address: string, town: string, region: string,
 *   point: [number, number] | null, about?: [number, number] | undefined, day: number, minutes: number, length: number, zone: string,
 *   tags: string[], shown: string[], languages: string[], access: number, flags: number,
 *   rule: Rule | null, closed: number[][], next?: Next | null, seen?: number, plain?: string,
 * }} Meeting
 * @typedef {{ at: number, day: number, listed?: { day: number, minutes: number } }} Next
 */

/**
 * The meetings of a file.
 * @param {any} file
 * @returns {Meeting[]}
 */
export function meetings(file) {
  return file.meetings.map((/** @type {any[]} */ row) => {
    const group = file.groups[row[1] || 0];
    const place = file.places[(row[4] || 0) - 1] || [];
    const words = (/** @type {number[]} */ of, /** @type {string[]} */ list) => (of || []).map((at) => list[at] ?? "");
    return {
      key: row[0],
      group: group[0],
      name: group[1],
      own: row[2] || "",
      also: group[3] || [],
      lang: group[4] || "",
      example: ((group[5] || 0) & 1) > 0,
      program: file.programs[(group[2] || 0) - 1] ?? "",
      how: row[3] || 0,
      place: place[0] || "",
      address: place[1] || "",
      town: place[2] || "",
      region: place[3] || "",
      point: place.length > 4 ? [place[4] || 0, place[5] || 0] : null,
      day: row[5] || 0,
      minutes: row[6] || 0,
      length: row[7] || 0,
      zone: file.zones[row[8] || 0] ?? "UTC",
      tags: words(row[9], file.tags),
      languages: words(row[10], file.languages),
      access: row[11] || 0,
      flags: row[12] || 0,
      rule: row[13] || null,
      closed: row[14] || [],
      shown: words(row[15], file.tags),
    };
  });
}

/** @param {Meeting} meeting */
export const isPaused = (meeting) => (meeting.flags & 1) > 0;

/** @param {Meeting} meeting */
export const isAlways = (meeting) => (meeting.flags & 4) > 0;

/** @param {Meeting} meeting */
export const hasRoom = (meeting) => meeting.how === 0 || meeting.how === 2;

/**
 * When a meeting happens next, or began at most ten minutes ago. What was found holds until that is over.
 * @param {Meeting} meeting
 * @param {number} now
 * @returns {Next | null}
 */
export function next(meeting, now) {
  const { next: old, seen = Infinity } = meeting;
  if (old !== undefined && now >= seen && (!old || old.at >= now - LATE)) return old;
  meeting.seen = now;
  return (meeting.next = isPaused(meeting) || meeting.minutes < 0 ? null : search(meeting, now - LATE));
}

/**
 * The first time at which a meeting happens from a moment on.
 * @param {Meeting} meeting
 * @param {number} from
 * @returns {Next | null}
 */
export function search(meeting, from) {
  const { zone, minutes, rule } = meeting;
  const today = clock(zone, from).day;
  let day = today + ((meeting.day - weekday(today) + 7) % 7);
  const start = rule?.on?.length ? Math.min(...rule.on) : (rule?.from ?? day);
  while (day < start) day += 7;
  for (let dates = 0; dates < DATES; dates += 1, day += 7) {
    if (rule?.until !== undefined && day > rule.until) return null;
    if (!happens(meeting, day)) continue;
    const at = moment(zone, day, minutes);
    if (at >= from) return { at, day };
  }
  return null;
}

/** @param {Meeting} meeting @param {number} day */
function happens({ rule, closed }, day) {
  if (closed.some(([first = 0, last = 0, elsewhere]) => first <= day && day <= last && !elsewhere)) return false;
  if (!rule) return true;
  if (rule.on) return rule.on.includes(day);
  if (rule.not?.includes(day)) return false;
  if (rule.from !== undefined && day < rule.from) return false;
  if (rule.every && rule.from !== undefined && (week(day) - week(rule.from)) % rule.every !== 0) return false;
  return !rule.weeks || inWeeks(rule.weeks, day);
}

/** @param {number} day */
const week = (day) => Math.floor((day + 3) / 7);

/** @param {number[]} weeks @param {number} day */
function inWeeks(weeks, day) {
  const date = new Date(day * DAY);
  const last = new Date((day + 7) * DAY).getUTCMonth() !== date.getUTCMonth();
  return weeks.includes(Math.ceil(date.getUTCDate() / 7)) || (last && weeks.includes(-1));
}
