// The page of a group: its next dates, passing it on, and keeping it on this device.

import { el, part, words as wordsOf } from "./dom.js";
import { drop, isKept, keep } from "./kept.js";
import { heading, times } from "./list.js";
import { listed, shownZone } from "./match.js";
import { LATE, isPaused, meetings, search } from "./meeting.js";

/** How many dates are shown. */
const MOST = 4;

/**
 * The next dates of all meetings of the group, the first first.
 * @param {import("./meeting.js").Meeting[]} all
 * @param {number} now
 */
function coming(all, now) {
  const dates = all.filter((meeting) => !isPaused(meeting) && meeting.minutes >= 0).flatMap((meeting) => {
    const found = [];
    let date = search(meeting, now - LATE);
    while (date && found.length < MOST) {
      found.push({ meeting, at: date.at });
      date = search(meeting, date.at + 1);
    }
    return found;
  });
  return dates.sort((a, b) => a.at - b.at).slice(0, MOST);
}

/** @param {HTMLElement} root @param {import("./dom.js").Words} words */
function dates(root, words) {
  const file = document.getElementById("rows")?.textContent;
  if (!file) return;
  const now = Date.now();
  const items = coming(meetings(JSON.parse(file)), now).map(({ meeting, at }) => {
    const zone = shownZone(meeting);
    const day = heading(words, listed(zone, at).day, listed(zone, now).day);
    const name = meeting.own && el("span", { translate: "no" }, ` · ${meeting.own}`);
    return el("li", {}, `${day}, `, ...times(meeting, at, words), at <= now && ` · ${words.say("now")}`, name);
  });
  part(root, "dates").replaceChildren(...items);
  root.hidden = items.length === 0;
}

/**
 * The buttons that pass the page on or keep it. What is passed on is the name and the address, and nothing else.
 * @param {HTMLElement} root
 * @param {import("./dom.js").Words} words
 */
function tools(root, words) {
  const { id = "", name = "", when = "", where = "", calendar = "" } = root.dataset;
  const say = (/** @type {string} */ key) => (part(root, "said").textContent = words.say(key));
  const url = location.origin + location.pathname;
  const [share, copy, keeps] = ["share", "copy", "keep"].map((key) => part(root, key));
  if (!share || !copy || !keeps) return;
  if (share.parentElement) share.parentElement.hidden = !navigator.share;
  share.onclick = () => navigator.share({ title: name, url }).catch(() => {});
  copy.onclick = () =>
    navigator.clipboard.writeText([name, when, where, url].filter(Boolean).join("\n")).then(
      () => say("copied"),
      () => say("not-copied"),
    );
  const show = () => {
    keeps.textContent = words.say(isKept(id) ? "drop" : "keep");
  };
  keeps.onclick = () => {
    const was = isKept(id);
    const done = was ? drop(id) : keep({ id, name, url: location.pathname, when, where, calendar, said: "" });
    show();
    say(done ? (was ? "dropped" : "kept") : "not-kept");
  };
  show();
  root.hidden = false;
}

const words = wordsOf("group");
if (words) {
  const [next, box] = ["next", "tools"].map((id) => document.getElementById(id));
  if (next) dates(next, words);
  if (box) tools(box, words);
}
