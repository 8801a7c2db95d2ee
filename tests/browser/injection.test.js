// Every attempt of tests/injection/attempts.jsonl stands in every field of every kind of this site. Nothing of it runs,
// asks anybody, leads anywhere, becomes an element or is even stopped by the policy of a page: it is only text.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";
import { open } from "./finder.js";
import { serve } from "./server.js";
import { INJECTION, address, pages, template, text } from "./sites.js";

// Some pages at a time, as many as a small machine can show.
const AT_ONCE = 4;

// Where an attempt has a page beside that of its group; a page of the kind "page" stands at the top.
const KINDS = ["activities/", "articles/", "", "hotlines/", "organizations/", "places/", "programs/", "services/", "stories/"];

const lines = readFileSync(new URL("../injection/attempts.jsonl", import.meta.url), "utf8").trim().split("\n");
const attempts = lines.map((line) => JSON.parse(line));

let browser;
let server;

before(async () => {
  browser = await start();
  server = await serve(INJECTION, "/", { stay: true });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

test("the canary sings where something runs, and what breaks out is seen", async () => {
  const { page, heard } = await watched();
  await page.setContent('<img src=x onerror=canary(1)><script>alert(2)</script><a href="javascript:x">x</a>');
  await page.waitForTimeout(200);
  const kinds = heard.map(([kind]) => kind);
  assert.ok(kinds.includes("ran") && kinds.includes("dialog"), JSON.stringify(heard));
  const found = (await escaped(page)).join(" ");
  for (const one of ["onerror", "<script>", "javascript:x"]) assert.ok(found.includes(one), `${one}: ${found}`);
  await page.context().close();
});

test("no attempt does anything in its group, in two other kinds, or in lists", { timeout: 1_800_000 }, async () => {
  const waiting = chosen();
  const count = waiting.length;
  assert.ok(attempts.length >= 150 && count > attempts.length * 3, `only ${count} pages`);
  const wrong = [];
  const work = async () => {
    const watch = await watched();
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      // A page that leads on by itself cannot be looked at.
      wrong.push(...(await look(watch, file).catch((error) => [[file, "left", String(error)]])));
    }
    await watch.page.context().close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(`${count} pages opened`);
  assert.deepEqual(wrong.slice(0, 50), []);
});

test("what scripts write from data is text, too", { timeout: 300_000 }, async () => {
  const finder = await open(browser, server.home);
  assert.ok((await finder.page.locator('[data-part="list"] .title a').count()) > 10, "the finder shows no groups");
  assert.deepEqual([await escaped(finder.page), finder.said], [[], []]);
  await finder.context.close();

  const { page, heard } = await watched();
  await page.goto(`${server.home}search/`);
  for (const words of ["script", "img onerror", "javascript", "</title>", '" onmouseover="']) {
    await page.getByRole("searchbox").fill(words);
    await page.waitForTimeout(200);
    assert.deepEqual([await escaped(page), heard], [[], []], words);
  }
  await page.getByRole("searchbox").fill("canary");
  await page.locator("main a", { hasText: "canary" }).first().waitFor();
  assert.deepEqual([await escaped(page), heard], [[], []]);
  await page.context().close();
});

// Each attempt in its group and in two of the other kinds, all of which come in turn; all pages that are nobody's own,
// and some of the very many lists.
function chosen() {
  const own = (kind, name) => `${kind}${name}/index.html`;
  const names = attempts.map(({ name }) => name);
  const all = new Set(names.flatMap((name) => ["groups/", ...KINDS].map((kind) => own(kind, name))));
  const entries = names.flatMap((name, at) => {
    const two = [KINDS[at % KINDS.length], KINDS[(at + 4) % KINDS.length]];
    return ["groups/", ...two].map((kind) => own(kind, name));
  });
  const others = pages(INJECTION).filter((file) => !all.has(file));
  const lists = others.filter((file, at) => file.split("/").length < 3 || at % 12 === 0);
  return [...entries, ...lists];
}

// Opens a page, and tells what happened that should not have.
async function look({ page, heard }, file) {
  heard.length = 0;
  const home = server.home + address(file);
  const answer = await page.goto(home, { waitUntil: "load" });
  assert.equal(answer.status(), 200, file);
  const out = await escaped(page);
  const said = [...heard, ...out.map((what) => ["escaped", what])];
  if (page.url().split("#")[0] !== home) said.push(["left", page.url()]);
  if (!template(text(INJECTION, file))) said.push(["template", "the body is not the one of the theme"]);
  return said.map((one) => [file, ...one]);
}

// What is in a page that no page of ours has: elements that load, run or lead away, handlers, styles, addresses that
// run, cookies, and names that would hide those of the document.
function escaped(page) {
  return page.evaluate(() => {
    const never = "iframe, frame, object, embed, base, applet, math, x, marquee, video, audio, style, plaintext, xmp, listing, noembed";
    const found = [...document.querySelectorAll(never)].map((element) => element.outerHTML);
    const safe = ["https:", "http:", "mailto:", "tel:", "sms:", "webcal:", "geo:"];
    for (const element of document.querySelectorAll("*")) {
      // By way of the prototype: a form may hold a field that is named `attributes`.
      for (const name of Element.prototype.getAttributeNames.call(element)) {
        if (/^(on|style$|srcdoc$|formaction$|ping$)/i.test(name)) found.push(`${element.localName} ${name}`);
      }
      const script = element.localName === "script";
      // In a drawing `src` and `type` of a script are no texts.
      const own = script && element.src?.startsWith(`${location.origin}/`);
      if (script && !own && !/json$/.test(element.getAttribute("type"))) found.push(element.outerHTML);
      if (element.matches("a, area") && element.href && !safe.includes(element.protocol)) found.push(element.outerHTML);
    }
    if (location.protocol === "http:" && document.cookie) found.push(document.cookie);
    if (document.attributes !== undefined || !(document.forms instanceof HTMLCollection)) found.push("a name is clobbered");
    return found.map((what) => what.slice(0, 200));
  });
}

// A page that tells what runs in it, opens, asks others or is stopped by the policy.
async function watched() {
  const context = await browser.newContext();
  const page = await context.newPage();
  const heard = [];
  await page.exposeFunction("canary", (what) => heard.push(["ran", String(what)]));
  await page.exposeFunction("stopped", (what) => heard.push(["policy", what]));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => globalThis.stopped(`${event.violatedDirective} ${event.blockedURI}`));
  });
  page.on("dialog", (dialog) => heard.push(["dialog", dialog.message()]) && dialog.dismiss());
  page.on("popup", (popup) => heard.push(["popup", popup.url()]));
  page.on("pageerror", (error) => heard.push(["error", String(error)]));
  page.on("console", (message) => message.type() === "error" && heard.push(["console", message.text()]));
  page.on("download", (download) => heard.push(["download", download.url()]));
  page.on("request", (request) => {
    const { origin } = new URL(request.url());
    if (`${origin}/` !== server.home) heard.push(["asked", request.url()]);
  });
  return { page, heard };
}
