// Every page by keyboard alone: everything can be reached, in the order in which it is read, and one sees where one is.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";
import { serve } from "./server.js";
import { FLAT, MENDING, SITE, address, samples } from "./sites.js";

let browser;
const servers = new Map();

before(async () => {
  browser = await start();
  for (const folder of [SITE, MENDING, FLAT]) servers.set(folder, await serve(folder));
});

after(async () => {
  await browser?.close();
  for (const server of servers.values()) await server.close();
});

// Runs in the page: marks what the Tab key should stop at, in the order of the page, and says how many that are. Of
// the choices of a group, and of filters that are closed, a browser stops at none or one.
function mark() {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")];
  const stops = all.filter((one) => !one.disabled && one.type !== "radio" && one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }));
  stops.forEach((one, at) => (one.dataset.stop = String(at)));
  return stops.length;
}

// Runs in the page: what has the focus, and whether that can be seen.
function here() {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect();
  const look = getComputedStyle(one);
  const ring = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const top = document.elementFromPoint(box.left + box.width / 2, Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1));
  const covered = inside && top !== null && !one.contains(top) && !top.contains(one) && getComputedStyle(top).position !== "static";
  return { stop: Number(one.dataset.stop ?? -1), name: one.outerHTML.slice(0, 120), seen: ring && inside && !covered };
}

for (const { template, folder, file } of samples()) {
  test(`${template}: the Tab key stops at everything, in order, and where it is can be seen`, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, timezoneId: "America/Chicago" });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date("2026-11-24T15:00:00-06:00"));
    await page.goto(servers.get(folder).home + address(file), { waitUntil: "networkidle" });
    const stops = await page.evaluate(mark);
    const visited = [];
    for (let pressed = 0; pressed < stops + 20; pressed += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(here);
      if (!at) break;
      assert.ok(at.seen, `one cannot see where one is: ${at.name}`);
      if (at.stop >= 0) visited.push(at.stop);
    }
    assert.deepEqual(visited, [...Array(stops).keys()]);
    await context.close();
  });
}
