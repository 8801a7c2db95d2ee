// The finder of `/groups/`: reads what is asked, loads what is needed, and shows what is found.

import { asked, chips, fill, name, show } from "./controls.js";
import { Data, RADII, ROWS } from "./data.js";
import { Words, el, part } from "./dom.js";
import { list } from "./list.js";
import { blame, find, listed, span } from "./match.js";
import { MILE, full, named, plain, settle } from "./places.js";
import { nothing, read, without, written } from "./query.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./meeting.js").Meeting} Meeting
 * @typedef {import("./places.js").Place} Place
 */

/** How many items a list shows before one asks for more. */
const PAGE = 50;
/** How many of them are shown at once: a slow device needs long for the rest, which comes a moment later. */
const FIRST = 6;

class Finder {
  /** @param {HTMLElement} root @param {Data} data */
  constructor(root, data) {
    const words = root.querySelector("template");
    const form = part(root, "form");
    if (!words || !(form instanceof HTMLFormElement)) throw new Error("the page has no form");
    this.root = root;
    this.data = data;
    this.form = form;
    this.words = new Words(words);
    this.miles = root.hasAttribute("data-miles");
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

  get unit() {
    return this.miles ? MILE : 1;
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
        this.ask(query);
        part(this.root, "count").focus();
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
    chips(part(this.root, "chips"), this.form, query, this.words, (wider) => {
      this.ask(wider);
      part(this.root, "count").focus();
    });
    this.suggest([]);
    part(this.root, "list").ariaBusy = "true";
    try {
      const now = Date.now();
      const loaded = await this.load(query, now);
      if (query.point) settle(loaded.all);
      if (turn === this.turn) this.present(query, now, loaded, note);
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

  /** The query with its radius in kilometres. @param {Query} query */
  measured(query) {
    return { ...query, within: String(Number(query.within || 25) * this.unit) };
  }

  /**
   * The meetings among which is looked, and what has to be asked first.
   * @param {Query} query
   * @param {number} now
   * @returns {Promise<{ all: Meeting[], rest: boolean, ask: string }>}
   */
  async load(query, now) {
    const { data } = this;
    if (data.index.all) return { all: await data.rows([data.index.all]), rest: false, ask: "" };
    if (query.point && query.how !== "online" && query.how !== "phone") {
      const { names, rest } = data.near(query.point, Number(query.within) * this.unit, this.most / PAGE);
      return { all: await data.rows(names), rest, ask: "" };
    }
    const brief = ["now", "soon", "tonight"].includes(query.when);
    const afar = query.how === "online" || query.how === "phone";
    if (query.how === "in-person" || (!afar && !brief)) return { all: [], rest: false, ask: "ask-place" };
    return this.loadAfar(query, now, afar ? "" : "ask-room");
  }

  /**
   * Of what is online, only as many files as fill the list or make up a page's worth of rows, and at least until something
   * is found: they are in the order of time.
   * @param {Query} query
   * @param {number} now
   * @param {string} ask
   */
  async loadAfar(query, now, ask) {
    const slots = this.data.slots(now, span(query, now));
    const looked = this.measured({ ...query, point: null });
    /** @type {Meeting[]} */
    let all = [];
    let read = 0;
    let count = 0;
    for (const { name, rows } of slots) {
      if (count > this.most || (count > 0 && all.length + rows > (ROWS * this.most) / PAGE)) break;
      all = once(all.concat(await this.data.rows([name])));
      count = find(all, looked, this.ground(now)).count;
      read += 1;
    }
    return { all, rest: read < slots.length, ask };
  }

  /**
   * @param {Query} query
   * @param {number} now
   * @param {{ all: Meeting[], rest: boolean, ask: string }} loaded
   * @param {string} note
   */
  present(query, now, { all, rest, ask }, note) {
    const { turn, words } = this;
    const first = this.most > PAGE ? this.most : FIRST;
    const ground = this.ground(now);
    const looked = this.measured(query);
    const found = find(all, looked, ground);
    const setting = {
      ...ground,
      words,
      entry: this.data.index.entry,
      miles: this.miles,
    };
    const box = part(this.root, "list");
    const asking = ask === "ask-place";
    if (found.count > 0) box.replaceChildren(...list(found, setting, query.point, first));
    else box.replaceChildren(...(asking ? [] : [this.none(query, all, ground)]));
    this.offerMore(found.count > this.most || rest);
    const count = words.count(rest ? (query.point ? "nearest" : "at-least") : "found", found.count);
    const counted = asking ? words.count("listed", this.data.index.meetings) : count;
    this.say([counted, ask && words.say(ask), note && words.say(note), this.nothingToday(found, ground)].filter(Boolean).join(" "));
    const whole = () => {
      if (turn !== this.turn) return;
      box.replaceChildren(...list(found, setting, query.point, this.most));
      box.ariaBusy = "false";
    };
    if (found.count > first) later(whole);
    else box.ariaBusy = "false";
  }

  /**
   * Says that no meeting in a room is left today, where the list begins later.
   * @param {ReturnType<typeof find>} found
   * @param {{ now: number }} ground
   */
  nothingToday(found, { now }) {
    const [first] = found.coming;
    if (!first || this.query.when || found.always.length) return "";
    return first.day > listed(this.data.index.zone, now).day ? this.words.say("none-today") : "";
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

  /**
   * What to do where nothing is found: take off the filter that hides the most, or look further away.
   * @param {Query} query
   * @param {Meeting[]} all
   * @param {ReturnType<Finder["ground"]>} ground
   */
  none(query, all, ground) {
    const { words } = this;
    const box = el("div", { class: "none" }, el("p", {}, words.say("none")));
    const offer = (/** @type {string} */ text, /** @type {Query} */ wider) => {
      const button = el("button", { type: "button", class: "button second" }, text);
      button.addEventListener("click", () => {
        this.ask(wider);
        part(this.root, "count").focus();
      });
      box.append(el("p", {}, button));
    };
    const worst = blame(all, this.measured(query), ground);
    if (worst) {
      const filter = name(this.form, worst.key, worst.value, words);
      offer(`${words.say("without", { filter })} (${words.count("found", worst.count)})`, without(query, worst.key, worst.value));
    }
    const wider = RADII.filter((radius) => query.point && radius > Number(query.within)).at(-1);
    if (wider) offer(words.say(this.miles ? "wider-miles" : "wider-km", { number: String(wider) }), { ...query, within: String(wider) });
    if (query.how !== "online" && this.data.index.how.some(([how]) => how === "online")) {
      offer(words.say("online-instead"), { ...query, how: "online", place: "", near: false, point: null, within: "" });
    }
    return box;
  }
}

/** Does something when what was changed has been seen for a moment. @param {() => void} act */
const later = (act) => requestAnimationFrame(() => setTimeout(act, 100));

/** Each meeting once, though it stands in several files. @param {Meeting[]} all */
function once(all) {
  return [...new Map(all.map((meeting) => [`${meeting.group} ${meeting.key}`, meeting])).values()];
}

const root = document.getElementById("finder");
const address = root?.dataset.index;
if (root && address) {
  const data = await Data.open(address);
  if (data) await new Finder(root, data).start();
}
