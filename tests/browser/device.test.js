// What stays on the device: the groups that somebody keeps, and the search.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";
import { serve } from "./server.js";
import { SITE } from "./sites.js";

const GROUP = "groups/tuesday-night-lights/";

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

// A fresh browser at a page, with every request and every complaint.
async function visit(path, options = {}) {
  const context = await browser.newContext({ timezoneId: "America/Chicago", ...options });
  const page = await context.newPage();
  const asked = [];
  const said = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.clock.setFixedTime(new Date("2026-11-24T12:00:00-06:00"));
  await page.goto(server.home + path);
  return { context, page, asked, said };
}

const stored = (page) => page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length);

test("a group is kept, noted, exported and cleared, and nothing is left behind", async () => {
  const { context, page, asked, said } = await visit(GROUP);
  assert.equal(await page.locator("[data-kept]").isVisible(), false);
  assert.equal(await stored(page), 0);
  await page.getByRole("button", { name: "Keep on this device" }).click();
  assert.equal(await page.locator('#tools [data-part="said"]').innerText(), "Kept on this device.");
  await page.getByRole("link", { name: "Kept here" }).click();
  await page.locator("#kept").waitFor();
  assert.deepEqual(await page.locator("#kept h2").allInnerTexts(), ["Tuesday Night Lights"]);
  await page.getByLabel("What you think").selectOption("Went, liked it");
  await page.reload();
  assert.equal(await page.getByLabel("What you think").inputValue(), "liked");
  await page.getByRole("button", { name: "Clear the whole list" }).click();
  assert.equal(await page.locator("#kept").isVisible(), false);
  assert.equal(await stored(page), 0);
  assert.deepEqual(said, []);
  const own = new URL(server.home).origin;
  assert.deepEqual([...new Set(asked.map((url) => new URL(url).origin))], [own]);
  await context.close();
});

test("what is kept goes into one calendar", async () => {
  // Examples have no calendar, so one is put in the place of theirs.
  const { context, page } = await visit("kept/");
  const event = "BEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\n";
  const zone = "BEGIN:VTIMEZONE\r\nTZID:America/Chicago\r\nEND:VTIMEZONE\r\n";
  await page.route("**/*.ics", (route) =>
    route.fulfill({ body: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${zone}${event.replace("a", route.request().url())}END:VCALENDAR\r\n` }),
  );
  await page.evaluate(async () => {
    const { keep } = await import(document.querySelector("script[src*=shortlist]").src.replace("shortlist", "kept"));
    for (const id of ["a", "b"]) keep({ id, name: id, url: `/groups/${id}/`, when: "", where: "", calendar: `/calendars/${id}.ics`, said: "" });
  });
  await page.reload();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Put all into a calendar" }).click()]);
  const text = readFileSync(await download.path(), "utf8");
  assert.equal(download.suggestedFilename(), "meetings.ics");
  assert.equal(text.match(/BEGIN:VEVENT/g).length, 2);
  assert.equal(text.match(/BEGIN:VTIMEZONE/g).length, 1, "a zone stands once");
  assert.match(text, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  await context.close();
});

test("an address of another host is never shown as kept", async () => {
  const { context, page } = await visit("kept/");
  await page.evaluate(() => {
    const bad = [{ id: "x", name: "X", url: "https://evil.example/", when: "", where: "", calendar: "", said: "" }, { id: "y", name: "Y", url: "javascript:alert(1)" }];
    localStorage.setItem("kept /", JSON.stringify(bad));
  });
  await page.reload();
  assert.equal(await page.locator("#kept").isVisible(), false);
  assert.equal(await page.locator('[data-part="none"]').isVisible(), true);
  await context.close();
});

test("the search finds by name, by need and by heading, and sends nothing", async () => {
  const { context, page, asked, said } = await visit("search/");
  const results = async (words) => {
    await page.getByRole("searchbox").fill(words);
    return page.locator('[data-part="results"] h3').allInnerTexts();
  };
  assert.ok((await results("988")).includes("988 Suicide & Crisis Lifeline"));
  assert.ok((await results("gambling")).length > 1);
  assert.ok((await results("naloxone")).length > 0);
  assert.deepEqual(await results("zzzz"), []);
  assert.match(await page.locator('[data-part="said"]').innerText(), /Nothing was found/);
  await page.waitForLoadState("networkidle");
  const before = asked.length;
  await page.getByRole("searchbox").fill("overdose");
  await page.keyboard.press("Enter");
  // A browser may look for the picture of the site again when the address changes.
  const more = asked.slice(before).filter((url) => !url.endsWith(".svg"));
  assert.deepEqual(more, [], "typing asks nobody");
  assert.match(page.url(), /#q=overdose$/);
  assert.deepEqual(said, []);
  await context.close();
});
