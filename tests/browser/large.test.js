// The finder of a directory whose data is divided: what is loaded for a question, and that nothing is missing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

import { meetings } from "../../themes/base/assets/scripts/meeting.js";
import { distance, MILE } from "../../themes/base/assets/scripts/places.js";
import { start } from "./chromium.js";
import { chips, count, data, names, open, settled } from "./finder.js";
import { serve } from "./server.js";
import { LARGE } from "./sites.js";

const KB = 1024;
const { index } = data(LARGE);
const read = (name) => JSON.parse(readFileSync(join(LARGE, "finder", name), "utf8"));
const once = (all) => [...new Map(all.map((meeting) => [`${meeting.group} ${meeting.key}`, meeting])).values()];
const rooms = once(index.tiles.flatMap(([, name]) => meetings(read(name))));
const afar = once(index.slots.flatMap(([, , name]) => meetings(read(name))));
const town = index.places
  .flatMap(([, name]) => read(name).places)
  .filter(([, within]) => /^[A-Z]/.test(within))
  .toSorted((a, b) => b[4] - a[4])[0];

let browser;
let server;

before(async () => {
  browser = await start();
  server = await serve(LARGE);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

async function finder(options, look) {
  const opened = await open(browser, server.home, options);
  try {
    await look(opened.page, opened);
    const origin = new URL(server.home).origin;
    for (const url of opened.asked) assert.equal(new URL(url).origin, origin);
    assert.deepEqual(opened.said, []);
  } finally {
    await opened.context.close();
  }
}

// The files of data that were asked for, without the index: their families, and how much they weigh.
function loaded(asked) {
  const files = asked.map((url) => url.split("/finder/")[1]).filter((name) => name && !name.startsWith("index."));
  assert.equal(new Set(files).size, files.length, "each file once");
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(LARGE, "finder", name))).length, 0);
  return { families: [...new Set(files.map((name) => name[0]))].sort().join(""), bytes };
}

const shows = (page, text) =>
  page.waitForFunction((wanted) => document.querySelector('[data-part="count"]').textContent.startsWith(wanted), text);

async function search(page, text) {
  await page.locator("#finder-q").fill(text);
  await page.locator("#finder-q").press("Enter");
}

async function choose(page, name, value) {
  await page.locator(`#finder input[name="${name}"][value="${value}"]`).evaluate((field) => field.click());
}

// Shows all that is found, and gives the addresses and times of the rows.
async function everything(page) {
  const more = page.locator('[data-part="more"]');
  for (;;) {
    await settled(page);
    if (!(await more.isVisible())) break;
    await more.press("Enter");
  }
  return page.locator("#finder .row .title a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
}

const addresses = (all) => all.map(({ group }) => index.entry.replace("{}", group)).sort();
const near = ({ point }, miles) => distance(point, [town[2], town[3]]) <= miles * MILE;

test("the data is divided, and whoever asks for nothing is asked for a place first", async () => {
  assert.equal(index.all, undefined);
  assert.ok(index.tiles.length > 5 && index.slots.length > 5 && index.places.length > 5);
  await finder({}, async (page, { asked }) => {
    assert.match(await count(page), /^1,600 meetings are listed\. Name a town/);
    assert.equal((await names(page)).length, 0);
    assert.deepEqual(loaded(asked), { families: "", bytes: 0 });
    await choose(page, "when", "3");
    await page.waitForURL(/#when=3/);
    assert.match(await count(page), /Name a town/);
    assert.deepEqual(loaded(asked), { families: "", bytes: 0 }, "a day of the week alone loads nothing");
  });
});

test("a town loads names and tiles near it, and shows each meeting there once", async () => {
  await finder({}, async (page, { asked }) => {
    await search(page, `${town[0]}, ${town[1]}`);
    await page.waitForURL(/#place=/);
    const miles = Number(new URL(page.url()).hash.match(/within=(\d+)/)[1]);
    const expected = rooms.filter((meeting) => near(meeting, miles));
    assert.ok(expected.length > 100, `${expected.length}`);
    await shows(page, `${expected.length} meetings`);
    const { families, bytes } = loaded(asked);
    assert.equal(families, "pt");
    assert.ok(bytes > 0 && bytes <= 60 * KB, `${bytes} bytes`);
    assert.deepEqual((await everything(page)).sort(), addresses(expected));
  });
});

test("filters count what all of the data says, load nothing more, and back leads through them", async () => {
  await finder({}, async (page, { asked }) => {
    await search(page, `${town[0]}, ${town[1]}`);
    await page.waitForURL(/#place=/);
    const miles = Number(new URL(page.url()).hash.match(/within=(\d+)/)[1]);
    const all = rooms.filter((meeting) => near(meeting, miles));
    await shows(page, `${all.length} meetings`);
    const before = loaded(asked).bytes;
    const tagged = all.filter(({ tags }) => tags.includes("discussion"));
    await choose(page, "tag", "discussion");
    await shows(page, `${tagged.length} meetings`);
    await choose(page, "program", "aa");
    const both = tagged.filter(({ program }) => program === "aa");
    assert.ok(both.length > 1 && both.length < tagged.length && tagged.length < all.length);
    await shows(page, `${both.length} meetings`);
    assert.equal(loaded(asked).bytes, before);
    assert.equal((await chips(page)).length, 3);
    await page.goBack();
    await shows(page, `${tagged.length} meetings`);
    await page.goBack();
    await shows(page, `${all.length} meetings`);
    await page.goBack();
    await shows(page, "1,600 meetings are listed");
    assert.equal((await names(page)).length, 0);
  });
});

test("a wide circle reads the nearest files first, says that there is more, and more leads to all of it", async () => {
  const hash = `#place=${encodeURIComponent(`${town[0]}, ${town[1]}`)}&within=5000`;
  await finder({ hash }, async (page, { asked }) => {
    assert.match(await count(page), /^\d+ meetings nearby, and more further away/);
    assert.ok(loaded(asked).bytes <= 60 * KB, `${loaded(asked).bytes} bytes`);
    const all = rooms.filter((meeting) => near(meeting, 5000));
    assert.ok(all.length > 1000, `${all.length}`);
    assert.deepEqual((await everything(page)).sort(), addresses(all));
    await shows(page, `${all.length.toLocaleString("en")} meetings`);
  });
});

test("where the data cannot be read, that is said, and no meeting of another question stays in the list", async () => {
  await finder({ hash: "#how=online&when=soon" }, async (page, { said }) => {
    assert.ok((await names(page)).length > 0);
    await page.route("**/finder/*", (route) => route.abort());
    await search(page, `${town[0]}, ${town[1]}`);
    await shows(page, "The list could not be loaded");
    await settled(page);
    assert.deepEqual(await names(page), []);
    assert.ok(!(await page.locator('[data-part="more"]').isVisible()));
    await page.unroute("**/finder/*");
    await search(page, `${town[0]}, ${town[1]}`);
    await page.locator("#finder .row").first().waitFor();
    assert.ok(said.splice(0).every((line) => line.includes("ERR_FAILED")));
  });
});

test("what is online now loads only the next hours, and later all that is online", async () => {
  await finder({ hash: "#how=online&when=soon" }, async (page, { asked }) => {
    const now = Date.parse("2026-11-25T12:00:00-06:00");
    const { families, bytes } = loaded(asked);
    assert.equal(families, "s");
    assert.ok(bytes <= 60 * KB, `${bytes} bytes`);
    // A Wednesday in winter: what begins on the clock of its zone from ten minutes ago to two hours ahead.
    const hours = { "America/New_York": 5, "America/Chicago": 6, "America/Denver": 7, "America/Los_Angeles": 8 };
    const begins = ({ minutes, zone }) => Date.parse("2026-11-25T00:00:00Z") + (minutes + hours[zone] * 60) * 60_000;
    const soon = afar.filter((one) => one.day === 3 && begins(one) >= now - 600_000 && begins(one) <= now + 7_200_000);
    assert.ok(soon.length > 1, `${soon.length}`);
    await shows(page, `${soon.length} meetings`);
    assert.deepEqual((await everything(page)).sort(), addresses(soon));
    await choose(page, "when", "");
    await page.waitForURL(/#how=online$/);
    await page.waitForFunction(() => document.querySelector('[data-part="count"]').textContent.includes("and more later"));
    assert.deepEqual((await everything(page)).sort(), addresses(afar));
    assert.equal(loaded(asked).families, "s");
  });
});

test("of a day or a time of day that is far ahead, its own hours are read first", async () => {
  // It is Wednesday, 12:00 in Chicago, which is 18:00 in UTC. A day begins at 4:00, which is 10:00.
  const at = (day, hour) => (day * 24 + hour) * 60;
  const asks = [
    ["when=now", at(2, 16), at(2, 19)],
    ["when=2", at(1, 8), at(2, 10)],
    ["part=night", at(3, 0), at(3, 6)],
    ["when=6&part=morning", at(5, 8), at(5, 18)],
  ];
  for (const [filter, from, until] of asks) {
    await finder({ hash: `#how=online&${filter}` }, async (page, { asked }) => {
      const first = Number(asked.map((url) => url.match(/\/finder\/s-(\d+)/)?.[1]).find(Boolean));
      assert.ok(from <= first && first < until, `${filter}: ${first}`);
    });
  }
});

test("all that the page loads is told in its head, so that nothing waits for something else", async () => {
  await finder({}, async (page, { asked }) => {
    // Whether the lines of the block are open is said a moment later.
    const scripts = asked.filter((url) => (url.endsWith(".js") && !url.endsWith("/open.js")) || url.includes("/finder/index."));
    assert.ok(scripts.length > 5);
    const links = 'head link[rel="modulepreload"], head link[rel="preload"], head script[type="module"]';
    const told = await page.locator(links).evaluateAll((all) => all.map((one) => one.href || one.src));
    assert.deepEqual(scripts.toSorted(), told.toSorted(), "each once");
  });
});

test("the page names the largest towns, and leads to all of them without script", async () => {
  const html = readFileSync(join(LARGE, "groups/index.html"), "utf8");
  const named = new Set(html.match(/href="\/groups\/city\/[^"/]+\//g));
  assert.equal(named.size, 100);
  assert.match(html, /href="\/groups\/city\/"/);
  const all = readFileSync(join(LARGE, "groups/city/index.html"), "utf8");
  const towns = new Set(rooms.map(({ town, region }) => `${town}, ${region}`));
  assert.ok(new Set(all.match(/href="\/groups\/city\/[^"/]+\//g)).size >= towns.size * 0.9);
  assert.ok(gzipSync(html).length < 30 * KB, `${gzipSync(html).length} bytes`);
});
