import { maskRemark, quotedPerson, type Catalog } from '@pairsmith/catalog';
import {
  createBreather,
  fullName,
  said,
  type Language,
  type Message,
  type Pair,
  type ReaderVerdict,
  type Said,
} from '@pairsmith/core';
import { explain, keyOf, normalize, opaquesIn, printSql, readPlan, type Plan } from '@pairsmith/query-plan';
import { isSqlRefusal, parse, parseIfSql, referencesOf, tableKey, type Statement } from '@pairsmith/sql';
import { oneLine } from '@pairsmith/words';
import { readFactsInBreaths } from '../builtin/facts/read-facts';
import type { Facts } from '../builtin/facts/facts';
import { withoutRowParameters, withRealValues } from './real-values';
import { readRequest, type Request } from './request';
import { sayRequest } from './sentences';
import { Unsaid } from './unsaid';
import { withoutCasts } from './without-casts';

/** A statement that people use. */
export interface UsedStatement {
  sql: string;
  /** A question that its author put before it; empty where there is none. */
  comment: string;
}

/** A statement as a pair may hold it. */
export interface MinedQuery {
  /** On one line, in the form of the writer's own. */
  sql: string;
  /** The same for statements that mean the same. */
  key: string;
  /** Null: no words of ours say all of it, for the reason. */
  question: string | null;
  unsaid: Message | null;
  /** How its answer comes about, step by step; empty where that is not known. */
  means: string;
  /** The author's own words, where they are a question that agrees with the statement. */
  isAuthors: boolean;
}

type Mined = { query: MinedQuery } | { leftOut: LeftOut };

/** Why a query became no pair. */
type LeftOutCode =
  | 'broken'
  | 'not_a_query'
  | 'refused'
  | 'outside_task'
  | 'not_understood'
  | 'no_value'
  | 'personal'
  | 'duplicate'
  | 'no_words'
  | 'reader'
  | 'not_proven'
  | 'too_many'
  | 'unreadable';

export interface LeftOut {
  code: LeftOutCode;
  why: Message;
}

/** Reads statements of one catalogue, one after the other; `loadParser` first. */
export function createMiner(
  catalog: Catalog,
  language: Language,
  read: ReadPair,
): (statement: UsedStatement) => Promise<Mined> {
  const known = readFactsInBreaths(catalog);
  // Who asks nothing waits for nothing; whoever asks is told what was wrong.
  known.catch(() => undefined);
  const shown = shownValues(catalog);
  const isShown = (text: string): boolean => shown.has(text);
  const breathe = createBreather();
  return async (statement) => {
    await breathe();
    const facts = await known;
    const parsed = parseUsed(statement.sql, catalog);
    if ('leftOut' in parsed) return parsed;
    return readUsed(parsed.statement, statement, { catalog, facts, language, read, isShown });
  };
}

/** The same for statements that mean the same; null for what is no statement. */
export function meaningOf(sql: string, catalog: Catalog): string | null {
  const statement = parseIfSql(sql);
  return statement && keyOf(normalize(readPlan(statement, catalog), catalog));
}

/** What the second reader says of a question and its SQL. */
type ReadPair = (pair: Pair) => { verdict: ReaderVerdict; reasons: Said[] };

interface Mining {
  catalog: Catalog;
  facts: Facts;
  language: Language;
  read: ReadPair;
  /** What the catalogue shows of columns that are nobody's. */
  isShown: (text: string) => boolean;
}

const shownValues = ({ tables }: Catalog): ReadonlySet<string> =>
  new Set(
    tables.flatMap(({ columns }) =>
      columns.flatMap(({ masking, statistics, enum_values: labels }) =>
        masking && masking.policy !== 'allow'
          ? []
          : [...(labels ?? []), ...(statistics?.common_values ?? []).map(({ value }) => value)],
      ),
    ),
  );

const leave = (code: LeftOut['code'], why: Message): { leftOut: LeftOut } => ({ leftOut: { code, why } });

function parseUsed(sql: string, catalog: Catalog): { statement: Statement } | { leftOut: LeftOut } {
  let statement: Statement;
  try {
    statement = parse(withoutRowParameters(sql));
  } catch (error) {
    if (!isSqlRefusal(error)) throw error;
    return leave('broken', said('mined.broken', { why: error.reason }));
  }
  if (!('SelectStmt' in statement.root))
    return leave('not_a_query', said('mined.not_a_query', { kind: Object.keys(statement.root).join() }));
  const known = new Set(catalog.tables.map(fullName));
  const tables = referencesOf(statement, catalog).tables.map(tableKey);
  const outside = tables.filter((name) => !known.has(name));
  if (tables.length === 0) return leave('outside_task', said('mined.no_table'));
  if (outside.length > 0) return leave('outside_task', said('mined.outside_task', { tables: outside }));
  return { statement };
}

function readUsed(statement: Statement, { comment }: UsedStatement, mining: Mining): Mined {
  const { catalog, facts } = mining;
  const read = readPlan(statement, catalog);
  try {
    const plan = withRealValues(withoutCasts(read, catalog), facts, catalog);
    if (opaquesIn(plan).length > 0) return leave('not_understood', said('mined.not_understood'));
    const sql = printSql(plan, { catalog });
    const person = quotedPerson(sql, mining.isShown);
    if (person) return leave('personal', said('mined.quotes_person', { value: person }));
    const means = explain(plan, catalog, mining.language)?.join('; ') ?? '';
    const query = { sql, key: keyOf(normalize(plan, catalog)), unsaid: null, means, isAuthors: false };
    const own = authorsQuestion(comment, sql, mining);
    if (own) return { query: { ...query, question: own, isAuthors: true } };
    return { query: { ...query, ...worded(plan, sql, mining) } };
  } catch (error) {
    if (error instanceof Unsaid) return leave('no_value', error.said);
    throw error;
  }
}

function worded(
  plan: Plan,
  sql: string,
  { catalog, facts, language, read }: Mining,
): Pick<MinedQuery, 'question' | 'unsaid'> {
  try {
    const question = sayRequest(requestOf(plan, { facts, catalog }), language);
    const { verdict, reasons } = read({ question, sql });
    return verdict === 'agreed' || verdict === 'unread'
      ? { question, unsaid: null }
      : { question: null, unsaid: said('mined.reader', { question, reasons }) };
  } catch (error) {
    if (error instanceof Unsaid) return { question: null, unsaid: error.said };
    throw error;
  }
}

/** As it is written, else in its normal form, which means the same and may have words where the other has none. */
function requestOf(plan: Plan, { facts, catalog }: Pick<Mining, 'facts' | 'catalog'>): Request {
  try {
    return readRequest(plan, facts, catalog);
  } catch (error) {
    if (!(error instanceof Unsaid)) throw error;
    try {
      return readRequest(normalize(plan, catalog), facts, catalog);
    } catch (again) {
      throw again instanceof Unsaid ? error : again;
    }
  }
}

/** A comment is a question where it is one by its form, in the task's language, and the second reader finds nothing against it. */
function authorsQuestion(comment: string, sql: string, { language, read }: Mining): string | null {
  const question = oneLine(comment);
  if (!isQuestion(question, language) || maskRemark(question) !== question) return null;
  const { verdict } = read({ question, sql });
  return verdict === 'agreed' || verdict === 'unread' ? question : null;
}

const LONGEST_QUESTION = 300;

const isQuestion = (text: string, language: Language): boolean => {
  if (text.length > LONGEST_QUESTION || text === '') return false;
  if (language === 'zh')
    return /\p{Script=Han}/u.test(text) && /[？?]$|^(请|列出|统计|查询|查找|计算)/.test(text);
  return (
    !/\p{Script=Han}/u.test(text) &&
    (/\?$/.test(text) ||
      /^(list|show|find|count|give|get|calculate|report|which|what|how)\b.+ .+ /i.test(text))
  );
};
