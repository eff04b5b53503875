// The front page in the browser: it follows, too.

import "./page.js";
import "./ours.js";
import "./times.js";
import "./front.js";
import "./answers.js";
import "./pace.js";
