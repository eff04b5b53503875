import js from "@eslint/js";
import globals from "globals";

// htmx and idb-keyval come before the scripts, as files of their own.
const vendored = { htmx: "readonly", idbKeyval: "readonly" };

export default [
  { ignores: ["liveblog/static/liveblog/built/", "liveblog/static/vendor/", "templates/", ".cache/", ".venv/", "var/"] },
  js.configs.recommended,
  {
    files: ["liveblog/static/**/*.js"],
    languageOptions: { globals: { ...globals.browser, ...vendored, opener: "off" } },
  },
  { files: ["*.js", "tests/scripts/**/*.js"], languageOptions: { globals: globals.node } },
];
