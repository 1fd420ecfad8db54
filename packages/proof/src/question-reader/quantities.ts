import type { Comparison } from '@pairsmith/query-plan';
import { MASK, toNumber } from './text';

/** A number of the question, with what it is compared by. */
export interface Quantity {
  /** All that it may be in the data: 50万 is 500000, 5% is 0.05 too. */
  values: number[];
  comparison: Comparison | null;
}

export interface Quantities {
  quantities: Quantity[];
  /** 前5名, top 5. */
  limits: number[];
  /** Numbers that only may be one of these: 三个, "two". */
  loose: number[];
  rest: string;
}

/** 九千九百九十九 has seven; without an end, a long run of them would be read anew from each of its characters. */
const HAN = '[零一二三四五六七八九十百千两]{1,12}';
const LATIN = '\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b';
const NUMBER = `(\\d[\\d,]*(?:\\.\\d+)?|${HAN}|${LATIN})`;
const CLASSIFIER = '[个家笔位条次种名人张件台辆部项类款座份间所处组批只场页层行本册瓶箱套双把棵颗艘架栋首门]';
const LATIN_NUMBER = '(\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)';

const LIMITS: RegExp[] = [
  new RegExp(
    `(?<![目之以当])前\\s*${NUMBER}(?![共般定直起]|\\s*(?:个?月|年|天|日|周|季|小时|分钟|%|成|期))`,
    'g',
  ),
  new RegExp(`(?:排名|排行|位列)?(?:后|倒数)\\s*${NUMBER}\\s*(?=${CLASSIFIER})`, 'g'),
  new RegExp(
    `(?:top|bottom|first|last)[ -]${LATIN_NUMBER}\\b(?! (?:days?|weeks?|months?|years?|quarters?|hours?))`,
    'g',
  ),
  new RegExp(
    `\\b${LATIN_NUMBER}(?= (?:(?:◇+|\\w+) ){0,4}?(?:with the |have the |having the |by )?(?:highest|lowest|most|fewest|least|largest|smallest|biggest|latest|earliest|longest|shortest|cheapest|best))`,
    'g',
  ),
  new RegExp(`(?:highest|lowest|most|fewest|least|largest|smallest|latest|earliest) ${LATIN_NUMBER}\\b`, 'g'),
  new RegExp(`最[^,。?、\\d]{1,10}的\\s*${NUMBER}\\s*(?=${CLASSIFIER})`, 'g'),
  new RegExp(`哪\\s*${NUMBER}\\s*(?=${CLASSIFIER})`, 'g'),
  new RegExp(`最(?:近|新|早|晚|后|先)的?\\s*${NUMBER}\\s*(?=${CLASSIFIER})`, 'g'),
  new RegExp(`第\\s*${NUMBER}\\s*(?=[名位])|(?:排名?|名次|位列)第\\s*${NUMBER}`, 'g'),
];

const AFTER_NUMBER = '\\s*(万|亿|千|%|成|percent|per cent)?';
const BEFORE: [Comparison, string][] = [
  [
    '>=',
    '大于等于|大于或等于|不小于|不少于|不低于|不早于|至少(?:有|为|是)?|最少(?:有|为)?|达到|满|>=|≥|at least|no less than|not less than|no fewer than|not fewer than|minimum of',
  ],
  [
    '<=',
    '小于等于|小于或等于|不大于|不超过|不多于|不高于|不晚于|至多|最多(?:有|为)?|<=|≤|at most|no more than|not more than|not exceeding|up to',
  ],
  ['<>', '不等于|不为|不是|<>|!=|≠|not equal to|other than'],
  [
    '>',
    '大于|超过|高于|多于|超出|长于|大过|>|more than|greater than|larger than|over|above|exceed(?:s|ing)?|higher than|longer than|bigger than',
  ],
  [
    '<',
    '小于|低于|少于|不足|不到|未满|短于|未达到?|<|less than|fewer than|lower than|smaller than|shorter than|under|below',
  ],
  [
    '=',
    '等于|恰好(?:有|为|是)?|正好(?:有|为|是)?|刚好(?:有|为|是)?|仅有?|只有|为|是|=|equals?(?: to)?|exactly',
  ],
];
const AFTER: [Comparison, string][] = [
  ['>=', '(?:及|或|和)?以上|or (?:more|above|higher|greater|longer)|and (?:above|over|more)'],
  ['<=', '(?:及|或|和)?以下|以内|之内|or (?:less|fewer|below|lower|shorter)|and (?:below|under)'],
];
/** Between a number and 以上 there is at most its unit. */
const UNIT = '(?:[\\p{Script=Han}◇]{0,4}?|\\s*[a-z]{0,12}\\s*)';

/** Reads the numbers of a question whose names and times are masked. */
export function readQuantities(text: string): Quantities {
  let rest = text;
  const found: Quantities = { quantities: [], limits: [], loose: [], rest };
  const take = (form: RegExp, read: (match: RegExpMatchArray) => boolean): void => {
    for (const match of rest.matchAll(form)) {
      if (!read(match)) continue;
      rest =
        rest.slice(0, match.index) + MASK.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  };
  const add = (comparison: Comparison | null, number: string, unit: string | undefined): boolean => {
    const value = toNumber(number);
    if (Number.isNaN(value)) return false;
    found.quantities.push({ comparison, values: scaled(value, unit) });
    return true;
  };

  const between = `${NUMBER}${AFTER_NUMBER}${UNIT}\\s*(?:到|至|-|~|and|to)\\s*${NUMBER}${AFTER_NUMBER}`;
  take(
    new RegExp(`(?:between|介于|在)?\\s*${between}`, 'gu'),
    ([whole, low = '', lowUnit, high = '', highUnit]) => {
      if (!/\d/.test(whole)) return false;
      return add('>=', low, lowUnit ?? highUnit) && add('<=', high, highUnit);
    },
  );
  for (const [comparison, words] of AFTER)
    take(new RegExp(`${NUMBER}${AFTER_NUMBER}${UNIT}(?:${words})`, 'gu'), ([, number = '', unit]) =>
      add(comparison, number, unit),
    );
  for (const [comparison, words] of BEFORE.filter(([sign]) => sign !== '='))
    take(new RegExp(`(?:${words})\\s*了?${NUMBER}${AFTER_NUMBER}`, 'g'), ([, number = '', unit]) =>
      add(comparison, number, unit),
    );
  for (const form of LIMITS)
    take(form, ([, first, second]) => {
      const number = first ?? second ?? '';
      const value = toNumber(number);
      if (Number.isNaN(value)) return false;
      found.limits.push(value);
      return true;
    });
  for (const [comparison, words] of BEFORE.filter(([sign]) => sign === '='))
    take(
      new RegExp(`(?:${words})\\s*${NUMBER}${AFTER_NUMBER}(?!\\s*[个家笔位条次种名人张件]?最)`, 'g'),
      ([, number = '', unit]) => add(comparison, number, unit),
    );
  take(
    new RegExp(`(?<![\\p{Script=Han}])${HAN}(?=${CLASSIFIER})|(?<=[的有])${HAN}(?=${CLASSIFIER})`, 'gu'),
    ([number]) => {
      found.loose.push(toNumber(number));
      return false;
    },
  );
  take(/\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b/g, ([number]) => {
    found.loose.push(toNumber(number));
    return false;
  });
  take(new RegExp(`(?<![a-z_\\d.])(\\d[\\d,]*(?:\\.\\d+)?)${AFTER_NUMBER}`, 'g'), ([, number = '', unit]) =>
    add(null, number, unit),
  );
  return { ...found, rest };
}

function scaled(value: number, unit: string | undefined): number[] {
  const factor = { 万: 1e4, 亿: 1e8, 千: 1e3 }[unit ?? ''];
  if (factor) return [value * factor, value];
  if (unit === '%' || unit?.startsWith('per')) return [value, value / 100];
  return unit === '成' ? [value / 10, value * 10] : [value];
}
