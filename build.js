// Builds the scripts that browsers get, from modules: `node build.js [folder]`.

import { build } from "esbuild";

const STATIC = "liveblog/static/liveblog";
// Each file by the module in which it begins. What a page fetches later imports nothing that
// it has: a second copy of a module would remember something else.
const ENTRIES = {
  reader: `${STATIC}/reader/main.js`,
  front: `${STATIC}/reader/main_front.js`,
  other: `${STATIC}/reader/main_other.js`,
  widget: `${STATIC}/reader/main_widget.js`,
  embed: `${STATIC}/elsewhere/embed.js`,
  returning: `${STATIC}/reader/returning/main.js`,
  desk: `${STATIC}/desk/main.js`,
  rich: `${STATIC}/desk/editor/rich/mount.js`,
  cut: `${STATIC}/desk/rehearsal/cut.js`,
  review: `${STATIC}/desk/review/keys.js`,
  retouch: `${STATIC}/desk/pictures/retouch/open.js`,
  enlarged: `${STATIC}/reader/enlarged.js`,
  comfort: `${STATIC}/reader/comfort.js`,
  push: `${STATIC}/reader/push/main.js`,
  push_worker: `${STATIC}/reader/push/worker.js`,
  desk_push: `${STATIC}/desk/push/main.js`,
  before_paint: `${STATIC}/reader/before_paint.js`,
};

await build({
  entryPoints: ENTRIES,
  outdir: process.argv[2] ?? `${STATIC}/built`,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  lineLimit: 500, // a shorter one makes what is sent longer, and none cannot be compared
  legalComments: "inline",
  logLevel: "warning",
});
