// What comes next: on the first page, on the page of a group, and how old the list is.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";
import { serve } from "./server.js";
import { SITE } from "./sites.js";

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

async function visit(path, now, timezoneId = "America/Chicago") {
  const context = await browser.newContext({ timezoneId });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(now));
  await page.goto(server.home + path);
  return { context, page };
}

const texts = (page, path) => page.locator(path).allInnerTexts();

test("home names the next meetings in a room of today", async () => {
  const { context, page } = await visit("", "2026-11-24T17:00:00-06:00");
  await page.locator("#soon").waitFor();
  assert.deepEqual(await texts(page, "#soon h3:visible"), ["Today, Tuesday, November 24"]);
  const names = await texts(page, "#soon .title a");
  assert.ok(names.includes("Tuesday Night Lights"), names.join(", "));
  assert.ok(names.length <= 5);
  assert.deepEqual(await page.locator("#soon .chips a").evaluateAll((links) => links.map((link) => link.hash)), ["#when=now", "#when=soon", "#when=tonight"]);
  await context.close();
});

test("where no room is left today, home names what one can join from anywhere, lines of peers, and tomorrow", async () => {
  const { context, page } = await visit("", "2026-11-24T23:50:00-06:00");
  await page.locator("#soon").waitFor();
  assert.match(await page.locator('#soon [data-part="note"]').innerText(), /^No meeting in a room is left today/);
  const how = await texts(page, '#soon [data-part="first"] .how');
  assert.ok(how.length > 0 && how.every((words) => /Online|By phone/.test(words)), how.join(", "));
  const once = await texts(page, '#soon [data-part="first"] .title a');
  assert.equal(new Set(once).size, once.length);
  assert.match((await texts(page, '#soon [data-part="then"] h3')).join(), /^Tomorrow, Wednesday, November 25/);
  // Both lists may name the same day: neither is a region of the page, and no id stands twice.
  const days = await texts(page, "#soon h3:visible");
  assert.ok(days.length > new Set(days).size, days.join(", "));
  const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(await page.locator("#soon section[aria-labelledby]").count(), 0);
  await context.close();
});

test("a group names its next dates, by its own clock and by that of whoever looks", async () => {
  const home = await visit("groups/tuesday-night-lights/", "2026-11-24T19:05:00-06:00");
  const dates = await texts(home.page, "#next li");
  assert.match(dates[0], /^Today, Tuesday, November 24, 7:00 pm · begun, come in$/);
  assert.match(dates[1], /^Tuesday, December 1, 7:00 pm$/);
  assert.equal(dates.length, 4);
  await home.context.close();
  const away = await visit("groups/tuesday-night-lights/", "2026-11-24T12:00:00-06:00", "Europe/Berlin");
  assert.match((await texts(away.page, "#next li"))[0], /7:00 pm Chicago time 2:00 am your time/);
  await away.context.close();
});

test("without a script neither stands on the page", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(server.home);
  assert.equal(await page.locator("#soon").isVisible(), false);
  await page.goto(`${server.home}groups/tuesday-night-lights/`);
  assert.equal(await page.locator("#next").isVisible(), false);
  assert.equal(await page.locator("#tools").isVisible(), false);
  await context.close();
});

// The sites are built as of 2026-11-22.
for (const [path, name] of [["", "home"], ["groups/tuesday-night-lights/", "a group"], ["hotlines/988-lifeline/", "a line"], ["groups/day/tuesday/", "a list"], ["groups/", "the finder"]]) {
  test(`more than three days after the build ${name} says so above itself`, async () => {
    const old = (page) => page.locator("main > [data-old]");
    const fresh = await visit(path, "2026-11-25T12:00:00-06:00");
    await fresh.page.waitForLoadState("networkidle");
    assert.equal(await old(fresh.page).isVisible(), false);
    await fresh.context.close();
    const late = await visit(path, "2026-11-27T12:00:00-06:00");
    await old(late.page).waitFor();
    assert.match(await old(late.page).innerText(), /made on November 22, 2026/);
    await late.context.close();
  });
}

test("the chooser says of every kind what it says to all that is ticked, and hides none", async () => {
  const { context, page } = await visit("programs/choose/", "2026-11-24T12:00:00-06:00");
  await page.locator("#choose").waitFor();
  const all = await page.locator("#chosen li[data-yes]").count();
  await page.getByLabel("Cut down, or use more safely").check();
  await page.getByLabel("I want nothing spiritual in it").check();
  assert.equal(await page.locator("#chosen li[data-yes]:visible").count(), all);
  const said = (name) => page.locator("#chosen li", { has: page.getByRole("link", { name, exact: true }) }).locator("[data-fit]:visible").allInnerTexts();
  assert.deepEqual(await said("Alcoholics Anonymous"), ["Says something else to: Cut down, or use more safely · I want nothing spiritual in it"]);
  assert.ok((await said("SMART Recovery"))[0].startsWith("Says yes to:"));
  assert.equal(page.url(), `${server.home}programs/choose/`);
  await page.getByRole("button", { name: "Clear" }).click();
  await page.locator("#chosen").waitFor({ state: "hidden" });
  await context.close();
});
