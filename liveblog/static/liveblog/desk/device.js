// What is kept on this device, one shelf for each kind of thing, apart for each person
// who signs in here. (idb-keyval, vendored, is the wrapper round IndexedDB.)
const person = document.body.dataset.person;
const shelf = (name) => idbKeyval.createStore(`desk-${person}-${name}`, "kept");
const shelves = { writing: shelf("writing"), outbox: shelf("outbox"), files: shelf("files") };
