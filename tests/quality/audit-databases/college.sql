-- A college: departments, instructors, courses, sections, students and their grades; after the small schemas of text-to-SQL collections (Spider, college_2).
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(list, ',')))::int] $$;

create table department (
  dept_code text primary key,
  dept_name text not null,
  school text not null,
  building text,
  budget int
);
insert into department
select a[1], a[2], a[3], a[4], pg_temp.n('budget', i, 36, 190) * 10000
  from unnest(string_to_array('ACCT:Accounting:School of Business:Porter Hall,ART:Art:School of Arts:Weston Studio,BIOL:Biology:School of Sciences:Linnaeus Hall,CHEM:Chemistry:School of Sciences:Curie Laboratory,CS:Computer Science:School of Engineering:Hopper Center,ECON:Economics:School of Business:Porter Hall,EDUC:Education:School of Humanities:Dewey Hall,EE:Electrical Engineering:School of Engineering:Maxwell Building,ENGL:English:School of Humanities:Austen Hall,FIN:Finance:School of Business:Porter Hall,GEOL:Geology:School of Sciences:Linnaeus Hall,HIST:History:School of Humanities:Austen Hall,MATH:Mathematics:School of Sciences:Gauss Hall,ME:Mechanical Engineering:School of Engineering:Maxwell Building,MUS:Music:School of Arts:Clara Hall,NURS:Nursing:School of Health:Barton Hall,PHIL:Philosophy:School of Humanities:Austen Hall,PHYS:Physics:School of Sciences:Gauss Hall,POLS:Political Science:School of Humanities:Dewey Hall,PSYC:Psychology:School of Health:Barton Hall', ',')) with ordinality as v (item, i),
  lateral (select string_to_array(item, ':') as a) as s;

create table instructor (
  instructor_id int primary key,
  first_name text not null,
  last_name text not null,
  dept_code text not null references department,
  rank text not null,
  office text,
  hire_date date,
  salary numeric(9, 2)
);
insert into instructor
select i, pg_temp.pick('if', i, 'Alan,Barbara,Charles,Deborah,Edward,Fiona,George,Hiroshi,Irina,Joseph,Karen,Leonard,Meera,Nathan,Pamela,Ravi,Sandra,Thomas,Ursula,Walter'), pg_temp.pick('il', i, 'Ackerman,Bradley,Chandra,Donovan,Espinoza,Feldman,Goldberg,Hartley,Ishikawa,Jorgensen,Keller,Lombard,Mehta,Nakamura,Osei,Pritchard,Rahman,Schultz,Tran,Vaughn,Whitlock,Zimmer'),
  d.dept_code, r, case when pg_temp.u('off', i) < 0.1 then null else split_part(d.building, ' ', 1) || ' ' || pg_temp.n('room', i, 101, 428) end, make_date(h, 8, 15 + pg_temp.n('hd', i, 0, 9)),
  round((case r when 'Professor' then 104000 when 'Associate Professor' then 84000 when 'Assistant Professor' then 69000 else 52000 end * (0.9 + 0.2 * pg_temp.u('sal', i)) * case d.school when 'School of Business' then 1.25 when 'School of Engineering' then 1.18 else 1 end / 100)::numeric) * 100
  from (select i, case when i <= 20 then i else (string_to_array('5,5,5,13,13,3,3,9,9,1,6,16,16,20,20,12', ','))[1 + pg_temp.n('dep', i, 0, 15)]::int end as nr, pg_temp.pick('rank', i, 'Professor,Professor,Associate Professor,Associate Professor,Assistant Professor,Assistant Professor,Lecturer') as r from generate_series(1, 64) as i) as x
  join (select *, row_number() over (order by dept_code collate "C") as nr from department) as d using (nr),
  lateral (select case r when 'Professor' then pg_temp.n('hire', i, 1989, 2012) when 'Associate Professor' then pg_temp.n('hire', i, 2005, 2018) else pg_temp.n('hire', i, 2015, 2025) end as h) as s
 order by i;

create table course (
  course_code text primary key,
  title text not null,
  dept_code text not null references department,
  credits int not null
);
insert into course
select d || (array[101, 210, 305, 420])[k], t, d, case when d in ('BIOL', 'CHEM', 'PHYS') and k < 3 or d = 'NURS' then 4 when d in ('ART', 'MUS') and k = 1 then 2 else 3 end
  from unnest(string_to_array('ACCT:Financial Accounting;Managerial Accounting;Auditing,ART:Drawing I;Art History Survey;Printmaking,BIOL:General Biology;Genetics;Ecology;Molecular Biology,CHEM:General Chemistry;Organic Chemistry;Physical Chemistry,CS:Introduction to Programming;Data Structures;Database Systems;Machine Learning,ECON:Principles of Economics;Microeconomics;Econometrics,EDUC:Foundations of Education;Child Development,EE:Circuit Analysis;Digital Logic;Signals and Systems,ENGL:College Writing;British Literature;The American Novel;Shakespeare,FIN:Personal Finance;Corporate Finance;Investments,GEOL:Physical Geology;Mineralogy,HIST:World History;Modern Europe;The Civil War,MATH:Calculus I;Linear Algebra;Probability;Real Analysis,ME:Statics;Thermodynamics;Machine Design,MUS:Music Appreciation;Music Theory;Conducting,NURS:Introduction to Nursing;Pharmacology;Pediatric Nursing,PHIL:Introduction to Philosophy;Ethics;Philosophy of Science,PHYS:General Physics;Mechanics;Quantum Physics,POLS:American Government;Comparative Politics;International Relations,PSYC:General Psychology;Social Psychology;Cognitive Psychology;Clinical Psychology', ',')) as v (item),
  lateral (select split_part(item, ':', 1) as d, split_part(item, ':', 2) as titles) as s, unnest(string_to_array(titles, ';')) with ordinality as c (t, k);

create table prerequisite (
  course_code text references course,
  prereq_code text references course,
  min_grade text,
  primary key (course_code, prereq_code)
);
insert into prerequisite
select c.course_code, p.course_code, case when c.course_code like '%420' then 'B' when c.dept_code in ('NURS', 'MATH', 'CS') then 'C' end
  from course as c join course as p on p.dept_code = c.dept_code and right(p.course_code, 3) = case right(c.course_code, 3) when '210' then '101' when '305' then '210' when '420' then '305' end
 where c.dept_code not in ('ART', 'HIST', 'EDUC', 'POLS') union all
select split_part(p, '>', 2), split_part(p, '>', 1), null from unnest(string_to_array('MATH101>PHYS101,MATH101>ECON210,MATH210>CS420,MATH305>CS420,MATH101>EE101,MATH101>ME101,PHYS101>ME210,ACCT101>FIN210,CHEM101>BIOL210,MATH305>ECON305,BIOL101>NURS210', ',')) as p;

create table student (
  student_id int primary key,
  first_name text not null,
  last_name text not null,
  gender text,
  date_of_birth date,
  home_state text,
  major text references department (dept_code),
  advisor_id int references instructor (instructor_id),
  entry_year int not null
);
insert into student
select 20100 + i * 3, case g when 'Female' then pg_temp.pick('sf', i, 'Abigail,Brianna,Chloe,Danielle,Emily,Gabriela,Hannah,Isabella,Jasmine,Kayla,Lauren,Megan,Natalie,Olivia,Priya,Rachel,Samantha,Taylor') else pg_temp.pick('sm', i, 'Aidan,Brandon,Carlos,Dylan,Ethan,Francisco,Gavin,Hunter,Isaac,Jordan,Kevin,Logan,Mason,Nicholas,Omar,Ryan,Tyler,Zachary') end,
  pg_temp.pick('sl', i, 'Adams,Baker,Campbell,Diaz,Edwards,Foster,Garcia,Hernandez,Ingram,Johnson,Kim,Lopez,Mitchell,Nguyen,Owens,Patel,Ramirez,Smith,Thompson,Williams,Young,Brooks,Coleman,Reed'), g,
  make_date(y - 18 - pg_temp.skew('late', i, 0, 8, 4), pg_temp.n('bm', i, 1, 12), pg_temp.n('bd', i, 1, 28)), pg_temp.pick('home', i, 'Ohio,Ohio,Ohio,Ohio,Ohio,Ohio,Pennsylvania,Pennsylvania,Indiana,Michigan,Kentucky,West Virginia,New York,Illinois'),
  m, (select instructor_id from instructor as t where t.dept_code = m and pg_temp.u('noadv', i) > 0.06 order by pg_temp.u('adv' || i, t.instructor_id) limit 1), y
  from (select i, 2020 + (i - 1) / 30 as y, case when pg_temp.u('sex', i) < 0.54 then 'Female' else 'Male' end as g,
               case when pg_temp.u('und', i) < 0.08 then null else pg_temp.pick('major', i, 'CS,CS,CS,CS,NURS,NURS,NURS,PSYC,PSYC,BIOL,BIOL,BIOL,ACCT,ACCT,FIN,ECON,ME,ME,EE,EDUC,ENGL,HIST,POLS,MATH,ART,MUS,CHEM,PHYS,PHIL') end as m from generate_series(1, 180) as i) as x;

create table section (
  section_id int primary key,
  course_code text not null references course,
  instructor_id int references instructor,
  semester text not null,
  year int not null,
  room text,
  capacity int
);
insert into section
select row_number() over (order by y, t desc, course_code), course_code, case when pg_temp.u('tba' || course_code, y) > 0.03 then (select instructor_id from instructor as i where i.dept_code = c.dept_code and extract(year from hire_date) <= y - case t when 'Spring' then 1 else 0 end order by pg_temp.u(course_code || t || y, instructor_id) limit 1) end,
  t, y, split_part(d.building, ' ', 1) || ' ' || pg_temp.n('sr' || course_code, y, 101, 320), case when right(course_code, 3) = '101' then 60 else 30 end
  from course as c join department as d using (dept_code), generate_series(2020, 2026) as y, unnest(array['Fall', 'Spring']) as t
 where case t when 'Fall' then y < 2026 else y > 2020 end and pg_temp.u(course_code || t, y) < case right(course_code, 3) when '101' then 0.5 when '210' then 0.26 else 0.2 end;

create table enrollment (
  student_id int references student,
  section_id int references section,
  grade text,
  status text not null,
  primary key (student_id, section_id)
);
insert into enrollment
select student_id, section_id, case when st = 'Completed' then (string_to_array('A,A,A-,A-,B+,B,B,B,B-,C+,C,C,C-,D,F', ','))[1 + floor(15 * least(0.999, 0.5 * pg_temp.u('able', student_id) + 0.5 * pg_temp.u('gr' || section_id, student_id)))::int] end, st
  from (select s.student_id, t.section_id, row_number() over (partition by student_id, course_code order by t.year, t.semester desc) as taken, case when pg_temp.u('wd' || section_id, student_id) < 0.05 then 'Withdrawn' when t.year = 2026 then 'In progress' else 'Completed' end as st
          from student as s join section as t on t.year + case t.semester when 'Fall' then 0.5 else 0 end between s.entry_year + 0.5 and s.entry_year + 4 join course as c using (course_code)
         where pg_temp.u('e' || t.section_id, s.student_id) < case when c.dept_code = s.major then case when right(course_code, 3) <= case when t.year - s.entry_year < 2 then '210' else '420' end then 0.58 else 0 end when right(course_code, 3) = '101' and t.year - s.entry_year <= 2 then 0.055 else 0 end) as x
 where taken = 1;
