// The files of the finder (src/finder/FORMAT.md): which are needed for a query, each loaded once.

import { LATE, meetings } from "./meeting.js";
import { distance, placesOf, plain } from "./places.js";
import { MINUTE } from "./time.js";

/**
 * @typedef {import("./meeting.js").Meeting} Meeting
 * @typedef {import("./places.js").Place} Place
 * @typedef {import("./query.js").Query} Query
 * @typedef {{
 *   version: number, built: string, zone: string, entry: string, meetings: number, groups: number, all?: string,
 *   programs: [string, string, number][], how: [string, number][], tags: [string, string, number][],
 *   languages: [string, string, number][], access: [string, number][],
 *   tiles: [string, string, number, number?, number?, number?, number?][],
 *   slots: [number, number, string, number][], places: [string, string, number][],
 * }} Index
 */

/** The version of the files that is understood. */
const VERSION = 1;
/** Rows that are loaded without asking for more: about 60 KB. */
export const ROWS = 800;
/** Radii in miles or kilometres, the widest first. */
export const RADII = [50, 25, 10, 5, 2];
const WEEK = 7 * 24 * 60;

export class Data {
  /** @param {string} address @param {Index} index */
  constructor(address, index) {
    this.address = address;
    this.index = index;
    /** @type {Map<string, Promise<any>>} */
    this.files = new Map();
  }

  /**
   * The data whose index stands at an address; none if it is not there or of a later version.
   * @param {string} address
   */
  static async open(address) {
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok) return null;
    const index = await answer.json();
    return index.version === VERSION ? new Data(new URL(address, location.href).href, index) : null;
  }

  /** @param {string} name @param {(file: any) => any} make */
  file(name, make) {
    let file = this.files.get(name);
    if (!file) {
      file = fetch(new URL(name, this.address)).then(async (answer) => {
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
        return make(await answer.json());
      });
      // What failed once is asked for again the next time.
      file.catch(() => this.files.delete(name));
      this.files.set(name, file);
    }
    return file;
  }

  /** @param {string[]} names @returns {Promise<Meeting[]>} */
  async rows(names) {
    const files = await Promise.all(names.map((name) => this.file(name, meetings)));
    return files.flat();
  }

  /** Whether one file holds all. */
  get isSmall() {
    return this.index.all !== undefined;
  }

  /**
   * The places that a text may name.
   * @param {string} text
   * @returns {Promise<Place[]>}
   */
  async places(text) {
    if (this.index.all) return placesOf(await this.rows([this.index.all]));
    const wanted = plain(text);
    const files = this.index.places;
    const own = files.filter(([key]) => wanted.startsWith(key)).sort((a, b) => b[0].length - a[0].length).slice(0, 1);
    const longer = files.filter(([key]) => key.startsWith(wanted) && key !== own[0]?.[0]);
    const names = [...own, ...longer].slice(0, 4).map(([, name]) => name);
    const read = await Promise.all(names.map((name) => this.file(name, (file) => file.places.map(place))));
    return read.flat();
  }

  /**
   * The tiles that may hold something within so many kilometres of a point, the nearest first. What stands nowhere is
   * near nothing.
   * @param {[number, number]} point
   * @param {number} kilometres
   */
  tiles(point, kilometres) {
    const near = this.index.tiles.flatMap(([, name, rows, west, south, east, north]) => {
      if (west === undefined || south === undefined || east === undefined || north === undefined) return [];
      const far = distance(point, [clamp(point[0], south, north), clamp(point[1], west, east)]);
      return far <= kilometres ? [{ name, rows, far }] : [];
    });
    return near.sort((a, b) => a.far - b.far);
  }

  /**
   * The files of the nearest tiles, up to so many rows, and whether there are more.
   * @param {[number, number]} point
   * @param {number} kilometres
   * @param {number} pages how many times as much as at first
   */
  near(point, kilometres, pages) {
    const tiles = this.tiles(point, kilometres);
    let rows = 0;
    const names = tiles.filter((tile, at) => (rows += tile.rows) <= ROWS * pages || at === 0).map(({ name }) => name);
    return { names, rest: names.length < tiles.length };
  }

  /**
   * The widest radius that costs little around a point.
   * @param {[number, number]} point
   * @param {number} unit kilometres in one unit
   */
  radius(point, unit) {
    const rows = (/** @type {number} */ radius) => this.tiles(point, radius * unit).reduce((sum, tile) => sum + tile.rows, 0);
    return this.isSmall ? 25 : (RADII.find((radius) => radius <= 25 && rows(radius) <= ROWS) ?? 2);
  }

  /**
   * The files of what begins online or by phone from a moment on: those of a certain time first, else the next.
   * @param {number} now
   * @param {{ until: number, first: [number, number] }} span
   */
  slots(now, { until, first }) {
    const start = minute(now - LATE);
    const length = (first[1] - first[0]) / MINUTE;
    const late = (/** @type {number} */ from, /** @type {number} */ to) => (to - minute(first[0]) + WEEK) % WEEK > length + to - from;
    const span = Math.min(WEEK, (until - now + LATE) / MINUTE);
    const ahead = (/** @type {number} */ from, /** @type {number} */ to) => (to > start && from <= start ? 0 : (from - start + WEEK) % WEEK);
    const timed = this.index.slots.filter(([from, to]) => from >= 0 && ahead(from, to) <= span);
    timed.sort((a, b) => Number(late(a[0], a[1])) - Number(late(b[0], b[1])) || ahead(a[0], a[1]) - ahead(b[0], b[1]));
    const always = this.index.slots.filter(([from]) => from < 0);
    return [...timed, ...always].map(([, , name, rows]) => ({ name, rows }));
  }
}

/** The minute of the week in UTC, from Monday on. @param {number} at */
const minute = (at) => (((Math.floor(at / MINUTE) - 4 * 24 * 60) % WEEK) + WEEK) % WEEK;

/** @param {number} value @param {number} least @param {number} most */
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

/** @param {any[]} record @returns {Place} */
const place = (record) => ({
  name: record[0],
  within: record[1] || "",
  point: [record[2] || 0, record[3] || 0],
  rows: record[4] || 0,
});
