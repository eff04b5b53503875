// The light page is offered to who asks for less data. It can be declined for good.

import { byId, remembered } from "./page.js";

const lightOffer = byId("light-offer");

if (lightOffer && navigator.connection?.saveData && !remembered.get("reader:full")) {
  lightOffer.hidden = false;
  lightOffer.querySelector("button").addEventListener("click", () => {
    remembered.set("reader:full", "1");
    lightOffer.hidden = true;
  });
}
