import { maskText, type Catalog } from '@pairsmith/catalog';
import { PROOF_LEVELS, type Pair } from '@pairsmith/core';
import { findPersonal, provePair, sqlFacts, type PairSet, type ProofOptions } from '@pairsmith/proof';
import { isSqlRefusal, pairHash, parse } from '@pairsmith/sql';
import type { ExamplePair } from '@pairsmith/writer';

/**
 * The pairs of the task's files that a model may learn from: what a person approved or wrote, and, where a run adds to them, what
 * is proven. A run that writes anew is not led by what machines wrote before it: it would ask, and pay, for something else each
 * time though nothing changed. None that a model's SQL would be refused for, and none with personal data in it.
 */
export async function provenExamples(
  sets: readonly PairSet[],
  { isAppended, ...options }: ProofOptions & { catalog: Catalog; isAppended: boolean },
): Promise<ExamplePair[]> {
  const { catalog } = options;
  const examples: ExamplePair[] = [];
  for (const { pairs, records } of sets) {
    for (const pair of pairs) {
      const record = records.get(pairHash(pair));
      const isByPerson = record === undefined || record.level === 'L5' || record.origin === 'human';
      if (!(isByPerson || isAppended) || isPersonal(pair, catalog)) continue;
      const isProven = record ? reaches(record.level, 'L2') : (await provePair(pair, options)).error === null;
      if (isProven) examples.push({ ...pair, ...sqlFacts(parse(pair.sql), catalog), isByPerson });
    }
  }
  return examples;
}

const reaches = (level: string | null, least: (typeof PROOF_LEVELS)[number]): boolean =>
  PROOF_LEVELS.findIndex((one) => one === level) >= PROOF_LEVELS.indexOf(least);

function isPersonal({ question, sql }: Pair, catalog: Catalog): boolean {
  if (maskText(question) !== question || maskText(sql) !== sql) return true;
  try {
    return findPersonal(parse(sql), catalog) !== null;
  } catch (error) {
    if (isSqlRefusal(error)) return true;
    throw error;
  }
}
