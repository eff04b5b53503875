// The desk in the browser. Without it a correspondent can still publish a heading and a text.
//
// The order is that in which the modules begin to listen. composer/composer.js alone listens
// to htmx for the composer, and names there what comes after what.

import "./ui/page.js";
import "../reader/players.js";
import "./keeping/device.js";
import "./ui/dialogs.js";
import "./ui/moments.js";
import "./ui/one-line.js";
import "./ui/focus-after.js";
import "./ui/names.js";
import "./ui/unpin.js";
import "./composer/keys.js";
import "./composer/removing.js";
import "./composer/moving.js";
import "./composer/signing.js";
import "./pictures/uploads.js";
import "./pictures/line.js";
import "./pictures/adding.js";
import "./pictures/hero.js";
import "./pictures/known.js";
import "./pictures/owed.js";
import "./ui/news.js";
import "./ui/typed-beside.js";
import "./ui/waiting.js";
import "./ui/at-work.js";
import "./tables/sheet.js";
import "./editor/quotes-typing.js";
import "./editor/editor.js";
import "./editor/plain.js";
import "./editor/addresses.js";
import "./composer/composer.js";
import "./composer/fields.js";
import "./keeping/autosave.js";
import "./keeping/signed-in-again.js";
import "./keeping/shell.js";
import "./keeping/settings.js";
import "./keeping/clear.js";
import "./ui/ages.js";
import "./ui/overview.js";
import "./ui/search.js";
import "./ui/list-looks.js";
import "./ui/copying.js";
import "./ui/single-keys.js";
import "./ui/preview.js";
import "./keeping/arrive.js";
import "./pictures/forgetting.js";
import "./pictures/retouching.js";
import "./pictures/focal.js";
import "./pictures/library.js";
import "./recordings.js";
import "./snapshots.js";
