// What every page does by itself. Each part is loaded only where the page has something for it.

import { kept } from "./kept.js";

/** After how many days a page is old. */
const OLD = 3;
/** Within how many milliseconds Shift has to be pressed three times. */
const WITHIN = 5000;
const DAY = 86_400_000;

/** Says above a page that it is old, by the clock of whoever looks. */
async function age() {
  const box = document.querySelector("[data-old]");
  if (!(box instanceof HTMLElement)) return;
  const { old = "", build } = box.dataset;
  const day = old || (build && (await built(build)));
  const made = Date.parse(day || "");
  if (!(Date.now() - made > (OLD + 1) * DAY)) return;
  const form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", numberingSystem: "latn", timeZone: "UTC" });
  box.textContent = (box.textContent ?? "").replace("%date%", form.format(made));
  box.hidden = false;
}

/** The day of the build. @param {string} address */
async function built(address) {
  const answer = await fetch(address).catch(() => null);
  // Whoever leaves the page ends the answer half way.
  const said = answer?.ok ? await answer.json().catch(() => null) : null;
  return said?.built ?? "";
}

/** Shows the way to what is kept here, once something is. */
function showKept() {
  const link = document.querySelector("[data-kept]");
  if (link instanceof HTMLElement) link.hidden = kept().length === 0;
}

/**
 * Leaves the site by the button, or when Shift is pressed three times. Another page takes the place of this one, so that
 * "back" does not lead here; the history is not cleared.
 * @param {HTMLAnchorElement} link
 */
function exit(link) {
  /** @type {number[]} */
  let pressed = [];
  const leave = () => {
    document.body.hidden = true;
    location.replace(link.href);
  };
  link.onclick = (event) => {
    event.preventDefault();
    leave();
  };
  let last = "";
  addEventListener("keydown", ({ key }) => (last = key));
  addEventListener("keyup", ({ timeStamp }) => {
    // A key that was pressed together with Shift writes something, and counts for nothing.
    pressed = last === "Shift" ? [...pressed, timeStamp].filter((time) => timeStamp - time < WITHIN) : [];
    if (pressed.length >= 3) leave();
  });
}

const link = document.querySelector("[data-exit]");
if (link instanceof HTMLAnchorElement) exit(link);
age();
showKept();
addEventListener("kept", showKept);
if (document.querySelector("[data-spans]")) import("./open.js").then(({ start }) => start());
