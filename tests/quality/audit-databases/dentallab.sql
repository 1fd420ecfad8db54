-- A full-service dental laboratory (crowns, bridges, dentures, appliances for dental practices), after Labtrac and Magic Touch DLCPM: cases with pan numbers, production stages, remakes, invoice on shipping. Foreign keys, no comments.
-- Values are drawn by hashing row numbers, so that every load gives the same rows. The functions go with the session.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text[]) returns text language sql immutable
  as $$ select options[1 + floor(pg_temp.u(key, i) * cardinality(options))::int] $$;
create function pg_temp.weighted(key text, i bigint, options text[], weights int[]) returns text language plpgsql immutable as $$
declare
  rest float8 := pg_temp.u(key, i) * (select sum(w) from unnest(weights) as w);
begin
  for at in 1 .. cardinality(options) loop
    rest := rest - weights[at];
    if rest < 0 then return options[at]; end if;
  end loop;
  return options[cardinality(options)];
end $$;
create function pg_temp.family(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'l', i, string_to_array('Abbott,Adkins,Bauer,Becker,Bowman,Carver,Conley,Cruz,Dietz,Doyle,Erickson,Farrell,Gagnon,Gibbs,Haas,Hanson,Holt,Ingram,Jarvis,Kowalski,Larkin,Lund,Maki,Meyer,Niemi,Olson,Pruitt,Reyes,Rourke,Salo,Schultz,Tate,Tran,Vogel,Weber,Zielinski,Alvarez,Barnes,Bennett,Brandt,Castillo,Chen,Cole,Dawson,Delgado,Eastman,Fletcher,Fujimoto,Garrett,Greene,Hale,Hendricks,Iverson,Jennings,Kaplan,Kim,Lambert,Lindqvist,Marchetti,McBride,Moreno,Nguyen,Novotny,Osborne,Park,Patel,Quigley,Ramsey,Rossi,Sato,Sinclair,Thorne,Underwood,Vargas,Whitaker,Yates', ',')) $$;
create function pg_temp.given(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'f', i, string_to_array('Aaron,Abby,Bonnie,Carl,Dana,Derek,Eileen,Frank,Gail,Greg,Heidi,Jill,Ken,Lori,Mark,Nancy,Pete,Rhonda,Steve,Tina,Adrian,Amelia,Benjamin,Bianca,Caleb,Chloe,Daniel,Elena,Erin,Felix,Gabriel,Grace,Hannah,Ian,Isabel,Jonah,Julia,Kevin,Laura,Leo,Lydia,Marcus,Maya,Miles,Nora,Oscar,Paige,Priya,Rafael,Rebecca,Samuel,Sofia,Theo,Tessa,Victor,Wendy', ',')) $$;
create function pg_temp.workday(d date) returns date language sql immutable as $$
  select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end $$;
create function pg_temp.after(d date, days int) returns date language sql immutable as $$
  select pg_temp.workday(d + days + 2 * (days / 5)) $$;

-- Compiling takes longer here than running.
set jit = off;

create table department (
  department_code varchar(4) primary key,
  department_name varchar(40) not null unique,
  default_lead_days smallint not null,
  daily_unit_capacity smallint,
  sort_order smallint not null,
  is_active boolean not null default true
);
insert into department values ('CB', 'Crown & Bridge', 7, 40, 1, true), ('IMP', 'Implants', 10, 12, 2, true), ('REM', 'Removables', 9, 18, 3, true), ('ORT', 'Ortho & Appliances', 5, 15, 4, true), ('PFM', 'Metal Ceramics', 9, null, 5, false);

create table employee (
  employee_id int primary key,
  initials varchar(4) not null unique,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  department_code varchar(4) references department,
  job_title varchar(40) not null,
  is_certified boolean not null default false,
  hourly_rate numeric(6,2),
  hire_date date not null,
  termination_date date,
  check (termination_date > hire_date)
);
insert into employee
select i, substr(f, 1, 1) || substr(l, 1, 1) || i, f, l, dep,
  case when i = 1 then 'Lab Manager' when i in (2, 3) then 'Customer Service' when i = 4 then 'Bookkeeper' when i in (5, 6) then 'Case Entry' when i = 7 then 'Driver' when dep = 'REM' then 'Denture Technician' when dep = 'ORT' then 'Appliance Technician' when i % 4 = 0 then 'CAD Designer' when i % 4 = 1 then 'Ceramist' else 'Dental Technician' end,
  i > 7 and pg_temp.u('cdt', i) < .35, case when i in (1, 4) then null else round((18 + 17 * pg_temp.u('hr', i))::numeric, 2) end, h, case when i in (6, 13, 19, 27) then greatest(date '2024-07-12' + i * 20, h + 200) end
from (select i, pg_temp.given('em', i) as f, pg_temp.family('em', i) as l, case when i <= 7 then null when i <= 18 then 'CB' when i <= 22 then 'IMP' when i <= 29 then 'REM' else 'ORT' end as dep, date '2011-03-01' + pg_temp.n('hd', i, 0, 4500) as h from generate_series(1, 33) as i) as x;

create table practice (
  practice_id int primary key,
  account_no varchar(10) not null unique,
  practice_name varchar(80) not null,
  parent_practice_id int references practice,
  address varchar(80) not null,
  city varchar(40) not null,
  state char(2) not null,
  zip varchar(10) not null,
  phone varchar(20),
  price_level smallint not null check (price_level between 1 and 3),
  discount_percent numeric(5,2) not null default 0,
  terms varchar(12) not null check (terms in ('NET15', 'NET30', 'COD', 'CARD')),
  sales_rep_id int references employee,
  account_status varchar(12) not null check (account_status in ('Active', 'Credit Hold', 'Inactive')),
  opened_date date not null
);
insert into practice
select i, 'A' || (1000 + i * 7), case when i <= 6 then (array['Brightwater Dental Group', 'Brightwater Dental - Northgate', 'Brightwater Dental - Eastfield', 'Summit Smiles Partners', 'Summit Smiles - Carlow', 'Riverbend Prosthodontics'])[i]
    else case i % 4 when 0 then pg_temp.family('pn', i) || ' Family Dentistry' when 1 then c || ' Dental Care' || case when i > 40 then ' of ' || pg_temp.pick('pq', i, '{Main Street,Westside,the Lakes,Old Town}') else '' end when 2 then 'Dr. ' || pg_temp.family('pn', i) || ' DDS' else pg_temp.pick('pw', i, '{Gentle,Maple,Evergreen,Heritage,Parkview,Cornerstone,Clearview,Premier}') || ' ' || pg_temp.pick('pv', i, '{"Dental Associates","Smile Studio",Dental,Dentistry}') end end,
  case when i in (2, 3) then 1 when i = 5 then 4 end, pg_temp.n('pa', i, 10, 4800) || ' ' || pg_temp.pick('pb', i, '{Main St,Market St,Park Ave,Cedar Blvd,2nd Ave,Professional Dr,Hospital Rd,Lincoln Way}') || case when i % 3 = 0 then ', Ste ' || 100 + i else '' end,
  c, case when ci <= 5 then 'OH' when ci <= 7 then 'IN' else 'KY' end, (array['43055', '43130', '43015', '43302', '45331', '47374', '47240', '41056'])[ci], '(555) 01' || pg_temp.n('ph', i, 0, 9) || '-' || lpad(pg_temp.n('pi', i, 0, 9999)::text, 4, '0'),
  case when i <= 6 then 3 else pg_temp.weighted('pl', i, '{1,2,3}', '{65,28,7}')::int end, case when i <= 3 then 12 when i <= 6 then 8 when i % 9 = 0 then 5 else 0 end,
  case when i <= 6 then 'NET30' else pg_temp.weighted('te', i, '{NET15,NET30,COD,CARD}', '{20,58,4,18}') end, case when i % 5 > 0 then 2 + i % 2 end,
  case when i > 20 and pg_temp.u('st', i) < .09 then 'Inactive' when i > 10 and pg_temp.u('st', i) > .96 then 'Credit Hold' else 'Active' end, date '2009-01-05' + pg_temp.n('op', i, 0, 5400)
from (select *, (array['Newark Falls', 'Lanchester', 'Delmont', 'Marlow', 'Greenfield', 'Richland', 'Columbine', 'Mayfield'])[ci] as c from (select i, pg_temp.skew('ci', i, 1, 8, 1.4) as ci from generate_series(1, 118) as i) as y) as x;

create table doctor (
  doctor_id int primary key,
  practice_id int not null references practice,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  license_no varchar(16),
  specialty varchar(30) not null,
  email varchar(80),
  contact_preference varchar(10) check (contact_preference in ('phone', 'email', 'portal')),
  contact_strength varchar(10),
  occlusion_pref varchar(20),
  shade_guide varchar(20) not null,
  is_active boolean not null
);
insert into doctor
select i, p, f, l, case when i % 11 > 0 then 'DN' || pg_temp.n('li', i, 10000, 39999) end, case when p = 6 then 'Prosthodontist' else pg_temp.weighted('sp', i, '{General,Prosthodontist,Orthodontist,"Oral Surgeon",Pedodontist}', '{82,6,6,4,2}') end,
  case when pg_temp.u('de', i) < .8 then 'dr.' || lower(l) || i || '@practice.example' end, pg_temp.pick('cp', i, '{phone,email,portal,portal}'), pg_temp.pick('cs', i, '{Light,Medium,Heavy,NULL}'), pg_temp.pick('oc', i, '{"Light","Out of occlusion","In occlusion",NULL}'), pg_temp.weighted('sg', i, '{"Vita Classical","Vita 3D Master"}', '{80,20}'),
  not (pg_temp.u('da', i) < .07 or exists (select from practice where practice_id = p and account_status = 'Inactive'))
from (select i, case when i <= 118 then i else pg_temp.skew('dp', i, 1, 118, 2.3) end as p, pg_temp.given('do', i) as f, pg_temp.family('do', i) as l from generate_series(1, 210) as i) as x;

create table product (
  product_id int primary key,
  product_code varchar(12) not null unique,
  description varchar(80) not null,
  department_code varchar(4) not null references department,
  unit_type varchar(10) not null check (unit_type in ('tooth', 'arch', 'each')),
  material varchar(30),
  list_price numeric(8,2) not null,
  level2_price numeric(8,2) not null,
  level3_price numeric(8,2) not null,
  lead_days smallint not null,
  taxable boolean not null default false,
  discontinued boolean not null default false
);
insert into product
select i, v[1], v[2], v[3], v[4], nullif(v[5], '-'), v[6]::numeric, round(v[6]::numeric * .94, 0), round(v[6]::numeric * .88, 0), v[7]::int, v[3] = 'ORT' and v[1] = 'WHTRAY', v[8] = 'x'
from (select i, string_to_array(r, '|') as v from unnest(array[
  'ZIR-FC|Full Contour Zirconia Crown|CB|tooth|Zirconia|109|6|', 'ZIR-LY|Layered Zirconia Crown|CB|tooth|Zirconia|149|8|', 'EMAX-CR|Lithium Disilicate Crown|CB|tooth|Lithium disilicate|145|7|', 'EMAX-VN|Lithium Disilicate Veneer|CB|tooth|Lithium disilicate|165|9|',
  'EMAX-IN|Inlay/Onlay|CB|tooth|Lithium disilicate|135|7|', 'ZIR-BR|Zirconia Bridge, per unit|CB|tooth|Zirconia|115|8|', 'PFM-NP|PFM Crown, non-precious|PFM|tooth|Non-precious alloy|112|8|x', 'FGC-HN|Full Gold Crown, high noble|CB|tooth|High noble alloy|138|8|', 'PMMA-T|PMMA Temporary|CB|tooth|PMMA|42|3|', 'WAXUP|Diagnostic Wax-up, per tooth|CB|tooth|Wax|28|5|',
  'IMP-SR|Screw-Retained Implant Crown|IMP|tooth|Zirconia|265|10|', 'IMP-AB|Custom Abutment, titanium|IMP|tooth|Titanium|195|9|', 'IMP-CR|Implant Crown, cemented|IMP|tooth|Zirconia|139|10|', 'AO4-ZR|All-on-X Zirconia Bridge|IMP|arch|Zirconia|2450|18|', 'SG-01|Surgical Guide|IMP|each|Resin|210|6|',
  'FD-STD|Full Denture, standard|REM|arch|Acrylic|245|9|', 'FD-PRM|Full Denture, premium|REM|arch|Acrylic|365|12|', 'FD-PRT|Printed Denture|REM|arch|Printed resin|275|7|', 'PD-CST|Cast Partial Denture|REM|arch|Chrome cobalt|345|12|', 'PD-FLX|Flexible Partial|REM|arch|Nylon|295|9|', 'REL-HD|Hard Reline|REM|arch|Acrylic|115|2|', 'REP-DN|Denture Repair|REM|each|Acrylic|75|1|', 'IMT-AD|Immediate Denture|REM|arch|Acrylic|285|9|', 'BITE|Custom Tray/Bite Rim|REM|arch|-|38|2|',
  'NG-HS|Night Guard, hard/soft|ORT|each|Dual laminate|98|5|', 'NG-HD|Night Guard, hard|ORT|each|Acrylic|105|5|', 'RET-HW|Hawley Retainer|ORT|each|Acrylic|89|5|', 'RET-ES|Clear Retainer|ORT|each|PETG|45|3|', 'SPM-UN|Space Maintainer|ORT|each|Stainless steel|72|4|', 'WHTRAY|Bleaching Tray|ORT|each|EVA|36|3|', 'SLP-AP|Sleep Appliance|ORT|each|Nylon|385|12|']) with ordinality as t (r, i)) as x;

create table remake_reason (
  reason_code varchar(6) primary key,
  description varchar(60) not null,
  fault varchar(8) not null check (fault in ('Lab', 'Doctor', 'Patient', 'Shared')),
  charge_percent smallint not null,
  is_active boolean not null default true
);
insert into remake_reason values ('SHADE', 'Shade mismatch', 'Lab', 0, true), ('MARG', 'Open margin', 'Shared', 50, true), ('FIT', 'Does not seat', 'Lab', 0, true), ('CONT', 'Open or tight contact', 'Lab', 0, true), ('FRAC', 'Fracture after seating', 'Lab', 0, true), ('IMPR', 'Poor impression or scan', 'Doctor', 100, true), ('PREP', 'Preparation changed', 'Doctor', 100, true), ('BITEX', 'Bite incorrect', 'Shared', 50, true), ('PTREJ', 'Patient did not like it', 'Patient', 50, true), ('MISC', 'Other', 'Shared', 50, false);

create table production_stage (
  stage_code varchar(8) primary key,
  stage_name varchar(40) not null,
  department_code varchar(4) not null references department,
  sequence_no smallint not null,
  standard_minutes smallint not null,
  requires_scan boolean not null,
  unique (department_code, sequence_no)
);
insert into production_stage values ('CB-MOD', 'Model & Die', 'CB', 1, 20, true), ('CB-CAD', 'CAD Design', 'CB', 2, 25, true), ('CB-MIL', 'Milling & Sinter', 'CB', 3, 15, true), ('CB-CER', 'Stain & Glaze', 'CB', 4, 35, true), ('CB-QC', 'Final QC', 'CB', 5, 8, true),
  ('IM-MOD', 'Soft Tissue Model', 'IMP', 1, 30, true), ('IM-CAD', 'Abutment Design', 'IMP', 2, 45, true), ('IM-MIL', 'Milling', 'IMP', 3, 30, true), ('IM-CER', 'Ceramics', 'IMP', 4, 45, true), ('IM-QC', 'Torque Check & QC', 'IMP', 5, 12, true),
  ('RM-MOD', 'Pour & Articulate', 'REM', 1, 25, true), ('RM-SET', 'Tooth Set-up', 'REM', 2, 60, true), ('RM-PRO', 'Process', 'REM', 3, 40, true), ('RM-FIN', 'Finish & Polish', 'REM', 4, 35, true), ('OR-MOD', 'Model', 'ORT', 1, 15, false), ('OR-FAB', 'Fabricate', 'ORT', 2, 40, true), ('OR-FIN', 'Trim & Polish', 'ORT', 3, 15, true);

create table lab_case (
  case_id int primary key,
  case_no varchar(12) not null unique,
  pan_no smallint,
  doctor_id int not null references doctor,
  practice_id int not null references practice,
  patient_ref varchar(40) not null,
  department_code varchar(4) not null references department,
  source varchar(12) not null check (source in ('Impression', 'Scan')),
  received_date date not null,
  due_date date not null,
  ship_date date,
  case_status varchar(16) not null check (case_status in ('In Production', 'On Hold', 'Sent for TryIn', 'Invoiced', 'Cancelled')),
  is_rush boolean not null default false,
  remake_of_case_id int references lab_case,
  remake_reason_code varchar(6) references remake_reason,
  entered_by int references employee
);
create temp table o as
select i, doc, dep, pat, rec, due, case when not canc and ship <= date '2026-06-26' and not (rec > date '2026-04-20' and pg_temp.u('oh', i) < .1) then ship end as ship, canc, rush, null::int as orig, null::text as why from (
  select *, pg_temp.after(due, case when pg_temp.u('lt', i) < .12 then pg_temp.n('ln', i, 1, 4) else 0 end) as ship, pg_temp.u('ca', i) < .025 as canc from (
    select *, pg_temp.after(rec, case when rush then 3 else case dep when 'CB' then 7 when 'IMP' then 11 when 'REM' then 9 else 5 end end) as due from (
      select i, pg_temp.workday(case when i > 1088 then date '2026-06-26' - pg_temp.n('rd', i, 0, 9) else date '2024-01-02' + (898 * power((i - 1) / 1088.0, .93))::int - case when i > 20 then pg_temp.n('rd', i, 0, 9) else 0 end end) as rec, pg_temp.skew('dc', i, 1, 210, 1.9) as doc,
        pg_temp.weighted('dp', i, '{CB,IMP,REM,ORT}', '{54,13,21,12}') as dep, pg_temp.u('ru', i) < .05 as rush, pg_temp.family('pt', i) || ', ' || substr(pg_temp.given('pt', i), 1, 1) || '.' as pat
      from generate_series(1, 1120) as i) as q) as r) as s
  where extract(month from rec) <> 12 or extract(day from rec) < 23;
update o set doc = (select doctor_id from doctor where is_active and o.i > 0 order by pg_temp.u('dx', doctor_id * 1000 + o.i) * doctor_id limit 1) from doctor as d where d.doctor_id = o.doc and not d.is_active and o.rec > date '2025-04-01' + d.doctor_id;
insert into o select 2000 + i, doc, dep, pat, rec, pg_temp.after(rec, 5), case when pg_temp.after(rec, 5) <= date '2026-06-26' then pg_temp.after(rec, 5) end, false, false, i, pg_temp.weighted('wy', i, '{SHADE,MARG,FIT,CONT,FRAC,IMPR,PREP,BITEX,PTREJ}', '{22,14,18,10,7,10,5,8,6}')
from (select o.*, pg_temp.workday(ship + pg_temp.n('rm', i, 6, 45)) as rec from (select i, doc, dep, pat, ship from o where ship is not null and pg_temp.u('rk', i) < case when dep = 'ORT' then .02 else .065 end) as o) as x where rec <= date '2026-06-25';
create temp table c as select *, row_number() over (order by rec, i)::int as id from o;
insert into lab_case
select c.id, to_char(c.rec, 'YY') || '-' || lpad(c.id::text, 5, '0'), case when st in ('In Production', 'On Hold') then 1 + c.id % 240 end, c.doc, d.practice_id, c.pat, c.dep, case when c.dep <> 'REM' and pg_temp.u('so', c.id) < .4 + c.id / 4000.0 then 'Scan' else 'Impression' end, c.rec, c.due, c.ship, st, c.rush, p.id, c.why, case when c.rec < date '2024-11-01' and c.id % 3 = 0 then 6 when c.id % 7 = 0 then 2 else 5 end
from (select *, case when canc then 'Cancelled' when ship is not null then 'Invoiced' when pg_temp.u('hs', id) < .13 or dep <> 'REM' and due < date '2026-06-17' then 'On Hold' when dep = 'REM' and rec < date '2026-06-20' and (due < date '2026-06-17' or pg_temp.u('hs', id) > .5) then 'Sent for TryIn' else 'In Production' end as st from c) as c join doctor as d on d.doctor_id = c.doc left join c as p on p.i = c.orig;
create index on lab_case (practice_id, received_date);

create table case_item (
  case_item_id int primary key,
  case_id int not null references lab_case on delete cascade,
  line_no smallint not null,
  product_id int not null references product,
  tooth_numbers varchar(40),
  shade varchar(8),
  quantity smallint not null check (quantity > 0),
  unit_price numeric(8,2) not null,
  discount_amount numeric(8,2) not null default 0,
  extended_price numeric(9,2) not null,
  unique (case_id, line_no)
);
create temp table ci as
select c.case_id, c.department_code as dep, c.case_id * 4 + l as h, row_number() over (partition by c.case_id order by l) as line_no, c.practice_id, c.received_date, c.remake_reason_code,
  case c.department_code when 'CB' then pg_temp.weighted('pr', c.case_id * 4 + l, '{1,2,3,4,5,6,7,8,9,10}', case when c.received_date < date '2024-09-01' then '{38,12,18,6,4,9,6,3,4,2}'::int[] else '{44,12,20,6,4,8,0,2,4,2}'::int[] end)
    when 'IMP' then pg_temp.weighted('pr', c.case_id * 4 + l, '{11,12,13,14,15}', '{34,24,24,6,12}')
    when 'REM' then pg_temp.weighted('pr', c.case_id * 4 + l, '{16,17,18,19,20,21,22,23,24}', '{20,8,14,16,12,8,12,5,12}')
    else pg_temp.weighted('pr', c.case_id * 4 + l, '{25,26,27,28,29,30,31}', '{32,20,14,16,6,8,5}') end::int as product_id
from lab_case as c cross join generate_series(1, 3) as l where l = 1 or pg_temp.u('ln', c.case_id * 4 + l) < case l when 2 then .32 else .1 end;
insert into case_item
select row_number() over (order by case_id, line_no)::int, case_id, line_no, product_id,
  case unit_type when 'tooth' then (select string_agg((t0 + g)::text, ',') from generate_series(0, q - 1) as g) when 'arch' then case when h % 8 < 5 then 'Upper' else 'Lower' end end,
  case when dep in ('CB', 'IMP', 'REM') and product_id not in (8, 10, 12, 15, 21, 22, 24) then pg_temp.weighted('sh', case_id, '{A1,A2,A3,A3.5,B1,B2,C2,D2}', '{18,30,18,8,10,8,5,3}') end,
  q, pr, dis, q * pr - dis
from (select *, round(q * pr * greatest(dp, 100 - ch) / 100, 2) as dis from (
  select i.*, p.unit_type, case when pg_temp.u('t1', h) < .5 then 2 else 18 end + pg_temp.n('t0', h, 0, 9) as t0, case when p.unit_type <> 'tooth' then 1 when i.product_id = 6 then pg_temp.n('q', h, 3, 5) else pg_temp.skew('q', h, 1, 4, 3) end as q,
    (case k.price_level when 1 then p.list_price when 2 then p.level2_price else p.level3_price end - case when i.received_date < date '2025-01-01' then 3 else 0 end) as pr, k.discount_percent as dp, coalesce(r.charge_percent, 100) as ch
  from ci as i join product as p using (product_id) join practice as k using (practice_id) left join remake_reason as r on r.reason_code = i.remake_reason_code) as x) as z;

create table case_stage (
  case_stage_id int primary key,
  case_id int not null references lab_case on delete cascade,
  stage_code varchar(8) not null references production_stage,
  employee_id int references employee,
  scheduled_date date not null,
  started_at timestamp,
  completed_at timestamp,
  qc_result varchar(8) check (qc_result in ('Pass', 'Rework'))
);
insert into case_stage
select row_number() over (order by case_id, sequence_no)::int, case_id, stage_code, case when don or beg then e end, sd, case when don or beg then ts end, case when don then ts + (standard_minutes * (.6 + pg_temp.u('mi', case_id * 9 + sequence_no) * 1.1))::int * interval '1 minute' end, case when don and stage_code ~ 'QC|FIN' then case when pg_temp.u('qc', case_id) < .05 then 'Rework' else 'Pass' end end
from (select *, sd + interval '7 hours 30 minutes' + pg_temp.n('sm', case_id * 9 + sequence_no, 0, 460) * interval '1 minute' as ts, case_status = 'Invoiced' or sd < date '2026-06-26' and (case_status = 'In Production' or case_status = 'Sent for TryIn' and sequence_no <= 2) or sequence_no = 1 and case_status in ('On Hold', 'Cancelled') and case_id % 2 = 0 as don, sd = date '2026-06-26' and case_status = 'In Production' as beg,
    (select employee_id from employee as m where m.department_code = w.department_code and (m.termination_date is null or m.termination_date > sd) order by pg_temp.u('ee', employee_id * 13 + sequence_no) + pg_temp.u('ef', case_id * 50 + employee_id) limit 1) as e
  from (select c.case_id, c.case_status, c.department_code, s.stage_code, s.sequence_no, s.standard_minutes, pg_temp.workday(c.received_date + ((coalesce(c.ship_date, c.due_date) - c.received_date) * (s.sequence_no - .6) / (max(s.sequence_no) over (partition by c.case_id)))::int) as sd
    from lab_case as c join production_stage as s using (department_code)) as w) as v;
update case_stage as s set scheduled_date = c.ship_date, started_at = c.ship_date + s.started_at::time, completed_at = c.ship_date + s.started_at::time + (s.completed_at - s.started_at) from lab_case as c where c.case_id = s.case_id and s.scheduled_date > c.ship_date;
create index on case_stage (case_id);

create table carrier (
  carrier_id smallint primary key,
  carrier_name varchar(40) not null,
  service_level varchar(20) not null,
  base_charge numeric(6,2) not null,
  is_own_driver boolean not null,
  active boolean not null
);
insert into carrier values (1, 'Lab Driver', 'Local route', 0, true, true), (2, 'UPS', 'Ground', 9.5, false, true), (3, 'FedEx', '2Day', 14, false, true), (4, 'UPS', 'Next Day Air', 28, false, true), (5, 'Tri-County Courier', 'Same day', 16, false, false);

create table shipment (
  shipment_id int primary key,
  case_id int not null references lab_case,
  carrier_id smallint not null references carrier,
  direction varchar(8) not null check (direction in ('Out', 'TryIn')),
  tracking_no varchar(30),
  shipped_date date not null,
  delivered_date date,
  freight_charge numeric(6,2) not null,
  packed_by int references employee
);
insert into shipment
select row_number() over (order by d, case_id, k)::int, case_id, ca, k, case when ca in (2, 4) then '1Z' || upper(substr(md5('tn' || case_id || k), 1, 16)) when ca = 3 then '7' || lpad((case_id * 7919)::text, 11, '0') end, d, case when pg_temp.workday(d + del) <= date '2026-06-26' and pg_temp.u('dl', case_id) < .97 then pg_temp.workday(d + del) end, case when k = 'TryIn' then 0 else b end, case when case_id % 4 = 0 then 7 else 2 end
from (select q.*, b.base_charge as b, case ca when 1 then 0 when 2 then 2 when 3 then 2 else 1 end as del from (
  select case_id, 'Out' as k, ship_date as d, case when is_rush then 4 when practice_id % 3 > 0 then 1 when ship_date < date '2024-10-01' and practice_id % 2 = 0 then 5 when practice_id % 4 = 0 then 3 else 2 end as ca from lab_case where ship_date is not null
  union all select case_id, 'TryIn', least(pg_temp.workday(received_date + 4), coalesce(ship_date, date '2026-06-26')), case when practice_id % 3 > 0 then 1 else 2 end from lab_case where department_code = 'REM' and received_date < date '2026-06-20' and (case_status = 'Sent for TryIn' or case_status = 'Invoiced' and not is_rush and pg_temp.u('ti', case_id) < .4)) as q join carrier as b on b.carrier_id = q.ca) as r;

create table invoice (
  invoice_id int primary key,
  invoice_no varchar(12) not null unique,
  case_id int not null references lab_case,
  practice_id int not null references practice,
  invoice_date date not null,
  due_date date not null,
  subtotal numeric(10,2) not null,
  freight numeric(8,2) not null,
  total_amount numeric(10,2) not null,
  is_void boolean not null default false,
  void_date date,
  check (total_amount = subtotal + freight)
);
create temp table v as
select c.case_id, c.practice_id, c.ship_date as d, (select sum(extended_price) from case_item as i where i.case_id = c.case_id) as sub, (select sum(freight_charge) from shipment as s where s.case_id = c.case_id) as fr, k.terms, void
from lab_case as c join practice as k using (practice_id) cross join (values (false), (true)) as x (void) where ship_date is not null and (not void or pg_temp.u('vo', case_id) < .015);
insert into invoice
select n, (50000 + n)::text, case_id, practice_id, d, d + case terms when 'NET15' then 15 when 'NET30' then 30 else 0 end, case when void then sub + 20 else sub end, fr, case when void then sub + 20 else sub end + fr, void, case when void then d end
from (select *, row_number() over (order by d, case_id, void desc)::int as n from v) as x;
create index on invoice (practice_id, invoice_date);

create table payment (
  payment_id int primary key,
  practice_id int not null references practice,
  payment_date date not null,
  payment_method varchar(10) not null check (payment_method in ('Check', 'Card', 'ACH', 'Credit')),
  reference_no varchar(20),
  amount numeric(10,2) not null check (amount > 0),
  nsf boolean not null default false,
  posted_by int references employee
);
create table payment_application (
  payment_id int not null references payment,
  invoice_id int not null references invoice,
  applied_amount numeric(10,2) not null,
  applied_date date not null,
  primary key (payment_id, invoice_id)
);
create temp table pa as
select *, dense_rank() over (order by pd, practice_id)::int as pid from (
  select i.invoice_id, i.practice_id, i.total_amount as amt, case when k.terms in ('COD', 'CARD') then i.invoice_date else pg_temp.workday((date_trunc('month', i.invoice_date) + interval '1 month')::date + pg_temp.skew('pd', i.practice_id * 40 + extract(month from i.invoice_date)::int + extract(year from i.invoice_date)::int, 6, 58, 2.5)) end as pd
  from invoice as i join practice as k using (practice_id) where not i.is_void and i.total_amount > 0 and pg_temp.u('np', i.invoice_id) < case when k.account_status = 'Credit Hold' then .6 else .975 end) as x where pd <= date '2026-06-26';
insert into payment
select pid, practice_id, pd, m, case m when 'Credit' then 'CM-' || pid when 'Check' then pg_temp.n('ck', pid, 1001, 9899)::text when 'Card' then 'AUTH' || pg_temp.n('au', pid, 100000, 999999) when 'ACH' then 'ACH' || to_char(pd, 'YYMMDD') end, amt, false, 4
from (select pid, p.practice_id, pd, sum(amt) as amt, case when pid % 83 = 0 then 'Credit' when min(k.terms) = 'CARD' then 'Card' when p.practice_id <= 6 then 'ACH' when min(k.terms) = 'COD' then 'Check' else pg_temp.weighted('pm', p.practice_id * 3, '{Check,Card,ACH}', '{60,22,18}') end as m from pa as p join practice as k using (practice_id) group by pid, p.practice_id, pd) as x;
insert into payment_application select pid, invoice_id, amt, pd from pa where not exists (select from payment as p where p.payment_id = pa.pid and p.payment_method = 'Check' and pa.pid % 67 = 0);
update payment set nsf = true where payment_method = 'Check' and payment_id % 67 = 0;

create table event_log (
  event_id bigint primary key,
  logged_at timestamp not null,
  workstation varchar(20) not null,
  employee_id int references employee,
  event_type varchar(20) not null,
  case_id int references lab_case on delete set null,
  message text
);
insert into event_log
select row_number() over (order by t, case_id)::int, t, 'ENTRY-0' || 1 + case_id % 3, e, k, case_id, m from (
  select case_id, received_date + interval '8 hours' + pg_temp.n('el', case_id, 0, 480) * interval '1 minute' as t, entered_by as e, 'CASE_CREATED' as k, null as m from lab_case where received_date >= date '2026-01-01'
  union all select case_id, completed_at, employee_id, 'STAGE_SCAN', stage_code from case_stage where completed_at >= timestamp '2026-05-01') as x;
analyze;
