// `guidepost serve`: a page follows what an editor does, without anybody touching the browser.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { start } from "./chromium.js";

const GROUP = "content/groups/preview-test.md";
const PATH = "groups/preview-test/";
const TEXT = `---
name: Lamps
independent: yes
attendance: in-person
place: {name: Hall, address: 1 Hill Road, city: Millbrook}
meetings: [{day: monday, time: 7 pm}]
example: true
---
Come as you are.
`;

// A step that hangs is told by its name, long before the whole file is given up.
const SOON = { timeout: 60_000 };

let browser;
let folder;
let preview;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "preview-"));
  await cp("../../content", join(folder, "content"), { recursive: true });
  await writeFile(join(folder, GROUP), TEXT);
  browser = await start();
  preview = await serve(0);
}, SOON);

after(async () => {
  await browser?.close();
  await preview?.stop();
  await rm(folder, { recursive: true, force: true });
}, SOON);

// Starts the preview, and gives its address once it is said.
async function serve(port) {
  const program = process.env.GUIDEPOST;
  if (!program) throw new Error("GUIDEPOST is not set: these tests are started by tests/run");
  const child = spawn(program, ["serve", "--port", port, "--today", "2026-11-22"], { cwd: folder });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const home = await new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
      const found = said.match(/http:\/\/\S+/);
      if (found) resolve(found[0]);
    });
    child.stderr.resume();
    ended.then((code) => reject(new Error(`the preview ended with ${code}`)));
  });
  const stop = () => {
    child.kill("SIGINT");
    return ended;
  };
  return { home, port: new URL(home).port, stop };
}

// In one step, as editors save: a file that is seen half written has mistakes of its own.
async function edit(change) {
  const file = join(folder, GROUP);
  const written = join(folder, "written.md");
  await writeFile(written, change(await readFile(file, "utf8")));
  await rename(written, file);
}

test("an edit shows by itself, where the reader was, and a mistake is shown above until it is mended", SOON, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 300 } });
  const told = [];
  page.on("console", (message) => message.type() === "error" && told.push(message.text()));
  page.on("pageerror", (error) => told.push(String(error)));
  await page.goto(preview.home + PATH);
  assert.equal(await page.locator("h1").innerText(), "Lamps");
  await page.evaluate(() => window.scrollTo(0, 120));

  await edit((text) => text.replace(/^name: .*$/m, "name: Lanterns"));
  await page.locator("h1", { hasText: "Lanterns" }).waitFor();
  await page.waitForFunction(() => window.scrollY === 120);

  // Playwright looks into open shadow trees.
  const panel = page.getByRole("alert");
  assert.equal(await panel.count(), 0);
  await edit((text) => text.replace(/^name: .*$/m, "nmae: <b>Bold</b>"));
  await panel.waitFor();
  const words = await panel.innerText();
  assert.match(words, /1 error|2 errors/);
  assert.match(words, /preview-test\.md:\d+:\d+/);
  assert.match(words, /<b>Bold<\/b>/);
  assert.equal(await page.locator("h1").innerText(), "Lanterns");
  const look = await panel.evaluate((found) => getComputedStyle(found).position);
  assert.equal(look, "fixed");
  if (process.env.SCREENSHOTS) await page.screenshot({ path: "../screenshots/preview-mistake.png" });

  await panel.getByRole("button", { name: "Hide" }).click();
  assert.equal(await panel.count(), 0);
  await edit((text) => text.replace(/^nmae: .*$/m, "name: Mended"));
  await page.locator("h1", { hasText: "Mended" }).waitFor();
  assert.equal(await panel.count(), 0);
  assert.deepEqual(told, []);
  await page.close();
});

test("a page that an edit does not change stays as it is, and what was hidden stays hidden", SOON, async () => {
  const page = await browser.newPage();
  await page.goto(`${preview.home}safety/`);
  await page.evaluate(() => (window.marked = true));
  const shown = page.locator("h1");
  const title = await shown.innerText();

  // The edit of another page is heard and looked into, and this page is not loaded again.
  let asked = page.waitForResponse(page.url());
  await edit((text) => text.replace(/^name: .*$/m, "name: Elsewhere"));
  await asked;
  assert.equal(await page.evaluate(() => window.marked), true);

  // The same mistakes after another edit are no news.
  const panel = page.getByRole("alert");
  await edit((text) => text.replace(/^name: .*$/m, "nmae: Elsewhere"));
  await panel.getByRole("button", { name: "Hide" }).click();
  assert.equal(await panel.count(), 0);
  await edit((text) => `${text}\nMore.\n`);
  await page.waitForTimeout(1000);
  assert.equal(await panel.count(), 0);

  asked = page.waitForResponse(page.url());
  await edit((text) => text.replace(/^nmae: .*$/m, "name: Elsewhere"));
  await asked;
  assert.equal(await page.evaluate(() => window.marked), true);
  assert.equal(await shown.innerText(), title);
  await page.close();
});

test("a page finds the preview again after it was started anew", SOON, async () => {
  const page = await browser.newPage();
  await page.goto(preview.home + PATH);
  const { port } = preview;
  assert.equal(await preview.stop(), 0);
  await edit((text) => text.replace(/^name: .*$/m, "name: Again"));
  preview = await serve(port);
  await page.locator("h1", { hasText: "Again" }).waitFor();
  await page.close();
});
