import { parse } from 'csv-parse/sync';
import { loadParser } from '@pairsmith/sql';
import type { ExportFormat, ExportOptions, ExportPart } from '@pairsmith/core';
import * as schemas from '../__tests__/public-schemas';
import { examplePair, sourceOf, strangePairs, strangeShop, textOf } from '../__tests__/strange-shop';
import { createExport } from '../export';
import type { ExportPair } from '../pair';
import { settingsOf } from '../settings';

/** Each format against its public description, on names and texts that formats trip over. */

beforeAll(loadParser);

const ALL: ExportOptions = { min_proof_level: 'L0', verdicts: ['agreed', 'unread', 'doubt', 'conflict'] };
async function written(
  format: ExportFormat,
  options: ExportOptions = ALL,
  { pairs = strangePairs, part = 'all' }: { pairs?: readonly ExportPair[]; part?: ExportPart } = {},
): Promise<string> {
  const [file] = createExport(sourceOf(pairs), settingsOf(format, options), part);
  return textOf(file!.chunks());
}
/** As a reader that ends lines wherever Unicode does: `str.splitlines` of Python. */
const linesOf = (text: string) => text.split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/).slice(0, -1);
const questions = strangePairs.map(({ question }) => question);

describe('chat', () => {
  it('is a conversation a line, whatever ends lines in its texts', async () => {
    const lines = linesOf(await written('chat'));
    expect(lines).toHaveLength(strangePairs.length);
    const conversations = lines.map((line) => JSON.parse(line) as { messages: { content: string }[] });
    expect(conversations.map((each) => schemas.problemWith(schemas.openaiChat, each))).toEqual(
      strangePairs.map(() => null),
    );
    for (const [at, { messages }] of conversations.entries()) {
      expect(messages[1]?.content).toContain(questions[at]);
      expect(messages[2]?.content).toBe(strangePairs[at]?.sql);
    }
  });

  it('says steps before the statement where they are kept, in one form with and without', async () => {
    const [first, second] = linesOf(await written('chat', { ...ALL, reasoning: true })).map(
      (line) => (JSON.parse(line) as { messages: { content: string }[] }).messages[2]?.content,
    );
    expect(first).toBe('1. 从“客户”取数\n2. 数行数\n\n```sql\nSELECT count(*) FROM customers;\n```');
    expect(second).toBe("```sql\nSELECT count(*) FROM customers WHERE status = '0';\n```");
  });
});

it('alpaca', async () => {
  const examples = JSON.parse(await written('alpaca')) as {
    instruction: string;
    input: string;
    output: string;
  }[];
  expect(schemas.problemWith(schemas.alpaca, examples)).toBeNull();
  expect(examples.map(({ output }) => output)).toEqual(strangePairs.map(({ sql }) => sql));
  expect(examples[0]?.input).toContain('create table public.customers');
});

it('sharegpt, each example under an id of its own', async () => {
  const examples = JSON.parse(await written('sharegpt')) as { id: string }[];
  expect(schemas.problemWith(schemas.shareGpt, examples)).toBeNull();
  expect(new Set(examples.map(({ id }) => id)).size).toBe(strangePairs.length);
});

describe('spider', () => {
  it('has its examples, with the words of question and statement', async () => {
    const examples = JSON.parse(await written('spider')) as Record<string, unknown>[];
    expect(schemas.problemWith(schemas.spider, examples)).toBeNull();
    expect(examples[1]).toEqual({
      db_id: 'shop',
      query: "SELECT count(*) FROM customers WHERE status = '0'",
      query_toks: ['SELECT', 'count', '(', '*', ')', 'FROM', 'customers', 'WHERE', 'status', '=', "'0'"],
      query_toks_no_value: [
        'select',
        'count',
        '(',
        '*',
        ')',
        'from',
        'customers',
        'where',
        'status',
        '=',
        'value',
      ],
      question: '正常的客户有几个？',
      question_toks: ['正常', '的', '客户', '有', '几个', '？'],
    });
  });

  it.each(['spider', 'bird'] as const)('has tables.json, for %s', async (format) => {
    const [database] = JSON.parse(await written(format, {}, { part: 'tables' })) as {
      column_names_original: [number, string][];
      column_types: string[];
      table_names_original: string[];
      primary_keys: unknown[];
      foreign_keys: [number, number][];
    }[];
    expect(schemas.problemWith(schemas.tables, [database])).toBeNull();
    const { column_names_original: columns, table_names_original: names } = database!;
    expect(names).toEqual(['customers', 'Order "Détails"', 'طلبات', 'ods.pairs_of_keys']);
    expect(database!.column_types).toHaveLength(columns.length);
    const [[from, to]] = database!.foreign_keys as [[number, number]];
    expect([columns[from], columns[to]]).toEqual([
      [1, 'customer_id'],
      [0, 'id'],
    ]);
    const keys = database!.primary_keys;
    expect(keys).toEqual(format === 'bird' ? [1, 5, [13, 14]] : [1, 5, 13, 14]);
  });
});

it('bird, with what the codes of a statement mean', async () => {
  const examples = JSON.parse(await written('bird')) as { question_id: number; evidence: string }[];
  expect(schemas.problemWith(schemas.bird, examples)).toBeNull();
  expect(examples.map(({ question_id }) => question_id)).toEqual(strangePairs.map((_, at) => at));
  expect(examples[1]?.evidence).toBe('status 的 0 表示 正常');
  expect(examples[0]?.evidence).toBe('');
});

it('dpo holds the accepted statement against each that was refused, but for those that mean the same', async () => {
  const lines = linesOf(await written('dpo'));
  expect(lines).toHaveLength(1);
  const [example] = lines.map((line) => JSON.parse(line) as Record<string, { content: string }[]>);
  expect(schemas.problemWith(schemas.trlPreference, example)).toBeNull();
  expect(example?.['chosen']?.[0]?.content).toBe('SELECT count(*) FROM customers;');
  expect(example?.['rejected']?.[0]?.content).toBe('SELECT cont(*) FROM customers;');
});

describe('vanna', () => {
  const CALL =
    /^ {4}vn\.train\((?:ddl=(".*")|documentation=(".*")|question=("(?:[^"\\]|\\.)*"), sql=("(?:[^"\\]|\\.)*"))\)$/;

  it('trains on each table once, then on each pair, in Python that reads as it stands', async () => {
    const lines = linesOf(await written('vanna'));
    expect(lines[3]).toBe('def train(vn):');
    expect(lines.at(-1)).toBe('    return vn');
    const calls = lines.slice(4, -1).map((line) => CALL.exec(line)!.slice(1));
    const pairs = calls.slice(2 * strangeShop.tables.length);
    // What JSON.parse reads of these literals, Python reads too: docs.python.org/3/reference/lexical_analysis, 2.4.1.
    expect(pairs.map(([, , question = '', sql = '']) => [JSON.parse(question), JSON.parse(sql)])).toEqual(
      strangePairs.map(({ question, sql }) => [question, sql]),
    );
    expect(calls.slice(0, 2 * strangeShop.tables.length).every(([ddl, text]) => ddl ?? text)).toBe(true);
  });

  it('shows no text in another direction than it has', async () => {
    expect(await written('vanna')).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  });

  it('has the tables in the part for training only', async () => {
    const parts = { pairs: strangePairs };
    expect(await written('vanna', ALL, { ...parts, part: 'train' })).toContain('ddl=');
    expect(await written('vanna', ALL, { ...parts, part: 'dev' })).not.toContain('ddl=');
  });
});

describe('csv', () => {
  it('reads back after RFC 4180, and no cell is a formula', async () => {
    const pairs = ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'].map(
      (question) => examplePair(question, 'SELECT 1;'),
    );
    const text = await written('csv', ALL, { pairs: [...strangePairs, ...pairs] });
    expect(text.startsWith('\ufeff"question"')).toBe(true);
    // Strict: quotes where they belong, as many cells in each row, nothing guessed.
    const rows = parse(text, { bom: true, record_delimiter: '\r\n', relax_quotes: false });
    const [head, ...body] = rows;
    expect(body).toHaveLength(strangePairs.length + pairs.length);
    for (const row of body) {
      expect(row).toHaveLength(head!.length);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }
    expect(body.map(([question]) => question)).toEqual(
      [...questions, ...pairs.map(({ question }) => question)].map((question) =>
        /^[\p{L}]/u.test(question) ? question : `'${question}`,
      ),
    );
  });
});

it('nothing to export is a whole file in every format', async () => {
  const none = { pairs: [] };
  for (const format of ['alpaca', 'sharegpt', 'spider', 'bird'] as const)
    expect(JSON.parse(await written(format, {}, none))).toEqual([]);
  for (const format of ['chat', 'dpo'] as const) expect(await written(format, {}, none)).toBe('');
  expect(parse(await written('csv', {}, none), { bom: true })).toHaveLength(1);
});
