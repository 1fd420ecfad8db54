import type { Spoiled, Subject } from './mutant';

const DAY = /^'((?:19|20)\d{2})-(\d{2})(-\d{2})?(.*)'$/;

/** All dates a year earlier, and the first of them a month later. */
export function shiftDates({ text }: Subject): Spoiled[] {
  const dates = text.tokens.filter((token) => DAY.test(token.text));
  if (dates.length === 0) return [];
  const year = (token: { text: string }) =>
    token.text.replace(
      DAY,
      (_, y: string, m: string, d: string | undefined, rest: string) =>
        `'${Number(y) - 1}-${m}${d ?? ''}${rest}'`,
    );
  const month = (token: { text: string }) =>
    token.text.replace(
      DAY,
      (_, y: string, m: string, d: string | undefined, rest: string) =>
        `'${m === '12' ? Number(y) + 1 : y}-${m === '12' ? '01' : String(Number(m) + 1).padStart(2, '0')}${d === undefined ? '' : '-01'}${rest}'`,
    );
  const [first] = dates;
  return [
    { kind: 'date range shifted', edits: dates.map((token) => ({ ...token, text: year(token) })) },
    ...(first ? [{ kind: 'date range shifted' as const, edits: [{ ...first, text: month(first) }] }] : []),
  ];
}
