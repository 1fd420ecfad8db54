-- A ferry line across the western Baltic: English, singular names, natural keys for ports and routes, words in check constraints for
-- states, foreign keys declared, units in the names of columns, hardly a comment. Times are those of the ports; amounts are euros.
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

-- 会员 ---------------------------------------------------------------------------------------------------------------


set jit = off;

create table flyway_schema_history (
  installed_rank integer primary key,
  version varchar(50),
  description varchar(200) not null,
  type varchar(20) not null,
  script varchar(1000) not null,
  checksum integer,
  installed_by varchar(100) not null,
  installed_on timestamp not null,
  execution_time integer not null,
  success boolean not null
);
insert into flyway_schema_history
select i, i::text, d, 'SQL', 'V' || i || '__' || replace(d, ' ', '_') || '.sql', pg_temp.n('fc', i, 0, 2000000000) - 1000000000, 'ferry_owner', timestamp '2022-08-15 10:12:40' + make_interval(days => (i * i * 3)::int, mins => i::int * 29), pg_temp.skew('fe', i, 8, 4000, 4), true
  from unnest('{baseline,add fare season,booking return reference,crew certificates,vehicle height,customer soft delete,onboard sales,incident severity,payment provider reference,sailing wind speed,lost property,index sailing departure,refund amount}'::text[]) with ordinality as v (d, i);

create table port (
  port_code char(3) primary key,
  name varchar(50) not null,
  country_code char(2) not null,
  time_zone varchar(40) not null,
  berths smallint not null,
  max_draught_m numeric(4, 1),
  latitude numeric(8, 5),
  longitude numeric(8, 5),
  check_in_minutes smallint not null default 45
);
insert into port values ('ROS', 'Rostock', 'DE', 'Europe/Berlin', 3, 13.0, 54.15330, 12.10150, 60), ('TRE', 'Trelleborg', 'SE', 'Europe/Stockholm', 4, 9.0, 55.37030, 13.15390, 60), ('RNN', 'Rønne', 'DK', 'Europe/Copenhagen', 2, 9.0, 55.10060, 14.69100, 45), ('SAS', 'Mukran', 'DE', 'Europe/Berlin', 2, 10.5, 54.48390, 13.59290, 45), ('SWI', 'Świnoujście', 'PL', 'Europe/Warsaw', 2, 9.5, 53.91040, 14.26250, 60);

create table vessel (
  vessel_id integer primary key,
  name varchar(40) not null,
  imo_number char(7) not null unique,
  call_sign varchar(8),
  flag char(2) not null,
  built_year smallint not null,
  gross_tonnage integer,
  length_m numeric(6, 2),
  service_speed_kn numeric(4, 1),
  passenger_capacity integer not null,
  lane_metres integer not null,
  cabins integer not null default 0,
  status varchar(15) not null check (status in ('in_service', 'laid_up', 'dry_dock', 'sold')),
  acquired_on date,
  sold_on date
);
insert into vessel values (1, 'Baltic Heron', '9217101', 'DKHN2', 'DE', 2001, 36822, 199.95, 22.0, 880, 2200, 118, 'in_service', '2009-03-01', null), (2, 'Baltic Tern', '9217113', 'DKTN4', 'DE', 2002, 36822, 199.95, 22.0, 880, 2200, 118, 'in_service', '2009-06-15', null), (3, 'Isle of Rügen', '8711837', 'SIRG', 'SE', 1988, 21162, 161.50, 18.5, 620, 1250, 54, 'in_service', '2014-02-10', null), (4, 'Hammershus Express', '9561356', 'OXHE', 'DK', 2011, 10504, 112.60, 37.0, 1180, 560, 0, 'in_service', '2018-09-01', null), (5, 'Pomerania Star', '9010814', 'SPPS', 'CY', 1993, 29841, 169.40, 19.0, 540, 1900, 80, 'laid_up', '2012-11-20', null), (6, 'Kap Arkona', '7707013', null, 'DE', 1979, 9400, 128.10, 16.0, 400, 700, 20, 'sold', '2001-04-01', '2023-03-31');

create table route (
  route_code char(7) primary key,
  departure_port char(3) not null references port (port_code),
  arrival_port char(3) not null references port (port_code),
  distance_nm numeric(5, 1) not null,
  crossing_minutes smallint not null,
  seasonal boolean not null default false,
  opened_on date,
  closed_on date,
  check (departure_port <> arrival_port)
);
insert into route values ('ROS-TRE', 'ROS', 'TRE', 89.0, 360, false, '2009-03-15', null), ('TRE-ROS', 'TRE', 'ROS', 89.0, 375, false, '2009-03-15', null), ('SAS-RNN', 'SAS', 'RNN', 54.0, 160, true, '2018-09-10', null), ('RNN-SAS', 'RNN', 'SAS', 54.0, 160, true, '2018-09-10', null), ('SWI-TRE', 'SWI', 'TRE', 96.0, 420, false, '2014-03-01', null), ('TRE-SWI', 'TRE', 'SWI', 96.0, 435, false, '2014-03-01', null), ('ROS-RNN', 'ROS', 'RNN', 108.0, 390, true, '2015-06-01', '2021-09-12');

create table crew_member (
  crew_id integer primary key,
  staff_no varchar(8) not null unique,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  rank varchar(25) not null check (rank in ('master', 'chief_officer', 'second_officer', 'chief_engineer', 'second_engineer', 'bosun', 'able_seaman', 'motorman', 'purser', 'steward', 'cook')),
  nationality char(2) not null,
  birth_date date,
  passport_no varchar(15),
  email varchar(80),
  mobile varchar(20),
  home_port char(3) references port (port_code),
  monthly_salary_eur numeric(8, 2),
  hired_on date not null,
  left_on date,
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into crew_member
select i, 'C' || 4000 + i, first, last, rank, nat, date '1962-01-01' + pg_temp.n('bd', i, 0, 14500), upper(left(md5('pp' || i), 2)) || pg_temp.n('ppn', i, 1000000, 9999999), lower(left(first, 1)) || '.' || lower(replace(last, 'ø', 'o')) || i || '@westbaltic.example', case when pg_temp.u('mb', i) < 0.85 then case nat when 'DE' then '+49 151 ' when 'SE' then '+46 70 ' when 'DK' then '+45 20 ' else '+48 601 ' end || pg_temp.n('mbn', i, 100000, 999999) end, case nat when 'DE' then case when i % 3 = 0 then 'SAS' else 'ROS' end when 'SE' then 'TRE' when 'DK' then 'RNN' else 'SWI' end,
       case rank when 'master' then 8200 when 'chief_engineer' then 7700 when 'chief_officer' then 6400 when 'second_engineer' then 5600 when 'second_officer' then 5100 when 'bosun' then 3900 when 'purser' then 3800 when 'cook' then 3400 when 'steward' then 2900 else 3300 end + 50 * pg_temp.n('sal', i, 0, 14), hired, gone, greatest(hired::timestamp, '2022-08-16') + time '09:00', coalesce(gone, greatest(hired, date '2023-04-01') + i % 300)::timestamp + time '14:00'
  from generate_series(1, 104) as i, lateral (select case when i <= 8 then 'master' when i <= 16 then 'chief_officer' when i <= 24 then 'second_officer' when i <= 31 then 'chief_engineer' when i <= 38 then 'second_engineer' when i <= 44 then 'bosun' when i <= 50 then 'purser' when i <= 57 then 'cook' else pg_temp.weighted('rk', i, '{steward,able_seaman,motorman}', '{48,34,18}') end as rank, pg_temp.weighted('nat', i, '{DE,SE,PL,DK,PH}', '{42,22,22,10,4}') as nat, date '2009-04-01' + pg_temp.skew('hr', i, 0, 5500, 0.8) as hired offset 0) as x,
       lateral (select pg_temp.pick('fn', i, case nat when 'DE' then '{Jens,Anke,Torsten,Uwe,Katrin,Lars,Heiko,Silke,Marco,Birgit}' when 'SE' then '{Anders,Karin,Magnus,Lena,Johan,Eva,Björn}' when 'DK' then '{Mads,Henrik,Lone,Søren}' when 'PL' then '{Piotr,Marek,Agnieszka,Tomasz,Ewa,Krzysztof}' else '{Jose,Ramon,Liza}' end::text[]) as first, pg_temp.pick('ln', i, case nat when 'DE' then '{Petersen,Schulz,Krüger,Behrens,Möller,Lange,Voss,Jahnke}' when 'SE' then '{Lindqvist,Nilsson,Berg,Sandberg,Holm}' when 'DK' then '{Kofoed,Hansen,Jørgensen}' when 'PL' then '{Nowak,Wójcik,Zielinski,Mazur,Lis}' else '{Santos,Reyes,Cruz}' end::text[]) as last, case when i > 4 and pg_temp.u('lf', i) < 0.17 and hired < '2023-06-01' then greatest(date '2022-11-15' + i * 6, hired + 90) end as gone) as y;

create table crew_certificate (
  crew_id integer not null references crew_member (crew_id),
  certificate varchar(40) not null,
  certificate_no varchar(20) not null,
  issued_on date not null,
  expires_on date,
  revoked_on date,
  primary key (crew_id, certificate)
);
insert into crew_certificate
select c.crew_id, k, upper(left(md5(c.crew_id || k), 9)), got, case when k <> 'Passenger Ship Training' then (got + interval '1 year' * case k when 'Medical Fitness' then 2 else 5 end)::date end, null
  from crew_member as c, unnest('{Basic Safety Training,Medical Fitness,Crowd Management,Passenger Ship Training,Certificate of Competency,Advanced Fire Fighting,Ship Security Officer}'::text[]) with ordinality as v (k, n), lateral (select date '2024-09-30' - case k when 'Medical Fitness' then pg_temp.n('ci', c.crew_id * 10 + n, 5, 745) when 'Passenger Ship Training' then pg_temp.n('ci', c.crew_id * 10 + n, 30, 2600) else pg_temp.n('ci', c.crew_id * 10 + n, 20, 1840) end as got) as x
 where n <= 2 or n in (3, 4) and pg_temp.u('ch', c.crew_id * 10 + n) < 0.85 or n = 5 and rank like any ('{master,%officer,%engineer}') or n = 6 and rank not in ('steward', 'purser', 'cook') and pg_temp.u('ch', c.crew_id * 10 + n) < 0.7 or n = 7 and rank in ('master', 'chief_officer');

create table sailing (
  sailing_id integer primary key,
  route_code char(7) not null references route (route_code),
  vessel_id integer not null references vessel (vessel_id),
  scheduled_departure timestamp not null,
  scheduled_arrival timestamp not null,
  actual_departure timestamp,
  actual_arrival timestamp,
  status varchar(12) not null default 'scheduled' check (status in ('scheduled', 'boarding', 'departed', 'arrived', 'cancelled')),
  cancel_reason varchar(20) check (cancel_reason in ('weather', 'technical', 'crew_shortage', 'low_demand', 'port_strike')),
  delay_reason varchar(40),
  master_id integer references crew_member (crew_id),
  fuel_used_t numeric(6, 2),
  wind_speed_ms numeric(4, 1),
  created_at timestamp not null,
  updated_at timestamp not null
);
insert into sailing
select row_number() over (order by dep, r.route_code), r.route_code, v, dep, dep + make_interval(mins => mins), case when st in ('arrived', 'departed') then left_at end, case when st = 'arrived' then left_at + make_interval(mins => mins + pg_temp.n('ar', at, -14, 12)) end, st, case when st = 'cancelled' then case when extract(month from dep) in (10, 11, 12, 1, 2, 3) then pg_temp.weighted('cr', at, '{weather,technical,crew_shortage,low_demand,port_strike}', '{62,20,6,8,4}') else pg_temp.weighted('cr', at, '{technical,weather,crew_shortage,port_strike}', '{55,25,14,6}') end end,
       case when st in ('arrived', 'departed') and late > 15 then pg_temp.weighted('dr', at, '{late loading,weather,technical,customs control,late inbound vessel}', '{34,22,14,8,22}') end, case when st <> 'cancelled' and dep < '2024-10-22' then (select c.crew_id from crew_member as c where c.rank = 'master' and hired_on < dep and (c.left_on is null or c.left_on > dep) order by md5(c.crew_id || ':' || v || ':' || floor(extract(epoch from dep) / 604800)) limit 1) end, case when st = 'arrived' and pg_temp.u('fu0', at) < 0.97 then round((dist * case v when 4 then 0.21 when 3 then 0.19 else 0.24 end * (0.9 + 0.25 * pg_temp.u('fu', at)))::numeric, 2) end, case when st = 'arrived' then wind end, made, coalesce(case when st = 'arrived' then left_at + make_interval(mins => mins + 30) when st = 'cancelled' then least(timestamp '2024-10-15 08:00', dep - make_interval(hours => 6 + pg_temp.skew('ca', at, 0, 60, 1.5))) end, made)
  from (select r.*, d::date + t + make_interval(mins => 0) as dep, (d::date - date '2022-01-01') * 20 + k as at, case r.route_code when 'ROS-TRE' then case when (d::date - date '2022-01-01') % 2 = 0 then 1 else 2 end when 'TRE-ROS' then case when (d::date - date '2022-01-01') % 2 = 0 then 2 else 1 end when 'SWI-TRE' then 3 when 'TRE-SWI' then 3 else 4 end as v, r.crossing_minutes as mins, r.distance_nm as dist
          from generate_series(timestamp '2022-11-01', '2024-12-31', interval '1 day') as d, (values ('ROS-TRE', time '08:00', 1), ('TRE-ROS', time '22:45', 2), ('SWI-TRE', time '13:30', 3), ('TRE-SWI', time '10:30', 4), ('SAS-RNN', time '08:30', 5), ('RNN-SAS', time '18:00', 6)) as s (code, t, k) join route as r on r.route_code = s.code
         where k <= 2 or k = 3 and extract(isodow from d) in (1, 3, 5) or k = 4 and extract(isodow from d) in (2, 4, 6) or k in (5, 6) and extract(month from d) between 4 and 10 and (extract(isodow from d) in (4, 6, 7) or extract(month from d) in (7, 8) and extract(isodow from d) in (2, 5))) as r,
       lateral (select round((2 + 15 * power(pg_temp.u('wi', at / 20), 1.4) * case when extract(month from dep) in (11, 12, 1, 2, 3) then 1.3 else 0.85 end)::numeric, 1) as wind, case when pg_temp.u('lt', at) < 0.2 then 5 + pg_temp.skew('ltn', at, 0, 170, 2.8) else pg_temp.n('ltn', at, -4, 9) end as late, date_trunc('month', dep) - interval '7 months' + time '09:30' as made offset 0) as w,
       lateral (select case when wind > 19.5 and dep < '2024-10-16' or pg_temp.u('cn', at) < 0.012 and dep < '2024-11-10' then 'cancelled' when dep > '2024-10-15 14:00' then 'scheduled' when dep + make_interval(mins => mins + 200) > '2024-10-15 14:00' and dep::date = '2024-10-15' then 'departed' else 'arrived' end as st, dep + make_interval(mins => late) as left_at offset 0) as y;
create index on sailing (scheduled_departure);
analyze sailing;

create table sailing_crew (
  sailing_id integer not null references sailing (sailing_id),
  crew_id integer not null references crew_member (crew_id),
  duty varchar(20) not null check (duty in ('bridge', 'engine', 'deck', 'hotel')),
  hours_worked numeric(4, 1),
  primary key (sailing_id, crew_id)
);
insert into sailing_crew
select s.sailing_id, c.crew_id, case when rank in ('master', 'chief_officer', 'second_officer') then 'bridge' when rank in ('chief_engineer', 'second_engineer', 'motorman') then 'engine' when rank in ('bosun', 'able_seaman') then 'deck' else 'hotel' end, case when s.status = 'arrived' then round(((extract(epoch from s.actual_arrival - s.actual_departure) / 3600 + 1.5 + pg_temp.n('hw', s.sailing_id * 200 + c.crew_id, 0, 4) / 2.0) * 2)::numeric) / 2 end
  from sailing as s, lateral (select crew_id, rank from (select c.*, row_number() over (partition by case when rank = 'master' then 'm' when rank in ('able_seaman', 'motorman') then 'a' else rank end order by case when c.crew_id = s.master_id then '' else md5(c.crew_id || ':' || s.vessel_id || ':' || floor(extract(epoch from s.scheduled_departure) / 604800)) end) as n from crew_member as c where hired_on < s.scheduled_departure and (left_on is null or left_on > s.scheduled_departure)) as c where n <= case rank when 'steward' then 4 when 'able_seaman' then 3 when 'motorman' then 3 else 1 end) as c
 where s.scheduled_departure between '2024-08-01' and '2024-10-16' and s.status <> 'cancelled' and extract(isodow from s.scheduled_departure) in (2, 5, 6, 7) and s.sailing_id % 2 = 0;

-- Sales --------------------------------------------------------------------------------------------------------------

create table fare (
  fare_id integer primary key,
  route_code char(7) not null references route (route_code),
  item varchar(20) not null check (item in ('adult', 'child', 'infant', 'senior', 'car', 'car_trailer', 'camper', 'motorcycle', 'bicycle', 'van', 'lorry')),
  season varchar(4) not null check (season in ('low', 'high')),
  price_eur numeric(8, 2) not null,
  valid_from date not null,
  valid_to date,
  unique (route_code, item, season, valid_from)
);
insert into fare
select row_number() over (order by f, route_code, n, season desc), route_code, item, season, round(base * case when route_code in ('SAS-RNN', 'RNN-SAS') then 0.8 when route_code in ('SWI-TRE', 'TRE-SWI') then 0.92 else 1 end * case season when 'high' then 1.35 else 1 end * raise * 2) / 2, f, t
  from route, unnest('{adult,child,infant,senior,car,car_trailer,camper,motorcycle,bicycle,van,lorry}'::text[], '{26,13,0,22,79,128,119,42,12,165,390}'::numeric[]) with ordinality as i (item, base, n), (values ('low'), ('high')) as s (season), (values (date '2022-10-01', date '2023-09-30', 1.0), ('2023-10-01', null, 1.07)) as y (f, t, raise) where closed_on is null;

create table customer (
  customer_id integer primary key,
  customer_type varchar(10) not null check (customer_type in ('private', 'business', 'agent', 'freight')),
  first_name varchar(50),
  last_name varchar(50),
  company_name varchar(80),
  email varchar(100),
  phone varchar(25),
  city varchar(50),
  country_code char(2),
  birth_date date,
  loyalty_tier varchar(10) check (loyalty_tier in ('silver', 'gold')),
  loyalty_points integer not null default 0,
  marketing_consent boolean not null default false,
  credit_limit_eur numeric(10, 2),
  created_at timestamp not null,
  updated_at timestamp not null,
  deleted_at timestamp
);
insert into customer
select i, kind, case when kind = 'private' or pg_temp.u('cp', i) < 0.5 then first end, case when kind = 'private' or pg_temp.u('cp', i) < 0.5 then last end, case kind when 'business' then last || ' ' || pg_temp.pick('co1', i, '{Bygg AB,Montage GmbH,Solar GmbH,Consult A/S,Events AB}') when 'agent' then pg_temp.pick('co2', i, '{Ostsee,Nordic,Scandi,Pomeranian,Öresund}') || ' ' || pg_temp.pick('co3', i, '{Reisen,Travel,Tours,Resor}') when 'freight' then last || ' ' || pg_temp.pick('co4', i, '{Spedition,Logistik GmbH,Åkeri AB,Transport Sp. z o.o.}') end, case when pg_temp.u('em', i) < 0.94 then 'c' || i || '@' || pg_temp.pick('emd', i, '{web.example,gmx.example,telia.example,wp.example,gmail.example}') end, case when pg_temp.u('ph', i) < 0.7 then case nat when 'DE' then '+49 ' when 'SE' then '+46 ' when 'DK' then '+45 ' when 'PL' then '+48 ' else '+31 ' end || pg_temp.n('phn', i, 10000000, 99999999) end, city, nat, case when kind = 'private' and pg_temp.u('bd', i) < 0.4 then date '1945-01-01' + pg_temp.n('bdn', i, 0, 21500) end, case when kind = 'private' then case when pg_temp.u('lt', i) < 0.03 then 'gold' when pg_temp.u('lt', i) < 0.13 then 'silver' end end, 0, pg_temp.u('mc', i) < 0.41, case when kind in ('freight', 'agent') then 1000 * pg_temp.n('cl', i, 2, 25) end, made, made + make_interval(days => pg_temp.skew('up', i, 0, 300, 2)), case when pg_temp.u('dl', i) < 0.013 then least(timestamp '2024-10-10', made + make_interval(days => 120 + i % 200)) end
  from generate_series(1, 1180) as i, lateral (select pg_temp.weighted('kd', i, '{private,business,agent,freight}', '{86,6,3,5}') as kind, timestamp '2021-05-03 08:00' + make_interval(days => floor(1250 * power(i / 1180.0, 0.7))::int, mins => pg_temp.n('mm', i, 0, 800)) as made, pg_temp.weighted('cn', i, '{DE,SE,PL,DK,NL}', '{46,27,14,10,3}') as nat offset 0) as x,
       lateral (select pg_temp.pick('cf', i, case nat when 'DE' then '{Thomas,Sabine,Michael,Andrea,Stefan,Julia,Matthias,Claudia,Frank,Nicole,Jonas,Petra}' when 'SE' then '{Erik,Anna,Lars,Maria,Karl,Ingrid,Oskar,Elin}' when 'PL' then '{Jan,Katarzyna,Andrzej,Małgorzata,Paweł,Joanna}' when 'DK' then '{Niels,Mette,Lars,Kirsten}' else '{Jan,Anneke,Pieter}' end::text[]) as first, pg_temp.pick('cl2', i, case nat when 'DE' then '{Müller,Schmidt,Fischer,Weber,Becker,Wolf,Neumann,Hofmann,Krause,Brandt}' when 'SE' then '{Andersson,Johansson,Karlsson,Eriksson,Larsson,Persson}' when 'PL' then '{Kowalski,Wiśniewski,Kamiński,Lewandowski,Dąbrowski}' when 'DK' then '{Nielsen,Pedersen,Larsen,Madsen}' else '{de Vries,Jansen,Bakker}' end::text[]) as last, pg_temp.pick('ct', i, case nat when 'DE' then '{Berlin,Hamburg,Rostock,Leipzig,Schwerin,Dresden,Stralsund}' when 'SE' then '{Malmö,Lund,Göteborg,Stockholm,Ystad}' when 'PL' then '{Szczecin,Poznań,Wrocław,Gdańsk}' when 'DK' then '{Rønne,København,Nexø}' else '{Groningen,Utrecht}' end::text[]) as city) as y;
analyze customer;

create table booking (
  booking_ref char(7) primary key,
  customer_id integer not null references customer (customer_id),
  sailing_id integer not null references sailing (sailing_id),
  return_of char(7) references booking (booking_ref),
  channel varchar(10) not null check (channel in ('web', 'app', 'phone', 'agent', 'port_desk')),
  status varchar(12) not null check (status in ('held', 'confirmed', 'checked_in', 'completed', 'no_show', 'cancelled')),
  flexible boolean not null default false,
  total_eur numeric(10, 2) not null default 0,
  booked_at timestamp not null,
  hold_until timestamp,
  cancelled_at timestamp,
  cancel_reason varchar(30),
  refund_eur numeric(10, 2),
  promo_code varchar(12),
  remarks text,
  updated_at timestamp not null
);
comment on column booking.return_of is 'Booking of the outward leg';
create temp table draft as
select i, leg, 'W' || upper(to_hex(i * 509 + 65537)) || leg as ref, c.customer_id, c.customer_type as ctype, s.sailing_id, s.route_code, s.scheduled_departure as dep, s.status as sailed, s.cancel_reason as why, made, i * 10 + leg as at
  from generate_series(1, 1650) as i, lateral (select timestamp '2022-11-05' + make_interval(days => floor(765 * power(pg_temp.u('dd', i), 0.9))::int) as day0 offset 0) as x, lateral (select case when extract(month from day0) not in (6, 7, 8) and pg_temp.u('sm', i) < 0.4 then make_date(extract(year from day0)::int, pg_temp.weighted('smm', i, '{7,8,6,5,12}', '{36,34,18,8,4}')::int, 1 + i % 28)::timestamp else day0 end as day1 offset 0) as y, lateral (select case when day1 between '2022-11-05' and '2024-12-08' then day1 else day0 end as day offset 0) as z,
       lateral (select * from sailing as s where s.scheduled_departure >= day and s.scheduled_departure < day + interval '4 days' order by -ln(1 - pg_temp.u('sl', i * 10000 + s.sailing_id)) / case when s.vessel_id = 4 then 1.6 else 1 end limit 1) as o, lateral (select least(timestamp '2024-10-15 13:30' - make_interval(mins => i), o.scheduled_departure - make_interval(days => pg_temp.skew('ld', i, 0, 140, 1.9), mins => 60 + pg_temp.n('ldm', i, 0, 900))) as made offset 0) as m,
       lateral (select * from (select 1 + floor(pg_temp.u('cc', i * 10 + t) * 1179 * power(greatest(0.02, extract(epoch from made - timestamp '2021-05-04 22:00') / 86400 / 1250)::float8, 1 / 0.7))::int as id, t from generate_series(1, 4) as t) as t join customer as c on c.customer_id = t.id and (c.deleted_at is null or c.deleted_at > made) order by -ln(1 - pg_temp.u('cu', i * 10 + t)) / case c.customer_type when 'freight' then 4 when 'agent' then 3 when 'business' then 2 else case when c.loyalty_tier is not null then 3 else 1 end end limit 1) as c,
       lateral (select c.customer_type <> 'freight' and pg_temp.u('rt', i) < 0.42 as returns, o.scheduled_arrival + make_interval(days => pg_temp.skew('st', i, 1, 16, 1.4)) as stays_until, right(o.route_code, 3) || '-' || left(o.route_code, 3) as way_back offset 0) as w,
       generate_series(1, case when returns then 2 else 1 end) as leg, lateral (select * from sailing where leg = 1 and sailing_id = o.sailing_id union all (select * from sailing where leg = 2 and route_code = way_back and scheduled_departure > stays_until order by scheduled_departure limit 1)) as s;
insert into booking
select ref, d.customer_id, d.sailing_id, case when leg = 2 then 'W' || upper(to_hex(i * 509 + 65537)) || 1 end, case ctype when 'agent' then 'agent' when 'freight' then pg_temp.weighted('ch', i, '{phone,web}', '{60,40}') else pg_temp.weighted('ch', i, '{web,app,phone,port_desk}', '{61,20,12,7}') end, st, flex, 0, made, case when st = 'held' then made + interval '48 hours' end, gone, case when gone is not null then case when sailed = 'cancelled' then 'sailing cancelled' else pg_temp.weighted('br', at, '{change of plans,illness,duplicate booking,payment expired,price,other}', '{48,14,8,16,4,10}') end end, null, case when ctype = 'private' and pg_temp.u('pc', i) < 0.08 then case when made < '2023-06-01' then 'SPRING23' when made < '2024-03-01' then 'NORTH10' else 'SUMMER24' end end, case when pg_temp.u('rm', at) < 0.04 then pg_temp.pick('rmt', at, '{Wheelchair to cabin,Arrives late from motorway,Dog in car,Group of cyclists,Invoice to head office}') end, coalesce(gone, case when dep < '2024-10-15' then dep + interval '7 hours' else made end)
  from draft as d, lateral (select case when sailed = 'cancelled' or pg_temp.u('cx', at) < 0.075 then 'cancelled' when dep < '2024-10-15 13:00' then case when pg_temp.u('ns', at) < 0.02 then 'no_show' else 'completed' end when dep < '2024-10-15 20:00' then 'checked_in' when ctype in ('agent', 'business') and made > '2024-10-13' then 'held' else 'confirmed' end as st, pg_temp.u('fx', i) < 0.27 as flex offset 0) as x, lateral (select case when st = 'cancelled' then case when sailed = 'cancelled' then least(timestamp '2024-10-15 09:00', dep - interval '6 hours') else least(timestamp '2024-10-15 12:40', made + (dep - made) * pg_temp.u('cxt', at)) end end as gone0) as g0, lateral (select date_trunc('minute', greatest(gone0, made + interval '3 minutes')) as gone1) as g1, lateral (select case when st = 'cancelled' then gone1 end as gone) as g order by made, ref;
analyze draft;
analyze booking;
analyze fare;

create table booking_passenger (
  passenger_id integer primary key,
  booking_ref char(7) not null references booking (booking_ref),
  first_name varchar(50) not null,
  last_name varchar(50) not null,
  passenger_type varchar(8) not null check (passenger_type in ('adult', 'child', 'infant', 'senior')),
  birth_date date,
  nationality char(2),
  document_no varchar(15),
  fare_eur numeric(8, 2) not null,
  cabin_no varchar(5),
  assistance varchar(20) check (assistance in ('wheelchair', 'visual', 'hearing', 'other')),
  checked_in_at timestamp
);
insert into booking_passenger
select row_number() over (order by made, ref, n), ref, case when n = 1 and c.first_name is not null then c.first_name else pg_temp.pick('pf', d.i * 10 + n, '{Lukas,Emma,Mia,Felix,Ole,Greta,Hanna,Nils,Sofie,Jakub,Zofia,Astrid,Peter,Monika,Ulla,Dieter}') end, coalesce(c.last_name, pg_temp.pick('pl', d.i * 10 + n, '{Müller,Nilsson,Kowalski,Larsen,Weber,Svensson,Nowak}')), kind, case when pg_temp.u('pb', d.i * 10 + n) < 0.55 then (dep - case kind when 'infant' then interval '1 year' when 'child' then interval '4 years' when 'senior' then interval '67 years' else interval '20 years' end)::date - pg_temp.n('pbd', d.i * 10 + n, 0, case kind when 'infant' then 300 when 'child' then 3800 when 'senior' then 5500 else 15500 end) end, case when pg_temp.u('pn', d.i * 10 + n) < 0.7 then c.country_code end, case when pg_temp.u('pn', d.i * 10 + n) < 0.3 then upper(left(md5('doc' || d.i || n), 9)) end, case when ctype = 'freight' then 0 else (select f.price_eur from fare as f where f.route_code = d.route_code and f.item = kind and f.season = case when extract(month from dep) in (6, 7, 8) then 'high' else 'low' end and dep::date between f.valid_from and coalesce(f.valid_to, '2099-01-01')) end, case when s.vessel_id <> 4 and n % 2 = 1 and pg_temp.u('cb', d.i) < case when d.route_code = 'TRE-ROS' then 0.6 else 0.12 end then (5 + d.i % 3)::text || lpad(pg_temp.n('cbn', d.at, 1, 60)::text, 2, '0') end, case when pg_temp.u('as', d.i * 10 + n) < 0.012 then pg_temp.weighted('ast', d.i * 10 + n, '{wheelchair,visual,hearing,other}', '{70,10,8,12}') end, case when b.status in ('completed', 'checked_in') then dep - make_interval(mins => 35 + pg_temp.n('ci', d.at * 10 + n, 0, 70)) end
  from draft as d join booking as b on b.booking_ref = d.ref join customer as c on c.customer_id = d.customer_id join sailing as s on s.sailing_id = d.sailing_id, lateral (select case when ctype = 'freight' then 1 when ctype = 'business' then pg_temp.weighted('np', d.i, '{1,2,3}', '{62,28,10}')::int else pg_temp.weighted('np', d.i, '{1,2,3,4,5,6}', '{17,44,13,17,6,3}')::int end as size offset 0) as z, generate_series(1, size) as n, lateral (select case when n = 1 or ctype in ('business', 'freight') then case when ctype = 'private' and pg_temp.u('sn', d.i) < 0.14 then 'senior' else 'adult' end when n = 2 then case when pg_temp.u('sn', d.i) < 0.14 then 'senior' when pg_temp.u('k2', d.i) < 0.06 then 'child' else 'adult' end else pg_temp.weighted('k3', d.i * 10 + n, '{child,adult,infant}', '{58,32,10}') end as kind offset 0) as k;

create table booking_vehicle (
  booking_vehicle_id integer primary key,
  booking_ref char(7) not null references booking (booking_ref),
  vehicle_type varchar(20) not null check (vehicle_type in ('car', 'car_trailer', 'camper', 'motorcycle', 'bicycle', 'van', 'lorry')),
  registration varchar(15),
  length_m numeric(4, 1) not null,
  height_m numeric(3, 1),
  gross_weight_kg integer,
  dangerous_goods boolean not null default false,
  fare_eur numeric(8, 2) not null,
  deck smallint
);
insert into booking_vehicle
select row_number() over (order by made, ref), ref, v, case when v <> 'bicycle' and pg_temp.u('rg0', i) < 0.9 then pg_temp.pick('rg', i, '{HRO,B,HH,SN,LUP,ZS,PO,GD}') || ' ' || pg_temp.pick('rg2', i, '{AK,TM,PL,EX,JW}') || ' ' || pg_temp.n('rg3', i, 10, 9999) end, case v when 'car' then 4 + pg_temp.n('ln', i, 0, 10) / 10.0 when 'car_trailer' then 7.5 + pg_temp.n('ln', i, 0, 40) / 10.0 when 'camper' then 5.9 + pg_temp.n('ln', i, 0, 20) / 10.0 when 'motorcycle' then 2.2 when 'bicycle' then 1.8 when 'van' then 5.5 + pg_temp.n('ln', i, 0, 15) / 10.0 else 12 + pg_temp.n('ln', i, 0, 90) / 20.0 end, case v when 'car' then case when pg_temp.u('hi', i) < 0.1 then 2.2 else 1.8 end when 'camper' then 2.9 when 'van' then 2.5 when 'lorry' then 4.0 when 'car_trailer' then 2.4 end, case v when 'lorry' then 12000 + 500 * pg_temp.n('gw', i, 0, 56) when 'van' then 3500 end, v = 'lorry' and pg_temp.u('dg', i) < 0.06, (select f.price_eur from fare as f where f.route_code = d.route_code and f.item = v and f.season = case when extract(month from dep) in (6, 7, 8) then 'high' else 'low' end and dep::date between f.valid_from and coalesce(f.valid_to, '2099-01-01')), case when b.status = 'completed' then case when v = 'lorry' then 3 else pg_temp.n('dk', at, 3, 5) end end
  from draft as d join booking as b on b.booking_ref = d.ref, lateral (select case ctype when 'freight' then pg_temp.weighted('vt', i, '{lorry,van}', '{86,14}') when 'business' then pg_temp.weighted('vt', i, '{van,car,none}', '{40,45,15}') else pg_temp.weighted('vt', i, '{car,none,camper,car_trailer,motorcycle,bicycle,van}', '{52,19,12,6,5,5,1}') end as v offset 0) as x where v <> 'none';

update booking as b set total_eur = round((coalesce(p.s, 0) + coalesce(v.s, 0)) * case when b.promo_code is not null then 0.9 else 1 end + case when b.flexible then 15 else 0 end, 2)
  from (select booking_ref, sum(fare_eur) as s from booking_passenger group by 1) as p left join (select booking_ref, sum(fare_eur) as s from booking_vehicle group by 1) as v using (booking_ref) where p.booking_ref = b.booking_ref;
update booking set refund_eur = case when cancel_reason in ('sailing cancelled', 'duplicate booking') or flexible then total_eur when cancel_reason = 'payment expired' then 0 else round(total_eur * 0.5, 2) end where status = 'cancelled';

create table payment (
  payment_id integer primary key,
  booking_ref char(7) not null references booking (booking_ref),
  kind varchar(8) not null check (kind in ('charge', 'refund')),
  method varchar(10) not null check (method in ('card', 'paypal', 'klarna', 'invoice', 'cash', 'voucher')),
  status varchar(10) not null check (status in ('pending', 'settled', 'failed')),
  amount_eur numeric(10, 2) not null check (amount_eur > 0),
  card_last4 char(4),
  provider_reference varchar(40),
  failure_code varchar(30),
  created_at timestamp not null,
  settled_at timestamp
);
insert into payment
select row_number() over (order by at, ref, kind), ref, kind, how, st, amt, case when how = 'card' then lpad(pg_temp.n('l4', k, 0, 9999)::text, 4, '0') end, case when how in ('card', 'paypal', 'klarna') then 'psp_' || left(md5('psp' || k || kind || st), 18) end, case when st = 'failed' then pg_temp.weighted('fl', k, '{insufficient_funds,3ds_abandoned,expired_card}', '{40,45,15}') end, at, case when st = 'settled' then at + case how when 'invoice' then make_interval(days => pg_temp.n('iv', k, 8, 34)) when 'card' then make_interval(secs => pg_temp.n('cs', k, 3, 90)) else make_interval(mins => pg_temp.n('pm', k, 1, 30)) end end
  from (select b.booking_ref as ref, d.at as k, b.total_eur as amt, case when d.ctype in ('freight', 'agent') then 'invoice' when b.channel = 'port_desk' then pg_temp.weighted('ph', d.i, '{card,cash}', '{66,34}') else pg_temp.weighted('ph', d.i, '{card,paypal,klarna,voucher,invoice}', '{62,22,11,3,2}') end as how, b.status, b.booked_at, b.cancelled_at, b.cancel_reason, b.refund_eur from booking as b join draft as d on d.ref = b.booking_ref where b.total_eur > 0) as x,
       lateral (select 'charge' as kind, case when how = 'invoice' and booked_at > '2024-09-12' then 'pending' else 'settled' end as st, booked_at + interval '2 minutes' as at, amt as a where status <> 'held' and cancel_reason is distinct from 'payment expired'
                union all select 'charge', 'failed', booked_at + interval '1 minute', amt where how = 'card' and (cancel_reason = 'payment expired' or pg_temp.u('ff', k) < 0.035)
                union all select 'refund', case when cancelled_at > '2024-10-12' then 'pending' else 'settled' end, cancelled_at + interval '1 day', refund_eur where refund_eur > 0) as p (kind, st, at, a), lateral (select a as amt2) as q where a > 0;
update payment set amount_eur = b.refund_eur from booking as b where b.booking_ref = payment.booking_ref and kind = 'refund'; update payment set created_at = '2024-10-15 11:00' where created_at > '2024-10-15 14:00';
update customer as c set loyalty_points = x.pts from (select customer_id, floor(sum(total_eur) / 5)::int as pts from booking where status = 'completed' group by 1) as x where x.customer_id = c.customer_id and c.loyalty_tier is not null;

create table onboard_sale (
  sailing_id integer not null references sailing (sailing_id),
  outlet varchar(12) not null check (outlet in ('restaurant', 'cafe', 'shop', 'bar')),
  transactions integer not null,
  revenue_eur numeric(10, 2) not null,
  closed_by integer references crew_member (crew_id),
  primary key (sailing_id, outlet)
);
insert into onboard_sale
select s.sailing_id, o, t, round((t * case o when 'restaurant' then 21.5 when 'cafe' then 7.8 when 'shop' then 24 else 11.2 end * (0.8 + 0.4 * pg_temp.u('ov', s.sailing_id * 4 + n)))::numeric, 2), (select crew_id from crew_member where rank = 'purser' and hired_on < s.scheduled_departure and coalesce(left_on, '2099-01-01') > s.scheduled_departure order by md5(crew_id || 'o' || s.sailing_id) limit 1)
  from sailing as s, unnest('{restaurant,cafe,shop,bar}'::text[]) with ordinality as v (o, n), lateral (select (case when extract(month from s.scheduled_departure) in (6, 7, 8) then 1.7 else 1 end * case o when 'cafe' then 120 when 'shop' then 80 when 'bar' then 45 else 60 end * (0.5 + pg_temp.u('ot', s.sailing_id * 4 + n)))::int as t) as x where s.status = 'arrived' and s.scheduled_departure >= '2024-06-01' and (s.vessel_id <> 4 or o in ('cafe', 'shop'));

-- Ships --------------------------------------------------------------------------------------------------------------

create table maintenance_job (
  job_no integer primary key,
  vessel_id integer not null references vessel (vessel_id),
  system varchar(20) not null check (system in ('main_engine', 'auxiliary_engine', 'bow_thruster', 'hull', 'ramp', 'electrical', 'safety', 'hvac', 'galley')),
  job_type varchar(12) not null check (job_type in ('planned', 'corrective', 'class_survey')),
  priority varchar(8) not null check (priority in ('low', 'normal', 'high', 'critical')),
  title varchar(100) not null,
  status varchar(12) not null check (status in ('open', 'in_progress', 'done', 'deferred')),
  opened_on date not null,
  due_on date,
  completed_on date,
  running_hours integer,
  labour_hours numeric(6, 1),
  cost_eur numeric(10, 2),
  contractor varchar(40),
  responsible_id integer references crew_member (crew_id),
  deferred_reason varchar(100)
);
insert into maintenance_job
select row_number() over (order by opened, i), v, sys, kind, prio, pg_temp.pick('mt', i, case sys when 'main_engine' then '{Replace fuel injectors,Cylinder head inspection,Turbocharger cleaning,Lube oil leak}' when 'auxiliary_engine' then '{Oil change,Governor fault,Cooling pump seal}' when 'bow_thruster' then '{Seal inspection,Pitch control alarm}' when 'hull' then '{Paint stern area,Ultrasonic thickness check,Anode renewal}' when 'ramp' then '{Hydraulic hose replacement,Ramp lock sensor,Hinge greasing}' when 'electrical' then '{Navigation light out,Switchboard thermography,Emergency battery renewal}' when 'safety' then '{Lifeboat davit test,Fire detector replacement,Liferaft service,Sprinkler pump test}' when 'hvac' then '{Cabin air unit,Chiller compressor}' else '{Oven element,Dishwasher drain}' end::text[]), st, opened, opened + case prio when 'critical' then 2 when 'high' then 10 when 'normal' then 40 else 90 end, case when st = 'done' then done end, case when sys in ('main_engine', 'auxiliary_engine') then 42000 + v * 3100 + (opened - date '2022-11-01') * 11 end, case when st = 'done' then 1 + pg_temp.skew('ml', i, 0, 160, 3) / 2.0 end, case when st = 'done' and pg_temp.u('mc0', i) < 0.85 then case kind when 'class_survey' then 2500 else 40 end + pg_temp.skew('mc', i, 0, 900, 3.5) * 25 end, case when kind = 'class_survey' then 'DNV' when pg_temp.u('mk', i) < 0.24 then pg_temp.pick('mkn', i, '{Neptun Werft,MAN PrimeServ,Ystad Marin,Viking Life-Saving}') end, (select crew_id from crew_member where rank in ('chief_engineer', 'second_engineer') and hired_on < opened and coalesce(left_on, '2099-01-01') > opened order by md5(crew_id || 'm' || v || i % 3) limit 1), case when st = 'deferred' then pg_temp.pick('md', i, '{Waiting for spare part,Next dry dock,Vessel laid up}') end
  from (select i, pg_temp.weighted('mv', i, '{1,2,3,4,5,6}', '{25,24,23,19,6,3}')::int as v, pg_temp.weighted('ms', i, '{main_engine,auxiliary_engine,bow_thruster,hull,ramp,electrical,safety,hvac,galley}', '{20,15,6,8,13,14,14,6,4}') as sys, date '2022-11-01' + i * 712 / 620 as opened0, pg_temp.weighted('mj', i, '{planned,corrective,class_survey}', '{56,41,3}') as kind from generate_series(1, 620) as i offset 0) as x, lateral (select case when v = 6 then date '2022-11-01' + i % 150 else opened0 end as opened, case kind when 'corrective' then pg_temp.weighted('mp', i, '{normal,high,low,critical}', '{48,32,14,6}') else pg_temp.weighted('mp', i, '{normal,low,high}', '{70,20,10}') end as prio) as y, lateral (select opened + pg_temp.skew('mdd', i, 0, case prio when 'critical' then 4 when 'high' then 16 when 'normal' then 55 else 110 end, 1.3) as done) as z, lateral (select case when pg_temp.u('mst', i) < 0.025 and opened < '2024-09-01' then 'deferred' when done <= '2024-10-14' then 'done' when pg_temp.u('mst', i) < 0.5 then 'in_progress' else 'open' end as st) as s;

create table incident (
  incident_id integer primary key,
  vessel_id integer not null references vessel (vessel_id),
  sailing_id integer references sailing (sailing_id),
  occurred_at timestamp not null,
  category varchar(20) not null check (category in ('passenger_injury', 'crew_injury', 'vehicle_damage', 'machinery', 'berthing', 'medical', 'security', 'pollution')),
  severity smallint not null check (severity between 1 and 5),
  injured_persons smallint not null default 0,
  description text,
  reported_by integer references crew_member (crew_id),
  authority_notified boolean not null default false,
  claim_amount_eur numeric(10, 2),
  closed_on date
);
comment on column incident.severity is '1 = negligible, 5 = catastrophic';
insert into incident
select row_number() over (order by at, i), s.vessel_id, case when pg_temp.u('is', i) < 0.93 then s.sailing_id end, at, cat, sev, case when cat in ('passenger_injury', 'crew_injury') then case when pg_temp.u('in', i) < 0.05 then 2 else 1 end else 0 end, pg_temp.pick('id', i, case cat when 'passenger_injury' then '{Slipped on stairs between deck 5 and 6,Finger caught in cabin door,Fell on open deck}' when 'crew_injury' then '{Burn in galley,Strained back while lashing}' when 'vehicle_damage' then '{Mirror broken during loading,Bumper scraped on ramp,Vehicles touched in heavy sea}' when 'machinery' then '{Blackout for two minutes,Main engine slowdown,Steering alarm}' when 'berthing' then '{Fender contact at low speed,Mooring line parted}' when 'medical' then '{Passenger with chest pain,Diabetic emergency,Child with fever}' when 'security' then '{Drunken passenger,Unattended bag,Theft from shop}' else '{Oil sheen beside vessel}' end::text[]), s.master_id, sev >= 3 or cat = 'pollution', case when cat in ('vehicle_damage', 'passenger_injury') and pg_temp.u('ic', i) < 0.5 then 50 * pg_temp.skew('icn', i, 2, 90, 2.5) end, case when at < '2024-09-20' and pg_temp.u('io', i) < 0.95 then at::date + 2 + pg_temp.skew('icl', i, 0, 23, 1.4) + case when at < '2024-06-01' then pg_temp.skew('icl2', i, 0, 80, 3) else 0 end end
  from generate_series(1, 148) as i, lateral (select * from sailing where status = 'arrived' and sailing_id between i * 15 and i * 15 + 60 order by md5(sailing_id || 'x' || i) limit 1) as s, lateral (select s.actual_departure + (s.actual_arrival - s.actual_departure) * pg_temp.u('ia', i) as at0, pg_temp.weighted('ca', i, '{passenger_injury,crew_injury,vehicle_damage,machinery,berthing,medical,security,pollution}', '{17,9,29,13,5,17,9,1}') as cat, pg_temp.weighted('sv', i, '{1,2,3,4}', '{46,38,13,3}')::int as sev offset 0) as x, lateral (select date_trunc('minute', at0) as at) as y;

create table lost_property (
  item_id integer primary key,
  sailing_id integer references sailing (sailing_id),
  found_at timestamp,
  location varchar(40),
  description varchar(200),
  claimed_by integer references customer (customer_id),
  returned_on date,
  disposed_on date
);
