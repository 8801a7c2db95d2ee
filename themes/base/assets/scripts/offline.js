// A copy of the lines and of what is kept, for when there is no network: made when somebody asks for it, and removed again.

import { part, words as wordsOf } from "./dom.js";
import { ROOT } from "./kept.js";

const DAY = 86_400_000;
const CACHE = `kept ${ROOT}`;
/** Under this address stands when the copy was made. */
const MADE = `${ROOT}made`;

// A worker is only ever made of one address.
const box = document.getElementById("offline");
const pages = (box?.dataset.pages ?? "").split(" ");
const worker = `${ROOT}offline.js?${encodeURIComponent(pages[0] ?? "")}`;
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("offline", { createScriptURL: () => worker });

/** Makes the copy: the pages, and what they need. */
async function keep() {
  const scripts = ["site", "kept", "dom", "time", "open", "shortlist", "offline"].map((name) => `${new URL(`./${name}.js`, import.meta.url)}`);
  const styles = [...document.querySelectorAll("link[rel=stylesheet]")].map((link) => /** @type {HTMLLinkElement} */ (link).href);
  const cache = await caches.open(CACHE);
  await cache.addAll([...pages, ...styles, ...scripts]);
  await cache.put(MADE, new Response(String(Date.now())));
  await navigator.serviceWorker.register(policy ? policy.createScriptURL("") : worker);
}

async function remove() {
  await caches.delete(CACHE);
  await (await navigator.serviceWorker.getRegistration(ROOT))?.unregister();
}

/** @param {HTMLElement} box @param {import("./dom.js").Words} words */
async function start(box, words) {
  const make = part(box, "make");
  const drop = part(box, "drop");
  const said = part(box, "made");
  const show = async () => {
    const day = Number(await (await caches.match(MADE))?.text());
    const form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", numberingSystem: "latn" });
    said.textContent = day ? words.say("made", { date: form.format(day) }) : "";
    make.hidden = day > 0;
    drop.hidden = !make.hidden;
    return day;
  };
  const act = (/** @type {() => Promise<void>} */ action) => () => action().then(show, () => (said.textContent = words.say("not-made")));
  make.onclick = act(keep);
  drop.onclick = act(remove);
  const day = await show();
  box.hidden = false;
  // What was kept before is brought up to date when there is a network.
  if (Date.now() - day > DAY && navigator.onLine) act(keep)();
}

const words = wordsOf("offline");
if (box && words && "serviceWorker" in navigator) start(box, words);
