// The live page in the browser. htmx asks and swaps; the modules of this folder, each with
// one idea, say when to ask and what may happen to a page that somebody is reading. The front
// page and a blog's other pages load what they need of it: main_front.js, main_other.js.
//
// The order is that in which they begin to listen: what one answer does to the page comes
// before what is shown of it.

import "./page.js";
import "./times.js";
import "./earlier.js";
import "./days.js";
import "./since.js";
import "./pause.js";
import "./edge.js";
import "./arrivals.js";
import "./latest.js";
import "./slim.js";
import "./links.js";
import "./ours.js";
import "./receive.js";
import "./answers.js";
import "./status.js";
import "./outdated.js";
import "./pace.js";
import "./here.js";
import "./standing.js";
import "./share.js";
import "./on_demand.js";
import "./light.js";
import "./players.js";
