// What is put right after an answer, before the browser paints: in the order in which the modules
// of a page were loaded.

const acts = [];

/** @type {(act: (isPoll: boolean) => void) => void} */
export const afterAnswer = (act) => acts.push(act);
/** @type {(isPoll: boolean) => void} */
export const putRight = (isPoll) => {
  for (const act of acts) act(isPoll);
};
