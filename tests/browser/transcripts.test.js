// What a screen reader is given, as text that a person can read: kept in transcripts/, and compared.
//
// TRANSCRIPTS=overwrite writes them anew; whoever does that reads the difference.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";
import { settled } from "./finder.js";
import { serve } from "./server.js";
import { SITE } from "./sites.js";

const FOLDER = new URL("transcripts/", import.meta.url).pathname;
// A Tuesday afternoon.
const NOW = "2026-11-24T15:00:00-06:00";

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

const PAGES = {
  home: ["", (page) => page.locator("#soon").waitFor()],
  finder: ["groups/", settled],
  "finder-filtered": ["groups/#when=2&how=in-person", settled],
  group: ["groups/tuesday-night-lights/", (page) => page.locator("#next").waitFor()],
  // Whether lines are open is said all at once, by a script that comes a moment later.
  hotlines: ["hotlines/", (page) => page.locator("[data-spans]:not([hidden])").first().waitFor({ state: "attached" })],
  chooser: ["programs/choose/", (page) => page.locator("#choose").waitFor()],
};

for (const [name, [path, ready]] of Object.entries(PAGES)) {
  test(`${name} is read as its transcript says`, async () => {
    const context = await browser.newContext({ timezoneId: "America/Chicago", viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(NOW));
    await page.goto(server.home + path);
    await ready(page);
    const said = `${await page.locator("body").ariaSnapshot()}\n`.replaceAll(server.home, "/");
    const file = `${FOLDER}${name}.yaml`;
    if (process.env.TRANSCRIPTS === "overwrite" || !existsSync(file)) {
      assert.equal(process.env.CI, undefined, `${file} is missing`);
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, said);
    }
    assert.equal(said, readFileSync(file, "utf8"));
    await context.close();
  });
}

test("the transcripts name landmarks, days and meetings, and speak no codes", () => {
  const text = (name) => readFileSync(`${FOLDER}${name}.yaml`, "utf8");
  for (const name of Object.keys(PAGES)) {
    for (const landmark of ["banner", "navigation \"Menu\"", "region \"Talk to someone now\"", "main", "contentinfo"]) {
      assert.ok(text(name).includes(`- ${landmark}`), `${name} has ${landmark}`);
    }
  }
  assert.match(text("finder"), /heading "Today, Tuesday, November 24" \[level=3\]/);
  assert.match(text("finder"), /- status: \d+ meetings/);
  assert.match(text("finder-filtered"), /list:\n(?:.*\n)*?\s+- listitem:/);
  for (const code of ["how-in-person", "data-", " O,", " C,", "undefined", "null", "NaN"]) {
    for (const name of Object.keys(PAGES)) assert.ok(!text(name).includes(code), `${name} says ${code}`);
  }
  for (const name of Object.keys(PAGES)) assert.doesNotMatch(text(name), /%[a-z]+%/, `a value is missing in ${name}`);
});
