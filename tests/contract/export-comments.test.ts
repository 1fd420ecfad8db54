import { Client } from 'pg';
import { renderDdl } from '@pairsmith/catalog';
import { strangeShop, sourceOf, textOf } from '../../packages/export/src/__tests__/strange-shop';
import { createExport } from '../../packages/export/src/export';
import { settingsOf } from '../../packages/export/src/settings';
import { createDatabase, type TestDatabase } from '../support/database';

/** `COMMENT ON` statements, run by PostgreSQL itself on tables whose names are no identifiers. */

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  for (const table of strangeShop.tables) await client.query(renderDdl(table, strangeShop));
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

it.each(['on', 'off'])(
  'say there what the catalogue says, with standard_conforming_strings %s',
  async (setting) => {
    await client.query(`set standard_conforming_strings = ${setting}; set escape_string_warning = off`);
    const [file] = createExport(sourceOf([]), settingsOf('comments', {}), 'all');
    await client.query(await textOf(file!.chunks()));
    const { rows } = await client.query<{ name: string; column: string | null; comment: string }>(
      `select c.relname as name, a.attname as column, d.description as comment
       from pg_description d join pg_class c on c.oid = d.objoid
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
      where d.classoid = 'pg_class'::regclass and c.relnamespace::regnamespace::text in ('public', 'ods')
      order by c.relname, d.objsubid`,
    );
    const said = Object.fromEntries(
      rows.map(({ name, column, comment }) => [`${name}.${column ?? ''}`, comment]),
    );
    expect(said).toEqual({
      'customers.': '客户，每行一个',
      'customers.full_name': '姓名',
      'customers.city': '城市',
      'customers.status': '状态（0正常 1停用）',
      'Order "Détails".': '订单明细',
      'Order "Détails".select': '金额',
      'Order "Détails".订单日期': '下单的日子',
      'Order "Détails".a\\b': "it's {{ no }} template\\ {% raw %}",
      'طلبات.': 'طلبات العملاء',
    });
  },
);
