// The preview's part in the browser: a page that shows an older version of the site is loaded again,
// and what is wrong with the newest is shown above it. With `?now=2026-11-27T23:50` in its address, all
// scripts of the page take that for the time. Only `guidepost serve` hands this out.
(() => {
  "use strict";

  // The clock comes first: scripts of the site are modules, which run later.
  const clock = startClock(document.currentScript.dataset.zone ?? "UTC");

  const { digest } = document.currentScript.dataset;
  let { shows } = document.currentScript.dataset;
  let events;
  let overlay;
  let last = "null";
  let newest;

  // Browsers open few connections to a host: pages that nobody looks at leave them to others.
  function listen() {
    if (document.hidden) {
      events?.close();
      events = undefined;
    } else if (!events || events.readyState === EventSource.CLOSED) {
      events = new EventSource("/__guidepost/events");
      events.addEventListener("state", (event) => hear(JSON.parse(event.data)));
    }
  }

  function hear(told) {
    if (shows !== told.generation && shows !== told.state) {
      follow(told);
    } else {
      judge(told);
    }
  }

  // Shows what is wrong, unless that was shown before: who hid it has seen it.
  function judge(told) {
    const trouble = shows === told.state ? null : told.trouble;
    const words = JSON.stringify(trouble);
    if (words !== last) {
      last = words;
      show(trouble);
    }
  }

  // Loads the page again only if it would be another one: most edits are about other pages. If the
  // preview has gone away meanwhile, the page stays, and hears when it is back.
  async function follow(told) {
    newest = told;
    let page;
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      page = await answer.text();
    } catch {
      return;
    }
    if (newest !== told) return;
    // The policy of pages lets no script read HTML, and a single attribute needs no more than this.
    const [, next] = page.match(/<script\b[^>]*\bdata-digest="([^"]*)"/) ?? [];
    if (digest && digest === next) {
      shows = told.generation;
      judge(told);
    } else {
      events?.close();
      location.reload();
    }
  }

  function show(trouble) {
    overlay?.remove();
    overlay = undefined;
    if (!trouble) return;
    const problems = trouble.problems.map((problem) => element("pre", problem));
    const parts = [element("h2", trouble.heading), element("p", trouble.note), ...problems];
    overlay = box("guidepost-preview", "alert", parts, ["Hide", () => overlay.remove()]);
  }

  // Something above the page, with one thing to do. It has a tree of its own, so that the styles of page
  // and overlay do not meet.
  function box(id, role, parts, [label, act]) {
    const host = document.createElement("div");
    host.id = id;
    host.lang = "en";
    host.dir = "ltr";
    const style = element("link", "");
    style.rel = "stylesheet";
    style.href = "/__guidepost/preview.css";
    const button = element("button", label);
    button.type = "button";
    button.addEventListener("click", act);
    const panel = element("section", "");
    panel.className = `problems over is-${role}`;
    panel.setAttribute("role", role);
    panel.append(button, ...parts);
    host.attachShadow({ mode: "open" }).append(style, panel);
    document.body.append(host);
    return host;
  }

  // Text is only ever set as text.
  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  // The time that scripts are told: the one that the address of the page asks for, and from page to page the
  // same clock running on, until it is ended. Gives what people are told of it.
  function startClock(zone) {
    const asked = new URLSearchParams(location.search).get("now");
    let ahead = Number(kept("getItem"));
    if (asked !== null) {
      // A plus sign in an address stands for a space.
      const moment = momentOf(asked.trim().replace(" ", "+"), zone);
      if (asked && Number.isNaN(moment)) {
        kept("removeItem");
        return { wrong: asked, zone };
      }
      ahead = asked ? moment - Date.now() : 0;
      if (ahead) kept("setItem", String(ahead));
      else kept("removeItem");
    }
    if (!ahead) return null;
    fake(Date, ahead);
    const form = { dateStyle: "full", timeStyle: "short", timeZone: zone };
    return { time: new Intl.DateTimeFormat("en", form).format(new Date()), zone };
  }

  // Where it is kept how far the clock is ahead; nowhere if the browser keeps nothing.
  function kept(act, ...value) {
    try {
      return sessionStorage[act]("guidepost-ahead", ...value);
    } catch {
      return null;
    }
  }

  // The moment of a date and time as ISO 8601 writes it, on the clock of a zone unless it says how far that
  // is ahead; not a number if it is none.
  function momentOf(text, zone) {
    const parts = text.match(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?$/);
    const plain = parts ? Date.parse(`${parts[1]}Z`) : NaN;
    // Some browsers take February 30 for a day of March.
    if (Number.isNaN(plain) || !new Date(plain).toISOString().startsWith(parts[1])) return NaN;
    if (parts[3]) return Date.parse(text);
    const near = Date.parse(text + offset(zone, plain));
    return Date.parse(text + offset(zone, near));
  }

  function offset(zone, at) {
    const form = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
    const { value } = form.formatToParts(at).find(({ type }) => type === "timeZoneName");
    return value.slice("GMT".length) || "Z";
  }

  // Puts a clock that is ahead in the place of the real one. All else about dates stays as it is.
  function fake(real, ahead) {
    const now = () => real.now() + ahead;
    window.Date = new Proxy(real, {
      apply: () => new real(now()).toString(),
      construct: (_, parts, made) => Reflect.construct(real, parts.length ? parts : [now()], made),
      get: (_, name) => (name === "now" ? now : Reflect.get(real, name)),
    });
  }

  function showClock() {
    if (!clock) return;
    const { wrong, time, zone } = clock;
    const words = wrong
      ? `“${wrong}” is no time, so it is the real one. Write ?now=2026-11-27T23:50, on the clock of ${zone}, or with an offset: ?now=2026-11-27T23:50-06:00`
      : `For scripts it was ${time} (${zone}) when this page was opened.`;
    box("guidepost-preview-clock", "status", [element("p", words)], ["Real time", end]);
  }

  // Back to the real time, on the same page.
  function end() {
    kept("removeItem");
    const address = new URL(location.href);
    address.searchParams.delete("now");
    if (address.href === location.href) location.reload();
    else location.replace(address);
  }

  function begin() {
    listen();
    showClock();
  }

  document.addEventListener("visibilitychange", listen);
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }
})();
