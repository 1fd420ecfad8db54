import { codeMeanings } from '@pairsmith/words';
import { columnRoles, type Catalog, type Column } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { createSourceDbs, introspect } from '@pairsmith/source-db';
import { withClient } from '../../scripts/demo-database/connect';
import { TRAP_TABLES, UNREADABLE_TABLE } from '../../scripts/trap-database/trap-database';
import { trapDatabase } from '../support/trap-database';
import { precision, readCatalogOf, recall, relationText } from './measure-relations';
import * as truth from './trap/truth';

let catalog: Catalog;
let trap: Awaited<ReturnType<typeof trapDatabase>>;

beforeAll(async () => {
  trap = await trapDatabase();
  catalog = await readCatalogOf(trap.url, {
    schemas: ['public', 'crm', 'archive'],
    except: [UNREADABLE_TABLE],
  });
});

/** What `of` says of every table that it says something of, by `schema.table`. */
const byTable = <T>(of: (table: Catalog['tables'][number]) => T | undefined): Record<string, T> =>
  Object.fromEntries(
    catalog.tables.flatMap((table) => {
      const found = of(table);
      return found === undefined ? [] : [[fullName(table), found]];
    }),
  );

const byColumn = <T>(of: (column: Column) => T | undefined | null): Record<string, T> =>
  Object.fromEntries(
    catalog.tables.flatMap((table) =>
      table.columns.flatMap((column) => {
        const found = of(column);
        return found === undefined || found === null ? [] : [[`${fullName(table)}.${column.name}`, found]];
      }),
    ),
  );

const filled = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
const relationsOf = (source: 'declared' | 'inferred') =>
  catalog.relations.filter((relation) => relation.source === source).map(relationText);

test('the hand-written truth is true: what it calls a relation holds in the data', async () => {
  const quote = (text: string) =>
    text
      .split('.')
      .map((part) => `"${part}"`)
      .join('.');
  const ends = (text: string) =>
    /^(.+)\.([^.]+) -> (.+)\.([^.]+)$/.exec(text)!.slice(1) as [string, string, string, string];
  const probes = truth.UNDECLARED.map(ends).map(
    ([from, column, to, key]) =>
      `select '${from}.${column}' as name from (select "${column}" as v from ${quote(from)} where "${column}" is not null limit 20000) f
        having avg((exists (select from ${quote(to)} t where t."${key}" = f.v))::int) < 0.99`,
  );
  const { rows } = await withClient(trap.adminUrl, (client) => client.query(probes.join(' union all ')));
  expect(rows).toEqual([]);
});

test('the table that the role may not read fails by name, with the GRANT it needs; the others are read', async () => {
  const dbs = createSourceDbs({ connections: 1, allowedHosts: [], hasApiKeys: false });
  const db = await dbs.use(trap.url);
  const names = TRAP_TABLES.map((text) => {
    const [schema = '', name = ''] = text.split('.');
    return { schema, name };
  });
  const { tables, failures } = await introspect(db, names);
  await db.release();
  await dbs.close();
  expect(failures.map(({ table }) => fullName(table))).toEqual([UNREADABLE_TABLE]);
  expect(failures[0]?.error.code).toBe('database_permission_error');
  expect(failures[0]?.error.message).toContain('GRANT SELECT ON "public"."payroll"');
  expect(tables.map(fullName)).toEqual(TRAP_TABLES.filter((name) => name !== UNREADABLE_TABLE));
});

describe('declared facts, all of them', () => {
  test('kinds, partitions folded into their parent', () => {
    expect(byTable(({ kind }) => kind)).toEqual(truth.KINDS);
    expect(byTable(({ partition_key: key }) => key ?? undefined)).toEqual({
      [truth.PARTITION_KEY.table]: truth.PARTITION_KEY.key,
    });
  });

  test('primary keys and unique columns', () => {
    expect(byTable(({ primary_key: key }) => filled(key))).toEqual(truth.PRIMARY_KEYS);
    expect(byTable(({ uniques }) => filled(uniques))).toEqual(truth.UNIQUES);
  });

  test('foreign keys, composite ones too', () => {
    expect(relationsOf('declared').sort()).toEqual([...truth.DECLARED].sort());
  });

  test('enums, checks, identities, generated columns and defaults', () => {
    expect(byColumn(({ enum_values: values }) => values)).toEqual(truth.ENUMS);
    const checks = byTable(({ checks: list }) =>
      list.length > 0
        ? Object.fromEntries(
            list.map(({ name, expression }) => [name, expression.toLowerCase().replace(/[\s()]/g, '')]),
          )
        : undefined,
    );
    expect(checks).toEqual(truth.CHECKS);
    expect(byColumn(({ identity }) => identity)).toEqual(truth.IDENTITIES);
    expect(Object.keys(byColumn(({ generated }) => generated))).toEqual(truth.GENERATED);
    expect(Object.keys(byColumn((column) => column.default)).sort()).toEqual(truth.DEFAULTED);
  });

  test('comments as they stand, and what views read', () => {
    const comments = {
      ...byTable(({ comment }) => comment ?? undefined),
      ...byColumn(({ comment }) => comment),
    };
    expect(comments).toMatchObject(truth.COMMENTS);
    expect(byTable(({ depends_on: sources }) => filled([...sources].sort()))).toEqual(truth.VIEW_SOURCES);
  });

  test('code meanings out of comments', () => {
    const meanings = byColumn((column) => {
      const found = codeMeanings(column);
      return found.length > 0 ? Object.fromEntries(found.map(({ code, label }) => [code, label])) : null;
    });
    expect(meanings).toEqual(truth.CODES);
  });

  test('which tables hold no row', () => {
    expect(Object.keys(byTable(({ row_estimate: rows }) => (rows === 0 ? true : undefined)))).toEqual(
      truth.EMPTY,
    );
  });
});

test('inferred relations: precision at least 0.95, recall at least 0.8, each with its evidence', () => {
  const implied = new Set(truth.IMPLIED);
  const found = relationsOf('inferred').filter((text) => !implied.has(text));
  const wrong = found.filter((text) => !truth.UNDECLARED.includes(text));
  const missed = truth.UNDECLARED.filter((text) => !found.includes(text));
  const score = { wanted: truth.UNDECLARED.length, found: found.length, right: found.length - wrong.length };
  expect({ wrong, precise: precision(score) >= 0.95 }).toEqual({ wrong, precise: true });
  expect({ missed, enough: recall(score) >= 0.8 }).toEqual({ missed, enough: true });
  for (const { evidence, source } of catalog.relations) {
    if (source === 'inferred') expect(evidence).toMatch(/^列名.+|^注释.+/);
  }
  console.log(
    `trap: ${score.wanted} undeclared relations, precision ${precision(score).toFixed(3)}, recall ${recall(score).toFixed(3)}${missed.length ? `; missed ${missed.join(', ')}` : ''}`,
  );
});

describe('roles', () => {
  const rolesOf = () => {
    const roles = columnRoles(catalog);
    return Object.fromEntries(
      [...roles].flatMap(([table, columns]) =>
        [...columns].map(([column, role]) => [`${table}.${column}`, role]),
      ),
    );
  };

  test('every soft-delete column, with the cell of rows in use', () => {
    const found = Object.entries(rolesOf()).flatMap(([name, { role, live }]) =>
      role === 'soft_delete' ? [[name, live ?? null]] : [],
    );
    expect(Object.fromEntries(found)).toEqual(truth.SOFT_DELETES);
  });

  test('every personal column is masked, and hardly another', () => {
    const masked = Object.keys(byColumn(({ masking }) => masking));
    expect(masked).toEqual(expect.arrayContaining(truth.PERSONAL));
    const others = masked.filter(
      (name) => !truth.PERSONAL.includes(name) && !truth.ROLES[name]?.includes('personal'),
    );
    expect(others).toEqual([]);
  });

  test('no column is taken for what it is not; few stay unknown', () => {
    const roles = rolesOf();
    const wrong = Object.entries(truth.ROLES).flatMap(([name, wanted]) => {
      const role = roles[name]?.role ?? 'missing';
      return role === 'unknown' || wanted.split('|').includes(role)
        ? []
        : [`${name}: ${role}, not ${wanted}`];
    });
    const unknown = Object.keys(truth.ROLES).filter((name) => roles[name]?.role === 'unknown');
    expect(wrong).toEqual([]);
    expect({ unknown, few: unknown.length <= 5 }).toEqual({ unknown, few: true });
  });
});
