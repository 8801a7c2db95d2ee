// Leaving the site at once, where a site has the button.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";
import { serve } from "./server.js";
import { FLAT, SITE } from "./sites.js";

const WEATHER = "https://example.org/weather";

let browser;
let server;

before(async () => {
  browser = await start();
  server = await serve(FLAT);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

// A page from which one came to another; the page one leaves for answers from here.
async function inside(options = {}) {
  const context = await browser.newContext(options);
  await context.route(`${WEATHER}*`, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title>" }));
  const page = await context.newPage();
  await page.goto("about:blank");
  await page.goto(`${server.home}groups/tuesday-night-lights.html`);
  return page;
}

for (const [name, act] of [
  ["the button", (page) => page.getByRole("link", { name: "Leave this site" }).click()],
  ["Shift three times", async (page) => {
    for (let times = 0; times < 3; times += 1) await page.keyboard.press("Shift");
  }],
]) {
  test(`${name} leads away, and back does not lead here`, async () => {
    const page = await inside();
    await act(page);
    await page.waitForURL(WEATHER);
    await page.goBack();
    assert.equal(page.url(), "about:blank");
    await page.context().close();
  });
}

test("neither Escape, nor Shift for writing, nor Shift twice leaves the site", async () => {
  const page = await inside();
  const here = page.url();
  for (const key of ["Escape", "Escape", "Escape", "Shift", "Shift", "Shift+A", "Shift", "Shift"]) await page.keyboard.press(key);
  await page.waitForTimeout(300);
  assert.equal(page.url(), here);
  await page.context().close();
});

test("without a script the button is a link", async () => {
  const page = await inside({ javaScriptEnabled: false });
  await page.getByRole("link", { name: "Leave this site" }).click();
  await page.waitForURL(WEATHER);
  await page.context().close();
});

test("a site that does not ask for it has no button", async () => {
  const own = await serve(SITE);
  const page = await browser.newPage();
  await page.goto(own.home);
  assert.equal(await page.locator("[data-exit]").count(), 0);
  await page.close();
  await own.close();
});
