// The HTML is what the standard says.

import assert from "node:assert/strict";
import { test } from "node:test";

import { HtmlValidate } from "html-validate";

import { samples, text } from "./sites.js";

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

for (const { template, folder, file } of samples()) {
  test(`the page made by the template \`${template}\` is valid`, async () => {
    const report = await validator.validateString(text(folder, file), file);
    const found = report.results.flatMap((result) => result.messages);
    const lines = found.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`);
    assert.deepEqual(lines, []);
  });
}
