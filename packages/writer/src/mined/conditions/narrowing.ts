import { said } from '@pairsmith/core';
import { conjuncts, type Predicate } from '@pairsmith/query-plan';
import type { Words } from '@pairsmith/words';
import type { Condition } from '../../builtin/condition';
import type { Ref, Subject } from '../../builtin/facts/subject';
import { says } from '../../builtin/realization/says';
import type { SourceRows } from '../source-rows';
import { Unsaid } from '../unsaid';
import { isAlive } from './alive';
import { takePeriods } from './dates';
import { readCondition, type ReadInner } from './read-condition';

/** What rows must hold, as the writer has words for it, and beside that in clauses of its own. */
export interface Narrowing {
  where: Condition[];
  clauses: Words[];
  /** What is said in the clauses. */
  refs: Ref[];
}

/** @throws Unsaid */
export function readNarrowing(
  conditions: readonly Predicate[],
  rows: SourceRows,
  inner: ReadInner,
): Narrowing {
  const found: Narrowing = { where: [], clauses: [], refs: [] };
  // What may be missing is left out where it does not count, and kept where it is deleted: both are nobody's words.
  if (rows.outer.flatMap(conjuncts).some((one) => !isAlive(one, rows)))
    throw new Unsaid(said('mined.unsaid_join'));
  const parts = conditions.flatMap(conjuncts).filter((one) => !isAlive(one, rows));
  const { periods, rest } = takePeriods(parts, rows);
  for (const part of [...periods, ...rest.map((one) => readCondition(one, rows, inner))]) {
    if ('kind' in part) found.where.push(part);
    else {
      found.clauses.push(part.words);
      found.refs.push(...part.refs);
    }
  }
  return found;
}

/** The rows under what narrows them; null where nobody would say so much at once. */
export function narrowedRows(
  of: Subject,
  { where, clauses }: Narrowing,
  language: 'zh' | 'en',
): string | null {
  if (clauses.length > 2) return null;
  const rows = says[language].rowsOf(of, where);
  if (rows === null) return null;
  if (clauses.length === 0) return rows;
  if (language === 'zh') return `${clauses.map((one) => one.zh).join('且')}的${rows}`;
  const [first = '', ...more] = clauses.map((one) => one.en);
  const isWith = / with /.test(rows);
  const lead = isWith && first.startsWith('with ') ? `and ${first.slice(5)}` : first;
  return `${rows} ${[lead, ...more.map((one) => `and ${one.replace(/^with /, first.startsWith('with ') ? '' : 'with ')}`)].join(' ')}`;
}
