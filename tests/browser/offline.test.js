// The copy for when there is no network: made when it is asked for, used only then, and removed without a trace.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";
import { serve } from "./server.js";
import { SITE, SUB } from "./sites.js";

let browser;

before(async () => {
  browser = await start();
});

after(async () => {
  await browser?.close();
});

for (const [name, folder, prefix] of [["at the root", SITE, "/"], ["below a folder", SUB, "/sub/"]]) {
  test(`the lines can be read without a network, ${name}`, async () => {
    const server = await serve(folder, prefix);
    const context = await browser.newContext();
    const page = await context.newPage();
    const said = [];
    page.on("pageerror", (error) => said.push(String(error)));
    const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length);
    await page.goto(`${server.home}talk/`);
    assert.equal(await workers(), 0, "nothing is kept before somebody asks");
    await page.getByRole("button", { name: "Keep a copy on this device" }).click();
    await page.getByRole("button", { name: "Remove the copy" }).waitFor();
    assert.match(await page.locator('[data-part="made"]').innerText(), /^A copy of .* is kept on this device\.$/);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await server.close();
    await page.reload();
    assert.match(await page.locator("#talk-now").innerText(), /988/);
    assert.equal(await page.locator("#talk-now").evaluate((block) => getComputedStyle(block).backgroundColor !== "rgba(0, 0, 0, 0)"), true, "with its looks");
    await page.goto(`${server.home}groups/`);
    assert.match(await page.locator("#talk-now").innerText(), /988/, "any other page leads to the lines");
    await page.goto(`${server.home}kept/`);
    assert.match(await page.locator("h1").innerText(), /Kept on this device/);
    await page.getByRole("button", { name: "Remove the copy" }).click();
    await page.getByRole("button", { name: "Keep a copy on this device" }).waitFor();
    assert.equal(await workers(), 0, "nothing is left");
    assert.deepEqual(said, []);
    await context.close();
  });
}
