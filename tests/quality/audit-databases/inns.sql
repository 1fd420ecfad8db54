-- A family of small inns on the coast, its booking system twenty years old: English, singular names, two-letter codes and Y/N flags,
-- comments on some of the tables, keys declared for some, rooms known by property and number, links, a view, an old backup.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
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

set jit = off;

create table property (
  property_code char(3) primary key,
  name varchar(60) not null,
  town varchar(40),
  state char(2),
  phone varchar(20),
  room_count smallint,
  star_rating numeric(2, 1),
  opened_on date,
  season_opens varchar(5),
  season_closes varchar(5),
  occupancy_tax_pct numeric(4, 2),
  pet_friendly char(1) default 'N',
  gm_staff_id integer
);
comment on table property is 'Inns operated by the group';
comment on column property.room_count is 'Number of sellable rooms';
comment on column property.season_opens is 'MM-DD, empty if open all year';
comment on column property.occupancy_tax_pct is 'State and local occupancy tax in percent';
comment on column property.gm_staff_id is 'General manager';
insert into property values ('HLI', 'Harbor Light Inn', 'Camden', 'ME', '207-555-0110', 22, 4.0, '1998-05-15', null, null, 9.00, 'Y', null), ('SPB', 'Spruce Point B&B', 'Boothbay Harbor', 'ME', '207-555-0134', 9, 3.5, '2004-06-01', '05-01', '10-31', 9.00, 'N', null), ('MWH', 'Marlowe House', 'Newport', 'RI', '401-555-0171', 16, 4.5, '2011-04-08', null, null, 13.00, 'N', null), ('DUN', 'The Dunes at Wellfleet', 'Wellfleet', 'MA', '508-555-0192', 12, 3.5, '2016-05-27', '', '', 14.45, 'Y', null);

create table room_type (
  property_code char(3) not null references property (property_code),
  type_code varchar(4) not null,
  description varchar(60) not null,
  bed_config varchar(30),
  max_occupancy smallint not null,
  rack_rate numeric(8, 2) not null,
  sq_ft smallint,
  primary key (property_code, type_code)
);
comment on table room_type is 'Room types by property';
comment on column room_type.bed_config is 'Beds in the room, such as 1 King or 2 Queens';
comment on column room_type.rack_rate is 'Published rate per night before discounts and tax';
insert into room_type
select p, t, d, b, m, r, case when t <> 'COT' then s end from (values ('HLI', 1.0), ('SPB', 0.84), ('MWH', 1.32), ('DUN', 1.08)) as v (p, f), lateral (select * from (values ('STQ', 'Standard Queen', '1 Queen', 2, round(189 * f), 210), ('DLK', 'Deluxe King', '1 King', 2, round(239 * f), 260), ('DQQ', 'Double Queen', '2 Queens', 4, round(259 * f), 310), ('OVS', 'Ocean View Suite', '1 King, sofa bed', 4, round(369 * f), 460), ('COT', 'Garden Cottage', '', 6, round(429 * f), 0)) as w (t, d, b, m, r, s)) as t where (p, t) not in (('SPB', 'COT'), ('SPB', 'OVS'), ('MWH', 'COT'), ('MWH', 'DQQ'));

create table room (
  property_code char(3) not null,
  room_no varchar(6) not null,
  type_code varchar(4) not null,
  floor smallint,
  hk_status char(2) not null default 'VC',
  view_desc varchar(20),
  accessible char(1) not null default 'N',
  smoking char(1) not null default 'N',
  connects_to varchar(6),
  last_renovated smallint,
  active char(1) not null default 'Y',
  primary key (property_code, room_no),
  foreign key (property_code, type_code) references room_type (property_code, type_code)
);
comment on table room is 'Physical rooms';
comment on column room.hk_status is 'Housekeeping status: VC = vacant clean, VD = vacant dirty, OC = occupied clean, OD = occupied dirty, OO = out of order';
comment on column room.connects_to is 'Room number of the connecting room';
comment on column room.last_renovated is 'Year of last renovation';
insert into room
select p.property_code, no, case when k = p.room_count and p.property_code in ('HLI', 'DUN') then 'COT' when p.property_code = 'SPB' then (array['STQ', 'DLK', 'STQ', 'DQQ'])[1 + k % 4] when p.property_code = 'MWH' then (array['STQ', 'DLK', 'DLK', 'OVS'])[1 + k % 4] else (array['STQ', 'DLK', 'DQQ', 'STQ', 'OVS'])[1 + k % 5] end, 1 + (k - 1) / 8, 'VC', case when pg_temp.u('vw', at) < 0.8 then pg_temp.weighted('view', at, '{harbor,garden,street,ocean}', '{34,28,20,18}') else '' end, case when k in (2, 11) then 'Y' else 'N' end, 'N', case when k % 7 = 3 then (100 * (1 + k / 8) + k % 8 + 1)::text end, case when pg_temp.u('rn', at) < 0.75 then 2010 + pg_temp.n('rny', at, 0, 13) end, case when p.property_code = 'HLI' and k = 13 then 'N' else 'Y' end
  from property as p, lateral generate_series(1, p.room_count) as k, lateral (select hashtext(p.property_code || k)::bigint as at, case when k = p.room_count and p.property_code in ('HLI', 'DUN') then 'C1' else (100 * (1 + (k - 1) / 8) + (k - 1) % 8 + 1)::text end as no) as a;
update room as r set connects_to = null where connects_to is not null and not exists (select from room as o where o.property_code = r.property_code and o.room_no = r.connects_to);

create table amenity (id smallserial primary key, name varchar(40) not null, charge numeric(6, 2));
insert into amenity (name, charge) values ('Fireplace', null), ('Private balcony', null), ('Jetted tub', null), ('Kitchenette', null), ('Air conditioning', null), ('Mini fridge', null), ('Coffee maker', 0), ('Sofa bed', null), ('Pet bed', 25.00), ('Rollaway', 30.00), ('Crib', 0), ('EV charging', 12.00);
create table room_type_amenity (
  property_code char(3) not null,
  type_code varchar(4) not null,
  amenity_id smallint not null references amenity (id),
  primary key (property_code, type_code, amenity_id),
  foreign key (property_code, type_code) references room_type (property_code, type_code)
);
insert into room_type_amenity select t.property_code, t.type_code, a.id from room_type as t, amenity as a where a.id in (5, 7) or pg_temp.u('am', hashtext(t.property_code || t.type_code || a.id)) < case when t.type_code in ('OVS', 'COT') then 0.6 when a.id in (4, 8, 12) then 0.08 else 0.3 end;

create table staff (
  staff_id integer primary key,
  first_name varchar(30) not null,
  last_name varchar(30) not null,
  department varchar(20) not null,
  job_title varchar(40),
  property_code char(3) references property (property_code),
  reports_to integer references staff (staff_id),
  hired_on date not null,
  left_on date,
  pay_type char(1) not null,
  pay_rate numeric(9, 2),
  email varchar(60),
  phone varchar(20) default ''
);
comment on table staff is 'Employees, present and former';
comment on column staff.property_code is 'Home property, empty for head office';
comment on column staff.pay_type is 'H hourly, S salaried';
comment on column staff.pay_rate is 'Per hour for hourly staff, per year for salaried';
insert into staff
select i, first, pg_temp.pick('sl', i, '{Bouchard,Sullivan,Pereira,Chase,Ouellette,Medeiros,Grant,Libby,Costa,Doyle,Pelletier,Souza,Hayes,Kimball,Thibodeau,Rego,Snow,Merrill}'), dept, case dept when 'Management' then case when i <= 2 then 'Owner' else 'General Manager' end when 'Front Desk' then pg_temp.weighted('fj', i, '{Front Desk Agent,Night Auditor,Front Desk Supervisor}', '{70,18,12}') when 'Housekeeping' then pg_temp.weighted('hj', i, '{Room Attendant,Housekeeping Supervisor,Laundry}', '{78,12,10}') when 'Maintenance' then 'Maintenance Technician' when 'Kitchen' then pg_temp.weighted('kj', i, '{Breakfast Cook,Server}', '{50,50}') end, case when i > 2 then pc end, null, hired, case when i > 6 and pg_temp.u('left', i) < 0.42 then least(date '2024-05-20', hired + 30 + pg_temp.skew('leftd', i, 0, 1600, 2)) end, case when dept = 'Management' then 'S' else 'H' end, case when i <= 2 then null when dept = 'Management' then 62000 + 1000 * pg_temp.n('sal', i, 0, 18) else 16 + pg_temp.n('pay', i, 0, 32) / 4.0 end, case when dept in ('Management', 'Front Desk') then lower(left(first, 1)) || i || '@harborlightgroup.example' end, case when pg_temp.u('sp', i) < 0.7 then '207-555-' || lpad(pg_temp.n('spn', i, 0, 9999)::text, 4, '0') else '' end
  from generate_series(1, 84) as i, lateral (select case when i <= 6 then 'Management' else pg_temp.weighted('dept', i, '{Housekeeping,Front Desk,Kitchen,Maintenance}', '{43,30,16,11}') end as dept, case when i between 3 and 6 then (array['HLI', 'SPB', 'MWH', 'DUN'])[i - 2] else pg_temp.weighted('spc', i, '{HLI,MWH,DUN,SPB}', '{40,27,20,13}') end as pc, case when i <= 6 then date '1998-03-01' + i * 900 else date '2014-04-01' + pg_temp.skew('hire', i, 0, 3680, 0.6) end as hired, pg_temp.pick('sf', i, '{Linda,Mike,Ana,Joanne,Kevin,Maria,Scott,Tammy,Paulo,Beth,Ryan,Denise,Carlos,Heather,Tyler,Jean,Rosa,Kyle}') as first offset 0) as x;
update staff set reports_to = 1 where staff_id between 2 and 6; update staff as s set reports_to = g.staff_id from staff as g where g.staff_id between 3 and 6 and g.property_code = s.property_code and s.staff_id > 6; update property as p set gm_staff_id = s.staff_id from staff as s where s.staff_id between 3 and 6 and s.property_code = p.property_code;

create table guest (
  guest_id integer primary key,
  title varchar(5),
  first_name varchar(40) not null,
  last_name varchar(40) not null,
  email varchar(80),
  phone varchar(20),
  street varchar(80),
  city varchar(40),
  state varchar(20),
  postal_code varchar(10),
  country char(2) default 'US',
  birth_date date,
  loyalty_no varchar(12),
  vip_code char(1),
  do_not_mail char(1) not null default 'N',
  do_not_rent char(1) not null default 'N',
  preferences varchar(200) default '',
  created_on date not null,
  changed_on date
);
comment on table guest is 'Guest profiles';
comment on column guest.loyalty_no is 'Member number of the Lighthouse Club, empty if not a member';
comment on column guest.vip_code is '1 = owner friend, 2 = frequent, 3 = press';
comment on column guest.do_not_rent is 'Y if the guest may not book again';
insert into guest
select i, case when pg_temp.u('gt', i) < 0.4 then pg_temp.pick('gtt', i, '{Mr.,Mrs.,Ms.,Dr.}') else '' end, pg_temp.pick('gf', i, '{James,Mary,Robert,Patricia,John,Jennifer,Susan,David,Barbara,Karen,Thomas,Nancy,Emily,Peter,Laura,Steven,Rachel,Andrew,Diane,Claire,George,Helen}'), pg_temp.pick('gl', i, '{Smith,O''Brien,Cohen,Rossi,Walker,Nguyen,Baker,Murphy,Stein,Adams,Lavoie,Campbell,Ricci,Foley,Chen,Hart,Bennett,Tremblay,Goldberg,Perkins,Ward,Shea,Kelley,Porter,Lindsay,Burke}'), case when pg_temp.u('ge', i) < 0.83 then 'guest' || i || '@' || pg_temp.pick('ged', i, '{gmail.example,aol.example,comcast.example,yahoo.example}') when pg_temp.u('ge', i) < 0.88 then '' end, case when pg_temp.u('gp', i) < 0.77 then pg_temp.pick('gpa', i, '{617,212,203,401,978,514,603}') || '-555-' || lpad(pg_temp.n('gpn', i, 0, 9999)::text, 4, '0') end,
       case when pg_temp.u('gs', i) < 0.55 then pg_temp.n('gsn', i, 1, 900) || ' ' || pg_temp.pick('gst', i, '{Maple St,Elm St,Washington Ave,Beacon St,Pond Rd}') end, split_part(place, '/', 1), split_part(place, '/', 2), case when pg_temp.u('gz', i) < 0.7 then '0' || pg_temp.n('gzn', i, 1000, 9999) end, split_part(place, '/', 3), case when pg_temp.u('gb', i) < 0.22 then date '1941-01-01' + pg_temp.n('gbd', i, 0, 21000) end, case when pg_temp.u('loy', i) < 0.19 then 'LC' || (100000 + i * 7) end, case when pg_temp.u('vip', i) < 0.025 then pg_temp.weighted('vipc', i, '{2,1,3}', '{65,25,10}') end, case when pg_temp.u('dnm', i) < 0.3 then 'Y' else 'N' end, case when pg_temp.u('dnr', i) < 0.004 then 'Y' else 'N' end, case when pg_temp.u('prf', i) < 0.15 then pg_temp.pick('prft', i, '{high floor,feather-free,late arrival,gluten free,quiet room,anniversary trip}') else '' end, made, case when pg_temp.u('gch', i) < 0.35 then least(date '2024-05-30', made + pg_temp.n('gchd', i, 1, 400)) end
  from generate_series(1, 2600) as i, lateral (select case when i < 900 then date '2012-04-01' + i * 4 else date '2022-02-15' + floor((i - 900) / 1700.0 * 815)::int end as made, pg_temp.weighted('gpl', i, '{Boston/MA/US,New York/NY/US,Hartford/CT/US,Providence/RI/US,Portland/ME/US,Montreal/QC/CA,Nashua/NH/US,Philadelphia/PA/US,Newton/MA/US,Toronto/ON/CA,London//GB,Washington/DC/US,//US}', '{20,18,9,7,7,6,6,6,5,4,2,5,5}') as place offset 0) as x;

create table company (
  company_id integer primary key,
  name varchar(80) not null,
  company_type char(2) not null,
  iata_no varchar(10),
  commission_pct numeric(4, 1),
  contact varchar(60) default '',
  credit_ok char(1) default 'N',
  inactive_since date
);
comment on column company.company_type is 'CO corporate, TA travel agent, WD wedding planner';
insert into company select i, pg_temp.pick('cn1', i, '{Bayside,Longfellow,Colonial,Pilgrim,Granite State,Back Bay,Seacoast,Nor''easter,Pine Tree,Ocean State}') || ' ' || case t when 'TA' then pg_temp.pick('cn2', i, '{Travel,Tours,Vacations,Journeys}') when 'WD' then pg_temp.pick('cn3', i, '{Weddings,Events}') else pg_temp.pick('cn4', i, '{Biotech,Insurance,Marine,Consulting,Bank}') end, t, case t when 'TA' then '2' || lpad(pg_temp.n('iata', i, 0, 9999999)::text, 7, '0') end, case t when 'TA' then pg_temp.weighted('com', i, '{10,12,8}', '{75,15,10}')::int end, case when pg_temp.u('cct', i) < 0.5 then pg_temp.pick('cctn', i, '{Amy Fiske,Bob Rourke,Gail Tan,Ted Silvia}') else '' end, case when pg_temp.u('cok', i) < 0.4 then 'Y' else 'N' end, case when pg_temp.u('cin', i) < 0.12 then date '2023-02-01' + i * 5 end from generate_series(1, 46) as i, lateral (select pg_temp.weighted('ctp', i, '{TA,CO,WD}', '{48,38,14}') as t offset 0) as x;

create table rate_plan (
  rate_code varchar(6) primary key,
  description varchar(60) not null,
  based_on varchar(6) references rate_plan (rate_code),
  discount_pct numeric(4, 1),
  refundable char(1) not null default 'Y',
  breakfast char(1) not null default 'N',
  min_nights smallint,
  retired char(1) not null default 'N'
);
insert into rate_plan values ('BAR', 'Best Available Rate', null, null, 'Y', 'N', null, 'N'), ('BB', 'Bed & Breakfast', 'BAR', null, 'Y', 'Y', null, 'N'), ('ADV', 'Advance Purchase', 'BAR', 12, 'N', 'N', null, 'N'), ('AAA', 'AAA / CAA', 'BAR', 10, 'Y', 'N', null, 'N'), ('LCM', 'Lighthouse Club Member', 'BAR', 8, 'Y', 'Y', null, 'N'), ('CORP', 'Corporate', 'BAR', 15, 'Y', 'Y', null, 'N'), ('WKLY', 'Weekly', 'BAR', 20, 'N', 'N', 6, 'N'), ('WED', 'Wedding Block', 'BAR', 10, 'N', 'N', 2, 'N'), ('OTA', 'Online Agency', 'BAR', 0, 'Y', 'N', null, 'N'), ('WINTR', 'Winter Escape', 'BB', 25, 'Y', 'Y', 2, 'N'), ('GRPN', 'Groupon 2019', 'BAR', 40, 'N', 'N', null, 'Y'), ('COMP', 'Complimentary', null, 100, 'Y', 'Y', null, 'N');

create table seasonal_rate (
  property_code char(3) not null,
  type_code varchar(4) not null,
  start_date date not null,
  end_date date not null,
  season varchar(10) not null,
  weekday_rate numeric(8, 2) not null,
  weekend_rate numeric(8, 2) not null,
  primary key (property_code, type_code, start_date),
  foreign key (property_code, type_code) references room_type (property_code, type_code)
);
comment on table seasonal_rate is 'Nightly BAR by season';
insert into seasonal_rate
select property_code, type_code, f, f + len - 1, s, round(rack_rate * k * (case when f >= '2024-01-01' then 1.05 else 1 end)), round(rack_rate * k * 1.18 * (case when f >= '2024-01-01' then 1.05 else 1 end))
  from room_type, (values (date '2023-01-02', 102, 'low', 0.62), ('2023-04-14', 63, 'shoulder', 0.85), ('2023-06-16', 81, 'peak', 1.25), ('2023-09-05', 50, 'shoulder', 0.98), ('2023-10-25', 69, 'low', 0.66), ('2024-01-02', 101, 'low', 0.62), ('2024-04-12', 63, 'shoulder', 0.85), ('2024-06-14', 82, 'peak', 1.25), ('2024-09-04', 50, 'shoulder', 0.98)) as v (f, len, s, k);

-- One room after another, so that no room is let twice; the bookings that came to nothing beside them.
create temp table booking (property_code char(3), room_no varchar(6), arrival date, departure date, seed bigint);
do $$
declare
  r record; day date; nights int; seed bigint;
begin
  for r in select * from room where active = 'Y' loop
    day := date '2023-04-03' + pg_temp.n('first', hashtext(r.property_code || r.room_no), 0, 12);
    while day < date '2024-08-28' loop
      seed := hashtext(r.property_code || r.room_no || day);
      nights := case when pg_temp.u('long', seed) < 0.04 then 7 else 1 + pg_temp.skew('nights', seed, 0, 4, 1.6) end;
      if not (r.property_code = 'SPB' and (to_char(day, 'MM-DD') < '05-01' or to_char(day + nights, 'MM-DD') > '10-31')) then
        if day < date '2024-06-01' or pg_temp.u('booked', seed) < 0.5 - (day - date '2024-06-01') * 0.004 then insert into booking values (r.property_code, r.room_no, day, day + nights, seed); end if;
        if pg_temp.u('lost', seed) < 0.17 then insert into booking values (r.property_code, null, day + 1, day + 1 + nights, seed + 1); end if;
      end if;
      day := day + nights + pg_temp.skew('gap', seed, 0, case when extract(month from day) in (7, 8) then 4 when extract(month from day) in (6, 9, 10) then 9 when extract(month from day) in (1, 2, 3, 11) then 34 else 17 end, 1.9);
    end loop;
  end loop;
end $$;

create table reservation (
  conf_no integer primary key,
  property_code char(3) not null references property (property_code),
  guest_id integer not null references guest (guest_id),
  company_id integer,
  type_code varchar(4) not null,
  rate_code varchar(6) not null references rate_plan (rate_code),
  source varchar(12) not null,
  status char(2) not null,
  booked_at timestamp not null,
  arrival date not null,
  departure date not null,
  nights smallint not null,
  adults smallint not null default 2,
  children smallint not null default 0,
  pets smallint,
  nightly_rate numeric(8, 2) not null,
  deposit_paid numeric(9, 2) not null default 0,
  guaranteed char(1) not null default 'Y',
  cancelled_at timestamp,
  cancel_reason varchar(30),
  arrival_time varchar(8),
  requests varchar(200),
  clerk varchar(10),
  foreign key (property_code, type_code) references room_type (property_code, type_code)
);
comment on table reservation is 'Room reservations, one row per room booked';
comment on column reservation.conf_no is 'Confirmation number';
comment on column reservation.source is 'Where the booking came from';
comment on column reservation.status is 'RS reserved, CI checked in, CO checked out, CX cancelled, NS no-show';
comment on column reservation.nightly_rate is 'Rate per night before tax';
comment on column reservation.clerk is 'Initials of the clerk who took the booking, WEB if none';
alter table booking add conf_no int;
update booking as b set conf_no = n.no from (select ctid as at, 41000 + 3 * row_number() over (order by arrival - pg_temp.skew('lead', seed, 0, 210, 2.2), seed) as no from booking) as n where n.at = b.ctid;
insert into reservation
select conf_no, b.property_code, guest, case plan when 'CORP' then (select company_id from company where company_type = 'CO' order by company_id offset abs(seed) % 11 limit 1) when 'WED' then (select company_id from company where company_type = 'WD' order by company_id limit 1) else case when src = 'agent' then (select company_id from company where company_type = 'TA' order by company_id offset pg_temp.skew('ta', seed, 0, 14, 2) limit 1) end end, coalesce(r.type_code, (array['STQ', 'DLK'])[1 + conf_no % 2]), plan, src,
       case when b.room_no is null then case when pg_temp.u('ns', seed) < 0.14 and arrival < '2024-06-01' then 'NS' else 'CX' end when departure <= '2024-06-01' then 'CO' when arrival < '2024-06-01' then 'CI' else 'RS' end, made, arrival, departure, departure - arrival, adults, case when adults = 2 and pg_temp.u('ch', seed) < 0.14 then pg_temp.n('chn', seed, 1, 3) else 0 end, case when b.property_code in ('HLI', 'DUN') then case when pg_temp.u('pet', seed) < 0.11 then 1 else 0 end end,
       case plan when 'COMP' then 0 else round((case when extract(isodow from arrival) in (5, 6) then s.weekend_rate else s.weekday_rate end) * (1 - coalesce(p.discount_pct, 0) / 100) + case plan when 'BB' then 18 else 0 end) end, case when plan <> 'COMP' and (src <> 'ota' or pg_temp.u('dep', seed) < 0.2) and pg_temp.u('dep', seed) < 0.8 then s.weekday_rate else 0 end, case when pg_temp.u('gtd', seed) < 0.95 then 'Y' else 'N' end,
       case when b.room_no is null and not (pg_temp.u('ns', seed) < 0.14 and arrival < '2024-06-01') then date_trunc('minute', least(timestamp '2024-05-31 20:00', made + (arrival::timestamp - made) * pg_temp.u('cxl', seed))) end, case when b.room_no is null and pg_temp.u('cxr0', seed) < 0.6 and not (pg_temp.u('ns', seed) < 0.14 and arrival < '2024-06-01') then pg_temp.weighted('cxr', seed, '{Change of plans,Illness,Weather,Found better rate,Duplicate,""}', '{44,15,13,9,9,10}') end, case when pg_temp.u('eta', seed) < 0.3 then pg_temp.pick('etat', seed, '{3pm,4 PM,late,6:30pm,after 8,noon,?}') when pg_temp.u('eta', seed) < 0.6 then '' end, case when pg_temp.u('req', seed) < 0.12 then pg_temp.pick('reqt', seed, '{Ground floor please,Anniversary,Crib needed,Early check-in,Quiet room,Two keys}') end, case when src in ('web', 'ota') then 'WEB' else pg_temp.weighted('clk', seed, '{LB,KS,AP,JC,TM,RD}', '{28,22,18,14,10,8}') end
  from booking as b left join room as r on r.property_code = b.property_code and r.room_no = b.room_no cross join lateral (select pg_temp.weighted('src', seed, '{web,ota,phone,walk_in,agent,email}', '{34,30,21,5,4,6}') as src, pg_temp.weighted('rp', seed, '{BAR,BB,ADV,AAA,LCM,OTA,CORP,WKLY,WED,WINTR,COMP}', '{28,16,12,8,7,14,5,0,3,3,1}') as rp, pg_temp.skew('lead', seed, 0, 210, 2.2) as lead, pg_temp.weighted('ad', seed, '{2,1,3,4}', '{78,14,4,4}')::int as adults offset 0) as x
       cross join lateral (select case when src = 'ota' then 'OTA' when departure - arrival >= 6 then 'WKLY' when rp = 'OTA' then 'BAR' when rp = 'WINTR' and extract(month from arrival) between 4 and 11 then 'BAR' else rp end as plan, least(timestamp '2024-05-31 21:10', (arrival - case when src = 'walk_in' then 0 else lead end) + make_interval(mins => 480 + pg_temp.n('bm', seed, 0, 760))) as made) as y join rate_plan as p on p.rate_code = y.plan cross join lateral (select 1 + floor(power(pg_temp.u('gst', seed), 0.7) * (900 + greatest(0, least(1700, (made::date - date '2022-02-16') / 815.0 * 1700)) - 1))::int as guest) as g join seasonal_rate as s on s.property_code = b.property_code and s.type_code = coalesce(r.type_code, (array['STQ', 'DLK'])[1 + conf_no % 2]) and b.arrival between s.start_date and s.end_date;

create table reservation_guest (
  conf_no integer not null references reservation (conf_no),
  guest_id integer not null references guest (guest_id),
  primary key (conf_no, guest_id)
);
comment on table reservation_guest is 'Other guests who share the room';
insert into reservation_guest select distinct conf_no, g from reservation, lateral generate_series(1, adults - 1) as k, lateral (select 1 + (guest_id * 13 + k * 577) % 2100 as g) as x where g <> guest_id and pg_temp.u('shr', conf_no * 4 + k) < 0.28;

-- Copied before the rate codes were changed in January 2024.
create table reservation_bak_2023 as select * from reservation where booked_at < timestamp '2024-01-08';
update reservation_bak_2023 set status = 'RS', cancelled_at = null where arrival > date '2024-01-08'; update reservation_bak_2023 set rate_code = 'RACK' where rate_code = 'BAR';

create table stay (
  stay_id integer primary key,
  conf_no integer not null references reservation (conf_no),
  property_code char(3) not null,
  room_no varchar(6) not null,
  guest_id integer not null references guest (guest_id),
  checked_in_at timestamp not null,
  checked_out_at timestamp,
  key_count smallint default 1,
  vehicle_plate varchar(10),
  room_moved char(1) not null default 'N',
  foreign key (property_code, room_no) references room (property_code, room_no)
);
comment on table stay is 'Actual occupancy of a room, made at check-in';
comment on column stay.checked_out_at is 'Empty while the guest is in house';
insert into stay
select row_number() over (order by b.arrival, b.seed), r.conf_no, b.property_code, b.room_no, r.guest_id, b.arrival + time '14:00' + make_interval(mins => pg_temp.skew('cin', seed, 0, 520, 1.4)), case when r.status = 'CO' then b.departure + time '07:00' + make_interval(mins => 255 - pg_temp.skew('cout', seed, 0, 250, 1.4)) end, 1 + pg_temp.skew('keys', seed, 0, 2, 1.2), case when pg_temp.u('veh', seed) < 0.45 then pg_temp.n('vp', seed, 100, 9999) || ' ' || pg_temp.pick('vpl', seed, '{AB,KT,MX,RZ}') when pg_temp.u('veh', seed) < 0.6 then '' end, case when pg_temp.u('mv', seed) < 0.02 then 'Y' else 'N' end
  from booking as b join reservation as r on r.conf_no = b.conf_no where r.status in ('CI', 'CO');
update room as r set hk_status = case when exists (select from stay as s where s.property_code = r.property_code and s.room_no = r.room_no and s.checked_out_at is null) then 'OC' when r.active = 'N' then 'OO' when pg_temp.u('hk', hashtext(r.property_code || r.room_no)) < 0.2 then 'VD' else 'VC' end;

create table charge_code (code char(4) primary key, description varchar(40) not null, department varchar(20), taxable char(1) not null);
insert into charge_code values ('ROOM', 'Room', 'Rooms', 'Y'), ('BKFT', 'Breakfast', 'Kitchen', 'Y'), ('BARX', 'Wine & beer', 'Kitchen', 'Y'), ('PETF', 'Pet fee', 'Rooms', 'N'), ('PARK', 'Parking', 'Other', 'N'), ('GIFT', 'Gift shop', 'Other', 'Y'), ('KAYK', 'Kayak rental', 'Other', 'Y'), ('LATE', 'Late check-out', 'Rooms', 'Y'), ('DAMG', 'Damage', 'Rooms', 'N'), ('ADJ', 'Adjustment', null, 'N');

create table folio_charge (
  id serial primary key,
  stay_id integer not null references stay (stay_id),
  charge_date date not null,
  code char(4) not null references charge_code (code),
  quantity smallint not null default 1,
  amount numeric(9, 2) not null,
  tax numeric(8, 2) not null default 0,
  voided char(1) not null default 'N',
  posted_by integer references staff (staff_id)
);
comment on table folio_charge is 'Charges posted to a stay; purged four months after check-out';
comment on column folio_charge.amount is 'Amount for the quantity, before tax';
insert into folio_charge (stay_id, charge_date, code, quantity, amount, tax, voided, posted_by)
select stay_id, day, code, q, amount, round(case when taxable = 'Y' then amount * p.occupancy_tax_pct / 100 else 0 end, 2), case when code <> 'ROOM' and pg_temp.u('vd', at) < 0.02 then 'Y' else 'N' end, case when code = 'ROOM' then null else (select staff_id from staff where property_code = x.property_code and department = 'Front Desk' and hired_on < '2024-02-01' order by staff_id offset pg_temp.n('pst', at, 0, 3) limit 1) end
  from (select s.stay_id, s.property_code, day::date, 'ROOM' as code, 1 as q, r.nightly_rate as amount, s.stay_id * 100::bigint as at from stay as s join reservation as r using (conf_no), generate_series(r.arrival, least(r.departure - 1, date '2024-05-31'), interval '1 day') as day where s.checked_in_at > '2024-02-01'
        union all select s.stay_id, s.property_code, r.arrival + k - 1, code, q, q * (case code when 'BKFT' then 19.5 when 'BARX' then 14 when 'PARK' then 15 when 'GIFT' then 8 + 2 * pg_temp.skew('gft', s.stay_id * 10 + k, 0, 40, 2.5) when 'KAYK' then 35 when 'LATE' then 40 when 'DAMG' then 75 else -25 end), s.stay_id * 100 + k
          from stay as s join reservation as r using (conf_no), lateral generate_series(1, least(r.nights, pg_temp.skew('xtr', s.stay_id, 0, 4, 1.9))) as k, lateral (select pg_temp.weighted('xc', s.stay_id * 10 + k, '{BKFT,BARX,PARK,GIFT,KAYK,LATE,DAMG,ADJ}', '{44,21,12,10,4,4,1,4}') as code, pg_temp.weighted('xq', s.stay_id * 10 + k, '{2,1,3}', '{52,40,8}')::int as q offset 0) as c where s.checked_in_at > '2024-02-01' and r.arrival + k - 1 < '2024-06-01'
        union all select s.stay_id, s.property_code, r.arrival, 'PETF', 1, 35, s.stay_id * 100 + 50 from stay as s join reservation as r using (conf_no) where r.pets > 0 and s.checked_in_at > '2024-02-01') as x join property as p using (property_code) join charge_code as c using (code) order by day, stay_id, at;

create table invoice (
  invoice_no varchar(12) primary key,
  stay_id integer references stay (stay_id),
  bill_to_company integer,
  invoice_date date not null,
  room_total numeric(9, 2) not null,
  other_total numeric(9, 2) not null default 0,
  tax_total numeric(9, 2) not null,
  grand_total numeric(9, 2) not null,
  amount_paid numeric(9, 2) not null default 0,
  pay_method varchar(4),
  paid_on date
);
insert into invoice
select s.property_code || '-' || lpad(s.stay_id::text, 6, '0'), s.stay_id, case when r.rate_code = 'CORP' and pg_temp.u('bc', s.stay_id) < 0.7 then r.company_id end, s.checked_out_at::date, room, other, tax, room + other + tax, case when open then r.deposit_paid else room + other + tax end, case when not open then pg_temp.weighted('pm', s.stay_id, '{VISA,MC,AMEX,CASH,CHK,DISC}', '{46,24,17,7,3,3}') end, case when not open then s.checked_out_at::date + case when r.rate_code = 'CORP' then pg_temp.n('pdd', s.stay_id, 8, 40) else 0 end end
  from stay as s join reservation as r using (conf_no) join property as p on p.property_code = s.property_code, lateral (select r.nightly_rate * r.nights as room, coalesce((select sum(amount) from folio_charge as f where f.stay_id = s.stay_id and f.code <> 'ROOM' and f.voided = 'N'), case when pg_temp.u('oth', s.stay_id) < 0.45 then 19.5 * pg_temp.n('othn', s.stay_id, 1, 5) else 0 end) as other, round(r.nightly_rate * r.nights * p.occupancy_tax_pct / 100, 2) as tax, (r.rate_code = 'CORP' and s.checked_out_at > '2024-05-05' or pg_temp.u('unp', s.stay_id) < 0.006) as open offset 0) as t where s.checked_out_at is not null and r.rate_code <> 'COMP';
update invoice set amount_paid = least(amount_paid, grand_total);

create table housekeeping_task (
  task_date date not null,
  property_code char(3) not null,
  room_no varchar(6) not null,
  task_type char(1) not null,
  attendant_id integer references staff (staff_id),
  credits numeric(3, 1) not null,
  started_at timestamp,
  finished_at timestamp,
  inspected_by integer references staff (staff_id),
  inspection char(1),
  remark varchar(100) default '',
  primary key (task_date, property_code, room_no),
  foreign key (property_code, room_no) references room (property_code, room_no)
);
comment on table housekeeping_task is 'Daily cleaning assignments';
comment on column housekeeping_task.task_type is 'D = departure clean, S = stayover service, T = turndown';
comment on column housekeeping_task.credits is 'Workload points of the task';
comment on column housekeeping_task.inspection is 'P passed, F failed, empty if not inspected';
insert into housekeeping_task
select distinct on (day, s.property_code, s.room_no) day::date, s.property_code, s.room_no, kind, case when pg_temp.u('att0', at) < 0.97 then a.staff_id end, case kind when 'D' then 1.5 else 1 end, began, case when began is not null then began + make_interval(mins => case kind when 'D' then 28 else 12 end + pg_temp.skew('min', at, 0, 40, 1.7)) end, case when began is not null and pg_temp.u('ins', at) < 0.35 then (select staff_id from staff where property_code = s.property_code and department in ('Housekeeping', 'Management') and left_on is null order by staff_id limit 1) end, case when began is not null and pg_temp.u('ins', at) < 0.35 then case when pg_temp.u('fl', at) < 0.07 then 'F' else 'P' end end, case when pg_temp.u('hr', at) < 0.04 then pg_temp.pick('hrt', at, '{DND,extra towels,stain on carpet,left item}') else '' end
  from stay as s join reservation as r using (conf_no), generate_series(greatest(r.arrival + 1, date '2024-02-15'), least(r.departure, date '2024-05-31'), interval '1 day') as day, lateral (select hashtext(s.room_no || s.property_code || day)::bigint as at, case when day = r.departure then 'D' else 'S' end as kind offset 0) as k, lateral (select case when day < '2024-05-31' and pg_temp.u('skp', at) > 0.05 then day + time '09:15' + make_interval(mins => pg_temp.n('st', at, 0, 300)) end as began offset 0) as b, lateral (select staff_id from staff where property_code = s.property_code and department = 'Housekeeping' and hired_on < '2024-02-01' and coalesce(left_on, '2099-01-01') > '2024-05-31' order by staff_id offset pg_temp.n('hka', at, 0, 1) limit 1) as a
 order by day, s.property_code, s.room_no, kind;

create table maintenance_request (
  request_no serial primary key,
  property_code char(3) not null references property (property_code),
  room_no varchar(6),
  category varchar(20) not null,
  description varchar(200),
  priority smallint not null,
  reported_by integer references staff (staff_id),
  assigned_to integer,
  reported_at timestamp not null,
  completed_at timestamp,
  parts_cost numeric(8, 2),
  vendor varchar(40) default '',
  room_blocked char(1) not null default 'N'
);
comment on table maintenance_request is 'Work orders';
comment on column maintenance_request.room_no is 'Empty for public areas';
comment on column maintenance_request.priority is '1 urgent, 2 this week, 3 when possible';
insert into maintenance_request (property_code, room_no, category, description, priority, reported_by, assigned_to, reported_at, completed_at, parts_cost, vendor, room_blocked)
select pc, case when pg_temp.u('pub', i) < 0.77 then m.room_no end, cat, case cat when 'plumbing' then pg_temp.pick('dp', i, '{Toilet running,Slow drain,Leaking faucet,No hot water}') when 'electrical' then pg_temp.pick('de', i, '{Lamp out,Outlet dead,Smoke alarm chirps}') when 'HVAC' then pg_temp.pick('dh', i, '{AC not cooling,Heater noise,Filter change}') when 'furniture' then pg_temp.pick('df', i, '{Drawer stuck,Chair broken,Blind torn}') else '' end, prio, case when pg_temp.u('rb', i) < 0.9 then (select staff_id from staff where property_code = pc and hired_on < at and department <> 'Maintenance' order by staff_id offset pg_temp.n('rbn', i, 0, 4) limit 1) end, case when pg_temp.u('as', i) < 0.85 then (select staff_id from staff where department = 'Maintenance' order by staff_id offset pg_temp.skew('asn', i, 0, 6, 1.4) limit 1) end, at, case when at < '2024-05-22' and pg_temp.u('cmp', i) < 0.95 or pg_temp.u('cmp', i) < 0.3 then least(timestamp '2024-05-31 17:30', at + make_interval(mins => pg_temp.skew('cmpd', i, 20, case prio when 1 then 1500 when 2 then 9000 else 40000 end, 2))) end, case when pg_temp.u('pt', i) < 0.45 then pg_temp.skew('ptc', i, 3, 420, 3) when pg_temp.u('pt', i) < 0.6 then 0 end, case when pg_temp.u('vn', i) < 0.1 then pg_temp.pick('vnn', i, '{Coastal Plumbing,Downeast Electric,Bay HVAC}') else '' end, case when prio = 1 and pg_temp.u('blk', i) < 0.4 then 'Y' else 'N' end
  from generate_series(1, 640) as i, lateral (select pg_temp.weighted('mpc', i, '{HLI,MWH,DUN,SPB}', '{44,25,20,11}') as pc, pg_temp.weighted('mct', i, '{plumbing,electrical,HVAC,furniture,grounds,other}', '{30,21,20,15,8,6}') as cat, pg_temp.weighted('mpr', i, '{1,2,3}', '{14,48,38}')::int as prio, timestamp '2023-01-04 08:00' + make_interval(mins => floor(739000 * i / 640.0)::int + pg_temp.n('mmn', i, 0, 700)) as at offset 0) as x, lateral (select room_no from room where property_code = pc order by md5(room_no) offset pg_temp.skew('mrm', i, 0, 8, 1.5) limit 1) as m order by at, i;

create table lost_found (
  id serial primary key,
  property_code char(3) not null,
  room_no varchar(6),
  found_on date,
  item varchar(100),
  returned_on date
);

create view in_house as
  select s.property_code, s.room_no, g.last_name, g.first_name, s.checked_in_at, r.departure, r.adults + r.children as persons from stay as s join reservation as r on r.conf_no = s.conf_no join guest as g on g.guest_id = s.guest_id where s.checked_out_at is null;
comment on view in_house is 'Guests in house, for the front desk';
