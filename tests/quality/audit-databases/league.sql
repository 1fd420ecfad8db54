-- A county football league of sixteen clubs: fixtures and what became of them, registrations and transfers, referees, discipline, and a ledger against the clubs.
-- English; no comments, codes of one or a few letters, words cut short (ko_at, att, pl, gf), some keys undeclared, as in a system that volunteers wrote over years.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set time zone 'Europe/London';
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
create function pg_temp.first_m(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k, i, 'Jack,Callum,Lewis,Ryan,Connor,Adam,Josh,Liam,Kieran,Danny,Tom,Harry,Ollie,Ben,Sam,Luke,Nathan,Jamie,Aaron,Reece,Jordan,Alfie,Tyler,Marcus,Owen,Dean,Craig,Stefan,Mateusz,Kwame,Imran,Diego') $$;
create function pg_temp.first_f(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k, i, 'Chloe,Megan,Ellie,Jess,Beth,Lauren,Amy,Holly,Gemma,Kate,Sophie,Leah,Charlotte,Niamh,Abbie,Georgia,Paige,Zara,Hannah,Rachel,Molly,Tia,Freya,Ewa') $$;
create function pg_temp.last_n(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k, i, 'Ashworth,Barker,Birch,Carter,Clegg,Dawson,Ellis,Fielding,Gill,Greenhalgh,Hargreaves,Holt,Hussain,Jepson,Kaye,Kershaw,Lomax,Mellor,Mensah,Nowak,Ogden,Parr,Pickles,Rigby,Royle,Schofield,Sharples,Shaw,Sutcliffe,Taylor,Tattersall,Unsworth,Walsh,Whittaker,Wood,Yates,Okafor,Costa,Brennan,Duffy') $$;

create table django_migrations (
  id serial primary key,
  app varchar(255) not null,
  name varchar(255) not null,
  applied timestamptz not null
);
insert into django_migrations (app, name, applied) select a, n, t::timestamptz from (values ('auth', '0001_initial', '2019-06-03 20:14:07+01'), ('league', '0001_initial', '2019-06-03 20:14:09+01'), ('league', '0002_discipline', '2019-08-19 22:40:51+01'), ('league', '0003_person_deleted_at', '2020-05-27 21:03:30+01'), ('ledger', '0001_initial', '2021-07-11 18:22:15+01'), ('league', '0004_snapshots', '2022-09-02 23:11:48+01'), ('ledger', '0002_credit_notes', '2023-02-14 21:55:02+00'), ('league', '0005_push_subs', '2025-12-29 19:37:44+00')) as v (a, n, t);

create table users (
  id integer primary key,
  username varchar(40) not null unique,
  full_name varchar(80),
  email varchar(120),
  role varchar(12) not null,
  is_active boolean not null default true,
  last_login timestamptz
);
insert into users values (1, 'hsecretary', 'Margaret Entwistle', 'secretary@westmarkfl.example', 'admin', true, '2026-03-31 21:40+01'), (2, 'fixtures', 'Alan Dewhurst', 'fixtures@westmarkfl.example', 'fixtures', true, '2026-03-31 18:02+01'), (3, 'regs', 'Pauline Crossley', 'registrations@westmarkfl.example', 'regs', true, '2026-03-30 09:15+01'), (4, 'discipline', 'Trevor Haigh', 'discipline@westmarkfl.example', 'disc', true, '2026-03-27 20:31+00'), (5, 'treasurer', 'Sunil Rao', 'treasurer@westmarkfl.example', 'ledger', true, '2026-03-29 10:48+01'), (6, 'refs', 'Colin Bamber', 'referees@westmarkfl.example', 'refs', true, '2026-03-28 17:20+00'), (7, 'oldtreas', 'Derek Lunn', null, 'ledger', false, '2023-06-30 11:00+01'), (8, 'womens', 'Jo Pemberton', 'womens@westmarkfl.example', 'fixtures', true, '2026-03-22 22:10+00'), (9, 'importer', null, null, 'system', true, null);

create table seasons (
  season_id integer primary key,
  label varchar(9) not null unique,
  starts_on date not null,
  ends_on date not null,
  reg_deadline date,
  is_current boolean not null default false
);
insert into seasons values (7, '2024-25', '2024-08-01', '2025-05-31', '2025-02-28', false), (8, '2025-26', '2025-08-01', '2026-05-31', '2026-02-28', true);

create table grounds (
  ground_id integer primary key,
  name varchar(60) not null,
  postcode varchar(8),
  surface varchar(10) not null,
  pitches smallint not null default 1,
  capacity integer,
  council_owned boolean,
  hire_rate numeric(7,2)
);
insert into grounds select row_number() over (), n, p, s, k, c, o, case when o then h end from (values ('Moorside Park', 'WK4 2HQ', 'grass', 2, 350, true, 46.50), ('Canal Lane', 'WK1 7DT', 'grass', 1, 600, false, null), ('Tannery Fields', 'WK2 3PL', 'grass', 3, null, true, 42.00), ('The Rec, Haleby', 'WK9 1AA', 'grass', 1, 200, true, 38.00), ('Westmark Academy 3G', 'WK1 5NB', '3G', 1, 400, true, 68.00), ('Bridge Road', 'WK6 8EF', 'grass', 1, 850, false, null), ('Oldmill Leisure Centre', 'WK3 3RD', '3G', 2, 300, true, 72.00), ('St Anne''s Playing Fields', 'WK5 4JH', 'grass', 4, null, true, 40.00), ('Colliery Ground', 'WK7 2TW', 'grass', 1, 1200, false, null), ('Fernhill', 'WK8 6GG', 'grass', 1, 250, false, null), ('Quarry Bank', null, 'grass', 1, null, false, null), ('University Sports Park', 'WK1 9UX', '3G', 2, 500, false, 80.00)) as v (n, p, s, k, c, o, h);

create table clubs (
  club_id integer primary key,
  short_name varchar(12) not null unique,
  club_name varchar(60) not null,
  founded smallint,
  ground_id integer references grounds,
  charter_std boolean not null default false,
  colours varchar(40),
  bank_ref varchar(10),
  joined_on date,
  resigned_on date,
  website varchar(80)
);
insert into clubs select row_number() over (), sn, cn, f, g, ch, co, 'WFL' || lpad((row_number() over () * 7)::text, 3, '0'), make_date(greatest(f + 2, 1971), 7, 1), case sn when 'HOLMEV' then date '2023-06-02' when 'PARKSD' then date '2024-05-28' end, case when ch then 'https://www.' || lower(sn) || 'fc.example' end from (values ('MOORSD', 'Moorside Rovers', 1958, 1, true, 'red and white hoops'), ('CANAL', 'Canal Lane Athletic', 1921, 2, true, 'navy'), ('TANNERS', 'Tannery Town', 1934, 3, false, 'brown and amber'), ('HALEBY', 'Haleby United', 1899, 4, true, 'green'), ('WESTAC', 'Westmark Old Boys', 1966, 5, false, 'maroon'), ('BRIDGE', 'Bridge Road Celtic', 1947, 6, true, 'green and white'), ('OLDMILL', 'Oldmill Juniors', 1988, 7, true, 'sky blue'), ('STANNES', 'St Anne''s', 1912, 8, false, 'blue and gold'), ('COLLIERY', 'Westmark Colliery Welfare', 1903, 9, true, 'black and amber'), ('FERNHILL', 'Fernhill Wanderers', 1974, 10, true, 'purple'), ('QUARRY', 'Quarry Bank', 1981, 11, false, null), ('UNIV', 'Westmark University', 1969, 12, true, 'claret'), ('RAILWAY', 'Railway Institute', 1926, 8, false, 'red'), ('NEWBOLD', 'Newbold Park Rangers', 1995, 3, true, 'orange'), ('MARKET', 'Market Place', 2004, 7, false, 'white'), ('EASTVALE', 'East Vale', 1952, 1, true, 'yellow'), ('HOLMEV', 'Holme Villa', 1962, null, false, null), ('PARKSD', 'Parkside Amateurs', 1978, 3, false, 'black and white stripes')) as v (sn, cn, f, g, ch, co);

create table divisions (
  div_id integer primary key,
  season_id integer not null references seasons,
  div_name varchar(40) not null,
  category varchar(8) not null,
  tier smallint not null,
  promotes_to integer references divisions,
  half_len smallint not null default 45,
  entry_fee numeric(7,2) not null
);
insert into divisions values (71, 7, 'Premier Division', 'MEN', 1, null, 45, 120), (72, 7, 'Division One', 'MEN', 2, 71, 45, 95), (73, 7, 'Women''s Division', 'WOMEN', 1, null, 45, 80), (74, 7, 'Under 16s', 'YOUTH', 1, null, 40, 55), (81, 8, 'Premier Division', 'MEN', 1, null, 45, 130), (82, 8, 'Division One', 'MEN', 2, 81, 45, 100), (83, 8, 'Women''s Division', 'WOMEN', 1, null, 45, 80), (84, 8, 'Under 16s', 'YOUTH', 1, null, 40, 60);

create table teams (
  team_id integer primary key,
  club_id integer not null,
  team_name varchar(60) not null,
  category varchar(8) not null,
  active boolean not null default true,
  created_at timestamptz
);
insert into teams
select t, club_id, club_name || case when t > 24 then ' U16' when t > 16 then ' Women' else '' end, case when t > 24 then 'YOUTH' when t > 16 then 'WOMEN' else 'MEN' end, resigned_on is null, '2019-06-10 19:00+01'::timestamptz + t * interval '11 minutes'
  from generate_series(1, 32) as t, lateral (select 1 + (t * 5) % 16 as c) as x join clubs on club_id = c;

create table team_entries (
  entry_id integer primary key,
  team_id integer not null references teams,
  div_id integer not null references divisions,
  entered_on date,
  withdrawn_on date,
  pts_adj smallint not null default 0,
  adj_reason varchar(80),
  unique (team_id, div_id)
);
-- Teams 8 and 9 changed places between the two seasons.
insert into team_entries
select s.season_id * 100 + t, t, s.season_id * 10 + d, starts_on - 60 + t, null, case when s.season_id = 7 and t = 13 or s.season_id = 8 and t = 20 then -3 when s.season_id = 8 and t = 5 then -1 else 0 end, case when s.season_id = 7 and t = 13 or s.season_id = 8 and t = 20 then 'ineligible player' when s.season_id = 8 and t = 5 then 'failure to fulfil fixture' end
  from generate_series(1, 32) as t, seasons as s, lateral (select case when t in (8, 9) and s.season_id = 8 then case t when 8 then 2 else 1 end else 1 + (t - 1) / 8 end as d) as x;

create table people (
  person_id integer primary key,
  first_name varchar(40),
  last_name varchar(40),
  sex char(1),
  dob date,
  email varchar(120),
  phone varchar(20),
  postcode varchar(8),
  fan_no varchar(10) unique,
  guardian_id integer references people,
  photo_ok boolean,
  created_at timestamptz not null,
  deleted_at timestamptz
);
create temp table squad as
select 1000 + (t - 1) * 18 + k as pid, t, k, case when t > 24 then 'Y' when t > 16 then 'W' else 'M' end as c from generate_series(1, 32) as t, generate_series(1, 18) as k;
insert into people
select 3000 + pid - 1432, case when pid % 3 = 0 then pg_temp.first_m('gm', pid) else pg_temp.first_f('gf', pid) end, case when pid % 7 = 0 then pg_temp.last_n('gl', pid) else pg_temp.last_n('pl', pid) end, null, null, 'parent' || pid || '@' || pg_temp.one('gd', pid, 'mailbox.example,post.example,home.example'), '07700 9' || lpad((pid * 37 % 99999)::text, 5, '0'), null, null, null, true, '2024-07-08 19:00+01'::timestamptz + (pid % 300) * interval '97 minutes', null from squad where c = 'Y' and pid % 5 <> 2;
insert into people
select pid, case when c = 'W' then pg_temp.first_f('pf', pid) else pg_temp.first_m('pf', pid) end, pg_temp.last_n('pl', pid), case when c = 'W' then 'F' when c = 'Y' and pid % 13 = 0 then null else 'M' end, case c when 'Y' then date '2009-09-01' + pg_temp.z('pd', pid, 0, 700) else date '1984-03-01' + floor(sqrt(pg_temp.f('pd', pid)) * 8200)::int end, case when c <> 'Y' and pg_temp.f('pe', pid) < 0.7 then 'p' || pid || '@' || pg_temp.one('pm', pid, 'mailbox.example,post.example,home.example') end, case when c <> 'Y' and pg_temp.f('pp', pid) < 0.6 then '07700 9' || lpad((pid * 53 % 99999)::text, 5, '0') end, case when pid % 6 <> 1 then 'WK' || pg_temp.z('pc', pid, 1, 9) || ' ' || pg_temp.z('pq', pid, 1, 9) || chr(65 + pid % 24) || chr(65 + (pid * 7) % 24) end, lpad((41000000 + pid * 9176 % 999983)::text, 8, '0'), case when c = 'Y' and pid % 5 <> 2 then 3000 + pid - 1432 end, case when pid % 9 <> 4 then pid % 4 <> 1 end, '2024-07-10 18:00+01'::timestamptz + (pid % 500) * interval '83 minutes', case when k = 1 and pid % 4 = 1 then '2025-07-21 10:00+01'::timestamptz + (pid % 90) * interval '3 hours' end from squad;
insert into people
select 5000 + i, case when i % 6 = 0 then pg_temp.first_f('rf', i) else pg_temp.first_m('rf', i) end, pg_temp.last_n('rl', i), case when i % 6 = 0 then 'F' else 'M' end, case when i <= 28 then date '1958-01-01' + pg_temp.z('rd', i, 0, 17000) end, case when i % 8 <> 3 then 'contact' || i || '@mailbox.example' end, '01632 960' || lpad((i * 7)::text, 3, '0'), 'WK' || (1 + i % 9) || ' ' || (1 + i % 7) || 'ZX', null, null, null, '2019-07-01 12:00+01'::timestamptz + i * interval '19 days', null from generate_series(1, 66) as i;

create table club_officers (
  club_id integer not null references clubs,
  person_id integer not null references people,
  role_code char(3) not null,
  from_date date not null,
  to_date date,
  primary key (club_id, person_id, role_code)
);
insert into club_officers
select c, 5028 + (c - 1) * 2 + k, case k when 1 then 'SEC' else 'TRE' end, date '2019-07-01' + pg_temp.z('of', c * 2 + k, 0, 1800), case when (c * 2 + k) % 11 = 4 then date '2025-05-31' end from generate_series(1, 16) as c, generate_series(1, 2) as k;
insert into club_officers select c, 5061 + c / 3, 'WEL', '2024-08-01', null from generate_series(2, 15, 3) as c;
insert into club_officers select club_id, 5028 + (club_id - 1) * 2 + 2, 'SEC', '2025-06-01', null from club_officers where to_date = '2025-05-31' and role_code = 'SEC';

create table referees (
  ref_id integer primary key,
  person_id integer not null unique references people,
  level smallint not null,
  licence_to date,
  home_postcode varchar(8),
  max_travel_mi smallint,
  crb_checked_on date,
  mentor_ref integer,
  left_on date
);
insert into referees
select i, 5000 + i, pg_temp.w('rv', i, '4:2,5:6,6:9,7:11')::int, case when i in (6, 17, 23) then date '2025-06-30' else date '2026-06-30' end, case when i % 5 <> 0 then 'WK' || (1 + i % 9) || ' ' || (1 + i % 7) || 'ZX' end, pg_temp.one('rt', i, '10,15,15,25,40')::int, case when i % 9 <> 8 then date '2023-02-01' + i * 31 end, case when i % 4 = 3 then i - 2 end, case when i in (6, 17, 23) then date '2025-06-30' end
  from generate_series(1, 28) as i;

create table registrations (
  reg_id integer primary key,
  person_id integer not null,
  team_id integer not null references teams,
  season_id integer not null references seasons,
  reg_type char(1) not null,
  status varchar(10) not null,
  submitted_at timestamptz not null,
  approved_on date,
  approved_by integer,
  cancelled_on date,
  cancel_reason varchar(60),
  fee numeric(6,2) not null default 0,
  shirt_no smallint
);
-- Season 7 has squad members 1 to 15, season 8 members 4 to 18; some change clubs in the middle of a season.
create temp table reg as
select row_number() over (order by sub, pid) as id, * from (
  select pid, t, s, k, c, 'N' as ty, case when late then date '2024-08-01' + (s - 7) * 365 + pg_temp.z('ra', pid * 2 + s, 40, 190) else date '2024-07-12' + (s - 7) * 365 + pg_temp.z('rb', pid * 2 + s, 0, 45) end as sub, case when (pid + s) % 17 = 6 then date '2024-11-20' + (s - 7) * 365 + pid % 60 end as can from squad, generate_series(7, 8) as s, lateral (select pg_temp.f('rc', pid * 2 + s) < 0.16 as late) as x where k between case s when 7 then 1 else 4 end and case s when 7 then 15 else 18 end) as y;
delete from reg where can is not null and can < sub + 20;
insert into registrations
select id, pid, t, s, case when c = 'Y' then 'Y' when id % 37 = 3 then 'L' else 'A' end, case when can is not null then 'cancelled' when pg_temp.f('rj', id) < 0.015 then 'rejected' when sub > '2026-01-25' then 'pending' else 'approved' end, sub + time '19:30' + (id % 120) * interval '1 minute', case when sub <= '2026-01-25' then sub + 1 + (id % 5)::int end, case when sub <= '2026-01-25' then 3 end, can, case when can is not null then pg_temp.one('rk', id, 'moved to another club,moved to another club,moved away,injury,by club') end, case c when 'Y' then 4 else 7.5 end, case when pg_temp.f('rs', id) < 0.9 then k end from reg;
update registrations set approved_on = null, approved_by = 3 where status = 'rejected';

create table transfers (
  transfer_id integer primary key,
  person_id integer not null references people,
  from_team integer not null references teams,
  to_team integer not null references teams,
  requested_on date not null,
  effective_on date,
  outcome varchar(10) not null,
  fee numeric(6,2) not null default 0,
  objection text
);
insert into transfers
select row_number() over (order by cancelled_on, reg_id), person_id, team_id, dest, cancelled_on - 7, case when o = 'granted' then cancelled_on + 3 end, o, 10, case when o = 'refused' then 'Player owes subs to the previous club' end
  from (select * from registrations where cancel_reason = 'moved to another club') as r, lateral (select case when team_id <= 16 then 1 + (team_id + 4) % 16 when team_id <= 24 then 17 + (team_id - 17 + 3) % 8 else 25 + (team_id - 25 + 3) % 8 end as dest, pg_temp.w('to', reg_id, 'granted:80,refused:10,withdrawn:10') as o) as x;
insert into registrations
select (select max(reg_id) from registrations) + row_number() over (order by t.effective_on, transfer_id), t.person_id, to_team, case when effective_on < '2025-07-01' then 7 else 8 end, case when to_team > 24 then 'Y' else 'A' end, 'approved', effective_on - 1 + time '12:00', effective_on, 3, null, null, 10, 20 + (transfer_id % 8)::int from transfers as t where outcome = 'granted' and (effective_on < '2025-03-01' or effective_on between '2025-08-01' and '2026-02-28');

create table fixtures (
  fix_id integer primary key,
  div_id integer not null references divisions,
  round_no smallint not null,
  home_entry integer not null references team_entries,
  away_entry integer not null references team_entries,
  ground_id integer,
  ko_at timestamp,
  status char(1) not null,
  home_goals smallint,
  away_goals smallint,
  ht_home smallint,
  ht_away smallint,
  att integer,
  result_by integer,
  result_at timestamptz,
  replay_of integer references fixtures,
  note varchar(120)
);
create temp table seat as select e.*, t.club_id, c.ground_id, row_number() over (partition by div_id order by e.team_id) - 1 as seat, div_id / 10 as s, 0.16 + 0.3 * case when e.team_id = 9 then 0.95 when e.team_id = 8 then 0.05 else pg_temp.f('str', e.team_id * 3 + div_id / 10) end as p from team_entries as e join teams as t using (team_id) join clubs as c using (club_id);
create temp table game as
select row_number() over (order by s, d, r, home_e) as id, * from (
  select h.s, h.div_id, r, h.entry_id as home_e, a.entry_id as away_e, h.team_id as ht, a.team_id as at, h.ground_id, date '2024-09-07' + (h.s - 7) * 364 + (r - 1) * 14 + case when r > 7 then 28 else 0 end + case when h.div_id % 10 in (3, 4) then 1 else 0 end as d, h.p as hp, a.p as ap
    from generate_series(1, 14) as r, generate_series(0, 3) as k, lateral (select (r - 1) % 7 as q) as q, lateral (select case k when 0 then 7 else (q + k) % 7 end as x, case k when 0 then q else (q - k + 7) % 7 end as y) as p, lateral (select case when (r + k) % 2 = 0 then x else y end as x1, case when (r + k) % 2 = 0 then y else x end as y1) as o, lateral (select case when r > 7 then y1 else x1 end as hx, case when r > 7 then x1 else y1 end as ax) as f join seat as h on h.seat = hx join seat as a on a.seat = ax and a.div_id = h.div_id) as z;
insert into fixtures
select id, div_id, r, home_e, away_e, g, d + case when div_id % 10 = 4 then time '10:30' when div_id % 10 = 3 then time '14:00' when extract(month from d) in (11, 12, 1) then time '14:00' else time '14:30' end, st, case when st = 'P' then hg when st = 'W' then 3 end, case when st = 'P' then ag when st = 'W' then 0 end, case when st = 'P' then floor(hg * pg_temp.f('fh', id))::int end, case when st = 'P' then floor(ag * pg_temp.f('fi', id))::int end, case when st = 'P' and pg_temp.f('fa', id) < 0.72 then (case div_id % 10 when 1 then 60 when 2 then 35 else 20 end * (0.4 + 2 * power(pg_temp.f('fb', id), 2)))::int end, case when st in ('P', 'W') then case when div_id % 10 = 3 then 8 else 2 end end, case when st in ('P', 'W') then (d + time '17:20' + pg_temp.z('fr', id, 0, 1500) * interval '1 minute')::timestamptz end, null, case st when 'W' then 'Away side could not raise a team' when 'A' then 'Abandoned, ' || pg_temp.one('fn', id, 'serious injury,floodlight failure,waterlogged') end
  from game, lateral (select case when ground_id is null then 8 else ground_id end as g, (select count(*)::int from generate_series(1, 6) as n where pg_temp.f('gh', id * 10 + n) < hp * 1.12) as hg, (select count(*)::int from generate_series(1, 6) as n where pg_temp.f('ga', id * 10 + n) < ap * 0.95) as ag, case when d > '2026-03-28' then 'S' else pg_temp.w('fs', id, 'P:88,X:8,W:2,A:2') end as st) as x;
-- What was put off or broken off was played later, or is still to be played.
insert into fixtures
select 900 + row_number() over (order by fix_id), f.div_id, round_no, home_entry, away_entry, f.ground_id, k, st, case when st = 'P' then hg end, case when st = 'P' then ag end, case when st = 'P' then hg / 2 end, case when st = 'P' then ag / 2 end, case when st = 'P' and fix_id % 3 <> 0 then 15 + fix_id % 60 end, case when st = 'P' then 2 end, case when st = 'P' then (k + interval '3 hours')::timestamptz end, fix_id, null
  from fixtures as f join game on id = fix_id, lateral (select case when ko_at > '2026-02-20' then ko_at + interval '35 days' + interval '4 hours' else ko_at + interval '21 days' - interval '3 days' + interval '4 hours 30 minutes' end as k, (select count(*)::int from generate_series(1, 6) as n where pg_temp.f('gj', fix_id * 10 + n) < hp * 1.12) as hg, (select count(*)::int from generate_series(1, 6) as n where pg_temp.f('gk', fix_id * 10 + n) < ap * 0.95) as ag) as x, lateral (select case when k > '2026-03-31' then 'S' else 'P' end as st) as y where f.status in ('X', 'A');

-- One side gave up in March.
update team_entries set withdrawn_on = '2026-03-18' where entry_id = 832;
update fixtures set status = 'V', note = 'Opponents withdrew' where status = 'S' and 832 in (home_entry, away_entry);

create table fixture_changes (
  change_id integer primary key,
  fix_id integer not null,
  field varchar(12) not null,
  old_val varchar(60),
  new_val varchar(60),
  reason varchar(60),
  changed_by integer,
  changed_at timestamptz not null
);
insert into fixture_changes
select row_number() over (order by t, fix_id), fix_id, fl, o, n, re, 2, t
  from (select fix_id, 'status' as fl, 'S' as o, 'X' as n, pg_temp.w('cr', fix_id, 'waterlogged pitch:45,frozen pitch:20,no referee:12,cup tie:13,bereavement:5,away side short of players:10') as re, (ko_at - interval '5 hours' - (fix_id % 40) * interval '1 hour')::timestamptz as t from fixtures where status = 'X' union all select fix_id, 'ko_at', to_char(ko_at - interval '30 minutes', 'YYYY-MM-DD HH24:MI'), to_char(ko_at, 'YYYY-MM-DD HH24:MI'), null, (ko_at - interval '12 days')::timestamptz from fixtures where fix_id % 9 = 4 and fix_id < 900 union all select fix_id, 'ground_id', '3', ground_id::text, 'pitch double-booked', (ko_at - interval '6 days')::timestamptz from fixtures where ground_id = 8 and fix_id % 11 = 5) as x where t < '2026-03-31 22:00+01';

create table appointments (
  appt_id integer primary key,
  fix_id integer not null references fixtures,
  ref_id integer not null references referees,
  duty char(3) not null,
  status char(1) not null,
  offered_on date not null,
  match_fee numeric(6,2),
  travel_mi numeric(5,1),
  mileage_amt numeric(6,2),
  mark smallint,
  paid_on date
);
insert into appointments
select row_number() over (order by off, fix_id, duty), fix_id, r, duty, st, off, case when f.status in ('P', 'A') and st = 'A' then fe end, case when st = 'A' and f.status in ('P', 'A') and pg_temp.f('am', key) < 0.8 then round((3 + pg_temp.f('an', key) * 32)::numeric, 1) end, null, case when st = 'A' and f.status = 'P' and duty = 'REF' and pg_temp.f('ao', key) < 0.85 then 40 + floor(sqrt(pg_temp.f('ap', key)) * 56)::int end, case when st = 'A' and f.status in ('P', 'A') and ko_at < '2026-03-10' then (date_trunc('month', ko_at) + interval '1 month 9 days')::date end
  from fixtures as f, (values ('REF', 0), ('AR1', 1), ('AR2', 2)) as y (duty, n), lateral (select fix_id * 4 + n as key, ko_at::date - 14 as off) as k0, lateral (select 1 + (fix_id * 5 + n * 9 + round_no) % 28 as r0) as r0, lateral (select case when r0 in (6, 17, 23) then case when ko_at > '2025-06-30' then r0 + 1 else r0 end else r0 end as r) as r1, lateral (select case when f.status in ('X', 'W', 'V') then 'C' when ko_at > '2026-04-01' then pg_temp.w('as', key, 'A:60,O:40') else pg_temp.w('as', key, 'A:96,D:4') end as st, case div_id % 10 when 4 then 28 when 3 then 38 when 2 then 40 else 45 end * case n when 0 then 1.0 else 0.6 end as fe) as x
  where (n = 0 or div_id % 10 = 1) and not (ko_at > '2026-04-10' and fix_id % 2 = 0);
update appointments set paid_on = '2026-03-10' where paid_on > '2026-03-31';
update appointments set mileage_amt = round(travel_mi * 0.45, 2) where travel_mi is not null;

create table match_events (
  event_id integer primary key,
  fix_id integer not null references fixtures,
  entry_id integer not null references team_entries,
  reg_id integer,
  ev_type varchar(4) not null,
  minute smallint,
  entered_at timestamptz
);
create temp table played as select f.fix_id, f.div_id, ko_at, result_at, status, e as entry, o as other, goals, x.team from fixtures as f, lateral (values (home_entry, away_entry, home_goals), (away_entry, home_entry, away_goals)) as v (e, o, goals), lateral (select team_id as team from team_entries where entry_id = e) as x where status = 'P';
create temp table eligible as select r.reg_id, r.team_id, r.season_id, coalesce(approved_on, '2099-01-01') as f, coalesce(cancelled_on, '2099-01-01') as u, row_number() over (partition by team_id, season_id order by reg_id) as n from registrations as r where status in ('approved', 'cancelled');
insert into match_events
select row_number() over (order by ko_at, fix_id, m), fix_id, entry, case when not unknown then (select reg_id from eligible as g where g.team_id = y.who and g.season_id = div_id / 10 and ko_at::date between g.f and g.u order by power(pg_temp.f('ev', key * 100 + g.n), case when ty in ('G', 'P') then 1.0 / (0.3 + 6 * power(pg_temp.f('sharp', g.reg_id), 3)) else 1 end) desc limit 1) end, ty, case when key % 31 <> 0 then m end, result_at
  from (select p.*, case when ty = 'OG' then (select team_id from team_entries where entry_id = other) else team end as who, ty, key, least(case when div_id % 10 = 4 then 80 else 90 end, pg_temp.z('em', key, 2, 91)) as m, pg_temp.f('eu', key) < 0.05 as unknown from played as p, generate_series(1, goals) as n, lateral (select (fix_id * 2 + entry % 2)::bigint * 1000 + entry % 100 * 10 + n as key) as k, lateral (select pg_temp.w('et', key, 'G:86,P:9,OG:5') as ty) as t
    union all select p.*, team, ty, key, pg_temp.z('em', key, 12, 90), pg_temp.f('eu', key) < 0.02 from played as p, generate_series(1, 4) as n, lateral (select (fix_id * 2 + entry % 2)::bigint * 1000 + entry % 100 * 10 + n + 500000000 as key) as k, lateral (select pg_temp.w('ec', key, 'Y:92,R:8') as ty) as t where pg_temp.f('ex', key) < case when div_id % 10 in (3, 4) then 0.14 else 0.34 end) as y;

create table offence_codes (
  code varchar(4) primary key,
  descr varchar(60) not null,
  std_fine numeric(6,2) not null,
  std_ban smallint not null default 0
);
insert into offence_codes values ('C1', 'Unsporting behaviour', 12, 0), ('C2', 'Dissent', 12, 0), ('C3', 'Persistent infringement', 12, 0), ('C5', 'Delaying the restart', 12, 0), ('S1', 'Serious foul play', 40, 3), ('S2', 'Violent conduct', 45, 3), ('S4', 'Denying a goal', 35, 1), ('S6', 'Offensive language', 35, 2), ('S7', 'Second caution', 25, 1), ('T5', 'Five cautions in a season', 0, 1);

create table disc_cases (
  case_id integer primary key,
  event_id integer unique references match_events,
  person_id integer not null references people,
  club_id integer not null references clubs,
  off_code varchar(4) not null references offence_codes,
  opened_on date not null,
  fine_amt numeric(6,2) not null,
  ban_games smallint not null,
  ban_from date,
  status varchar(10) not null,
  appeal_on date,
  closed_on date
);
insert into disc_cases
select row_number() over (order by ko_at, event_id), event_id, r.person_id, t.club_id, c, ko_at::date + 4, case when st in ('withdrawn', 'overturned') then 0 else std_fine end, case when st in ('withdrawn', 'overturned') then 0 else std_ban + case when c in ('S2') and event_id % 4 = 0 then 1 else 0 end end, case when std_ban > 0 and st not in ('withdrawn', 'overturned') then ko_at::date + 14 end, st, case when st = 'overturned' or ev_type = 'R' and event_id % 9 = 0 then ko_at::date + 8 end, case when st <> 'open' then ko_at::date + pg_temp.z('dc', event_id, 9, 40) end
  from match_events as e join fixtures using (fix_id) join registrations as r using (reg_id) join teams as t on t.team_id = r.team_id, lateral (select case ev_type when 'Y' then pg_temp.w('do', event_id, 'C1:48,C2:28,C3:18,C5:6') else pg_temp.w('do', event_id, 'S1:18,S2:16,S4:26,S6:14,S7:26') end as c, case when ko_at > '2026-03-12' then 'open' when ev_type = 'R' then pg_temp.w('ds', event_id, 'proven:86,overturned:8,withdrawn:6') else pg_temp.w('ds', event_id, 'proven:97,withdrawn:3') end as st) as x join offence_codes on code = c where ev_type in ('Y', 'R');
update disc_cases set closed_on = '2026-03-30' where closed_on > '2026-03-31';
insert into disc_cases select 9000 + row_number() over (order by fifth), null, person_id, club_id, 'T5', fifth, 0, 1, fifth + 10, 'proven', null, fifth + 3 from (select person_id, club_id, (array_agg(opened_on order by opened_on))[5] as fifth from disc_cases as d where off_code like 'C%' and status = 'proven' group by person_id, club_id, opened_on >= '2025-08-01' having count(*) >= 5) as x;

create table invoices (
  inv_no integer primary key,
  club_id integer not null references clubs,
  inv_type char(2) not null,
  inv_date date not null,
  due_date date,
  total numeric(9,2) not null default 0,
  credits_inv integer references invoices,
  status varchar(8) not null,
  emailed_at timestamptz,
  created_by integer
);
create table invoice_lines (
  inv_no integer not null references invoices,
  line_no smallint not null,
  item_code varchar(6) not null,
  descr varchar(80),
  qty numeric(7,2) not null,
  unit_amt numeric(8,2) not null,
  line_amt numeric(9,2) not null,
  case_id integer,
  primary key (inv_no, line_no)
);
-- Entry and registration in August, then fines and late registrations by the month.
create temp table charge as
select t.club_id, d.starts_on + 20 as on_day, 'ENTRY' as item, 'Entry fee ' || div_name as descr, 1::numeric as qty, entry_fee as unit, null::int as case_id from team_entries as e join (select v.*, starts_on from divisions as v join seasons using (season_id)) as d using (div_id) join teams as t using (team_id)
union all select t.club_id, case when submitted_at::date < starts_on + 15 then starts_on + 20 else (date_trunc('month', submitted_at) + interval '1 month 2 days')::date end, 'REG', 'Player registrations ' || team_name, count(*), max(r.fee), null from registrations as r join teams as t using (team_id) join seasons using (season_id) where status <> 'rejected' group by t.club_id, 2, team_name, r.fee
union all select club_id, (date_trunc('month', closed_on) + interval '1 month 2 days')::date, 'FINE', off_code || ' ' || o.descr, 1, fine_amt, c.case_id from disc_cases as c join offence_codes as o on o.code = off_code where status = 'proven' and fine_amt > 0
union all select club_id, (date_trunc('month', ko_at) + interval '1 month 2 days')::date, 'WALK', 'Failure to fulfil fixture', 1, 75, null from fixtures as f join team_entries as e on e.entry_id = away_entry join teams using (team_id) where f.status = 'W'
union all select club_id, (date_trunc('month', ko_at) + interval '1 month 2 days')::date, 'LATE', 'Late result', count(*), 10, null from fixtures as f join team_entries as e on e.entry_id = home_entry join teams using (team_id) where f.status = 'P' and result_at > (ko_at + interval '24 hours')::timestamptz group by 1, 2;
insert into invoices select 24000 + row_number() over (order by on_day, club_id), club_id, 'IN', on_day, on_day + 30, sum(qty * unit), null, 'open', on_day + time '20:15' + club_id * interval '1 minute', case when on_day < '2024-07-01' then 7 else 5 end from charge where on_day <= '2026-03-31' group by club_id, on_day;
insert into invoice_lines select inv_no, row_number() over (partition by inv_no order by item, case_id, c.descr), item, c.descr, qty, unit, qty * unit, c.case_id from charge as c join invoices as i on i.club_id = c.club_id and inv_date = on_day;
insert into invoices select 29000 + row_number() over (order by inv_no), club_id, 'CN', inv_date + 24, null, -line_amt, inv_no, 'closed', null, 5 from invoice_lines join invoices using (inv_no) where item_code = 'LATE' and inv_no % 4 = 1 and inv_date < '2026-03-01';
insert into invoice_lines select n.inv_no, 1, item_code, 'Late result fine waived', -qty, unit_amt, -line_amt, null from invoices as n join invoice_lines as l on l.inv_no = n.credits_inv and item_code = 'LATE' where inv_type = 'CN';

create table payments (
  pay_id integer primary key,
  club_id integer not null,
  inv_no integer references invoices,
  paid_on date not null,
  amount numeric(9,2) not null,
  method varchar(8) not null,
  bank_ref varchar(30),
  bounced boolean not null default false,
  refund_of integer references payments,
  keyed_at timestamptz
);
insert into payments
select row_number() over (order by d, inv_no), i.club_id, inv_no, d, case when inv_no % 23 = 5 then round(total * 0.5) else total - coalesce((select -sum(total) from invoices as n where n.credits_inv = i.inv_no), 0) end, m, case when m = 'BACS' then bank_ref || ' ' || inv_no end, bo, null, d + time '21:00' from invoices as i join clubs using (club_id), lateral (select inv_date + floor(power(pg_temp.f('yd', inv_no), 1.6) * 75)::int + 2 as d, pg_temp.w('ym', inv_no, 'BACS:76,CHEQUE:14,CASH:6,CARD:4') as m) as x, lateral (select m = 'CHEQUE' and inv_no % 6 = 1 as bo) as b where inv_type = 'IN' and d <= '2026-03-31' and pg_temp.f('yx', inv_no) < 0.94;
insert into payments select 2000 + row_number() over (order by pay_id), club_id, inv_no, paid_on + 12, amount, 'BACS', null, false, null, paid_on + 12 + time '21:00' from payments where bounced and paid_on < '2026-03-15';
insert into payments select 3000 + row_number() over (order by pay_id), club_id, inv_no, paid_on + 9, -case when pay_id % 2 = 0 then 12 else 20 end, 'BACS', 'REFUND', false, pay_id, paid_on + 9 + time '21:00' from payments where pay_id % 33 = 8 and not bounced and amount > 60 and paid_on < '2026-03-20';
update invoices as i set status = case when paid >= i.total then 'paid' when paid > 0 then 'part' else 'open' end from (select inv_no, sum(amount) filter (where not bounced and refund_of is null) + coalesce((select -sum(total) from invoices as n where n.credits_inv = p.inv_no), 0) as paid from payments as p group by 1) as x where x.inv_no = i.inv_no and inv_type = 'IN';

create table table_snaps (
  snap_date date not null,
  entry_id integer not null references team_entries,
  pos smallint not null,
  pl smallint not null,
  w smallint not null,
  d smallint not null,
  l smallint not null,
  gf smallint not null,
  ga smallint not null,
  pts smallint not null,
  primary key (snap_date, entry_id)
);
insert into table_snaps
select day, entry_id, row_number() over (partition by day, div_id order by pts desc, gf - ga desc, gf desc, entry_id), pl, w, dr, l, gf, ga, pts
  from (select day, e.entry_id, e.div_id, count(g) as pl, count(*) filter (where g > o) as w, count(*) filter (where g = o) as dr, count(*) filter (where g < o) as l, coalesce(sum(g), 0) as gf, coalesce(sum(o), 0) as ga, 3 * count(*) filter (where g > o) + count(*) filter (where g = o) + case when day > (select starts_on + 120 from divisions join seasons using (season_id) where div_id = e.div_id) then e.pts_adj else 0 end as pts
    from (select s as season, date '2024-09-16' + (s - 7) * 364 + k * 14 as day from generate_series(7, 8) as s, generate_series(0, 15) as k) as z join team_entries as e on e.entry_id / 100 = season left join lateral (select home_entry as en, home_goals as g, away_goals as o, ko_at from fixtures where status in ('P', 'W') union all select away_entry, away_goals, home_goals, ko_at from fixtures where status in ('P', 'W')) as r on r.en = e.entry_id and ko_at::date <= day where day <= '2026-03-31' group by day, e.entry_id, e.div_id, e.pts_adj) as q;

create table web_push_subs (
  id bigserial primary key,
  user_id integer not null references users,
  endpoint text not null,
  p256dh varchar(120),
  created_at timestamptz not null default now()
);

create view v_results as
select f.fix_id, s.label as season, d.div_name, f.ko_at::date as played_on, ht.team_name as home_team, at.team_name as away_team, f.home_goals, f.away_goals
  from fixtures as f join divisions as d on d.div_id = f.div_id join seasons as s on s.season_id = d.season_id join team_entries as he on he.entry_id = f.home_entry join teams as ht on ht.team_id = he.team_id join team_entries as ae on ae.entry_id = f.away_entry join teams as at on at.team_id = ae.team_id where f.status in ('P', 'W');
create view v_scorers as
select r.season_id, r.team_id, p.person_id, p.first_name, p.last_name, count(*) as goals from match_events as e join registrations as r on r.reg_id = e.reg_id join people as p on p.person_id = r.person_id where e.ev_type in ('G', 'P') group by 1, 2, 3, 4, 5;
