// Which of the files of data a question needs, and what has to be asked first where that would be too many.

import { ROWS } from "./data.js";
import { find, span } from "./match.js";

/**
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./meeting.js").Meeting} Meeting
 * @typedef {{ all: Meeting[], rest: boolean, ask: string }} Loaded `rest`: there is more; `ask`: the words that ask
 */

/** How many items a list shows before one asks for more. */
export const PAGE = 50;

/**
 * The meetings among which is looked.
 * @param {import("./data.js").Data} data
 * @param {Query} query with its radius in kilometres
 * @param {import("./match.js").Ground} ground
 * @param {number} most how many items are shown
 * @returns {Promise<Loaded>}
 */
export async function needed(data, query, ground, most) {
  if (data.index.all) return { all: await data.rows([data.index.all]), rest: false, ask: "" };
  const afar = query.how === "online" || query.how === "phone";
  if (query.point && !afar) {
    const { names, rest } = data.near(query.point, Number(query.within), most / PAGE);
    return { all: await data.rows(names), rest, ask: "" };
  }
  const brief = ["now", "soon", "tonight"].includes(query.when);
  if (query.how === "in-person" || (!afar && !brief)) return { all: [], rest: false, ask: "ask-place" };
  return { ...(await fromAfar(data, { ...query, point: null }, ground, most)), ask: afar ? "" : "ask-room" };
}

/**
 * Of what is online, only as many files as fill the list or make up a page's worth of rows, and at least until something
 * is found: they are in the order of time.
 * @param {import("./data.js").Data} data
 * @param {Query} query
 * @param {import("./match.js").Ground} ground
 * @param {number} most
 */
async function fromAfar(data, query, ground, most) {
  const slots = data.slots(ground.now, span(query, ground.now));
  /** @type {Meeting[]} */
  let all = [];
  let read = 0;
  let count = 0;
  for (const { name, rows } of slots) {
    if (count > most || (count > 0 && all.length + rows > (ROWS * most) / PAGE)) break;
    all = once(all.concat(await data.rows([name])));
    count = find(all, query, ground).count;
    read += 1;
  }
  return { all, rest: read < slots.length };
}

/** Each meeting once, though it stands in several files. @param {Meeting[]} all */
function once(all) {
  return [...new Map(all.map((meeting) => [`${meeting.group} ${meeting.key}`, meeting])).values()];
}
