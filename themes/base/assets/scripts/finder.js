// The finder of `/groups/`: reads what is asked, loads what is needed, and shows what is found.

import { asked, chips, fill, show } from "./controls.js";
import { Data } from "./data.js";
import { Words, el, part } from "./dom.js";
import { list } from "./list.js";
import { find, listed } from "./match.js";
import { PAGE, needed } from "./needed.js";
import { evening, isOver, none } from "./offers.js";
import { MILE, full, named, plain, settle } from "./places.js";
import { measured, nothing, read, written } from "./query.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./meeting.js").Meeting} Meeting
 * @typedef {import("./places.js").Place} Place
 */

/** How many items are shown at once: a slow device needs long for the rest, which comes a moment later. */
const FIRST = 6;

export class Finder {
  /** @param {HTMLElement} root @param {Data} data */
  constructor(root, data) {
    const words = root.querySelector("template");
    const form = part(root, "form");
    if (!words || !(form instanceof HTMLFormElement)) throw new Error("the page has no form");
    this.root = root;
    this.data = data;
    this.form = form;
    this.words = new Words(words);
    /** Lines of peers, which stand in the list when they are of use. */
    this.lines = part(root, "lines");
    this.miles = root.hasAttribute("data-miles");
    /** Kilometres of a unit of length. */
    this.unit = this.miles ? MILE : 1;
    /** A button that asks something else. */
    this.offer = (/** @type {string} */ text, /** @type {Query} */ query) => {
      const button = el("button", { type: "button", class: "button second" }, text);
      button.addEventListener("click", () => this.turnTo(query));
      return el("p", {}, button);
    };
    this.query = nothing();
    this.most = PAGE;
    /** The number of the last question: answers to earlier ones come too late. */
    this.turn = 0;
  }

  start() {
    const { root, form, data, words } = this;
    const failed = () => this.failed();
    fill(root, data.index, words);
    form.addEventListener("submit", (event) => this.submit(event).catch(failed));
    form.addEventListener("change", (event) => this.changed(event));
    form.addEventListener("input", (event) => this.typed(event).catch(failed));
    form.addEventListener("keydown", (event) => this.closeBy(event));
    part(root, "near").addEventListener("click", () => this.locate());
    addEventListener("popstate", () => this.open().catch(failed));
    addEventListener("hashchange", () => this.open().catch(failed));
    const all = part(root, "filters");
    // On a phone the filters stand behind one button, so that what is found can be seen.
    if (all instanceof HTMLDetailsElement) all.open = matchMedia("(min-width: 40rem)").matches;
    root.hidden = false;
    return this.open().catch(failed);
  }

  /** Asks what the address says. */
  async open() {
    const query = read(location.hash);
    if (written(query) === written(this.query) && this.turn > 0) return;
    if (query.place) {
      const [place] = named(await this.data.places(query.place), query.place);
      if (place) this.stand(query, place);
      else query.place = "";
    }
    this.most = PAGE;
    await this.answer(query, query.near ? "near-again" : "");
  }

  /** @param {Query} query @param {Place} place */
  stand(query, place) {
    Object.assign(query, { place: full(place), point: place.point, near: false });
    query.within ||= String(this.data.radius(place.point, this.unit));
  }

  /**
   * Asks something new: it becomes the address, so that "back" leads to what was asked before.
   * @param {Query} query
   * @param {{ replace?: boolean }} [options]
   */
  ask(query, { replace = false } = {}) {
    const address = written(query) || location.pathname + location.search;
    if (replace) history.replaceState(null, "", address);
    else if (written(query) !== written(this.query)) history.pushState(null, "", address);
    this.most = PAGE;
    return this.answer(query);
  }

  /** Asks something new by what is gone then: the focus goes to the count. @param {Query} query */
  turnTo(query) {
    this.ask(query);
    part(this.root, "count").focus();
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const query = asked(this.form, this.query);
    const places = query.q ? named(await this.data.places(query.q), query.q) : [];
    const exact = places.filter((place) => [place.name, full(place)].some((text) => plain(text) === plain(query.q)));
    if (exact.length === 1 && exact[0]) {
      query.q = "";
      query.within = "";
      this.stand(query, exact[0]);
    }
    await this.ask(query);
    this.suggest(exact.length === 1 ? [] : places);
    part(this.root, "count").focus();
  }

  /** @param {Event} event */
  changed(event) {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.name === "q") return;
    this.ask(asked(this.form, this.query));
  }

  /** @param {Event} event */
  async typed(event) {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.name !== "q" || !this.data.isSmall) return;
    const query = asked(this.form, this.query);
    await this.ask(query, { replace: true });
    this.suggest(query.q.length > 1 ? named(await this.data.places(query.q), query.q) : []);
  }

  /** Escape closes the filter that one is in. @param {KeyboardEvent} event */
  closeBy(event) {
    const filter = event.target instanceof Element && event.target.closest("details[data-filter][open]");
    if (event.key !== "Escape" || !(filter instanceof HTMLDetailsElement)) return;
    filter.open = false;
    filter.querySelector("summary")?.focus();
  }

  /** @param {Place[]} places */
  suggest(places) {
    const items = places.slice(0, 6).map((place) => {
      const query = { ...asked(this.form, this.query), q: "", within: "" };
      this.stand(query, place);
      const link = el("a", { href: written(query) }, this.words.say("near-place", { place: full(place) }));
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.turnTo(query);
      });
      return el("li", {}, link, " ", el("small", {}, this.words.count("places", place.rows)));
    });
    const box = part(this.root, "places");
    box.replaceChildren(...items);
    box.hidden = items.length === 0;
  }

  /** Asks the device where it is, and nobody else. */
  locate() {
    this.say(this.words.say("locating"));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        /** @type {[number, number]} */
        const point = [coords.latitude, coords.longitude];
        const within = String(this.data.radius(point, this.unit));
        this.ask({ ...asked(this.form, this.query), place: "", near: true, point, within });
      },
      () => this.say(this.words.say("no-location")),
      { maximumAge: 600_000, timeout: 15_000 },
    );
  }

  /** @param {Query} query @param {string} [note] */
  async answer(query, note = "") {
    const turn = (this.turn += 1);
    this.query = query;
    show(this.form, query);
    chips(part(this.root, "chips"), this.form, query, this.words, (wider) => this.turnTo(wider));
    this.suggest([]);
    part(this.root, "list").ariaBusy = "true";
    try {
      const ground = this.ground(Date.now());
      const loaded = await needed(this.data, measured(query, this.unit), ground, this.most);
      if (query.point) settle(loaded.all);
      if (turn === this.turn) this.present(query, ground, loaded, note);
    } catch {
      if (turn === this.turn) this.failed();
    }
  }

  /** Says that data could not be read; what was found before is no answer to what was asked now. */
  failed() {
    const box = part(this.root, "list");
    box.replaceChildren();
    box.ariaBusy = "false";
    this.offerMore(false);
    this.say(this.words.say("not-loaded"));
  }

  /** @param {number} now */
  ground(now) {
    const { index } = this.data;
    const names = (/** @type {[string, string, number][]} */ list) => new Map(list.map(([key, label]) => [key, label]));
    return { now, access: index.access.map(([key]) => key), programs: names(index.programs), tags: names(index.tags) };
  }

  /**
   * @param {Query} query
   * @param {import("./match.js").Ground} ground
   * @param {import("./needed.js").Loaded} loaded
   * @param {string} note
   */
  present(query, ground, { all, rest, ask }, note) {
    const { turn, words, data } = this;
    const found = find(all, measured(query, this.unit), ground);
    const today = listed(data.index.zone, ground.now).day;
    const over = !rest && isOver(found, query, today);
    this.offerMore(found.count > this.most || rest);
    const [key, number] = ask === "ask-place" ? ["listed", data.index.meetings] : [counted(query, rest), found.count];
    const notes = [ask, note, over ? "none-today" : ""].filter(Boolean);
    const sum = words.count(key, number);
    this.say([notes.length > 0 ? sum.replace(/\.?$/, ".") : sum, ...notes.map((note) => words.say(note))].join(" "));
    const setting = { ...ground, words, entry: data.index.entry, miles: this.miles };
    const shown = (/** @type {number} */ most) => {
      const sections = list(found, setting, query.point, most, "found");
      const before = Number(found.always.length > 0) + Number(found.coming[0]?.day === today);
      if (over) sections.splice(before, 0, ...evening(this, query, ground.now));
      return sections;
    };
    const box = part(this.root, "list");
    const first = this.most > PAGE ? this.most : FIRST;
    if (found.count > 0) box.replaceChildren(...shown(first));
    else box.replaceChildren(...(ask === "ask-place" ? [] : [none(this, query, all, ground)]));
    const whole = () => {
      if (turn !== this.turn) return;
      box.replaceChildren(...shown(this.most));
      box.ariaBusy = "false";
    };
    if (found.count > first) later(whole);
    else box.ariaBusy = "false";
  }

  /** @param {string} text */
  say(text) {
    const status = part(this.root, "count");
    if (status.textContent !== text) status.textContent = text;
  }

  /** @param {boolean} more */
  offerMore(more) {
    const button = part(this.root, "more");
    button.hidden = !more;
    button.onclick = async () => {
      this.most += PAGE;
      await this.answer(this.query);
      const links = this.root.querySelectorAll(".row .title a");
      const next = links[this.most - PAGE];
      if (next instanceof HTMLElement) next.focus();
    };
  }
}

/** The words for how much was found. @param {Query} query @param {boolean} rest */
const counted = ({ point }, rest) => (rest ? (point ? "nearest" : "at-least") : "found");

/** Does something when what was changed has been seen for a moment. @param {() => void} act */
const later = (act) => requestAnimationFrame(() => setTimeout(act, 100));

const root = document.getElementById("finder");
const address = root?.dataset.index;
if (root && address) {
  const data = await Data.open(address);
  if (data) await new Finder(root, data).start();
}
