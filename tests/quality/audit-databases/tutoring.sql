-- A tuition agency in the west of England: clients, their students, tutors, jobs, lessons, invoices and payment orders.
-- After TutorCruncher (clients pay, recipients learn, contractors teach; a lesson carries one row for each recipient and one for each contractor,
-- and these rows are what invoices and payment orders collect). A Django application: names as its migrations make them, foreign keys, no comments.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set client_min_messages = warning;
set time zone 'Europe/London';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
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
create function pg_temp.surname(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 's', i, 'Abbott,Ahmed,Akhtar,Andrews,Barker,Begum,Bennett,Blackwood,Bradshaw,Brennan,Carmichael,Chapman,Chaudhry,Clarke,Cooper,Crossley,Dalton,Davies,Desai,Dixon,Ellery,Evans,Farrow,Fernandes,Fletcher,Gallagher,Gibbs,Goddard,Griffiths,Hallett,Harding,Hughes,Hussain,Iqbal,Jarvis,Kaur,Kowalski,Lawson,Lewis,Mahmood,Marlowe,Mensah,Morgan,Nash,Okafor,Osborne,Parsons,Patel,Pemberton,Price,Quinn,Rees,Rowe,Sandhu,Shah,Sharma,Sinclair,Stoddart,Sutton,Tanner,Thorne,Tucker,Upton,Vaughan,Wallis,Webb,Whitlock,Wong,Yeo,Zhang') $$;
create function pg_temp.adult(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'a', i, 'Alison,Amanda,Andrew,Anita,Caroline,Catherine,Claire,Daniel,David,Emma,Fiona,Gareth,Helen,Imran,James,Joanna,Jonathan,Karen,Katarzyna,Laura,Lisa,Lucy,Mark,Matthew,Meera,Michelle,Nadia,Natalie,Neil,Nicola,Paul,Priya,Rachel,Richard,Robert,Ruth,Samantha,Sarah,Sean,Simon,Sophie,Stephen,Sunita,Tanya,Thomas,Victoria,Yasmin') $$;
create function pg_temp.child(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'c', i, 'Aaliyah,Alfie,Amelia,Archie,Arjun,Ava,Ben,Charlie,Chloe,Daisy,Dylan,Ella,Ellie,Ethan,Evie,Finlay,Florence,Freya,George,Grace,Hamza,Harriet,Harry,Imogen,Isla,Jack,Jasmine,Josh,Leo,Lily,Lucas,Maisie,Maya,Millie,Mohammed,Noah,Oliver,Oscar,Poppy,Reuben,Rosie,Ruby,Sam,Seren,Sofia,Theo,Toby,Zara,Zachary') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select '07700 9' || lpad(pg_temp.z(k || 'm', i, 0, 99999)::text, 5, '0') $$;

create table people_administrator (
  id integer primary key,
  first_name varchar(150) not null,
  last_name varchar(150) not null,
  email varchar(254) not null unique,
  job_title varchar(100),
  is_superuser boolean not null default false,
  is_active boolean not null default true,
  date_joined timestamptz not null,
  last_login timestamptz
);
insert into people_administrator values
  (1, 'Rosalind', 'Penhale', 'ros@avontutors.example', 'Director', true, true, '2021-03-01 09:00', '2026-06-13 18:22'),
  (2, 'Marcus', 'Oyelaran', 'marcus@avontutors.example', 'Operations Manager', true, true, '2021-09-06 09:00', '2026-06-12 17:04'),
  (3, 'Bethan', 'Lloyd', 'bethan@avontutors.example', 'Client Manager', false, true, '2022-08-22 09:00', '2026-06-12 16:40'),
  (4, 'Dominic', 'Ayres', 'dominic@avontutors.example', 'Client Manager', false, false, '2022-10-03 09:00', '2025-02-28 17:31'),
  (5, 'Shreya', 'Nair', 'shreya@avontutors.example', 'Client Manager', false, true, '2025-03-10 09:00', '2026-06-12 15:58'),
  (6, 'Hilary', 'Cobb', 'accounts@avontutors.example', 'Bookkeeper', false, true, '2023-01-16 09:00', '2026-06-11 13:15'),
  (7, 'Tom', 'Westlake', 'tom@avontutors.example', 'Tutor Recruitment', false, true, '2024-06-03 09:00', '2026-06-12 11:47');

create table people_client (
  id integer primary key,
  first_name varchar(150),
  last_name varchar(150) not null,
  email varchar(254),
  mobile varchar(40),
  street varchar(255),
  town varchar(50),
  postcode varchar(20),
  status varchar(10) not null default 'prospect',
  pipeline_stage varchar(40),
  source varchar(40),
  associated_admin_id integer references people_administrator deferrable initially deferred,
  auto_charge boolean not null default false,
  invoice_balance numeric(10, 2) not null default 0,
  date_created timestamptz not null,
  last_updated timestamptz not null
);
insert into people_client
select i, a, s,
  case when pg_temp.f('ce', i) < 0.97 then lower(a || '.' || s) || case when pg_temp.f('cn', i) < 0.6 then pg_temp.z('cm', i, 1, 99)::text else '' end || '@' || pg_temp.w('cd', i, 'mailbox.example:5,webpost.example:3,westnet.example:2') end,
  case when pg_temp.f('cp', i) < 0.9 then pg_temp.mobile('c', i) end,
  pg_temp.z('ch', i, 1, 140) || ' ' || pg_temp.one('cs', i, 'Redland Road,Cotham Brow,Gloucester Road,Wells Road,Church Lane,Lansdown Crescent,Station Road,High Street,Coronation Road,Manor Park,The Avenue,Whiteladies Road,Newbridge Hill,Orchard Close'),
  t, case t when 'Bath' then 'BA' || pg_temp.z('cq', i, 1, 2) when 'Weston-super-Mare' then 'BS23' when 'Portishead' then 'BS20' when 'Keynsham' then 'BS31' when 'Clevedon' then 'BS21' else 'BS' || pg_temp.z('cq', i, 3, 16) end || ' ' || pg_temp.z('cu', i, 1, 9) || pg_temp.one('cv', i, 'AB,DF,EH,JL,NP,QR,TU,XY'),
  'prospect', null, pg_temp.w('co', i, 'Google:34,Referral:24,Website Enquiry:18,School:9,Facebook:7,Tutor:4,:4'), null, pg_temp.f('cx', i) < 0.45, 0, d, d
from (select i, pg_temp.adult('cl', i) a, pg_temp.surname('cl', i) s, pg_temp.w('ct', i, 'Bristol:55,Bath:20,Keynsham:6,Portishead:6,Clevedon:5,Weston-super-Mare:4,Thornbury:4') t,
    date '2023-09-04' + (i * 1000.0 / 430)::int - pg_temp.z('cdt', i, 0, 2) + make_interval(hours => pg_temp.z('chr', i, 9, 21), mins => pg_temp.z('cmi', i, 0, 59)) d
  from generate_series(1, 430) i) x;
-- Schools and the council's virtual school buy for many pupils.
update people_client c set first_name = null, last_name = v.n, email = v.e, street = v.st, source = 'School', auto_charge = false
from (values (12, 'Bristol Virtual School', 'finance@bvs.example', 'City Hall, College Green'), (37, 'Severnside Academy', 'senco@severnside.example', 'Avonmouth Road'),
  (88, 'St Brannock''s RC School', 'office@stbrannocks.example', 'Ridgeway Lane'), (151, 'Lansdown Hospital Education Service', 'hes@lansdown.example', 'Combe Park'),
  (236, 'Kingsmead Learning Trust', 'purchase@kingsmead.example', 'Mead Street')) v(id, n, e, st) where v.id = c.id;
update people_client set source = nullif(source, '');

create table people_recipient (
  id integer primary key,
  paying_client_id integer not null references people_client deferrable initially deferred,
  first_name varchar(150),
  last_name varchar(150) not null,
  email varchar(254),
  academic_year varchar(20),
  default_rate numeric(8, 2),
  sen_notes text,
  is_active boolean not null default true,
  date_created timestamptz not null
);
insert into people_recipient
select row_number() over (order by c.date_created, c.id, k), c.id, pg_temp.child('r', c.id * 40 + k), case when c.first_name is null then pg_temp.surname('r', c.id * 40 + k) else c.last_name end,
  null, pg_temp.w('ry', c.id * 40 + k, 'Year 3:3,Year 4:6,Year 5:11,Year 6:10,Year 7:5,Year 8:6,Year 9:8,Year 10:16,Year 11:22,Year 12:9,Year 13:10,University:2,Adult:1'), null,
  case when pg_temp.f('rn', c.id * 40 + k) < 0.11 then pg_temp.one('rt', c.id * 40 + k, 'Dyslexia - extra time in exams,ADHD,EHCP in place,Autistic - prefers the same room each week,Dyscalculia screening pending,School refusal since spring term,EAL') end, true,
  least(c.date_created + make_interval(days => case when c.first_name is null then (k - 1) * 24 else (k - 1) * pg_temp.z('rd', c.id * 40 + k, 0, 90) end), '2026-06-10 12:05')
from people_client c, lateral generate_series(1, case when c.first_name is null then pg_temp.z('rc', c.id, 14, 30) else pg_temp.w('rc', c.id, '1:74,2:21,3:5')::int end) k
where c.date_created + make_interval(days => case when c.first_name is null then (k - 1) * 24 else 0 end) < '2026-06-01';
update people_recipient set email = lower(first_name || '.' || last_name || id) || '@pupil.example' where academic_year in ('Year 12', 'Year 13', 'University', 'Adult') and pg_temp.f('re', id) < 0.8;

create table people_contractor (
  id integer primary key,
  first_name varchar(150) not null,
  last_name varchar(150) not null,
  email varchar(254) not null,
  mobile varchar(40),
  town varchar(50),
  status varchar(10) not null default 'pending',
  default_rate numeric(8, 2),
  dbs_certificate_no varchar(20),
  dbs_expiry date,
  review_rating numeric(3, 2),
  qualification varchar(100),
  online_only boolean not null default false,
  date_created timestamptz not null,
  last_updated timestamptz not null
);
insert into people_contractor
select i, a, s, lower(a || '.' || s || i) || '@tutormail.example', pg_temp.mobile('t', i), t, st, case when st not in ('pending', 'rejected') then pg_temp.z('tr', i, 44, 68) / 2.0 end,
  case when st in ('approved', 'dormant') then '001' || pg_temp.z('td', i, 500000000, 899999999) end, case when st in ('approved', 'dormant') then d::date + case when st = 'approved' then pg_temp.z('tx', i, 900, 1100) else pg_temp.z('tx', i, 300, 700) end end,
  case when st in ('approved', 'dormant') and pg_temp.f('tv', i) < 0.72 then (3.4 + 1.6 * sqrt(pg_temp.f('tw', i)))::numeric(3, 2) end,
  pg_temp.w('tq', i, 'PGCE:30,BSc:22,BA:18,QTS:14,MSc:10,PhD:6,:5'), pg_temp.f('to', i) < 0.22, d, d + make_interval(days => pg_temp.z('tl', i, 3, 200))
from (select i, pg_temp.adult('t', i) a, pg_temp.surname('t', i) s, pg_temp.w('tt', i, 'Bristol:60,Bath:18,Keynsham:5,Portishead:5,London:5,Cardiff:4,Birmingham:3') t,
    case when i > 104 then 'pending' else pg_temp.w('ts', i, 'approved:66,dormant:21,rejected:13') end st, date '2023-08-14' + case when i < 15 then i / 3 else (i * 1030.0 / 112)::int end + time '10:30' d from generate_series(1, 112) i) x;
update people_contractor set qualification = nullif(qualification, ''), last_updated = least(last_updated, '2026-06-11 16:20');

create table jobs_subject (
  id integer primary key,
  name varchar(80) not null,
  category varchar(40) not null,
  qual_level varchar(20) not null,
  rate numeric(8, 2) not null,
  custom_to_branch boolean not null default false
);
insert into jobs_subject values
  (1, 'Maths', 'Maths', 'GCSE', 44, false), (2, 'Maths', 'Maths', 'A Level', 52, false), (3, 'Further Maths', 'Maths', 'A Level', 56, false), (4, 'Maths', 'Maths', 'KS2', 38, false),
  (5, 'English', 'English', 'KS2', 38, false), (6, 'English Language', 'English', 'GCSE', 44, false), (7, 'English Literature', 'English', 'A Level', 50, false), (8, '11 Plus', 'Entrance Exams', 'KS2', 46, true),
  (9, 'Biology', 'Sciences', 'GCSE', 44, false), (10, 'Chemistry', 'Sciences', 'GCSE', 44, false), (11, 'Physics', 'Sciences', 'GCSE', 44, false), (12, 'Biology', 'Sciences', 'A Level', 52, false),
  (13, 'Chemistry', 'Sciences', 'A Level', 54, false), (14, 'Physics', 'Sciences', 'A Level', 54, false), (15, 'French', 'Languages', 'GCSE', 42, false), (16, 'Spanish', 'Languages', 'GCSE', 42, false),
  (17, 'Economics', 'Humanities', 'A Level', 52, false), (18, 'History', 'Humanities', 'A Level', 50, false), (19, 'Computer Science', 'Computing', 'GCSE', 46, false), (20, 'Oxbridge Interview', 'Entrance Exams', 'University', 75, true), (21, 'Latin', 'Languages', 'GCSE', 46, false);

create table jobs_service (
  id integer primary key,
  name varchar(140) not null,
  status varchar(20) not null default 'pending' check (status in ('pending', 'available', 'in-progress', 'gone-cold', 'finished')),
  subject_id integer references jobs_subject deferrable initially deferred,
  dft_charge_type varchar(10) not null default 'hourly' check (dft_charge_type in ('hourly', 'one-off')),
  dft_charge_rate numeric(8, 2) not null,
  dft_contractor_rate numeric(8, 2) not null,
  dft_location varchar(60),
  report_required boolean not null default false,
  is_bookable boolean not null default false,
  review_units numeric(5, 2),
  created timestamptz not null,
  last_updated timestamptz not null
);
-- A job for most students, a second subject for some; where it begins and how many weeks it is meant to run.
create temp table plan as
select row_number() over (order by b, rid, k) id, x.*, pg_temp.w('jl', rid * 3 + k, '60:70,90:20,120:5,45:5')::int minutes, pg_temp.w('jw', rid * 3 + k, '4:14,7:16,10:20,14:18,20:14,28:10,38:8')::int + case when b >= '2026-01-05' then 9 when b >= '2025-09-01' then 4 else 0 end weeks,
  pg_temp.w('js', rid * 3 + k, case when y in ('Year 3', 'Year 4', 'Year 5') then '4:30,5:20,8:50' when y = 'Year 6' then '4:45,5:40,8:15' when y in ('Year 12', 'Year 13', 'Adult') then '2:34,3:6,7:7,12:11,13:14,14:12,17:8,18:5,20:3' when y = 'University' then '20:1,2:1'
    else '1:42,6:20,9:6,10:9,11:9,15:6,16:4,19:3,21:1' end)::int sid
from (select r.id rid, k, r.paying_client_id cid, r.academic_year y, (r.date_created + make_interval(days => pg_temp.z('jd', r.id * 3 + k, 2, 16) + (k - 1) * 50))::date b
  from people_recipient r, lateral generate_series(1, pg_temp.w('jk', r.id, '0:14,1:68,2:18')::int) k) x where b < '2026-06-12';
alter table plan add st text;
update plan set st = case when b > '2026-05-25' then pg_temp.w('jx', id, 'pending:30,available:30,in-progress:40') when pg_temp.f('jx', id) < 0.06 then 'gone-cold' else 'run' end;
insert into jobs_service
select p.id, r.first_name || ' ' || r.last_name || ' - ' || s.qual_level || ' ' || s.name, case when p.st = 'run' then 'finished' else p.st end, s.id, 'hourly',
  s.rate + case when c.first_name is null then 6 else 0 end + case when p.b >= '2025-09-01' then 3 when p.b >= '2024-09-01' then 1.5 else 0 end, round(s.rate * (0.58 + 0.08 * pg_temp.f('jr', p.id))::numeric * 2) / 2,
  pg_temp.w('jo', p.id, 'Online:46,Student Home:40,Tutor Home:6,Library:3,School:5'), c.first_name is null or pg_temp.f('jq', p.id) < 0.35, pg_temp.f('jb', p.id) < 0.1, case when pg_temp.f('ju', p.id) < 0.3 then 10 end,
  p.b - 1 + make_interval(hours => pg_temp.z('jh', p.id, 9, 17), mins => pg_temp.z('jm', p.id, 0, 59)), p.b + interval '12 hours'
from plan p join people_recipient r on r.id = p.rid join people_client c on c.id = p.cid join jobs_subject s on s.id = p.sid order by p.id;

create table jobs_recipientjob (
  id integer primary key,
  service_id integer not null references jobs_service deferrable initially deferred,
  recipient_id integer not null references people_recipient deferrable initially deferred,
  paying_client_id integer not null references people_client deferrable initially deferred,
  charge_rate numeric(8, 2),
  is_active boolean not null default true,
  unique (service_id, recipient_id)
);
-- Brothers and sisters share some lessons, at a lower rate each.
insert into jobs_recipientjob
select row_number() over (order by p.id, r.id), p.id, r.id, p.cid, null, true
from plan p join people_recipient r on r.paying_client_id = p.cid and (r.id = p.rid or r.date_created < p.b and abs(r.id - p.rid) < 3 and pg_temp.f('jp', p.id) < 0.22);
update jobs_recipientjob j set charge_rate = round(s.dft_charge_rate * 0.6, 0) from jobs_service s where s.id = j.service_id and (select count(*) from jobs_recipientjob o where o.service_id = s.id) > 1;

create table jobs_contractorjob (
  id integer primary key,
  service_id integer not null references jobs_service deferrable initially deferred,
  contractor_id integer not null references people_contractor deferrable initially deferred,
  pay_rate numeric(8, 2),
  is_active boolean not null default true,
  date_added date not null,
  unique (service_id, contractor_id)
);
insert into jobs_contractorjob
select row_number() over (order by p.id), p.id, t.ids[1 + floor(power(pg_temp.f('jt', p.id), 1.3) * cardinality(t.ids))::int], case when pg_temp.f('jy', p.id) < 0.12 then pg_temp.z('jz', p.id, 25, 36) end, true, p.b
from plan p, lateral (select array_agg(id order by pg_temp.f('tz', id)) ids from people_contractor where status in ('approved', 'dormant') and (date_created < p.b or id < 14) and (status = 'approved' or p.b < date_created + interval '500 days')) t
where p.st in ('run', 'in-progress');
-- Some jobs change hands: the second tutor takes over after a few weeks.
insert into jobs_contractorjob
select (select max(id) from jobs_contractorjob) + row_number() over (order by j.id), service_id, t.id, null, true, j.date_added + 42
from jobs_contractorjob j join plan p on p.id = j.service_id and p.weeks > 12 join people_contractor t on t.id = 1 + (j.contractor_id * 7 + j.id) % 60 and t.status = 'approved' and t.date_created < j.date_added and t.id <> j.contractor_id where pg_temp.f('jn', j.id) < 0.25 and j.date_added < '2026-04-01';
update jobs_contractorjob j set is_active = false where exists (select from jobs_contractorjob o where o.service_id = j.service_id and o.date_added > j.date_added);

create table appointments_appointment (
  id integer primary key,
  service_id integer not null references jobs_service deferrable initially deferred,
  start timestamptz not null,
  finish timestamptz not null,
  units numeric(5, 2) not null,
  topic varchar(255),
  location varchar(60),
  status varchar(25) not null default 'planned' check (status in ('planned', 'awaiting-report', 'complete', 'cancelled', 'cancelled-chargeable')),
  cancelled_reason varchar(100),
  is_deleted boolean not null default false,
  created timestamptz not null
);
insert into appointments_appointment
select row_number() over (order by d + h, x.id), x.id, d + h, d + h + make_interval(mins => minutes), minutes / 60.0,
  case when first then 'Trial lesson' else coalesce(nullif(pg_temp.w('at', n, ':55,Lesson:25,Past paper practice:8,Revision:7,Homework review:5'), ''), null) end, loc, 'planned', null, pg_temp.f('ad', n) < 0.013, greatest(p_created, (d - pg_temp.z('ac', n, 5, 60))::timestamptz + interval '11 hours')
from (select p.id, p.minutes, p.id * 100 + g n, g = 0 first, p.b + g * 7 + case when pg_temp.f('av', p.id * 100 + g) < 0.06 then 1 else 0 end d, s.dft_location loc, s.created p_created,
    case when extract(isodow from p.b) > 5 then make_interval(hours => pg_temp.z('ah', p.id, 9, 14)) else make_interval(hours => pg_temp.z('ah', p.id, 15, 19), mins => 15 * pg_temp.z('ai', p.id, 0, 3)) end h
  from plan p join jobs_service s on s.id = p.id, lateral generate_series(0, p.weeks - 1) g where p.st in ('run', 'in-progress')) x
where d < '2026-07-18' and pg_temp.f('as', n) > case when extract(month from d) = 8 or to_char(d, 'MMDD') between '0721' and '0731' then 0.78 when to_char(d, 'MMDD') > '1220' or to_char(d, 'MMDD') < '0104' then 0.9 else 0.07 end;
update appointments_appointment a set
  status = case when start >= '2026-06-14' then case when pg_temp.f('az', a.id) < 0.02 then 'cancelled' else 'planned' end
    when s.report_required and start > '2026-06-08' and pg_temp.f('az', a.id) < 0.6 or pg_temp.f('az', a.id) < 0.25 and start > '2026-06-11' then 'awaiting-report'
    else pg_temp.w('ay', a.id, 'complete:905,cancelled:65,cancelled-chargeable:30') end
from jobs_service s where s.id = a.service_id;
update appointments_appointment set cancelled_reason = pg_temp.one('ax', id, 'Student ill,Family holiday,Tutor unavailable,Short notice,School event,No show') where status like 'cancelled%' and pg_temp.f('aw', id) < 0.7;
update jobs_service s set status = case when exists (select from appointments_appointment a where a.service_id = s.id and a.start >= '2026-06-07' and not a.is_deleted) then 'in-progress' else 'finished' end where status in ('finished', 'in-progress') ;
update jobs_service s set last_updated = least(x.t, '2026-06-13 20:00') from (select service_id, max(finish) t from appointments_appointment group by 1) x where x.service_id = s.id;

create table accounting_invoice (
  id integer primary key,
  display_id varchar(20) not null unique,
  client_id integer not null references people_client deferrable initially deferred,
  net numeric(10, 2) not null,
  tax numeric(10, 2) not null,
  gross numeric(10, 2) not null,
  still_to_pay numeric(10, 2) not null,
  status varchar(20) not null check (status in ('draft', 'unpaid', 'payment-pending', 'paid', 'void')),
  date_generated timestamptz not null,
  date_sent timestamptz,
  date_due date,
  date_paid timestamptz,
  date_voided timestamptz
);
create table accounting_paymentorder (
  id integer primary key,
  display_id varchar(20) not null unique,
  payee_id integer not null references people_contractor deferrable initially deferred,
  amount numeric(10, 2) not null,
  status varchar(20) not null check (status in ('draft', 'unpaid', 'paid', 'void')),
  period_start date not null,
  period_end date not null,
  date_sent timestamptz,
  date_paid timestamptz
);

create table appointments_recipientappointment (
  id integer primary key,
  appointment_id integer not null references appointments_appointment deferrable initially deferred,
  recipient_id integer not null references people_recipient deferrable initially deferred,
  paying_client_id integer not null references people_client deferrable initially deferred,
  charge_rate numeric(8, 2) not null,
  units numeric(5, 2) not null,
  status varchar(20) not null default 'attended',
  invoice_id integer references accounting_invoice deferrable initially deferred
);
insert into appointments_recipientappointment
select row_number() over (order by a.id, j.id), a.id, j.recipient_id, j.paying_client_id, coalesce(j.charge_rate, s.dft_charge_rate), a.units,
  case when a.status = 'cancelled-chargeable' then 'missed' when a.status = 'cancelled' then 'cancelled' when a.status = 'complete' and pg_temp.f('ra', a.id * 3 + j.id) < 0.012 then 'missed' else 'attended' end, null
from appointments_appointment a join jobs_service s on s.id = a.service_id join jobs_recipientjob j on j.service_id = s.id;

create table appointments_contractorappointment (
  id integer primary key,
  appointment_id integer not null references appointments_appointment deferrable initially deferred,
  contractor_id integer not null references people_contractor deferrable initially deferred,
  pay_rate numeric(8, 2) not null,
  units numeric(5, 2) not null,
  report text,
  date_reported timestamptz,
  payment_order_id integer references accounting_paymentorder deferrable initially deferred
);
insert into appointments_contractorappointment
select row_number() over (order by a.id), a.id, j.contractor_id, coalesce(j.pay_rate, s.dft_contractor_rate), a.units,
  case when a.status = 'complete' and (s.report_required or pg_temp.f('rb', a.id) < 0.15) then pg_temp.one('rc', a.id, 'Good progress today. Homework set for next week.,Worked through a past paper; timing needs practice.,Found the topic difficult but stayed with it.,Confident lesson. Ready to move on.,Recap of last week and some new questions.,Tired today; we kept to short tasks.,Essay plan finished and first paragraph drafted.') end,
  null, null
from appointments_appointment a join jobs_service s on s.id = a.service_id
  cross join lateral (select contractor_id, pay_rate from jobs_contractorjob c where c.service_id = s.id and (c.date_added <= a.start::date) order by c.date_added desc limit 1) j;
update appointments_contractorappointment c set date_reported = least(a.finish + make_interval(mins => pg_temp.z('rd', c.id, 5, 2400)), '2026-06-13 21:00') from appointments_appointment a where a.id = c.appointment_id and c.report is not null;

create table accounting_adhoccharge (
  id integer primary key,
  category varchar(60) not null,
  description varchar(255),
  date_occurred date not null,
  service_id integer references jobs_service deferrable initially deferred,
  client_id integer references people_client deferrable initially deferred,
  client_cost numeric(8, 2),
  contractor_id integer references people_contractor deferrable initially deferred,
  contractor_pay numeric(8, 2),
  invoice_id integer references accounting_invoice deferrable initially deferred,
  payment_order_id integer references accounting_paymentorder deferrable initially deferred
);
-- A fee for each new client, travel and books now and then, a bonus or a deduction for the tutor only.
insert into accounting_adhoccharge
select row_number() over (order by d, k, id), category, description, d, sid, cid, cost, tid, pay, null, null from (
  select 1 k, c.id, 'Registration Fee' category, null description, min(p.b) d, null::int sid, c.id cid, case when min(p.b) < '2025-01-01' then 35.00 else 45.00 end cost, null::int tid, null::numeric pay
    from people_client c join plan p on p.cid = c.id and p.st in ('run', 'in-progress') where c.first_name is not null and pg_temp.f('xa', c.id) < 0.75 group by c.id
  union all select 2, a.id, 'Travel', pg_temp.one('xb', a.id, 'Mileage,Parking,Bus fare,Mileage and Clifton bridge toll'), a.start::date, a.service_id, r.paying_client_id, v, t.contractor_id, v
    from appointments_appointment a join appointments_contractorappointment t on t.appointment_id = a.id join lateral (select paying_client_id from appointments_recipientappointment r where r.appointment_id = a.id limit 1) r on true, lateral (select pg_temp.z('xc', a.id, 6, 36) / 2.0 v) v
    where a.location = 'Student Home' and a.status = 'complete' and not a.is_deleted and pg_temp.f('xd', a.id) < 0.07
  union all select 3, p.id, 'Learning Materials', pg_temp.one('xe', p.id, 'Workbook,Past paper pack,Revision guide,11+ practice papers'), p.b + 7, p.id, p.cid, pg_temp.z('xf', p.id, 8, 30) - 0.01, null, null from plan p where p.st = 'run' and pg_temp.f('xg', p.id) < 0.1
  union all select 4, t.id, case when pg_temp.f('xh', t.id) < 0.7 then 'Referral Bonus' else 'Deduction' end, null, t.date_created::date + 120, null, null, null, t.id, case when pg_temp.f('xh', t.id) < 0.7 then 50.00 else -15.00 end from people_contractor t where t.status in ('approved', 'dormant') and pg_temp.f('xi', t.id) < 0.35
) x where d < '2026-06-14';

-- At each month's end what was given goes on the invoices and the payment orders of the next month; June is still open.
create temp table charge as
select 'r' kind, r.id, r.paying_client_id cid, date_trunc('month', a.start)::date m, round(r.charge_rate * r.units, 2) v from appointments_recipientappointment r join appointments_appointment a on a.id = r.appointment_id
where a.status in ('complete', 'cancelled-chargeable') and not a.is_deleted and a.start < '2026-06-01'
union all select 'x', id, client_id, date_trunc('month', date_occurred)::date, client_cost from accounting_adhoccharge where client_id is not null and date_occurred < '2026-06-01';
create temp table bill as
select row_number() over (order by m, voided desc, pg_temp.f('bo', cid + 1000 * extract(month from m)::int), cid) id, * from (
  select cid, m, sum(v) v, false voided from charge group by 1, 2
  union all select cid, m, sum(v) + pg_temp.one('bv', cid, '-44,44,22,-52,60')::numeric, true from charge group by 1, 2 having pg_temp.f('bw', cid * 50 + extract(month from m)::int) < 0.015 and sum(v) > 80) x;
insert into accounting_invoice
select id, 'INV-' || 1000 + id, cid, v, round(v * 0.2, 2), v + round(v * 0.2, 2), 0,
  case when voided then 'void' when m = '2026-05-01' then pg_temp.w('bs', id, 'paid:45,unpaid:40,payment-pending:7,draft:8') when m = '2026-04-01' then pg_temp.w('bs', id, 'paid:84,unpaid:16') else pg_temp.w('bs', id, 'paid:985,unpaid:15') end,
  g, g + interval '3 hours', (g + interval '14 days')::date, null, case when voided then g + interval '5 hours' end
from (select *, (m + interval '1 month')::date + case extract(isodow from m + interval '1 month')::int when 6 then 2 when 7 then 1 else 0 end + time '09:00' + make_interval(secs => id % 600) g from bill) b;
update accounting_invoice set date_sent = null, date_due = null where status = 'draft';
update accounting_invoice set date_paid = least(date_sent + make_interval(days => (case when (select auto_charge from people_client c where c.id = client_id) then 0 else floor(power(pg_temp.f('bp', id), 2) * 40)::int end), hours => pg_temp.z('bq', id, 1, 9)), '2026-06-13 18:10') where status = 'paid';
update appointments_recipientappointment r set invoice_id = b.id from charge c join bill b on b.cid = c.cid and b.m = c.m and not b.voided where c.kind = 'r' and c.id = r.id;
update accounting_adhoccharge x set invoice_id = b.id from charge c join bill b on b.cid = c.cid and b.m = c.m and not b.voided where c.kind = 'x' and c.id = x.id;

create temp table owed as
select 'c' kind, t.id, t.contractor_id tid, date_trunc('month', a.start)::date m, round(t.pay_rate * t.units, 2) v from appointments_contractorappointment t join appointments_appointment a on a.id = t.appointment_id
where a.status in ('complete', 'cancelled-chargeable') and not a.is_deleted and a.start < '2026-06-01'
union all select 'x', id, contractor_id, date_trunc('month', date_occurred)::date, contractor_pay from accounting_adhoccharge where contractor_id is not null and date_occurred < '2026-06-01';
create temp table wage as select row_number() over (order by m, tid) id, tid, m, sum(v) v from owed group by tid, m having sum(v) > 0;
insert into accounting_paymentorder
select id, 'PO-' || 500 + id, tid, v, case when m = '2026-05-01' then pg_temp.w('ps', id, 'paid:75,unpaid:17,draft:8') else 'paid' end, m, (m + interval '1 month - 1 day')::date, (m + interval '1 month')::date + time '15:30', (m + interval '1 month')::date + pg_temp.z('pd', extract(epoch from m)::bigint, 6, 9) + time '10:00' from wage;
update accounting_paymentorder set date_sent = case when status <> 'draft' then date_sent end, date_paid = case when status = 'paid' then date_paid end;
update appointments_contractorappointment t set payment_order_id = w.id from owed o join wage w on w.tid = o.tid and w.m = o.m where o.kind = 'c' and o.id = t.id;
update accounting_adhoccharge x set payment_order_id = w.id from owed o join wage w on w.tid = o.tid and w.m = o.m where o.kind = 'x' and o.id = x.id;

create table accounting_payment (
  id integer primary key,
  invoice_id integer not null references accounting_invoice deferrable initially deferred,
  client_id integer not null references people_client deferrable initially deferred,
  amount numeric(10, 2) not null,
  method varchar(20) not null,
  send_receipt boolean not null default true,
  reference varchar(60),
  paid_at timestamptz not null
);
insert into accounting_payment
select row_number() over (order by paid_at, id), id, client_id, amount, method, pg_temp.f('ye', id) < 0.9, case method when 'card' then 'ch_' || substr(md5('y' || id), 1, 14) when 'direct_debit' then 'PM' || upper(substr(md5('y' || id), 1, 12)) when 'bank_transfer' then display_id end, paid_at
from (select i.*, case when i.status = 'paid' then i.gross else round(i.gross / 2, 0) end amount, case when c.auto_charge then pg_temp.w('ya', i.id, 'card:70,direct_debit:30') else pg_temp.w('ya', i.id, 'bank_transfer:72,card:22,cash:4,cheque:2') end method,
    coalesce(i.date_paid, i.date_sent + interval '9 days 2 hours') paid_at
  from accounting_invoice i join people_client c on c.id = i.client_id where i.status = 'paid' or i.status = 'unpaid' and i.date_sent < '2026-05-20' and pg_temp.f('yb', i.id) < 0.3) x;
update accounting_invoice i set still_to_pay = case when status in ('void', 'draft') then 0 else gross - coalesce((select sum(amount) from accounting_payment p where p.invoice_id = i.id), 0) end;
update people_client c set invoice_balance = coalesce((select sum(still_to_pay) from accounting_invoice i where i.client_id = c.id), 0),
  status = case when exists (select from plan p join jobs_service s on s.id = p.id where p.cid = c.id and s.status = 'in-progress') then 'live' when exists (select from plan p join jobs_service s on s.id = p.id where p.cid = c.id and s.status = 'finished') then 'dormant' else case when date_created < '2025-10-01' and pg_temp.f('cz', id) < 0.6 then 'dormant' else 'prospect' end end;
update people_client set pipeline_stage = pg_temp.w('cg', id, 'New Enquiry:40,Contacted:25,Trial Arranged:20,Awaiting Decision:15') where status = 'prospect';
update people_client set last_updated = least(date_created + make_interval(days => pg_temp.z('cy', id, 1, 300)), '2026-06-12 16:30'),
  associated_admin_id = case when pg_temp.f('ck', id) < 0.08 then null when date_created < '2025-02-15' then pg_temp.w('ci', id, '3:55,4:38,2:7')::int else pg_temp.w('ci', id, '3:50,5:43,2:7')::int end;
update people_client set associated_admin_id = 5 where associated_admin_id = 4 and status = 'live';
update people_recipient r set is_active = false from people_client c where c.id = r.paying_client_id and c.status = 'dormant' and pg_temp.f('rz', r.id) < 0.6;

create table actions_action (
  id bigint primary key,
  verb varchar(40) not null,
  actor_id integer references people_administrator deferrable initially deferred,
  subject_type varchar(30) not null,
  subject_id integer not null,
  timestamp timestamptz not null,
  ip_address inet
);
insert into actions_action
select row_number() over (order by t, verb, id), verb, a, ty, id, t, case when a is not null then ('81.2.' || 60 + a || '.' || 10 + id % 4)::inet end from (
  select 'CREATED_A_CLIENT' verb, associated_admin_id a, 'client' ty, id, date_created t from people_client
  union all select 'CREATED_A_SERVICE', case when created < '2025-02-15' then 4 else 3 end, 'service', id, created from jobs_service
  union all select 'SENT_AN_INVOICE', 6, 'invoice', id, date_sent from accounting_invoice where date_sent > '2026-01-01'
  union all select 'VOIDED_AN_INVOICE', 6, 'invoice', id, date_voided from accounting_invoice where date_voided is not null
  union all select 'APPROVED_A_CONTRACTOR', 7, 'contractor', id, date_created + interval '6 days' from people_contractor where status = 'approved' and date_created > '2024-06-03') x;

update people_contractor t set status = 'approved' where status = 'dormant' and exists (select from appointments_contractorappointment c join appointments_appointment a on a.id = c.appointment_id where c.contractor_id = t.id and a.start > '2026-05-10');

set constraints all immediate;
create index on appointments_appointment (service_id);
create index on appointments_appointment (start);
create index on appointments_recipientappointment (appointment_id);
create index on appointments_recipientappointment (invoice_id);
create index on appointments_contractorappointment (appointment_id);
create index on accounting_invoice (client_id);
drop table plan, charge, bill, owed, wage;
