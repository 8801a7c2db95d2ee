// The groups that somebody keeps on this device: in its own storage, which no host sees. Nothing is written before
// somebody asks for it.

/**
 * A group as it was when it was kept, so that it can be read without a network.
 * @typedef {{ id: string, name: string, url: string, when: string, where: string, calendar: string, said: string }} Kept
 */

/** The root of the site: sites that share a host keep apart. */
export const ROOT = new URL("../..", import.meta.url).pathname;

const KEY = `kept ${ROOT}`;

/** @returns {Kept[]} */
export function kept() {
  try {
    const list = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(list) ? list.filter((one) => typeof one?.id === "string" && isHere(one.url)) : [];
  } catch {
    return [];
  }
}

/** Whether an address is one of this host: nothing else is ever kept. @param {unknown} url */
function isHere(url) {
  return typeof url === "string" && URL.canParse(url, location.href) && new URL(url, location.href).origin === location.origin;
}

/**
 * Keeps these; where none is left, nothing is left in the storage. False if the device keeps nothing.
 * @param {Kept[]} list
 */
function store(list) {
  try {
    if (list.length) localStorage.setItem(KEY, JSON.stringify(list));
    else localStorage.removeItem(KEY);
  } catch {
    return false;
  }
  dispatchEvent(new Event("kept"));
  return true;
}

/** @param {string} id */
export const isKept = (id) => kept().some((one) => one.id === id);

/** @param {Kept} group */
export const keep = (group) => store([...kept().filter((one) => one.id !== group.id), group]);

/** @param {string} id */
export const drop = (id) => store(kept().filter((one) => one.id !== id));

/** @param {string} id @param {string} said */
export const note = (id, said) => store(kept().map((one) => (one.id === id ? { ...one, said } : one)));

export const clear = () => store([]);
