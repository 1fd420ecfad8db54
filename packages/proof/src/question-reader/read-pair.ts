import type { Catalog } from '@pairsmith/catalog';
import type { Statement } from '@pairsmith/sql';
import { checkAggregates, checkDistinct } from './checks/aggregates';
import { unread, type Check, type Finding, type ReaderSlot } from './checks/check';
import { checkCopies } from './checks/copies';
import { checkDirection, checkLimit } from './checks/extremes';
import { checkGrain } from './checks/grain';
import { checkJoins, checkNames } from './checks/names';
import { checkNegation } from './checks/negation';
import { checkComparisons, checkNumbers } from './checks/numbers';
import { checkTimes, checkTimeUnits } from './checks/times';
import { checkFlags, checkValues } from './checks/values';
import { readNames } from './names';
import { readQuestion } from './read-question';
import { readSql } from './read-sql';

export const READER_VERDICTS = ['agreed', 'unread', 'doubt', 'conflict'] as const;
/** Question and SQL say the same; the reader cannot tell; a person should look; they contradict each other. */
export type ReaderVerdict = (typeof READER_VERDICTS)[number];

export interface Reading {
  verdict: ReaderVerdict;
  /** Chinese, short; names of the catalogue, never a cell. Empty where both agree. */
  reasons: string[];
  /** What the reasons are about. */
  slots: ReaderSlot[];
}

export type QuestionReader = (question: string, statement: Statement) => Reading;

/** Longer than anybody asks, and short enough that reading costs nothing. */
const MAX_QUESTION = 1_000;
const MAX_SQL = 16_000;

const CHECKS: readonly Check[] = [
  checkValues,
  checkFlags,
  checkNumbers,
  checkComparisons,
  checkTimes,
  checkTimeUnits,
  checkNegation,
  checkDirection,
  checkLimit,
  checkAggregates,
  checkDistinct,
  checkGrain,
  checkNames,
  checkCopies,
  checkJoins,
];

/**
 * A second reader of pairs, whoever wrote them: it reads the question's words and the statement's tree, each by itself, and
 * compares what they ask for, both ways. It knows the catalogue and no writer; it asks no model and no database. Pure.
 */
export function createQuestionReader(catalog: Pick<Catalog, 'tables' | 'relations'>): QuestionReader {
  const names = readNames(catalog);
  return (text, statement) => {
    if (text.length > MAX_QUESTION || statement.sql.length > MAX_SQL)
      return judge([unread('column', '问题或SQL过长，没有读')]);
    const sql = readSql(statement, catalog);
    const question = readQuestion(text, names, sql.tables);
    return judge(CHECKS.flatMap((check) => check({ question, sql, names })));
  };
}

function judge(findings: readonly Finding[]): Reading {
  const worst = (['conflict', 'doubt', 'unread'] as const).find((kind) =>
    findings.some((finding) => finding.kind === kind),
  );
  const decisive = findings.filter(({ kind }) => kind === worst);
  return {
    verdict: worst ?? 'agreed',
    reasons: [...new Set(decisive.map(({ message }) => message))],
    slots: [...new Set(decisive.map(({ slot }) => slot))],
  };
}
