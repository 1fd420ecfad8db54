import { plural } from '@pairsmith/words';
import { countDistinct } from '@pairsmith/query-plan';
import { drawConditions, type Condition } from '../condition';
import type { Facts } from '../facts/facts';
import { IS_IN, type Field, type Step, type Subject } from '../facts/subject';
import { isPlaceName } from '../facts/place-names';
import { overall } from '../figures';
import * as en from '../say/en';
import * as zh from '../say/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** How many different values or things occur. */
export interface Distinct {
  of: Subject;
  field: Field;
  /** What the different ones are counted by: 个, 家. */
  unit: string;
  /** To the other table whose rows are counted rather than the column's values; empty for values. */
  path: Step[];
  where: Condition[];
}

/** Fewer questions than these columns allow, and the plain ones are asked about as well. */
const LITTLE = 3;

const isLittle = (of: Subject): boolean => of.dimensions.length + of.measures.length < LITTLE;

type Counted = Pick<Distinct, 'field' | 'unit' | 'path'>;

const fieldsOf = (of: Subject, facts: Facts): Counted[] => [
  ...[...of.countable, ...(isLittle(of) ? of.plain : [])].map((field) => ({
    ...{ field, unit: zh.codeUnit(field.words.zh), path: [] },
  })),
  // A reference counts the things it leads to, in their words.
  ...of.parents
    .filter(({ to, columns }) => facts.subjects.includes(to) && columns.length === 1)
    .flatMap((step): Counted[] => {
      const column = of.table.columns.find(({ name }) => name === step.columns[0]?.from);
      const words = step.to.isThing ? step.words : { ...step.words, zh: zh.rowsOf(step.to) };
      return column ? [{ field: { column, words }, unit: zh.thingUnit(step.to), path: [step] }] : [];
    }),
];

/** Things lie in cities, they do not have any. */
const isSpread = (field: Field): boolean => 'verb' in field && field.verb === IS_IN;

export const distinct: Intent<Distinct> = {
  rows: [1, 1],
  least: 2,
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random.some(fieldsOf(of, facts), 3).map((counted) => ({
        of,
        ...counted,
        where: drawConditions(of, facts, random, random.next() < 0.7 ? 1 : 0).filter(
          ({ ref }) => !isLittle(of) && ref.field.column !== counted.field.column && ref.path.length === 0,
        ),
      })),
    ),
  toPlan: ({ of, field, path, where }, language) =>
    overall(
      { of, where },
      language,
      (rows) => [
        [
          { zh: `${field.words.zh}数`, en: `distinct ${field.words.en}` },
          countDistinct(rows.own(field.column.name)),
        ],
      ],
      // Joined only where it keeps deleted things out.
      path.some(({ to }) => to.alive !== null) ? [{ path, field }] : [],
    ),
  say: {
    zh: phrasings(
      ({ of, field, where, unit, path }: Distinct) => {
        const own = path.length + where.length === 0 && !isSpread(field);
        const name = own ? zh.ownedName(of, field) : path.length > 0 ? field.words.zh : zh.shortName(field);
        // Rows have colours; what they refer to they do not have.
        const has = isSpread(field) ? '分布在' : path.length > 0 ? '涉及' : '有';
        return {
          rows: own ? '' : zh.rowsOf(of, where),
          has: own ? '有' : has,
          different: `多少${unit}不同的${name}`,
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
      ({ of, field, where, path }: Distinct) => {
        const rows = en.rowsOf(of, where);
        const names = plural(field.words.en);
        const isWhere = path.length === 0 && isPlaceName(field.words.en);
        const own = path.length + where.length === 0 && !isWhere;
        const verb = path.length > 0 ? 'belong to' : 'have';
        return {
          different: own ? plural(en.ownedName(of, field)) : names,
          that: own ? '' : isWhere ? ` that the ${rows} are in` : ` that the ${rows} ${verb}`,
          do: own ? ' are there' : isWhere ? ` are the ${rows} in` : ` do the ${rows} ${verb}`,
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
