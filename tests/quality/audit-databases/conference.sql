-- Events, calls for abstracts and registration of a research laboratory, after Indico (the event management system made at CERN): one instance with conferences, meetings and lectures.
-- Foreign keys and check constraints as the product has them; enumerations are small integers that only the application names; no comments; deletion is a flag.
-- Indico spreads its tables over several schemas; here all stand in public. Values come from hashes of row numbers, so that every load is the same.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.skew(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;

-- Institutions and people ---------------------------------------------------------------------------------------

create table affiliations (
  id serial primary key,
  is_deleted boolean not null default false,
  name varchar not null,
  street varchar not null default '',
  postcode varchar not null default '',
  city varchar not null default '',
  country_code varchar not null default ''
);
create temp table aff_src as
select o::int as id, split_part(l, '|', 1) as name, split_part(l, '|', 2) as city, split_part(l, '|', 3) as cc, split_part(l, '|', 4) || '.example' as dom
  from unnest(string_to_array($$Varnes Laboratory|Varnes|CH|varnes
Technical University of Aldermoor|Aldermoor|GB|tu-aldermoor
Lindau Institute for Particle Physics|Lindau|DE|lipp
University of Castelforte|Castelforte|IT|unicastelforte
Centre Atomique de Montferrand|Clermont-Ferrand|FR|cam-montferrand
Harlow State University|Harlow|US|harlowstate
Great Basin National Laboratory|Elko|US|gbnl
Kitayama Accelerator Centre|Kitayama|JP|kitayama
Universidad de Almenara|Almenara|ES|ualmenara
Delta Instituut|Delft|NL|delta-instituut
University of Norrholm|Norrholm|SE|norrholm
Hefei Light Source Institute|Hefei|CN|hlsi
Polytechnic of Zamosc|Zamosc|PL|polzam
Institute of Nuclear Research Debreny|Debreny|HU|inrd
Saltpond University|Saltpond|CA|saltpond
Tata Valley Institute of Science|Pune|IN|tvis
Universidade de Serra Azul|Campinas|BR|serraazul
University of Port Elgin|Port Elgin|CA|portelgin
Brunnfeld University of Technology|Graz|AT|brunnfeld
Helsingor Computing Centre|Helsingor|DK|hcc
Daejon Institute for Basic Research|Daejeon|KR|dibr
University of Monte Rosso|Pavia|IT|monterosso
Karoo Radio Observatory|Carnarvon|ZA|karoo-obs
Queensferry College|Edinburgh|GB|queensferry
Ecole des Hautes Mesures|Lyon|FR|ehm-lyon
Rheinau Superconducting Technology AG|Rheinau|CH|rheinau-sc
Fernhill Detectors Ltd|Oxford|GB|fernhill
Universitat Oberwald|Freiburg|DE|uni-oberwald
Academy Institute of Physics Brezno|Brezno|SK|aip-brezno
University of Piraeus West|Piraeus|GR|upw
Lake Superior College|Duluth|US|lakesuperior
Southern Cross Synchrotron|Clayton|AU|scs
Cordoba Institute of Instrumentation|Cordoba|AR|cii
Technion Valley Research Park|Haifa|IL|tvrp
Instituto de Altas Energias do Norte|Braga|PT|iaen
University of Bergstad|Bergen|NO|bergstad$$, E'\n')) with ordinality as t (l, o);
insert into affiliations
select id, id in (29, 33), name, case when pg_temp.f('as', id) < .7 then pg_temp.one('ast', id, 'University Road,Campus Drive,Science Park,Rue des Sciences,Laboratory Way,Institute Street') || ' ' || pg_temp.z('asn', id, 1, 140) else '' end, case when pg_temp.f('ap', id) < .7 then pg_temp.z('apc', id, 1000, 98000)::text else '' end, city, cc
  from aff_src;

create temp table people as
select i, g as first_name, s as last_name, a.id as aff, a.name as aff_name, a.cc, lower(g || '.' || s) || case when row_number() over (partition by g, s, a.id order by i) > 1 then row_number() over (partition by g, s, a.id order by i)::text else '' end || '@' || a.dom as email,
       case when pg_temp.f('tt', i) < .25 then 6 when pg_temp.f('tt', i) < .4 then 7 when pg_temp.f('tt', i) < .55 then pg_temp.z('tt2', i, 1, 2) else 0 end as title
  from (select i, pg_temp.one('pg', i, 'Adrien,Aiko,Aleksandra,Alessandro,Ana,Anders,Anjali,Antoine,Beatriz,Bjorn,Camille,Carlos,Chiara,Daniel,David,Elena,Emily,Eszter,Fabian,Francesca,Giulia,Hannah,Hiroshi,Ines,Ingrid,Jakub,James,Jan,Jana,Javier,Jihoon,Johanna,Jonas,Julia,Katarzyna,Kenji,Laura,Lars,Li,Lucas,Marco,Maria,Markus,Mathieu,Mei,Michael,Nadia,Nikolaos,Nina,Oliver,Paolo,Pedro,Peter,Priya,Rachel,Rafael,Rahul,Rebecca,Sara,Sofia,Stefan,Susan,Thomas,Tomas,Wei,Xin,Yuki,Zoe') as g,
    pg_temp.one('ps', i, 'Abe,Almeida,Andersson,Bauer,Becker,Bernard,Bianchi,Brandt,Brown,Campbell,Carvalho,Chen,Cohen,Conti,Costa,Dubois,Eriksen,Farkas,Fernandez,Fischer,Fontaine,Garcia,Gomez,Gupta,Hansen,Hartmann,Hoffmann,Horvath,Huang,Ito,Iyer,Janssen,Johnson,Kaminski,Keller,Kim,Kowalski,Lambert,Larsen,Lee,Lindgren,Liu,Lopez,Mancini,Martin,Mehta,Meyer,Moreau,Murray,Nakamura,Nielsen,Novak,Oliveira,Papadopoulos,Park,Patel,Petit,Ricci,Robinson,Romano,Rossi,Roux,Santos,Sato,Schmid,Schneider,Sharma,Silva,Smith,Svensson,Tanaka,Thompson,van Dijk,Vogel,Wagner,Walker,Wang,Weber,Wojcik,Wu,Yamada,Zhang,Zimmermann') as s,
    pg_temp.skew('pa', i, 1, 36, 2.1) as af from generate_series(1, 1500) as i) as p join aff_src as a on a.id = p.af;
update people set email = replace(email, ' ', '');

create table users (
  id serial primary key,
  title smallint not null default 0 constraint ck_users_valid_enum_title check (title between 0 and 7),
  first_name varchar not null,
  last_name varchar not null,
  email varchar,
  affiliation varchar not null default '',
  affiliation_id integer constraint fk_users_affiliation_id_affiliations references affiliations (id),
  phone varchar not null default '',
  is_admin boolean not null default false,
  is_system boolean not null default false,
  is_blocked boolean not null default false,
  is_pending boolean not null default false,
  is_deleted boolean not null default false,
  merged_into_id integer constraint fk_users_merged_into_id_users references users (id),
  created_dt timestamp not null,
  constraint ck_users_not_merged_self check (id <> merged_into_id),
  constraint ck_users_pending_not_admin check (not is_pending or not is_admin)
);
insert into users values (0, 0, 'Indico', 'System', null, '', null, '', false, true, false, false, false, null, '2022-11-07 08:00:00');
insert into users
select i, title, first_name, last_name, email, case when pg_temp.f('ufree', i) < .08 then 'Independent' else aff_name end, case when pg_temp.f('ufree', i) >= .18 then aff end, case when pg_temp.f('uph', i) < .35 then '+' || pg_temp.one('upc', i, '41,49,33,39,44,1') || ' ' || pg_temp.z('upn', i, 200000000, 899999999) else '' end,
       i in (1, 2, 9), false, i % 331 = 17, i > 1210 and i <= 1330, i % 61 = 20, case when i % 61 = 20 and i > 61 and i % 2 = 0 then i - 7 end,
       timestamp '2022-11-08 09:00' + pg_temp.f('uc', i) * case when i < 200 then interval '90 days' when i > 1210 then interval '1250 days' else interval '220 days' end
  from people where i <= 1330;

create table categories (
  id serial primary key,
  parent_id integer constraint fk_categories_parent_id_categories references categories (id),
  title varchar not null,
  description text not null default '',
  position integer not null default 0,
  protection_mode integer not null default 1 constraint ck_categories_valid_enum_protection_mode check (protection_mode in (0, 1, 2)),
  event_creation_mode smallint not null default 2 constraint ck_categories_valid_enum_event_creation_mode check (event_creation_mode in (1, 2, 3)),
  visibility integer,
  timezone varchar not null default 'Europe/Zurich',
  suggestions_disabled boolean not null default false,
  is_deleted boolean not null default false,
  constraint ck_categories_root_not_deleted check (id <> 0 or not is_deleted)
);
insert into categories (id, parent_id, title, description, position, protection_mode, event_creation_mode, visibility, suggestions_disabled, is_deleted) values
(0, null, 'Home', '', 0, 0, 3, null, false, false),
(1, 0, 'Conferences, Workshops and Schools', 'Events open to participants from outside.', 1, 1, 2, null, false, false),
(2, 0, 'Experiments', '', 2, 1, 3, null, false, false),
(3, 0, 'Departments', '', 3, 1, 3, null, false, false),
(4, 0, 'Seminars and Colloquia', 'Lectures for the whole laboratory.', 4, 1, 2, null, false, false),
(5, 1, 'International Conferences', '', 1, 1, 2, null, false, false),
(6, 1, 'Workshops', '', 2, 1, 1, null, false, false),
(7, 1, 'Schools', '', 3, 1, 2, null, false, false),
(8, 2, 'HELIX Experiment', 'Collaboration meetings of HELIX.', 1, 2, 2, 1, false, false),
(9, 2, 'NOVUM Experiment', '', 2, 2, 2, 1, false, false),
(10, 3, 'Accelerators', '', 1, 1, 1, null, false, false),
(11, 3, 'Computing', '', 2, 1, 1, null, false, false),
(12, 3, 'Human Resources', '', 3, 2, 2, 1, true, false),
(13, 4, 'Varnes Colloquium', '', 1, 1, 2, null, false, false),
(14, 4, 'Computing Seminar', '', 2, 1, 2, null, false, false),
(15, 8, 'HELIX Tracker Upgrade', '', 1, 1, 2, 1, false, false),
(16, 8, 'HELIX Physics Analysis', '', 2, 1, 2, 1, false, false),
(17, 9, 'NOVUM Calorimeter', '', 1, 1, 2, 1, false, false),
(18, 11, 'Storage and Data Management', '', 1, 1, 1, null, false, false),
(19, 0, 'Test area', 'Try things here.', 9, 2, 3, 0, true, false),
(20, 3, 'Old Engineering Group', '', 4, 1, 2, null, true, true);

-- Events ------------------------------------------------------------------------------------------------------------

create table events (
  id serial primary key,
  category_id integer constraint fk_events_category_id_categories references categories (id),
  creator_id integer not null constraint fk_events_creator_id_users references users (id),
  type smallint not null constraint ck_events_valid_enum_type check (type in (1, 2, 3)),
  title varchar not null,
  description text not null default '',
  start_dt timestamp not null,
  end_dt timestamp not null,
  timezone varchar not null,
  venue_name varchar not null default '',
  room_name varchar not null default '',
  protection_mode integer not null default 1 constraint ck_events_valid_enum_protection_mode check (protection_mode in (0, 1, 2)),
  is_locked boolean not null default false,
  is_deleted boolean not null default false,
  created_dt timestamp not null,
  cloned_from_id integer constraint fk_events_cloned_from_id_events references events (id),
  constraint ck_events_valid_dates check (end_dt >= start_dt)
);
create temp table conf (n int, cat int, title text, d date, days int, tz text, venue text, room text, abstracts int, regs int, fee numeric, cur text, tracks text);
insert into conf values
(1, 5, 'International Conference on Precision Detectors (ICPD 2024)', '2024-05-13', 5, 'Europe/Rome', 'Palazzo dei Congressi, Castelforte', 'Sala Grande', 240, 290, 520, 'EUR', 'Silicon sensors,Gaseous detectors,Calorimetry,Readout electronics,Photon detection'),
(2, 5, 'Computing for Large Experiments 2024', '2024-10-07', 5, 'Europe/Amsterdam', 'Delta Instituut', 'Auditorium', 210, 300, 480, 'EUR', 'Data management,Distributed computing,Software frameworks,Machine learning,Facilities'),
(3, 5, 'International Conference on Precision Detectors (ICPD 2025)', '2025-05-19', 5, 'Asia/Tokyo', 'Kitayama Convention Hall', 'Main Hall', 270, 310, 560, 'EUR', 'Silicon sensors,Gaseous detectors,Calorimetry,Readout electronics,Photon detection'),
(4, 5, 'Computing for Large Experiments 2025', '2025-09-29', 5, 'America/Chicago', 'Harlow State University', 'Memorial Union', 230, 320, 510, 'USD', 'Data management,Distributed computing,Software frameworks,Machine learning,Facilities'),
(5, 5, 'International Conference on Precision Detectors (ICPD 2026)', '2026-05-11', 5, 'Europe/Madrid', 'Auditorio de Almenara', 'Sala Sinfonica', 290, 340, 590, 'EUR', 'Silicon sensors,Gaseous detectors,Calorimetry,Readout electronics,Photon detection,Quantum sensing'),
(6, 5, 'Computing for Large Experiments 2026', '2026-10-12', 5, 'Europe/Zurich', 'Varnes Laboratory', 'Main Auditorium', 200, 70, 540, 'CHF', 'Data management,Distributed computing,Software frameworks,Machine learning,Sustainability'),
(7, 6, 'Workshop on Radiation Hard Sensors', '2024-03-06', 3, 'Europe/Zurich', 'Varnes Laboratory', '40-S2-A01', 48, 75, 120, 'CHF', 'Sensors,Irradiation facilities'),
(8, 6, 'Beam Instrumentation Workshop', '2024-11-20', 3, 'Europe/Zurich', 'Varnes Laboratory', '40-S2-A01', 55, 85, 150, 'CHF', 'Beam loss monitors,Position and profile'),
(9, 6, 'Workshop on Superconducting Magnets', '2025-03-12', 3, 'Europe/Zurich', 'Varnes Laboratory', 'Main Auditorium', 62, 90, 150, 'CHF', 'Magnet design,Quench protection,Materials'),
(10, 6, 'Open Data and Reproducibility Workshop', '2025-11-05', 2, 'Europe/Copenhagen', 'Helsingor Computing Centre', 'Room Kronborg', 36, 80, 0, 'EUR', 'Open data,Analysis preservation'),
(11, 6, 'Beam Instrumentation Workshop', '2026-03-18', 3, 'Europe/Zurich', 'Varnes Laboratory', '40-S2-A01', 58, 95, 160, 'CHF', 'Beam loss monitors,Position and profile'),
(12, 7, 'Varnes School of Computing 2024', '2024-08-26', 11, 'Europe/Zurich', 'Varnes Laboratory', 'Council Chamber', 0, 64, 450, 'CHF', ''),
(13, 7, 'Varnes School of Computing 2025', '2025-08-25', 11, 'Europe/Zurich', 'Varnes Laboratory', 'Council Chamber', 0, 68, 450, 'CHF', ''),
(14, 7, 'Winter School on Detector Physics', '2026-01-19', 5, 'Europe/Vienna', 'Brunnfeld University of Technology', 'HS B', 0, 52, 300, 'EUR', '');
create temp table series (s int, cat int, title text, start date, step int, hour int, mins int, room text, chair int);
insert into series values
(1, 15, 'HELIX Tracker Upgrade Meeting', '2024-01-16', 14, 9, 120, '13-2-005', 14), (2, 16, 'HELIX Physics Analysis Weekly', '2024-01-11', 7, 13, 90, '13-2-005', 23),
(3, 17, 'NOVUM Calorimeter Working Group', '2024-01-24', 21, 8, 150, '32-1-A24', 31), (4, 18, 'Storage Operations Meeting', '2024-02-05', 28, 12, 60, '31-3-004', 42),
(5, 10, 'Machine Status and Planning', '2024-01-12', 28, 7, 60, '874-1-011', 55);
create temp table ev as
select row_number() over (order by created, k) as id, e.*, null::bigint as clone from (
  select 'c' || lpad(n::text, 3, '0') as k, 3 as type, n, cat, title, d + time '07:00' as s, d + days - 1 + time '16:00' as e, tz, venue, room, pg_temp.z('cc', n, 1, 12) as creator, d - 380 + time '09:12' + pg_temp.f('cct', n) * interval '20 days' as created from conf
  union all
  select 'm' || s || to_char(t, 'YYYYMMDD'), 2, s, cat, title, t::date + make_interval(hours => hour), t::date + make_interval(hours => hour, mins => mins), 'Europe/Zurich', 'Varnes Laboratory', room, chair, t::date - pg_temp.z('mc' || s, extract(epoch from t)::bigint, 3, 12) + time '10:00' + pg_temp.f('mcc' || s, extract(epoch from t)::bigint) * interval '7 hours'
    from series, generate_series(start::timestamp, '2026-07-03', make_interval(days => step)) as t where extract(month from t) <> 8 and to_char(t, 'MMDD') not between '1220' and '1231' and to_char(t, 'MMDD') > '0106'
  union all
  select 'l' || lpad(i::text, 3, '0'), 1, i, case when i % 3 = 0 then 14 else 13 end, case when i % 3 = 0 then 'Computing Seminar: ' else '' end || pg_temp.one('lt', i, 'What muons tell us,The dark side of the universe,Cooling beams with lasers,Timing at the picosecond,From pixels to physics,Neutrinos from reactors,How to trust a neural network,Energy recovery in linacs,The history of the bubble chamber,Open software in science,Medical isotopes from accelerators,A new look at the proton,Gravitational waves underground,Data centres and heat,Quantum sensors for rare events,Magnets beyond niobium'), date '2024-01-18' + i * 14 + time '15:30', date '2024-01-18' + i * 14 + time '16:30', 'Europe/Zurich', 'Varnes Laboratory', 'Main Auditorium', pg_temp.z('lc', i, 3, 8), date '2024-01-18' + i * 14 - pg_temp.z('ld', i, 15, 60) + time '14:00' + pg_temp.f('ldd', i) * interval '3 hours'
    from generate_series(0, 63) as i where extract(month from date '2024-01-18' + i * 14) not in (8) and i not in (25, 51)
) as e where created < '2026-06-26';
update ev set clone = (select p.id from ev as p where p.type = ev.type and p.title = ev.title and p.s < ev.s and p.created < ev.created order by p.s desc limit 1) where type = 2 or (type = 3 and n = 11);
insert into events
select id, cat, creator, type, title, case when type = 3 then 'Registration and call for abstracts are on the pages of this event.' when type = 1 then 'Coffee and tea will be served before the lecture.' else '' end, s, e, tz, venue, room, case when type = 2 and pg_temp.f('evp', id) < .05 then 2 else 1 end, type = 3 and e < '2025-12-01', (type = 2 and pg_temp.f('evd', id) < .045) or (type = 1 and pg_temp.f('evd', id) < .03), created, clone from ev order by id;

create table tracks (
  id serial primary key,
  event_id integer not null constraint fk_tracks_event_id_events references events (id),
  title varchar not null,
  code varchar not null default '',
  description text not null default '',
  position integer not null,
  default_session_id integer
);
insert into tracks
select row_number() over (order by e.id, o), e.id, t, upper(left(regexp_replace(t, '[^A-Za-z]', '', 'g'), 3)), '', o, null
  from ev as e join conf as c on c.n = e.n and e.type = 3, unnest(string_to_array(c.tracks, ',')) with ordinality as u (t, o) where c.tracks <> '';

create table contribution_types (
  id serial primary key,
  event_id integer not null constraint fk_contribution_types_event_id_events references events (id),
  name varchar not null,
  description text not null default '',
  is_private boolean not null default false,
  constraint ix_uq_contribution_types_event_id_name unique (event_id, name)
);
insert into contribution_types
select row_number() over (order by e.id, o), e.id, t, case when t = 'Plenary' then 'By invitation only' else '' end, t = 'Plenary'
  from ev as e join conf as c on c.n = e.n and e.type = 3, unnest(array['Oral', 'Poster', 'Plenary']) with ordinality as u (t, o) where c.abstracts > 0;

create table sessions (
  id serial primary key,
  event_id integer not null constraint fk_sessions_event_id_events references events (id),
  friendly_id integer not null,
  title varchar not null,
  code varchar not null default '',
  description text not null default '',
  default_contribution_duration interval not null default '00:20:00',
  is_poster boolean not null default false,
  is_deleted boolean not null default false,
  constraint uq_sessions_friendly_id_event_id unique (friendly_id, event_id)
);
insert into sessions
select row_number() over (order by event_id, o), event_id, row_number() over (partition by event_id order by o), title, code, '', case when o = 99 then interval '2 hours' when o = 0 then interval '30 minutes' else interval '20 minutes' end, o = 99, title = 'Industry exhibition'
  from (select event_id, title, code, position as o from tracks
        union all select distinct event_id, 'Plenary', 'PL', 0 from tracks
        union all select distinct event_id, 'Poster session', 'PO', 99 from tracks
        union all select distinct event_id, 'Industry exhibition', '', 100 from tracks where event_id % 4 = 1) as q;
update tracks as t set default_session_id = s.id from sessions as s where s.event_id = t.event_id and s.title = t.title;
alter table tracks add constraint fk_tracks_default_session_id_sessions foreign key (default_session_id) references sessions (id) on delete set null;

-- Abstracts -----------------------------------------------------------------------------------------------------------

create table abstracts (
  id serial primary key,
  event_id integer not null constraint fk_abstracts_event_id_events references events (id),
  friendly_id integer not null,
  title varchar not null,
  submitter_id integer not null constraint fk_abstracts_submitter_id_users references users (id),
  submitted_dt timestamp not null,
  modified_dt timestamp,
  submitted_for_track_id integer constraint fk_abstracts_submitted_for_track_id_tracks references tracks (id),
  submitted_contrib_type_id integer constraint fk_abstracts_submitted_contrib_type_id_contribution_types references contribution_types (id),
  state smallint not null constraint ck_abstracts_valid_enum_state check (state between 1 and 7),
  judge_id integer constraint fk_abstracts_judge_id_users references users (id),
  judgment_dt timestamp,
  accepted_track_id integer constraint fk_abstracts_accepted_track_id_tracks references tracks (id),
  accepted_contrib_type_id integer constraint fk_abstracts_accepted_contrib_type_id_contribution_types references contribution_types (id),
  duplicate_of_id integer constraint fk_abstracts_duplicate_of_id_abstracts references abstracts (id),
  is_deleted boolean not null default false,
  constraint uq_abstracts_friendly_id_event_id unique (friendly_id, event_id),
  constraint ck_abstracts_duplicate_of_id_if_duplicate check ((state = 6) = (duplicate_of_id is not null)),
  constraint ck_abstracts_judgment_if_judged check ((state in (3, 4, 5, 6)) = (judge_id is not null) and (judge_id is null) = (judgment_dt is null))
);
create temp table ab as
select row_number() over (order by sub, eid, j) as id, q.*, row_number() over (partition by eid order by sub, j) as fid from (
  select e.id as eid, e.s, e.creator, c.n, j, c.n * 1000 + j as h, date(e.s) - 150 - floor(power(pg_temp.f('abs', c.n * 1000 + j), 2.3) * 55)::int + time '08:00' + pg_temp.f('abt', c.n * 1000 + j) * interval '15 hours' as sub, (select array_agg(t.id order by t.position) from tracks as t where t.event_id = e.id) as trk
    from conf as c join ev as e on e.n = c.n and e.type = 3, generate_series(1, c.abstracts) as j) as q;
alter table ab add column track int, add column ctype text, add column state int, add column jd timestamp, add column sbm int, add column atrack int, add column atype text;
update ab set track = trk[pg_temp.skew('at', h, 1, cardinality(trk), 1.4)], ctype = case when pg_temp.f('act', h) < .7 then 'Oral' else 'Poster' end, sbm = pg_temp.skew('asb', h, 1, 1200, 1.3),
  jd = date(s) - pg_temp.z('ajd', h, 82, 110) + time '08:00' + pg_temp.f('ajt', h) * interval '9 hours',
  state = case when pg_temp.f('ast', h) < .045 then 2 when pg_temp.f('ast', h) < .07 and fid > 5 then 6 when n = 10 and pg_temp.f('ast', h) > .95 then 4 when n <> 10 and pg_temp.f('ast', h) > .84 then 4 else 3 end;
update ab set sbm = sbm + 1 where sbm % 61 = 20 or sbm % 331 = 17;
update ab set state = case when state = 2 then 2 when n = 6 and jd < '2026-06-26' and state = 3 and pg_temp.f('aj6', h) < .4 then 3 else 1 end where n = 6;
update ab set jd = least(jd, timestamp '2026-06-25 16:00' - pg_temp.f('ajq', h) * interval '6 days') where n = 6 and state = 3;
update ab set jd = null where state in (1, 2);
update ab set atrack = case when pg_temp.f('atk', h) < .92 then track else trk[1 + (fid % cardinality(trk))::int] end, atype = case when ctype = 'Poster' then 'Poster' when pg_temp.f('aty', h) < .34 then 'Poster' else 'Oral' end where state = 3;
insert into abstracts
select a.id, a.eid, a.fid, pg_temp.one('t1', a.h, 'Performance of,Design of,First results from,Commissioning of,Simulation of,Status of,A new approach to,Calibration of,Experience with,Prospects for,Characterisation of,Operation of') || ' ' ||
       pg_temp.one('t2' || (n in (2, 4, 6, 10)), a.h, case when n in (2, 4, 6, 10) then 'the tape archive,token based authorisation,columnar analysis,a heterogeneous trigger farm,the conditions database,the workload manager,analysis facilities,graph networks for tracking,a container registry,the disk storage layer,data transfer scheduling,event generators on GPUs,open data portals,software releases' when n in (8, 11) then 'a diamond beam loss monitor,ionisation chambers,a wire scanner,stripline pickups,an optical fibre monitor,synchrotron light imaging,a beam gas curtain,button electrodes' when n = 9 then 'a Nb3Sn dipole,HTS insert coils,quench heaters,a canted cosine theta magnet,splice resistance tests,impregnation resins,a short model quadrupole,cable insulation' else 'a monolithic pixel sensor,low gain avalanche diodes,a micromegas chamber,a high granularity calorimeter,a time of flight detector,silicon photomultipliers,a front end ASIC,a liquid argon prototype,the outer tracker,a scintillating fibre tracker,resistive plate chambers,a dual readout module,3D sensors,an optical link' end) || ' ' ||
       pg_temp.one('t3' , a.h, 'for HELIX,for NOVUM,at high rate,at the Varnes test beam,for future colliders,in a magnetic field,after irradiation,with machine learning,in the 2025 run,for the upgrade,at low temperature,in a production environment'),
       a.sbm, a.sub, case when pg_temp.f('amd', a.h) < .3 then a.sub + pg_temp.f('amt', a.h) * interval '4 days' end, a.track, ct.id, a.state, case when a.jd is not null then case when pg_temp.f('ajg', a.h) < .65 then a.creator else a.creator + 20 end end, a.jd, a.atrack, ca.id,
       case when a.state = 6 then (select max(b.id) from ab as b where b.eid = a.eid and b.id < a.id and b.state in (3, 4)) end, a.state <> 3 and pg_temp.f('adl', a.h) < .03
  from ab as a left join contribution_types as ct on ct.event_id = a.eid and ct.name = a.ctype and pg_temp.f('acn', a.h) < .93 left join contribution_types as ca on ca.event_id = a.eid and ca.name = a.atype;

create table abstract_reviews (
  id serial primary key,
  abstract_id integer not null constraint fk_abstract_reviews_abstract_id_abstracts references abstracts (id),
  track_id integer not null constraint fk_abstract_reviews_track_id_tracks references tracks (id),
  user_id integer not null constraint fk_abstract_reviews_user_id_users references users (id),
  created_dt timestamp not null,
  modified_dt timestamp,
  proposed_action smallint not null constraint ck_abstract_reviews_valid_enum_proposed_action check (proposed_action between 1 and 5),
  proposed_contribution_type_id integer constraint fk_abstract_reviews_contribution_type references contribution_types (id),
  score numeric(3, 1),
  comment text not null default '',
  constraint uq_abstract_reviews_abstract_id_user_id_track_id unique (abstract_id, user_id, track_id)
);
insert into abstract_reviews
select row_number() over (order by dt, id, r), id, track, rv, dt, case when pg_temp.f('rmd', id * 10 + r) < .1 then dt + interval '1 hour' * pg_temp.z('rmh', id * 10 + r, 1, 40) end, act,
       case when act = 1 then (select c.id from contribution_types as c where c.event_id = eid and c.name = case when pg_temp.f('rct', q.id * 10 + r) < .8 then coalesce(atype, ctype) else 'Poster' end) end,
       case when pg_temp.f('rsn', id * 10 + r) < .95 then case act when 1 then pg_temp.z('rsc', id * 10 + r, 5, 10) else pg_temp.z('rsc', id * 10 + r, 1, 6) end / 2.0 end,
       case when pg_temp.f('rco', id * 10 + r) < .3 then pg_temp.one('rcm', id * 10 + r, 'Clear and well written.,Good match for the track.,Results are still preliminary.,Better suited for a poster.,Similar to a talk of last year.,Too short to judge.,Very interesting topic.') else '' end
  from (select a.*, r, least(sub + interval '1 day' * pg_temp.z('rd', id * 10 + r, 3, 35) + interval '1 hour' * pg_temp.z('rdh', id * 10 + r, 0, 9), jd - interval '5 hours') as dt, 61 + (track * 7 + (pg_temp.z('ru', id, 0, 5) + r) % 6) % 150 as rv0,
          case when state = 4 then case when pg_temp.f('rpa', id * 10 + r) < .75 then 2 else 1 end when state = 6 then case when r = 1 then 4 else 1 end when pg_temp.f('rpa', id * 10 + r) < .86 then 1 when pg_temp.f('rpa', id * 10 + r) < .95 then 2 else 3 end as act
        from ab as a, generate_series(1, 3) as r where r <= case when state = 2 then 0 when n = 6 and state = 1 then pg_temp.z('rn', id, 0, 2) when pg_temp.f('rn3', id) < .35 then 3 else 2 end) as q, lateral (select case when rv0 % 61 = 20 then rv0 + 300 else rv0 end as rv) as v
  where dt < '2026-06-26';

-- Programme -------------------------------------------------------------------------------------------------------------

create table contributions (
  id serial primary key,
  event_id integer not null constraint fk_contributions_event_id_events references events (id),
  friendly_id integer not null,
  title varchar not null,
  code varchar not null default '',
  description text not null default '',
  session_id integer constraint fk_contributions_session_id_sessions references sessions (id),
  track_id integer constraint fk_contributions_track_id_tracks references tracks (id) on delete set null,
  type_id integer constraint fk_contributions_type_id_contribution_types references contribution_types (id),
  abstract_id integer constraint fk_contributions_abstract_id_abstracts references abstracts (id),
  duration interval not null,
  board_number varchar not null default '',
  is_deleted boolean not null default false,
  constraint uq_contributions_friendly_id_event_id unique (friendly_id, event_id),
  constraint ck_contributions_session_id_track check (duration > '0'::interval)
);
create temp table co as
select row_number() over (order by made, eid, fid) as id, q.* from (
  select a.eid, a.jd as made, row_number() over (partition by a.eid order by a.jd, a.id) as fid, x.title, s.id as ses, a.atrack as trk, x.accepted_contrib_type_id as typ, a.id as aid, case when a.atype = 'Poster' then interval '2 hours' when s.title = 'Plenary' then interval '30 minutes' else interval '20 minutes' end as dur, a.atype = 'Poster' as poster, a.sbm as sp, 3 as type
    from ab as a join abstracts as x on x.id = a.id left join sessions as s on s.event_id = a.eid and s.title = case when a.atype = 'Poster' then 'Poster session' else (select t.title from tracks as t where t.id = a.atrack) end and a.n <> 6 where a.state = 3
  union all
  select e.id, e.s - interval '75 days' + j * interval '1 hour', 1000 + j, pg_temp.one('pt', e.id * 10 + j, 'Welcome address,Overview of the field,Status of HELIX,Status of NOVUM,Closing remarks,Review of the year,Road map of the laboratory,Detectors in the next decade,Computing in the next decade'), s.id, null, ct.id, null, interval '30 minutes', false, pg_temp.skew('psp', e.id * 10 + j, 1, 300, 1.2), 3
    from ev as e join sessions as s on s.event_id = e.id and s.title = 'Plenary' join contribution_types as ct on ct.event_id = e.id and ct.name = 'Plenary', generate_series(1, 6) as j where e.type = 3 and e.n <> 6
  union all
  select e.id, e.created + interval '20 minutes' * j, j, case when j = 1 then pg_temp.one('mt1', e.id, 'News,Introduction,Minutes and action items') else pg_temp.one('mt', e.id * 10 + j, 'Status of module production,Test beam results,Update on alignment,Trigger efficiencies,Background estimates,Thermal mock-up,Plans for next month,Report from the review,Data quality,Incident follow-up,Schedule and resources,Firmware update,Systematic uncertainties,Cabling and services,Any other business') end, null, null, null, null, make_interval(mins => case when j = 1 then 10 else pg_temp.one('md', e.id * 10 + j, '15,20,20,30')::int end), false, case when j = 1 then e.creator else e.n * 12 + pg_temp.skew('msp', e.id * 10 + j, 1, 90, 1.5) end, 2
    from ev as e, generate_series(1, 6) as j where e.type = 2 and j <= case when e.n > 3 then 3 else pg_temp.z('mn', e.id, 2, 6) end) as q where made < '2026-06-26';
insert into contributions
select id, eid, row_number() over (partition by eid order by fid), title, case when type = 3 and trk is not null and not poster then (select code from tracks where tracks.id = trk) || '-' || lpad((row_number() over (partition by eid, trk, poster order by fid))::text, 2, '0') else '' end, '', ses, trk, typ, aid, dur, case when poster and ses is not null then 'P' || lpad((row_number() over (partition by eid, poster order by trk, fid))::text, 3, '0') else '' end, pg_temp.f('cod', id) < .025 from co order by id;

create table persons (
  id serial primary key,
  event_id integer not null constraint fk_persons_event_id_events references events (id),
  user_id integer constraint fk_persons_user_id_users references users (id),
  title smallint not null default 0 constraint ck_persons_valid_enum_title check (title between 0 and 7),
  first_name varchar not null default '',
  last_name varchar not null,
  email varchar not null default '',
  affiliation varchar not null default '',
  affiliation_id integer constraint fk_persons_affiliation_id_affiliations references affiliations (id),
  constraint uq_persons_event_id_user_id unique (event_id, user_id)
);
create temp table pl as
select distinct on (cid, p) cid, eid, p, ord, type from (
  select id as cid, eid, sp as p, 0 as ord, type from co
  union all
  select id, eid, case when pg_temp.f('cap', id * 10 + k) < .25 then pg_temp.z('cax', id * 10 + k, 1211, 1500) else 1 + (sp + pg_temp.skew('cau', id * 10 + k, 1, 160, 2)) % 1200 end, k, type from co, generate_series(1, 4) as k where type = 3 and aid is not null and k <= pg_temp.skew('can', id, 0, 4, 1.3)) as q
  where p % 61 <> 20 or ord = 0 order by cid, p, ord;
insert into persons
select row_number() over (order by eid, p), eid, case when p <= 1330 then p end, title, first_name, last_name, case when p <= 1330 or pg_temp.f('pem', p) < .8 then email else '' end, aff_name, case when p <= 1330 then aff end
  from (select distinct eid, p from pl) as d join people on people.i = d.p;

create table contribution_person_links (
  id serial primary key,
  contribution_id integer not null constraint fk_contribution_person_links_contribution_id_contributions references contributions (id),
  person_id integer not null constraint fk_contribution_person_links_person_id_persons references persons (id),
  is_speaker boolean not null default false,
  author_type smallint not null default 0 constraint ck_contribution_person_links_valid_enum_author_type check (author_type in (0, 1, 2)),
  display_order integer not null default 0,
  constraint uq_contribution_person_links_person_id_contribution_id unique (person_id, contribution_id)
);
insert into contribution_person_links
select row_number() over (order by pl.cid, pl.ord), pl.cid, p.id, pl.ord = 0, case when pl.type = 2 then 0 when pl.ord = 0 or (pl.ord = 1 and pg_temp.f('lau', pl.cid) < .2) then 1 else 2 end, pl.ord
  from pl join people as x on x.i = pl.p join persons as p on p.event_id = pl.eid and (p.user_id = pl.p or (p.user_id is null and pl.p > 1330 and p.first_name = x.first_name and p.last_name = x.last_name and p.affiliation = x.aff_name))
  on conflict do nothing;

-- Registration and payment ----------------------------------------------------------------------------------------------

create table forms (
  id serial primary key,
  event_id integer not null constraint fk_forms_event_id_events references events (id),
  title varchar not null,
  contact_info varchar not null default '',
  start_dt timestamp,
  end_dt timestamp,
  currency varchar not null default '',
  base_price numeric(11, 2) not null default 0,
  registration_limit integer,
  moderation_enabled boolean not null default false,
  tickets_enabled boolean not null default false,
  is_participation boolean not null default false,
  is_deleted boolean not null default false,
  constraint ck_forms_valid_registration_limit check (registration_limit > 0)
);
insert into forms
select row_number() over (order by dt, eid, o), eid, title, case when o < 3 then 'conference.office@varnes.example' else '' end, dt, s - case when o = 9 then interval '1 hour' else interval '3 days' end, cur, price, lim, o in (1, 2) and lim is not null, o < 3, o = 9, false
  from (select e.id as eid, 1 as o, case when c.cat = 7 then 'Participants' else 'Registration' end as title, e.s - interval '140 days' as dt, e.s, c.cur, c.fee as price, case when c.cat = 7 then 70 when c.cat = 6 then 120 end as lim from conf as c join ev as e on e.n = c.n and e.type = 3
        union all select e.id, 2, 'Student registration', e.s - interval '140 days', e.s, c.cur, round(c.fee * .6, -1), null from conf as c join ev as e on e.n = c.n and e.type = 3 where c.cat = 5
        union all select e.id, 9, 'Participants', e.created + interval '30 minutes', e.s, 'EUR', 0, null from ev as e where e.type = 1 and e.n % 4 = 0) as q;

create table registrations (
  id serial primary key,
  event_id integer not null constraint fk_registrations_event_id_events references events (id),
  registration_form_id integer not null constraint fk_registrations_registration_form_id_forms references forms (id),
  friendly_id integer not null,
  user_id integer constraint fk_registrations_user_id_users references users (id),
  first_name varchar not null,
  last_name varchar not null,
  email varchar not null,
  submitted_dt timestamp not null,
  state smallint not null constraint ck_registrations_valid_enum_state check (state between 1 and 5),
  base_price numeric(11, 2) not null default 0,
  price_adjustment numeric(11, 2) not null default 0,
  currency varchar not null,
  checked_in boolean not null default false,
  checked_in_dt timestamp,
  transaction_id integer,
  is_deleted boolean not null default false,
  constraint uq_registrations_friendly_id_event_id unique (friendly_id, event_id)
);
create temp table rg as
select row_number() over (order by sub, eid, j) as id, q.*, row_number() over (partition by eid order by sub, j) as fid from (
  select distinct on (fm.event_id, p) fm.event_id as eid, p, fm.id as form, fm.base_price as price, fm.currency as cur, e.s, e.e, x.j, x.h, date(e.s) - 4 - floor(power(pg_temp.f('rgs', x.h), 1.25) * least(134, case when e.n = 6 and e.type = 3 then 134 else case when e.type = 1 then 12 else 134 end end))::int + time '06:00' + pg_temp.f('rgt', x.h) * interval '16 hours' as sub, x.n6
    from (select e.id as eid, j, c.n * 1000 + j as h, c.n = 6 as n6, pg_temp.skew('rgp', c.n * 1000 + j, 1, 1200, 1.3) as p, case when c.cat = 5 and pg_temp.f('rgf', c.n * 1000 + j) < .27 then 'Student registration' end as st from conf as c join ev as e on e.n = c.n and e.type = 3, generate_series(1, c.regs) as j
          union all select e.id, j, 50000 + e.id * 100 + j, false, pg_temp.skew('rgp', 50000 + e.id * 100 + j, 1, 300, 1.2), null from ev as e, generate_series(1, 30) as j where e.type = 1 and e.n % 4 = 0 and j <= pg_temp.z('rgl', e.id, 12, 30)) as x
    join ev as e on e.id = x.eid join forms as fm on fm.event_id = x.eid and (fm.title = 'Student registration') = (x.st is not null) where p % 61 <> 20 and p % 331 <> 17 order by fm.event_id, p, x.j) as q;
update rg set sub = timestamp '2026-06-02 08:00' + pg_temp.f('rg6', h) * interval '23 days' where n6;
delete from rg where sub > '2026-06-26';
alter table rg add column state int, add column adj numeric;
update rg set adj = case when price >= 300 and sub < s - interval '75 days' then -round(price * .15, -1) when price > 0 and pg_temp.f('rgw', h) < .03 then -price else 0 end;
update rg set state = case when pg_temp.f('rgz', h) < .05 then 4 when pg_temp.f('rgz', h) < .06 then 3 when price + adj > 0 and (pg_temp.f('rgz', h) < .1 or (n6 and pg_temp.f('rgz', h) < .5)) then 5 when n6 and pg_temp.f('rgz', h) > .95 then 2 else 1 end;
insert into registrations
select id, eid, form, fid, case when pg_temp.f('rgu', h) < .93 then p end, first_name, last_name, email, sub, state, price, adj, cur, ci, case when ci then date(s) + time '07:10' + floor(power(pg_temp.f('rgc', h), 3) * 2) * interval '1 day' + pg_temp.f('rgd', h) * interval '150 minutes' end, null, pg_temp.f('rgx', h) < .012
  from (select rg.*, state = 1 and s < '2026-06-25' and price > 0 and pg_temp.f('rgk', h) < .94 as ci from rg) as r join people on people.i = r.p;

create table payment_transactions (
  id serial primary key,
  registration_id integer not null constraint fk_payment_transactions_registration_id_registrations references registrations (id),
  status smallint not null constraint ck_payment_transactions_valid_enum_status check (status between 1 and 5),
  amount numeric(11, 2) not null constraint ck_payment_transactions_positive_amount check (amount > 0),
  currency varchar not null,
  provider varchar not null,
  timestamp timestamp not null,
  data jsonb not null default '{}'
);
insert into payment_transactions
select row_number() over (order by ts, id, k), id, st, price + adj, cur, prov, ts, case when prov = 'manual' then jsonb_build_object('changed_by_id', 9) else jsonb_build_object('reference', upper(substr(md5('tx' || id || k), 1, 10))) end
  from (select rg.*, k, case when k = 2 then case when state in (1, 4) then 1 when pg_temp.f('ptp', id) < .3 then 5 else 3 end else 2 + pg_temp.z('ptf', id, 0, 1) end as st, case when pg_temp.f('ppr', id) < .66 then 'sixpay' when pg_temp.f('ppr', id) < .86 then 'paypal' else 'manual' end as prov,
          sub + case when pg_temp.f('ppr', id) < .86 then interval '4 minutes' * k + pg_temp.f('pts', id) * interval '90 minutes' * (k - 1) else interval '8 hours' * k end as ts
        from rg, generate_series(1, 2) as k where price + adj > 0 and ((k = 2 and (state = 1 or (state = 4 and pg_temp.f('pt4', id) < .4) or (state = 5 and pg_temp.f('pt5', id) < .35))) or (k = 1 and state in (1, 5) and pg_temp.f('ppr', id) < .86 and pg_temp.f('pt1', id) < .07))) as q;
update registrations as r set transaction_id = t.id from (select registration_id, max(id) as id from payment_transactions group by 1) as t where t.registration_id = r.id;
alter table registrations add constraint fk_registrations_transaction_id_payment_transactions foreign key (transaction_id) references payment_transactions (id);

create table logs (
  id serial primary key,
  event_id integer not null constraint fk_logs_event_id_events references events (id),
  user_id integer constraint fk_logs_user_id_users references users (id),
  logged_dt timestamp not null,
  realm smallint not null constraint ck_logs_valid_enum_realm check (realm between 1 and 5),
  kind smallint not null constraint ck_logs_valid_enum_kind check (kind between 1 and 4),
  module varchar not null,
  type varchar not null,
  summary varchar not null,
  data json not null default '{}'
);
insert into logs
select row_number() over (order by dt, eid, summary), eid, uid, dt, realm, kind, module, 'simple', summary, data from (
  select id as eid, creator as uid, created as dt, 1 as realm, 2 as kind, 'Event' as module, 'Event created' as summary, '{}'::json as data from ev
  union all select eid, p, sub, 3, 2, 'Registration', 'New registration: ' || first_name || ' ' || last_name, json_build_object('Email', email) from rg join people on people.i = rg.p
  union all select a.eid, x.judge_id, a.jd, 4, case when a.state = 3 then 2 else 4 end, 'Abstracts', 'Abstract ' || a.fid || ' judged', '{}' from ab as a join abstracts as x on x.id = a.id where a.jd is not null) as q;

create index ix_events_category_id on events (category_id);
create index ix_events_start_dt on events (start_dt);
create index ix_abstracts_event_id on abstracts (event_id);
create index ix_contributions_event_id on contributions (event_id);
create index ix_registrations_registration_form_id on registrations (registration_form_id);
create index ix_logs_event_id on logs (event_id);
