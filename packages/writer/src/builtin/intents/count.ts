import { countRows } from '@pairsmith/query-plan';
import { type Condition } from '../condition';
import { aboveConditions, drawConditions } from '../draw-conditions';
import type { Subject } from '../facts/subject';
import { overall, COUNT } from '../figures';
import { drawSearch } from '../rare-conditions';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** How many rows there are, mostly under a condition or two. */
export interface Count {
  of: Subject;
  where: Condition[];
}

export const count: Intent<Count> = {
  rows: [1, 1],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) => {
      const above = random.some(aboveConditions(of), 1);
      const drawn = [1, 1, 2].map((size) => drawConditions(of, facts, random, size as 1 | 2));
      const search = drawSearch(of, random);
      return [[], ...drawn, above, ...(search ? [[search]] : [])].map((where) => ({ of, where }));
    }),
  toPlan: (tree, language) => overall(tree, language, () => [[COUNT, countRows()]]),
  say: {
    zh: phrasings(
      ({ of, where }: Count) => ({
        rows: zh.rowsOf(of, where),
        number: zh.countOf(of, where),
        unit: of.words.zh.unit,
      }),
      {
        formal: ['请统计{number}。', '请统计共有多少{unit}{rows}。'],
        colloquial: ['{rows}一共有多少{unit}？', '帮我数数{rows}有多少{unit}。'],
        imperative: ['查一下{rows}有多少{unit}。', '查一下{number}。'],
        interrogative: ['{number}是多少？', '共有多少{unit}{rows}？'],
        keyword: ['{number}'],
      },
    ),
    en: phrasings(
      ({ of, where }: Count) => ({
        rows: en.rowsOf(of, where),
        // A clause stands behind the verb, where it is no garden path.
        noun: en.splitRows(of, where)?.noun ?? null,
        rest: en.splitRows(of, where)?.rest ?? null,
        all: of.words.en.rows,
        did: where.length === 1 && where[0] ? en.predicateOf(of, where[0]) : null,
        isNarrow: where.length > 0,
      }),
      {
        formal: ['Please report the number of {rows}.'],
        colloquial: [({ isNarrow }) => (isNarrow ? null : 'How many {rows} do we have?')],
        imperative: ['Count the {rows}.'],
        interrogative: [
          'What is the number of {rows}?',
          ({ did }) => (did ? 'How many {all} {did}?' : 'How many {noun} are there{rest}?'),
        ],
        keyword: ['number of {rows}'],
      },
    ),
  },
};
