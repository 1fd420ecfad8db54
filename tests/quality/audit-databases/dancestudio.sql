-- A chain of dance studios near Columbus, Ohio: families, students, classes, enrollments, attendance, recitals, costumes, fees and payments.
-- After Jackrabbit Class (families with a ledger, sessions, Cat1/Cat2) and DanceStudio-Pro (routines and costumes). Data invented; values are hashes of row numbers.
set jit = off;
set time zone 'America/New_York';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '.' || i::text, 37) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
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
  as $$ select pg_temp.one(k || 'l', i, 'Adams,Baker,Bowman,Brandt,Carter,Castellanos,Chandra,Cho,Conrad,Davidson,DeLuca,Donnelly,Eckert,Fields,Foster,Garcia,Gibson,Grady,Hartman,Hensley,Hoffman,Huang,Jarvis,Johnson,Keller,Kowalczyk,Lawson,Lehman,Lewis,Maddox,Martin,McCoy,Meyer,Mohan,Morgan,Nash,Nguyen,O''Brien,Okafor,Osborn,Patterson,Pham,Powell,Ramirez,Reed,Rhodes,Rossi,Schaefer,Sharma,Simmons,Snyder,Stevens,Sullivan,Tate,Thompson,Vance,Wagner,Walsh,Webb,Williams,Yoder,Zimmer') $$;
create function pg_temp.adult(k text, i bigint, m boolean) returns text language sql immutable
  as $$ select case when m then pg_temp.one(k || 'm', i, 'Michael,David,Brian,Jason,Chris,Matt,Eric,Ravi,Kevin,Scott,Tony,Luis,Andrew,Mark,Derek') else pg_temp.one(k || 'w', i, 'Jennifer,Amy,Melissa,Heather,Stephanie,Nicole,Jessica,Angela,Kimberly,Lisa,Priya,Erin,Tara,Michelle,Maria,Kristen,Lauren,Danielle,Monica,Rachel') end $$;

create table location (
  location_code varchar(4) primary key,
  location_name varchar(50) not null,
  address varchar(80),
  city varchar(40),
  zip varchar(10),
  phone varchar(14),
  studios smallint,
  opened_on date,
  closed_on date
);
comment on table location is 'Studio locations';
comment on column location.studios is 'Number of dance rooms';
comment on column location.closed_on is 'Set when the location no longer holds classes';
insert into location values ('DUB', 'Step & Spin Dublin', '6540 Perimeter Loop', 'Dublin', '43017', '(614) 555-0141', 4, '2012-08-20', null), ('WST', 'Step & Spin Westerville', '88 Huber Village Blvd', 'Westerville', '43081', '(614) 555-0172', 3, '2016-08-15', null), ('GRV', 'Step & Spin Grove City', '2310 Stringtown Rd', 'Grove City', '43123', '(614) 555-0118', 2, '2019-08-19', '2025-06-14');

create table class_session (
  session_code varchar(8) primary key,
  session_name varchar(40) not null,
  session_type char(1) not null check (session_type in ('S', 'U')),
  start_date date not null,
  end_date date not null,
  registration_opens date,
  tuition_cycle varchar(10) not null,
  is_current boolean not null default false
);
comment on table class_session is 'Sessions (seasons) into which classes are grouped';
comment on column class_session.session_type is 'S = school-year season, U = summer';
comment on column class_session.tuition_cycle is 'monthly: posted on the 1st of each month; once: one fee for the session';
insert into class_session values
  ('2023-24', 'Season 2023-24', 'S', '2023-09-05', '2024-06-08', '2023-06-19', 'monthly', false), ('SUM24', 'Summer 2024', 'U', '2024-06-24', '2024-08-02', '2024-04-15', 'once', false),
  ('2024-25', 'Season 2024-25', 'S', '2024-09-03', '2025-06-07', '2024-06-17', 'monthly', false), ('SUM25', 'Summer 2025', 'U', '2025-06-23', '2025-08-01', '2025-04-14', 'once', false),
  ('2025-26', 'Season 2025-26', 'S', '2025-09-02', '2026-06-13', '2025-06-16', 'monthly', true), ('SUM26', 'Summer 2026', 'U', '2026-06-22', '2026-07-31', '2026-04-13', 'once', false);

create table staff (
  staff_id integer primary key,
  first_name varchar(30) not null,
  last_name varchar(30) not null,
  email varchar(80),
  position varchar(20) not null,
  home_location varchar(4) references location (location_code),
  pay_type char(1) not null,
  pay_rate numeric(8, 2),
  hire_date date not null,
  term_date date,
  background_check_date date,
  status char(1) not null default 'A'
);
comment on table staff is 'Instructors and office staff';
comment on column staff.pay_type is 'H = hourly, C = per class, S = salary (pay_rate is then per month)';
comment on column staff.status is 'A = active, L = on leave, T = terminated';
insert into staff
select i, f, l, lower(f) || '@stepandspin.example', p, (array['DUB', 'DUB', 'WST', 'WST', 'GRV'])[1 + i % 5], pt, case pt when 'S' then 4300 - i * 90 when 'C' then pg_temp.z('spr', i, 7, 11) * 5 else pg_temp.z('sph', i, 17, 34) end, h,
       case when i in (8, 13, 19, 24) then (array['2024-06-15', '2025-06-14', '2025-06-20', '2025-12-19'])[1 + (i in (13))::int + (i = 19)::int * 2 + (i = 24)::int * 3]::date end, case when pg_temp.f('sbc', i) < 0.9 then h + pg_temp.z('sbcd', i, -20, 10) end, case when i in (8, 13, 19, 24) then 'T' when i = 11 then 'L' else 'A' end
  from generate_series(1, 26) as i, lateral (select (string_to_array('Valerie,Denise,Courtney,Marissa,Jade,Tyler,Brooke,Alina,Simone,Carlos,Whitney,Paige,Devin,Natalia,Shawna,Greta,Mina,Jordan,Kelsey,Hope,Rosa,Leah,Trent,Bianca,Autumn,Corinne', ','))[i] as f, pg_temp.family('st', i) as l,
    case when i = 1 then 'Director' when i in (2, 3) then 'Office Manager' when i in (4, 25, 26) then 'Front Desk' when i > 21 then 'Assistant' else 'Instructor' end as p) as n,
  lateral (select case when p in ('Director', 'Office Manager') then 'S' when p = 'Instructor' and i % 3 <> 0 then 'C' else 'H' end as pt, date '2014-08-01' + pg_temp.z('sh', i, 0, 3250) as h) as t;

create table family (
  family_id integer primary key,
  family_name varchar(40) not null,
  location_code varchar(4) not null references location (location_code),
  status char(1) not null default 'A' check (status in ('A', 'I', 'L')),
  address varchar(80),
  city varchar(40),
  zip varchar(10),
  home_phone varchar(14),
  referral_source varchar(20),
  registered_on date not null,
  inactive_on date,
  payment_method varchar(12),
  epayment_day smallint,
  discount_percent numeric(5, 2),
  balance numeric(10, 2) not null default 0,
  notes text
);
comment on table family is 'Families: the account that registers students and pays';
comment on column family.status is 'A = active, I = inactive, L = lead (has asked or tried a class, never enrolled)';
comment on column family.payment_method is 'Preferred method; card and bank accounts are charged automatically on epayment_day';
comment on column family.discount_percent is 'Standing discount on tuition (staff child, scholarship)';
comment on column family.balance is 'What the family owes now: fees less payments; negative = credit';
insert into family
select i, pg_temp.family('f', i), loc, 'A', pg_temp.z('fa', i, 12, 9800) || ' ' || pg_temp.one('fas', i, 'Maple Glen Dr,Tuttle Rd,Orchard Ln,Hard Rd,Sawmill Ct,Cooper Rd,Big Walnut Dr,Demorest Rd,Hoover Rd,Brand Rd,Muirfield Pl,Schrock Rd'), ci, case ci when 'Dublin' then '43016' when 'Hilliard' then '43026' when 'Powell' then '43065' when 'Westerville' then '43081' when 'Worthington' then '43085' when 'Lewis Center' then '43035' when 'Grove City' then '43123' else '43137' end,
       case when pg_temp.f('fh', i) < 0.2 then '(614) 555-0' || pg_temp.z('fhn', i, 200, 999) end, pg_temp.w('fr', i, 'Friend:8,Google:6,Facebook:3,Drive by:2,Returning:2,School flyer:2,Recital:1'), reg, case when lft < date '2026-06-12' then lft end,
       pm, case when pm in ('Card', 'Bank') then pg_temp.w('fd', i, '1:5,3:3,5:2')::int end, case when i in (14, 77, 131) then 50 when i in (40, 88, 163) then 25 end, 0, case when pg_temp.f('fnt', i) < 0.06 then pg_temp.one('fntt', i, 'Custody: email both parents,Prefers texts,Carpool with neighbours on Tuesdays,Ask about scholarship form,Works nights - call after 3pm') end
  from generate_series(1, 236) as i, lateral (select pg_temp.w('floc', i, 'DUB:9,WST:7,GRV:3') as loc, case when i <= 95 then date '2019-07-01' + i * 15 + pg_temp.z('frg', i, 0, 40) else date '2023-07-20' + ((i - 96) / 47) * 365 + floor(power(pg_temp.f('frg', i), 2) * 290)::int end as reg, pg_temp.w('fpm', i, 'Card:12,Bank:3,Check:4,Cash:1') as pm) as s,
  lateral (select case loc when 'DUB' then pg_temp.w('fci', i, 'Dublin:5,Hilliard:3,Powell:2') when 'WST' then pg_temp.w('fci', i, 'Westerville:6,Worthington:2,Lewis Center:2') else pg_temp.w('fci', i, 'Grove City:5,Lockbourne:1') end as ci,
    case when loc = 'GRV' and i % 3 = 0 then date '2025-06-10' when pg_temp.f('fl', i) < 0.42 then greatest(reg + 100, case when pg_temp.f('fl2', i) < 0.6 then (array['2024-06-10', '2025-06-09', '2025-06-12'])[pg_temp.z('fl3', i, 1, 3)]::date else date '2023-11-01' + pg_temp.z('fl4', i, 0, 930) end) end as lft) as x;

create table contact (
  contact_id integer primary key,
  family_id integer not null references family (family_id),
  first_name varchar(30) not null,
  last_name varchar(40) not null,
  relation varchar(15) not null,
  email varchar(80),
  cell_phone varchar(14),
  is_billing boolean not null default false,
  portal_user boolean not null default false,
  text_opt_in boolean,
  last_portal_login timestamp
);
comment on table contact is 'Parents and other adults of a family';
comment on column contact.is_billing is 'Gets statements; exactly one per family';
comment on column contact.text_opt_in is 'Agreed to text messages; empty = never asked';
insert into contact
select row_number() over (order by i, n), i, f, l, r, case when n = 1 or pg_temp.f('coe', i * 4 + n) < 0.75 then lower(f || replace(l, '''', '')) || i || pg_temp.one('cod', i * 4 + n, '@gmail.example,@yahoo.example,@icloud.example') end, '(' || pg_temp.one('coa', i, '614,614,614,740,380') || ') 555-' || lpad(pg_temp.z('cop', i * 4 + n, 1000, 9999)::text, 4, '0'), n = 1, pu, case when pg_temp.f('cot', i * 4 + n) < 0.8 then pg_temp.f('cot2', i * 4 + n) < 0.7 end,
       case when pu then date_trunc('second', coalesce(inactive_on::timestamp, timestamp '2026-06-12') - pg_temp.f('col', i * 4 + n) * interval '80 days') end
  from (select family_id as i, n, case n when 1 then case when pg_temp.f('con', family_id) < 0.84 then 'Mother' else 'Father' end when 2 then case when pg_temp.f('con', family_id) < 0.84 then 'Father' else 'Mother' end else pg_temp.w('cor', family_id, 'Grandmother:4,Nanny:1,Stepfather:1') end as r, family_name, inactive_on from family, generate_series(1, 3) as n where n = 1 or n = 2 and pg_temp.f('co2', family_id) < 0.68 or n = 3 and pg_temp.f('co3', family_id) < 0.12) as s,
  lateral (select pg_temp.adult('co', i * 4 + n, r in ('Father', 'Stepfather')) as f, case when n = 3 or pg_temp.f('cox', i * 4 + n) < 0.1 then pg_temp.family('col', i * 4 + n) else family_name end as l, n < 3 and pg_temp.f('copu', i * 4 + n) < 0.85 / n as pu) as t;

create table student (
  student_id integer primary key,
  family_id integer not null references family (family_id),
  first_name varchar(30) not null,
  last_name varchar(40) not null,
  gender char(1),
  birth_date date not null,
  status char(1) not null default 'A',
  shoe_size varchar(5),
  costume_size varchar(4),
  allergies varchar(60),
  waiver_signed_on date,
  photo_release boolean,
  created_on date not null
);
comment on table student is 'Dancers';
comment on column student.gender is 'F, M, or empty when not given';
comment on column student.status is 'A = active (enrolled or expected back), I = inactive';
comment on column student.costume_size is 'Measured each November; CXS-CXL child, AXS-AXL adult';
insert into student
select row_number() over (order by family_id, n), family_id, case when g = 'M' then pg_temp.one('sm', h, 'Ethan,Lucas,Owen,Mason,Leo,Noah,Henry,Caleb,Jaylen') else pg_temp.one('sf', h, 'Olivia,Emma,Ava,Sophia,Harper,Amelia,Ella,Avery,Charlotte,Lily,Nora,Zoey,Hazel,Violet,Aria,Stella,Maya,Anaya,Piper,Ruby,Chloe,Quinn,Isla,Camila,Madison,Layla,Brooklyn,Josie,Reese,Ivy') end, family_name, case when pg_temp.f('sgn', h) < 0.96 then g end, bd, 'A',
       case when pg_temp.f('ss', h) < 0.6 then (least(13, greatest(7, age))::numeric + (h % 2) * 0.5)::text end, case when age < 5 then 'CXS' when age < 7 then 'CS' when age < 9 then 'CM' when age < 12 then 'CL' when age < 14 then 'AS' else pg_temp.one('scs', h, 'AS,AM,AM,AL') end, case when pg_temp.f('sal', h) < 0.07 then pg_temp.one('sall', h, 'Peanuts,Tree nuts,Asthma - inhaler,Bee stings,Latex') end, case when pg_temp.f('sw', h) < 0.94 then registered_on + pg_temp.z('swd', h, 0, 9) end, case when pg_temp.f('spr', h) < 0.95 then pg_temp.f('spr2', h) < 0.9 end, registered_on
  from (select f.*, n, f.family_id * 4 + n as h from family as f, generate_series(1, pg_temp.w('sn', f.family_id, '1:60,2:32,3:8')::int) as n) as s, lateral (select case when pg_temp.f('sg', h) < 0.09 then 'M' else 'F' end as g, registered_on - (1100 + floor(3200 * power(pg_temp.f('sb', h), 1.4)))::int as bd) as t, lateral (select (date '2026-06-12' - bd) / 365 as age) as a;

create table class (
  class_id integer primary key,
  class_name varchar(60) not null,
  session_code varchar(8) not null references class_session (session_code),
  location_code varchar(4) not null references location (location_code),
  cat1 varchar(15) not null,
  cat2 varchar(15),
  instructor_id integer references staff (staff_id),
  meeting_day char(3) not null,
  start_time time not null,
  duration_min smallint not null,
  min_age smallint,
  max_age smallint,
  max_size smallint not null,
  tuition_fee numeric(8, 2) not null,
  status char(1) not null
);
comment on table class is 'Weekly classes of a session';
comment on column class.cat1 is 'Dance style';
comment on column class.cat2 is 'Level';
comment on column class.tuition_fee is 'Per month in a season, for the whole session in summer';
comment on column class.status is 'O = open for enrollment, F = full or closed to enrollment, X = cancelled for low enrollment, A = archived after the session ended';
insert into class
select row_number() over (order by s.start_date, lo.location_code, t.o), split_part(item, '|', 1) || case when u then ' Camp' else '' end || ' - ' || d, s.session_code, lo.location_code, split_part(item, '|', 2), split_part(item, '|', 3), ins.staff_id, d,
       time '16:15' + ((t.o * 3) % 5) * interval '55 minutes' + case when d = 'Sat' then interval '-7 hours' else interval '0' end, split_part(item, '|', 6)::int, split_part(item, '|', 4)::int, split_part(item, '|', 5)::int, case when split_part(item, '|', 4)::int < 6 then 8 else pg_temp.z('cms', t.o, 10, 14) end,
       case when u then 95 + split_part(item, '|', 6)::int else 20 + split_part(item, '|', 6)::int * 0.8 + case s.session_code when '2024-25' then 3 when '2025-26' then 6 else 0 end end, case when s.end_date < date '2026-06-12' then 'A' when s.session_code = '2025-26' then 'F' else 'O' end
  from class_session as s join location as lo on lo.closed_on is null or lo.closed_on > s.start_date
 cross join unnest(string_to_array('Tiny Toes|Combo|Pre-level|3|4|45,Ballet & Tap Combo 1|Combo|Pre-level|4|6|60,Ballet 1|Ballet|Beginner|6|8|45,Ballet 2|Ballet|Intermediate|8|11|60,Ballet 4|Ballet|Advanced|11|18|90,Jazz 1|Jazz|Beginner|6|9|45,Jazz 3|Jazz|Intermediate|9|13|60,Teen Jazz|Jazz|Open|13|18|60,Mini Hip Hop|Hip Hop|Beginner|5|8|45,Hip Hop 2|Hip Hop|Intermediate|8|12|60,Teen Hip Hop|Hip Hop|Open|12|18|60,Tap 2|Tap|Intermediate|8|12|45,Lyrical 1|Lyrical|Beginner|8|11|45,Lyrical 3|Lyrical|Advanced|12|18|60,Acro 1|Acro|Beginner|6|9|45,Acro 2|Acro|Intermediate|9|14|60,Boys Crew|Hip Hop|Open|6|12|45,Contemporary|Contemporary|Advanced|12|18|75,Pointe|Ballet|Advanced|12|18|60,Company Minis|Company|Audition|7|10|90,Company Seniors|Company|Audition|13|18|120,Creative Movement|Combo|Pre-level|3|5|45,Musical Theatre|Theatre|Open|8|14|60', ',')) with ordinality as t (item, o)
 cross join lateral (select s.session_type = 'U' as u, (array['Mon', 'Tue', 'Wed', 'Thu', 'Sat', 'Mon', 'Fri'])[1 + (t.o * 5 + length(lo.city)) % 7] as d) as v
  left join lateral (select staff_id from staff where position = 'Instructor' and hire_date < s.start_date and (term_date is null or term_date >= s.end_date or term_date between s.start_date and s.end_date) and (status <> 'L' or s.end_date < date '2026-06-12') order by (home_location = lo.location_code)::int + pg_temp.f('cin' || split_part(item, '|', 2) || staff_id::text, s.start_date - date '2020-01-01') desc limit 1) as ins on s.session_code <> 'SUM26' or t.o % 4 <> 2
 where (s.session_type = 'S' and (lo.location_code <> 'GRV' or t.o % 2 = 1)) or (s.session_type = 'U' and t.o in (1, 2, 4, 7, 10, 15, 18, 23) and lo.location_code <> 'GRV');

create table enrollment (
  enrollment_id integer primary key,
  student_id integer not null references student (student_id),
  class_id integer not null references class (class_id),
  enroll_type smallint not null check (enroll_type in (1, 2, 3, 9)),
  enroll_date date not null,
  drop_date date,
  drop_reason smallint,
  enrolled_via varchar(8) not null,
  tuition_override numeric(8, 2),
  created_by integer references staff (staff_id),
  updated_at timestamp
);
comment on table enrollment is 'Students in classes, with those who wait, try or have dropped';
comment on column enrollment.enroll_type is '1 = enrolled, 2 = waitlist, 3 = trial, 9 = dropped';
comment on column enrollment.drop_reason is '1 moved away, 2 schedule conflict, 3 cost, 4 lost interest, 5 changed class, 6 injury, 7 trial not continued';
comment on column enrollment.enrolled_via is 'portal = by the parent, office = by staff, web = online registration of a new family';
comment on column enrollment.tuition_override is 'Replaces the tuition fee of the class for this student';
create temp table cand as
select st.student_id, f.family_id, c.class_id, c.session_code, s.start_date, s.end_date, s.registration_opens, c.max_size, f.registered_on, f.inactive_on, f.status, h, ord
  from student as st join family as f using (family_id) join class_session as s on f.registered_on < s.end_date - case when s.session_type = 'S' then 90 else 10 end and coalesce(f.inactive_on, date '2027-01-01') > s.start_date + 20
 cross join lateral (select st.student_id * 8 + (s.start_date - date '2023-01-01') / 150 as h) as hh
 cross join lateral (select c.*, row_number() over (order by pg_temp.f('cand' || c.class_id::text, h)) as ord from class as c where c.session_code = s.session_code and c.location_code = case when f.location_code = 'GRV' and (s.start_date >= date '2025-06-15' or s.session_type = 'U') then 'DUB' else f.location_code end and (s.start_date - st.birth_date) / 365 between c.min_age and c.max_age) as c
 where pg_temp.f('lead', f.family_id) > 0.07 and pg_temp.f('seas', h) < case when s.session_type = 'U' then 0.2 else 0.97 end and ord <= case when s.session_type = 'U' then 1 else pg_temp.w('ecn', h, '1:44,2:29,3:16,4:7,5:4')::int end;
insert into enrollment
select row_number() over (order by ed, student_id, class_id), student_id, class_id, et, ed, case when et = 9 then dd end, case when et = 9 then case when trial then 7 else pg_temp.w('edr', e, '1:2,2:6,3:3,4:5,5:4,6:1')::int end end, via, case when et = 1 and pg_temp.f('eto', e) < 0.02 then 40 end, case when via = 'office' then (array[2, 3, 4, 26])[pg_temp.z('ecb', e, 1, 4)] end, coalesce(dd, ed) + time '10:00' + pg_temp.z('eup', e, 0, 560) * interval '1 minute'
  from (select x.*, case when trial and (ed < date '2026-05-20' or pg_temp.f('etr', e) < 0.3) then 9 when trial then 3 when dd is not null then 9 when pos > max_size and pg_temp.f('ewl', e) < 0.8 then 2 else 1 end as et
          from (select c.*, e, ed, tr as trial, case when tr then ed + 7 when inactive_on > start_date + 20 and inactive_on < end_date - 10 then greatest(inactive_on, ed + 15) when pg_temp.f('edp', e) < 0.085 and ed < date '2026-05-01' then least(greatest(ed, start_date) + pg_temp.z('edd', e, 10, 200), end_date - 14, date '2026-06-09') end as dd, row_number() over (partition by class_id order by ed, e) as pos, case when ed - registered_on < 20 then pg_temp.w('evw', e, 'web:7,office:3') else pg_temp.w('ev', e, 'portal:6,office:4') end as via
                  from cand as c cross join lateral (select student_id * 1000 + class_id as e) as k
                 cross join lateral (select least(greatest(registered_on, case when pg_temp.f('ed', e) < 0.88 or registration_opens > date '2026-01-01' then registration_opens + floor(power(pg_temp.f('ed2', e), 1.6) * 52)::int else start_date + pg_temp.z('ed3', e, 1, 120) end), date '2026-06-11', end_date - 25) as ed, pg_temp.f('etl', e) < 0.04 as tr) as q
                 where coalesce(inactive_on, date '2027-01-01') > ed) as x) as y;
insert into enrollment
select (select max(enrollment_id) from enrollment) + row_number() over (order by f.registered_on, st.student_id), st.student_id, c.class_id, 9, f.registered_on, f.registered_on + 7, 7, 'web', null, null, f.registered_on + interval '7 days 20 hours'
  from family as f join student as st using (family_id) join lateral (select class_id from class as c join class_session as s using (session_code) where c.location_code = f.location_code and f.registered_on between s.start_date and s.end_date - 20 and (f.registered_on - st.birth_date) / 365 between c.min_age and c.max_age order by class_id limit 1) as c on true
 where pg_temp.f('lead', f.family_id) <= 0.07 and pg_temp.f('leadt', st.student_id) < 0.5;
update class set status = 'X' where session_code <> 'SUM26' and not exists (select 1 from enrollment as e where e.class_id = class.class_id);
update class set status = 'F' where status = 'O' and (select count(*) from enrollment as e where e.class_id = class.class_id and enroll_type = 1) >= max_size;
update family set status = case when pg_temp.f('lead', family_id) <= 0.07 then 'L' when inactive_on is not null or not exists (select 1 from enrollment as e join student using (student_id) join class using (class_id) where student.family_id = family.family_id and session_code in ('2025-26', 'SUM26')) then 'I' else 'A' end;
update family set inactive_on = case when status = 'I' then coalesce(inactive_on, date '2025-09-15') end, payment_method = case when status = 'L' then null else payment_method end, epayment_day = case when status = 'L' then null else epayment_day end;
update student set status = 'I' from family as f where f.family_id = student.family_id and (f.status = 'I' or (f.status = 'A' and not exists (select 1 from enrollment as e join class as c using (class_id) where e.student_id = student.student_id and c.session_code in ('2025-26', 'SUM26') and e.enroll_type <> 9)));

create table attendance (
  attendance_id integer primary key,
  class_id integer not null references class (class_id),
  student_id integer not null references student (student_id),
  class_date date not null,
  status char(1) not null check (status in ('P', 'L', 'A', 'E', 'M')),
  absence_note varchar(60),
  marked_by integer references staff (staff_id),
  marked_at timestamp,
  unique (class_id, student_id, class_date)
);
comment on table attendance is 'Roll call in the staff app (in use since February 2026; before that on paper)';
comment on column attendance.status is 'P = present, L = late, A = absent without notice, E = excused absence, M = absence made up in another class';
insert into attendance
select row_number() over (order by dt, c.class_id, e.student_id), c.class_id, e.student_id, dt, st, case when st in ('E', 'M') and pg_temp.f('atn', h) < 0.7 then pg_temp.one('atnn', h, 'Sick,School event,Family trip,Injury,Carpool,Orchestra concert') end, c.instructor_id, dt + c.start_time + pg_temp.z('atm', h, 2, 12) * interval '1 minute'
  from enrollment as e join class as c using (class_id) cross join generate_series(timestamp '2026-02-02', timestamp '2026-06-10', '1 day') as g (g)
 cross join lateral (select g::date as dt, e.enrollment_id * 200 + (g::date - date '2026-02-01') as h) as x
 cross join lateral (select pg_temp.w('ats', h, case when e.student_id % 13 = 0 then 'P:70,L:8,A:14,E:6,M:2' when extract(month from dt) = 5 then 'P:92,L:3,A:2,E:3' else 'P:86,L:3,A:5,E:4,M:2' end) as st) as y
 where c.session_code = '2025-26' and e.enroll_type in (1, 9) and to_char(dt, 'Dy') = c.meeting_day and dt >= e.enroll_date and dt < coalesce(e.drop_date, date '2027-01-01') and dt not between date '2026-03-30' and date '2026-04-04' and dt not in (date '2026-05-25', date '2026-02-17') and not (e.enrollment_id % 3 = 0 and c.class_id % 17 = 0 and dt < date '2026-03-01');

create table recital (
  recital_id integer primary key,
  recital_name varchar(60) not null,
  session_code varchar(8) not null references class_session (session_code),
  venue varchar(60),
  show_date date not null,
  show_time time,
  ticket_price numeric(6, 2),
  seats integer,
  tickets_sold integer,
  participation_fee numeric(6, 2),
  status char(1) not null
);
comment on table recital is 'Shows';
comment on column recital.participation_fee is 'Charged once per family';
comment on column recital.status is 'P = planned, D = done, C = cancelled';
insert into recital values
  (1, 'Winter Showcase 2023', '2023-24', 'Dublin Coffman Auditorium', '2023-12-16', '14:00', 12, 480, 391, 0, 'D'), (2, 'Once Upon a Stage - Show A', '2023-24', 'Palace Hall', '2024-06-01', '13:00', 20, 780, 702, 85, 'D'), (3, 'Once Upon a Stage - Show B', '2023-24', 'Palace Hall', '2024-06-01', '18:00', 20, 780, 655, 85, 'D'),
  (4, 'Winter Showcase 2024', '2024-25', 'Dublin Coffman Auditorium', '2024-12-14', '14:00', 12, 480, null, 0, 'C'), (5, 'Around the World - Show A', '2024-25', 'Palace Hall', '2025-05-31', '13:00', 22, 780, 741, 95, 'D'), (6, 'Around the World - Show B', '2024-25', 'Palace Hall', '2025-05-31', '18:00', 22, 780, 688, 95, 'D'),
  (7, 'Winter Showcase 2025', '2025-26', 'Westerville Central Theatre', '2025-12-13', '14:00', 14, 520, 468, 0, 'D'), (8, 'Neon Dreams - Show A', '2025-26', 'Palace Hall', '2026-06-06', '13:00', 24, 780, 768, 95, 'D'), (9, 'Neon Dreams - Show B', '2025-26', 'Palace Hall', '2026-06-13', '18:00', 24, 780, 594, 95, 'P');

create table recital_routine (
  routine_id integer primary key,
  recital_id integer not null references recital (recital_id),
  class_id integer not null references class (class_id),
  show_order smallint,
  song_title varchar(60) not null,
  length_sec smallint,
  choreographer_id integer references staff (staff_id),
  costume_name varchar(40),
  costume_vendor varchar(30),
  costume_fee numeric(6, 2)
);
comment on table recital_routine is 'Dances of a show, each by one class';
comment on column recital_routine.show_order is 'Place in the program; empty until the program is set or when the dance was withdrawn';
comment on column recital_routine.costume_fee is 'Empty when the class dances in its own practice clothes';
insert into recital_routine
select row_number() over (order by r, o, class_id), r, class_id, case when class_id % 41 <> 0 then row_number() over (partition by r order by class_id % 41 = 0, o, class_id) end, pg_temp.one('rta', class_id * 10 + r, 'Paper,Midnight,Golden,Little,Electric,Summer,Velvet,Runaway,Silver,Morning,Sugar,Wild') || ' ' || pg_temp.one('rtb', class_id * 10 + r, 'Lanterns,Train,Hearts,Birds,Parade,Rain,Kites,Skyline,Waltz,Fireflies,Shoes,Carousel'), pg_temp.z('rl', class_id, 105, 245), instructor_id,
       case when r not in (1, 7) then pg_temp.one('rc', class_id, 'Starlit Tutu,Neon Hoodie Set,Sequin Biketard,Emerald Camisole Dress,Denim Vest Set,Pearl Romantic Tutu,Ruby Fringe Dress,Skyline Jumpsuit,Daisy Ruffle Dress') end, case when r not in (1, 7) then pg_temp.one('rv', class_id, 'Weissler,Curtain Up,Revel Dancewear,Art Stage') end, case when r not in (1, 7) then pg_temp.z('rf', class_id, 13, 18) * 5 end
  from (select c.*, case c.session_code when '2023-24' then 2 when '2024-25' then 5 else 8 end + case when c.location_code = 'WST' or (c.location_code = 'GRV' and c.class_id % 2 = 0) then 1 else 0 end as r, pg_temp.f('ro', c.class_id) as o from class as c where c.session_code in ('2023-24', '2024-25', '2025-26') and c.status <> 'X' and c.cat1 <> 'Theatre'
        union all select c.*, case c.session_code when '2023-24' then 1 else 7 end, pg_temp.f('ro2', c.class_id) from class as c where c.session_code in ('2023-24', '2025-26') and c.status <> 'X' and (c.cat1 in ('Company', 'Theatre') or c.cat2 = 'Advanced')) as x
 where exists (select 1 from enrollment as e where e.class_id = x.class_id and e.enroll_type = 1);

create table fee (
  fee_id integer primary key,
  family_id integer not null references family (family_id),
  student_id integer references student (student_id),
  category varchar(15) not null,
  session_code varchar(8) references class_session (session_code),
  description varchar(80),
  fee_date date not null,
  gross_amount numeric(8, 2) not null,
  discount numeric(8, 2) not null default 0,
  amount numeric(8, 2) not null,
  unpaid_amount numeric(8, 2) not null default 0,
  voided boolean not null default false,
  posted_by varchar(20) not null
);
comment on table fee is 'Charges on the ledger of a family';
comment on column fee.student_id is 'Empty for charges to the whole family (tuition, registration, recital)';
comment on column fee.gross_amount is 'Before discounts';
comment on column fee.amount is 'Charged: gross_amount less discount';
comment on column fee.voided is 'Taken back (returned goods, posted in error); does not count in the balance';
comment on column fee.posted_by is 'auto = tuition run, otherwise who posted';
create temp table costume as
select r.routine_id, r.class_id, e.student_id, st.family_id, s.session_code, st.costume_size, r.costume_fee, r.costume_name, make_date(extract(year from s.start_date)::int, 11, 15) as fd, e.drop_date, row_number() over (order by r.routine_id, e.student_id) as n
  from recital_routine as r join enrollment as e using (class_id) join student as st using (student_id) join class as c using (class_id) join class_session as s using (session_code)
 where r.costume_fee is not null and e.enroll_type in (1, 9) and e.enroll_date < make_date(extract(year from s.start_date)::int, 11, 15) and coalesce(e.drop_date, date '2027-01-01') > make_date(extract(year from s.start_date)::int, 11, 15);
create temp table charge as
select f.family_id, null::int as student_id, 'Tuition' as category, s.session_code, 'Tuition ' || to_char(m, 'Mon YYYY') as descr, m::date as fd, sum(g.fee) as gross, round(sum(g.fee) * coalesce(f.discount_percent, 0) / 100 + case when f.discount_percent is null and count(*) > 1 then (sum(g.fee) - max(g.fee)) * 0.1 else 0 end, 2) as disc, 'auto' as by, null::int as cn
  from enrollment as e join student as st using (student_id) join family as f using (family_id) join class as c using (class_id) join class_session as s using (session_code)
 cross join generate_series(date_trunc('month', s.start_date), date_trunc('month', s.end_date) - interval '1 month', '1 month') as m cross join lateral (select coalesce(e.tuition_override, c.tuition_fee) as fee) as g
 where s.session_type = 'S' and (e.enroll_type = 1 or (e.enroll_type = 9 and e.drop_reason <> 7)) and e.enroll_date <= m + interval '10 days' and coalesce(e.drop_date, date '2027-01-01') > m group by f.family_id, s.session_code, m
union all
select f.family_id, e.student_id, 'Tuition', s.session_code, s.session_name || ': ' || c.class_name, e.enroll_date, c.tuition_fee, round(c.tuition_fee * coalesce(f.discount_percent, 0) / 100, 2), 'auto', null from enrollment as e join student using (student_id) join family as f using (family_id) join class as c using (class_id) join class_session as s using (session_code) where s.session_type = 'U' and (e.enroll_type = 1 or e.drop_reason <> 7)
union all
select f.family_id, null, 'Registration', s.session_code, 'Registration ' || s.session_name, min(e.enroll_date), case when count(distinct e.student_id) > 1 then 60 else 40 end, case when f.discount_percent = 50 then 20 else 0 end, 'portal', null from enrollment as e join student using (student_id) join family as f using (family_id) join class as c using (class_id) join class_session as s using (session_code) where s.session_type = 'S' and (e.enroll_type = 1 or e.drop_reason <> 7) group by f.family_id, s.session_code
union all
select family_id, student_id, 'Costume', session_code, 'Costume: ' || costume_name, fd, costume_fee, 0, 'Denise', n from costume
union all
select distinct k.family_id, null::int, 'Recital', k.session_code, 'Recital participation', (date_trunc('year', r.show_date) + interval '2 months 4 days')::date, r.participation_fee, 0, 'Denise', null::int from costume as k join recital_routine using (routine_id) join recital as r using (recital_id) where coalesce(k.drop_date, date '2027-01-01') > date_trunc('year', r.show_date) + interval '65 days';
insert into charge
select family_id, case when pg_temp.f('mst', h) < 0.9 then (select min(student_id) from student as s where s.family_id = c.family_id) end, case when pg_temp.f('mpl', h) < 0.25 then 'Private Lesson' else 'Merchandise' end, session_code, case when pg_temp.f('mpl', h) < 0.25 then 'Private lesson 30 min' else pg_temp.one('mi', h, 'Pink leotard,Tap shoes,Jazz shoes,Studio hoodie,Convertible tights,Ballet slippers,Car decal') end, fd + pg_temp.z('md', h, 3, 25), case when pg_temp.f('mpl', h) < 0.25 then 45 else (array[32, 48, 42, 38, 14, 26, 8])[1 + floor(pg_temp.f('mi', h) * 7)::int] end, 0, pg_temp.one('mby', h, 'Denise,Courtney,Marissa'), null
  from (select c.*, family_id * 1000 + (fd - date '2023-01-01') as h from charge as c where by = 'auto' and student_id is null) as c where pg_temp.f('mm', h) < 0.075;
create temp table pay_group as
select row_number() over (order by last, family_id) as g, x.*, coalesce(pg_temp.w('pgm', family_id * 100 + extract(month from last)::int, case payment_method when 'Card' then 'Card:95,Check:3,Cash:2' when 'Bank' then 'Bank:96,Check:4' when 'Check' then 'Check:85,Card:10,Cash:5' else 'Cash:70,Card:30' end), 'Card') as method
  from (select c.family_id, date_trunc('month', fd) as m, max(fd) as last, f.payment_method, f.epayment_day, f.inactive_on from charge as c join family as f using (family_id) group by 1, 2, f.family_id) as x;
alter table pay_group add lag int, add part int;
update pay_group set lag = case when payment_method in ('Card', 'Bank') then case when extract(day from last) = 1 then epayment_day - 1 else pg_temp.z('pl1', g, 0, 3) end else case when pg_temp.f('plx', g) < 0.1 then pg_temp.z('pl2', g, 17, 34) else pg_temp.z('pl3', g, 0, 13) end end,
  part = case when pg_temp.f('pu', g) < case when inactive_on is not null and inactive_on - last < 45 then 0.2 when last > date '2026-05-25' then 0.25 when last > date '2026-04-20' then 0.08 else 0.004 end then 0 when pg_temp.f('pp', g) < 0.008 then 50 else 100 end;
insert into charge select family_id, null, 'Late Fee', null, 'Late fee', last + 15, 15, 0, 'auto', null from pay_group where (lag > 15 or part = 0) and last + 15 < date '2026-06-12';
create temp table fee_row as
select row_number() over (order by c.fd, c.family_id, c.category, c.cn) as id, c.*, p.g, p.part, p.last + p.lag as pd, c.category = 'Merchandise' and pg_temp.f('fvo', c.family_id * 1000 + (c.fd - date '2023-01-01')) < 0.07 and p.part = 100 as ret
  from charge as c join pay_group as p on p.family_id = c.family_id and p.m = date_trunc('month', case when c.category = 'Late Fee' then c.fd - 15 else c.fd end);
insert into fee
select id, family_id, student_id, category, session_code, descr, fd, gross, disc, gross - disc, case when ret then 0 when pd > date '2026-06-12' then gross - disc when part = 50 then gross - disc - round((gross - disc) / 2, 2) when part = 0 then gross - disc else 0 end, ret, by from fee_row;

create table payment (
  payment_id integer primary key,
  family_id integer not null references family (family_id),
  payment_date date not null,
  method varchar(6) not null,
  amount numeric(10, 2) not null,
  status char(1) not null check (status in ('A', 'D', 'V')),
  is_auto boolean not null,
  check_no varchar(10),
  card_last4 char(4),
  gateway_ref varchar(20),
  refund_of integer references payment (payment_id),
  created_at timestamp not null,
  memo varchar(60)
);
comment on table payment is 'Money received from families and refunds';
comment on column payment.amount is 'Negative for refunds';
comment on column payment.status is 'A = approved or taken at the desk, D = declined by the bank (no money came), V = voided by the office';
comment on column payment.is_auto is 'Charged by the automatic run';
comment on column payment.refund_of is 'The payment a refund belongs to';
create temp table pay_row as
select row_number() over (order by pd, kind, g) as id, x.* from (
  select 1 as kind, f.g, f.pd, sum(case when f.part = 50 then round((gross - disc) / 2, 2) else gross - disc end) as amount, 'A' as st from fee_row as f where f.part > 0 and f.pd <= date '2026-06-12' group by f.g, f.pd
  union all select 0, f.g, greatest(f.pd - 2, max(fd)), sum(case when f.part = 50 then round((gross - disc) / 2, 2) else gross - disc end), 'D' from fee_row as f join pay_group as p using (g) where f.part > 0 and f.pd <= date '2026-06-12' and p.method in ('Card', 'Bank') and pg_temp.f('pdec', f.g) < 0.03 group by f.g, f.pd
  union all select 0, f.g, f.pd, sum(case when f.part = 50 then round((gross - disc) / 2, 2) else gross - disc end), 'V' from fee_row as f join pay_group as p using (g) where f.part > 0 and f.pd <= date '2026-06-12' and p.method in ('Check', 'Cash') and pg_temp.f('pvoi', f.g) < 0.02 group by f.g, f.pd
  union all select 2, f.g, f.pd + 6, -sum(gross - disc), 'A' from fee_row as f where f.ret and f.pd + 6 <= date '2026-06-12' group by f.g, f.pd) as x;
insert into payment
select r.id, p.family_id, r.pd, p.method, r.amount, r.st, r.kind < 2 and p.payment_method in ('Card', 'Bank') and p.method = p.payment_method and extract(day from r.pd) in (1, 3, 5), case when p.method = 'Check' and r.kind < 2 then pg_temp.z('pch', r.g, 101, 4899)::text end, case when p.method = 'Card' then lpad(pg_temp.z('pc4', p.family_id, 0, 9999)::text, 4, '0') end, case when p.method in ('Card', 'Bank') and r.st <> 'D' then 'ch_' || substr(md5('p' || r.id), 1, 14) end,
       (select q.id from pay_row as q where q.g = r.g and q.kind = 1 and r.kind = 2), r.pd + time '06:10' + pg_temp.z('pcr', r.id, 0, 700) * interval '1 minute', case when r.kind = 2 then 'Returned merchandise' when r.st = 'V' then 'Entered twice' when r.st = 'D' then pg_temp.one('pdm', r.id, 'Insufficient funds,Card expired,Do not honor') end
  from pay_row as r join pay_group as p using (g);

create table payment_applied (
  applied_id integer primary key,
  payment_id integer not null references payment (payment_id),
  fee_id integer not null references fee (fee_id),
  amount numeric(8, 2) not null,
  applied_on date not null,
  applied_by varchar(20) not null
);
comment on table payment_applied is 'Which fees a payment settled; refunds appear with a negative amount';
insert into payment_applied
select row_number() over (order by r.id, f.id), r.id, f.id, case when r.kind = 2 then -(gross - disc) when f.part = 50 then round((gross - disc) / 2, 2) else gross - disc end, r.pd, case when p.is_auto then 'auto' else pg_temp.one('pab', r.id, 'Denise,Courtney,Marissa,portal') end from pay_row as r join payment as p on p.payment_id = r.id join fee_row as f on f.g = r.g and (r.kind = 1 or f.ret) where r.kind > 0 and r.st = 'A';
update family set balance = coalesce((select sum(amount) from fee where fee.family_id = family.family_id and not voided), 0) - coalesce((select sum(amount) from payment as p where p.family_id = family.family_id and p.status = 'A'), 0);

create table costume_assignment (
  assignment_id integer primary key,
  routine_id integer not null references recital_routine (routine_id),
  student_id integer not null references student (student_id),
  fee_id integer references fee (fee_id),
  size varchar(4),
  ordered_on date,
  received_on date,
  handed_out_on date,
  status smallint not null,
  remark varchar(60)
);
comment on table costume_assignment is 'Costumes ordered for dancers';
comment on column costume_assignment.status is '0 = to order, 1 = ordered, 2 = received, 3 = handed out, 4 = sent back to exchange the size, 9 = not needed (dancer left)';
insert into costume_assignment
select n, routine_id, k.student_id, f.id, costume_size, od, case when st in (2, 3, 4) then rc end, case when st = 3 then least(rc + pg_temp.z('kh', n, 5, 40), date '2026-06-08') end, st, case st when 4 then pg_temp.one('kr', n, 'Too small,Too long in torso,Wrong color sent') when 9 then 'Left ' || to_char(drop_date, 'Mon DD') end
  from costume as k join fee_row as f on f.cn = k.n
 cross join lateral (select k.fd + 8 + n::int % 9 as od, k.fd + 95 + pg_temp.z('krc', routine_id, 0, 70) as rc) as d
 cross join lateral (select case when drop_date < rc then 9 when k.session_code = '2025-26' and pg_temp.f('ks', n) < 0.015 then 4 when k.session_code = '2025-26' and pg_temp.f('ks', n) < 0.05 then 2 else 3 end as st) as s;

create table org_setting (
  setting_id integer primary key,
  module varchar(20) not null,
  setting_key varchar(40) not null,
  setting_value varchar(120),
  value_type varchar(8) not null,
  updated_at timestamp not null,
  updated_by varchar(20)
);
comment on table org_setting is 'Settings of the organization';
insert into org_setting
select row_number() over (), m, k, v, t, timestamp '2023-07-10 11:00' + row_number() over () * interval '58 days', 'Valerie'
  from (values ('org', 'org_name', 'Step & Spin Dance Centers', 'text'), ('org', 'timezone', 'America/New_York', 'text'), ('billing', 'tuition_post_day', '1', 'int'), ('billing', 'late_fee_amount', '15', 'decimal'), ('billing', 'late_fee_after_days', '15', 'int'), ('billing', 'multi_class_discount', '10', 'decimal'), ('billing', 'gateway', 'paysail', 'text'), ('portal', 'allow_drop', 'false', 'bool'), ('portal', 'show_openings', 'true', 'bool'), ('portal', 'waiver_version', '2025-06', 'text'), ('staff_app', 'attendance_enabled', 'true', 'bool'), ('email', 'reply_to', 'office@stepandspin.example', 'text'), ('recital', 'tickets_per_family', null, 'int')) as x (m, k, v, t);
create index on enrollment (class_id);
create index on fee (family_id, fee_date);
create index on payment (family_id);
