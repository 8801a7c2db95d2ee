// Whether a line is open now: by its hours, in any zone, over midnight and when clocks change.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { state } from "../../themes/base/assets/scripts/open.js";
import { start } from "./chromium.js";
import { serve } from "./server.js";
import { SITE } from "./sites.js";

const CHICAGO = "America/Chicago";
// Monday to Friday from nine to five, and on Friday night until two.
const HOURS = [...[0, 1, 2, 3, 4].map((day) => [day, 540, 1020]), [4, 1320, 1560]];

const at = (text) => Date.parse(text);
const said = (spans, zone, now) => {
  const { open, change } = state(spans, zone, at(now));
  return [open, change === null ? null : new Date(change).toISOString().slice(0, 16)];
};

test("it is open from its first minute up to its last", () => {
  assert.deepEqual(said(HOURS, CHICAGO, "2026-11-23T08:59:00-06:00"), [false, "2026-11-23T15:00"]);
  assert.deepEqual(said(HOURS, CHICAGO, "2026-11-23T09:00:00-06:00"), [true, "2026-11-23T23:00"]);
  assert.deepEqual(said(HOURS, CHICAGO, "2026-11-23T17:00:00-06:00"), [false, "2026-11-24T15:00"]);
});

test("what is open over midnight is open on the morning after", () => {
  assert.deepEqual(said(HOURS, CHICAGO, "2026-11-28T01:30:00-06:00"), [true, "2026-11-28T08:00"]);
  assert.deepEqual(said(HOURS, CHICAGO, "2026-11-28T02:00:00-06:00"), [false, "2026-11-30T15:00"]);
  const days = [0, 1].map((day) => [day, 0, 1440]);
  assert.deepEqual(said(days, CHICAGO, "2026-11-23T22:00:00-06:00"), [true, "2026-11-25T06:00"]);
});

test("on the night on which clocks change it closes by the clock", () => {
  const nights = [[5, 1320, 1620]];
  assert.deepEqual(said(nights, CHICAGO, "2026-10-31T23:00:00-05:00"), [true, "2026-11-01T09:00"]);
  assert.deepEqual(said(nights, CHICAGO, "2027-03-13T23:00:00-06:00"), [true, "2027-03-14T08:00"]);
});

test("what is open all week, or never, has no change", () => {
  const always = [0, 1, 2, 3, 4, 5, 6].map((day) => [day, 0, 1440]);
  assert.deepEqual(said(always, "Asia/Tokyo", "2026-11-23T08:00:00Z"), [true, null]);
  assert.deepEqual(said([], "Asia/Tokyo", "2026-11-23T08:00:00Z"), [false, null]);
});

let browser;
let server;

before(async () => {
  browser = await start();
  server = await serve(SITE);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

// What a page says of hours at a moment, in a zone.
async function spoken(path, now, timezoneId = CHICAGO) {
  const context = await browser.newContext({ timezoneId });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(now));
  await page.goto(server.home + path);
  const box = page.locator("main [data-spans]:visible").first();
  await box.waitFor();
  const text = await box.innerText();
  await context.close();
  return text;
}

// The people who run the example site answer on working days from nine to five, on Tuesdays again from six to eight.
test("the page says whether somebody answers now, and when that changes", async () => {
  assert.equal(await spoken("reach-out/", "2026-11-23T12:00:00-06:00"), "Open now, until 5:00 pm.");
  assert.equal(await spoken("reach-out/", "2026-11-23T07:00:00-06:00"), "Closed now. Opens today at 9:00 am.");
  assert.equal(await spoken("reach-out/", "2026-11-24T17:30:00-06:00"), "Closed now. Opens today at 6:00 pm.");
  assert.equal(await spoken("reach-out/", "2026-11-24T21:00:00-06:00"), "Closed now. Opens tomorrow at 9:00 am.");
  assert.equal(await spoken("reach-out/", "2026-11-27T21:00:00-06:00"), "Closed now. Opens on Monday at 9:00 am.");
});

test("somebody in another zone reads it by their own clock", async () => {
  const text = await spoken("reach-out/", "2026-11-23T07:00:00-06:00", "America/New_York");
  assert.equal(text, "Closed now. Opens today at 10:00 am. By your clock.");
});

test("without a script nothing is guessed", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.home}reach-out/`);
  assert.equal(await page.locator("main [data-spans]:visible").count(), 0);
  await context.close();
});
