-- A moving company with three branches, after SmartMoving / Elromco: leads and where they come from, estimates, jobs with crew and trucks, storage, invoices, payments, damage claims.
-- Foreign keys and comments; status codes are numbers as in the product's API. Values come from hashes of row numbers; every load is the same.
set jit = off;
set time zone 'UTC';
create function pg_temp.u(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 7) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.u(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  rest float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p) * pg_temp.u(k, i);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'l', i, 'Acosta,Aldridge,Bishop,Blackwell,Bowman,Calderon,Choi,Conrad,Cruz,Dempsey,Dixon,Emerson,Figueroa,Frost,Gentry,Gorman,Hancock,Hwang,Ingram,Jarvis,Keller,Lindsey,Lozano,Mahoney,McKee,Mercado,Mullins,Navarro,Nunez,Odom,Paxton,Pierce,Quintero,Ratliff,Rhodes,Sandoval,Sharma,Singh,Stanton,Talbot,Tillman,Trujillo,Vega,Walton,Whitfield,Winters,Xiong,Zamora') $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'f', i, 'Alex,Amanda,Andrew,Angela,Ben,Brittany,Cody,Christina,Derek,Diana,Eduardo,Erica,Gavin,Holly,Ivan,Jasmine,Jesse,Julie,Kyle,Kimberly,Logan,Lauren,Marco,Melissa,Nick,Natalie,Pedro,Rachel,Ryan,Sarah,Tony,Tiffany,Travis,Vanessa,Will,Yolanda') $$;

create table branch (
  branch_id int primary key,
  name text not null,
  city text not null,
  state char(2) not null,
  phone text,
  dot_number text,
  hourly_rate_2_men numeric(7,2) not null,
  is_active boolean not null default true
);
comment on table branch is 'Location from which trucks are dispatched';
comment on column branch.dot_number is 'USDOT number shown on the bill of lading';
comment on column branch.hourly_rate_2_men is 'Standard hourly rate for two movers and a truck; each further mover costs 45 an hour';
insert into branch values (1, 'Raleigh', 'Raleigh', 'NC', '919-555-0180', '2847190', 145, true), (2, 'Charlotte', 'Charlotte', 'NC', '704-555-0133', '2847190', 155, true), (3, 'Greensboro', 'Greensboro', 'NC', '336-555-0167', '2847190', 135, true);

create table referral_source (
  referral_source_id int primary key,
  name text not null unique,
  source_type text not null check (source_type in ('paid', 'organic', 'partner', 'repeat')),
  is_lead_provider boolean not null default false,
  cost_per_lead numeric(7,2),
  is_public boolean not null default true,
  is_active boolean not null default true
);
comment on table referral_source is 'Where a lead heard of the company';
comment on column referral_source.is_lead_provider is 'True if the source sends leads by its own feed and bills for each';
comment on column referral_source.cost_per_lead is 'Price paid for each lead in dollars; null if nothing is paid';
comment on column referral_source.is_public is 'Whether customers can choose it on the website form';
insert into referral_source values (1, 'Google Ads', 'paid', false, 38, false, true), (2, 'Google Organic', 'organic', false, null, true, true), (3, 'MoveQuotes Direct', 'paid', true, 14.50, false, true), (4, 'VanLeads', 'paid', true, 11, false, true), (5, 'Yelp', 'organic', false, null, true, true),
  (6, 'Realtor Referral', 'partner', false, null, true, true), (7, 'Apartment Community', 'partner', false, null, true, true), (8, 'Repeat Customer', 'repeat', false, null, true, true), (9, 'Friend or Family', 'organic', false, null, true, true), (10, 'Truck Signage', 'organic', false, null, true, true), (11, 'Yellow Pages', 'paid', false, null, true, false), (12, 'RelocateNow', 'paid', true, 19, false, false);

create table employee (
  employee_id int primary key,
  branch_id int not null references branch,
  first_name text not null,
  last_name text not null,
  role text not null check (role in ('sales', 'foreman', 'driver', 'mover', 'dispatcher', 'manager', 'claims')),
  hourly_wage numeric(6,2),
  commission_pct numeric(4,2),
  has_cdl boolean not null default false,
  hire_date date not null,
  termination_date date,
  is_active boolean not null
);
comment on table employee is 'Office staff and crew';
comment on column employee.commission_pct is 'Percent of the invoice total paid to sales staff';
comment on column employee.has_cdl is 'Holds a commercial driving licence';
comment on column employee.termination_date is 'Last day; null while employed';
insert into employee
select i, 1 + i % 3, pg_temp.given('em', i), pg_temp.family('em', i), r, case when r in ('foreman', 'driver', 'mover') then case r when 'foreman' then 24 when 'driver' then 21 else 17 end + pg_temp.n('ew', i, 0, 8) * 0.5 end, case when r = 'sales' then (array[4, 5, 6])[pg_temp.n('ec', i, 1, 3)] end, r = 'driver' and pg_temp.u('cdl', i) < 0.5,
  date '2024-01-01' - pg_temp.sk('eh', i, 20, 3200, 1.8), t, t is null
from (select i, case when i <= 9 then 'sales' when i <= 24 then 'foreman' when i <= 39 then 'driver' when i <= 75 then 'mover' when i <= 78 then 'dispatcher' when i <= 81 then 'manager' else 'claims' end as r,
  case when i > 9 and i <= 75 and pg_temp.u('et', i) < 0.3 or i = 5 then date '2024-06-01' + pg_temp.n('etd', i, 0, 690) end as t from generate_series(1, 82) as i) as q;

create table truck (
  truck_id int primary key,
  branch_id int not null references branch,
  unit_no text not null unique,
  make text,
  model_year smallint,
  box_length_ft smallint not null,
  capacity_cuft int not null,
  license_plate text,
  inspection_due date,
  status smallint not null
);
comment on table truck is 'Trucks of the fleet';
comment on column truck.capacity_cuft is 'Load volume in cubic feet';
comment on column truck.status is '1 in service, 2 in repair, 3 sold';
insert into truck select i, 1 + i % 3, 'T' || lpad((100 + i)::text, 3, '0'), pg_temp.one('tm', i, 'Isuzu,Freightliner,International,Hino'), pg_temp.n('ty', i, 2013, 2024), l, l * 62, pg_temp.one('tp', i, 'JK,LM,PR') || '-' || pg_temp.n('tn', i, 1000, 9999), date '2026-06-15' + pg_temp.n('ti', i, 5, 350), case when i in (4, 17) then 3 when i = 9 then 2 else 1 end
from (select i, pg_temp.w('tl', i, '16:3,20:3,26:6')::int as l from generate_series(1, 24) as i) as q;

create table customer (
  customer_id int primary key,
  customer_type text not null check (customer_type in ('residential', 'commercial')),
  first_name text,
  last_name text,
  company_name text,
  phone text,
  email text,
  city text,
  do_not_contact boolean not null default false,
  created_at timestamp not null
);
comment on table customer is 'People and firms that have asked for a move';
comment on column customer.company_name is 'Only for commercial customers';
comment on column customer.do_not_contact is 'Has asked for no more mail or calls';
-- Enquiries by month and weekday; moving peaks from May to August.
create temp table cal as
select d, sum(wt) over (order by d) as upto from (select d::date as d, (array[0.6, 0.65, 0.9, 1.1, 1.4, 1.5, 1.45, 1.3, 0.95, 0.85, 0.65, 0.5])[extract(month from d)::int] * (array[1.25, 1.15, 1.1, 1, 0.9, 0.6, 0.5])[extract(isodow from d)::int] * case when d >= '2025-01-01' then 1.12 else 1 end as wt from generate_series(timestamp '2024-01-02', '2026-06-15', '1 day') as d) as x;
create index on cal (upto);
create function pg_temp.day(k text, i bigint) returns date language sql stable as $$ select d from cal where upto >= pg_temp.u(k, i) * (select max(upto) from cal) order by upto limit 1 $$;
create temp table l0 as select row_number() over (order by d, i) as id, d, i from (select i, pg_temp.day('ld', i) as d from generate_series(1, 3000) as i) as q;
create temp table l1 as select id, d + time '08:00' + pg_temp.n('lt', id, 0, 700) * interval '1 minute' - case when d = '2026-06-15' then interval '2 hours' else '0' end as at,
  case when id > 400 and pg_temp.u('rep', id) < 0.09 then case when pg_temp.u('rp2', id) < 0.4 then 40 * pg_temp.sk('rp3', id, 1, 9, 1.5) else pg_temp.n('rp', id, 1, (id - 300)::int) end end as earlier from l0;
-- An enquiry of an earlier customer belongs to the customer of that enquiry.
create temp table l2 as select a.id, a.at, a.earlier is not null as again, coalesce(b.id, a.id) as src from l1 as a left join l1 as b on b.id = a.earlier and b.earlier is null;
create temp table c0 as select src, row_number() over (order by src) as cid, min(at) as at from l2 group by src;
insert into customer
select cid, case when co then 'commercial' else 'residential' end, pg_temp.given('cu', cid), pg_temp.family('cu', cid), case when co then pg_temp.one('cn1', cid, 'Piedmont,Triangle,Oak City,Carolina,Blue Ridge,Tar River,Catawba') || ' ' || pg_temp.one('cn2', cid, 'Dental Group,Law Offices,Software,Properties,Furniture Outlet,Engineering,Staffing,Pediatrics') end,
  pg_temp.one('cp', cid, '919,704,336,984') || '-555-' || lpad(pg_temp.n('cpn', cid, 0, 9999)::text, 4, '0'), case when pg_temp.u('ce', cid) < 0.9 then lower(pg_temp.given('cu', cid) || '.' || pg_temp.family('cu', cid)) || cid || '@' || pg_temp.one('ced', cid, 'mailbox.example,homepost.example,netmail.example') end,
  pg_temp.w('cc', cid, 'Raleigh:24,Charlotte:24,Greensboro:13,Durham:10,Cary:9,Concord:5,High Point:5,Winston-Salem:6,Apex:4'), pg_temp.u('dnc', cid) < 0.02, at
from (select cid, at, src % 40 = 0 or pg_temp.u('cco', cid) < 0.03 as co from c0) as q;

create table lead (
  lead_id int primary key,
  customer_id int not null references customer,
  branch_id int not null references branch,
  referral_source_id int references referral_source,
  assigned_to int references employee,
  received_at timestamp not null,
  service_type smallint not null,
  move_size text,
  requested_move_date date,
  from_city text,
  to_city text,
  status smallint not null,
  lost_reason text,
  closed_at timestamp
);
comment on table lead is 'One enquiry for a move; becomes an opportunity once estimated, and booked or lost';
comment on column lead.assigned_to is 'Sales person; null while nobody has taken it';
comment on column lead.service_type is '1 local move, 2 long distance, 3 packing only, 4 labor only, 5 storage';
comment on column lead.status is '0 new, 1 in progress, 3 estimated, 4 booked, 20 lost, 30 bad lead (spam, wrong number, duplicate)';
comment on column lead.lost_reason is 'Why a lead was lost; only with status 20';
comment on column lead.closed_at is 'When it was booked, lost or marked bad';
insert into lead
select id, cid, b, src, case when st <> 0 then case when b = 3 and at > (select termination_date from employee where employee_id = 5) then (array[2, 8])[pg_temp.n('as', id, 1, 2)] else b - 1 + case when b = 1 then 3 * pg_temp.n('as', id, 1, 3) else 3 * pg_temp.n('as', id, 0, 2) end end end, at,
  sv, case when co then pg_temp.w('ms', id, 'Office small:5,Office medium:3,Office large:1') else pg_temp.w('ms', id, 'Studio:10,1 bedroom:24,2 bedroom:29,3 bedroom:23,4+ bedroom:11,Few items:3') end,
  at::date + lead_days, city, case when sv = 2 then pg_temp.one('tc', id, 'Atlanta,Richmond,Nashville,Washington,Charleston,Tampa,Philadelphia,Austin') when sv < 3 then pg_temp.one('tc', id, 'Raleigh,Charlotte,Greensboro,Durham,Cary,Wake Forest,Huntersville,Kernersville') end, st,
  case when st = 20 then pg_temp.w('lr', id, 'Price too high:30,No response:34,Chose competitor:17,Moving themselves:9,Date not available:6,Move cancelled:4') end, case when st in (4, 20, 30) then least(at + pg_temp.sk('cl', id, 1, least(lead_days, 20), 2) * interval '19 hours', '2026-06-15 17:00') end
from (select x.*, case when pg_temp.u('bad', id) < 0.05 then 30 when at > '2026-06-14' then pg_temp.w('st', id, '0:5,1:3,3:2,4:1')::int when at > '2026-05-28' then pg_temp.w('st', id, '1:3,3:4,4:4,20:3')::int else pg_temp.w('st', id, case when again then '4:66,20:34' when src in (3, 4, 12) then '4:22,20:78' else '4:45,20:55' end)::int end as st
  from (select l.id, l.at, again, c.cid, cu.city, cu.customer_type = 'commercial' as co, case when cu.city in ('Raleigh', 'Durham', 'Cary', 'Apex') then 1 when cu.city in ('Charlotte', 'Concord') then 2 else 3 end as b, pg_temp.w('sv', l.id, '1:72,2:14,3:4,4:7,5:3')::int as sv, pg_temp.sk('ldd', l.id, 3, 75, 1.7) as lead_days,
    case when again then 8 when pg_temp.u('nos', l.id) < 0.03 then null else pg_temp.w('src', l.id, case when l.at < '2025-03-01' then '1:22,2:18,3:14,4:10,5:8,6:8,7:4,9:9,10:3,11:1,12:6' else '1:25,2:20,3:14,4:11,5:8,6:8,7:4,9:9,10:3' end)::int end as src
    from l2 as l join c0 as c using (src) join customer as cu on cu.customer_id = c.cid) as x) as y;

create table estimate (
  estimate_id int primary key,
  lead_id int not null references lead,
  estimate_no text not null unique,
  version smallint not null default 1,
  estimate_type text not null check (estimate_type in ('phone', 'virtual', 'in_home')),
  pricing_type text not null check (pricing_type in ('hourly', 'flat')),
  estimated_cuft int,
  crew_size smallint,
  estimated_hours numeric(4,1),
  estimated_total numeric(10,2) not null,
  sent_at timestamp,
  valid_until date,
  accepted_at timestamp
);
comment on table estimate is 'Priced offers for a lead; a revised offer is a new version and the highest version counts';
comment on column estimate.estimated_cuft is 'Volume of the goods in cubic feet';
comment on column estimate.pricing_type is 'hourly: billed by actual time; flat: fixed price, used for long distance';
comment on column estimate.accepted_at is 'When the customer signed; null if not accepted';
insert into estimate
select row_number() over (order by sent, lead_id, v), lead_id, 'E' || lpad(lead_id::text, 5, '0') || '-' || v, v, pg_temp.w('ety', lead_id, 'phone:6,virtual:3,in_home:2'), case when service_type = 2 then 'flat' else 'hourly' end, cuft + (v - 1) * 90, cs, h + (v - 1), round(case when service_type = 2 then cuft * 3.4 + 900 else (h + v - 1) * (hourly_rate_2_men + 45 * (cs - 2)) + 85 end, 2), sent, sent::date + 30,
  case when status = 4 and v = vmax then closed_at end
from (select l.*, b.hourly_rate_2_men, v, vmax, least(l.received_at + v * interval '50 minutes', coalesce(l.closed_at, 'infinity')) as sent, cuft, case when cuft < 450 then 2 when cuft < 900 then 3 else 4 end as cs, greatest(2, round(cuft / 130.0) + 1) as h
  from lead as l join branch as b using (branch_id) cross join lateral (select case when pg_temp.u('ev', lead_id) < 0.16 then 2 else 1 end as vmax, case move_size when 'Studio' then 250 when '1 bedroom' then 400 when '2 bedroom' then 650 when '3 bedroom' then 950 when '4+ bedroom' then 1350 when 'Few items' then 120 when 'Office small' then 600 when 'Office medium' then 1100 else 1600 end + pg_temp.n('cf', lead_id, -60, 120) as cuft) as z cross join generate_series(1, vmax) as v
  where status in (3, 4) or status = 20 and pg_temp.u('est', lead_id) < 0.65) as q;

create table job (
  job_id int primary key,
  job_no text not null unique,
  lead_id int not null unique references lead,
  estimate_id int not null references estimate,
  branch_id int not null references branch,
  truck_id int references truck,
  job_date date not null,
  arrival_window text,
  status smallint not null,
  crew_size smallint not null,
  actual_hours numeric(4,1),
  miles int,
  cancel_reason text,
  customer_rating smallint,
  dispatch_notes text
);
comment on table job is 'A booked move';
comment on column job.truck_id is 'Assigned by dispatch, usually in the last days before the move';
comment on column job.status is '4 booked, 5 confirmed, 10 completed, 11 closed (completed and paid in full), 30 cancelled';
comment on column job.actual_hours is 'Billed hours; null until completed';
comment on column job.customer_rating is 'Stars from 1 to 5 in the survey after the move; null if not answered';
insert into job
select row_number() over (order by jd, lead_id), 'J' || (24000 + row_number() over (order by jd, lead_id)), lead_id, estimate_id, branch_id, case when jd < '2026-06-20' and st <> 30 then (select (array_agg(truck_id order by truck_id))[1 + lead_id % count(*)::int] from truck as t where t.branch_id = q.branch_id and (t.status = 1 or t.status = 3 and jd < '2025-02-01')) end, jd, pg_temp.w('aw', lead_id, '8-9 AM:6,9-11 AM:2,12-2 PM:2,2-4 PM:1'), st, crew_size,
  case when st = 10 then greatest(2, estimated_hours + pg_temp.n('ah', lead_id, -3, 5) * 0.5) end, case when service_type = 2 then pg_temp.n('mi', lead_id, 160, 900) else pg_temp.sk('mi', lead_id, 2, 60, 1.8) end, case when st = 30 then pg_temp.one('cr', lead_id, 'Closing delayed,Found another mover,Customer no longer moving,Weather,Duplicate booking') end, case when st = 10 and pg_temp.u('rt', lead_id) < 0.46 then pg_temp.w('rt2', lead_id, '5:70,4:16,3:6,2:3,1:5')::int end,
  case when pg_temp.u('dn', lead_id) < 0.2 then pg_temp.one('dn2', lead_id, 'Piano on second floor,Elevator reserved 9-12,Gate code at entry,Long carry from parking,COI required by building,Bring extra wardrobe boxes') end
from (select l.lead_id, l.branch_id, l.service_type, e.estimate_id, e.crew_size, e.estimated_hours, z.jd, case when pg_temp.u('jc', l.lead_id) < 0.07 then 30 when z.jd <= '2026-06-14' then 10 when z.jd < '2026-06-19' then 5 else 4 end as st
  from lead as l join estimate as e on e.lead_id = l.lead_id and e.accepted_at is not null cross join lateral (select greatest(l.requested_move_date, l.closed_at::date + 1) + case when extract(isodow from greatest(l.requested_move_date, l.closed_at::date + 1)) = 7 then -1 + case when l.requested_move_date <= l.closed_at::date + 1 then 2 else 0 end else 0 end as jd) as z where l.status = 4) as q;

create table job_crew (
  job_id int not null references job,
  employee_id int not null references employee,
  crew_role text not null check (crew_role in ('foreman', 'helper')),
  hours_worked numeric(4,1),
  tip_amount numeric(7,2) not null default 0,
  no_show boolean not null default false,
  primary key (job_id, employee_id)
);
comment on table job_crew is 'Who worked on a job';
comment on column job_crew.hours_worked is 'Paid hours; null before the job and for a no-show';
insert into job_crew
select job_id, employee_id, case when rn = 1 then 'foreman' else 'helper' end, case when ns or status <> 10 then null else actual_hours + 0.5 end, case when ns or status <> 10 or tip = 0 then 0 else tip end, ns
from (select j.job_id, j.status, j.crew_size, j.actual_hours, e.employee_id, row_number() over (partition by j.job_id order by e.role = 'foreman' desc, pg_temp.u('jo' || e.employee_id, j.job_id)) as rn, j.status = 10 and e.role <> 'foreman' and pg_temp.u('ns' || e.employee_id, j.job_id) < 0.012 as ns, pg_temp.sk('tip', j.job_id, 0, 12, 2) * 5 as tip
  from job as j join employee as e on e.branch_id = j.branch_id and e.role in ('foreman', 'mover', 'driver') and j.job_date <= coalesce(e.termination_date, 'infinity') and (e.role <> 'foreman' or e.employee_id = (select f.employee_id from employee as f where f.branch_id = j.branch_id and f.role = 'foreman' and j.job_date <= coalesce(f.termination_date, 'infinity') order by pg_temp.u('fo' || f.employee_id, j.job_id) limit 1))
  where j.status in (5, 10)) as q where rn <= crew_size;

create table storage_unit (
  storage_unit_id int primary key,
  branch_id int not null references branch,
  unit_code text not null unique,
  unit_type text not null check (unit_type in ('vault', 'room', 'rack')),
  capacity_cuft int not null,
  monthly_rate numeric(8,2) not null,
  climate_controlled boolean not null default false,
  out_of_service boolean not null default false
);
comment on table storage_unit is 'Places in the warehouses in which goods of customers are kept';
insert into storage_unit select i, 1 + i % 3, chr(65 + i % 3) || '-' || lpad(i::text, 3, '0'), t, case t when 'vault' then 250 when 'room' then 800 else 100 end, case t when 'vault' then 89 when 'room' then 229 else 45 end, t = 'room', i in (11, 58) from (select i, pg_temp.w('su', i, 'vault:7,room:2,rack:1') as t from generate_series(1, 120) as i) as q;

create table storage_contract (
  storage_contract_id int primary key,
  storage_unit_id int not null references storage_unit,
  customer_id int not null references customer,
  job_id int references job,
  start_date date not null,
  end_date date,
  monthly_rate numeric(8,2) not null,
  autopay boolean not null default false,
  is_delinquent boolean not null default false
);
comment on table storage_contract is 'A unit let to a customer';
comment on column storage_contract.job_id is 'The move that brought the goods in';
comment on column storage_contract.end_date is 'When the goods left; null while still stored';
comment on column storage_contract.monthly_rate is 'Agreed rate, which may differ from the rate of the unit today';
comment on column storage_contract.is_delinquent is 'More than 30 days behind with rent';
-- Each unit takes its customers in turn, so that none has two at a time.
insert into storage_contract
select row_number() over (order by job_date, job_id), storage_unit_id, customer_id, job_id, job_date, case when e < least(nxt, '2026-06-15') then e when nxt is not null then nxt - 1 end, round(monthly_rate * case when job_date < '2025-01-01' then 0.92 else 1 end), pg_temp.u('au', job_id) < 0.6, e >= '2026-06-15' and nxt is null and pg_temp.u('dl', job_id) < 0.12
from (select s.*, job_date + pg_temp.sk('se', job_id, 20, 600, 2) as e, lead(job_date) over (partition by storage_unit_id order by job_date, job_id) as nxt
  from (select distinct on (u.storage_unit_id, j.job_date) j.job_id, j.job_date, l.customer_id, u.storage_unit_id, u.monthly_rate from job as j join lead as l using (lead_id) join storage_unit as u on u.storage_unit_id = 3 * pg_temp.n('sun', j.job_id, 1, 38) + j.branch_id - 1 and not u.out_of_service where j.status = 10 and (l.service_type = 5 or pg_temp.u('sto', j.job_id) < 0.15) order by u.storage_unit_id, j.job_date, j.job_id) as s) as q;

create table invoice (
  invoice_id int primary key,
  invoice_no text not null unique,
  job_id int not null references job,
  customer_id int not null references customer,
  invoice_date date not null,
  due_date date not null,
  labor_amount numeric(10,2) not null,
  travel_amount numeric(10,2) not null,
  materials_amount numeric(10,2) not null,
  valuation_amount numeric(10,2) not null,
  discount_amount numeric(10,2) not null,
  total_amount numeric(10,2) not null,
  balance_due numeric(10,2) not null,
  status text not null check (status in ('open', 'partial', 'paid', 'void', 'written_off'))
);
comment on table invoice is 'Bill of a completed job; a voided invoice is replaced by a new one for the same job';
comment on column invoice.labor_amount is 'Hours times rate, or the flat price for long distance';
comment on column invoice.valuation_amount is 'Charge for full value protection; 0 with the free basic coverage';
comment on column invoice.total_amount is 'Labor, travel, materials and valuation less the discount';
create temp table i0 as
select j.job_id, l.customer_id, c.customer_type = 'commercial' as co, j.job_date as d, round(case when l.service_type = 2 then e.estimated_total else j.actual_hours * (b.hourly_rate_2_men + 45 * (j.crew_size - 2)) end, 2) as lab, case when l.service_type = 2 then 0 else 85 + greatest(0, j.miles - 25) * 2 end as tr, case when pg_temp.u('mt', j.job_id) < 0.6 then pg_temp.sk('mt2', j.job_id, 3, 90, 2) * 4.25 else 0 end as mat, case when pg_temp.u('va', j.job_id) < 0.18 then pg_temp.n('va2', j.job_id, 3, 14) * 25 else 0 end as val, case when pg_temp.u('di', j.job_id) < 0.14 then pg_temp.n('di2', j.job_id, 1, 6) * 25 else 0 end as dis, v
from job as j join lead as l using (lead_id) join customer as c using (customer_id) join estimate as e using (estimate_id) join branch as b on b.branch_id = j.branch_id cross join (values (0), (1)) as x (v) where j.status = 10 and (v = 1 or pg_temp.u('iv', j.job_id) < 0.02);
insert into invoice
select row_number() over (order by d, job_id, v), 'INV-' || (50000 + row_number() over (order by d, job_id, v)), job_id, customer_id, d, d + case when co then 30 else 0 end, lab, tr, mat, val, dis, lab + tr + mat + val - dis, 0, case when v = 0 then 'void' when co and d > '2026-05-22' then 'open' when pg_temp.u('is', job_id) < 0.012 then 'written_off' when pg_temp.u('is', job_id) < 0.03 and d > '2025-10-01' then 'partial' else 'paid' end from i0;

create table payment (
  payment_id int primary key,
  job_id int not null references job,
  invoice_id int references invoice,
  payment_type text not null check (payment_type in ('deposit', 'payment', 'refund')),
  method text not null check (method in ('card', 'cash', 'check', 'ach', 'zelle')),
  amount numeric(10,2) not null,
  paid_at timestamp not null,
  card_last4 char(4),
  status smallint not null
);
comment on table payment is 'Money received or given back';
comment on column payment.amount is 'In dollars; negative for refunds';
comment on column payment.invoice_id is 'Null for deposits of jobs not invoiced yet or cancelled';
comment on column payment.status is '1 settled, 2 pending, 3 declined; only settled ones count against the balance';
create temp table dep as select j.job_id, l.closed_at as at, j.status, case when l.service_type = 2 then 300 else 100 end as a from job as j join lead as l using (lead_id) where pg_temp.u('dep', j.job_id) < 0.8;
insert into payment
select row_number() over (order by at, job_id, ty, s), job_id, inv, ty, m, a, at, case when m = 'card' then lpad(pg_temp.n('c4', job_id, 0, 9999)::text, 4, '0') end, s
from (select q.*, case when ty <> 'payment' or s = 3 then 'card' else pg_temp.w('pm', job_id, 'card:66,cash:10,check:9,ach:6,zelle:9') end as m from (
  select dep.job_id, i.invoice_id as inv, 'deposit' as ty, a::numeric as a, at, 1 as s from dep left join invoice as i on i.job_id = dep.job_id and i.status <> 'void'
  union all select dep.job_id, null, 'refund', -a, at + interval '20 hours', 1 from dep where status = 30 and pg_temp.u('rf', job_id) < 0.7 and at < '2026-06-14'
  union all select i.job_id, invoice_id, 'payment', case when i.status = 'partial' then round((total_amount - coalesce(a, 0)) * 0.5, 2) else total_amount - coalesce(a, 0) end, least(invoice_date + case when due_date > invoice_date then pg_temp.n('pl', invoice_id, 8, 50) else 0 end + time '13:00' + pg_temp.n('pmi', invoice_id, 0, 400) * interval '1 minute', '2026-06-15 16:00'), s
    from invoice as i left join dep using (job_id) cross join (values (1), (3)) as x (s) where i.status in ('paid', 'partial') and (s = 1 or pg_temp.u('dec', invoice_id) < 0.025)) as q) as z;
update invoice as i set balance_due = case when i.status in ('void', 'written_off') then 0 else total_amount - coalesce((select sum(amount) from payment as p where p.invoice_id = i.invoice_id and p.status = 1), 0) end;
update job set status = 11 from invoice as i where i.job_id = job.job_id and i.status = 'paid';

create table damage_claim (
  claim_id int primary key,
  claim_no text not null unique,
  job_id int not null references job,
  handled_by int references employee,
  claim_type text not null check (claim_type in ('furniture', 'box contents', 'property', 'missing item', 'other')),
  description text,
  reported_date date not null,
  claimed_amount numeric(9,2),
  settled_amount numeric(9,2),
  status smallint not null,
  closed_date date
);
comment on table damage_claim is 'Claims of customers for damage or loss on a move';
comment on column damage_claim.claim_type is 'property means the building: walls, floors, doors';
comment on column damage_claim.settled_amount is 'What was paid to the customer; null until decided, 0 if denied';
comment on column damage_claim.status is '1 open, 2 in review, 3 settled, 4 denied, 5 withdrawn by the customer';
insert into damage_claim
select row_number() over (order by d, job_id), 'DC-' || (700 + row_number() over (order by d, job_id)), job_id, case when st > 1 then 82 end, t, case t when 'furniture' then pg_temp.one('de', job_id, 'Scratch on dresser top,Broken leg of dining chair,Gouge in table,Torn sofa back') when 'property' then pg_temp.one('de', job_id, 'Dent in hallway wall,Scratched hardwood floor,Door frame chipped') when 'box contents' then pg_temp.one('de', job_id, 'Broken dishes,Cracked picture frame') when 'missing item' then pg_temp.one('de', job_id, 'Box of tools not delivered,Bed hardware missing') end,
  d, a, case st when 3 then round(a * pg_temp.n('sa', job_id, 30, 100) / 100, 2) when 4 then 0 end, st, case when st > 2 then least(d + pg_temp.n('cd', job_id, 5, 55), date '2026-06-15') end
from (select x.*, case when d > '2026-06-01' then 1 when d > '2026-04-20' then pg_temp.w('ds', job_id, '2:5,3:3,1:1')::int else pg_temp.w('ds', job_id, '3:68,4:22,5:10')::int end as st, pg_temp.w('dt', job_id, 'furniture:50,property:22,box contents:15,missing item:9,other:4') as t, pg_temp.sk('da', job_id, 6, 160, 2.2) * 12.5 as a
  from (select job_id, least(job_date + pg_temp.sk('dd', job_id, 0, 40, 2), date '2026-06-15') as d from job where status in (10, 11) and pg_temp.u('dm', job_id) < 0.09) as x) as q;

create table activity_log (
  activity_log_id int primary key,
  lead_id int references lead,
  employee_id int references employee,
  activity_type text not null,
  detail text,
  created_at timestamp not null
);
comment on table activity_log is 'Calls, mails and system events on a lead';
comment on column activity_log.employee_id is 'Null for events of the system';
insert into activity_log
select row_number() over (order by at, lead_id, t), lead_id, e, t, null, at from (select lead_id, null::int as e, 'lead_received' as t, received_at as at from lead union all select lead_id, assigned_to, pg_temp.w('act', lead_id, 'call:5,email:3,sms:4'), received_at + pg_temp.sk('acm', lead_id, 2, 40, 3) * interval '1 minute' from lead where assigned_to is not null) as q where at > '2025-12-31';
create index on lead (customer_id);
create index on job (job_date);
create index on payment (job_id);
