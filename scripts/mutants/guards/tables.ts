import type { Mutant } from '../mutant';

const KINDS = 'packages/catalog/src/row-kinds';
const BUILTIN = 'packages/writer/src/builtin';
const ASKED = `${BUILTIN}/what-is-asked.test.ts`;

const guard = (test: string, what: string, file: string, find: string, replace: string): Mutant => ({
  rule: 'tables',
  what,
  test,
  patches: [{ file, find, replace }],
});

/** What keeps questions to the tables that people ask about; each taken out. */
export const TABLE_GUARDS: readonly Mutant[] = [
  guard(
    `${KINDS}/row-kinds.test.ts`,
    'a name alone makes a copy',
    `${KINDS}/copies.ts`,
    'shared.length >= columns.length * LEAST_SHARED &&',
    'true &&',
  ),
  guard(
    `${KINDS}/row-kinds.test.ts`,
    'a link may have a quantity of its own',
    `${KINDS}/links.ts`,
    'if (!rest.every((column) => saysNothing(column, roles.get(column.name)))) return null;',
    '',
  ),
  guard(
    `${KINDS}/row-kinds.test.ts`,
    'a name that a framework uses is the framework’s whatever its columns',
    `${KINDS}/scaffolds.ts`,
    'columns.find((column) => signs.includes(column.name.toLowerCase()))',
    'columns.find((column) => signs.length + column.name.length > 0)',
  ),
  guard(
    ASKED,
    'what stands beside another table is asked about',
    `${BUILTIN}/facts/read-facts.ts`,
    "kind !== 'link' && !SET_ASIDE.includes(kind)",
    "kind !== 'link'",
  ),
  guard(
    ASKED,
    'link tables are asked about as things',
    `${BUILTIN}/facts/read-facts.ts`,
    "kind !== 'link' && !SET_ASIDE.includes(kind)",
    '!SET_ASIDE.includes(kind)',
  ),
  guard(
    ASKED,
    'a link counts a row as often as it is linked',
    `${BUILTIN}/rows.ts`,
    'link ? countDistinct(column(0, link.to), where) : countRows(where)',
    'link && where ? countDistinct(column(0, link.to), where) : countRows(where)',
  ),
  guard(
    ASKED,
    'codes and handfuls are counted',
    `${BUILTIN}/propose-questions.ts`,
    '  isWorthCounting,\n  isWorthGrouping,',
    '  isWorthGrouping,',
  ),
  guard(
    ASKED,
    'levels add up over days',
    `${BUILTIN}/worth-counting.ts`,
    'OF_LEVELS.includes(intent)',
    'intent.length > 0',
  ),
  guard(
    ASKED,
    'a mark that every row carries leaves them all out',
    'packages/catalog/src/roles/roles.ts',
    'marksEveryRow(column, deleted.live ?? null)',
    'marksEveryRow(column, deleted.live ?? null) && table.columns.length === 0',
  ),
];
