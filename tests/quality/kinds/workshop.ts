import { Client } from 'pg';
import { createDatabase, createReader } from '../../support/database';
import { openSubject } from '../write-builtin-pairs';

/*
 * A pottery with its buyers, as rows that the tests compute answers from in their own way. Chinese comments, English names, so
 * that both languages have words.
 */

export type Cell = number | string | null;
export type Row = Record<string, Cell>;
type TableName = 'potter' | 'glaze' | 'buyer' | 'visit' | 'firing' | 'piece' | 'firing_line';

const DDL = `
  create table potter (id int primary key, full_name text not null, manager_id int references potter);
  create table glaze (id int primary key, glaze_name text not null, parent_id int not null);
  create table buyer (id int primary key, buyer_name text not null, county text not null);
  create table visit (id int primary key, buyer_id int not null references buyer, visited_on date not null, purpose text not null,
                      spent_amount numeric(8, 2));
  create table firing (id int primary key, buyer_id int not null references buyer, stage text not null, ordered_on date not null,
                       promised_on date not null, delivered_on date);
  create table piece (id int primary key, piece_name text not null, shape text not null, weight numeric(6, 2) not null);
  create table firing_line (id int primary key, firing_id int not null references firing, piece_id int not null references piece,
                            quantity int not null, unit_price numeric(8, 2) not null, discount numeric(3, 2) not null);
  comment on table potter is '陶工表';
  comment on column potter.full_name is '姓名';
  comment on column potter.manager_id is '上级ID';
  comment on table glaze is '釉料表';
  comment on column glaze.glaze_name is '釉料名称';
  comment on column glaze.parent_id is '父釉料ID';
  comment on table buyer is '买家表';
  comment on column buyer.buyer_name is '买家名称';
  comment on column buyer.county is '区县';
  comment on table visit is '到访记录表';
  comment on column visit.visited_on is '到访日期';
  comment on column visit.purpose is '到访类型';
  comment on column visit.spent_amount is '消费金额（元）';
  comment on table firing is '烧制订单表';
  comment on column firing.stage is '订单状态';
  comment on column firing.ordered_on is '下单日期';
  comment on column firing.promised_on is '约定交付日期';
  comment on column firing.delivered_on is '交付日期';
  comment on table piece is '器物表';
  comment on column piece.piece_name is '器物名称';
  comment on column piece.shape is '器形类别';
  comment on column piece.weight is '重量（克）';
  comment on table firing_line is '烧制明细表';
  comment on column firing_line.quantity is '数量';
  comment on column firing_line.unit_price is '单价（元）';
  comment on column firing_line.discount is '折扣';`;

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i + 1));
const pick = <T>(items: readonly T[], at: number): T => items[at % items.length]!;
const day = (start: string, days: number): string =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
/** Scattered, and the same each time. */
const scatter = (i: number, size: number): number => ((i * 7919) % 10_007) % size;

const COUNTIES = ['Kent', 'Kent', 'Surrey', 'Devon', 'Surrey', 'Kent', 'Dorset', 'Essex', 'Kent', 'Devon'];
const PURPOSES = ['品鉴', '取货', '参观', '取货', '参观', '课程', '取货', '修补'];
const STAGES = ['done', 'waiting', 'done', 'glazed', 'fired', 'done', 'waiting', 'fired'];
const SHAPES = ['bowl', 'vase', 'plate'];

export const ROWS: Record<TableName, Row[]> = {
  potter: many(14, (i) => ({
    id: i,
    full_name: `Potter ${pick('ABCDEFGHIJKLMN'.split(''), i)}ryn`,
    manager_id: i === 1 ? null : i <= 3 ? 1 : i <= 8 ? 2 : 3,
  })),
  glaze: many(20, (i) => ({
    id: i,
    glaze_name: `釉${i}号`,
    parent_id: i <= 4 ? 0 : i <= 12 ? 1 + (i % 3) : 5 + (i % 3),
  })),
  buyer: many(40, (i) => ({ id: i, buyer_name: `Buyer no ${100 + i}`, county: pick(COUNTIES, i) })),
  visit: many(1_800, (i) => ({
    id: i,
    buyer_id: 1 + scatter(i, i % 5 === 0 ? 9 : 36),
    visited_on: day('2022-01-01', scatter(i * 3, 1_095)),
    purpose: pick(PURPOSES, scatter(i, 29)),
    spent_amount: i % 11 === 0 ? null : 5 + scatter(i, 397) / 4,
  })),
  firing: many(500, (i) => {
    const ordered = day('2022-01-01', scatter(i * 5, 1_060));
    const waits = i % 17 === 0;
    return {
      id: i,
      // Some buyers stay away after 2023.
      buyer_id: ordered < '2024' ? 1 + scatter(i, 38) : 1 + scatter(i, 25),
      stage: pick(STAGES, scatter(i, 31)),
      ordered_on: ordered,
      promised_on: day(ordered, 14),
      delivered_on: waits ? null : day(ordered, 4 + scatter(i, 15)),
    };
  }),
  piece: many(36, (i) => ({
    id: i,
    piece_name: `${pick(['Blue', 'White', 'Dark'], i)} ${pick(['Garden', 'Kitchen', 'Table'], scatter(i, 7))} ${pick(['Bowl', 'Vase', 'Plate'], i)} ${i}`,
    shape: pick(SHAPES, i),
    weight: 200 + i * 13.5,
  })),
  firing_line: many(1_500, (i) => ({
    id: i,
    firing_id: 1 + scatter(i, 500),
    piece_id: 1 + scatter(i * 3, 36),
    quantity: 1 + scatter(i, 12),
    unit_price: 8 + scatter(i, 211) / 2,
    discount: i % 4 === 0 ? 0.15 : 0,
  })),
};

/** The same rows in a database, as the built-in writer sees it. */
export async function openWorkshop() {
  const database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(DDL);
  for (const [table, rows] of Object.entries(ROWS)) {
    // A reference may come before what it refers to.
    await client.query(
      `insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(rows)],
    );
  }
  await client.query('analyze');
  await client.end();
  const subject = await openSubject(await createReader(database));
  const { catalog } = await subject.write({ themes: 1 });
  return {
    catalog,
    run: subject.run,
    async close() {
      await subject.close();
      await database.drop();
    },
  };
}
