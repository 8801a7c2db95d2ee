// The chooser as one form: what each kind of group says to all that is ticked. Nothing is hidden, ranked or kept.

const form = document.getElementById("choose");
const chosen = document.getElementById("chosen");
const heading = document.getElementById("chosen-heading");

/** The answers that are ticked, with their words. @param {HTMLFormElement} form */
function ticked(form) {
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input:checked"));
  return [...boxes].map((box) => ({ id: box.value, text: box.nextElementSibling?.textContent ?? "" }));
}

/** @param {HTMLElement} item @param {{ id: string, text: string }[]} answers */
function say(item, answers) {
  const [yes, open] = [item.dataset.yes, item.dataset.open].map((ids) => (ids ?? "").split(" "));
  const fit = (/** @type {string} */ id) => (yes?.includes(id) ? "yes" : open?.includes(id) ? "open" : "no");
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll("[data-fit]"))) {
    const words = answers.filter(({ id }) => fit(id) === line.dataset.fit).map(({ text }) => text);
    line.hidden = words.length === 0;
    line.lastElementChild?.replaceChildren(words.join(" · "));
  }
}

if (form instanceof HTMLFormElement && chosen) {
  const show = () => {
    const answers = ticked(form);
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (chosen.querySelectorAll("[data-yes]"))) say(item, answers);
    chosen.hidden = answers.length === 0;
  };
  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
    heading?.focus();
  });
  form.hidden = false;
  // The pages of single answers say the same without a script.
  const answers = document.getElementById("answers");
  if (answers) answers.hidden = true;
  show();
}
