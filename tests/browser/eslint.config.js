// What the scripts of the theme may use: the globals of browsers, and nothing that turns text into code or markup.

const browser = [
  "AbortController", "Blob", "Element", "Event", "FormData", "HTMLAnchorElement", "HTMLDetailsElement", "HTMLElement",
  "HTMLFormElement", "HTMLInputElement", "HTMLTemplateElement", "Intl", "Node", "Response", "URL", "URLSearchParams",
  "addEventListener", "caches", "dispatchEvent", "document", "fetch", "history", "location", "matchMedia", "navigator",
  "print", "requestAnimationFrame", "setInterval", "setTimeout", "window",
];

export default [
  {
    files: ["themes/base/assets/**/*.js"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: Object.fromEntries(browser.map((name) => [name, "readonly"])) },
    rules: {
      "no-undef": "error",
      "no-unused-vars": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "max-lines": ["error", 400],
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({ property, message: "text goes in as text" })),
        ...["localStorage", "sessionStorage", "cookie", "sendBeacon"].map((property) => ({ property, message: "nothing is kept or sent" })),
      ],
    },
  },
  // One script knows where something is kept, so that one can see at a glance what that is.
  { files: ["themes/base/assets/scripts/kept.js"], languageOptions: { globals: { localStorage: "readonly" } } },
];
