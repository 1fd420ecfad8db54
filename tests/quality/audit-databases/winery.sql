-- A family winery: vineyard blocks and their harvest, lots that come of other lots, barrels, bottlings, a wine club and its shop; constraints where they belong, comments where a name is not enough.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text[]) returns text language sql immutable
  as $$ select options[1 + floor(pg_temp.u(key, i) * cardinality(options))::int] $$;
create function pg_temp.weighted(key text, i bigint, options text[], weights int[]) returns text language plpgsql immutable as $$
declare
  rest float8 := pg_temp.u(key, i) * (select sum(w) from unnest(weights) as w);
begin
  for at in 1 .. cardinality(options) loop
    rest := rest - weights[at];
    if rest < 0 then return options[at]; end if;
  end loop;
  return options[cardinality(options)];
end $$;
create function pg_temp.family(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'l', i, string_to_array('Abbott,Alvarez,Barnes,Bennett,Brandt,Castillo,Chen,Cole,Dawson,Delgado,Eastman,Fletcher,Fujimoto,Garrett,Greene,Hale,Hendricks,Iverson,Jennings,Kaplan,Kim,Lambert,Lindqvist,Marchetti,McBride,Moreno,Nguyen,Novotny,Osborne,Park,Patel,Quigley,Ramsey,Rossi,Sato,Sinclair,Thorne,Underwood,Vargas,Whitaker,Yates', ',')) $$;
create function pg_temp.given(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'f', i, string_to_array('Adrian,Amelia,Benjamin,Bianca,Caleb,Chloe,Daniel,Elena,Erin,Felix,Gabriel,Grace,Hannah,Ian,Isabel,Jonah,Julia,Kevin,Laura,Leo,Lydia,Marcus,Maya,Miles,Nora,Oscar,Paige,Priya,Rafael,Rebecca,Samuel,Sofia,Theo,Tessa,Victor,Wendy', ',')) $$;

-- Compiling takes longer here than running.
set jit = off;

-- Vineyard ---------------------------------------------------------------------------------------------------------

create table grape_variety (
  variety_code char(2) primary key,
  name text not null unique,
  colour text not null check (colour in ('red', 'white'))
);
insert into grape_variety values ('PN', 'Pinot noir', 'red'), ('PG', 'Pinot gris', 'white'), ('CH', 'Chardonnay', 'white'), ('RI', 'Riesling', 'white'), ('GA', 'Gamay', 'red'), ('SY', 'Syrah', 'red');

create table employee (
  employee_id int primary key,
  first_name text not null,
  last_name text not null,
  email text not null unique,
  job_title text not null,
  department text not null check (department in ('vineyard', 'cellar', 'hospitality', 'office')),
  manager_id int references employee,
  hourly_rate numeric(6, 2),
  hired_on date not null,
  left_on date,
  check (left_on > hired_on)
);
comment on column employee.hourly_rate is 'US dollars; null for salaried staff';
insert into employee
select i, f, l, lower(f || '.' || l) || i || '@hollowoak.example', t, d, m, case when i > 5 then round((17 + pg_temp.u('eh', i) * 13)::numeric, 1) end, h, case when i > 6 and i % 4 = 1 then least(h + pg_temp.n('el', i, 160, 1100), date '2026-02-20' - i) end
  from (select i, pg_temp.given('em', i) as f, pg_temp.family('em', i) as l, case when i = 1 then 'General Manager' when i = 2 then 'Winemaker' when i = 3 then 'Vineyard Manager' when i = 4 then 'Tasting Room Manager' when i = 5 then 'Office Manager' when i <= 11 then 'Cellar Hand' when i <= 21 then 'Vineyard Crew' when i = 22 then 'Assistant Winemaker' when i <= 36 then 'Tasting Room Host' else 'Club Coordinator' end as t, case when i in (2, 22) or i between 6 and 11 then 'cellar' when i = 3 or i between 12 and 21 then 'vineyard' when i = 4 or i between 23 and 36 then 'hospitality' else 'office' end as d, case when i = 1 then null when i <= 5 then 1 when i <= 11 or i = 22 then 2 when i <= 21 then 3 when i <= 36 then 4 else 5 end as m, case when i <= 6 then date '2009-03-01' + pg_temp.n('ed', i, 0, 2400) else date '2017-02-01' + pg_temp.n('ed', i, 0, 2900) end as h from generate_series(1, 40) as i) as a;

create table vineyard (
  vineyard_id int primary key,
  name text not null unique,
  owned boolean not null,
  grower_name text,
  elevation_m int,
  soil text,
  contract_ends_on date,
  check (owned or grower_name is not null)
);
comment on column vineyard.owned is 'false: grapes are bought from the grower under contract';
insert into vineyard values (1, 'Home Hill', true, null, 185, 'Jory', null), (2, 'Creekside', true, null, 120, 'Woodburn', null), (3, 'Hollow Oak East', true, null, 210, 'Jory', null), (4, 'Lindqvist Ranch', false, 'Per Lindqvist', 160, 'Willakenzie', '2027-12-31'), (5, 'Three Larches', false, 'Dana Moreno', 240, 'Nekia', '2026-12-31'), (6, 'Old Mill', false, 'Estate of R. Cole', 95, null, '2022-12-31');

create table vineyard_block (
  block_id int primary key,
  vineyard_id int not null references vineyard,
  block_name text not null,
  variety_code char(2) not null references grape_variety,
  clone text,
  area_ha numeric(5, 2) not null check (area_ha > 0),
  planted_year int not null,
  vine_count int,
  organic boolean not null default false,
  removed_on date,
  unique (vineyard_id, block_name)
);
insert into vineyard_block
select row_number() over (order by v, k), v, chr(64 + k), vc, case vc when 'PN' then pg_temp.pick('bc', v * 10 + k, array['Pommard', '777', '115', 'Wädenswil']) when 'CH' then '76' end, ar, pg_temp.n('by', v * 10 + k, 1988, 2014), case when v <= 3 then (ar * pg_temp.n('bn', v, 3100, 4300))::int end, v = 1, case when v = 6 then date '2022-11-30' when v = 2 and k = 4 then date '2021-02-15' end
  from (select v, k, (array['PN', 'PN', 'CH', 'PG', 'PN', 'RI', 'PN', 'PG', 'PN', 'GA', 'PN', 'CH', 'PN', 'PN', 'RI', 'PN', 'PG', 'SY', 'PN', 'CH', 'PG', 'RI'])[row_number() over (order by v, k)] as vc, (15 + pg_temp.n('ba', v * 10 + k, 0, 40)) / 100.0 as ar from (values (1, 5), (2, 4), (3, 4), (4, 4), (5, 3), (6, 2)) as x (v, c), generate_series(1, c) as k) as a;

create table harvest_pick (
  pick_id int primary key,
  block_id int not null references vineyard_block,
  picked_on date not null,
  bin_count int not null check (bin_count > 0),
  weight_kg numeric(9, 1) not null check (weight_kg > 0),
  sugar_brix numeric(4, 1),
  ph numeric(3, 2),
  machine_picked boolean not null default false,
  grape_cost numeric(10, 2),
  crew_lead_id int references employee,
  note text
);
comment on table harvest_pick is 'One picking of one block; a block is picked once or twice a year';
comment on column harvest_pick.grape_cost is 'Paid to the grower, US dollars; null for own fruit';
insert into harvest_pick
select row_number() over (order by d, b), b, d, ceil(w / 420)::int, w, case when pg_temp.u('pb', x) < 0.95 then round((21 + pg_temp.u('pc', x) * 3.8)::numeric, 1) end, case when pg_temp.u('pb', x) < 0.9 then round((3.15 + pg_temp.u('pd', x) * 0.5)::numeric, 2) end, vc in ('PG', 'RI') and not own and pg_temp.u('pe', x) < 0.6, case when not own then round(w / 1000 * case when vc = 'PN' then 3100 else 2050 end, 2) end, (select employee_id from employee where department = 'vineyard' and hired_on <= d and coalesce(left_on, '2030-01-01') > d order by pg_temp.u('pf', x * 50 + employee_id) limit 1), case when extract(year from d) = 2020 and pg_temp.u('pg', x) < 0.5 then 'smoke exposure' when pg_temp.u('pg', x) < 0.06 then pg_temp.pick('ph', x, array['bird damage', 'some botrytis', 'picked after rain']) end
  from (select b.block_id as b, b.variety_code as vc, v.owned as own, y, k, b.block_id * 100 + (y - 2010) * 3 + k as x, make_date(y, 9, case b.variety_code when 'PN' then 8 when 'CH' then 12 when 'PG' then 10 when 'SY' then 28 else 20 end) + pg_temp.n('pa', b.block_id * 100 + y, 0, 12) + (k - 1) * 6 + (y % 3) * 2 as d, round((b.area_ha * 1000 * (3.1 + pg_temp.u('pw', b.block_id * 100 + y) * 2.6) * case y when 2020 then 0.6 when 2022 then 1.2 else 1 end / n)::numeric, 1) as w
    from vineyard_block as b join vineyard as v using (vineyard_id), generate_series(2018, 2025) as y, lateral (select 1 + case when b.area_ha > 0.3 and pg_temp.u('pn', b.block_id * 100 + y) < 0.6 then 1 else 0 end as n) as nn, generate_series(1, n) as k where coalesce(removed_on, '2030-01-01') > make_date(y, 10, 1)) as a;

-- Cellar -----------------------------------------------------------------------------------------------------------

create table wine_lot (
  lot_id int primary key,
  lot_code text not null unique,
  vintage int not null,
  variety_code char(2) references grape_variety,
  status text not null check (status in ('fermenting', 'ageing', 'blended', 'bottled', 'sold in bulk', 'discarded')),
  merged_into_lot_id int references wine_lot,
  volume_l numeric(9, 1) not null,
  started_on date not null,
  closed_on date,
  bulk_sale_amount numeric(10, 2),
  created_at timestamptz not null,
  updated_at timestamptz,
  check (merged_into_lot_id is null or status = 'blended')
);
comment on column wine_lot.volume_l is 'Volume after pressing, or after blending for a blend';
comment on column wine_lot.merged_into_lot_id is 'The blend that this lot went into as a whole';
comment on column wine_lot.bulk_sale_amount is 'US dollars, for lots that were sold in bulk';

create table lot_pick (
  lot_id int not null references wine_lot,
  pick_id int not null references harvest_pick,
  weight_kg numeric(9, 1) not null check (weight_kg > 0),
  primary key (lot_id, pick_id)
);

create temp table lt as
select row_number() over (order by y, vc, kind, b)::int as l, y, vc, b, kind, d, kg, n from (
  select y, vc, b, 1 as kind, d, kg, n from (select extract(year from picked_on)::int as y, variety_code as vc, block_id as b, min(picked_on) as d, sum(weight_kg) as kg, count(*) over (partition by extract(year from min(picked_on)), variety_code) as n from harvest_pick join vineyard_block using (block_id) group by extract(year from picked_on), variety_code, block_id) as a union all
  select extract(year from picked_on)::int, variety_code, 0, 2, max(picked_on), null, count(distinct block_id) from harvest_pick join vineyard_block using (block_id) group by 1, 2 having count(distinct block_id) > 1) as x;
-- Block 1 is bottled on its own as the reserve; some lots of 2020 were spoilt by smoke.
insert into wine_lot
select l, right(y::text, 2) || vc || case kind when 2 then '-BLEND' else '-' || b end, y, vc, st, null, coalesce(round(kg * 0.63, 1), 0), d + 1, case when st in ('discarded', 'sold in bulk') then make_date(y + 1, 3, 20) when st = 'blended' then make_date(y + 1, case when c = 'red' then 7 else 2 end, 10 + vc_n) end, case when st = 'sold in bulk' then round(kg * 0.63 * 1.9, 2) end, (d + 1 + time '17:30') at time zone 'America/Los_Angeles', null
  from (select lt.*, g.colour as c, ascii(right(vc, 1)) % 9 as vc_n, case when y = 2020 and kind = 1 and b % 5 = 2 then 'discarded' when kind = 1 and b <> 1 and pg_temp.u('lb', l) < 0.045 then 'sold in bulk' when kind = 1 and b <> 1 and n > 1 and (y < 2025 or g.colour = 'white') then 'blended' when y < 2025 or g.colour = 'white' and vc <> 'CH' then 'bottled' else 'ageing' end as st from lt join grape_variety as g on variety_code = vc) as a;
update wine_lot as w set merged_into_lot_id = b.l from lt as b where b.kind = 2 and b.y = w.vintage and b.vc = w.variety_code and w.status = 'blended';
update wine_lot as w set volume_l = x.v from (select merged_into_lot_id as id, round(sum(volume_l) * 0.98, 1) as v from wine_lot where merged_into_lot_id is not null group by 1) as x where x.id = w.lot_id;
delete from wine_lot where volume_l = 0;
update wine_lot as w set started_on = x.d, created_at = (x.d + time '15:20') at time zone 'America/Los_Angeles' from (select merged_into_lot_id as id, max(closed_on) as d from wine_lot where merged_into_lot_id is not null group by 1) as x where x.id = w.lot_id;
insert into lot_pick select l, pick_id, weight_kg from lt join harvest_pick as h on h.block_id = b and extract(year from picked_on) = y where kind = 1;
update wine_lot set closed_on = make_date(vintage + 1, case when variety_code in ('PN', 'GA', 'SY') then 8 else 3 end, 5 + lot_id % 20) where status = 'bottled';
update wine_lot set updated_at = closed_on + time '18:10' where closed_on is not null;

create table vessel (
  vessel_id int primary key,
  vessel_no text not null unique,
  vessel_type text not null check (vessel_type in ('steel tank', 'barrel', 'puncheon', 'concrete egg')),
  capacity_l int not null check (capacity_l > 0),
  cooper text,
  bought_on date,
  price numeric(10, 2),
  retired_on date
);
comment on column vessel.cooper is 'Maker of barrels and puncheons; null for tanks';
insert into vessel
select i, case when i <= 14 then 'T' || lpad(i::text, 2, '0') when i <= 16 then 'E' || (i - 14) else 'B' || lpad((i - 16)::text, 3, '0') end, t, case t when 'steel tank' then (array[1500, 3000, 5000, 8000])[1 + i % 4] when 'concrete egg' then 1600 when 'puncheon' then 500 else 228 end, case when i > 16 then pg_temp.pick('vc', i, array['François Frères', 'Rousseau', 'Mercurey', 'Damy', 'Oregon Barrel Works']) end, b, case t when 'steel tank' then 6200 + (i % 4) * 2400 when 'concrete egg' then 7900 when 'puncheon' then 1180 else 940 end + pg_temp.n('vp', i, 0, 12) * 15, case when i > 16 and b < '2018-06-01' then b + 2400 + pg_temp.n('vr', i, 0, 6) * 30 end
  from (select i, case when i <= 14 then 'steel tank' when i <= 16 then 'concrete egg' when i % 4 = 0 then 'puncheon' else 'barrel' end as t, case when i <= 16 then date '2010-06-01' + pg_temp.n('vb', i, 0, 2500) else make_date(2016 + (i - 17) * 9 / 170, 7, 1 + i % 28) end as b from generate_series(1, 186) as i) as a;

create table vessel_fill (
  fill_id int primary key,
  vessel_id int not null references vessel,
  lot_id int not null references wine_lot,
  filled_on date not null,
  emptied_on date,
  volume_l numeric(8, 1) not null check (volume_l > 0),
  check (emptied_on >= filled_on)
);
comment on table vessel_fill is 'What lay in which vessel and from when to when; emptied_on is null for what lies there now';
insert into vessel_fill
select row_number() over (order by f, vessel_id), vessel_id, lot_id, f, case when e <= date '2026-03-31' then e end, least(capacity_l, greatest(60, round(capacity_l * (0.96 + pg_temp.u('fv', lot_id * 300 + vessel_id) * 0.04)::numeric, 1)))
  from (select w.*, sum(need) over (partition by vintage order by lot_id) - need as before from (select lot_id, vintage, need, make_date(vintage, 10, 25) + lot_id % 9 as f, coalesce(closed_on, make_date(vintage + 1, 8, 20)) as e from (select *, case when variety_code in ('PN', 'SY', 'GA') then ceil(volume_l / 290)::int when variety_code = 'CH' then ceil(volume_l / 420)::int else 0 end as need from wine_lot where lot_code not like '%BLEND') as z) as w) as l
    join lateral (select vessel_id, capacity_l, row_number() over (order by vessel_id) as r from vessel where vessel_type in ('barrel', 'puncheon') and bought_on < make_date(vintage, 10, 20) and coalesce(retired_on, '2030-01-01') > make_date(vintage + 1, 9, 1)) as v on v.r > before and v.r <= before + need where need > 0;
insert into vessel_fill
select m + row_number() over (order by f, lot_id), t.vessel_id, lot_id, f, case when e <= '2026-03-31' then e end, least(volume_l, t.capacity_l) from (select row_number() over (partition by vintage order by lot_id) as r, lot_id, volume_l, started_on + 12 as f, coalesce(closed_on, make_date(vintage + 1, 4, 10)) as e from wine_lot where variety_code in ('PG', 'RI') and lot_code not like '%BLEND') as w join vessel as t on t.vessel_id = 1 + r and t.vessel_id <= 16, (select max(fill_id) as m from vessel_fill) as x;

create table wine (
  wine_id int primary key,
  sku text not null unique,
  name text not null,
  vintage int,
  colour text not null check (colour in ('red', 'white', 'rosé', 'sparkling')),
  alcohol_pct numeric(3, 1),
  list_price numeric(7, 2) not null check (list_price >= 0),
  club_only boolean not null default false,
  released_on date,
  discontinued_on date,
  created_at timestamptz not null
);
comment on column wine.vintage is 'Null for wine of more than one year';

create table bottling_run (
  run_id int primary key,
  lot_id int not null references wine_lot,
  wine_id int not null references wine,
  bottled_on date not null,
  bottle_count int not null check (bottle_count > 0),
  bottle_ml int not null default 750,
  dry_goods_cost numeric(10, 2),
  contractor text
);
comment on column bottling_run.dry_goods_cost is 'Glass, corks, labels and capsules, US dollars';
create temp table wn as
select row_number() over (order by vintage, variety_code, lot_id)::int as w, * from (select lot_id, vintage, variety_code, volume_l, closed_on, case when lot_code like '%PN-1' then 'Home Hill Reserve Pinot Noir' when variety_code = 'PN' then 'Willamette Estate Pinot Noir' when variety_code = 'CH' then 'Larch Chardonnay' when variety_code = 'PG' then 'Pinot Gris' when variety_code = 'RI' then 'Dry Riesling' when variety_code = 'GA' then 'Gamay Noir' else 'Ranch Syrah' end as nm from wine_lot where status = 'bottled') as a;
insert into wine
select w, variety_code || case when nm like 'Home%' then 'R' else 'E' end || right(vintage::text, 2) || '-' || w, nm, vintage, case when variety_code in ('PN', 'GA', 'SY') then 'red' else 'white' end, round((12.2 + pg_temp.u('wa', w) * 1.9)::numeric, 1), case when nm like 'Home%' then 62 when variety_code = 'PN' then 36 when variety_code = 'CH' then 34 when variety_code = 'SY' then 38 when variety_code = 'GA' then 28 when variety_code = 'RI' then 24 else 22 end + (vintage - 2018) / 2, nm like 'Home%' or nm like '%Syrah', case when closed_on + 150 <= '2026-03-31' then closed_on + 60 + w % 90 end, case when vintage <= 2019 then make_date(2025, 1, 15) when vintage = 2020 then make_date(2025, 9, 1) end, (closed_on - 20 + time '09:00') at time zone 'America/Los_Angeles' from wn;
insert into wine select m + i, sku, n, null, c, a, p, i = 3, r, null, (r - 60 + time '11:00') at time zone 'America/Los_Angeles' from (select max(w) as m from wn) as x, (values (1, 'RSNV', 'Rosé of Pinot Noir', 'rosé', 12.5, 25.00, date '2024-04-12'), (2, 'BBNV', 'Brut Blanc de Blancs', 'sparkling', 12.0, 48.00, date '2023-11-03'), (3, 'LHNV', 'Late Harvest Riesling', 'white', 10.5, 40.00, date '2024-10-25')) as v (i, sku, n, c, a, p, r);
insert into bottling_run
select row_number() over (order by d, w), lot_id, w, d, greatest(60, floor(volume_l * 0.96 * sh / ml * 1000)::int), ml, round((volume_l * 0.96 * sh / ml * 1000 * case when ml = 1500 then 4.4 else 1.85 end)::numeric, 2), case when volume_l > 1200 then 'Valley Mobile Bottling' end
  from (select lot_id, w, closed_on as d, volume_l, 750 as ml, case when nm like 'Home%' then 0.92 else 1 end as sh from wn union all select lot_id, w, closed_on + 1, volume_l, 1500, 0.08 from wn where nm like 'Home%') as a;

-- Sales ------------------------------------------------------------------------------------------------------------

create table customer (
  customer_id int primary key,
  first_name text,
  last_name text not null,
  company_name text,
  email text,
  phone text,
  born_on date,
  city text,
  state char(2),
  marketing_opt_in boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz,
  deleted_at timestamptz
);
comment on column customer.company_name is 'Set for restaurants and shops';
comment on column customer.deleted_at is 'Set when the customer asked to be removed; the row is kept for the accounts';
insert into customer
select i, f, l, case when i % 16 = 9 then pg_temp.pick('cu', i, array['Bistro ', 'Café ', 'The ', 'Wine Cellar ']) || pg_temp.family('cv', i) end, case when pg_temp.u('c1', i) < 0.93 then lower(f || '.' || l) || i || '@example.com' end, case when pg_temp.u('c2', i) < 0.7 then '503-555-' || lpad(pg_temp.n('c3', i, 0, 9999)::text, 4, '0') end, case when i % 16 <> 9 and pg_temp.u('c4', i) < 0.8 then date '1946-01-01' + pg_temp.n('c5', i, 0, 20000) end, split_part(p, ',', 1), split_part(p, ',', 2), pg_temp.u('c7', i) < 0.55, t, case when pg_temp.u('c8', i) < 0.3 then least(t + interval '190 days', timestamptz '2026-03-20 12:00-07') end, case when pg_temp.u('c9', i) < 0.03 then timestamptz '2025-06-01 10:00-07' + i * interval '7 hours' end
  from generate_series(1, 680) as i, lateral (select pg_temp.given('cu', i) as f, pg_temp.family('cu', i) as l, pg_temp.weighted('c6', i, array['Portland,OR', 'Salem,OR', 'McMinnville,OR', 'Eugene,OR', 'Bend,OR', 'Seattle,WA', 'Vancouver,WA', 'San Francisco,CA', 'Sacramento,CA', 'Boise,ID', 'Denver,CO'], array[30, 11, 9, 8, 5, 14, 7, 7, 3, 3, 3]) as p, timestamptz '2019-03-02 11:00-08' + (i * 3.65) * interval '1 day' + pg_temp.n('ct', i, 0, 420) * interval '1 minute' as t) as a;

create table club_membership (
  membership_id int primary key,
  customer_id int not null references customer,
  tier text not null check (tier in ('explorer', 'collector', 'library')),
  bottles_per_shipment int not null,
  discount_pct numeric(4, 1) not null,
  joined_on date not null,
  cancelled_on date,
  cancel_reason text,
  paused boolean not null default false,
  referred_by_id int references club_membership,
  signed_up_by int references employee,
  check (cancelled_on > joined_on)
);
comment on table club_membership is 'A customer who left the club and joined again has two rows';
insert into club_membership
select m, customer_id, t, case t when 'explorer' then 4 when 'collector' then 6 else 12 end, case t when 'explorer' then 10 when 'collector' then 15 else 20 end, j, x, case when x is not null and pg_temp.u('mr', m) < 0.85 then pg_temp.weighted('ms', m, array['cost', 'moved away', 'too much wine', 'card expired', 'health'], array[34, 18, 27, 13, 8]) end, x is null and pg_temp.u('mp', m) < 0.04, case when m > 30 and pg_temp.u('mb', m) < 0.15 then pg_temp.n('mc', m, 1, m - 10) end, case when pg_temp.u('me', m) < 0.7 then (select employee_id from employee where department = 'hospitality' and hired_on <= j and coalesce(left_on, '2030-01-01') > j order by pg_temp.u('mf', m * 50 + employee_id) limit 1) end
  from (select row_number() over (order by created_at, customer_id)::int as m, customer_id, created_at::date + pg_temp.skew('mj', customer_id, 0, 200, 3) as j, pg_temp.weighted('mt', customer_id, array['explorer', 'collector', 'library'], array[48, 38, 14]) as t from customer where company_name is null and pg_temp.u('mm', customer_id) < 0.47 and created_at < '2025-09-01') as a, lateral (select case when pg_temp.u('mx', m) < 0.36 and j + 120 + pg_temp.n('my', m, 0, 1500) <= date '2026-03-25' then j + 120 + pg_temp.n('my', m, 0, 1500) end as x) as b;
insert into club_membership select mx + row_number() over (order by membership_id), customer_id, 'explorer', 4, 10, cancelled_on + 240, null, null, false, null, null from club_membership, (select max(membership_id) as mx from club_membership) as y where cancelled_on < '2025-03-01' and membership_id % 7 = 2;

create table sales_order (
  order_id int primary key,
  order_no text not null unique,
  customer_id int references customer,
  channel text not null check (channel in ('cellar door', 'web', 'club', 'phone', 'wholesale')),
  status text not null check (status in ('pending', 'paid', 'shipped', 'completed', 'cancelled', 'refunded')),
  placed_at timestamptz not null,
  shipped_on date,
  cancelled_at timestamptz,
  subtotal numeric(10, 2) not null default 0,
  shipping_fee numeric(8, 2) not null default 0,
  tax_amount numeric(8, 2) not null default 0,
  total_amount numeric(10, 2) not null default 0,
  taken_by_id int references employee,
  gift_message text,
  created_at timestamptz not null,
  updated_at timestamptz
);
comment on column sales_order.customer_id is 'Null for guests who paid at the cellar door and left no name';
comment on column sales_order.total_amount is 'Subtotal with shipping and tax, US dollars';

create table order_line (
  order_id int not null references sales_order,
  line_no int not null,
  wine_id int not null references wine,
  quantity int not null check (quantity > 0),
  unit_price numeric(7, 2) not null,
  discount_pct numeric(4, 1) not null default 0,
  line_total numeric(10, 2) not null,
  primary key (order_id, line_no)
);

create temp table od as
select row_number() over (order by t, k)::int as o, * from (
  select k, ch, case when ch = 'cellar door' and pg_temp.u('o3', k) < 0.45 then null when ch = 'wholesale' then 16 * pg_temp.n('o4', k, 0, 41) + 9 else pg_temp.n('o4', k, 1, 680) end as c, (date '2024-01-03' + (k * 817 / 860) + case ch when 'web' then time '07:00' else time '11:00' end + pg_temp.n('o5', k, 0, case ch when 'web' then 900 else 340 end) * interval '1 minute') at time zone 'America/Los_Angeles' as t, 0 as disc, 0 as size from generate_series(1, 860) as k, lateral (select pg_temp.weighted('o1', k, array['cellar door', 'web', 'phone', 'wholesale'], array[46, 35, 7, 12]) as ch) as a union all
  select 1000 + membership_id * 10 + s, 'club', customer_id, (d + time '08:00' + membership_id * interval '1 minute') at time zone 'America/Los_Angeles', discount_pct, bottles_per_shipment from club_membership, (values (1, date '2024-05-06'), (2, date '2024-10-07'), (3, date '2025-05-05'), (4, date '2025-10-06')) as v (s, d) where joined_on < d - 10 and coalesce(cancelled_on, '2027-01-01') > d and not (paused and s = 4) and pg_temp.u('o6', membership_id * 10 + s) < 0.96) as x;
update od set c = case when ch = 'wholesale' then 9 + 16 * pg_temp.n('o7', k, 0, 16) else pg_temp.n('o7', k, 1, 260) end where ch <> 'club' and c is not null and (select created_at > t from customer where customer_id = c);
insert into sales_order
select o, 'HO' || to_char(t, 'YY') || '-' || lpad(o::text, 5, '0'), c, ch, st, t, case when st in ('shipped', 'completed', 'refunded') and ch <> 'cellar door' then t::date + pg_temp.n('o8', o, 1, 8) end, case when st = 'cancelled' then t + pg_temp.n('o9', o, 1, 40) * interval '1 hour' end, 0, case when ch in ('web', 'phone', 'club') then (array[0, 18, 24, 32])[1 + pg_temp.n('oa', o, 0, 3)] else 0 end, 0, 0, case when ch in ('cellar door', 'phone') then (select employee_id from employee where department = 'hospitality' and hired_on <= t::date and coalesce(left_on, '2030-01-01') > t::date order by pg_temp.u('ob', o * 50 + employee_id) limit 1) when ch = 'wholesale' then 5 end, case when ch = 'web' and pg_temp.u('oc', o) < 0.07 then pg_temp.pick('od', o, array['Happy birthday!', 'Congratulations on the new house', 'Thank you', 'Cheers to you both']) end, t, case when st in ('shipped', 'completed', 'refunded') then t + interval '9 days' end
  from (select od.*, case when ch = 'cellar door' then case when pg_temp.u('os', k) < 0.015 then 'refunded' else 'completed' end when t > '2026-03-29' then 'pending' when t > '2026-03-24' then 'paid' when t > '2026-03-14' then 'shipped' else pg_temp.weighted('os', k, array['completed', 'cancelled', 'refunded'], array[91, 6, 3]) end as st from od) as a;
insert into order_line
select o, r, wine_id, q, p, disc, round(q * p * (1 - disc / 100.0), 2)
  from (select o, row_number() over (partition by o order by wine_id) as r, wine_id, case when ch = 'club' then greatest(1, size / lines) when ch = 'wholesale' then 12 * pg_temp.n('q1', o * 10 + w.k, 1, 4) else pg_temp.weighted('q2', o * 10 + w.k, array['1', '2', '3', '6', '12'], array[30, 32, 14, 17, 7])::int end as q, list_price as p, case when ch = 'club' then disc when ch = 'wholesale' then 35 when pg_temp.u('q3', o) < 0.18 then 10 else 0 end as disc
    from od, lateral (select case when ch = 'club' then 2 + case when size > 4 then 1 else 0 end else 1 + pg_temp.skew('ql', o, 0, 3, 1.4) end as lines) as n, lateral (select wine_id, list_price, row_number() over (order by pg_temp.u('qw', o * 200 + wine_id) / case when vintage >= 2022 then 2.2 else 1 end) as k from wine where released_on <= od.t::date and coalesce(discontinued_on, '2030-01-01') > od.t::date and (not club_only or ch = 'club' or ch = 'cellar door')) as w where w.k <= lines) as x;
update sales_order as s set subtotal = x.a, tax_amount = case when channel in ('web', 'club') and c.state in ('WA', 'CA') then round(x.a * 0.085, 2) else 0 end from (select order_id, sum(line_total) as a from order_line group by 1) as x, (select order_id, state from sales_order left join customer using (customer_id)) as c where x.order_id = s.order_id and c.order_id = s.order_id;
update sales_order set total_amount = subtotal + shipping_fee + tax_amount;

create table payment (
  payment_id int primary key,
  order_id int not null references sales_order,
  kind text not null check (kind in ('charge', 'refund')),
  method text not null check (method in ('card', 'cash', 'bank transfer', 'gift card')),
  amount numeric(10, 2) not null check (amount > 0),
  status text not null check (status in ('succeeded', 'failed', 'pending')),
  paid_at timestamptz,
  card_last4 char(4),
  refund_reason text
);
comment on column payment.amount is 'US dollars, positive for charges and refunds alike';
comment on column payment.paid_at is 'When the payment succeeded or failed; null while it is pending';
insert into payment
select row_number() over (order by t, order_id, kind), order_id, kind, m, a, st, case when st <> 'pending' then t end, case when m = 'card' then lpad(pg_temp.n('y4', order_id, 0, 9999)::text, 4, '0') end, case when kind = 'refund' then case when os = 'cancelled' then 'order cancelled' else pg_temp.pick('y5', order_id, array['corked', 'broken in transit', 'wrong wine sent']) end end
  from (select s.order_id, s.status as os, s.total_amount, case channel when 'wholesale' then 'bank transfer' when 'cellar door' then pg_temp.weighted('y1', order_id, array['card', 'cash', 'gift card'], array[80, 15, 5]) else 'card' end as m, kind, a, st, t
    from sales_order as s, lateral (select 'charge' as kind, total_amount as a, case when channel = 'wholesale' and placed_at > '2026-02-25' then 'pending' else 'succeeded' end as st, least(placed_at + case when channel = 'wholesale' then pg_temp.n('y2', order_id, 10, 45) * interval '1 day' else interval '2 minutes' end, timestamptz '2026-03-31 17:00-07') as t where status <> 'pending' and not (status = 'cancelled' and order_id % 2 = 0) union all
      select 'charge', total_amount, 'failed', placed_at + interval '1 minute' where channel in ('web', 'club') and pg_temp.u('y3', order_id) < 0.05 union all
      select 'refund', case when status = 'refunded' and order_id % 3 = 1 then round(total_amount * 0.4, 2) else total_amount end, 'succeeded', greatest(placed_at + pg_temp.n('y6', order_id, 2, 20) * interval '1 day', placed_at + case when channel = 'wholesale' then interval '47 days' else interval '1 day' end) where status = 'refunded' or status = 'cancelled' and order_id % 2 = 1) as p) as x where a > 0 and t <= '2026-03-31 23:00-07';

create table tasting_booking (
  booking_id int primary key,
  customer_id int references customer,
  guest_name text not null,
  visit_at timestamptz not null,
  party_size int not null check (party_size between 1 and 20),
  experience text not null check (experience in ('classic flight', 'library flight', 'cellar tour', 'picnic')),
  fee_per_person numeric(6, 2) not null,
  fee_waived boolean not null default false,
  status text not null check (status in ('booked', 'visited', 'cancelled', 'no-show')),
  host_id int references employee,
  booked_at timestamptz not null,
  cancelled_at timestamptz
);
comment on column tasting_booking.fee_waived is 'Tastings are free for members of the club and for guests who buy three bottles';
insert into tasting_booking
select k, c, coalesce((select first_name || ' ' || last_name from customer where customer_id = c), pg_temp.given('tb', k) || ' ' || pg_temp.family('tb', k)), v, pg_temp.weighted('t2', k, array['1', '2', '3', '4', '6', '8', '12'], array[4, 44, 12, 22, 11, 5, 2])::int, e, case e when 'classic flight' then 25 when 'library flight' then 45 when 'cellar tour' then 60 else 20 end, st = 'visited' and (pg_temp.u('t4', k) < 0.22 or exists (select 1 from club_membership as m where m.customer_id = c and joined_on < v::date and coalesce(cancelled_on, '2027-01-01') > v::date)), st, case when st = 'visited' then (select employee_id from employee where department = 'hospitality' and hired_on <= v::date and coalesce(left_on, '2030-01-01') > v::date order by pg_temp.u('t5', k * 50 + employee_id) limit 1) end, b, case when st = 'cancelled' then least(v - pg_temp.n('t6', k, 1, 60) * interval '1 hour', timestamptz '2026-03-31 15:00-07') end
  from (select k, case when pg_temp.u('t7', k) < 0.62 then pg_temp.n('t8', k, 1, 540) end as c, v, least(v - pg_temp.skew('t9', k, 1, 40, 1.8) * interval '1 day', timestamptz '2026-03-31 12:00-07' - k * interval '7 minutes') as b, pg_temp.weighted('ta', k, array['classic flight', 'library flight', 'cellar tour', 'picnic'], array[56, 17, 15, 12]) as e, case when v > '2026-04-01' then pg_temp.weighted('tc', k, array['booked', 'cancelled'], array[92, 8]) else pg_temp.weighted('tc', k, array['visited', 'cancelled', 'no-show'], array[84, 11, 5]) end as st
    from generate_series(1, 720) as k, lateral (select (date '2025-02-01' + (k * 440 / 720) + time '11:00' + pg_temp.n('td', k, 0, 10) * interval '30 minutes') at time zone 'America/Los_Angeles' as v) as a) as x;

create table stock_count (
  counted_on date not null,
  wine_id int not null references wine,
  location text not null check (location in ('cellar', 'warehouse', 'tasting room')),
  bottle_count int not null check (bottle_count >= 0),
  counted_by_id int references employee,
  primary key (counted_on, wine_id, location)
);
comment on table stock_count is 'Bottles on hand at each month''s end, by location';
insert into stock_count
select d, wine_id, loc, case loc when 'tasting room' then pg_temp.n('k1', wine_id * 100 + g, 2, 40) when 'cellar' then (tot * (0.5 - g * 0.016))::int else (tot * (0.34 - g * 0.014))::int end, case loc when 'tasting room' then 4 when 'cellar' then 7 else 40 end
  from (select wine_id, released_on, discontinued_on, coalesce((select sum(bottle_count) from bottling_run as b where b.wine_id = w.wine_id and bottle_ml = 750), 900) * case when vintage < 2022 then 0.35 else 0.9 end as tot from wine as w) as w, generate_series(0, 11) as g, lateral (select (date '2025-05-01' + g * interval '1 month')::date - 1 as d) as dd, unnest(array['cellar', 'warehouse', 'tasting room']) as loc where released_on <= d and coalesce(discontinued_on, '2030-01-01') > d and (loc <> 'tasting room' or pg_temp.u('k2', wine_id) < 0.7);

create table email_bounce (
  bounce_id bigint generated always as identity primary key,
  customer_id int references customer,
  email text not null,
  bounced_at timestamptz not null,
  reason text
);

create table schema_migrations (
  version text primary key,
  applied_at timestamptz not null
);
insert into schema_migrations select to_char(timestamp '2019-02-11 10:15' + i * interval '173 days', 'YYYYMMDDHH24MISS'), timestamptz '2019-02-12 09:00-08' + i * interval '173 days' from generate_series(0, 12) as i;

create index on harvest_pick (block_id, picked_on);
create index on sales_order (customer_id);
create index on payment (order_id);

create view active_member as
select m.membership_id, c.customer_id, c.first_name, c.last_name, c.city, c.state, m.tier, m.joined_on
  from club_membership as m join customer as c using (customer_id) where m.cancelled_on is null and c.deleted_at is null;
comment on view active_member is 'Members of the club who have neither cancelled nor asked to be removed';
