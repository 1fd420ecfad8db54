import { fullName, said } from '@pairsmith/core';
import type { Catalog, Column as StoredColumn } from '@pairsmith/catalog';
import { conjuncts, type Column, type Predicate, type Relation, type Selection } from '@pairsmith/query-plan';
import type { Facts } from '../builtin/facts/facts';
import { fieldOf } from '../builtin/facts/read-fields';
import { subjectName, type Field, type ParentStep, type Ref, type Subject } from '../builtin/facts/subject';
import { isCode, readEdges } from './edges';
import { pathsFrom } from './paths';
import { isLink, rootOf } from './root-rows';
import { Unsaid } from './unsaid';

/** What the statement is about: rows of one table, each with what it belongs to. */
export interface SourceRows {
  of: Subject;
  /** The table and column that a column of the statement is, as the rows reach it. */
  refOf: (column: Column) => Ref;
  /** Some rows may be without it: by its declaration, in the data, or because of a join. */
  mayBeMissing: (column: Column) => boolean;
  /** Conditions of WHERE and of joins that tie nothing together. */
  conditions: Predicate[];
  /** Those of joins that keep what has no partner. */
  outer: Predicate[];
  /** The statement keeps what has no such rows: customers without orders. */
  keepsEmpty: Subject | null;
}

/**
 * The one table whose rows the others belong to, and the paths there. A statement that joins two tables of details, the same
 * table twice, or by anything but references has none.
 * @throws Unsaid
 */
export function readSourceRows(
  { source, where, keys }: Pick<Selection, 'source' | 'where' | 'keys'>,
  facts: Facts,
  catalog: Pick<Catalog, 'tables' | 'relations'>,
): SourceRows {
  if (!source) throw new Unsaid(said('mined.no_table'));
  const relations = [source.root, ...source.steps.map(({ to }) => to)];
  const subjects = relations.map((relation) => subjectOf(relation, facts, catalog));
  const ties = [...source.steps.flatMap(({ on }) => conjuncts(on)), ...conjuncts(where)];
  const { edges, rest } = readEdges(ties, subjects, catalog, facts);
  const root = rootOf(subjects, edges, keys);
  const paths = pathsFrom(root, subjects, edges, catalog);
  if (paths.size !== subjects.length) throw new Unsaid(said('mined.unsaid_join'));
  const outer = source.steps
    .map(({ keep }, at) => ({ keep, at: at + 1 }))
    .filter(({ keep }) => keep === 'all');
  // A condition on what may be missing says something else than the same condition in WHERE.
  const onOuter = outer
    .flatMap(({ at }) => conjuncts(source.steps[at - 1]!.on))
    .filter((one) => rest.includes(one));
  const empty = outer.find(({ at }) => at === root.at || paths.get(at)?.some(({ to }) => to === subjects[0]));
  return {
    of: root.of,
    conditions: rest.filter((one) => !onOuter.includes(one)),
    outer: onOuter,
    keepsEmpty: root.at !== 0 && empty && !reads(where, root.at) ? subjects[0]! : null,
    mayBeMissing({ at, name }) {
      if (outer.length > 0 && at !== root.at) return true;
      const stored = subjects[at]?.table.columns.find((one) => one.name === name);
      return stored?.nullable !== false && stored?.statistics?.null_share !== 0;
    },
    refOf(column) {
      const path = column.up === 0 ? paths.get(column.at) : undefined;
      const stored = subjects[column.at]?.table.columns.find(({ name }) => name === column.name);
      if (!path || !stored || isLink(subjects[column.at]!)) throw new Unsaid(said('mined.unsaid_expression'));
      return refIn(subjects[column.at]!, stored, path);
    },
  };
}

/** A condition on rows that may not be there leaves out what has none. */
const reads = (part: unknown, at: number | null): boolean => {
  if (typeof part !== 'object' || part === null) return false;
  const { kind, up, at: place } = part as Partial<Column>;
  if (kind === 'column') return up === 0 && place === at;
  return Object.values(part).some((inner) => reads(inner, at));
};

/** A reference stands for the key of what it refers to, unless that key is what things are called. */
function refIn(of: Subject, column: StoredColumn, path: ParentStep[]): Ref {
  const step = of.parents.find(
    ({ columns, through }) => !through && columns.length === 1 && columns[0]?.from === column.name,
  );
  const key = step?.to.table.columns.find(({ name }) => name === step.columns[0]?.to);
  return step && key && isCode(key)
    ? { path: [...path, step], field: fieldIn(step.to, key) }
    : { path, field: fieldIn(of, column) };
}

/** As the writer knows the column, with what its values mean. */
function fieldIn(subject: Subject, column: StoredColumn): Field {
  const { dimensions, measures, dates, label, key } = subject;
  // Whose it is stands beside it: customer_id of a customer is its id.
  if (key.length === 1 && key[0] === column && /id$/i.test(column.name))
    return { column, words: { zh: '编号', en: 'id', from: { zh: 'lexicon', en: 'lexicon' } } };
  return (
    [...dimensions, ...measures, ...dates, ...(label ? [label] : [])].find(
      (field) => field.column.name === column.name,
    ) ?? fieldOf(column)
  );
}

function subjectOf(relation: Relation, facts: Facts, { tables }: Pick<Catalog, 'tables'>): Subject {
  if (relation.kind !== 'table') throw new Unsaid(said('mined.unsaid_subquery'));
  const name = fullName(relation.table);
  const found =
    facts.subjects.find((subject) => subjectName(subject) === name) ??
    facts.subjects
      .flatMap(({ linked }) => linked)
      .find(({ through }) => through && subjectName(through.link) === name)?.through?.link;
  if (found) return found;
  const table = tables.find((one) => fullName(one) === name);
  throw new Unsaid(
    table?.row_estimate === 0
      ? said('mined.empty_table', { table: name })
      : said('mined.unspoken_table', { table: name }),
  );
}
