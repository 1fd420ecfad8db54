import { columnRoles, type Catalog } from '@pairsmith/catalog';
import { readQueries, type Statement } from '@pairsmith/sql';
import type { Random } from '../schema-generator/random';
import type { Mutant, Subject } from './mutant';
import { shiftDates } from './shift-dates';
import { spoilFilters } from './spoil-filters';
import { spoilDistinct, spoilGroups } from './spoil-groups';
import { spoilJoins } from './spoil-joins';
import { spoilAggregates, spoilOrder } from './spoil-results';
import { applyEdits, readText } from './text-edits';

/** All ways of spoiling one statement; whether the result differs is for the database to say. */
export function mutantsOf(statement: Statement, catalog: Catalog, random: Random): Mutant[] {
  const queries = readQueries(statement.root, catalog);
  const text = readText(statement.sql);
  const subject: Subject = { text, queries, catalog, roles: columnRoles(catalog), random };
  const found = queries.flatMap((query) => [
    ...spoilFilters(query, subject),
    ...spoilAggregates(query, subject),
    ...spoilOrder(query, subject),
    ...spoilGroups(query, subject),
    ...spoilDistinct(query, subject),
    ...spoilJoins(query, subject),
  ]);
  return [...found, ...shiftDates(subject)].flatMap(({ kind, edits }) => {
    const sql = edits.length > 0 ? applyEdits(text, edits) : statement.sql;
    return sql === statement.sql ? [] : [{ kind, sql }];
  });
}
