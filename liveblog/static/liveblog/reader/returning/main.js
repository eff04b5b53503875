// For readers who come back: fetched when there is something that they had left.

export { missedSince } from "./missed.js";
export { leadBack } from "./place.js";
