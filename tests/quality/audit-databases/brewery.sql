-- A craft brewery in western North Carolina: recipes, batches and their readings, tanks, packaging, inventory by lot, sales orders, kegs out and back.
-- After Ekos (items, recipes, batches, packaging, inventory transactions, orders and keg tracking in one application).
-- Foreign keys throughout; comments where a name is not enough. A barrel (bbl) is 31 US gallons.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set client_min_messages = warning;
set time zone 'America/New_York';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '.' || i, 53) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  parts text[] := string_to_array(list, ',');
  rest float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(parts) as p);
begin
  foreach part in array parts loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;

create table app_user (
  user_id int primary key,
  user_name varchar(40) not null unique,
  full_name varchar(80) not null,
  email varchar(120) not null,
  role varchar(30) not null,
  is_active boolean not null default true,
  last_login_at timestamptz,
  created_at timestamptz not null
);
insert into app_user values
  (1, 'dhollis', 'Dana Hollis', 'dana@laurelforkbeer.example', 'Owner', true, '2026-06-12 16:10', '2023-10-02 09:00'), (2, 'rbeck', 'Rory Beck', 'rory@laurelforkbeer.example', 'Head Brewer', true, '2026-06-12 15:22', '2023-10-02 09:10'),
  (3, 'jtrujillo', 'Jess Trujillo', 'jess@laurelforkbeer.example', 'Brewer', true, '2026-06-12 14:05', '2023-10-02 09:12'), (4, 'ckeane', 'Colin Keane', 'colin@laurelforkbeer.example', 'Brewer', false, '2025-05-30 17:01', '2023-10-02 09:15'),
  (5, 'apham', 'Anh Pham', 'anh@laurelforkbeer.example', 'Cellar', true, '2026-06-11 16:48', '2024-02-19 10:00'), (6, 'mgraves', 'Mitch Graves', 'mitch@laurelforkbeer.example', 'Packaging', true, '2026-06-12 13:31', '2023-11-06 08:30'),
  (7, 'lwinslow', 'Leah Winslow', 'leah@laurelforkbeer.example', 'Sales', true, '2026-06-12 17:20', '2023-10-16 09:00'), (8, 'tmccall', 'Travis McCall', 'travis@laurelforkbeer.example', 'Sales', true, '2026-06-12 18:02', '2024-04-01 09:00'),
  (9, 'bsuggs', 'Brandi Suggs', 'brandi@laurelforkbeer.example', 'Sales', false, '2024-11-22 16:44', '2023-10-16 09:05'), (10, 'kortiz', 'Karla Ortiz', 'karla@laurelforkbeer.example', 'Accounting', true, '2026-06-12 12:12', '2023-10-02 09:30'),
  (11, 'nfoster', 'Noel Foster', 'noel@laurelforkbeer.example', 'Brewer', true, '2026-06-10 15:39', '2025-06-02 08:00');

create table company (
  company_id int primary key,
  company_name varchar(120) not null,
  is_customer boolean not null,
  is_supplier boolean not null,
  channel varchar(20) check (channel in ('Distributor', 'On-Premise', 'Off-Premise', 'Taproom', 'Event')),
  city varchar(60),
  state char(2),
  abc_permit_no varchar(20),
  payment_terms varchar(12) not null default 'COD',
  sales_rep_id int references app_user,
  on_credit_hold boolean not null default false,
  is_inactive boolean not null default false,
  created_at timestamptz not null
);
comment on table company is 'Everyone the brewery sells to or buys from.';
comment on column company.channel is 'Sales channel; empty for those who only supply.';
comment on column company.abc_permit_no is 'Permit of the state alcohol commission; not needed out of state.';
comment on column company.on_credit_hold is 'No new orders until the open invoices are paid.';
comment on column company.is_inactive is 'Hidden from pick lists; history stays.';
insert into company values
  (1, 'Laurel Fork Taproom', true, false, 'Taproom', 'Asheville', 'NC', '00187220AJ', 'Internal', null, false, false, '2023-10-02 10:00'),
  (2, 'Blue Ridge Beverage Distributing', true, false, 'Distributor', 'Charlotte', 'NC', '00150114WW', 'Net 30', 7, false, false, '2023-10-02 10:05'),
  (3, 'Piedmont Craft Wholesale', true, false, 'Distributor', 'Greensboro', 'NC', '00151873WW', 'Net 30', 7, false, false, '2023-10-02 10:06'),
  (4, 'Upstate Brands', true, false, 'Distributor', 'Greenville', 'SC', null, 'Net 15', 8, false, false, '2024-03-11 10:00'),
  (5, 'Holston Valley Distributing', true, false, 'Distributor', 'Johnson City', 'TN', null, 'Net 15', 8, false, false, '2024-09-09 10:00'),
  (6, 'Tidewater Select', true, false, 'Distributor', 'Norfolk', 'VA', null, 'Net 30', 7, true, true, '2023-10-30 10:00'),
  (7, 'Carolina Malt & Grain', false, true, null, 'Durham', 'NC', null, 'Net 30', null, false, false, '2023-10-02 10:20'), (8, 'Cascade Hop Merchants', false, true, null, 'Yakima', 'WA', null, 'Net 30', null, false, false, '2023-10-02 10:21'),
  (9, 'Southern Yeast Labs', false, true, null, 'Asheville', 'NC', null, 'Net 15', null, false, false, '2023-10-02 10:22'), (10, 'Foothills Can & Carton', false, true, null, 'Winston-Salem', 'NC', null, 'Net 30', null, false, false, '2023-10-02 10:23'),
  (11, 'Ramsgate Imports', false, true, null, 'Baltimore', 'MD', null, 'Prepaid', null, false, true, '2023-10-02 10:24');
insert into company
select i, nm || case when count(*) over (partition by nm order by i) > 1 then ' ' || ct else '' end, true, false, ch, ct, 'NC', lpad(pg_temp.z('cp', i, 160000, 299999)::text, 8, '0') || case when ch = 'Event' then 'SE' else 'AJ' end,
  case when ch = 'Event' then 'Prepaid' else pg_temp.w('cy', i, 'COD:70,Net 15:20,Net 30:10') end, case when pg_temp.f('cr', i) < 0.5 then 7 else 8 end, pg_temp.f('ck', i) < 0.03, pg_temp.f('ci', i) < 0.12, timestamptz '2023-10-05 11:00' + make_interval(days => greatest(0, (i - 60) * 4), hours => pg_temp.z('ch', i, 0, 6))
from (select i, ch, pg_temp.one('cc', i, 'Asheville,Asheville,Asheville,Black Mountain,Weaverville,Hendersonville,Brevard,Waynesville,Sylva,Boone,Marion,Burnsville') ct,
    pg_temp.one('c1', i, 'Copper,Lucky,Broken,French Broad,Old Mill,River,Mountain,Pine,Rusty,Blind,Haywood,Montford,Battery,Biltmore,Tin,Early Bird,Black Dog,Ridgeline') || ' ' ||
    case ch when 'On-Premise' then pg_temp.one('c2', i, 'Tavern,Kitchen,Grill,Pizza Co.,Public House,Smokehouse,Taqueria,Oyster Bar,Social Club,Lodge,Music Hall') when 'Off-Premise' then pg_temp.one('c3', i, 'Bottle Shop,Market,Food Co-op,Beer & Wine,General Store,Provisions') else pg_temp.one('c4', i, 'Music Festival,Half Marathon,Street Fair,Wedding Barn') end nm
  from (select i, pg_temp.w('c0', i, 'On-Premise:64,Off-Premise:27,Event:9') ch from generate_series(12, 250) i) a) b;

create table item (
  item_id int primary key,
  item_number varchar(20) not null unique,
  item_name varchar(100) not null,
  item_class varchar(20) not null check (item_class in ('Ingredient', 'Packaging', 'Finished Good')),
  category varchar(20) not null,
  unit varchar(8) not null,
  unit_volume_bbl numeric(8, 5),
  standard_cost numeric(9, 4) not null,
  list_price numeric(9, 2),
  preferred_supplier_id int references company,
  reorder_point numeric(10, 2),
  is_inactive boolean not null default false,
  recipe_id int
);
comment on column item.unit_volume_bbl is 'Beer in one unit, in barrels; finished goods only.';
comment on column item.list_price is 'Wholesale price for retailers; distributors pay less, see the order line.';
comment on column item.recipe_id is 'The beer inside; finished goods only.';
insert into item values
  (1, 'MLT-001', '2-Row Pale Malt', 'Ingredient', 'Malt', 'lb', null, 0.58, null, 7, 8000), (2, 'MLT-002', 'Pilsner Malt', 'Ingredient', 'Malt', 'lb', null, 0.66, null, 7, 4000), (3, 'MLT-003', 'Munich Malt', 'Ingredient', 'Malt', 'lb', null, 0.74, null, 7, 1000),
  (4, 'MLT-004', 'Crystal 60', 'Ingredient', 'Malt', 'lb', null, 0.82, null, 7, 500), (5, 'MLT-005', 'White Wheat Malt', 'Ingredient', 'Malt', 'lb', null, 0.71, null, 7, 1500), (6, 'MLT-006', 'Flaked Oats', 'Ingredient', 'Malt', 'lb', null, 0.79, null, 7, 800),
  (7, 'MLT-007', 'Roasted Barley', 'Ingredient', 'Malt', 'lb', null, 0.88, null, 7, 300), (8, 'HOP-001', 'Cascade Pellets', 'Ingredient', 'Hops', 'lb', null, 9.40, null, 8, 88), (9, 'HOP-002', 'Citra Pellets', 'Ingredient', 'Hops', 'lb', null, 17.25, null, 8, 132),
  (10, 'HOP-003', 'Mosaic Pellets', 'Ingredient', 'Hops', 'lb', null, 16.80, null, 8, 132), (11, 'HOP-004', 'Saaz Pellets', 'Ingredient', 'Hops', 'lb', null, 12.10, null, 8, 44), (12, 'HOP-005', 'Magnum Pellets', 'Ingredient', 'Hops', 'lb', null, 10.30, null, 8, 44),
  (13, 'YST-001', 'American Ale Yeast', 'Ingredient', 'Yeast', 'pitch', null, 215, null, 9, 2), (14, 'YST-002', 'Lager Yeast', 'Ingredient', 'Yeast', 'pitch', null, 240, null, 9, 2), (15, 'YST-003', 'Saison Yeast', 'Ingredient', 'Yeast', 'pitch', null, 230, null, 9, 1),
  (16, 'ADJ-001', 'Blackberry Puree', 'Ingredient', 'Adjunct', 'lb', null, 2.35, null, 7, 400), (17, 'ADJ-002', 'Sourwood Honey', 'Ingredient', 'Adjunct', 'lb', null, 4.10, null, 7, 120),
  (18, 'PKG-001', '12 oz Can, Printed', 'Packaging', 'Cans', 'each', null, 0.1450, null, 10, 40000), (19, 'PKG-002', 'Case Tray 24', 'Packaging', 'Cartons', 'each', null, 0.4200, null, 10, 1500), (20, 'PKG-003', 'Keg Cap', 'Packaging', 'Kegs', 'each', null, 0.0900, null, 10, 500);
insert into item values (21, 'MLT-090', 'Maris Otter, Imported', 'Ingredient', 'Malt', 'lb', null, 1.08, null, 11, null, true);

create table recipe (
  recipe_id int primary key,
  recipe_code varchar(10) not null unique,
  beer_name varchar(60) not null,
  style varchar(40) not null,
  batch_size_bbl numeric(6, 2) not null,
  target_og numeric(5, 1) not null,
  target_fg numeric(4, 1) not null,
  target_abv numeric(4, 2) not null,
  target_ibu int,
  fermentation_days int not null,
  season varchar(10) not null default 'Core' check (season in ('Core', 'Spring', 'Summer', 'Fall', 'Winter', 'Limited')),
  status varchar(10) not null check (status in ('Active', 'Draft', 'Retired')),
  version_no int not null default 1,
  notes text
);
comment on column recipe.target_og is 'Original gravity in degrees Plato.';
comment on column recipe.target_fg is 'Final gravity in degrees Plato.';
comment on column recipe.season is 'When it is brewed; Core all year.';
insert into recipe values
  (1, 'RDG', 'Ridge Runner', 'American IPA', 30, 15.2, 2.9, 6.60, 62, 18, 'Core', 'Active', 4, null), (2, 'FOG', 'Valley Fog', 'Hazy IPA', 30, 16.0, 3.8, 6.50, 38, 17, 'Core', 'Active', 6, 'Oats up in version 6.'), (3, 'LFL', 'Laurel Fork Lager', 'American Lager', 30, 11.0, 2.1, 4.70, 16, 32, 'Core', 'Active', 3, null),
  (4, 'PIL', 'Tunnel Pils', 'German Pilsner', 30, 11.9, 2.2, 5.10, 34, 34, 'Core', 'Active', 2, null), (5, 'AMB', 'Copperhead Amber', 'Amber Ale', 30, 13.1, 3.2, 5.30, 27, 16, 'Core', 'Active', 2, null), (6, 'STO', 'Night Haul', 'Oatmeal Stout', 15, 15.0, 4.4, 5.70, 32, 19, 'Core', 'Active', 1, null),
  (7, 'WIT', 'Creek Witness', 'Witbier', 15, 12.0, 2.4, 5.10, 14, 16, 'Summer', 'Active', 2, null), (8, 'BLK', 'Bramble Gose', 'Fruited Gose', 15, 10.6, 2.2, 4.40, 8, 15, 'Summer', 'Active', 3, 'Puree on day 6.'), (9, 'SAI', 'Beekeeper Saison', 'Saison', 15, 13.8, 1.2, 6.70, 24, 22, 'Spring', 'Active', 1, null),
  (10, 'OKT', 'Harvest Haus', 'Märzen', 30, 13.6, 2.9, 5.70, 23, 40, 'Fall', 'Active', 2, null), (11, 'WIN', 'Long Dark', 'Winter Warmer', 15, 18.2, 4.3, 7.60, 30, 24, 'Winter', 'Active', 1, null), (12, 'DIP', 'Double Ridge', 'Double IPA', 15, 18.9, 3.1, 8.60, 85, 20, 'Limited', 'Active', 2, null),
  (13, 'PAL', 'Porch Light', 'English Pale Ale', 30, 11.8, 2.8, 4.80, 30, 16, 'Core', 'Retired', 5, 'Replaced by Valley Fog on the core list.'), (14, 'NAB', 'Day Shift', 'Non-Alcoholic', 15, 5.2, 4.2, 0.45, 18, 12, 'Core', 'Draft', 1, 'Pilot only.');
alter table item add foreign key (recipe_id) references recipe;
insert into item
select 100 + r.recipe_id * 3 + k, r.recipe_code || '-' || (array['HB', 'SB', 'C24'])[k + 1], r.beer_name || ' ' || (array['1/2 bbl Keg', '1/6 bbl Keg', '24/12 oz Case'])[k + 1], 'Finished Good', (array['Keg', 'Keg', 'Case'])[k + 1], (array['keg', 'keg', 'case'])[k + 1], (array[0.5, 0.16667, 0.07258])[k + 1],
  round((array[52, 19, 13.2])[k + 1] * (1 + r.target_abv / 40), 2), (array[182, 78, 34])[k + 1] + case when r.target_abv > 6 then (array[20, 9, 5])[k + 1] else 0 end + case when r.target_abv > 8 then (array[24, 10, 6])[k + 1] else 0 end, null, null, r.status = 'Retired', r.recipe_id
from recipe r, generate_series(0, 2) k where r.status <> 'Draft' and not (r.recipe_id in (9, 11) and k = 0);

create table recipe_ingredient (
  recipe_id int not null references recipe,
  line_no int not null,
  item_id int not null references item,
  addition_stage varchar(15) not null check (addition_stage in ('Mash', 'Boil', 'Whirlpool', 'Fermentation', 'Dry Hop')),
  quantity numeric(9, 2) not null,
  minutes int,
  primary key (recipe_id, line_no)
);
comment on column recipe_ingredient.quantity is 'For one batch of the size in the recipe, in the unit of the item.';
comment on column recipe_ingredient.minutes is 'Minutes before the end of the boil; boil additions only.';
insert into recipe_ingredient
select recipe_id, row_number() over (partition by recipe_id order by o), item_id, st, q, m from (
  select recipe_id, 1 o, case when recipe_id in (3, 4, 7, 8, 9, 10) then 2 else 1 end item_id, 'Mash' st, round(batch_size_bbl * target_og * 3.6 / 55) * 55 q, null::int m from recipe
  union all select recipe_id, 2, case when recipe_id in (5, 10, 11, 13) then 3 else 5 end, 'Mash', round(batch_size_bbl * target_og * 0.5 / 5) * 5, null from recipe where recipe_id not in (3, 4, 14)
  union all select recipe_id, 3, case when recipe_id in (2, 6, 7) then 6 else 4 end, 'Mash', round(batch_size_bbl * target_og * 0.35 / 5) * 5, null from recipe where recipe_id in (1, 2, 5, 6, 7, 11, 12, 13)
  union all select 6, 4, 7, 'Mash', 110, null
  union all select recipe_id, 5, 12, 'Boil', round(batch_size_bbl * target_ibu / 130 + 1, 1), 60 from recipe
  union all select recipe_id, 6, case when recipe_id in (3, 4, 10) then 11 else 8 end, 'Boil', round(batch_size_bbl * 0.3, 1), 10 from recipe where recipe_id <> 8
  union all select recipe_id, 7, 9, 'Whirlpool', round(batch_size_bbl * 0.5, 0), null from recipe where recipe_id in (1, 2, 12)
  union all select recipe_id, 8, case when recipe_id in (3, 4, 10) then 14 when recipe_id = 9 then 15 else 13 end, 'Fermentation', 1, null from recipe
  union all select 8, 9, 16, 'Fermentation', 840, null union all select 9, 9, 17, 'Fermentation', 120, null
  union all select recipe_id, 10, 9, 'Dry Hop', round(batch_size_bbl * 1.1, 0), null from recipe where recipe_id in (1, 2, 12)
  union all select recipe_id, 11, 10, 'Dry Hop', round(batch_size_bbl * 0.9, 0), null from recipe where recipe_id in (2, 12)) x;

create table tank (
  tank_id int primary key,
  tank_name varchar(10) not null unique,
  tank_type smallint not null,
  capacity_bbl numeric(6, 2) not null,
  status smallint not null,
  current_batch_id int,
  is_glycol_jacketed boolean not null default true,
  installed_on date,
  last_cip_at timestamptz,
  is_inactive boolean not null default false
);
comment on column tank.tank_type is '1 fermenter, 2 brite tank, 3 unitank, 4 foeder';
comment on column tank.status is '0 empty and dirty, 1 clean and ready, 2 in use, 9 out of service';
comment on column tank.last_cip_at is 'Last cleaning in place.';
insert into tank select i, 'FV' || i, 1, case when i < 9 then 30 else 15 end, 1, null, true, date '2019-05-01' + i / 4 * 400, null, false from generate_series(1, 10) i;
insert into tank values (11, 'UT1', 3, 30, 1, null, true, '2023-11-20', null, false), (12, 'UT2', 3, 30, 1, null, true, '2023-11-20', null, false), (13, 'BT1', 2, 30, 1, null, true, '2019-05-01', null, false), (14, 'BT2', 2, 30, 1, null, true, '2021-06-14', null, false), (15, 'BT3', 2, 15, 1, null, true, '2019-05-01', null, false), (16, 'FD1', 4, 15, 9, null, false, '2018-09-03', null, true);

create table batch (
  batch_id int primary key,
  batch_number varchar(12) not null unique,
  recipe_id int not null references recipe,
  tank_id int references tank,
  brewer_id int not null references app_user,
  brew_date date not null,
  status varchar(12) not null check (status in ('Planned', 'Fermenting', 'Conditioning', 'Packaged', 'Closed', 'Dumped')),
  knockout_volume_bbl numeric(6, 2),
  actual_og numeric(5, 1),
  actual_fg numeric(4, 1),
  actual_abv numeric(4, 2),
  packaged_on date,
  dump_reason varchar(60),
  notes text
);
comment on table batch is 'One brew, from mash-in to the last package.';
comment on column batch.knockout_volume_bbl is 'Wort into the fermenter.';
comment on column batch.tank_id is 'Fermenter; empty while the brew is only planned.';
comment on column batch.status is 'Packaged: all in kegs or cans; Closed: costs are final as well.';
create temp table slot as
select i, d + case extract(isodow from d)::int when 6 then -1 when 7 then 1 else 0 end d from (select i, date '2023-10-16' + (i * 3.15 + pg_temp.f('bs', i) * 2)::int d from generate_series(0, 312) i) x;
insert into batch
select i + 1, to_char(d, 'YY') || '-' || lpad((row_number() over (partition by to_char(d, 'YY') order by i) + case when d < '2024-01-01' then 88 else 0 end)::text, 3, '0'), r, null, case when d < '2025-06-01' then pg_temp.w('bb', i, '2:30,3:40,4:30')::int else pg_temp.w('bb', i, '2:25,3:45,11:30')::int end, d,
  case when d > '2026-06-12' then 'Planned' when pg_temp.f('bd', i) < 0.014 then 'Dumped' when d + days + 1 > '2026-06-12' then case when d + days - 7 > '2026-06-12' then 'Fermenting' else 'Conditioning' end when d + days > '2026-05-10' then 'Packaged' else 'Closed' end,
  round((sz * (0.955 + 0.06 * pg_temp.f('bk', i)))::numeric, 1), round((og + (pg_temp.f('bo', i) - 0.5) * 0.9)::numeric, 1), round((fg + (pg_temp.f('bf', i) - 0.45) * 0.7)::numeric, 1), null, d + days, null, null
from (select s.i, s.d, r.recipe_id r, r.batch_size_bbl sz, r.target_og og, r.target_fg fg, r.fermentation_days + pg_temp.z('bx', s.i, -1, 4) days
  from (select *, pg_temp.w('br', i, case when d < '2024-09-01' then '13:12,' else '' end || '1:24,2:26,3:14,4:9,5:9,6:5' || case when extract(month from d) in (4, 5, 6, 7) then ',7:9,8:9' when extract(month from d) in (2, 3) then ',9:10' when extract(month from d) = 8 then ',10:22' when extract(month from d) in (10, 11) then ',11:11' else ',12:7' end)::int rid from slot) s join recipe r on r.recipe_id = s.rid) x;
update batch set packaged_on = packaged_on + case extract(isodow from packaged_on)::int when 6 then 2 when 7 then 1 else 0 end;
update batch set status = 'Conditioning' where status in ('Packaged', 'Closed') and packaged_on > '2026-06-12';
update batch set packaged_on = null where status in ('Planned', 'Fermenting', 'Conditioning', 'Dumped');
update batch set knockout_volume_bbl = null, actual_og = null where status = 'Planned';
update batch set actual_fg = null where status in ('Planned', 'Fermenting');
update batch set actual_abv = round((actual_og - actual_fg) * 0.535, 2), dump_reason = case when status = 'Dumped' then pg_temp.one('bq', batch_id, 'Diacetyl,Infection,Stuck fermentation,Glycol failure') end, notes = case when pg_temp.f('bn', batch_id) < 0.08 then pg_temp.one('bp', batch_id, 'Slow runoff.,Low efficiency; grain crush checked.,Pump seal replaced during transfer.,Second dry hop delayed one day.,Boil over - lost about half a barrel.') end where status <> 'Planned';
-- Into the fermenter of the right size that has been free the longest.
do $$ declare b record; t int; free date[] := array_fill(date '2023-01-01', array[16]); begin
  for b in select batch_id, brew_date, r.batch_size_bbl sz, coalesce(packaged_on, brew_date + fermentation_days) until from batch join recipe r using (recipe_id) where batch.status <> 'Planned' order by batch_id loop
    select tank_id into t from tank where tank_type in (1, 3) and capacity_bbl >= b.sz order by free[tank_id] > b.brew_date, capacity_bbl, free[tank_id], tank_id limit 1;
    update batch set tank_id = t where batch_id = b.batch_id;
    free[t] := b.until;
  end loop;
end $$;
alter table tank add foreign key (current_batch_id) references batch;
update tank t set current_batch_id = x.b, status = 2 from (select tank_id, max(batch_id) b from batch where status in ('Fermenting', 'Conditioning') group by 1) x where x.tank_id = t.tank_id;
update tank t set last_cip_at = coalesce((select brew_date - 1 + time '14:30' from batch where batch_id = t.current_batch_id), timestamp '2026-06-09 10:15' + make_interval(hours => tank_id)) where not is_inactive;
update tank set status = 0, last_cip_at = '2026-06-03 09:40' where tank_id = 14;

create table batch_reading (
  reading_id int primary key,
  batch_id int not null references batch,
  read_at timestamptz not null,
  gravity numeric(4, 1),
  temperature_f numeric(4, 1),
  ph numeric(4, 2),
  diacetyl_pass boolean,
  recorded_by int not null references app_user
);
comment on column batch_reading.gravity is 'Degrees Plato.';
comment on column batch_reading.diacetyl_pass is 'Forced test near the end of fermentation; empty on all other days.';
insert into batch_reading
select row_number() over (order by b.brew_date + k, b.batch_id), b.batch_id, b.brew_date + k + time '08:15' + make_interval(mins => pg_temp.z('rm', b.batch_id * 50 + k, 0, 110)), round((fg + (b.actual_og - fg) * exp(-0.42 * k) + 0.1 * pg_temp.f('rg', b.batch_id * 50 + k))::numeric, 1),
  case when pg_temp.f('rt', b.batch_id * 50 + k) < 0.97 then round((case when r.target_fg < 3 and r.fermentation_days > 30 then 52 else 67 end + 3 * pg_temp.f('ru', b.batch_id * 50 + k))::numeric, 1) end, case when k % 2 = 0 then round((4.3 + 0.9 * exp(-0.5 * k) + 0.15 * pg_temp.f('rp', b.batch_id * 50 + k))::numeric, 2) end, case when k = 10 then pg_temp.f('rv', b.batch_id) < 0.88 end, case when b.brew_date + k > '2024-02-20' and pg_temp.f('rb', b.batch_id * 50 + k) < 0.7 then 5 else b.brewer_id end
from batch b join recipe r using (recipe_id), lateral (select coalesce(b.actual_fg, r.target_fg) fg) y, generate_series(0, 12) k
where b.status <> 'Planned' and b.brew_date + k <= '2026-06-12' and extract(isodow from b.brew_date + k) < 7 and pg_temp.f('rx', b.batch_id * 50 + k) < 0.85;

create table packaging_run (
  run_id int primary key,
  batch_id int not null references batch,
  item_id int not null references item,
  packaged_on date not null,
  quantity int not null,
  volume_bbl numeric(7, 2) not null,
  loss_bbl numeric(6, 2) not null default 0,
  lot_code varchar(20) not null unique,
  best_by date not null,
  crew_lead_id int references app_user
);
comment on table packaging_run is 'One batch into one package; a batch usually goes into kegs and cans.';
comment on column packaging_run.quantity is 'Kegs or cases filled.';
comment on column packaging_run.loss_bbl is 'Beer lost at the filler.';
insert into packaging_run
select row_number() over (order by b.packaged_on, b.batch_id, i.item_id), b.batch_id, i.item_id, b.packaged_on + case when i.category = 'Case' and extract(isodow from b.packaged_on) < 5 then 1 else 0 end, q, round(q * i.unit_volume_bbl, 2), round((0.1 + 0.5 * pg_temp.f('kl', b.batch_id * 4 + i.item_id % 3))::numeric, 2),
  i.item_number || '-' || replace(b.batch_number, '-', ''), b.packaged_on + case when i.category = 'Case' then 150 else 90 end, case when pg_temp.f('kc', b.batch_id) < 0.85 then 6 else 5 end
from batch b join item i on i.recipe_id = b.recipe_id, lateral (select floor(b.knockout_volume_bbl * 0.9 * case i.item_id % 3 when 1 then 0.3 + 0.1 * pg_temp.f('kq', b.batch_id) when 2 then 0.16 else 0.36 end / i.unit_volume_bbl)::int q) y
where b.status in ('Packaged', 'Closed') and b.packaged_on <= '2026-06-11' and pg_temp.f('kx', b.batch_id * 4 + i.item_id % 3) < 0.93;

create table sales_order (
  order_id int primary key,
  order_number varchar(12) not null unique,
  company_id int not null references company,
  order_type varchar(8) not null default 'Sale' check (order_type in ('Sale', 'Sample')),
  status varchar(10) not null check (status in ('Draft', 'Confirmed', 'Delivered', 'Invoiced', 'Void')),
  order_date date not null,
  delivery_date date,
  sales_rep_id int references app_user,
  customer_po varchar(20),
  subtotal numeric(10, 2) not null default 0,
  keg_deposit numeric(10, 2) not null default 0,
  total numeric(10, 2) not null default 0,
  invoice_number varchar(12) unique,
  due_date date,
  paid_on date,
  void_reason varchar(60)
);
comment on column sales_order.order_type is 'Sample: beer given away to win a listing, at no price.';
comment on column sales_order.subtotal is 'Sum of the lines, without deposits.';
comment on column sales_order.keg_deposit is 'Charged for each keg that leaves; not revenue.';
comment on column sales_order.invoice_number is 'Transfers to the taproom and samples get none.';
comment on column sales_order.paid_on is 'Empty while the invoice is open.';
create temp table cust as
select company_id, channel, row_number() over (partition by channel order by pg_temp.f('cz', company_id)) rn, count(*) over (partition by channel) n, created_at::date since, is_inactive from company where channel in ('On-Premise', 'Off-Premise', 'Event');
insert into sales_order
select row_number() over (order by d, i), 'SO-' || 10000 + row_number() over (order by d, i), company_id, case when company_id > 11 and pg_temp.f('oy', i) < 0.025 then 'Sample' else 'Sale' end,
  case when pg_temp.f('ov', i) < 0.03 then 'Void' when d > '2026-06-08' and dd > '2026-06-11' and pg_temp.f('os', i) < 0.35 then 'Draft' when dd > '2026-06-12' then 'Confirmed' when dd > '2026-06-09' then 'Delivered' else 'Invoiced' end,
  d, dd, null, case when company_id < 11 and company_id > 1 then 'PO' || pg_temp.z('op', i, 100000, 899999) end, 0, 0, 0, null, null, null, null
from (select i, d, d + case extract(isodow from d)::int when 5 then pg_temp.z('od', i, 3, 4) when 4 then 1 when 3 then pg_temp.z('od', i, 1, 2) else pg_temp.z('od', i, 1, 3) end + case when d > '2026-06-03' and pg_temp.f('oe', i) < 0.4 then 7 else 0 end dd, coalesce(case kind when 'T' then 1 when 'D' then pg_temp.w('oc', i, case when d < '2025-02-01' then '6:9,' else '' end || case when d >= '2024-03-20' then '4:20,' else '' end || case when d >= '2024-09-15' then '5:12,' else '' end || '2:42,3:26')::int
      else (select company_id from cust c where c.channel = case kind when 'N' then 'On-Premise' when 'F' then 'Off-Premise' else 'Event' end and c.since < d and (not c.is_inactive or d < c.since + 330) order by abs(c.rn - 1 - u * c.n) limit 1) end, 1) company_id
  from (select i, d + case extract(isodow from d)::int when 6 then -1 when 7 then 1 else 0 end d, pg_temp.w('ok', i, 'T:11,D:25,N:43,F:19' || case when extract(month from d) between 4 and 10 then ',E:3' else '' end) kind, power(pg_temp.f('ow', i), 2.2) u
    from (select i, date '2023-11-21' + floor((i * 934.0 / 1620) + 14 * sin(i * 6.2832 / 632 - 0.7))::int d from generate_series(1, 1620) i) a offset 0) b where d between '2023-11-21' and '2026-06-12') c;
update sales_order o set sales_rep_id = case when c.sales_rep_id is null then null when o.order_date < '2024-04-01' and c.sales_rep_id = 8 then 9 when o.order_date < '2024-11-20' and c.company_id % 5 = 0 then 9 else c.sales_rep_id end from company c where c.company_id = o.company_id;
update sales_order set void_reason = pg_temp.one('oz', order_id, 'Customer cancelled,Duplicate,Out of stock,Entered for wrong account,Truck full - reordered') where status = 'Void';

create table sales_order_line (
  line_id int primary key,
  order_id int not null references sales_order,
  item_id int not null references item,
  run_id int references packaging_run,
  quantity int not null check (quantity > 0),
  unit_price numeric(9, 2) not null,
  discount_pct numeric(4, 1) not null default 0,
  line_total numeric(10, 2) not null,
  unique (order_id, item_id)
);
comment on column sales_order_line.run_id is 'The lot picked for the line.';
-- A line takes a lot filled in the weeks before; the lot is shared among its lines by the weight of the customer, never beyond what was filled.
create temp table avail as
select d, cat, array_agg(p.run_id order by p.run_id) ids from (select distinct order_date d from sales_order) o join packaging_run p on p.packaged_on between o.d - 42 and o.d - 1 join item i using (item_id), lateral (values ('Any'), (i.category::text)) c(cat) group by 1, 2;
create index on avail (d, cat);
analyze avail, sales_order, company, packaging_run, item;
create temp table want as
select distinct on (o.order_id, r.item_id) o.order_id, o.order_date, c.channel, r.run_id, r.item_id, i.category, o.order_type,
  case c.channel when 'Distributor' then 9 when 'Taproom' then 4 when 'Event' then 2.5 else 0.7 end * (0.5 + pg_temp.f('lw', o.order_id * 10 + k)) wt,
  case when o.order_type = 'Sample' then 1 when c.channel = 'Distributor' then 400 when c.channel = 'Taproom' then 14 when c.channel = 'Event' then 12 when i.category = 'Case' then pg_temp.z('lc', o.order_id * 10 + k, 2, 22) else pg_temp.z('lc', o.order_id * 10 + k, 1, 4) end cap
from sales_order o join company c using (company_id)
  cross join lateral generate_series(1, case c.channel when 'Distributor' then pg_temp.z('ln', o.order_id, 4, 11) when 'Taproom' then pg_temp.z('ln', o.order_id, 2, 5) else pg_temp.w('ln', o.order_id, '1:34,2:34,3:20,4:12')::int end) k
  cross join lateral (select case when c.channel = 'Event' or c.channel in ('Taproom', 'On-Premise') and pg_temp.f('lk', o.order_id * 10 + k) < 0.86 or c.channel = 'Off-Premise' and pg_temp.f('lk', o.order_id * 10 + k) > 0.9 then 'Keg' when c.channel <> 'Distributor' then 'Case' end want_cat offset 0) y
  join avail a on a.d = o.order_date and a.cat = coalesce(want_cat, 'Any')
  cross join lateral (select a.ids[1 + floor(pg_temp.f('lr', o.order_id * 20 + k) * cardinality(a.ids))::int] pick offset 0) b
  join packaging_run r on r.run_id = b.pick join item i on i.item_id = r.item_id
order by o.order_id, r.item_id, k;
create temp table share as
select *, sum(q) over (partition by run_id order by order_date, order_id) upto from (
  select order_id, order_date, channel, run_id, item_id, order_type, filled, q + case when channel in ('Distributor', 'Taproom') and row_number() over (partition by run_id order by channel = 'Distributor' desc, wt desc) = 1 then greatest(0, floor((filled - sum(q) over (partition by run_id)) * (0.88 + 0.12 * pg_temp.f('lq', run_id))))::int else 0 end q
  from (select w.*, p.quantity filled, greatest(1, least(cap, floor(p.quantity * 0.97 * wt / sum(wt) over (partition by run_id))))::int q from want w join packaging_run p using (run_id)) x) y;
insert into sales_order_line
select row_number() over (order by order_id, item_id), order_id, item_id, run_id, q, price, disc, round(q * price * (1 - disc / 100), 2)
from (select s.*, case when s.order_type = 'Sample' then 0 else round(i.list_price * case s.channel when 'Distributor' then 0.74 when 'Taproom' then 0.62 else 1 end * case when s.order_date < '2025-01-01' then 0.96 else 1 end, 2) end price,
    case when s.channel in ('On-Premise', 'Off-Premise') and s.order_type = 'Sale' then pg_temp.w('lx', s.order_id * 20 + s.item_id, '0:86,5:9,10:5')::numeric else 0 end disc
  from share s join item i using (item_id) where s.upto <= s.filled) x;
delete from sales_order o where not exists (select from sales_order_line l where l.order_id = o.order_id);
update sales_order o set subtotal = x.s, keg_deposit = case when o.company_id = 1 then 0 else 30 * x.k end, total = x.s + case when o.company_id = 1 then 0 else 30 * x.k end
from (select order_id, sum(line_total) s, coalesce(sum(quantity) filter (where category = 'Keg'), 0) k from sales_order_line join item using (item_id) group by 1) x where x.order_id = o.order_id;
update sales_order o set keg_deposit = 0, total = 0 where order_type = 'Sample';
update sales_order o set invoice_number = 'INV-' || 20000 + x.n, due_date = o.delivery_date + case c.payment_terms when 'Net 30' then 30 when 'Net 15' then 15 else 0 end
from (select order_id, row_number() over (order by delivery_date, order_id) n from sales_order where status = 'Invoiced' and total > 0 and company_id <> 1) x, company c where x.order_id = o.order_id and c.company_id = o.company_id;
update sales_order o set paid_on = p from (select order_id, due_date + case when payment_terms = 'COD' or payment_terms = 'Prepaid' then 0 when pg_temp.f('pw', order_id) < 0.7 then pg_temp.z('px', order_id, -6, 1) else pg_temp.z('px', order_id, 2, 34) end p from sales_order join company using (company_id) where invoice_number is not null) x where x.order_id = o.order_id and p <= '2026-06-12' and pg_temp.f('py', x.order_id) > 0.006;

create table inventory_txn (
  txn_id int primary key,
  txn_date date not null,
  txn_type varchar(12) not null check (txn_type in ('Receipt', 'Consumption', 'Production', 'Sale', 'Adjustment', 'Spoilage')),
  item_id int not null references item,
  location varchar(20) not null,
  quantity numeric(12, 2) not null,
  unit_cost numeric(9, 4),
  batch_id int references batch,
  run_id int references packaging_run,
  order_line_id int references sales_order_line,
  supplier_id int references company,
  entered_by int references app_user
);
comment on table inventory_txn is 'Stock on hand is the sum of the quantities.';
comment on column inventory_txn.quantity is 'Into stock positive, out of stock negative, in the unit of the item.';
comment on column inventory_txn.run_id is 'Lot of the finished good.';
create temp table used as
select b.brew_date + case when i.addition_stage = 'Dry Hop' then 7 else 0 end d, i.item_id, sum(round(i.quantity * case when i.addition_stage = 'Mash' then (0.97 + 0.06 * pg_temp.f('ui', b.batch_id * 20 + i.line_no))::numeric else 1 end, 1)) q, b.batch_id, null::int run_id, b.brewer_id who
from batch b join recipe_ingredient i using (recipe_id) where b.status <> 'Planned' and b.brew_date + case when i.addition_stage = 'Dry Hop' then 7 else 0 end <= '2026-06-12' group by 1, 2, 4, 6
union all select p.packaged_on, x.item_id, x.q, p.batch_id, p.run_id, p.crew_lead_id from packaging_run p join item i using (item_id), lateral (values (18, round(p.quantity * 24 * 1.015)), (19, p.quantity), (20, p.quantity)) x(item_id, q) where (i.category = 'Case') = (x.item_id < 20);
insert into inventory_txn
select row_number() over (order by d, ord, item_id, b, l), d, t, item_id, loc, q, round(cost::numeric, 4), b, r, l, s, who from (
  select d, 2 ord, 'Consumption' t, u.item_id, case when i.category = 'Hops' then 'Hop Freezer' when i.category = 'Yeast' then 'Cold Room' else 'Dry Store' end loc, -q q, i.standard_cost cost, batch_id b, run_id r, null::int l, null::int s, who from used u join item i using (item_id)
  union all select g.d, 1, 'Receipt', item_id, case when i.category = 'Hops' then 'Hop Freezer' when i.category = 'Yeast' then 'Cold Room' else 'Dry Store' end, ceil(g.q * case i.category when 'Yeast' then 1 else 1.03 end / pack) * pack, i.standard_cost * (0.93 + 0.04 * (extract(year from g.d) - 2023)::numeric + 0.03 * pg_temp.f('ic', item_id * 500 + extract(month from g.d)::int)::numeric), null, null, null, i.preferred_supplier_id, case when g.d < '2024-02-20' then 6 else 5 end
    from (select item_id, (date_trunc('month', d) - interval '1 month')::date + 17 + item_id % 5 d, sum(q) q from used group by 1, 2) g join item i using (item_id), lateral (select case i.category when 'Malt' then 55 when 'Hops' then 11 when 'Yeast' then 1 when 'Cans' then 8169 when 'Adjunct' then 42 else 250 end pack) k
  union all select p.packaged_on, 3, 'Production', item_id, 'Cold Room', quantity, i.standard_cost, batch_id, run_id, null, null, crew_lead_id from packaging_run p join item i using (item_id)
  union all select o.delivery_date, 4, 'Sale', l.item_id, 'Cold Room', -l.quantity, i.standard_cost, null, l.run_id, l.line_id, null, o.sales_rep_id from sales_order_line l join sales_order o using (order_id) join item i on i.item_id = l.item_id where o.status in ('Delivered', 'Invoiced')
  union all select p.best_by + 3, 5, 'Spoilage', p.item_id, 'Cold Room', -left_q, i.standard_cost, null, p.run_id, null, null, 6 from (select p.*, p.quantity - coalesce((select sum(l.quantity) from sales_order_line l join sales_order o using (order_id) where l.run_id = p.run_id and o.status <> 'Void'), 0) left_q from packaging_run p) p join item i using (item_id) where left_q > 0 and p.best_by + 3 <= '2026-06-12'
  union all select q.d::date, 6, 'Adjustment', item_id, 'Dry Store', case when category = 'Malt' then pg_temp.z('ia', item_id * 100 + extract(month from q.d)::int + extract(year from q.d)::int, -40, 35) else pg_temp.z('ia', item_id * 100 + extract(month from q.d)::int, -60, 25) end, standard_cost, null, null, null, null, 2 from item, generate_series(timestamp '2023-12-29', '2026-04-01', interval '3 months') q(d) where category in ('Malt', 'Cartons') and not is_inactive
) x where q <> 0;

create table keg (
  keg_id int primary key,
  serial_number varchar(16) not null unique,
  keg_size varchar(8) not null check (keg_size in ('1/2 bbl', '1/6 bbl')),
  ownership varchar(10) not null default 'Owned' check (ownership in ('Owned', 'Leased')),
  status smallint not null default 1,
  company_id int references company,
  run_id int references packaging_run,
  purchased_on date,
  last_scanned_at timestamptz,
  fill_count int not null default 0
);
comment on table keg is 'Tagged kegs only; kegs rented for one fill carry no tag.';
comment on column keg.status is '1 empty at brewery, 2 filled, 3 at customer, 5 in repair, 9 lost';
comment on column keg.company_id is 'Where the keg is, while it is out.';
comment on column keg.run_id is 'What is in it; empty when the keg is.';
insert into keg select i, 'LF' || case when i % 5 < 2 then 'H' else 'S' end || lpad((i * 37 % 10000)::text, 5, '0'), case when i % 5 < 2 then '1/2 bbl' else '1/6 bbl' end, case when i % 11 = 0 then 'Leased' else 'Owned' end, 1, null, null, case when i % 11 <> 0 then date '2018-03-01' + i * 5 end, null, 0 from generate_series(1, 420) i;
create table keg_movement (
  movement_id int primary key,
  keg_id int not null references keg,
  movement_type varchar(10) not null check (movement_type in ('Fill', 'Ship', 'Return', 'Repair', 'Lost')),
  moved_at timestamptz not null,
  run_id int references packaging_run,
  order_id int references sales_order,
  company_id int references company,
  scanned_by int references app_user
);
create temp table mv (keg_id int, t text, at timestamptz, run_id int, order_id int, company_id int, who int);
-- Kegs of the right size that are in the house go to the lines in order of delivery; most come back within two months.
do $$ declare l record; k record; n int := 0; back timestamptz; begin
  create temp table house as select keg_id, keg_size, date '2023-01-01' free from keg;
  for l in select s.line_id, s.quantity, s.run_id, p.packaged_on, o.order_id, o.company_id, o.delivery_date, i.unit from sales_order_line s join sales_order o using (order_id) join packaging_run p on p.run_id = s.run_id join item i on i.item_id = s.item_id
    where i.category = 'Keg' and o.status in ('Delivered', 'Invoiced', 'Confirmed') and pg_temp.f('mv', s.line_id) < 0.3 order by o.delivery_date, s.line_id loop
    for k in select keg_id from house where free < l.packaged_on and keg_size = case when (select item_number from item join packaging_run using (item_id) where run_id = l.run_id) like '%-HB' then '1/2 bbl' else '1/6 bbl' end order by pg_temp.f('mk', keg_id * 5000 + l.line_id) limit least(l.quantity, 3) loop
      n := n + 1;
      insert into mv values (k.keg_id, 'Fill', l.packaged_on + time '10:00' + make_interval(mins => pg_temp.z('m1', n, 0, 300)), l.run_id, null, null, case when pg_temp.f('m2', n) < 0.85 then 6 when l.packaged_on < '2024-02-20' then 2 else 5 end);
      back := l.delivery_date + pg_temp.z('m3', n, 15, 58) + case when pg_temp.f('m4', n) < 0.1 then 60 else 0 end + time '13:20' + make_interval(mins => pg_temp.z('m5', n, 0, 200));
      if l.delivery_date <= '2026-06-12' then insert into mv values (k.keg_id, 'Ship', l.delivery_date + time '07:10' + make_interval(mins => pg_temp.z('m6', n, 0, 80)), l.run_id, l.order_id, l.company_id, 6); end if;
      if pg_temp.f('m7', n) < 0.012 and back < '2026-02-01' then insert into mv values (k.keg_id, 'Lost', back + interval '120 days', null, null, l.company_id, 10); back := '2030-01-01';
      elsif back < '2026-06-13' and l.delivery_date <= '2026-06-12' then
        insert into mv values (k.keg_id, 'Return', back, null, null, l.company_id, 6);
        if pg_temp.f('m8', n) < 0.015 then back := back + interval '30 days'; if back < '2026-06-28' then insert into mv values (k.keg_id, 'Repair', back - interval '29 days', null, null, null, 6); end if; end if;
      end if;
      update house set free = back::date + 1 where keg_id = k.keg_id;
    end loop;
  end loop;
  drop table house;
end $$;
-- The last lots stand filled in the cold room.
insert into mv select k.keg_id, 'Fill', r.packaged_on + time '11:00' + make_interval(mins => k.keg_id % 200), r.run_id, null, null, 6
from keg k cross join lateral (select p.run_id, p.packaged_on from packaging_run p join item i using (item_id) where i.item_number like case k.keg_size when '1/2 bbl' then '%-HB' else '%-SB' end and p.packaged_on > '2026-05-18' order by pg_temp.f('ml', k.keg_id * 900 + p.run_id) limit 1) r
where pg_temp.f('mm', k.keg_id) < 0.12 and not exists (select from mv where mv.keg_id = k.keg_id and (mv.at >= r.packaged_on or mv.t = 'Lost')) and coalesce((select t from mv where mv.keg_id = k.keg_id order by at desc limit 1), 'Return') = 'Return';
delete from mv where at > '2026-06-13';
insert into keg_movement select row_number() over (order by at, keg_id), keg_id, t, at, run_id, order_id, company_id, who from mv;
update keg k set status = case m.movement_type when 'Fill' then 2 when 'Ship' then 3 when 'Repair' then case when m.moved_at > '2026-05-14' then 5 else 1 end when 'Lost' then 9 else 1 end, company_id = case when m.movement_type in ('Ship', 'Lost') then m.company_id end, run_id = case when m.movement_type in ('Fill', 'Ship') then m.run_id end, last_scanned_at = m.moved_at, fill_count = (select count(*) from keg_movement c where c.keg_id = k.keg_id and c.movement_type = 'Fill')
from (select distinct on (keg_id) * from keg_movement order by keg_id, moved_at desc) m where m.keg_id = k.keg_id;

create table app_setting (
  setting_key varchar(60) primary key,
  setting_value varchar(120),
  updated_by int references app_user,
  updated_at timestamptz not null default '2023-10-02 09:00'
);
insert into app_setting values ('default_batch_size_bbl', '30', 2, '2023-10-02 09:20'), ('keg_deposit_usd', '30.00', 10, '2023-10-02 09:40'), ('excise_rate_per_bbl', '3.50', 10, '2024-01-04 10:12'), ('gravity_unit', 'plato', 2, '2023-10-02 09:21'), ('low_stock_email', 'rory@laurelforkbeer.example', 2, '2024-05-14 08:02'), ('accounting_sync', 'quickbooks_online', 10, '2024-02-01 11:30'), ('price_list_version', '2025-01', 1, '2025-01-02 09:05'), ('shelf_life_case_days', '150', 6, '2024-03-08 13:45'), ('logo_url', null, null, '2023-10-02 09:00');

create table activity_log (
  log_id bigint primary key,
  logged_at timestamptz not null,
  user_id int references app_user,
  entity varchar(30) not null,
  entity_id int not null,
  action varchar(20) not null,
  detail varchar(200)
);
insert into activity_log
select row_number() over (order by at, e, id), at, u, e, id, a, d from (
  select order_date + time '09:05' + make_interval(mins => order_id % 400) as at, sales_rep_id u, 'sales_order' e, order_id id, 'create' a, null d from sales_order where order_date > '2025-09-01'
  union all select order_date + time '16:10' + make_interval(mins => order_id % 60), 10, 'sales_order', order_id, 'void', void_reason from sales_order where status = 'Void'
  union all select brew_date + time '06:40' + make_interval(mins => batch_id % 50), brewer_id, 'batch', batch_id, 'start', null from batch where status <> 'Planned'
  union all select brew_date + 15 + time '11:00', 2, 'batch', batch_id, 'dump', dump_reason from batch where status = 'Dumped'
  union all select timestamp '2025-01-02 09:10' + make_interval(secs => item_id), 1, 'item', item_id, 'update', 'list_price' from item where list_price is not null) x;

create index on batch (recipe_id);
create index on batch_reading (batch_id);
create index on sales_order (company_id, order_date);
create index on sales_order_line (item_id);
create index on inventory_txn (item_id, txn_date);
create index on keg_movement (keg_id, moved_at);
drop table slot, cust, avail, want, share, used, mv;
