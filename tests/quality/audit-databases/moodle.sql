-- The e-learning site of a further education college: courses, enrolments, assignments, quizzes, grades, log; after Moodle 4 (mdl_ tables, Unix times with 0 for none, roles given in contexts).
-- Comments on what Moodle's schema comments on, no foreign keys. Values come from hashes of row numbers, so every load gives the same rows.
set jit = off;
set time zone 'Europe/London';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '~' || i, 909) & 1073741823) / 1073741824.0::float8 $$;
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
-- Seconds since 1970 of a local time.
create function pg_temp.e(t timestamp) returns bigint language sql stable
  as $$ select extract(epoch from t::timestamptz)::bigint $$;

create table mdl_config (
  id bigserial primary key,
  name varchar(255) not null default '' unique,
  value text not null
);
comment on table mdl_config is 'Settings of the site';
insert into mdl_config (name, value) values ('siteadmins', '2'), ('version', '2024042206'), ('release', '4.4.6'), ('defaultcity', 'Tavybridge'), ('country', 'GB'), ('timezone', 'Europe/London'), ('maxbytes', '104857600'), ('enablecompletion', '1'), ('guestloginbutton', '0'), ('loglifetime', '120'), ('auth', 'ldap');

create table mdl_user (
  id bigserial primary key,
  auth varchar(20) not null default 'manual',
  deleted smallint not null default 0,
  suspended smallint not null default 0,
  username varchar(100) not null default '',
  idnumber varchar(255) not null default '',
  firstname varchar(100) not null default '',
  lastname varchar(100) not null default '',
  email varchar(100) not null default '',
  department varchar(255) not null default '',
  city varchar(120) not null default '',
  country varchar(2) not null default '',
  lang varchar(30) not null default 'en',
  lastaccess bigint not null default 0,
  timecreated bigint not null default 0,
  timemodified bigint not null default 0
);
comment on table mdl_user is 'One record for each person';
comment on column mdl_user.auth is 'Authentication plugin: manual, ldap, nologin';
comment on column mdl_user.deleted is '1 when the account was deleted; the row is kept';
comment on column mdl_user.suspended is '1 when the account may not log in';
comment on column mdl_user.idnumber is 'Student or staff number of the college';
comment on column mdl_user.lastaccess is 'Unix time of the last page view, 0 if never';
comment on column mdl_user.timecreated is 'Unix time the account was made';
-- Students have a department and the year they began; staff ids lie below 50.
create temp table p as
select i + 2 as id, i <= 38 as staff, case when i <= 38 then 1 + i % 6 else pg_temp.w('dp', i, '1:24,2:26,3:22,4:14,5:14')::int end as dep, case when i > 38 then 2022 + (i - 39) / 88 end as y0,
       case when i <= 38 then date '2019-08-26' + i * 61 else make_date(2022 + (i - 39) / 88, 8, 22) + pg_temp.z('tc', i, 0, 16) end as made,
       pg_temp.one('g', i, 'Aaron,Abigail,Aisha,Alfie,Amber,Anya,Archie,Bethany,Callum,Charlotte,Chloe,Connor,Daisy,Daniel,Dylan,Ella,Ellie,Emily,Ethan,Evie,Faith,Finley,Freya,George,Grace,Harry,Harvey,Holly,Imogen,Isaac,Jack,Jake,Jamal,Jasmine,Joshua,Katie,Kian,Leah,Lewis,Liam,Lily,Logan,Lola,Luca,Maisie,Megan,Mia,Mohammed,Morgan,Natalia,Noah,Oliver,Olivia,Oscar,Poppy,Reece,Rhys,Ruby,Ryan,Samuel,Scarlett,Sofia,Toby,Tyler,Zara') as g,
       pg_temp.one('s', i * 3, 'Andrews,Axford,Baker,Bamford,Bickle,Blackmore,Brooks,Butler,Chapman,Coombes,Cornish,Cox,Crocker,Davey,Dawe,Edwards,Ellacott,Farley,Ford,Friend,Gale,Gill,Hannaford,Harris,Hicks,Hooper,Hughes,James,Jarvis,Kerswell,Khan,Lane,Luscombe,Maddock,Martin,May,Miller,Mitchell,Newcombe,Northcott,Nowak,Oliver,Parsons,Pascoe,Pearce,Perkins,Phillips,Popescu,Pote,Reed,Rowe,Saunders,Sleeman,Squire,Symons,Taylor,Tucker,Underhill,Vanstone,Warne,Webber,Westcott,Yelland') as s,
       pg_temp.f('ab1', i) * 0.6 + pg_temp.f('ab2', i) * 0.4 as able
  from generate_series(1, 390) i;
alter table p add gone date, add del boolean;
update p set gone = make_date(y0, 10, 1) + pg_temp.z('dr', id, 5, 420) where not staff and pg_temp.f('drop', id) < 0.11;
update p set gone = date '2023-07-31' + pg_temp.z('dr', id, 0, 900) where staff and id in (9, 17, 26, 33);
update p set gone = null where gone > '2026-06-20';
update p set del = coalesce(gone < '2025-08-01' and pg_temp.f('del', id) < 0.5, false) or not staff and y0 = 2022 and pg_temp.f('del', id) < 0.06;
insert into mdl_user values (1, 'manual', 0, 0, 'guest', '', 'Guest user', ' ', 'root@localhost', '', '', '', 'en', 0, pg_temp.e('2019-07-01 10:00'), pg_temp.e('2019-07-01 10:00')), (2, 'manual', 0, 0, 'admin', '', 'Admin', 'User', 'elearning@tavycollege.example', 'IT', 'Tavybridge', 'GB', 'en', pg_temp.e('2026-06-26 09:12'), pg_temp.e('2019-07-01 10:00'), pg_temp.e('2026-01-12 15:20'));
insert into mdl_user
select id, case when staff or pg_temp.f('au', id) < 0.96 then 'ldap' else 'manual' end, case when del then 1 else 0 end, case when not del and (gone is not null or not staff and y0 = 2022 and pg_temp.f('sus', id) < 0.9) then 1 else 0 end, case when del then mail || '.' || pg_temp.e(coalesce(gone, '2025-09-01') + time '10:00') else un end, case when staff then 'T' || (400 + id) when del then '' else (y0 % 100) || lpad((1000 + id)::text, 5, '0') end, g, s, case when del then md5(un) else mail end,
       case when pg_temp.f('nd', id) < 0.04 then '' else (array['Business', 'Health and Care', 'Computing', 'Engineering', 'Hospitality', 'English and Maths'])[dep] end, pg_temp.w('ci', id, 'Tavybridge:50,Plymbourne:22,Oakhampton:14,Launcells:8,:6'), 'GB', case when pg_temp.f('la', id) < 0.03 then 'pl' else 'en' end,
       case when pg_temp.f('nv', id) < 0.015 then 0 else pg_temp.e(coalesce(gone, case when staff then null when y0 <= 2023 then make_date(y0 + 2, 6, 18) when y0 = 2024 then date '2026-06-19' else date '2026-06-25' end, date '2026-06-25') - (pg_temp.f('lv', id) ^ 3 * 25)::int + time '08:00' + pg_temp.z('lt', id, 0, 48000) * interval '1 second') end, pg_temp.e(made + time '09:30' + pg_temp.z('mt', id, 0, 20000) * interval '1 second'), pg_temp.e(coalesce(gone, made + 90) + time '11:00')
  from (select *, lower(left(g, 1) || s) || id as un, lower(g || '.' || s) || case when staff then '' else id::text end || '@tavycollege.example' as mail from p) x;

create table mdl_course_categories (
  id bigserial primary key,
  name varchar(255) not null default '',
  idnumber varchar(100),
  parent bigint not null default 0,
  sortorder bigint not null default 0,
  coursecount bigint not null default 0,
  visible smallint not null default 1,
  timemodified bigint not null default 0,
  depth bigint not null default 0,
  path varchar(255) not null default ''
);
comment on table mdl_course_categories is 'Course categories: departments of the college';
comment on column mdl_course_categories.parent is 'Category above, 0 at the top';
comment on column mdl_course_categories.visible is '0 hides the category from students';
insert into mdl_course_categories
select i, n, c, 0, i * 10000, 0, v, pg_temp.e('2023-08-21 10:00'), 1, '/' || i from (values (1, 'Business', 'BUS', 1), (2, 'Health and Care', 'HSC', 1), (3, 'Computing', 'CMP', 1), (4, 'Engineering', 'ENG', 1), (5, 'Hospitality', 'HOS', 1), (6, 'English and Maths', 'SKL', 1), (7, 'Staff development', 'STF', 1), (8, 'Archive and templates', null, 0)) t (i, n, c, v);

create table mdl_course (
  id bigserial primary key,
  category bigint not null default 0,
  fullname varchar(254) not null default '',
  shortname varchar(255) not null default '',
  idnumber varchar(100) not null default '',
  format varchar(21) not null default 'topics',
  startdate bigint not null default 0,
  enddate bigint not null default 0,
  visible smallint not null default 1,
  enablecompletion smallint not null default 0,
  showgrades smallint not null default 1,
  lang varchar(30) not null default '',
  timecreated bigint not null default 0,
  timemodified bigint not null default 0
);
comment on table mdl_course is 'Courses; the row with category 0 is the front page';
comment on column mdl_course.shortname is 'Code of the module and the year it began';
comment on column mdl_course.format is 'Course format: site, topics, weeks';
comment on column mdl_course.startdate is 'Unix time';
comment on column mdl_course.enddate is 'Unix time, 0 for a course without an end';
comment on column mdl_course.visible is '0 when hidden from students';
create temp table co as
select 1 + row_number() over (order by y, m.n)::int as id, m.*, y, pg_temp.f('hard', m.n) * 0.2 as hard, 3 + ((m.n * 5 + y) % 36)::int as teacher
  from (values (1, 1, 1, 'BUS101', 'Principles of Marketing'), (2, 1, 1, 'BUS102', 'Bookkeeping'), (3, 1, 2, 'BUS201', 'Managing People'), (4, 1, 2, 'BUS202', 'Business Law'), (5, 2, 1, 'HSC101', 'Anatomy and Physiology'), (6, 2, 1, 'HSC102', 'Safeguarding'), (7, 2, 2, 'HSC201', 'Infection Control'), (8, 2, 2, 'HSC202', 'Dementia Care'), (9, 3, 1, 'CMP101', 'Programming in Python'), (10, 3, 1, 'CMP102', 'Networks'), (11, 3, 2, 'CMP201', 'Databases'), (12, 3, 2, 'CMP202', 'Web Development'), (13, 4, 1, 'ENG101', 'Engineering Maths'), (14, 4, 1, 'ENG102', 'Workshop Practice'), (15, 4, 2, 'ENG201', 'CAD'), (16, 5, 1, 'HOS101', 'Food Safety'), (17, 5, 1, 'HOS102', 'Front of House'), (18, 5, 2, 'HOS201', 'Kitchen Management'), (19, 6, 1, 'SKL001', 'Functional English'), (20, 6, 1, 'SKL002', 'Functional Maths')) m (n, cat, lev, code, title)
  cross join generate_series(2023, 2025) y where not (m.code = 'HOS102' and y = 2025);
update co set teacher = coalesce((select id from p where staff and dep = cat and (gone is null or gone > make_date(y + 1, 6, 30)) and made < make_date(y, 9, 1) order by hashtextextended('t' || n || id, 3) limit 1), teacher);
insert into mdl_course values (1, 0, 'Tavybridge College Online', 'TCO', '', 'site', 0, 0, 1, 0, 1, '', pg_temp.e('2019-07-01 10:00'), pg_temp.e('2025-09-01 08:00'));
insert into mdl_course
select id, cat, title || ' ' || y || '/' || (y + 1) % 100, code || '-' || y, case when n % 7 = 0 then '' else code || '/' || y end, case when n % 3 = 0 then 'weeks' else 'topics' end, pg_temp.e(make_date(y, 9, 4) + 4 * (2025 - y) * 0 + time '00:00'), pg_temp.e(make_date(y + 1, 6, 26) + time '00:00'), case when y = 2023 and pg_temp.f('hid', n) < 0.4 then 0 else 1 end, case when n % 4 > 0 then 1 else 0 end, 1, '', pg_temp.e(make_date(y, 7, 3) + time '09:00' + n * interval '43 minutes'), pg_temp.e(make_date(y, 9, 1) + time '15:00' + n * interval '5 hours') from co;
insert into mdl_course values (70, 7, 'Staff Induction', 'STAFF-IND', '', 'topics', pg_temp.e('2021-01-04 00:00'), 0, 1, 1, 1, '', pg_temp.e('2020-12-10 11:00'), pg_temp.e('2025-08-27 10:00')), (71, 8, 'Module template - do not edit', 'TEMPLATE', '', 'topics', pg_temp.e('2021-06-01 00:00'), 0, 0, 0, 1, '', pg_temp.e('2021-06-01 13:00'), pg_temp.e('2024-06-20 13:00')), (72, 6, 'Summer Maths Bridge 2026', 'SKL-SUM-2026', 'SKLSUM/2026', 'weeks', pg_temp.e('2026-06-22 00:00'), pg_temp.e('2026-07-24 00:00'), 1, 1, 1, '', pg_temp.e('2026-05-11 10:00'), pg_temp.e('2026-06-15 16:00'));
insert into co values (72, 21, 6, 1, 'SKLSUM', 'Summer Maths Bridge', 2026, 0.1, 8);
update mdl_course_categories c set coursecount = (select count(*) from mdl_course where category = c.id);

create table mdl_context (
  id bigserial primary key,
  contextlevel bigint not null default 0,
  instanceid bigint not null default 0,
  path varchar(255),
  depth smallint not null default 0,
  locked smallint not null default 0
);
comment on table mdl_context is 'Places in which roles can be given';
comment on column mdl_context.contextlevel is '10 system, 40 course category, 50 course';
comment on column mdl_context.instanceid is 'Id in the table the level points to: mdl_course_categories or mdl_course';
insert into mdl_context values (1, 10, 0, '/1', 1, 0);
insert into mdl_context select 10 + id, 40, id, '/1/' || (10 + id), 2, 0 from mdl_course_categories;
insert into mdl_context select 100 + id, 50, id, case when category = 0 then '/1/' || (100 + id) else '/1/' || (10 + category) || '/' || (100 + id) end, case when category = 0 then 2 else 3 end, 0 from mdl_course;

create table mdl_role (
  id bigserial primary key,
  name varchar(255) not null default '',
  shortname varchar(100) not null default '' unique,
  description text not null,
  sortorder bigint not null default 0,
  archetype varchar(30) not null default ''
);
comment on table mdl_role is 'Moodle roles';
comment on column mdl_role.name is 'Own name; empty for the standard name of the short name';
insert into mdl_role values (1, '', 'manager', '', 1, 'manager'), (2, '', 'coursecreator', '', 2, 'coursecreator'), (3, '', 'editingteacher', '', 3, 'editingteacher'), (4, '', 'teacher', '', 4, 'teacher'), (5, '', 'student', '', 5, 'student'), (6, '', 'guest', '', 6, 'guest'), (7, '', 'user', '', 7, 'user'), (9, 'Learning support', 'lsa', 'Sees the course and the grades of the learner supported', 9, 'teacher');

create table mdl_enrol (
  id bigserial primary key,
  enrol varchar(20) not null default '',
  status bigint not null default 0,
  courseid bigint not null,
  sortorder bigint not null default 0,
  name varchar(255),
  enrolperiod bigint default 0,
  roleid bigint default 0,
  timecreated bigint not null default 0,
  timemodified bigint not null default 0
);
comment on table mdl_enrol is 'Ways of enrolment that a course uses';
comment on column mdl_enrol.enrol is 'Plugin: manual, self, database (from the student records)';
comment on column mdl_enrol.status is '0 enabled, 1 disabled';
insert into mdl_enrol
select row_number() over (order by c.id, o), e, case when e = 'self' and c.id not in (70, 72) then 1 else 0 end, c.id, o, null, 0, 5, c.timecreated, c.timecreated from mdl_course c cross join unnest(array['manual', 'database', 'self']) with ordinality t (e, o) where category > 0 and not (e = 'database' and c.id in (70, 71, 72));

create table mdl_user_enrolments (
  id bigserial primary key,
  status bigint not null default 0,
  enrolid bigint not null,
  userid bigint not null,
  timestart bigint not null default 0,
  timeend bigint not null default 0,
  modifierid bigint not null default 0,
  timecreated bigint not null default 0,
  timemodified bigint not null default 0
);
comment on table mdl_user_enrolments is 'Who takes part in a course, students and teachers alike';
comment on column mdl_user_enrolments.status is '0 active, 1 suspended (left the course)';
comment on column mdl_user_enrolments.timeend is 'Unix time, 0 for no end';
create temp table en as
select row_number() over (order by y, cid, uid)::int as k, * from (
  select co.id as cid, co.y, co.n, p.id as uid, able, gone, hard, case when p.gone is null or p.gone > make_date(co.y + 1, 6, 20) then 0 else 1 end as st, make_date(y, 9, 1) + pg_temp.z('ed', p.id * 100 + n, 0, 16) as d, teacher
    from co join p on not staff and (co.cat = dep and co.lev = co.y - y0 + 1 or co.cat = 6 and n < 21 and co.y - y0 in (0, 1) and pg_temp.f('sk', p.id * 5 + n + (co.y - y0) * 3) < case when co.y = y0 then 0.45 else 0.15 end) where co.y < 2026 and (gone is null or gone > make_date(co.y, 9, 20))
  union all select 72, 2026, 21, id, able, null, 0.1, 0, date '2026-06-08' + pg_temp.z('ed', id, 0, 14), 8 from p where y0 = 2025 and gone is null and pg_temp.f('sum', id) < 0.3) s;
insert into mdl_user_enrolments
select k, st, (select id from mdl_enrol where courseid = cid and enrol = case when cid = 72 then 'self' when pg_temp.f('em', k) < 0.93 then 'database' else 'manual' end), uid, pg_temp.e(d + time '00:00'), 0, case when cid = 72 then uid else 2 end, pg_temp.e(d + time '04:10'), pg_temp.e(case when st = 1 then gone else d end + time '04:10') from en;
insert into mdl_user_enrolments
select 20000 + row_number() over (order by co.id, x.id), 0, (select id from mdl_enrol where courseid = co.id and enrol = 'manual'), x.id, pg_temp.e(make_date(y, 8, 28) + time '00:00'), 0, 2, pg_temp.e(make_date(least(y, 2025), 8, 28) + time '11:05'), pg_temp.e(make_date(least(y, 2025), 8, 28) + time '11:05') from co join p x on x.id = teacher or staff and x.id <> teacher and dep = cat and x.id % 3 = n % 3 and pg_temp.f('co', x.id * 90 + co.id) < 0.3;
insert into mdl_user_enrolments select 30000 + id, 0, (select id from mdl_enrol where courseid = 70 and enrol = 'self'), id, pg_temp.e(greatest(made, '2021-01-11') + time '00:00'), 0, id, pg_temp.e(greatest(made, '2021-01-11') + time '10:20'), pg_temp.e(greatest(made, '2021-01-11') + time '10:20') from p where staff;

create table mdl_role_assignments (
  id bigserial primary key,
  roleid bigint not null default 0,
  contextid bigint not null default 0,
  userid bigint not null default 0,
  timemodified bigint not null default 0,
  modifierid bigint not null default 0,
  component varchar(100) not null default '',
  itemid bigint not null default 0
);
comment on table mdl_role_assignments is 'Which role a user has in a context';
comment on column mdl_role_assignments.component is 'Plugin that gave the role, empty when given by hand';
insert into mdl_role_assignments (roleid, contextid, userid, timemodified, modifierid, component, itemid)
select case when p.staff and e.courseid <> 70 then case when exists (select from co where co.id = e.courseid and teacher = p.id) then 3 when pg_temp.f('lsa', p.id) < 0.3 then 9 else 4 end else 5 end, 100 + courseid, userid, ue.timecreated, ue.modifierid, case when enrol = 'database' then 'enrol_database' else '' end, case when enrol = 'database' then e.id else 0 end from mdl_user_enrolments ue join mdl_enrol e on e.id = enrolid join p on p.id = userid order by ue.timecreated, ue.id;
insert into mdl_role_assignments (roleid, contextid, userid, timemodified, modifierid) select 1, 10 + dep, id, pg_temp.e('2023-08-21 10:30'), 2 from p where id between 3 and 8;

create table mdl_assign (
  id bigserial primary key,
  course bigint not null default 0,
  name varchar(255) not null default '',
  intro text not null,
  allowsubmissionsfromdate bigint not null default 0,
  duedate bigint not null default 0,
  cutoffdate bigint not null default 0,
  grade bigint not null default 0,
  teamsubmission smallint not null default 0,
  maxattempts integer not null default -1,
  blindmarking smallint not null default 0,
  timemodified bigint not null default 0
);
comment on table mdl_assign is 'Assignments';
comment on column mdl_assign.course is 'Id of the course';
comment on column mdl_assign.duedate is 'Unix time the work is due, later work is late';
comment on column mdl_assign.cutoffdate is 'Unix time after which nothing is accepted, 0 for none';
comment on column mdl_assign.grade is 'Maximum grade';
comment on column mdl_assign.maxattempts is '-1 for unlimited';
create temp table asg as
select row_number() over (order by y, co.id, j)::int as id, co.id as cid, n, j, case when y = 2026 then date '2026-07-10' else make_date(y, 9, 4) + case j when 1 then 63 when 2 then 196 else 245 end + pg_temp.z('du', co.id * 3 + j, 0, 3) * 7 end as due from co cross join generate_series(1, 3) j where j <= case when y = 2026 then 1 else 2 + (n % 5 = 0)::int end;
update asg set due = due - extract(isodow from due)::int + 5;
insert into mdl_assign
select id, cid, (array['Portfolio task 1', 'Coursework report', 'Final project'])[j] || case when n % 4 = 0 and j = 1 then ' (group)' else '' end, '<p>See the brief and the marking grid.</p>', pg_temp.e(due - 28 + time '09:00'), pg_temp.e(due + time '23:59'), case when n % 3 = 0 then pg_temp.e(due + 7 + time '23:59') else 0 end, 100, case when n % 4 = 0 and j = 1 then 1 else 0 end, case when n % 3 = 0 then 1 else -1 end, case when n % 6 = 0 then 1 else 0 end, pg_temp.e(due - 30 + time '13:20') from asg;

create table mdl_assign_submission (
  id bigserial primary key,
  assignment bigint not null default 0,
  userid bigint not null default 0,
  timecreated bigint not null default 0,
  timemodified bigint not null default 0,
  timestarted bigint,
  status varchar(10),
  groupid bigint not null default 0,
  attemptnumber bigint not null default 0,
  latest smallint not null default 0
);
comment on table mdl_assign_submission is 'Work handed in, one row for an attempt of a student';
comment on column mdl_assign_submission.status is 'new (nothing saved), draft, submitted, reopened (to be done again)';
comment on column mdl_assign_submission.timemodified is 'Unix time of the last change; for submitted work the time it was handed in';
comment on column mdl_assign_submission.attemptnumber is 'From 0';
comment on column mdl_assign_submission.latest is '1 for the last attempt';
create temp table su as
select row_number() over (order by at, uid)::int as id, * from (
  select a.id as aid, a.cid, uid, able, hard, teacher, due, en.k * 10 + j as key, pg_temp.f('sub', en.k * 10 + j) as r, a.j, due + time '23:50' - (pg_temp.f('ea', en.k * 10 + j) ^ 2.2 * 9 * 86400) * interval '1 second' + case when pg_temp.f('lt', en.k * 10 + j) > 0.72 + able * 0.25 then (pg_temp.f('ld', en.k * 10 + j) ^ 2 * 8 * 86400) * interval '1 second' else interval '0' end as at
    from en join asg a on a.cid = en.cid where (gone is null or gone > due)) s where at < '2026-06-26 16:00' and r < 0.8 + able * 0.25;
update su set at = date_trunc('day', at) + interval '8 hours' + (extract(epoch from at)::bigint % 52000) * interval '1 second' where extract(hour from at) between 1 and 6;
insert into mdl_assign_submission select id, aid, uid, pg_temp.e(at - pg_temp.z('tc', key, 300, 200000) * interval '1 second'), pg_temp.e(at), null, case when r < 0.02 then 'new' when r < 0.045 or due > '2026-06-26' and r < 0.5 then 'draft' when r < 0.055 and aid in (select id from mdl_assign where maxattempts = -1) then 'reopened' else 'submitted' end, 0, 0, 1 from su;

create table mdl_quiz (
  id bigserial primary key,
  course bigint not null default 0,
  name varchar(255) not null default '',
  timeopen bigint not null default 0,
  timeclose bigint not null default 0,
  timelimit bigint not null default 0,
  attempts integer not null default 0,
  grademethod smallint not null default 1,
  sumgrades numeric(10, 5) not null default 0,
  grade numeric(10, 5) not null default 0,
  timemodified bigint not null default 0
);
comment on table mdl_quiz is 'Quizzes';
comment on column mdl_quiz.timelimit is 'Seconds, 0 for none';
comment on column mdl_quiz.attempts is 'Number of attempts allowed, 0 for unlimited';
comment on column mdl_quiz.grademethod is '1 highest, 2 average, 3 first, 4 last attempt';
comment on column mdl_quiz.sumgrades is 'Marks of all questions together';
comment on column mdl_quiz.grade is 'The marks are scaled to this maximum';
create temp table qz as select row_number() over (order by y, co.id)::int as id, co.id as cid, n, 10 + 5 * (n % 4) as marks, case when y = 2026 then date '2026-06-24' else make_date(y + 1, 1, 13) + 7 * (n % 5) end as op from co where n % 6 <> 4 or y = 2026;
insert into mdl_quiz select id, cid, case when n in (6, 16) then 'Compliance test' when n > 18 then 'Diagnostic assessment' else 'Mid-year test' end, pg_temp.e(op + time '08:00'), pg_temp.e(op + 11 + time '20:00'), case when n % 5 = 0 then 0 else 1800 + 900 * (n % 3) end, case when n in (6, 16) then 0 else 1 + n % 3 end, case when n % 7 = 3 then 4 else 1 end, marks, case when n in (6, 16) then 100 else 10 end, pg_temp.e(op - 6 + time '14:00') from qz;

create table mdl_quiz_attempts (
  id bigserial primary key,
  quiz bigint not null default 0,
  userid bigint not null default 0,
  attempt integer not null default 0,
  state varchar(16) not null default 'inprogress',
  timestart bigint not null default 0,
  timefinish bigint not null default 0,
  timemodified bigint not null default 0,
  preview smallint not null default 0,
  sumgrades numeric(10, 5)
);
comment on table mdl_quiz_attempts is 'Attempts of users at quizzes';
comment on column mdl_quiz_attempts.state is 'inprogress, overdue, finished, abandoned';
comment on column mdl_quiz_attempts.preview is '1 for a try by a teacher, not counted';
comment on column mdl_quiz_attempts.timefinish is 'Unix time, 0 while unfinished';
comment on column mdl_quiz_attempts.sumgrades is 'Marks reached, null until finished';
create temp table qa as
select q.id as qid, q.cid, uid, no, marks, case when key % 53 = 7 then 'abandoned' when t > '2026-06-26 15:30' then 'inprogress' else 'finished' end as st, t, t + (420 + pg_temp.f('ql', key * 4 + no) * 1500) * interval '1 second' as fin, round((marks * least(1, 0.22 + able * 0.7 - hard * 0.6 + (no - 1) * 0.12 + pg_temp.f('qr', key * 4 + no) * 0.25) * 2)::numeric) / 2 as got, teacher
  from (select en.*, en.k as key from en) en join qz q on q.cid = en.cid join mdl_quiz mq on mq.id = q.id cross join generate_series(1, 3) no cross join lateral (select q.op + (pg_temp.z('qd', en.k, 0, 6) + no) * interval '1 day' + time '08:30' + pg_temp.z('qt', en.k * 4 + no, 0, 38000) * interval '1 second' as t) x
 where no <= case mq.attempts when 0 then 3 else mq.attempts end and (gone is null or gone > q.op + 7) and pg_temp.f('qn', key * 4 + no) < case no when 1 then 0.9 else 0.35 end and (no = 1 or pg_temp.f('qn', key * 4 + 1) < 0.9) and (no < 3 or pg_temp.f('qn', key * 4 + 2) < 0.35) and t < '2026-06-26 16:00';
insert into mdl_quiz_attempts (quiz, userid, attempt, state, timestart, timefinish, timemodified, preview, sumgrades) select qid, uid, no, st, pg_temp.e(t), case when st = 'finished' then pg_temp.e(fin) else 0 end, pg_temp.e(fin), 0, case when st = 'finished' then got end from qa order by t, uid;
insert into mdl_quiz_attempts (quiz, userid, attempt, state, timestart, timefinish, timemodified, preview, sumgrades) select qz.id, teacher, 1, 'finished', pg_temp.e(op - 5 + time '15:10'), pg_temp.e(op - 5 + time '15:16'), pg_temp.e(op - 5 + time '15:16'), 1, marks from qz join co on co.id = cid where pg_temp.f('pre', qz.id) < 0.4;

create table mdl_grade_items (
  id bigserial primary key,
  courseid bigint,
  itemname varchar(255),
  itemtype varchar(30) not null default '',
  itemmodule varchar(30),
  iteminstance bigint,
  gradetype smallint not null default 1,
  grademax numeric(10, 5) not null default 100,
  grademin numeric(10, 5) not null default 0,
  gradepass numeric(10, 5) not null default 0,
  hidden bigint not null default 0,
  timecreated bigint,
  timemodified bigint
);
comment on table mdl_grade_items is 'Things that are graded in a course';
comment on column mdl_grade_items.itemtype is 'mod (an activity), course (the total of the course)';
comment on column mdl_grade_items.itemmodule is 'assign or quiz when itemtype is mod';
comment on column mdl_grade_items.iteminstance is 'Id in the table of the module';
comment on column mdl_grade_items.gradetype is '0 none, 1 value, 2 scale, 3 text';
comment on column mdl_grade_items.hidden is '1 hidden from students';
insert into mdl_grade_items
select row_number() over (order by cid, ty, inst), cid, nm, case when ty = 'course' then 'course' else 'mod' end, nullif(ty, 'course'), inst, 1, mx, 0, mx * 0.4, case when pg_temp.f('gh', inst) < 0.02 and ty = 'assign' then 1 else 0 end, tm, tm
  from (select course as cid, 'assign' as ty, id as inst, name as nm, 100::numeric as mx, timemodified as tm from mdl_assign union all select course, 'quiz', id, name, grade, timemodified from mdl_quiz union all select id, 'course', id, null, 100, timecreated from mdl_course where category between 1 and 6) s;

create table mdl_grade_grades (
  id bigserial primary key,
  itemid bigint not null,
  userid bigint not null,
  rawgrade numeric(10, 5),
  rawgrademax numeric(10, 5) not null default 100,
  usermodified bigint,
  finalgrade numeric(10, 5),
  hidden bigint not null default 0,
  overridden bigint not null default 0,
  excluded bigint not null default 0,
  feedback text,
  timecreated bigint,
  timemodified bigint
);
comment on table mdl_grade_grades is 'Grades of users for grade items';
comment on column mdl_grade_grades.rawgrade is 'Grade the activity gave';
comment on column mdl_grade_grades.finalgrade is 'Grade that counts, null when not graded yet';
comment on column mdl_grade_grades.overridden is 'Unix time the grade was changed in the gradebook, 0 if it was not';
comment on column mdl_grade_grades.usermodified is 'User who gave it';
insert into mdl_grade_grades (itemid, userid, rawgrade, rawgrademax, usermodified, finalgrade, overridden, feedback, timecreated, timemodified)
select i.id, uid, g, 100, teacher, case when ov then least(100, g + 5) else g end, case when ov then pg_temp.e(mk + interval '6 days') else 0 end, case when pg_temp.f('fb', key) < 0.25 then pg_temp.one('fbt', key, 'Good structure.,Reference your sources.,Clear improvement.,Task 3 is missing.,See comments in the file.') end, pg_temp.e(at), pg_temp.e(mk)
  from (select su.*, pg_temp.f('ov', key) < 0.012 as ov, case when mk < '2026-06-26 16:00' then least(100, round((28 + able * 58 - hard * 40 + pg_temp.f('gr', key) * 26 - case when at > due + 1 then 8 else 0 end)::numeric)) end as g from (select *, greatest(due + 3, (at + interval '2 days')::date) + pg_temp.z('mk', aid, 0, 16) + pg_temp.z('mk2', key, 0, 2) + time '09:00' + pg_temp.z('mk3', key, 0, 30000) * interval '1 second' as mk from su) su join mdl_assign_submission s on s.id = su.id and s.status = 'submitted') x
  join mdl_grade_items i on i.itemmodule = 'assign' and i.iteminstance = aid where g is not null;
insert into mdl_grade_grades (itemid, userid, rawgrade, rawgrademax, usermodified, finalgrade, timecreated, timemodified)
select i.id, uid, g, q.grade, uid, g, pg_temp.e(t), pg_temp.e(t) from (select qid, uid, case when mq.grademethod = 1 then max(got) else (array_agg(got order by no desc))[1] end / max(marks) * max(mq.grade) as g, max(fin) as t from qa join mdl_quiz mq on mq.id = qid where st = 'finished' group by qid, uid, mq.grademethod) a join mdl_quiz q on q.id = qid join mdl_grade_items i on i.itemmodule = 'quiz' and i.iteminstance = qid;
insert into mdl_grade_grades (itemid, userid, rawgrademax, finalgrade, timecreated, timemodified)
select ci.id, g.userid, 100, round(avg(g.finalgrade / i.grademax * 100), 5), max(g.timemodified), max(g.timemodified) from mdl_grade_grades g join mdl_grade_items i on i.id = g.itemid join mdl_grade_items ci on ci.courseid = i.courseid and ci.itemtype = 'course' group by ci.id, g.userid;

create table mdl_logstore_standard_log (
  id bigserial primary key,
  eventname varchar(255) not null default '',
  component varchar(100) not null default '',
  action varchar(100) not null default '',
  target varchar(100) not null default '',
  objectid bigint,
  crud varchar(1) not null default '',
  contextid bigint not null,
  userid bigint not null,
  courseid bigint,
  timecreated bigint not null,
  origin varchar(10),
  ip varchar(45)
);
comment on table mdl_logstore_standard_log is 'Standard log table; rows older than the log lifetime are removed';
comment on column mdl_logstore_standard_log.crud is 'c create, r read, u update, d delete';
comment on column mdl_logstore_standard_log.origin is 'web, ws (mobile app), cli';
insert into mdl_logstore_standard_log (eventname, component, action, target, objectid, crud, contextid, userid, courseid, timecreated, origin, ip)
select '\' || comp || '\event\' || tgt || '_' || act, comp, act, tgt, obj, cr, case when cid = 0 then 1 else 100 + cid end, uid, cid, t, case when pg_temp.f('ws', row_number() over (order by t, uid)) < 0.22 then 'ws' else 'web' end, '10.20.' || pg_temp.z('ip', uid, 0, 15) || '.' || pg_temp.z('ip2', uid * 7 + t % 3, 2, 250)
  from (select 'mod_assign' as comp, 'submitted' as act, 'assessable' as tgt, id as obj, 'u' as cr, cid::bigint, uid::bigint, pg_temp.e(at) as t from su where at > '2026-02-26' union all select 'mod_quiz', 'submitted', 'attempt', qid, 'u', cid, uid, pg_temp.e(fin) from qa where fin > '2026-02-26' and st = 'finished'
    union all select 'core', v.act, v.tgt, case when v.tgt = 'user' then uid when v.tgt = 'course' then null end, 'r', case when v.tgt = 'user' then 0 else cid end, uid, pg_temp.e(d + time '08:00' + (floor(24000 * (pg_temp.f('lg1', i) + pg_temp.f('lg2', i))) + v.o) * interval '1 second')
      from (select i, date '2026-02-26' + (pg_temp.f('ld', i) * 120)::int as d, 1 + floor(pg_temp.f('le', i) ^ 1.3 * (select count(*) from en where y >= 2025))::int as rn from generate_series(1, 2600) i) s join (select row_number() over (order by hashtextextended('x' || k, 8)) as rn, cid, uid, gone, y from en where y >= 2025) e using (rn) cross join (values ('loggedin', 'user', 0), ('viewed', 'course', 31)) v (act, tgt, o)
      where (gone is null or gone > d) and (y = 2025 or d >= '2026-06-22') and extract(isodow from d) < case when pg_temp.f('wk', i) < 0.2 then 8 else 6 end and not d between '2026-03-30' and '2026-04-10' and (v.tgt = 'course' or pg_temp.f('lgi', i) < 0.5)) s where t < pg_temp.e('2026-06-26 16:30') order by t, uid;
create index on mdl_user_enrolments (userid); create index on mdl_grade_grades (userid); create index on mdl_assign_submission (assignment); create index on mdl_logstore_standard_log (timecreated);
