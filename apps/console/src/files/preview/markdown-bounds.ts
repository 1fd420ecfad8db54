/** A larger text is shown as its source until its preview is asked for. */
export const PREVIEWED_AT_ONCE = 100_000;

/** Quotes and lists within one another; the reader of Markdown calls itself for each. */
const MAX_DEPTH = 50;
/** What begins a line within a quote or a list: `> - 1. `. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER = />|[-+*]|[.)]/g;
const INDENT = /^[ \t]*/;

/** What emphasis, links and pictures are made of; `_` within a word is a letter. */
const DELIMITERS = /[*~[\]!]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** Delimiters of a paragraph are looked up for one another: by its cube at worst. One paragraph may have some 460. */
const MAX_WORK = 1e8;

/** A heading or an item of a list: what stands before it is another paragraph. */
const BEGINS_ANEW = /^\s*(?:#{1,6}|[-+*]|\d{1,9}[.)])\s/;

/** Whether reading this as Markdown may take longer than one waits, or fail: nested too deeply, too much to be paired. */
export function isHardMarkdown(text: string): boolean {
  let work = 0;
  let delimiters = 0;
  for (const line of text.split('\n')) {
    if (depthOf(line) > MAX_DEPTH) return true;
    if (line.trim() === '' || BEGINS_ANEW.test(line)) {
      work += delimiters ** 3;
      delimiters = 0;
    }
    delimiters += line.match(DELIMITERS)?.length ?? 0;
  }
  return work + delimiters ** 3 > MAX_WORK;
}

/** A list within a list is indented by two at least. */
function depthOf(line: string): number {
  const [containers = ''] = CONTAINERS.exec(line) ?? [];
  if (containers === '') return 0;
  const indent = INDENT.exec(line)?.[0].length ?? 0;
  return indent / 2 + (containers.match(CONTAINER)?.length ?? 0);
}
