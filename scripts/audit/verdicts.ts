/** From good to bad. */
export const VERDICTS = ['ok', 'wooden', 'pointless', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judged {
  verdict: Verdict;
  /** Empty where an item is ok and nothing was said. */
  reason: string;
}

/**
 * Reads a judge's file: a line an item, `12. wooden – nobody says it so`; other lines are the judge's own.
 * @returns the verdicts in the order of the items, the first is number 1
 * @throws one error that names every item that is missing, doubled, not in the draw, or has no such verdict or no reason
 */
export function readVerdicts(file: string, text: string, items: number): Judged[] {
  const found = new Map<number, Judged | null>();
  const faults: string[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [, digits, rest = ''] = /^\s*(\d+)\.(.*)$/.exec(line) ?? [];
    if (digits === undefined) continue;
    const number = Number(digits);
    const judged = readVerdict(rest.trim());
    const fault = !(number >= 1 && number <= items)
      ? `the draw has no item ${number}`
      : found.has(number)
        ? `item ${number} a second time`
        : typeof judged === 'string'
          ? `item ${number} ${judged}`
          : null;
    if (fault) faults.push(`line ${at + 1}: ${fault}`);
    found.set(number, typeof judged === 'string' ? null : judged);
  }
  const numbers = Array.from({ length: items }, (_, at) => at + 1);
  const missing = numbers.filter((number) => !found.has(number));
  if (missing.length > 0) faults.push(`no verdict on ${missing.join(', ')}`);
  if (faults.length > 0) throw new Error(`${file}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return numbers.flatMap((number) => found.get(number) ?? []);
}

/** A text instead: what is wrong with it. */
function readVerdict(text: string): Judged | string {
  const [, word = '', rest = ''] = /^(\w*)(.*)$/.exec(text) ?? [];
  const verdict = VERDICTS.find((one) => one === word.toLowerCase());
  if (!verdict) return `has none of the verdicts ${VERDICTS.join(', ')}`;
  const reason = rest.replace(/^\s*[–—:-]?/, '').trim();
  return reason === '' && verdict !== 'ok' ? `is ${verdict} without a reason` : { verdict, reason };
}
