// Following every link from the home page, as a visitor or a search engine would.

import assert from "node:assert/strict";
import { test } from "node:test";

import { serve } from "./server.js";
import { start } from "./chromium.js";
import { FLAT, SITE, SUB, address, language, pages, template, text } from "./sites.js";

const SITES = [
  { name: "the site", folder: SITE, prefix: "/", base: "https://example.org" },
  { name: "the site below a folder", folder: SUB, prefix: "/sub/", base: "https://x.org/sub" },
  { name: "the site with flat addresses", folder: FLAT, prefix: "/", base: "https://example.org" },
];

for (const { name, folder, prefix, base } of SITES) {
  test(`${name}: every link within it leads somewhere, and every page can be reached`, async () => {
    const server = await serve(folder, prefix);
    try {
      const { seen, wrong } = await crawl(server.home);
      assert.deepEqual(wrong, []);

      const listed = await sitemap(server.home, base);
      assert.ok(listed.length > 20, "the sitemap lists the site");
      assert.deepEqual(listed.filter((page) => !seen.has(page)), [], "in the sitemap, not linked");

      // What has ended leaves every list, and keeps its page for those who have its address on paper.
      // Its page in another language has it under the same address within that language.
      const own = (file) => file.replace(`${language(file)}/`, "");
      const ended = (file) => /No longer meeting|This is no longer offered/.test(text(folder, own(file)));
      const apart = current(folder).filter((file) => !seen.has(server.home + address(file)));
      const unlinked = apart.filter((file) => !ended(file));
      assert.deepEqual(unlinked, ["404.html"], "built, not linked");
    } finally {
      await server.close();
    }
  });

  test(`${name}: each page says under which address it will stand`, async () => {
    const server = await serve(folder, prefix);
    try {
      for (const file of current(folder).filter((file) => file !== "404.html")) {
        const html = await (await fetch(server.home + address(file))).text();
        const canonical = html.match(/<link rel="canonical" href="([^"]*)"/)?.[1];
        assert.equal(canonical, `${base}/${address(file)}`);
      }
    } finally {
      await server.close();
    }
  });
}

test("an old address leads to the new page by itself, without script", async () => {
  const server = await serve(SITE);
  const browser = await start();
  try {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.home}groups/lakeside-monday/`);
    await page.waitForURL(`${server.home}groups/lakeside-lifering/`, { timeout: 5000 });
  } finally {
    await browser.close();
    await server.close();
  }
});

test("a path that is not there answers with the page that says so", async () => {
  const server = await serve(SITE);
  const answer = await fetch(`${server.home}nowhere/`);
  assert.equal(answer.status, 404);
  assert.match(await answer.text(), /<body class="is-not-found"/);
  await server.close();
});

// The pages of a folder but for those at old addresses, which only lead on.
function current(folder) {
  return pages(folder).filter((file) => template(text(folder, file)) !== "redirect");
}

// All addresses that can be reached from `home`, and what is wrong with links on the way.
async function crawl(home) {
  const { origin } = new URL(home);
  const seen = new Map();
  const wanted = [];
  const waiting = [home];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (seen.has(at)) continue;
    const answer = await fetch(at);
    const html = answer.headers.get("content-type")?.startsWith("text/html");
    const body = await answer.text();
    seen.set(at, { status: answer.status, ids: html ? ids(body) : null });
    for (const link of html ? links(body, at) : []) {
      if (link.origin !== origin) continue;
      wanted.push({ from: at, to: link.href });
      waiting.push(link.href.split("#")[0]);
    }
  }
  const wrong = wanted.filter(({ to }) => !leads(seen, to, home));
  return { seen, wrong: wrong.map(({ from, to }) => `${from} -> ${to}`) };
}

function leads(seen, link, home) {
  const [to, fragment] = link.split("#");
  const page = seen.get(to);
  const there = page?.status === 200 && to.startsWith(home);
  // With `=` in it, a fragment is what the finder is asked, and no place on the page.
  return there && (!fragment || fragment.includes("=") || page.ids?.has(decodeURIComponent(fragment)));
}

async function sitemap(home, base) {
  const xml = await (await fetch(`${home}sitemap.xml`)).text();
  const found = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => plain(match[1]));
  for (const page of found) assert.ok(page.startsWith(`${base}/`), `${page} is below ${base}`);
  return found.map((page) => home + page.slice(base.length + 1));
}

function links(html, from) {
  const found = html.matchAll(/<[^>]*?\s(?:href|src)="([^"]*)"/g);
  return [...found].map((match) => new URL(plain(match[1]), from));
}

function ids(html) {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => plain(match[1])));
}

function plain(attribute) {
  return attribute.replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
