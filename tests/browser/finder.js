// Opening the finder at a moment, and reading what it shows.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { SITE } from "./sites.js";

// A fresh page at a moment that stays, with every request and every complaint of the browser.
export async function open(browser, home, { hash = "", now, zone = "America/Chicago", ...options } = {}) {
  const context = await browser.newContext({ timezoneId: zone, ...options });
  const page = await context.newPage();
  const asked = [];
  const said = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.clock.setFixedTime(new Date(now ?? "2026-11-25T12:00:00-06:00"));
  await page.goto(`${home}groups/${hash}`);
  await page.locator("#finder").waitFor();
  await settled(page);
  return { context, page, asked, said };
}

// Waits until the finder has shown all that it shows for a question.
export async function settled(page) {
  await page.locator('#finder [data-part="list"][aria-busy="false"]').waitFor({ state: "attached" });
  // Rows have no inner text before they are drawn (`content-visibility`): that takes a frame.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

export const count = (page) => page.locator('[data-part="count"]').innerText();
export const headings = (page) => page.locator('[data-part="list"] .day h3').allInnerTexts();
export const names = (page) => page.locator('[data-part="list"] .title a').allInnerTexts();

// What a site's own index and its one file of meetings say; a divided site has no such file.
export function data(site = SITE) {
  const folder = join(site, "finder");
  const read = (start) => {
    const file = readdirSync(folder).find((name) => name.startsWith(start));
    return JSON.parse(readFileSync(join(folder, file), "utf8"));
  };
  const index = read("index.");
  return { index, all: index.all && read("all.") };
}

// The filters that are on, as the chips say them.
export async function chips(page) {
  const texts = await page.locator(".chip").allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, " ").replace("Remove filter: ", "").replace(/ ?×$/, ""));
}
