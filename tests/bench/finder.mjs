// Measures the finder of a built site in a browser whose processor is six times slower than this one, and prints a table.
//
//   node tests/bench/finder.mjs FOLDER GROUPS RUNS        (tests/bench/finder builds the folder)

import { readFileSync, readdirSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";

import { start } from "../browser/chromium.js";
import { serve } from "../browser/server.js";
import { table } from "./table.mjs";
import { Visit } from "./visit.mjs";

const [folder, groups, runs] = process.argv.slice(2);

// Everything that is done, in order: what is printed, what the visitor does, and the goal in KB and milliseconds.
// Each filter is taken off before the next, so that each has to look through all that is loaded.
function steps({ largest, middling, program, tag }) {
  const filter = (name, value) => [`... and ${name} ${value}`, (visit) => visit.choose(name, value), { kb: 60, ms: 100 }];
  const off = (name) => [null, (visit) => visit.choose(name, "")];
  const filters = [
    ["when", "3"],
    ["program", program],
    ["how", "in-person"],
    ["tag", tag],
    ["part", "evening"],
  ].flatMap(([name, value]) => [filter(name, value), off(name)]);
  const back = ["back", (visit) => visit.back(), { kb: 0, ms: 100 }];
  return [
    ["a town of middling size", (visit) => visit.search(middling), { kb: 60 }],
    ...filters,
    ["the largest town", (visit) => visit.search(largest), { kb: 60 }],
    ...filters,
    ["a name that is no place", (visit) => visit.search("quiet lamp"), { kb: 60 }],
    [null, (visit) => visit.clear()],
    ["online", (visit) => visit.choose("how", "online"), { kb: 60 }],
    ["online now", (visit) => visit.choose("when", "now"), { kb: 60, ms: 100 }],
    back,
  ];
}

// What there is to look for: the town with the most meetings, one in the middle, the first program and tag.
function choices() {
  const data = join(folder, "finder");
  const files = readdirSync(data);
  const read = (name) => JSON.parse(readFileSync(join(data, name), "utf8"));
  const places = files.filter((name) => name.startsWith("p-")).flatMap((name) => read(name).places);
  const towns = places.filter(([, within]) => within && !/^\d/.test(within)).filter(([name]) => !/^\d/.test(name));
  towns.sort((a, b) => b[4] - a[4]);
  const index = read(files.find((name) => name.startsWith("index.")));
  const name = ([town, region]) => `${town}, ${region}`;
  const middling = towns[Math.floor(towns.length / 20)];
  return { index, files, largest: name(towns[0]), middling: name(middling), program: index.programs[0][0], tag: index.tags[0][0] };
}

// How much else the machine does: times mean something only if that is little.
const load = () => `${loadavg()[0].toFixed(1)} on ${availableParallelism()} processors`;
const before = load();

const chosen = choices();
const server = await serve(folder, "/", { gzip: true });
const browser = await start();
const results = new Map();
try {
  for (let run = 0; run < Number(runs); run += 1) {
    const visit = await Visit.begin(browser, server.home);
    const note = (name, goal, measured) => results.set(name, [...(results.get(name) ?? []), { goal, ...measured }]);
    note("first view", { kb: 100, ms: 1000 }, visit.first);
    let place = "";
    for (const [name, act, goal = {}] of steps(chosen)) {
      if (name && !name.startsWith("...")) place = name;
      const measured = await visit.measure(act);
      if (name) note(name.startsWith("...") ? `${place} ${name}` : name, goal, measured);
    }
    await visit.end();
  }
} finally {
  await browser.close();
  await server.close();
}
const { index, files, largest, middling } = chosen;
console.log(`${index.meetings} meetings of ${groups} groups, ${files.length} files of data.`);
console.log(`The largest town is ${largest}; the one of middling size is ${middling}.`);
console.log(`Load of the machine: ${before} before, ${load()} after.\n`);
console.log(table(results));
