import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** What decides what things are, and what is asked: it reads fields, and leaves words to the lexicon. */
const WITHOUT_PATTERNS = [
  'packages/writer/src/builtin/facts/',
  'packages/writer/src/builtin/plan',
  'packages/catalog/src/roles/',
];

const sources = readdirSync(join(root, 'packages'), { recursive: true, encoding: 'utf8' })
  .map((file) => `packages/${file}`)
  .filter((file) => WITHOUT_PATTERNS.some((start) => file.startsWith(start)))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('__tests__'));

/** Regular expressions over Chinese, and tests of a name by the quote that it begins with. */
function patternsIn(text: string): string[] {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const written = node.getText(file);
    const isPattern =
      ts.isRegularExpressionLiteral(node) ||
      (ts.isNewExpression(node) && node.expression.getText(file) === 'RegExp');
    if (isPattern && /\p{Script=Han}|Script=Han/u.test(written)) found.push(written);
    if (ts.isCallExpression(node) && /\.(starts|ends)With\((['"])[“”"]\2\)$/.test(written))
      found.push(written);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('a pattern over Chinese would be found', () => {
  expect(patternsIn('const isTotal = /总$/.test(name);')).toEqual(['/总$/']);
  expect(patternsIn("const isNamed = !name.startsWith('“');")).toHaveLength(1);
  expect(patternsIn("const isNamed = name.from !== 'quoted'; const year = /^\\d{4}$/;")).toEqual([]);
});

test.each(sources)('%s has no pattern over Chinese and asks no name for its quotes', (file) => {
  expect(patternsIn(readFileSync(join(root, file), 'utf8'))).toEqual([]);
});

test('there are such files', () => {
  for (const start of WITHOUT_PATTERNS) expect(sources.some((file) => file.startsWith(start))).toBe(true);
});
