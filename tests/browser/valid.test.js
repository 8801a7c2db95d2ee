// The HTML is what the standard says.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import { HtmlValidate } from "html-validate";

import { LANGUAGES, TONGUES, language, samples, text } from "./sites.js";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // The standard reads `<!doctype html>` in any case; lower case compresses better.
    "doctype-style": ["error", { style: "lowercase" }],
    // A title is a list's or article's own name and the site's: editors decide how long those are.
    "long-title": "off",
    // Its wish is for numbers that never break; but what a call link says here is a sentence with the
    // line's name, which has to wrap on a phone. The style sheet keeps the number itself on one line.
    "tel-non-breaking": "off",
  },
});

const SAMPLES = [...samples(), ...LANGUAGES.flatMap((lang) => samples([TONGUES], lang))];

for (const { template, folder, file } of SAMPLES) {
  test(`the page made by the template \`${template}\` is valid, ${language(file)}`, async () => {
    const report = await validator.validateString(text(folder, file), file);
    const found = report.results.flatMap((result) => result.messages);
    const lines = found.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`);
    assert.deepEqual(lines, []);
  });
}

test("the checker of the W3C finds no error in a page of each template", () => {
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const files = SAMPLES.map(({ folder, file }) => join(folder, file));
  const { status, stdout, stderr } = spawnSync("java", ["-jar", jar, "--errors-only", "--stdout", "--format", "gnu", ...files], { encoding: "utf8" });
  assert.equal(stdout, "", stderr);
  assert.equal(status, 0);
});
