// The sites that `tests/run` has built for these tests, and a page of each template in them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const built = process.env.SITES;
if (!built) throw new Error("SITES is not set: these tests are started by tests/run");

// The repository's own site; the same below a folder; with flat addresses; with an entry left out; an invented large one;
// names that are too long, and groups that are closed; nearly nothing; every attempt to break out in every field; the own
// site in a language from right to left, too.
export const SITE = join(built, "site");
export const SUB = join(built, "sub");
export const FLAT = join(built, "flat");
export const MENDING = join(built, "mending");
export const LARGE = join(built, "large");
export const STATES = join(built, "states");
export const BARE = join(built, "bare");
export const INJECTION = join(built, "injection");
export const TONGUES = join(built, "tongues");

// The languages beside English that stand in folders of their own.
export const LANGUAGES = ["es", "ar"];

// Where flat addresses and short pages of lists are asked for, one page has what comes of it.
const BEST = {
  article: "articles/your-first-meeting/index.html",
  content: "safety/index.html",
  group: "groups/tuesday-night-lights/index.html",
  hotline: "hotlines/988-lifeline/index.html",
  list: "groups/day/tuesday/index.html",
  place: "places/st-marks/index.html",
  program: "programs/aa/index.html",
};

// All pages of a folder, relative to it and in order.
export function pages(folder) {
  const files = readdirSync(folder, { recursive: true }).map((file) => file.replaceAll("\\", "/"));
  return files.filter((file) => file.endsWith(".html")).sort();
}

export function text(folder, file) {
  return readFileSync(join(folder, file), "utf8");
}

// The template that a page was made from: the theme says it in the class of the body.
export function template(html) {
  return html.match(/<body class="is-([a-z0-9-]+)"/)?.[1];
}

// The language of a page; English has no folder.
export function language(file) {
  return LANGUAGES.find((lang) => file.startsWith(`${lang}/`)) ?? "en";
}

// One page of each template in a language: { template, folder, file }. The richest where there is a choice.
export function samples(folders = [SITE, MENDING, FLAT], lang = "en") {
  const found = new Map();
  for (const folder of folders) {
    for (const file of pages(folder).filter((file) => language(file) === lang)) {
      const name = template(text(folder, file));
      const best = [SITE, TONGUES].includes(folder) && file.replace(`${lang}/`, "") === BEST[name];
      if (name && (!found.has(name) || best)) {
        found.set(name, { template: name, folder, file });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.template.localeCompare(b.template));
}

// Pages in all the states they can be in: every group and a page of each template where names are too long and all is
// closed, and a page of each template where there is next to nothing.
export function extremes() {
  const groups = pages(STATES).filter((file) => /^groups\/[a-z-]+\/index\.html$/.test(file));
  const more = groups.map((file) => ({ template: "group", folder: STATES, file }));
  return [...samples([STATES]), ...samples([BARE]), ...more];
}

// The address of a page file, below the home of its site.
export function address(file) {
  return file.replace(/(^|\/)index\.html$/, "$1");
}
