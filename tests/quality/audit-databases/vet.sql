-- A small-animal veterinary hospital with two sites: clients and patients, appointments, visits, vaccinations, laboratory, prescriptions, invoices and payments.
-- English and well made: keys, checks and enums declared, tables and what is not plain commented.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
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
set time zone 'America/Chicago';
create type appointment_status as enum ('scheduled', 'checked_in', 'completed', 'cancelled', 'no_show');
create type patient_species as enum ('dog', 'cat', 'rabbit', 'bird', 'rodent', 'reptile');
create type patient_sex as enum ('male', 'male_neutered', 'female', 'female_spayed', 'unknown');
create function pg_temp.nm(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Emily,Jacob,Hannah,Marcus,Olivia,Derek,Sophia,Trevor,Megan,Andre,Laura,Scott,Priya,Colin,Natalie,Owen,Brooke,Hector,Jill,Wesley,Amara,Peter,Joanna,Felix') || ' ' || pg_temp.one(k || 'f', i, 'Abbott,Barlow,Cortez,Dempsey,Ellis,Fischer,Greene,Holloway,Ivers,Jacobson,Keller,Lindqvist,Mendez,Novak,Ortega,Pruitt,Reyes,Sandoval,Tanaka,Ulrich,Vance,Whitaker,Yates,Zielinski') $$;

create table site (
  site_id integer primary key,
  name text not null unique,
  phone text not null,
  exam_rooms smallint not null
);
comment on table site is 'Hospital sites';
insert into site values (1, 'Maple Street', '(555) 019-3300', 6), (2, 'Northgate', '(555) 019-3350', 4);

create table staff (
  staff_id integer primary key,
  site_id integer not null references site,
  full_name text not null,
  role text not null check (role in ('veterinarian', 'technician', 'receptionist', 'manager')),
  license_number text unique,
  email text not null unique,
  hired_on date not null,
  terminated_on date check (terminated_on >= hired_on)
);
comment on table staff is 'Employees, including those who have left';
comment on column staff.license_number is 'State license; veterinarians and credentialed technicians only';
comment on column staff.terminated_on is 'Last day of work; null while employed';
insert into staff
select i, 1 + (i % 3) / 2, n, r, case when r = 'veterinarian' then 'DVM-' || (21000 + i * 317) when r = 'technician' and i % 4 <> 1 then 'CVT-' || (4100 + i * 53) end, lower(replace(n, ' ', '.')) || i || '@maplestreetvet.example', date '2012-02-01' + pg_temp.z('hd', i, 0, 3100), case when i in (6, 15, 22, 27) then date '2023-02-28' + i * 17 end
  from generate_series(1, 30) as i, lateral (select pg_temp.nm('st', i) as n, case when i = 30 then 'manager' when i <= 9 then 'veterinarian' when i <= 22 then 'technician' else 'receptionist' end as r) as x;

create table client (
  client_id integer primary key,
  first_name text not null,
  last_name text not null,
  email text,
  phone text,
  street_address text,
  city text not null,
  postal_code char(5),
  preferred_site_id integer references site,
  sms_opt_in boolean not null default false,
  referred_by_client_id integer references client,
  created_at timestamptz not null,
  deactivated_at timestamptz
);
comment on table client is 'Pet owners who have an account with the hospital';
comment on column client.sms_opt_in is 'Agreed to reminders by text message';
comment on column client.deactivated_at is 'When the account was closed; null while active';
insert into client
select i, split_part(n, ' ', 1), split_part(n, ' ', 2), case when i % 8 <> 3 then lower(replace(n, ' ', '')) || i || '@mail.example' end, case when i % 11 <> 6 then '(555) 01' || (i % 10) || '-' || lpad(pg_temp.z('ph', i, 0, 9999)::text, 4, '0') end, case when i % 15 <> 8 then pg_temp.z('an', i, 10, 4900) || ' ' || pg_temp.one('as', i, 'Birch Ln,Cedar Ave,Main St,Prairie Rd,Lakeview Dr,Hillcrest Ct') end, c, case c when 'Fairmont' then '53711' when 'Northgate' then '53718' when 'Lodi Springs' then '53555' else '53590' end,
       case when i % 13 <> 5 then case when c in ('Northgate', 'Sunfield') then 2 else 1 end end, pg_temp.f('sm', i) < 0.63, case when i > 60 and pg_temp.f('rf', i) < 0.17 then pg_temp.z('rb', i, 1, i - 40) end, at, case when i % 29 = 12 then at + interval '500 days' + i * interval '1 day' end
  from (select i, pg_temp.nm('cl', i) as n, pg_temp.w('ci', i, 'Fairmont:52,Northgate:28,Sunfield:13,Lodi Springs:7') as c, (date '2021-01-05' + floor(i * 2.9)::int + time '09:00' + pg_temp.z('ct', i, 0, 500) * interval '1 minute')::timestamp at time zone 'America/Chicago' as at from generate_series(1, 560) as i) as x;
update client set deactivated_at = null where deactivated_at > '2025-09-30';

create table patient (
  patient_id integer primary key,
  client_id integer not null references client,
  name text not null,
  species patient_species not null,
  breed text,
  sex patient_sex not null default 'unknown',
  color text,
  birth_date date,
  birth_date_estimated boolean not null default false,
  microchip_number text unique,
  weight_kg numeric(6, 2) check (weight_kg > 0),
  insured boolean not null default false,
  registered_on date not null,
  deceased_on date check (deceased_on >= registered_on)
);
comment on table patient is 'Animals under care';
comment on column patient.client_id is 'Owner who is responsible for the bills';
comment on column patient.breed is 'Breed as the owner gave it';
comment on column patient.weight_kg is 'Weight at the latest visit, in kilograms';
comment on column patient.insured is 'Whether the owner has pet insurance';
comment on column patient.deceased_on is 'Day of death; null for living patients';
create temp table breed as select row_number() over ()::int as breed_id, s as species_code, b as name from (values ('CAN', 'Labrador Retriever,Golden Retriever,German Shepherd,French Bulldog,Beagle,Dachshund,Standard Poodle,Boxer,Shih Tzu,Chihuahua,Border Collie,Mixed breed dog'), ('FEL', 'Domestic Shorthair,Domestic Longhair,Maine Coon,Siamese,Ragdoll,Persian'), ('LAG', 'Holland Lop,Netherland Dwarf'), ('AVI', 'Budgerigar,Cockatiel'), ('ROD', 'Guinea Pig,Syrian Hamster'), ('REP', 'Bearded Dragon')) as v(s, l), unnest(string_to_array(l, ',')) as b;
create temp table pet as
select row_number() over (order by created_at, client_id, n)::int as i, client_id, n, (created_at at time zone 'America/Chicago')::date + case when n = 1 then 0 else pg_temp.z('pr', client_id * 5 + n, 0, 400) end as reg, preferred_site_id, client_id * 5 + n as key from client, generate_series(1, 3) as n where n = 1 or pg_temp.f('pn', client_id * 5 + n) < case n when 2 then 0.34 else 0.12 end;
delete from pet where reg > '2025-09-01';
insert into patient
select i, client_id, pg_temp.one('pm', key, 'Luna,Bella,Max,Charlie,Milo,Daisy,Cooper,Lucy,Oliver,Sadie,Tucker,Willow,Rosie,Finn,Pepper,Shadow,Gus,Olive,Ziggy,Mochi,Biscuit,Clover,Jasper,Nala'), (case sp when 'CAN' then 'dog' when 'FEL' then 'cat' when 'LAG' then 'rabbit' when 'AVI' then 'bird' when 'ROD' then 'rodent' else 'reptile' end)::patient_species, case when i % 33 <> 17 then b.name end,
       case when sp in ('AVI', 'REP') and i % 2 = 0 then 'unknown' else pg_temp.w('sx', key, 'male:10,male_neutered:40,female:9,female_spayed:41')::patient_sex end, case when i % 9 <> 4 then pg_temp.one('co', key, 'black,white,brown,tan,gray,orange,black and white,tricolor,brindle') end, case when i % 16 <> 7 then reg - pg_temp.z('bd', key, 50, case sp when 'ROD' then 500 else 3300 end) end, i % 16 <> 7 and pg_temp.f('be', key) < 0.22, case when sp in ('CAN', 'FEL') and pg_temp.f('mc', key) < 0.6 then '9850' || lpad((i * 7368787::bigint % 100000000000)::text, 11, '1') end,
       case when i % 21 <> 13 then round((case sp when 'CAN' then case b.name when 'Chihuahua' then 2.6 when 'Dachshund' then 8 when 'Shih Tzu' then 6.5 when 'Beagle' then 11 when 'French Bulldog' then 12 else 26 end when 'FEL' then 4.6 when 'LAG' then 1.8 when 'AVI' then 0.07 when 'ROD' then 0.8 else 0.45 end * (0.75 + 0.5 * pg_temp.f('wk', key)))::numeric, 2) end, sp in ('CAN', 'FEL') and pg_temp.f('in', key) < 0.21, reg, case when pg_temp.f('de', key) < 0.09 and reg < '2025-03-01' then least(date '2025-09-28', reg + pg_temp.z('dd', key, 150, 1200)) end
  from (select *, pg_temp.w('sp', key, 'CAN:56,FEL:34,LAG:4,AVI:2,ROD:3,REP:1') as sp from pet) as x, lateral (select breed_id, name from breed where species_code = sp order by pg_temp.f('br' || breed_id, key) limit 1) as b;

create table patient_owner (
  patient_id integer not null references patient on delete cascade,
  client_id integer not null references client,
  relationship text not null check (relationship in ('primary', 'co_owner', 'caretaker')),
  since date not null,
  primary key (patient_id, client_id)
);
comment on table patient_owner is 'Who may bring a patient and decide for it; the primary owner is also on the patient';
insert into patient_owner select patient_id, client_id, 'primary', registered_on from patient;
insert into patient_owner select patient_id, 1 + (client_id * 17 + 40) % 560, case when patient_id % 3 = 0 then 'caretaker' else 'co_owner' end, registered_on + 30 from patient where pg_temp.f('po', patient_id) < 0.13 and 1 + (client_id * 17 + 40) % 560 <> client_id;

create table appointment (
  appointment_id integer primary key,
  patient_id integer not null references patient,
  site_id integer not null references site,
  veterinarian_id integer references staff,
  booked_at timestamptz not null,
  starts_at timestamptz not null,
  duration_minutes smallint not null check (duration_minutes > 0),
  reason text not null,
  booked_via text not null check (booked_via in ('phone', 'online', 'in_person')),
  status appointment_status not null default 'scheduled',
  cancelled_at timestamptz
);
comment on table appointment is 'Booked appointments, past and future';
comment on column appointment.veterinarian_id is 'Null if any veterinarian may take it';
comment on column appointment.duration_minutes is 'Length of the slot in minutes';
create temp table ap as
select row_number() over (order by d, key, n)::int as i, patient_id, d + case extract(isodow from d) when 7 then 1 else 0 end::int as d, key, n, rs, site, dd
  from (select p.patient_id, n, registered_on, deceased_on as dd, patient_id * 20 + n as key, registered_on + case n when 1 then pg_temp.z('a1', patient_id, 0, 6) else (n - 1) * pg_temp.z('an', patient_id, 95, 330) + pg_temp.z('aj', patient_id * 20 + n, 0, 40) end as d, case when n = 1 then pg_temp.w('r1', patient_id, 'New patient exam:70,Sick visit:20,Vaccination:10') else pg_temp.w('rs', patient_id * 20 + n, 'Annual wellness exam:30,Sick visit:27,Vaccination:17,Recheck:12,Dental cleaning:6,Surgery:5,Nail trim:3') end as rs, coalesce(preferred_site_id, 1) as site
          from patient as p join (select i, preferred_site_id from pet) as pet on pet.i = p.patient_id, generate_series(1, 7) as n) as x
 where d < coalesce(dd, '2025-10-20') and (n <= 3 or pg_temp.f('ak', key) < 0.8);
insert into appointment
select i, patient_id, site, case when i % 19 = 4 and st <> 'completed' then null else vet end, at - case when n = 1 then interval '25 minutes' else pg_temp.z('bk', key, 1, 24) * interval '1 day' - pg_temp.z('bj', key, 0, 90) * interval '1 minute' end, at, case when rs in ('Dental cleaning', 'Surgery') then 90 when rs in ('Nail trim', 'Vaccination') then 15 when rs = 'New patient exam' then 40 else 30 end, rs, pg_temp.w('bv', key, 'phone:55,online:37,in_person:8'), st::appointment_status, case when st = 'cancelled' and i % 12 <> 7 then at - pg_temp.z('cn', key, 1, 600) * interval '1 minute' * case when n = 1 then 0.03 else 1 end end
  from (select *, case when d > '2025-09-30' then case when pg_temp.f('s2', key) < 0.06 then 'cancelled' else 'scheduled' end else pg_temp.w('s1', key, 'completed:86,cancelled:9,no_show:5') end as st, (d + time '08:00' + pg_temp.z('ah', key, 0, 36) * interval '15 minutes')::timestamp at time zone 'America/Chicago' as at,
               (select staff_id from staff where role = 'veterinarian' and hired_on < d and (terminated_on is null or terminated_on > d) order by pg_temp.f('vt' || staff_id, key) * case when staff.site_id = site then 1 else 4 end limit 1) as vet from ap) as y;

create table visit (
  visit_id integer primary key,
  appointment_id integer unique references appointment,
  patient_id integer not null references patient,
  site_id integer not null references site,
  veterinarian_id integer not null references staff,
  technician_id integer references staff,
  checked_in_at timestamptz not null,
  discharged_at timestamptz check (discharged_at >= checked_in_at),
  weight_kg numeric(6, 2),
  temperature_c numeric(4, 1),
  diagnosis text,
  is_emergency boolean not null default false,
  follow_up_due_on date
);
comment on table visit is 'Patient visits; walk-ins and emergencies have no appointment';
comment on column visit.weight_kg is 'Weight taken at the visit, in kilograms';
comment on column visit.temperature_c is 'Rectal temperature in degrees Celsius';
comment on column visit.diagnosis is 'Working diagnosis; null for healthy patients and procedures';
insert into visit
select row_number() over (order by ci, key), appointment_id, patient_id, site_id, veterinarian_id, case when key % 8 <> 5 then (select staff_id from staff where role = 'technician' and hired_on < ci and (terminated_on is null or terminated_on > ci::date) order by pg_temp.f('tc' || staff_id, key) limit 1) end, ci, case when key % 97 <> 30 then ci + pg_temp.z('dc', key, 20, 70) * interval '1 minute' + case when reason in ('Surgery', 'Dental cleaning') then interval '4 hours' when em then interval '90 minutes' else interval '0' end end,
       case when key % 10 <> 6 then round(w * (0.9 + 0.16 * pg_temp.f('vw', key))::numeric, 2) end, case when key % 4 <> 1 then round((37.9 + 1.6 * pg_temp.f('tp', key) + case when em then 0.5 else 0 end)::numeric, 1) end, case when reason in ('Sick visit', 'Recheck') or em then pg_temp.w('dx', key, 'Otitis externa:16,Gastroenteritis:17,Dermatitis:14,Urinary tract infection:9,Osteoarthritis:8,Upper respiratory infection:8,Dental disease:8,Foreign body ingestion:4,Diabetes mellitus:3,Laceration:5,Chronic kidney disease:5') end, em,
       case when reason in ('Surgery', 'Sick visit') and pg_temp.f('fu', key) < 0.5 then (ci at time zone 'America/Chicago')::date + 14 end
  from (select appointment_id, patient_id, site_id, veterinarian_id, starts_at - interval '8 minutes' + pg_temp.z('ck', appointment_id, 0, 14) * interval '1 minute' as ci, reason, false as em, appointment_id as key from appointment where status = 'completed'
        union all select null, p.patient_id, 1, v.staff_id, (p.registered_on + dy + time '11:00' + pg_temp.z('eh', p.patient_id, 0, 620) * interval '1 minute')::timestamp at time zone 'America/Chicago', 'Sick visit', p.patient_id % 3 <> 0, 50000 + p.patient_id from patient as p, lateral (select pg_temp.z('ed', p.patient_id, 20, 700) as dy) as e, lateral (select staff_id from staff where role = 'veterinarian' and staff_id not in (6) and hired_on < p.registered_on order by pg_temp.f('ev' || staff_id, p.patient_id) limit 1) as v where pg_temp.f('em', p.patient_id) < 0.19 and p.registered_on + dy <= least(date '2025-09-28', coalesce(p.deceased_on, '2026-01-01'))) as z, lateral (select p.weight_kg as w from patient as p where p.patient_id = z.patient_id) as pw;

create table service (
  service_code text primary key,
  name text not null,
  category text not null check (category in ('exam', 'vaccine', 'lab', 'surgery', 'dental', 'medication', 'grooming')),
  list_price numeric(10, 2) not null check (list_price >= 0),
  taxable boolean not null default false,
  active boolean not null default true
);
comment on table service is 'Services and products that can be billed';
comment on column service.list_price is 'Present price in US dollars; invoice lines keep the price of their day';
insert into service values ('EXW', 'Wellness exam', 'exam', 68, false, true), ('EXS', 'Sick patient exam', 'exam', 79, false, true), ('EXE', 'Emergency exam', 'exam', 145, false, true), ('REC', 'Recheck exam', 'exam', 42, false, true), ('VRB', 'Rabies vaccine', 'vaccine', 32, false, true), ('VDA', 'DAPP vaccine', 'vaccine', 41, false, true), ('VBO', 'Bordetella vaccine', 'vaccine', 36, false, true), ('VFV', 'FVRCP vaccine', 'vaccine', 39, false, true), ('LCB', 'Complete blood count', 'lab', 74, false, true), ('LCH', 'Chemistry panel', 'lab', 112, false, true), ('LUA', 'Urinalysis', 'lab', 58, false, true), ('LFE', 'Fecal exam', 'lab', 38, false, true), ('SPN', 'Spay or neuter', 'surgery', 385, false, true), ('SMR', 'Mass removal', 'surgery', 620, false, true), ('DCL', 'Dental cleaning under anesthesia', 'dental', 495, false, true), ('MAB', 'Antibiotic course', 'medication', 34, true, true), ('MNS', 'Anti-inflammatory course', 'medication', 46, true, true), ('MFT', 'Flea and tick prevention, 6 months', 'medication', 118, true, true), ('GNT', 'Nail trim', 'grooming', 24, true, true), ('GBA', 'Medicated bath', 'grooming', 55, true, false);

create table vaccination (
  vaccination_id integer primary key,
  visit_id integer not null references visit,
  patient_id integer not null references patient,
  service_code text not null references service,
  lot_number text,
  administered_on date not null,
  expires_on date not null check (expires_on > administered_on),
  administered_by integer references staff
);
comment on table vaccination is 'Vaccines given';
comment on column vaccination.expires_on is 'Day until which the vaccine protects; a booster is due then';
insert into vaccination
select row_number() over (order by d, visit_id, code), visit_id, patient_id, code, case when k % 14 <> 3 then chr(65 + k % 20) || (1000 + k * 37 % 9000) end, d, d + case when code = 'VRB' and k % 3 = 0 then 1095 else 365 end, coalesce(technician_id, veterinarian_id)
  from (select v.*, (checked_in_at at time zone 'America/Chicago')::date as d, code, visit_id * 5 + n as k from visit as v join appointment as a using (appointment_id) join patient as p on p.patient_id = v.patient_id, lateral (values (1, 'VRB', 0.6, p.species in ('dog', 'cat')), (2, 'VDA', 0.6, p.species = 'dog'), (3, 'VBO', 0.35, p.species = 'dog'), (4, 'VFV', 0.6, p.species = 'cat')) as l(n, code, pr, ok) where ok and reason in ('New patient exam', 'Annual wellness exam', 'Vaccination') and pg_temp.f('vx', visit_id * 5 + n) < pr + case when reason = 'Vaccination' then 0.25 else 0 end) as z;

create table lab_result (
  lab_result_id integer primary key,
  visit_id integer not null references visit,
  service_code text not null references service,
  ordered_by integer not null references staff,
  collected_at timestamptz not null,
  resulted_at timestamptz check (resulted_at >= collected_at),
  abnormal boolean,
  sent_out boolean not null default false,
  notes text
);
comment on table lab_result is 'Laboratory tests, one row a test ordered';
comment on column lab_result.abnormal is 'Whether any value was out of range; null until results are in';
comment on column lab_result.sent_out is 'Sent to the reference laboratory rather than run in house';
insert into lab_result
select row_number() over (order by c, visit_id, code), visit_id, code, veterinarian_id, c, case when r < '2025-09-30 18:00' then r end, case when r < '2025-09-30 18:00' then pg_temp.f('lb', k) < 0.3 end, so, case when k % 9 = 2 then pg_temp.one('ln', k, 'Sample slightly hemolyzed,Recheck in 4 weeks,Discussed with owner by phone') end
  from (select v.*, code, k, checked_in_at + interval '20 minutes' as c, checked_in_at + interval '20 minutes' + case when pg_temp.f('so', k) < 0.35 then interval '26 hours' else interval '35 minutes' end + pg_temp.z('lr', k, 0, 90) * interval '1 minute' as r, pg_temp.f('so', k) < 0.35 as so
          from visit as v left join appointment as a using (appointment_id), lateral (values (1, 'LCB', 0.45), (2, 'LCH', 0.38), (3, 'LUA', 0.2), (4, 'LFE', 0.25)) as l(n, code, pr), lateral (select visit_id * 5 + n as k) as q where (reason is null or reason in ('Sick visit', 'Surgery', 'Annual wellness exam', 'Dental cleaning')) and pg_temp.f('lx', k) < pr) as z;

create table invoice (
  invoice_id integer primary key,
  invoice_number text not null unique,
  visit_id integer not null references visit,
  client_id integer not null references client,
  issued_on date not null,
  due_on date not null check (due_on >= issued_on),
  subtotal numeric(10, 2) not null,
  discount numeric(10, 2) not null default 0,
  tax numeric(10, 2) not null default 0,
  total numeric(10, 2) not null,
  voided_at timestamptz
);
create table invoice_line (
  invoice_id integer not null references invoice on delete cascade,
  line_no smallint not null,
  service_code text not null references service,
  quantity numeric(6, 2) not null default 1 check (quantity > 0),
  unit_price numeric(10, 2) not null,
  amount numeric(10, 2) not null,
  primary key (invoice_id, line_no)
);
comment on table invoice is 'Invoices, one a visit';
comment on column invoice.subtotal is 'Sum of the lines, US dollars';
comment on column invoice.total is 'Subtotal less discount plus tax, US dollars';
comment on column invoice.voided_at is 'When the invoice was voided; a voided invoice is not owed';
comment on table invoice_line is 'Lines of an invoice';
comment on column invoice_line.unit_price is 'Price charged on the day, US dollars';
create temp table due as
select visit_id, case when is_emergency then 'EXE' when reason in ('New patient exam', 'Annual wellness exam') then 'EXW' when reason = 'Recheck' then 'REC' when reason is null or reason = 'Sick visit' then 'EXS' when reason = 'Surgery' then case when visit_id % 3 = 0 then 'SMR' else 'SPN' end when reason = 'Dental cleaning' then 'DCL' when reason = 'Nail trim' then 'GNT' end as code, 1 as q from visit left join appointment using (appointment_id)
union all select visit_id, service_code, 1 from vaccination union all select visit_id, service_code, 1 from lab_result
union all select visit_id, case when diagnosis in ('Osteoarthritis', 'Laceration') then 'MNS' else 'MAB' end, 1 + visit_id % 2 from visit where diagnosis is not null and pg_temp.f('md', visit_id) < 0.66
union all select visit_id, 'MFT', 1 from visit join appointment using (appointment_id) where reason = 'Annual wellness exam' and visit_id % 3 = 1;
delete from due where code is null;
insert into invoice select row_number() over (order by visit_id), 'V' || to_char(d, 'YY') || '-' || lpad((row_number() over (order by visit_id))::text, 5, '0'), visit_id, client_id, d, d + 14, 0, 0, 0, 0, case when visit_id % 73 = 20 then (d + 1 + time '10:00')::timestamp at time zone 'America/Chicago' end from (select v.visit_id, p.client_id, (coalesce(discharged_at, checked_in_at) at time zone 'America/Chicago')::date as d from visit as v join patient as p using (patient_id) where visit_id in (select visit_id from due) and visit_id % 143 <> 9) as x;
insert into invoice_line select invoice_id, row_number() over (partition by invoice_id order by category, code), code, q, p, q * p from due join invoice using (visit_id) join service on service_code = code, lateral (select round(list_price * case extract(year from issued_on) when 2021 then 0.82 when 2022 then 0.87 when 2023 then 0.93 when 2024 then 0.97 else 1 end, 2) as p) as x;
update invoice as v set subtotal = s, discount = dc, tax = round(t * 0.055, 2), total = s - dc + round(t * 0.055, 2) from (select invoice_id, sum(amount) as s, case when invoice_id % 17 = 5 then round(sum(amount) * 0.1, 2) else 0 end as dc, coalesce(sum(amount) filter (where taxable), 0) as t from invoice_line join service using (service_code) group by 1) as x where x.invoice_id = v.invoice_id;

create table payment (
  payment_id integer primary key,
  invoice_id integer not null references invoice,
  paid_on date not null,
  amount numeric(10, 2) not null check (amount > 0),
  method text not null check (method in ('card', 'cash', 'check', 'financing')),
  received_by integer references staff,
  refunded_on date check (refunded_on >= paid_on)
);
comment on table payment is 'Payments received on invoices';
comment on column payment.method is 'financing: paid by the third-party care credit provider';
comment on column payment.refunded_on is 'Day on which the payment was given back in full';
insert into payment
select row_number() over (order by d, invoice_id, n), invoice_id, d, a, case when total > 600 then pg_temp.w('pm', invoice_id, 'card:70,check:6,financing:24') else pg_temp.w('pm', invoice_id, 'card:84,cash:10,check:6') end, (select staff_id from staff where role = 'receptionist' and hired_on < d and (terminated_on is null or terminated_on > d) order by pg_temp.f('rb' || staff_id, invoice_id) limit 1), case when voided_at is not null then d + 2 when invoice_id % 151 = 33 and n = 1 then d + 6 end
  from (select v.*, n, issued_on + case when n = 2 then pg_temp.z('p2', invoice_id, 20, 50) when pg_temp.f('p0', invoice_id) < 0.8 then 0 else pg_temp.z('p1', invoice_id, 2, 35) end as d, case when split then case n when 1 then round(total / 2, 2) else total - round(total / 2, 2) end else total end as a from invoice as v, lateral (select total > 350 and invoice_id % 6 = 1 as split) as s, generate_series(1, 2) as n where (n = 1 or split) and (voided_at is null or invoice_id % 2 = 0)) as x where d <= '2025-09-30' and not (invoice_id % 37 = 9) and not (n = 2 and invoice_id % 5 = 2);

create table insurance_claim (
  claim_id integer generated always as identity primary key,
  invoice_id integer not null references invoice,
  insurer text not null,
  submitted_on date not null,
  claimed_amount numeric(10, 2) not null,
  approved_amount numeric(10, 2),
  decided_on date
);
comment on table insurance_claim is 'Claims filed for clients (direct filing starts in 2026)';

create view unpaid_invoice as
select v.invoice_id, v.invoice_number, c.first_name || ' ' || c.last_name as client_name, v.issued_on, v.due_on, v.total, v.total - coalesce(sum(p.amount) filter (where p.refunded_on is null), 0) as balance
  from invoice as v join client as c using (client_id) left join payment as p on p.invoice_id = v.invoice_id where v.voided_at is null group by v.invoice_id, c.client_id having v.total > coalesce(sum(p.amount) filter (where p.refunded_on is null), 0);
comment on view unpaid_invoice is 'Invoices with a balance still owed';
