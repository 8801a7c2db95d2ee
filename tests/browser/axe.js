// What axe finds in a page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { address } from "./sites.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// What a browser makes of a page when it runs no script. (It would not run axe either.)
export function withoutScript(html) {
  const bare = html.replace(/<script(?![^>]*application\/ld\+json)[^]*?<\/script>/g, "");
  return bare.replace(/<\/?noscript>/g, "");
}

// Opens a page, whose HTML may be changed on its way, below the home of its site; axe must find nothing in it.
export async function findsNothing(page, home, { file }, change = (html) => html) {
  await page.unrouteAll();
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: change(await response.text()) });
  });
  const answer = await page.goto(home + address(file), { waitUntil: "load" });
  assert.equal(answer.status(), 200, file);
  await page.evaluate(AXE);
  const result = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }),
    RULES,
  );
  assert.ok(result.passes.length > 10, `${file}: axe has looked at the page`);
  const found = result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`),
  );
  assert.deepEqual(found, [], file);
}
