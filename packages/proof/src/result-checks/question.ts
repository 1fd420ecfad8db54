import type { Catalog } from '@pairsmith/catalog';
import { referencesOf, tableKey, tablesByKey, type Statement } from '@pairsmith/sql';
import { readNames } from '../question-reader/names';
import { readQuestion } from '../question-reader/read-question';

type Known = Pick<Catalog, 'tables' | 'relations'>;

/** What a question says of the shape of its answer, in Chinese or English. */
export interface WantedShape {
  /** "每个…", "各…": a row for each of several things. */
  isPerGroup: boolean;
  /** "一共有多少": one number. */
  isOneNumber: boolean;
  /** "前5名": rows at most; null where it says nothing, or several numbers. */
  atMost: number | null;
  /** It says itself that equals share a place. */
  allowsTies: boolean;
}

const PER_GROUP = /每(?!次都)|各(?!是|有|为|自|占|多少)|逐[年月日周季]|\b(each|every|per)\b/i;
const ONE_NUMBER = /总共|一共|总数|共计|有多少|how many|total number/i;
/** Words that go with several rows although a number is asked for. */
const SEVERAL =
  /哪|列|排|最|前|按|及|和|、|趋势|变化|比|分|不同|名单|清单|明细|which|list|show|top|\bby\b|trend|share|distribution|and|,/i;
const QUOTED = /“[^“”]*”|"[^"]*"|'[^']*'/g;

/** As the question reader reads it: names are no words, a table may be called 每日营收. */
export function wantedShape(question: string, statement: Statement, catalog: Known): WantedShape {
  const listed = tablesByKey(catalog.tables);
  const tables = referencesOf(statement, catalog).tables.flatMap(
    (reference) => listed.get(tableKey(reference)) ?? [],
  );
  const { text, unnamed, limits } = readQuestion(question, readNames(catalog), tables);
  const words = unnamed.replace(QUOTED, '');
  const isPerGroup = PER_GROUP.test(words);
  const [limit, ...others] = limits;
  return {
    isPerGroup,
    isOneNumber: !isPerGroup && ONE_NUMBER.test(words) && !SEVERAL.test(words),
    atMost: isPerGroup || others.length > 0 ? null : (limit ?? null),
    allowsTies: /并列|相同名次|\bties?\b|tied/i.test(text),
  };
}
