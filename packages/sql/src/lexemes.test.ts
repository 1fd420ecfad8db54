import fc from 'fast-check';
import { lexemesOf, UnclosedLexeme } from './lexemes';
import { loadParser } from './parse';
import { scan } from './scan';

beforeAll(loadParser);

const PIECES = [
  ...[
    "'",
    "''",
    '"',
    '""',
    '$',
    '$$',
    '$a$',
    '$b$',
    '$1',
    'e',
    'E',
    "E'",
    'x',
    "n'",
    "U&'",
    'U&"',
    '\\',
    "\\'",
  ],
  ...[
    '--',
    '-',
    '/',
    '*',
    '/*',
    '*/',
    '+',
    '/**/',
    ';',
    ';;',
    '\n',
    '\r',
    ' ',
    '\t',
    '\f',
    'a',
    'a$b',
    '_',
    '1',
    '(',
    ')',
  ],
  ...[
    '一',
    '，',
    '😀',
    '\u3000',
    '\u00a0',
    '.',
    ',',
    ':',
    '::',
    '@',
    'select ',
    "'a'",
    '"b"',
    "e'a\\'b'",
    '$$;$$',
    '-- c\n',
  ],
];

/** Where the two kinds that matter stand, in bytes. */
const ours = (text: string): string[] =>
  [...lexemesOf(text)].flatMap(({ kind, start, end }) =>
    kind === 'other' ? [] : [`${kind} ${bytes(text, start)} ${bytes(text, end)}`],
  );
const theirs = (text: string): string[] =>
  scan(text).flatMap(({ tokenName, text: written, start, end }) =>
    /COMMENT$/.test(tokenName)
      ? [`comment ${start} ${end}`]
      : written === ';'
        ? [`semicolon ${start} ${end}`]
        : [],
  );
const bytes = (text: string, at: number): number => Buffer.byteLength(text.slice(0, at));

const attempt = (read: () => string[]): string[] | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

test("a script is cut at the comments and semicolons that PostgreSQL's own lexer sees", () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const wanted = attempt(() => theirs(text));
      // What the lexer refuses (an escape, a number glued to a name) is for the parser to say.
      if (wanted === null) return;
      compared += 1;
      expect(ours(text)).toEqual(wanted);
    }),
    { numRuns: 5_000, seed: 1 },
  );
  expect(compared).toBeGreaterThan(1_000);
});

test.each([
  ["select e'a'\n'\\';' ; 1", 'a backslash still takes the next character along on the next line'],
  ["select e'a' '\\' ; 1", 'but not on the same line'],
])('%j: %s', (text) => {
  expect(ours(text)).toEqual(theirs(text));
});

test.each([
  ["select 'a", 'unterminated quoted string', 7],
  ["select e'a\\'", 'unterminated quoted string', 7],
  ['select "a', 'unterminated quoted identifier', 7],
  ['select $a$ $b$', 'unterminated dollar-quoted string', 7],
  ['select /* /* */', 'unterminated /* comment', 7],
])('%j is told to be unclosed, and where', (text, reason, start) => {
  let caught: unknown;
  try {
    Array.from(lexemesOf(text));
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(UnclosedLexeme);
  expect(caught).toMatchObject({ reason, start });
});
