create schema store;
create type soil as enum ('clay', 'sand', 'loam');
create table gardeners (
  id int primary key, name text, born date, mentor_id int references gardeners, active boolean, tags text[]);
create table plots (
  id int primary key, gardener_id int references gardeners, area numeric(8,2), ground soil, rented_on date, "Row" int);
create table crops (crop_id int primary key, title text not null, family text, price numeric(8,2), facts jsonb);
create table harvests (
  id int primary key, plot_id int references plots, crop_id int references crops, picked_at timestamp not null,
  weight numeric(8,2), grade text, lost int not null default 0);
create table store.crops (crop_id int primary key, stock int not null);

insert into gardeners select i, case when i % 7 <> 0 then 'Gardener ' || i end, date '1950-01-31' + i * 200,
    nullif(i / 4, 0), (array[true, false, null])[1 + i % 3], array['g' || i % 3, 'h' || i % 2]
  from generate_series(1, 24) i;
insert into plots select i, nullif(i % 20, 0), 20 + i * 7 % 40, (array['clay', 'sand', 'loam'])[1 + i % 3]::soil,
    date '2019-03-01' + i * 11, i % 5
  from generate_series(1, 40) i;
insert into crops select i, 'Crop ' || i, (array['roots', 'leaves', 'fruits', null])[1 + i % 4], nullif(i * 1.5, 6),
    jsonb_build_object('sun', i % 3, 'months', jsonb_build_array(i % 12, i % 5), 'name', 'c' || i)
  from generate_series(1, 12) i;
insert into harvests select i, 1 + i * 7 % 38, 1 + i * 5 % 11, timestamp '2023-01-05 08:00' + i * interval '53 hours',
    case when i % 9 <> 0 then (i * 37 % 200) / 4.0 end, (array['A', 'B', null, 'a'])[1 + i % 4], i % 3
  from generate_series(1, 240) i;
insert into store.crops select i, i * 10 from generate_series(1, 8) i;
analyze;
