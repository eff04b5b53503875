// A blog's other pages in the browser: permalinks, older updates, oldest first; and corrections.

import "./page.js";
import "./times.js";
import "./earlier.js";
import "./days.js";
import "./since.js";
import "./links.js";
import "./ours.js";
import "./follow.js";
import "./answers.js";
import "./status.js";
import "./outdated.js";
import "./pace.js";
import "./standing.js";
import "./share.js";
import "./on_demand.js";
import "./players.js";
