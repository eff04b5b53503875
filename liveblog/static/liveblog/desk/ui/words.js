// What is said is in the page, in the person's language (liveblog/desk/words/).

const wordsIn = (id) => document.getElementById(id).dataset;
export const words = wordsIn("words");
export const deviceWords = wordsIn("words-device");
export const editorWords = wordsIn("words-editor");
export const optionWords = wordsIn("words-options");
export const pictureWords = wordsIn("words-pictures");
