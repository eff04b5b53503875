// Reads captions from its input, and writes down what the published parser of WebVTT has against
// them: a list.
import { readFileSync } from "node:fs";

import webVTT from "webvtt-parser";

const { errors } = new webVTT.WebVTTParser().parse(readFileSync(0, "utf8"), "captions");
console.log(JSON.stringify(errors.map(({ line, message }) => `line ${line}: ${message}`)));
