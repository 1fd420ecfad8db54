import type { Catalog } from '@pairsmith/catalog';
import { openNode, readQueries, type Fields, type Statement } from '@pairsmith/sql';
import type { Plan } from '../plan';
import type { Level, Reader } from './level';
import { opaquePlan } from './opaque';
import { readPredicate } from './predicates';
import { readSelect } from './selection';
import { readValue } from './values';

/**
 * What a statement asks for, whoever wrote it. Never throws and never guesses: what is not understood stays as an opaque node
 * with its tree (`opaquesIn` finds them), the rest is read all the same. Names mean what PostgreSQL takes them for, as far as
 * the catalogue knows the tables; a table that it does not know is opaque. A plan under WITH that is used several times is one
 * object.
 */
export function readPlan({ root }: Statement, catalog: Pick<Catalog, 'tables' | 'relations'>): Plan {
  const [type, select] = openNode(root);
  if (type !== 'SelectStmt') return opaquePlan(root);
  const standalone = new Map<Fields, Plan>();
  const reader: Reader = {
    queries: new Map(readQueries(root, catalog).map((query) => [query.select, query])),
    recursive: new Set(),
    value: readValue,
    predicate: readPredicate,
    plan: (inner, around) => (around ? readSelect(inner, around, reader) : alone(inner)),
  };
  function alone(inner: Fields, around: Level | null = null): Plan {
    const plan = standalone.get(inner) ?? readSelect(inner, around, reader);
    standalone.set(inner, plan);
    return plan;
  }
  return alone(select);
}
