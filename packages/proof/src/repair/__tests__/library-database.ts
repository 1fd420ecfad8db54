import type { Catalog } from '@pairsmith/catalog';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../../packages/catalog/src/__tests__/example-tables';

/** A town's library, made up for repairs. `fines` is there and not listed. */
export const LIBRARY = `
  create type loan_state as enum ('lent', 'returned', 'lost');
  create table branches (id int primary key, name text, city text, founded_on date);
  create table readers (id int primary key, full_name text, city text, joined_on date, is_student boolean, card_no varchar(10));
  create table books (id int primary key, title text, genre text, pages int, price numeric, hall_id int);
  create table loans (id int primary key, reader_id int, book_id int, lent_on date, days int, fee numeric, state loan_state, code varchar(10));
  create table fines (id int primary key, amount numeric);
  insert into branches select n, 'branch ' || n, case when n % 2 = 0 then 'Ulm' else 'Jena' end, date '2019-01-01' + n from generate_series(1, 4) n;
  insert into readers select n, 'reader ' || n, case when n % 2 = 0 then 'Ulm' else 'Jena' end, date '2023-01-01' + n * 20, n % 3 = 0, n::text from generate_series(1, 40) n;
  insert into books select n, 'book ' || n, case when n % 3 = 0 then 'crime' else 'poems' end, n * 11, n * 1.5, 1 + n % 4 from generate_series(1, 30) n;
  insert into loans select n, 1 + n % 40, 1 + n % 30, date '2024-01-01' + n, n % 28, n * 0.1, (case when n % 5 = 0 then 'lost' else 'returned' end)::loan_state, n::text from generate_series(1, 300) n;
  insert into fines values (1, 2);
  analyze`;

const column = (name: string, type: string, description: string) =>
  exampleColumn(name, type, { description });

export const catalog: Catalog = exampleCatalog([
  exampleTable(
    'branches',
    [
      column('id', 'integer', '编号'),
      column('name', 'text', '分馆名称'),
      column('city', 'text', '城市'),
      column('founded_on', 'date', '开馆日期'),
    ],
    { title: '分馆' },
  ),
  exampleTable(
    'readers',
    [
      column('id', 'integer', '编号'),
      column('full_name', 'text', '姓名'),
      column('city', 'text', '城市'),
      column('joined_on', 'date', '办证日期'),
      column('is_student', 'boolean', '是否学生'),
      column('card_no', 'varchar(10)', '证号'),
    ],
    { title: '读者' },
  ),
  exampleTable(
    'books',
    [
      column('id', 'integer', '编号'),
      column('title', 'text', '书名'),
      column('genre', 'text', '类别'),
      column('pages', 'integer', '页数'),
      column('price', 'numeric', '定价'),
      column('hall_id', 'integer', '所属分馆'),
    ],
    { title: '图书' },
  ),
  exampleTable(
    'loans',
    [
      column('id', 'integer', '编号'),
      column('reader_id', 'integer', '读者'),
      column('book_id', 'integer', '图书'),
      column('lent_on', 'date', '借出日期'),
      column('days', 'integer', '借阅天数'),
      column('fee', 'numeric', '费用'),
      column('state', 'loan_state', '状态'),
      column('code', 'varchar(10)', '单号'),
    ],
    { title: '借阅' },
  ),
]);
