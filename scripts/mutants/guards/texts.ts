import type { Mutant } from '../mutant';

const HOSTILE = 'tests/hostile';
const REQUEST = `${HOSTILE}/one-request.test.ts`;
const PAIR_FILE = `${HOSTILE}/pair-file.test.ts`;
const ENTRIES = `${HOSTILE}/hostile.test.ts`;
const STATEMENTS = `${HOSTILE}/statements.long.test.ts`;

const guard = (
  what: string,
  test: string,
  name: string,
  file: string,
  find: string,
  replace: string,
): Mutant => ({
  ...{ rule: 'texts', what, test, name },
  patches: [{ file, find, replace }],
});

/** What keeps a text from outside from holding up a process; each taken out. */
export const TEXT_GUARDS: readonly Mutant[] = [
  guard(
    "PostgreSQL's lexer sees runs of comment signs of any length",
    REQUEST,
    'comments that begin in a statement',
    'packages/sql/src/lexer-work.ts',
    'if (left < 0)',
    'if (left < -Infinity)',
  ),
  guard(
    'a script has any number of statements',
    REQUEST,
    'as many statements as a file can hold',
    'packages/sql/src/split.ts',
    'places.length > MAX_SCRIPT_STATEMENTS',
    'places.length > Infinity',
  ),
  guard(
    'items of a request are checked without a breath',
    REQUEST,
    'pairs of long brackets, all in one request',
    'apps/api/src/training-data/create-training-data.ts',
    'await breathe();\n    drafts.push',
    'drafts.push',
  ),
  guard(
    'a question of a pair file has any length',
    PAIR_FILE,
    'refused by its length',
    'packages/proof/src/pair-file.ts',
    "item['question'].length > MAX_QUESTION_LENGTH",
    "item['question'].length > Infinity",
  ),
  guard(
    'a pair file has any number of pairs',
    PAIR_FILE,
    'more pairs than a file may have',
    'packages/proof/src/pair-file.ts',
    'content.length > MAX_PAIRS',
    'content.length > Infinity',
  ),
  guard(
    'pairs are refused without a breath',
    PAIR_FILE,
    'thousands of pairs are refused at once',
    'apps/worker/src/steps/sql-validation/judge-pairs.ts',
    'await breathe();\n      signal',
    'signal',
  ),
  guard(
    'the end of a question begins anew at each of its marks',
    ENTRIES,
    'the key of a question each sign',
    'packages/sql/src/pair-hash.ts',
    'return key.slice(0, end);',
    "return key.slice(0, end).replace(/\\p{P}+$/u, '') && key.replace(/[\\p{P}]+$/u, '');",
  ),
  guard(
    'the ends of a statement begin anew at each of their blanks',
    ENTRIES,
    'blanks of a statement each sign',
    'packages/sql/src/one-line.ts',
    'const trimmed = withoutEnds(sql);',
    "const trimmed = withoutEnds(sql).replace(/[ ;\\n]+$/, '');",
  ),
  guard(
    'a quote that never closes is looked for from each of its quotes',
    ENTRIES,
    'the shape that a question wants each sign',
    'packages/proof/src/result-checks/question.ts',
    '“[^“”]*”',
    '“[^”]*”',
  ),
  guard(
    'what may stand before an address of a computer has any length',
    ENTRIES,
    'what a cell is each sign',
    'packages/catalog/src/masking/patterns.ts',
    '(?=\\d)(?<!(?:版本|version|ver|v)\\s{0,9}(?:[:：]\\s{0,9})?)',
    '(?<!(?:版本|version|ver|v)\\s*[:：]?\\s*)',
  ),
  guard(
    'thinking aloud that never ends is looked for from each of its beginnings',
    ENTRIES,
    "a model's answer each sign",
    'packages/llm/src/extract-json.ts',
    'withoutThinking(text).trim()',
    "withoutThinking(text).replace(/<think>[^]*?<.think>/g, '').trim()",
  ),
  guard(
    'divisions in divisions are looked through once for each of them',
    STATEMENTS,
    'divisions in a row',
    'packages/lint/src/rules/aggregates.ts',
    ' || divided.has(fields)',
    '',
  ),
];
