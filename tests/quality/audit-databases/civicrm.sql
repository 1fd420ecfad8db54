-- A river conservancy in Minnesota: supporters, households and partner organisations, gifts, monthly donors, members, events, contacts made.
-- After CiviCRM: option groups and values instead of enumerations, foreign keys between entities, a comment on every column as in its schema files.
-- Values are drawn from hashes of row numbers; each load gives the same rows.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 402) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  rest float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;

create table civicrm_option_group (
  id integer primary key,
  name varchar(64) not null unique,
  title varchar(255),
  data_type varchar(128),
  is_reserved boolean not null default true,
  is_active boolean not null default true
);
create table civicrm_option_value (
  id integer primary key,
  option_group_id integer not null references civicrm_option_group on delete cascade,
  label varchar(512),
  value varchar(512) not null,
  name varchar(255),
  weight integer not null,
  is_default boolean default false,
  is_active boolean not null default true,
  description text
);
create temp table opt as
select * from (values (1, 'gender', 'Gender', '1:Female,2:Male,3:Other'), (2, 'individual_prefix', 'Individual contact prefixes', '1:Mrs.,2:Ms.,3:Mr.,4:Dr.'), (3, 'activity_type', 'Activity Type', '1:Meeting,2:Phone Call,3:Email,5:Event Registration,6:Contribution,7:Membership Signup,8:Membership Renewal,12:Inbound Email,19:Bulk Email,22:Print PDF Letter,55:Site Visit'),
  (4, 'activity_status', 'Activity Status', '1:Scheduled,2:Completed,3:Cancelled,4:Left Message,5:Unreachable,6:Not Required'), (5, 'activity_contacts', 'Activity Contacts', '1:Activity Assignees,2:Activity Source,3:Activity Targets'),
  (6, 'contribution_status', 'Contribution Status', '1:Completed,2:Pending,3:Cancelled,4:Failed,7:Refunded,8:Partially paid,9:Pending refund,10:Chargeback'), (7, 'contribution_recur_status', 'Recurring Contribution Status', '1:Completed,2:Pending,3:Cancelled,4:Failed,5:In Progress,6:Overdue'),
  (8, 'payment_instrument', 'Payment Methods', '1:Credit Card,2:Debit Card,3:Cash,4:Check,5:EFT,6:Stock Transfer'), (9, 'event_type', 'Event Type', '1:Conference,3:Fundraiser,4:Meeting,6:Workshop,7:River Cleanup,8:Paddle Trip,5:Performance'), (10, 'participant_role', 'Participant Role', '1:Attendee,2:Volunteer,3:Host,4:Speaker'),
  (11, 'preferred_communication_method', 'Preferred Communication Method', '1:Phone,2:Email,3:Postal Mail,4:SMS,5:Fax')) as v (gid, name, title, list);
insert into civicrm_option_group select gid, name, title, 'Integer', gid in (4, 5, 6, 7), true from opt;
insert into civicrm_option_value
select row_number() over (order by gid, o), gid, split_part(item, ':', 2), split_part(item, ':', 1), split_part(item, ':', 2), o, (gid, split_part(item, ':', 1)) in ((4, '2'), (6, '1'), (8, '4'), (10, '1')), split_part(item, ':', 2) not in ('Fax', 'Performance', 'Debit Card'), null
  from opt, unnest(string_to_array(list, ',')) with ordinality as p (item, o);

create table civicrm_contact (
  id integer primary key,
  contact_type varchar(64),
  contact_sub_type varchar(255),
  display_name varchar(128),
  sort_name varchar(128),
  first_name varchar(64),
  last_name varchar(64),
  organization_name varchar(128),
  household_name varchar(128),
  prefix_id integer,
  gender_id integer,
  birth_date date,
  is_deceased boolean not null default false,
  deceased_date date,
  employer_id integer references civicrm_contact on delete set null,
  do_not_email boolean not null default false,
  is_opt_out boolean not null default false,
  preferred_communication_method varchar(255),
  source varchar(255),
  is_deleted boolean not null default false,
  created_date timestamptz,
  modified_date timestamptz
);
insert into civicrm_contact
select i, ty, case when ty = 'Organization' and i > 1 then pg_temp.w('sub', i, 'Sponsor:3,Partner_Agency:2,School:2,:8') end, dn, sn, case when ty = 'Individual' then first end, case when ty = 'Individual' then last end, case when ty = 'Organization' then dn end, case when ty = 'Household' then dn end,
       case when ty = 'Individual' and pg_temp.f('pre', i) < 0.6 then case when pg_temp.f('dr', i) < 0.06 then 4 when g = 2 then 3 else pg_temp.z('mrs', i, 1, 2) end end, case when ty = 'Individual' and pg_temp.f('g0', i) < 0.72 then g end,
       case when ty = 'Individual' and pg_temp.f('hasb', i) < 0.38 then date '1938-01-01' + floor(24500 * power(pg_temp.f('birth', i), 0.8))::int end, false, null, null,
       pg_temp.f('dne', i) < 0.06, pg_temp.f('oo', i) < 0.07, case when pg_temp.f('pcm', i) < 0.3 then pg_temp.w('pcmv', i, '2:6,3:4,1:2,4:1') end,
       pg_temp.w('src', i, 'Website signup:6,River Cleanup:3,Direct mail:4,Event registration:4,Imported from spreadsheet:3,:5'), false, c, c + make_interval(hours => pg_temp.z('mod', i, 0, 8000))
  from (select *, case ty when 'Individual' then first || ' ' || last when 'Household' then 'The ' || last || ' Family' else case when i = 1 then 'Upper Sauk River Conservancy' else pg_temp.one('og', i, 'Sauk,Two Rivers,Prairie,North Star,Big Woods,Stearns County,Granite City,Lakeland,Chain of Lakes,Mill Pond,Heron,Tallgrass,Oxbow,Riverbend,Melrose,Sartell,Cold Spring,Rockville,Avon,Albany,Holdingford,Paynesville,Eden Valley,Kimball,St. Joseph,Osakis,Rice,Royalton,Grey Eagle,Pearl Lake') || ' ' || pg_temp.one('ot', i, 'Credit Union,Brewing,Dental,Elementary School,High School,Rotary Club,Outfitters,Insurance Agency,Hardware,Foundation,Construction,Co-op,Law Office,Garden Center,Lutheran Church,Township,Veterinary Clinic') end end as dn,
               case ty when 'Individual' then last || ', ' || first when 'Household' then last || ' Family' end as sn
          from (select i, case when i = 1 then 'Organization' when i <= 10 then 'Individual' else pg_temp.w('ct', i, 'Individual:79,Household:6,Organization:15') end as ty, case when pg_temp.f('sex', i) < 0.56 then 1 else 2 end as g,
                       case when pg_temp.f('sex', i) < 0.56 then pg_temp.one('fn', i, 'Linda,Karen,Susan,Mary,Jennifer,Barbara,Kathleen,Emily,Sarah,Megan,Anna,Ruth,Carol,Grace,Heather,Nancy,Judith,Amy,Laura,Kristin,Hannah,Mai,Fatuma,Rosa') else pg_temp.one('fn', i, 'David,Mark,Steven,John,Michael,Paul,Erik,Peter,Gary,Thomas,James,Daniel,Kevin,Scott,Robert,Jacob,Andrew,Tou,Abdi,Carlos,Roger,Dale') end as first,
                       pg_temp.one('ln', i, 'Anderson,Johnson,Olson,Larson,Schmidt,Peterson,Nelson,Meyer,Hansen,Schneider,Carlson,Koenig,Lindquist,Berg,Vang,Xiong,Mohamed,Novak,Garcia,Miller,Weber,Thompson,Kowalski,Becker,Erickson,Lund,Fischer,Maier,Torborg,Hughes,Braun,Symanietz') as last,
                       timestamptz '2021-03-01 14:00+00' + make_interval(mins => floor(2797000 * power(i / 2401.0, 0.8))::int) as c
                  from generate_series(1, 2400) as i) as a) as b;
update civicrm_contact set employer_id = 1, created_date = timestamptz '2021-03-02 16:00+00', source = null, is_opt_out = false where id between 2 and 10;
update civicrm_contact as c set employer_id = o.id from (select array_agg(id order by id) as ids from civicrm_contact where contact_type = 'Organization') as a, civicrm_contact as o
 where c.contact_type = 'Individual' and c.id > 10 and pg_temp.f('emp', c.id) < 0.16 and o.id = a.ids[2 + floor(power(pg_temp.f('emp2', c.id), 2) * (cardinality(a.ids) - 1))::int];
update civicrm_contact set is_deceased = true, deceased_date = case when pg_temp.f('dd', id) < 0.7 then greatest(date '2023-06-01', created_date::date + 200) + pg_temp.z('ddd', id, 0, 250) end where contact_type = 'Individual' and id > 10 and created_date < timestamptz '2025-03-01 00:00+00' and pg_temp.f('dec', id) < case when birth_date < date '1950-01-01' then 0.12 else 0.02 end;
update civicrm_contact set is_deleted = true, modified_date = modified_date + interval '40 days' where id > 10 and pg_temp.f('del', id) < 0.035;
update civicrm_contact set contact_sub_type = null where contact_sub_type = '';
update civicrm_contact set source = null where source = '' or id = 1;
update civicrm_contact set sort_name = display_name where sort_name is null;
update civicrm_contact set modified_date = timestamptz '2026-06-24 15:10+00' - make_interval(hours => id % 400) where modified_date > timestamptz '2026-06-25 00:00+00';

create table civicrm_address (
  id integer generated always as identity primary key,
  contact_id integer references civicrm_contact on delete cascade,
  location_type_id integer,
  is_primary boolean not null default false,
  is_billing boolean not null default false,
  street_address varchar(96),
  supplemental_address_1 varchar(96),
  city varchar(64),
  postal_code varchar(64),
  manual_geo_code boolean not null default false
);
insert into civicrm_address (contact_id, location_type_id, is_primary, is_billing, street_address, supplemental_address_1, city, postal_code)
select id, case when n = 2 then 5 when contact_type = 'Organization' then 3 else pg_temp.w('lt', id, '1:9,2:1')::int end, n = 1, n = 2, pg_temp.z('no', id * 2 + n, 3, 2900) || ' ' || pg_temp.one('st', id * 2 + n, 'Riverside Dr,Main St,Oak St,3rd Ave N,County Road 17,Lake Shore Dr,Division St,Cedar Ln,Germain St,7th St S,Pine Cone Rd,Sinclair Ave'),
       case when pg_temp.f('apt', id * 2 + n) < 0.1 then 'Apt ' || pg_temp.z('aptn', id, 1, 40) end, split_part(town, '/', 1), split_part(town, '/', 2)
  from civicrm_contact, generate_series(1, 2) as n, lateral (select pg_temp.w('town', id * 2 + case when pg_temp.f('same', id) < 0.7 then 1 else n end, 'St. Cloud/56301:22,Sauk Centre/56378:14,Melrose/56352:11,Cold Spring/56320:8,Sartell/56377:9,Richmond/56368:5,Waite Park/56387:5,Freeport/56331:4,Minneapolis/55406:9,St. Paul/55104:6,Albany/56307:4,Long Prairie/56347:3') as town) as t
 where n = 1 and pg_temp.f('hasadr', id) < 0.9 or n = 2 and pg_temp.f('hasadr', id) < 0.07;

create table civicrm_financial_type (
  id integer primary key,
  name varchar(64) not null,
  description varchar(255),
  is_deductible boolean not null default false,
  is_reserved boolean not null default false,
  is_active boolean not null default true
);
insert into civicrm_financial_type values (1, 'Donation', 'Gifts without return', true, false, true), (2, 'Member Dues', 'Annual dues', true, false, true), (3, 'Campaign Contribution', 'Old campaign accounts, not used since 2023', false, false, false), (4, 'Event Fee', 'Tickets and registration', false, false, true), (5, 'Sponsorship', 'Business sponsors of events', true, false, true), (6, 'Grant', 'Public and private grants', false, false, true);

create table civicrm_contribution_recur (
  id integer primary key,
  contact_id integer not null references civicrm_contact on delete cascade,
  amount numeric(20,2) not null,
  currency varchar(3),
  frequency_unit varchar(8) default 'month',
  frequency_interval integer not null default 1,
  start_date timestamp not null,
  cancel_date timestamp,
  cancel_reason text,
  end_date timestamp,
  contribution_status_id integer default 2,
  cycle_day integer not null default 1,
  failure_count integer default 0,
  payment_instrument_id integer,
  financial_type_id integer references civicrm_financial_type,
  is_test boolean not null default false
);
insert into civicrm_contribution_recur
select n, id, amt, 'USD', 'month', case when pg_temp.f('quarter', n) < 0.12 then 3 else 1 end, st, case when s in (3, 4) then least(st + make_interval(days => pg_temp.z('life', n, 40, 600)), timestamp '2026-06-15 10:00') end, case when s = 3 then pg_temp.w('why', n, 'Card expired:3,Donor asked by phone:4,Moved away:2,:3') end, case when s = 1 then least(st + interval '1 year', timestamp '2026-06-20 00:00') end, s, extract(day from st)::int, case when s = 4 then 3 else pg_temp.w('fc', n, '0:9,1:1')::int end, pg_temp.w('rpi', n, '1:8,5:3')::int, 1, test
  from (select row_number() over (order by st, id) as n, * from (select id, greatest(created_date::timestamp, timestamp '2023-07-01') + make_interval(days => pg_temp.z('rst', id, 1, 500), hours => 3) as st, pg_temp.w('ramt', id, '5:3,10:9,15:5,20:6,25:6,35:2,50:4,100:1,250:0.2')::numeric as amt, pg_temp.f('rtest', id) < 0.02 as test
          from civicrm_contact where contact_type <> 'Organization' and id > 10 and pg_temp.f('recur', id) < 0.068) as a where st < timestamp '2026-06-10') as b, lateral (select pg_temp.w('rs', n, '5:62,3:26,4:6,1:5,2:1')::int as s) as c;

create table civicrm_membership_type (
  id integer primary key,
  name varchar(128) not null,
  description varchar(255),
  member_of_contact_id integer not null references civicrm_contact,
  financial_type_id integer not null references civicrm_financial_type,
  minimum_fee numeric(18,9) default 0,
  duration_unit varchar(8) not null,
  duration_interval integer,
  period_type varchar(8) not null default 'rolling',
  visibility varchar(64),
  weight integer,
  is_active boolean not null default true
);
insert into civicrm_membership_type values (1, 'Individual', 'One adult', 1, 2, 40, 'year', 1, 'rolling', 'Public', 1, true), (2, 'Household', 'All at one address', 1, 2, 65, 'year', 1, 'rolling', 'Public', 2, true), (3, 'Student', 'With a student card', 1, 2, 15, 'year', 1, 'rolling', 'Public', 3, true), (4, 'Business', 'Listed on the website', 1, 2, 250, 'year', 1, 'rolling', 'Public', 4, true), (5, 'Lifetime', 'One payment', 1, 2, 1000, 'lifetime', 1, 'rolling', 'Admin', 5, true), (6, 'Senior', 'Closed for new members in 2024', 1, 2, 25, 'year', 1, 'rolling', 'Admin', 6, false);

create table civicrm_membership_status (
  id integer primary key,
  name varchar(128) not null,
  label varchar(128),
  is_current_member boolean not null default false,
  is_admin boolean not null default false,
  weight integer,
  is_default boolean not null default false,
  is_active boolean not null default true
);
insert into civicrm_membership_status values (1, 'New', 'New', true, false, 1, true, true), (2, 'Current', 'Current', true, false, 2, false, true), (3, 'Grace', 'Grace', true, false, 3, false, true), (4, 'Expired', 'Expired', false, false, 4, false, true), (5, 'Pending', 'Pending', false, false, 5, false, true), (6, 'Cancelled', 'Cancelled', false, false, 6, false, true), (7, 'Deceased', 'Deceased', false, true, 7, false, true);

create table civicrm_membership (
  id integer primary key,
  contact_id integer not null references civicrm_contact on delete cascade,
  membership_type_id integer not null references civicrm_membership_type,
  join_date date,
  start_date date,
  end_date date,
  source varchar(128),
  status_id integer not null references civicrm_membership_status,
  is_override boolean,
  owner_membership_id integer references civicrm_membership,
  contribution_recur_id integer references civicrm_contribution_recur,
  is_test boolean not null default false
);
insert into civicrm_membership
select row_number() over (order by jd, id), id, t, jd, sd, ed, pg_temp.w('ms', id, 'Online signup:5,Paper form:3,Farmers market table:1,:2'),
       case when c.is_deceased then 7 when cancelled then 6 when pend then 5 when ed is null then 2 when ed >= date '2026-06-26' then case when jd > date '2026-03-26' then 1 else 2 end when ed >= date '2026-05-26' then 3 else 4 end,
       case when c.is_deceased then true end, null, null, pg_temp.f('mtest', id) < 0.006
  from (select *, case t when 5 then null else (sd + interval '1 year' - interval '1 day')::date end as ed
          from (select c.*, (jd + make_interval(years => years))::date as sd from (select c.*, pg_temp.f('mcan', id) < 0.03 as cancelled, jd > date '2026-06-10' and pg_temp.f('mpen', id) < 0.6 as pend,
                       case when t = 5 then 0 else least(floor((date '2026-06-26' - jd) / 365.25)::int, case when pg_temp.f('loyal', id) < 0.55 then 9 else pg_temp.z('yrs', id, 0, 2) end) end as years
                  from (select c.*, least(greatest(created_date::date, date '2021-04-01') + floor(700 * power(pg_temp.f('mj', id), 3))::int, date '2026-06-20' - id % 25) as jd,
                               case contact_type when 'Organization' then 4 when 'Household' then 2 else pg_temp.w('mt', id, '1:60,2:22,3:7,5:3,6:8')::int end as t from civicrm_contact as c where id > 10 and pg_temp.f('member', id) < 0.37) as c) as c) as d) as c;
update civicrm_membership set source = null where source = '';

create table civicrm_event (
  id integer primary key,
  title varchar(255),
  event_type_id integer,
  start_date timestamp,
  end_date timestamp,
  is_public boolean default true,
  is_monetary boolean not null default false,
  financial_type_id integer references civicrm_financial_type,
  max_participants integer,
  is_online_registration boolean not null default false,
  registration_end_date timestamp,
  is_active boolean not null default false,
  is_template boolean not null default false,
  created_id integer references civicrm_contact,
  created_date timestamp
);
insert into civicrm_event
select n, case when tpl then 'Template: ' || t else t || case when ty in (7, 8) then ', ' || pg_temp.one('where', n, 'Sauk Centre,Melrose,Cold Spring,Richmond,Rockville,St. Cloud') else '' end || ' ' || extract(year from d) end, ty, case when not tpl then d + case ty when 3 then time '18:00' when 4 then time '18:30' else time '09:00' end end, case when not tpl then d + case ty when 3 then time '21:30' when 4 then time '20:00' when 6 then time '12:00' else time '13:30' end end,
       ty <> 4, fee > 0, case when fee > 0 then 4 end, case ty when 8 then 16 when 6 then 20 when 3 then 140 end, ty <> 4, case when ty in (3, 8) and not tpl then d - 3 + time '12:00' end, pg_temp.f('ea', n) > 0.05, tpl, pg_temp.z('ecr', n, 2, 8), d - pg_temp.z('ecd', n, 30, 90) + time '15:00'
  from (select n, n in (1, 2) as tpl, d, ty, case ty when 7 then pg_temp.one('t7', n, 'Spring Cleanup,River Cleanup,Fall Cleanup') when 8 then pg_temp.one('t8', n, 'Moonlight Paddle,Family Paddle,Bird Paddle') when 6 then pg_temp.one('t6', n, 'Rain Garden Workshop,Water Testing Class,Native Plants Workshop') when 3 then pg_temp.one('t3', n, 'River Gala,Fish Fry,Trivia Night') when 4 then 'Board and Members Meeting' else 'Watershed Conference' end as t, case ty when 3 then 60 when 8 then 25 when 6 then 20 when 1 then 90 else 0 end as fee
          from (select n, date '2024-01-20' + (n - 1) * 14 + (6 - extract(isodow from date '2024-01-20' + (n - 1) * 14)::int) as d, case when n in (1, 2) then 7 when extract(month from date '2024-01-20' + (n - 1) * 14) in (11, 12, 1, 2, 3) then pg_temp.w('ety', n, '6:4,3:3,4:3,1:1')::int else pg_temp.w('ety', n, '7:4,8:4,6:2,3:1,4:1')::int end as ty from generate_series(1, 68) as n) as a) as b;

create table civicrm_participant_status_type (
  id integer primary key,
  name varchar(64),
  label varchar(255),
  class varchar(15),
  is_reserved boolean not null default false,
  is_active boolean not null default true,
  is_counted boolean not null default false,
  weight integer not null
);
insert into civicrm_participant_status_type values (1, 'Registered', 'Registered', 'Positive', true, true, true, 1), (2, 'Attended', 'Attended', 'Positive', false, true, true, 2), (3, 'No-show', 'No-show', 'Negative', false, true, false, 3), (4, 'Cancelled', 'Cancelled', 'Negative', true, true, false, 4), (5, 'Pending from pay later', 'Pending (pay later)', 'Pending', true, true, true, 5), (6, 'Pending from incomplete transaction', 'Pending (incomplete transaction)', 'Pending', true, true, false, 6), (7, 'On waitlist', 'On waitlist', 'Waiting', true, true, false, 7), (15, 'Transferred', 'Transferred', 'Negative', true, false, false, 15);

create table civicrm_participant (
  id integer primary key,
  contact_id integer not null references civicrm_contact on delete cascade,
  event_id integer not null references civicrm_event on delete cascade,
  status_id integer not null references civicrm_participant_status_type,
  role_id varchar(128),
  register_date timestamp,
  source varchar(128),
  fee_level text,
  fee_amount numeric(20,2),
  fee_currency varchar(3),
  is_pay_later boolean not null default false,
  registered_by_id integer references civicrm_participant,
  is_test boolean not null default false
);
insert into civicrm_participant
select row_number() over (order by reg, e.id, c), c, e.id, case when e.start_date < timestamp '2026-06-26' then case when p.k > coalesce(e.max_participants, 999) then 7 else pg_temp.w('ps', n, '2:72,3:12,4:10,1:6')::int end else case when p.k > coalesce(e.max_participants, 999) then 7 else pg_temp.w('ps2', n, '1:80,4:6,5:8,6:2')::int end end,
       case when e.event_type_id = 7 then pg_temp.w('role', n, '2:9,3:1') else pg_temp.w('role', n, '1:90,2:6,4:3,3:1') end, reg, pg_temp.w('psrc', n, 'Online Event Registration:7,Phone:2,:1'), case when e.is_monetary then case when pg_temp.f('memfee', n) < 0.4 then 'Member' else 'General' end end, case when e.is_monetary then fee * case when pg_temp.f('memfee', n) < 0.4 then 0.8 else 1 end end, case when e.is_monetary then 'USD' end, e.is_monetary and pg_temp.f('ppl', n) < 0.1, null, pg_temp.f('ptest', n) < 0.005
  from civicrm_event as e, lateral (select distinct on (c) k, c from generate_series(1, case e.event_type_id when 3 then 75 when 1 then 90 when 8 then 19 when 6 then 21 when 4 then 18 else 46 end * pg_temp.z('pop', e.id, 60, 115) / 100) as k, lateral (select 11 + floor(2200 * power(pg_temp.f('pc', e.id * 1000 + k), 1.8))::int as c) as s order by c, k) as p,
       lateral (select e.id * 1000 + p.k as n, case e.event_type_id when 3 then 60 when 8 then 25 when 6 then 20 when 1 then 90 else 0 end as fee, least(e.start_date - make_interval(mins => 60 + floor(50000 * power(pg_temp.f('preg', e.id * 1000 + p.k), 2))::int), timestamp '2026-06-25 17:00' - make_interval(mins => p.k * 7)) as reg) as q
  join civicrm_contact as cc on true
 where cc.id = p.c and cc.contact_type = 'Individual' and not e.is_template and cc.created_date < q.reg and (cc.deceased_date is null or cc.deceased_date > q.reg) and e.start_date < timestamp '2026-08-05';

create table civicrm_contribution (
  id integer primary key,
  contact_id integer not null references civicrm_contact on delete cascade,
  financial_type_id integer references civicrm_financial_type,
  payment_instrument_id integer,
  receive_date timestamp,
  non_deductible_amount numeric(20,2) default 0,
  total_amount numeric(20,2) not null,
  fee_amount numeric(20,2),
  net_amount numeric(20,2),
  trxn_id varchar(255),
  check_number varchar(255),
  cancel_date timestamp,
  cancel_reason text,
  thankyou_date timestamp,
  source varchar(255),
  contribution_recur_id integer references civicrm_contribution_recur on delete set null,
  is_test boolean not null default false,
  is_pay_later boolean not null default false,
  contribution_status_id integer
);
create temp table gift as
select contact_id, 1 as ft, d, amount as amt, id as recur, payment_instrument_id as pi, 'Recurring gift' as src, is_test, false as later, case when contribution_status_id = 4 and d > cancel_date - interval '95 days' or pg_temp.f('gf', id * 100 + k) < 0.012 then 4 else 1 end as st
  from civicrm_contribution_recur, generate_series(0, 40) as k, lateral (select start_date + make_interval(months => k * frequency_interval) as d) as s where d < least(timestamp '2026-06-26', cancel_date, end_date) and contribution_status_id <> 2;
insert into gift
select contact_id, 2, start_date - make_interval(years => k) + make_interval(mins => pg_temp.z('dt', m.id * 10 + k, 500, 1300)), greatest(t.minimum_fee, case when pg_temp.f('more', m.id) < 0.15 then t.minimum_fee + 35 else 0 end), null, pg_temp.w('dpi', m.id * 10 + k, '1:5,4:4,3:1')::int, t.name || ' Membership: ' || case when start_date - make_interval(years => k) <= join_date then 'Signup' else 'Renewal' end, m.is_test, m.status_id = 5, case when m.status_id = 5 then 2 when m.status_id = 6 and k = 0 then pg_temp.w('drf', m.id, '7:1,3:1,1:2')::int else 1 end
  from civicrm_membership as m join civicrm_membership_type as t on t.id = m.membership_type_id, generate_series(0, 5) as k where start_date - make_interval(years => k) >= greatest(join_date - 1, date '2023-07-01');
insert into gift
select contact_id, 4, register_date, fee_amount, null, pg_temp.w('epi', p.id, '1:9,4:1,3:1')::int, e.title || ': Online registration', p.is_test, p.is_pay_later, case p.status_id when 4 then pg_temp.w('erf', p.id, '7:6,1:3,3:1')::int when 5 then 2 when 6 then 2 else 1 end
  from civicrm_participant as p join civicrm_event as e on e.id = p.event_id where fee_amount > 0 and p.status_id <> 7;
insert into gift
select c.id, case when contact_type = 'Organization' then pg_temp.w('oft', i, '1:5,5:4,6:1')::int else 1 end as t, d, round((case when contact_type = 'Organization' then pg_temp.w('oamt', i, '100:4,250:6,500:6,1000:4,2500:2,5000:0.6,10000:0.2') else pg_temp.w('amt', i, '20:4,25:7,30:2,50:9,75:2,100:9,150:2,200:2,250:3,500:1.5,1000:0.6,5000:0.05') end)::numeric * case when pg_temp.f('odd', i) < 0.05 then 1.03 else 1 end, 2), null, pg_temp.w('gpi', i, '4:9,1:8,3:1,5:1,6:0.1')::int,
       pg_temp.w('gsrc', i, 'Year-end appeal:6,Spring appeal:3,Online donation page:5,Memorial gift:1,Give to the Max Day:3'), false, pg_temp.f('glater', i) < 0.02, pg_temp.w('gst', i, '1:960,2:14,3:8,7:6,4:9,10:1')::int
  from (select i, 11 + floor(2380 * power(pg_temp.f('gc', i), 1.7))::int as c, date '2023-07-01' + case when pg_temp.f('season', i) < 0.42 then pg_temp.z('yr', i, 0, 2) * 365 + 123 + floor(62 * power(pg_temp.f('ye', i), 0.55))::int else pg_temp.z('day', i, 0, 1090) end + make_interval(mins => pg_temp.z('min', i, 480, 1320)) as d from generate_series(1, 2100) as i) as g join civicrm_contact as c on c.id = g.c
 where c.created_date < d and (c.deceased_date is null or c.deceased_date > d);
insert into civicrm_contribution
select n, contact_id, ft, pi, d, case when ft = 4 then amt else 0 end, amt, fee, amt - fee, case when pi in (1, 2, 5) and st <> 2 then 'ch_' || substr(md5('trx' || n), 1, 18) end, case when pi = 4 then pg_temp.z('chk', n, 1001, 9800)::text end, case when st in (3, 7, 10) then d + make_interval(days => pg_temp.z('can', n, 1, 30)) end, case when st in (3, 7, 10) then pg_temp.w('crs', n, 'Entered twice:2,Donor request:3,Event registration cancelled:3,:1') end,
       case when st = 1 and ft in (1, 5, 6) and recur is null and pg_temp.f('thx', n) < 0.86 then least(d + make_interval(days => pg_temp.z('thd', n, 1, 14)), timestamp '2026-06-26 09:00') end, src, recur, is_test, later, case when st = 2 and d < timestamp '2026-01-01' then 3 else st end
  from (select row_number() over (order by d, contact_id) as n, *, case when pi in (1, 2) and st not in (2, 3, 4) then round(amt * 0.029 + 0.3, 2) else 0 end as fee from gift where d < timestamp '2026-06-26 12:00') as g;

create table civicrm_activity (
  id integer primary key,
  activity_type_id integer not null default 1,
  subject varchar(255),
  activity_date_time timestamp,
  duration integer,
  location varchar(255),
  details text,
  status_id integer,
  source_record_id integer,
  is_auto boolean default false,
  is_test boolean default false,
  is_deleted boolean not null default false,
  created_date timestamp
);
create table civicrm_activity_contact (
  id integer generated always as identity primary key,
  activity_id integer not null references civicrm_activity on delete cascade,
  contact_id integer not null references civicrm_contact on delete cascade,
  record_type_id integer,
  unique (contact_id, activity_id, record_type_id)
);
create temp table act as
select row_number() over (order by d) as id, * from (
  select pg_temp.w('aty', i, '1:16,2:30,3:34,12:12,22:4,55:5')::int as t, timestamp '2024-01-02' + make_interval(days => dd - case when (dd + 1) % 7 >= 5 then 2 else 0 end, mins => pg_temp.z('am', i, 540, 1020)) as d, 11 + floor(2380 * power(pg_temp.f('atc', i), 1.6))::int as target, 2 + floor(8 * power(pg_temp.f('asr', i), 1.5))::int as staff, null::int as rec, i
    from (select i, floor(925 * i / 1500.0)::int as dd from generate_series(1, 1500) as i) as s
  union all select case when start_date - join_date < 20 then 7 else 8 end, start_date + time '16:00', contact_id, contact_id, id, 100000 + id from civicrm_membership where start_date >= date '2024-01-01'
  union all select 5, register_date, contact_id, contact_id, id, 200000 + id from civicrm_participant where id % 3 = 0) as s;
insert into civicrm_activity
select a.id, t, case t when 1 then pg_temp.one('s1', i, 'Coffee about a larger gift,Committee meeting,Meeting with landowner,Grant planning') when 2 then pg_temp.one('s2', i, 'Thank-you call,Call about renewal,Question about receipt,Volunteer follow-up') when 3 then pg_temp.one('s3', i, 'Your gift,Renewal reminder,Volunteer dates,Invitation') when 12 then pg_temp.one('s4', i, 'Re: Your gift,Change of address,Question about the cleanup') when 22 then 'Tax receipt letter' when 55 then pg_temp.one('s5', i, 'Bank erosion,Buffer strip check,Culvert inspection') when 5 then 'Event registration' else 'Membership ' || case t when 7 then 'signup' else 'renewal' end end,
       d, case t when 1 then pg_temp.z('dur', i, 2, 8) * 15 when 2 then pg_temp.z('dur', i, 1, 25) when 55 then 90 end, case when t = 1 then pg_temp.w('loc', i, 'Office:4,Jitters Cafe:2,Zoom:3,:2') end, null, case when t in (5, 7, 8, 12) then 2 when d > timestamp '2026-06-26' then 1 when t = 2 then pg_temp.w('as2', i, '2:66,4:22,5:8,3:4')::int else pg_temp.w('as', i, '2:90,3:5,1:4,6:1')::int end, rec, t in (5, 7, 8), false, rec is null and pg_temp.f('adel', i) < 0.02, least(d, timestamp '2026-06-25 12:00')
  from act as a join civicrm_contact as c on c.id = a.target;
insert into civicrm_activity_contact (activity_id, contact_id, record_type_id)
select act.id, c, r from act join civicrm_activity as x on x.id = act.id, lateral (values (case when t = 12 then target else staff end, 2), (case when t = 12 then staff else target end, 3), (case when t in (1, 2, 55) and pg_temp.f('asg', i) < 0.4 then 2 + i % 6 end, 1), (case when t = 1 and pg_temp.f('tg2', i) < 0.3 then 11 + i end, 3)) as v (c, r) where c is not null and c <= 2400
on conflict do nothing;

create table civicrm_job_log (
  id integer generated always as identity primary key,
  domain_id integer not null,
  run_time timestamp,
  job_id integer,
  name varchar(255),
  command varchar(255),
  description varchar(255),
  data text
);
insert into civicrm_job_log (domain_id, run_time, job_id, name, command, description)
select 1, d + make_interval(mins => j * 5), j, (array['Update Membership Statuses', 'Send Scheduled Mailings', 'Update Participant Statuses'])[j], (array['Job.process_membership', 'Job.process_mailing', 'Job.process_participant'])[j], case when pg_temp.f('jf', extract(epoch from d)::bigint + j) < 0.01 then 'Finished execution with result: Failure' else 'Finished execution with result: Success' end
  from generate_series(timestamp '2026-04-01 06:00', timestamp '2026-06-25 06:00', interval '1 day') as d, generate_series(1, 3) as j;

create index on civicrm_contribution (contact_id);
create index on civicrm_contribution (receive_date);
create index on civicrm_activity_contact (activity_id);

do $$
declare
  entry record;
begin
  for entry in select split_part(l, '|', 1) as what, split_part(l, '|', 2) as said from unnest(string_to_array(trim(both e'\n' from $c$
civicrm_option_group|Lists of choices; each group serves one coded column
civicrm_option_group.name|Machine name of the group, used by the application
civicrm_option_group.is_active|Is this group in use?
civicrm_option_value|The choices of an option group; columns such as contribution_status_id store the value, not the id
civicrm_option_value.option_group_id|Group to which the choice belongs
civicrm_option_value.label|Text shown to users
civicrm_option_value.value|The value stored in records
civicrm_option_value.is_default|Preselected choice
civicrm_option_value.is_active|May the choice still be selected?
civicrm_contact|Individuals, households and organizations
civicrm_contact.contact_type|Individual, Household or Organization
civicrm_contact.contact_sub_type|Subtype, e.g. Sponsor, School
civicrm_contact.display_name|Name as shown
civicrm_contact.sort_name|Name used for sorting
civicrm_contact.organization_name|Name of the organization
civicrm_contact.household_name|Name of the household
civicrm_contact.prefix_id|Prefix of the name. FK to option values, group individual_prefix
civicrm_contact.gender_id|Gender. FK to option values, group gender
civicrm_contact.birth_date|Date of birth
civicrm_contact.is_deceased|Has the person died?
civicrm_contact.deceased_date|Date of death, if known
civicrm_contact.employer_id|Current employer. FK to contact
civicrm_contact.do_not_email|Contact has asked not to get personal email
civicrm_contact.is_opt_out|Contact has opted out of bulk mailings
civicrm_contact.preferred_communication_method|Preferred way to be reached, group preferred_communication_method
civicrm_contact.source|Where the contact came from
civicrm_contact.is_deleted|Contact is in the trash
civicrm_contact.created_date|When the contact was created
civicrm_contact.modified_date|When the contact was last changed
civicrm_address|Postal addresses of contacts
civicrm_address.contact_id|FK to contact
civicrm_address.location_type_id|Kind of location: 1 Home, 2 Work, 3 Main, 4 Other, 5 Billing
civicrm_address.is_primary|Is this the primary address of the contact?
civicrm_address.is_billing|Is this the billing address?
civicrm_address.street_address|House number and street
civicrm_address.postal_code|ZIP code
civicrm_address.manual_geo_code|Was the position set by hand?
civicrm_financial_type|Kinds of income
civicrm_financial_type.is_deductible|Are contributions of this kind tax-deductible?
civicrm_financial_type.is_active|Is this kind still used?
civicrm_contribution_recur|Promises of regular gifts; each charge becomes a contribution
civicrm_contribution_recur.contact_id|Donor. FK to contact
civicrm_contribution_recur.amount|Amount of one installment
civicrm_contribution_recur.frequency_interval|Number of units between charges
civicrm_contribution_recur.start_date|First charge
civicrm_contribution_recur.cancel_date|When the series was cancelled
civicrm_contribution_recur.cancel_reason|Why it was cancelled
civicrm_contribution_recur.end_date|When the series finished
civicrm_contribution_recur.contribution_status_id|Status of the series. FK to option values, group contribution_recur_status
civicrm_contribution_recur.cycle_day|Day of the month of the charge
civicrm_contribution_recur.failure_count|Failed charges since the last good one
civicrm_contribution_recur.payment_instrument_id|How it is paid. FK to option values, group payment_instrument
civicrm_contribution_recur.financial_type_id|FK to financial type
civicrm_contribution_recur.is_test|Test record, not real money
civicrm_membership_type|Kinds of membership on offer
civicrm_membership_type.member_of_contact_id|Organization that grants the membership
civicrm_membership_type.financial_type_id|Financial type of the dues
civicrm_membership_type.minimum_fee|Fee for one term
civicrm_membership_type.duration_unit|Unit of a term: year or lifetime
civicrm_membership_type.duration_interval|Number of units in a term
civicrm_membership_type.period_type|Rolling terms begin on the day of joining
civicrm_membership_type.visibility|Public types are offered online
civicrm_membership_status|States a membership goes through
civicrm_membership_status.is_current_member|Does the state count as a current member?
civicrm_membership_status.is_admin|Set by staff only
civicrm_membership|Memberships of contacts
civicrm_membership.contact_id|Member. FK to contact
civicrm_membership.membership_type_id|FK to membership type
civicrm_membership.join_date|Beginning of the first term without a gap
civicrm_membership.start_date|Beginning of the current term
civicrm_membership.end_date|End of the current term; empty for lifetime members
civicrm_membership.status_id|FK to membership status
civicrm_membership.is_override|Status set by hand and not recalculated
civicrm_membership.owner_membership_id|Membership from which this one is inherited
civicrm_membership.contribution_recur_id|Recurring payment for automatic renewal
civicrm_event|Events and their templates
civicrm_event.event_type_id|Kind of event. FK to option values, group event_type
civicrm_event.start_date|Begin
civicrm_event.is_public|Listed in public calendars
civicrm_event.is_monetary|Does the event cost a fee?
civicrm_event.financial_type_id|Financial type of the fee
civicrm_event.max_participants|Maximum number of participants
civicrm_event.is_online_registration|Can people register online?
civicrm_event.registration_end_date|Last moment of online registration
civicrm_event.is_active|Is the event enabled?
civicrm_event.is_template|Template, not an event that takes place
civicrm_participant_status_type|States of a registration
civicrm_participant_status_type.class|Group of states: Positive, Pending, Waiting, Negative
civicrm_participant_status_type.is_counted|Does the state count toward the maximum?
civicrm_participant|Registrations of contacts for events
civicrm_participant.contact_id|FK to contact
civicrm_participant.event_id|FK to event
civicrm_participant.status_id|FK to participant status type
civicrm_participant.role_id|Role at the event, group participant_role
civicrm_participant.register_date|When the person registered
civicrm_participant.fee_amount|Fee for the registration
civicrm_participant.is_pay_later|Chose to pay later
civicrm_participant.registered_by_id|Participant who registered this one
civicrm_contribution|Money received or expected
civicrm_contribution.contact_id|Donor or payer. FK to contact
civicrm_contribution.financial_type_id|FK to financial type
civicrm_contribution.payment_instrument_id|Payment method. FK to option values, group payment_instrument
civicrm_contribution.receive_date|When the contribution was received
civicrm_contribution.non_deductible_amount|Part of the amount that is not tax-deductible
civicrm_contribution.total_amount|Gross amount
civicrm_contribution.fee_amount|Fee kept by the payment processor
civicrm_contribution.net_amount|Amount less processor fee
civicrm_contribution.trxn_id|ID of the transaction at the processor
civicrm_contribution.check_number|Number of the check
civicrm_contribution.cancel_date|When it was cancelled or refunded
civicrm_contribution.cancel_reason|Why it was cancelled or refunded
civicrm_contribution.thankyou_date|When the thank-you letter was sent
civicrm_contribution.source|Origin of the contribution
civicrm_contribution.contribution_recur_id|Recurring series of which this is an installment
civicrm_contribution.is_test|Test record, not real money
civicrm_contribution.is_pay_later|To be paid later
civicrm_contribution.contribution_status_id|Status. FK to option values, group contribution_status
civicrm_activity|Meetings, calls, emails and other contacts made
civicrm_activity.activity_type_id|Kind of activity. FK to option values, group activity_type
civicrm_activity.activity_date_time|When it happened or is planned
civicrm_activity.duration|Duration in minutes
civicrm_activity.status_id|FK to option values, group activity_status
civicrm_activity.source_record_id|Record that caused an automatic activity, e.g. a membership or participant
civicrm_activity.is_deleted|Activity is in the trash
civicrm_activity_contact|Contacts who take part in an activity
civicrm_activity_contact.activity_id|FK to activity
civicrm_activity_contact.contact_id|FK to contact
civicrm_activity_contact.record_type_id|Part played: 1 assignee, 2 source (who did or added it), 3 target (with whom)
civicrm_job_log|Runs of scheduled jobs
$c$), e'\n')) as l
  loop
    execute format('comment on %s %s is %L', case when entry.what like '%.%' then 'column' else 'table' end, entry.what, entry.said);
  end loop;
end $$;
