// Whether a line or an office is open now, by its hours and by the clock of its zone.

import { words as wordsOf } from "./dom.js";
import { DAY, MINUTE, clock, moment, ownZone, weekday } from "./time.js";

/** Minutes of a day. */
const MINUTES = 1440;

/**
 * Whether something is open, and when that changes next: a moment, or none within a week.
 * @param {[number, number, number][]} spans days (Monday is 0), first and last minute, as in `src/views/open.rs`
 * @param {string} zone
 * @param {number} now
 */
export function state(spans, zone, now) {
  const { day, minutes } = clock(zone, now);
  const week = [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7].flatMap((ahead) =>
    spans
      .filter(([weekDay]) => weekDay === weekday(day + ahead) - 1)
      .map(([, from, until]) => /** @type {[number, number]} */ ([ahead * MINUTES + from, ahead * MINUTES + until])),
  );
  week.sort((a, b) => a[0] - b[0]);
  let end = minutes;
  for (const [from, until] of week) if (from <= end && until > end) end = until;
  const open = end > minutes;
  const change = open ? end : week.find(([from]) => from > minutes)?.[0];
  if (change === undefined || change > 7 * MINUTES) return { open, change: null };
  return { open, change: moment(zone, day + Math.floor(change / MINUTES), change % MINUTES) };
}

/**
 * @param {import("./dom.js").Words} words
 * @param {ReturnType<typeof state>} is
 * @param {number} now
 */
function sentence(words, { open, change }, now) {
  if (change === null) return words.say(open ? "open" : "closed");
  const own = ownZone();
  const at = clock(own, change);
  const days = at.day - clock(own, now).day;
  const time = words.time(at.minutes);
  if (open) return days > 1 || (days === 1 && at.minutes > 0) ? words.say("open") : words.say("open-until", { time });
  if (days === 0) return words.say("opens", { time });
  if (days === 1) return words.say("opens-tomorrow", { time });
  const form = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "long", timeZone: "UTC" });
  return words.say("opens-day", { day: form.format(at.day * DAY), time });
}

/** Says it wherever hours stand on the page. */
export function show() {
  const words = wordsOf("open");
  if (!words) return;
  const now = Date.now();
  for (const box of document.querySelectorAll("[data-spans]")) {
    if (!(box instanceof HTMLElement)) continue;
    const { spans = "[]", zone = "UTC" } = box.dataset;
    const is = state(JSON.parse(spans), zone, now);
    const away = clock(zone, now).minutes !== clock(ownZone(), now).minutes && is.change !== null;
    const notes = [away && words.say("by-your-clock"), box.hasAttribute("data-holidays") && words.say("holidays")];
    box.textContent = [sentence(words, is, now), ...notes].filter(Boolean).join(" ");
    box.classList.toggle("is-open", is.open);
    box.hidden = false;
  }
}

/** Shows, of the lines in a box, those that are open now. @param {HTMLElement} box @param {number} now */
export function lines(box, now) {
  const items = [...box.querySelectorAll("[data-line]")];
  for (const item of items) {
    const open = [...item.querySelectorAll("[data-hours]")].some((hours) => {
      const { hours: spans = "", zone = "UTC" } = /** @type {HTMLElement} */ (hours).dataset;
      return !spans || state(JSON.parse(spans), zone, now).open;
    });
    /** @type {HTMLElement} */ (item).hidden = !open;
  }
  box.hidden = items.every((item) => /** @type {HTMLElement} */ (item).hidden);
}

/** Says it, and again each minute. */
export function start() {
  show();
  setInterval(show, MINUTE);
}
