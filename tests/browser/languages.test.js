// Pages in languages other than the main one, among them one that is written from right to left.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { findsNothing, withoutScript } from "./axe.js";
import { start } from "./chromium.js";
import { serve } from "./server.js";
import { LANGUAGES, TONGUES, address, samples } from "./sites.js";

let browser;
let server;

before(async () => {
  browser = await start();
  server = await serve(TONGUES, "/", { stay: true });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

// Does something with one page of each template in a language.
async function each(lang, options, look) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  try {
    const page = await context.newPage();
    const some = samples([TONGUES], lang);
    assert.ok(some.length > 25, `${some.length} pages in ${lang}`);
    for (const sample of some) {
      await look(page, sample);
      page.removeAllListeners();
      await page.goto("about:blank");
    }
  } finally {
    await context.close();
  }
}

for (const lang of LANGUAGES) {
  const direction = lang === "ar" ? "rtl" : "ltr";

  // The policy of the page would keep axe out as well.
  test(`axe finds nothing in ${lang}`, async () => {
    await each(lang, { bypassCSP: true, colorScheme: "dark" }, (page, sample) => findsNothing(page, server.home, sample));
  });

  test(`axe finds nothing in ${lang} without script`, async () => {
    await each(lang, { bypassCSP: true }, (page, sample) => findsNothing(page, server.home, sample, withoutScript));
  });

  test(`pages in ${lang} say so, fit a screen of 320 pixels, and are stopped by nothing`, async () => {
    await each(lang, { viewport: { width: 320, height: 568 } }, async (page, { file }) => {
      const said = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(String(error)));
      await page.goto(server.home + address(file), { waitUntil: "load" });
      const { lang: found, dir, width } = await page.evaluate(() => {
        const { lang, dir, scrollWidth } = document.documentElement;
        return { lang, dir, width: scrollWidth };
      });
      assert.deepEqual([found, dir], [lang, direction], file);
      assert.ok(width <= 320, `${file} is ${width} pixels wide`);
      assert.deepEqual(said, [], file);
    });
  });

  test(`the finder answers in ${lang}`, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${server.home}${lang}/groups/`);
    const count = page.locator("[data-part=count]");
    await count.filter({ hasText: /\d/ }).waitFor();
    const first = page.locator("#finder .row a").first();
    assert.match(await first.getAttribute("href"), new RegExp(`^/${lang}/groups/`));
    await context.close();
  });
}

test("the way to another language leads to the same page and back", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.home}groups/tuesday-night-lights/`);
  await page.locator(".languages a[hreflang=es]").click();
  await page.waitForURL(/\/es\/groups\/tuesday-night-lights\/$/);
  await page.locator(".languages a[hreflang=en]").click();
  await page.waitForURL(/127\.0\.0\.1:\d+\/groups\/tuesday-night-lights\/$/);
  await context.close();
});
