// The search over everything but groups: what is typed stays on the page.

import { Words, el, part } from "./dom.js";
import { plain } from "./places.js";

/**
 * An entry: kind, name, address, summary, further words, and whether it is invented.
 * @typedef {[string, string, string, string, string, boolean]} Entry
 */

/** The version of the file that is understood (src/views/search.rs). */
const VERSION = 1;
/** How much a word counts in the name, in the summary and among the further words. */
const WEIGHTS = [9, 2, 3];

/**
 * How well an entry fits the words; 0 if one of them is nowhere in it.
 * @param {Entry} entry
 * @param {string[]} wanted
 */
function score([, name, , summary, more], wanted) {
  let sum = 0;
  for (const word of wanted) {
    const here = [name, summary, more].map((text, at) => {
      const words = text.split(/[^\p{L}\p{N}]+/u).map(plain);
      const fits = words.some((one) => one.startsWith(word)) || (plain(text).includes(word) && word.length > 3);
      return fits ? (WEIGHTS[at] ?? 0) * (words.includes(word) ? 2 : 1) : 0;
    });
    const best = here.reduce((a, b) => a + b, 0);
    if (!best) return 0;
    sum += best;
  }
  return sum;
}

/** @param {HTMLFormElement} form @param {{ kinds: [string, string][], entries: Entry[] }} data @param {Words} words */
function start(form, { kinds, entries }, words) {
  const page = form.parentElement ?? form;
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const show = () => {
    const wanted = field.value.split(/\s+/).map(plain).filter(Boolean);
    const ranked = entries.map((entry) => ({ entry, fit: wanted.length ? score(entry, wanted) : 0 })).filter(({ fit }) => fit > 0);
    ranked.sort((a, b) => b.fit - a.fit);
    const sections = kinds.map(([kind, title]) => {
      const items = ranked.filter(({ entry }) => entry[0] === kind).map(({ entry: [, name, url, summary, , example] }) =>
        el("li", {}, el("h3", {}, el("a", { href: url }, name)), example && el("p", { class: "notice example" }, words.say("example")), summary && el("p", {}, summary)),
      );
      return items.length > 0 && el("section", {}, el("h2", {}, title), el("ul", { class: "reading" }, ...items));
    });
    part(page, "results").replaceChildren(...sections.filter((section) => section instanceof HTMLElement));
    const said = ranked.length ? words.count("results", ranked.length) : words.say("none");
    part(page, "said").textContent = wanted.length ? said : "";
    history.replaceState(null, "", wanted.length ? `#q=${encodeURIComponent(field.value)}` : location.pathname);
  };
  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
    part(page, "said").focus();
  });
  field.value = new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
  show();
  form.hidden = false;
}

const form = document.getElementById("search");
const template = document.querySelector("template[data-words=search]");
if (form instanceof HTMLFormElement && template instanceof HTMLTemplateElement) {
  const words = new Words(template);
  const answer = await fetch(form.dataset.index ?? "").catch(() => null);
  const data = answer?.ok ? await answer.json() : null;
  if (data?.version === VERSION) start(form, data, words);
  else part(form.parentElement ?? form, "said").textContent = words.say("not-loaded");
}
