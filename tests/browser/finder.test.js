// The finder of `/groups/`, as somebody with a keyboard, a phone or a shared link uses it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";
import { chips, count, data, headings, names, open, settled } from "./finder.js";
import { serve } from "./server.js";
import { SITE } from "./sites.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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

async function finder(options, look) {
  const opened = await open(browser, server.home, options);
  try {
    await look(opened.page, opened);
  } finally {
    await opened.context.close();
  }
}

test("all meetings are counted, as the data says, and each is in the list once", async () => {
  await finder({}, async (page) => {
    const { index } = data();
    assert.match(await count(page), new RegExp(`^${index.meetings} meetings`));
    const more = page.locator('[data-part="more"]');
    for (let shown = 50; shown < index.meetings; shown += 50) {
      await page.waitForFunction((rows) => document.querySelectorAll("#finder .row").length === rows, shown);
      // By key: rows get their height when they come into view, so what a pointer aims at may move.
      await more.press("Enter");
    }
    await more.waitFor({ state: "hidden" });
    assert.equal((await names(page)).length, index.meetings);
  });
});

test("a filter is chosen by keyboard, stands in the address, and back and forward lead through it", async () => {
  await finder({}, async (page) => {
    const everything = await count(page);
    await page.locator("#finder summary", { hasText: /^How$/ }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/#how=online/);
    const { index } = data();
    const online = index.how.find(([how]) => how === "online")[1];
    assert.match(await count(page), new RegExp(`^${online} meetings`));
    assert.deepEqual(await chips(page), ["Online"]);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("details[data-filter][open]").count(), 0);
    // An arrow has led over "In person".
    await page.goBack();
    await page.waitForURL(/#how=in-person/);
    await page.goBack();
    await page.waitForFunction((text) => document.querySelector('[data-part="count"]').textContent === text, everything);
    await page.goForward();
    await page.goForward();
    await page.waitForURL(/#how=online/);
    await page.locator(".chip").waitFor();
    await page.locator(".chip").click();
    await page.waitForURL(/groups\/$/);
    assert.equal(await count(page), everything);
  });
});

test("a shared link shows what it says, and a chip takes off each part of it", async () => {
  await finder({ hash: "#program=aa&how=in-person&when=2" }, async (page) => {
    assert.deepEqual(await chips(page), ["Tuesday", "AA", "In person"]);
    for (const heading of await headings(page)) assert.match(heading, /Tuesday/);
    assert.ok((await names(page)).length > 0);
  });
});

test("a town that is typed and sent is a place, nearest of all by its links", async () => {
  await finder({}, async (page) => {
    await page.locator("#finder-q").fill("Millbrook");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#place=Millbrook/);
    assert.ok((await page.locator('[data-part="list"] .row').first().innerText()).includes("mi"), "how far it is");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.part), "count");
  });
});

test("a meeting whose address is private is near its town, and how far it is remains unsaid", async () => {
  await finder({ hash: "#place=Millbrook&within=2" }, async (page) => {
    const row = page.locator("#finder .row", { hasText: "Thursday Lamplight" }).first();
    await row.waitFor();
    assert.doesNotMatch(await row.innerText(), /\d mi\b/);
  });
});

test("where somebody is goes neither into the address nor to anybody", async () => {
  const geolocation = { latitude: 41.512345, longitude: -90.512345 };
  await finder({ geolocation, permissions: ["geolocation"] }, async (page, { asked, said }) => {
    await page.locator('[data-part="near"]').click();
    await page.waitForURL(/#near=me|within/);
    await settled(page);
    const origin = new URL(server.home).origin;
    for (const url of [...asked, page.url()]) {
      assert.ok(url.startsWith(origin), url);
      assert.ok(!/41\.5|90\.5/.test(url), url);
    }
    assert.deepEqual(said, []);
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
    assert.equal(kept, 0);
  });
});

test("where nothing fits, the filter to blame is named and can be taken off", async () => {
  await finder({ hash: "#how=phone&lang=es&when=now" }, async (page) => {
    assert.match(await count(page), /^0 meetings/);
    const offer = page.locator(".none button").first();
    assert.match(await offer.innerText(), /^Search without .+ \(\d+ meetings?\)$/);
    await offer.click();
    await page.waitForFunction(() => !document.querySelector('[data-part="count"]').textContent.startsWith("0 "));
  });
});

for (const colorScheme of ["light", "dark"]) {
  for (const hash of ["", "#when=tonight&how=online", "#how=phone&lang=es&when=now", "#place=Millbrook"]) {
    test(`axe finds nothing on a phone with ${hash || "nothing asked"}, ${colorScheme}`, async () => {
      const options = { hash, colorScheme, viewport: { width: 360, height: 740 }, bypassCSP: true };
      await finder(options, async (page) => {
        await page.locator(".filters > summary").click();
        await page.locator("#finder summary", { hasText: /^When$/ }).click();
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
        await page.evaluate(AXE);
        const run = (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } });
        const result = await page.evaluate(run, RULES);
        const found = result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].target.join(" ")}: ${nodes[0].failureSummary}`);
        assert.deepEqual(found, []);
      });
    });
  }
}
