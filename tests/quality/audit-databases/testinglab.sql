-- A construction materials and concrete testing laboratory with two branches: dispatch, samples, tests, results, instruments, reports and
-- invoices. After Thermo SampleManager LIMS (phrases, one-letter statuses, removeflag) with the field side of MetaField; synthetic data.
-- Values come from hashes of row numbers, so each load gives the same rows.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.g(key text, i bigint) returns float8 language sql immutable
  as $$ select (pg_temp.u(key || 'a', i) + pg_temp.u(key || 'b', i) + pg_temp.u(key || 'c', i) + pg_temp.u(key || 'd', i) - 2) / 0.577 $$;
create function pg_temp.pick(key text, i bigint, options text) returns text language sql immutable
  as $$ select (string_to_array(options, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(options, ',')))::int] $$;
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
set jit = off;

create table phrase (
  phrase_type varchar(10) not null,
  phrase_id varchar(10) not null,
  order_num int not null,
  phrase_text varchar(80) not null,
  modifiable char(1) not null default 'T',
  removeflag char(1) not null default 'F',
  primary key (phrase_type, phrase_id)
);
insert into phrase (phrase_type, phrase_id, order_num, phrase_text, modifiable) values
  ('SAMP_STAT', 'U', 1, 'Unavailable', 'F'), ('SAMP_STAT', 'V', 2, 'Available', 'F'), ('SAMP_STAT', 'C', 3, 'Complete', 'F'),
  ('SAMP_STAT', 'A', 4, 'Authorised', 'F'), ('SAMP_STAT', 'R', 5, 'Rejected', 'F'), ('SAMP_STAT', 'X', 6, 'Cancelled', 'F'),
  ('TEST_STAT', 'V', 1, 'Available', 'F'), ('TEST_STAT', 'S', 2, 'Suspended (hold cylinder)', 'F'), ('TEST_STAT', 'C', 3, 'Complete', 'F'),
  ('TEST_STAT', 'A', 4, 'Authorised', 'F'), ('TEST_STAT', 'R', 5, 'Rejected', 'F'), ('TEST_STAT', 'X', 6, 'Cancelled', 'F'),
  ('SAMP_TYPE', 'CYL', 1, 'Concrete cylinder set', 'T'), ('SAMP_TYPE', 'SOIL', 2, 'Bulk soil', 'T'), ('SAMP_TYPE', 'AGG', 3, 'Aggregate', 'T'),
  ('SAMP_TYPE', 'HMA', 4, 'Asphalt core', 'T'), ('SAMP_TYPE', 'GROUT', 5, 'Grout prisms', 'T'),
  ('VISIT_TYPE', 'CONC', 1, 'Concrete placement', 'T'), ('VISIT_TYPE', 'DENS', 2, 'Earthwork density', 'T'), ('VISIT_TYPE', 'PAVE', 3, 'Asphalt paving', 'T'),
  ('VISIT_TYPE', 'MAS', 4, 'Masonry and grout', 'T'), ('VISIT_TYPE', 'OBS', 5, 'Special inspection', 'T'), ('VISIT_TYPE', 'PICK', 6, 'Sample pick-up', 'T'),
  ('VISIT_STAT', 'S', 1, 'Scheduled', 'F'), ('VISIT_STAT', 'C', 2, 'Completed', 'F'), ('VISIT_STAT', 'B', 3, 'Billed', 'F'), ('VISIT_STAT', 'X', 4, 'Cancelled by contractor', 'F'),
  ('INV_STAT', 'D', 1, 'Draft', 'F'), ('INV_STAT', 'I', 2, 'Issued', 'F'), ('INV_STAT', 'P', 3, 'Paid', 'F'), ('INV_STAT', 'V', 4, 'Void', 'F'),
  ('RPT_STAT', 'D', 1, 'Draft', 'F'), ('RPT_STAT', 'I', 2, 'Issued', 'F'), ('RPT_STAT', 'S', 3, 'Superseded', 'F'),
  ('RPT_TYPE', 'P7', 1, 'Preliminary 7-day', 'T'), ('RPT_TYPE', 'FIN', 2, 'Final', 'T');

create table customer (
  identity varchar(12) primary key,
  company_name varchar(80) not null,
  customer_type varchar(20) not null,
  contact_name varchar(60),
  email varchar(80),
  address1 varchar(80) not null,
  city varchar(40) not null,
  state char(2) not null,
  zip varchar(10) not null,
  discount_pct numeric(4,1) not null default 0,
  payment_terms int not null default 30,
  credit_hold char(1) not null default 'F',
  date_created date not null,
  removeflag char(1) not null default 'F'
);
create temp table co as select row_number() over () as i, c from unnest(string_to_array('Hartwell Construction|Ridgeline Builders|Blue Mesa Contractors|Sandoval & Sons Concrete|Front Range Paving|Cottonwood Homes|Granite Peak Developers|Tallgrass Civil Group|Northgate Engineers|Arapahoe Ready Mix|Keystone Structural Partners|Lundgren Earthworks|Summit View Hospital District|City of Wellbrook|County of Larkspur Public Works|Harlan Brothers Masonry|Prairie Star Schools|Iron Horse Steel Erectors|Millstone Property Trust|Copperleaf Apartments LLC|Delgado Foundations|Westminster Plains Airport Authority|Vantage Data Centers Colorado|Peregrine Design-Build|Alder Creek Water District|Foothills Transit|Boxelder Logistics Parks|Osprey General Contractors|McAllister Bridge Company|Juniper Hill Senior Living|Quarry Road Aggregates|Redstone Utilities|Kessler Architects|Twin Forks Development|Stonebridge Retail Partners|Yucca Solar Holdings|Bighorn Excavating|Pinyon Pipeline Services|Meadowlark Charter Schools|Town of Severin|Lodgepole Hospitality|Castle Ridge Homes|Trailhead Multifamily|Cedarline Civil|Monarch Tilt-Up|Platte Valley Co-op', '|')) c;
insert into customer
select 'CUS' || lpad(i::text, 4, '0'), c,
  case when c ~ 'City|County|Town|District|Authority|Schools|Transit' then 'PUBLIC' when c ~ 'Engineers|Architects|Structural|Design' then 'DESIGN' when c ~ 'Ready Mix|Aggregates' then 'SUPPLIER' when c ~ 'Homes|Develop|Trust|LLC|Partners|Living|Holdings|Parks|Multifamily|Hospitality|Data' then 'OWNER' else 'CONTRACTOR' end,
  case when pg_temp.u('cn', i) < 0.93 then pg_temp.pick('cg', i, 'Amy,Brian,Carla,Derek,Elaine,Frank,Gina,Hector,Ivy,Joel,Kara,Luis,Mona,Neil') || ' ' || pg_temp.pick('cf', i, 'Boyd,Cruz,Dietz,Ewing,Foss,Gallo,Hoyt,Jansen,Klein,Lowe,Mendez,Nash,Ortiz,Pruitt') end,
  case when pg_temp.u('ce', i) < 0.88 then 'ap@' || lower(regexp_replace(c, '[^A-Za-z]', '', 'g')) || '.example' end,
  pg_temp.n('ca', i, 100, 9800) || ' ' || pg_temp.pick('cs', i, 'Industrial Way,Main Street,County Road 17,Wadsworth Blvd,Quebec Street,Harmony Road,Broadway,Tower Road'),
  pg_temp.pick('cc', i, 'Denver,Denver,Aurora,Fort Collins,Loveland,Greeley,Longmont,Castle Rock,Lakewood,Colorado Springs,Cheyenne'), 
  case when pg_temp.pick('cc', i, 'Denver,Denver,Aurora,Fort Collins,Loveland,Greeley,Longmont,Castle Rock,Lakewood,Colorado Springs,Cheyenne') = 'Cheyenne' then 'WY' else 'CO' end,
  '80' || pg_temp.n('cz', i, 102, 699), case when i in (1, 2, 5, 9) then 10 when pg_temp.u('cd', i) < 0.25 then 5 else 0 end,
  case when pg_temp.u('ct', i) < 0.2 then 45 when pg_temp.u('ct', i) > 0.9 then 60 else 30 end,
  case when i in (21, 37) then 'T' else 'F' end, date '2014-02-01' + pg_temp.n('cr', i, 0, 3300), case when i in (36, 41, 44) then 'T' else 'F' end
from co;

create table personnel (
  identity varchar(10) primary key,
  name varchar(60) not null,
  job_title varchar(40) not null,
  branch varchar(20) not null,
  supervisor varchar(10) references personnel,
  aci_certified char(1) not null,
  aci_expiry date,
  bill_rate numeric(7,2),
  date_hired date not null,
  date_left date,
  removeflag char(1) not null default 'F'
);
insert into personnel
select upper(left(split_part(p, ' ', 1), 1) || left(split_part(p, ' ', 2), 7)), p,
  case when i = 1 then 'Laboratory Director' when i in (2, 3) then 'Branch Manager' when i in (4, 5) then 'Project Manager' when i <= 11 then 'Laboratory Technician' when i <= 14 then 'Senior Field Technician' when i = 28 then 'Billing Administrator' else 'Field Technician' end,
  case when i in (3, 5) or i % 3 = 0 then 'Fort Collins' else 'Denver' end,
  case when i in (2, 3) then 'RHOLLIS' when i > 3 then case when i = 5 or i % 3 = 0 then 'DVANCE' else 'MTREJO' end end,
  case when i in (1, 2, 28) then 'F' else 'T' end,
  case when i not in (1, 2, 28) then date '2026-03-01' + pg_temp.n('pe', i, 0, 1500) end,
  case when i = 28 then null when i <= 3 then 145 when i <= 5 then 120 when i <= 11 then 68 when i <= 14 then 78 else 66 end,
  case when i > 24 and i < 28 then date '2025-03-03' + (i - 25)::int * 91 else date '2011-05-02' + pg_temp.n('ph', i, 0, 600) * 7 end,
  case i when 10 then date '2025-08-15' when 16 then date '2024-11-29' when 19 then date '2025-04-18' when 22 then date '2026-02-27' end,
  case when i in (10, 16, 19) then 'T' else 'F' end
from (select row_number() over () as i, p from unnest(string_to_array('Renee Hollis,Marco Trejo,Dana Vance,Paul Whitcomb,Sheila Oduya,Kyle Barrow,Anita Rao,Jorge Lucero,Beth Nyman,Omar Siddiq,Carly Stokes,Travis Munn,Lena Petrov,Ray Gallegos,Cody Hanks,Shawn Abeyta,Mia Thorson,Eli Navarro,Drew Pacheco,Tina Okafor,Wade Colby,Jess Farnham,Nate Birdsong,Luz Arellano,Sam Eckert,Holly Vigil,Andre Toussaint,Gwen Maddox', ',')) p) x;

create table project (
  project_no varchar(12) primary key,
  customer_id varchar(12) not null references customer,
  title varchar(100) not null,
  project_manager varchar(10) not null references personnel,
  branch varchar(20) not null,
  service_type varchar(20) not null,
  start_date date not null,
  end_date date,
  budget numeric(12,2),
  po_number varchar(20),
  prevailing_wage boolean not null default false,
  status varchar(10) not null check (status in ('PROPOSED', 'ACTIVE', 'ON_HOLD', 'CLOSED')),
  modified_on timestamp,
  modified_by varchar(10) references personnel
);
create temp table pj as
select i, greatest(1, ceil(46 * power(pg_temp.u('pc', i), 1.8)))::int as c, date '2023-04-03' + (i * 7.6)::int as s, date '2023-04-03' + (i * 7.6)::int + pg_temp.n('pl', i, 90, 620) as e from generate_series(1, 150) i;
insert into project
select to_char(s, 'YY') || '-' || lpad((1000 + i)::text, 5, '0'), 'CUS' || lpad(c::text, 4, '0'),
  pg_temp.pick('pa', i, 'Elkhorn,Sunrise,Prospect,Lincoln,Riverbend,Union,Highland,Clear Creek,Harvest,Maple,Centerra,Overlook,Wolf Run,St. Vrain,Buckley,Legacy') || ' ' || pg_temp.pick('pb', i, 'Elementary School,Parking Structure,Apartments Phase 2,Distribution Center,Bridge Replacement,Medical Office,Water Treatment Plant,Street Overlay,Fire Station,Townhomes,Retail Pads,Substation,Data Hall,Recreation Center'),
  case when i % 3 = 0 then 'SODUYA' else 'PWHITCOM' end, case when i % 3 = 0 then 'Fort Collins' else 'Denver' end,
  pg_temp.weighted('pt', i, array['CMT', 'SPECIAL_INSP', 'GEOTECH', 'LAB_ONLY'], array[70, 16, 9, 5]), s,
  case when e <= date '2026-06-15' then e end, case when pg_temp.u('pg', i) < 0.9 then 500 * pg_temp.n('pu', i, 8, 120) end,
  case when pg_temp.u('po', i) < 0.6 then 'PO-' || pg_temp.n('pq', i, 10000, 99999) end, c in (13, 14, 15, 17, 22, 25, 26),
  case when i in (147, 149) then 'PROPOSED' when e <= date '2026-06-15' then 'CLOSED' when pg_temp.u('ps', i) < 0.06 then 'ON_HOLD' else 'ACTIVE' end,
  case when pg_temp.u('pm', i) < 0.8 then least(e, date '2026-06-29') + time '08:00' + pg_temp.n('px', i, 0, 500) * interval '1 minute' end,
  case when pg_temp.u('pm', i) < 0.8 then case when i % 3 = 0 then 'SODUYA' else 'PWHITCOM' end end
from pj;

create table site (
  site_id int primary key,
  project_no varchar(12) not null references project,
  site_name varchar(80) not null,
  address1 varchar(80),
  city varchar(40) not null,
  latitude numeric(8,5),
  longitude numeric(9,5),
  contact_name varchar(60),
  contact_phone varchar(20),
  travel_miles int,
  is_active boolean not null default true
);
insert into site
select row_number() over (order by p.project_no, k), p.project_no, case k when 1 then 'Main site' when 2 then pg_temp.pick('sn', p.i, 'Building B,Offsite utilities,North lot,Detention pond') else 'Access road' end,
  case when pg_temp.u('sa', p.i) < 0.85 then pg_temp.n('sb', p.i, 200, 12900) || ' ' || pg_temp.pick('sc', p.i, 'E 104th Ave,W Colfax Ave,County Road 5,S Lemay Ave,Ken Pratt Blvd,E Prospect Rd,Peoria St') end,
  pg_temp.pick('sd', p.i, 'Denver,Aurora,Thornton,Fort Collins,Loveland,Greeley,Longmont,Brighton,Windsor'),
  case when pg_temp.u('sl', p.i) < 0.7 then 39.6 + pg_temp.u('se', p.i) end, case when pg_temp.u('sl', p.i) < 0.7 then -105.1 + pg_temp.u('sf', p.i) * 0.5 end,
  pg_temp.pick('sg', p.i * 5 + k, 'Bob,Chuck,Dee,Ernie,Flo,Gus,Hank') || ' ' || pg_temp.pick('sh', p.i * 5 + k, 'Lamb,Moss,Rivas,Stahl,Tapia,Upton,Wirth'),
  case when pg_temp.u('si', p.i * 5 + k) < 0.8 then '(970) 555-' || lpad(pg_temp.n('sj', p.i * 5 + k, 100, 199)::text, 4, '0') end, pg_temp.n('sk', p.i, 4, 58), p.status <> 'CLOSED'
from (select *, right(project_no, 5)::int - 1000 as i from project) p, generate_series(1, 1 + (pg_temp.u('s2', p.i) < 0.35)::int + (pg_temp.u('s2', p.i) < 0.08)::int) k;

create table instrument (
  identity varchar(12) primary key,
  description varchar(80) not null,
  inst_group varchar(20) not null,
  manufacturer varchar(40),
  serial_no varchar(30),
  branch varchar(20) not null,
  calib_interval int not null,
  last_calib_date date,
  next_calib_date date,
  available char(1) not null default 'T',
  removeflag char(1) not null default 'F',
  date_installed date not null
);
insert into instrument (identity, description, inst_group, manufacturer, serial_no, branch, calib_interval, available, removeflag, date_installed)
select g || '-' || lpad(k::text, 2, '0'), d, g, m, 'SN' || pg_temp.n('in' || g, k, 10000, 99999), case when k % 3 = 0 then 'Fort Collins' else 'Denver' end, iv,
  case when g = 'NUKE' and k = 4 or g = 'AIR' and k = 5 then 'F' else 'T' end, case when g = 'NUKE' and k = 4 then 'T' else 'F' end, date '2012-01-09' + pg_temp.n('id' || g, k, 0, 4000)
from (values ('COMP', 'Compression machine 400 kip', 'Forney', 365, 4), ('NUKE', 'Nuclear density gauge', 'Troxler', 365, 10), ('AIR', 'Pressure air meter', 'Humboldt', 90, 9), ('BAL', 'Balance 20 kg', 'Ohaus', 365, 5), ('OVEN', 'Drying oven', 'Gilson', 365, 3), ('SIEVE', 'Sieve shaker', 'Gilson', 180, 3)) v(g, d, m, iv, q), generate_series(1, q) k;

create table instrument_calib (
  calib_id int primary key,
  instrument_id varchar(12) not null references instrument,
  calib_date date not null,
  due_date date not null,
  performed_by varchar(60) not null,
  certificate_no varchar(30),
  as_found_error numeric(5,2),
  outcome varchar(10) not null check (outcome in ('PASS', 'ADJUSTED', 'FAIL')),
  cost numeric(8,2),
  comments varchar(200)
);
insert into instrument_calib
select j, identity, d, d + calib_interval, case when calib_interval > 180 then pg_temp.pick('kb', j, 'Rocky Mountain Calibration,Metrotech Services') else 'In-house' end,
  case when calib_interval > 180 then 'RC-' || to_char(d, 'YYMM') || '-' || lpad(j::text, 4, '0') end, round((abs(pg_temp.g('ke', j)) * 0.5)::numeric, 2), o, case when calib_interval > 180 then 25 * pg_temp.n('kc', j, 5, 26) end,
  case o when 'FAIL' then 'Tagged out, sent for repair' when 'ADJUSTED' then 'Adjusted to within tolerance' end
from (select row_number() over (order by d, identity) as j, *, pg_temp.weighted('ko' || identity, d - date '2000-01-01', array['PASS', 'ADJUSTED', 'FAIL'], array[88, 9, 3]) as o
  from (select i.*, (date '2023-01-10' + pg_temp.n('kd' || i.identity, 1, 0, calib_interval - 1) + k * (calib_interval - 3))::date as d from instrument i, generate_series(0, 16) k) y
  where d <= date '2026-06-30' and (removeflag = 'F' or d < date '2025-02-01')) x;
update instrument i set last_calib_date = c.d, next_calib_date = c.d + i.calib_interval from (select instrument_id, max(calib_date) d from instrument_calib group by 1) c where c.instrument_id = i.identity;

create table field_visit (
  visit_id int primary key,
  project_no varchar(12) not null references project,
  site_id int not null references site,
  technician varchar(10) references personnel,
  visit_type varchar(10) not null,
  visit_date date not null,
  time_in time,
  time_out time,
  hours_reg numeric(5,2),
  hours_ot numeric(5,2),
  mileage int,
  requested_by varchar(60),
  weather varchar(30),
  status char(1) not null,
  remarks varchar(200)
);
create temp table vis as
select row_number() over (order by d, k) as v, d::date as d from generate_series(date '2023-07-03', date '2026-07-03', interval '1 day') d, generate_series(1, 4) k
where pg_temp.u('vd', (d::date - date '2020-01-01') * 10 + k) < 0.27 * case extract(isodow from d) when 7 then 0 when 6 then 0.2 when 1 then 0.9 else 1.15 end * (0.7 + 0.6 * sin((extract(doy from d) - 60) / 365 * pi())) * (1 + (d::date - date '2023-07-01') / 2500.0)
  and to_char(d, 'MMDD') not in ('0101', '0704', '1225', '1224');
insert into field_visit
select v, project_no, (array(select site_id from site s where s.project_no = p.project_no order by pg_temp.u('vs' || v, s.site_id)))[1],
  (array(select identity from personnel t where t.job_title like '%Field%' and t.date_hired <= d and coalesce(t.date_left, d) >= d order by (t.branch <> p.branch)::int * 0.5 + pg_temp.u('vt' || t.identity, v)))[1],
  ty, d, case when st in ('C', 'B') then time '06:30' + pg_temp.n('vi', v, 0, 30) * interval '15 min' end,
  case when st in ('C', 'B') then time '06:30' + pg_temp.n('vi', v, 0, 30) * interval '15 min' + h * interval '1 hour' end,
  case when st in ('C', 'B') then least(h, 8) end, case when st in ('C', 'B') then greatest(h - 8, 0) end,
  case when st in ('C', 'B') then (select max(travel_miles) * 2 from site s where s.project_no = p.project_no) end,
  case when pg_temp.u('vr', v) < 0.7 then pg_temp.pick('vq', v, 'Superintendent,Foreman,Project engineer,Concrete sub,Owner rep') end,
  case when st in ('C', 'B') and pg_temp.u('vw', v) < 0.8 then pg_temp.pick('vx', v, 'Clear,Clear,Partly cloudy,Windy,Overcast,Light rain') end, st,
  case when st = 'X' then pg_temp.pick('vm', v, 'Pour moved to next week,Rained out,Not ready on arrival') when pg_temp.u('vn', v) < 0.1 then pg_temp.pick('vp', v, 'Low test reported to foreman,Waited 1 h for truck,Area 3 to be retested') end
from (select v, d, q.project_no, q.branch, pg_temp.weighted('vy', v, array['CONC', 'DENS', 'PAVE', 'MAS', 'OBS', 'PICK'], array[48, 18, 6, 6, 10, 12]) as ty,
    case when d > date '2026-06-30' then 'S' when pg_temp.u('vc', v) < 0.05 then 'X' when d < date '2026-06-01' then 'B' else 'C' end as st, (pg_temp.n('vh', v, 8, 38) / 4.0)::numeric(5,2) as h
  from vis cross join lateral (select project_no, branch from project p join pj on pj.i = right(p.project_no, 5)::int - 1000 where p.start_date <= d and coalesce(p.end_date, date '2026-12-31') > d + 2 and p.status in ('ACTIVE', 'CLOSED')
    order by -ln(1 - pg_temp.u('vj' || v, pj.i)) / (1 + 8 * power(pg_temp.u('vk', pj.i), 3)) limit 1) q) p;

create table sample (
  id_numeric int primary key,
  id_text varchar(20) not null unique,
  visit_id int references field_visit,
  project_no varchar(12) not null references project,
  sample_type varchar(10) not null,
  sampled_date timestamp not null,
  sampled_by varchar(10) references personnel,
  recd_date timestamp,
  login_by varchar(10) references personnel,
  mix_id varchar(20),
  spec_strength int,
  placement varchar(80),
  status char(1) not null,
  date_completed timestamp,
  date_authorised timestamp,
  authoriser varchar(10) references personnel
);
insert into sample (id_numeric, id_text, visit_id, project_no, sample_type, sampled_date, sampled_by, recd_date, login_by, mix_id, spec_strength, placement, status)
select s, to_char(visit_date, 'YY') || '-' || ty || '-' || lpad(s::text, 5, '0'), visit_id, project_no, ty, visit_date + time_in + k * interval '40 min', technician,
  case when visit_date < date '2026-06-30' then visit_date + 1 + (extract(isodow from visit_date) = 6)::int + time '08:10' + pg_temp.n('sr', s, 0, 200) * interval '1 min' end,
  case when visit_date < date '2026-06-30' then case when s % 3 = 0 then 'BNYMAN' else 'KBARROW' end end,
  case when ty = 'CYL' then 'M' || f / 100 || pg_temp.pick('sm', s, 'A,AE,SF,P') end, case when ty = 'CYL' then f when ty = 'GROUT' then 2000 end,
  case ty when 'CYL' then pg_temp.pick('sp', s, 'Footing line A,Slab on grade,Column C4,Wall pour 3,Elevated deck level 2,Pier caps,Curb and gutter,Grade beam') when 'SOIL' then pg_temp.pick('sq', s, 'Building pad,Utility trench,Road subgrade') when 'HMA' then 'Lift ' || pg_temp.n('so', s, 1, 3) end,
  case when pg_temp.u('sx', s) < 0.015 then 'X' when pg_temp.u('sx', s) < 0.025 then 'R' else 'V' end
from (select row_number() over (order by visit_date, visit_id, k) as s, *, 500 * (array[6, 6, 7, 8, 8, 9, 9, 9, 10, 12])[pg_temp.n('sf', visit_id, 1, 10)] as f,
    case visit_type when 'CONC' then 'CYL' when 'PAVE' then 'HMA' when 'MAS' then 'GROUT' else pg_temp.pick('st', visit_id, 'SOIL,SOIL,AGG') end as ty
  from field_visit, generate_series(1, 3) k where status in ('C', 'B') and visit_type in ('CONC', 'DENS', 'PAVE', 'MAS') and (k = 1 or visit_type = 'CONC' and pg_temp.u('s3', visit_id) < 0.75 - 0.22 * k)) x;

create table analysis (
  identity varchar(12) primary key,
  description varchar(80) not null,
  method_ref varchar(30) not null,
  inst_group varchar(20),
  turnaround_days int not null,
  list_price numeric(8,2) not null,
  accredited char(1) not null default 'T',
  removeflag char(1) not null default 'F'
);
insert into analysis values ('CYL_COMP', 'Compressive strength of cylinder', 'ASTM C39', 'COMP', 1, 24, 'T', 'F'), ('FRESH', 'Fresh concrete properties', 'ASTM C143/C231', 'AIR', 0, 15, 'T', 'F'),
  ('GROUT_COMP', 'Compressive strength of grout prism', 'ASTM C1019', 'COMP', 1, 32, 'T', 'F'), ('PROCTOR', 'Modified Proctor', 'ASTM D1557', 'BAL', 4, 185, 'T', 'F'),
  ('NUC_DENS', 'In-place density', 'ASTM D6938', 'NUKE', 0, 12, 'T', 'F'), ('SIEVE', 'Sieve analysis', 'ASTM C136', 'SIEVE', 3, 110, 'T', 'F'),
  ('CORE_DENS', 'Core bulk specific gravity', 'ASTM D2726', 'BAL', 2, 55, 'T', 'F'), ('RCPT', 'Rapid chloride permeability', 'ASTM C1202', null, 60, 420, 'F', 'F'), ('SAND_CONE', 'Density by sand cone', 'ASTM D1556', 'BAL', 1, 75, 'F', 'T');

create table test (
  test_number int primary key,
  sample int not null references sample,
  analysis varchar(12) not null references analysis,
  test_count int not null,
  age_days int,
  date_due date not null,
  instrument varchar(12) references instrument,
  analyst varchar(10) references personnel,
  date_completed timestamp,
  date_authorised timestamp,
  authoriser varchar(10) references personnel,
  price numeric(8,2) not null,
  status char(1) not null,
  unique (sample, analysis, test_count)
);
create temp table tt as
select row_number() over (order by s.id_numeric, a, c) as t, s.id_numeric as s, s.status as ss, s.sampled_by, s.sampled_date::date as sd, p.branch, cu.discount_pct, a, c, case when hold < 2 then ag end as age, s.sampled_date::date + ag as due, hold
from sample s join project p using (project_no) join customer cu on cu.identity = p.customer_id
join (values ('CYL', 'FRESH', 1, 0, 2), ('CYL', 'CYL_COMP', 1, 7, 0), ('CYL', 'CYL_COMP', 2, 28, 0), ('CYL', 'CYL_COMP', 3, 28, 0), ('CYL', 'CYL_COMP', 4, 56, 1), ('GROUT', 'GROUT_COMP', 1, 7, 0), ('GROUT', 'GROUT_COMP', 2, 28, 0),
  ('SOIL', 'PROCTOR', 1, 5, 2), ('SOIL', 'NUC_DENS', 1, 0, 2), ('SOIL', 'NUC_DENS', 2, 0, 2), ('AGG', 'SIEVE', 1, 4, 2), ('HMA', 'CORE_DENS', 1, 3, 2), ('HMA', 'CORE_DENS', 2, 3, 2)) v(ty, a, c, ag, hold) on ty = s.sample_type;
insert into test
select t, s, a, c, age, due, case when st in ('C', 'A', 'R') then ins end, case when st in ('C', 'A', 'R') then an end,
  case when st in ('C', 'A', 'R') then fin end, case when st = 'A' then fin + interval '20 hours' end, case when st = 'A' then case when branch = 'Denver' then 'MTREJO' else 'DVANCE' end end,
  round(list_price * (1 - discount_pct / 100), 2), st
from (select tt.*, list_price, due + time '08:00' + pg_temp.n('tf', t, 0, 480) * interval '1 min' as fin,
    case when ss = 'X' then 'X' when ss = 'R' then case when a = 'FRESH' then 'R' else 'X' end when hold = 1 and pg_temp.u('th', s) >= 0.07 then case when sd < date '2026-05-30' then 'X' else 'S' end
      when due > date '2026-06-30' then case when hold = 1 then 'S' else 'V' end when pg_temp.u('tr', t) < 0.006 then 'R' when due > date '2026-06-24' or due > date '2026-05-10' and pg_temp.u('tc', t) < 0.06 then 'C' else 'A' end as st,
    (array(select i.identity from instrument i where i.inst_group = analysis.inst_group and i.available = 'T' order by (i.branch <> tt.branch)::int * 0.6 + pg_temp.u('ti' || i.identity, t)))[1] as ins,
    case when a in ('FRESH', 'NUC_DENS') then sampled_by else (array(select identity from personnel l where l.job_title = 'Laboratory Technician' and l.date_hired <= due and coalesce(l.date_left, due) >= due order by pg_temp.u('tl' || l.identity, t)))[1] end as an
  from tt join analysis on analysis.identity = a) x;

create table result (
  test_number int not null references test,
  name varchar(40) not null,
  order_number int not null,
  text varchar(40),
  value numeric(12,2),
  units varchar(12),
  minimum numeric(12,2),
  maximum numeric(12,2),
  out_of_range char(1) not null default 'F',
  entered_on timestamp not null,
  entered_by varchar(10) references personnel,
  primary key (test_number, name)
);
insert into result
select test_number, nm, o, coalesce(tx, val::text), case when tx is null then val end, un, mn, mx, case when val < mn or val > mx then 'T' else 'F' end, date_completed, analyst
from (select t.*, v.*,
    case nm when 'Compressive Strength' then round((coalesce(s.spec_strength, 2000) * (case when age_days < 10 then 0.78 when age_days = 28 then 1.14 else 1.2 end + 0.05 * pg_temp.g('rs', s.id_numeric) + 0.025 * pg_temp.g('rt', test_number)) / 10)::numeric) * 10
      when 'Fracture Type' then null when 'Slump' then round((4.5 + 0.9 * pg_temp.g('ru', test_number))::numeric * 4) / 4 when 'Air Content' then round((6.2 + 0.75 * pg_temp.g('rv', test_number))::numeric, 1)
      when 'Concrete Temperature' then round((68 + 9 * sin((extract(doy from sampled_date) - 100) / 365 * 2 * pi()) + 3 * pg_temp.g('rw', test_number))::numeric) when 'Max Dry Density' then round((122 + 6 * pg_temp.g('rx', test_number))::numeric, 1)
      when 'Optimum Moisture' then round((11 + 1.6 * pg_temp.g('ry', test_number))::numeric, 1) when 'Compaction' then round((97.3 + 1.5 * pg_temp.g('rz', test_number))::numeric, 1) when 'Passing No. 200' then round((6 + 2 * pg_temp.g('ra', test_number))::numeric, 1) else round((94 + 1.1 * pg_temp.g('rb', test_number))::numeric, 1) end as val,
    case when nm = 'Fracture Type' then pg_temp.weighted('rf', test_number, array['Type 1', 'Type 2', 'Type 3', 'Type 4', 'Type 5'], array[30, 24, 26, 8, 12]) end as tx,
    case when nm = 'Compressive Strength' then case when age_days >= 28 then coalesce(s.spec_strength, 2000) end else lo end as mn, hi as mx
  from test t join sample s on s.id_numeric = t.sample
  join (values ('CYL_COMP', 'Compressive Strength', 1, 'psi', null::numeric, null::numeric), ('CYL_COMP', 'Fracture Type', 2, null, null, null), ('GROUT_COMP', 'Compressive Strength', 1, 'psi', null, null), ('FRESH', 'Slump', 1, 'in', 2, 7), ('FRESH', 'Air Content', 2, '%', 4.5, 8), ('FRESH', 'Concrete Temperature', 3, 'degF', 50, 90),
    ('PROCTOR', 'Max Dry Density', 1, 'pcf', null, null), ('PROCTOR', 'Optimum Moisture', 2, '%', null, null), ('NUC_DENS', 'Compaction', 1, '%', 95, null), ('SIEVE', 'Passing No. 200', 1, '%', 3, 12), ('CORE_DENS', 'Compaction', 1, '%', 92, 97)) v(a, nm, o, un, lo, hi) on a = t.analysis
  where t.status in ('C', 'A', 'R')) x;

update sample s set status = case when open = 0 and done = 0 then 'A' when open = 0 then 'C' when s.recd_date is null then 'U' else 'V' end,
  date_completed = case when open = 0 then last end, date_authorised = case when open = 0 and done = 0 then auth end, authoriser = case when open = 0 and done = 0 then who end
from (select sample, count(*) filter (where status in ('V', 'S')) as open, count(*) filter (where status = 'C') as done, max(date_completed) as last, max(date_authorised) as auth, max(authoriser) as who from test group by 1) t
where t.sample = s.id_numeric and s.status = 'V';

create table report (
  report_no varchar(20) not null,
  revision int not null default 0,
  sample int not null references sample,
  report_type varchar(10) not null,
  created_on date not null,
  issued_on date,
  issued_by varchar(10) references personnel,
  recipient_email varchar(80),
  status char(1) not null,
  primary key (report_no, revision)
);
insert into report
select 'R' || s.id_numeric || '-' || ty, k, s.id_numeric, ty, d + k * 6, case when d + k * 6 <= date '2026-06-28' then d + k * 6 end, case when d + k * 6 <= date '2026-06-28' then p.project_manager end,
  c.email, case when d + k * 6 > date '2026-06-28' then 'D' when k = 0 and rev and d + 6 <= date '2026-06-28' then 'S' else 'I' end
from (select s.*, 'FIN' as ty, date_authorised::date + 1 as d, pg_temp.u('rr', id_numeric) < 0.05 as rev from sample s where status = 'A'
  union all select s.*, 'P7', (t.date_authorised::date + 1), false from sample s join test t on t.sample = s.id_numeric and t.age_days = 7 and t.status = 'A' and t.analysis = 'CYL_COMP') s
join project p using (project_no) join customer c on c.identity = p.customer_id, generate_series(0, rev::int) k where d + k * 6 <= date '2026-06-30';

create table invoice (
  invoice_no int primary key,
  project_no varchar(12) not null references project,
  customer_id varchar(12) not null references customer,
  period_end date not null,
  invoice_date date,
  due_date date,
  total_amount numeric(12,2) not null default 0,
  paid_amount numeric(12,2) not null default 0,
  paid_date date,
  replaces_invoice int references invoice,
  status char(1) not null,
  created_by varchar(10) not null references personnel
);
create table invoice_line (
  invoice_no int not null references invoice,
  line_no int not null,
  line_type varchar(10) not null,
  analysis varchar(12) references analysis,
  description varchar(80) not null,
  quantity numeric(8,2) not null,
  unit_price numeric(8,2) not null,
  amount numeric(12,2) not null,
  primary key (invoice_no, line_no)
);
create temp table il as
select project_no, date_trunc('month', t.date_authorised)::date as m, 'TEST' as lt, analysis, a.description as ds, count(*)::numeric as q, t.price as pr from test t join sample s on s.id_numeric = t.sample join analysis a on a.identity = t.analysis where t.status = 'A' group by 1, 2, 4, 5, 7
union all select project_no, date_trunc('month', visit_date)::date, 'LABOR', null, pe.job_title || ', hours', sum(hours_reg + 1.5 * hours_ot), pe.bill_rate from field_visit v join personnel pe on pe.identity = v.technician where v.status in ('B', 'C') group by 1, 2, 5, 7
union all select project_no, date_trunc('month', visit_date)::date, 'MILEAGE', null, 'Mileage', sum(mileage), 0.7 from field_visit v where v.status in ('B', 'C') group by 1, 2;
create temp table iv as
select 20000 + row_number() over (order by m, project_no) as no, project_no, m, sum(round(q * pr, 2)) as tot from il where m < date '2026-07-01' group by 2, 3;
insert into invoice
select no, project_no, customer_id, pe, case when st <> 'D' then ind end, case when st <> 'D' then ind + payment_terms end, tot, case when st = 'P' then tot when pg_temp.u('ib', no) < 0.03 and st = 'I' then round(tot / 2, 2) else 0 end, case when st = 'P' then pd end, null, st, 'GMADDOX'
from (select x.*, case when m = date '2026-06-01' then 'D' when pg_temp.u('iv', no) < 0.015 then 'V' when pd <= date '2026-06-30' and pg_temp.u('iu', no) < 0.97 then 'P' else 'I' end as st
  from (select iv.*, p.customer_id, c.payment_terms, (m + interval '1 month - 1 day')::date as pe, (m + interval '1 month')::date + pg_temp.n('ia', iv.m - date '2020-01-01', 3, 7) as ind,
      (m + interval '1 month')::date + 7 + c.payment_terms + pg_temp.n('ip', no, -12, 32) as pd from iv join project p using (project_no) join customer c on c.identity = p.customer_id) x) y;
insert into invoice_line
select no, row_number() over (partition by no order by lt, analysis, ds, pr), lt, analysis, ds, q, pr, round(q * pr, 2) from il join iv using (project_no, m);
insert into invoice select 29000 + row_number() over (order by invoice_no), project_no, customer_id, period_end, invoice_date + 9, due_date + 9, total_amount, total_amount, least(due_date + 15, date '2026-06-26'), invoice_no, 'P', created_by from invoice where status = 'V' and invoice_date < date '2026-05-01';
insert into invoice_line select i.invoice_no, l.line_no, l.line_type, l.analysis, l.description, l.quantity, l.unit_price, l.amount from invoice i join invoice_line l on l.invoice_no = i.replaces_invoice;

create table lims_event (
  event_id bigint primary key,
  event_time timestamp not null,
  operator varchar(10) references personnel,
  table_name varchar(30) not null,
  record_id varchar(30) not null,
  action varchar(12) not null,
  workstation varchar(20)
);
insert into lims_event
select row_number() over (order by tm, rid), tm, op, 'sample', rid, ac, pg_temp.pick('ew', rid::int, 'LAB-DEN-01,LAB-DEN-02,LAB-FTC-01') from (
  select recd_date as tm, login_by as op, id_numeric::text as rid, 'LOGIN' as ac from sample where recd_date > '2025-10-01' union all select date_authorised, authoriser, id_numeric::text, 'AUTHORISE' from sample where date_authorised > '2025-10-01') x;

create index on field_visit (project_no, visit_date);
create index on sample (project_no);
create index on test (status, date_due);
