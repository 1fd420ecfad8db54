-- A commercial printer in Yorkshire: customers, estimates with several quantities, jobs and their operations on presses, paper stock, deliveries, invoices and credit notes.
-- After Tharstern Primo and PrintVis (management information systems for printers): PascalCase names as the product has them, foreign keys, no comments.
-- Values come from hashes of row numbers, so that every load gives the same rows. The functions go with the session.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
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
create function pg_temp.wd(d date) returns date language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end $$;
-- A weekday; August, December and January are quiet, spring and autumn are busy.
create function pg_temp.day(k text, i bigint, a date, b date) returns date language plpgsql immutable as $$
declare
  d date;
begin
  for t in 1 .. 6 loop
    d := a + pg_temp.z(k || t, i, 0, b - a);
    if extract(isodow from d) < 6 and pg_temp.f(k || 'q' || t, i) <
      (array[0.6, 0.8, 1, 0.9, 0.85, 0.85, 0.7, 0.5, 0.95, 1, 1, 0.55])[extract(month from d)::int] then return d; end if;
  end loop;
  return least(pg_temp.wd(d), b);
end $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'g', i, 'Alan,Alison,Andrew,Beth,Callum,Carol,Charlotte,Claire,Craig,Daniel,Deborah,Emma,Gareth,Gillian,Hannah,Helen,Imran,Jack,Jackie,James,Joanne,Karen,Kevin,Laura,Lee,Lisa,Lucy,Mark,Martin,Nadia,Nicola,Oliver,Paul,Priya,Rachel,Rob,Ruth,Sam,Sarah,Simon,Sophie,Stephen,Tom,Tracey,Zoe') $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'f', i, 'Ackroyd,Ahmed,Armitage,Barker,Bentley,Booth,Brook,Carter,Clegg,Crowther,Dyson,Ellis,Firth,Gill,Greenwood,Haigh,Hartley,Hirst,Holroyd,Hussain,Illingworth,Jagger,Kaye,Khan,Lister,Mallinson,Metcalfe,Naylor,Oldroyd,Patel,Priestley,Ramsden,Robertshaw,Schofield,Shaw,Sutcliffe,Sykes,Thackray,Tordoff,Wadsworth,Walker,Whiteley,Womersley') $$;

create table "JobStatus" (
  "Id" smallint primary key,
  "Code" varchar(10) not null unique,
  "Description" varchar(50) not null,
  "Stage" varchar(20) not null,
  "SortOrder" smallint not null,
  "AllowEdit" boolean not null default true,
  "IsClosed" boolean not null default false
);
insert into "JobStatus" values
  (1, 'ORD', 'Order received', 'Order', 10, true, false), (2, 'PRE', 'In pre-press', 'Production', 20, true, false),
  (3, 'PRF', 'Awaiting proof approval', 'Production', 30, true, false), (4, 'RDY', 'Ready for press', 'Production', 40, true, false),
  (5, 'PRS', 'On press', 'Production', 50, false, false), (6, 'FIN', 'In finishing', 'Production', 60, false, false),
  (7, 'CMP', 'Complete, to invoice', 'Finished', 70, false, false), (8, 'INV', 'Invoiced', 'Finished', 80, false, true),
  (9, 'ARC', 'Archived', 'Archived', 90, false, true), (10, 'HLD', 'On hold', 'Order', 15, true, false), (11, 'CAN', 'Cancelled', 'Archived', 99, false, true);

create table "Employee" (
  "Id" integer primary key,
  "Initials" varchar(4) not null unique,
  "FirstName" varchar(40) not null,
  "LastName" varchar(40) not null,
  "Department" varchar(20) not null,
  "JobTitle" varchar(50),
  "Email" varchar(80),
  "StartDate" date not null,
  "LeaveDate" date,
  "IsActive" boolean not null default true
);
insert into "Employee"
select i, upper(left(g, 1) || left(s, 1)) || i, g, s, d, t, case when d in ('Sales', 'Estimating', 'Accounts', 'Pre-press') then lower(g || '.' || s) || '@calderpress.example' end,
  date '2006-03-06' + pg_temp.sk('es', i, 0, 6200, 0.8), l::date, l is null
from (select pg_temp.given('e', i) as g, pg_temp.family('e', i) as s, e.* from (values
  (1, 'Sales', 'Sales Director', null), (2, 'Sales', 'Account Manager', null), (3, 'Sales', 'Account Manager', null), (4, 'Sales', 'Account Manager', '2025-02-28'), (5, 'Sales', 'Internal Sales', null),
  (6, 'Estimating', 'Senior Estimator', null), (7, 'Estimating', 'Estimator', null), (8, 'Estimating', 'Estimator', '2024-11-15'), (9, 'Estimating', 'Estimator', null),
  (10, 'Pre-press', 'Studio Manager', null), (11, 'Pre-press', 'Mac Operator', null), (12, 'Pre-press', 'Mac Operator', null),
  (13, 'Press', 'Print Manager', null), (14, 'Press', 'Minder', null), (15, 'Press', 'Minder', null), (16, 'Press', 'Minder', '2025-08-01'), (17, 'Press', 'Digital Operator', null), (18, 'Press', 'Digital Operator', null),
  (19, 'Finishing', 'Finishing Supervisor', null), (20, 'Finishing', 'Finisher', null), (21, 'Finishing', 'Finisher', null), (22, 'Finishing', 'Finisher', null), (23, 'Finishing', 'Finisher', '2025-12-19'),
  (24, 'Despatch', 'Warehouse Operative', null), (25, 'Despatch', 'Driver', null), (26, 'Accounts', 'Credit Controller', null)) as e (i, d, t, l)) as x;

create table "ProductType" (
  "Id" integer primary key,
  "Code" varchar(8) not null unique,
  "Description" varchar(60) not null,
  "NominalCode" varchar(8) not null,
  "DefaultTaxCode" varchar(2) not null,
  "LeadDays" smallint not null,
  "IsActive" boolean not null default true
);
insert into "ProductType" values
  (1, 'BCARD', 'Business Cards', '4000', 'T1', 5, true), (2, 'LEAF', 'Leaflets & Flyers', '4000', 'T0', 6, true), (3, 'BROSS', 'Brochures, Saddle Stitched', '4000', 'T0', 9, true),
  (4, 'BOOKPB', 'Books, Perfect Bound', '4000', 'T0', 14, true), (5, 'STAT', 'Letterheads & Stationery', '4000', 'T1', 7, true), (6, 'POSTER', 'Posters', '4010', 'T1', 5, true),
  (7, 'FOLDER', 'Presentation Folders', '4000', 'T1', 12, true), (8, 'NCR', 'NCR Pads & Sets', '4000', 'T1', 10, true), (9, 'MAIL', 'Direct Mail', '4020', 'T1', 8, true),
  (10, 'DISPLAY', 'Banners & Display', '4010', 'T1', 6, true), (11, 'CAL', 'Calendars', '4000', 'T1', 12, true), (12, 'CARTON', 'Small Cartons', '4000', 'T1', 15, false);
create temp table pt (id int, cat text, title text, qtys text, setup numeric, per numeric, ups int, share int);
insert into pt values
  (1, 'Board', 'Business cards', '250,500,500,1000,2000', 32, 0.045, 21, 13), (2, 'Coated', 'A5 leaflets,DL flyers,A4 folded leaflets', '1000,2500,5000,10000,25000', 95, 0.026, 8, 22),
  (3, 'Coated', '16pp brochure,24pp prospectus,8pp programme,32pp catalogue', '250,500,1000,2000,5000', 260, 0.68, 1, 18), (4, 'Uncoated', 'Annual report,Local history book,Anthology', '100,200,300,500,1000', 340, 2.85, 1, 5),
  (5, 'Uncoated', 'Letterheads,Compliment slips,Continuation sheets', '500,1000,2000,5000', 70, 0.042, 2, 9), (6, 'Coated', 'A2 posters,A1 posters,A3 posters', '10,25,50,100,250', 28, 1.35, 1, 8),
  (7, 'Board', 'Presentation folders,Capacity folders', '250,500,1000', 310, 0.74, 1, 4), (8, 'Carbonless', 'Delivery note pads,Job sheets 3 part,Order pads 2 part', '25,50,100,200', 85, 3.6, 1, 6),
  (9, 'Uncoated', 'Donor appeal mailing,Self mailer,Newsletter mailing', '2500,5000,10000,20000', 240, 0.118, 2, 7), (10, null, 'Roller banner,PVC banner,Foamex boards', '1,1,2,4,10', 30, 58, 1, 6),
  (11, 'Coated', 'Wall calendar,Desk calendar', '100,250,500,1000', 210, 2.15, 1, 2), (12, 'Board', 'Tuck end cartons', '1000,2500,5000', 420, 0.21, 4, 1);

create table "WorkCentre" (
  "Id" integer primary key,
  "Code" varchar(10) not null unique,
  "Description" varchar(60) not null,
  "CentreType" varchar(16) not null check ("CentreType" in ('Prepress', 'Litho', 'Digital', 'WideFormat', 'Finishing', 'Outwork', 'Despatch')),
  "MaxSheetWidth" integer,
  "MaxSheetLength" integer,
  "Colours" smallint,
  "HourlyRate" numeric(8,2) not null,
  "MakereadyMins" smallint not null,
  "InstalledOn" date,
  "DecommissionedOn" date,
  "IsActive" boolean not null default true
);
insert into "WorkCentre" values
  (1, 'CTP', 'Suprasetter plate setter', 'Prepress', null, null, null, 38, 15, '2014-05-12', null, true), (2, 'XL75', 'Speedmaster XL 75 five colour', 'Litho', 750, 530, 5, 112, 25, '2017-09-04', null, true),
  (3, 'SM52', 'Speedmaster 52 four colour', 'Litho', 520, 370, 4, 74, 20, '2009-02-16', null, true), (4, 'GTO', 'GTO 52 two colour', 'Litho', 520, 360, 2, 46, 30, '1998-06-01', '2025-03-28', false),
  (5, 'IND79', 'HP Indigo 7900', 'Digital', 482, 330, 5, 82, 10, '2019-11-11', null, true), (6, 'V4100', 'Xerox Versant 4100', 'Digital', 660, 330, 4, 58, 8, '2022-03-21', null, true),
  (7, 'LATEX', 'HP Latex 700W', 'WideFormat', 1625, null, 7, 48, 10, '2021-07-05', null, true), (8, 'POLAR', 'Polar 115 guillotine', 'Finishing', 1150, 1150, null, 42, 8, '2008-10-13', null, true),
  (9, 'STAHL', 'Stahl TH56 folder', 'Finishing', 560, 900, null, 45, 20, '2011-01-17', null, true), (10, 'STITCH', 'Horizon StitchLiner', 'Finishing', 350, 500, null, 62, 25, '2016-04-25', null, true),
  (11, 'PUR', 'Horizon BQ-280 PUR binder', 'Finishing', 320, 320, null, 56, 25, '2018-08-06', null, true), (12, 'LAM', 'Matrix laminator', 'Finishing', 530, 750, null, 36, 12, '2015-03-09', null, true),
  (13, 'HAND', 'Hand finishing & packing', 'Finishing', null, null, null, 26, 5, null, null, true), (14, 'DIECUT', 'Die cutting (outwork)', 'Outwork', null, null, null, 60, 0, null, null, true);

create table "StockItem" (
  "Id" integer primary key,
  "StockCode" varchar(20) not null unique,
  "Description" varchar(80) not null,
  "Category" varchar(16) not null,
  "Grammage" smallint,
  "SheetWidth" smallint,
  "SheetLength" smallint,
  "SupplierName" varchar(60) not null,
  "CostPer1000" numeric(10,2) not null,
  "QtyOnHand" integer not null default 0,
  "ReorderLevel" integer not null,
  "IsFSC" boolean not null,
  "IsDiscontinued" boolean not null default false
);
insert into "StockItem"
select i, upper(left(brand, 3)) || g || case when wd = 640 then 'B2' else 'S3' end, brand || ' ' || g || 'gsm ' || wd || 'x' || ln, cat, g, wd, ln,
  pg_temp.w('ssup' || cat, i, 'Pennine Paper Merchants:5,Northgate Papers:3,Airedale Board Co:1'), round((g * wd * ln / 1e6 * (case cat when 'Carbonless' then 2.3 when 'Board' then 1.35 else 1.1 end + pg_temp.f('sc', i) * 0.3))::numeric, 2),
  0, pg_temp.z('srl', i, 2, 8) * 1000, pg_temp.f('fsc', i) < 0.75, pg_temp.f('disc', i) < 0.12
from (select row_number() over (order by cat, brand, g, wd) as i, * from (values ('Coated', 'Silverdale Silk', '115,130,150,170,250'), ('Coated', 'Brightwater Gloss', '130,150,170'), ('Uncoated', 'Fellside Offset', '80,100,120'), ('Uncoated', 'Moorland Recycled', '90,120'),
  ('Board', 'Wharfe Silk Board', '300,350,400'), ('Board', 'Linton Uncoated Board', '350'), ('Carbonless', 'Tricopy NCR', '55,80')) as b (cat, brand, gs)
  cross join lateral (select x::int as g from unnest(string_to_array(gs, ',')) as x) as y cross join (values (640, 450), (450, 320)) as s (wd, ln)) as q;

create table "Customer" (
  "Id" integer primary key,
  "AccountNo" varchar(8) not null unique,
  "Name" varchar(80) not null,
  "CustomerGroup" varchar(20) not null,
  "Address1" varchar(60),
  "Town" varchar(40) not null,
  "Postcode" varchar(10) not null,
  "Telephone" varchar(20),
  "SalesRepId" integer not null references "Employee",
  "PaymentTermDays" smallint not null,
  "CreditLimit" numeric(10,2) not null,
  "OnStop" boolean not null default false,
  "IsProspect" boolean not null default false,
  "ConsolidateInvoices" boolean not null default false,
  "CreatedOn" date not null,
  "IsArchived" boolean not null default false
);
insert into "Customer"
select i, upper(left(regexp_replace(n, '[^A-Za-z]', '', 'g'), 4)) || lpad(i::text, 3, '0'), n, grp, pg_temp.z('ca', i, 1, 180) || ' ' || pg_temp.one('cs', i, 'Station Road,Mill Lane,Bradford Road,Westgate,Church Street,Canal Street,Victoria Road,Albion Street,Park Row,Kirkgate,Wellington Mills,Dean Clough'),
  split_part(t, '/', 1), split_part(t, '/', 2) || pg_temp.z('cp', i, 1, 19) || ' ' || pg_temp.z('cq', i, 1, 9) || pg_temp.one('cr', i, 'AB,DE,HJ,LN,PQ,RT,XY'),
  case when pg_temp.f('ct', i) < 0.93 then '01' || pg_temp.one('cu', i, '132,274,422,484,924') || ' ' || pg_temp.z('cv', i, 200000, 899999) end, pg_temp.w('crep', i, '1:2,2:4,3:4,4:2,5:2')::int,
  case when i <= 12 then pg_temp.one('cterm', i, '30,60')::int else pg_temp.w('cterm', i, '0:1,14:1,30:8,60:1')::int end, case when i <= 12 then 25000 else pg_temp.w('ccl', i, '500:3,1000:4,2500:4,5000:2,10000:1')::int end,
  pg_temp.f('cstop', i) < 0.04 and i > 12, i > 330, i <= 6, case when i > 330 then date '2024-02-01' + pg_temp.z('cc', i, 0, 850) else date '2009-01-05' + pg_temp.sk('cc', i, 0, 5400, 0.7) end, pg_temp.f('carc', i) < 0.06 and i > 20
from (select i, grp, pg_temp.w('ctown', i, 'Leeds/LS:6,Bradford/BD:4,Halifax/HX:5,Huddersfield/HD:4,Wakefield/WF:3,Keighley/BD:1,Harrogate/HG:2,York/YO:2,Manchester/M:2,Sheffield/S:2') as t,
  case grp when 'Charity' then pg_temp.one('cn1', i, 'Calder Valley,Aire,Ridings,Northern,Pennine,St Oswald''s,White Rose,Heartland') || ' ' || pg_temp.one('cn2', i, 'Hospice,Wildlife Trust,Community Trust,Carers,Foodbank,Theatre,Arts Festival')
    when 'Education' then pg_temp.one('cn1', i, 'Thornfield,Brackenhall,Ryburn,Calder,Kirkdale,Holme,Netherton,Ashworth') || ' ' || pg_temp.one('cn2', i, 'Academy,College,Primary School,Grammar School,University Press')
    when 'Public Sector' then pg_temp.one('cn1', i, 'Colne Bridge,Spen Valley,Upper Aire,Holmbeck,Norland') || ' ' || pg_temp.one('cn2', i, 'Council,NHS Trust,Fire Service,Housing Association')
    when 'Trade' then pg_temp.one('cn1', i, 'Rapid,Metro,Inkwell,Copperplate,Plan B,Redline') || ' ' || pg_temp.one('cn2', i, 'Print Management,Graphics,Copy Shop,Design & Print')
    when 'Agency' then pg_temp.one('cn1', i, 'Blue Kite,Foundry,Honest Fox,Tall Order,Northlight,Sixpence,Paper Moon') || ' ' || pg_temp.one('cn2', i, 'Creative,Marketing,Studio,Design')
    else pg_temp.family('cnf', i) || pg_temp.one('cn2', i, ' Engineering Ltd, & Sons, Estate Agents, Solicitors, Joinery Ltd, Brewery, Kitchens Ltd, Textiles Ltd, Motors, Funeral Services, Accountants LLP, Garden Centre, Foods Ltd') end as n
  from (select i, pg_temp.w('cg', i, 'Commercial:9,Charity:2,Education:3,Public Sector:1,Trade:2,Agency:3') as grp from generate_series(1, 380) as i) as a) as b;

create table "Contact" (
  "Id" integer primary key,
  "CustomerId" integer not null references "Customer",
  "FirstName" varchar(40) not null,
  "LastName" varchar(40) not null,
  "Position" varchar(50),
  "Email" varchar(80),
  "Mobile" varchar(20),
  "IsDefault" boolean not null,
  "ReceivesProofs" boolean not null,
  "HasLeft" boolean not null default false
);
insert into "Contact"
select row_number() over (order by c, n), c, pg_temp.given('k', c * 10 + n), pg_temp.family('k', c * 10 + n), case when pg_temp.f('kp', c * 10 + n) < 0.7 then pg_temp.one('kq', c * 10 + n, 'Marketing Manager,Office Manager,Buyer,Director,Designer,Finance Officer,Events Officer') end,
  lower(pg_temp.given('k', c * 10 + n) || case when n = 1 then '' else n::text end) || '@' || lower((select "AccountNo" from "Customer" where "Id" = c)) || '.example', case when pg_temp.f('km', c * 10 + n) < 0.45 then '07' || pg_temp.z('kn', c * 10 + n, 400000000, 999999999) end,
  n = 1, pg_temp.f('kr', c * 10 + n) < 0.7, n > 1 and pg_temp.f('kl', c * 10 + n) < 0.2
from generate_series(1, 380) as c cross join lateral generate_series(1, case when c <= 12 then 4 else pg_temp.w('kc', c, '1:6,2:3,3:1')::int end) as n;

create table "Estimate" (
  "Id" integer primary key,
  "EstimateNo" varchar(10) not null unique,
  "CustomerId" integer not null references "Customer",
  "ContactId" integer references "Contact",
  "ProductTypeId" integer not null references "ProductType",
  "Title" varchar(100) not null,
  "EstimatorId" integer not null references "Employee",
  "StockItemId" integer references "StockItem",
  "RequestedOn" date not null,
  "SentOn" date,
  "ValidUntil" date,
  "Status" varchar(12) not null check ("Status" in ('Draft', 'Sent', 'Won', 'Lost', 'Expired', 'Declined')),
  "LostReason" varchar(30),
  "DecidedOn" date,
  "Revision" smallint not null default 0
);
insert into "Estimate"
select i, 'E' || 20400 + i, c, (select min("Id") + pg_temp.sk('ek', i, 0, count(*)::int - 1, 2) from "Contact" where "CustomerId" = c), p, t,
  case when e = 8 and d > date '2024-11-12' then 9 else e end, (select (array_agg("Id" order by "Id"))[1 + floor(pg_temp.f('est', i) * count(*))::int] from "StockItem" where "Category" = (select cat from pt where pt.id = p)), d,
  case when s <> 'Draft' then pg_temp.wd(d + lag0) end, case when s not in ('Draft', 'Declined') then pg_temp.wd(d + lag0) + 30 end, s, case s when 'Lost' then pg_temp.w('elr', i, 'Price:6,Turnaround:2,Project cancelled:2,No response:3,Went digital only:1') end,
  case when s in ('Won', 'Lost', 'Declined') then least(pg_temp.wd(d + lag0 + pg_temp.sk('edl', i, 0, 24, 2)), date '2026-06-26') end, pg_temp.w('erev', i, '0:14,1:4,2:1,3:0.4')::int
from (select i, c, d, p, case when c <= 12 or pg_temp.f('etn', i) < 0.4 then (select split_part("Name", ' ', 1) from "Customer" where "Id" = c) || ' - ' else '' end || pg_temp.one('et', i, (select title from pt where pt.id = p)) as t,
    pg_temp.w('ee', i, '6:5,7:4,8:3,9:3')::int as e, pg_temp.w('elag', i, '0:4,1:4,2:2,3:1')::int as lag0,
    case when d > date '2026-06-22' then 'Draft' when d > date '2026-06-01' then pg_temp.w('es1', i, 'Sent:5,Won:4,Lost:1,Draft:0.5') when c > 330 then pg_temp.w('es3', i, 'Lost:5,Expired:4')
      else pg_temp.w('es2', i, case when c <= 12 then 'Won:8,Lost:2,Expired:1' else 'Won:52,Lost:24,Expired:20,Declined:2' end) end as s
  from (select row_number() over (order by d, j) as i, d, c, p from (
    select j, pg_temp.day('ed', j, date '2024-01-02', date '2026-06-26') as d, case when pg_temp.f('eb', j) < 0.3 then pg_temp.sk('ec', j, 1, 12, 1.4) else pg_temp.sk('ec', j, 13, 380, 1.5) end as c,
      pg_temp.w('ep', j, (select string_agg(id || ':' || share, ',' order by id) from pt))::int as p from generate_series(1, 1750) as j) as g
    where not (p = 12 and d > date '2025-01-31') and d >= (select "CreatedOn" from "Customer" where "Id" = c)) as h) as x;

create table "EstimateQuantity" (
  "Id" integer primary key,
  "EstimateId" integer not null references "Estimate",
  "Quantity" integer not null,
  "MaterialCost" numeric(10,2) not null,
  "LabourCost" numeric(10,2) not null,
  "OutworkCost" numeric(10,2) not null default 0,
  "MarkupPct" numeric(5,2) not null,
  "SellPrice" numeric(10,2) not null,
  "IsSelected" boolean not null default false,
  unique ("EstimateId", "Quantity")
);
insert into "EstimateQuantity"
select row_number() over (order by e, q), e, q, m, l, o, k, round((m + l + o) * (1 + k / 100), 2), s = 'Won' and n = 1
from (select e."Id" as e, e."Status" as s, q, row_number() over (partition by e."Id" order by pg_temp.f('qs' || q, e."Id")) as n, case when pt.id in (7, 12) then round(pt.setup * 0.35 + q * 0.02, 2) else 0 end as o,
    round((pt.per * q * 0.38 * (0.9 + pg_temp.f('qm', e."Id") * 0.4) + 4)::numeric, 2) as m, round((pt.setup * 0.6 + pt.per * q * 0.27 * (0.85 + pg_temp.f('ql', e."Id") * 0.4))::numeric, 2) as l,
    pg_temp.w('qk', e."Id", '25:2,30:4,35:5,40:3,50:1')::numeric as k
  from "Estimate" as e join pt on pt.id = e."ProductTypeId" cross join lateral (select distinct x::int as q from unnest(string_to_array(pt.qtys, ',')) as x
    where pg_temp.f('qin' || x, e."Id") < 0.42 or x = pg_temp.one('qone', e."Id", pt.qtys)) as y where e."Status" <> 'Declined') as z;

create table "Job" (
  "Id" integer primary key,
  "JobNo" integer not null unique,
  "EstimateId" integer references "Estimate",
  "CustomerId" integer not null references "Customer",
  "ProductTypeId" integer not null references "ProductType",
  "StatusId" smallint not null references "JobStatus",
  "Title" varchar(100) not null,
  "Quantity" integer not null,
  "SellPrice" numeric(10,2) not null,
  "CustomerOrderNo" varchar(20),
  "SalesRepId" integer not null references "Employee",
  "ReprintOfJobId" integer references "Job",
  "OrderedOn" date not null,
  "RequiredOn" date not null,
  "ProofApprovedOn" date,
  "CompletedOn" date
);
create temp table jb as
select e."Id" as est, null::int as reprint, e."CustomerId" as c, e."ProductTypeId" as p, e."Title" as t, q."Quantity" as q, q."SellPrice" as price, e."StockItemId" as st, e."DecidedOn" as d
from "Estimate" as e join "EstimateQuantity" as q on q."EstimateId" = e."Id" and q."IsSelected" where e."Status" = 'Won';
insert into jb
select null, b.est, b.c, b.p, b.t, b.q, round(b.price * case when x.d > date '2025-04-01' then 1.04 else 1.0 end, 2), b.st, x.d
from generate_series(1, 520) as i join (select *, row_number() over (order by est) as n, count(*) over () as total from jb) as b on b.n = 1 + floor(pg_temp.f('rb', i) * b.total)
cross join lateral (select pg_temp.wd(b.d + pg_temp.z('rd', i, 50, 420)) as d) as x where x.d <= date '2026-06-26' and b.p not in (4, 12);
create temp table jn as
select row_number() over (order by d, est nulls last, reprint, q) as id, * from jb;
create temp table jd as
select *, case when cancelled then 11 when hold then 10 when done < date '2025-06-01' then 9 when done is not null and done <= date '2026-06-22' then 8 when done is not null then 7
  when d >= date '2026-06-25' then 1 else pg_temp.w('jst', id, '2:3,3:4,4:2,5:2,6:3')::int end as status from (
select *, case when not cancelled and not hold and fin <= date '2026-06-26' then fin end as done from (
select *, pg_temp.f('jcan', id) < 0.025 as cancelled, d > date '2026-05-01' and pg_temp.f('jh', id) < 0.04 as hold, pg_temp.wd(req + pg_temp.w('jl', id, '-3:1,-2:2,-1:5,0:9,1:2,2:1,5:0.6')::int) as fin
from (select jn.*, pg_temp.wd(d + (select "LeadDays" from "ProductType" where "Id" = p) + pg_temp.z('jr', id, -1, 5)) as req from jn) as a) as b) as c;
insert into "Job"
select id, 41200 + id, est, c, p, status, t, q, price, case when c <= 12 or pg_temp.f('jpo', id) < 0.45 then pg_temp.one('jpp', c, 'PO,4500,P-,ORD') || pg_temp.z('jpn', id, 10000, 99999) end,
  case when (select "SalesRepId" from "Customer" where "Id" = c) = 4 and d > date '2025-02-28' then 2 else (select "SalesRepId" from "Customer" where "Id" = c) end,
  (select min(o.id) from jd as o where o.est = jd.reprint), d, req, case when done is not null or status in (4, 5, 6) then least(d + greatest(0, ((coalesce(done, date '2026-06-26') - d) * (0.15 + pg_temp.f('jpa', id) * 0.3))::int), date '2026-06-26') end, done
from jd order by id;

update "Customer" as c set "IsProspect" = false where "IsProspect" and exists (select 1 from "Job" where "CustomerId" = c."Id");

create table "JobOperation" (
  "Id" integer primary key,
  "JobId" integer not null references "Job",
  "Sequence" smallint not null,
  "WorkCentreId" integer not null references "WorkCentre",
  "OperatorId" integer references "Employee",
  "State" smallint not null,
  "EstimatedMins" integer not null,
  "ActualMins" integer,
  "StartedAt" timestamp,
  "FinishedAt" timestamp,
  "GoodQty" integer,
  "WasteQty" integer,
  unique ("JobId", "Sequence")
);
insert into "JobOperation"
select row_number() over (order by id, sq), id, sq, wc, op, ost, em, case when ost = 2 then am end, case when ost > 0 then t0 end, case when ost = 2 then t0 + am * interval '1 minute' end,
  case when ost = 2 and wc <> 1 and wc <> 14 then q end, case when ost = 2 and wc between 2 and 7 then pg_temp.z('ow', id * 10 + sq, 0, 3) + round(sheets * 0.05 * pg_temp.f('ox', id * 10 + sq))::int end
from (select *, greatest(5, (em * (0.75 + pg_temp.f('oa', id * 10 + sq) * 0.6))::int) as am, case when done is not null then 2 when status in (1, 2, 3, 10, 11) then 0 when status = 4 then case when wc = 1 then 2 else 0 end
      when status = 5 then case when wc = 1 then 2 when wc < 8 then 1 else 0 end else case when wc < 8 then 2 when sq = 3 then 1 else 0 end end as ost,
    case when sq = 1 and p <> 10 then case when pg_temp.f('oo', id) < 0.6 then 11 else 12 end when wc in (5, 6, 7) then pg_temp.z('oo', id, 17, 18) when wc < 8 then case when done > date '2025-08-01' then pg_temp.z('oo', id, 13, 15) else pg_temp.z('oo', id, 14, 16) end
      when wc = 14 then null else pg_temp.z('oo', id * 10 + sq, 19, case when coalesce(done, date '2026-06-26') > date '2025-12-19' then 22 else 23 end) end as op,
    pg_temp.wd(d + ((coalesce(done, date '2026-06-26') - d) * (0.3 + 0.65 * sq / cnt))::int - case when sq < cnt and extract(isodow from d + ((coalesce(done, date '2026-06-26') - d) * (0.3 + 0.65 * sq / cnt))::int) in (6, 7) then 2 else 0 end) + time '07:00' + pg_temp.z('oh', id * 10 + sq, 0, 430) * interval '1 minute' as t0
  from (select jd.*, (o.wcs)[n] as wc, n as sq, cardinality(o.wcs) as cnt, (select "MakereadyMins" from "WorkCentre" where "Id" = o.wcs[n]) + round(sheets * case when o.wcs[n] in (2, 3, 4) then 0.009 when o.wcs[n] in (5, 6) then 0.03 when o.wcs[n] = 7 then 6 else 0.02 end)::int + 5 as em
    from (select jd.*, least(6000, ceil(q::numeric * case when p = 3 then 4 when p in (4, 11) then 10 when p = 8 then 20 else 1 end / pt.ups))::int as sheets from jd join pt on pt.id = jd.p) as jd
    cross join lateral (select case when p in (6, 10) and q <= 50 then array[7, 13] else array[1, case when sheets > 900 then 2 when p in (5, 8) and d < date '2025-03-01' then 4 when p in (5, 8) then 3 when sheets > 400 then 3 else pg_temp.z('opd', jd.id, 5, 6) end]
      || case p when 1 then array[8] when 2 then array[8, 9] when 3 then array[10, 13] when 4 then array[11, 8] when 7 then array[12, 14, 13] when 9 then array[9, 13] when 12 then array[14, 13] else array[8, 13] end end as wcs) as o cross join lateral generate_series(1, cardinality(o.wcs)) as n) as a) as b;
update "JobOperation" as o set "StartedAt" = null, "OperatorId" = null where "State" = 0;

create table "StockMovement" (
  "Id" integer primary key,
  "StockItemId" integer not null references "StockItem",
  "MovementType" char(1) not null check ("MovementType" in ('R', 'I', 'A', 'T')),
  "MovedOn" date not null,
  "Quantity" integer not null,
  "UnitCost" numeric(10,5) not null,
  "JobId" integer references "Job",
  "Reference" varchar(30),
  "EmployeeId" integer references "Employee"
);
create temp table sm as
select jd.st, 'I'::text as mt, least(d + 2 + pg_temp.z('smi', jd.id, 0, 2), coalesce(done, date '2026-06-26')) as m, -(least(6000, ceil(q::numeric * case when p = 3 then 4 when p in (4, 11) then 10 when p = 8 then 20 else 1 end / pt.ups)) + pg_temp.z('smw', jd.id, 10, 120))::int as qty, jd.id as job
from jd join pt on pt.id = jd.p where jd.st is not null and (done is not null or status in (5, 6)) and not (p in (6, 10) and q <= 50);
insert into sm
select st, 'R', pg_temp.wd(mo::date - pg_temp.z('smr', st, 1, 9)), (ceil(need / 500.0) * 500 + case when rn = 1 then 1500 else 0 end)::int, null
from (select st, date_trunc('month', m) as mo, -sum(qty) as need, row_number() over (partition by st order by date_trunc('month', m)) as rn from sm group by 1, 2) as a;
insert into sm select 1 + (i * 7) % (select count(*) from "StockItem"), pg_temp.w('smt', i, 'A:4,T:1'), pg_temp.wd(date '2024-02-26' + i * 13), pg_temp.z('sma', i, -120, 40), null from generate_series(1, 64) as i;
insert into "StockMovement"
select row_number() over (order by m, mt desc, st, job), st, mt, m, qty, round((select "CostPer1000" from "StockItem" where "Id" = st) / 1000 * case when m < date '2025-01-01' then 0.96 else 1.0 end, 5), job,
  case mt when 'R' then 'GRN' || 7000 + pg_temp.z('smg', st * 1000 + (m - date '2024-01-01'), 1, 2999) when 'A' then pg_temp.one('smx', qty + 500, 'Stock take,Water damage,Count error') end, case when mt in ('R', 'A') then 24 end from sm;
update "StockItem" as s set "QtyOnHand" = coalesce((select sum("Quantity") from "StockMovement" where "StockItemId" = s."Id"), 0);

create table "Delivery" (
  "Id" integer primary key,
  "DeliveryNo" varchar(10) not null unique,
  "JobId" integer not null references "Job",
  "Quantity" integer not null,
  "Boxes" smallint not null,
  "Carrier" varchar(30) not null,
  "TrackingRef" varchar(30),
  "Town" varchar(40) not null,
  "DespatchedOn" date not null,
  "DeliveredOn" date,
  "SignedBy" varchar(60),
  "Status" varchar(12) not null
);
insert into "Delivery"
select row_number() over (order by dd, id, n), 'D' || 30100 + row_number() over (order by dd, id, n), id, qty, greatest(1, least(40, qty / case when p in (3, 4, 11) then 120 when p = 10 then 1 else 1500 end)), car, case when car in ('Parcel North', 'TuffNells') then upper(left(md5('trk' || id || n), 12)) end,
  coalesce(case when n = 2 then pg_temp.one('dt', id, 'London,Birmingham,Newcastle,Leeds,Hull') end, (select "Town" from "Customer" where "Id" = c)), dd, case when s in ('Delivered', 'Collected') then case car when 'Collection' then dd when 'Own van' then dd else pg_temp.wd(dd + 1) end end,
  case when s = 'Delivered' and pg_temp.f('dsg', id * 3 + n) < 0.8 then left(pg_temp.given('ds', id), 1) || ' ' || pg_temp.family('ds', id) end, s
from (select *, case when car = 'Collection' then 'Collected' when car <> 'Own van' and pg_temp.wd(dd + 1) > date '2026-06-26' then 'Despatched' else pg_temp.w('dst', id * 3 + n, 'Delivered:97,Returned:1,Failed:1') end as s
  from (select jd.id, jd.p, jd.c, n, done as dd, case when parts = 1 then q when n = 1 then q - q / 4 else q / 4 end as qty, case when n = 2 then 'TuffNells' else pg_temp.w('dc', jd.id, 'Own van:5,Parcel North:4,TuffNells:1,Collection:2') end as car
    from (select *, case when q >= 40 and pg_temp.f('dp', id) < 0.12 then 2 else 1 end as parts from jd where done is not null) as jd cross join lateral generate_series(1, parts) as n) as a) as b;

create table "Invoice" (
  "Id" integer primary key,
  "InvoiceNo" varchar(10) not null unique,
  "InvoiceType" char(2) not null check ("InvoiceType" in ('SI', 'SC')),
  "CustomerId" integer not null references "Customer",
  "CreditsInvoiceId" integer references "Invoice",
  "InvoiceDate" date not null,
  "DueDate" date,
  "NetTotal" numeric(10,2) not null default 0,
  "TaxTotal" numeric(10,2) not null default 0,
  "GrossTotal" numeric(10,2) not null default 0,
  "AmountPaid" numeric(10,2) not null default 0,
  "PaidOn" date,
  "Status" varchar(10) not null check ("Status" in ('Open', 'PartPaid', 'Paid', 'Allocated', 'Void')),
  "ExportedAt" timestamp
);
create table "InvoiceLine" (
  "Id" integer primary key,
  "InvoiceId" integer not null references "Invoice",
  "JobId" integer references "Job",
  "LineType" varchar(10) not null,
  "Description" varchar(120) not null,
  "Quantity" integer not null,
  "NetAmount" numeric(10,2) not null,
  "TaxCode" varchar(2) not null,
  "TaxAmount" numeric(10,2) not null,
  "NominalCode" varchar(8) not null
);
create temp table ij as
select id as job, c, p, q, t, price, dt, dense_rank() over (order by dt, grp) as inv
from (select *, case when c <= 6 then pg_temp.wd(done + 5 - extract(isodow from done)::int) else pg_temp.wd(done + pg_temp.z('idl', id, 0, 2)) end as dt, case when c <= 6 then 'C' || c else 'J' || id end as grp from jd where status in (8, 9)) as a;
insert into "Invoice"
select inv, 'temp' || inv, 'SI', c, null, dt, dt + (select "PaymentTermDays" from "Customer" where "Id" = c), 0, 0, 0, 0, null, case when pg_temp.f('iv', inv) < 0.008 then 'Void' else 'Open' end, null from (select distinct inv, c, dt from ij) as a;
insert into "InvoiceLine"
select row_number() over (order by inv, job, lt desc), inv, job, lt, ds, qty, net, tc, case tc when 'T1' then round(net * 0.2, 2) else 0 end, nc
from (select inv, job, 'Job' as lt, to_char(q, 'FM999,999') || ' ' || t as ds, q as qty, price as net, x."DefaultTaxCode" as tc, x."NominalCode" as nc from ij join "ProductType" as x on x."Id" = p
  union all select inv, job, 'Carriage', 'Carriage', 1, (array[7.5, 9.95, 12.5, 18])[pg_temp.z('ilc', job, 1, 4)], 'T1', '4905' from ij where pg_temp.f('il', job) < 0.16
  union all select inv, job, 'Extras', 'Author''s corrections', 1, pg_temp.z('ilx', job, 1, 6) * 12.5, 'T1', '4030' from ij where pg_temp.f('ile', job) < 0.05) as a;
-- Credit notes: the whole job, or a share for late or poor work.
insert into "Invoice"
select 100000 + i."Id", 'tempc' || i."Id", 'SC', i."CustomerId", i."Id", pg_temp.wd(i."InvoiceDate" + pg_temp.z('icd', i."Id", 3, 35)), null, 0, 0, 0, 0, null, 'Allocated', null
from "Invoice" as i where pg_temp.f('icr', i."Id") < 0.028 and i."Status" = 'Open' and i."InvoiceDate" < date '2026-05-15';
insert into "InvoiceLine"
select (select max("Id") from "InvoiceLine") + row_number() over (order by l."Id"), i."Id", l."JobId", 'Credit', pg_temp.one('icx', l."Id", 'Invoiced in error,Colour not as proof,Late delivery,Short delivery,Goodwill credit'), 1, -x.n, l."TaxCode", case l."TaxCode" when 'T1' then -round(x.n * 0.2, 2) else 0 end, l."NominalCode"
from "Invoice" as i join (select *, row_number() over (partition by "InvoiceId" order by "Id") as rn from "InvoiceLine") as l on l."InvoiceId" = i."CreditsInvoiceId" and l.rn = 1
cross join lateral (select round(l."NetAmount" * pg_temp.w('ics', l."Id", '1:2,0.1:3,0.2:2,0.5:1')::numeric, 2) as n) as x where i."InvoiceType" = 'SC';
update "Invoice" as i set "NetTotal" = n, "TaxTotal" = t, "GrossTotal" = n + t, "InvoiceNo" = case "InvoiceType" when 'SI' then 'I' || 58300 + "Id" else 'C' || 3100 + r end,
  "ExportedAt" = case when "Status" <> 'Void' and "InvoiceDate" < date '2026-06-25' then "InvoiceDate" + time '17:05' + pg_temp.z('iex', "Id", 0, 50) * interval '1 minute' end
from (select "InvoiceId", sum("NetAmount") as n, sum("TaxAmount") as t from "InvoiceLine" group by 1) as l join (select "Id" as rid, row_number() over (partition by "InvoiceType" order by "InvoiceDate", "Id") as r from "Invoice") as k on k.rid = l."InvoiceId" where l."InvoiceId" = i."Id";
update "Invoice" as i set "PaidOn" = p, "AmountPaid" = case when p is null and not part then 0 when part then round(owed * 0.5, 2) else owed end, "Status" = case when part then 'PartPaid' when p is not null then 'Paid' else 'Open' end
from (select a.*, case when d <= date '2026-06-26' and pg_temp.f('ipn', id) > 0.015 then d end as p, d > date '2026-06-26' and pg_temp.f('ipp', id) < 0.08 and due < date '2026-06-20' as part
  from (select b."Id" as id, b."DueDate" as due, pg_temp.wd(b."DueDate" + pg_temp.sk('ipl', b."Id", -6, 55, 2.2)) as d, b."GrossTotal" + coalesce((select sum("GrossTotal") from "Invoice" as c where c."CreditsInvoiceId" = b."Id"), 0) as owed from "Invoice" as b where b."InvoiceType" = 'SI' and b."Status" = 'Open') as a) as x
where x.id = i."Id";
update "Invoice" set "PaidOn" = "InvoiceDate" where "PaidOn" < "InvoiceDate";

create table "AuditLog" (
  "Id" bigint primary key,
  "LoggedAt" timestamp not null,
  "UserInitials" varchar(4) not null,
  "TableName" varchar(40) not null,
  "RecordId" integer not null,
  "Action" varchar(10) not null,
  "FieldName" varchar(40),
  "OldValue" varchar(100),
  "NewValue" varchar(100)
);
insert into "AuditLog"
select row_number() over (order by t, id), t, (select "Initials" from "Employee" where "Id" = e), tab, id, act, fld, o, n from (
  select "OrderedOn" + time '08:30' + pg_temp.z('al', "Id", 0, 500) * interval '1 minute' as t, "SalesRepId" as e, 'Job' as tab, "Id" as id, 'Insert' as act, null as fld, null as o, null as n from "Job" where "OrderedOn" > date '2025-12-31'
  union all select "CompletedOn" + time '15:10' + pg_temp.z('am', "Id", 0, 120) * interval '1 minute', 24, 'Job', "Id", 'Update', 'StatusId', '6', '7' from "Job" where "CompletedOn" > date '2025-12-31') as a;

create index "IX_Job_CustomerId" on "Job" ("CustomerId");
create index "IX_JobOperation_WorkCentreId" on "JobOperation" ("WorkCentreId");
create index "IX_Invoice_CustomerId" on "Invoice" ("CustomerId", "InvoiceDate");
