import type { Catalog } from '@pairsmith/catalog';
import { rememberRecent } from '@pairsmith/core';
import { openNode, readQueries, type Fields, type Statement } from '@pairsmith/sql';
import type { Plan } from '../plan';
import type { Reader } from './level';
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
export const readPlan = ({ root }: Statement, { tables }: Pick<Catalog, 'tables'>): Plan =>
  readAmong(root, tables);

const readAmong = rememberRecent((root: unknown, tables: Catalog['tables']): Plan => {
  const [type, select] = openNode(root);
  if (type !== 'SelectStmt') return opaquePlan(root);
  try {
    return readRoot(root, select, { tables });
  } catch (error) {
    // A sum of a thousand terms is a thousand levels deep: the parser takes it, the stack may not.
    if (error instanceof RangeError) return opaquePlan(root);
    throw error;
  }
});

function readRoot(root: unknown, select: Fields, catalog: Pick<Catalog, 'tables'>): Plan {
  const standalone = new Map<Fields, Plan>();
  const reader: Reader = {
    queries: new Map(readQueries(root, catalog).map((query) => [query.select, query])),
    recursive: new Set(),
    value: readValue,
    predicate: readPredicate,
    plan: (inner, around) => (around ? readSelect(inner, around, reader) : readAlone(inner)),
  };
  /** The statement itself, and what stands under WITH: read once however often it is used. */
  function readAlone(inner: Fields): Plan {
    const plan = standalone.get(inner) ?? readSelect(inner, null, reader);
    standalone.set(inner, plan);
    return plan;
  }
  return readAlone(select);
}
