// Somebody who looks for a meeting on a slow device: what each step loads, and how long it takes until it is painted.

// How much slower the processor is than this one, and how large the screen: a cheap phone.
const SLOWER = 6;
const SCREEN = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

// Runs in the page. Does something, and answers after how many milliseconds its answer was painted.
function painted(act) {
  const parts = ["list", "count"].map((name) => document.querySelector(`[data-part="${name}"]`));
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const late = setTimeout(() => reject(new Error("nothing was shown")), 60_000);
    const observer = new MutationObserver(() => {
      observer.disconnect();
      clearTimeout(late);
      // A frame is drawn after its callbacks; a message sent there arrives when that is done.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - begin);
        port2.postMessage(0);
      });
    });
    for (const part of parts) observer.observe(part, { childList: true, characterData: true, subtree: true });
    act();
  });
}

export class Visit {
  // Opens the finder with an empty cache, and measures until it counts something.
  static async begin(browser, home) {
    const visit = new Visit();
    visit.context = await browser.newContext(SCREEN);
    visit.page = await visit.context.newPage();
    visit.page.setDefaultTimeout(120_000);
    visit.files = [];
    const devtools = await visit.context.newCDPSession(visit.page);
    await devtools.send("Network.enable");
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => visit.files.push(encodedDataLength));
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await visit.page.goto(`${home}groups/`, { waitUntil: "commit" });
    const ms = await visit.page.evaluate(ready);
    await visit.page.waitForLoadState("networkidle");
    await visit.page.evaluate(`globalThis.painted = ${painted}`);
    visit.first = { ...visit.loaded(), ms, found: await visit.found() };
    return visit;
  }

  // The bytes over the wire since the last question, headers too.
  loaded() {
    const files = this.files.splice(0);
    return { bytes: files.reduce((sum, one) => sum + one, 0), files: files.length };
  }

  found() {
    return this.page.locator('[data-part="count"]').innerText();
  }

  async measure(act) {
    this.loaded();
    const ms = await act(this);
    // What was loaded is told a moment later.
    await this.page.waitForTimeout(50);
    return { ...this.loaded(), ms, found: await this.found() };
  }

  search(text) {
    return this.page.evaluate((said) => {
      const field = document.querySelector("#finder-q");
      field.value = said;
      return globalThis.painted(() => field.form.requestSubmit());
    }, text);
  }

  // Chooses a value of a filter; none takes off all that is chosen there.
  choose(name, value) {
    return this.page.evaluate(([key, wanted]) => {
      const fields = [...document.querySelectorAll(`#finder input[name="${key}"]`)];
      const field = fields.find((one) => (wanted ? one.value === wanted : one.checked || one.value === ""));
      return globalThis.painted(() => {
        field.checked = Boolean(wanted) || field.value === "";
        field.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }, [name, value]);
  }

  clear() {
    return this.page.evaluate(() => globalThis.painted(() => (location.hash = "")));
  }

  back() {
    return this.page.evaluate(() => globalThis.painted(() => history.back()));
  }

  end() {
    return this.context.close();
  }
}

// Runs in the page: after how many milliseconds the finder could be used.
function ready() {
  return new Promise((resolve) => {
    const look = () => {
      const count = document.querySelector('#finder:not([hidden]) [data-part="count"]');
      if (!count?.textContent) return requestAnimationFrame(look);
      return requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    look();
  });
}
