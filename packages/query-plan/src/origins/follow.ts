import type { Column, Value } from '../plan';
import { isScope, isTable, valuesIn, type Origin, type Scope } from './scopes';

/** The selection that a column belongs to. */
function ownerOf({ up }: Column, scope: Scope): Scope | null {
  let owner: Scope | null = scope;
  for (let level = 0; level < up; level += 1) owner = owner?.outer ?? null;
  return owner;
}

/** A value where it stands, or what a derived relation computes under its name, where that stands. */
export function followed(value: Value, scope: Scope): { value: Value; scope: Scope } {
  const inner = value.kind === 'column' ? ownerOf(value, scope)?.relations[value.at] : null;
  if (value.kind !== 'column' || !isScope(inner)) return { value, scope };
  const shown = inner.selection.shown.find(({ name }) => name === value.name);
  return shown ? followed(shown.value, inner) : { value, scope };
}

/** The stored column that a value is and nothing more, also one that derived relations hand on; casts are not more. */
export function originOf(value: Value, scope: Scope): Origin | null {
  if (value.kind === 'cast') return originOf(value.of, scope);
  if (value.kind !== 'column') return null;
  const through = followed(value, scope);
  if (through.value !== value)
    return through.value.kind === 'column' ? originOf(through.value, through.scope) : null;
  const table = ownerOf(value, scope)?.relations[value.at];
  const column = isTable(table) && table.columns.find(({ name }) => name === value.name);
  return column ? { table, column } : null;
}

/** The columns that a value reads, those of plans inside left out. */
export const columnsIn = (value: Value): Column[] => valuesIn(value).filter((one) => one.kind === 'column');

/** The stored columns that a value reads. */
export const originsIn = (value: Value, scope: Scope): Origin[] =>
  columnsIn(value).flatMap((column) => originOf(column, scope) ?? []);
