// The widget in the browser: the live page's feed in a frame on another site's page.

import "./page.js";
import "./times.js";
import "./earlier.js";
import "./days.js";
import "./pause.js";
import "./edge.js";
import "./arrivals.js";
import "./links.js";
import "./ours.js";
import "./receive.js";
import "./answers.js";
import "./status.js";
import "./outdated.js";
import "./pace.js";
import "./players.js";
import "./height.js";
