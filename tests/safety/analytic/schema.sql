create type order_status as enum ('new', 'paid', 'shipped', 'cancelled');
create type address as (street text, city text, zip text);
create type geo_place as (label text, address address);
create domain rating as int check (value between 1 and 5);
create table regions (id int primary key, name text not null, parent_id int references regions);
create table customers (
  id int primary key, name text not null, email text, phone text, birth_date date, region_id int references regions,
  tags text[] not null default '{}', attrs jsonb not null default '{}', created_at timestamptz not null, vip boolean not null,
  address address, last_ip inet, version int not null default 1);
create table products (
  id int primary key, name text not null, category text not null, price numeric(10,2) not null, cost numeric(10,2),
  attrs jsonb, description text, search tsvector, sizes int[], uuid uuid default gen_random_uuid());
create table orders (
  id int primary key, customer_id int not null references customers, ordered_at timestamptz not null, date date not null,
  status order_status not null, total numeric(12,2) not null, discount numeric(5,2), note text, rating rating);
create table order_items (
  order_id int references orders, line int, product_id int references products, quantity int not null,
  unit_price numeric(10,2) not null, primary key (order_id, line));
create table employees (id int primary key, name text, manager_id int references employees, hired date, salary numeric, team text);
create table events (id bigint primary key, customer_id int, at timestamp not null, kind text not null, payload jsonb, bits bit(8));
create table prices (product_id int references products, valid daterange not null, price numeric not null);
create table bookings (id int primary key, room text, during tstzrange, spans int4multirange);
create table points_of_sale (id int primary key, name text, at point, area box, place geo_place, opened time, places geo_place[]);

insert into regions values (1, '全国', null), (2, '华东', 1), (3, '华北', 1), (4, '上海', 2), (5, '北京', 3);
insert into customers
  select i, 'Customer ' || i, 'c' || i || '@example.com', '138' || lpad(i::text, 8, '0'), date '1970-01-01' + i * 100, 1 + i % 5,
         array['t' || i % 3, 't' || i % 4], jsonb_build_object('level', i % 4, 'city', 'C' || i % 6, 'langs', jsonb_build_array('zh', 'en')),
         timestamptz '2023-01-01 08:00+00' + i * interval '5 days', i % 7 = 0, row('Street ' || i, 'City ' || i % 6, '2000' || i % 10)::address,
         ('10.0.' || i % 4 || '.' || i)::inet, i % 3
    from generate_series(1, 60) i;
insert into products
  select i, 'Product ' || i, (array['书', '食品', '电器'])[1 + i % 3], 10 + i * 3.5, 5 + i, jsonb_build_object('color', (array['red', 'blue'])[1 + i % 2], 'weight', i),
         'A useful thing number ' || i, to_tsvector('simple', 'useful thing number ' || i), array[i, i + 1, i + 2]
    from generate_series(1, 30) i;
insert into orders
  select i, 1 + i % 55, timestamptz '2024-01-01 00:00+00' + i * interval '37 hours', (timestamptz '2024-01-01 00:00+00' + i * interval '37 hours')::date,
         (array['new', 'paid', 'shipped', 'cancelled'])[1 + i % 4]::order_status, 20 + (i * 37) % 500, nullif(i % 5, 0) * 2.5,
         case when i % 6 = 0 then 'gift; wrap' end, 1 + i % 5
    from generate_series(1, 200) i;
insert into order_items select i, l, 1 + (i * l) % 30, 1 + (i + l) % 4, 10 + (i + l) % 50 from generate_series(1, 200) i, generate_series(1, 2) l;
insert into employees select i, 'Employee ' || i, nullif(i / 3, 0), date '2015-01-01' + i * 40, 5000 + (i * 731) % 9000, 'team' || i % 3 from generate_series(1, 20) i;
insert into events
  select i, 1 + i % 60, timestamp '2024-03-01' + i * interval '47 minutes', (array['view', 'cart', 'buy'])[1 + i % 3],
         jsonb_build_object('page', '/p/' || i % 9, 'ms', i * 3, 'items', jsonb_build_array(jsonb_build_object('sku', i, 'qty', 1))), (i % 256)::bit(8)
    from generate_series(1, 300) i;
insert into prices select i % 30 + 1, daterange(date '2024-01-01' + i, date '2024-01-01' + i + 30), 10 + i from generate_series(1, 60) i;
insert into bookings select i, 'R' || i % 3, tstzrange(timestamptz '2024-01-01' + i * interval '3 hours', timestamptz '2024-01-01' + i * interval '4 hours'), int4multirange(int4range(i, i + 3)) from generate_series(1, 30) i;
insert into points_of_sale select i, 'Shop ' || i, point(i, i * 2), box(point(0, 0), point(i, i)), row('L' || i, row('S', 'C' || i, 'Z')::address)::geo_place, time '08:00' + i * interval '10 minutes', array[row('M' || i, row('S', 'C', 'Z')::address)::geo_place] from generate_series(1, 10) i;
analyze;
