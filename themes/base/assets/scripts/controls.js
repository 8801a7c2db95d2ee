// The form, the filters and the chips of what is on.

import { el, part } from "./dom.js";
import { SEVERAL, SINGLE, active, without } from "./query.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./dom.js").Words} Words
 * @typedef {import("./data.js").Index} Index
 */

/** The most choices that a filter shows at once. */
const MOST = 30;

/**
 * Fills the filters whose choices depend on what is listed. A filter with nothing to choose is left out.
 * @param {HTMLElement} root
 * @param {Index} index
 * @param {Words} words
 */
export function fill(root, index, words) {
  const access = index.access.filter(([, count]) => count > 0);
  const how = index.how.filter(([, count]) => count > 0);
  options(root, "program", index.programs.map(([slug, name, count]) => [slug || "-", name || words.say("independent"), count]), words);
  options(root, "how", how.map(([key, count]) => [key, words.say(key), count]), words);
  options(root, "tag", index.tags, words);
  options(root, "lang", index.languages, words, true);
  options(root, "access", access.map(([key, count]) => [key, words.say(`access-${key}`), count]), words);
}

/**
 * @param {HTMLElement} root
 * @param {string} key
 * @param {[string, string, number][]} choices
 * @param {Words} words
 * @param {boolean} [foreign] whether each choice is in the language that it names
 */
function options(root, key, choices, words, foreign = false) {
  const box = part(root, `options-${key}`);
  const several = SEVERAL.some((one) => one === key);
  const filter = box.closest("details");
  if (filter) filter.hidden = choices.length < 2 && !(several && choices.length > 0);
  for (const [value, label, count] of choices.slice(0, MOST)) {
    const input = el("input", { type: several ? "checkbox" : "radio", name: key, value });
    const lang = foreign ? value : null;
    box.append(
      el("label", { class: "choice" }, input, el("span", { lang }, label), el("small", {}, words.numbers.format(count))),
    );
  }
}

/**
 * What the filters and the text box say.
 * @param {HTMLFormElement} form
 * @param {Query} query what stands in no filter
 * @returns {Query}
 */
export function asked(form, query) {
  const data = new FormData(form);
  const said = { ...query, q: String(data.get("q") ?? "").trim() };
  for (const key of SINGLE) said[key] = String(data.get(key) ?? "");
  for (const key of SEVERAL) said[key] = data.getAll(key).map(String);
  said.within = String(data.get("within") ?? query.within);
  return said;
}

/**
 * Makes filters and text box say a query.
 * @param {HTMLFormElement} form
 * @param {Query} query
 */
export function show(form, query) {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
      const value = /** @type {Record<string, unknown>} */ (query)[field.name];
      field.checked = Array.isArray(value) ? value.includes(field.value) : (value ?? "") === field.value;
    } else if (field instanceof HTMLInputElement && field.name === "q") {
      if (field.value.trim() !== query.q) field.value = query.q;
    }
  }
  for (const filter of form.querySelectorAll("details[data-filter]")) {
    const keys = /** @type {HTMLElement} */ (filter).dataset.filter?.split(" ") ?? [];
    filter.classList.toggle("on", active(query).some(([key]) => keys.includes(key)));
  }
}

/**
 * A button for each filter that is on, which takes it off.
 * @param {HTMLElement} box
 * @param {HTMLFormElement} form
 * @param {Query} query
 * @param {Words} words
 * @param {(query: Query) => void} ask
 */
export function chips(box, form, query, words, ask) {
  const on = active(query);
  const all = on.map(([key, value]) => {
    const button = el(
      "button",
      { type: "button", class: "chip" },
      el("span", { class: "hide" }, words.say("remove")),
      " ",
      name(form, key, value, words),
      el("span", { "aria-hidden": "true" }, "×"),
    );
    button.addEventListener("click", () => ask(without(query, key, value)));
    return el("li", {}, button);
  });
  box.replaceChildren(...all);
  box.hidden = all.length === 0;
}

/**
 * A filter in words, as it stands in the form.
 * @param {HTMLFormElement} form
 * @param {string} key
 * @param {string} value
 * @param {Words} words
 */
export function name(form, key, value, words) {
  if (key === "q") return words.say("quoted", { text: value });
  if (key === "near") return words.say("near-me");
  if (key === "place") return words.say("near-place", { place: value });
  for (const field of form.querySelectorAll(`input[name="${key}"]`)) {
    const input = /** @type {HTMLInputElement} */ (field);
    if (input.value === value) return input.nextElementSibling?.textContent ?? value;
  }
  return value;
}
