-- A regional British auction house: clients, consignment receipts and their items, sales and lots, paddles and bids, buyer invoices with payments, consignor settlements.
-- Modelled on RFC Systems' auction house software (receipts, items, sales, invoices, settlements) and Auction Mobility (registrations, bids). Foreign keys, no comments, as delivered.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set time zone 'Europe/London';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  rest float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Adam,Alice,Andrew,Anne,Barbara,Beatrice,Catherine,Charles,Charlotte,Christopher,Clare,David,Diana,Edward,Eleanor,Emma,Fiona,Francis,George,Giles,Harriet,Helen,Henry,Hugh,James,Jane,Jeremy,Joanna,John,Julian,Laura,Lucy,Margaret,Mark,Martin,Mary,Michael,Nicholas,Oliver,Patricia,Paul,Penelope,Peter,Philip,Rachel,Richard,Robert,Rosemary,Rupert,Sarah,Simon,Sophie,Stephen,Susan,Thomas,Timothy,Victoria,William') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, 'Ainsworth,Ashdown,Barlow,Beckett,Blackwood,Bowyer,Bridger,Calloway,Carver,Chadwick,Clifton,Corbett,Cranmer,Dalton,Denholm,Drake,Ellery,Fairfax,Fenwick,Forsyth,Garland,Gilchrist,Goddard,Greaves,Hallam,Harcourt,Hawksworth,Heron,Holroyd,Ingram,Jessop,Kendrick,Kirkby,Lambton,Langley,Lister,Lockwood,Mallory,Marsden,Merrick,Naylor,Northcott,Oakeley,Orme,Palfrey,Pemberton,Prescott,Quayle,Radley,Ridgeway,Rowntree,Sackville,Selby,Sheldon,Stanhope,Tallis,Thornbury,Trevelyan,Upton,Vane,Wakefield,Warburton,Whitlock,Winslade,Wyatt,Yardley') $$;
create function pg_temp.step(x float8) returns numeric language sql immutable as $$
  select case when x < 40 then greatest(round(x / 5) * 5, 10) when x < 200 then round(x / 10) * 10 when x < 500 then round(x / 20) * 20 when x < 1000 then round(x / 50) * 50
    when x < 2000 then round(x / 100) * 100 when x < 5000 then round(x / 200) * 200 when x < 10000 then round(x / 500) * 500 else round(x / 1000) * 1000 end::numeric $$;

create table department (
  department_id integer primary key,
  dept_code varchar(4) not null unique,
  name varchar(60) not null,
  nominal_code varchar(8) not null,
  default_commission_pct numeric(5,2) not null,
  sort_order smallint not null,
  is_active boolean not null default true
);
insert into department values
  (1, 'PIC', 'Pictures', '4010', 15, 1, true), (2, 'FUR', 'Furniture & Works of Art', '4020', 17.5, 2, true), (3, 'SIL', 'Silver & Vertu', '4030', 15, 3, true),
  (4, 'JEW', 'Jewellery & Watches', '4040', 15, 4, true), (5, 'ASA', 'Asian Art', '4050', 15, 5, true), (6, 'BKS', 'Books, Maps & Manuscripts', '4060', 20, 6, true),
  (7, 'WIN', 'Wine & Spirits', '4070', 12.5, 7, true), (8, 'CER', 'Ceramics & Glass', '4080', 17.5, 8, true), (9, 'TOY', 'Toys & Collectors', '4090', 20, 9, false);

create table staff (
  staff_id integer primary key,
  login varchar(20) not null unique,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  department_id integer references department,
  job_title varchar(60) not null,
  email varchar(100) not null,
  is_auctioneer boolean not null default false,
  start_date date not null,
  leave_date date,
  is_active boolean not null default true
);
insert into staff
select i, lower(left(g, 1) || s) || case when i > 20 then i::text else '' end, g, s, d, t, lower(g || '.' || s) || '@hartwellmoor.example', i in (1, 2, 4, 8, 10), h, l, l is null
  from (select i, pg_temp.given('st', i) as g, pg_temp.family('st', i) as s,
      case when i between 2 and 9 then i - 1 when i between 10 and 19 then 1 + (i - 10) % 8 when i = 20 then 9 end as d,
      case when i = 1 then 'Managing Director' when i <= 9 then 'Head of Department' when i <= 16 then 'Specialist' when i <= 20 then 'Junior Cataloguer' when i <= 23 then 'Client Services' when i <= 25 then 'Accounts Assistant' when i <= 28 then 'Saleroom Porter' else 'Photographer' end as t,
      date '2008-01-07' + 7 * pg_temp.z('sth', i, 0, 800) as h,
      case when i = 12 then date '2024-09-27' when i = 17 then date '2025-03-28' when i = 20 then date '2024-02-29' when i = 22 then date '2025-11-14' when i = 28 then date '2026-01-30' end as l
    from generate_series(1, 29) as i) as a;

create table client (
  client_id integer primary key,
  client_no varchar(10) not null unique,
  client_type varchar(10) not null check (client_type in ('PRIVATE', 'TRADE', 'ESTATE', 'MUSEUM')),
  title varchar(10),
  first_name varchar(40),
  last_name varchar(40),
  company_name varchar(80),
  email varchar(100),
  phone varchar(24),
  town varchar(40),
  country_code char(2) not null,
  vat_no varchar(16),
  id_verified_on date,
  bidding_blocked boolean not null default false,
  merged_into_id integer references client,
  created_at timestamp not null
);
insert into client
select i, 'C' || 10000 + i, ty, case when ty = 'PRIVATE' and pg_temp.f('clt', i) < 0.8 then pg_temp.one('clt2', i, 'Mr,Mrs,Ms,Dr,Miss,Mr,Mrs') end,
    case when ty in ('PRIVATE', 'TRADE') then g end, case when ty <> 'MUSEUM' then s end,
    case ty when 'TRADE' then s || ' ' || pg_temp.one('clc', i, 'Antiques,Fine Art,& Sons,Gallery,Jewellers,Rare Books,Interiors,Wine Merchants') when 'ESTATE' then 'Executors of ' || g || ' ' || s when 'MUSEUM' then pg_temp.one('clm', i, 'Wessex,Severn,Northmoor,Calder,Tamar') || ' ' || pg_temp.one('clm2', i, 'Museum,Heritage Trust,Art Gallery') end,
    case when pg_temp.f('cle', i) < 0.93 then lower(g || '.' || s) || i || '@' || pg_temp.one('cle2', i, 'postbox.example,mailhaven.example,inbox.example,fastmail.example') end,
    case when co = 'GB' then '07' || lpad(pg_temp.z('clp', i, 100000000, 999999999)::text, 9, '0') when pg_temp.f('clp', i) < 0.6 then '+' || pg_temp.z('clp2', i, 31, 49) || ' ' || pg_temp.z('clp3', i, 20000000, 99999999) end,
    case co when 'GB' then pg_temp.w('clw', i, 'Bath:9,Bristol:7,Cirencester:6,Cheltenham:6,London:16,Salisbury:5,Oxford:5,Exeter:4,Tetbury:3,Frome:3,Edinburgh:3,Stow-on-the-Wold:2,Harrogate:2,Norwich:2,Marlborough:4,Winchester:3,Cardiff:2') when 'US' then pg_temp.one('clw', i, 'New York,Boston,Charleston') when 'FR' then pg_temp.one('clw', i, 'Paris,Lyon') when 'DE' then pg_temp.one('clw', i, 'Munich,Cologne') when 'IE' then 'Dublin' when 'HK' then 'Hong Kong' when 'NL' then 'Amsterdam' else pg_temp.one('clw', i, 'Milan,Florence') end,
    co, case when ty = 'TRADE' and co = 'GB' and pg_temp.f('clv', i) < 0.8 then 'GB' || pg_temp.z('clv2', i, 100000000, 999999999) end,
    case when pg_temp.f('cli', i) < 0.7 then (c + interval '2 days')::date end, pg_temp.f('clb', i) < 0.018, case when i > 400 and pg_temp.f('clx', i) < 0.012 then pg_temp.z('clx2', i, 1, 390) end, c
  from (select i, pg_temp.given('cl', i) as g, pg_temp.family('cl', i) as s, pg_temp.w('cty', i, 'PRIVATE:78,TRADE:15,ESTATE:6,MUSEUM:1') as ty, pg_temp.w('cco', i, 'GB:80,US:6,FR:3,DE:3,IE:3,HK:2,NL:2,IT:1') as co,
      case when i <= 520 then timestamp '2014-02-03 09:10' + pg_temp.f('cc', i) * interval '3500 days' else timestamp '2023-10-02 09:00' + (i - 520) * interval '1.12 days' + pg_temp.f('cc', i) * interval '8 hours' end as c0 from generate_series(1, 1380) as i) as a, lateral (select date_trunc('second', a.c0) as c) as t;

create table premium_band (
  schedule_code varchar(8) not null,
  band_no smallint not null,
  hammer_from numeric(12,2) not null,
  hammer_to numeric(12,2),
  rate_pct numeric(5,2) not null,
  effective_from date not null,
  primary key (schedule_code, band_no)
);
insert into premium_band values ('BP22', 1, 0, 5000, 25, '2022-01-01'), ('BP22', 2, 5000, 100000, 20, '2022-01-01'), ('BP22', 3, 100000, null, 15, '2022-01-01'),
  ('BP25', 1, 0, 10000, 26, '2025-04-01'), ('BP25', 2, 10000, 100000, 22, '2025-04-01'), ('BP25', 3, 100000, null, 15, '2025-04-01');
create function pg_temp.premium(sc text, h numeric) returns numeric language sql stable
  as $$ select round(sum((least(h, coalesce(hammer_to, h)) - hammer_from) * rate_pct / 100), 2) from premium_band where schedule_code = sc and hammer_from < h $$;

create table sale (
  sale_id integer primary key,
  sale_no varchar(8) not null unique,
  title varchar(100) not null,
  department_id integer references department,
  sale_type varchar(8) not null check (sale_type in ('live', 'timed', 'hybrid')),
  status varchar(12) not null check (status in ('cataloguing', 'published', 'closed', 'settled', 'cancelled')),
  location varchar(60),
  viewing_from date,
  starts_at timestamp not null,
  ends_at timestamp,
  auctioneer_id integer references staff,
  premium_schedule varchar(8) not null,
  vat_rate numeric(4,2) not null default 20,
  catalogue_printed boolean not null default false
);
insert into sale
select n, to_char(d, 'YY') || lpad(row_number() over (partition by extract(year from d) order by d)::text, 3, '0'), t, dep, ty,
    case when n = 21 then 'cancelled' when d < date '2026-05-10' then 'settled' when d < date '2026-06-20' then 'closed' when d < date '2026-07-08' then 'published' else 'cataloguing' end,
    case when ty <> 'timed' then pg_temp.w('sal', n, 'Moor Street Saleroom:8,Assembly Rooms Bath:2') end, case when ty <> 'timed' then d - 4 end,
    case when ty = 'timed' then (d - 10) + time '12:00' else d + time '10:00' end, case when ty = 'timed' then d + time '19:00' when d < date '2026-06-20' and n <> 21 then d + time '14:20' + pg_temp.z('sae', n, 0, 160) * interval '1 minute' end,
    case when ty <> 'timed' then (array[1, 2, 4, 8, 10])[pg_temp.z('saa', n, 1, 5)] end, case when d < date '2025-04-01' then 'BP22' else 'BP25' end, 20, ty <> 'timed' and pg_temp.f('sap', n) < 0.6
  from (select row_number() over (order by m, x) as n, x, case x when 1 then m + (9 + (3 - extract(isodow from m + 9)::int + 7) % 7) else m + (21 + (7 - extract(isodow from m + 21)::int + 7) % 7) end as d,
      case x when 1 then pg_temp.w('say', extract(epoch from m)::bigint, 'live:3,hybrid:7') else 'timed' end as ty,
      case when x = 2 then case extract(month from m)::int % 4 when 3 then 7 when 2 then 4 when 1 then 6 end else case extract(month from m)::int when 1 then null when 2 then 1 when 3 then 4 when 4 then 3 when 5 then 5 when 6 then 1 when 7 then null when 9 then 2 when 10 then 8 when 11 then 5 else 4 end end as dep,
      case when x = 2 then case extract(month from m)::int % 4 when 3 then 'Fine Wine & Spirits Online' when 2 then 'Jewels Online' when 1 then 'Books & Maps Online' else 'Attic & Cellar Online' end
        else case extract(month from m)::int when 1 then 'The New Year Interiors Sale' when 2 then 'British & Continental Pictures' when 3 then 'Fine Jewellery & Watches' when 4 then 'Silver & Objects of Vertu' when 5 then 'Chinese & Japanese Works of Art' when 6 then 'Modern British Art' when 7 then 'The Summer Interiors Sale' when 9 then 'Furniture & Works of Art' when 10 then 'Ceramics & Glass' when 11 then 'Asian Art' else 'Christmas Jewels' end end as t
    from (select m::date as m from generate_series(date '2024-01-01', date '2026-07-01', interval '1 month') as m where extract(month from m) <> 8) as q, generate_series(1, 2) as x where x = 1 or extract(month from m) in (2, 3, 5, 6, 8, 9, 10, 11, 12)) as a;

create table receipt (
  receipt_id integer primary key,
  receipt_no varchar(10) not null unique,
  consignor_id integer not null references client,
  department_id integer not null references department,
  specialist_id integer references staff,
  received_on date not null,
  contract_signed_on date,
  commission_pct numeric(5,2) not null,
  photo_fee numeric(8,2) not null default 0,
  loss_liability_pct numeric(4,2) not null default 1.5,
  status varchar(10) not null check (status in ('draft', 'open', 'complete', 'void')),
  voided_at timestamp,
  created_by integer references staff
);
insert into receipt
select i, 'R' || to_char(d, 'YY') || lpad(i::text, 5, '0'), cl, dep, case when pg_temp.f('rs', i) < 0.9 then case when pg_temp.f('rs2', i) < 0.55 then dep + 1 when d <= date '2024-09-20' or dep <> 3 then dep + 9 else 4 end end, d,
    case when pg_temp.f('rv', i) >= 0.03 and d < date '2026-06-10' then d + pg_temp.z('rsg', i, 0, 12) end,
    case when cl % 9 = 0 then 10 when pg_temp.f('rc', i) < 0.12 then 12.5 when pg_temp.f('rc', i) < 0.15 then 0 else (select default_commission_pct from department where department_id = dep) end,
    case when dep = 7 then 0 else pg_temp.one('rp', i, '5,5,5,10,0')::numeric end, case when pg_temp.f('rl', i) < 0.9 then 1.5 else 0 end,
    case when pg_temp.f('rv', i) < 0.03 then 'void' when d >= date '2026-06-10' then 'draft' else 'open' end, case when pg_temp.f('rv', i) < 0.03 then d + 3 + time '11:15' end, pg_temp.one('rcb', i, '21,22,23,10,11')::int
  from (select i, d, dep, coalesce(c.merged_into_id, c.client_id) as cl from (select i, date '2023-10-16' + (i * 1.42)::int + case extract(isodow from date '2023-10-16' + (i * 1.42)::int)::int when 6 then 2 when 7 then 1 else 0 end as d,
      pg_temp.w('rd', i, '1:20,2:16,3:12,4:21,5:12,6:7,7:6,8:10')::int as dep, case when pg_temp.f('rk', i) < 0.35 then pg_temp.z('rk2', i, 1, 34) else pg_temp.z('rk3', i, 35, 520 + greatest(0, (i * 1.2)::int)) end as cl from generate_series(1, 680) as i) as q join client as c on c.client_id = q.cl where d <= date '2026-06-19') as a;
update receipt as r set specialist_id = r.department_id + 1 from staff as s where s.staff_id = r.specialist_id and r.received_on > s.leave_date;

create table item (
  item_id integer primary key,
  receipt_id integer not null references receipt,
  line_no smallint not null,
  department_id integer not null references department,
  category varchar(40) not null,
  title varchar(160) not null,
  artist_maker varchar(80),
  period varchar(40),
  condition_note varchar(120),
  est_low numeric(12,2),
  est_high numeric(12,2),
  reserve numeric(12,2),
  item_status varchar(12) not null check (item_status in ('received', 'catalogued', 'sold', 'unsold', 'withdrawn', 'returned')),
  bin_location varchar(10),
  returned_on date,
  updated_at timestamp
);
create temp table kind (dep int, category text, objects text, makers text, periods text, base float8);
insert into kind values
  (1, 'Oil paintings', 'Portrait of a gentleman;Fishing boats off the harbour;A Welsh valley at dusk;Still life with quinces;Hunting party at the ford;Children on the beach', 'Circle of Allan Redmayne;Edith Colbourne;Jonas Ferrier;English School;Maurice Lathom', '18th century;19th century;circa 1890;20th century;1958', 900),
  (1, 'Works on paper', 'View across the estuary;Study of a seated nude;Cathedral close from the river;Cattle watering', 'Harold Penmarric;Dora Wynstanley;English School', '19th century;circa 1920;1947;1971', 260),
  (1, 'Prints', 'Abstract composition in blue;Two herons;City by night;Wild flowers', 'Ruth Calder;Ivo Strand;Tobias Lane', '1962;1975;1984', 320),
  (2, 'Furniture', 'A George III mahogany chest of drawers;A Regency rosewood card table;An oak refectory table;A pair of Victorian armchairs;A walnut bureau;A set of eight dining chairs', 'Gillwright of Lancaster;Haxby & Sons', 'circa 1700;circa 1780;circa 1815;19th century', 650),
  (2, 'Clocks', 'A longcase clock;A brass carriage clock;A bracket clock', 'Josiah Temple, Bath;Wm. Arkell, Bristol', 'circa 1760;circa 1830;19th century', 700),
  (2, 'Rugs & textiles', 'A Tabriz carpet;A Caucasian runner;A Flemish tapestry fragment', '', 'late 19th century;20th century', 480),
  (3, 'Silver', 'A George II coffee pot;A pair of candlesticks;A set of twelve table forks;A Victorian claret jug;A sauce boat;A tea service', 'Peter Amory, London;Hester Ballard, London;Tully Brothers, Sheffield', '1738;1764;1798;1861;1911', 520),
  (3, 'Objects of vertu', 'A gold and enamel snuff box;A vinaigrette;A silver card case', 'Nathan Millward;Fossier', '1805;1836;circa 1890', 480),
  (4, 'Jewellery', 'A diamond single stone ring;A sapphire and diamond cluster ring;A pearl necklace;An emerald brooch;A gold curb bracelet;A pair of diamond earstuds', 'Boucheret;Garrow & Co', 'circa 1910;circa 1925;1950s;modern', 1500),
  (4, 'Watches', 'A gentleman''s steel chronograph wristwatch;A gold dress watch;A diver''s watch', 'Ormond Genève;Vallière;Lansen', '1950s;1968;1994;2015', 1300),
  (5, 'Chinese ceramics', 'A blue and white vase;A famille rose bowl;A celadon dish;A pair of yellow-ground cups', '', 'Kangxi;Qianlong;Daoguang;Republic', 1200),
  (5, 'Japanese works of art', 'A bronze tiger;An ivory-free lacquer box;A Satsuma vase;A woodblock print', 'Kobayashi Renzan;Studio of Fukumoto', 'Meiji;Edo;Taisho', 420),
  (6, 'Books', 'A history of the county;Voyages to the South Sea;First edition novel in dust jacket;Illustrated natural history, four volumes', 'E. Harkness;Lt. R. Dunmore;Clara Maybrook', '1733;1784;1851;1934', 260),
  (6, 'Maps', 'Map of Somersetshire;Chart of the Bristol Channel;Plan of the City of Bath', 'J. Spede;T. Collard', '1610;1693;1794', 240),
  (7, 'Wine', 'Château Verlaine (12 bts);Clos des Tourelles Grand Cru (6 bts);Quinta do Salgueiro Vintage Port (12 bts);Castello Arbia Riserva (6 bts)', '', '1977;1990;2000;2005;2010;2016', 420),
  (7, 'Whisky', 'Glen Torran 18 Year Old;Inverlossit Cask Strength;Strathbeg Single Cask', '', '1980s;1995;2008', 260),
  (8, 'Ceramics', 'A Delft charger;A part dinner service;A studio pottery bowl;A Staffordshire figure;A pair of vases', 'Worlingham;Bernard Loach;Derwent Porcelain', 'circa 1760;circa 1820;19th century;1960s', 260),
  (8, 'Glass', 'An airtwist wine glass;A cameo glass vase;A cut glass decanter', 'Gaillet;Stourley', 'circa 1755;circa 1900;20th century', 220);
insert into item
select row_number() over (order by receipt_id, ln), receipt_id, ln, department_id, k.category, pg_temp.one('io', n, replace(replace(k.objects, ',', '§'), ';', ',')), nullif(case when pg_temp.f('im?', n) < 0.75 then pg_temp.one('im', n, replace(replace(k.makers, ',', '§'), ';', ',')) end, ''), pg_temp.one('ip', n, replace(k.periods, ';', ',')),
    case when pg_temp.f('ic', n) < 0.45 then pg_temp.one('ic2', n, 'Good overall condition,Minor surface scratches,Old repair to base,Foxing throughout,Re-lined,Some losses to veneer,Light wear consistent with age,Chip to rim,Levels good,Later stand') end,
    lo, pg_temp.step(lo::float8 * 1.5), case when pg_temp.f('ir', n) < 0.7 then pg_temp.step(lo::float8 * (0.75 + 0.25 * pg_temp.f('ir2', n))) end, case when pg_temp.f('irt', n) < 0.05 then 'returned' else 'received' end,
    chr(65 + pg_temp.z('ib', n, 0, 5)) || pg_temp.z('ib2', n, 1, 24) || '-' || pg_temp.z('ib3', n, 1, 5), case when pg_temp.f('irt', n) < 0.05 then received_on + pg_temp.z('irt2', n, 8, 50) end, received_on + pg_temp.z('iu', n, 0, 9) + time '15:00' + pg_temp.f('iu2', n) * interval '90 minutes'
  from (select *, pg_temp.step(base * exp(2.6 * (pg_temp.f('ie', n) + pg_temp.f('ie2', n) - 0.85))) as lo from (select r.receipt_id, r.department_id, r.received_on, g as ln, r.receipt_id * 20 + g as n, r.status from receipt as r, generate_series(1, 1 + floor(11 * power(pg_temp.f('rn', r.receipt_id), 2.2))::int) as g) as q
    join lateral (select * from kind where kind.dep = q.department_id order by pg_temp.f('ik' || kind.category, n) limit 1) as k on true) as k where not (status = 'void' and ln > 2);
update item set title = replace(title, '§', ','), artist_maker = replace(artist_maker, '§', ',');
update item as i set item_status = 'returned', returned_on = r.received_on + 9 from receipt as r where r.receipt_id = i.receipt_id and r.status = 'void';
update item set returned_on = null, item_status = 'received' where returned_on > date '2026-06-19';
update item set bin_location = null where item_status = 'returned';

create table paddle (
  paddle_id integer primary key,
  sale_id integer not null references sale,
  client_id integer not null references client,
  paddle_no integer not null,
  channel varchar(10) not null check (channel in ('room', 'online', 'phone', 'absentee')),
  platform varchar(24),
  reg_status varchar(10) not null check (reg_status in ('approved', 'pending', 'declined')),
  bid_limit numeric(12,2),
  deposit_amount numeric(10,2),
  registered_at timestamp not null,
  approved_by integer references staff,
  unique (sale_id, paddle_no),
  unique (sale_id, client_id)
);
insert into paddle
select row_number() over (order by sale_id, n), sale_id, cl, 99 + row_number() over (partition by sale_id order by n), ch, case when ch = 'online' then pg_temp.w('pf', n, 'house app:6,the-saleroom:3,invaluable:1') end, st, case when pg_temp.f('pbl', n) < 0.3 then pg_temp.one('pb', n, '1000,2000,5000,10000,25000')::numeric end,
    case when ch = 'online' and pg_temp.f('pd', n) < 0.06 then 500 end, least(starts_at, timestamp '2026-06-19 17:00') - pg_temp.f('pr', n) * pg_temp.f('pr2', n) * interval '12 days', case when st = 'approved' and ty = 'online' then null when st <> 'pending' then pg_temp.one('pab', n, '21,23,24')::int end
  from (select distinct on (sale_id, cl) *, ch as ty from (select s.sale_id, s.starts_at, s.sale_id * 100 + g as n, case when s.sale_type = 'timed' then 'online' else pg_temp.w('pc', s.sale_id * 100 + g, case s.sale_type when 'live' then 'room:5,phone:3,absentee:3' else 'room:3,phone:1.5,absentee:1.5,online:7' end) end as ch,
      case when s.starts_at > timestamp '2026-06-20' and pg_temp.f('pst', s.sale_id * 100 + g) < 0.3 then 'pending' when pg_temp.f('pst', s.sale_id * 100 + g) < 0.04 then 'declined' else 'approved' end as st, c.client_id as cl
      from sale as s, generate_series(1, 62) as g join client as c on true where s.status not in ('cancelled', 'cataloguing') and g <= pg_temp.z('psn', s.sale_id, case when s.starts_at > timestamp '2026-06-20' then 8 else 28 end, case when s.starts_at > timestamp '2026-06-20' then 14 else 62 end)
        and c.client_id = case when pg_temp.f('pk', s.sale_id * 100 + g) < 0.4 then pg_temp.z('pk2', s.sale_id * 100 + g, 1, 70) else pg_temp.z('pk3', s.sale_id * 100 + g, 71, 520 + (s.sale_id * 20)) end and c.created_at < s.starts_at and c.merged_into_id is null) as q order by sale_id, cl, n) as a;

create table lot (
  lot_id integer primary key,
  sale_id integer not null references sale,
  item_id integer not null references item,
  lot_no integer not null,
  est_low numeric(12,2) not null,
  est_high numeric(12,2) not null,
  reserve numeric(12,2),
  start_price numeric(12,2),
  hammer_price numeric(12,2),
  buyer_paddle_id integer references paddle,
  lot_status varchar(10) not null check (lot_status in ('pending', 'sold', 'passed', 'withdrawn', 'rescinded')),
  sold_after_sale boolean not null default false,
  hammer_at timestamp,
  reoffer_of_lot_id integer references lot,
  unique (sale_id, lot_no)
);
create temp table plan as
with s as (select sale_id, department_id, coalesce(ends_at, starts_at)::date as d, title from sale where status <> 'cancelled'),
a as (select i.item_id, i.department_id, i.est_low, i.reserve, 1 as turn, t.sale_id, t.d from item as i join receipt as r using (receipt_id)
    join lateral (select * from s where s.d > r.received_on + 24 and (s.department_id = i.department_id or s.department_id is null and i.department_id in (1, 2, 3, 8)) order by s.d offset (case when pg_temp.f('pl', i.item_id) < 0.2 then 1 else 0 end) limit 1) as t on true where i.item_status = 'received' and r.status = 'open'),
a2 as (select *, case when d >= date '2026-06-20' then 'pending' when pg_temp.f('plw', item_id) < 0.025 then 'withdrawn' when pg_temp.f('pls', item_id) < 0.77 then 'sold' else 'passed' end as st from a),
b as (select a2.item_id, a2.department_id, pg_temp.step(a2.est_low::float8 * 0.7) as est_low, pg_temp.step(a2.est_low::float8 * 0.5) as reserve, 2 as turn, t.sale_id, t.d, case when t.d >= date '2026-06-20' then 'pending' when pg_temp.f('pls2', a2.item_id) < 0.8 then 'sold' else 'passed' end as st
    from a2 join lateral (select * from s where s.d > a2.d + 30 and (s.department_id = a2.department_id or s.department_id is null and a2.department_id in (1, 2, 3, 8)) order by s.d limit 1) as t on true where a2.st = 'passed' and pg_temp.f('plr', a2.item_id) < 0.6)
select row_number() over (order by d, pg_temp.f('plo', department_id), item_id) as lot_id, row_number() over (partition by sale_id order by pg_temp.f('plo', department_id), item_id) as lot_no, * from (select * from a2 union all select * from b) as q;
insert into lot
select p.lot_id, p.sale_id, p.item_id, p.lot_no, p.est_low, pg_temp.step(p.est_low::float8 * 1.5), p.reserve, pg_temp.step(p.est_low::float8 * 0.5), h.hammer, case when h.hammer is not null then w.paddle_id end, p.st, p.st = 'sold' and pg_temp.f('las', p.lot_id) < 0.02,
    case when p.st in ('sold', 'passed') then case when s.sale_type = 'timed' then date_trunc('day', s.ends_at) + interval '19 hours' + p.lot_no * interval '30 seconds' else s.starts_at + p.lot_no * interval '55 seconds' end end,
    case when p.turn = 2 then (select o.lot_id from plan as o where o.item_id = p.item_id and o.turn = 1) end
  from plan as p join sale as s using (sale_id)
  cross join lateral (select case when p.st = 'sold' then greatest(pg_temp.step(p.est_low::float8 * (0.75 + 1.1 * pg_temp.f('lh', p.lot_id) + case when pg_temp.f('lh2', p.lot_id) < 0.06 then 3.5 * pg_temp.f('lh3', p.lot_id) else 0 end)), coalesce(p.reserve, 0)) end as hammer) as h
  left join lateral (select paddle_id from (select paddle_id, row_number() over (order by pg_temp.f('lw0', paddle_id)) as rn, count(*) over () as cn from paddle where paddle.sale_id = p.sale_id and reg_status = 'approved') as q where rn = 1 + floor(cn * power(pg_temp.f('lw', p.lot_id), 1.6))) as w on true order by p.lot_id;

create table bid (
  bid_id integer primary key,
  lot_id integer not null references lot,
  paddle_id integer not null references paddle,
  amount numeric(12,2) not null,
  max_amount numeric(12,2),
  bid_source varchar(10) not null,
  placed_at timestamp not null,
  is_winning boolean not null default false,
  retracted boolean not null default false
);
insert into bid
select row_number() over (order by at, lot_id, amount), lot_id, paddle_id, amount, case when channel = 'absentee' then greatest(amount, pg_temp.step(amount::float8 * (1.05 + 0.2 * pg_temp.f('bx', lot_id * 9 + k)))) end, channel, at, k = 0 and won, k <> 0 and pg_temp.f('br', lot_id * 9 + k) < 0.006
  from (select distinct on (lot_id, amount) * from (select l.lot_id, k, l.hammer_price is not null as won, case when l.hammer_price is not null then pg_temp.step(l.hammer_price::float8 * (1 - 0.08 * k)) else pg_temp.step(coalesce(l.reserve, l.est_low)::float8 * (0.9 - 0.1 * k)) end as amount, p.paddle_id, p.channel, l.hammer_at - interval '3 seconds' - k * interval '7 seconds' as at
      from lot as l cross join lateral generate_series(0, case when l.lot_status in ('sold') and not l.sold_after_sale then pg_temp.z('bn', l.lot_id, 1, 4) when l.lot_status = 'passed' then pg_temp.z('bn', l.lot_id, -1, 1) else -1 end) as k
      join lateral (select p.paddle_id, p.channel from paddle as p where case when k = 0 and l.buyer_paddle_id is not null then p.paddle_id = l.buyer_paddle_id else p.sale_id = l.sale_id and p.reg_status = 'approved' and p.paddle_id is distinct from l.buyer_paddle_id end order by case when k % 2 = 0 and k > 0 then hashtext('x' || l.lot_id || '/' || p.paddle_id) else hashtext('y' || l.lot_id || '/' || p.paddle_id) end limit 1) as p on true) as q order by lot_id, amount, k) as a;

create table buyer_invoice (
  invoice_id integer primary key,
  invoice_no varchar(12) not null unique,
  sale_id integer not null references sale,
  buyer_id integer not null references client,
  paddle_id integer not null references paddle,
  invoice_date date not null,
  due_date date not null,
  hammer_total numeric(12,2) not null,
  premium_total numeric(12,2) not null,
  vat_total numeric(12,2) not null,
  shipping_amount numeric(10,2) not null default 0,
  invoice_total numeric(12,2) not null,
  amount_paid numeric(12,2) not null default 0,
  status varchar(10) not null check (status in ('unpaid', 'part_paid', 'paid', 'void')),
  released_on date
);
create temp table sold as
select l.lot_id, l.sale_id, l.buyer_paddle_id as paddle_id, p.client_id as buyer_id, l.hammer_price as h, pg_temp.premium(s.premium_schedule, l.hammer_price) as bp, coalesce(s.ends_at, s.starts_at)::date as d, s.status = 'closed' as fresh from lot as l join sale as s using (sale_id) join paddle as p on p.paddle_id = l.buyer_paddle_id where l.hammer_price is not null;
insert into buyer_invoice
select n, 'BI' || lpad((20140 + n)::text, 6, '0'), sale_id, buyer_id, paddle_id, d, d + 14, h, bp, v, sh, h + bp + v + sh, case st when 'paid' then h + bp + v + sh when 'part_paid' then round((h + bp + v + sh) / 2, 0) else 0 end, st, case when st = 'paid' and d < date '2026-06-08' then d + pg_temp.z('bir', n, 2, 11) + 12 end
  from (select *, row_number() over (order by d, paddle_id) as n, case when pg_temp.f('bis', paddle_id) < 0.22 then pg_temp.z('bis2', paddle_id, 3, 24) * 5 else 0 end::numeric as sh, case when not fresh and pg_temp.f('bit', paddle_id) < 0.018 then 'void' when pg_temp.f('biu', paddle_id) < case when fresh then 0.35 else 0.03 end then 'unpaid' when pg_temp.f('biu', paddle_id) < case when fresh then 0.42 else 0.04 end then 'part_paid' else 'paid' end as st
    from (select sale_id, buyer_id, paddle_id, d, fresh, sum(h) as h, sum(bp) as bp, sum(round(bp * 0.2, 2)) as v from sold group by 1, 2, 3, 4, 5) as q) as a;
update lot set lot_status = 'rescinded' from buyer_invoice as b where b.paddle_id = lot.buyer_paddle_id and b.status = 'void';

create table buyer_invoice_line (
  invoice_line_id integer primary key,
  invoice_id integer not null references buyer_invoice,
  lot_id integer not null references lot,
  hammer numeric(12,2) not null,
  premium numeric(12,2) not null,
  vat numeric(12,2) not null,
  line_total numeric(12,2) not null,
  collected_on date
);
insert into buyer_invoice_line
select row_number() over (order by b.invoice_id, s.lot_id), b.invoice_id, s.lot_id, s.h, s.bp, round(s.bp * 0.2, 2), s.h + s.bp + round(s.bp * 0.2, 2), case when pg_temp.f('blc', s.lot_id) < 0.94 then b.released_on end from sold as s join buyer_invoice as b using (paddle_id);

create table payment (
  payment_id integer primary key,
  invoice_id integer not null references buyer_invoice,
  received_on date not null,
  method varchar(14) not null,
  amount numeric(12,2) not null,
  card_surcharge numeric(8,2),
  reference varchar(24),
  is_refund boolean not null default false,
  posted_by integer references staff
);
insert into payment
select row_number() over (order by on_, invoice_id, k), invoice_id, on_, m, amt, case when m = 'card' and pg_temp.f('pms', invoice_id) < 0.1 then round(amt * 0.02, 2) end, case m when 'bank_transfer' then 'FP' || pg_temp.z('pmr', invoice_id * 3 + k, 1000000, 9999999) when 'card' then 'AUTH' || pg_temp.z('pmr', invoice_id * 3 + k, 10000, 99999) when 'cheque' then lpad(pg_temp.z('pmr', invoice_id * 3 + k, 1, 999999)::text, 6, '0') end, k = 3, case when m <> 'card' then 24 + pg_temp.z('pmp', invoice_id, 0, 1) end
  from (select b.invoice_id, k, least(b.invoice_date + pg_temp.z('pmd', b.invoice_id, 0, 6) + (k - 1) * 4, greatest(b.invoice_date, date '2026-06-19')) as on_, case when b.amount_paid > 9000 then 'bank_transfer' else pg_temp.w('pmm', b.invoice_id, 'card:48,bank_transfer:44,cheque:6,cash:2') end as m,
      case when k = 3 then -15.00 when b.invoice_id % 17 = 3 and b.status = 'paid' then case k when 1 then round(b.amount_paid * 0.4, 2) else b.amount_paid - round(b.amount_paid * 0.4, 2) end when b.status = 'paid' and pg_temp.f('pmo', b.invoice_id) < 0.008 then b.amount_paid + 15 else b.amount_paid end as amt
    from buyer_invoice as b cross join generate_series(1, 3) as k where b.amount_paid > 0 and (k = 1 or k = 2 and b.invoice_id % 17 = 3 and b.status = 'paid' or k = 3 and b.invoice_id % 17 <> 3 and b.status = 'paid' and pg_temp.f('pmo', b.invoice_id) < 0.008)) as a;

create table settlement (
  settlement_id integer primary key,
  settlement_no varchar(12) not null unique,
  sale_id integer not null references sale,
  consignor_id integer not null references client,
  settlement_date date not null,
  hammer_total numeric(12,2) not null,
  commission_total numeric(12,2) not null,
  fees_total numeric(12,2) not null,
  vat_total numeric(12,2) not null,
  net_payable numeric(12,2) not null,
  status varchar(10) not null check (status in ('draft', 'approved', 'held', 'paid')),
  approved_by integer references staff,
  paid_on date,
  payment_method varchar(14)
);
create table settlement_line (
  settlement_line_id integer primary key,
  settlement_id integer not null references settlement,
  lot_id integer not null unique references lot,
  hammer numeric(12,2) not null,
  commission_pct numeric(5,2) not null,
  commission numeric(12,2) not null,
  fees numeric(10,2) not null,
  vat numeric(10,2) not null,
  net numeric(12,2) not null
);
create temp table sl as
select *, round((com + fee) * 0.2, 2) as vat, dense_rank() over (order by d, sale_id, consignor_id) as sid from (select s.lot_id, s.sale_id, s.d, s.fresh, r.consignor_id, s.h, r.commission_pct as pct, round(s.h * r.commission_pct / 100, 2) as com, r.photo_fee + round(s.h * r.loss_liability_pct / 100, 2) as fee, b.status as inv
  from sold as s join lot as l using (lot_id) join item as i using (item_id) join receipt as r using (receipt_id) join buyer_invoice as b on b.paddle_id = s.paddle_id where b.status <> 'void') as q;
insert into settlement
select sid, 'CS' || lpad((8800 + sid)::text, 6, '0'), sale_id, consignor_id, least(d + 21, date '2026-06-19'), h, com, fee, vat, h - com - fee - vat, st, case when st in ('approved', 'paid') then 24 + pg_temp.z('sea', sid, 0, 1) end, case when st = 'paid' then d + 28 + pg_temp.z('sep', sid, 0, 5) end, case when st = 'paid' then pg_temp.w('sem', sid, 'bank_transfer:9,cheque:1') end
  from (select sid, sale_id, consignor_id, d, sum(h) as h, sum(com) as com, sum(fee) as fee, sum(vat) as vat, case when bool_or(inv in ('unpaid', 'part_paid')) then 'held' when bool_or(fresh) and d > date '2026-05-25' then 'draft' when bool_or(fresh) then 'approved' else 'paid' end as st from sl group by 1, 2, 3, 4) as q;
insert into settlement_line select row_number() over (order by sid, lot_id), sid, lot_id, h, pct, com, fee, vat, h - com - fee - vat from sl;

update item as i set item_status = case l.lot_status when 'sold' then 'sold' when 'pending' then 'catalogued' when 'withdrawn' then 'withdrawn' else 'unsold' end, updated_at = coalesce(l.hammer_at, i.updated_at) from (select distinct on (item_id) * from lot order by item_id, lot_id desc) as l where l.item_id = i.item_id;
update item as i set item_status = 'returned', returned_on = (updated_at + interval '20 days')::date, bin_location = null where item_status = 'unsold' and updated_at < timestamp '2026-04-01' and pg_temp.f('iret', item_id) < 0.7;
update item set bin_location = null where item_status = 'sold' and updated_at < timestamp '2026-05-01';
update receipt as r set status = 'complete' where status = 'open' and not exists (select from item as i where i.receipt_id = r.receipt_id and item_status in ('received', 'catalogued', 'unsold', 'withdrawn'));

create table activity_log (
  log_id bigint primary key,
  logged_at timestamp not null,
  staff_id integer references staff,
  action varchar(40) not null,
  entity varchar(30),
  entity_id integer,
  ip_address inet,
  detail text
);
insert into activity_log
select i, timestamp '2026-04-01 08:30' + (i / 9) * interval '1 day' + (i % 9) * interval '55 minutes', case when pg_temp.f('lgs', i) < 0.85 then (array[1, 2, 3, 5, 10, 11, 14, 21, 23, 24, 25])[pg_temp.z('lgs2', i, 1, 11)] end, a, e, case when e is not null then pg_temp.z('lge', i, 1, 900) end, ('10.20.4.' || pg_temp.z('lgi', i, 10, 60))::inet, case a when 'report.run' then pg_temp.one('lgd', i, 'sale_summary,aged_debtors,unsold_list,consignor_statement') end
  from (select i, split_part(x, '/', 1) as a, nullif(split_part(x, '/', 2), '') as e from (select i, pg_temp.w('lga', i, 'login/:30,item.update/item:25,client.update/client:14,invoice.print/buyer_invoice:10,report.run/:10,lot.publish/lot:8,login.failed/:3') as x from generate_series(1, 720) as i) as q) as a;

create index on item (receipt_id);
create index on lot (item_id);
create index on bid (lot_id);
create index on bid (paddle_id);
create index on buyer_invoice (buyer_id);
create index on payment (invoice_id);
create index on client (last_name, first_name);
