import { Client } from 'pg';
import { createDatabase, createReader } from '../support/database';

export const SHOP_TABLES = ['public.customer', 'public.purchase'];

export interface ShopDatabase {
  /** For a role that may read these tables and whatever `sql` creates later. */
  url: string;
  /** The reader's name, for GRANT and REVOKE. */
  reader: string;
  /** As the owner. */
  sql: (statement: string) => Promise<void>;
  drop: () => Promise<void>;
}

/** A business database of two tables: what a step does with it takes a fraction of a second. */
export async function createShop(): Promise<ShopDatabase> {
  const database = await createDatabase();
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(`
    create table customer (id int primary key, name text not null, city text, status int not null);
    comment on table customer is '客户';
    create table purchase (
      id int primary key, customer_id int not null references customer, amount numeric(10, 2) not null,
      bought_at timestamp not null);
    comment on table purchase is '购买记录';
    insert into customer select i, '客户' || i, (array['北京', '上海', '广州'])[1 + i % 3], i % 2
      from generate_series(1, 40) i;
    insert into purchase select i, 1 + i % 40, i % 97 + 0.5, timestamp '2025-01-01' + i * interval '9 hours'
      from generate_series(1, 400) i;
    analyze;`);
  const url = await createReader(database);
  return {
    url,
    reader: new URL(url).username,
    sql: async (statement) => void (await owner.query(statement)),
    async drop() {
      await owner.end();
      await database.drop();
    },
  };
}
