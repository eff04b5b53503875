import js from "@eslint/js";
import globals from "globals";

// htmx and idb-keyval come before the scripts, as files of their own. `opener`, which every
// browser has, is also a word of ours: written without its declaration it would go unseen.
const known = { ...globals.browser, htmx: "readonly", idbKeyval: "readonly", opener: "off" };

export default [
  {
    ignores: [
      "liveblog/static/liveblog/built/",
      "liveblog/static/vendor/",
      "templates/",
      ".cache/",
      ".venv/",
      "var/",
    ],
  },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: "error",
      "no-unused-vars": ["error", { varsIgnorePattern: "^_$", argsIgnorePattern: "^_$" }],
      "no-var": "error",
      "prefer-const": ["error", { destructuring: "all" }],
    },
  },
  {
    files: ["liveblog/static/**/*.js", "tests/theme/**/*.js"],
    languageOptions: { globals: known },
  },
  { files: ["*.js", "tests/foreign/*.js"], languageOptions: { globals: globals.node } },
  // The tests make a page of their own in Node.
  {
    files: ["tests/scripts/**/*.js"],
    languageOptions: { globals: { ...globals.node, ...known } },
  },
];
