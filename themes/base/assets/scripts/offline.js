// A copy of the lines and of what is kept, for when there is no network: made when somebody asks for it, and removed again.

import { Words, part } from "./dom.js";
import { ROOT } from "./kept.js";

const DAY = 86_400_000;
const CACHE = `kept ${ROOT}`;
/** Under this address stands when the copy was made. */
const MADE = `${ROOT}made`;

/** When the copy was made; 0 if there is none. */
async function made() {
  const answer = (await caches.has(CACHE)) && (await (await caches.open(CACHE)).match(MADE));
  return answer ? Number(await answer.text()) : 0;
}

/** @param {string[]} pages the page of the lines first */
async function keep(pages) {
  const scripts = ["site", "kept", "dom", "time", "open", "shortlist", "offline"].map((name) => new URL(`./${name}.js`, import.meta.url).href);
  const styles = [...document.querySelectorAll("link[rel=stylesheet]")].map((link) => /** @type {HTMLLinkElement} */ (link).href);
  const cache = await caches.open(CACHE);
  await cache.addAll([...pages, ...styles, ...scripts]);
  await cache.put(MADE, new Response(String(Date.now())));
  const address = `${ROOT}offline.js?${encodeURIComponent(pages[0] ?? "")}`;
  const types = /** @type {any} */ (globalThis).trustedTypes;
  const policy = types?.createPolicy("offline", { createScriptURL: () => address });
  await navigator.serviceWorker.register(policy ? policy.createScriptURL("") : address);
}

async function remove() {
  await caches.delete(CACHE);
  for (const worker of await navigator.serviceWorker.getRegistrations()) if (new URL(worker.scope).pathname === ROOT) await worker.unregister();
}

/** @param {HTMLElement} box @param {Words} words */
async function start(box, words) {
  const pages = (box.dataset.pages ?? "").split(" ");
  const [make, drop, said] = ["make", "drop", "made"].map((name) => part(box, name));
  const show = async () => {
    const day = await made();
    const form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
    if (said) said.textContent = day ? words.say("made", { date: form.format(day) }) : "";
    if (make) make.hidden = day > 0;
    if (drop) drop.hidden = day === 0;
    return day;
  };
  const act = (/** @type {() => Promise<void>} */ action) => async () => {
    await action().catch(() => said && (said.textContent = words.say("not-made")));
    await show();
  };
  if (make) make.onclick = act(() => keep(pages));
  if (drop) drop.onclick = act(remove);
  const day = await show();
  box.hidden = false;
  // What was kept before is brought up to date when there is a network.
  if (day && Date.now() - day > DAY && navigator.onLine) await act(() => keep(pages))();
}

const box = document.getElementById("offline");
const template = box?.querySelector("template");
if (box && template && "serviceWorker" in navigator && "caches" in window) start(box, new Words(template));
