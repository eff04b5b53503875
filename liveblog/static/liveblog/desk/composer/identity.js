// What a composer writes in: the blog, the draft or update of it, and the key of the update. A
// correction has no key in a field: of several its address names the one (`?copy=7`).

/** @type {(composer: Composer) => string} */
export const placeOf = (composer) =>
  composer.dataset.keep.replace(/(\/updates\/\d+)?\/writing\/(\?.*)?$/, "");
/** @type {(composer: Composer) => string} */
export const discardingOf = (composer) =>
  composer.dataset.keep.replace(/\/writing\/(?=\?|$)/, "/writing/discard/");
/** @type {(composer: Composer) => string} */
export const slugOf = (composer) => placeOf(composer).split("/").at(-1);
/** @type {(composer: Composer) => string} */
export const spotOf = (composer) =>
  `${composer.dataset.keep}#${composer.elements.draft?.value || ""}`;
/** @type {(composer: Composer) => string} */
export const topicOf = (composer) =>
  `${composer.dataset.keep}#${composer.elements.key?.value || ""}`;
