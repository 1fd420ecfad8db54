-- A lakeside summer camp in Maine: families and campers, sessions and enrollments, cabins, seasonal staff, the accounts of families, the health center.
-- After CampMinder (and UltraCamp): enrollments are attendees with bit-flag states, money is one ledger of signed entries with reversals. Comments and foreign keys.
-- Values come from hashes of row numbers, so that every load gives the same rows. The functions go with the session.
set jit = off;
set time zone 'America/New_York';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  rest float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'f', i, 'Abrams,Albright,Baum,Bernstein,Brennan,Callahan,Chang,Coleman,Costa,Davenport,Diaz,Donnelly,Edelman,Farrell,Feldman,Fitzgerald,Gallo,Goldberg,Goodwin,Gupta,Hanley,Hoffman,Iyer,Jacobs,Kaplan,Kessler,Klein,Lau,Levine,Lombardi,MacLeod,Mendez,Morse,Murphy,Nadeau,Novak,O''Connor,Okafor,Park,Pelletier,Quinn,Reyes,Rosen,Russo,Sandler,Schwartz,Shapiro,Silva,Sullivan,Thibodeau,Tran,Vance,Walsh,Weiss,Whitman,Wong,Zeller') $$;
create function pg_temp.parent(k text, i bigint, g text) returns text language sql immutable
  as $$ select case g when 'F' then pg_temp.one(k || 'g', i, 'Amy,Jennifer,Rebecca,Stephanie,Lauren,Michelle,Kristen,Rachel,Dana,Melissa,Allison,Priya,Karen,Heather,Maria,Nicole,Erica,Julie,Grace,Tara') else pg_temp.one(k || 'g', i, 'David,Michael,Jonathan,Brian,Matthew,Jason,Eric,Steven,Adam,Daniel,Mark,Andrew,Kevin,Ravi,Peter,Josh,Carlos,Scott,Greg,Paul') end $$;
create function pg_temp.kid(k text, i bigint, g text) returns text language sql immutable
  as $$ select case g when 'F' then pg_temp.one(k || 'g', i, 'Ava,Emma,Sophie,Maya,Lily,Zoe,Hannah,Ella,Abigail,Chloe,Nora,Talia,Leah,Ruby,Isabel,Charlotte,Harper,Anika,Eliza,Sadie,Quinn,Phoebe,Juliet,Molly') else pg_temp.one(k || 'g', i, 'Noah,Liam,Jacob,Ethan,Max,Eli,Benjamin,Sam,Henry,Oliver,Lucas,Leo,Jack,Owen,Caleb,Aaron,Nathan,Rohan,Charlie,Theo,Miles,Asher,Dylan,Gus') end $$;

create table season (
  id smallint primary key,
  name varchar(40) not null,
  opens_on date not null,
  balance_due_on date not null,
  starts_on date not null,
  ends_on date not null,
  early_bird_until date,
  is_current boolean not null default false
);
comment on table season is 'One camp year. Enrollment opens in the autumn before';
comment on column season.id is 'The year of the summer, e.g. 2025';
comment on column season.opens_on is 'First day on which families can enroll';
comment on column season.balance_due_on is 'Day by which tuition has to be paid in full';
comment on column season.early_bird_until is 'Last day of the early bird discount';
insert into season values
  (2024, 'Summer 2024', '2023-10-02', '2024-04-15', '2024-06-23', '2024-08-17', '2023-11-30', false), (2025, 'Summer 2025', '2024-10-01', '2025-04-15', '2025-06-22', '2025-08-16', '2024-11-30', false),
  (2026, 'Summer 2026', '2025-10-01', '2026-04-15', '2026-06-21', '2026-08-15', '2025-11-30', true);

create table program (
  id smallint primary key,
  name varchar(40) not null,
  is_overnight boolean not null,
  min_age smallint not null,
  max_age smallint not null,
  deposit numeric(8,2) not null,
  is_active boolean not null default true
);
comment on table program is 'Kinds of camp offered; every session belongs to one';
comment on column program.is_overnight is 'Campers sleep in cabins';
comment on column program.deposit is 'Non-refundable deposit taken at enrollment, in USD';
comment on column program.min_age is 'Youngest age on the first day of the season';
insert into program values (1, 'Traditional Overnight', true, 9, 14, 500, true), (2, 'Rookie Camp', true, 7, 9, 250, true), (3, 'Counselor in Training', true, 15, 16, 500, true), (4, 'Day Camp', false, 6, 11, 100, true), (5, 'Teen Trips', true, 13, 16, 500, false);

create table session (
  id integer primary key,
  season_id smallint not null references season,
  program_id smallint not null references program,
  name varchar(60) not null,
  starts_on date not null,
  ends_on date not null,
  capacity smallint not null,
  tuition numeric(8,2) not null,
  waitlist_open boolean not null default true,
  is_cancelled boolean not null default false,
  check (ends_on > starts_on)
);
comment on table session is 'A session with dates and price that campers enroll in';
comment on column session.capacity is 'Places for campers';
comment on column session.tuition is 'List price in USD before discounts';
comment on column session.waitlist_open is 'Families may still join the waitlist when the session is full';
comment on column session.is_cancelled is 'The session was called off';
insert into session
select (y.id - 2024) * 10 + n, y.id, p, nm, y.starts_on + a, y.starts_on + b, 0, round(t * (1 + 0.045 * (y.id - 2024)) / 25) * 25, not (y.id < 2026), p = 5 and y.id = 2025
from season as y cross join (values (1, 1, 'First Session', 0, 20, 4950), (2, 1, 'Second Session', 21, 41, 4950), (3, 1, 'August Session', 42, 55, 3600), (4, 2, 'Rookie Week 1', 7, 13, 1650), (5, 2, 'Rookie Week 2', 28, 34, 1650),
  (6, 3, 'CIT Summer', 0, 41, 3900), (7, 4, 'Day Camp June', 1, 12, 1100), (8, 4, 'Day Camp July', 22, 33, 1100), (9, 4, 'Day Camp August', 43, 54, 1100), (10, 5, 'White Mountains Trek', 14, 27, 4200)) as s (n, p, nm, a, b, t)
where not (p = 5 and y.id = 2026);

create table family (
  id integer primary key,
  name varchar(60) not null,
  address varchar(80),
  city varchar(40) not null,
  state char(2) not null,
  zip varchar(10) not null,
  home_phone varchar(20),
  referral_source varchar(30),
  created_on date not null,
  newsletter boolean not null default true,
  is_deleted boolean not null default false
);
comment on table family is 'Household that enrolls campers and is billed';
comment on column family.referral_source is 'How the family first heard of the camp; empty if never asked';
comment on column family.is_deleted is 'Removed by the office, usually a duplicate; kept for the history';
comment on column family.created_on is 'Day the family opened its account';
comment on column family.newsletter is 'Receives the camp newsletter by e-mail';
insert into family
select row_number() over (order by d, i), pg_temp.family('fa', i), pg_temp.z('fb', i, 2, 460) || ' ' || pg_temp.one('fc', i, 'Maple,Oak,Highland,Prospect,Summit,Walnut,Lincoln,Beacon,Harvard,Forest,Pleasant,Elm,Chestnut,Pond') || ' ' || pg_temp.one('fd', i, 'Street,Avenue,Road,Lane,Terrace'),
  split_part(c, '/', 1), split_part(c, '/', 2), split_part(c, '/', 3) || lpad(pg_temp.z('fz', i, 1, 89)::text, 2, '0'), case when pg_temp.f('fh', i) < 0.35 then '(' || pg_temp.one('fp', i, '617,781,207,203,914,603,212') || ') 555-' || lpad(pg_temp.z('fq', i, 100, 9999)::text, 4, '0') end,
  nullif(pg_temp.w('fr', i, 'Friend:8,Camp fair:2,Alumni:4,Web search:4,School flyer:1,Social media:2,:3'), ''), d, pg_temp.f('fn', i) < 0.85, pg_temp.f('fx', i) < 0.02
from (select i, pg_temp.w('fcity', i, 'Newton/MA/024:8,Brookline/MA/024:5,Lexington/MA/024:4,Wellesley/MA/024:3,Portland/ME/041:6,Falmouth/ME/041:3,Bridgton/ME/040:3,Westport/CT/068:4,Greenwich/CT/068:2,Scarsdale/NY/105:5,Brooklyn/NY/112:3,Concord/NH/033:2,Montclair/NJ/070:2,Bethesda/MD/208:1') as c,
  case when i <= 205 then date '2018-09-10' + pg_temp.z('fcr', i, 0, 1800) else make_date(2023 + (i - 206) / 85, 9, 15) + pg_temp.sk('fcr', i, 0, 250, 1.4) end as d from generate_series(1, 460) as i) as x;

create table person (
  id integer primary key,
  family_id integer references family,
  family_role char(1) check (family_role in ('P', 'C')),
  first_name varchar(40) not null,
  preferred_name varchar(40),
  last_name varchar(40) not null,
  gender char(1),
  date_of_birth date,
  email varchar(80),
  mobile_phone varchar(20),
  is_primary_contact boolean not null default false,
  is_staff boolean not null default false,
  is_active boolean not null default true
);
comment on table person is 'Everybody known to the camp: campers, their parents, and staff';
comment on column person.family_id is 'Household; empty for staff without campers';
comment on column person.family_role is 'P parent or guardian, C child (camper); empty for staff';
comment on column person.gender is 'F, M or X; decides the side of camp';
comment on column person.preferred_name is 'Nickname used at camp, if different';
comment on column person.is_primary_contact is 'The parent who is called first';
comment on column person.is_staff is 'Has applied for or held a staff position';
comment on column person.is_active is 'False once merged or marked do-not-contact';
create temp table pp as
select row_number() over (order by f, o) as id, * from (
  select id as f, n as o, 'P' as r, case when n = 1 then case when pg_temp.f('pg', id) < 0.78 then 'F' else 'M' end else case when pg_temp.f('pg', id) < 0.75 then 'M' else 'F' end end as g, null::date as dob, case when n = 2 and pg_temp.f('pl', id) < 0.18 then pg_temp.family('pl', id) else name end as ln, created_on
  from family cross join lateral generate_series(1, case when pg_temp.f('pn', id) < 0.82 then 2 else 1 end) as n
  union all select id, 10 + n, 'C', pg_temp.w('kg', id * 10 + n, 'F:52,M:47,X:1'), created_on - (365.25 * (6.3 + 5.2 * pg_temp.f('kd', id)))::int + (n - 1) * pg_temp.z('ke', id, 560, 1250) + pg_temp.z('kf', id * 10 + n, 0, 60), name, created_on
  from family cross join lateral generate_series(1, pg_temp.w('kn', id, '1:50,2:42,3:12')::int) as n) as a;
insert into person
select id, f, r, case r when 'P' then pg_temp.parent('pp', id, g) else pg_temp.kid('pk', id, g) end, case when r = 'C' and pg_temp.f('pnk', id) < 0.06 then pg_temp.one('pnl', id, 'Teddy,Bean,Coco,Sunny,Benji,Gigi,Ziggy,Bo') end, ln, case when r = 'C' or pg_temp.f('pgn', id) < 0.6 then g end, dob,
  case when r = 'P' then lower(left(pg_temp.parent('pp', id, g), 1) || regexp_replace(ln, '[^A-Za-z]', '', 'g')) || pg_temp.z('pe', id, 1, 99) || '@' || pg_temp.one('pd', id, 'mailbox.example,inbox.example,homemail.example') end, case when r = 'P' and pg_temp.f('pm', id) < 0.95 then '(' || pg_temp.one('pma', id, '617,781,207,203,914,917,603') || ') 555-' || lpad(pg_temp.z('pmn', id, 100, 9999)::text, 4, '0') end,
  r = 'P' and o = 1, false, not (select is_deleted from family where family.id = f)
from pp;
insert into person
select 3000 + i, null, null, case g when 'F' then pg_temp.kid('st', i, 'F') else pg_temp.kid('st', i, 'M') end, null, pg_temp.family('st', i), g, date '1979-01-01' + pg_temp.sk('sb', i, 0, 9900, 0.25), lower(pg_temp.kid('st', i, g) || '.' || regexp_replace(pg_temp.family('st', i), '[^A-Za-z]', '', 'g')) || i || '@college.example',
  '(' || pg_temp.one('sma', i, '617,207,518,802,413') || ') 555-' || lpad(pg_temp.z('smn', i, 100, 9999)::text, 4, '0'), false, true, pg_temp.f('sac', i) > 0.03
from (select i, pg_temp.w('sg', i, 'F:55,M:45') as g from generate_series(1, 190) as i) as a;

create table enrollment_status (
  id smallint primary key,
  name varchar(20) not null unique,
  is_attending boolean not null
);
comment on table enrollment_status is 'States of an enrollment; the numbers are bit flags';
comment on column enrollment_status.is_attending is 'The camper has or had a place in the session';
insert into enrollment_status values (2, 'Enrolled', true), (4, 'Applied', false), (8, 'Waitlisted', false), (16, 'Left Early', true), (32, 'Cancelled', false), (64, 'Dismissed', true), (256, 'Withdrawn', false), (512, 'Incomplete', false);

create table attendee (
  id integer primary key,
  person_id integer not null references person,
  session_id integer not null references session,
  status_id smallint not null references enrollment_status,
  registered_on date not null,
  status_changed_on date not null,
  camp_grade smallint,
  years_at_camp smallint not null,
  bunk_request varchar(80),
  tshirt_size varchar(4),
  left_on date,
  unique (person_id, session_id)
);
comment on table attendee is 'Enrollment of a camper in a session';
comment on column attendee.status_changed_on is 'Day on which the present status was set';
comment on column attendee.camp_grade is 'School grade the camper enters after the summer';
comment on column attendee.years_at_camp is 'Which summer this is for the camper; 1 is new';
comment on column attendee.bunk_request is 'Friend with whom the camper would like to share a cabin, as typed by the parent';
comment on column attendee.left_on is 'Last day at camp if the camper went home before the end of the session';
create temp table ks as
select pp.id, pp.f, pp.o, pp.g, pp.created_on, y.id as y, y.opens_on, floor((y.starts_on - pp.dob) / 365.25)::int as age, pp.id * 10 + y.id % 10 as h,
  greatest(extract(year from pp.created_on + 122), extract(year from pp.dob + 2380))::int as first_y
from pp cross join season as y where pp.r = 'C' and y.id >= greatest(extract(year from pp.created_on + 122), extract(year from pp.dob + 2380)) and pp.created_on < y.starts_on - 20 and not (select is_deleted from family where family.id = pp.f)
  and floor((y.starts_on - pp.dob) / 365.25) between 6 and 16 and (y.id <= greatest(extract(year from pp.created_on + 122), extract(year from pp.dob + 2380)) + pg_temp.sk('stay', pp.id, 0, 8, 1.1)) and pg_temp.f('first', pp.id) < 0.9;
create temp table at as
select row_number() over (order by reg, id, sid) as aid, a.* from (
select ks.*, s.id as sid, s.starts_on, s.ends_on, s.tuition, s.program_id as prog, s.is_cancelled, k, least(greatest(case when first_y = y and extract(year from created_on + 122) = y then greatest(created_on + pg_temp.z('rn', h, 0, 12), opens_on) else opens_on + pg_temp.sk('rg', h, 0, 240, 2.4) end + (k - 1) * pg_temp.z('rk', h, 0, 30), opens_on), case when s.is_cancelled then date '2025-05-01' - pg_temp.z('rx', h, 0, 90) else s.starts_on - 6 end) as reg
from ks cross join lateral generate_series(1, case when pg_temp.f('two', h) < 0.14 and age between 6 and 14 then 2 else 1 end) as k
cross join lateral (select case when age >= 15 then case when y < 2026 and pg_temp.f('tt', h) < 0.35 then 10 else 6 end when age >= 13 and y < 2026 and pg_temp.f('tt', h) < 0.12 and k = 1 then 10 when age <= 6 then 7 + ((pg_temp.z('dc', h, 0, 2) + k) % 3)
    when age between 7 and 8 or (age <= 11 and pg_temp.f('dy', h) < 0.15) then case when age <= 8 and pg_temp.f('rk7', h) < 0.5 then 4 + ((pg_temp.z('rw', h, 0, 1) + k) % 2) else 7 + ((pg_temp.z('dc', h, 0, 2) + k) % 3) end
    else 1 + ((pg_temp.w('ss', h, '0:10,1:9,2:5')::int + k - 1) % 3) end as n) as x
join session as s on s.id = (y - 2024) * 10 + n) as a;
insert into attendee
select aid, id, sid, st, reg, case st when 2 then least(reg + pg_temp.w('asd', aid, '0:6,1:2,3:1')::int, date '2026-06-30') when 16 then gone when 64 then gone when 32 then case when is_cancelled then date '2025-05-12' else reg + ((least(starts_on - 2, date '2026-06-29') - reg) * pg_temp.f('acd', aid))::int end
    when 256 then reg + ((least(starts_on - 2, date '2026-06-29') - reg) * pg_temp.f('acd', aid))::int else reg end,
  case when pg_temp.f('agn', aid) < 0.97 then least(12, age - 5 + pg_temp.w('agr', id, '0:7,1:3')::int) end, y - first_y + 1, case when prog in (1, 3) and pg_temp.f('abr', aid) < 0.3 then pg_temp.kid('abk', aid, case g when 'X' then 'F' else g end) || ' ' || left(pg_temp.family('abl', aid), pg_temp.one('abm', aid, '1,20')::int) end,
  case when pg_temp.f('ats', aid) < 0.9 then case when age < 9 then pg_temp.w('atz', aid, 'YS:4,YM:5') when age < 12 then pg_temp.w('atz', aid, 'YM:4,YL:5,AS:2') else pg_temp.w('atz', aid, 'AS:4,AM:4,AL:2') end end, case when st in (16, 64) then gone end
from (select *, starts_on + 2 + ((least(ends_on, date '2026-06-30') - starts_on - 3) * pg_temp.f('agone', aid))::int as gone, case when is_cancelled then 32 when starts_on > date '2026-06-28' then pg_temp.w('ast', aid, '2:84,4:3,8:5,32:5,256:1,512:2')::int when starts_on > date '2026-06-01' then pg_temp.w('ast', aid, '2:88,8:3,32:6,256:1,16:1')::int
  else pg_temp.w('ast', aid, '2:864,8:30,32:65,256:15,16:17,64:6')::int end as st from at) as b;
update session as s set capacity = ceil((n + pg_temp.z('cap', s.id, 0, 12)) / 5.0) * 5 from (select session_id, count(*) filter (where status_id in (2, 16, 64)) as n from attendee group by 1) as a where a.session_id = s.id;
update session set capacity = 24 where capacity < 10;

create table cabin (
  id smallint primary key,
  name varchar(30) not null unique,
  side char(1) not null check (side in ('G', 'B')),
  age_group varchar(10) not null,
  beds smallint not null,
  has_electricity boolean not null default true,
  built_year smallint,
  is_in_use boolean not null default true
);
comment on table cabin is 'Cabins in which overnight campers and their counselors sleep';
comment on column cabin.side is 'G girls'' side, B boys'' side of the lake';
comment on column cabin.age_group is 'Junior 7-9, Inter 10-12, Senior 13-16';
comment on column cabin.beds is 'Beds for campers, without the counselors''';
comment on column cabin.is_in_use is 'False when closed or under repair';
insert into cabin
select i, n, case when i <= 9 then 'G' else 'B' end, case when (i - 1) % 9 < 2 then 'Junior' when (i - 1) % 9 < 5 then 'Inter' else 'Senior' end, pg_temp.one('cb', i, '12,12,14,16')::int, i not in (9, 18), case when i <> 7 then 1931 + pg_temp.z('cy', i, 0, 85) end, i not in (9, 18)
from unnest(string_to_array('Chickadee,Fern,Lupine,Bluebell,Juniper,Willow,Birch,Hemlock,Old Lodge,Acorn,Chipmunk,Otter,Beaver,Heron,Moose,Katahdin,Kineo,Boathouse Loft', ',')) with ordinality as c (n, i);

create table cabin_assignment (
  id integer primary key,
  attendee_id integer not null unique references attendee,
  cabin_id smallint not null references cabin,
  bed_no smallint,
  assigned_on date not null,
  moved_from_cabin_id smallint references cabin,
  honors_request boolean
);
comment on table cabin_assignment is 'Cabin of an overnight camper for one session';
comment on column cabin_assignment.moved_from_cabin_id is 'Cabin in which the camper began, if moved during the session';
comment on column cabin_assignment.honors_request is 'Whether the bunk request could be met; empty if there was none';
insert into cabin_assignment
select row_number() over (order by sid, aid), aid, cab, case when y > 2024 then row_number() over (partition by sid, cab order by aid) end, starts_on - pg_temp.z('cad', sid, 6, 14), case when mv <> cab then mv end, case when bunk_request is not null then pg_temp.f('cah', aid) < 0.8 end
from (select *, base + (rn % n)::int as cab, case when pg_temp.f('cam', aid) < 0.02 then base + ((rn + 1) % n)::int else base + (rn % n)::int end as mv from (
  select at.aid, at.sid, at.y, at.starts_on, a.bunk_request, case when at.g = 'M' then 9 else 0 end + case when at.age < 10 then 1 when at.age < 13 then 3 else 6 end as base, case when at.age < 10 then 2 else 3 end as n,
    row_number() over (partition by at.sid, at.g = 'M', case when at.age < 10 then 1 when at.age < 13 then 2 else 3 end order by pg_temp.f('car', at.aid)) as rn
  from at join attendee as a on a.id = at.aid where at.prog in (1, 2, 3) and a.status_id in (2, 16, 64) and at.starts_on < date '2026-07-08') as x) as z;

create table staff_position (
  id smallint primary key,
  title varchar(40) not null,
  department varchar(20) not null,
  lives_in_cabin boolean not null
);
comment on table staff_position is 'Positions for which staff are hired each summer';
insert into staff_position values (1, 'Camp Director', 'Leadership', false), (2, 'Unit Leader', 'Leadership', false), (3, 'Cabin Counselor', 'Cabins', true), (4, 'Junior Counselor', 'Cabins', true), (5, 'Waterfront Lifeguard', 'Waterfront', true), (6, 'Sailing Instructor', 'Waterfront', true),
  (7, 'Arts & Crafts Instructor', 'Activities', true), (8, 'Ropes Course Instructor', 'Activities', true), (9, 'Day Camp Counselor', 'Day Camp', false), (10, 'Camp Nurse', 'Health Center', false), (11, 'Cook', 'Kitchen', false), (12, 'Maintenance', 'Facilities', false);

create table staff_season (
  id integer primary key,
  person_id integer not null references person,
  season_id smallint not null references season,
  position_id smallint not null references staff_position,
  status smallint not null check (status between 1 and 6),
  applied_on date not null,
  hired_on date,
  background_check char(1) not null,
  salary numeric(8,2),
  cabin_id smallint references cabin,
  ended_on date,
  end_reason varchar(30),
  rehire boolean,
  unique (person_id, season_id)
);
comment on table staff_season is 'Application and employment of one person for one summer';
comment on column staff_season.status is '1 applied, 2 interviewed, 3 hired, 4 not offered, 5 declined our offer, 6 left or let go during the summer';
comment on column staff_season.background_check is 'N not started, P pending, C cleared, F flagged';
comment on column staff_season.salary is 'Pay for the whole summer in USD; empty until hired';
comment on column staff_season.ended_on is 'Last day worked if before the end of the season';
comment on column staff_season.rehire is 'Director''s judgement after the summer: would hire again';
insert into staff_season
select row_number() over (order by ap, pid), pid, y, pos, st, ap, case when st in (3, 6) then ap + pg_temp.z('ssh', h, 12, 50) end, case when st in (3, 6) then case when y = 2026 and pg_temp.f('ssb', h) < 0.04 then 'P' else 'C' end when st = 4 and pg_temp.f('ssb', h) < 0.15 then 'F' else 'N' end,
  case when st in (3, 6) then round((array[14500, 5200, 2600, 1500, 3000, 3100, 2700, 3200, 2400, 8200, 5600, 5900])[pos] * (1 + 0.04 * (y - 2024) + 0.06 * nth) / 50) * 50 end, case when st in (3, 6) and pos between 3 and 8 then case g when 'F' then 0 else 9 end + 1 + h % 8 end,
  case when st = 6 then case y when 2026 then date '2026-06-26' else make_date(y, 7, 1) + pg_temp.z('sse', h, 0, 35) end end, case when st = 6 then pg_temp.w('ssr', h, 'Resigned:4,Medical:2,Policy violation:2,Family emergency:1') end, case when y < 2026 and st in (3, 6) then case st when 6 then pg_temp.f('ssw', h) < 0.3 else pg_temp.f('ssw', h) < 0.9 end end
from (select *, case when pos = 1 then 3 when pos = 10 and nth > 0 then 3 when y = 2026 then pg_temp.w('sst', h, '3:70,4:12,5:9,1:4,2:3,6:4')::int else pg_temp.w('sst', h, case when nth > 0 then '3:93,6:3,5:4' else '3:70,4:17,5:9,6:4' end)::int end as st, make_date(y - 1, 11, 1) + pg_temp.sk('ssa', h, 0, 185, 1.1) as ap from (
  select p.id as pid, p.gender as g, y, y - first_y as nth, p.id * 10 + y % 10 as h, case when p.id = 3001 then 1 when p.id between 3002 and 3006 then 10 when p.date_of_birth > make_date(y - 18, 6, 1) then 4 else pg_temp.w('spo', p.id, '2:5,3:40,5:10,6:4,7:6,8:6,9:12,11:5,12:3')::int end as pos
  from person as p cross join generate_series(2024, 2026) as y cross join lateral (select case when p.id <= 3006 then 2024 else 2024 + (p.id - 3001) % 3 end as first_y) as f
  where p.id > 3000 and y >= first_y and (y = first_y or p.id <= 3006 or pg_temp.f('sret' , p.id) < case y - first_y when 1 then 0.45 else 0.25 end)) as a) as b;

create table transaction_category (
  id smallint primary key,
  name varchar(40) not null,
  kind char(1) not null check (kind in ('C', 'D', 'P', 'R')),
  gl_account varchar(10),
  is_active boolean not null default true
);
comment on table transaction_category is 'Kinds of entries on a family''s account';
comment on column transaction_category.kind is 'C charge, D discount or aid, P payment, R refund';
comment on column transaction_category.gl_account is 'Account in the general ledger';
insert into transaction_category values (1, 'Tuition', 'C', '4010', true), (2, 'Bus Transportation', 'C', '4020', true), (3, 'Camp Store Account', 'C', '4030', true), (4, 'Cancellation Fee', 'C', '4090', true), (5, 'Early Bird Discount', 'D', '4110', true), (6, 'Sibling Discount', 'D', '4120', true), (7, 'Campership', 'D', '4150', true),
  (8, 'Credit Card Payment', 'P', '1010', true), (9, 'ACH Payment', 'P', '1010', true), (10, 'Check', 'P', '1015', true), (11, 'Refund', 'R', '1010', true), (12, 'COVID Rollover Credit', 'D', '2100', false);

create table financial_transaction (
  id integer primary key,
  family_id integer not null references family,
  season_id smallint not null references season,
  attendee_id integer references attendee,
  category_id smallint not null references transaction_category,
  posted_on date not null,
  amount numeric(10,2) not null,
  description varchar(100),
  check_no varchar(12),
  is_reversed boolean not null default false,
  reversed_on date,
  entered_by varchar(20) not null
);
comment on table financial_transaction is 'Entries on the accounts of families; the balance of a family is the sum of its entries that are not reversed';
comment on column financial_transaction.amount is 'USD; charges and refunds are positive, discounts and payments negative';
comment on column financial_transaction.is_reversed is 'Taken back (cancelled enrollment, bounced payment) and not to be counted';
comment on column financial_transaction.entered_by is 'User name in the office, or portal when the parent did it online';
create temp table ft as
with a as (select at.*, t.status_id as st, t.status_changed_on as chg, (select deposit from program where id = prog) as dep, t.registered_on as r0, (select early_bird_until from season where id = at.y) as eb, (select balance_due_on from season where id = at.y) as due from at join attendee as t on t.id = at.aid where t.status_id in (2, 16, 32, 64))
select f, y, aid, 1 as cat, r0 as d, tuition as amt, (select name from session where id = sid) as ds, st = 32 as rev, case when st = 32 then chg end as rd, chg, dep, due, st, 1 as seq from a
union all select f, y, aid, 5, r0, -round(tuition * 0.05, 2), null, st = 32, case when st = 32 then chg end, chg, dep, due, st, 2 from a where r0 <= eb and prog <> 4
union all select f, y, aid, 6, r0, -case when prog = 4 then 50 else 200 end, null, st = 32, case when st = 32 then chg end, chg, dep, due, st, 3 from a where k = 1 and exists (select 1 from a as b where b.f = a.f and b.y = a.y and b.o < a.o and b.prog <> 4)
union all select f, y, aid, 7, greatest(r0, due - 40), -round(tuition * pg_temp.one('fta', aid, '0.25,0.4,0.5')::numeric / 25) * 25, 'Campership award', st = 32 , case when st = 32 then greatest(chg, due - 40) end, chg, dep, due, st, 4 from a where pg_temp.f('ftc', f) < 0.05 and st <> 32
union all select f, y, aid, 2, r0, 185, 'Bus ' || pg_temp.one('ftb', f, 'Newton,Scarsdale,Portland'), st = 32, case when st = 32 then chg end, chg, dep, due, st, 5 from a where prog in (1, 3) and pg_temp.f('ftd', f) < 0.3
union all select f, y, aid, 8, r0, -dep, 'Deposit', false, null, chg, dep, due, st, 6 from a
union all select f, y, aid, 3, starts_on - pg_temp.z('fte', aid, 1, 20), 100, 'Store account', false, null, chg, dep, due, st, 8 from a where prog in (1, 2) and st <> 32 and pg_temp.f('ftg', aid) < 0.2 and starts_on < date '2026-06-25'
union all select f, y, aid, 8, starts_on - pg_temp.z('fte', aid, 1, 20), -100, 'Store account', false, null, chg, dep, due, st, 9 from a where prog in (1, 2) and st <> 32 and pg_temp.f('ftg', aid) < 0.2 and starts_on < date '2026-06-25'
union all select f, y, aid, 4, chg, dep, null, false, null, chg, dep, due, st, 10 from a where st = 32 and not is_cancelled
union all select f, y, aid, 11, chg + 4, dep, 'Session cancelled by camp', false, null, chg, dep, due, st, 11 from a where st = 32 and is_cancelled;
-- The rest is paid at the due date, in one or two instalments; some are late and a few owe it still. A first try now and then bounces.
create temp table fb as
select aid, f, y, sum(amt) filter (where seq < 8) as rest, min(d) as r0, min(due) as due, bool_or(st = 32) as cancelled, min(chg) as chg, case when pg_temp.f('fbi', aid) < 0.2 and min(d) < min(due) - 60 then 2 else 1 end as parts, greatest(min(due) + pg_temp.z('fbd', aid, -25, 4) + case when pg_temp.f('fbl', aid) < 0.12 then pg_temp.z('fbx', aid, 10, 60) else 0 end, min(d) + pg_temp.z('fbn', aid, 0, 9)) as pd from ft group by 1, 2, 3;
insert into ft
select f, y, aid, cat, pd, -amt, case when parts = 2 then 'Instalment ' || n || ' of 2' else 'Balance' end, false, null, chg, null, due, 0, 12
from (select *, pd as pd1, pg_temp.w('fbm', f, '8:6,9:2,10:2')::int as cat, case when n = 2 then rest - round(rest / 2, 2) when parts = 2 then round(rest / 2, 2) else rest end as amt from (select aid, f, y, rest, chg, due, cancelled, parts, n, case when n < parts then pd - 45 else pd end as pd from fb cross join lateral generate_series(1, parts) as n where rest > 0) as a) as b
where pd <= date '2026-06-30' and not cancelled and not (y = 2026 and pg_temp.f('fbo', aid) < 0.05 and n = parts) and not (y = 2025 and pg_temp.f('fbo', aid) < 0.006);
insert into ft select f, y, aid, cat, greatest(d - 5, (select min(x.d) from ft as x where x.aid = ft.aid)), amt, ds, true, d - 1, chg, null, due, 0, 13 from ft where seq = 12 and cat in (8, 9) and pg_temp.f('fbb', aid) < 0.02;
insert into ft
select f, y, aid, 8, pd, -amt, 'Balance', false, null, chg, null, due, 0, 14 from (select a.*, (select sum(x.amt) from ft as x where x.aid = a.aid and x.seq < 6) - (select dep from ft as x where x.aid = a.aid and x.seq = 1) as amt from fb as a where cancelled and pd < chg) as b where amt > 0;
insert into ft select f, y, aid, 11, chg + 5, -amt, 'Refund of balance', false, null, chg, null, due, 0, 15 from ft where seq = 14 and chg + 5 <= date '2026-06-30';
insert into financial_transaction
select row_number() over (order by d, aid, seq), f, y, aid, cat, d, amt, ds, case when cat = 10 then pg_temp.z('ftk', aid, 101, 4890)::text end, rev, case when rev then greatest(rd, d) end,
  case when cat = 8 or (cat in (1, 2, 3, 5, 6) and pg_temp.f('ftu', aid) < 0.85) or cat = 9 then 'portal' else pg_temp.w('ftv', aid * 20 + seq, 'jhanley:5,mrosen:3,office:1') end from ft where d <= date '2026-06-30';

create table health_form (
  id integer primary key,
  person_id integer not null references person,
  season_id smallint not null references season,
  status smallint not null,
  submitted_on date,
  physical_exam_on date,
  allergies varchar(100),
  carries_epipen boolean not null default false,
  diet varchar(20),
  daily_medication varchar(80),
  immunizations_ok boolean,
  reviewed_by integer references staff_season,
  unique (person_id, season_id)
);
comment on table health_form is 'Health history that parents fill in for each camper and summer';
comment on column health_form.status is '0 not started, 1 in progress, 2 submitted, 3 reviewed by a nurse';
comment on column health_form.physical_exam_on is 'Last physical; must not be older than 24 months on arrival';
comment on column health_form.allergies is 'As stated by the parent; empty means none stated';
comment on column health_form.immunizations_ok is 'Record complete; empty until checked';
comment on column health_form.reviewed_by is 'Nurse who reviewed the form';
insert into health_form
select row_number() over (order by y, id), id, y, st, sub, case when st >= 2 then sub - pg_temp.z('hfp', h, 5, 420) end, case when st > 0 then al end, st > 0 and coalesce(al, '') ~ 'Peanut|Tree|Bee' and pg_temp.f('hfe', id) < 0.7, case when st > 0 then nullif(pg_temp.w('hfd', id, ':80,Vegetarian:8,Gluten free:4,Kosher style:5,Dairy free:3'), '') end,
  case when st > 0 and pg_temp.f('hfm', id) < 0.16 then pg_temp.one('hfn', id, 'Methylphenidate 18 mg,Cetirizine 10 mg,Albuterol inhaler,Sertraline 25 mg,Melatonin 3 mg,Fluticasone spray') end, case when st = 3 then pg_temp.f('hfi', h) < 0.96 end,
  case when st = 3 then (select (array_agg(id order by id))[1 + (h % count(*))::int] from staff_season where season_id = y and position_id = 10 and status = 3) end
from (select *, case when st >= 2 then least(greatest(reg + 2, first_day - pg_temp.sk('hfs', h, 4, 95, 0.9)), first_day - 1, date '2026-06-29') end as sub, nullif(pg_temp.w('hfa', id, ':70,Peanuts:5,Tree nuts:4,Bee stings:3,Penicillin:4,Seasonal pollen:7,Amoxicillin:2,Cat dander:2,Eggs:1,Shellfish:1'), '') as al
  from (select at.id, at.y, min(at.h) as h, min(reg) as reg, min(at.starts_on) as first_day, case when min(at.starts_on) < date '2026-06-25' then 3 else pg_temp.w('hft', min(at.h), '0:1,1:1,2:5,3:9')::int end as st from at join attendee as a on a.id = at.aid where a.status_id in (2, 16, 64) group by 1, 2) as x) as z;

create table health_visit (
  id integer primary key,
  person_id integer not null references person,
  session_id integer references session,
  visited_at timestamp not null,
  complaint varchar(30) not null,
  temperature_f numeric(4,1),
  treatment varchar(80),
  disposition char(1) not null check (disposition in ('R', 'O', 'H', 'E')),
  discharged_at timestamp,
  seen_by integer not null references staff_season,
  parent_notified boolean not null default false,
  is_injury boolean not null
);
comment on table health_visit is 'Visits of campers and staff to the health center';
comment on column health_visit.session_id is 'Session the camper was attending; empty for staff';
comment on column health_visit.disposition is 'R returned to activities, O stayed overnight, H sent home, E taken to the emergency room';
comment on column health_visit.discharged_at is 'When the patient left the health center; empty if still there';
comment on column health_visit.seen_by is 'Nurse on duty';
create temp table hv as
select a.person_id as pid, a.session_id as sid, a.id * 10 + n as h, s.season_id as y, a.left_on, s.starts_on + floor((least(coalesce(a.left_on, s.ends_on), date '2026-06-30') - s.starts_on) * pg_temp.f('hvd', a.id * 10 + n))::int + time '07:30' + pg_temp.sk('hvt', a.id * 10 + n, 0, 820, 0.9) * interval '1 minute' as t
from attendee as a join session as s on s.id = a.session_id cross join lateral generate_series(1, pg_temp.w('hvn', a.id, case when s.program_id = 4 then '0:7,1:3,2:1' when s.starts_on > date '2026-06-15' then '0:7,1:3,2:1' else '0:4,1:4,2:3,3:2,5:1' end)::int) as n where a.status_id in (2, 16, 64) and s.starts_on < date '2026-06-30'
union all select person_id, null, 900000 + id * 10 + n, season_id, null, make_date(season_id, 6, 24) + floor(pg_temp.f('hvs', id * 10 + n) * case season_id when 2026 then 6 else 48 end)::int + time '08:00' + pg_temp.z('hvu', id * 10 + n, 0, 700) * interval '1 minute'
from staff_season cross join lateral generate_series(1, pg_temp.w('hvw', id, '0:3,1:2,2:1')::int) as n where status = 3 and position_id <> 10;
insert into health_visit
select row_number() over (order by t, h), pid, sid, t, c, tmp, case c when 'Fever' then 'Acetaminophen, fluids, rest' when 'Headache' then pg_temp.one('hvr', h, 'Ibuprofen,Water and rest') when 'Insect bite' then 'Hydrocortisone cream' when 'Tick removal' then 'Tick removed, site cleaned' when 'Sprain' then 'Ice, compression bandage' when 'Cut or scrape' then 'Cleaned and bandaged' when 'Sore throat' then 'Rapid strep test' when 'Sunburn' then 'Aloe gel' when 'Homesickness' then null else pg_temp.one('hvr', h, 'Rest,Fluids,Antacid') end,
  di, case when t >= timestamp '2026-06-30 14:00' or (di = 'O' and t::date = date '2026-06-30') then null when di = 'O' then t::date + 1 + time '08:30' else t + pg_temp.sk('hve', h, 8, 95, 2) * interval '1 minute' end, (select (array_agg(id order by id))[1 + (h % count(*))::int] from staff_season where season_id = y and position_id = 10 and status = 3),
  sid is not null and (di <> 'R' or pg_temp.f('hvp', h) < 0.12), c in ('Sprain', 'Cut or scrape')
from (select *, case c when 'Fever' then 100.2 + pg_temp.z('hvf', h, 0, 28) / 10.0 when 'Sore throat' then 98.0 + pg_temp.z('hvf', h, 0, 30) / 10.0 else case when pg_temp.f('hvg', h) < 0.3 then 97.6 + pg_temp.z('hvf', h, 0, 14) / 10.0 end end as tmp,
    case when sid is null and c <> 'Fever' then 'R' when c = 'Fever' then pg_temp.w('hvo', h, 'R:3,O:6,H:0.4') when c = 'Sprain' then pg_temp.w('hvo', h, 'R:9,E:1.2') when c = 'Stomach ache' then pg_temp.w('hvo', h, 'R:8,O:1') else pg_temp.w('hvo', h, 'R:99,E:0.5') end as di
  from (select *, pg_temp.w('hvc', h, 'Headache:8,Stomach ache:7,Cut or scrape:9,Insect bite:6,Sore throat:5,Fever:4,Sprain:4,Tick removal:2,Sunburn:2,Homesickness:3')::text as c from hv) as a) as b where t < timestamp '2026-06-30 16:00';

create table portal_login (
  id bigint primary key,
  person_id integer not null references person,
  logged_in_at timestamp not null,
  ip_address inet,
  device varchar(10),
  succeeded boolean not null
);
comment on table portal_login is 'Log-ins of parents to the family portal; kept for six months';
insert into portal_login
select row_number() over (order by t, i), pid, t, ('10.' || pg_temp.z('pla', pid, 0, 255) || '.' || pg_temp.z('plb', pid, 0, 255) || '.' || pg_temp.z('plc', pid, 1, 254))::inet, pg_temp.w('pld', i, 'mobile:6,desktop:3,tablet:1'), pg_temp.f('ple', i) < 0.93
from (select i, (select id from person where family_id = f and is_primary_contact) as pid, date '2026-01-01' + pg_temp.sk('plg', i, 0, 180, 0.7) + time '06:00' + pg_temp.sk('plh', i, 0, 1050, 0.7) * interval '1 minute' as t
  from (select i, (select array_agg(distinct f order by f) from at where y = 2026) as fs from generate_series(1, 900) as i) as a cross join lateral (select fs[1 + floor(pg_temp.f('pli', i) * cardinality(fs))::int] as f) as b) as c;

create index attendee_session_idx on attendee (session_id, status_id);
create index financial_transaction_family_idx on financial_transaction (family_id, season_id);
create index health_visit_person_idx on health_visit (person_id);
