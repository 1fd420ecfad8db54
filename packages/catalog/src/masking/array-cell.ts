/** An element of PostgreSQL's text form of an array, quoted or not: `{a,"b c",NULL}`, `{{1,2},{3,4}}`. */
const ELEMENT = /"((?:[^"\\]|\\.)*)"|[^{},"]+/g;

/** The elements of an array cell, quotes and backslashes taken off; cut-off text gives what is whole in it. */
export const elementsOf = (cell: string): string[] =>
  [...cell.matchAll(ELEMENT)].map(([whole, quoted]) => quoted?.replace(/\\(.)/gs, '$1') ?? whole);

/** The array cell with every element that `change` changes; the others stay byte for byte. */
export const mapElements = (cell: string, change: (element: string) => string): string =>
  cell.replace(ELEMENT, (whole: string, quoted: string | undefined) => {
    const element = quoted?.replace(/\\(.)/gs, '$1') ?? whole;
    const changed = change(element);
    if (changed === element) return whole;
    return quoted === undefined ? changed : `"${changed.replace(/["\\]/g, '\\$&')}"`;
  });
