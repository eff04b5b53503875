// The desk in the browser. Without it a correspondent can still publish a heading and a text.
//
// The order is that in which the modules begin to listen. Several of them hear the same event
// of htmx, such as what is asked before a sending, and what then happens to an answer: what
// forbids something comes before what goes on with it.

import "./ui/page.js";
import "../reader/players.js";
import "./keeping/device.js";
import "./ui/dialogs.js";
import "./composer/keys.js";
import "./composer/removing.js";
import "./composer/double-click.js";
import "./composer/moving.js";
import "./composer/adding.js";
import "./pictures/uploads.js";
import "./pictures/line.js";
import "./pictures/adding.js";
import "./pictures/known.js";
import "./pictures/owed.js";
import "./ui/news.js";
import "./editor/quotes-typing.js";
import "./editor/editor.js";
import "./editor/plain.js";
import "./editor/addresses.js";
import "./composer/refusals.js";
import "./composer/leaving.js";
import "./composer/fields.js";
import "./keeping/autosave.js";
import "./composer/meanwhile.js";
import "./keeping/foreign-answers.js";
import "./keeping/shell.js";
import "./keeping/settings.js";
import "./keeping/clear.js";
import "./ui/ages.js";
import "./composer/options.js";
import "./ui/preview.js";
import "./keeping/arrive.js";
import "./composer/settled.js";
import "./pictures/forgetting.js";
import "./pictures/retouching.js";
import "./pictures/focal.js";
import "./pictures/library.js";
