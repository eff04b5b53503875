// Where two texts of one update differ, field by field. Pure: of names, values and labels.

import { IN_BLOCK } from "./next-update.js";

// "quote-1a2b-speaker" is a speaker of a quote, as the forms name it.
const typeOf = (name) => (IN_BLOCK.test(name) ? name.replace(/-[a-z0-9]+-/, "-") : name);
const valuesIn = (fields, name) =>
  fields.filter(([known, value]) => known === name && value.trim()).map(([, value]) => value);

// In the order of the other text, then what only this one has: then without values.
/**
 * @type {(
 *   here: Fields, other: Fields, labels: Record<string, string>
 * ) => { name: string; label: string; values: string[] }[]}
 */
export function differences(here, other, labels) {
  const names = [...new Set([...other, ...here].map(([name]) => name))];
  return names
    .map((name) => ({ name, label: labels[typeOf(name)], values: valuesIn(other, name) }))
    .filter(({ name, label, values }) => label && String(values) !== String(valuesIn(here, name)));
}
