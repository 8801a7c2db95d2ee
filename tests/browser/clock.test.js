// `guidepost serve` with `?now=` in the address: the scripts of the page believe it, and their clock still ticks.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";

// A step that hangs is told by its name, long before the whole file is given up.
const SOON = { timeout: 60_000 };
const MINUTE = 60_000;

let browser;
let child;
let home;

before(async () => {
  const program = process.env.GUIDEPOST;
  if (!program) throw new Error("GUIDEPOST is not set: these tests are started by tests/run");
  browser = await start();
  child = spawn(program, ["serve", "--port", "0", "--today", "2026-11-22", "--root", "../.."]);
  home = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
      const found = said.match(/http:\/\/\S+/);
      if (found) resolve(found[0]);
    });
    child.stderr.resume();
    child.once("exit", (code) => reject(new Error(`the preview ended with ${code}`)));
  });
}, SOON);

after(async () => {
  await browser?.close();
  child?.kill("SIGINT");
}, SOON);

// A page in a browser whose own clock shows the same zone as the site's. What goes wrong in it is kept.
async function open(path, timezoneId = "America/Chicago") {
  const context = await browser.newContext({ timezoneId });
  const page = await context.newPage();
  const told = [];
  page.on("console", (message) => message.type() === "error" && told.push(message.text()));
  page.on("pageerror", (error) => told.push(String(error)));
  await page.goto(home + path);
  return { context, page, told };
}

async function hours(page) {
  const box = page.locator("main [data-spans]:visible").first();
  await box.waitFor();
  return box.innerText();
}

const now = (page) => page.evaluate(() => Date.now());
const note = (page) => page.getByRole("status").filter({ hasText: "For scripts" });
const near = (found, wanted) => assert.ok(found >= wanted && found < wanted + MINUTE, new Date(found).toISOString());

test("what is open is what is open then, from page to page, until it is ended", SOON, async () => {
  const { context, page, told } = await open("reach-out/?now=2026-11-23T12:00");
  assert.equal(await hours(page), "Open now, until 5:00 pm.");
  near(await now(page), Date.parse("2026-11-23T12:00:00-06:00"));
  assert.match(await note(page).innerText(), /Monday, November 23, 2026 at 12:00\sPM \(America\/Chicago\)/);

  // Another page, without the words in its address: the same clock.
  await page.goto(`${home}reach-out/`);
  assert.equal(await hours(page), "Open now, until 5:00 pm.");
  await page.goto(`${home}reach-out/?now=2026-11-27T21:00`);
  assert.equal(await hours(page), "Closed now. Opens on Monday at 9:00 am.");

  await note(page).getByRole("button", { name: "Real time" }).click();
  await page.waitForURL(`${home}reach-out/`);
  near(await now(page), Date.now() - MINUTE / 2);
  assert.equal(await note(page).count(), 0);
  assert.deepEqual(told, []);
  await context.close();
});

test("an empty time ends it too", SOON, async () => {
  const { context, page } = await open("?now=2030-01-02T03:04");
  near(await now(page), Date.parse("2030-01-02T03:04:00-06:00"));
  await page.goto(`${home}?now=`);
  near(await now(page), Date.now() - MINUTE / 2);
  await page.goto(home);
  near(await now(page), Date.now() - MINUTE / 2);
  await context.close();
});

test("home and groups say what comes next then", SOON, async () => {
  const { context, page, told } = await open("?now=2026-11-24T17:00");
  await page.locator("#soon").waitFor();
  assert.deepEqual(await page.locator("#soon h3:visible").allInnerTexts(), ["Today, Tuesday, November 24"]);
  await page.goto(`${home}groups/tuesday-night-lights/`);
  const first = page.locator("#next li").first();
  await first.waitFor();
  assert.match(await first.innerText(), /^Today/);
  await page.goto(`${home}groups/tuesday-night-lights/?now=2026-11-25T09:00`);
  await first.waitFor();
  assert.doesNotMatch(await first.innerText(), /^Today/);
  assert.deepEqual(told, []);
  await context.close();
});

test("the finder shows what is on then", SOON, async () => {
  const { context, page, told } = await open("groups/?now=2026-11-24T19:05#when=now");
  const shown = async () => {
    await page.locator('#finder [data-part="list"][aria-busy="false"]').waitFor({ state: "attached" });
    return page.locator('[data-part="list"] .title a').allInnerTexts();
  };
  const evening = await shown();
  assert.ok(evening.includes("Tuesday Night Lights"), evening.join());
  await page.goto(`${home}groups/?now=2026-11-25T03:00#when=now`);
  const night = await shown();
  assert.ok(!night.includes("Tuesday Night Lights"), night.join());
  assert.deepEqual(told, []);
  await context.close();
});

test("the clock ticks, and all else about dates is as it was", SOON, async () => {
  const { context, page } = await open("?now=2026-11-27T23:50");
  const before = await now(page);
  await page.waitForFunction((then) => Date.now() >= then + 50, before);
  const [is, same, parts, text] = await page.evaluate(() => [
    Math.abs(new Date() - Date.now()) < 1000,
    new Date() instanceof Date && Object.getPrototypeOf(new Date()) === Date.prototype,
    new Date(2001, 1, 3, 4, 5).getTime() === Date.parse("2001-02-03T04:05") && Date.UTC(1970, 0, 2) === 86_400_000,
    Date().startsWith("Fri Nov 27 2026 23:5"),
  ]);
  assert.deepEqual([is, same, parts, text], [true, true, true, true]);
  await context.close();
});

test("a time is that of the site's clock, unless it says which", SOON, async () => {
  const moments = {
    "2026-11-27T23:50": "2026-11-27T23:50:00-06:00",
    "2026-07-01T08:00:30": "2026-07-01T08:00:30-05:00",
    // On the nights on which clocks change.
    "2026-11-01T00:30": "2026-11-01T00:30:00-05:00",
    "2026-11-01T03:30": "2026-11-01T03:30:00-06:00",
    "2026-03-08T01:30": "2026-03-08T01:30:00-06:00",
    "2026-03-08T03:30": "2026-03-08T03:30:00-05:00",
    "2026-11-27T23:50Z": "2026-11-27T23:50:00Z",
    "2026-11-27T23:50+01:00": "2026-11-27T23:50:00+01:00",
    "2026-11-27T23:50%2B01:00": "2026-11-27T23:50:00+01:00",
  };
  const { context, page } = await open("safety/", "Asia/Tokyo");
  for (const [written, moment] of Object.entries(moments)) {
    await page.goto(`${home}safety/?now=${written}`);
    near(await now(page), Date.parse(moment));
  }
  await context.close();
});

test("what is no time is said, and the clock is the real one", SOON, async () => {
  const { context, page, told } = await open("safety/?now=2026-11-27T23:50");
  for (const wrong of ["tomorrow", "2026-11-27", "2026-02-30T10:00", "2026-11-27T25:00", "<b>x</b>"]) {
    await page.goto(`${home}safety/?now=${encodeURIComponent(wrong)}`);
    const words = await page.getByRole("status").filter({ hasText: "is no time" }).innerText();
    assert.ok(words.includes(`“${wrong}”`), words);
    assert.match(words, /Write \?now=2026-11-27T23:50, on the clock of America\/Chicago/);
    near(await now(page), Date.now() - MINUTE / 2);
  }
  assert.deepEqual(told, []);
  await context.close();
});
