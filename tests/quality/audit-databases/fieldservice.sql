-- A heating and plumbing contractor: customers and locations, jobs and dispatch, estimates, invoices, payments, service agreements. After ServiceTitan, as its data comes out through the API into a reporting database.
-- As in such exports: keys of rows and no foreign keys, comments where the name is not enough. Values come from hashes of row numbers, so that every load is the same; the functions go with the session.
set jit = off;
set time zone 'America/Chicago';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 57) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
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
-- Office hours of a day, as a moment.
create function pg_temp.at(k text, i bigint, d date, h1 int, h2 int) returns timestamptz language sql stable
  as $$ select (d + h1 * interval '1 hour' + pg_temp.z(k, i, 0, (h2 - h1) * 60 - 1) * interval '1 minute')::timestamptz $$;

create table business_units (
  id bigint primary key,
  name text not null,
  official_name text,
  division text,
  invoice_header text,
  quickbooks_class text,
  active boolean not null,
  created_on timestamptz,
  modified_on timestamptz
);
comment on table business_units is 'Business units: trade and kind of work by which revenue is reported';
insert into business_units select id, n, 'Lindqvist Heating & Plumbing LLC', dv, null, q, a, '2021-05-03 08:00', m::timestamptz
  from (values (1011, 'HVAC - Service', 'HVAC', 'HVAC:Service', true, '2023-01-09 10:12'), (1012, 'HVAC - Maintenance', 'HVAC', 'HVAC:Maint', true, '2023-01-09 10:12'), (1013, 'HVAC - Install', 'HVAC', 'HVAC:Install', true, '2023-01-09 10:13'), (1021, 'Plumbing - Service', 'Plumbing', 'Plumbing:Service', true, '2023-01-09 10:13'),
               (1022, 'Plumbing - Drains', 'Plumbing', 'Plumbing:Drains', true, '2024-04-02 09:01'), (1023, 'Plumbing - Install', 'Plumbing', 'Plumbing:Install', true, '2023-01-09 10:14'), (1031, 'Electrical', 'Electrical', null, false, '2023-11-30 16:40')) as v (id, n, dv, q, a, m);

create table job_types (
  id bigint primary key,
  name text not null,
  business_unit_id bigint,
  priority text,
  duration_seconds integer,
  no_charge boolean,
  sold_threshold numeric(12,2),
  summary text,
  active boolean not null,
  modified_on timestamptz
);
comment on table job_types is 'Job types as chosen at booking';
comment on column job_types.duration_seconds is 'Planned duration of one appointment';
comment on column job_types.sold_threshold is 'Amount from which the job counts as converted';
insert into job_types values
  (2001, 'No Heat', 1011, 'High', 7200, false, 150, 'Check filter, age and model of unit. Any error codes?', true, '2024-10-01 09:00'), (2002, 'No Cooling', 1011, 'High', 7200, false, 150, null, true, '2024-04-15 09:00'), (2003, 'Boiler Service', 1011, 'Normal', 7200, false, 150, null, true, '2023-02-01 09:00'),
  (2004, 'Heating Tune-Up', 1012, 'Low', 5400, false, 1, null, true, '2023-02-01 09:00'), (2005, 'Cooling Tune-Up', 1012, 'Low', 5400, false, 1, null, true, '2023-02-01 09:00'), (2006, 'HVAC Replacement Estimate', 1013, 'Normal', 5400, true, 1500, 'Both decision makers home?', true, '2023-02-01 09:00'), (2007, 'HVAC Install', 1013, 'Normal', 28800, false, 1500, null, true, '2023-02-01 09:00'),
  (2011, 'Plumbing Repair', 1021, 'Normal', 7200, false, 100, null, true, '2023-02-01 09:00'), (2012, 'Water Leak', 1021, 'Urgent', 7200, false, 100, 'Has the water been shut off?', true, '2023-02-01 09:00'), (2013, 'Water Heater - No Hot Water', 1021, 'High', 7200, false, 100, null, true, '2023-02-01 09:00'), (2014, 'Drain Clearing', 1022, 'High', 5400, false, 100, null, true, '2024-04-02 09:02'), (2015, 'Sewer Camera Inspection', 1022, 'Normal', 5400, false, 100, null, true, '2024-04-02 09:02'),
  (2016, 'Plumbing Estimate', 1023, 'Normal', 3600, true, 1000, null, true, '2023-02-01 09:00'), (2017, 'Plumbing Install', 1023, 'Normal', 21600, false, 1000, null, true, '2023-02-01 09:00'), (2020, 'Recall', 1011, 'Urgent', 5400, true, 0, 'No charge - find original job.', true, '2023-02-01 09:00'), (2031, 'Panel Upgrade', 1031, 'Normal', 14400, false, 500, null, false, '2023-11-30 16:41');

create table technicians (
  id bigint primary key,
  name text not null,
  business_unit_id bigint,
  team text,
  email text,
  phone_number text,
  daily_goal numeric(10,2),
  burden_rate numeric(8,2),
  zone text,
  active boolean not null,
  created_on timestamptz,
  modified_on timestamptz
);
comment on table technicians is 'Field technicians and selling technicians; those who left stay with active = false';
comment on column technicians.daily_goal is 'Revenue goal per working day';
comment on column technicians.burden_rate is 'Cost per hour above wage';
create temp table te as
select 3000 + o * 7 as id, t.* from (values
  (1, 'Dale Krueger', 1011, 'HVAC Service', date '2021-05-03', null::date), (2, 'Marcus Bell', 1011, 'HVAC Service', '2021-05-03', null), (3, 'Tony Ferraro', 1011, 'HVAC Service', '2022-03-14', '2025-02-07'), (4, 'Shawn Olmstead', 1011, 'HVAC Service', '2023-08-21', null), (5, 'Eddie Navarro', 1012, 'HVAC Maintenance', '2023-05-01', null),
  (6, 'Kayla Brandt', 1012, 'HVAC Maintenance', '2024-06-10', null), (7, 'Pete Lindqvist', 1013, 'Comfort Advisors', '2021-05-03', null), (8, 'Jen Sorensen', 1013, 'Comfort Advisors', '2024-02-19', null), (9, 'Rob Tillman', 1013, 'Install', '2021-05-03', null), (10, 'Andre Pickett', 1013, 'Install', '2022-09-06', '2025-10-17'), (11, 'Cody Marsh', 1013, 'Install', '2023-01-16', null),
  (12, 'Hector Salas', 1021, 'Plumbing', '2021-05-03', null), (13, 'Bill Vandermeer', 1021, 'Plumbing', '2021-05-03', '2024-11-27'), (14, 'Luke Hanrahan', 1021, 'Plumbing', '2023-04-11', null), (15, 'Dontrell Hayes', 1022, 'Plumbing', '2024-04-08', null), (16, 'Mike Petrovic', 1023, 'Plumbing', '2022-06-20', null), (17, 'Owen Schultz', 1021, 'Plumbing', '2025-01-06', null), (18, 'Travis Boone', 1011, 'HVAC Service', '2025-03-03', null), (19, 'Greg Mills', 1013, 'Install', '2025-11-10', null)) as t (o, name, bu, team, hired, gone);
insert into technicians select id, name, bu, team, lower(split_part(name, ' ', 1)) || '@lindqvisthp.example', '(608) 555-' || lpad(pg_temp.z('tp', o, 100, 199)::text, 4, '0'), case team when 'Install' then null when 'Comfort Advisors' then 6000 when 'HVAC Maintenance' then 900 else 1800 end, pg_temp.z('br', o, 18, 34) + 0.5, case when team in ('Install', 'Comfort Advisors') then null else pg_temp.one('tz', o, 'North,South,West') end, gone is null, hired + time '07:55', coalesce(gone, hired + 40 + o) + time '15:10' from te;

-- Customers: residential and some commercial with several sites.
create temp table cust as
select c, com, made, case when com then 1 + floor(9 * pg_temp.f('nl', c) ^ 3)::int when pg_temp.f('nl', c) < 0.05 then 2 else 1 end as nloc,
       case when com then pg_temp.one('cn', c, 'Badger,Capitol,Lakeside,Prairie,Monona,Isthmus,East Towne,Cherokee,Fox Hollow,Northgate,Union Corners,Pheasant Branch,Garver,Starkweather') || ' ' || pg_temp.one('cn2', c, 'Property Management,Apartments LLC,Dental Group,Brewing Co,Lutheran Church,Child Care,Realty,Auto Body,Senior Living,Coffee Roasters,Fitness,Condo Association')
            else pg_temp.one('gn', c, 'Aaron,Abby,Adam,Alice,Amy,Andrea,Ben,Beth,Bob,Brian,Carl,Carol,Cathy,Chris,Craig,Dan,Dave,Deb,Diane,Doug,Ed,Elaine,Emily,Eric,Frank,Gail,Gary,Heather,Helen,Jack,Jane,Jason,Jean,Jeff,Jill,Jim,Joan,Joe,John,Julie,Karen,Kate,Keith,Ken,Kim,Laura,Linda,Lisa,Lori,Maria,Mark,Mary,Matt,Megan,Mike,Nancy,Nick,Pam,Pat,Paul,Priya,Rachel,Ray,Rick,Rita,Ruth,Sam,Sandra,Scott,Sue,Tim,Tom,Tyler,Wei') || ' ' || pg_temp.one('ln', c, 'Ackerman,Bauer,Becker,Berg,Bloom,Bradley,Burke,Carlson,Chang,Christensen,Dahl,Daniels,Dietrich,Eaton,Engel,Erickson,Fischer,Ford,Frank,Garza,Gould,Gunderson,Hansen,Hart,Haugen,Heller,Hernandez,Hill,Holm,Iverson,Jacobs,Jensen,Kaplan,Kelly,Klein,Knutson,Krause,Larson,Lehman,Lopez,Lund,Maier,Mathews,McCabe,Meyer,Moen,Morse,Nelson,Nowak,Olson,Ostrander,Patel,Peters,Pohl,Quinn,Rasmussen,Reinhardt,Rivera,Rusch,Sanchez,Schaefer,Schroeder,Sharma,Shea,Stark,Steiner,Swanson,Thao,Thorson,Torres,Ulrich,Vang,Vogel,Walsh,Weber,Wendt,Winter,Xiong,Yoder,Zimmerman') end as name
  from (select c, pg_temp.f('com', c) < case when c < 300 then 0.08 else 0.045 end as com, case when c <= 300 then date '2021-05-03' when c <= 520 then date '2021-05-10' + (c - 301) * 4 + pg_temp.z('cm', c, 0, 3) else date '2024-01-02' + ((c - 521) * 910 / 380) end as made from generate_series(1, 900) as c) as x;
create temp table loc as
select row_number() over (order by c, n)::int as l, c, n, com, made from cust, generate_series(1, nloc) as n;
create temp table mem as
select row_number() over (order by starts, c)::int as m, *, case when st in ('Expired', 'Canceled', 'Deleted') then least(case st when 'Expired' then starts + 364 when 'Canceled' then starts + pg_temp.z('mc', c, 40, 500) else starts + 3 end, date '2026-06-26') end as ends
  from (select c, l, starts, case when com then 5304 else pg_temp.w('mt', c, case when starts < date '2023-09-01' then '5300:45,5301:35,5302:20' else '5301:52,5302:30,5303:18' end)::int end as mt, case when com then 'Annual' when pg_temp.f('mf', c) < 0.16 and starts > date '2023-09-01' then 'Monthly' else 'Annual' end as freq,
               case when starts < date '2025-06-25' then pg_temp.w('ms', c, 'Active:64,Expired:20,Canceled:13,Suspended:2,Deleted:1') else pg_temp.w('ms', c, 'Active:93,Canceled:5,Suspended:2') end as st
          from (select cust.c, com, l, least(greatest(cust.made, date '2022-01-10') + (pg_temp.f('msd', cust.c) * 900)::int, date '2026-06-22' - pg_temp.z('mse', cust.c, 0, 120)) as starts from cust join loc using (c, com) where n = 1 and pg_temp.f('mem', cust.c) < case when com then 0.3 else 0.36 end) as a) as b;

-- Jobs: booked by day with season and weekday; estimates sold make installs, a few repairs make recalls.
create temp table base as
select row_number() over (order by d, n) as jk, d, n, 520 + ((d - date '2024-01-02') * 380 / 910) as have
  from (select d::date, extract(month from d)::int as mon, extract(isodow from d)::int as dw, extract(year from d) as y from generate_series(timestamp '2024-01-02', '2026-07-24', '1 day') as d) as x,
  lateral generate_series(1, floor(4.0 * (array[1.3, 1.2, 0.95, 0.85, 0.85, 1.0, 1.05, 0.95, 0.9, 1.1, 1.25, 1.15])[mon] * (array[1.12, 1.02, 1, 0.98, 1, 0.28, 0.08])[dw] * (1 + (y::int - 2024) * 0.09) * case when d > timestamp '2026-06-30' then greatest(0.1, 0.8 - 0.04 * (d::date - date '2026-06-30')) else 1 end + pg_temp.f('dn', (d - date '2020-01-01')::int))::int) as n
 where to_char(d, 'MMDD') not in ('1225', '0101', '0704') and d not in (date '2024-11-28', date '2025-11-27');
create temp table jb as
select b.jk, b.d, l.c, l.l, l.com, b.mon, jt, null::bigint as src, null::bigint as recall,
       exists (select 1 from mem where mem.c = l.c and mem.st <> 'Deleted' and b.d >= mem.starts and (mem.ends is null or b.d <= mem.ends)) as member
  from (select jk, d, have, extract(month from d)::int as mon, case when pg_temp.f('newc', jk) < 0.15 then have when pg_temp.f('newc', jk) > 0.93 then (select a[1 + floor(pg_temp.f('big', jk) ^ 2.4 * cardinality(a))::int] from (select array_agg(c order by nloc desc, c) as a from cust where com and c <= 520) as big) else 1 + floor(pg_temp.f('who', jk) ^ 1.15 * have)::int end as c from base) as b
  join cust using (c) join loc as l on l.c = b.c and l.n = 1 + floor(pg_temp.f('site', b.jk) * cust.nloc)::int,
  lateral (select pg_temp.w('jt', b.jk, case when b.mon in (11, 12, 1, 2, 3) then '2001:27,2003:6,2004:13,2006:9,2011:14,2012:6,2013:8,2014:10,2015:2,2016:4' when b.mon in (6, 7, 8) then '2002:27,2005:14,2006:10,2011:15,2012:5,2013:6,2014:12,2015:4,2016:5' when b.mon in (4, 5) then '2001:5,2002:8,2005:26,2006:8,2011:18,2012:6,2013:8,2014:13,2015:4,2016:5' else '2001:9,2002:3,2003:4,2004:26,2006:9,2011:17,2012:6,2013:8,2014:11,2015:3,2016:4' end)::int as jt) as t;

-- Price book.
create temp table sku as
select row_number() over () as s, v.* from (values ('r1', 'H-IGN-01', 'Hot surface igniter - replace', 'Service', 329, 41, '2001'), ('r2', 'H-FLM-02', 'Flame sensor - clean or replace', 'Service', 219, 22, '2001'), ('r3', 'H-IND-04', 'Inducer motor - replace', 'Service', 968, 265, '2001'), ('r4', 'H-BRD-01', 'Control board - replace', 'Service', 845, 238, '2001 2002'),
  ('r5', 'H-BLW-03', 'Blower motor ECM - replace', 'Service', 1290, 410, '2001 2002'), ('r6', 'C-CAP-01', 'Dual run capacitor', 'Service', 289, 24, '2002'), ('r7', 'C-CON-01', 'Contactor - replace', 'Service', 315, 31, '2002'), ('r8', 'C-R410', 'Refrigerant R-410A per lb', 'Material', 142, 38, '2002'), ('r9', 'C-LEAK', 'Leak search', 'Service', 395, 0, '2002'),
  ('ra', 'T-STAT-WF', 'Wi-Fi thermostat', 'Material', 378, 145, '2001 2002 2004 2005'), ('rb', 'F-MED-16', 'Media filter 16x25', 'Material', 62, 19, '2001 2002 2004 2005'), ('rc', 'B-CIRC-1', 'Circulator pump - replace', 'Service', 892, 247, '2003'), ('rd', 'B-EXP-1', 'Expansion tank - replace', 'Service', 486, 88, '2003'), ('re', 'B-PURGE', 'Purge and bleed system', 'Service', 265, 0, '2003'),
  ('rf', 'P-FAUC-K', 'Kitchen faucet - install', 'Service', 412, 60, '2011'), ('rg', 'P-TOIL-1', 'Toilet rebuild', 'Service', 289, 34, '2011'), ('rh', 'P-DISP-1', 'Garbage disposal 1/2 HP', 'Material', 468, 139, '2011'), ('ri', 'P-SHUT-1', 'Shut-off valve - replace', 'Service', 198, 18, '2011 2012'), ('rj', 'P-SUMP-1', 'Sump pump - replace', 'Service', 785, 214, '2011 2012'), ('rk', 'P-PEX-10', 'Pipe repair up to 10 ft', 'Service', 545, 48, '2012'),
  ('rl', 'W-ELEM', 'Heating element - replace', 'Service', 346, 38, '2013'), ('rm', 'W-VALV', 'Gas control valve', 'Service', 598, 172, '2013'), ('rn', 'W-TCPL', 'Thermocouple - replace', 'Service', 259, 16, '2013'), ('ro', 'D-MAIN', 'Main line cable', 'Service', 425, 0, '2014'), ('rp', 'D-BRCH', 'Branch drain cable', 'Service', 279, 0, '2014'), ('rq', 'D-JET', 'Hydro jetting', 'Service', 795, 0, '2014 2015'), ('rr', 'D-CAM', 'Camera inspection', 'Service', 245, 0, '2015')) as v (k, code, name, kind, price, cost, jts);
create temp table unit as
select * from (values (2006, 1, 'EQ-F80-70', 'Gas furnace 80% 70k BTU', 2890, 1120, 2640), (2006, 2, 'EQ-F96-80', 'Gas furnace 96% two-stage 80k BTU', 4380, 1790, 2890), (2006, 3, 'EQ-F97-AC3', 'Variable furnace and 3 ton AC, matched system', 8940, 3980, 4450), (2006, 4, 'EQ-BLR-CB', 'Condensing combi boiler', 7450, 3320, 5200),
  (2016, 1, 'EQ-WH40', 'Water heater 40 gal gas', 1290, 585, 980), (2016, 2, 'EQ-WH50', 'Water heater 50 gal gas power vent', 1985, 905, 1180), (2016, 3, 'EQ-TNK', 'Tankless water heater 199k BTU', 2980, 1340, 2350), (2016, 4, 'PR-SEWER', 'Sewer lateral repair, excavation', 3900, 640, 4850)) as v (jt, o, code, name, price, cost, labor);

-- What was repaired: lines of a job that was carried out.
create temp table rep as
select jk, n, s.code, s.name, s.kind, case when s.code = 'C-R410' then pg_temp.z('lbs', jk, 1, 4) when s.code in ('P-SHUT-1', 'F-MED-16') then pg_temp.w('qt', jk, '1:7,2:3')::int else 1 end as qty, round(s.price * (1 + 0.045 * (extract(year from d)::int - 2024)))::numeric(12,2) as price, s.cost::numeric(12,2) as cost
  from jb, lateral (select sku.*, row_number() over (order by pg_temp.f('rk' || sku.s, jk)) as n from sku where position(jb.jt::text in sku.jts) > 0) as s
 where n <= case when jt in (2004, 2005) then case when pg_temp.f('rn', jk) < 0.22 then 1 else 0 end else pg_temp.w('rn', jk, '0:16,1:58,2:21,3:5')::int end;
create temp table est as
select jk, 1 as o, 'Repair' as name, case when pg_temp.f('rej', jk) < 0.2 then 'Dismissed' else 'Sold' end as st, 0 as u from (select jk, sum(qty * price) as amt from rep group by 1) as r where amt > 300 and pg_temp.f('hase', jk) < 0.62
union all
select jk, o, (array['Good', 'Better', 'Best'])[o], case when sold = o then 'Sold' when sold > 0 then 'Dismissed' when d > date '2026-06-30' - pg_temp.z('opn', jk, 10, 120) then 'Open' when pg_temp.f('nodis', jk) < 0.25 then 'Open' else 'Dismissed' end, case when pg_temp.f('u4', jk) < 0.15 and o = opts then 4 when opts = 1 then 2 else o end
  from (select jk, d, opts, case when pg_temp.f('won', jk) < case when member then 0.56 else 0.41 end then case when opts = 1 then 1 when opts = 2 then pg_temp.w('wo', jk, '1:5,2:5')::int else pg_temp.w('wo', jk, '1:27,2:48,3:25')::int end else 0 end as sold
          from (select *, pg_temp.w('opts', jk, '1:20,2:25,3:55')::int as opts from jb where jt in (2006, 2016) and d <= date '2026-06-30' and pg_temp.f('cxl', jk) >= 0.075) as x) as y, generate_series(1, opts) as o;
delete from est using jb where est.jk = jb.jk and (jb.d > date '2026-06-30' or pg_temp.f('cxl', jb.jk) < 0.075);
-- Installs of sold replacements; recalls.
insert into jb
select 100000 + jb.jk, s.day + case extract(isodow from s.day)::int when 6 then 2 when 7 then 1 else 0 end, c, l, com, 0, case jt when 2006 then 2007 else 2017 end, jb.jk, null, member
  from jb join est on est.jk = jb.jk and est.st = 'Sold' and est.u > 0, lateral (select jb.d + case when jt = 2006 then pg_temp.z('lag', jb.jk, 4, 24) else pg_temp.z('lag', jb.jk, 1, 12) end as day) as s;
insert into jb
select 200000 + jk, d + z, c, l, com, 0, 2020, null, jk, member from (select *, pg_temp.z('rcd', jk, 2, 26) as z from jb where jt not in (2006, 2016, 2020) and pg_temp.f('rcl', jk) < case when jt in (2014, 2007) then 0.05 else 0.022 end and d < date '2026-06-20' and pg_temp.f('cxl', jk) >= 0.075) as x;
create temp table job as
select 61200000 + rn * 3 + pg_temp.z('jid', rn, 0, 2) as id, x.* from (
  select row_number() over (order by booked, jk) as rn, y.*
    from (select jb.*,
                 pg_temp.at('bk', jk, case when src is not null then (select s.d from jb as s where s.jk = jb.src) + 1 when d > date '2026-06-30' then date '2026-06-30' - pg_temp.z('lead', jk, 0, 9) else d - case when jt in (2004, 2005) then pg_temp.z('lead', jk, 3, 28) when jt in (2001, 2012) then pg_temp.w('lead', jk, '0:60,1:35,2:5')::int else pg_temp.w('lead', jk, '0:25,1:35,2:20,4:12,7:8')::int end end, 7, 17) as booked,
                 case when pg_temp.f('cxl', jk) < 0.075 and jt not in (2007, 2017, 2020) or (src is not null and pg_temp.f('cxi', jk) < 0.03) then 'Canceled' when d > date '2026-06-30' then 'Scheduled' when d = date '2026-06-30' then pg_temp.w('now', jk, 'Completed:4,InProgress:3,Dispatched:1') when d > date '2026-06-02' and pg_temp.f('hold', jk) < 0.06 then 'Hold' else 'Completed' end as st
            from jb) as y where booked < timestamptz '2026-06-30 18:00') as x;
update job set booked = least(booked, d + time '06:42' + pg_temp.z('early', jk, 0, 77) * interval '1 minute') where booked::date = d;
create unique index on job (jk);
analyze job;
delete from est where jk in (select jk from job where st in ('Canceled', 'Scheduled')) or jk not in (select jk from job);

create table customers (
  id bigint primary key,
  name text not null,
  type text not null,
  street text,
  city text,
  state text,
  zip text,
  phone text,
  email text,
  balance numeric(12,2) not null default 0,
  tax_exempt boolean,
  do_not_service boolean,
  merged_to_id bigint,
  active boolean not null,
  created_on timestamptz,
  modified_on timestamptz
);
comment on table customers is 'Who is billed; a customer has one or more locations';
comment on column customers.type is 'Residential or Commercial';
comment on column customers.balance is 'Open amount over all invoices';
comment on column customers.do_not_service is 'No jobs are to be booked for the customer';
comment on column customers.merged_to_id is 'Customer into which this duplicate was merged; the duplicate is inactive';

create table locations (
  id bigint primary key,
  customer_id bigint not null,
  name text,
  street text,
  city text,
  state text,
  zip text,
  zone text,
  latitude numeric(9,6),
  longitude numeric(9,6),
  active boolean not null,
  created_on timestamptz
);
comment on table locations is 'Service addresses';
comment on column locations.zone is 'Dispatch zone';
insert into locations
select 47600000 + l * 4, 47100000 + c * 5, case when com and nloc > 1 then cust.name || case when n > 1 then ' #' || n else ' - Main' end else cust.name end, pg_temp.z('ho', l, 102, 6890) || ' ' || pg_temp.one('st', l, 'Atwood Ave,Bluff St,Cottage Grove Rd,Division St,Dayton St,E Washington Ave,Fox Ave,Gammon Rd,Hoyt St,Jenifer St,Lake St,Lakeview Ln,Mineral Point Rd,Monroe St,Northport Dr,Oak Ridge Trl,Old Sauk Rd,Pflaum Rd,Rimrock Rd,Sherman Ave,Speedway Rd,University Ave,Vilas Ave,Whitney Way,Winnebago St'),
       city, 'WI', case city when 'Madison' then pg_temp.one('zp', l, '53703,53704,53711,53713,53714,53716,53717,53719') when 'Sun Prairie' then '53590' when 'Middleton' then '53562' when 'Fitchburg' then '53711' when 'Verona' then '53593' when 'Monona' then '53716' when 'Waunakee' then '53597' else '53558' end,
       case city when 'Sun Prairie' then 'North' when 'Waunakee' then 'North' when 'Middleton' then 'West' when 'Verona' then 'West' when 'Madison' then pg_temp.one('zn', l, 'North,South,West') else 'South' end,
       case when pg_temp.f('geo', l) < 0.94 then 43.0 + round(pg_temp.f('lat', l)::numeric * 0.2, 6) end, case when pg_temp.f('geo', l) < 0.94 then -89.55 + round(pg_temp.f('lng', l)::numeric * 0.35, 6) end, pg_temp.f('la', l) > 0.03, least(cust.made + time '09:30', (select min(booked) from job where job.l = loc.l))
  from (select *, pg_temp.w('city', case when com then l else c end, 'Madison:52,Sun Prairie:12,Middleton:9,Fitchburg:8,Verona:6,Monona:5,Waunakee:5,McFarland:3') as city from loc) as loc join (select c, name, nloc, made from cust) as cust using (c);
insert into customers
select 47100000 + c * 5, cust.name, case when com then 'Commercial' else 'Residential' end, l.street, l.city, l.state, l.zip, '(608) ' || pg_temp.one('ph', c, '212,236,244,256,274,298,332,444,575,831') || '-' || lpad(pg_temp.z('phn', c, 0, 9999)::text, 4, '0'), case when com or pg_temp.f('em', c) < 0.78 then lower(regexp_replace(cust.name, '[^A-Za-z]+', case when com then '' else '.' end, 'g')) || case when com then '@' || 'example.com' else pg_temp.z('emn', c, 1, 99) || '@' || pg_temp.w('dm', c, 'gmail.com:70,yahoo.com:14,charter.net:9,tds.net:7') end end,
       0, com and pg_temp.f('tx', c) < 0.3, pg_temp.f('dns', c) < 0.008, null, pg_temp.f('cact', c) > 0.025 and pg_temp.f('dns', c) >= 0.008, least(cust.made + time '09:30', (select min(booked) from job where job.c = cust.c)), null
  from cust join (select c, l from loc where n = 1) as loc using (c) join locations as l on l.id = 47600000 + loc.l * 4;
update customers set modified_on = greatest(created_on, (select max(d + time '15:30' + pg_temp.z('mod', jk, 0, 110) * interval '1 minute') from job where 47100000 + job.c * 5 = customers.id and d <= date '2026-06-30'));
insert into customers select 47110000 + i * 5, upper(c.name), c.type, c.street, c.city, c.state, c.zip, c.phone, null, 0, false, false, c.id, false, c.created_on + interval '33 days', c.created_on + interval '90 days 2 hours' from generate_series(1, 14) as i join customers as c on c.id = 47100000 + (i * 53) * 5;

create table membership_types (
  id bigint primary key,
  name text not null,
  billing_price_annual numeric(10,2),
  billing_price_monthly numeric(10,2),
  visits_per_year integer,
  discount_percent numeric(5,2),
  active boolean not null,
  created_on timestamptz
);
comment on table membership_types is 'Service agreements on offer; those no longer sold are inactive';
comment on column membership_types.discount_percent is 'Off repairs for members';
insert into membership_types values (5300, 'Comfort Club (legacy)', 149, null, 1, 10, false, '2021-05-03 08:00'), (5301, 'Comfort Club - HVAC', 219, 19.95, 2, 10, true, '2022-01-03 08:00'), (5302, 'Comfort Club - HVAC + Plumbing', 299, 26.95, 3, 10, true, '2022-01-03 08:00'), (5303, 'Comfort Club Plus', 419, 37.95, 3, 15, true, '2023-09-01 08:00'), (5304, 'Commercial PM Agreement', 1180, null, 4, 5, true, '2022-01-03 08:00');

create table memberships (
  id bigint primary key,
  customer_id bigint not null,
  location_id bigint,
  membership_type_id bigint not null,
  status text not null,
  billing_frequency text,
  from_date date,
  to_date date,
  next_scheduled_bill_date date,
  cancellation_date date,
  cancellation_reason text,
  sold_by_id bigint,
  created_on timestamptz
);
comment on table memberships is 'Service agreements sold to customers';
comment on column memberships.status is 'Active, Suspended, Expired, Canceled or Deleted';
comment on column memberships.to_date is 'Last day; empty while it renews by itself';
comment on column memberships.sold_by_id is 'Technician who sold it; empty when the office did';
insert into memberships
select 53900000 + m * 6, 47100000 + c * 5, 47600000 + l * 4, mt, st, freq, starts, ends, case when st = 'Active' then case freq when 'Monthly' then (date_trunc('month', date '2026-07-01') + (extract(day from starts)::int - 1) * interval '1 day')::date else (starts + ((date '2026-06-30' - starts) / 365 + 1) * interval '1 year')::date end end,
       case when st = 'Canceled' then ends end, case when st = 'Canceled' and pg_temp.f('mcr', m) < 0.8 then pg_temp.w('mcw', m, 'Moved:4,Price:3,Sold home:2,Unhappy with service:1') end, case when pg_temp.f('mso', m) < 0.6 then (select id from te where hired <= starts and (gone is null or gone > starts) and team in ('HVAC Service', 'HVAC Maintenance', 'Plumbing') order by pg_temp.f('mst' || o, m) limit 1) end, pg_temp.at('mcr', m, starts, 8, 17) from mem;

create table jobs (
  id bigint primary key,
  job_number text not null,
  customer_id bigint not null,
  location_id bigint not null,
  business_unit_id bigint not null,
  job_type_id bigint not null,
  job_status text not null,
  priority text,
  campaign_name text,
  summary text,
  cancel_reason text,
  job_generated_from_id bigint,
  recall_for_id bigint,
  no_charge boolean,
  completed_on timestamptz,
  created_on timestamptz
);
comment on table jobs is 'Jobs as booked by the call center';
comment on column jobs.job_status is 'Scheduled, Dispatched, InProgress, Hold, Completed or Canceled';
comment on column jobs.campaign_name is 'Marketing campaign to which the call is credited';
comment on column jobs.job_generated_from_id is 'Estimate visit from which this install was sold';
comment on column jobs.recall_for_id is 'Earlier job whose work has to be redone';
comment on column jobs.created_on is 'Time of booking';
insert into jobs
select j.id, j.id::text, 47100000 + c * 5, 47600000 + l * 4, case when jt = 2020 then (select t.business_unit_id from jb join job_types as t on t.id = jb.jt where jb.jk = j.recall) else t.business_unit_id end, jt, st, t.priority,
       case when src is not null or recall is not null then null when member and pg_temp.f('cmp', rn) < 0.7 then 'Existing Member' else pg_temp.w('cmp2', rn, 'Google Ads:26,Google Business Profile:20,Referral:16,Repeat Customer:22,Website Organic:9,Yard Sign:3,Radio WOLX:2,Direct Mail - Spring:2') end,
       case when pg_temp.f('smy', rn) < 0.8 then case jt when 2001 then pg_temp.one('su', rn, 'No heat since last night,Furnace short cycling,Blowing cold air,Furnace making loud noise') when 2002 then pg_temp.one('su', rn, 'AC running but not cooling,Outside unit not starting,Ice on the lines') when 2011 then pg_temp.one('su', rn, 'Toilet keeps running,Kitchen faucet dripping,Disposal jammed,Sump pump check') when 2012 then pg_temp.one('su', rn, 'Leak under kitchen sink,Water stain on ceiling,Pipe dripping in basement') when 2013 then pg_temp.one('su', rn, 'No hot water,Pilot will not stay lit') when 2014 then pg_temp.one('su', rn, 'Basement floor drain backing up,Tub draining slow,Main line backup') when 2007 then 'Install per sold estimate' when 2017 then 'Install per sold estimate' when 2020 then pg_temp.one('su', rn, 'Same problem as before,Still leaking,Unit down again') else t.name end end,
       case when st = 'Canceled' then pg_temp.w('cr', rn, 'Customer fixed it:20,Went with competitor:25,Rescheduled - new job:15,No one home:14,Booked in error:12,Price:14') end, (select id from job as s where s.jk = j.src), (select id from job as s where s.jk = j.recall), t.no_charge, case when st = 'Completed' then null::timestamptz end, booked
  from job as j join job_types as t on t.id = j.jt;

create table appointments (
  id bigint primary key,
  job_id bigint not null,
  appointment_number text not null,
  start_on timestamptz not null,
  end_on timestamptz,
  arrival_window_start timestamptz,
  arrival_window_end timestamptz,
  status text not null,
  special_instructions text,
  created_on timestamptz
);
comment on table appointments is 'Visits of a job; a job has at least one';
comment on column appointments.start_on is 'Planned start';
comment on column appointments.status is 'Scheduled, Dispatched, Working, Hold, Done or Canceled';
insert into appointments
select 66100000 + row_number() over (order by day, hr, j.id) * 2, j.id, j.id || '-' || n, day + hr * interval '1 hour', day + hr * interval '1 hour' + t.duration_seconds * interval '1 second', day + hr * interval '1 hour', day + (hr + case when t.duration_seconds > 10000 then 1 else 2 end) * interval '1 hour',
       case when st = 'Canceled' then 'Canceled' when n < last then 'Done' else case st when 'Completed' then 'Done' when 'InProgress' then 'Working' else st end end, case when pg_temp.f('si', j.rn) < 0.12 then pg_temp.one('sit', j.rn, 'Call 30 min ahead,Dog in yard,Key under mat,Use side door,Gate code 4471') end, j.booked + (n - 1) * (j.d - j.booked::date) * interval '1 day'
  from (select *, case when jt in (2007) then pg_temp.w('ap', jk, '1:55,2:40,3:5')::int when jt in (2004, 2005, 2006, 2016, 2020) then 1 else pg_temp.w('ap', jk, '1:92,2:8')::int end as lastx from job) as j join job_types as t on t.id = j.jt,
  lateral (select case when st = 'Completed' then lastx else 1 end as last) as x, lateral generate_series(1, last) as n, lateral (select d + case when n > 1 then (n - 1) * case when jt = 2007 then 1 else 4 end else 0 end as day0) as y,
  lateral (select day0 + case when n = 1 then 0 when extract(isodow from day0) = 6 then 2 when extract(isodow from day0) = 7 then 1 else 0 end as day, case when t.duration_seconds > 10000 then 8 else pg_temp.w('hr' || n, jk, '8:26,10:24,12:16,13:14,15:14,17:5,19:1')::int end as hr) as z
 where not (st = 'Completed' and day > date '2026-06-30');

create table appointment_assignments (
  id bigint primary key,
  appointment_id bigint not null,
  job_id bigint not null,
  technician_id bigint not null,
  status text not null,
  is_paused boolean,
  assigned_by text,
  assigned_on timestamptz,
  arrived_on timestamptz,
  done_on timestamptz,
  active boolean not null
);
comment on table appointment_assignments is 'Dispatch: technicians on an appointment';
comment on column appointment_assignments.active is 'False when the technician was taken off the appointment';
create temp table asg as
select a.id as ap, a.job_id, te.id as tech, te.p, a.start_on, a.end_on, a.status, a.created_on, j.jk
  from appointments as a join job as j on j.id = a.job_id join jobs as jj on jj.id = j.id,
  lateral (select id, row_number() over (order by case when jj.business_unit_id = te.bu then 0 when j.jt in (2020, 2003) then 0.1 else 0.3 end + pg_temp.f('tk' || o, j.jk), o) as p from te
            where case j.jt when 2006 then team = 'Comfort Advisors' when 2007 then team = 'Install' when 2016 then team = 'Plumbing' when 2017 then team = 'Plumbing' when 2004 then team like 'HVAC%' when 2005 then team like 'HVAC%' else team = case when jj.business_unit_id < 1020 then 'HVAC Service' else 'Plumbing' end end and hired <= a.start_on::date and (gone is null or gone >= a.start_on::date)) as te
 where te.p <= case when j.jt in (2007, 2017) then 2 else 1 end and (a.status not in ('Scheduled') or a.start_on < timestamptz '2026-07-04') and not (a.status = 'Canceled' and pg_temp.f('cas', j.jk) < 0.5)
union all
select a.id, a.job_id, te.id, 9, a.start_on, a.end_on, 'Off', a.created_on, j.jk from appointments as a join job as j on j.id = a.job_id join jobs as jj on jj.id = j.id, lateral (select id from te where team = case when jj.business_unit_id < 1020 then 'HVAC Service' else 'Plumbing' end and hired <= a.start_on::date and (gone is null or gone >= a.start_on::date) order by pg_temp.f('tk' || o, j.jk) desc limit 1) as te
 where j.jt not in (2006, 2007, 2017, 2016) and a.status = 'Done' and pg_temp.f('moved', a.id) < 0.06;
insert into appointment_assignments
select 69000000 + row_number() over (order by start_on, ap, p), ap, job_id, tech, case status when 'Off' then 'Scheduled' when 'Canceled' then 'Scheduled' else status end, status = 'Hold', pg_temp.w('dis', ap, 'Marcy Dunn:5,Kristin Voss:4,Alan Reyes:1'), greatest(created_on, least(start_on - interval '1 day' * pg_temp.z('aso', ap, 0, 2), start_on - interval '35 minutes', timestamptz '2026-06-30 16:48')), arr,
       case when status = 'Done' then arr + (end_on - start_on) * (0.45 + 0.9 * pg_temp.f('dur', ap)) end, status not in ('Off', 'Canceled')
  from (select *, case when status in ('Done', 'Working', 'Hold') then date_trunc('minute', start_on + interval '1 minute' * pg_temp.z('arr', ap, -12, 95)) end as arr from asg) as x;
update appointment_assignments set done_on = date_trunc('second', done_on) where done_on is not null;
update jobs set completed_on = x.done from (select job_id, max(done_on) as done from appointment_assignments group by 1) as x where x.job_id = jobs.id and job_status = 'Completed';

create table estimates (
  id bigint primary key,
  job_id bigint not null,
  location_id bigint,
  customer_id bigint,
  name text,
  status text not null,
  subtotal numeric(12,2) not null,
  tax numeric(12,2) not null default 0,
  sold_on timestamptz,
  sold_by_id bigint,
  follow_up_on date,
  is_recommended boolean,
  created_on timestamptz,
  modified_on timestamptz
);
comment on table estimates is 'Estimates given on jobs; several options may stand beside one another, at most one is sold';
comment on column estimates.status is 'Open, Sold or Dismissed';
comment on column estimates.sold_by_id is 'Technician credited with the sale';

create table estimate_items (
  id bigint primary key,
  estimate_id bigint not null,
  sku_code text,
  sku_name text,
  sku_type text,
  qty numeric(10,2) not null,
  unit_rate numeric(12,2) not null,
  unit_cost numeric(12,2),
  total numeric(12,2) not null,
  created_on timestamptz
);
comment on table estimate_items is 'Lines of an estimate';
comment on column estimate_items.sku_type is 'Service, Material, Equipment or PriceModifier (a discount)';
create temp table eid as select row_number() over (order by j.d, e.jk, e.o) as en, 71300000 + row_number() over (order by j.d, e.jk, e.o) * 2 as id, e.*, j.id as job_id, j.l, j.c, j.d, j.jt, (select min(a.technician_id) from appointment_assignments as a where a.job_id = j.id and a.active) as tech, (select min(a.arrived_on) from appointment_assignments as a where a.job_id = j.id and a.active) as seen
  from est as e join job as j using (jk);
delete from eid where seen is null;
insert into estimate_items
select 72400000 + row_number() over (order by en, n), id, code, name, kind, qty, price, cost, qty * price, seen + interval '41 minutes'
  from (select en, id, seen, r.n, r.code, r.name, r.kind, r.qty, r.price, r.cost from eid join rep as r using (jk) where u = 0
        union all
        select en, eid.id, seen, x.n, x.code, x.name, x.kind, 1, round(x.price * (1 + 0.045 * (extract(year from d)::int - 2024))), x.cost from eid join unit on unit.jt = eid.jt and unit.o = eid.u,
          lateral (values (1, unit.code, unit.name, 'Equipment', unit.price, unit.cost, true), (2, 'LAB-' || right(unit.code, 4), 'Installation labor', 'Service', unit.labor, 0, true), (3, 'PERMIT', 'Permit and inspection', 'Service', 165, 110, pg_temp.f('prm', jk) < 0.7), (4, 'T-STAT-WF', 'Wi-Fi thermostat', 'Material', 378, 145, unit.jt = 2006 and unit.o in (2, 3) and pg_temp.f('ths', jk) < 0.6), (5, 'HAUL', 'Haul away old unit', 'Service', 95, 0, pg_temp.f('hau', jk) < 0.5), (6, 'DISC-SPR', 'Seasonal rebate', 'PriceModifier', -350, 0, unit.jt = 2006 and extract(month from d) in (3, 4, 9, 10) and unit.o > 1)) as x (n, code, name, kind, price, cost, yes) where x.yes) as i;
insert into estimates
select e.id, e.job_id, 47600000 + l * 4, 47100000 + c * 5, e.name, st, i.sub, case when (select tax_exempt from customers where customers.id = 47100000 + c * 5) then 0 else round(i.taxed * 0.055, 2) end, case when st = 'Sold' then sold end, case when st = 'Sold' then tech end, case when st = 'Open' then d + pg_temp.z('fu', en, 3, 30) end, u > 0 and o = 2, seen + interval '40 minutes', case st when 'Sold' then sold when 'Dismissed' then least(seen + pg_temp.z('dsm', jk, 2, 60) * interval '1 day', timestamptz '2026-06-30 16:30') else seen + interval '42 minutes' end
  from (select *, case when u = 0 then seen + interval '55 minutes' else (d + 1) + time '07:00' - interval '1 minute' * pg_temp.z('sold', jk, 30, 700) end as sold0 from eid) as e, lateral (select greatest(sold0, seen + interval '50 minutes') as sold) as g,
  lateral (select sum(total) as sub, sum(total) filter (where sku_type in ('Material', 'Equipment')) as taxed0 from estimate_items where estimate_id = e.id) as k, lateral (select k.sub, coalesce(k.taxed0, 0) as taxed) as i;

create table invoices (
  id bigint primary key,
  reference_number text not null,
  job_id bigint,
  membership_id bigint,
  customer_id bigint not null,
  location_id bigint,
  business_unit_id bigint,
  invoice_date date not null,
  due_date date,
  subtotal numeric(12,2) not null,
  sales_tax numeric(12,2) not null,
  total numeric(12,2) not null,
  balance numeric(12,2) not null,
  review_status text,
  sync_status text,
  adjustment_to_id bigint
);
comment on table invoices is 'Invoices of completed jobs, of membership billings, and credit adjustments';
comment on column invoices.membership_id is 'Set when the invoice bills a membership; then there is no job';
comment on column invoices.balance is 'Still to be paid';
comment on column invoices.review_status is 'NeedsReview, OnHold or Reviewed';
comment on column invoices.sync_status is 'Pending, Posted or Exported to accounting';
comment on column invoices.adjustment_to_id is 'Invoice that this credit adjusts; amounts are negative';

create table invoice_items (
  id bigint primary key,
  invoice_id bigint not null,
  sku_code text,
  sku_name text,
  item_type text,
  quantity numeric(10,2) not null,
  price numeric(12,2) not null,
  cost numeric(12,2),
  total numeric(12,2) not null,
  taxable boolean,
  technician_id bigint
);
comment on table invoice_items is 'Lines of an invoice';
comment on column invoice_items.item_type is 'Service, Material, Equipment or PriceModifier (a discount)';
create temp table inv as
select row_number() over (order by day, ord, k) as n, 75000000 + row_number() over (order by day, ord, k) * 3 as id, x.*
  from (select 1 as ord, j.jk as k, j.jk, j.id as job_id, null::bigint as mid, j.c, j.l, jj.business_unit_id as bu, jj.completed_on::date as day, j.com, j.jt, j.member, 0::numeric as fee, ''::text as mname, (select min(technician_id) from appointment_assignments as a where a.job_id = j.id and a.active) as tech
          from job as j join jobs as jj on jj.id = j.id where jj.completed_on is not null
        union all
        select 2, m.m, null, null, 53900000 + m.m * 6, m.c, m.l, 1012, b::date, m.mt = 5304, 0, true, case m.freq when 'Monthly' then t.billing_price_monthly else t.billing_price_annual end, t.name || case m.freq when 'Monthly' then ' - monthly' else ' - annual' end, null
          from mem as m join membership_types as t on t.id = m.mt, generate_series(m.starts::timestamp, timestamp '2026-06-30', case m.freq when 'Monthly' then interval '1 month' else interval '1 year' end) as b where b >= timestamp '2024-01-02' and m.st <> 'Deleted' and (m.ends is null or b <= m.ends) and not (m.st = 'Suspended' and b > timestamp '2026-03-01')) as x;
insert into invoice_items
select 76500000 + row_number() over (order by id, n), id, code, name, kind, qty, price, cost, round(qty * price, 2), kind in ('Material', 'Equipment'), tech
  from (select inv.id, 0 as n, d.code, d.name, 'Service' as kind, 1::numeric as qty, d.price::numeric as price, 0::numeric as cost, tech
          from inv, lateral (values (case when jt in (2004, 2005) then 'TUNE-' || case jt when 2004 then 'H' else 'C' end when jt in (2006, 2016) then 'EST-FREE' when jt = 2020 then 'RECALL' else 'DIAG' end, case when jt in (2004, 2005) then case when member then 'Member tune-up visit' else 'Precision tune-up' end when jt in (2006, 2016) then 'Free estimate' when jt = 2020 then 'Warranty call - no charge' when member then 'Diagnostic fee - member' else 'Diagnostic fee' end,
            case when jt in (2006, 2016, 2020) then 0 when jt in (2004, 2005) then case when member then 0 else case when day < date '2025-01-01' then 139 else 149 end end when member then 49 when com then 125 when day < date '2025-03-01' then 89 else 99 end)) as d (code, name, price) where inv.job_id is not null and jt not in (2007, 2017)
        union all
        select inv.id, r.n, r.code, r.name, r.kind, r.qty, r.price, r.cost, tech from inv join rep as r on r.jk = inv.jk where not exists (select 1 from eid where eid.jk = inv.jk and eid.st = 'Dismissed' and eid.u = 0)
        union all
        select inv.id, row_number() over (partition by inv.id order by i.id), i.sku_code, i.sku_name, i.sku_type, i.qty, i.unit_rate, i.unit_cost, inv.tech from inv join job as j on j.jk = inv.jk join eid on eid.jk = j.src and eid.st = 'Sold' join estimate_items as i on i.estimate_id = eid.id
        union all
        select inv.id, 1, 'MEMBER', mname, 'Service', 1, fee, 0, null from inv where mid is not null
        union all
        select inv.id, 90, 'DISC-MBR', 'Member savings', 'PriceModifier', 1, -round(sum(r.qty * r.price) * (select max(discount_percent) / 100 from mem join membership_types as t on t.id = mem.mt where mem.c = min(inv.c)), 2), 0, null from inv join rep as r on r.jk = inv.jk where inv.member and jt not in (2007, 2017) and not exists (select 1 from eid where eid.jk = inv.jk and eid.st = 'Dismissed' and eid.u = 0) group by 1) as x;
insert into invoices
select inv.id, (18400 + inv.n)::text, job_id, mid, 47100000 + c * 5, 47600000 + l * 4, bu, day, day + case when com then 30 else 0 end, s.sub, s.tax, s.sub + s.tax, 0, case when day > date '2026-06-26' then 'NeedsReview' when pg_temp.f('ohd', inv.n) < 0.006 then 'OnHold' else 'Reviewed' end, case when day > date '2026-06-26' then 'Pending' when day > date '2026-06-19' then 'Posted' else 'Exported' end, null
  from inv join customers as cu on cu.id = 47100000 + inv.c * 5, lateral (select sum(total) as sub, case when cu.tax_exempt then 0 else coalesce(round(sum(total) filter (where taxable) * 0.055, 2), 0) end as tax from invoice_items as i where i.invoice_id = inv.id) as s;
-- Credits on invoices of unhappy customers.
insert into invoices
select 75090000 + n, (select reference_number from invoices as o where o.id = x.id) || '-A', job_id, null, customer_id, location_id, business_unit_id, day, day, amt, 0, amt, 0, 'Reviewed', 'Exported', id
  from (select i.*, row_number() over (order by id) as n, invoice_date + pg_temp.z('adj', id, 4, 40) as day, -round(subtotal * case when pg_temp.f('full', id) < 0.3 then 1 else 0.25 end, 2) as amt from invoices as i where total > 200 and sales_tax = 0 and job_id is not null and invoice_date < date '2026-05-15' and pg_temp.f('adjp', id) < 0.016) as x;
insert into invoice_items select 76590000 + row_number() over (order by id), id, 'ADJ', pg_temp.one('adjn', id, 'Courtesy credit,Credit - recall,Billing correction'), 'PriceModifier', 1, total, 0, total, false, null from invoices where adjustment_to_id is not null;

create table payments (
  id bigint primary key,
  invoice_id bigint not null,
  customer_id bigint not null,
  payment_type text not null,
  amount numeric(12,2) not null,
  paid_on date not null,
  memo text,
  reference_number text,
  status text,
  active boolean not null,
  created_on timestamptz
);
comment on table payments is 'Payments and refunds, each applied to one invoice';
comment on column payments.amount is 'Negative for refunds';
comment on column payments.active is 'False for payments voided, such as bounced checks';
comment on column payments.status is 'Pending, Posted or Exported to accounting';
insert into payments
select 78800000 + row_number() over (order by day, id, part), id, customer_id, kind, amt, day, memo, case when kind = 'Check' then pg_temp.z('ckn', id, 1001, 8800)::text when kind in ('Visa', 'MasterCard', 'AMEX', 'Discover') then lpad(pg_temp.z('cc', customer_id, 0, 9999)::text, 4, '0') end, case when day > date '2026-06-26' then 'Pending' when day > date '2026-06-19' then 'Posted' else 'Exported' end, live, day + time '16:20' + (id % 50) * interval '1 minute'
  from (select i.id, i.customer_id, p.part, case when p.part = 1 and i.total > 4000 and pg_temp.f('fin', i.id) < 0.35 then 'Financing' when com then pg_temp.w('pc', i.customer_id, 'Check:78,Visa:14,ACH:8') when i.membership_id is not null then pg_temp.w('pm', i.customer_id, 'Visa:58,MasterCard:26,Discover:6,AMEX:4,Check:6') else pg_temp.w('pt', i.id * 3 + p.part, 'Visa:42,MasterCard:20,Check:24,AMEX:4,Discover:4,Cash:6') end as kind,
               case when two then case p.part when 1 then round(i.total * 0.5, 2) else i.total - round(i.total * 0.5, 2) end else i.total end as amt,
               case when two and p.part = 1 then greatest(i.invoice_date - pg_temp.z('dep', i.id, 1, 9), date '2024-01-02') when com then i.invoice_date + pg_temp.z('dso', i.id, 9, 62) else i.invoice_date + pg_temp.w('dly', i.id, '0:84,1:4,6:4,14:4,31:3,58:1')::int end as day, case when two and p.part = 1 then 'Deposit' end as memo, true as live
          from (select invoices.*, total > 2500 and pg_temp.f('two', invoices.id) < 0.55 as two, cu.type = 'Commercial' as com from invoices join customers as cu on cu.id = customer_id where total > 0) as i, lateral generate_series(1, case when two then 2 else 1 end) as p (part)
         where not (pg_temp.f('bad', i.id) < 0.014 and p.part = case when two then 2 else 1 end)
        union all
        select i.id, i.customer_id, 5, 'Check', i.total, i.invoice_date, 'NSF - voided', false from invoices as i where total > 0 and membership_id is null and invoice_date < date '2026-06-01' and pg_temp.f('nsf', i.id) < 0.005
        union all
        select i.id, i.customer_id, 6, 'Refund', i.total, i.invoice_date + 2, case when pg_temp.f('rfm', i.id) < 0.5 then 'Back to card' end, true from invoices as i where adjustment_to_id is not null) as x
 where day <= date '2026-06-30';
create index on payments (invoice_id);
update invoices set balance = total - coalesce((select sum(amount) from payments as p where p.invoice_id = invoices.id and p.active), 0);
update customers set balance = b.open from (select customer_id, sum(balance) as open from invoices group by 1) as b where b.customer_id = customers.id;

create table export_runs (
  id bigint primary key,
  feed text not null,
  continuation_token text,
  rows_fetched integer,
  started_at timestamptz,
  finished_at timestamptz,
  status text,
  error_message text
);
comment on table export_runs is 'Log of the nightly pull from the API';
insert into export_runs
select n, feed, case when bad then null else encode(decode(md5('tok' || n), 'hex'), 'base64') end, case when bad then null else pg_temp.z('rw', n, 0, 64) end, at, case when not bad then at + pg_temp.z('du', n, 2, 40) * interval '1 second' end, case when bad then 'failed' else 'ok' end, case when bad then pg_temp.one('er', n, '429 Too Many Requests,504 Gateway Timeout,401 token expired') end
  from (select row_number() over (order by d, o) as n, feed, d + time '02:15' + o * interval '50 seconds' as at, pg_temp.f('bad', (d::date - date '2026-01-01') * 10 + o) < 0.02 as bad from generate_series(timestamp '2026-04-01', '2026-06-30', '1 day') as d, unnest(array['customers', 'jobs', 'appointments', 'estimates', 'invoices', 'payments', 'memberships']) with ordinality as f (feed, o)) as x;
create index on jobs (customer_id);
create index on invoices (customer_id);
create index on invoice_items (invoice_id);
