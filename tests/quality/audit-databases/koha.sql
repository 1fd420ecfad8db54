-- A town library system of five branches on Koha 24.11: catalogue, copies, patrons, checkouts now and before, holds, patron accounts. Names, comments in the style of the product and foreign keys as Koha has them.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set client_min_messages = warning;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 31) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- skewed: small numbers are drawn more often
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  parts text[] := string_to_array(list, ',');
  total float8 := 0;
  rest float8;
begin
  foreach part in array parts loop total := total + split_part(part, ':', 2)::float8; end loop;
  rest := pg_temp.f(k, i) * total;
  foreach part in array parts loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.family(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'l', i, 'Abbott,Alvarez,Barnes,Bennett,Brandt,Castillo,Chen,Cole,Dawson,Delgado,Eastman,Fletcher,Fujimoto,Garrett,Greene,Hale,Hendricks,Iverson,Jennings,Kaplan,Kim,Lambert,Lindqvist,Marchetti,McBride,Moreno,Nguyen,Novotny,Osborne,Park,Patel,Quigley,Ramsey,Rossi,Sato,Sinclair,Thorne,Underwood,Vargas,Whitaker,Yates,Okafor,Baptiste,Haddad,Larsen,Murphy,Kowalski,Singh') $$;
create function pg_temp.given(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'f', i, 'Adrian,Amelia,Benjamin,Bianca,Caleb,Chloe,Daniel,Elena,Erin,Felix,Gabriel,Grace,Hannah,Ian,Isabel,Jonah,Julia,Kevin,Laura,Leo,Lydia,Marcus,Maya,Miles,Nora,Oscar,Paige,Priya,Rafael,Rebecca,Samuel,Sofia,Theo,Tessa,Victor,Wendy,Amina,Diego,Hiro,Ingrid') $$;
-- a moment in working hours of a working day
create function pg_temp.work(k text, i bigint, d0 date, d1 date) returns timestamp language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end + make_interval(hours => pg_temp.sk(k || 'h', i, 8, 18, 1.2), mins => pg_temp.z(k || 'm', i, 0, 59), secs => pg_temp.z(k || 'c', i, 0, 59))
        from (select d0 + floor(pg_temp.f(k || 'd', i) * (d1 - d0 + 1))::int as d) as x $$;

-- comments of a table and its columns: 'column=comment|column=comment'
create function pg_temp.cc(tab text, title text, list text) returns void language plpgsql as $$
declare part text;
begin
  execute format('comment on table %I is %L', tab, title);
  foreach part in array string_to_array(list, '|') loop
    execute format('comment on column %I.%I is %L', tab, split_part(part, '=', 1), substr(part, strpos(part, '=') + 1));
  end loop;
end $$;

create table branches (
  branchcode varchar(10) primary key,
  branchname text not null,
  branchaddress1 text,
  branchcity text,
  branchstate text,
  branchzip varchar(25),
  branchphone text,
  branchemail text,
  pickup_location boolean not null default true,
  public boolean not null default true
);
create table categories (
  categorycode varchar(10) primary key,
  description text,
  enrolmentperiod smallint,
  upperagelimit smallint,
  dateofbirthrequired smallint,
  enrolmentfee numeric(28,6),
  overduenoticerequired boolean,
  reservefee numeric(28,6),
  hidelostitems boolean not null default false,
  category_type varchar(1) not null default 'A'
);
create table itemtypes (
  itemtype varchar(10) primary key,
  description text,
  rentalcharge numeric(28,6),
  defaultreplacecost numeric(28,6),
  notforloan boolean not null default false,
  hideinopac boolean not null default false,
  checkinmsg varchar(255),
  sip_media_type varchar(3)
);
create table authorised_values (
  id serial primary key,
  category varchar(32) not null default '',
  authorised_value varchar(80) not null default '',
  lib varchar(200),
  lib_opac varchar(200),
  imageurl varchar(200),
  unique (category, authorised_value)
);
create table borrowers (
  borrowernumber serial primary key,
  cardnumber varchar(32) unique,
  surname text,
  firstname text,
  title text,
  address text,
  city text,
  state text,
  zipcode text,
  email text,
  phone text,
  dateofbirth date,
  branchcode varchar(10) not null references branches,
  categorycode varchar(10) not null references categories,
  dateenrolled date,
  dateexpiry date,
  gonenoaddress boolean,
  lost boolean,
  debarred date,
  debarredcomment varchar(255),
  sex varchar(1),
  userid varchar(75) unique,
  privacy smallint not null default 1,
  lastseen timestamp,
  updated_on timestamp not null
);
create table biblio (
  biblionumber serial primary key,
  frameworkcode varchar(4) not null default '',
  author text,
  title text,
  subtitle text,
  unititle text,
  serial boolean,
  seriestitle text,
  copyrightdate smallint,
  timestamp timestamp not null,
  datecreated date not null,
  abstract text
);
create table biblioitems (
  biblioitemnumber serial primary key,
  biblionumber integer not null unique references biblio on delete cascade,
  itemtype varchar(10) references itemtypes,
  isbn varchar(30),
  issn varchar(30),
  publishercode varchar(255),
  publicationyear text,
  editionstatement text,
  place varchar(255),
  pages varchar(255),
  cn_class varchar(30),
  agerestriction varchar(255)
);
create table items (
  itemnumber serial primary key,
  biblionumber integer not null references biblio,
  biblioitemnumber integer not null references biblioitems,
  barcode varchar(20) unique,
  dateaccessioned date,
  homebranch varchar(10) references branches,
  price numeric(8,2),
  replacementprice numeric(8,2),
  datelastborrowed date,
  datelastseen timestamp,
  notforloan smallint not null default 0,
  damaged smallint not null default 0,
  itemlost smallint not null default 0,
  itemlost_on timestamp,
  withdrawn smallint not null default 0,
  withdrawn_on timestamp,
  itemcallnumber varchar(255),
  issues smallint default 0,
  renewals smallint,
  reserves smallint,
  holdingbranch varchar(10) references branches,
  location varchar(80),
  ccode varchar(80),
  itype varchar(10) references itemtypes,
  copynumber varchar(32)
);
create table issues (
  issue_id serial primary key,
  borrowernumber integer not null references borrowers,
  itemnumber integer not null unique references items,
  date_due timestamp,
  branchcode varchar(10),
  returndate timestamp,
  lastreneweddate timestamp,
  renewals_count smallint not null default 0,
  auto_renew boolean default false,
  issuedate timestamp,
  onsite_checkout boolean not null default false,
  note text,
  notedate timestamp
);
create table old_issues (
  issue_id integer primary key,
  borrowernumber integer references borrowers on delete set null,
  itemnumber integer references items on delete set null,
  date_due timestamp,
  branchcode varchar(10),
  returndate timestamp,
  lastreneweddate timestamp,
  renewals_count smallint not null default 0,
  auto_renew boolean default false,
  issuedate timestamp,
  onsite_checkout boolean not null default false,
  note text,
  notedate timestamp
);
create table reserves (
  reserve_id serial primary key,
  borrowernumber integer not null references borrowers on delete cascade,
  reservedate date,
  biblionumber integer not null references biblio,
  branchcode varchar(10) not null references branches,
  cancellationdate date,
  cancellation_reason varchar(80),
  reservenotes text,
  priority smallint not null default 1,
  found varchar(1),
  itemnumber integer references items,
  waitingdate date,
  expirationdate date,
  suspend boolean not null default false,
  suspend_until timestamp
);
create table old_reserves (
  reserve_id integer primary key,
  borrowernumber integer references borrowers on delete set null,
  reservedate date,
  biblionumber integer references biblio on delete set null,
  branchcode varchar(10) references branches,
  cancellationdate date,
  cancellation_reason varchar(80),
  reservenotes text,
  priority smallint not null default 1,
  found varchar(1),
  itemnumber integer references items on delete set null,
  waitingdate date,
  expirationdate date,
  suspend boolean not null default false,
  suspend_until timestamp
);
create table account_debit_types (
  code varchar(80) primary key,
  description varchar(200),
  can_be_invoiced boolean not null default true,
  can_be_sold boolean not null default false,
  default_amount numeric(28,6),
  is_system boolean not null default false,
  archived boolean not null default false
);
create table account_credit_types (
  code varchar(80) primary key,
  description varchar(200),
  can_be_added_manually boolean not null default true,
  credit_number_enabled boolean not null default false,
  is_system boolean not null default false,
  archived boolean not null default false
);
create table accountlines (
  accountlines_id serial primary key,
  borrowernumber integer references borrowers on delete set null,
  itemnumber integer references items on delete set null,
  issue_id integer references issues on delete set null,
  old_issue_id integer references old_issues on delete set null,
  date timestamp,
  amount numeric(28,6),
  amountoutstanding numeric(28,6),
  description text,
  credit_type_code varchar(80) references account_credit_types,
  debit_type_code varchar(80) references account_debit_types,
  status varchar(16),
  payment_type varchar(80),
  note text,
  manager_id integer references borrowers on delete set null,
  branchcode varchar(10) references branches,
  interface varchar(16) not null,
  check ((credit_type_code is null) <> (debit_type_code is null))
);
create table systempreferences (
  variable varchar(50) primary key,
  value text,
  options text,
  explanation text,
  type varchar(20)
);

select pg_temp.cc('branches', 'libraries of the system', 'branchcode=a unique key assigned to each library|branchname=the name of your library or branch|pickup_location=whether the library can be chosen for picking up holds|public=whether the library is shown to the public');
select pg_temp.cc('categories', 'patron categories', 'categorycode=unique primary key used to identify the patron category|enrolmentperiod=number of months the patron is enrolled for|upperagelimit=age limit for the patron|enrolmentfee=fee for joining|overduenoticerequired=are overdue notices sent to this category|reservefee=cost to place holds|category_type=type of Koha patron: A adult, C child, P professional, I institutional, S staff, X statistical');
select pg_temp.cc('itemtypes', 'item types, which circulation rules go by', 'itemtype=unique key, a code associated with the item type|rentalcharge=the amount charged when this item is checked out|defaultreplacecost=default replacement cost|notforloan=true if items of this type never go out|sip_media_type=media type sent to self-check machines');
select pg_temp.cc('authorised_values', 'code lists', 'category=code of the list the value belongs to (LOC shelving location, CCODE collection, LOST, DAMAGED, WITHDRAWN, NOT_LOAN, CANCELREASON, PAYMENT_TYPE)|authorised_value=the value stored in records|lib=description as seen by staff|lib_opac=description as seen in the public catalogue');
select pg_temp.cc('borrowers', 'patrons and staff', 'borrowernumber=primary key assigned by Koha|cardnumber=unique key, library assigned card number|branchcode=home library of the patron|categorycode=patron category|dateenrolled=date the patron was added|dateexpiry=date the membership expires|gonenoaddress=set when the address is known to be wrong|lost=set when the card has been reported lost|debarred=until this date the patron can not check out|debarredcomment=why the patron is restricted|userid=login name|privacy=how long reading history is kept: 0 forever, 1 default, 2 never|lastseen=last time the patron was seen');
select pg_temp.cc('biblio', 'bibliographic records', 'biblionumber=unique identifier assigned to each bibliographic record|author=statement of responsibility (MARC21 100$a)|title=title without the subtitle (245$a)|subtitle=remainder of the title (245$b)|unititle=uniform title (240$a)|serial=whether the record is for a serial|seriestitle=490$a|copyrightdate=publication or copyright year|datecreated=the date this record was added');
select pg_temp.cc('biblioitems', 'bibliographic details, one for each biblio', 'itemtype=biblio level item type (942$c)|isbn=020$a|issn=022$a|publishercode=publisher (260$b)|publicationyear=260$c as written|pages=extent (300$a)|cn_class=call number class|agerestriction=target audience (521$a)');
select pg_temp.cc('items', 'the copies', 'barcode=item barcode (952$p)|dateaccessioned=date the item was acquired|homebranch=library that owns the item|price=purchase price|replacementprice=cost the library charges to replace the item|datelastborrowed=date of the last checkout|datelastseen=last check-in or inventory|notforloan=why the item is not for loan, 0 if it is; see NOT_LOAN|damaged=0 if not damaged; see DAMAGED|itemlost=0 if not lost; see LOST|itemlost_on=when the item was last marked lost|withdrawn=0 if not withdrawn; see WITHDRAWN|issues=number of times the item has been checked out|renewals=number of renewals|reserves=number of holds placed|holdingbranch=library the item is at now|location=shelving location; see LOC|ccode=collection; see CCODE|itype=item level item type, which rules go by');
select pg_temp.cc('issues', 'checkouts that are out now', 'borrowernumber=who has the item|date_due=when the item is due|branchcode=library where it was checked out|returndate=always empty here; returned checkouts move to old_issues|lastreneweddate=when it was last renewed|renewals_count=number of renewals|issuedate=when the item was checked out|onsite_checkout=used inside the library');
select pg_temp.cc('old_issues', 'checkouts that were returned', 'issue_id=number the checkout had in issues|borrowernumber=who had the item; empty when the history was anonymised|date_due=when the item was due|returndate=when the item came back|issuedate=when the item was checked out');
select pg_temp.cc('reserves', 'holds that are open', 'reservedate=date the hold was placed|branchcode=pickup library|priority=place in the queue; 0 once an item is found|found=null while in the queue, W waiting for pickup, T in transit, P in processing|itemnumber=item that fills the hold|waitingdate=date the item was set aside|expirationdate=date the hold expires|suspend=whether the hold is suspended');
select pg_temp.cc('old_reserves', 'holds that are over: filled or cancelled', 'cancellationdate=date the hold was cancelled; empty if it was filled|cancellation_reason=see CANCELREASON|found=F when filled');
select pg_temp.cc('accountlines', 'charges to patrons and credits given', 'issue_id=the checkout while it is out|old_issue_id=the checkout once returned|date=when the line was made|amount=positive for charges, negative for credits|amountoutstanding=what is still owed of a charge|credit_type_code=set for credits|debit_type_code=set for charges|status=UNRETURNED fine still growing, RETURNED fine final, LOST, VOID|payment_type=see PAYMENT_TYPE|manager_id=staff member who entered the line|interface=opac, intranet, sip or cron');
select pg_temp.cc('systempreferences', 'settings', 'variable=name of the setting|value=its value');

insert into branches values
 ('CTR','Central Library','201 Courthouse Square','Marlow','OH','44907','(419) 555-0110','central@marlowlibrary.example',true,true),
 ('NOR','Northside Branch','1480 Kenyon Road','Marlow','OH','44909','(419) 555-0122','northside@marlowlibrary.example',true,true),
 ('RIV','Riverbend Branch','77 Mill Street','Riverbend','OH','44915','(419) 555-0131','riverbend@marlowlibrary.example',true,true),
 ('ASH','Ashford Community Library','5 School Lane','Ashford','OH','44921','(419) 555-0147',null,true,true),
 ('MOB','Bookmobile',null,'Marlow','OH','44907','(419) 555-0155','bookmobile@marlowlibrary.example',false,true),
 ('TSV','Technical Services','201 Courthouse Square','Marlow','OH','44907',null,null,false,false);
insert into categories values
 ('PT','Adult resident',36,null,18,0,true,0,false,'A'),('NR','Non-resident',12,null,18,45,true,1,false,'A'),('J','Juvenile',36,12,5,0,true,0,false,'C'),('YA','Young adult',36,17,13,0,true,0,false,'C'),
 ('T','Teacher',12,null,null,0,false,0,false,'P'),('HB','Homebound',60,null,null,0,false,0,false,'A'),('INST','Institution',24,null,null,0,true,0,false,'I'),('S','Staff',99,null,null,0,false,0,false,'S');
insert into itemtypes values
 ('BK','Books',0,25,false,false,null,'001'),('LP','Large print',0,32,false,false,null,'001'),('DVD','DVDs and Blu-ray',0,20,false,false,'Check that the disc is inside','006'),('CD','Audiobooks on CD',0,35,false,false,'Count the discs','005'),
 ('MAG','Magazines',0,6,false,false,null,'002'),('REF','Reference',0,80,true,false,null,'001'),('KIT','Kits and games',2,60,false,false,'Check contents list','000'),('EBK','E-books',0,null,true,true,null,null);
insert into authorised_values (category, authorised_value, lib, lib_opac) values
 ('LOC','FIC','Fiction','Fiction shelves'),('LOC','NFIC','Nonfiction',null),('LOC','JUV','Children''s room','Children''s room'),('LOC','TEEN','Teen space',null),('LOC','AV','Audiovisual',null),('LOC','REFR','Reference room',null),('LOC','STACK','Closed stacks','Ask at the desk'),('LOC','CART','Recently returned cart','Recently returned'),
 ('CCODE','GEN','General collection',null),('CCODE','LOCAL','Local history',null),('CCODE','BEST','Bestsellers',null),('CCODE','SPAN','Spanish language',null),('CCODE','PROF','Professional collection',null),
 ('LOST','1','Lost','Not available'),('LOST','2','Long overdue (assumed lost)','Not available'),('LOST','3','Lost and paid for','Not available'),('LOST','4','Missing','Not available'),
 ('DAMAGED','1','Damaged',null),('WITHDRAWN','1','Withdrawn','Not available'),('NOT_LOAN','-1','Ordered','On order'),('NOT_LOAN','1','Not for loan','Library use only'),('NOT_LOAN','2','Staff collection',null),
 ('CANCELREASON','EXP','Not picked up in time',null),('CANCELREASON','PAT','Cancelled by patron',null),('CANCELREASON','LOST','Last copy lost',null),
 ('PAYMENT_TYPE','CASH','Cash',null),('PAYMENT_TYPE','CARD','Card at the desk',null),('PAYMENT_TYPE','SIP01','Paid at self check',null),('PAYMENT_TYPE','ONLINE','Online',null);
insert into account_debit_types values ('OVERDUE','Overdue fine',true,false,null,true,false),('LOST','Lost item',true,false,null,true,false),('PROCESSING','Lost item processing fee',true,false,5,true,false),('RENT','Rental fee',true,false,null,true,false),('ACCOUNT','Account creation fee',true,false,null,true,false),('NEW_CARD','New card fee',true,true,2,true,false),('COPY','Photocopies',true,true,0.15,false,false),('BAG','Book bag',false,true,3,false,true);
insert into account_credit_types values ('PAYMENT','Payment',false,true,true,false),('WRITEOFF','Writeoff',false,false,true,false),('FORGIVEN','Forgiven',true,false,true,false),('LOST_FOUND','Lost item fee refund',false,false,true,false),('CREDIT','Credit',true,false,true,false);

insert into borrowers
select i, case when i % 97 <> 3 then '2' || lpad((i * 7919 % 10000000)::text, 7, '0') || (i % 10) end, fam, case when cat <> 'INST' then giv end, case when pg_temp.f('bt', i) < 0.06 then pg_temp.one('bt2', i, 'Mr,Mrs,Ms,Dr') end,
  pg_temp.z('ba', i, 2, 2400) || ' ' || pg_temp.one('bs', i, 'Maple,Oak,Court,High,Mill,Church,Lakeview,Hillcrest,Walnut,Second,Kenyon,Orchard') || ' ' || pg_temp.one('bs2', i, 'St,St,Ave,Rd,Ln,Dr'), pg_temp.w('bc', i, 'Marlow:60,Riverbend:16,Ashford:12,Lexham:5,Bell Creek:4'), 'OH', pg_temp.one('bz', i, '44907,44907,44909,44915,44921,44930'),
  case when pg_temp.f('be', i) < 0.72 then lower(coalesce(substr(giv, 1, 1), 'x') || fam) || i || '@' || pg_temp.one('be2', i, 'mailbox.example,post.example,inbox.example') end, case when pg_temp.f('bp', i) < 0.84 then '(419) 555-' || lpad(pg_temp.z('bp2', i, 200, 9999)::text, 4, '0') end,
  case cat when 'J' then date '2026-06-01' - pg_temp.z('bd', i, 1900, 4600) when 'YA' then date '2026-06-01' - pg_temp.z('bd', i, 4700, 6500) when 'INST' then null else case when pg_temp.f('bd0', i) < 0.9 then date '2026-06-01' - pg_temp.z('bd', i, 6700, 31000) end end,
  pg_temp.w('bb', i, 'CTR:46,NOR:22,RIV:17,ASH:12,MOB:3'), cat, enr, enr + case cat when 'NR' then 365 when 'T' then 365 when 'S' then 3650 else 1095 end + case when pg_temp.f('bx', i) < 0.5 and enr < '2024-01-01' then 1095 else 0 end,
  pg_temp.f('bg', i) < 0.015, pg_temp.f('bl', i) < 0.012, case when pg_temp.f('bdb', i) < 0.02 then case when pg_temp.f('bdb2', i) < 0.7 then date '9999-12-31' else date '2026-05-20' + pg_temp.z('bdb3', i, 0, 90) end end,
  case when pg_temp.f('bdb', i) < 0.02 then pg_temp.one('bdbc', i, 'OVERDUES_PROCESS,Fines over limit,Damaged several items,Lost card used') end, case when cat <> 'INST' and pg_temp.f('bsx', i) < 0.6 then pg_temp.one('bsx2', i, 'M,F,F') end,
  case when pg_temp.f('bu', i) < 0.8 then lower(coalesce(giv, 'inst') || '.' || fam) || i end, pg_temp.w('bpr', i, '0:6,1:88,2:6')::smallint, null, enr + time '10:00'
from (select i, pg_temp.family('b', i) as fam, pg_temp.given('b', i) as giv, (date '2020-01-06' + floor(pg_temp.f('ben', i) * 2355)::int) as enr, case when i <= 22 then 'S' else pg_temp.w('bcat', i, 'PT:62,J:14,YA:8,NR:4,T:4,HB:2,INST:2') end as cat from generate_series(1, 1350) as i) as x;
update borrowers set surname = pg_temp.one('inst', borrowernumber, 'Ashford Elementary,Riverbend Middle School,Hillcrest Nursing Home,Marlow Senior Center,Lexham Preschool,County Jail,St. Brendan School') where categorycode = 'INST';
insert into biblio
select i, case when ty in ('DVD') then 'VR' when ty = 'MAG' then 'SER' else '' end, case when ty not in ('DVD', 'MAG', 'KIT') then pg_temp.family('au', pg_temp.sk('aun', i, 1, 480, 1.7)) || ', ' || pg_temp.given('au', pg_temp.sk('aun', i, 1, 480, 1.7)) || '.' end,
  case ty when 'MAG' then pg_temp.one('tm', i, 'Garden and Table,Ohio Byways,Woodworker''s Bench,Modern Quilter,Science Monthly,Small Farm Today,Trail and River') when 'KIT' then pg_temp.one('tk', i, 'Ukulele kit,Telescope kit,Weather station,Chess set,Sewing machine,Birding backpack,Robot kit')
    else pg_temp.one('t1', i, 'The ,A ,The ,,,The ,My ') || pg_temp.one('t2', i, 'Last,Silent,Salt,Winter,Paper,Hidden,Second,Crooked,Glass,Northern,Borrowed,Midnight,Iron,Small,Long,Broken,Golden,Quiet') || ' ' || pg_temp.one('t3', i, 'Road,House,Garden,Letters,Harbor,Orchard,Sister,Window,Season,Atlas,Bridge,Kingdom,River,Secret,Lighthouse,Song,Detective,Kitchen,Planet,Horse,Ledger,Summer') || case when pg_temp.f('t4', i) < 0.15 then ' of ' || pg_temp.one('t5', i, 'Ashes,Stone,the Valley,Ohio,Dreams,the Sea') else '' end end,
  case when pg_temp.f('ts', i) < 0.24 then pg_temp.one('ts2', i, 'a novel,a memoir,stories,a mystery,a beginner''s guide,an illustrated history,recipes for every season') end, null, ty = 'MAG', case when pg_temp.f('tse', i) < 0.12 then pg_temp.one('tse2', i, 'Harbor Point mysteries,Field guides,First readers,Lives in brief') end,
  case when ty <> 'KIT' then 2026 - pg_temp.sk('ty', i, 0, 45, 2) end, dc + time '14:20' + pg_temp.z('tu', i, 0, 200) * interval '1 day', dc, null
from (select i, pg_temp.w('bty', i, 'BK:68,LP:5,DVD:11,CD:5,MAG:1,REF:3,KIT:1,EBK:4') as ty, date '2018-02-05' + pg_temp.z('bdc', i, 0, 3050) as dc from generate_series(1, 1500) as i) as x;
insert into biblioitems
select biblionumber, biblionumber, pg_temp.w('bty', biblionumber, 'BK:68,LP:5,DVD:11,CD:5,MAG:1,REF:3,KIT:1,EBK:4'), case when frameworkcode = '' and pg_temp.f('isb', biblionumber) < 0.93 then '9780' || lpad(pg_temp.z('isbn', biblionumber, 0, 999999999)::text, 9, '0') end, case when serial then '1' || pg_temp.z('is1', biblionumber, 100, 999) || '-' || pg_temp.z('is2', biblionumber, 1000, 9999) end,
  pg_temp.one('pu', pg_temp.sk('pun', biblionumber, 1, 40, 1.8), 'Larkfield Press,Harrow & Finch,Blue Kiln Books,Oxbow House,Meridian Children''s,Tallgrass,Stonebridge University Press,Quayside,Nightjar Films,Cardinal Audio'), case when copyrightdate is not null then case when pg_temp.f('py', biblionumber) < 0.2 then 'c' else '' end || copyrightdate || case when pg_temp.f('py', biblionumber) < 0.7 then '.' else '' end end,
  case when pg_temp.f('ed', biblionumber) < 0.16 then pg_temp.one('ed2', biblionumber, '1st ed.,2nd ed.,Rev. ed.,First edition.') end, pg_temp.one('pl', biblionumber, 'New York :,New York :,Chicago :,London :,Columbus :'), case when frameworkcode = '' then pg_temp.z('pg', biblionumber, 24, 720) || ' p.' end, null, case when pg_temp.f('ar', biblionumber) < 0.08 then pg_temp.one('ar2', biblionumber, 'Ages 3-7,Ages 8-12,PG-13') end
from biblio;
insert into items (itemnumber, biblionumber, biblioitemnumber, barcode, dateaccessioned, homebranch, price, replacementprice, notforloan, damaged, itemlost, withdrawn, itemcallnumber, renewals, reserves, holdingbranch, location, ccode, itype, copynumber)
select n, b, b, '3' || lpad((n * 104729 % 100000000)::text, 9, '0'), acc, hb, case when pg_temp.f('ip', n) < 0.85 then round((9 + pg_temp.f('ip2', n) * 26)::numeric, 2) end, case ty when 'BK' then 25 when 'LP' then 32 when 'DVD' then 20 when 'CD' then 35 when 'MAG' then 6 when 'REF' then 80 else 60 end + case when pg_temp.f('irp', n) < 0.4 then pg_temp.z('irp2', n, -6, 18) else 0 end,
  case when acc > '2026-06-01' then -1 when ty = 'REF' then 1 when pg_temp.f('inl', n) < 0.012 then 2 else 0 end, case when pg_temp.f('ida', n) < 0.014 then 1 else 0 end, case when pg_temp.f('il', n) < 0.03 then pg_temp.w('il2', n, '1:4,2:3,3:2,4:4')::int else 0 end, case when acc < '2023-01-01' and pg_temp.f('iw', n) < 0.07 then 1 else 0 end,
  case when loc in ('FIC', 'JUV', 'TEEN') then case loc when 'JUV' then 'J FIC ' when 'TEEN' then 'YA FIC ' else 'FIC ' end || upper(substr(coalesce(author, title), 1, 3)) when loc = 'AV' then ty || ' ' || upper(substr(title, 1, 3)) else pg_temp.z('cn', b, 100, 999) || '.' || pg_temp.z('cn2', b, 1, 99) || ' ' || upper(substr(coalesce(author, title), 1, 3)) end,
  null, null, case when pg_temp.f('ihb', n) < 0.93 then hb else pg_temp.w('ihb2', n, 'CTR:4,NOR:2,RIV:2,ASH:1') end, loc, cc, ty, case when c > 1 then c::text end
from (select row_number() over (order by b.biblionumber, c) as n, b.biblionumber as b, c, b.author, b.title, bi.itemtype as ty, greatest(b.datecreated, date '2018-02-05') + case when c > 1 then pg_temp.z('iac', b.biblionumber * 10 + c, 0, 60) else 3 end as acc,
   pg_temp.w('ihome', b.biblionumber * 10 + c, 'CTR:48,NOR:22,RIV:16,ASH:11,MOB:3') as hb, case when bi.itemtype = 'REF' then 'REFR' when bi.itemtype in ('DVD', 'CD') then 'AV' when bi.itemtype in ('BK', 'LP') then pg_temp.w('iloc', b.biblionumber, 'FIC:42,NFIC:28,JUV:19,TEEN:8,STACK:3') when bi.itemtype = 'KIT' then 'STACK' else 'NFIC' end as loc,
   pg_temp.w('icc', b.biblionumber, 'GEN:84,BEST:7,LOCAL:4,SPAN:4,PROF:1') as cc from biblio as b join biblioitems as bi using (biblionumber), lateral generate_series(1, case when bi.itemtype = 'EBK' then 0 when bi.itemtype = 'MAG' then 8 else pg_temp.sk('ncop', b.biblionumber, 1, 5, 2.2) end) as c) as x;
update items set itemlost_on = timestamp '2024-02-01 11:00' + pg_temp.z('ilo', itemnumber, 0, 860) * interval '1 day' where itemlost > 0;
update items set withdrawn_on = timestamp '2023-09-01 15:30' + pg_temp.z('iwo', itemnumber, 0, 1000) * interval '1 day' where withdrawn > 0;

-- the loans of a copy follow one another
create temp table loan as
select row_number() over (order by d) as issue_id, l.* from (
 select i.itemnumber, k, case when pg_temp.f('lb', x) < 0.82 then i.holdingbranch else 'CTR' end as br, i.itype, i.itemlost,
  (i0 + floor((k + pg_temp.f('ld', x) * 0.4) * slot)::int) + make_interval(hours => case when pg_temp.f('lh', x) < 0.2 then pg_temp.z('lh2', x, 18, 19) else pg_temp.z('lh3', x, 10, 17) end, mins => pg_temp.z('lm', x, 0, 59), secs => pg_temp.z('lsec', x, 0, 59)) as d, slot, x
 from (select items.*, greatest(dateaccessioned, date '2024-01-02') as i0, case when itemlost > 0 then itemlost_on::date - 60 when withdrawn > 0 then withdrawn_on::date else date '2026-06-24' + pg_temp.z('lend', itemnumber, 0, 75) end as i1 from items where notforloan in (0) and itype <> 'REF') as i,
  lateral (select least(((i1 - i0) / 40)::int, pg_temp.sk('ln', i.itemnumber, 0, 11, 2.6)) as n) as nn, lateral generate_series(0, n - 1) as k, lateral (select (i1 - i0)::float8 / n as slot, i.itemnumber * 20::bigint + k as x) as s where n > 0) as l where d < '2026-06-23 20:00';
-- few borrow on Sundays, the library is closed then
update loan set d = d + interval '1 day' where extract(isodow from d) = 7;
create temp table loan2 as
select l.*, per, ren, b.borrowernumber as bor, (d::date + per * (1 + ren)) + time '23:59' as due, d::date + per * ren as lastren,
  greatest(d + interval '3 hours', least(d::date + greatest(1, floor(per * (1 + ren) * case when pg_temp.f('lr', x) < 0.83 then 0.2 + pg_temp.f('lr2', x) * 0.8 else 1 + power(pg_temp.f('lr3', x), 2) * 3 end)::int), d::date + greatest(1, floor(slot * 0.58)::int)) + make_interval(hours => pg_temp.z('lrh', x, 9, 19), mins => pg_temp.z('lrm', x, 0, 59))) as ret
from loan as l, lateral (select case itype when 'DVD' then 7 when 'MAG' then 7 when 'KIT' then 7 else 21 end as per, case when pg_temp.f('lren', x) < 0.2 then pg_temp.sk('lren2', x, 1, 2, 2) else 0 end as ren) as r,
 lateral (select borrowernumber from borrowers where borrowernumber = 1 + (pg_temp.sk('lbor', x, 0, 1349, 1.9) * 577 + 23) % 1350) as b;
delete from loan2 using borrowers where borrowernumber = bor and dateenrolled > d::date;
insert into issues (issue_id, borrowernumber, itemnumber, date_due, branchcode, lastreneweddate, renewals_count, auto_renew, issuedate)
select issue_id, bor, itemnumber, due, br, case when ren > 0 then lastren + time '09:30' end, ren, pg_temp.f('lau', x) < 0.1, d from loan2 where ret > '2026-06-23 20:00' and itemlost = 0;
insert into issues (issue_id, borrowernumber, itemnumber, date_due, branchcode, renewals_count, issuedate)
select issue_id, bor, itemnumber, due, br, 0, d from (select distinct on (itemnumber) * from loan2 where itemlost = 2 order by itemnumber, d desc) as x;
insert into old_issues (issue_id, borrowernumber, itemnumber, date_due, branchcode, returndate, lastreneweddate, renewals_count, auto_renew, issuedate, onsite_checkout)
select l.issue_id, case when (b.privacy = 2 or (b.privacy = 1 and ret < '2024-04-01' and pg_temp.f('lan', x) < 0.6)) then null else bor end, l.itemnumber, due, br, ret, case when ren > 0 then lastren + time '09:30' end, ren, pg_temp.f('lau', x) < 0.1, d, itype = 'KIT' and pg_temp.f('los', x) < 0.2
from loan2 as l join borrowers as b on b.borrowernumber = bor where not exists (select 1 from issues where issues.issue_id = l.issue_id) and ret <= '2026-06-23 20:00';
update items as i set issues = s.n, renewals = s.r, datelastborrowed = s.d, datelastseen = s.d + interval '9 days' from (select itemnumber, count(*) as n, sum(renewals_count) as r, max(issuedate)::date as d from (select itemnumber, renewals_count, issuedate from issues union all select itemnumber, renewals_count, issuedate from old_issues) as u group by 1) as s where s.itemnumber = i.itemnumber;
update borrowers as b set lastseen = s.d from (select borrowernumber, max(issuedate) as d from (select borrowernumber, issuedate from issues union all select borrowernumber, issuedate from old_issues) as u group by 1) as s where s.borrowernumber = b.borrowernumber;

insert into old_reserves (reserve_id, borrowernumber, reservedate, biblionumber, branchcode, cancellationdate, cancellation_reason, priority, found, itemnumber, waitingdate, expirationdate)
select row_number() over (order by d, i), bor, d, bib, br, case when c then d + pg_temp.z('rcd', i, 1, 30) end, case when c and pg_temp.f('rcr', i) < 0.7 then pg_temp.w('rcr2', i, 'PAT:6,EXP:4,LOST:1') end, 0, case when not c then 'F' end, case when not c then (select min(itemnumber) from items where items.biblionumber = bib) end, case when not c then d + pg_temp.z('rw', i, 1, 25) end, d + 365
from (select i, date '2024-01-03' + pg_temp.z('rd', i, 0, 860) as d, 1 + (pg_temp.sk('rb', i, 0, 1349, 1.8) * 577 + 23) % 1350 as bor, b.biblionumber as bib, pg_temp.w('rbr', i, 'CTR:45,NOR:25,RIV:18,ASH:12') as br, pg_temp.f('rc', i) < 0.17 as c from generate_series(1, 900) as i join biblio as b on b.biblionumber = 1 + (pg_temp.sk('rbib', i, 0, 1499, 2.4) * 733) % 1500) as x
where exists (select 1 from items where items.biblionumber = bib) and exists (select 1 from borrowers where borrowernumber = bor and dateenrolled <= d);
insert into reserves (reserve_id, borrowernumber, reservedate, biblionumber, branchcode, priority, found, itemnumber, waitingdate, expirationdate, suspend, suspend_until)
select 1000 + row_number() over (order by d, i), bor, d, bib, br, case when fd is null then row_number() over (partition by bib, fd is null order by d, i) else 0 end, fd, it, case when fd = 'W' then d + least(date '2026-06-23' - d, pg_temp.z('rww', i, 1, 20)) end, case when pg_temp.f('rex', i) < 0.6 then d + 365 end, fd is null and pg_temp.f('rsu', i) < 0.05, case when fd is null and pg_temp.f('rsu', i) < 0.03 then timestamp '2026-08-01' end
from (select i, date '2026-03-20' + pg_temp.z('qd', i, 0, 95) as d, 1 + (pg_temp.sk('qb', i, 0, 1349, 1.8) * 577 + 23) % 1350 as bor, it.biblionumber as bib, pg_temp.w('qbr', i, 'CTR:45,NOR:25,RIV:18,ASH:12') as br, it.itemnumber as it0, case when pg_temp.f('qf', i) < 0.28 then 'W' when pg_temp.f('qf', i) < 0.34 then 'T' end as fd, case when pg_temp.f('qf', i) < 0.34 then it.itemnumber end as it
 from generate_series(1, 190) as i join items as it on it.itemnumber = 1 + (pg_temp.sk('qbib', i, 0, 1500, 2.4) * 733) % 2000 and it.itype <> 'REF' and it.itemlost = 0 and it.withdrawn = 0) as x where exists (select 1 from borrowers where borrowernumber = bor and dateenrolled <= d) and bor > 22;
delete from reserves as r using issues as i where i.itemnumber = r.itemnumber;
update items as i set reserves = s.n from (select biblionumber, count(*) as n from old_reserves group by 1) as s where s.biblionumber = i.biblionumber;

-- fines grow a quarter a day up to ten; some are paid, some are written off
create temp table fine as
select old_issues.*, least(10, (returndate::date - date_due::date) * 0.25) as amt, pg_temp.f('fp', old_issues.issue_id) as r from old_issues join borrowers as b using (borrowernumber) where returndate > date_due and b.categorycode not in ('S', 'HB', 'T', 'INST') and issuedate < '2026-06-01';
insert into accountlines (borrowernumber, itemnumber, issue_id, old_issue_id, date, amount, amountoutstanding, description, credit_type_code, debit_type_code, status, payment_type, manager_id, branchcode, interface)
select * from (
 select borrowernumber, itemnumber, null::int as a, issue_id, returndate as d, amt, case when r < 0.74 then 0 when r < 0.78 then round(amt / 2, 2) else amt end, (select title from biblio join items using (biblionumber) where items.itemnumber = fine.itemnumber) || ' ' || to_char(date_due, 'MM/DD/YYYY'), null, 'OVERDUE', 'RETURNED', null, null::int, branchcode, 'intranet' from fine
 union all select borrowernumber, null, null, null, returndate + pg_temp.z('fpd', issue_id, 0, 40) * interval '1 day' + interval '2 minutes', -case when r < 0.74 then amt else amt - round(amt / 2, 2) end, 0, case when r between 0.66 and 0.74 then 'Writeoff' end, case when r between 0.66 and 0.74 then 'WRITEOFF' else 'PAYMENT' end, null, null, case when r between 0.66 and 0.74 then null else pg_temp.w('fpt', issue_id, 'CASH:5,CARD:4,SIP01:2,ONLINE:4') end, pg_temp.z('fm', issue_id, 1, 22), branchcode, case when pg_temp.w('fpt', issue_id, 'CASH:5,CARD:4,SIP01:2,ONLINE:4') = 'ONLINE' and r < 0.66 then 'opac' else 'intranet' end from fine where r < 0.78
 union all select i.borrowernumber, i.itemnumber, i.issue_id, null, timestamp '2026-06-23 05:00', least(10, (date '2026-06-23' - i.date_due::date) * 0.25), least(10, (date '2026-06-23' - i.date_due::date) * 0.25), b.title || ' ' || to_char(date_due, 'MM/DD/YYYY'), null, 'OVERDUE', 'UNRETURNED', null, null, i.branchcode, 'cron' from issues as i join items using (itemnumber) join biblio as b using (biblionumber) where i.date_due < '2026-06-23' and b.serial = false
 union all select l.bor, l.itemnumber, (select issue_id from issues where issues.issue_id = l.issue_id), null, it.itemlost_on, it.replacementprice, case when it.itemlost = 3 then 0 else it.replacementprice end, 'Lost item ' || it.barcode, null, 'LOST', null, null, case when it.itemlost <> 2 then 4 end, l.br, case when it.itemlost = 2 then 'cron' else 'intranet' end from (select distinct on (itemnumber) * from loan2 order by itemnumber, d desc) as l join items as it using (itemnumber) where it.itemlost in (1, 2, 3)
 union all select l.bor, null, null, null, it.itemlost_on + interval '12 days', -it.replacementprice, 0, null, 'PAYMENT', null, null, 'CARD', 4, l.br, 'intranet' from (select distinct on (itemnumber) * from loan2 order by itemnumber, d desc) as l join items as it using (itemnumber) where it.itemlost = 3
 union all select borrowernumber, null, null, null, dateenrolled + time '11:00', 45, 0, null, null, 'ACCOUNT', null, null, 7, branchcode, 'intranet' from borrowers where categorycode = 'NR' and dateenrolled >= '2024-01-01'
 union all select borrowernumber, null, null, null, dateenrolled + time '11:02', -45, 0, null, 'PAYMENT', null, null, 'CASH', 7, branchcode, 'intranet' from borrowers where categorycode = 'NR' and dateenrolled >= '2024-01-01'
 union all select 23 + pg_temp.z('ncb', k, 0, 1200), null, null, null, pg_temp.work('ncd', k, '2024-01-05', '2026-06-20'), 2, 0, 'Replacement card', null, 'NEW_CARD', null, null, 9, 'CTR', 'intranet' from generate_series(1, 60) as k
 union all select 23 + pg_temp.z('ncb', k, 0, 1200), null, null, null, pg_temp.work('ncd', k, '2024-01-05', '2026-06-20') + interval '1 minute', -2, 0, null, 'PAYMENT', null, null, 'CASH', 9, 'CTR', 'intranet' from generate_series(1, 60) as k
) as u order by d;
insert into systempreferences values ('Version','24.1101000',null,'Koha database version','free'),('finesMode','production','off|production','Charge fines','Choice'),('noissuescharge','10',null,'Maximum amount a patron may owe before checkouts are blocked','Integer'),('maxreserves','50',null,'Maximum number of holds a patron may have','Integer'),('ReservesMaxPickUpDelay','7',null,'Days a hold waits for pickup','Integer'),('item-level_itypes','1',null,'Item type of the item is used in rules','YesNo'),('DefaultLongOverdueLostValue','2',null,null,'Integer'),('OpacMaintenance','0',null,null,'YesNo'),('CurrencyFormat','US','US|FR|CH',null,'Choice'),('AnonymousPatron','',null,null,'Integer');
create index on items (biblionumber); create index on old_issues (borrowernumber); create index on old_issues (itemnumber); create index on accountlines (borrowernumber);
