import {
  codeMeanings,
  identifierWords,
  irregularPlural,
  oneLine as plainLine,
  tableTitle,
  titleOf,
  withoutTail,
} from '@pairsmith/words';
import { DatabaseError } from 'pg';
import { applyEdits, maskRemark, nounInNames, renderDdl, renderMarkdown } from '@pairsmith/catalog';
import {
  MAX_QUESTION_LENGTH,
  MAX_READ_QUESTION,
  MAX_STATEMENT_BYTES,
  maskConnection,
  parseTableList,
  TRAINING_FILE_TYPES,
} from '@pairsmith/core';
import { escapeLogText, fileNameProblem, parseTaskLogLine, unescapeLogText } from '@pairsmith/files';
import { scrubText } from '@pairsmith/logger';
import { parsePairs } from '@pairsmith/proof';
import { checkReadOnly, oneLine, questionKey, splitStatements, parse } from '@pairsmith/sql';
import { characterPairs, hashedVector, paraphrase, storedTexts, writtenRow } from '@pairsmith/training-store';
import { ddlWarnings } from '../../apps/api/src/files/ddl-warnings';
import { checkJsonText } from '../../apps/api/src/http/check-json-text';
import { checkTrainingItem } from '../../apps/api/src/training-data/check-training-item';
import { readTrainingFile } from '../../apps/api/src/training-data/formats/read-training-file';
import { parseDictionary } from '../../apps/worker/src/steps/ddl-generation/business-dictionary';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../packages/catalog/src/__tests__/example-tables';
import { maskCell } from '../../packages/catalog/src/masking/mask-cell';
import { kindOfCell } from '../../packages/catalog/src/masking/patterns';
import { extractJson } from '../../packages/llm/src/extract-json';
import { wantedShape } from '../../packages/proof/src/result-checks/question';
import { readEnds } from '../../packages/source-db/src/infer/name-parts';
import { statementError } from '../../packages/source-db/src/statement-error';
import { parsePythonLiteral } from '../../packages/training-store/src/python-literal';
import { wordCounts } from '../../packages/training-store/src/words';
import type { Recipe } from './texts';
import { headingOf } from '../../packages/writer/src/builtin/figures';
import { templateOf } from '../../packages/writer/src/builtin/template';
import { repairSql } from '../../packages/writer/src/builtin/repair-sql';
import { withoutFence } from '../../packages/writer/src/model/written-pairs';

/** A place where text from outside comes in. */
export interface Entry {
  run: (text: string) => unknown;
  /** What once took the square of its length here, or longer: tried first, always. */
  once?: readonly (string | Recipe)[];
  /** Longer texts are refused before they are looked at. */
  longest?: number;
  /** Milliseconds of the processor below which nothing is suspicious, at BASE characters; where not given, FLOOR_MS. */
  floorMs?: number;
}

/** Characters that are tried first, and twice and four times as many where that took long. */
export const BASE = 8_000;
export const FLOOR_MS = 12;

const rules = { allowedFunctions: [], hasModel: true };
const item = (one: object) => checkTrainingItem(one, rules);

/** PostgreSQL's grammar hands its tokens over as JSON: 2 ms for each 1,000 signs. */
const parsed = { longest: MAX_STATEMENT_BYTES, floorMs: 60, once: ['/*', '+', '*/', '/**/', '+-'] };

const state = exampleColumn('state', 'text', { description: '状态（0正常 1停用）' });
const catalog = exampleCatalog([
  exampleTable('orders', [exampleColumn('id', 'integer'), state], { title: '订单', primary_key: ['id'] }),
]);
const [orders] = catalog.tables;
if (!orders) throw new Error('the example has no table');
const [ddl, markdown] = [renderDdl(orders, catalog), renderMarkdown(orders, catalog)];
const edited = (files: { ddl?: string; markdown?: string }) =>
  applyEdits(catalog, {
    [orders.base_name]: {
      ddl: { now: files.ddl ?? ddl, generated: ddl },
      markdown: { now: files.markdown ?? markdown, generated: markdown },
    },
  });

/** Every entry that takes text, by name: a new one is a line here. */
export const ENTRIES: Readonly<Record<string, Entry>> = {
  // Statements and scripts.
  'a statement at the gate': { run: (text) => checkReadOnly(text, rules), ...parsed },
  'a literal at the gate': {
    run: (text) => checkReadOnly(`select '${text.replaceAll("'", "''")}'`, rules),
    ...parsed,
  },
  'a statement behind a SELECT': { run: (text) => checkReadOnly(`select ${text}`, rules), ...parsed },
  'a statement on one line': { run: (text) => oneLine(`select 1 ${text}`), ...parsed },
  'blanks of a statement': {
    once: [' ', ' ;', '\n'],
    run: (text) => oneLine(`select 1${text}x`),
    longest: parsed.longest,
    floorMs: parsed.floorMs,
  },
  'a script of statements': {
    once: ['/*', '/**/', '$a$ $b$ ', ';', ';\n-- '],
    run: (text) => splitStatements(text),
  },
  'an uploaded .ddl': { run: (text) => ddlWarnings('a.ddl', text), ...parsed },
  'a .ddl that a person edited': { run: (text) => edited({ ddl: ddl.replace(');', `,\n${text});`) }) },
  'comments of an edited .ddl': { run: (text) => edited({ ddl: `-- ${text}\n${ddl}` }) },
  'a comment behind a column of a .ddl': {
    once: [' ', '-- [需要 '],
    run: (text) => edited({ ddl: ddl.replace('-- 状态', `-- 状态 ${text}`) }),
  },
  'a _detail.md that a person edited': { run: (text) => edited({ markdown: markdown + text }) },
  'a heading of a _detail.md': {
    once: ['（', '('],
    run: (text) => edited({ markdown: `## orders（${text}\n${markdown}` }),
  },
  'a field of a _detail.md': {
    once: [' ', '[示例：', '[主键,'],
    run: (text) => edited({ markdown: markdown.replace('- id', `- id (integer) - ${text}\n- id`) }),
  },
  'a field name of a _detail.md': {
    run: (text) => edited({ markdown: markdown.replace('- id', `- ${text}`) }),
  },
  // Requests.
  'a JSON body': {
    run: (text) => checkJsonText({} as never, {} as never, Buffer.from(`{"a":${text}}`), 'utf-8'),
  },
  'a string of a JSON body': {
    run: (text) => checkJsonText({} as never, {} as never, Buffer.from(JSON.stringify({ a: text })), 'utf-8'),
  },
  'training data: sql': { run: (sql) => item({ training_data_type: 'sql', question: 'q', sql }), ...parsed },
  'training data: a question': {
    run: (question) => item({ training_data_type: 'sql', question, sql: 'select 1' }),
    longest: MAX_QUESTION_LENGTH,
  },
  'training data: error_sql': {
    run: (sql) => item({ training_data_type: 'error_sql', question: 'q', sql }),
    ...parsed,
  },
  'training data: ddl': { run: (ddl) => item({ training_data_type: 'ddl', ddl }), ...parsed },
  'training data: documentation': {
    run: (content) => item({ training_data_type: 'documentation', content }),
    longest: MAX_STATEMENT_BYTES,
  },
  ...Object.fromEntries(
    TRAINING_FILE_TYPES.map((type): [string, Entry] => [
      `a training file of type ${type}`,
      { run: (text) => readTrainingFile(type, text, rules), floorMs: parsed.floorMs },
    ]),
  ),
  'pairs as JSON in a training file': {
    run: (text) => readTrainingFile('sql_pair_json', JSON.stringify([{ question: text, sql: text }]), rules),
    ...parsed,
  },
  'a table list': { run: (text) => parseTableList(text) },
  'a business dictionary': { run: (text) => parseDictionary(`public.orders\t${text}\n${text}`) },
  'a file name': { run: (text) => fileNameProblem(text) },
  'a connection string': { run: (text) => maskConnection(`postgresql://${text}`) },
  // Questions.
  'a pair file': { run: (text) => parsePairs(JSON.stringify([{ question: text, sql: text }]), 'a.json') },
  'a pair file that is no JSON': { once: ['['], run: (text) => parsePairs(text, 'a.json') },
  'the key of a question': { once: ['。', '😀。'], run: (text) => questionKey(`${text}x`) },
  'the shape that a question wants': {
    once: ['“', '前十', '二十三', '1,'],
    run: (text) => wantedShape(text, parse('SELECT 1'), catalog),
    longest: MAX_READ_QUESTION,
  },
  'a question in other words': {
    run: (text) => paraphrase(text, storedTexts([])),
    longest: MAX_READ_QUESTION,
  },
  'pairs of characters': { run: (text) => characterPairs(text) },
  'stored texts by their pairs': { run: (text) => storedTexts([text]) },
  'words of a text': {
    once: ['字'],
    run: (text) => wordCounts(text),
    floorMs: 40,
  },
  'the built-in embedding': { run: (text) => hashedVector(text), floorMs: 40 },
  'a row of the store': { run: (content) => writtenRow({ type: 'documentation', content }, {}), floorMs: 40 },
  'a Python literal of a backup': { run: (text) => parsePythonLiteral(text) },
  // The customer's database: names, comments, cells, errors.
  'the title in a comment': { run: (text) => titleOf(text) },
  'codes in a comment': {
    once: [' ', '是0 '],
    run: (text) => codeMeanings({ description: `状态：${text}` }),
  },
  'a comment on one line': { run: (text) => plainLine(text) },
  'a comment that is masked': { run: (text) => maskRemark(text), floorMs: 40 },
  'a comment that is masked, with a phone in it': {
    run: (text) => maskRemark(`13812345678 ${text}`),
    floorMs: 60,
  },
  'a cell that is masked': { run: (text) => maskCell(text, 'person_name'), floorMs: 40 },
  'a free text that is masked': { once: ['张伟 '], run: (text) => maskCell(text, 'text'), floorMs: 40 },
  'what a cell is': {
    once: [{ head: 'a', parts: [' '], isNested: false, tail: '1.1.1.1' }, ' ', 'no', '护照no', '-eyJa'],
    run: (text) => kindOfCell(text),
    floorMs: 40,
  },
  'the noun in names': {
    once: ['a', 'a号', '(a)'],
    run: (text) =>
      nounInNames({
        row_estimate: 4,
        columns: [
          exampleColumn('name', 'text', {
            samples: [1, 2, 3, 4].map((at) => `${at}站${text}`),
            statistics: { distinct: 4, null_share: 0, common_values: [], range: null },
          }),
        ],
      }),
  },
  'the words of a name': {
    once: ['a1', 'aaaa1'],
    run: (text) => [identifierWords(text), tableTitle(text), irregularPlural(text)],
  },
  'a title without its tail': {
    once: ['编号', '表'],
    run: (text) => withoutTail(text, ['编号', '号', 'id', '表']),
  },
  'the ends of a table': {
    run: (text) => readEnds({ ...orders, title: text, columns: [{ ...state, title: text, name: text }] }),
  },
  'files of a table with such a comment': {
    run: (text) => {
      const table = {
        ...orders,
        description: text,
        columns: [{ ...state, description: text, comment: text }],
      };
      const one = { ...catalog, tables: [table] };
      return [renderDdl(table, one), renderMarkdown(table, one)];
    },
  },
  'an error of the database': {
    run: (text) => {
      const error = new DatabaseError(text, text.length, 'error');
      error.code = '22P02';
      return statementError(error, `select '${text.replaceAll("'", "''")}'::int`);
    },
  },
  // Models.
  "a model's answer": {
    floorMs: 3,
    once: ['<think>', '```\n', { head: '```', parts: ['\n'], isNested: false, tail: 'x' }],
    run: (text) => [...extractJson(text)],
  },
  "a model's SQL": {
    once: [{ head: '```', parts: ['\n', 'a'], isNested: true, tail: 'x' }],
    run: (text) => withoutFence(text),
  },
  'a column heading': { run: (text) => headingOf(text, 'zh') },
  'the template of a question': { once: ['“'], run: (text) => templateOf(text, ['订单']) },
  'a repair without a model': {
    run: (text) =>
      repairSql({ catalog, question: 'q', sql: text, error: `column "${text}" does not exist`, attempt: 1 }),
  },
  // Logs.
  'a line of a log': {
    run: (text) => parseTaskLogLine(`2025-07-02 19:04:10 [INFO] a: ${text.replaceAll('\n', ' ')}`),
  },
  'a text for a log': { run: (text) => unescapeLogText(escapeLogText(text)) },
  'secrets in a log': { run: (text) => scrubText(text) },
};
