// What is true of every page, looked at in one page of each template.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, before, test } from "node:test";

import { findsNothing, withoutScript } from "./axe.js";
import { start } from "./chromium.js";
import { serve } from "./server.js";
import { BARE, FLAT, MENDING, SITE, STATES, address, extremes, samples, text } from "./sites.js";

const SAMPLES = samples();
const EXTREMES = extremes();

let browser;
const servers = new Map();

before(async () => {
  browser = await start();
  for (const folder of [SITE, MENDING, FLAT, STATES, BARE]) servers.set(folder, await serve(folder, "/", { stay: true }));
});

after(async () => {
  await browser?.close();
  for (const server of servers.values()) await server.close();
});

test("there is a page of each template of the theme", () => {
  const templates = readdirSync(new URL("../../themes/base/templates", import.meta.url));
  const names = templates.filter((file) => file.endsWith(".html") && file !== "base.html");
  const wanted = names.map((file) => file.replace(".html", "").replace("404", "not-found"));
  assert.deepEqual(SAMPLES.map((sample) => sample.template), wanted.sort());
});

test("no page asks anybody but its own site, stores anything or is stopped by its own policy", async () => {
  await each({}, async (page, sample) => {
    const asked = [];
    const said = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    await open(page, sample);
    const own = new URL(page.url()).origin;
    assert.deepEqual([...new Set(asked)], [own], sample.file);
    assert.deepEqual(said, [], sample.file);
    assert.deepEqual(await page.context().cookies(), [], sample.file);
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length);
    assert.equal(stored, 0, sample.file);
  });
});

test("each page has one heading of the first level, which is not empty", async () => {
  await each({}, async (page, sample) => {
    await open(page, sample);
    const headings = await page.locator("h1").allInnerTexts();
    assert.equal(headings.length, 1, `${sample.file}: ${headings}`);
    assert.notEqual(headings[0].trim(), "", sample.file);
  });
});

test("no page has to be scrolled sideways on a screen of 320 pixels", async () => {
  await each({ viewport: { width: 320, height: 568 } }, async (page, sample) => {
    await open(page, sample);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${sample.file} is ${width} pixels wide`);
  }, [...SAMPLES, ...EXTREMES]);
});

test("buttons and chips are at least 44 pixels high, and no two of them are closer than 8", async () => {
  await each({ viewport: { width: 360, height: 740 } }, async (page, sample) => {
    await open(page, sample);
    const boxes = await page.locator(".button:visible, .chips a:visible").evaluateAll((all) =>
      all.map((one) => ({ name: one.textContent.trim(), ...one.getBoundingClientRect().toJSON() })),
    );
    const low = boxes.filter(({ height }) => height < 43.5);
    assert.deepEqual(low, [], sample.file);
    const apart = (one, other) =>
      Math.max(other.left - one.right, one.left - other.right, other.top - one.bottom, one.top - other.bottom);
    const close = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => apart(one, other) < 7.5).map(({ name }) => [one.name, name]));
    assert.deepEqual(close, [], sample.file);
  });
});

test("axe finds nothing where names are far too long, all is closed, or there is next to nothing", async () => {
  assert.ok(EXTREMES.length > 30);
  await each({ viewport: { width: 360, height: 740 }, bypassCSP: true }, accessible, EXTREMES);
});

test("on every page the second stop of the Tab key leads to \"Talk to someone now\"", async () => {
  await each({}, async (page, sample) => {
    await open(page, sample);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const target = await page.evaluate(() => document.activeElement?.getAttribute("href"));
    assert.equal(target, "#talk-now", sample.file);
  });
});

for (const width of [360, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    // The policy of the page would keep axe out as well.
    const options = { viewport: { width, height: 740 }, colorScheme, bypassCSP: true };
    test(`axe finds nothing at ${width} pixels, ${colorScheme}`, async () => {
      await each(options, accessible);
    });
    test(`axe finds nothing at ${width} pixels, ${colorScheme}, without script`, async () => {
      await each(options, async (page, sample) => {
        const html = text(sample.folder, sample.file);
        // A page that has no script at all has been looked at already.
        if (withoutScript(html) !== html) await accessible(page, sample, withoutScript);
      });
    });
  }
}

// Does something with one page of each template, or with other pages, all in one fresh profile.
async function each(options, look, some = SAMPLES) {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    for (const sample of some) {
      await look(page, sample);
      page.removeAllListeners();
      // What this page still waits for must not be counted for the next.
      await page.goto("about:blank");
    }
  } finally {
    await context.close();
  }
}

async function open(page, { folder, file }) {
  const answer = await page.goto(servers.get(folder).home + address(file), { waitUntil: "load" });
  assert.equal(answer.status(), 200, file);
}

async function accessible(page, sample, change) {
  await findsNothing(page, servers.get(sample.folder).home, sample, change);
}
