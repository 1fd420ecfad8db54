-- A car rental firm at airports and in towns of Britain and Ireland: English, singular names cut short where the old system cut them
-- (ra_ for rental agreement), codes of one or two letters hardly explained, amounts in the currency of the branch, some keys undeclared.
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

set jit = off;
set time zone 'UTC';

create table location (
  loc_code char(4) primary key,
  name varchar(60) not null,
  city varchar(40) not null,
  country char(2) not null,
  region_mgr varchar(60),
  parent_loc char(4) references location,
  is_airport boolean not null default false,
  airport_fee_pct numeric(5,2),
  currency char(3) not null,
  opened_on date,
  closed_on date,
  phone varchar(20)
);
insert into location values ('LHR1', 'London Heathrow', 'London', 'GB', 'Andrea Pritchard', null, true, 18, 'GBP', '2011-03-01', null, '020 7946 0101'), ('LON2', 'London Victoria', 'London', 'GB', 'Andrea Pritchard', 'LHR1', false, null, 'GBP', '2013-05-20', null, '020 7946 0144'), ('MAN1', 'Manchester Airport', 'Manchester', 'GB', 'Andrea Pritchard', null, true, 16.5, 'GBP', '2012-06-11', null, '0161 496 0120'), ('LDS1', 'Leeds City', 'Leeds', 'GB', 'Andrea Pritchard', 'MAN1', false, null, 'GBP', '2016-09-01', null, '0113 496 0177'),
  ('EDI1', 'Edinburgh Airport', 'Edinburgh', 'GB', 'Ross McIntyre', null, true, 15, 'GBP', '2014-04-07', null, '0131 496 0133'), ('DUB1', 'Dublin Airport', 'Dublin', 'IE', 'Niamh Gallagher', null, true, 17, 'EUR', '2015-02-16', null, '01 555 0110'), ('ORK1', 'Cork Airport', 'Cork', 'IE', 'Niamh Gallagher', null, true, 12, 'EUR', '2018-03-26', null, '021 555 0162'), ('GWY1', 'Galway City', 'Galway', 'IE', 'Niamh Gallagher', 'DUB1', false, null, 'EUR', '2019-05-01', null, null), ('BHX1', 'Birmingham Airport', 'Birmingham', 'GB', null, null, true, 16, 'GBP', '2012-10-01', '2024-10-31', null);

create table car_class (
  class_code char(4) primary key,
  label varchar(30) not null,
  example_model varchar(40),
  seats smallint,
  transmission char(1) check (transmission in ('M', 'A')),
  day_rate_gbp numeric(8,2) not null,
  day_rate_eur numeric(8,2) not null,
  excess_amt numeric(8,2),
  min_age smallint not null default 23,
  sort_order smallint
);
comment on column car_class.class_code is 'ACRISS code';
insert into car_class values ('MCMR', 'Mini', 'Fiat 500', 4, 'M', 29, 34, 1000, 23, 1), ('ECMR', 'Economy', 'Vauxhall Corsa', 5, 'M', 34, 40, 1000, 23, 2), ('CCAR', 'Compact Automatic', 'Volkswagen Golf', 5, 'A', 46, 54, 1200, 23, 3), ('IDMR', 'Intermediate', 'Skoda Octavia', 5, 'M', 52, 61, 1200, 25, 4), ('SFAR', 'Standard SUV', 'Nissan Qashqai', 5, 'A', 68, 79, 1500, 25, 5), ('EDAE', 'Economy Electric', 'Renault Zoe', 5, 'A', 48, 57, 1500, 25, 6), ('FVMR', 'Passenger Van', 'Ford Tourneo', 9, 'M', 96, 112, 1800, 28, 7), ('LDAR', 'Luxury', 'BMW 5 Series', 5, 'A', 118, 138, 2500, 30, 8);

create table vehicle (
  vehicle_id integer primary key,
  reg_no varchar(12) not null unique,
  vin char(17) not null,
  class_code char(4) not null references car_class,
  make varchar(20) not null,
  model varchar(30) not null,
  colour varchar(15),
  fuel char(1) not null,
  home_loc char(4) not null references location,
  cur_loc char(4) references location,
  odometer integer,
  acquired_on date not null,
  acq_type char(1) not null default 'P',
  purchase_price numeric(10,2),
  monthly_lease numeric(8,2),
  defleet_on date,
  sale_price numeric(10,2),
  mot_due date,
  stat char(1) not null,
  updated_at timestamp
);
comment on column vehicle.stat is 'A available, R on rent, S in service, D defleeted, H hold';
comment on column vehicle.acq_type is 'P purchase, L lease, B buy-back';

create table corp_account (
  acct_no integer primary key,
  name varchar(80) not null,
  country char(2) not null,
  discount_pct numeric(5,2) not null default 0,
  credit_limit numeric(12,2),
  credit_currency char(3),
  pay_terms_days smallint,
  parent_acct_no integer,
  contact_name varchar(60),
  contact_email varchar(100),
  active_yn char(1) not null default 'Y',
  opened_on date,
  closed_on date
);
insert into corp_account
select 5000 + i * 10, n, c, (array[5, 7.5, 10, 12.5, 15])[pg_temp.n('ka', i, 1, 5)], case when i % 7 <> 3 then (2 + pg_temp.n('kb', i, 0, 10)) * 2500 end, case when i % 7 <> 3 then case c when 'GB' then 'GBP' else 'EUR' end end, (array[14, 30, 30, 45])[pg_temp.n('kc', i, 1, 4)], case i when 4 then 5010 when 9 then 5080 when 10 then 5080 when 15 then 5010 end, pg_temp.pick('kd', i, '{Helen Marsh,Tom Okafor,Sinead Burke,Gareth Rowe,Lucy Tan,Conor Walsh,Pauline Grant,Ade Bello}'), 'travel@' || lower(split_part(n, ' ', 1)) || '.example', case when i in (6, 13) then 'N' else 'Y' end, date '2014-02-03' + i * 217, case when i in (6, 13) then date '2025-01-31' + i * 9 end
  from unnest('{Brightwell Engineering,Calder Pharma,Fenwick Legal LLP,Brightwell Energy Services,Lagan Software,Northgate Media,Orrery Consulting,Shannon Medical Devices,Shannon Diagnostics,Shannon Logistics,Tamar Foods,Vantage Surveyors,Wexcombe Events,Liffey Capital,Brightwell Rail}'::text[], '{GB,GB,GB,GB,IE,GB,GB,IE,IE,IE,GB,GB,GB,IE,GB}'::text[]) with ordinality as v(n, c, o), lateral (select o::int as i) as x;

create table customer (
  cust_id integer primary key,
  cust_no varchar(10) not null unique,
  first_nm varchar(40),
  last_nm varchar(40),
  dob date,
  email varchar(100),
  mobile varchar(20),
  addr_line varchar(80),
  town varchar(40),
  country char(2),
  licence_no varchar(20),
  licence_country char(2),
  licence_exp date,
  club_tier varchar(8),
  club_points integer not null default 0,
  acct_no integer references corp_account,
  do_not_rent boolean not null default false,
  marketing_ok boolean,
  created_at timestamp not null,
  anonymised_at timestamp
);
insert into customer
select i, 'K' || lpad((20000 + i * 11)::text, 7, '0'), f, l, b, case when pg_temp.u('cb', i) < 0.96 then lower(f || '.' || l) || i || '@' || pg_temp.pick('cc', i, '{mailbox.example,webpost.example,inbox.example}') end, case when pg_temp.u('cd', i) < 0.9 then case c when 'IE' then '+353 85 555 0' || lpad(pg_temp.n('ce', i, 0, 999)::text, 3, '0') when 'GB' then '+44 7700 900' || lpad(pg_temp.n('ce', i, 0, 999)::text, 3, '0') else '+1 555 01' || lpad(pg_temp.n('ce', i, 0, 99)::text, 2, '0') end end, pg_temp.n('cf', i, 1, 190) || ' ' || pg_temp.pick('cg', i, '{Elm Grove,Harbour Road,St Johns Street,Castle Avenue,Mill Lane,Abbey Court}'), case c when 'GB' then pg_temp.pick('ch', i, '{London,Reading,Leeds,Sheffield,Glasgow,Bath}') when 'IE' then pg_temp.pick('ch', i, '{Dublin,Limerick,Sligo,Cork}') when 'US' then pg_temp.pick('ch', i, '{Boston,Chicago,Denver}') else pg_temp.pick('ch', i, '{Hamburg,Munich,Cologne}') end, c,
    upper(left(l, 4)) || to_char(b, 'YYMM') || pg_temp.n('cj', i, 1000, 9999), c, date '2026-08-01' + pg_temp.n('ck', i, 0, 3000), case when pg_temp.u('cl', i) < 0.38 then pg_temp.weighted('cm', i, '{BLUE,SILVER,GOLD}', '{66,25,9}') end, 0, case when c in ('GB', 'IE') and pg_temp.u('cn', i) < 0.2 then (select acct_no from corp_account where active_yn = 'Y' and country = c order by pg_temp.u('co', i * 6000 + acct_no) limit 1) end, i in (88, 203, 311), case when pg_temp.u('cp', i) < 0.8 then pg_temp.u('cq', i) < 0.45 end, timestamp '2019-01-10 09:00' + pg_temp.n('cr', i, 0, 3500000) * interval '1 minute', null
  from generate_series(1, 430) as i, lateral (select pg_temp.weighted('ca', i, '{GB,IE,US,DE}', '{55,25,13,7}') as c, date '1950-01-01' + pg_temp.n('cs', i, 0, 17500) as b, pg_temp.pick('ct', i, '{Oliver,Amelia,George,Isla,Harry,Ava,Noah,Mia,Jack,Grace,Leo,Freya,Cian,Aoife,Sean,Ciara,Daniel,Laura,Michael,Karen,Stefan,Anna,Priya,Omar}') as f, pg_temp.pick('cu', i, '{Smith,Jones,Byrne,Murphy,Taylor,Evans,Kelly,Walsh,Thomas,Roberts,OConnor,Ryan,Hughes,Miller,Davis,Schmidt,Weber,Patel,Khan,Stewart,Reid,Doyle}') as l) as a;

insert into vehicle
select i, case when l in ('DUB1', 'ORK1', 'GWY1') then (to_char(q, 'YY')) || case when extract(month from q) < 7 then '1' else '2' end || '-D-' || (10000 + i * 97) else (array['LK', 'MA', 'YJ', 'SN'])[1 + i % 4] || to_char(q, 'YY') || ' ' || chr(65 + i % 22) || chr(67 + i * 7 % 20) || chr(66 + i * 3 % 23) end, upper(substr(md5('vin' || i), 1, 17)), c, split_part(example_model, ' ', 1), substr(example_model, strpos(example_model, ' ') + 1), pg_temp.pick('va', i, '{White,Grey,Black,Blue,Red,Silver}'), case when c = 'EDAE' then 'E' when c in ('FVMR', 'IDMR') then 'D' when pg_temp.u('vb', i) < 0.2 then 'H' else 'P' end, l, l, pg_temp.n('vc', i, 15, 9000) + (date '2025-10-01' - q) * 55, q, a, case when a <> 'L' then round((day_rate_gbp * 420 + pg_temp.n('vd', i, 0, 3000))::numeric, -1) end, case when a = 'L' then round(day_rate_gbp * 7.5, 0) end, null, null, case when q + 1095 < '2026-12-31' then q + 1095 end, 'A', timestamp '2026-05-31 06:00'
  from (select i, pg_temp.weighted('ve', i, '{MCMR,ECMR,CCAR,IDMR,SFAR,EDAE,FVMR,LDAR}', '{14,26,16,14,14,6,5,5}') as c, pg_temp.weighted('vf', i, '{LHR1,LON2,MAN1,LDS1,EDI1,DUB1,ORK1,GWY1}', '{22,9,16,8,14,18,8,5}') as l, date '2023-06-01' + pg_temp.n('vg', i, 0, 820) as q, pg_temp.weighted('vh', i, '{P,L,B}', '{55,30,15}') as a from generate_series(1, 76) as i) as z join car_class on class_code = c;
update vehicle set odometer = greatest(odometer, 20);

-- Each car goes from rental to rental: where one ends, the next begins. m is minutes since 1 October 2025.
create temp table chain as
with recursive r as (
  select vehicle_id as v, 1 as n, home_loc as loc, odometer as odo, timestamp '2025-10-01 08:00' + pg_temp.n('ra', vehicle_id, 0, 15000) * interval '1 minute' as out_at from vehicle
  union all
  select v, n + 1, x.loc_in, odo + x.km, x.next_at from r, lateral (select case when pg_temp.u('rl', v * 100 + n) < 0.1 then case loc when 'LHR1' then 'LON2' when 'LON2' then 'LHR1' when 'MAN1' then 'LDS1' when 'LDS1' then 'MAN1' when 'EDI1' then 'MAN1' when 'DUB1' then 'GWY1' when 'GWY1' then 'DUB1' else 'DUB1' end else loc end::char(4) as loc_in, (1 + pg_temp.skew('rd', v * 100 + n, 0, 20, 2.4)) as days, (1 + pg_temp.skew('rd', v * 100 + n, 0, 20, 2.4)) * pg_temp.n('rk', v * 100 + n, 35, 170) as km,
      date_trunc('day', out_at) + (1 + pg_temp.skew('rd', v * 100 + n, 0, 20, 2.4) + pg_temp.skew('rg', v * 100 + n, 1, 24, 2.2)) * interval '1 day' + pg_temp.n('rm', v * 100 + n, 420, 1230) * interval '1 minute' as next_at) as x where out_at < '2026-05-31 12:00' and n < 40
) select row_number() over (order by out_at, v)::int as id, v, n, loc as loc_out, coalesce(lead(loc) over w, loc) as loc_in, odo as odo_out, lead(odo) over w as odo_in, out_at, lead(out_at) over w as next_at, 1 + pg_temp.skew('rd', v * 100 + n, 0, 20, 2.4) as days, (v * 100 + n)::bigint as h from r window w as (partition by v order by n);
delete from chain where next_at is null or out_at > '2026-05-31 12:00';
delete from chain where v in (7, 31, 52) and out_at > timestamp '2026-02-10' + v * interval '1 day';
create temp table ren as
select row_number() over (order by out_at, v)::int as id, chain.*, due, case when back <= '2026-05-31 12:00' then back end as in_at, class_code, l.currency, case l.currency when 'EUR' then day_rate_eur else day_rate_gbp end as rate, cu.cust_id, cu.acct_no, pg_temp.u('rw', h) < 0.12 as walkin, l.airport_fee_pct
  from (select v, n, loc_out, loc_in, odo_out, odo_in, out_at, next_at, days, h from chain) as chain join vehicle on vehicle_id = v join car_class using (class_code) join location as l on loc_code = loc_out,
    lateral (select out_at + days * interval '1 day' as due, least(out_at + days * interval '1 day' + case when pg_temp.u('rx', h) < 0.08 then pg_temp.n('ry', h, 90, 600) else pg_temp.n('ry', h, -300, 25) end * interval '1 minute', next_at - interval '40 minutes') as back) as b,
    lateral (select cust_id, acct_no from customer where anonymised_at is null and cust_id = case when pg_temp.u('rz', h) < 0.35 then pg_temp.skew('r1', h, 1, 430, 2.5) else pg_temp.n('r1', h, 1, 430) end) as cu;

create table extra (
  extra_code varchar(6) primary key,
  descr varchar(40) not null,
  per_day_gbp numeric(6,2),
  max_charge_gbp numeric(8,2),
  stock_tracked boolean not null default false
);
insert into extra values ('GPS', 'Satellite navigation', 9, 90, true), ('CHILD', 'Child seat', 8, 72, true), ('BOOST', 'Booster seat', 5, 45, true), ('ADDRV', 'Additional driver', 7, 105, false), ('SCDW', 'Excess waiver', 16, null, false), ('TOLL', 'Toll tag', 2.5, 25, true), ('SNOW', 'Snow chains', 6, 40, true), ('XBORD', 'Cross-border cover', null, 45, false);

create table reservation (
  res_id integer primary key,
  res_no varchar(12) not null unique,
  cust_id integer not null references customer,
  acct_no integer references corp_account,
  class_code char(4) not null references car_class,
  pickup_loc char(4) not null references location,
  dropoff_loc char(4) not null references location,
  pickup_at timestamp not null,
  dropoff_at timestamp not null,
  channel varchar(6) not null,
  prepaid boolean not null default false,
  quoted_total numeric(10,2) not null,
  currency char(3) not null,
  status char(2) not null,
  flight_no varchar(8),
  promo_code varchar(12),
  booked_at timestamp not null,
  cancelled_at timestamp,
  cancel_fee numeric(8,2),
  created_by varchar(16),
  updated_at timestamp
);
comment on column reservation.status is 'CF, CO, CX, NS';
create index on reservation (pickup_at);
create temp table bk as
select row_number() over (order by booked, src, h)::int as res, * from (
  select 1 as src, id as ren_id, h, cust_id, acct_no, class_code, loc_out, loc_in, out_at - pg_temp.n('ba', h, -20, 40) * interval '1 minute' as pick, due, rate, days, currency, 'CO' as st, out_at - (pg_temp.skew('bb', h, 1, 110, 2.4) * interval '1 day') - pg_temp.n('bc', h, 60, 700) * interval '1 minute' as booked from ren where not walkin
  union all
  select 2, null, 900000 + g, c.cust_id, c.acct_no, k.class_code, l.loc_code, l.loc_code, pick, pick + d * interval '1 day', case l.currency when 'EUR' then day_rate_eur else day_rate_gbp end, d, l.currency, case when pick > '2026-05-31 12:00' then case when pg_temp.u('bd', g) < 0.15 then 'CX' else 'CF' end when pg_temp.u('bd', g) < 0.72 then 'CX' else 'NS' end, least(pick, case when pick > '2026-05-31 12:00' then timestamp '2026-05-31 11:00' - pg_temp.n('bm', g, 0, 9000) * interval '1 minute' else pick end) - (pg_temp.skew('be', g, 2, 100, 2) * interval '1 day') - pg_temp.n('bf', g, 60, 700) * interval '1 minute'
    from generate_series(1, 340) as g cross join lateral (select timestamp '2025-10-03 07:30' + (g * 0.88)::int * interval '1 day' + pg_temp.n('bg', g, 0, 760) * interval '1 minute' as pick, 1 + pg_temp.skew('bh', g, 0, 16, 2) as d) as x join customer as c on c.cust_id = pg_temp.n('bi', g, 1, 430) join location as l on l.loc_code = pg_temp.weighted('bj', g, '{LHR1,LON2,MAN1,LDS1,EDI1,DUB1,ORK1,GWY1}', '{22,9,16,8,14,18,8,5}') join car_class as k on k.class_code = pg_temp.weighted('bk', g, '{MCMR,ECMR,CCAR,IDMR,SFAR,EDAE,FVMR,LDAR}', '{14,26,16,14,14,6,5,5}')) as a;
create temp table bx as
select res, code, 1 + case when code in ('CHILD', 'BOOST') and pg_temp.u('xa', h) < 0.3 then 1 else 0 end as qty, round(case when code = 'XBORD' then 45 else least(per_day_gbp * days, coalesce(max_charge_gbp, 99999)) end * case currency when 'EUR' then 1.2 else 1 end, 2) as price
  from (select bk.*, code, res * 10 + o as k from bk, unnest('{GPS,CHILD,BOOST,ADDRV,SCDW,TOLL,XBORD}'::text[], '{9,9,5,14,30,8,3}'::int[]) with ordinality as v(code, pct, o) where pg_temp.u('xb', h * 10 + o) * 100 < pct and (code <> 'TOLL' or currency = 'EUR')) as a join extra on extra_code = code;
insert into reservation
select res, 'R' || lpad((730000 + res * 3)::text, 7, '0') || case currency when 'EUR' then 'IE' else 'UK' end, cust_id, acct_no, class_code, loc_out, loc_in, pick, due, ch, ch <> 'CORP' and pp, round(rate * days * (1 - coalesce((select discount_pct from corp_account as a where a.acct_no = bk.acct_no), 0) / 100), 2) + coalesce((select sum(qty * price) from bx where bx.res = bk.res), 0), currency, st, case when loc_out in ('LHR1', 'MAN1', 'EDI1', 'DUB1', 'ORK1') and pg_temp.u('be1', h) < 0.5 then pg_temp.pick('be2', h, '{BA,EI,FR,U2,LH,AA}') || pg_temp.n('be3', h, 100, 8999) end, case when ch = 'WEB' and pg_temp.u('be4', h) < 0.12 then pg_temp.pick('be5', h, '{SPRING10,CLUB5,AUTUMN15,WKND}') end, booked, cx, case when cx > pick - interval '48 hours' then case currency when 'EUR' then 60 else 50 end when st = 'CX' then 0 end, case ch when 'WEB' then 'web' when 'APP' then 'app' when 'BROKER' then 'ota-feed' else pg_temp.pick('be6', h, '{rsmyth,dkeane,pnowak,lgreen}') end, case when st <> 'CF' then coalesce(cx, pick) end
  from bk, lateral (select case when acct_no is not null then 'CORP' else pg_temp.weighted('be7', h, '{WEB,APP,BROKER,PHONE}', '{44,18,30,8}') end as ch, pg_temp.u('be8', h) < 0.35 as pp, case when st = 'CX' then booked + (least(pick, timestamp '2026-05-31 12:00') - booked) * (0.1 + pg_temp.u('be9', h) * 0.88) end as cx) as x;
update reservation set booked_at = date_trunc('second', booked_at), cancelled_at = date_trunc('second', cancelled_at), updated_at = date_trunc('second', updated_at);

create table reservation_extra (
  res_id integer not null references reservation,
  extra_code varchar(6) not null references extra,
  qty smallint not null default 1,
  unit_price numeric(8,2) not null,
  primary key (res_id, extra_code)
);
insert into reservation_extra select * from bx;

create table rental_agreement (
  ra_no integer primary key,
  res_id integer references reservation,
  cust_id integer not null references customer,
  vehicle_id integer not null references vehicle,
  acct_no integer,
  out_loc char(4) not null references location,
  in_loc char(4) references location,
  out_at timestamp not null,
  due_at timestamp not null,
  in_at timestamp,
  odo_out integer not null,
  odo_in integer,
  fuel_out smallint not null default 8,
  fuel_in smallint,
  daily_rate numeric(8,2) not null,
  currency char(3) not null,
  total_amt numeric(10,2),
  status varchar(10) not null check (status in ('open', 'closed', 'disputed', 'void')),
  out_agent varchar(16),
  in_agent varchar(16),
  notes text
);
comment on column rental_agreement.fuel_out is 'eighths of a tank';
create index on rental_agreement (vehicle_id);

create table ra_charge (
  charge_id integer primary key,
  ra_no integer not null references rental_agreement,
  line_no smallint not null,
  chg_type varchar(8) not null,
  descr varchar(60),
  qty numeric(8,2) not null default 1,
  unit_amt numeric(10,2) not null,
  net_amt numeric(10,2) not null,
  vat_amt numeric(10,2) not null default 0,
  posted_at timestamp not null,
  posted_by varchar(16),
  unique (ra_no, line_no)
);
insert into rental_agreement
select 410000 + id, res, r.cust_id, v, r.acct_no, r.loc_out, case when in_at is not null then r.loc_in end, out_at, r.due, in_at, odo_out, case when in_at is not null then odo_in end, 8, case when in_at is not null then f end, round(r.rate * (1 - coalesce((select discount_pct from corp_account as a where a.acct_no = r.acct_no), 0) / 100) * case when walkin then 1.15 else 1 end, 2), r.currency, null, case when id in (214, 655) then 'void' when in_at is null then 'open' when pg_temp.u('ga', r.h) < 0.012 then 'disputed' else 'closed' end, pg_temp.pick('gb', r.h, '{rsmyth,dkeane,pnowak,lgreen,tfrost,mbyrne}'), case when in_at is not null then pg_temp.pick('gc', r.h, '{rsmyth,dkeane,pnowak,lgreen,tfrost,mbyrne}') end, case when pg_temp.u('gd', r.h) < 0.04 then pg_temp.pick('ge', r.h, '{late flight,upgrade given,customer asked for email receipt,scratch on rear bumper noted at out}') end
  from ren as r left join bk on bk.ren_id = r.id, lateral (select case when pg_temp.u('gf', r.h) < 0.84 then 8 else pg_temp.n('gg', r.h, 2, 7) end as f) as x;

create temp table ch as
select a.ra_no, k, t, d, q, u, p from rental_agreement as a join ren as r on 410000 + r.id = a.ra_no, lateral (
    select 1 as k, 'TIME' as t, 'Time and mileage' as d, r.days::numeric as q, a.daily_rate as u, a.out_at as p
    union all select 2, 'AIRPORT', 'Airport concession fee', 1, round(r.days * a.daily_rate * r.airport_fee_pct / 100, 2), a.out_at where r.airport_fee_pct is not null
    union all select 3, 'EXTRA', e.extra_code, e.qty, e.unit_price, a.out_at from reservation_extra as e where e.res_id = a.res_id
    union all select 4, 'ONEWAY', 'One-way fee', 1, case a.currency when 'EUR' then 55 else 45 end, a.in_at where a.in_loc <> a.out_loc
    union all select 5, 'FUEL', 'Refuelling', 8 - a.fuel_in, case a.currency when 'EUR' then 13.5 else 11.5 end, a.in_at where a.fuel_in < 8
    union all select 6, 'LATE', 'Late return', ceil(extract(epoch from a.in_at - a.due_at) / 3600), 12, a.in_at where a.in_at > a.due_at + interval '1 hour'
    union all select 7, 'CLEAN', 'Valeting', 1, 60, a.in_at + interval '1 day' where a.in_at is not null and pg_temp.u('gh', r.h) < 0.02
    union all select 8, 'ADJ', 'Goodwill adjustment', 1, -round(a.daily_rate * 0.5, 2), a.in_at + interval '3 days' where a.in_at < '2026-05-25' and pg_temp.u('gi', r.h) < 0.03) as x where a.status <> 'void';
insert into ra_charge
select row_number() over (order by p, ra_no, k, d), ra_no, row_number() over (partition by ra_no order by k, d), t, d, q, u, round(q * u, 2), round(q * u * case currency when 'EUR' then 0.23 else 0.2 end, 2), p, case when t = 'ADJ' then 'lgreen' when t in ('TIME', 'AIRPORT', 'EXTRA') then out_agent else coalesce(in_agent, 'system') end
  from ch join rental_agreement using (ra_no);
update rental_agreement as a set total_amt = x.s from (select ra_no, sum(net_amt + vat_amt) as s from ra_charge group by 1) as x where x.ra_no = a.ra_no and status in ('closed', 'disputed');

create table payment (
  payment_id integer primary key,
  ra_no integer not null,
  kind varchar(8) not null check (kind in ('HOLD', 'SALE', 'REFUND', 'RELEASE')),
  method varchar(8) not null,
  card_last4 char(4),
  amount numeric(10,2) not null,
  currency char(3) not null,
  result varchar(8) not null,
  gateway_ref varchar(24),
  paid_at timestamp not null,
  orig_payment_id integer references payment
);
create index on payment (ra_no);
create temp table pay as
select row_number() over (order by at, ra_no, o)::int as id, * from (
  select a.ra_no, x.*, case when pg_temp.u('pa', a.ra_no) < 0.86 then 'CARD' when pg_temp.u('pa', a.ra_no) < 0.96 then 'DEBIT' else 'PAYPAL' end as m, a.currency from rental_agreement as a join vehicle using (vehicle_id) join car_class using (class_code), lateral (select 1 as o, 'HOLD' as kind, 250.00 as amt, 'OK' as r, a.out_at as at union all select 0, 'HOLD', 250, 'DECLINED', a.out_at - interval '6 minutes' where pg_temp.u('pb', a.ra_no) < 0.04
      union all select 2, 'SALE', a.total_amt - coalesce((select sum(net_amt + vat_amt) from ra_charge as c where c.ra_no = a.ra_no and chg_type = 'ADJ'), 0), 'OK', a.in_at + interval '20 minutes' where a.in_at is not null and not (a.status = 'disputed' and a.ra_no % 2 = 0) union all select 3, 'RELEASE', 250, 'OK', a.in_at + interval '22 minutes' where a.in_at is not null
      union all select 4, 'REFUND', -(net_amt + vat_amt), case when pg_temp.u('pc', a.ra_no) < 0.1 then 'PENDING' else 'OK' end, posted_at + interval '1 hour' from ra_charge as c where c.ra_no = a.ra_no and chg_type = 'ADJ' and not (a.status = 'disputed' and a.ra_no % 2 = 0)) as x where a.acct_no is null and a.status <> 'void') as z;
insert into payment
select id, ra_no, kind, m, case when m <> 'PAYPAL' then lpad(pg_temp.n('pd', ra_no, 0, 9999)::text, 4, '0') end, amt, currency, r, case when r <> 'DECLINED' then 'gw_' || substr(md5('pay' || id), 1, 16) end, at, (select id from pay as q where q.ra_no = pay.ra_no and q.r = 'OK' and (pay.kind, q.kind) in (('REFUND', 'SALE'), ('RELEASE', 'HOLD'))) from pay order by pay.id;

create table damage_report (
  damage_id serial primary key,
  vehicle_id integer not null references vehicle,
  ra_no integer,
  found_at timestamp not null,
  found_by varchar(16),
  body_part varchar(20),
  severity smallint not null check (severity between 1 and 4),
  est_cost numeric(10,2),
  actual_cost numeric(10,2),
  recovered_amt numeric(10,2),
  state varchar(12) not null default 'reported',
  closed_on date,
  photo_urls text[]
);
insert into damage_report (vehicle_id, ra_no, found_at, found_by, body_part, severity, est_cost, actual_cost, recovered_amt, state, closed_on, photo_urls)
select vehicle_id, case when pg_temp.u('da', ra_no) < 0.9 then ra_no end, in_at + interval '15 minutes', in_agent, pg_temp.pick('db', ra_no, '{front bumper,rear bumper,windscreen,alloy wheel,door,wing mirror,interior}'), sv, est, case when st in ('repaired', 'closed') then est + pg_temp.n('dc', ra_no, -40, 90) end, case when st = 'closed' then least(est, 1000) end, st, case when st = 'closed' then in_at::date + pg_temp.n('dd', ra_no, 12, 40) end, case when pg_temp.u('de', ra_no) < 0.7 then array['s3://damage/' || ra_no || '_1.jpg', 's3://damage/' || ra_no || '_2.jpg'] end
  from rental_agreement, lateral (select pg_temp.weighted('df', ra_no, '{1,2,3,4}', '{55,30,12,3}')::int as sv, case when in_at > '2026-04-20' then pg_temp.weighted('dg', ra_no, '{reported,assessed}', '{50,50}') else pg_temp.weighted('dg', ra_no, '{closed,repaired,written off}', '{60,35,5}') end as st) as x, lateral (select case sv when 1 then 70 when 2 then 240 when 3 then 780 else 2900 end + pg_temp.n('dh', ra_no, 0, 130) as est) as y where in_at is not null and pg_temp.u('di', ra_no) < 0.09 order by in_at;

create table service_job (
  job_no integer primary key,
  vehicle_id integer not null references vehicle,
  job_type varchar(10) not null,
  garage varchar(40),
  odometer integer,
  started_on date not null,
  finished_on date,
  labour_cost numeric(10,2),
  parts_cost numeric(10,2),
  currency char(3),
  invoice_ref varchar(20),
  warranty_yn char(1) default 'N'
);
insert into service_job
select 8000 + row_number() over (order by in_at), v, jt, g, odo_in, in_at::date, case when done then fin end, case when done and not w then round((60 + pg_temp.n('ja', h, 0, 340))::numeric, 2) end, case when done and not w then case jt when 'TYRES' then 180 + pg_temp.n('jb', h, 0, 300) when 'MOT' then 0 else 20 + pg_temp.skew('jb', h, 0, 500, 2) end end, currency, case when done and not w then 'INV-' || pg_temp.n('jc', h, 10000, 99999) end, case when w then 'Y' else 'N' end
  from ren, lateral (select pg_temp.weighted('jd', h, '{SERVICE,TYRES,MOT,BODYWORK,RECALL}', '{48,18,10,18,6}') as jt, pg_temp.pick('je', h, case currency when 'EUR' then '{Liffey Motors,Westside Garage}' else '{Kwikline Autocentres,Albion Garage,Harrow Bodyshop}' end::text[]) as g, least(in_at::date + pg_temp.n('jf', h, 0, 3), next_at::date) as fin) as x, lateral (select fin <= date '2026-05-31' as done, jt = 'RECALL' or pg_temp.u('jg', h) < 0.06 as w) as y where in_at is not null and next_at - in_at > interval '20 hours' and pg_temp.u('jh', h) < 0.2;

create table fine_notice (
  notice_id integer primary key,
  authority varchar(40) not null,
  notice_no varchar(20) not null,
  reg_no varchar(12) not null,
  offence_at timestamp not null,
  offence_type varchar(20),
  received_on date,
  fine_amt numeric(8,2) not null,
  admin_fee numeric(6,2),
  currency char(3) not null,
  ra_no integer,
  status varchar(12) not null,
  transferred_on date
);
insert into fine_notice
select row_number() over (order by out_at), au, 'PCN' || pg_temp.n('fa', h, 100000, 999999), reg_no, off, ty, rec, case ty when 'SPEED' then 100 when 'PARKING' then 70 when 'BUS LANE' then 65 else 12.5 end, case when st not in ('cancelled', 'unmatched') then 35 end, r.currency, case when st <> 'unmatched' then 410000 + id end, st, case when st in ('transferred', 'paid') then rec + pg_temp.n('fb', h, 1, 9) end
  from ren as r join vehicle on vehicle_id = v, lateral (select out_at + (least(due, in_at) - out_at) * (0.1 + pg_temp.u('fc', h) * 0.8) as o) as a, lateral (select date_trunc('minute', o) as off, o::date + pg_temp.n('fd', h, 6, 34) as rec, pg_temp.weighted('fe', h, '{PARKING,SPEED,BUS LANE,TOLL}', '{45,22,15,18}') as ty) as b, lateral (select case when ty = 'TOLL' then case r.currency when 'EUR' then 'M50 eFlow' else 'Transport for London' end when ty = 'SPEED' then case r.currency when 'EUR' then 'An Garda Siochana' else 'West Yorkshire Police' end when r.currency = 'EUR' then 'Dublin City Council' else pg_temp.pick('fg', h, '{Transport for London,Manchester City Council,City of Edinburgh Council}') end as au) as b1, lateral (select case when rec > '2026-05-20' then 'received' else pg_temp.weighted('ff', h, '{transferred,paid,cancelled,unmatched}', '{62,22,8,8}') end as st) as s where in_at is not null and rec <= '2026-05-31' and pg_temp.u('fh', h) < 0.1;

create table fleet_daily (
  snap_date date not null,
  loc_code char(4) not null references location,
  fleet_cnt smallint not null,
  on_rent_cnt smallint not null,
  idle_cnt smallint not null,
  util_pct numeric(5,2),
  loaded_at timestamp,
  primary key (snap_date, loc_code)
);
insert into fleet_daily
select d, loc, count(*), count(*) filter (where rented), count(*) filter (where not rented), round(100.0 * count(*) filter (where rented) / count(*), 2), d + 1 + time '02:05'
  from (select '2026-01-01'::date + g as d from generate_series(0, 149) as g) as g, lateral (select distinct on (v) v, case when coalesce(in_at, 'infinity') > d + time '23:59' then loc_out else loc_in end as loc, coalesce(in_at, 'infinity') > d + time '23:59' as rented from ren join vehicle on vehicle_id = v where out_at <= d + time '23:59' and not (v in (7, 31, 52) and d > timestamp '2026-03-15' + v * interval '1 day') order by v, out_at desc) as x group by d, loc;

create table telematics_alert (
  alert_id bigserial primary key,
  vehicle_id integer references vehicle,
  alert_code varchar(12) not null,
  lat numeric(9,6),
  lon numeric(9,6),
  raised_at timestamptz not null default now(),
  cleared_at timestamptz
);

update vehicle as v set cur_loc = case when x.in_at is null then null else x.loc_in end, odometer = coalesce(case when x.in_at is not null then x.odo_in end, x.odo_out), stat = case when x.in_at is null then 'R' else 'A' end from (select distinct on (v) * from ren order by v, out_at desc) as x where x.v = v.vehicle_id;
update vehicle set stat = 'D', cur_loc = null, defleet_on = date '2026-03-15' + vehicle_id, sale_price = round(coalesce(purchase_price, 14000) * 0.58, -1) where vehicle_id in (7, 31, 52);
update vehicle set stat = 'S' where stat = 'A' and vehicle_id in (select vehicle_id from service_job where finished_on is null);
update vehicle set stat = 'H' where stat = 'A' and vehicle_id in (select vehicle_id from damage_report where state = 'reported' and severity > 1);
update customer as c set created_at = least(created_at, x.b - interval '3 minutes') from (select cust_id, min(b) as b from (select cust_id, booked_at as b from reservation union all select cust_id, out_at from rental_agreement) as z group by 1) as x where x.cust_id = c.cust_id;
update customer as c set club_points = coalesce((select sum(total_amt)::int * 2 from rental_agreement as a where a.cust_id = c.cust_id and status = 'closed'), 0) where club_tier is not null;
update customer set first_nm = null, last_nm = null, dob = null, email = null, mobile = null, addr_line = null, licence_no = null, licence_exp = null, anonymised_at = timestamp '2026-05-04 03:00' where cust_id % 71 = 40;
