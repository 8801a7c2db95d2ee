// Lighthouse, on the pages that matter most: accessibility, best practices and search engines at 100. Its figure for
// speed is printed: it depends on the machine.

import assert from "node:assert/strict";
import { createServer } from "node:net";
import { after, before, test } from "node:test";

import lighthouse from "lighthouse";

import { start } from "./chromium.js";
import { serve } from "./server.js";
import { FLAT } from "./sites.js";

// In this site one group is not marked as an example, so search engines may find it.
const PAGES = { home: "", finder: "groups.html", group: "groups/tuesday-night-lights.html", talk: "talk.html" };
const WHOLE = ["accessibility", "best-practices", "seo"];

let browser;
let server;
let port;

// A port of this machine that nobody uses.
function free() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

before(async () => {
  port = await free();
  browser = await start([`--remote-debugging-port=${port}`]);
  server = await serve(FLAT);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} has 100 in accessibility, best practices and search`, async () => {
    const { lhr } = await lighthouse(server.home + path, { port, logLevel: "error", onlyCategories: [...WHOLE, "performance"] });
    const scores = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]));
    console.log(`${name}: ${JSON.stringify(scores)}`);
    const failed = Object.values(lhr.audits).filter(({ id, score }) => score !== null && score < 1 && belongs(lhr, id));
    assert.deepEqual(failed.map(({ id, title, details }) => [id, title, JSON.stringify(details?.items ?? [])]), []);
    for (const category of WHOLE) assert.equal(scores[category], 100, category);
  });
}

// Whether an audit counts in one of the categories that must be whole.
function belongs(lhr, id) {
  return WHOLE.some((category) => lhr.categories[category].auditRefs.some((ref) => ref.id === id && ref.weight > 0));
}
