// Every attempt of tests/injection/attempts.jsonl stands in every field of every kind of this site. Nothing of it runs,
// asks anybody, leads anywhere or is even stopped by the policy of a page: it is only text.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";
import { serve } from "./server.js";
import { INJECTION, address, pages, template, text } from "./sites.js";

// Some pages at a time, as many as a small machine can show.
const AT_ONCE = 4;

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

test("the canary sings where something runs", async () => {
  const { page, heard } = await watched();
  await page.setContent("<img src=x onerror=canary(1)><script>alert(2)</script>");
  await page.waitForTimeout(200);
  const kinds = heard.map(([kind]) => kind);
  assert.ok(kinds.includes("ran") && kinds.includes("dialog"), JSON.stringify(heard));
  await page.context().close();
});

test("no attempt in any page of the site does anything", { timeout: 1_800_000 }, async () => {
  const files = pages(INJECTION);
  assert.ok(files.length > 2000, `only ${files.length} pages`);
  const waiting = [...files];
  const wrong = [];
  const work = async () => {
    const watch = await watched();
    for (let file = waiting.pop(); file; file = waiting.pop()) wrong.push(...(await look(watch, file)));
    await watch.page.context().close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(`${files.length} pages opened`);
  assert.deepEqual(wrong, []);
});

// Opens a page, touches what can be touched, and tells what happened that should not have.
async function look({ page, heard }, file) {
  heard.length = 0;
  const home = server.home + address(file);
  const answer = await page.goto(home, { waitUntil: "load" });
  assert.equal(answer.status(), 200, file);
  // What waits for a pointer, a focus or an event of its own.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("main *")) {
      for (const name of ["mouseover", "pointerenter", "focus", "toggle", "animationstart"]) {
        element.dispatchEvent(new Event(name, { bubbles: true }));
      }
    }
  });
  const said = [...heard];
  if (page.url().split("#")[0] !== home) said.push(["left", page.url()]);
  const kept = await page.evaluate(() => [document.cookie, Object.keys(localStorage).length, document.querySelectorAll("iframe, object, embed, base").length]);
  if (String(kept) !== ",0,0") said.push(["kept", String(kept)]);
  if (!template(text(INJECTION, file))) said.push(["template", "the body is not the one of the theme"]);
  return said.map((one) => [file, ...one]);
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
