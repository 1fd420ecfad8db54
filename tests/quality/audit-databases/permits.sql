-- A city's permit office in the western United States: applications and their reviews, inspections, fees and refunds, code enforcement.
-- English and well made: keys, checks and enums declared, tables and what is not plain commented.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set time zone 'America/Los_Angeles';
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
create type application_status as enum ('draft', 'submitted', 'in_review', 'corrections', 'approved', 'issued', 'finaled', 'withdrawn', 'denied', 'expired');
create type review_outcome as enum ('approved', 'approved_with_conditions', 'corrections_required', 'not_applicable');
create type inspection_result as enum ('passed', 'partial', 'failed', 'cancelled', 'no_access');
create domain money_usd as numeric(12, 2);

create table schema_migrations (
  version bigint primary key,
  dirty boolean not null
);
insert into schema_migrations values (20260518093000, false);

create table department (
  department_id integer primary key,
  name text not null unique,
  phone text
);
comment on table department is 'City departments that take part in permitting';
insert into department values (1, 'Building and Safety', '(555) 014-2200'), (2, 'Planning', '(555) 014-2250'), (3, 'Fire Prevention', '(555) 014-2300'), (4, 'Public Works', '(555) 014-2400'), (5, 'Code Enforcement', '(555) 014-2450');

create table employee (
  employee_id integer primary key,
  department_id integer not null references department,
  full_name text not null,
  job_title text not null,
  work_email text not null unique,
  supervisor_id integer references employee,
  hired_on date not null,
  left_on date check (left_on >= hired_on)
);
comment on table employee is 'City staff, including those who have left';
comment on column employee.left_on is 'Last working day; null while employed';
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k, i, 'James,Maria,Robert,Linda,David,Patricia,Carlos,Jennifer,Michael,Angela,Kevin,Denise,Brian,Teresa,Eric,Monica,Anthony,Rachel,Jason,Diane,Luis,Karen,Tyler,Grace,Victor,Nicole,Samuel,Heather,Wei,Priya,Omar,Fatima') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k, i, 'Alvarez,Baker,Castillo,Chen,Dawson,Edwards,Foster,Garcia,Hansen,Ibrahim,Jensen,Kowalski,Lopez,Martinez,Nguyen,Olson,Patel,Quinn,Ramirez,Schmidt,Tran,Underwood,Vargas,Watson,Yamamoto,Zimmerman,Bennett,Coleman,Delgado,Fisher,Greene,Hughes,Murphy,Peterson,Rossi,Sullivan') $$;
insert into employee
select i, d, n, case d when 1 then case when i = 1 then 'Building Official' when i % 3 = 0 then 'Plans Examiner' when i % 7 = 4 then 'Permit Technician' else 'Building Inspector' end when 2 then case when i = 2 then 'Planning Manager' else 'Planner' end when 3 then case when i = 3 then 'Fire Marshal' else 'Fire Inspector' end when 4 then case when i = 4 then 'City Engineer' else 'Engineering Associate' end else case when i = 5 then 'Enforcement Supervisor' else 'Code Enforcement Officer' end end, lower(replace(n, ' ', '.')) || i || '@larkspurfalls.example', case when i > 5 then d when i > 1 then 1 end, h, case when i > 5 and i % 8 = 3 then date '2025-01-15' + i * 11 end
  from generate_series(1, 40) as i, lateral (select case when i <= 5 then i else pg_temp.w('ed', i, '1:55,2:16,3:10,4:9,5:10')::int end as d, pg_temp.given('eg', i) || ' ' || pg_temp.family('ef', i) as n, date '2009-03-02' + pg_temp.z('eh', i, 0, 5400) as h) as x;

create table neighborhood (
  neighborhood_id integer primary key,
  name text not null unique,
  council_district smallint not null
);
comment on column neighborhood.council_district is 'Number of the city council district, 1 to 5';
insert into neighborhood values (1, 'Old Mill', 1), (2, 'Downtown', 1), (3, 'Cedar Heights', 2), (4, 'Riverbend', 2), (5, 'Prospect Park', 3), (6, 'Eastgate', 3), (7, 'Orchard Flats', 4), (8, 'Foothill Ranch', 5), (9, 'Airport Industrial', 4);

create table parcel (
  parcel_id integer primary key,
  apn text not null unique,
  street_address text not null,
  zip_code char(5) not null,
  neighborhood_id integer not null references neighborhood,
  zoning_code text not null,
  lot_area_sqft integer not null check (lot_area_sqft > 0),
  year_built smallint,
  assessed_value money_usd,
  in_flood_zone boolean not null default false,
  historic_landmark boolean not null default false
);
comment on table parcel is 'Land parcels within the city limits';
comment on column parcel.apn is 'Assessor''s parcel number';
comment on column parcel.zoning_code is 'R-1 single family, R-3 multifamily, C-1 neighborhood commercial, C-2 general commercial, M-1 light industrial';
comment on column parcel.lot_area_sqft is 'Lot area in square feet';
comment on column parcel.year_built is 'Year of the main building; null if vacant';
comment on column parcel.assessed_value is 'Assessed value in US dollars';
insert into parcel
select i, lpad((100 + nb * 7)::text, 3, '0') || '-' || lpad((i % 90 + 10)::text, 3, '0') || '-' || lpad((i % 37 + 1)::text, 2, '0') || chr(65 + i / 300), (100 + pg_temp.z('an', i, 0, 980) * 5) || ' ' || pg_temp.one('as', i, 'Main St,Oak Ave,Larkspur Blvd,River Rd,Mill St,Cedar Ct,Orchard Ln,Summit Dr,Second St,Jefferson Ave,Willow Way,Industrial Pkwy'), (array['95911', '95911', '95912', '95912', '95913', '95913', '95914', '95915', '95914'])[nb], nb, z, case z when 'R-1' then 4200 + pg_temp.z('la', i, 0, 160) * 50 when 'R-3' then 9000 + pg_temp.z('la', i, 0, 300) * 100 when 'M-1' then 22000 + pg_temp.z('la', i, 0, 900) * 100 else 6000 + pg_temp.z('la', i, 0, 500) * 100 end, case when pg_temp.f('yv', i) > 0.06 then case when nb <= 2 then 1892 + pg_temp.z('yb', i, 0, 90) else 1948 + pg_temp.z('yb', i, 0, 75) end end, case when i % 25 <> 9 then round((case z when 'R-1' then 240000 when 'R-3' then 900000 when 'M-1' then 1500000 else 700000 end * (0.6 + 1.3 * power(pg_temp.f('av', i), 2)))::numeric, -3) end, nb = 4 and pg_temp.f('fz', i) < 0.4, nb <= 2 and pg_temp.f('hl', i) < 0.12
  from generate_series(1, 760) as i, lateral (select pg_temp.w('nb', i, '1:9,2:12,3:16,4:11,5:13,6:11,7:12,8:11,9:5')::int as nb) as n, lateral (select case nb when 9 then 'M-1' when 2 then pg_temp.w('zo', i, 'C-2:60,R-3:25,C-1:15') when 8 then 'R-1' else pg_temp.w('zo', i, 'R-1:76,R-3:14,C-1:10') end as z) as y;

create table contact (
  contact_id integer primary key,
  kind text not null check (kind in ('person', 'company')),
  display_name text not null,
  email text,
  phone text,
  mailing_address text,
  portal_user boolean not null default false,
  created_at timestamptz not null,
  archived_at timestamptz
);
comment on table contact is 'Applicants, owners and designers as they registered at the counter or on the portal';
comment on column contact.archived_at is 'When the record was archived (duplicate or on request); archived contacts are hidden in the portal';
insert into contact
select i, k, case k when 'person' then pg_temp.given('cg', i) || ' ' || pg_temp.family('cf', i) else pg_temp.family('cf', i) || ' ' || pg_temp.one('ck', i, 'Properties LLC,Architects,Development Group,Holdings Inc,Design Studio,Realty Partners') end, case when i % 9 <> 5 then 'c' || i || '@' || pg_temp.one('cm', i, 'inbox.example,mail.example,office.example') end, case when i % 7 <> 3 then '(555) 01' || (i % 10) || '-' || lpad((i * 37 % 10000)::text, 4, '0') end, case when pg_temp.f('ca', i) < 0.7 then (10 + i * 7 % 900) || ' ' || pg_temp.one('cs', i, 'Elm St,Lakeview Dr,Third Ave,Hillcrest Rd,PO Box Lane') || ', Larkspur Falls' end, pg_temp.f('cp', i) < 0.6, '2021-01-11 09:00-08'::timestamptz + floor(i * 3.55) * interval '1 day' + pg_temp.z('cc', i, 0, 460) * interval '1 minute', case when i % 43 = 12 then '2026-02-03 10:00-08'::timestamptz + i * interval '5 hours' end
  from generate_series(1, 540) as i, lateral (select pg_temp.w('kk', i, 'person:68,company:32') as k) as x;

create table contractor (
  contractor_id integer primary key,
  business_name text not null,
  qualifying_person text,
  phone text,
  license_number text not null unique,
  license_class text not null,
  license_expires_on date,
  insured_until date,
  suspended_on date
);
comment on table contractor is 'Contractors registered with the city';
comment on column contractor.license_class is 'State license: B general building, C-10 electrical, C-20 HVAC, C-36 plumbing, C-39 roofing, C-46 solar';
comment on column contractor.insured_until is 'Last day of the liability insurance on file';
insert into contractor
select i, pg_temp.family('tf', i) || ' ' || case i % 7 when 0 then 'Construction' when 1 then 'Builders' when 2 then 'Electric' when 3 then 'Heating & Air' when 4 then 'Plumbing' when 5 then 'Roofing' else 'Solar' end || case when i % 4 = 0 then ' Inc' else '' end, case when i % 6 <> 1 then pg_temp.given('tg', i) || ' ' || pg_temp.family('tf', i) end, '(555) 019-' || lpad((i * 113 % 10000)::text, 4, '0'), lpad((610000 + i * 4177 % 389999)::text, 6, '0'), (array['B', 'B', 'C-10', 'C-20', 'C-36', 'C-39', 'C-46'])[1 + i % 7], case when i % 17 <> 6 then date '2026-04-15' + pg_temp.z('tl', i, 0, 1100) end, case when i % 13 <> 4 then date '2026-03-01' + pg_temp.z('ti', i, 0, 520) end, case when i % 29 = 11 then date '2026-01-20' + i end from generate_series(1, 90) as i;

create table permit_type (
  permit_type_code text primary key,
  name text not null,
  category text not null,
  target_days smallint not null,
  requires_plan_review boolean not null,
  active boolean not null default true
);
comment on column permit_type.target_days is 'Target for the first review, in working days';
insert into permit_type (permit_type_code, name, category, target_days, requires_plan_review) values ('RES-NEW', 'New single-family dwelling', 'residential', 30, true), ('RES-ADD', 'Residential addition or alteration', 'residential', 20, true), ('ADU', 'Accessory dwelling unit', 'residential', 30, true), ('COM-NEW', 'New commercial building', 'commercial', 45, true), ('COM-TI', 'Tenant improvement', 'commercial', 25, true), ('ROOF', 'Reroof', 'trade', 3, false), ('SOLAR', 'Rooftop solar', 'trade', 5, false), ('MECH', 'Mechanical', 'trade', 3, false), ('ELEC', 'Electrical', 'trade', 3, false), ('PLUMB', 'Plumbing', 'trade', 3, false), ('DEMO', 'Demolition', 'other', 10, true), ('SIGN', 'Sign', 'other', 10, true);
insert into permit_type values ('SPA', 'Hot tub and spa (now MECH)', 'trade', 3, false, false);

create table application (
  application_id integer primary key,
  application_number text not null unique,
  permit_type_code text not null references permit_type,
  parcel_id integer not null references parcel,
  status application_status not null,
  description text,
  valuation money_usd check (valuation >= 0),
  floor_area_sqft integer,
  dwelling_units smallint not null default 0,
  submitted_via text not null,
  created_at timestamptz not null,
  submitted_on date,
  assigned_to integer references employee,
  approved_on date,
  issued_on date,
  expires_on date,
  finaled_on date,
  closed_reason text,
  revision_of integer references application,
  updated_at timestamptz not null
);
comment on table application is 'Permit applications; an issued application is the permit';
comment on column application.application_number is 'Public number: type, two-digit year and sequence';
comment on column application.status is 'Present status; the way there is in application_status_history';
comment on column application.valuation is 'Construction cost declared by the applicant, US dollars';
comment on column application.floor_area_sqft is 'New or altered floor area in square feet';
comment on column application.dwelling_units is 'Dwelling units added';
comment on column application.submitted_via is 'portal, counter or mail';
comment on column application.assigned_to is 'Staff member who coordinates the application';
comment on column application.expires_on is 'Day on which an issued permit lapses unless work is inspected';
comment on column application.finaled_on is 'Day of the passed final inspection';
comment on column application.revision_of is 'The application that this one revises';
create temp table app as
select *, case when s is null then 'draft' when fate = 'withdrawn' and s + pg_temp.z('p1', i, 4, 60) <= today then 'withdrawn' when fate = 'denied' and ap <= today then 'denied' when ap > today then case when not rv or s + 2 > today then 'submitted' when cyc > 1 and s + first < today and s + first + 16 > today then 'corrections' else 'in_review' end when iss > today then 'approved' when fate = 'expired' and iss + 180 <= today then 'expired' when fate <> 'expired' and fin <= today then 'finaled' else 'issued' end as st
  from (select i, ty, date '2026-06-30' as today, case when i % 61 = 17 then null else sub end as s, sub, rv, fate, cyc, first, ap, ap + pg_temp.z('p4', i, 0, case when rv then 24 else 2 end) as iss, ap + pg_temp.z('p4', i, 0, case when rv then 24 else 2 end) + case ty when 'RES-NEW' then pg_temp.z('p5', i, 180, 330) when 'COM-NEW' then pg_temp.z('p5', i, 260, 420) when 'ADU' then pg_temp.z('p5', i, 120, 260) when 'RES-ADD' then pg_temp.z('p5', i, 50, 200) when 'COM-TI' then pg_temp.z('p5', i, 40, 170) else pg_temp.z('p5', i, 4, 60) end as fin
    from generate_series(1, 980) as i, lateral (select pg_temp.w('ty', i, 'RES-NEW:6,RES-ADD:17,ADU:8,COM-NEW:2,COM-TI:9,ROOF:15,SOLAR:13,MECH:9,ELEC:9,PLUMB:7,DEMO:2,SIGN:3') as ty, date '2024-07-01' + floor(i * 0.744)::int as d0, pg_temp.w('fa', i, 'done:86,withdrawn:6,denied:3,expired:5') as fate) as a join permit_type on permit_type_code = ty, lateral (select case when extract(isodow from d0) > 5 then d0 + 2 else d0 end as sub, requires_plan_review as rv) as b, lateral (select case when rv then pg_temp.w('p2', i, '1:34,2:46,3:20')::int else 1 end as cyc, case when rv then (target_days * (0.7 + pg_temp.f('p3', i)))::int else pg_temp.z('p3', i, 0, 6) end as first) as c, lateral (select sub + first + (cyc - 1) * pg_temp.z('p6', i, 22, 48) as ap) as e) as x where sub <= '2026-06-29';
insert into application
select i, ty || '-' || to_char(sub, 'YY') || '-' || lpad(i::text, 4, '0'), ty, p.parcel_id, st::application_status, case when i % 12 <> 7 then case ty when 'ROOF' then pg_temp.one('ds', i, 'Tear off and reroof with composition shingle,Reroof flat section,Replace tile roof') when 'SOLAR' then pg_temp.z('dk', i, 4, 12) || ' kW rooftop array' when 'MECH' then pg_temp.one('ds', i, 'Replace furnace and condenser,Install heat pump,Replace rooftop unit') when 'ELEC' then pg_temp.one('ds', i, 'Panel upgrade to 200 A,EV charger circuit,Rewire kitchen') when 'PLUMB' then pg_temp.one('ds', i, 'Water heater replacement,Repipe,Sewer lateral repair') when 'ADU' then pg_temp.one('ds', i, 'Detached ADU,Garage conversion to ADU,Attached ADU') when 'COM-TI' then pg_temp.one('ds', i, 'Restaurant build-out,Office remodel,Dental suite,Retail remodel') when 'RES-ADD' then pg_temp.one('ds', i, 'Second-story addition,Kitchen and bath remodel,Deck and patio cover,Primary suite addition') when 'DEMO' then 'Demolish existing structure' when 'SIGN' then 'Illuminated wall sign' when 'RES-NEW' then 'New two-story residence' else 'New shell building' end end,
  case when st = 'draft' then null else round((case ty when 'RES-NEW' then 380000 when 'COM-NEW' then 2400000 when 'COM-TI' then 140000 when 'RES-ADD' then 65000 when 'ADU' then 165000 when 'ROOF' then 14000 when 'SOLAR' then 19000 when 'DEMO' then 18000 when 'SIGN' then 6000 else 7500 end * (0.5 + 1.2 * power(pg_temp.f('va', i), 1.6)))::numeric, -2) end, case ty when 'RES-NEW' then 1600 + pg_temp.z('ar', i, 0, 90) * 20 when 'COM-NEW' then 6000 + pg_temp.z('ar', i, 0, 300) * 100 when 'COM-TI' then 900 + pg_temp.z('ar', i, 0, 150) * 50 when 'RES-ADD' then 150 + pg_temp.z('ar', i, 0, 60) * 15 when 'ADU' then 420 + pg_temp.z('ar', i, 0, 39) * 20 end, case when ty in ('RES-NEW', 'ADU') then 1 else 0 end, pg_temp.w('sv', i, 'portal:71,counter:23,mail:6'), (sub - pg_temp.z('cd', i, 0, 9) + time '08:30' + pg_temp.z('ct', i, 0, 520) * interval '1 minute')::timestamp at time zone 'America/Los_Angeles', s,
  case when st not in ('draft', 'submitted') or i % 3 = 0 then (select employee_id from employee where (department_id = 1 and job_title in ('Plans Examiner', 'Permit Technician') or department_id = 2) and hired_on < sub and coalesce(left_on, 'infinity') > sub order by hashtext(employee_id || 'a' || i) limit 1) end, case when st in ('approved', 'issued', 'finaled', 'expired') then ap end, case when st in ('issued', 'finaled', 'expired') then iss end, case when st in ('issued', 'finaled', 'expired') then iss + case when st = 'expired' then 180 else 365 end end, case when st = 'finaled' then fin end, case st when 'withdrawn' then pg_temp.one('wr', i, 'Project cancelled,Owner sold property,Duplicate,Cost too high') when 'denied' then pg_temp.one('dr', i, 'Setback not met,Zoning does not allow the use,Incomplete after three cycles') end, null, least((coalesce(case when st = 'finaled' then fin when st in ('issued', 'expired') then iss when st = 'approved' then ap end, sub + 6) + time '15:20')::timestamp, timestamp '2026-06-30 16:50') at time zone 'America/Los_Angeles'
  from app, lateral (select parcel_id from parcel as q where q.parcel_id = any (array[1 + (i * 97) % 760, 1 + (i * 211 + 5) % 760, 1 + (i * 53 + 11) % 760, 1 + (i * 389 + 7) % 760, 1 + (i * 17 + 3) % 760, 1 + (i * 641) % 760]) order by case when ty in ('RES-NEW', 'RES-ADD', 'ADU', 'SOLAR', 'ROOF') then zoning_code like 'R%' when ty in ('COM-NEW', 'COM-TI', 'SIGN') then zoning_code not like 'R%' else true end desc, (ty = 'RES-NEW') = (year_built is null) desc, hashtext(parcel_id || 'z' || i) limit 1) as p;
update application as a set revision_of = b.application_id from application as b where a.application_id % 19 = 4 and b.application_id = (select c.application_id from application as c where c.permit_type_code = a.permit_type_code and c.issued_on < a.submitted_on and c.application_id % 5 = 1 order by c.issued_on desc limit 1);
update application as a set parcel_id = b.parcel_id, description = 'Revision to ' || b.application_number from application as b where b.application_id = a.revision_of;

create table application_contact (
  application_id integer not null references application on delete cascade,
  contact_id integer not null references contact,
  role text not null check (role in ('applicant', 'owner', 'designer')),
  primary key (application_id, contact_id, role)
);
comment on table application_contact is 'Who stands in what relation to an application';
insert into application_contact select i, 1 + (i * 71) % least(540, 380 + i / 6), 'applicant' from app;
insert into application_contact select i, case when i % 3 = 0 then 1 + (i * 71) % least(540, 380 + i / 6) else 1 + (i * 31 + 9) % 380 end, 'owner' from app where i % 10 <> 6;
insert into application_contact select i, contact_id, 'designer' from app, lateral (select contact_id from contact where kind = 'company' and (display_name like '%Architects' or display_name like '%Studio') order by hashtext(contact_id || 'd' || i) limit 1) as d where rv and i % 4 <> 1;

create table application_contractor (
  application_id integer not null references application on delete cascade,
  contractor_id integer not null references contractor,
  trade text not null,
  contract_amount money_usd,
  primary key (application_id, contractor_id)
);
comment on column application_contractor.contract_amount is 'Amount of the contract in US dollars, where declared';
insert into application_contractor
select i, c, t, case when pg_temp.f('cv', i * 3 + n) < 0.6 then round(valuation * case n when 1 then 0.8 else 0.12 end, -2) end
  from app join application on application_id = i, generate_series(1, 2) as n, lateral (select case when n = 2 then 'electrical' when ty = 'ROOF' then 'roofing' when ty = 'SOLAR' then 'solar' when ty = 'MECH' then 'mechanical' when ty = 'ELEC' then 'electrical' when ty = 'PLUMB' then 'plumbing' else 'general' end as t) as x, lateral (select case t when 'roofing' then 5 when 'solar' then 6 when 'mechanical' then 3 when 'electrical' then 2 when 'plumbing' then 4 else pg_temp.z('cn', i, 0, 1) end as m) as y, lateral (select case when m = 0 then 7 else m end + 7 * floor(power(pg_temp.f('cw', i * 3 + n), 1.6) * 12)::int as c) as z where st <> 'draft' and (n = 1 and i % 8 <> 5 or n = 2 and rv and ty not in ('DEMO', 'SIGN') and i % 3 <> 0);

create table application_status_history (
  history_id bigint generated always as identity primary key,
  application_id integer not null references application on delete cascade,
  from_status application_status,
  to_status application_status not null,
  changed_at timestamptz not null,
  changed_by integer references employee
);
comment on table application_status_history is 'Each change of an application''s status';
comment on column application_status_history.changed_by is 'Null if the applicant or the system made the change';
insert into application_status_history (application_id, from_status, to_status, changed_at, changed_by)
select i, lag(t) over (partition by i order by n)::application_status, t::application_status, (d + time '09:10' + n * interval '41 minutes' + (i % 200) * interval '1 minute')::timestamp at time zone 'America/Los_Angeles', case when n > 2 and t not in ('withdrawn', 'expired') then assigned_to end
  from app join application on application_id = i, lateral (values (1, 'draft', created_at::date, true), (2, 'submitted', s, s is not null), (3, 'in_review', s + 1, rv and st not in ('draft', 'submitted')), (4, 'corrections', s + first, rv and cyc > 1 and st not in ('draft', 'submitted', 'withdrawn') and s + first < date '2026-06-30'), (5, 'in_review', s + first + 16, rv and cyc > 1 and st not in ('draft', 'submitted', 'withdrawn', 'corrections') and s + first + 16 <= date '2026-06-30'), (6, 'approved', approved_on, approved_on is not null), (7, 'issued', issued_on, issued_on is not null), (8, 'finaled', finaled_on, finaled_on is not null), (9, 'expired', expires_on, st = 'expired'), (10, 'denied', ap, st = 'denied'), (11, 'withdrawn', s + pg_temp.z('p1', i, 4, 60), st = 'withdrawn')) as v (n, t, d, ok) where ok order by d, i, n;

create table review_discipline (
  discipline_code text primary key,
  name text not null,
  department_id integer not null references department
);
insert into review_discipline values ('BLDG', 'Building', 1), ('PLAN', 'Zoning and planning', 2), ('FIRE', 'Fire', 3), ('ENG', 'Engineering and drainage', 4);

create table plan_review (
  review_id integer primary key,
  application_id integer not null references application on delete cascade,
  discipline_code text not null references review_discipline,
  cycle smallint not null check (cycle between 1 and 5),
  reviewer_id integer references employee,
  assigned_on date not null,
  due_on date not null,
  completed_on date,
  outcome review_outcome,
  hours_spent numeric(5, 2),
  unique (application_id, discipline_code, cycle),
  check ((completed_on is null) = (outcome is null))
);
comment on table plan_review is 'Plan reviews: one row for each discipline and cycle of an application';
comment on column plan_review.cycle is '1 for the first submittal, then one for each resubmittal';
comment on column plan_review.hours_spent is 'Reviewer''s hours';
insert into plan_review
select row_number() over (order by ao, i, dc), i, dc, cy, r.employee_id, ao, ao + case cy when 1 then (target_days * 1.4)::int else 14 end, case when fin0 <= '2026-06-30' then fin0 end, case when fin0 <= '2026-06-30' then case when dc in ('ENG', 'FIRE') and pg_temp.f('rn', key) < 0.08 then 'not_applicable' when cy < cyc and (dc = 'BLDG' or pg_temp.f('ro', key) < 0.4) then 'corrections_required' when fate = 'denied' and dc = 'PLAN' then 'corrections_required' when pg_temp.f('rp', key) < 0.15 then 'approved_with_conditions' else 'approved' end::review_outcome end, case when fin0 <= '2026-06-30' then pg_temp.z('rh', key, 1, case when ty in ('COM-NEW', 'RES-NEW') then 36 else 14 end) / 4.0 end
  from app join permit_type on permit_type_code = ty, review_discipline as d, generate_series(1, 3) as cy, lateral (select discipline_code as dc, i * 40 + cy * 10 + length(d.name) as key, case cy when 1 then s + 1 else s + first + (cy - 1) * (ap - sub - first) / greatest(cyc - 1, 1) - 12 end as ao) as a, lateral (select case cy when 1 then s + greatest(first - (key % 5)::int, 2) else ao + 12 - (key % 4)::int end as fin0) as b, lateral (select employee_id from employee as e where e.department_id = d.department_id and (d.department_id <> 1 or job_title in ('Plans Examiner', 'Building Official')) and hired_on < ao and coalesce(left_on, 'infinity') > ao order by hashtext(employee_id || 'v' || i) limit 1) as r
  where rv and st not in ('draft', 'submitted') and not (st = 'withdrawn' and (cy > 1 or pg_temp.f('rw', i) < 0.5)) and cy <= cyc and ao <= '2026-06-30' and (dc = 'BLDG' or dc = 'PLAN' and ty <> 'COM-TI' or dc = 'FIRE' and ty in ('COM-NEW', 'COM-TI', 'RES-NEW', 'ADU') or dc = 'ENG' and ty in ('COM-NEW', 'RES-NEW', 'DEMO'));

create table review_comment (
  review_id integer not null references plan_review on delete cascade,
  comment_no smallint not null,
  sheet text,
  body text not null,
  resolved_on date,
  primary key (review_id, comment_no)
);
comment on table review_comment is 'Numbered comments of a plan review';
comment on column review_comment.sheet is 'Sheet of the plan set';
insert into review_comment
select review_id, n, case when (review_id + n) % 6 <> 0 then pg_temp.one('vs', review_id * 10 + n, 'A1.1,A2.0,A3.2,S1.0,S2.1,C1.0,E1.1,M1.0') end, pg_temp.one('vb' || discipline_code, review_id * 10 + n, case discipline_code when 'BLDG' then 'Provide shear wall schedule,Show egress window dimensions,Provide Title 24 forms,Clarify beam size,Guardrail height' when 'PLAN' then 'Show setbacks on site plan,Lot coverage exceeds maximum,Provide parking count,Roof height to be dimensioned' when 'FIRE' then 'Show sprinkler riser,Hydrant distance,Provide occupancy load' else 'Provide drainage plan,Show erosion control,Driveway width' end), case when pg_temp.f('vr', review_id * 10 + n) < 0.8 and completed_on < '2026-06-01' then completed_on + pg_temp.z('vd', review_id * 10 + n, 6, 28) end
  from plan_review, generate_series(1, 5) as n where outcome = 'corrections_required' and n <= 1 + pg_temp.z('vn', review_id, 0, 4);

create table inspection_type (
  inspection_type_code text primary key,
  name text not null,
  is_final boolean not null default false
);
insert into inspection_type values ('FOUND', 'Foundation', false), ('FRAME', 'Framing', false), ('ROUGH', 'Rough electrical, plumbing and mechanical', false), ('INSUL', 'Insulation', false), ('SHEATH', 'Roof sheathing', false), ('FINAL', 'Final', true);

create table inspection (
  inspection_id integer primary key,
  application_id integer not null references application,
  inspection_type_code text not null references inspection_type,
  inspector_id integer references employee,
  requested_at timestamptz not null,
  scheduled_on date not null,
  completed_at timestamptz,
  result inspection_result,
  minutes_on_site smallint,
  reinspection_of integer references inspection
);
comment on table inspection is 'Inspections requested on issued permits';
comment on column inspection.result is 'Null until the inspection is done or called off';
comment on column inspection.minutes_on_site is 'Minutes that the inspector spent on site';
comment on column inspection.reinspection_of is 'The failed inspection that this one repeats';
create temp table visit as
select row_number() over (order by i, n, k) as id, i, n, k, code, issued_on + greatest(2, ((coalesce(finaled_on, fin) - issued_on) * n / total)) - (last - k) * pg_temp.z('in', i * 10 + n, 3, 8) as day, k = last as ok, last, assigned_to, row_number() over (order by i, n, k) as seq
  from app join application on application_id = i, lateral (select case when ty in ('RES-NEW', 'ADU', 'COM-NEW') then array['FOUND', 'FRAME', 'ROUGH', 'INSUL', 'FINAL'] when ty in ('RES-ADD', 'COM-TI') then array['FRAME', 'ROUGH', 'FINAL'] when ty = 'ROOF' then array['SHEATH', 'FINAL'] else array['FINAL'] end as codes) as c, lateral (select cardinality(codes) as total) as t, lateral (select n, codes[n] as code from generate_series(1, total) as n) as n, lateral (select pg_temp.w('il', i * 10 + n, '1:76,2:19,3:5')::int as last) as l, generate_series(1, last) as k where issued_on is not null and fate <> 'expired';
delete from visit where day > '2026-07-08';
update visit set day = day + case extract(isodow from day) when 6 then -1 when 7 then -2 else 0 end;
insert into inspection
select row_number() over (order by day, id), i, code, v.employee_id, (day - pg_temp.z('ir', id, 1, 5) + time '10:00' + (id % 300) * interval '1 minute')::timestamp at time zone 'America/Los_Angeles', day, case when day <= '2026-06-30' and res in ('passed', 'partial', 'failed', 'no_access') then (day + time '08:20' + pg_temp.z('ih', id, 0, 480) * interval '1 minute')::timestamp at time zone 'America/Los_Angeles' end, case when day <= '2026-06-30' then res end::inspection_result, case when day <= '2026-06-30' and res in ('passed', 'partial', 'failed') then 10 + pg_temp.z('im', id, 0, 12) * 5 end, null
  from visit, lateral (select case when ok then 'passed' else pg_temp.w('is', id, 'failed:62,partial:14,no_access:12,cancelled:12') end as res) as r, lateral (select employee_id from employee where job_title in ('Building Inspector', 'Building Official') and hired_on < day and coalesce(left_on, 'infinity') > day order by (job_title = 'Building Inspector') desc, hashtext(employee_id || 'i' || day) limit 1) as v where day - 1 < date '2026-07-08';
delete from inspection where requested_at > '2026-07-01 00:00-07';
update inspection as a set reinspection_of = b.p from (select inspection_id, lag(inspection_id) over w as p, lag(result) over w as pr from inspection window w as (partition by application_id, inspection_type_code order by scheduled_on, inspection_id)) as b where b.inspection_id = a.inspection_id and pr in ('failed', 'partial');

create table fee_schedule (
  fee_id integer primary key,
  fee_code text not null,
  name text not null,
  unit text not null,
  rate numeric(12, 4) not null,
  effective_from date not null,
  effective_to date,
  unique (fee_code, effective_from)
);
comment on table fee_schedule is 'Fees adopted by the council; rates change on July 1';
comment on column fee_schedule.unit is 'What the rate is for: each, $1,000 of valuation, square foot, or inspection';
comment on column fee_schedule.rate is 'US dollars per unit';
insert into fee_schedule select row_number() over (order by c, f), c, n, u, round(r * k, 2), f, t from (values ('APP', 'Application filing fee', 'each', 62.00), ('PRV', 'Plan review', '$1,000 of valuation', 5.40), ('BLD', 'Building permit', '$1,000 of valuation', 8.25), ('TRD', 'Trade permit', 'each', 118.00), ('REI', 'Reinspection', 'inspection', 145.00), ('SCH', 'School impact', 'square foot', 4.79)) as v (c, n, u, r), (values (date '2024-07-01', date '2025-06-30', 1.0), ('2025-07-01', null, 1.035)) as y (f, t, k);

create table invoice (
  invoice_id integer primary key,
  application_id integer not null references application,
  invoice_number text not null unique,
  issued_on date not null,
  total money_usd not null default 0,
  voided_on date,
  void_reason text,
  created_by integer references employee
);
create table invoice_item (
  invoice_id integer not null references invoice on delete cascade,
  item_no smallint not null,
  fee_id integer not null references fee_schedule,
  quantity numeric(12, 3) not null check (quantity > 0),
  rate numeric(12, 4) not null,
  amount money_usd not null,
  primary key (invoice_id, item_no)
);
comment on table invoice is 'Fee invoices of an application';
comment on column invoice.total is 'Sum of the items, US dollars';
comment on column invoice.voided_on is 'Day on which the invoice was voided; a voided invoice is not owed';
comment on table invoice_item is 'Items of an invoice';
comment on column invoice_item.quantity is 'Number of the fee''s units';
comment on column invoice_item.amount is 'Quantity times rate, US dollars';
create temp table owed as
select i, s as day, 'APP' as code, 1::numeric as q from app where s is not null
union all select i, s, 'PRV', ceil(valuation / 1000) from app join application on application_id = i where s is not null and rv
union all select i, approved_on, 'BLD', ceil(valuation / 1000) from app join application on application_id = i where approved_on is not null and rv
union all select i, approved_on, 'TRD', 1 from app join application on application_id = i where approved_on is not null and not rv
union all select i, approved_on, 'SCH', floor_area_sqft from app join application on application_id = i where approved_on is not null and (ty in ('RES-NEW', 'COM-NEW') or ty = 'ADU' and floor_area_sqft > 750)
union all select application_id, scheduled_on + 1, 'REI', count(*) from inspection as n where reinspection_of is not null and result is not null and (select x.reinspection_of from inspection as x where x.inspection_id = n.reinspection_of) is not null and scheduled_on < '2026-06-29' group by 1, 2;
insert into invoice select row_number() over (order by day, i), i, 'INV-' || to_char(day, 'YYYY') || '-' || lpad((row_number() over (order by day, i))::text, 5, '0'), day, 0, null, null, (select min(employee_id) from employee where job_title = 'Permit Technician' and hired_on < day and coalesce(left_on, 'infinity') > day) from (select distinct i, day from owed) as x;
insert into invoice_item select invoice_id, row_number() over (partition by invoice_id order by code), fee_id, q, rate, round(q * rate, 2) from owed join invoice on application_id = i and issued_on = day join fee_schedule on fee_code = code and day between effective_from and coalesce(effective_to, 'infinity');
update invoice as v set total = t from (select invoice_id, sum(amount) as t from invoice_item group by 1) as x where x.invoice_id = v.invoice_id;
update invoice as v set voided_on = issued_on + 2, void_reason = pg_temp.one('vo', invoice_id, 'Wrong valuation,Billed to wrong application,Fee waived by council') where invoice_id % 57 = 21 and issued_on < '2026-06-20';
-- A voided invoice is billed again unless the fee was waived.
insert into invoice select 5000 + row_number() over (order by invoice_id), application_id, 'INV-' || to_char(voided_on, 'YYYY') || '-9' || lpad(invoice_id::text, 4, '0'), voided_on, round(total * 0.9, 2), null, null, created_by from invoice where void_reason <> 'Fee waived by council';
insert into invoice_item select n.invoice_id, t.item_no, fee_id, quantity, round(rate * 0.9, 4), round(quantity * round(rate * 0.9, 4), 2) from invoice as n join invoice as o on o.application_id = n.application_id and o.voided_on = n.issued_on and o.invoice_id < 5000 join invoice_item as t on t.invoice_id = o.invoice_id where n.invoice_id > 5000;
update invoice as v set total = t from (select invoice_id, sum(amount) as t from invoice_item group by 1) as x where x.invoice_id = v.invoice_id;

create table payment (
  payment_id integer primary key,
  invoice_id integer not null references invoice,
  paid_at timestamptz not null,
  amount money_usd not null check (amount > 0),
  method text not null,
  receipt_number text unique,
  payer_name text
);
comment on column payment.method is 'card, check, cash or ach';
create table refund (
  refund_id integer primary key,
  payment_id integer not null references payment,
  requested_on date not null,
  amount money_usd not null check (amount > 0),
  reason text,
  decision text check (decision in ('granted', 'refused')),
  decided_by integer references employee,
  paid_out_on date
);
comment on table refund is 'Requests to have a payment refunded, in whole or in part';
comment on column refund.decision is 'Null while pending';
insert into payment
select row_number() over (order by at, invoice_id), invoice_id, at, total, pg_temp.w('pm', invoice_id, 'card:62,ach:14,check:20,cash:4'), 'R' || lpad((200000 + invoice_id * 13)::text, 7, '0'), case when invoice_id % 5 <> 2 then (select display_name from application_contact as c join contact using (contact_id) where c.application_id = v.application_id and role = 'applicant') end
  from invoice as v, lateral (select (issued_on + floor(power(pg_temp.f('pa', invoice_id), 2.5) * 24)::int + time '09:00' + pg_temp.z('pt', invoice_id, 0, 460) * interval '1 minute')::timestamp at time zone 'America/Los_Angeles' as at) as x where voided_on is null and at < '2026-06-30 17:00-07' and (pg_temp.f('px', invoice_id) < 0.965 or exists (select from application as a where a.application_id = v.application_id and a.issued_on > v.issued_on));
insert into refund
select row_number() over (order by at, payment_id), payment_id, at, case when full_back then amount else round(amount * 0.8, 2) end, r, d, case when d is not null then 1 end, case when d = 'granted' and at + 18 <= '2026-06-30' then at + 18 end
  from (select p.*, a.status, ((a.updated_at at time zone 'America/Los_Angeles')::date + 12 + (payment_id % 20)) as w from payment as p join invoice using (invoice_id) join application as a using (application_id) where a.status in ('withdrawn', 'denied') or payment_id % 97 = 31) as p, lateral (select greatest((paid_at at time zone 'America/Los_Angeles')::date + 5, case when status in ('withdrawn', 'denied') then w else (paid_at at time zone 'America/Los_Angeles')::date + 9 end) as at, status not in ('withdrawn', 'denied') as full_back, case status when 'withdrawn' then 'Application withdrawn' when 'denied' then 'Application denied' else 'Paid twice' end as r) as x, lateral (select case when at > '2026-06-12' then null when status = 'denied' then pg_temp.w('rf', payment_id, 'granted:25,refused:75') else pg_temp.w('rf', payment_id, 'granted:85,refused:15') end as d) as y where at <= '2026-06-30' and (status not in ('withdrawn', 'denied') or pg_temp.f('rg', payment_id) < 0.6);

create table violation_case (
  case_id integer primary key,
  parcel_id integer not null references parcel,
  opened_on date not null,
  source text not null,
  violation_kind text not null,
  officer_id integer references employee,
  status text not null check (status in ('open', 'notice_sent', 'cited', 'resolved', 'unfounded')),
  notice_sent_on date,
  fine_amount money_usd,
  fine_paid_on date,
  closed_on date,
  cured_by_application_id integer references application
);
comment on table violation_case is 'Code enforcement cases';
comment on column violation_case.source is 'complaint, patrol or referral';
comment on column violation_case.fine_amount is 'Fine of the citation, US dollars; null if not cited';
comment on column violation_case.cured_by_application_id is 'The permit application that legalized the work';
insert into violation_case
select row_number() over (order by o, i), p, o, pg_temp.w('xs', i, 'complaint:68,patrol:20,referral:12'), pg_temp.w('xk', i, 'Work without permit:34,Overgrown vegetation:20,Illegal dwelling unit:10,Abandoned vehicle:14,Unsafe structure:9,Signs without permit:7,Noise:6'), f.employee_id, st, case when st in ('notice_sent', 'cited') or st = 'resolved' and i % 3 <> 0 then o + pg_temp.z('xn', i, 4, 20) end, case when fined then (array[100, 200, 500])[1 + i % 3] end, case when fined and (st = 'resolved' or pg_temp.f('xp', i) < 0.3) then least(o + pg_temp.z('xq', i, 45, 90), date '2026-06-28') end, case when st in ('resolved', 'unfounded') then least(o + case st when 'resolved' then pg_temp.z('xc', i, 20, 160) else pg_temp.z('xc', i, 2, 15) end, date '2026-06-29') end, null
  from generate_series(1, 310) as i, lateral (select date '2024-07-02' + floor(i * 2.33)::int as o, 1 + (i * 149) % 760 as p, case when i > 296 then 'open' when i > 282 then 'notice_sent' else pg_temp.w('xt', i, 'resolved:74,unfounded:13,cited:7,notice_sent:6') end as st) as a, lateral (select st = 'cited' or st = 'resolved' and pg_temp.f('xf', i) < 0.15 as fined) as b, lateral (select employee_id from employee where department_id = 5 and hired_on < o and coalesce(left_on, 'infinity') > o order by hashtext(employee_id || 'c' || i) limit 1) as f;
update violation_case as v set cured_by_application_id = a.application_id, parcel_id = a.parcel_id from application as a where v.violation_kind = 'Work without permit' and v.status = 'resolved' and v.case_id % 2 = 0 and a.application_id = (select b.application_id from application as b where b.submitted_on between v.opened_on + 3 and v.opened_on + 40 and b.issued_on is not null and b.issued_on <= v.closed_on order by b.application_id % 10, b.application_id limit 1);

create table appeal (
  appeal_id integer generated always as identity primary key,
  application_id integer not null references application,
  filed_on date not null,
  grounds text not null,
  hearing_on date,
  upheld boolean
);
comment on table appeal is 'Appeals to the planning commission (since the ordinance of June 2026)';

create table backlog_snapshot (
  snapshot_month date not null check (extract(day from snapshot_month) = 1),
  permit_type_code text not null references permit_type,
  pending_count integer not null,
  oldest_pending_days integer,
  median_pending_days numeric(6, 1),
  taken_at timestamptz not null,
  primary key (snapshot_month, permit_type_code)
);
comment on table backlog_snapshot is 'Applications not yet decided, counted on the first of each month';
comment on column backlog_snapshot.oldest_pending_days is 'Age of the oldest pending application in days';
insert into backlog_snapshot
select m::date, permit_type_code, count(s), max(m::date - s), percentile_cont(0.5) within group (order by (m::date - s)::float8), (m + interval '2 hours') at time zone 'America/Los_Angeles' from generate_series(timestamp '2024-09-01', '2026-06-01', interval '1 month') as m cross join permit_type left join (select ty, s, least(case when fate = 'withdrawn' then s + pg_temp.z('p1', i, 4, 60) else ap end, ap) as u from app where s is not null) as a on ty = permit_type_code and s < m::date and u >= m::date where active group by 1, 2, m;

create view open_application as
select a.application_id, a.application_number, t.name as permit_type, p.street_address, a.status, a.submitted_on, e.full_name as coordinator
  from application as a join permit_type as t using (permit_type_code) join parcel as p using (parcel_id) left join employee as e on e.employee_id = a.assigned_to where a.status in ('submitted', 'in_review', 'corrections', 'approved');
comment on view open_application is 'Applications submitted and not yet issued or closed';
create view fee_revenue_by_month as
select date_trunc('month', p.paid_at at time zone 'America/Los_Angeles')::date as month, f.fee_code, f.name as fee_name, sum(i.amount) as revenue
  from payment as p join invoice_item as i using (invoice_id) join fee_schedule as f using (fee_id) group by 1, 2, 3;
comment on view fee_revenue_by_month is 'Fees paid, by month of payment and fee';
