/** A section of a document. */
export interface Section {
  content: string;
  line: number;
}

const FENCE = /^\s*(```|~~~)/;

/**
 * A document as its sections of the second level, which is how a table's `_detail.md` begins: one section there, one
 * for each table of a larger document. What stands before the first goes with it. Headings inside code are none.
 */
export function readMarkdown(text: string): Section[] {
  const sections: { lines: string[]; line: number; hasHeading: boolean }[] = [];
  let inCode = false;
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (FENCE.test(line)) inCode = !inCode;
    const isHeading = !inCode && /^## /.test(line);
    const last = sections.at(-1);
    if (last && !(isHeading && last.hasHeading)) {
      last.lines.push(line);
      last.hasHeading ||= isHeading;
    } else sections.push({ lines: [line], line: at + 1, hasHeading: isHeading });
  }
  return sections
    .map(({ lines, line }) => ({ content: lines.join('\n').trim(), line }))
    .filter(({ content }) => content !== '');
}
