// Pictures for people to look at, when SCREENSHOTS=1 asks for them.

import { test } from "node:test";

import { start } from "./chromium.js";
import { serve } from "./server.js";
import { SITE } from "./sites.js";

const PAGES = {
  home: "",
  group: "groups/tuesday-night-lights/",
  hotlines: "hotlines/",
  "hotlines-need": "hotlines/need/mental-health/",
  hotline: "hotlines/988-lifeline/",
  programs: "programs/",
  organization: "organizations/alder-recovery-network/",
  place: "places/st-marks/",
  "reach-out": "reach-out/",
  "about-this-list": "about-this-list/",
  privacy: "privacy/",
  fresh: "fresh/",
  print: "print/",
  "print-day": "print/day/tuesday/",
  "print-large": "print/large/day/tuesday/",
  list: "groups/day/tuesday/",
  article: "articles/your-first-meeting/",
  talk: "talk/",
  choose: "programs/choose/",
  search: "search/#q=overdose",
  finder: "groups/#when=tonight",
};

// Light and dark, on paper, and mirrored as in a language that is written from right to left.
const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  print: { media: "print" },
  rtl: { colorScheme: "light", mirrored: true },
};

if (process.env.SCREENSHOTS === "1") {
  test("pictures are taken into tests/screenshots/", async () => {
    const folder = new URL("../screenshots/", import.meta.url).pathname;
    const [browser, server] = [await start(), await serve(SITE)];
    for (const width of [360, 768, 1280]) {
      for (const [look, { mirrored, ...media }] of Object.entries(LOOKS)) {
        const page = await browser.newPage({ viewport: { width, height: 740 } });
        await page.emulateMedia(media);
        for (const [name, path] of Object.entries(PAGES)) {
          await page.goto(server.home + path);
          await page.waitForLoadState("networkidle");
          if (mirrored) await page.evaluate(() => (document.documentElement.dir = "rtl"));
          await page.screenshot({ path: `${folder}${name}-${width}-${look}.png`, fullPage: true });
        }
        await page.close();
      }
    }
    await browser.close();
    await server.close();
  });
}
