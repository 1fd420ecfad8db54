-- A members' golf club in England: members, subscriptions, tee sheet, competitions, handicaps, bar and pro shop tills.
-- After ClubV1 (Club Systems International) with something of Jonas Club: a .NET product, so the names are Pascal case; keys, no comments.
-- Values come from hashes of row numbers: every load gives the same rows. The functions go with the session.
set jit = off;
set time zone 'Europe/London';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 77) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  rest float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.given(k text, i bigint, g text) returns text language sql immutable as $$
  select case g when 'M' then pg_temp.one(k || 'm', i, 'Alan,Andrew,Barry,Brian,Callum,Charles,Christopher,Colin,Craig,Daniel,David,Derek,Edward,Gareth,Geoffrey,Graham,Harry,Ian,Jack,James,John,Keith,Kevin,Liam,Malcolm,Mark,Martin,Michael,Neil,Nigel,Oliver,Paul,Peter,Philip,Richard,Robert,Roger,Simon,Stephen,Stuart,Thomas,Trevor')
  else pg_temp.one(k || 'w', i, 'Alison,Angela,Ann,Barbara,Carol,Caroline,Christine,Claire,Deborah,Elaine,Elizabeth,Emma,Gillian,Hazel,Helen,Jane,Janet,Jill,Judith,Karen,Katherine,Lesley,Linda,Margaret,Maureen,Nicola,Pamela,Patricia,Ruth,Sally,Sandra,Sarah,Susan,Valerie,Wendy') end $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable as $$
  select pg_temp.one(k || 's', i, 'Ackroyd,Aspinall,Bagshaw,Barlow,Beaumont,Booth,Bradshaw,Brierley,Burgess,Clegg,Cooper,Crowther,Dawson,Dyson,Earnshaw,Farrar,Firth,Gledhill,Greenwood,Haigh,Halliday,Hardcastle,Hartley,Hepworth,Hinchliffe,Holroyd,Horsfall,Hughes,Illingworth,Jackson,Kaye,Kershaw,Lister,Lumb,Marsden,Mellor,Naylor,Oldroyd,Patel,Pickles,Priestley,Quarmby,Ramsden,Rhodes,Riley,Schofield,Shaw,Singh,Stead,Sugden,Sutcliffe,Sykes,Taylor,Thewlis,Turner,Uttley,Wadsworth,Whiteley,Wilkinson,Womersley') $$;

create table "SystemSetting" (
  "SettingKey" varchar(60) primary key,
  "SettingValue" varchar(200),
  "Module" varchar(20) not null,
  "DataType" varchar(10) not null default 'string',
  "ModifiedBy" varchar(40),
  "ModifiedOn" timestamp
);
insert into "SystemSetting" values
  ('Club.Name', 'Scarr Bank Golf Club', 'Core', 'string', 'support', '2023-11-20 10:14'),
  ('Club.AffiliationNo', '18844', 'Core', 'string', 'support', '2023-11-20 10:15'),
  ('Tee.IntervalMinutes', '8', 'TeeSheet', 'int', 'jlister', '2024-02-28 16:02'),
  ('Tee.MemberDaysAhead', '14', 'TeeSheet', 'int', 'jlister', '2024-02-28 16:03'),
  ('Comp.PrizePercent', '60', 'Competitions', 'int', 'jlister', '2024-03-04 09:40'),
  ('Comp.Twos', 'true', 'Competitions', 'bool', 'jlister', '2024-03-04 09:41'),
  ('Subs.YearStartMonth', '4', 'Subscriptions', 'int', 'support', '2023-11-20 10:31'),
  ('Subs.DDInstalments', '4', 'Subscriptions', 'int', 'jlister', '2025-02-11 11:55'),
  ('Epos.ReceiptFooter', 'Thank you - see you on the first tee', 'EPOS', 'string', 'rmellor', '2025-05-19 08:20'),
  ('Hub.LastSync', '2026-06-30 05:00:12', 'Hub', 'datetime', null, '2026-06-30 05:00:12');

create table "MemberCategory" (
  "CategoryId" int primary key,
  "Code" varchar(6) not null unique,
  "Description" varchar(60) not null,
  "MinAge" smallint,
  "MaxAge" smallint,
  "HasPlayingRights" boolean not null,
  "WeekdayOnly" boolean not null default false,
  "HasVote" boolean not null default false,
  "AnnualFee" numeric(9,2) not null,
  "BarDiscountPct" numeric(5,2) not null default 0,
  "IsArchived" boolean not null default false
);
insert into "MemberCategory" values
  (1, '7D', 'Full 7 Day', 31, null, true, false, true, 1295, 15, false),
  (2, '5D', '5 Day', 31, null, true, true, true, 1010, 15, false),
  (3, 'INT', 'Intermediate 19-30', 19, 30, true, false, false, 695, 15, false),
  (4, 'JUN', 'Junior', 8, 18, true, false, false, 120, 0, false),
  (5, 'FLX', 'Flexible Points', 21, null, true, false, false, 450, 5, false),
  (6, 'CTY', 'Country', 31, null, true, false, false, 520, 15, false),
  (7, 'SOC', 'Social', 18, null, false, false, false, 75, 10, false),
  (8, 'HON', 'Honorary Life', null, null, true, false, true, 0, 15, false),
  (9, 'COR', 'Corporate', 21, null, true, true, false, 1600, 10, true);

create table "Staff" (
  "StaffId" int primary key,
  "LoginName" varchar(30) not null unique,
  "FullName" varchar(80) not null,
  "JobTitle" varchar(50) not null,
  "Area" varchar(12) not null,
  "StartDate" date not null,
  "EndDate" date,
  "IsDisabled" boolean not null default false
);
insert into "Staff"
select i, lower(left(g, 1) || s) || case when i in (9, 14) then '2' else '' end, g || ' ' || s, j, a, st, en, en is not null
from (select i, pg_temp.given('stg', i, case when i % 3 = 0 then 'F' else 'M' end) as g, split_part('Lister,Mellor,Tordoff,Brook,Fearnley,Hirst,Iredale,Jagger,Brook,Kitson,Lockwood,Murgatroyd,Noble,Hirst,Ogden,Pogson,Rushworth', ',', i) as s,
    split_part('Club Manager,Assistant Manager,Accounts Assistant,Head Professional,Assistant Professional,Assistant Professional,Shop Assistant,Bar Supervisor,Bar Staff,Bar Staff,Bar Staff,Bar Staff,Steward,Halfway House Assistant,Halfway House Assistant,Head Greenkeeper,Competitions Secretary', ',', i) as j,
    split_part('Office,Office,Office,Shop,Shop,Shop,Shop,Bar,Bar,Bar,Bar,Bar,Bar,Halfway,Halfway,Course,Office', ',', i) as a,
    date '2012-03-01' + pg_temp.sk('std', i, 0, 4300, 0.8) as st,
    case when i in (6, 11, 12) then date '2025-01-10' + pg_temp.z('ste', i, 0, 420) end as en
  from generate_series(1, 17) as i) as x;

create table "Member" (
  "MemberId" int primary key,
  "MembershipNo" varchar(8) not null unique,
  "Title" varchar(8),
  "Forename" varchar(40) not null,
  "Surname" varchar(40) not null,
  "Gender" char(1) not null,
  "DateOfBirth" date,
  "CategoryId" int not null references "MemberCategory",
  "Status" varchar(15) not null,
  "JoinDate" date,
  "LeaveDate" date,
  "LeaveReason" varchar(30),
  "CdhNumber" varchar(10) unique,
  "HandicapIndex" numeric(4,1),
  "Email" varchar(100),
  "Mobile" varchar(20),
  "Town" varchar(40),
  "ProposerMemberId" int references "Member",
  "MarketingOptIn" boolean not null default false
);
create temp table m as
select row_number() over (order by jd, i)::int as id, x.*
from (select i, g, cat, dob,
    least(date '2026-06-20', greatest((dob + interval '9 years')::date + 40, date '2026-06-12' - case cat when 4 then pg_temp.sk('jd', i, 0, 1900, 1.2) when 3 then pg_temp.sk('jd', i, 0, 2600, 1.3) when 5 then pg_temp.sk('jd', i, 0, 1500, 1) when 8 then 9000 + pg_temp.z('jd', i, 0, 6000) when 9 then 1500 + pg_temp.z('jd', i, 0, 2000) else pg_temp.sk('jd', i, 0, 13500, 2.1) end)) as jd
  from (select i, g, cat, case when cat = 8 then date '1938-01-01' + pg_temp.z('dob', i, 0, 5500)
      when cat = 4 then date '2008-02-01' + pg_temp.z('dob', i, 0, 2900)
      when cat = 3 then date '1996-01-01' + pg_temp.z('dob', i, 0, 4000)
      when cat in (2, 7) then date '1943-01-01' + pg_temp.z('dob', i, 0, 9500)
      else date '1947-01-01' + pg_temp.z('dob', i, 0, 14500) end as dob
    from (select i, case when pg_temp.f('g', i) < 0.23 then 'F' else 'M' end as g, pg_temp.w('cat', i, '1:46,2:15,3:8,4:7,5:8,6:2,7:10,8:1.5,9:1.5')::int as cat
      from generate_series(1, 640) as i) as a) as b) as x;
alter table m add st text, add ld date;
update m set st = case when cat = 9 then 'Resigned' when jd > date '2026-05-20' and pg_temp.f('wl', i) < 0.8 then 'Pending' else pg_temp.w('st', i, 'Active:77,Resigned:17,Deceased:3,Suspended:0.8,Lapsed:2.5') end;
update m set ld = case when cat = 9 then date '2025-03-31' when st = 'Deceased' then date '2024-01-20' + pg_temp.z('ld', i, 0, 860)
  when st = 'Lapsed' then (pg_temp.one('ld', i, '2024,2025,2026') || '-05-01')::date
  when pg_temp.f('lm', i) < 0.65 then (pg_temp.one('ld', i, '2024,2025,2026') || '-03-31')::date else date '2024-02-01' + pg_temp.z('ld', i, 0, 860) end
  where st in ('Resigned', 'Deceased', 'Lapsed');
update m set st = 'Active', ld = null where ld < jd + 120;
update m set jd = null where st = 'Pending';
insert into "Member"
select id, lpad((1000 + id)::text, 5, '0'), case when g = 'M' then case when cat = 4 then 'Master' when pg_temp.f('dr', i) < 0.04 then 'Dr' else 'Mr' end when cat = 4 then 'Miss' else pg_temp.w('ti', i, 'Mrs:68,Ms:14,Miss:14,Dr:4') end,
  fn, sn, g, case when pg_temp.f('nodob', i) < 0.03 and cat <> 4 then null else dob end, cat, st, jd, ld,
  case st when 'Resigned' then nullif(pg_temp.w('lr', i, 'Cost:24,Health:18,Moved Away:18,Joined Other Club:14,Not Playing Enough:16,None:10'), 'None') when 'Deceased' then 'Deceased' when 'Lapsed' then 'Non-payment' end,
  case when cat <> 7 and st <> 'Pending' then '10' || lpad(((id::bigint * 7919 + 1204411) % 100000000)::text, 8, '0') end, null,
  case when pg_temp.f('em', i) < 0.91 then lower(fn) || '.' || lower(sn) || id || '@' || pg_temp.one('emd', i, 'example.co.uk,example.com,example.org,mail.example.com') end,
  case when pg_temp.f('mo', i) < 0.88 then '07700 9' || lpad(pg_temp.z('mo2', i, 0, 99999)::text, 5, '0') end,
  pg_temp.w('to', i, 'Huddersfield:34,Halifax:18,Brighouse:14,Elland:11,Holmfirth:9,Mirfield:6,Leeds:4,Sowerby Bridge:3,Manchester:1'),
  null, pg_temp.f('mk', i) < 0.46
from (select m.*, pg_temp.given('fn', i, g) as fn, pg_temp.family('sn', i) as sn from m) as x;
update "Member" set "ProposerMemberId" = 1 + pg_temp.sk('prop', "MemberId", 0, greatest(0, "MemberId" - 60), 1)
where "JoinDate" > date '2008-01-01' and "CategoryId" in (1, 2, 3) and pg_temp.f('propq', "MemberId") < 0.7;

create table "SubscriptionInvoice" (
  "InvoiceId" int primary key,
  "InvoiceNo" varchar(14) not null unique,
  "MemberId" int not null references "Member",
  "CategoryId" int not null references "MemberCategory",
  "SubsYear" smallint not null,
  "InvoiceDate" date not null,
  "DueDate" date not null,
  "PaymentPlan" varchar(6) not null,
  "TotalAmount" numeric(9,2) not null default 0,
  "PaidAmount" numeric(9,2) not null default 0,
  "Status" smallint not null default 1,
  "LastReminderOn" date,
  "CreatedBy" int references "Staff"
);
insert into "SubscriptionInvoice"
select row_number() over (order by dt, id), 'S' || (y - 2000) || '/' || lpad((row_number() over (partition by y order by dt, id))::text, 5, '0'), id, cat, y, dt, case when dt = make_date(y, 3, 1) then make_date(y, 4, 1) else dt + 14 end,
  case when pg_temp.f('pp', i) < 0.4 and cat <> 7 then 'DD' else 'FULL' end, 0, 0,
  case when ld between make_date(y, 3, 1) and make_date(y, 5, 1) then 9 else 1 end, null, case when pg_temp.f('cb', i) < 0.8 then 3 else 1 end
from (select m.*, y, greatest(make_date(y, 3, 1), jd) as dt from m, generate_series(2024, 2026) as y
  where cat <> 8 and st <> 'Pending' and jd < make_date(y + 1, 3, 1) and (ld is null or ld > make_date(y, 4, 1) or (ld between make_date(y, 3, 2) and make_date(y, 4, 1) and pg_temp.f('cx', i) < 0.4))) as x
where ld is null or dt < ld;

create table "SubscriptionInvoiceLine" (
  "InvoiceLineId" int primary key,
  "InvoiceId" int not null references "SubscriptionInvoice",
  "LineNo" smallint not null,
  "ChargeCode" varchar(8) not null,
  "Description" varchar(80) not null,
  "Amount" numeric(9,2) not null,
  "VatRate" numeric(4,2) not null default 0
);
insert into "SubscriptionInvoiceLine"
select row_number() over (order by iid, ord), iid, row_number() over (partition by iid order by ord), code, descr, amt, vat
from (select s."InvoiceId" as iid, l.*
  from "SubscriptionInvoice" s join "MemberCategory" c using ("CategoryId")
  cross join lateral (select case when s."InvoiceDate" = make_date(s."SubsYear", 3, 1) then 12 else greatest(1, 12 - (extract(month from age(s."InvoiceDate", make_date(s."SubsYear", 4, 1)))::int)) end as months) as p
  cross join lateral (values
    (1, 'SUB', c."Description" || ' subscription ' || s."SubsYear" || '/' || (s."SubsYear" - 1999) || case when p.months < 12 then ' (' || p.months || ' months)' else '' end, round(c."AnnualFee" * (1 - 0.045 * (2026 - s."SubsYear")) * p.months / 12 / 5) * 5, 0.00),
    (2, 'EGU', 'England Golf and county affiliation', case when c."Code" = 'JUN' then 0 else 17.50 + 0.75 * (s."SubsYear" - 2024) end, 0.00),
    (3, 'BARLVY', 'Bar levy (credited to card)', 100.00, 20.00),
    (4, 'LOCKER', 'Locker rent', 25.00, 20.00),
    (5, 'JFEE', 'Joining fee', 250.00, 0.00),
    (6, 'FAMDIS', 'Family discount', -60.00, 0.00)) as l (ord, code, descr, amt, vat)
  where l.ord = 1 or (l.ord = 2 and c."HasPlayingRights" and l.amt > 0) or (l.ord = 3 and c."CategoryId" in (1, 2, 3, 6)) or (l.ord = 4 and c."CategoryId" in (1, 2, 3) and pg_temp.f('lock', s."MemberId") < 0.28)
    or (l.ord = 5 and s."InvoiceDate" > make_date(s."SubsYear", 3, 1) and c."CategoryId" in (1, 2) and pg_temp.f('jf', s."MemberId") < 0.6) or (l.ord = 6 and c."CategoryId" in (1, 2) and pg_temp.f('fam', s."MemberId") < 0.07)) as x;
update "SubscriptionInvoice" i set "TotalAmount" = t from (select "InvoiceId" as k, sum("Amount") as t from "SubscriptionInvoiceLine" group by 1) as x where k = i."InvoiceId";

create table "SubscriptionPayment" (
  "PaymentId" int primary key,
  "InvoiceId" int not null references "SubscriptionInvoice",
  "PaymentDate" date not null,
  "Method" varchar(6) not null,
  "Amount" numeric(9,2) not null,
  "Reference" varchar(30),
  "IsReversed" boolean not null default false,
  "ReversedOn" date,
  "EnteredBy" int references "Staff"
);
insert into "SubscriptionPayment"
select row_number() over (order by dt, iid, n), iid, dt, meth, amt, case meth when 'CHQ' then lpad(pg_temp.z('chq', iid, 100, 2900)::text, 6, '0') when 'DD' then 'GC-' || upper(substr(md5(iid || 'x' || n), 1, 8)) end, rev, case when rev then dt + 4 end, case when meth in ('CHQ', 'BACS') then 3 end
from (select "InvoiceId" as iid, n, case when "PaymentPlan" = 'DD' then 'DD' else pg_temp.w('meth', "InvoiceId", 'BACS:48,CARD:44,CHQ:8') end as meth,
    case when "PaymentPlan" = 'DD' then ("DueDate" + 14 + make_interval(months => 3 * (n - 1)))::date else "InvoiceDate" + pg_temp.sk('pd', "InvoiceId", 2, 75, 1.4) end as dt,
    case when "PaymentPlan" = 'FULL' then "TotalAmount" when n < 4 then round("TotalAmount" / 4, 2) else "TotalAmount" - 3 * round("TotalAmount" / 4, 2) end as amt,
    "PaymentPlan" = 'DD' and pg_temp.f('rev', "InvoiceId" * 10 + n) < 0.018 as rev
  from "SubscriptionInvoice" cross join generate_series(1, 4) as n
  where "Status" <> 9 and ("PaymentPlan" = 'DD' or n = 1) and pg_temp.f('np', "InvoiceId") > case when "SubsYear" = 2026 then 0.08 else 0.012 end) as x
  join "SubscriptionInvoice" i on i."InvoiceId" = iid join "Member" mm using ("MemberId")
where dt <= date '2026-06-30' and (mm."LeaveDate" is null or dt <= mm."LeaveDate");
update "SubscriptionInvoice" i set "PaidAmount" = t from (select "InvoiceId" as k, sum("Amount") as t from "SubscriptionPayment" where not "IsReversed" group by 1) as x where k = i."InvoiceId";
update "SubscriptionInvoice" set "Status" = case when "PaidAmount" >= "TotalAmount" then 3 when "PaidAmount" > 0 then 2 else 1 end where "Status" <> 9;
update "SubscriptionInvoice" set "LastReminderOn" = least("DueDate" + 30, date '2026-06-29') where "Status" in (1, 2) and "PaymentPlan" = 'FULL' and "DueDate" < date '2026-06-01';

create table "CourseTee" (
  "TeeId" int primary key,
  "CourseName" varchar(40) not null,
  "TeeColour" varchar(10) not null,
  "Gender" char(1) not null,
  "Holes" smallint not null,
  "Par" smallint not null,
  "CourseRating" numeric(4,1) not null,
  "SlopeRating" smallint not null,
  "Yardage" int not null,
  "IsActive" boolean not null default true
);
insert into "CourseTee" values
  (1, 'Scarr Bank', 'White', 'M', 18, 71, 71.2, 131, 6284, true), (2, 'Scarr Bank', 'Yellow', 'M', 18, 71, 69.6, 126, 5977, true), (3, 'Scarr Bank', 'Red', 'F', 18, 73, 72.4, 128, 5502, true),
  (4, 'Scarr Bank', 'Yellow', 'F', 18, 73, 74.9, 134, 5977, true), (5, 'Scarr Bank', 'Red', 'M', 18, 70, 67.1, 118, 5502, true), (6, 'Scarr Bank', 'Blue', 'M', 9, 35, 32.9, 110, 2410, true), (7, 'Scarr Bank', 'Winter', 'M', 18, 69, 67.4, 119, 5510, false);

create table "Competition" (
  "CompetitionId" int primary key,
  "Name" varchar(80) not null,
  "CompDate" date not null,
  "Section" varchar(10) not null,
  "Format" varchar(12) not null,
  "TeeId" int not null references "CourseTee",
  "IsQualifying" boolean not null,
  "IsMajor" boolean not null default false,
  "EntryFee" numeric(6,2) not null,
  "HandicapAllowance" numeric(4,2) not null default 0.95,
  "Status" varchar(12) not null,
  "Entries" int not null default 0,
  "PrizeFund" numeric(8,2),
  "ClosedOn" timestamp,
  "ClosedBy" int references "Staff"
);
insert into "Competition"
select row_number() over (order by d, sec), case when major then pg_temp.one('maj' || sec, d - date '2020-01-01', case sec when 'Mens' then 'Captain''s Day,President''s Putter,Beaumont Trophy,Club Championship,Whiteley Cup,Centenary Salver' when 'Ladies' then 'Lady Captain''s Day,Holroyd Rose Bowl,Ladies'' Championship,Coronation Cup' else 'Seniors'' Captain''s Day,Veterans'' Shield,Firth Tankard' end)
    when not q then 'Winter ' || fmt || ' ' || to_char(d, 'Mon') else case sec when 'Mens' then 'Mens' when 'Ladies' then 'Ladies' else 'Seniors' end || ' ' || case fmt when 'Medal' then 'Monthly Medal ' || to_char(d, 'Mon') else 'Stableford ' || to_char(d, 'DD Mon') end end || case when major then ' ' || to_char(d, 'YYYY') else '' end,
  d, sec, fmt, case when sec = 'Ladies' then 3 when sec = 'Seniors' or not q then 2 else 1 end, q, major, case when major then 6 when sec = 'Mens' then 4 else 3 end, case when q then 0.95 else 0.90 end,
  case when d > date '2026-06-30' then 'Open' when d > date '2026-06-26' then 'In Progress' when pg_temp.f('ab' || sec, d - date '2020-01-01') < case when q then 0.02 else 0.16 end then 'Abandoned' else 'Closed' end
from (select d, sec, q, q and pg_temp.f('mj' || sec, d - date '2020-01-01') < 0.12 as major, case when q and (extract(day from d) <= 7 or pg_temp.f('fm' || sec, d - date '2020-01-01') < 0.2) then 'Medal' else 'Stableford' end as fmt
  from (select d::date as d, case extract(isodow from d) when 6 then 'Mens' when 2 then 'Ladies' else 'Seniors' end as sec, extract(month from d) between 4 and 10 as q
    from generate_series(date '2024-03-02', date '2026-07-18', interval '1 day') as d where extract(isodow from d) in (2, 4, 6)) as a
  where case when q and sec = 'Mens' then true else (d - date '2024-01-01') / 7 % 2 = case sec when 'Ladies' then 1 else 0 end end) as x;

create table "CompetitionEntry" (
  "EntryId" int primary key,
  "CompetitionId" int not null references "Competition",
  "MemberId" int not null references "Member",
  "HandicapIndex" numeric(4,1),
  "CourseHandicap" smallint,
  "PlayingHandicap" smallint,
  "GrossScore" smallint,
  "NettScore" smallint,
  "StablefordPoints" smallint,
  "Position" smallint,
  "ResultCode" varchar(3),
  "FeePaid" numeric(6,2) not null,
  "PrizeAmount" numeric(7,2),
  "EnteredOn" timestamp not null,
  unique ("CompetitionId", "MemberId")
);
create temp table e as
select row_number() over (order by d, c, rn)::int as id, * from (
  select c."CompetitionId" as c, c."CompDate" as d, m.id as mid, c."TeeId" as tee, c."IsQualifying" as q, c."Status" as cst, row_number() over (partition by c."CompetitionId" order by -ln(pg_temp.f('pick' || c."CompetitionId", m.id) + 1e-9) / power(pg_temp.f('keen', m.id) + 0.02, 1.6)) as rn
  from "Competition" c join m on m.cat <> 7 and m.st not in ('Pending') and m.jd < c."CompDate" and (m.ld is null or m.ld > c."CompDate") and not (m.cat in (2, 9) and c."Section" = 'Mens')
    and case c."Section" when 'Mens' then m.g = 'M' and m.dob < c."CompDate" - 5800 when 'Ladies' then m.g = 'F' and m.dob < c."CompDate" - 5800 else m.g = 'M' and m.dob < c."CompDate" - 365 * 60 end) as x
where rn <= (select case when "Status" = 'Open' then 9 when "IsMajor" then 48 when "Section" = 'Mens' then 27 when "Section" = 'Ladies' then 14 else 17 end * case when "IsQualifying" then 1 else 0.75 end + pg_temp.z('ne', c, -4, 7) from "Competition" where "CompetitionId" = c);
-- Every event that moves an index, in the order of time.
create temp table ev as
select row_number() over (order by d, mid, kind, eid) as id, x.*, coalesce(sum(delta) over (partition by mid order by d, kind, eid rows between unbounded preceding and 1 preceding), 0) as before
from (select mid, d, 'C' as kind, id as eid, case when q and cst = 'Closed' then pg_temp.w('dl', id, '0:22,0.1:15,0.2:14,0.3:8,0.6:3,-0.1:12,-0.2:10,-0.3:8,-0.5:5,-0.9:3')::numeric else 0 end as delta from e
  union all
  select m.id, date '2024-04-02' + pg_temp.z('gp', m.id * 10 + n, 0, 815), 'G', null, pg_temp.w('gd', m.id * 10 + n, '-0.4:2,-0.2:3,-0.1:3,0.1:3,0.2:2,0.3:1')::numeric
  from m, generate_series(1, 4) as n where cat <> 7 and st <> 'Pending' and pg_temp.f('gq', m.id * 10 + n) < 0.22) as x
  join (select id as k, jd, ld from m) as mm on k = mid where d > jd and (ld is null or d < ld);
create temp table h0 as select id as mid, case when g = 'F' then 11 else 4.5 end + pg_temp.sk('h0', id, 0, 270, 1.15) * 0.1::numeric + case when cat = 4 then 8 else 0 end as base, pg_temp.f('hq', id) < 0.93 as has from m where cat <> 7 and st <> 'Pending';
insert into "CompetitionEntry"
select e.id, e.c, e.mid, hi, ch, ph, null, null, null, null, case when c."Status" <> 'Closed' then null else nullif(pg_temp.w('rc', e.id, 'OK:91,NR:5,WD:2.5,DQ:1'), 'OK') end, c."EntryFee", null,
  e.d - pg_temp.z('eo', e.id, 1, 12) + time '07:00' + make_interval(mins => pg_temp.z('eo2', e.id, 0, 890))
from (select e.*, greatest(0.4, base + before)::numeric(4,1) as hi from e join ev on eid = e.id join h0 on h0.mid = e.mid) as e
join "Competition" c on c."CompetitionId" = e.c join "CourseTee" t on t."TeeId" = e.tee
cross join lateral (select round(hi * "SlopeRating" / 113.0 + "CourseRating" - "Par") as ch) as l1 cross join lateral (select round(ch * c."HandicapAllowance") as ph) as l2;
update "CompetitionEntry" x set "NettScore" = case when c."Format" = 'Medal' then t."Par" + df end, "GrossScore" = case when c."Format" = 'Medal' then t."Par" + df + x."PlayingHandicap" end, "StablefordPoints" = case when c."Format" = 'Stableford' then greatest(12, 36 - df) end
from "Competition" c, "CourseTee" t, (select "EntryId" as k, round((pg_temp.f('s1', "EntryId") + pg_temp.f('s2', "EntryId") + pg_temp.f('s3', "EntryId") - 1.5) * 10 + 3.4)::int as df from "CompetitionEntry") as s
where c."CompetitionId" = x."CompetitionId" and t."TeeId" = c."TeeId" and k = x."EntryId" and c."Status" = 'Closed' and x."ResultCode" is null;
update "CompetitionEntry" x set "Position" = p from (select "EntryId" as k, row_number() over (partition by "CompetitionId" order by "NettScore", "StablefordPoints" desc, "EntryId") as p from "CompetitionEntry" where coalesce("NettScore", "StablefordPoints") is not null) as y where k = x."EntryId";
update "Competition" c set "Entries" = n, "PrizeFund" = case when "Status" = 'Closed' then round(n * "EntryFee" * 0.6) end, "ClosedOn" = case when "Status" in ('Closed', 'Abandoned') then "CompDate" + time '19:10' + make_interval(mins => pg_temp.z('cl', "CompetitionId", 0, 150)) end, "ClosedBy" = case when "Status" in ('Closed', 'Abandoned') then case when pg_temp.f('cb', "CompetitionId") < 0.7 then 17 else 4 end end
from (select "CompetitionId" as k, count(*) as n from "CompetitionEntry" group by 1) as y where k = c."CompetitionId";
update "CompetitionEntry" x set "PrizeAmount" = round("PrizeFund" * case "Position" when 1 then 0.5 when 2 then 0.3 else 0.2 end, 2) from "Competition" c where c."CompetitionId" = x."CompetitionId" and "Position" <= 3;
update "CompetitionEntry" x set "FeePaid" = 0 from "Competition" c where c."CompetitionId" = x."CompetitionId" and c."Status" = 'Abandoned';

create table "HandicapHistory" (
  "HandicapHistoryId" int primary key,
  "MemberId" int not null references "Member",
  "EffectiveDate" date not null,
  "PreviousIndex" numeric(4,1),
  "NewIndex" numeric(4,1) not null,
  "ChangeType" char(1) not null,
  "EntryId" int references "CompetitionEntry",
  "Notes" varchar(120),
  "CreatedOn" timestamp not null
);
insert into "HandicapHistory"
select row_number() over (order by d, mid, kind desc, eid), mid, d, prev, nw, kind, eid, note, d + case kind when 'I' then 0 else 1 end + time '00:20' + make_interval(secs => pg_temp.z('hs', mid, 0, 900))
from (select mid, d, greatest(0.4, base + before)::numeric(4,1) as prev, greatest(0.4, base + before + delta)::numeric(4,1) as nw, kind, eid, case when kind = 'G' and pg_temp.f('hn', ev.id) < 0.06 then 'Committee adjustment' end as note from ev join h0 using (mid) where delta <> 0
  union all select mid, least(greatest(jd, date '2023-12-01'), coalesce(ld, jd + 9000)), null, base::numeric(4,1), 'I', null, case when jd > date '2023-12-01' then 'Allotted on joining' else 'Brought forward' end from h0 join m on m.id = mid where has or exists (select 1 from ev where ev.mid = h0.mid)) as x;
update "Member" u set "HandicapIndex" = y."NewIndex" from (select distinct on ("MemberId") "MemberId", "NewIndex" from "HandicapHistory" order by "MemberId", "EffectiveDate" desc, "HandicapHistoryId" desc) as y where y."MemberId" = u."MemberId";

create table "TeeBooking" (
  "BookingId" int primary key,
  "TeeDateTime" timestamp not null,
  "StartTee" smallint not null default 1,
  "BookingType" char(1) not null,
  "MemberId" int references "Member",
  "ContactName" varchar(80),
  "Players" smallint not null,
  "BuggyCount" smallint not null default 0,
  "GreenFeeTotal" numeric(8,2) not null default 0,
  "Status" varchar(10) not null,
  "Source" varchar(10) not null,
  "CheckedInAt" timestamp,
  "CancelledAt" timestamp,
  "CreatedOn" timestamp not null
);
create temp table tb as
select row_number() over (order by created, i)::int as id, x.* from (
  select distinct on (ts, hole) i, ts, hole, case when bt = 'M' and mm.id is null then 'V' else bt end as bt, case when bt = 'M' then mm.id end as mid, ts - make_interval(hours => pg_temp.sk('lead', i, 3, case when bt = 'S' then 2400 else 330 end, 1.2), mins => pg_temp.z('ldm', i, 0, 59)) as created
  from (select i, d + time '07:04' + make_interval(mins => 8 * floor((pg_temp.f('t1', i) + pg_temp.f('t2', i) * 0.9) / 1.9 * case when extract(month from d) between 4 and 9 then 76 else 52 end)::int) as ts, case when pg_temp.f('hl', i) < 0.06 then 10 else 1 end as hole,
      pg_temp.w('bt', i, 'M:86,V:9,S:3.5,B:1.5') as bt, d
    from (select i, date '2024-01-02' + pg_temp.z('day', i, 0, 921) as d from generate_series(1, 5000) as i) as a
    where pg_temp.f('keep', i) < (array[.25, .3, .5, .75, .95, 1, 1, .95, .8, .6, .35, .2])[extract(month from d)::int] * case extract(isodow from d) when 1 then .6 when 6 then 1 when 7 then 1 else .75 end) as b
  left join (select id, cat, st, jd, ld from m) as mm on mm.id = 1 + pg_temp.sk('bm', i, 0, 639, 0.8) and mm.cat <> 7 and mm.st <> 'Pending' and mm.jd < b.d and (mm.ld is null or mm.ld > b.d) and not (mm.cat in (2, 9) and extract(isodow from d) > 5)
  where b.bt <> 'M' or mm.id is not null or pg_temp.f('vis', i) < 0.08
  order by ts, hole, i) as x where created < timestamp '2026-06-30 21:00' and ts < timestamp '2026-07-15';
insert into "TeeBooking"
select id, ts, hole, bt, mid, case bt when 'V' then pg_temp.given('vg', i, case when pg_temp.f('vgg', i) < 0.12 then 'F' else 'M' end) || ' ' || pg_temp.family('vs', i) when 'S' then pg_temp.one('soc', i, 'Calder Vale Rotary,Fox & Goose GS,Ryburn Printers,Bridge End WMC,Hebble Brewery,Crosland Engineering,Pennine Vets,Shears Inn GS') when 'B' then pg_temp.one('blk', i, 'Hollow tining,Frost delay,Course maintenance,County match') end,
  case bt when 'B' then 0 when 'S' then pg_temp.z('np', i, 3, 4) else pg_temp.w('np', i, '1:12,2:34,3:22,4:32')::int end, case when bt <> 'B' and pg_temp.f('bg', i) < 0.13 then pg_temp.z('bg2', i, 1, 2) else 0 end, 0,
  case when bt = 'B' then 'Booked' when pg_temp.f('cn', i) < 0.1 then 'Cancelled' when ts > timestamp '2026-06-30 21:00' then 'Booked' when pg_temp.f('ns', i) < 0.03 then 'NoShow' else 'CheckedIn' end,
  case when bt in ('S', 'B') then 'Office' when bt = 'V' then pg_temp.w('src', i, 'Web:62,ProShop:38') else pg_temp.w('src', i, 'Hub:78,ProShop:15,Office:3,Web:4') end, null, null, created
from tb;
update "TeeBooking" set "CheckedInAt" = case when "Status" = 'CheckedIn' then "TeeDateTime" - make_interval(mins => pg_temp.z('ci', "BookingId", 2, 40)) end, "CancelledAt" = case when "Status" = 'Cancelled' then least("CreatedOn" + ("TeeDateTime" - "CreatedOn") * pg_temp.f('ca', "BookingId"), timestamp '2026-06-30 20:58') end;

create table "TeeBookingPlayer" (
  "BookingId" int not null references "TeeBooking",
  "PlayerNo" smallint not null,
  "MemberId" int references "Member",
  "PlayerName" varchar(80) not null,
  "PlayerType" char(1) not null,
  "FeeAmount" numeric(7,2) not null default 0,
  "HasArrived" boolean not null default false,
  primary key ("BookingId", "PlayerNo")
);
insert into "TeeBookingPlayer"
select b."BookingId", n, om.id, coalesce(pm."Forename" || ' ' || pm."Surname", case when b."BookingType" = 'V' and n = 1 then b."ContactName" when b."BookingType" = 'S' then 'TBC' else pg_temp.given('gg', k, 'M') || ' ' || pg_temp.family('gs', k) end),
  case when om.id is not null then 'M' when b."BookingType" = 'M' then 'G' else b."BookingType" end,
  case when om.id is not null then 0 when b."BookingType" = 'M' then 25 when b."BookingType" = 'S' then 42 else 48 end + case when om.id is null and extract(isodow from b."TeeDateTime") > 5 then 10 else 0 end - case when om.id is null and extract(month from b."TeeDateTime") in (11, 12, 1, 2) then 15 else 0 end,
  b."Status" = 'CheckedIn' and (n = 1 or pg_temp.f('ar', k) < 0.97)
from "TeeBooking" b cross join lateral generate_series(1, b."Players") as n cross join lateral (select b."BookingId" * 10 + n as k) as kk
left join m as om on b."BookingType" = 'M' and om.id = case when n = 1 then b."MemberId" when pg_temp.f('gq', k) < 0.85 then 1 + (b."MemberId" + n * (7 + b."MemberId" % 5 * 3)) % 640 end
  and (n = 1 or (om.cat <> 7 and om.st <> 'Pending' and om.jd < b."TeeDateTime" and (om.ld is null or om.ld > b."TeeDateTime")))
left join "Member" pm on pm."MemberId" = om.id;
update "TeeBooking" b set "GreenFeeTotal" = t from (select "BookingId" as k, sum("FeeAmount") as t from "TeeBookingPlayer" group by 1) as x where k = b."BookingId";

create table "Product" (
  "ProductId" int primary key,
  "Plu" varchar(8) not null unique,
  "Description" varchar(60) not null,
  "DeptCode" varchar(6) not null,
  "SellPrice" numeric(8,2) not null,
  "CostPrice" numeric(8,2),
  "VatRate" numeric(4,2) not null,
  "StockLevel" int,
  "ReorderLevel" int,
  "IsDiscontinued" boolean not null default false
);
insert into "Product"
select i, case when a[2] in ('WET', 'HOT', 'FOOD', 'SNK') then '1' else '5' end || lpad(i::text, 4, '0'), a[1], a[2], a[3]::numeric, case when a[2] in ('HIRE', 'LESSON') then null else round(a[3]::numeric * 0.45, 2) end, 20, case when a[2] in ('WET', 'SNK', 'BALL', 'CLOTH', 'HARD') then pg_temp.sk('stk', i, 0, 120, 1.6) end, case when a[2] in ('WET', 'SNK', 'BALL') then 12 end, a[1] ~ 'Old'
from (select row_number() over ()::int as i, string_to_array(l, '|') as a from unnest(string_to_array('Bitter pint|WET|4.30;Lager pint|WET|4.80;Guinness pint|WET|5.10;Shandy pint|WET|3.90;Cider bottle|WET|4.60;House wine 175ml|WET|5.40;Prosecco glass|WET|6.20;Gin & tonic|WET|6.00;Whisky 25ml|WET|3.90;Soft drink|WET|2.40;Lime & soda|WET|1.20;Alcohol-free lager|WET|3.70;Americano|HOT|2.60;Cappuccino|HOT|3.00;Tea|HOT|2.00;Hot chocolate|HOT|3.10;Bacon sandwich|FOOD|4.95;Full breakfast|FOOD|9.50;Soup & roll|FOOD|5.50;Fish & chips|FOOD|12.95;Sunday lunch|FOOD|15.95;Steak pie|FOOD|12.50;Chips|FOOD|3.75;Flapjack|SNK|2.20;Crisps|SNK|1.30;Chocolate bar|SNK|1.40;Sausage roll|SNK|3.20;Titan Tour dozen|BALL|44.00;Titan Tour sleeve|BALL|12.00;Soft Feel dozen|BALL|24.00;Lake balls (12)|BALL|14.00;Tees pack|HARD|2.50;Pitchmark repairer|HARD|4.00;Cabretta glove|HARD|16.00;All-weather glove|HARD|13.00;Umbrella crested|HARD|34.00;Golf towel|HARD|15.00;Wedge 56 degree|HARD|119.00;Putter Tour 2|HARD|179.00;Stand bag|HARD|165.00;Crested polo|CLOTH|42.00;Waterproof jacket|CLOTH|145.00;Quarter-zip midlayer|CLOTH|65.00;Cap crested|CLOTH|20.00;Crested polo (Old logo)|CLOTH|25.00;Buggy hire|HIRE|30.00;Trolley hire|HIRE|6.00;Range token|HIRE|3.00;Lesson 30 min|LESSON|28.00;Lesson 60 min|LESSON|50.00;Regrip|LESSON|11.00', ';')) as l) as x;

create table "TillSale" (
  "SaleId" int primary key,
  "ReceiptNo" varchar(12) not null unique,
  "TillName" varchar(16) not null,
  "SaleDateTime" timestamp not null,
  "StaffId" int not null references "Staff",
  "MemberId" int references "Member",
  "SaleType" char(1) not null default 'S',
  "OriginalSaleId" int references "TillSale",
  "TenderType" varchar(8) not null,
  "DiscountTotal" numeric(8,2) not null default 0,
  "TotalGross" numeric(8,2) not null default 0,
  "IsVoid" boolean not null default false,
  "VoidReason" varchar(40)
);
create table "TillSaleLine" (
  "SaleLineId" int primary key,
  "SaleId" int not null references "TillSale",
  "ProductId" int not null references "Product",
  "Qty" int not null,
  "UnitPrice" numeric(8,2) not null,
  "DiscountAmount" numeric(8,2) not null default 0,
  "LineTotal" numeric(8,2) not null,
  "VatAmount" numeric(8,2) not null default 0
);
create temp table ts as
select row_number() over (order by at, i)::int as id, x.* from (
  select i, till, d + case when till = 'Bar' then time '11:30' + make_interval(mins => pg_temp.z('tm', i, 0, 610)) when till = 'Pro Shop' then time '07:20' + make_interval(mins => pg_temp.z('tm', i, 0, 600)) else time '08:30' + make_interval(mins => pg_temp.z('tm', i, 0, 420)) end as at,
    case when till = 'Halfway House' then case when pg_temp.f('mq', i) < 0.5 then mm.id end when pg_temp.f('mq', i) < 0.78 then mm.id end as mid
  from (select i, d, pg_temp.w('till', i, 'Bar:58,Pro Shop:27,Halfway House:15') as till from (select i, date '2024-04-01' + pg_temp.z('sd', i, 0, 820) as d from generate_series(1, 3700) as i) as a
    where pg_temp.f('sk', i) < (array[.4, .45, .55, .75, .9, 1, 1, .95, .8, .65, .5, .6])[extract(month from d)::int] * case extract(isodow from d) when 1 then .55 when 5 then .8 when 6 then 1 when 7 then .95 else .65 end) as b
  left join (select id, cat, st, jd, ld from m) as mm on mm.id = 1 + pg_temp.sk('sm', i, 0, 639, 1.3) and mm.st <> 'Pending' and mm.jd < d and (mm.ld is null or mm.ld > d)) as x;
insert into "TillSale"
select id, case till when 'Bar' then 'B' when 'Pro Shop' then 'P' else 'H' end || lpad((20000 + id)::text, 7, '0'), till, at, st, mid, 'S', null,
  case when mid is null then pg_temp.w('td', i, 'CARD:82,CASH:18') else pg_temp.w('td', i, 'PURSE:61,CARD:32,CASH:5,ACCT:2') end, 0, 0, pg_temp.f('vd', i) < 0.014, case when pg_temp.f('vd', i) < 0.014 then pg_temp.one('vr', i, 'Wrong member,Keyed in error,Customer changed mind') end
from (select ts.*, case till when 'Bar' then (case when at < timestamp '2025-01-10' then '{8,9,10,11,12,13}' else '{8,9,10,13}' end)::int[] when 'Pro Shop' then (case when at < timestamp '2025-01-10' then '{4,5,6,7}' else '{4,5,7}' end)::int[] else '{14,15}'::int[] end as pool from ts) as t
cross join lateral (select "StaffId" as st from "Staff" s where "StaffId" = any (pool) order by "StartDate" > at, pg_temp.f('ss' || "StaffId", i) limit 1) as s;
insert into "TillSaleLine"
select row_number() over (order by id, n), id, p, qty, price, disc, qty * price - disc, round((qty * price - disc) / 6, 2)
from (select t.*, pr."ProductId" as p, case when pr."DeptCode" in ('WET', 'SNK') then pg_temp.sk('q', k, 1, 4, 2) else 1 end as qty, price, n,
    case when t.mid is not null and t.till = 'Bar' then round(case when pr."DeptCode" in ('WET', 'SNK') then pg_temp.sk('q', k, 1, 4, 2) else 1 end * price * c."BarDiscountPct" / 100, 2) else 0 end as disc
  from ts as t cross join lateral generate_series(1, pg_temp.sk('nl', t.i, 1, 4, 1.7)) as n cross join lateral (select t.i * 10 + n as k) as kk
  join "Product" pr on pr."ProductId" = case t.till when 'Bar' then pg_temp.sk('p', k, 1, 26, 1.35) when 'Pro Shop' then 51 - pg_temp.sk('p', k, 0, 23, 0.9) else pg_temp.z('p', k, 13, 17) + case when n > 1 then 10 else 0 end end
  cross join lateral (select round(pr."SellPrice" * case when at < timestamp '2025-04-01' then 0.94 else 1 end / 0.05) * 0.05 as price) as pp
  left join m on m.id = t.mid left join "MemberCategory" c on c."CategoryId" = m.cat) as x;
-- Goods brought back to the shop within three weeks.
insert into "TillSale" select 5000 + row_number() over (order by "SaleId"), 'P' || (40000 + row_number() over (order by "SaleId")), "TillName", date_trunc('day', "SaleDateTime") + make_interval(days => pg_temp.z('rf', "SaleId", 1, 20), hours => 10, mins => pg_temp.z('rfm', "SaleId", 0, 300)), 4, "MemberId", 'R', "SaleId", "TenderType", 0, 0, false, null
from "TillSale" where "TillName" = 'Pro Shop' and not "IsVoid" and "SaleDateTime" < timestamp '2026-06-08' and exists (select 1 from "TillSaleLine" l join "Product" p using ("ProductId") where l."SaleId" = "TillSale"."SaleId" and "DeptCode" in ('CLOTH', 'HARD')) and pg_temp.f('rq', "SaleId") < 0.07;
insert into "TillSaleLine" select 20000 + row_number() over (order by r."SaleId", l."SaleLineId"), r."SaleId", l."ProductId", -l."Qty", l."UnitPrice", 0, -l."LineTotal", -l."VatAmount"
from "TillSale" r join "TillSaleLine" l on l."SaleId" = r."OriginalSaleId" join "Product" p on p."ProductId" = l."ProductId" where "DeptCode" in ('CLOTH', 'HARD');
update "TillSale" s set "TotalGross" = t, "DiscountTotal" = dd from (select "SaleId" as k, sum("LineTotal") as t, sum("DiscountAmount") as dd from "TillSaleLine" group by 1) as x where k = s."SaleId";

create index "IX_TeeBooking_TeeDateTime" on "TeeBooking" ("TeeDateTime");
create index "IX_TillSale_SaleDateTime" on "TillSale" ("SaleDateTime");
create index "IX_Member_Surname" on "Member" ("Surname");
