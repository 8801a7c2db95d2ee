// The search over everything but groups: what is typed stays on the page.

import { el, part, words as wordsOf } from "./dom.js";
import { plain } from "./places.js";

/**
 * An entry: kind, name, address, summary, further words, and whether it is invented.
 * @typedef {[string, string, string, string, string, boolean]} Entry
 */

/** The version of the file that is understood (src/views/search.rs). */
const VERSION = 1;
/**
 * How well an entry fits: 2 if its name has all words, 1 if it has them elsewhere, 0 if one is nowhere in it.
 * @param {Entry} entry
 * @param {string[]} wanted
 */
function fit([, name, , summary, more], wanted) {
  const has = (/** @type {string} */ text) => wanted.every((word) => plain(text).includes(word));
  return has(name) ? 2 : has(`${name} ${summary} ${more}`) ? 1 : 0;
}

/** @param {HTMLFormElement} form @param {{ kinds: [string, string][], entries: Entry[] }} data @param {import("./dom.js").Words} words */
function start(form, { kinds, entries }, words) {
  const page = form.parentElement ?? form;
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const show = () => {
    const wanted = field.value.split(/\s+/).map(plain).filter(Boolean);
    const found = wanted.length ? entries.filter((entry) => fit(entry, wanted)) : [];
    found.sort((a, b) => fit(b, wanted) - fit(a, wanted));
    const sections = kinds.map(([kind, title]) => {
      const items = found.filter((entry) => entry[0] === kind).map(([, name, url, summary, , example]) =>
        el("li", {}, el("h3", {}, el("a", { href: url }, name)), example && el("p", { class: "notice example" }, words.say("example")), summary && el("p", {}, summary)),
      );
      return items.length > 0 && el("section", {}, el("h2", {}, title), el("ul", { class: "reading" }, ...items));
    });
    part(page, "results").replaceChildren(...sections.filter((section) => section instanceof HTMLElement));
    const said = found.length ? words.count("results", found.length) : words.say("none");
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
const words = wordsOf("search");
if (form instanceof HTMLFormElement && words) {
  const answer = await fetch(form.dataset.index ?? "").catch(() => null);
  const data = answer?.ok ? await answer.json() : null;
  if (data?.version === VERSION) start(form, data, words);
  else part(form.parentElement ?? form, "said").textContent = words.say("not-loaded");
}
