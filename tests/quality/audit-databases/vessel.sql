-- An institute in the west of Ireland that runs research vessels: requests for ship time, cruises and their legs, people on board, stations, deployments, samples, invoices.
-- English and well made: keys, checks and enums declared, tables and what is not plain commented.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 11) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  left_over float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k, i, 'Adam,Alice,Amber,Andre,Beth,Brandon,Caleb,Carla,Craig,Dana,Darnell,Derek,Elena,Ethan,Felicia,Frank,Gail,Greg,Hannah,Hector,Irene,Jackie,Joel,Kayla,Keith,Laura,Leon,Marcus,Megan,Nadia,Nathan,Olivia,Paul,Rosa,Ryan,Sandra,Seth,Tanya,Todd,Vanessa,Wayne,Yolanda') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k, i, 'Abbott,Barnes,Bishop,Bradley,Burke,Carver,Cortez,Crawford,Dalton,Dixon,Ellis,Farrell,Fields,Flores,Gibbs,Grant,Haines,Hayes,Holt,Hubbard,Ingram,Keller,Lambert,Lane,Lowe,Marsh,Mercer,Moody,Nolan,Ortega,Osborne,Page,Parks,Pruitt,Reyes,Rhodes,Sawyer,Sharp,Stokes,Tate,Vaughn,Weaver,Webb,Wilcox,Yates,Zeller') $$;

create function pg_temp.scholar(k text, i bigint, land text) returns text language sql immutable
  as $$ select case land when 'IE' then pg_temp.one(k || 'g', i, 'Aoife,Ciaran,Niamh,Declan,Sinead,Eoin,Orla,Cathal,Grainne,Fergal,Roisin,Padraig,Maeve,Brendan,Siobhan,Colm') || ' ' || pg_temp.one(k || 'f', i, 'Walsh,Kelleher,Byrne,Joyce,Gallagher,Moran,Brennan,Conneely,Hynes,Nolan,Tierney,Duffy,Keane,Lally,McGrath,Mannion')
    when 'GB' then pg_temp.one(k || 'g', i, 'Oliver,Emma,Harriet,Callum,Isla,Rhys,Eleanor,Jack,Morag,Simon,Lucy,Hamish') || ' ' || pg_temp.one(k || 'f', i, 'Whitfield,Barlow,Sinclair,Pritchard,Hollis,Ashworth,Munro,Fletcher,Rowe,Ellison,Kerr,Tranter')
    when 'DE' then pg_temp.one(k || 'g', i, 'Jonas,Anke,Lena,Torsten,Katrin,Felix,Birgit,Moritz') || ' ' || pg_temp.one(k || 'f', i, 'Petersen,Brandt,Kruse,Vogel,Lorenz,Hartwig,Ahrens,Seidel')
    when 'FR' then pg_temp.one(k || 'g', i, 'Camille,Yann,Gwenaelle,Mathieu,Claire,Erwan,Lucie,Antoine') || ' ' || pg_temp.one(k || 'f', i, 'Le Goff,Kermarrec,Moreau,Guillou,Tanguy,Perrin,Riou,Blanchet')
    when 'NO' then pg_temp.one(k || 'g', i, 'Ingrid,Lars,Marit,Sverre,Astrid,Geir') || ' ' || pg_temp.one(k || 'f', i, 'Haugen,Solberg,Nygaard,Lunde,Bakken,Strand')
    else pg_temp.one(k || 'g', i, 'Ines,Joao,Marta,Pedro,Lucia,Diego,Carmen,Rui') || ' ' || pg_temp.one(k || 'f', i, 'Carvalho,Nogueira,Fontes,Vidal,Otero,Pereira,Sousa,Lago') end $$;
create type institution_category as enum ('own', 'academic', 'government', 'commercial');
create type request_status as enum ('draft', 'submitted', 'scheduled', 'waitlisted', 'declined', 'withdrawn');
create type cruise_purpose as enum ('research', 'survey', 'training', 'charter', 'trials');
create type cruise_status as enum ('planned', 'confirmed', 'underway', 'completed', 'cancelled');
create type cruise_role as enum ('chief_scientist', 'scientist', 'technician', 'student', 'observer');
create type deployment_outcome as enum ('ok', 'partial', 'failed', 'lost');
create type sample_status as enum ('stored', 'consumed', 'transferred', 'discarded');

create table vessel (
  vessel_id integer primary key,
  name text not null unique,
  call_sign text not null unique,
  imo_number integer unique,
  built_year smallint not null,
  length_m numeric(5, 1) not null,
  science_berths smallint not null check (science_berths > 0),
  endurance_days smallint not null,
  day_rate_eur numeric(9, 2) not null,
  entered_service_on date not null,
  retired_on date
);
comment on table vessel is 'Research vessels operated by the institute, including retired ones';
comment on column vessel.science_berths is 'Berths for the science party, crew not counted';
comment on column vessel.endurance_days is 'Longest time at sea without calling at a port';
comment on column vessel.day_rate_eur is 'Present full-cost rate per day at sea, euro';
insert into vessel values (1, 'RV Fulmar', 'EIQF', 9841207, 2019, 65.5, 20, 35, 24800.00, '2019-09-02', null), (2, 'RV Kittiwake', 'EIQK', 9263518, 2003, 31.4, 8, 12, 9600.00, '2003-04-14', null), (3, 'RV Storm Petrel', 'EIPS', null, 1988, 21.0, 4, 5, 4200.00, '1989-03-20', '2023-11-30');

create table port (
  port_id integer primary key,
  name text not null,
  country_code char(2) not null,
  latitude numeric(7, 4) not null,
  longitude numeric(7, 4) not null,
  agent_name text,
  unique (name, country_code)
);
comment on column port.country_code is 'ISO 3166 code of the country';
comment on column port.agent_name is 'Shipping agent used there; null in ports without one';
insert into port values (1, 'Galway', 'IE', 53.2690, -9.0480, null), (2, 'Cork', 'IE', 51.8430, -8.2950, 'Lee Maritime Services'), (3, 'Killybegs', 'IE', 54.6340, -8.4440, 'Donegal Shipping'), (4, 'Dublin', 'IE', 53.3450, -6.2000, 'Alexandra Basin Agents'), (5, 'Reykjavik', 'IS', 64.1530, -21.9330, 'Faxa Shipping'), (6, 'Bergen', 'NO', 60.3970, 5.3120, 'Vagen Agency'), (7, 'Tromso', 'NO', 69.6490, 18.9600, 'Nordlys Havn'), (8, 'Southampton', 'GB', 50.8960, -1.3960, 'Solent Port Services'), (9, 'Brest', 'FR', 48.3800, -4.4900, 'Agence Iroise'), (10, 'Vigo', 'ES', 42.2400, -8.7300, 'Rias Consignatarios'), (11, 'Lisbon', 'PT', 38.7060, -9.1450, 'Tejo Navegacao'), (12, 'Horta', 'PT', 38.5320, -28.6260, 'Faial Maritima'), (13, 'Las Palmas', 'ES', 28.1400, -15.4200, 'Canarias Ship Agents'), (14, 'Bremerhaven', 'DE', 53.5550, 8.5620, 'Weser Reederei Agentur'), (15, 'Greenock', 'GB', 55.9520, -4.7650, null), (16, 'St John''s', 'CA', 47.5610, -52.7060, 'Avalon Marine'), (17, 'Castletownbere', 'IE', 51.6510, -9.9100, null), (18, 'Torshavn', 'FO', 62.0070, -6.7710, 'Streymoy Agency'), (19, 'Aberdeen', 'GB', 57.1440, -2.0770, 'Granite Port Agents'), (20, 'Rossaveal', 'IE', 53.2660, -9.5620, null);

create table institution (
  institution_id integer primary key,
  name text not null unique,
  short_name text not null unique,
  country_code char(2) not null,
  category institution_category not null,
  billing_email text,
  vat_number text,
  discount_pct numeric(4, 1) not null default 0 check (discount_pct between 0 and 100),
  active boolean not null default true
);
comment on table institution is 'Institutions whose people sail with us or pay for ship time';
comment on column institution.discount_pct is 'Discount on the day rate in percent, agreed for academic partners';
comment on column institution.active is 'False when we no longer work with them';
insert into institution
select i, n, s, c, k::institution_category, case when k <> 'own' and i % 7 <> 5 then 'accounts@' || lower(s) || '.example' end, case when k = 'commercial' then c || lpad((i * 7919331 % 9999999)::text, 8, '0') end, d, i <> 21
  from (values (1, 'Atlantic Institute of Marine Science', 'AIMS', 'IE', 'own', 0), (2, 'University of Connacht', 'UCON', 'IE', 'academic', 40), (3, 'Lee University College', 'LUC', 'IE', 'academic', 40), (4, 'Liffey University Dublin', 'LUD', 'IE', 'academic', 40), (5, 'Shannon Technological University', 'STU', 'IE', 'academic', 40), (6, 'National Fisheries Agency', 'NFA', 'IE', 'government', 20), (7, 'Geological Survey Office', 'GSO', 'IE', 'government', 20), (8, 'Seabed Mapping Programme', 'SMP', 'IE', 'government', 20), (9, 'Environmental Monitoring Authority', 'EMA', 'IE', 'government', 20), (10, 'Solent Oceanography Centre', 'SOC', 'GB', 'academic', 25), (11, 'University of the Clyde', 'UCLY', 'GB', 'academic', 25), (12, 'Granite Coast University', 'GCU', 'GB', 'academic', 25), (13, 'Weser Institute for Polar Research', 'WIP', 'DE', 'academic', 25), (14, 'Institut Iroise', 'IIR', 'FR', 'academic', 25), (15, 'Universite de Cornouaille', 'UDC', 'FR', 'academic', 25), (16, 'Hordaland Marine Institute', 'HMI', 'NO', 'academic', 15), (17, 'Universidade do Tejo', 'UTEJ', 'PT', 'academic', 25), (18, 'Instituto Rias Baixas', 'IRB', 'ES', 'academic', 25), (19, 'Corrib Offshore Wind', 'COW', 'IE', 'commercial', 0), (20, 'Celtic Cable Surveys', 'CCS', 'GB', 'commercial', 0), (21, 'Rockall Hydrocarbons', 'RHC', 'GB', 'commercial', 0), (22, 'Westwind Energy', 'WWE', 'IE', 'commercial', 0), (23, 'BlueSense Instruments', 'BSI', 'DE', 'commercial', 0), (24, 'Irish Whale Watch Trust', 'IWWT', 'IE', 'academic', 50)) as v (i, n, s, c, k, d);

create table person (
  person_id integer primary key,
  institution_id integer not null references institution,
  full_name text not null,
  email text unique,
  phone text,
  birth_date date,
  nationality char(2),
  passport_number text,
  medical_valid_until date,
  survival_course_on date,
  created_on date not null,
  archived_on date
);
comment on table person is 'People who sail, have sailed or ask for ship time; the crew is kept elsewhere';
comment on column person.medical_valid_until is 'Last day of the seafarer medical; null if never handed in';
comment on column person.survival_course_on is 'Day of the latest personal survival course, valid five years';
comment on column person.archived_on is 'Set when the person asked to be removed from the mailing lists';
insert into person
select i, inst, n, case when i % 19 <> 6 then lower(replace(n, ' ', '.')) || i || '@' || lower(short_name) || '.example' end, case when i % 5 <> 2 then case country_code when 'IE' then '+353 91 555' when 'GB' then '+44 1632 96' when 'DE' then '+49 30 555' else '+33 1 99 00' end || lpad((i * 71 % 1000)::text, 4, '0') end, case when i % 23 <> 9 then date '1961-01-10' + pg_temp.z('pb', i, 0, 15300) end, case when pg_temp.f('pn', i) < 0.85 then country_code else pg_temp.one('pm', i, 'IT,US,IN,CN,PL,CA,NL') end, case when i % 4 <> 1 then pg_temp.one('pq', i, 'P,L,X,K') || pg_temp.one('pr', i, 'A,B,C,D,E') || lpad((i * 98317 % 9999999)::text, 7, '0') end, case when i % 6 <> 4 then date '2023-09-01' + pg_temp.z('pv', i, 0, 1300) end, case when i % 6 <> 4 then date '2019-02-01' + pg_temp.z('ps', i, 0, 2200) end, least(date '2021-01-15' + floor(i * 3.6)::int, date '2025-08-01'), case when i % 61 = 34 then date '2024-05-05' + i end
  from generate_series(1, 300) as i cross join lateral (select case when i <= 14 then 1 else pg_temp.w('pi', i, '1:14,2:14,3:11,4:7,5:5,6:8,7:4,8:6,9:3,10:5,11:4,12:3,13:4,14:4,15:2,16:3,17:3,18:3,19:2,20:2,21:1,22:2,23:1,24:2')::int end as inst) as a join institution on institution_id = inst cross join lateral (select pg_temp.scholar('pp', i, country_code) as n) as b;

create table ship_time_request (
  request_id integer primary key,
  reference text not null unique,
  institution_id integer not null references institution,
  principal_investigator_id integer not null references person,
  title text not null,
  funding_source text,
  preferred_vessel_id integer references vessel,
  sea_area text not null,
  requested_days smallint not null check (requested_days > 0),
  season_year smallint not null,
  status request_status not null,
  created_on date not null,
  submitted_on date,
  panel_score numeric(3, 1) check (panel_score between 1 and 10),
  decided_on date,
  decision_note text
);
comment on table ship_time_request is 'Requests for ship time, scored once a year by the scheduling panel';
comment on column ship_time_request.preferred_vessel_id is 'Null if any vessel will do';
comment on column ship_time_request.season_year is 'Calendar year for which the ship time is wanted';
comment on column ship_time_request.panel_score is 'Mean score of the panel, 1 to 10; null if not scored';

create table cruise (
  cruise_id integer primary key,
  cruise_code text not null unique,
  vessel_id integer not null references vessel,
  request_id integer references ship_time_request,
  title text not null,
  purpose cruise_purpose not null,
  sea_area text not null,
  chief_scientist_id integer references person,
  planned_start date not null,
  planned_end date not null check (planned_end >= planned_start),
  sailed_on date,
  returned_on date check (returned_on >= sailed_on),
  status cruise_status not null,
  cancelled_on date,
  cancel_reason text,
  report_due_on date,
  report_received_on date
);
comment on table cruise is 'Cruises, from the first plan to the cruise report';
comment on column cruise.cruise_code is 'Vessel letters, year and number in the year';
comment on column cruise.request_id is 'Request that the cruise serves; null for our own surveys, charters and trials';
comment on column cruise.report_due_on is 'Six months after return';
create temp table sched as
with recursive s as (
  select v as v, 1 as k, d as st, d + pg_temp.z('sl', v * 1000 + 1, lo, hi) as en, lo, hi from (values (1, date '2022-02-14', 9, 32), (2, date '2022-02-21', 4, 12), (3, date '2022-03-21', 2, 5)) as x (v, d, lo, hi)
  union all
  select v, k + 1, n, n + pg_temp.z('sl', v * 1000 + k + 1, lo, hi), lo, hi
    from (select v, k, lo, hi, en + case v when 1 then pg_temp.z('sg', v * 1000 + k, 4, 13) when 2 then pg_temp.z('sg', v * 1000 + k, 4, 16) else pg_temp.z('sg', v * 1000 + k, 8, 40) end as n0 from s) as y, lateral (select case when extract(month from n0) = 12 and extract(day from n0) > 8 or extract(month from n0) = 1 then (date_trunc('year', n0 + 25) + interval '40 days')::date else n0 end as n) as z
    where n <= case v when 3 then date '2023-11-10' else date '2025-12-05' end)
select row_number() over (order by st, v) as id, v, k, st, en, no, pu, case when pu = 'charter' then pg_temp.one('sx', v * 1000 + k, 'Celtic Sea,Irish Sea,Donegal Shelf,Celtic Sea') else area end as area from (
  select v, k, st, en, row_number() over (partition by v, extract(year from st) order by st) as no, pg_temp.w('sp', v * 1000 + k, case v when 1 then 'research:62,survey:22,training:4,charter:8,trials:4' when 2 then 'research:40,survey:32,training:14,charter:11,trials:3' else 'research:40,training:35,survey:25' end)::cruise_purpose as pu,
    case v when 1 then pg_temp.w('sa', k, 'Porcupine Bank:18,Rockall Trough:20,Celtic Sea:15,Iceland Basin:14,Bay of Biscay:9,Norwegian Sea:9,Azores:7,Goban Spur:8') when 2 then pg_temp.w('sa', 500 + k, 'Celtic Sea:34,Irish Sea:26,Galway Bay:16,Donegal Shelf:24') else pg_temp.w('sa', 900 + k, 'Galway Bay:70,Donegal Shelf:30') end as area from s) as t;
create temp table plan as
select s.*, inst, pi, pg_temp.f('sc', id) < 0.06 as off, case pu when 'survey' then area || ' ' || case inst when 1 then 'ocean climate section' when 8 then 'seabed mapping' when 9 then 'water quality survey' else pg_temp.one('st', id, 'groundfish survey,herring acoustic survey,mackerel egg survey') end when 'training' then 'Student training ' || area when 'charter' then area || ' ' || case inst when 20 then 'cable route survey' when 21 then 'metocean mooring service' else 'wind site survey' end when 'trials' then pg_temp.one('sr', id, 'Winch trials,Sonar acceptance trials,ROV sea trials') else pg_temp.one('sv', id, 'Cold-water corals of the,Carbon uptake in the,Deep circulation of the,Sediment history of the,Plankton blooms of the,Benthic food webs of the,Whale acoustics in the,Nutrient fluxes in the') || ' ' || area end as ti
  from sched as s cross join lateral (select case pu when 'survey' then pg_temp.w('si', id, '1:25,6:35,8:25,9:15') when 'charter' then pg_temp.w('si', id, case when st > '2023-06-30' then '19:35,20:30,22:35' else '19:30,20:30,21:20,22:20' end) when 'trials' then '1' when 'training' then pg_temp.w('si', id, '2:35,3:30,4:20,5:15') else pg_temp.w('si', id, '1:10,2:17,3:13,4:8,5:4,7:4,10:7,11:5,12:4,13:7,14:7,15:3,16:5,17:3,18:4,24:2') end::int as inst) as a
  cross join lateral (select person_id as pi from person as p where p.institution_id = inst and created_on < st order by hashtext(person_id || 's' || s.id) limit 1) as b;
insert into ship_time_request
select row_number() over (order by cr, k), 'STR-' || y || '-' || lpad((row_number() over (partition by y order by cr, k))::text, 3, '0'), inst, pi, ti, f, ve, area, d, y, s::request_status, cr, case when s <> 'draft' then least(cr + pg_temp.z('qs', k, 2, 30), make_date(y - 1, 9, 12)) end, case when s in ('scheduled', 'waitlisted', 'declined') then case s when 'scheduled' then 6.2 + pg_temp.z('qp', k, 0, 35) / 10.0 when 'waitlisted' then 5.4 + pg_temp.z('qp', k, 0, 16) / 10.0 else 2.5 + pg_temp.z('qp', k, 0, 38) / 10.0 end end, case when s in ('scheduled', 'waitlisted', 'declined') then make_date(y - 1, 10, 20) + (y % 5) end, case s when 'declined' then pg_temp.one('qd', k, 'Not fundable in this form,Area not reachable in season,Clearance unlikely,Resubmit with a smaller programme') when 'waitlisted' then 'If a slot opens' end
  from (select id as k, inst, pi, ti, case when v = 3 and id % 2 = 0 then null else v end as ve, area, en - st as d, extract(year from st)::int as y, 'scheduled' as s, pg_temp.one('qf', id, 'National research council,EU framework programme,Institution funds,EU framework programme,National research council') as f, make_date(extract(year from st)::int - 1, 6, 1) + pg_temp.z('qc', id, 0, 85) as cr from plan where pu in ('research', 'training')
    union all select 5000 + i, p.institution_id, person_id, pg_temp.one('qt', i, 'Cold-water corals of the,Carbon uptake in the,Microplastics of the,Hydrothermal vents of the,Sediment history of the,Seabird foraging in the,Nutrient fluxes in the') || ' ' || ar, case when i % 5 = 1 then null when ar in ('Celtic Sea', 'Irish Sea', 'Donegal Shelf') and i % 3 > 0 then 2 else 1 end, ar, pg_temp.z('qx', i, 3, 30), y, case when y = 2026 then pg_temp.w('qr', i, 'submitted:70,draft:25,withdrawn:5') else pg_temp.w('qr', i, 'declined:56,waitlisted:26,withdrawn:18') end, case when i % 6 <> 2 then pg_temp.one('qg', i, 'National research council,EU framework programme,Institution funds,Private foundation') end, make_date(y - 1, 6, 1) + pg_temp.z('qv', i, 0, 85)
      from generate_series(1, 95) as i cross join lateral (select 2022 + i % 5 as y, pg_temp.one('qa', i, 'Porcupine Bank,Rockall Trough,Celtic Sea,Iceland Basin,Azores,Norwegian Sea,Irish Sea,Donegal Shelf,Goban Spur') as ar) as a join person as p on person_id = (select q.person_id from person as q where q.institution_id not in (1, 19, 20, 21, 22, 23) and created_on < make_date(2022 + i % 5 - 1, 6, 1) order by hashtext(q.person_id || 'q' || i) limit 1)) as x;
insert into cruise
select id, c, v, (select request_id from ship_time_request as r where r.status = 'scheduled' and r.title = p.ti and r.season_year = extract(year from st) and r.requested_days = en - st and r.principal_investigator_id = p.pi order by request_id limit 1), ti, pu, area, case when pu <> 'trials' then pi end, st, en, s0, r0, s::cruise_status, case when s = 'cancelled' then st - pg_temp.z('cd', id, 3, 60) end, case when s = 'cancelled' then pg_temp.one('cr', id, 'Weather,Main engine,Funding withdrawn,No diplomatic clearance,Chief scientist ill') end, case when r0 is not null and pu in ('research', 'survey') then (r0 + interval '6 months')::date end, case when r0 is not null and pu in ('research', 'survey') and r0 + w < '2025-09-15' and pg_temp.f('cw', id) > 0.07 then r0 + w end
  from plan as p, lateral (select case v when 1 then 'FU' when 2 then 'KW' else 'SP' end || '-' || to_char(st, 'YYYY') || '-' || lpad(no::text, 2, '0') as c, case when off and st - 10 < '2025-09-15' then 'cancelled' when en < '2025-09-15' then 'completed' when st <= '2025-09-15' then 'underway' when st < '2025-10-31' then 'confirmed' else 'planned' end as s, pg_temp.z('cx', id, 60, 230) as w) as a, lateral (select case when s in ('completed', 'underway') then st + case when id % 13 = 6 then 1 else 0 end end as s0, case when s = 'completed' then en + case when id % 17 = 9 then -1 when id % 19 = 4 then 1 else 0 end end as r0) as b;

create table cruise_leg (
  cruise_id integer not null references cruise,
  leg_no smallint not null check (leg_no > 0),
  from_port_id integer not null references port,
  to_port_id integer not null references port,
  departed_at timestamptz not null,
  arrived_at timestamptz check (arrived_at > departed_at),
  distance_nm numeric(7, 1),
  fuel_m3 numeric(6, 1),
  weather_hours numeric(5, 1) not null default 0,
  primary key (cruise_id, leg_no)
);
comment on table cruise_leg is 'Legs of a cruise, port to port; entered once the ship has sailed';
comment on column cruise_leg.arrived_at is 'Null while at sea';
comment on column cruise_leg.distance_nm is 'Nautical miles sailed';
comment on column cruise_leg.fuel_m3 is 'Marine gas oil burnt, cubic metres';
comment on column cruise_leg.weather_hours is 'Hours of science lost to weather';
insert into cruise_leg
select cruise_id, g, case when g = 1 then home else mid end, case when g = n then back else mid end, d, a, case when a is not null then round((hrs * case vessel_id when 1 then 5.6 when 2 then 5.1 else 4.2 end * (0.75 + 0.4 * pg_temp.f('ld', cruise_id * 3 + g)))::numeric, 1) end, case when a is not null then round((hrs / 24 * case vessel_id when 1 then 9.4 when 2 then 3.1 else 1.1 end * (0.8 + 0.35 * pg_temp.f('lf', cruise_id * 3 + g)))::numeric, 1) end, case when a is null or pg_temp.f('lw', cruise_id * 3 + g) < 0.45 then 0 else round((hrs * 0.25 * power(pg_temp.f('lx', cruise_id * 3 + g), 2) * case when extract(month from d) in (2, 3, 10, 11, 12) then 1.5 else 0.8 end)::numeric * 2) / 2 end
  from (select c.*, case when planned_end - planned_start > 20 then 2 else 1 end as n, case vessel_id when 1 then case when cruise_id % 4 = 0 then 2 else 1 end when 2 then pg_temp.w('lp', cruise_id, '1:60,2:20,3:20')::int else 20 end as home, case vessel_id when 1 then case when cruise_id % 5 = 2 then 2 else 1 end when 2 then pg_temp.w('lq', cruise_id, '1:70,2:15,4:15')::int else 20 end as back, case sea_area when 'Iceland Basin' then 5 when 'Norwegian Sea' then case when cruise_id % 3 = 0 then 7 else 6 end when 'Bay of Biscay' then case when cruise_id % 2 = 0 then 9 else 10 end when 'Azores' then 12 when 'Rockall Trough' then 3 when 'Goban Spur' then 9 else 2 end as mid, coalesce(returned_on, date '2025-09-30') as fin from cruise as c where sailed_on is not null) as c, generate_series(1, n) as g,
  lateral (select sailed_on + (fin - sailed_on) * (g - 1) / n as d0, sailed_on + (fin - sailed_on) * g / n as a0) as x, lateral (select (d0 + time '06:00' + pg_temp.z('lt', cruise_id * 3 + g, 0, 28) * interval '30 minutes') at time zone 'UTC' + case when g > 1 then interval '26 hours' else interval '0' end as d, case when returned_on is not null then (a0 + time '05:00' + pg_temp.z('lu', cruise_id * 3 + g, 0, 24) * interval '30 minutes') at time zone 'UTC' end as aa) as y, lateral (select case when aa > d then aa when aa is not null then d + interval '11 hours' when a0 < date '2025-09-15' then (a0 + time '09:30') at time zone 'UTC' end as a) as w, lateral (select extract(epoch from a - d) / 3600 as hrs) as h where d < '2025-09-15 12:00Z';

create table cruise_participant (
  cruise_id integer not null references cruise,
  person_id integer not null references person,
  role cruise_role not null,
  cabin text,
  joined_on date,
  left_on date check (left_on >= joined_on),
  primary key (cruise_id, person_id)
);
comment on table cruise_participant is 'The science party of a cruise';
comment on column cruise_participant.joined_on is 'Null until the person has come on board';
insert into cruise_participant
select cruise_id, person_id, case when person_id = pi then 'chief_scientist' when institution_id = 1 and pg_temp.f('xt', person_id) < 0.6 then 'technician' when pu = 'training' then 'student' else pg_temp.w('xr', cruise_id * 400 + person_id, 'scientist:62,student:26,technician:6,observer:6') end::cruise_role, case when c.status <> 'planned' then (array['A', 'B', 'C'])[1 + n::int % 3] || lpad(((n + 1) / 2)::text, 2, '0') end, sailed_on, case when sailed_on is not null then case when returned_on is not null and l = 2 and n % 6 = 5 then sailed_on + (returned_on - sailed_on) / 2 else returned_on end end
  from (select *, row_number() over (partition by cruise_id order by n0) as n from (
      select id as cruise_id, p.person_id, p.institution_id, pi, pu, case when p.person_id = pi then 0 else 1 + (hashtext(p.person_id || 'x' || id) & 1023) + case when p.institution_id = inst then 0 when p.institution_id = 1 then 350 else 560 end end as n0 from plan join person as p on created_on < st and (archived_on is null or archived_on > st) and (pu <> 'charter' or p.institution_id in (inst, 1)) where pu <> 'trials' or p.institution_id = 1) as y) as x
    join cruise as c using (cruise_id) join vessel using (vessel_id) cross join lateral (select case when planned_end - planned_start > 20 then 2 else 1 end as l) as z
  where n <= greatest(2, science_berths - pg_temp.z('xn', cruise_id, 0, science_berths / 2)) and c.status <> 'cancelled' and not (c.status = 'planned' and n > 3);

create table instrument (
  instrument_id integer primary key,
  asset_tag text not null unique,
  kind text not null,
  manufacturer text,
  model text,
  serial_number text,
  depth_rating_m integer,
  purchased_on date,
  purchase_price_eur numeric(10, 2),
  owner_institution_id integer not null references institution,
  status text not null check (status in ('available', 'in_repair', 'lost', 'disposed')),
  disposed_on date
);
comment on table instrument is 'Gear lowered from the ships';
comment on column instrument.depth_rating_m is 'Greatest depth in metres at which it may be used';
comment on column instrument.disposed_on is 'Day on which it was lost or written off';
insert into instrument
select i, 'AIM-' || lpad((i * 7 + 100)::text, 5, '0'), k, m, o, upper(substr(md5('in' || i), 1, 7)), r, pd, round(pr * (0.8 + 0.5 * pg_temp.f('ip', i))::numeric, -1), case when i % 11 = 6 then pg_temp.one('io', i, '2,3,10')::int else 1 end, case when i in (9, 31) then 'lost' when i in (4, 22, 40) then 'disposed' when i in (13, 36) then 'in_repair' else 'available' end, case i when 9 then date '2024-07-18' when 31 then date '2025-03-27' when 4 then date '2023-02-10' when 22 then date '2024-11-29' when 40 then date '2025-01-20' end
  from generate_series(1, 52) as i cross join lateral (select date '2009-05-04' + pg_temp.z('iq', i, 0, 4300) as pd) as a join lateral (select * from (values (0, 'CTD', 'Seaborn', 'SB-911', 6800, 92000), (1, 'CTD', 'Seaborn', 'SB-25', 6000, 41000), (2, 'multicorer', 'Okta', 'MC-800', 6000, 58000), (3, 'box corer', 'Kasten', 'BX-50', 5000, 21000), (4, 'plankton net', 'HydroNet', 'MultiNet Midi', 3000, 36000), (5, 'bottom trawl', null, 'GOV 36/47', 900, 18000), (6, 'grab', 'Kasten', 'Day grab', 2000, 6500), (7, 'towed camera', 'DeepView', 'TC-4', 4000, 73000), (8, 'gravity corer', 'Okta', 'GC-6', 6000, 27000), (9, 'ROV', 'Abyss Robotics', 'Sealion 3000', 3000, 1850000), (10, 'plankton net', 'HydroNet', 'Bongo 60', 1000, 4200), (11, 'mooring release', 'Echotech', 'AR-861', 6000, 15000)) as t (n, k, m, o, r, pr) where n = case when i % 12 = 9 and i > 24 then 11 else i % 12 end) as b on true;

create table instrument_calibration (
  calibration_id integer generated always as identity primary key,
  instrument_id integer not null references instrument,
  calibrated_on date not null,
  valid_until date check (valid_until > calibrated_on),
  laboratory text,
  passed boolean not null,
  cost_eur numeric(8, 2),
  certificate_number text
);
comment on column instrument_calibration.valid_until is 'Null if the instrument did not pass';
insert into instrument_calibration (instrument_id, calibrated_on, valid_until, laboratory, passed, cost_eur, certificate_number)
select instrument_id, d, case when ok then (d + interval '1 year')::date end, pg_temp.one('kl', instrument_id * 10 + j, 'Seaborn Service,Weser Calibration,In house'), ok, case when (instrument_id + j) % 7 <> 3 then round(380 + 1500 * pg_temp.f('kc', instrument_id * 10 + j)::numeric, -1) end, case when ok then 'C' || to_char(d, 'YY') || '-' || lpad((instrument_id * 31 + j)::text, 4, '0') end
  from instrument, generate_series(0, 4) as j, lateral (select greatest(purchased_on, date '2021-01-15') + j * 362 + pg_temp.z('kd', instrument_id, 0, 120) as d, pg_temp.f('ko', instrument_id * 10 + j) > 0.06 as ok) as x where kind in ('CTD', 'ROV', 'mooring release', 'plankton net', 'towed camera') and d < '2025-09-15' and d < coalesce(disposed_on, '2099-01-01') order by d;

create table station (
  station_id integer primary key,
  cruise_id integer not null references cruise,
  station_no smallint not null,
  name text,
  latitude numeric(8, 5) not null check (latitude between -90 and 90),
  longitude numeric(8, 5) not null check (longitude between -180 and 180),
  water_depth_m numeric(6, 1),
  arrived_at timestamptz not null,
  left_at timestamptz check (left_at >= arrived_at),
  unique (cruise_id, station_no)
);
comment on table station is 'Places where the ship stopped to work';
comment on column station.name is 'Name of a fixed station that is visited again; null for others';
comment on column station.water_depth_m is 'Depth of the seabed in metres from the echo sounder';
insert into station
select row_number() over (order by cruise_id, g), cruise_id, g, case when pg_temp.f('tn', h) < 0.2 then left(upper(replace(sea_area, ' ', '')), 3) || '-' || lpad(pg_temp.z('tm', h, 1, 12)::text, 2, '0') end, round((lat + (pg_temp.f('ta', h) - 0.5) * sp)::numeric, 5), round((lon + (pg_temp.f('tb', h) - 0.5) * sp * 1.8)::numeric, 5), case when h % 37 <> 8 then round((lo + (hi - lo) * power(pg_temp.f('tc', h), 1.3))::numeric, 1) end, t, t + pg_temp.z('te', h, 2, 26) * interval '20 minutes'
  from (select c.*, p.pu, least(case vessel_id when 1 then pg_temp.z('tg', cruise_id, 5, 13) when 2 then pg_temp.z('tg', cruise_id, 4, 9) else pg_temp.z('tg', cruise_id, 2, 5) end, (coalesce(returned_on, date '2025-09-14') - sailed_on) * 2) as n from cruise as c join plan as p on id = cruise_id where sailed_on < '2025-09-12' and pu <> 'trials') as c, generate_series(1, n) as g, lateral (select cruise_id * 30 + g as h, ((sailed_on + 1)::timestamp + (coalesce(returned_on, date '2025-09-14') - sailed_on - 1) * (g - 0.6) / n * interval '1 day' + pg_temp.z('tt', cruise_id * 30 + g, 0, 11) * interval '10 minutes') as t0) as x, lateral (select date_trunc('minute', t0) at time zone 'UTC' as t) as w,
    (values ('Porcupine Bank', 53.2, -13.6, 1.6, 180, 900), ('Rockall Trough', 54.8, -11.6, 3, 800, 2900), ('Celtic Sea', 50.8, -8.2, 2.4, 70, 190), ('Iceland Basin', 60.2, -21.0, 4, 1400, 3000), ('Bay of Biscay', 46.2, -6.5, 3, 150, 4700), ('Norwegian Sea', 66.4, 4.0, 4, 900, 3400), ('Azores', 38.4, -29.4, 3, 400, 3100), ('Goban Spur', 49.2, -12.2, 2, 500, 4000), ('Irish Sea', 53.6, -5.4, 1.2, 25, 120), ('Galway Bay', 53.15, -9.4, 0.3, 12, 60), ('Donegal Shelf', 55.0, -9.2, 1.2, 40, 160)) as q (a, lat, lon, sp, lo, hi) where a = sea_area;
-- A ship leaves one station before she arrives at the next.
update station as s set left_at = greatest(n.arrived_at - interval '30 minutes', s.arrived_at + interval '10 minutes') from station as n where n.cruise_id = s.cruise_id and n.station_no = s.station_no + 1 and s.left_at > n.arrived_at - interval '30 minutes';

create table deployment (
  deployment_id integer primary key,
  station_id integer not null references station,
  instrument_id integer not null references instrument,
  cast_no smallint not null,
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at),
  max_depth_m numeric(6, 1),
  sea_state smallint check (sea_state between 0 and 9),
  outcome deployment_outcome not null,
  operator_id integer references person,
  remark text,
  unique (station_id, cast_no)
);
comment on table deployment is 'Each lowering of an instrument at a station';
comment on column deployment.max_depth_m is 'Greatest depth reached, metres';
comment on column deployment.sea_state is 'Douglas scale, 0 to 9';
comment on column deployment.operator_id is 'Who ran the gear; null if only the crew';
insert into deployment
select row_number() over (order by t, station_id, g), station_id, x.instrument_id, g, t, least(t + (10 + round(0.02 * dep)::int + pg_temp.z('de', h, 0, 20)) * interval '1 minute', left_at), case when outcome <> 'failed' then round((dep * case when kind like 'plankton%' then 0.3 else 0.985 end)::numeric, 1) end, pg_temp.w('ds', h, '1:6,2:16,3:30,4:28,5:14,6:6')::int, outcome::deployment_outcome, case when h % 9 <> 4 then (select person_id from cruise_participant as r where r.cruise_id = s.cruise_id order by hashtext(person_id || 'd' || station_id) limit 1) end, case outcome when 'failed' then pg_temp.one('dr', h, 'Did not trigger,Winch stopped,Net torn,Cable fault') when 'partial' then pg_temp.one('dq', h, 'Two bottles did not close,Half core lost,Cut short by weather') end
  from (select s.*, coalesce(water_depth_m, 120) as dep, pu from station as s join plan on id = cruise_id) as s, generate_series(1, 4) as g, lateral (select station_id * 6 + g as h, date_trunc('minute', arrived_at + (left_at - arrived_at) * (g - 1) / 4) as t) as a,
  lateral (select instrument_id, kind from instrument as i where purchased_on < t and coalesce(disposed_on, '2099-01-01') > t and depth_rating_m > dep and kind <> 'mooring release' and case when g = 1 then kind = 'CTD' when pu = 'survey' then kind in ('bottom trawl', 'plankton net', 'grab') else kind not in ('CTD', 'bottom trawl') end and not (kind = 'ROV' and s.cruise_id % 3 > 0) order by hashtext(instrument_id || 'i' || s.cruise_id || 'k' || g) limit 1) as x,
  lateral (select pg_temp.w('do', h, 'ok:91,partial:5,failed:4') as outcome) as o where g <= pg_temp.z('dn', station_id, 1, 3);
-- The last lowering of a lost instrument is the one that lost it.
update deployment as d set outcome = 'lost', remark = 'Wire parted, not recovered', max_depth_m = null from instrument as i where i.instrument_id = d.instrument_id and i.status = 'lost' and d.deployment_id = (select deployment_id from deployment as e where e.instrument_id = i.instrument_id order by started_at desc limit 1);
update instrument as i set disposed_on = started_at::date from deployment as d where d.instrument_id = i.instrument_id and d.outcome = 'lost';
delete from instrument_calibration as k using instrument as i where i.instrument_id = k.instrument_id and k.calibrated_on > i.disposed_on;

create table sample (
  sample_id integer primary key,
  label text not null unique,
  deployment_id integer not null references deployment,
  sample_type text not null check (sample_type in ('water', 'sediment', 'plankton', 'fish', 'fauna')),
  depth_m numeric(6, 1),
  quantity numeric(8, 2) check (quantity > 0),
  unit text,
  preservation text,
  taken_at timestamptz not null,
  status sample_status not null,
  status_on date not null,
  storage_location text,
  curator_id integer references person
);
comment on table sample is 'Samples registered on board and kept in the repository';
comment on column sample.depth_m is 'Depth in metres at which it was taken';
comment on column sample.quantity is 'Amount at registration, in unit';
comment on column sample.unit is 'l, ml, kg, g or pcs';
comment on column sample.status_on is 'Day since which the status holds';
comment on column sample.storage_location is 'Room, freezer or rack; null once it left the repository';
insert into sample
select row_number() over (order by started_at, deployment_id, g), replace(cruise_code, '-', '') || '-' || lpad(station_no::text, 2, '0') || '-' || cast_no || chr(64 + g), deployment_id, ty, case when ty = 'water' then round((max_depth_m * (g - 0.5) / n)::numeric, 1) else max_depth_m end, case when h % 21 = 8 then null else case ty when 'water' then pg_temp.one('mq', h, '0.5,1,2,5,10')::numeric when 'sediment' then pg_temp.z('mq', h, 8, 90) * 10 when 'plankton' then pg_temp.one('mq', h, '100,250,500')::numeric when 'fish' then pg_temp.z('mq', h, 5, 420) / 10.0 else pg_temp.z('mq', h, 1, 24) end end, case ty when 'water' then 'l' when 'sediment' then 'g' when 'plankton' then 'ml' when 'fish' then 'kg' else 'pcs' end, case ty when 'water' then pg_temp.w('mp', h, 'mercuric chloride:30,frozen:40,none:30') when 'sediment' then pg_temp.w('mp', h, 'cooled:60,frozen:40') when 'plankton' then pg_temp.w('mp', h, 'formalin:65,ethanol:35') when 'fish' then 'frozen' else 'ethanol' end, ended_at + g * interval '4 minutes', st::sample_status, case st when 'stored' then (coalesce(returned_on, date '2025-09-14'))::date else least((coalesce(returned_on, date '2025-09-14')) + pg_temp.z('md', h, 12, 420), date '2025-09-12') end, case when st in ('stored') then case when returned_on is null then 'On board' else pg_temp.one('ml', h, 'Cold room 1,Cold room 2,Freezer A3,Freezer B1,Rack 12,Rack 15,Rack 18') end end, case when h % 10 <> 7 then (select person_id from person where institution_id = 1 and archived_on is null and person_id <= 14 order by hashtext(person_id || ty) limit 1) end
  from (select d.*, c.cruise_code, c.returned_on, s.station_no, case i.kind when 'CTD' then 'water' when 'plankton net' then 'plankton' when 'bottom trawl' then 'fish' when 'ROV' then 'fauna' when 'towed camera' then null else case when d.deployment_id % 6 = 1 then 'fauna' else 'sediment' end end as ty from deployment as d join station as s using (station_id) join cruise as c using (cruise_id) join instrument as i using (instrument_id) where outcome in ('ok', 'partial')) as d, lateral (select case when ty = 'water' then pg_temp.z('mn', deployment_id, 0, 4) else pg_temp.z('mn', deployment_id, 0, 2) end as n) as a, generate_series(1, n) as g, lateral (select deployment_id * 5 + g as h) as b, lateral (select case when coalesce(returned_on, date '2025-09-14') > '2025-07-20' then 'stored' else pg_temp.w('ms', h, case when ty = 'water' then 'stored:38,consumed:50,discarded:12' else 'stored:66,consumed:15,transferred:14,discarded:5' end) end as st) as e where ty is not null;

create table sample_loan (
  loan_id integer generated always as identity primary key,
  sample_id integer not null references sample,
  borrower_id integer not null references person,
  lent_on date not null,
  due_on date not null check (due_on > lent_on),
  returned_on date
);
comment on table sample_loan is 'Samples lent to other institutions (to replace the paper ledger from October 2025)';

create table invoice (
  invoice_id integer primary key,
  invoice_number text not null unique,
  institution_id integer not null references institution,
  cruise_id integer references cruise,
  issued_on date not null,
  due_on date not null check (due_on >= issued_on),
  net_eur numeric(12, 2) not null,
  vat_eur numeric(12, 2) not null default 0,
  paid_on date,
  credits_invoice_id integer references invoice,
  purchase_order text
);
comment on table invoice is 'Invoices for ship time and services, and the credit notes to them';
comment on column invoice.net_eur is 'Sum of the lines, euro; negative on a credit note';
comment on column invoice.paid_on is 'Day on which it was paid in full; null while open';
comment on column invoice.credits_invoice_id is 'On a credit note, the invoice that it takes back';
create table invoice_line (
  invoice_id integer not null references invoice,
  line_no smallint not null,
  item text not null check (item in ('ship_time', 'fuel_surcharge', 'technician', 'instrument_hire', 'mobilisation', 'catering')),
  description text,
  quantity numeric(8, 2) not null,
  unit_price_eur numeric(10, 2) not null,
  amount_eur numeric(12, 2) not null,
  primary key (invoice_id, line_no)
);
comment on column invoice_line.amount_eur is 'Quantity times unit price, euro, without VAT';
insert into invoice
select row_number() over (order by d, id), 'INV-' || to_char(d, 'YYYY') || '-' || lpad((row_number() over (partition by extract(year from d) order by d, id))::text, 3, '0'), inst, id, d, d + 30, 0, 0, null, null, case when id % 4 <> 1 then 'PO' || lpad((id * 7193 % 99999)::text, 5, '0') end
  from plan join cruise on cruise_id = id, lateral (select returned_on + pg_temp.z('vd', id, 6, 28) as d) as x where inst <> 1 and cruise.status = 'completed' and d <= '2025-09-15';
insert into invoice_line
select invoice_id, row_number() over (partition by invoice_id order by o), item, de, q, p, round(q * p, 2)
  from (select v.*, c.vessel_id, c.cruise_code, c.purpose, c.returned_on - c.sailed_on + 1 as days, round(day_rate_eur * (1 - 0.035 * (2025 - extract(year from c.sailed_on))) * (1 - discount_pct / 100), -1) as rate, n.name as vname, (select sum(fuel_m3) from cruise_leg as l where l.cruise_id = c.cruise_id) as fuel, (select count(*) from cruise_participant as r where r.cruise_id = c.cruise_id) as heads from invoice as v join cruise as c using (cruise_id) join vessel as n using (vessel_id) join institution as i on i.institution_id = v.institution_id) as v,
  lateral (select 1 as o, 'ship_time' as item, vname || ', ' || cruise_code as de, days::numeric as q, rate as p union all select 2, 'fuel_surcharge', 'Marine gas oil above base price', fuel, 145 where issued_on < '2023-07-01' union all select 3, 'mobilisation', null, 1, case vessel_id when 1 then 6500 when 2 then 2200 else 600 end where purpose = 'charter' or cruise_id % 3 = 0 union all select 4, 'technician', 'Marine technicians', days * (1 + cruise_id % 2), 520 where cruise_id % 4 <> 2 union all select 5, 'instrument_hire', pg_temp.one('vi', invoice_id, 'ROV with pilots,Multicorer,Towed camera'), days, pg_temp.one('vj', invoice_id, '380,640,2900')::numeric where cruise_id % 5 = 1 and vessel_id < 3 union all select 6, 'catering', 'Messing per head and day', days * heads, 32 where purpose in ('charter', 'training')) as x;
update invoice as v set net_eur = n from (select invoice_id, sum(amount_eur) as n from invoice_line group by 1) as x where x.invoice_id = v.invoice_id;
update invoice as v set vat_eur = round(net_eur * 0.23, 2) from institution as i where i.institution_id = v.institution_id and i.category = 'commercial' and country_code = 'IE';
update invoice set paid_on = p from (select invoice_id as i, issued_on + pg_temp.z('vp', invoice_id, 12, 75) as p from invoice) as x where i = invoice_id and p < '2025-09-12' and invoice_id % 29 <> 17;
-- Taken back and billed again with the discount that had been left out.
insert into invoice select 500 + invoice_id, 'CN-' || to_char(issued_on, 'YYYY') || '-' || lpad(invoice_id::text, 3, '0'), institution_id, cruise_id, issued_on + 15, issued_on + 15, -net_eur, -vat_eur, null, invoice_id, purchase_order from invoice where invoice_id % 31 = 12 and issued_on < '2025-07-01';
insert into invoice_line select 500 + invoice_id, line_no, item, description, -quantity, unit_price_eur, -amount_eur from invoice_line where exists (select from invoice as n where n.credits_invoice_id = invoice_line.invoice_id);
insert into invoice select 600 + v.invoice_id, 'INV-' || to_char(v.issued_on, 'YYYY') || '-9' || lpad(v.invoice_id::text, 3, '0'), v.institution_id, v.cruise_id, v.issued_on + 16, v.issued_on + 46, v.net_eur, v.vat_eur, v.issued_on + 50, null, v.purchase_order from invoice as v join invoice as n on n.credits_invoice_id = v.invoice_id;
insert into invoice_line select 600 + l.invoice_id, line_no, item, description, quantity, case when item = 'ship_time' then round(unit_price_eur * 0.95, -1) else unit_price_eur end, quantity * case when item = 'ship_time' then round(unit_price_eur * 0.95, -1) else unit_price_eur end from invoice_line as l join invoice as n on n.credits_invoice_id = l.invoice_id;
update invoice as v set net_eur = n, vat_eur = case when vat_eur = 0 then 0 else round(n * 0.23, 2) end from (select invoice_id, sum(amount_eur) as n from invoice_line where invoice_id > 600 group by 1) as x where x.invoice_id = v.invoice_id;
update invoice as v set paid_on = null from invoice as n where n.credits_invoice_id = v.invoice_id;

create view upcoming_cruise as
select c.cruise_id, c.cruise_code, v.name as vessel, c.title, c.planned_start, c.planned_end, c.status, p.full_name as chief_scientist
  from cruise as c join vessel as v using (vessel_id) left join person as p on p.person_id = c.chief_scientist_id where c.status in ('planned', 'confirmed');
comment on view upcoming_cruise is 'Cruises that are planned or confirmed and have not sailed';
