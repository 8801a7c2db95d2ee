// "Talk to someone now": the same everywhere, small, and never in the way.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";
import { serve } from "./server.js";
import { FLAT, MENDING, SITE, SUB, TONGUES, address, language, pages, samples, text } from "./sites.js";

let browser;
let server;

before(async () => {
  browser = await start();
  server = await serve(SITE, "/", { stay: true });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

for (const folder of [SITE, SUB, FLAT, MENDING]) {
  for (const lang of ["en", "es"]) test(`the block has the same bytes on every page of ${folder.split(/[/\\]/).pop()}, ${lang}`, () => {
    const blocks = new Map();
    for (const file of pages(folder).filter((file) => language(file) === lang)) {
      const found = text(folder, file).match(/<section class="talk"[^]*?<\/section>/g) ?? [];
      assert.equal(found.length, 1, `${file} has the block once`);
      blocks.set(found[0], [...(blocks.get(found[0]) ?? []), file]);
    }
    const first = [...blocks.values()].map((files) => files[0]);
    assert.equal(blocks.size, 1, `these differ: ${first.join(", ")}`);
  });
}

test("on a phone the block takes at most a third of the screen, in every language", async () => {
  const screen = { width: 360, height: 740 };
  const context = await browser.newContext({ viewport: screen });
  const page = await context.newPage();
  const tongues = await serve(TONGUES);
  const all = ["en", "es", "ar"].flatMap((lang) => samples([TONGUES], lang));
  // The page that is nothing but the block shows all of it.
  for (const { file, template } of all) {
    if (template === "talk") continue;
    await page.goto(tongues.home + address(file));
    const box = await page.locator("#talk-now").boundingBox();
    assert.ok(box.height <= screen.height / 3, `${file}: ${box.height} pixels`);
  }
  await context.close();
  await tongues.close();
});

test("the first line to call can be tapped without scrolling, and is large enough for a thumb", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  for (const path of ["", "talk/", "groups/tuesday-night-lights/"]) {
    await page.goto(server.home + path);
    const call = page.locator('#talk-now a.call[href^="tel:"]').first();
    const box = await call.boundingBox();
    assert.ok(box.y + box.height <= 740, `${path}: ends at ${box.y + box.height}`);
    assert.ok(box.height >= 44 && box.width >= 44, `${path}: ${box.width} by ${box.height}`);
  }
  await context.close();
});
