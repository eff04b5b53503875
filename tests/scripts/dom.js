// jsdom in one file, with what the engine makes of it kept beside: of the time that each file of
// tests takes to begin, most would go into finding, reading and compiling its modules. Made once
// for each version of jsdom and Node, in .cache/.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

const FOLDER = ".cache/scripts";
const require = createRequire(import.meta.url);
const { version } = require("jsdom/package.json");
const BUNDLE = `${FOLDER}/jsdom-${version}-node-${process.version}.cjs`;
const CODE = `${BUNDLE}.code`;

const read = (path) => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};
// Other files of tests may begin at this moment.
function keep(path, content) {
  writeFileSync(`${path}-${process.pid}`, content);
  renameSync(`${path}-${process.pid}`, path);
}

async function build() {
  mkdirSync(FOLDER, { recursive: true });
  const { buildSync } = await import("esbuild");
  const { outputFiles } = buildSync({
    entryPoints: [require.resolve("jsdom")],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    // What it looks for beside its own module, and what it can do without.
    external: ["./xhr-sync-worker.js", "canvas", "bufferutil", "utf-8-validate"],
    logLevel: "error",
  });
  keep(BUNDLE, outputFiles[0].contents);
  return Buffer.from(outputFiles[0].contents);
}

async function load() {
  const source = read(BUNDLE) ?? (await build());
  const cachedData = read(CODE);
  const wrapped = `(function (exports, require, module) {${source}\n})`;
  const script = new Script(wrapped, { filename: BUNDLE, cachedData });
  const module = { exports: {} };
  const beside = createRequire(
    require.resolve("jsdom/lib/jsdom/living/xhr/XMLHttpRequest-impl.js"),
  );
  script.runInThisContext()(module.exports, beside, module);
  if (!cachedData) {
    new module.exports.JSDOM("<p>One</p>", { runScripts: "outside-only" }).window.eval("1 + 1");
    keep(CODE, script.createCachedData());
  }
  return module.exports;
}

export const { JSDOM, VirtualConsole } = await load();
