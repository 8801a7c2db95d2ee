// How much a visitor with a bad line has to load.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { FLAT, SITE, pages, text } from "./sites.js";

const KB = 1024;

test("the page with the lines to call weighs less than 14 KB, with all it needs", () => {
  const bytes = weight(SITE, "talk/index.html");
  assert.ok(bytes < 14 * KB, `${bytes} bytes`);
});

for (const [name, folder] of [["with folders", SITE], ["with flat addresses", FLAT]]) {
  test(`no page weighs more than 60 KB, ${name}`, () => {
    const weights = pages(folder).map((file) => [file, weight(folder, file)]);
    assert.deepEqual(weights.filter(([, bytes]) => bytes > 60 * KB), []);
  });
}

test("a link to a page for paper says how large that is", () => {
  const hub = text(SITE, "print/index.html");
  const sheets = [...hub.matchAll(/<a href="\/(print\/[^"]+)">[^<]*<\/a> <span[^>]*>[^<]*about (\d+) KB<\/span>/g)];
  assert.ok(sheets.length > 8, "the week, each day and each region");
  for (const [, path, said] of sheets) {
    const real = weight(SITE, `${path}index.html`) / KB;
    assert.ok(real <= said * 1.1 && real >= said / 2, `${path}: said ${said} KB, is ${real} KB`);
  }
});

test("all scripts together weigh at most 20 KB as Brotli sends them, those of any page at most 16 KB as gzip does", () => {
  const folder = readdirSync(join(SITE, "theme")).find((name) => name.startsWith("scripts."));
  const scripts = readdirSync(join(SITE, "theme", folder)).map((name) => join("theme", folder, name));
  scripts.push("offline.js");
  assert.ok(scripts.length > 5);
  const sum = (paths, compress) => paths.reduce((sum, path) => sum + compress(readFileSync(join(SITE, path))).length, 0);
  const all = sum(scripts, brotliCompressSync);
  assert.ok(all <= 20 * KB, `${all} bytes`);
  for (const page of pages(SITE)) {
    const html = text(SITE, page);
    const loaded = [...html.matchAll(/<script type="module" src="([^"]+)"/g)].flatMap(([, path]) => imported(SITE, path, html));
    const bytes = sum([...new Set(loaded)], gzipSync);
    assert.ok(bytes <= 16 * KB, `${page}: ${bytes} bytes`);
  }
});

// A page and what it loads by itself, each compressed as hosts do it.
function weight(folder, page) {
  const html = text(folder, page);
  const tags = html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*?(?:href|src)="([^"]+)"/g);
  const loaded = [...tags].map((match) => match[1]);
  assert.ok(loaded.some((path) => path.endsWith(".css")), `${page} has a style sheet`);
  const scripts = loaded.filter((path) => path.endsWith(".js")).flatMap((path) => imported(folder, path, html));
  const files = [...new Set([...loaded, ...scripts])].map((path) => readFileSync(join(folder, path)));
  return [html, ...files].reduce((sum, file) => sum + gzipSync(file).length, 0);
}

// A script, all that it imports, and what it loads later where the page has something for it.
function imported(folder, path, html, seen = new Set()) {
  if (seen.has(path)) return [...seen];
  seen.add(path);
  const script = readFileSync(join(folder, path), "utf8");
  const later = [...script.matchAll(/querySelector\("\[([a-z-]+)\]"\)\) import\("(\.[^"]+)"\)/g)];
  const wanted = later.filter(([, hook]) => html.includes(` ${hook}`)).map(([, , name]) => name);
  const names = [...script.matchAll(/from "(\.[^"]+)"/g)].map((match) => match[1]);
  for (const name of [...names, ...wanted]) imported(folder, join(dirname(path), name), html, seen);
  return [...seen];
}
