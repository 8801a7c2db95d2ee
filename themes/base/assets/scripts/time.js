// Moments and clocks: when something on the clock of a zone happens, and what the clock shows then.
// Moments are milliseconds since 1970 in UTC, days are counted from 1970-01-01 on the calendar.

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** @type {Map<string, Intl.DateTimeFormat>} */
const clocks = new Map();
/** @type {Map<string, number>} */
const known = new Map();

/**
 * How far the clock of a zone is ahead of UTC at a moment, in milliseconds.
 * @param {string} zone
 * @param {number} at
 */
export function offset(zone, at) {
  const day = Math.floor(at / DAY);
  const first = atMidnight(zone, day);
  // Clocks change at most once in a day, and asking for each moment would be slow.
  return first === atMidnight(zone, day + 1) ? first : shown(zone, at);
}

/** @param {string} zone @param {number} day */
function atMidnight(zone, day) {
  const key = `${zone} ${day}`;
  const old = known.get(key);
  if (old !== undefined) return old;
  const ahead = shown(zone, day * DAY);
  known.set(key, ahead);
  return ahead;
}

/** @param {string} zone @param {number} at */
function shown(zone, at) {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    clocks.set(zone, clock);
  }
  /** @type {Record<string, number>} */
  const is = {};
  for (const { type, value } of clock.formatToParts(at)) is[type] = Number(value);
  const local = Date.UTC(is.year ?? 0, (is.month ?? 1) - 1, is.day, is.hour, is.minute);
  return local - Math.floor(at / MINUTE) * MINUTE;
}

/**
 * The moment at which the clock of a zone shows a time on a day. A time that is skipped is moved forward by as much as
 * the clock; of a time that comes twice the first is meant.
 * @param {string} zone
 * @param {number} day
 * @param {number} minutes after midnight
 */
export function moment(zone, day, minutes) {
  const local = day * DAY + minutes * MINUTE;
  const before = offset(zone, local - DAY);
  if (offset(zone, local - before) === before) return local - before;
  const after = offset(zone, local + DAY);
  return offset(zone, local - after) === after ? local - after : local - before;
}

/**
 * What the clock of a zone shows: the day, and the minutes after midnight.
 * @param {string} zone
 * @param {number} at
 */
export function clock(zone, at) {
  const local = at + offset(zone, at);
  const day = Math.floor(local / DAY);
  return { day, minutes: Math.floor((local - day * DAY) / MINUTE) };
}

/**
 * The day of the week, 1 for Monday to 7.
 * @param {number} day
 */
export function weekday(day) {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

let own = "";

/** The zone of whoever looks at the page. */
export function ownZone() {
  // Asking takes as long as a hundred of the other questions here.
  own ||= Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  return own;
}
