import type { Columns, Shape } from './columns';

interface Source {
  alias: string | null;
  columns: Columns;
  /** Its name alone is a row. That of a function in FROM may be the very value, so that a field of it is a call. */
  isRow: boolean;
}

/** What one SELECT's expressions can see, and what its surroundings let it see. */
export interface Scope {
  sources: Source[];
  /** What `*` gives, one for each item of the FROM: of a join with an alias only what goes by that alias. */
  starred: Columns[];
  outer: Scope | null;
}

/**
 * PostgreSQL picks one source by rules on LATERAL, ON and joins that hide names. Here everything that could be meant is looked
 * at, of this SELECT and of all around it, and a name counts as known only where it is known for each: then it is a column
 * whichever is picked.
 */
export function sourcesCalled(alias: string, scope: Scope | null): Columns[] {
  const found: Columns[] = [];
  for (let at = scope; at; at = at.outer)
    for (const source of at.sources) if (source.alias === alias) found.push(source.columns);
  return found;
}

/** What a name without a dot can be made of: a column of any source in sight, or a whole row. Null where that is not certain. */
export function shapesOfName(name: string, scope: Scope | null): Shape[] | null {
  const shapes: Shape[] = [];
  for (let at = scope; at; at = at.outer) {
    for (const { alias, columns, isRow } of at.sources) {
      const shape = columns.names.get(name);
      if (shape) shapes.push(shape);
      else if (columns.names.has(name) || columns.isOpen) return null;
      if (alias !== name) continue;
      if (!isRow) return null;
      shapes.push({ columns, isArray: false });
    }
  }
  return shapes.length > 0 ? shapes : null;
}

/** What `alias.name` can be made of; null where that is not certain. */
export function shapesOfColumn(alias: string, name: string, scope: Scope | null): Shape[] | null {
  const shapes = sourcesCalled(alias, scope).map(({ names }) => names.get(name) ?? null);
  return shapes.length > 0 && shapes.every((shape) => shape !== null) ? shapes : null;
}
