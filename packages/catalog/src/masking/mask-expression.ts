import type { Column, UserType } from '../table';
import type { Masking } from './decide-masking';
import type { PersonalKind } from './kinds';
import { maskCell } from './mask-cell';
import { maskRemark, maskText } from './mask-text';
import { kindOfCell } from './patterns';
import { areNames, nameLikeness } from './person-names';

/** A string of SQL, or a number so long that it could be somebody's. */
const LITERAL = /'((?:[^']|'')*)'|(?<![\w.])\d{11,19}(?![\w.])/g;

/** `of` is the column whose default it is, or whose cells it makes. */
export type ExpressionMask = (expression: string, of?: string) => string;

/**
 * Masks what checks, defaults and views quote of people, so that the SQL still runs: a string stays a string, a number
 * a number of the same length. What only a column's masking can tell (names) is masked where the SQL speaks of such a column.
 */
export function createExpressionMask(
  columns: readonly Pick<Column, 'name'>[],
  decided: ReadonlyMap<string, Masking | null>,
): ExpressionMask {
  return (expression, of) => {
    const kinds = columns.flatMap(({ name }) => {
      const masking = decided.get(name);
      const isMeant = name === of || expression.includes(name);
      return masking && masking.policy !== 'allow' && isMeant ? [masking.kind] : [];
    });
    return maskLiterals(expression, kinds);
  };
}

const maskLiterals = (expression: string, kinds: readonly PersonalKind[]): string =>
  expression.replace(LITERAL, (whole: string, quoted: string | undefined) => {
    if (quoted === undefined) return kindOfCell(whole) ? whole.slice(0, 3).padEnd(whole.length, '0') : whole;
    const text = quoted.replaceAll("''", "'");
    const masked = maskLiteral(text, kinds);
    return masked === text ? whole : `'${masked.replaceAll("'", "''")}'`;
  });

/** Columns of a catalogue, as far as they tell what a statement may quote of people. */
interface MaskedTables {
  tables: readonly { columns: readonly Pick<Column, 'name' | 'masking'>[] }[];
}

/** A statement of somebody else's as it may be shown: its literals masked by what the catalogue knows, and its comments too. */
export function createSqlMask({ tables }: MaskedTables): (sql: string) => string {
  const masked = tables.flatMap(({ columns }) => columns.filter(({ masking }) => masking));
  // The catalogue's file has the kinds that were decided.
  const decided = new Map(masked.map(({ name, masking }) => [name, masking as Masking | null]));
  const byColumn = createExpressionMask(masked, decided);
  return (sql) => maskText(byColumn(sql));
}

/** The first literal of a statement that somebody is known by, by its own form; `isShown`: what is shown anyway. Null: none is. */
export function quotedPerson(sql: string, isShown: (text: string) => boolean): string | null {
  for (const [whole, quoted] of sql.matchAll(LITERAL)) {
    const isOpen = quoted !== undefined && isShown(quoted.replaceAll("''", "'"));
    if (!isOpen && maskLiterals(whole, []) !== whole) return maskLiterals(whole, []);
  }
  return null;
}

function maskLiteral(text: string, kinds: readonly PersonalKind[]): string {
  const own = kindOfCell(text);
  if (own) return maskCell(text, own.kind);
  const likeness = nameLikeness(text);
  const isName = kinds.includes('person_name') ? likeness > 0 : likeness === 2 && text.length > 2;
  if (isName) return maskCell(text, 'person_name');
  return maskRemark(text);
}

/** An enum's labels with those of persons masked, no two alike: they are values of a type that DDL must create. */
export function maskLabels(labels: readonly string[]): string[] {
  const isNames = areNames(labels);
  const taken = new Set<string>();
  return labels.map((label) => {
    const masked = isNames ? maskCell(label, 'person_name') : maskLiteral(label, []);
    let distinct = masked;
    for (let next = 2; taken.has(distinct); next += 1) distinct = `${masked}${next}`;
    taken.add(distinct);
    return distinct;
  });
}

/** A type's definition as `maskTable` masks what is said of it elsewhere. */
export function maskType(type: UserType): UserType {
  if (type.kind !== 'enum') return { ...type, definition: maskLiterals(type.definition, []) };
  const labels = [...type.definition.matchAll(LITERAL)].map(([, quoted = '']) =>
    quoted.replaceAll("''", "'"),
  );
  const masked = maskLabels(labels).map((label) => `'${label.replaceAll("'", "''")}'`);
  return { ...type, definition: type.definition.replace(LITERAL, () => masked.shift()!) };
}
