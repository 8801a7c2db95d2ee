// The scripts as files: what is published is what is written.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import * as espree from "espree";

import { SITE } from "./sites.js";

const WRITTEN = new URL("../../themes/base/assets/scripts/", import.meta.url).pathname;
const folder = readdirSync(join(SITE, "theme")).find((name) => name.startsWith("scripts."));
const PUBLISHED = join(SITE, "theme", folder);

// What a script does, without where its parts stand in the file.
function tree(text) {
  const parsed = espree.parse(text, { ecmaVersion: 2024, sourceType: "module" });
  return JSON.parse(JSON.stringify(parsed, (key, value) => (["start", "end", "range", "loc"].includes(key) ? undefined : value)));
}

test("what is published does what is written, and has no comments", () => {
  const names = readdirSync(WRITTEN).sort();
  assert.deepEqual(readdirSync(PUBLISHED).sort(), names);
  for (const name of names) {
    const published = readFileSync(join(PUBLISHED, name), "utf8");
    assert.deepEqual(tree(published), tree(readFileSync(join(WRITTEN, name), "utf8")), name);
    const { comments } = espree.parse(published, { ecmaVersion: 2024, sourceType: "module", comment: true });
    assert.deepEqual(comments, [], name);
  }
});
