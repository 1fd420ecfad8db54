import { createHash } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { pointTo, withClient, withServerLock } from '../../scripts/demo-database/connect';
import { analyze } from '../../scripts/demo-database/sample-database';
import { cloneDemoOnce, demoTemplate, testReader } from './demo-database';
import { type Column, type Relation, readRelations } from './opaque-relations';
import { testStack } from './stack';

const path = ({ schema, name }: Pick<Relation, 'schema' | 'name'>): string => `${schema}.${name}`;
const quoted = (relation: Pick<Relation, 'schema' | 'name'>): string =>
  `${escapeIdentifier(relation.schema)}.${escapeIdentifier(relation.name)}`;

/** Four hex digits of a hash; more where two things would get the same name. */
const opaque = (prefix: string, original: string, taken: Set<string>): string => {
  const hash = createHash('md5').update(original).digest('hex');
  let length = 4;
  while (taken.has(`${prefix}_${hash.slice(0, length)}`)) length += 1;
  const name = `${prefix}_${hash.slice(0, length)}`;
  taken.add(name);
  return name;
};

/**
 * `public.orders` → `public.t_7f3a`, `public.orders.id` → `c_19b2`. Columns of one name in two tables get two
 * names, so that nothing but the data tells what joins with what. A partition's columns are its parent's.
 */
const nameOpaquely = (relations: Relation[]): Map<string, string> => {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const relation of relations) {
    const name = opaque(relation.kind === 'e' ? 'e' : 't', path(relation), taken);
    names.set(path(relation), `${relation.schema}.${name}`);
    if (relation.parent) continue;
    const columns = new Set<string>();
    for (const { name: column } of relation.columns) {
      const original = `${path(relation)}.${column}`;
      names.set(original, opaque('c', original, columns));
    }
  }
  return names;
};

const renaming = (relation: Relation, names: Map<string, string>): string[] => {
  const what = `alter ${relation.kind === 'e' ? 'type' : 'table'} ${quoted(relation)}`;
  const columns = relation.parent ? [] : relation.columns;
  return [
    ...columns.map(({ name }) => {
      const to = names.get(`${path(relation)}.${name}`)!;
      return `${what} rename column ${escapeIdentifier(name)} to ${to}`;
    }),
    `${what} rename to ${names.get(path(relation))!.split('.')[1]}`,
  ];
};

/** Sorted by their opaque names, which is as good as shuffled, and the same in every copy. */
const shuffled = (columns: Column[]): Column[] => [...columns].sort((a, b) => (a.name < b.name ? -1 : 1));

const creation = (relation: Relation, parent: Relation | undefined): string => {
  if (relation.kind === 'v') return `create view ${quoted(relation)} as ${relation.view}`;
  if (parent) return `create table ${quoted(relation)} partition of ${quoted(parent)} ${relation.bound}`;
  const columns = shuffled(relation.columns).map((column) => `${column.name} ${column.definition}`);
  const partitioning = relation.partitionKey ? ` partition by ${relation.partitionKey}` : '';
  return `create table ${quoted(relation)} (${columns.join(', ')})${partitioning}`;
};

const commenting = (relation: Relation): string[] => {
  const kind = relation.kind === 'v' ? 'view' : 'table';
  const columns = relation.columns.filter(({ comment }) => comment);
  return [
    ...(relation.comment
      ? [`comment on ${kind} ${quoted(relation)} is ${escapeLiteral(relation.comment)}`]
      : []),
    ...columns.map(
      ({ name, comment }) => `comment on column ${quoted(relation)}.${name} is ${escapeLiteral(comment!)}`,
    ),
  ];
};

/** Every table anew, without its keys and indexes and with its columns in another order; then the views. */
const rebuilding = (relations: Relation[], comments: boolean): string[] => {
  const tables = relations.filter(({ kind }) => kind === 'r' || kind === 'p');
  const views = relations.filter(({ kind }) => kind === 'v');
  const whole = tables.filter(({ parent }) => !parent);
  const partitions = tables.filter(({ parent }) => parent);
  return [
    ...views.map((view) => `drop view ${quoted(view)}`),
    'create schema set_aside',
    ...tables.map((table) => `alter table ${quoted(table)} set schema set_aside`),
    ...[...whole, ...partitions, ...views].map((relation) =>
      creation(
        relation,
        whole.find(({ oid }) => oid === relation.parent),
      ),
    ),
    ...whole.map((table) => {
      const columns = table.columns.map(({ name }) => name).join(', ');
      return `insert into ${quoted(table)} (${columns}) select ${columns} from set_aside.${table.name}`;
    }),
    'drop schema set_aside cascade',
    ...(comments ? [...whole, ...views].flatMap(commenting) : []),
  ];
};

const disguise = async (client: Client, names: Map<string, string>, comments: boolean): Promise<void> => {
  await client.query('set client_min_messages = warning');
  const originals = await readRelations(client);
  await client.query(originals.flatMap((relation) => renaming(relation, names)).join(';\n'));
  await client.query(rebuilding(await readRelations(client), comments).join(';\n'));
  await analyze(client);
};

/**
 * A copy of the demo database that says nothing by its names: tables, columns and the enum renamed, declared
 * keys gone, columns in another order, comments kept or gone. The names of the schemas and the data stay.
 * @returns the reader's connection string, and the new name of each `schema.table` and `schema.table.column`
 */
export const createOpaqueCopy = async (options: {
  comments: boolean;
}): Promise<{ url: string; names: Map<string, string> }> => {
  const adminUrl = testStack().pgUrl;
  const database = options.comments ? 'pairsmith_opaque' : 'pairsmith_opaque_bare';
  const template = await demoTemplate();
  const names = await withServerLock(adminUrl, async () =>
    nameOpaquely(await withClient(pointTo(adminUrl, template), readRelations)),
  );
  await cloneDemoOnce(database, (client) => disguise(client, names, options.comments));
  return { url: pointTo(adminUrl, database, testReader), names };
};
