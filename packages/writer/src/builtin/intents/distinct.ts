import { plural, withoutOwner } from '@pairsmith/words';
import { countDistinct } from '@pairsmith/query-plan';
import { isBarePeriod, type Condition } from '../condition';
import { drawConditions } from '../draw-conditions';
import { IS_IN, LIVES_IN, type Field, type Subject } from '../facts/subject';
import { overall } from '../figures';
import * as en from '../realization/en';
import { isFlag } from '../realization/flags';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** How many different values occur. */
export interface Distinct {
  of: Subject;
  field: Field;
  where: Condition[];
}

/** Fewer questions than these columns allow, and the plain ones are asked about as well. */
const LITTLE = 3;

const isLittle = (of: Subject): boolean => of.dimensions.length + of.measures.length < LITTLE;

const fieldsOf = (of: Subject): Field[] => [...of.countable, ...(isLittle(of) ? of.plain : [])];

/** Things lie in cities, they do not have any; neither have people. */
const isSpread = (field: Field): boolean =>
  'verb' in field && (field.verb === IS_IN || field.verb === LIVES_IN);

const isOwnPart = (one: Condition): boolean =>
  isBarePeriod(one) || (one.kind === 'is' && one.ref.path.length === 0);

export const distinct: Intent<Distinct> = {
  rows: [1, 1],
  least: 2,
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random.some(fieldsOf(of), 3).map((field) => ({
        of,
        field,
        // How many there are of one kind or in a month; with more said of the rows it is a riddle.
        where: drawConditions(of, facts, random, random.next() < 0.7 ? 1 : 0).filter(
          (one) => !isLittle(of) && one.ref.field.column !== field.column && isOwnPart(one),
        ),
      })),
    ),
  toPlan: ({ of, field, where }, language) =>
    overall({ of, where }, language, (rows) => [
      [
        { zh: `${field.words.zh}数`, en: `distinct ${field.words.en}` },
        countDistinct(rows.own(field.column.name)),
      ],
    ]),
  say: {
    zh: phrasings(
      ({ of, field, where }: Distinct) => {
        // How many different answers a flag has, or names a thing, is nobody's question.
        if (isFlag({ field }) || field.words.zh === of.words.zh.one)
          return { rows: null, has: null, different: null };
        // 专业共有多少种不同的学制: named apart, nothing is said twice (班级年级).
        const name = withoutOwner(of.words.zh.one, zh.shortName(field));
        return {
          rows: zh.rowsOf(of, where),
          has: isSpread(field) ? '分布在' : '有',
          different: `多少${zh.codeUnit(field.words.zh)}不同的${name}`,
        };
      },
      {
        formal: ['请统计{rows}共{has}{different}。'],
        colloquial: ['{rows}一共{has}{different}？'],
        imperative: ['查一下{rows}{has}{different}。'],
        interrogative: ['{rows}共{has}{different}？'],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ of, field, where }: Distinct) => {
        const rows = en.rowsOf(of, where);
        if (rows === null || isFlag({ field }) || field.words.en === of.words.en.one)
          return { different: null, that: null, do: null, among: null };
        const place = en.whereabouts(field.words.en);
        const names = plural(place?.place ?? field.words.en);
        const own = where.length === 0 && !place;
        const lie =
          place && en.OF_PEOPLE.includes(place.verb) && en.areFrom(of) ? 'come from' : `are ${place?.verb}`;
        return {
          different: own ? plural(en.ownedName(of, field)) : names,
          that: own ? '' : place ? ` that the ${rows} ${lie}` : ` that the ${rows} have`,
          do: own ? ' are there' : place ? asked(rows, lie) : ` do the ${rows} have`,
          among: own ? '' : ` among ${rows}`,
        };
      },
      {
        formal: ['Please report the number of different {different}{that}.'],
        colloquial: ['How many different {different}{do}?'],
        imperative: ['Count the different {different}{that}.'],
        interrogative: ['What is the number of distinct {different}{that}?'],
        keyword: ['number of distinct {different}{among}'],
      },
    ),
  },
};

/** `are the mills in`, `do the visitors come from`. */
const asked = (rows: string, lie: string): string =>
  lie.startsWith('are ') ? ` are the ${rows} ${lie.slice(4)}` : ` do the ${rows} ${lie}`;
