import { withClient } from '../../../scripts/demo-database/connect';
import { readFacts } from '../../../packages/writer/src/builtin/facts/read-facts';
import { createDatabase, createReader, type TestDatabase } from '../../support/database';
import { readCatalogOf, relationText } from '../measure-relations';
import { catalogOf, column, relation, table } from './questions';

let database: TestDatabase;
afterAll(() => database?.drop());

test('rule 4: a relation is inferred from name, type, unique target and values together, and only where one fits', async () => {
  database = await createDatabase();
  await withClient(database.url, (client) =>
    client.query(`
      create table kiln (id int primary key, title text);
      insert into kiln select i, 'kiln ' || i from generate_series(1, 400) i;
      create table glaze (id int primary key, title text);
      insert into glaze select i, 'glaze ' || i from generate_series(1, 400) i;
      create table firing (id int primary key, kiln_id int, glaze_id int, seat int, pieces int);
      -- Of what is contained in a key only kiln_id is named after it; half of glaze_id leads nowhere.
      insert into firing select i, 1 + i % 390, 1 + i % 800, 1 + i % 90, 1 + i % 60 from generate_series(1, 4000) i;
      analyze`),
  );
  const { relations } = await readCatalogOf(await createReader(database));
  expect(relations.map(relationText)).toEqual(['public.firing.kiln_id -> public.kiln.id']);
});

test('rule 4: two ways between two tables are told apart by their roles, or not gone', () => {
  const catalogWith = (from: string, to: string) =>
    catalogOf(
      [
        table('harbour', '港口', 50, [
          column('id', 'integer', ''),
          column('title', 'text', '港口名称', { distinct: 50 }),
        ]),
        table('voyage', '航次记录', 5_000, [
          column('id', 'integer', ''),
          column('from_id', 'integer', from),
          column('to_id', 'integer', to),
        ]),
      ],
      [relation('voyage', 'from_id', 'harbour'), relation('voyage', 'to_id', 'harbour')],
    );
  const waysOf = (from: string, to: string): string[] =>
    readFacts(catalogWith(from, to)).subjects.flatMap(({ parents }) => parents.map(({ words }) => words.zh));
  expect(waysOf('出发港ID', '到达港ID')).toEqual(['出发港', '到达港']);
  expect(waysOf('', '')).toEqual([]);
});
