-- The spas of a small hotel group: guests, therapists and their rota, treatments, rooms, appointments, series packages, gift cards, retail, tickets and payments.
-- Structure after Book4Time (locations, treatments, appointments, tickets) and Mindbody (pricing packages with sessions remaining, gift cards). Data invented.
-- Values are hashes of row numbers, so that every load gives the same rows. The functions go with the session.
set jit = off;
set time zone 'America/Vancouver';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
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
create function pg_temp.given(k text, i bigint, g text) returns text language sql immutable as $$
  select case g when 'M' then pg_temp.one(k || 'm', i, 'Aaron,Andre,Bradley,Carlos,Colin,Derek,Ethan,Gavin,Henry,Jason,Kenji,Liam,Mateo,Nathan,Oliver,Peter,Quentin,Raj,Scott,Trevor,Wesley')
    else pg_temp.one(k || 'f', i, 'Abigail,Alicia,Amrita,Brooke,Camille,Charlotte,Danielle,Elise,Emily,Fiona,Gemma,Heather,Ines,Jasmine,Joanne,Katherine,Leah,Mai,Melissa,Naomi,Olivia,Patricia,Rachel,Renee,Sandra,Sienna,Tamara,Valerie,Vivian,Yuki') end $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 'l', i, 'Anderson,Arsenault,Bergeron,Boyd,Chan,Clarke,Dhillon,Dubois,Erickson,Fournier,Fraser,Gill,Hamilton,Harper,Ishikawa,Jensen,Kowalski,Lam,Lavoie,Leung,MacDonald,Mackenzie,Martel,Mitchell,Nakamura,Nguyen,O''Connor,Olsen,Pelletier,Petrov,Reid,Rousseau,Santos,Sharma,Sinclair,Singh,Stewart,Tran,Walker,Wong,Young,Zhang') $$;
create function pg_temp.phone(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.w(k || 'a', i, '604:50,778:20,250:18,403:7,206:5') || '-555-' || lpad(pg_temp.z(k || 'b', i, 0, 9999)::text, 4, '0') $$;
-- A guest whose profile existed on the day: the numbers rise with time.
create function pg_temp.guest(x float8, d date) returns int language sql immutable
  as $$ select 1 + floor(x * least(2180, floor((d - date '2022-03-01') / 0.72) - 2))::int $$;

create table locations (
  location_id integer primary key,
  location_code varchar(6) not null unique,
  name varchar(80) not null,
  hotel_name varchar(80) not null,
  city varchar(60) not null,
  province char(2) not null,
  phone varchar(20),
  opens_at time not null,
  closes_at time not null,
  tax_rate numeric(5,4) not null,
  is_active boolean not null default true
);
comment on column locations.tax_rate is 'Combined sales tax as a fraction (0.05 = 5%)';
insert into locations values
  (1, 'HBR', 'Stillwater Spa Harbourfront', 'The Corvane Hotel', 'Vancouver', 'BC', '604-555-0140', '09:00', '21:00', 0.12, true),
  (2, 'ALP', 'Stillwater Spa Alpine', 'Corvane Mountain Lodge', 'Whistler', 'BC', '604-555-0177', '09:00', '21:00', 0.12, true),
  (3, 'LKE', 'Stillwater Spa Lakeside', 'Corvane Lakeside Resort', 'Kelowna', 'BC', '250-555-0121', '09:00', '21:00', 0.12, true);

create table staff (
  staff_id integer primary key,
  location_id integer not null references locations,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  display_name varchar(60) not null,
  gender char(1) check (gender in ('F', 'M', 'X')),
  role varchar(20) not null check (role in ('therapist', 'aesthetician', 'nail_technician', 'receptionist', 'manager')),
  email varchar(120) unique,
  hire_date date not null,
  termination_date date,
  commission_pct numeric(5,2),
  license_number varchar(20),
  is_bookable boolean not null default true
);
comment on table staff is 'Employees of the spa. Staff who have left keep their record with a termination date.';
comment on column staff.is_bookable is 'Shown in the appointment book; off for desk staff and for those who have left';
comment on column staff.commission_pct is 'Percentage of the service price paid as commission';
insert into staff
select i, loc, fn, ln, fn || ' ' || left(ln, 1) || '.', g, ro, lower(fn || '.' || replace(ln, '''', '')) || i || '@stillwater.example', hd, td, case when ro in ('therapist', 'aesthetician', 'nail_technician') then pg_temp.w('scp', i, '35:40,38:30,40:20,42:10')::numeric end,
       case ro when 'therapist' then 'RMT-' || pg_temp.z('slc', i, 10000, 29999) end, ro not in ('receptionist', 'manager') and td is null
  from (select i, loc, g, ro, pg_temp.given('st', i, g) as fn, pg_temp.family('st', i) as ln, hd, case when i % 6 = 5 and hd < '2024-10-01' then date '2024-07-15' + pg_temp.z('std', i, 0, 650) end as td
    from (select i, 1 + (i * 7 % 20 >= 9)::int + (i * 7 % 20 >= 15)::int as loc, case when pg_temp.f('sg', i) < 0.2 then 'M' else 'F' end as g, case when i <= 3 then 'manager' when i % 6 = 0 then 'receptionist' when i % 6 in (1, 2, 5) then 'therapist' when i % 6 = 3 then 'aesthetician' else case when i % 4 = 0 then 'nail_technician' else 'therapist' end end as ro,
      case when i <= 30 then date '2018-04-01' + pg_temp.z('shd', i, 0, 1900) else date '2024-02-01' + (i - 30) * 45 end as hd from generate_series(1, 46) as i) as a) as b;
update staff set location_id = staff_id where staff_id <= 3;

create table treatment_categories (
  category_id integer primary key,
  name varchar(40) not null unique,
  room_type varchar(12) not null,
  display_order smallint not null,
  online_bookable boolean not null default true
);
insert into treatment_categories values (1, 'Massage', 'treatment', 1, true), (2, 'Facials', 'treatment', 2, true), (3, 'Body Treatments', 'wet', 3, true), (4, 'Hands & Feet', 'nail', 4, true), (5, 'Waxing', 'treatment', 5, true), (6, 'Hydrotherapy', 'wet', 6, true), (7, 'Couples', 'couples', 7, false);

create table treatments (
  treatment_id integer primary key,
  category_id integer not null references treatment_categories,
  code varchar(10) not null unique,
  name varchar(80) not null,
  duration_minutes smallint not null,
  cleanup_minutes smallint not null default 15,
  price numeric(8,2) not null,
  weekend_surcharge numeric(6,2) not null default 0,
  online_bookable boolean not null default true,
  discontinued_on date,
  created_at timestamp not null
);
comment on column treatments.cleanup_minutes is 'Time blocked after the treatment to turn the room';
comment on column treatments.discontinued_on is 'No new bookings from this day; null while on the menu';
insert into treatments
select row_number() over (order by cat, nm, d), cat, p || d, nm || case when cat in (1, 2, 7) then ' ' || d || ' min' else '' end, d::int, case when cat in (3, 6) then 20 else 15 end, pr, case when cat in (1, 7) then 10 else 0 end, cat <> 7, disc, timestamp '2021-03-01 09:00'
  from (values (1, 'SWE', 'Swedish Massage', '60:165,90:225', null::date), (1, 'DPT', 'Deep Tissue Massage', '60:179,90:245', null), (1, 'HOT', 'Hot Stone Massage', '75:215', null), (1, 'PRE', 'Prenatal Massage', '60:170', null), (1, 'SCA', 'Scalp & Shoulder Release', '30:95', null), (1, 'BAM', 'Bamboo Massage', '75:219', '2025-03-31'),
    (2, 'SIG', 'Stillwater Signature Facial', '60:185,75:220', null), (2, 'HYD', 'Hydrating Facial', '60:175', null), (2, 'AGE', 'Firming Facial', '75:239', null), (2, 'EXP', 'Express Facial', '30:99', null), (2, 'OXY', 'Oxygen Facial', '60:210', '2025-10-31'),
    (3, 'SCR', 'Cedar & Salt Scrub', '45:135', null), (3, 'WRP', 'Seaweed Wrap', '60:178', null), (3, 'MUD', 'Glacial Clay Ritual', '90:248', null), (4, 'MAN', 'Classic Manicure', '45:68', null), (4, 'PED', 'Classic Pedicure', '60:88', null), (4, 'GEL', 'Gel Manicure', '60:84', null), (4, 'PAR', 'Paraffin Add-on', '15:28', null),
    (5, 'BRW', 'Brow Shape', '15:32', null), (5, 'LEG', 'Full Leg Wax', '45:82', null), (5, 'UND', 'Underarm Wax', '15:35', null), (6, 'SOK', 'Mineral Soak', '30:75', null), (6, 'VIC', 'Vichy Shower', '45:130', null), (7, 'CPL', 'Couples Massage', '60:345,90:465', null), (7, 'CPR', 'Couples Retreat', '90:560', null)) as v (cat, p, nm, l, disc),
    unnest(string_to_array(l, ',')) as x, lateral (select split_part(x, ':', 1) as d, split_part(x, ':', 2)::numeric as pr) as y;

create table rooms (
  room_id integer primary key,
  location_id integer not null references locations,
  name varchar(40) not null,
  room_type varchar(12) not null check (room_type in ('treatment', 'wet', 'nail', 'couples')),
  capacity smallint not null default 1,
  out_of_service_from date,
  unique (location_id, name)
);
insert into rooms
select row_number() over (order by l, o), l, (array['Cedar', 'Willow', 'Juniper', 'Birch', 'Aspen', 'Alder', 'Maple', 'Tide', 'Cascade', 'Polish Bar 1', 'Polish Bar 2', 'Duet Suite', 'Hemlock'])[o], case when o in (8, 9) then 'wet' when o in (10, 11) then 'nail' when o = 12 then 'couples' else 'treatment' end, case when o = 12 then 2 else 1 end, case when l = 2 and o = 7 then date '2026-04-13' end
  from generate_series(1, 3) as l, generate_series(1, 13) as o where o not in (6, 13) or l = 1;

create table guests (
  guest_id integer primary key,
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  gender char(1),
  date_of_birth date,
  email varchar(120),
  mobile varchar(20),
  city varchar(60),
  guest_type varchar(12) not null check (guest_type in ('hotel', 'local', 'member', 'staff')),
  preferred_location_id integer references locations,
  preferred_staff_id integer references staff,
  therapist_gender_pref char(1),
  marketing_opt_in boolean not null default false,
  health_notes text,
  created_at timestamp not null,
  merged_into_guest_id integer references guests
);
comment on table guests is 'Guest profiles. A duplicate profile stays and points to the one it was merged into.';
comment on column guests.guest_type is 'hotel = staying in house, local = day guest, member = spa membership, staff = employee of the hotel group';
comment on column guests.therapist_gender_pref is 'F or M; null when the guest has no preference';
insert into guests
select i, fn, ln, case when pg_temp.f('ggn', i) < 0.9 then g end, case when pg_temp.f('gdb', i) < 0.62 then date '1948-01-01' + pg_temp.z('gdo', i, 0, 20800) end, case when pg_temp.f('gem', i) < 0.86 then lower(fn || '.' || replace(ln, '''', '')) || i % 97 || '@' || pg_temp.one('gec', i, 'inbox.example,mail.example,westmail.example') end, case when pg_temp.f('gmo', i) < 0.93 then pg_temp.phone('gp', i) end,
       case when ty = 'hotel' then pg_temp.w('gc', i, 'Vancouver:18,Calgary:16,Seattle:14,Toronto:14,Edmonton:8,San Francisco:6,Victoria:6,Montreal:5,London:3') else (array['Vancouver', 'Whistler', 'Kelowna'])[loc] end, ty, case when ty <> 'hotel' then loc end,
       case when ty in ('local', 'member') and pg_temp.f('gps', i) < 0.3 then (select staff_id from staff as s where s.location_id = loc and s.role = 'therapist' order by pg_temp.f('gpt' || s.staff_id, i) limit 1) end, case when pg_temp.f('gtg', i) < 0.24 then pg_temp.w('gtp', i, 'F:85,M:15') end, pg_temp.f('gmk', i) < 0.47,
       case when pg_temp.f('ghn', i) < 0.09 then pg_temp.one('ght', i, 'Nut allergy – no almond oil,Lower back injury,Pregnant at last visit,Sensitive skin,High blood pressure,Avoid left shoulder') end, timestamp '2022-03-01 10:00' + i * 0.72 * interval '1 day' + pg_temp.z('gcr', i, 0, 36000) * interval '1 second', null
  from (select i, g, pg_temp.given('g', i, g) as fn, pg_temp.family('g', i) as ln, pg_temp.w('gty', i, 'hotel:54,local:34,member:9,staff:3') as ty, pg_temp.w('glo', i, '1:45,2:30,3:25')::int as loc from (select i, pg_temp.w('gs', i, 'F:72,M:28') as g from generate_series(1, 2180) as i) as a) as b;
insert into guests
select 2180 + j, first_name, last_name, gender, null, null, mobile, city, guest_type, preferred_location_id, null, null, false, null, timestamp '2024-02-01 12:00' + j * interval '19 days', guest_id from generate_series(1, 28) as j join guests on guest_id = j * 23;

create table packages (
  package_id integer primary key,
  name varchar(80) not null,
  treatment_id integer not null references treatments,
  sessions smallint not null,
  price numeric(8,2) not null,
  valid_days smallint not null,
  is_active boolean not null default true
);
comment on table packages is 'Series on offer: a number of sessions of one treatment, paid in advance';
insert into packages
select row_number() over (order by c), t.name || ' – Series of ' || n, t.treatment_id, n, round(t.price * n * case n when 3 then 0.92 when 5 then 0.88 else 0.8 end), case n when 10 then 540 else 365 end, act
  from (values (1, 'SWE60', 5, true), (2, 'SWE60', 10, true), (3, 'DPT60', 5, true), (4, 'DPT90', 3, true), (5, 'SIG60', 5, true), (6, 'HYD60', 3, true), (7, 'GEL60', 5, true), (8, 'PED60', 5, false)) as v (c, code, n, act) join treatments as t on t.code = v.code;

create table guest_packages (
  guest_package_id integer primary key,
  guest_id integer not null references guests,
  package_id integer not null references packages,
  location_id integer not null references locations,
  purchased_on date not null,
  expires_on date not null,
  price_paid numeric(8,2) not null,
  sessions_total smallint not null,
  sessions_remaining smallint not null,
  status varchar(10) not null check (status in ('active', 'used', 'expired', 'refunded'))
);
insert into guest_packages
select i, g, p.package_id, loc, d, d + valid_days, price, sessions, sessions, 'active'
  from (select i, date '2024-01-05' + (i * 4.1)::int + pg_temp.z('gpd', i, 0, 6) as d, pg_temp.w('gpp', i, '1:24,2:9,3:22,4:10,5:14,6:8,7:13,8:0')::int as pk from generate_series(1, 216) as i) as x join packages as p on p.package_id = pk,
    lateral (select guest_id as g, preferred_location_id as loc from guests where guest_type in ('local', 'member') and created_at < x.d and merged_into_guest_id is null and guest_id > pg_temp.f('gpg', i) * 600 order by pg_temp.f('gpo' || i, guest_id) limit 1) as gg;

create table appointments (
  appointment_id integer primary key,
  location_id integer not null references locations,
  guest_id integer not null references guests,
  staff_id integer not null references staff,
  treatment_id integer not null references treatments,
  room_id integer references rooms,
  guest_package_id integer references guest_packages,
  start_time timestamp not null,
  end_time timestamp not null,
  status varchar(12) not null check (status in ('booked', 'confirmed', 'checked_in', 'completed', 'cancelled', 'no_show')),
  booking_source varchar(10) not null check (booking_source in ('phone', 'online', 'front_desk', 'concierge')),
  therapist_requested boolean not null default false,
  price numeric(8,2) not null,
  created_at timestamp not null,
  cancelled_at timestamp,
  cancel_reason varchar(60)
);
comment on table appointments is 'The appointment book. Cancelled appointments and no-shows remain.';
comment on column appointments.guest_package_id is 'Series the session is redeemed from; null when paid on the day';
comment on column appointments.price is 'Price at booking including weekend surcharge; 0 for a series session';
comment on column appointments.therapist_requested is 'The guest asked for this therapist by name';
create temp table st as select staff_id, location_id, role, hire_date, coalesce(termination_date, date '2099-01-01') as td from staff where role in ('therapist', 'aesthetician', 'nail_technician');
create temp table c0 as
select i, gp, d, slot, coalesce(gloc, pg_temp.w('aloc', i, '1:45,2:31,3:24')::int) as loc, g, coalesce(tr, (select treatment_id from treatments as t where (discontinued_on is null or discontinued_on > d) order by -ln(1 - pg_temp.f('atr' || i, treatment_id)) / case category_id when 1 then 5 when 2 then 2.2 when 3 then 1.1 when 4 then 2 when 5 then 0.8 when 6 then 0.7 else 1.1 end limit 1)) as tr
  from (select i, null::int as gp, null::int as gloc, null::int as g, null::int as tr, date '2024-01-02' + pg_temp.z('ad', i, 0, 930) as d, (pg_temp.w('asl', i, '0:10,1:18,2:20,3:22,4:18,5:8'))::int as slot from generate_series(1, 7300) as i
        union all
        select 10000 + gp.guest_package_id * 12 + n, guest_package_id, location_id, guest_id, p.treatment_id, purchased_on + 3 + (n - 1) * pg_temp.z('gpi', guest_package_id, 14, 45) + pg_temp.z('gpj' || n, guest_package_id, 0, 7), pg_temp.z('gpl' || n, guest_package_id, 0, 5) from guest_packages as gp join packages as p using (package_id), generate_series(1, p.sessions) as n where pg_temp.f('gpx', guest_package_id) > 0.03 and pg_temp.f('gpu' || n, guest_package_id) < 0.95) as x
 where d < '2026-07-21' and (gp is not null or pg_temp.f('adow', i) < (array[0.48, 0.48, 0.55, 0.62, 0.85, 1, 0.85])[extract(isodow from d)::int] * (array[0.75, 0.9, 0.85, 0.75, 0.8, 0.85, 0.95, 1, 0.8, 0.75, 0.75, 1])[extract(month from d)::int] * case when d > '2026-06-30' then 0.45 else 1 end);
delete from c0 using guest_packages as p where p.guest_package_id = c0.gp and c0.d > p.expires_on;
create temp table c1 as
select c0.*, t.category_id, t.price as list, t.weekend_surcharge, t.duration_minutes, tc.room_type,
       (select s.staff_id from st as s where s.location_id = c0.loc and s.hire_date <= d and s.td > d and (extract(dow from d)::int + s.staff_id) % 7 not in (0, 3) and case when t.category_id in (1, 7) then s.role = 'therapist' when t.category_id = 4 then s.role in ('nail_technician', 'aesthetician') else s.role in ('aesthetician', 'therapist') end order by pg_temp.f('as' || s.staff_id, c0.i) limit 1) as sid,
       (select r.room_id from rooms as r where r.location_id = c0.loc and r.room_type = tc.room_type and (r.out_of_service_from is null or r.out_of_service_from > d) order by pg_temp.f('ar' || r.room_id, c0.i) limit 1) as rid
  from c0 join treatments as t on t.treatment_id = c0.tr join treatment_categories as tc on tc.category_id = t.category_id;
create temp table c2 as select distinct on (rid, d, slot) * from (select distinct on (sid, d, slot) * from c1 where sid is not null order by sid, d, slot, gp nulls last, i) as x order by rid, d, slot, gp nulls last, i;
insert into appointments
select row_number() over (order by cr, i), loc, g, sid, tr, case when pg_temp.f('arn', i) < 0.98 then rid end, gp, ts, ts + duration_minutes * interval '1 minute', st,
       case when ty = 'hotel' then pg_temp.w('abs', i, 'concierge:30,front_desk:32,phone:22,online:16') else pg_temp.w('abs', i, 'online:42,phone:38,front_desk:20') end, pg_temp.f('atq', i) < case when ty = 'member' then 0.5 else 0.13 end,
       case when gp is not null then 0 else list + case when extract(isodow from d) >= 5 then weekend_surcharge else 0 end end, cr, case st when 'cancelled' then ts - (ts - cr) * pg_temp.f('acn', i) * 0.8 end,
       case when st = 'cancelled' and pg_temp.f('acr', i) < 0.8 then pg_temp.w('acw', i, 'Guest changed plans:40,Illness:18,Rescheduled:22,Therapist unavailable:8,Hotel stay cancelled:12') end
  from (select y.*, gu.guest_type as ty, least(greatest(ts - (2 + 24 * 26 * pg_temp.f('acd', i) ^ 3) * interval '1 hour', gu.created_at), ts - interval '20 minutes', timestamp '2026-06-30 17:30' - i % 400 * interval '1 minute') as cr,
      case when d > '2026-06-30' then pg_temp.w('ast', i, 'booked:60,confirmed:35,cancelled:5') else pg_temp.w('ast', i, 'completed:84,cancelled:12,no_show:4') end as st
    from (select i, gp, d, slot, loc, tr, list, weekend_surcharge, duration_minutes, sid, rid, d + time '09:00' + slot * interval '2 hours' as ts,
        coalesce(c2.g, pg_temp.guest(case when pg_temp.f('agm', i) < 0.35 then pg_temp.f('agn', i) ^ 1.7 else pg_temp.f('agn', i) end, d)) as g from c2) as y
      join guests as gu on gu.guest_id = y.g) as q;
create index on appointments (guest_id);
create index on appointments (staff_id, start_time);
update guest_packages as g set sessions_remaining = sessions_total - n from (select guest_package_id, count(*) as n from appointments where status in ('completed', 'no_show') and guest_package_id is not null group by 1) as x where x.guest_package_id = g.guest_package_id;
update guest_packages set status = case when sessions_remaining = 0 then 'used' when expires_on < '2026-06-30' then 'expired' when sessions_remaining = sessions_total and not exists (select from appointments as a where a.guest_package_id = guest_packages.guest_package_id) then 'refunded' else 'active' end;

create table products (
  product_id integer primary key,
  sku varchar(12) not null unique,
  name varchar(100) not null,
  brand varchar(40) not null,
  product_type varchar(16) not null,
  retail_price numeric(8,2) not null,
  unit_cost numeric(8,2) not null,
  stock_on_hand integer not null default 0,
  reorder_point smallint,
  is_professional boolean not null default false,
  is_active boolean not null default true
);
comment on column products.is_professional is 'Back-bar use in treatments, not for sale';
insert into products
select row_number() over (order by b, t), upper(left(b, 3)) || '-' || lpad((row_number() over (order by b, t) * 11)::text, 4, '0'), b || ' ' || t, b, ty, pr, round(pr * 0.48, 2), pg_temp.z('pst', k, 0, 46), case when pg_temp.f('prp', k) < 0.85 then 6 end, ty = 'professional', pg_temp.f('pac', k) < 0.9
  from (select b, split_part(x, ':', 1) as t, split_part(x, ':', 2) as ty, split_part(x, ':', 3)::numeric + (o1 - 2) * 4 as pr, o1 * 100 + o2 as k from unnest(array['Fernhollow', 'Maris', 'Eau Claire Botanics', 'Northlight']) with ordinality as bb (b, o1), unnest(string_to_array('Cleansing Milk:skincare:48,Hydrating Serum:skincare:96,Night Cream:skincare:118,Eye Balm:skincare:74,Clay Mask:skincare:58,SPF 30 Lotion:skincare:52,Body Oil:body:64,Salt Scrub:body:46,Hand Cream:body:28,Bath Soak:body:38,Massage Oil 5 L:professional:140,Candle:gift:54,Travel Set:gift:68,Herbal Tea:gift:24', ',')) with ordinality as xx (x, o2) where pg_temp.f('pex', o1 * 100 + o2) < 0.85) as p;

create table gift_cards (
  gift_card_id integer primary key,
  card_number varchar(16) not null unique,
  purchaser_guest_id integer references guests,
  recipient_name varchar(80),
  location_id integer not null references locations,
  initial_value numeric(8,2) not null,
  balance numeric(8,2) not null,
  issued_on date not null,
  is_complimentary boolean not null default false,
  status varchar(10) not null check (status in ('active', 'redeemed', 'void'))
);
comment on column gift_cards.balance is 'Value still to be spent';
comment on column gift_cards.is_complimentary is 'Given away (service recovery, raffle); no sale behind it';
insert into gift_cards
select row_number() over (order by d, i), '6036' || lpad(pg_temp.z('gcn', i, 0, 999999)::text, 6, '0') || lpad(i::text, 6, '0'), case when not co and pg_temp.f('gcp', i) < 0.7 then pg_temp.guest(pg_temp.f('gcg', i), d) end, case when pg_temp.f('gcr', i) < 0.6 then pg_temp.given('gcf', i, 'F') || ' ' || pg_temp.family('gcf', i) end,
       pg_temp.w('gcl', i, '1:45,2:30,3:25')::int, v, v, d, co, case when pg_temp.f('gcv', i) < 0.02 then 'void' else 'active' end
  from (select i, pg_temp.f('gco', i) < 0.06 as co, pg_temp.w('gva', i, '50:10,100:32,150:20,200:22,250:8,300:5,500:3')::numeric as v, case when pg_temp.f('gcd', i) < 0.42 then make_date(2023 + 1 + i % 2, 12, 1) + pg_temp.z('gcx', i, 0, 23) when pg_temp.f('gcd', i) < 0.54 then make_date(2024 + i % 3, 5, 1) + pg_temp.z('gcx', i, 0, 10) else date '2024-01-03' + pg_temp.z('gcx', i, 0, 905) end as d from generate_series(1, 430) as i) as x;

create table sales (
  sale_id integer primary key,
  ticket_number varchar(16) not null unique,
  location_id integer not null references locations,
  guest_id integer references guests,
  cashier_staff_id integer references staff,
  sale_time timestamp not null,
  subtotal numeric(10,2) not null default 0,
  discount_total numeric(10,2) not null default 0,
  tax_total numeric(10,2) not null default 0,
  tip_total numeric(10,2) not null default 0,
  total numeric(10,2) not null default 0,
  status varchar(8) not null check (status in ('closed', 'void', 'refunded')),
  voided_at timestamp,
  notes varchar(120)
);
comment on table sales is 'Tickets closed at the desk. A refunded ticket keeps its amounts; the money returned is a negative payment.';
comment on column sales.subtotal is 'Sum of quantity x unit price before discount';
comment on column sales.total is 'subtotal - discount_total + tax_total + tip_total';
create temp table k0 as
select row_number() over (order by t, src, ref)::int as id, * from (
  select 'a' as src, appointment_id as ref, location_id as loc, guest_id as g, end_time + pg_temp.z('kt', appointment_id, 5, 25) * interval '1 minute' as t from appointments where status = 'completed'
  union all select 'g', gift_card_id, location_id, purchaser_guest_id, issued_on + time '09:30' + pg_temp.z('kg', gift_card_id, 0, 640) * interval '1 minute' from gift_cards where not is_complimentary
  union all select 'p', guest_package_id, location_id, guest_id, purchased_on + time '09:30' + pg_temp.z('kp', guest_package_id, 0, 640) * interval '1 minute' from guest_packages
  union all select 'r', i, pg_temp.w('krl', i, '1:45,2:30,3:25')::int, case when pg_temp.f('krg', i) < 0.55 then pg_temp.guest(pg_temp.f('krn', i), d) end, d + time '09:40' + pg_temp.z('krt', i, 0, 660) * interval '1 minute' from (select i, date '2024-01-03' + pg_temp.z('krd', i, 0, 908) as d from generate_series(1, 420) as i) as x) as y;
insert into sales
select id, (select location_code from locations where location_id = loc) || '-' || lpad((20000 + id)::text, 6, '0'), loc, g, coalesce((select staff_id from staff as s where s.location_id = loc and s.role in ('receptionist', 'manager') and s.hire_date <= t::date and (s.termination_date is null or s.termination_date > t::date) order by pg_temp.f('kc' || s.staff_id, id) limit 1), null), t, 0, 0, 0, 0, 0, st, case st when 'void' then t + pg_temp.z('kv', id, 2, 50) * interval '1 minute' end,
       case st when 'void' then pg_temp.one('kvn', id, 'Rung on wrong guest,Duplicate ticket') when 'refunded' then pg_temp.one('krf', id, 'Product returned,Guest not satisfied,Charged twice') end
  from (select k0.*, case when src = 'p' and (select status from guest_packages where guest_package_id = ref) = 'refunded' then 'refunded' when src = 'g' then case (select status from gift_cards where gift_card_id = ref) when 'void' then 'void' else 'closed' end when src in ('r') then pg_temp.w('kst', id, 'closed:94,void:3,refunded:3') when src = 'a' and pg_temp.f('kst', id) < 0.012 then 'refunded' else 'closed' end as st from k0) as x;

create table sale_items (
  sale_item_id integer primary key,
  sale_id integer not null references sales,
  item_type varchar(12) not null check (item_type in ('service', 'product', 'package', 'gift_card')),
  appointment_id integer references appointments,
  product_id integer references products,
  guest_package_id integer references guest_packages,
  gift_card_id integer references gift_cards,
  staff_id integer references staff,
  quantity smallint not null default 1,
  unit_price numeric(8,2) not null,
  discount_amount numeric(8,2) not null default 0,
  tax_amount numeric(8,2) not null default 0,
  line_total numeric(10,2) not null
);
comment on column sale_items.staff_id is 'Who performed the service or is credited with the retail sale';
comment on column sale_items.line_total is 'quantity x unit price - discount + tax';
create temp table pr0 as select row_number() over (order by pg_temp.f('pro', product_id))::int as n, product_id, retail_price from products where not is_professional;
insert into sale_items
select row_number() over (order by id, o), id, ty, ap, pd, gp, gc, s, q, pr, disc, tax, q * pr - disc + tax from (
  select *, round((q * pr - disc) * case when ty = 'gift_card' then 0 else 0.12 end, 2) as tax from (
    select u.*, case when ty = 'product' then round(q * pr * case when gt = 'member' then 0.10 when gt = 'staff' then 0.30 else 0 end, 2) when ty = 'service' then round(pr * case when gt = 'staff' then 0.30 when gt = 'member' then 0.15 when pg_temp.f('idc', id) < 0.05 then 0.10 else 0 end, 2) else 0 end as disc from (
      select id, g, 1 as o, 'service' as ty, ref as ap, null::int as pd, null::int as gp, null::int as gc, a.staff_id as s, 1 as q, a.price as pr from k0 join appointments as a on a.appointment_id = ref where src = 'a'
      union all select id, g, 1, 'gift_card', null, null, null, ref, null, 1, c.initial_value from k0 join gift_cards as c on c.gift_card_id = ref where src = 'g'
      union all select id, g, 1, 'package', null, null, ref, null, null, 1, c.price_paid from k0 join guest_packages as c on c.guest_package_id = ref where src = 'p'
      union all select id, g, 1 + nth, 'product', null, p.product_id, null, null, case when src = 'a' then (select staff_id from appointments where appointment_id = ref) end, case when pg_temp.f('iq' || nth, id) < 0.9 then 1 else 2 end, p.retail_price
        from k0, generate_series(1, 2) as nth, pr0 as p where (src = 'r' and (nth = 1 or pg_temp.f('i2', id) < 0.3) or src = 'a' and nth = 1 and pg_temp.f('ia', id) < 0.16) and p.n = 1 + floor(pg_temp.f('ip' || nth, id) ^ 1.8 * (select count(*) from pr0))::int) as u
    left join (select guest_id, guest_type as gt from guests) as gg on gg.guest_id = u.g) as v) as x;
update sales as s set subtotal = x.sub, discount_total = x.d, tax_total = x.t, tip_total = tip, total = x.sub - x.d + x.t + tip
  from (select sale_id, sum(quantity * unit_price) as sub, sum(discount_amount) as d, sum(tax_amount) as t, round(coalesce(max(case when item_type = 'service' and pg_temp.f('tp', sale_id) < 0.72 then (case when unit_price = 0 then 165 else unit_price end) * pg_temp.w('tpp', sale_id, '0.15:35,0.18:35,0.2:30')::numeric end), 0)) as tip from sale_items group by 1) as x where x.sale_id = s.sale_id;

create table payments (
  payment_id integer primary key,
  sale_id integer not null references sales,
  method varchar(12) not null check (method in ('visa', 'mastercard', 'amex', 'debit', 'cash', 'room_charge', 'gift_card')),
  amount numeric(10,2) not null,
  gift_card_id integer references gift_cards,
  hotel_room_number varchar(6),
  card_last4 char(4),
  paid_at timestamp not null,
  check ((method = 'gift_card') = (gift_card_id is not null))
);
comment on column payments.amount is 'Negative for a refund';
comment on column payments.hotel_room_number is 'Folio the amount was posted to, for room charges only';
create temp table gcu as
select s.sale_id, c.gift_card_id, least(s.total, c.initial_value) as amt
  from (select *, row_number() over (order by sale_time) as n from sales where status = 'closed' and total > 40 and pg_temp.f('gu', sale_id) < 0.055 and exists (select from sale_items as i where i.sale_id = sales.sale_id and item_type = 'service') and sale_time > '2024-02-15') as s
  join (select *, row_number() over (order by issued_on, gift_card_id) as n from gift_cards where status = 'active' and pg_temp.f('gr', gift_card_id) < 0.68) as c on c.n = s.n and c.issued_on < s.sale_time::date;
insert into payments
select row_number() over (order by t, sale_id, o), sale_id, m, amt, gc, case m when 'room_charge' then (pg_temp.z('prm', sale_id, 2, 11) * 100 + pg_temp.z('prn', sale_id, 1, 28))::text end, case when m in ('visa', 'mastercard', 'amex') then lpad(pg_temp.z('pl4', sale_id, 0, 9999)::text, 4, '0') end, t from (
  select sale_id, 1 as o, 'gift_card' as m, amt, gift_card_id as gc, (select sale_time from sales as s where s.sale_id = gcu.sale_id) as t from gcu
  union all
  select s.sale_id, oo, mm, case oo when 2 then s.total - coalesce(u.amt, 0) else -s.total end, null, s.sale_time + case oo when 2 then interval '1 minute' else interval '1 minute' + pg_temp.z('prd', s.sale_id, 1, 12) * interval '1 day' end
    from sales as s left join gcu as u on u.sale_id = s.sale_id left join guests as g on g.guest_id = s.guest_id, unnest(array[2, 3]) as oo, lateral (select case when g.guest_type = 'hotel' then pg_temp.w('pmh', s.sale_id, 'room_charge:62,visa:20,mastercard:11,amex:7') else pg_temp.w('pml', s.sale_id, 'visa:42,mastercard:24,amex:8,debit:20,cash:6') end as mm) as m
   where s.status <> 'void' and s.total - coalesce(u.amt, 0) > 0 and (oo = 2 or s.status = 'refunded')) as x;
update gift_cards as c set balance = initial_value - amt, status = case when amt = initial_value then 'redeemed' else 'active' end from gcu where gcu.gift_card_id = c.gift_card_id;
update gift_cards set balance = 0 where status = 'void';

create table shifts (
  shift_id integer primary key,
  staff_id integer not null references staff,
  location_id integer not null references locations,
  shift_date date not null,
  starts_at time not null,
  ends_at time not null,
  shift_type varchar(10) not null check (shift_type in ('work', 'vacation', 'sick', 'training')),
  clocked_in_at timestamp,
  clocked_out_at timestamp,
  unique (staff_id, shift_date)
);
comment on table shifts is 'The rota since March 2026; earlier weeks are purged';
insert into shifts
select row_number() over (order by d, staff_id), staff_id, location_id, d, s, e, ty, case when ty in ('work', 'training') and d <= '2026-06-30' and pg_temp.f('shm' || staff_id, x) < 0.97 then d + s + (pg_temp.z('shi' || staff_id, x, -12, 6)) * interval '1 minute' end, case when ty in ('work', 'training') and d <= '2026-06-30' and pg_temp.f('shm' || staff_id, x) < 0.96 then d + e + pg_temp.z('sho' || staff_id, x, -10, 18) * interval '1 minute' end
  from (select s.staff_id, s.location_id, d::date as d, d::date - date '2026-01-01' as x, time '08:45' as s, time '21:00' as e,
          case when exists (select from appointments as a where a.staff_id = s.staff_id and a.start_time::date = d::date and a.status <> 'cancelled') then 'work' else pg_temp.w('sht' || s.staff_id, d::date - date '2026-01-01', 'work:90,vacation:5,sick:3,training:2') end as ty
          from staff as s, generate_series(timestamp '2026-03-01', timestamp '2026-07-20', interval '1 day') as d where s.hire_date <= d::date and (s.termination_date is null or s.termination_date > d::date) and (extract(dow from d)::int + s.staff_id) % 7 not in (0, 3)) as y;

create table audit_log (
  audit_id integer primary key,
  entity varchar(20) not null,
  entity_id integer not null,
  action varchar(16) not null,
  staff_id integer references staff,
  details jsonb,
  logged_at timestamp not null
);
insert into audit_log
select row_number() over (order by t, e, id), e, id, ac, s, dt, t from (
  select 'sale' as e, sale_id as id, 'void' as ac, cashier_staff_id as s, jsonb_build_object('reason', notes, 'total', total) as dt, voided_at as t from sales where status = 'void'
  union all select 'appointment', appointment_id, 'cancel', null, jsonb_build_object('reason', cancel_reason), cancelled_at from appointments where status = 'cancelled'
  union all select 'guest', merged_into_guest_id, 'merge', 1, jsonb_build_object('from', guest_id), created_at + interval '40 days' from guests where merged_into_guest_id is not null) as x;

create index on sale_items (sale_id);
create index on payments (sale_id);
