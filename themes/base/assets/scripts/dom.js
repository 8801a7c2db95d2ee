// Elements and words. Text goes into the page as text only, never as markup.

/**
 * Makes an element. What is null or false is left out.
 * @param {string} name
 * @param {Record<string, string | boolean | null | undefined>} attributes
 * @param {...(Node | string | null | false | undefined)} children
 * @returns {HTMLElement}
 */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (typeof value === "string") element.setAttribute(key, value);
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/**
 * The part of a page with this name.
 * @param {ParentNode} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function part(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`the page has no part "${name}"`);
  return found;
}

/** The words of the page, which its template says in its language. */
export class Words {
  /** @param {HTMLTemplateElement} template */
  constructor(template) {
    /** @type {Map<string, string>} */
    this.plain = new Map();
    /** @type {Map<string, [number, string][]>} */
    this.counted = new Map();
    for (const item of template.content.querySelectorAll("[data-k]")) {
      const { k = "", n } = /** @type {HTMLElement} */ (item).dataset;
      const text = item.textContent ?? "";
      if (n === undefined) this.plain.set(k, text);
      else this.counted.set(k, [...(this.counted.get(k) ?? []), [Number(n), text]]);
    }
    const { lang } = document.documentElement;
    this.plural = new Intl.PluralRules(lang);
    // The digits in which the rest of the page is written.
    this.numbers = new Intl.NumberFormat(lang, { numberingSystem: "latn" });
  }

  /**
   * The words of a key; `%name%` in them gives way to a value.
   * @param {string} key
   * @param {Record<string, string>} [values]
   */
  say(key, values = {}) {
    const text = this.plain.get(key) ?? key;
    return text.replace(/%(\w+)%/g, (_, name) => values[name] ?? "");
  }

  /**
   * A time of day as the site writes it: on a clock of twelve hours if the page has the words for it.
   * @param {number} minutes after midnight
   */
  time(minutes) {
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    const hour = Math.floor(minutes / 60) % 24;
    const past = two(minutes % 60);
    if (!this.plain.has("am")) return `${two(hour)}:${past}`;
    if (minutes % 1440 === 0) return this.say("midnight");
    if (minutes === 720) return this.say("noon");
    return this.say(hour < 12 ? "am" : "pm", { time: `${hour % 12 || 12}:${past}` });
  }

  /**
   * The words for a number: those of the sample that the language treats alike.
   * @param {string} key
   * @param {number} count
   */
  count(key, count) {
    const forms = this.counted.get(key) ?? [];
    const kind = this.plural.select(count);
    const form = forms.find(([sample]) => this.plural.select(sample) === kind) ?? forms.at(-1);
    return form ? form[1].replace(String(form[0]), this.numbers.format(count)) : key;
  }
}

/**
 * The words that a page has under a name; none where it has none.
 * @param {string} name
 */
export function words(name) {
  const template = document.querySelector(`template[data-words=${name}]`);
  return template instanceof HTMLTemplateElement ? new Words(template) : null;
}
