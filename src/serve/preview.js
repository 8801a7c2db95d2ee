// The preview's part in the browser: a page that shows an older version of the site is loaded again,
// and what is wrong with the newest is shown above it. Only `guidepost serve` hands this out.
(() => {
  "use strict";

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

  // The overlay has a tree of its own, so that the styles of page and overlay do not meet.
  function show(trouble) {
    overlay?.remove();
    overlay = undefined;
    if (!trouble) return;
    overlay = document.createElement("div");
    overlay.id = "guidepost-preview";
    overlay.lang = "en";
    overlay.dir = "ltr";
    const style = element("link", "");
    style.rel = "stylesheet";
    style.href = "/__guidepost/preview.css";
    const hide = element("button", "Hide");
    hide.type = "button";
    hide.addEventListener("click", () => overlay.remove());
    const panel = element("section", "");
    panel.className = "problems over";
    panel.setAttribute("role", "alert");
    panel.append(hide, element("h2", trouble.heading), element("p", trouble.note));
    panel.append(...trouble.problems.map((problem) => element("pre", problem)));
    overlay.attachShadow({ mode: "open" }).append(style, panel);
    document.body.append(overlay);
  }

  // Text is only ever set as text.
  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  document.addEventListener("visibilitychange", listen);
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", listen);
  } else {
    listen();
  }
})();
