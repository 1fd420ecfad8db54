-- The personnel system of a maker of marine equipment on OrangeHRM 5: employees, units (nested set), reporting lines, terminations, salaries, leave and entitlements, attendance. Tables (hs_hr_ and ohrm_) and foreign keys as the product has them, no comments.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set client_min_messages = warning;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 31) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- skewed: small numbers are drawn more often
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  parts text[] := string_to_array(list, ',');
  total float8 := 0;
  rest float8;
begin
  foreach part in array parts loop total := total + split_part(part, ':', 2)::float8; end loop;
  rest := pg_temp.f(k, i) * total;
  foreach part in array parts loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'l', i, 'Abbott,Alvarez,Barnes,Bennett,Brandt,Castillo,Chen,Cole,Dawson,Delgado,Eastman,Fletcher,Fujimoto,Garrett,Greene,Hale,Hendricks,Iverson,Jennings,Kaplan,Kim,Lambert,Lindqvist,Marchetti,McBride,Moreno,Nguyen,Novotny,Osborne,Park,Patel,Quigley,Ramsey,Rossi,Sato,Sinclair,Thorne,Underwood,Vargas,Whitaker,Yates,Okafor,Baptiste,Haddad,Larsen,Murphy,Kowalski,Singh') $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'f', i, 'Adrian,Amelia,Benjamin,Bianca,Caleb,Chloe,Daniel,Elena,Erin,Felix,Gabriel,Grace,Hannah,Ian,Isabel,Jonah,Julia,Kevin,Laura,Leo,Lydia,Marcus,Maya,Miles,Nora,Oscar,Paige,Priya,Rafael,Rebecca,Samuel,Sofia,Theo,Tessa,Victor,Wendy,Amina,Diego,Hiro,Ingrid') $$;
-- a moment in working hours of a working day
create function pg_temp.work(k text, i bigint, d0 date, d1 date) returns timestamp language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end + make_interval(hours => pg_temp.sk(k || 'h', i, 8, 18, 1.2), mins => pg_temp.z(k || 'm', i, 0, 59), secs => pg_temp.z(k || 'c', i, 0, 59))
        from (select d0 + floor(pg_temp.f(k || 'd', i) * (d1 - d0 + 1))::int as d) as x $$;

create table ohrm_job_title (
  id serial primary key,
  job_title varchar(100) not null,
  job_description varchar(400),
  note varchar(400),
  is_deleted smallint default 0
);
create table ohrm_employment_status (id serial primary key, name varchar(60) not null);
create table ohrm_subunit (
  id serial primary key,
  name varchar(100) not null unique,
  unit_id varchar(100),
  description varchar(400),
  lft smallint unique,
  rgt smallint unique,
  level smallint
);
create table ohrm_emp_termination_reason (id serial primary key, name varchar(100));
create table hs_hr_employee (
  emp_number integer primary key,
  employee_id varchar(50),
  emp_lastname varchar(100) not null default '',
  emp_firstname varchar(100) not null default '',
  emp_middle_name varchar(100) not null default '',
  emp_birthday date,
  emp_gender smallint,
  emp_marital_status varchar(20),
  emp_status integer references ohrm_employment_status on delete set null,
  job_title_code integer references ohrm_job_title on delete set null,
  work_station integer references ohrm_subunit on delete set null,
  city_code varchar(100) default '',
  emp_zipcode varchar(20),
  emp_mobile varchar(50),
  emp_work_email varchar(50),
  joined_date date,
  termination_id integer,
  purged_at timestamp,
  unique (emp_work_email)
);
create table ohrm_emp_termination (
  id serial primary key,
  emp_number integer references hs_hr_employee on delete cascade,
  reason_id integer references ohrm_emp_termination_reason on delete set null,
  termination_date date not null,
  note varchar(255)
);
alter table hs_hr_employee add constraint fk_termination foreign key (termination_id) references ohrm_emp_termination on delete set null;
create table hs_hr_emp_reportto (
  erep_sup_emp_number integer not null references hs_hr_employee on delete cascade,
  erep_sub_emp_number integer not null references hs_hr_employee on delete cascade,
  erep_reporting_mode integer not null,
  primary key (erep_sup_emp_number, erep_sub_emp_number, erep_reporting_mode)
);
create table hs_hr_emp_basicsalary (
  id serial primary key,
  emp_number integer not null references hs_hr_employee on delete cascade,
  sal_grd_code varchar(10),
  currency_id varchar(6) not null default '',
  ebsal_basic_salary varchar(100),
  salary_component varchar(100),
  comments varchar(255)
);
create table ohrm_leave_status (id serial primary key, status smallint not null, name varchar(100) not null);
create table ohrm_leave_type (
  id serial primary key,
  name varchar(50) not null,
  deleted smallint not null default 0,
  exclude_in_reports_if_no_entitlement smallint not null default 0,
  operational_country_id integer
);
create table ohrm_user (
  id serial primary key,
  user_role_id integer not null,
  emp_number integer references hs_hr_employee on delete cascade,
  user_name varchar(40) unique,
  deleted smallint not null default 0,
  status smallint not null default 1,
  date_entered timestamp,
  date_modified timestamp,
  modified_user_id integer,
  created_by integer references ohrm_user
);
create table ohrm_leave_entitlement (
  id serial primary key,
  emp_number integer not null references hs_hr_employee on delete cascade,
  no_of_days numeric(19,15) not null,
  days_used numeric(8,4) not null default 0,
  leave_type_id integer not null references ohrm_leave_type,
  from_date timestamp not null,
  to_date timestamp,
  credited_date timestamp,
  note varchar(255),
  entitlement_type integer not null,
  deleted smallint not null default 0,
  created_by_id integer references ohrm_user on delete set null,
  created_by_name varchar(255)
);
create table ohrm_leave_request (
  id serial primary key,
  leave_type_id integer not null references ohrm_leave_type on delete cascade,
  date_applied date not null,
  emp_number integer not null references hs_hr_employee on delete cascade,
  comments varchar(256)
);
create table ohrm_leave (
  id serial primary key,
  date date,
  length_hours numeric(6,2),
  length_days numeric(6,4),
  status smallint,
  comments varchar(256),
  leave_request_id integer not null references ohrm_leave_request on delete cascade,
  leave_type_id integer not null references ohrm_leave_type on delete cascade,
  emp_number integer not null references hs_hr_employee on delete cascade,
  start_time time,
  end_time time,
  duration_type smallint not null default 0
);
create table ohrm_attendance_record (
  id bigserial primary key,
  employee_id integer not null references hs_hr_employee on delete cascade,
  punch_in_utc_time timestamp,
  punch_in_note varchar(255),
  punch_in_time_offset varchar(255),
  punch_in_user_time timestamp,
  punch_out_utc_time timestamp,
  punch_out_note varchar(255),
  punch_out_time_offset varchar(255),
  punch_out_user_time timestamp,
  state varchar(255)
);
create table hs_hr_config (name varchar(100) primary key default '', value varchar(512) not null default '');

insert into ohrm_subunit (id, name, unit_id, description, lft, rgt, level) values
 (1,'Halden Marine Equipment','HME',null,1,28,0),(2,'Operations','OPS',null,2,11,1),(3,'Machining','OPS-10',null,3,4,2),(4,'Assembly','OPS-20',null,5,6,2),(5,'Quality','OPS-30',null,7,8,2),(6,'Warehouse and Shipping','OPS-40',null,9,10,2),(7,'Engineering','ENG',null,12,17,1),(8,'Product Design','ENG-10',null,13,14,2),(9,'Test Lab','ENG-20',null,15,16,2),(10,'Commercial','COM',null,18,23,1),(11,'Sales','COM-10',null,19,20,2),(12,'Customer Support','COM-20',null,21,22,2),(13,'Finance','FIN',null,24,25,1),(14,'Human Resources','HR','People team',26,27,1);
insert into ohrm_job_title (id, job_title, job_description, note, is_deleted) values (1,'Managing Director',null,null,0),(2,'Head of Department',null,null,0),(3,'Team Lead',null,null,0),(4,'Machinist','Sets up and runs CNC machines',null,0),(5,'Assembler',null,null,0),(6,'Quality Inspector',null,null,0),(7,'Warehouse Operative',null,null,0),(8,'Design Engineer',null,null,0),(9,'Test Technician',null,null,0),(10,'Account Manager',null,null,0),(11,'Support Specialist',null,null,0),(12,'Accountant',null,null,0),(13,'HR Officer',null,null,0),(14,'Apprentice',null,null,0),(15,'Secretary',null,'merged into HR Officer',1),(16,'Sales Assistant',null,null,1);
insert into ohrm_employment_status (id, name) values (1,'Full-Time Permanent'),(2,'Full-Time Probation'),(3,'Part-Time Permanent'),(4,'Full-Time Contract'),(5,'Internship'),(6,'Freelance');
insert into ohrm_emp_termination_reason (id, name) values (1,'Resigned'),(2,'Contract Not Renewed'),(3,'Retired'),(4,'Dismissed'),(5,'Laid-off'),(6,'Deceased'),(7,'Other');
insert into ohrm_leave_status (status, name) values (-1,'REJECTED'),(0,'CANCELLED'),(1,'PENDING APPROVAL'),(2,'SCHEDULED'),(3,'TAKEN'),(4,'WEEKEND'),(5,'HOLIDAY');
insert into ohrm_leave_type (id, name, deleted, exclude_in_reports_if_no_entitlement) values (1,'Vacation',0,0),(2,'Sick leave',0,0),(3,'Personal day',0,0),(4,'Parental leave',0,1),(5,'Jury duty',0,1),(6,'Bereavement',0,1),(7,'COVID leave',1,1),(8,'Unpaid leave',0,1);

create temp table em as
select i, case when i = 1 then 1 when i <= 14 then i when i <= 20 then (array[3, 3, 4, 4, 6, 8])[i - 14] else pg_temp.w('eu', i, '3:20,4:24,5:8,6:12,8:9,9:5,11:8,12:6,13:4,14:2')::int end as su, case when i <= 14 then date '2012-01-09' + pg_temp.z('ej', i, 0, 3600) else date '2014-01-06' + floor(power(pg_temp.f('ej', i), 0.62) * 4530)::int end as jd0 from generate_series(1, 205) as i;
create temp table em2 as
select em.*, jd0 + case extract(isodow from jd0)::int when 6 then 2 when 7 then 1 else 0 end as jd, case when i = 1 then 1 when i <= 14 then 2 when i <= 20 then 3 when pg_temp.f('eap', i) < 0.05 and jd0 > '2022-01-01' and su in (3, 4) then 14 else case su when 3 then 4 when 4 then 5 when 5 then 6 when 6 then 7 when 8 then 8 when 9 then 9 when 11 then case when jd0 < '2018-01-01' and pg_temp.f('esa', i) < 0.3 then 16 else 10 end when 12 then 11 when 13 then 12 else 13 end end as jt, pg_temp.one('eg', i, case when su in (3, 4, 6) then '1,1,1,2' else '1,2' end)::int as gen from em;
create temp table em3 as
select em2.*, case when i > 20 and jd < '2026-03-01' and pg_temp.f('ter', i) < case when su in (6, 12) then 0.34 else 0.2 end then jd + greatest(20, floor((date '2026-06-20' - jd) * power(pg_temp.f('tern', i), 0.7))::int) end as td from em2;
insert into hs_hr_employee (emp_number, employee_id, emp_lastname, emp_firstname, emp_middle_name, emp_birthday, emp_gender, emp_marital_status, emp_status, job_title_code, work_station, city_code, emp_zipcode, emp_mobile, emp_work_email, joined_date)
select i, lpad((1000 + i)::text, 5, '0'), ln, fn, case when pg_temp.f('mid', i) < 0.2 then chr(65 + pg_temp.z('mid2', i, 0, 25)) || '.' else '' end, case when pg_temp.f('bd', i) < 0.95 then least(jd - 6600, date '1961-03-01' + pg_temp.z('bd2', i, 0, 15500)) end, case when pg_temp.f('gn', i) < 0.97 then gen end, case when pg_temp.f('ms', i) < 0.8 then pg_temp.w('ms2', i, 'Single:45,Married:50,Other:5') end, case when jd > '2026-01-10' and jt <> 14 then 2 when jt = 14 then 4 else pg_temp.w('es', i, '1:80,3:10,4:7,5:1,6:2')::int end, case when pg_temp.f('jtn', i) < 0.01 then null else jt end, su, pg_temp.w('ct', i, 'Bremerton:40,Silverdale:20,Poulsbo:16,Port Orchard:14,Seattle:10'), '98' || pg_temp.z('zp', i, 310, 380), case when pg_temp.f('mb', i) < 0.7 then '360-555-0' || lpad(pg_temp.z('mb2', i, 100, 999)::text, 3, '0') end,
 case when su in (3, 4, 6) and jt not in (2, 3) and pg_temp.f('we', i) < 0.5 then null else lower(fn || '.' || ln) || case when row_number() over (partition by fn, ln order by i) > 1 then (row_number() over (partition by fn, ln order by i))::text else '' end || '@haldenmarine.example' end, jd
from (select em3.*, pg_temp.family('e', i) as ln, pg_temp.one('ef', i, case gen when 1 then 'Adrian,Benjamin,Caleb,Daniel,Felix,Gabriel,Ian,Jonah,Kevin,Leo,Marcus,Miles,Oscar,Rafael,Samuel,Theo,Victor,Diego,Hiro,Frank,Scott,Wayne,Earl' else 'Amelia,Bianca,Chloe,Elena,Erin,Grace,Hannah,Isabel,Julia,Laura,Lydia,Maya,Nora,Paige,Priya,Rebecca,Sofia,Tessa,Wendy,Amina,Ingrid,Donna,Carol' end) as fn from em3) as x;
insert into ohrm_emp_termination (emp_number, reason_id, termination_date, note)
select i, case when td - (select emp_birthday from hs_hr_employee where emp_number = i) > 23300 then 3 when td - jd < 100 then 4 when td between '2024-10-01' and '2024-11-15' then 5 else pg_temp.w('tr', i, '1:70,2:9,4:9,5:8,7:4')::int end, td, case when pg_temp.f('tn', i) < 0.3 then pg_temp.one('tn2', i, 'Moved away,Found position closer to home,Exit interview done,Returned equipment,Attendance') end from em3 where td is not null order by td;
update hs_hr_employee as e set termination_id = t.id from ohrm_emp_termination as t where t.emp_number = e.emp_number;
-- a few came back, as the product has it: the old termination stays without the link
update hs_hr_employee set termination_id = null where termination_id in (select id from ohrm_emp_termination where reason_id = 5 and pg_temp.f('back', id) < 0.25);
update hs_hr_employee set purged_at = timestamp '2026-02-02 09:12:44', emp_lastname = 'Purge', emp_firstname = 'Purge', emp_middle_name = '', emp_birthday = null, emp_mobile = null, emp_work_email = null, city_code = '' where termination_id in (select id from ohrm_emp_termination where termination_date < '2018-06-01');
insert into hs_hr_emp_reportto
select sup, i, 1 from (select i, case when i = 1 then null when i in (2, 7, 10, 13, 14) then 1 when i in (3, 4, 5, 6) then 2 when i in (8, 9) then 7 when i in (11, 12) then 10 when i <= 20 then su when su = 3 then case when pg_temp.f('rs', i) < 0.5 then 15 when pg_temp.f('rs', i) < 0.95 then 16 else 3 end when su = 4 then case when pg_temp.f('rs', i) < 0.5 then 17 else 18 end when su = 6 then 19 when su = 8 and pg_temp.f('rs', i) < 0.5 then 20 else su end as sup from em3) as x where sup is not null and pg_temp.f('rx', i) > 0.01
union all select pg_temp.one('rd', i, '5,7,9,10')::int, i, 2 from em3 where i > 20 and pg_temp.f('rd2', i) < 0.08;
insert into hs_hr_emp_basicsalary (emp_number, sal_grd_code, currency_id, ebsal_basic_salary, salary_component, comments)
select i, case jt when 1 then 'M3' when 2 then 'M2' when 3 then 'M1' when 14 then 'T1' else 'T' || pg_temp.z('sg', i, 2, 4) end, 'USD', case c when 1 then ((case jt when 1 then 240000 when 2 then 128000 when 3 then 84000 when 8 then 88000 when 12 then 71000 when 10 then 78000 when 13 then 62000 when 14 then 36000 when 6 then 56000 when 9 then 61000 when 4 then 57000 else 47000 end) * (0.88 + 0.3 * pg_temp.f('sa', i)))::int / 100 * 100 else pg_temp.one('sb', i, '2400,3600,6000,1200')::int end, case c when 1 then 'Base salary' else pg_temp.one('sc', i, 'Shift allowance,Car allowance,Tool allowance') end, case when c = 1 and pg_temp.f('sco', i) < 0.1 then 'Reviewed ' || pg_temp.one('sco2', i, '01/2025,01/2026') end
from em3, generate_series(1, case when pg_temp.f('s2', i) < 0.18 then 2 else 1 end) as c where pg_temp.f('sx', i) < 0.96;
insert into ohrm_user (id, user_role_id, emp_number, user_name, deleted, status, date_entered, date_modified, modified_user_id, created_by) values (1, 1, 14, 'admin', 0, 1, '2019-02-11 09:00:00', '2025-11-03 08:41:00', 1, null);
insert into ohrm_user (id, user_role_id, emp_number, user_name, deleted, status, date_entered, date_modified, modified_user_id, created_by)
select 1 + row_number() over (order by greatest(jd, date '2019-02-11'), i), case when su = 14 and pg_temp.f('ua', i) < 0.5 then 1 else 2 end, i, lower(fn || '.' || ln || '.' || i), case when td is not null and pg_temp.f('ud', i) < 0.3 then 1 else 0 end, case when td is not null then 0 else 1 end, greatest(jd, date '2019-02-11') + time '10:00', case when td is not null then td + time '17:00' end, case when td is not null then 1 end, 1
from (select em3.*, emp_firstname as fn, emp_lastname as ln from em3 join hs_hr_employee on emp_number = i) as x where (td is null or td > '2019-03-01') and ln <> 'Purge' and pg_temp.f('ux', i) < 0.9;

-- holidays the company keeps
create temp table hol as select d::date from unnest(array['2024-01-01','2024-05-27','2024-07-04','2024-09-02','2024-11-28','2024-11-29','2024-12-25','2025-01-01','2025-05-26','2025-07-04','2025-09-01','2025-11-27','2025-11-28','2025-12-25','2026-01-01','2026-05-25','2026-07-03','2026-09-07']::text[]) as d;
create temp table lr as
select row_number() over (order by app, x) as id, y.* from (
 select i, k, x, ty, case when ty = 2 then d0 else d0 - pg_temp.sk('lap', x, 2, 90, 1.8) end as app, d0, case ty when 1 then pg_temp.w('ln', x, '1:34,2:16,3:10,4:8,5:14,7:4,9:4,12:5,14:3') when 2 then pg_temp.w('ln', x, '1:60,2:22,3:10,5:5,8:3') when 4 then pg_temp.one('ln', x, '28,56,84') when 6 then '3' when 8 then pg_temp.one('ln', x, '5,10') else '1' end::int as len, td
 from (select e.i, k, e.i * 40 + k as x, td, case when e.i % 71 = 5 and k = 1 then 4 else pg_temp.w('lt', e.i * 40 + k, '1:56,2:30,3:9,5:1,6:2,8:2')::int end as ty, case when pg_temp.f('lsu', e.i * 40 + k) < 0.35 then make_date(2024 + pg_temp.z('ly', e.i * 40 + k, 0, 2), pg_temp.one('lmo', e.i * 40 + k, '6,7,7,8,8,12,12')::int, pg_temp.z('lda', e.i * 40 + k, 1, 24)) else date '2024-01-02' + pg_temp.z('ldd', e.i * 40 + k, 0, 930) end as d00, jd
  from em3 as e, lateral generate_series(1, pg_temp.z('lc', e.i, 8, 20)) as k where td is null or td > '2024-02-01') as z, lateral (select d00 + case extract(isodow from d00)::int when 6 then 2 when 7 then 1 else 0 end as d0) as q
 where d0 > jd + 20 and (td is null or d0 + 14 < td) and not (ty in (2, 6) and d0 > '2026-06-22')) as y where app < '2026-06-24';
-- two leaves of one person do not lie over each other
delete from lr as a using lr as b where a.i = b.i and a.id > b.id and a.d0 < b.d0 + b.len + 1 and b.d0 < a.d0 + a.len + 1;
insert into ohrm_leave_request (id, leave_type_id, date_applied, emp_number, comments) select row_number() over (order by id), ty, app, i, case when pg_temp.f('lcm', x) < 0.12 then pg_temp.one('lcm2', x, 'Family visit,Doctor,Moving house,As agreed with team lead,Wedding') end from lr;
insert into ohrm_leave (date, length_hours, length_days, status, comments, leave_request_id, leave_type_id, emp_number, start_time, end_time, duration_type)
select d, case when off then 0 when half > 0 then 4 else 8 end, case when off then 0 when half > 0 then 0.5 else 1 end, case when hol then 5 when off then 4 when rs < 0.035 then -1 when rs < 0.085 then 0 when lr.ty in (2, 6) then 3 when d <= '2026-06-23' then case when app > '2026-06-16' then 1 else 3 end when pg_temp.f('lpe', x) < 0.3 or app > '2026-06-18' then 1 else 2 end, case when rs < 0.035 and pg_temp.f('lcj', x) < 0.6 then pg_temp.one('lcj2', x, 'Too many away that week,Please move') end, rid, ty, i, case when half = 1 then time '08:00' when half = 2 then time '12:30' else time '00:00' end, case when half = 1 then time '12:00' when half = 2 then time '16:30' else time '00:00' end, half
from (select *, row_number() over (order by id) as rid, pg_temp.f('lst', x) as rs from lr) as lr, lateral generate_series(0, len - 1) as n, lateral (select d0 + n as d) as dd, lateral (select exists (select 1 from hol where hol.d = dd.d) as hol) as h, lateral (select hol or extract(isodow from d) > 5 as off, case when len = 1 and ty in (1, 2, 3) and pg_temp.f('lha', x) < 0.16 then pg_temp.z('lha2', x, 1, 2) else 0 end as half) as o order by rid, n;
insert into ohrm_leave_entitlement (emp_number, no_of_days, leave_type_id, from_date, to_date, credited_date, note, entitlement_type, deleted, created_by_id, created_by_name)
select i, case ty when 1 then case when y = extract(year from jd) then round((20 * (365 - extract(doy from jd)) / 365)::numeric * 2) / 2 when jd < make_date(y - 10, 1, 1) then 25 else 20 end when 2 then 10 else 3 end, ty, make_date(y, 1, 1), make_date(y, 12, 31) + time '23:59:59', greatest(jd, make_date(y, 1, 2)), null, 1, 0, 1, 'HR Admin'
from em3, generate_series(2024, 2026) as y, generate_series(1, 3) as ty where extract(year from jd) <= y and (td is null or td >= make_date(y, 1, 1))
union all select i, pg_temp.one('ea', i, '1,2,3,5')::numeric, 1, make_date(2025, 1, 1), make_date(2025, 6, 30), '2025-01-08', 'Carried over from 2024', 1, case when pg_temp.f('ead', i) < 0.1 then 1 else 0 end, 1, 'HR Admin' from em3 where jd < '2024-01-01' and (td is null or td > '2025-01-01') and pg_temp.f('eax', i) < 0.15;
insert into ohrm_leave_entitlement (emp_number, no_of_days, leave_type_id, from_date, to_date, credited_date, note, entitlement_type, created_by_id, created_by_name)
select emp_number, sum(length_days), leave_type_id, make_date(y, 1, 1), make_date(y, 12, 31) + time '23:59:59', min(date) - 3, null, 2, 1, 'HR Admin' from (select *, extract(year from date)::int as y from ohrm_leave where leave_type_id in (4, 5, 6, 8) and status in (1, 2, 3)) as l group by emp_number, leave_type_id, y;
update ohrm_leave_entitlement as e set days_used = least(s.u, no_of_days) from (select emp_number, leave_type_id, extract(year from date)::int as y, sum(length_days) as u from ohrm_leave where status in (1, 2, 3) group by 1, 2, 3) as s where s.emp_number = e.emp_number and s.leave_type_id = e.leave_type_id and extract(year from e.from_date) = s.y and e.note is null;
insert into ohrm_attendance_record (employee_id, punch_in_utc_time, punch_in_note, punch_in_time_offset, punch_in_user_time, punch_out_utc_time, punch_out_note, punch_out_time_offset, punch_out_user_time, state)
select i, inn + interval '7 hours', case when pg_temp.f('an', x) < 0.02 then pg_temp.one('an2', x, 'traffic,dentist,forgot badge') end, '-7', inn, case when op then null else out + interval '7 hours' end, null, case when op then null else '-7' end, case when op then null else out end, case when op then 'PUNCHED IN' else 'PUNCHED OUT' end
from (select e.i, d::date as d, e.i * 1000 + (d::date - date '2026-04-01') as x, e.i % 3 = 0 and e.su = 3 as late from em3 as e, generate_series(date '2026-04-27', date '2026-06-23', interval '1 day') as g(d) where e.su in (3, 4, 6) and e.i > 14 and e.jd <= d and (e.td is null or e.td >= d) and extract(isodow from d) < 6 and not exists (select 1 from hol where hol.d = g.d::date) and not exists (select 1 from ohrm_leave as l where l.emp_number = e.i and l.date = d::date and l.status = 3 and l.length_days = 1)) as a,
 lateral (select d + case when late then interval '14 hours' else interval '6 hours' end + (pg_temp.sk('ai', x, 0, 40, 1.5) - 12) * interval '1 minute' + pg_temp.z('ais', x, 0, 59) * interval '1 second' as inn) as p, lateral (select inn + interval '8 hours 20 minutes' + (pg_temp.z('ao', x, -20, 25) + case when pg_temp.f('aot', x) < 0.1 then 90 else 0 end) * interval '1 minute' + pg_temp.z('aos', x, 0, 59) * interval '1 second' as out, (d = '2026-06-23' and late) or pg_temp.f('aop', x) < 0.003 as op) as q where pg_temp.f('ax', x) < 0.985 and pg_temp.f('asmp', i) < 0.97 order by inn;
insert into hs_hr_config values ('authorize_user_role_manager_class','BasicUserRoleManager'),('leave.entitlement_consumption_algorithm','FIFOEntitlementConsumptionStrategy'),('leave.leavePeriodStatus','1'),('leave_period_defined','Yes'),('timesheet_period_set','Yes'),('attendanceEmpEditSubmitted','No'),('admin.localization.default_language','en_US'),('admin.localization.default_date_format','m-d-Y'),('instance.version','5.7'),('pim_show_deprecated_fields','0'),('report.mysql_group_concat_max_len','2048');
create index on ohrm_leave (emp_number); create index on ohrm_leave (leave_request_id); create index on ohrm_attendance_record (employee_id);
