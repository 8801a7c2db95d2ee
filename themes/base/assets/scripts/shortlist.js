// The page of what is kept on this device.

import { el, part, words } from "./dom.js";
import { clear, drop, kept, note } from "./kept.js";

/** What somebody may think of a group. */
const SAID = ["", "want", "liked", "not"];

/** @typedef {import("./kept.js").Kept} Kept */

class Shortlist {
  /** @param {HTMLElement} root @param {import("./dom.js").Words} words */
  constructor(root, words) {
    this.root = root;
    this.words = words;
    this.page = root.parentElement ?? root;
    part(root, "clear").onclick = () => {
      clear();
      this.show("cleared");
    };
    part(root, "print").onclick = () => print();
    part(root, "calendar").onclick = () => this.export();
    this.show();
  }

  /** @param {string} [said] what happened */
  show(said) {
    const list = kept();
    part(this.root, "list").replaceChildren(...list.map((group) => this.item(group)));
    this.root.hidden = list.length === 0;
    part(this.page, "none").hidden = list.length > 0;
    part(this.page, "said").textContent = said ? this.words.say(said) : "";
  }

  /** @param {Kept} group */
  item(group) {
    const { words } = this;
    const options = SAID.map((said) => el("option", { value: said, selected: said === group.said }, words.say(`said-${said}`)));
    const select = el("select", {}, ...options);
    select.onchange = () => note(group.id, /** @type {HTMLSelectElement} */ (select).value);
    const button = el("button", { type: "button", class: "button second" }, words.say("remove"), el("span", { class: "hide" }, ` ${group.name}`));
    button.onclick = () => {
      drop(group.id);
      this.show("removed");
    };
    return el(
      "li",
      {},
      el("h2", { class: "small-title" }, el("a", { href: group.url, translate: "no" }, group.name)),
      el("p", {}, group.when),
      el("p", { translate: "no" }, group.where),
      el("p", {}, el("label", {}, words.say("said-label"), " ", select), " ", button),
    );
  }

  /** One calendar with the events of all: what stands between the heads and the ends of theirs. */
  async export() {
    try {
      const files = kept().filter(({ calendar }) => calendar);
      const texts = await Promise.all(files.map(({ calendar }) => fetch(calendar).then((answer) => (answer.ok ? answer.text() : Promise.reject()))));
      const parts = texts.flatMap((text) => text.match(/BEGIN:(VTIMEZONE|VEVENT)[^]*?END:\1\r\n/g) ?? []);
      const lines = ["BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Guidepost//Kept//EN\r\n", ...new Set(parts), "END:VCALENDAR\r\n"];
      const url = URL.createObjectURL(new Blob(lines, { type: "text/calendar" }));
      el("a", { href: url, download: "meetings.ics" }).click();
      URL.revokeObjectURL(url);
    } catch {
      part(this.page, "said").textContent = this.words.say("no-calendar");
    }
  }
}

const root = document.getElementById("kept");
const said = words("kept");
if (root && said) new Shortlist(root, said);
