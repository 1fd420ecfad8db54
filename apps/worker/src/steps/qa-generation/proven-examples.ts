import { maskText, type Catalog } from '@pairsmith/catalog';
import type { Pair, PairReviews } from '@pairsmith/core';
import {
  findPersonal,
  isPersons,
  isProven,
  levelOf,
  provePair,
  sqlFacts,
  type PairSet,
  type ProofOptions,
  type ProofRecord,
} from '@pairsmith/proof';
import { pairHash, parse, parseIfSql } from '@pairsmith/sql';
import type { ExamplePair } from '@pairsmith/writer';

/**
 * The pairs of the task's files that a model may learn from: what a person approved or wrote, and, where a run adds to them, what
 * is proven. A run that writes anew is not led by what machines wrote before it: it would ask, and pay, for something else each
 * time though nothing changed. Nor by what a run finds anew in scripts, which was not there the first time. None that a model's SQL
 * would be refused for, and none with personal data in it.
 */
export async function provenExamples(
  sets: readonly PairSet[],
  {
    isAppended,
    reviews,
    ...options
  }: ProofOptions & { catalog: Catalog; isAppended: boolean; reviews: PairReviews },
): Promise<ExamplePair[]> {
  const { catalog } = options;
  const examples: ExamplePair[] = [];
  for (const { pairs, records } of sets) {
    for (const pair of pairs) {
      const hash = pairHash(pair);
      const [record, review] = [records.get(hash), reviews.get(hash)];
      const isByPerson = isPersons(record, review) && !(isFoundAnew(record) && !review);
      if (review?.decision === 'rejected' || !(isByPerson || isAppended) || isPersonal(pair, catalog))
        continue;
      const runs = record
        ? isProven(levelOf(record, review))
        : (await provePair(pair, options)).error === null;
      if (runs) examples.push({ ...pair, ...sqlFacts(parse(pair.sql), catalog), isByPerson });
    }
  }
  return examples;
}

/** Made of a query in use, whose question the author of a script may have written. */
const isFoundAnew = (record: ProofRecord | undefined): boolean => record?.source !== undefined;

function isPersonal({ question, sql }: Pair, catalog: Catalog): boolean {
  if (maskText(question) !== question || maskText(sql) !== sql) return true;
  const statement = parseIfSql(sql);
  return statement === null || findPersonal(statement, catalog) !== null;
}
