import { loadParser, parse, readDefinition } from './index';

beforeAll(() => loadParser());

it.each([
  ['create table a (id int)', { makes: 'public.a', about: null }],
  ['create table if not exists "Ods"."B c" (id int)', { makes: 'Ods.B c', about: null }],
  ['create view v as select 1', { makes: 'public.v', about: null }],
  ['create materialized view ods.m as select 1', { makes: 'ods.m', about: null }],
  ['create foreign table f (id int) server s', { makes: 'public.f', about: null }],
  ["comment on table ods.a is '甲'", { makes: null, about: 'ods.a' }],
  ["comment on column a.id is '编号'", { makes: null, about: 'public.a' }],
  ["comment on constraint pk on ods.a is '主键'", { makes: null, about: 'ods.a' }],
  ["comment on schema ods is '层'", { makes: null, about: null }],
  ['create index i on ods.a (id)', { makes: null, about: 'ods.a' }],
  ['alter table only a add primary key (id)', { makes: null, about: 'public.a' }],
  ["create type mood as enum ('好')", { makes: null, about: null }],
  ['create schema if not exists ods', { makes: null, about: null }],
  ['do $$ begin end $$', { makes: null, about: null }],
  ['select 1', null],
  ['drop table a', null],
  ['insert into a values (1)', null],
])('%s', (sql, definition) => {
  expect(readDefinition(parse(sql))).toEqual(definition);
});
