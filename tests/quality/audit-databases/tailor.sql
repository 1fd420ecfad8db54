-- A bridal and formal-wear shop with its own alterations room: contacts and their events, appointments, items, special orders with vendors, sales and payments, alteration tickets.
-- Modelled on BridalLive (contacts, events, appointments, items, purchase orders, transactions) and alterations-ticket software. Foreign keys, no comments.
-- Values are drawn by hashing row numbers, so that every load gives the same rows. The functions go with the session.
set jit = off;
set time zone 'America/Chicago';
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(key || '/' || i, 7) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.n(key text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.u(key, i) * (hi - lo + 1))::int $$;
create function pg_temp.pick(key text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(key text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  parts text[] := string_to_array(list, ',');
  rest float8 := pg_temp.u(key, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(parts) as p);
begin
  foreach part in array parts loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.family(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'l', i, 'Adkins,Alvarado,Anders,Baxter,Becker,Boyd,Brooks,Callahan,Carver,Chavez,Cooper,Crane,Dalton,Diaz,Dixon,Ellis,Emerson,Farley,Flores,Foster,Garza,Gibbs,Graham,Guerrero,Harmon,Hayes,Holloway,Huang,Jacobs,Jimenez,Keller,Kowalski,Lang,Lowe,Maddox,Mendez,Mercer,Nash,Nolan,Ortega,Parrish,Patterson,Pham,Pruitt,Ramos,Reese,Rowland,Salinas,Schaefer,Shah,Sutton,Tate,Tran,Vaughn,Walton,Weaver,Wilkes,Yoder,Zamora') $$;
create function pg_temp.woman(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'f', i, 'Abigail,Alexis,Alyssa,Amber,Ana,Ashley,Bailey,Brianna,Brooke,Caitlin,Camila,Carly,Cassidy,Chelsea,Courtney,Danielle,Destiny,Emily,Erica,Faith,Gabriela,Hailey,Hannah,Holly,Jasmine,Jenna,Jessica,Jordan,Kayla,Kelsey,Lauren,Leah,Mackenzie,Madison,Maria,Megan,Mia,Morgan,Natalie,Nicole,Olivia,Paige,Rachel,Samantha,Savannah,Shelby,Sierra,Stephanie,Sydney,Taylor,Tiffany,Vanessa,Victoria,Whitney') $$;
create function pg_temp.man(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'm', i, 'Aaron,Austin,Brandon,Caleb,Cody,Derek,Dylan,Eric,Ethan,Gavin,Hunter,Isaac,Jake,Jared,Justin,Kyle,Logan,Luis,Mason,Nathan,Owen,Preston,Ryan,Seth,Travis,Tyler,Wesley,Zachary') $$;
-- Closed on Mondays; half of the Wednesdays' customers come on the Saturday.
create function pg_temp.open_day(d date, x float8) returns date language sql immutable
  as $$ select case when extract(isodow from d) = 1 then d + 5 when extract(isodow from d) in (3, 4) and x < 0.5 then d + 6 - extract(isodow from d)::int else d end $$;

create table app_settings (
  setting_id serial primary key,
  setting_group varchar(40) not null,
  setting_key varchar(60) not null unique,
  setting_value varchar(200),
  data_type varchar(12) not null default 'string',
  updated_at timestamp not null
);
insert into app_settings (setting_group, setting_key, setting_value, data_type, updated_at) values
  ('store', 'store.name', 'Magnolia & Lace Bridal', 'string', '2023-06-01 09:00'), ('store', 'store.timezone', 'America/Chicago', 'string', '2023-06-01 09:00'),
  ('sales', 'sales.tax_rate', '0.0825', 'decimal', '2023-06-01 09:05'), ('sales', 'sales.deposit_percent', '50', 'integer', '2024-01-08 11:30'),
  ('sales', 'sales.return_days', '14', 'integer', '2023-06-01 09:05'), ('appointments', 'appointments.online_booking', 'true', 'boolean', '2023-09-12 16:44'),
  ('appointments', 'appointments.reminder_hours', '48', 'integer', '2023-09-12 16:44'), ('alterations', 'alterations.rush_days', '14', 'integer', '2024-02-20 10:10'),
  ('email', 'email.reply_to', 'hello@magnolialace.example', 'string', '2023-06-01 09:10'), ('email', 'email.smtp_host', null, 'string', '2023-06-01 09:10');

create table employees (
  employee_id int primary key,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(100),
  phone varchar(20),
  job_title varchar(40) not null,
  hourly_rate numeric(6,2),
  commission_rate numeric(5,4) not null default 0,
  hire_date date not null,
  termination_date date,
  active boolean not null default true
);
insert into employees
select i, f, l, lower(left(f, 1) || l) || '@magnolialace.example', '(254) 555-' || lpad((100 + i * 37 % 9900)::text, 4, '0'), t,
       case when i > 1 then case t when 'Seamstress' then 19 when 'Store Manager' then 27 when 'Alterations Manager' then 25 else 14 end + pg_temp.n('er', i, 0, 8) * 0.5 end,
       case t when 'Bridal Consultant' then 0.03 when 'Store Manager' then 0.01 else 0 end, h,
       case when i in (7, 11, 14, 18, 22) then h + pg_temp.n('et', i, 420, 800) end, i not in (7, 11, 14, 18, 22)
  from (select i, pg_temp.woman('em', i * 7) as f, pg_temp.family('em', i * 3) as l,
               case when i = 1 then 'Owner' when i = 2 then 'Store Manager' when i = 3 then 'Alterations Manager' when i <= 14 then 'Bridal Consultant' when i <= 20 then 'Seamstress' else 'Receptionist' end as t,
               case when i in (7, 11, 14, 18, 22) then date '2022-08-01' + i * 9 when i <= 3 then date '2016-02-01' + i * 210 when i <= 6 or i between 15 and 17 then date '2018-03-01' + pg_temp.n('eh', i, 0, 1500) else date '2023-03-01' + pg_temp.n('eh', i, 0, 240) end as h
          from generate_series(1, 23) as i) as a;

create table departments (
  department_id int primary key,
  code varchar(8) not null unique,
  name varchar(40) not null,
  markup numeric(4,2),
  taxable boolean not null default true,
  sort_order int not null,
  active boolean not null default true
);
insert into departments values (1, 'BRD', 'Bridal Gowns', 2.20, true, 10, true), (2, 'BM', 'Bridesmaids', 2.00, true, 20, true), (3, 'MOB', 'Mothers', 2.10, true, 30, true), (4, 'PROM', 'Prom & Pageant', 2.00, true, 40, true),
  (5, 'QUIN', 'Quinceanera', 2.10, true, 50, true), (6, 'VEIL', 'Veils & Headpieces', 2.50, true, 60, true), (7, 'ACC', 'Jewelry & Accessories', 2.50, true, 70, true), (8, 'SHOE', 'Shoes', 2.00, true, 80, false), (9, 'MENS', 'Formal Menswear', 1.90, true, 90, true), (10, 'SVC', 'Services', null, false, 100, true);

create table vendors (
  vendor_id int primary key,
  vendor_code varchar(8) not null unique,
  name varchar(60) not null,
  account_number varchar(20),
  rep_name varchar(60),
  email varchar(100),
  phone varchar(20),
  city varchar(40),
  state char(2),
  payment_terms varchar(20),
  lead_time_weeks int,
  active boolean not null default true
);
insert into vendors
select i, upper(left(replace(n, ' ', ''), 4)) || i, n, case when i % 6 > 0 then (40000 + i * 1373)::text end, pg_temp.woman('vr', i) || ' ' || pg_temp.family('vr', i), 'orders@' || lower(replace(n, ' ', '')) || '.example',
       '(' || pg_temp.pick('va', i, '212,213,469,305,404') || ') 555-' || lpad((i * 411 % 10000)::text, 4, '0'), split_part(c, '/', 1), split_part(c, '/', 2), pg_temp.w('vt', i, 'Net 30:5,COD:2,Credit Card:3,Net 60:1'),
       case when i <= 7 then pg_temp.n('vl', i, 16, 24) when i <= 16 then pg_temp.n('vl', i, 8, 14) else pg_temp.n('vl', i, 2, 5) end, i not in (6, 15)
  from unnest(array['Aurelia Couture','Belle Rive','Casa Marisol','Daphne Lorne','Everly Stone','Juniper Rose Bridal','Maison Celeste','Ivory & Oak','Satin Row','Linnea Maids','Vesper Formal','Crystal Court','Reina de Flores','Gala Moderna','Sugarplum Prom','Hartley Mothers','Tulle Theory','Pearl & Vine','Luna Headpieces','Steps in White','Whitfield Tuxedo','Kingsbury Formals']) with ordinality as v (n, i),
  lateral (select pg_temp.pick('vc', i, 'New York/NY,Los Angeles/CA,Dallas/TX,Miami/FL,Atlanta/GA') as c) as c;

create table items (
  item_id int primary key,
  item_number varchar(20) not null unique,
  vendor_id int references vendors,
  department_id int not null references departments,
  vendor_style varchar(30),
  description varchar(100) not null,
  color varchar(30),
  sample_size varchar(8),
  cost numeric(10,2) not null default 0,
  retail_price numeric(10,2) not null,
  on_hand int not null default 0,
  item_status varchar(16) not null default 'Active' check (item_status in ('Active', 'Discontinued', 'Inactive')),
  created_at timestamp not null
);
insert into items
select i, code || '-' || (1000 + i), v, d, case when d <> 10 then upper(left(nm, 2)) || (2000 + pg_temp.n('is', i, 0, 7999)) end,
       case d when 1 then nm || ' ' || pg_temp.pick('ik', i, 'lace A-line gown,satin ball gown,crepe sheath,tulle ball gown,mermaid gown,boho lace gown') when 2 then nm || ' ' || pg_temp.pick('ik', i, 'chiffon bridesmaid dress,satin slip dress,velvet bridesmaid dress') when 3 then nm || ' ' || pg_temp.pick('ik', i, 'jacket dress,beaded gown,chiffon pantsuit') when 4 then nm || ' ' || pg_temp.pick('ik', i, 'sequin prom gown,two-piece prom dress,corset prom gown') when 5 then nm || ' quinceanera gown' when 6 then pg_temp.pick('ik', i, 'Cathedral veil,Fingertip veil,Chapel veil,Mantilla,Pearl tiara,Hair vine') || ' ' || nm when 7 then pg_temp.pick('ik', i, 'Crystal belt,Drop earrings,Pearl necklace,Garter set,Lace gloves') || ' ' || nm when 8 then nm || ' ' || pg_temp.pick('ik', i, 'block heel,pump,satin flat') else nm || ' ' || pg_temp.pick('ik', i, 'tuxedo,slim suit,vest and tie set') end,
       pg_temp.pick('ic', i, case when d in (1, 6, 8) then 'Ivory,Ivory,White,Champagne,Blush' when d = 7 then 'Silver,Gold,Rose Gold' when d = 9 then 'Black,Navy,Charcoal,Tan' else 'Dusty Blue,Sage,Emerald,Burgundy,Navy,Mauve,Black,Red,Royal Blue' end),
       case when d in (6, 7) then null when d = 8 then pg_temp.n('iz', i, 6, 10)::text when d = 9 then pg_temp.n('iz', i, 19, 23) * 2 || 'R' else (pg_temp.n('iz', i, 3, 9) * 2)::text end,
       cost, floor(cost * m / 5) * 5 + 4, case when pg_temp.u('io', i) < 0.25 then 0 else pg_temp.n('io2', i, 1, case when d in (6, 7) then 8 else 2 end) end,
       case when v in (6, 15) then 'Discontinued' else pg_temp.w('ist', i, 'Active:80,Discontinued:15,Inactive:5') end, timestamp '2022-05-01 10:00' + pg_temp.n('icr', i, 0, 420) * interval '1 day' + pg_temp.n('icm', i, 0, 400) * interval '1 minute'
  from (select i, d, code, markup as m, v, pg_temp.pick('in', i, 'Adele,Bianca,Clara,Delphine,Estelle,Freya,Giselle,Helena,Imogen,Josephine,Katarina,Lucille,Marguerite,Nadia,Ophelia,Penelope,Rosalind,Seraphina,Theodora,Valentina,Willa,Yvette') as nm,
               round((case d when 1 then 420 + pow(pg_temp.u('ip', i), 2) * 1100 when 2 then 70 + pg_temp.u('ip', i) * 60 when 3 then 110 + pg_temp.u('ip', i) * 160 when 4 then 130 + pg_temp.u('ip', i) * 230 when 5 then 280 + pg_temp.u('ip', i) * 330 when 6 then 35 + pg_temp.u('ip', i) * 110 when 7 then 10 + pg_temp.u('ip', i) * 40 when 8 then 30 + pg_temp.u('ip', i) * 30 else 80 + pg_temp.u('ip', i) * 130 end)::numeric, 2) as cost
          from (select i, pg_temp.w('id', i, '1:30,2:20,3:8,4:18,5:5,6:9,7:8,8:3,9:5')::int as d from generate_series(1, 420) as i) as a join departments on department_id = d,
               lateral (select case d when 1 then pg_temp.n('iv', i, 1, 8) when 2 then pg_temp.n('iv', i, 9, 10) when 3 then 16 when 4 then pg_temp.n('iv', i, 11, 15) when 5 then 13 when 6 then pg_temp.n('iv', i, 17, 19) when 7 then pg_temp.n('iv', i, 18, 19) when 8 then 20 else pg_temp.n('iv', i, 21, 22) end as v) as v) as b;
insert into items values (421, 'SVC-GOWNBAG', null, 10, null, 'Garment bag', null, null, 6, 20, 40, 'Active', '2022-05-01 10:00'), (422, 'SVC-PRESS', null, 10, null, 'Steam and press', null, null, 0, 85, 0, 'Active', '2022-05-01 10:00'), (423, 'SVC-PRESERVE', null, 10, null, 'Gown preservation', null, null, 110, 295, 0, 'Active', '2022-05-01 10:00');

create table events (
  event_id int primary key,
  event_number varchar(12) not null unique,
  event_type varchar(20) not null,
  event_name varchar(80) not null,
  event_date date,
  venue varchar(60),
  party_size int,
  colors varchar(60),
  event_status varchar(12) not null check (event_status in ('Active', 'Completed', 'Cancelled')),
  consultant_id int references employees,
  created_at timestamp not null
);
create temp table ev as
select i, t, c, pg_temp.woman('cf', i) as f, pg_temp.family('cl', i) as l,
       case t when 'Wedding' then date_trunc('week', c + pg_temp.n('wd', i, 120, 430) + interval '0 day')::date + 5
              when 'Prom' then make_date(extract(year from c + interval '2 months 20 days')::int + case when extract(month from c) between 5 and 10 then 1 else 0 end, 4, 12) + pg_temp.n('wd', i, 0, 4) * 7
              when 'Quinceanera' then date_trunc('week', c + pg_temp.n('wd', i, 100, 300) + interval '0 day')::date + 5 else c + pg_temp.n('wd', i, 20, 120) end as d
  from (select i, pg_temp.w('evt', i, 'Wedding:66,Prom:20,Quinceanera:7,Gala:4,Military Ball:3') as t,
               pg_temp.open_day(date '2023-07-01' + (i * 1085 / 560) + pg_temp.n('evc', i, 0, 6), pg_temp.u('evo', i)) as c from generate_series(1, 560) as i) as a;
update ev set d = d + 7 * pg_temp.n('wd2', i, 10, 22) where t = 'Wedding' and extract(month from d) in (1, 2, 12, 7) and pg_temp.u('wd3', i) < 0.6;
update ev set d = date_trunc('week', d)::date + 5 where t = 'Prom';
update ev set d = d + pg_temp.pick('wd4', i, '-1,1')::int where t = 'Wedding' and pg_temp.u('wd5', i) < 0.22;
update ev set d = d + 364 where d <= c;
update ev set c = pg_temp.open_day(make_date(extract(year from d)::int, 1, 5) + pg_temp.n('pc', i, 0, 70), pg_temp.u('pc2', i)) where t = 'Prom' and d < '2026-06-20' and pg_temp.u('pc3', i) < 0.75;
insert into events
select i, 'E' || (10000 + i), t, case t when 'Wedding' then l || ' / ' || pg_temp.family('gl', i) || ' Wedding' when 'Prom' then pg_temp.pick('sch', i, 'Lakeview HS,Midway HS,Harker Heights HS,Temple HS,St. Agnes Academy') || ' Prom' when 'Quinceanera' then f || '''s Quinceanera' else t end,
       case when t = 'Wedding' and c > date '2026-03-01' and pg_temp.u('nd', i) < 0.15 then null else d end, case when pg_temp.u('vn', i) < 0.7 then case when t = 'Prom' then null else pg_temp.pick('vnn', i, 'The Barn at Cedar Creek,First Methodist Church,Hotel Alcott,Riverbend Pavilion,St. Mary Catholic Church,Old Mill Gardens,Courthouse Lawn,Legacy Ranch') end end,
       case when t = 'Wedding' then pg_temp.n('ps', i, 2, 14) end, case when t in ('Wedding', 'Quinceanera') and pg_temp.u('co', i) < 0.6 then pg_temp.pick('coo', i, 'Dusty Blue,Sage & Ivory,Burgundy,Navy & Gold,Emerald,Mauve,Terracotta,Black & White') end,
       case when pg_temp.u('ec', i) < 0.04 then 'Cancelled' when d < date '2026-06-20' then 'Completed' else 'Active' end,
       (select employee_id from employees where job_title = 'Bridal Consultant' and hire_date <= c and coalesce(termination_date, '2099-01-01') > c order by pg_temp.u('ecs' || i, employee_id) limit 1), c + time '10:00' + pg_temp.n('ect', i, 0, 480) * interval '1 minute'
  from ev;

create table contacts (
  contact_id int primary key,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(100),
  mobile_phone varchar(20),
  address1 varchar(80),
  city varchar(40),
  state char(2),
  zip varchar(10),
  event_id int references events,
  event_role varchar(20),
  how_heard varchar(30),
  contact_status varchar(12) not null default 'Active',
  sms_opt_in boolean not null default false,
  created_at timestamp not null,
  deleted_at timestamp
);
insert into contacts
select i, f, l, case when pg_temp.u('ce', i) < 0.9 then lower(f || '.' || l) || pg_temp.n('cen', i, 1, 99) || '@' || pg_temp.pick('ced', i, 'mailbox.example,inbox.example,post.example') end, case when pg_temp.u('cp', i) < 0.95 then '(' || pg_temp.pick('cpa', i, '254,254,512,737') || ') 555-' || lpad(pg_temp.n('cpn', i, 0, 9999)::text, 4, '0') end,
       case when a < 0.6 then pg_temp.n('can', i, 100, 9900) || ' ' || pg_temp.pick('cas', i, 'Oak St,Lake Air Dr,Bosque Blvd,Main St,Pecan Ln,Valley Mills Rd,Sunset Dr') end, split_part(ct, '/', 1), case when ct <> '' then 'TX' end, case when a < 0.7 then split_part(ct, '/', 2) end,
       ev, r, case when r is null or r in ('Bride', 'Student', 'Quinceanera', 'Guest') then pg_temp.w('chh', i, 'Google:28,Instagram:20,Friend or Family:22,The Knot:10,Facebook:7,Bridal Show:6,Drive By:5,TikTok:4') when pg_temp.u('chr', i) < 0.4 then 'Friend or Family' end,
       case when cr < timestamp '2024-09-01' then pg_temp.w('cst', i, 'Active:45,Inactive:55') when pg_temp.u('cs2', i) < 0.02 then 'Do Not Call' else 'Active' end, pg_temp.u('cso', i) < 0.72, cr, case when pg_temp.u('cd', i) < 0.015 and i > 560 then cr + interval '40 days' end
  from (select i, f, l, i as ev, case t when 'Wedding' then 'Bride' when 'Prom' then 'Student' when 'Quinceanera' then 'Quinceanera' else 'Guest' end as r, c + time '10:00' + pg_temp.n('ect', i, 0, 480) * interval '1 minute' as cr from ev
        union all
        select x.i, case when r in ('Groom', 'Groomsman') then pg_temp.man('cx', x.i) else pg_temp.woman('cx', x.i) end, case when r = 'Mother' then e.l else pg_temp.family('cx', x.i) end, case when r is not null then e.i end, r,
               case when r is null then date '2023-07-01' + pg_temp.n('cxd', x.i, 0, 1080) + time '11:00' else least(e.c + pg_temp.n('cxe', x.i, 3, 70), date '2026-06-19') + time '12:00' end + pg_temp.n('cxm', x.i, 0, 300) * interval '1 minute'
          from (select i, nullif(pg_temp.w('cr', i, 'Bridesmaid:52,Mother:14,Groom:6,Groomsman:10,Flower Girl:3,-:15'), '-') as r from generate_series(561, 1480) as i) as x,
               lateral (select * from ev where t = 'Wedding' and ev.i >= 1 + floor(pow(pg_temp.u('cxv', x.i), 1.0) * 545) order by ev.i limit 1) as e) as y,
       lateral (select pg_temp.u('ca', i) as a, case when pg_temp.u('cc', i) < 0.85 then pg_temp.w('cct', i, 'Waco/76710:40,Temple/76502:16,Killeen/76542:14,Hewitt/76643:10,Hillsboro/76645:5,Belton/76513:6,Austin/78704:5,Gatesville/76528:4') else '' end as ct) as z;
update contacts set city = null where city = '';

create table appointment_types (
  appointment_type_id int primary key,
  name varchar(40) not null,
  duration_minutes int not null,
  fee numeric(8,2) not null default 0,
  bookable_online boolean not null,
  calendar_color varchar(7),
  active boolean not null default true
);
insert into appointment_types values (1, 'Bridal First Visit', 90, 0, true, '#d8a7b1', true), (2, 'Bridal Return Visit', 60, 0, true, '#b6e2d3', true), (3, 'Bridesmaids', 60, 0, true, '#a2d2ff', true), (4, 'Mothers', 60, 0, true, '#cdb4db', true), (5, 'Prom', 45, 0, true, '#ffc8dd', true),
  (6, 'Alterations Fitting', 30, 0, false, '#fefae0', true), (7, 'Pickup', 15, 0, false, '#ccd5ae', true), (8, 'Tux Measurement', 30, 0, true, '#8d99ae', true), (9, 'VIP After Hours', 120, 75, false, '#e9c46a', true), (10, 'Virtual Consultation', 45, 0, true, '#dddddd', false);

create table appointments (
  appointment_id int primary key,
  contact_id int not null references contacts,
  appointment_type_id int not null references appointment_types,
  employee_id int references employees,
  start_time timestamp not null,
  end_time timestamp not null,
  status varchar(12) not null check (status in ('Scheduled', 'Confirmed', 'Completed', 'No Show', 'Cancelled')),
  guests int,
  booked_online boolean not null default false,
  cancel_reason varchar(60),
  notes text,
  created_at timestamp not null
);
create temp table ap as
select row_number() over (order by d, contact_id, k) as i, contact_id, k, d, ty, created_at, event_id from (
  select c.contact_id, k, c.created_at, c.event_id, pg_temp.open_day(c.created_at::date + case k when 1 then pg_temp.n('apd', contact_id, 1, 16) else pg_temp.n('ap' || k, contact_id, 17, 40) end, pg_temp.u('apo' || k, contact_id)) as d,
         case when event_role in ('Bride') then case when k > 1 then 2 when pg_temp.u('apv', contact_id) < 0.05 then 9 when created_at < '2024-02-01' and pg_temp.u('apv', contact_id) < 0.11 then 10 else 1 end when event_role = 'Mother' then 4 when event_role in ('Groom', 'Groomsman') then 8 when event_role in ('Bridesmaid', 'Flower Girl') then 3 else 5 end as ty
    from contacts as c, generate_series(1, 2) as k where deleted_at is null and (k = 1 and pg_temp.u('apx', contact_id) < 0.9 or k = 2 and pg_temp.u('apy', contact_id) < case when event_role = 'Bride' then 0.5 else 0.1 end)) as a;
insert into appointments
select i, contact_id, ty, (select employee_id from employees where job_title = 'Bridal Consultant' and hire_date <= d and coalesce(termination_date, '2099-01-01') > d order by pg_temp.u('ape' || i, employee_id) limit 1), s, s + duration_minutes * interval '1 minute', st,
       case when ty in (1, 2, 9, 3) then pg_temp.n('apg', i, 0, 6) end, bookable_online and pg_temp.u('apb', i) < 0.55, case when st = 'Cancelled' and pg_temp.u('apcr', i) < 0.7 then pg_temp.pick('apc', i, 'Bought elsewhere,Sick,Rescheduled,Schedule conflict,Wedding postponed') end,
       case when pg_temp.u('apn', i) < 0.15 then pg_temp.pick('apnn', i, 'Budget under 2000,Wants sleeves,Bringing grandmother,Loves ball gowns,Running 15 min late,Needs dress in 3 months') end, created_at + interval '12 minutes'
  from (select *, d + (time '10:00' + pg_temp.n('aph', i, 0, 14) * interval '30 minutes') as s, case when d > date '2026-06-20' then pg_temp.w('aps', i, 'Scheduled:55,Confirmed:38,Cancelled:7') else pg_temp.w('aps', i, 'Completed:83,No Show:8,Cancelled:9') end as st from ap) as a join appointment_types on appointment_type_id = ty;

create table transactions (
  transaction_id int primary key,
  transaction_number varchar(12) not null unique,
  transaction_type varchar(8) not null check (transaction_type in ('SALE', 'RETURN')),
  status varchar(10) not null check (status in ('Open', 'Completed', 'Void')),
  contact_id int not null references contacts,
  employee_id int references employees,
  original_transaction_id int references transactions,
  transaction_date date not null,
  subtotal numeric(10,2) not null default 0,
  discount_total numeric(10,2) not null default 0,
  tax_total numeric(10,2) not null default 0,
  total numeric(10,2) not null default 0,
  amount_paid numeric(10,2) not null default 0,
  voided_at timestamp,
  created_at timestamp not null
);
create temp table tx as
select row_number() over (order by d, contact_id) as i, contact_id, d, event_role as r, event_id, extract(isodow from d) as dow from (
  select distinct on (contact_id) c.contact_id, a.start_time::date as d, c.event_role, c.event_id
    from contacts as c join appointments as a using (contact_id) where a.status = 'Completed' order by contact_id, a.start_time desc) as x
 where pg_temp.u('txb', contact_id) < case when event_role in ('Bride', 'Groom') then 0.72 when event_role is null then 0.6 else 0.82 end;
insert into transactions
select i, 'T' || (20000 + i), 'SALE', case when pg_temp.u('txv', i) < 0.025 then 'Void' else 'Completed' end, contact_id,
       (select employee_id from appointments where appointments.contact_id = tx.contact_id and start_time::date = d limit 1), null, d, 0, 0, 0, 0, 0, null, d + time '11:00' + pg_temp.n('txt', i, 0, 420) * interval '1 minute' from tx;
update transactions set voided_at = created_at + interval '35 minutes' where status = 'Void';

create table transaction_items (
  transaction_item_id int primary key,
  transaction_id int not null references transactions,
  line_number int not null,
  item_id int not null references items,
  size varchar(8),
  color varchar(30),
  quantity int not null,
  unit_price numeric(10,2) not null,
  discount_amount numeric(10,2) not null default 0,
  tax_amount numeric(10,2) not null default 0,
  line_total numeric(10,2) not null,
  fulfillment varchar(14) not null check (fulfillment in ('Take Now', 'Special Order', 'Layaway')),
  picked_up_date date
);
insert into transaction_items
select row_number() over (order by i, k), i, row_number() over (partition by i order by k), item_id, case when department_id < 6 then (pg_temp.n('tis', i * 5 + k, 1, 11) * 2)::text when department_id = 9 then pg_temp.n('tis', i * 5 + k, 18, 25) * 2 || 'R' else sample_size end, color, 1, retail_price, disc,
       case when taxable then round((retail_price - disc) * 0.0825, 2) else 0 end, retail_price - disc, case when department_id in (1, 2, 3, 5) then case when pg_temp.u('tif', i * 5 + k) < 0.78 then 'Special Order' else 'Layaway' end when department_id in (4, 9) and pg_temp.u('tif', i * 5 + k) < 0.5 then 'Special Order' else 'Take Now' end, null
  from (select i, k, it.*, case when pg_temp.u('tid', i * 5 + k) < 0.14 then round(retail_price * pg_temp.pick('tidp', i * 5 + k, '0.10,0.10,0.15,0.20,0.30')::numeric, 2) else 0 end as disc, dd.taxable
          from (select i, k, case when k = 1 then case when r = 'Bride' then 1 when r = 'Mother' then 3 when r in ('Groom', 'Groomsman') then 9 when r in ('Bridesmaid', 'Flower Girl') then 2 when r = 'Quinceanera' then 5 else 4 end when k = 2 then 6 when k = 3 then 7 else 10 end as dep
                  from tx, generate_series(1, 4) as k where k = 1 or pg_temp.u('tik' || k, i) < case when r in ('Bride', 'Quinceanera') then case k when 2 then 0.5 when 3 then 0.4 else 0.3 end when k = 3 then 0.25 else 0.04 end) as l,
               lateral (select * from items where department_id = dep order by pow(pg_temp.u('tii' || (i * 5 + k), item_id), case when item_status = 'Active' then 1.0 + (item_id % 7) else 0.3 end) limit 1) as it join departments as dd using (department_id)) as a;

create table purchase_orders (
  purchase_order_id int primary key,
  po_number varchar(12) not null unique,
  vendor_id int not null references vendors,
  employee_id int references employees,
  order_type varchar(14) not null check (order_type in ('Special Order', 'Stock')),
  status varchar(12) not null check (status in ('Draft', 'Submitted', 'Partial', 'Received', 'Cancelled')),
  order_date date not null,
  expected_date date,
  received_date date,
  vendor_confirmation varchar(20),
  freight numeric(8,2) not null default 0,
  total numeric(10,2) not null default 0,
  created_at timestamp not null
);
create table purchase_order_items (
  purchase_order_item_id int primary key,
  purchase_order_id int not null references purchase_orders on delete cascade,
  item_id int not null references items,
  transaction_item_id int references transaction_items,
  size varchar(8),
  color varchar(30),
  quantity_ordered int not null,
  quantity_received int not null default 0,
  unit_cost numeric(10,2) not null,
  ship_date date,
  received_date date
);
create temp table pl as
select i.vendor_id, 'Special Order' as ot, date_trunc('week', t.transaction_date)::date + 8 as od, i.item_id, ti.transaction_item_id, ti.size, ti.color, 1 as q, i.cost
  from transaction_items as ti join transactions as t using (transaction_id) join items as i using (item_id) where fulfillment = 'Special Order' and t.status <> 'Void'
union all
select i.vendor_id, 'Stock', date '2023-07-11' + s * 84 + (vendor_id % 6) * 7, i.item_id, null, sample_size, color, case when department_id in (6, 7) then pg_temp.n('plq', s * 500 + item_id, 2, 6) else 1 end, cost
  from generate_series(0, 12) as s, items as i where vendor_id is not null and item_status = 'Active' and pg_temp.u('pls', s * 500 + item_id) < 0.1;
create temp table po as
select row_number() over (order by od, vendor_id, ot) as i, vendor_id, ot, od, od + lead_time_weeks * 7 as ex, od + lead_time_weeks * 7 + pg_temp.n('por', vendor_id * 3000 + (od - date '2023-01-01'), -14, 16) as rc from (select distinct vendor_id, ot, od from pl) as a join vendors using (vendor_id);
insert into purchase_orders
select i, 'PO' || (5000 + i), vendor_id, case when pg_temp.u('poe', i) < 0.7 then 2 else 1 end, ot, st, od, ex, case when st = 'Received' then rc end, case when st <> 'Draft' and pg_temp.u('poc', i) < 0.8 then (700000 + pg_temp.n('poc2', i, 0, 99999))::text end, case when st in ('Received', 'Partial') then pg_temp.n('pof', i, 9, 38) + 0.5 else 0 end, 0, od + time '09:30' + i % 90 * interval '1 minute'
  from (select *, case when ot = 'Stock' and pg_temp.u('pos', i) < 0.07 then 'Cancelled' when od > date '2026-06-18' then 'Draft' when rc < date '2026-06-20' then 'Received' when ot = 'Stock' and pg_temp.u('pos', i) > 0.6 then 'Partial' else 'Submitted' end as st from po) as a;
insert into purchase_order_items
select row_number() over (order by i, item_id, transaction_item_id), i, item_id, transaction_item_id, size, color, q, case st when 'Received' then q when 'Partial' then item_id % 2 * q else 0 end, cost, case when st <> 'Cancelled' and st <> 'Draft' then ex - 7 end, case when st = 'Received' then rc when st = 'Partial' and item_id % 2 = 1 then date '2026-06-16' end
  from pl join po using (vendor_id, ot, od) join (select purchase_order_id as i, status as st from purchase_orders) as s using (i);
update purchase_orders as p set total = freight + s from (select purchase_order_id, sum(quantity_ordered * unit_cost) as s from purchase_order_items group by 1) as x where x.purchase_order_id = p.purchase_order_id;

update transaction_items as ti set picked_up_date = p.d
  from (select transaction_item_id, case when fulfillment = 'Take Now' then transaction_date when fulfillment = 'Layaway' then transaction_date + pg_temp.n('pul', transaction_item_id, 30, 110) else x.received_date + pg_temp.n('pus', transaction_item_id, 4, 40) end as d
          from transaction_items join transactions using (transaction_id) left join purchase_order_items as x using (transaction_item_id) where status <> 'Void') as p where p.transaction_item_id = ti.transaction_item_id and p.d <= date '2026-06-20';
-- Returns: small things only, within two weeks.
insert into transactions
select 2000 + row_number() over (order by ti.transaction_item_id), 'R' || (20000 + ti.transaction_item_id), 'RETURN', 'Completed', t.contact_id, t.employee_id, t.transaction_id, pg_temp.open_day(transaction_date + 1 + ti.transaction_item_id % 9, 1), 0, 0, 0, 0, 0, null, pg_temp.open_day(transaction_date + 1 + ti.transaction_item_id % 9, 1) + time '15:10'
  from transaction_items as ti join transactions as t using (transaction_id) join items using (item_id) where t.status = 'Completed' and fulfillment = 'Take Now' and department_id <> 10 and pg_temp.u('ret', ti.transaction_item_id) < 0.07 and transaction_date < '2026-06-07';
insert into transaction_items
select 9000 + row_number() over (order by r.transaction_id), r.transaction_id, 1, item_id, size, color, -1, unit_price, -discount_amount, -tax_amount, -line_total, 'Take Now', null
  from transactions as r join transaction_items as ti on ti.transaction_id = r.original_transaction_id and r.transaction_number = 'R' || (20000 + ti.transaction_item_id);
update transactions as t set subtotal = s, discount_total = d, tax_total = x, total = s - d + x from (select transaction_id, sum(quantity * unit_price) as s, sum(discount_amount) as d, sum(tax_amount) as x from transaction_items group by 1) as a where a.transaction_id = t.transaction_id;

create table alterations (
  alteration_id int primary key,
  ticket_number varchar(12) not null unique,
  contact_id int not null references contacts,
  transaction_item_id int references transaction_items,
  seamstress_id int references employees,
  garment varchar(80) not null,
  status varchar(14) not null check (status in ('New', 'In Progress', 'Ready', 'Picked Up', 'Cancelled')),
  rush boolean not null default false,
  received_date date not null,
  first_fitting_date date,
  promised_date date not null,
  completed_date date,
  picked_up_date date,
  total numeric(8,2) not null default 0,
  storage_location varchar(10)
);
create temp table al as
select row_number() over (order by rd, contact_id, ti) as i, * from (
  select contact_id, transaction_item_id as ti, coalesce(d.description, 'Dress') as g, picked_up_date + 1 + pg_temp.n('ald', transaction_item_id, 0, 6) as rd, department_id as dep
    from transaction_items join transactions using (transaction_id) join items as d using (item_id) where picked_up_date is not null and department_id in (1, 2, 3, 4, 5, 9) and quantity > 0 and pg_temp.u('alx', transaction_item_id) < case department_id when 1 then 0.85 when 9 then 0.5 else 0.6 end
  union all
  select contact_id, null, pg_temp.pick('alo', contact_id, 'Suit brought in,Mother''s gown brought in,Gown bought elsewhere,Cocktail dress,Military uniform,Bridesmaid dress bought online'), pg_temp.open_day(created_at::date + 2, 0), 9 from contacts where deleted_at is null and pg_temp.u('alw', contact_id) < 0.09) as a where rd < date '2026-06-20';
insert into alterations
select i, 'A' || (3000 + i), contact_id, ti, (select employee_id from employees where job_title = 'Seamstress' and hire_date <= rd and coalesce(termination_date, '2099-01-01') > cd order by pg_temp.u('als' || i, employee_id) limit 1), g, st, cd - rd < 14, rd, case when st <> 'New' and pg_temp.u('alf', i) < 0.85 then rd + pg_temp.n('alff', i, 0, 4) end, cd + pg_temp.n('alp', i, -2, 5), case when st in ('Ready', 'Picked Up') then cd end, case when st = 'Picked Up' then pd end, 0, case when st in ('New', 'In Progress', 'Ready') then 'R' || pg_temp.n('alr', i, 1, 6) || '-' || pg_temp.n('alq', i, 1, 30) end
  from (select *, case when pg_temp.u('alc', i) < 0.025 then 'Cancelled' when pd <= date '2026-06-20' then 'Picked Up' when cd <= date '2026-06-20' then 'Ready' when rd < date '2026-06-14' then 'In Progress' else 'New' end as st
          from (select *, cd + pg_temp.n('alpd', i, 0, 16) as pd from (select *, rd + case when dep = 1 then pg_temp.n('alt', i, 18, 56) else pg_temp.n('alt', i, 7, 26) end as cd from al) as x) as y) as z;

create table alteration_tasks (
  alteration_task_id int primary key,
  alteration_id int not null references alterations,
  task_name varchar(50) not null,
  price numeric(8,2) not null,
  estimated_minutes int,
  completed boolean not null default false,
  completed_by int references employees,
  notes varchar(120)
);
insert into alteration_tasks
select row_number() over (order by i, o), i, split_part(task, ':', 1), split_part(task, ':', 2)::numeric, split_part(task, ':', 3)::int, x.completed_date is not null, case when x.completed_date is not null then seamstress_id end, case when pg_temp.u('atn', i * 7 + o) < 0.1 then pg_temp.pick('atm', i * 7 + o, 'Bring shoes to next fitting,Keep lace edge,Customer wants floor length,Two layers') end
  from (select al.i, dep, task, o from al, lateral unnest(string_to_array(case when dep = 1 then 'Hem gown:185:180,Bustle:120:90,Take in sides:110:120,Bust cups:35:30,Shorten straps:45:40,Steam:85:60' when dep = 9 then 'Hem pants:22:25,Take in waist:28:30,Shorten sleeves:38:45' else 'Hem dress:75:70,Take in sides:60:60,Shorten straps:30:25,Add cups:25:20' end, ',')) with ordinality as t (task, o)) as l join alterations as x on x.alteration_id = i
 where o = 1 or pg_temp.u('att' || o, i) < 0.48;
update alterations as a set total = s from (select alteration_id, sum(price) as s from alteration_tasks group by 1) as x where x.alteration_id = a.alteration_id;

create table payments (
  payment_id int primary key,
  transaction_id int references transactions,
  alteration_id int references alterations,
  payment_date date not null,
  payment_method varchar(14) not null check (payment_method in ('Cash', 'Check', 'Credit Card', 'Debit Card', 'Gift Card', 'Financing')),
  amount numeric(10,2) not null,
  card_last4 char(4),
  received_by int references employees,
  voided boolean not null default false,
  created_at timestamp not null,
  check (num_nonnulls(transaction_id, alteration_id) = 1)
);
insert into payments
select i, t, a, d, m, amt, case when m in ('Credit Card', 'Debit Card') then lpad(pg_temp.n('p4', i, 0, 9999)::text, 4, '0') end, by, v, d + time '11:20' + pg_temp.n('pt', i, 0, 400) * interval '1 minute'
  from (select row_number() over (order by d, t, a, amt) as i, x.*, pg_temp.w('pm', coalesce(t, 100000 + a) * 3 + k, 'Credit Card:52,Debit Card:26,Cash:12,Check:5,Gift Card:2,Financing:3') as m from (
    select transaction_id as t, null::int as a, 1 as k, transaction_date as d, case when p then round(total / 2, 2) else total end as amt, employee_id as by, status = 'Void' as v from (select *, exists (select from transaction_items as l where l.transaction_id = transactions.transaction_id and fulfillment <> 'Take Now') and pg_temp.u('pd', transaction_id) < 0.7 as p from transactions) as s
    union all
    select transaction_id, null, 2, max(picked_up_date), min(total) - round(min(total) / 2, 2), min(employee_id), false from transactions join transaction_items using (transaction_id)
     where status <> 'Void' and transaction_type = 'SALE' and pg_temp.u('pd', transaction_id) < 0.7 group by 1 having bool_or(fulfillment <> 'Take Now') and count(*) = count(picked_up_date)
    union all
    select null, alteration_id, 1, picked_up_date, total, 3, false from alterations where status = 'Picked Up') as x) as y;
update transactions as t set amount_paid = s from (select transaction_id, sum(amount) as s from payments where not voided group by 1) as x where x.transaction_id = t.transaction_id;
update transactions set status = 'Open' where status = 'Completed' and amount_paid <> total;

create index on appointments (start_time);
create index on transactions (transaction_date);
create index on transaction_items (transaction_id);
create index on payments (transaction_id);
create index on alterations (contact_id);
analyze;
