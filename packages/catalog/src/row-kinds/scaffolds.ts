import { fullName, type TableName } from '@pairsmith/core';
import { TABLE_WORDS, tableWordIn } from '@pairsmith/words';
import type { Catalog, Table } from '../table';
import { keptByApplication } from './application-tables';
import { FRAMEWORK_TABLES } from './framework-tables';
import type { ColumnRole } from '../roles/column-role';
import { nameTokens } from './name-stem';
import { ownDates } from './own-dates';
import type { RowKindFound } from './row-kind';

const scaffold = (...evidence: string[]): RowKindFound => ({ kind: 'scaffold', evidence, parent: null });

/** The tables of frameworks, those an application keeps for its own running, those made for a demonstration, and tries. */
export function* scaffolds(
  { tables, relations }: Pick<Catalog, 'tables' | 'relations'>,
  relationsOf: (table: TableName) => Catalog['relations'],
): Generator<void, Map<string, RowKindFound>> {
  const found = new Map<string, RowKindFound>();
  for (const table of tables) {
    yield;
    const known = ofFramework(table) ?? ofApplication(table) ?? aTry(table, relationsOf(table));
    if (known) found.set(fullName(table), known);
  }
  for (const [name, why] of demonstrations(tables, relations)) found.set(name, why);
  return found;
}

function ofFramework({ name, columns }: Table): RowKindFound | null {
  const lower = name.toLowerCase();
  for (const { framework, names = [], prefixes = [], columns: signs } of FRAMEWORK_TABLES) {
    if (!names.includes(lower) && !prefixes.some((prefix) => lower.startsWith(prefix))) continue;
    const sign = columns.find((column) => signs.includes(column.name.toLowerCase()));
    if (sign) return scaffold(`made by ${framework}`, `column: ${sign.name}`);
  }
  return null;
}

function ofApplication(table: Table): RowKindFound | null {
  const kept = keptByApplication(table, nameTokens(table.name));
  return kept && scaffold(kept.what, `column: ${kept.sign}`);
}

/** More rows are no settings. */
const MOST_SETTINGS = 500;

/** How the application behaves: `sys_config`, with nothing to count or add up, and no relation to the business. */
export function settingsOf(
  table: Table,
  roles: ReadonlyMap<string, ColumnRole>,
  relations: Catalog['relations'],
): RowKindFound | null {
  const tokens = nameTokens(table.name);
  const { en, zh } = TABLE_WORDS.settings;
  const called = table.title.replace(/表$/u, '');
  const word = en.find((one) => tokens.at(-1) === one) ?? zh.find((one) => called.endsWith(one));
  if (!word || (table.row_estimate ?? 0) > MOST_SETTINGS || ownDates(table, roles).length > 0) return null;
  const says = [...roles.values()].some(({ role }) => role === 'measure' || role === 'rate');
  const isRelated = relations.some((relation) => isEnd(relation, table));
  return says || isRelated ? null : scaffold(`name: ${word}`, 'no numbers, no days, no relations');
}

/** What the application writes down of itself: a log by name, of nothing that another table knows, or one of its own work. */
export function logOf(table: Table, relations: Catalog['relations']): RowKindFound | null {
  const own = tableWordIn(TABLE_WORDS.ownWork, { words: nameTokens(table.name), title: table.title });
  const isLog = ['log', 'logs'].includes(nameTokens(table.name).at(-1) ?? '') || /日志表?$/.test(table.title);
  if (!isLog) return null;
  if (!relations.some((relation) => isEnd(relation, table))) return scaffold('name: log', 'no relations');
  const isReferredTo = relations.some(({ to }) => to.schema === table.schema && to.table === table.name);
  return own && !isReferredTo ? scaffold('name: log', `name: ${own}`, 'nothing refers to it') : null;
}

/** `test_1`, `tmp`: nothing but a try, which nothing refers to. */
function aTry(table: Table, relations: Catalog['relations']): RowKindFound | null {
  const { en, zh } = TABLE_WORDS.trial;
  const tokens = nameTokens(table.name);
  const isTry = tokens.every((token) => /^\d+$/.test(token) || en.includes(token) || zh.includes(token));
  const isNamed = tokens.some((token) => token.length > 2 && !/^\d+$/.test(token));
  return isTry && isNamed && !relations.some((relation) => isEnd(relation, table))
    ? scaffold(`name: ${tokens.join(' ')}`, 'no relations')
    : null;
}

const isEnd = ({ from, to }: Catalog['relations'][number], { schema, name }: Table): boolean =>
  [from, to].some((end) => end.schema === schema && end.table === name);

/** Tables called examples, where most are not and none of the others refers to them. */
function demonstrations(
  tables: readonly Table[],
  relations: Catalog['relations'],
): Map<string, RowKindFound> {
  const words = new Map(
    tables.flatMap((table) => {
      const word = tableWordIn(TABLE_WORDS.demo, {
        words: nameTokens(table.name),
        title: table.title || table.name,
      });
      return word ? [[fullName(table), word] as const] : [];
    }),
  );
  if (words.size * 2 > tables.length) return new Map();
  const nameOf = (end: { schema: string; table: string }): string => `${end.schema}.${end.table}`;
  const isUsed = (name: string): boolean =>
    relations.some(({ from, to }) => nameOf(to) === name && !words.has(nameOf(from)));
  return new Map(
    [...words]
      .filter(([name]) => !isUsed(name))
      .map(([name, word]) => [name, scaffold(`name: ${word}`, 'nothing else refers to it')]),
  );
}
