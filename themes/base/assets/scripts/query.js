// What somebody looks for, and its form behind the `#` of the address: links can be shared, hosts never see it.

/**
 * @typedef {{
 *   q: string, when: string, part: string, program: string, how: string, lang: string, within: string, place: string,
 *   tag: string[], access: string[], near: boolean, point: [number, number] | null,
 * }} Query
 */

/** Filters of which one choice holds. */
export const SINGLE = /** @type {const} */ (["when", "part", "program", "how", "lang"]);
/** Filters of which all choices hold. */
export const SEVERAL = /** @type {const} */ (["tag", "access"]);

/** @returns {Query} */
export function nothing() {
  return {
    q: "",
    when: "",
    part: "",
    program: "",
    how: "",
    lang: "",
    within: "",
    place: "",
    tag: [],
    access: [],
    near: false,
    point: null,
  };
}

/**
 * The query with its radius in kilometres.
 * @param {Query} query
 * @param {number} unit kilometres of a unit of length
 * @returns {Query}
 */
export const measured = (query, unit) => ({ ...query, within: String(Number(query.within || 25) * unit) });

/**
 * The query that an address holds.
 * @param {string} hash
 * @returns {Query}
 */
export function read(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const query = nothing();
  for (const key of /** @type {const} */ ([...SINGLE, "q", "within", "place"])) query[key] = said.get(key) ?? "";
  for (const key of SEVERAL) query[key] = (said.get(key) ?? "").split(",").filter(Boolean);
  query.near = said.get("near") === "me";
  return query;
}

/**
 * The address of a query. Where somebody is never stands in it.
 * @param {Query} query
 */
export function written(query) {
  const said = new URLSearchParams();
  for (const key of /** @type {const} */ (["q", "place", ...SINGLE, "within"])) if (query[key]) said.set(key, query[key]);
  for (const key of SEVERAL) if (query[key].length) said.set(key, query[key].join(","));
  if (query.near) said.set("near", "me");
  return said.size ? `#${said}` : "";
}

/**
 * The query without one of its filters.
 * @param {Query} query
 * @param {string} key
 * @param {string} value
 * @returns {Query}
 */
export function without(query, key, value) {
  if (key === "tag" || key === "access") return { ...query, [key]: query[key].filter((one) => one !== value) };
  if (key === "place" || key === "near") return { ...query, place: "", near: false, point: null, within: "" };
  return { ...query, [key]: "" };
}

/**
 * The filters that are on, as pairs of key and value.
 * @param {Query} query
 * @returns {[string, string][]}
 */
export function active(query) {
  /** @type {[string, string][]} */
  const on = [];
  if (query.q) on.push(["q", query.q]);
  if (query.near) on.push(["near", "me"]);
  else if (query.place) on.push(["place", query.place]);
  for (const key of SINGLE) if (query[key]) on.push([key, query[key]]);
  for (const key of SEVERAL) for (const value of query[key]) on.push([key, value]);
  return on;
}
