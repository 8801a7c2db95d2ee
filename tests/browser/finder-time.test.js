// What the finder calls now, tonight and tomorrow, at moments at which that is hard to say.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";
import { count, headings, names, open, settled } from "./finder.js";
import { serve } from "./server.js";
import { SITE } from "./sites.js";

let browser;
let server;
let meetings;

before(async () => {
  browser = await start();
  server = await serve(SITE);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

// One weekly meeting in a room and one online, at a time of the clock of Chicago.
const table = (rows) => ({
  version: 1,
  programs: [],
  zones: ["America/Chicago"],
  tags: [],
  languages: [],
  places: [["Hall", "1 Main Street", "Millbrook", "East", 41.5, -90.5]],
  groups: [["room", "The room"], ["line", "On line"]],
  meetings: rows,
});
const room = (day, minutes, rest = []) => [`r-${day}-${minutes}`, 0, 0, 0, 1, day, minutes, 60, 0, 0, 0, 0, 0, ...rest];
const line = (day, minutes) => [`l-${day}-${minutes}`, 1, 0, 1, 0, day, minutes, 60];

// Opens the finder over these meetings.
async function at(now, rows, look, { hash = "", zone } = {}) {
  meetings = JSON.stringify(table(rows));
  const opened = await open(browser, server.home, { now, hash: "#how=none", zone });
  try {
    const { page } = opened;
    await page.route("**/finder/all.*", (route) => route.fulfill({ contentType: "application/json", body: meetings }));
    await page.goto("about:blank");
    await page.goto(`${server.home}groups/${hash}`);
    await settled(page);
    await look(page);
  } finally {
    await opened.context.close();
  }
}

test("on Friday at 23:50 a meeting that began ten minutes ago is now, and one after midnight is tonight", async () => {
  const rows = [room(5, 23 * 60 + 40), room(5, 23 * 60 + 39), room(6, 30), room(6, 4 * 60)];
  await at("2026-11-27T23:50:00-06:00", rows, async (page) => assert.match(await count(page), /^1 meeting/), { hash: "#when=now" });
  await at("2026-11-27T23:50:00-06:00", rows, async (page) => assert.match(await count(page), /^2 meetings/), { hash: "#when=tonight" });
  await at("2026-11-27T23:50:00-06:00", rows, async (page) => {
    assert.deepEqual(await headings(page), ["Today, Friday, November 27", "Tomorrow, Saturday, November 28", "Friday, December 4"]);
  });
});

test("on Saturday at 00:30 it is still Friday night", async () => {
  const rows = [room(6, 45), room(6, 9 * 60)];
  await at("2026-11-28T00:30:00-06:00", rows, async (page) => {
    assert.deepEqual(await headings(page), ["Today, Friday, November 27", "Tomorrow, Saturday, November 28"]);
  });
  await at("2026-11-28T00:30:00-06:00", rows, async (page) => assert.match(await count(page), /^1 meeting/), { hash: "#when=tonight" });
});

test("where no room is left today, that is said, and between what is online and tomorrow stand the open lines of peers", async () => {
  const rows = [room(2, 19 * 60), room(3, 19 * 60), line(2, 23 * 60 + 55)];
  const shown = (page) =>
    page.locator('[data-part="list"] :is(h3, .title a, [data-line] a):visible').allInnerTexts();
  const lines = "Open now: lines where people answer who have been there";
  await at("2026-11-24T12:00:00-06:00", rows, async (page) => {
    assert.equal(await count(page), "3 meetings");
    assert.ok(!(await shown(page)).includes(lines));
  });
  await at("2026-11-24T23:50:00-06:00", rows, async (page) => {
    assert.equal(await count(page), "3 meetings. No meeting in a room is left today.");
    await page.locator('[data-part="list"] [data-part="lines"]').waitFor();
    const [today, online, ...rest] = await shown(page);
    assert.deepEqual([today, online], ["Today, Tuesday, November 24", "On line"]);
    assert.equal(rest[0], lines);
    assert.ok(rest.indexOf("Tomorrow, Wednesday, November 25") > 1, rest.join(", "));
  });
  await at("2026-11-24T23:50:00-06:00", rows, async (page) => {
    await page.getByRole("button", { name: "Look for online meetings" }).click();
    await page.waitForURL(/#how=online/);
    assert.equal(await count(page), "1 meeting");
  }, { hash: "#how=in-person" });
});

test("a time that the clocks skip is an hour later, and one that comes twice is meant the first time", async () => {
  // 2026-03-08: 2:00 becomes 3:00. 2026-11-01: 2:00 becomes 1:00.
  await at("2026-03-08T00:30:00-06:00", [room(7, 2 * 60 + 30)], async (page) => {
    assert.match(await page.locator('[data-part="list"] .at').first().innerText(), /^3:30 am/);
  });
  await at("2026-11-01T01:20:00-05:00", [room(7, 90)], async (page) => assert.match(await count(page), /^1 meeting/), { hash: "#when=now" });
  await at("2026-11-01T01:20:00-06:00", [room(7, 90)], async (page) => assert.match(await count(page), /^0 meetings/), { hash: "#when=now" });
});

test("whoever is elsewhere sees meetings online on the own clock, and rooms on theirs", async () => {
  const rows = [line(5, 19 * 60), room(5, 19 * 60)];
  await at("2026-11-27T12:00:00-06:00", rows, async (page) => {
    const times = await page.locator('[data-part="list"] .at').allInnerTexts();
    const text = (row) => row.replaceAll(/\s+/g, " ").trim();
    assert.deepEqual(times.map(text).sort(), ["7:00 pm Chicago time", "8:00 pm your time 7:00 pm in Chicago"]);
  }, { zone: "America/New_York" });
});

test("over New Year the days go on, and dates and closures are kept", async () => {
  const day = (text) => Date.parse(text) / 86_400_000;
  const rows = [
    room(4, 20 * 60, [0, [[day("2026-12-31"), day("2027-01-02")]]]),
    room(5, 20 * 60, [{ on: [day("2027-01-01")] }]),
    room(6, 20 * 60, [{ weeks: [-1] }]),
    room(7, 20 * 60, [{ every: 2, from: day("2026-12-20") }]),
  ];
  await at("2026-12-31T18:00:00-06:00", rows, async (page) => {
    assert.deepEqual(await headings(page), [
      "Tomorrow, Friday, January 1",
      "Sunday, January 3",
      "Thursday, January 7",
      "Saturday, January 30",
    ]);
    assert.equal((await names(page)).length, 4);
  });
});
