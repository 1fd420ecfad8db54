import type { Catalog } from '@pairsmith/catalog';
import type { Pair } from '@pairsmith/core';
import { isSqlRefusal, parse, referencesOf, tableKey } from '@pairsmith/sql';
import type { Proof } from '../verify-pair';
import type { ProofError } from '../proof-error';
import { outlineOf, type Outline } from './outline';
import { outlineOfText } from './outline-of-text';
import { findOtherRequest } from './same-request';
import type { TurnDown } from './turn-down';

type Known = Pick<Catalog, 'tables'>;

/** What a repair is for: the pair as it was, and what was found out about it. */
export interface Broken {
  pair: Pair;
  proof: Proof;
  error: ProofError;
}

/**
 * Why a repair is not taken; null: it is. A repair must make nothing worse. It runs, makes sense, is not doubted by the second
 * reader, and reads no table that the original did not, unless that was the failure. Then it has to be a repair and no other
 * question's answer: the reader agrees; or, where the original did not run and the reader cannot tell, it asks for the same as
 * the original, but for what the failure was about. SQL that runs is given up for nothing less than agreement.
 */
export function judgeRepair(repaired: Proof, broken: Broken, catalog: Known): TurnDown | null {
  const { statement, evidence, reader, sense, error } = repaired;
  if (!statement || !evidence) return 'does_not_run';

  const original = readOutline(broken.pair.sql, catalog);
  const isAboutTable = concernsTable(broken.error);
  const read = referencesOf(statement, catalog).tables.map(tableKey);
  const isElsewhere = read.some((table) => !original.tables.has(table));
  const isNowhere = read.length === 0 && original.tables.size + original.unlisted.size > 0;
  if (isNowhere || (isElsewhere && !isAboutTable)) return 'other_tables';
  if (reader?.verdict === 'conflict') return 'reader_conflict';
  if (reader?.verdict === 'doubt') return 'reader_doubt';
  if (sense.length > 0) return 'no_sense';
  if (error) return 'lint_finding';
  if (reader?.verdict === 'agreed') return null;
  if (broken.proof.evidence) return 'not_agreed';
  return findOtherRequest(original, outlineOf(statement, catalog), {
    question: broken.pair.question,
    failure: broken.error,
    isAboutTable,
    catalog,
  });
}

/** 42P01: no such table, or none of that name in FROM; 3F000: no such schema. */
const concernsTable = ({ code, sqlstate }: ProofError): boolean =>
  code === 'table_not_listed' ||
  code === 'relation_not_allowed' ||
  sqlstate === '42P01' ||
  sqlstate === '3F000';

/** What the gate refused may have a tree all the same. */
function readOutline(sql: string, catalog: Known): Outline {
  try {
    const statement = parse(sql);
    return 'SelectStmt' in statement.root ? outlineOf(statement, catalog) : outlineOfText(sql, catalog);
  } catch (error) {
    if (isSqlRefusal(error)) return outlineOfText(sql, catalog);
    throw error;
  }
}
