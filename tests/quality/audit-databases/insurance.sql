-- A community health insurance scheme in the Grassfields: families and insurees, policies and contributions, health facilities, claims with items and services.
-- After openIMIS: names tbl... in mixed case, rows that are never overwritten (ValidityFrom, ValidityTo, LegacyID), statuses as powers of two; foreign keys and comments.
-- Values are drawn from hashes of row numbers; each load gives the same rows.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 406) & 1073741823) / 1073741824.0::float8 $$;
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
create function pg_temp.last_name(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'l', i, 'Ngwa,Fru,Neba,Tah,Suh,Che,Awah,Ambe,Nkwenti,Fon,Akum,Tamfu,Ndifor,Mbah,Ayuk,Tanyi,Njoya,Wirba,Lukong,Fomba,Chia,Kum,Bongam,Shey,Yuven,Nsom,Tebo,Akwa') $$;
create function pg_temp.other_names(k text, i bigint, g text) returns text language sql immutable
  as $$ select case g when 'F' then pg_temp.one(k || 'f', i, 'Grace,Blessing,Manka,Lum,Bih,Ngum,Mercy,Comfort,Patience,Vivian,Delphine,Odilia,Gladys,Esther,Relindis,Quinta,Sirri,Kah,Beri,Immaculate') else pg_temp.one(k || 'm', i, 'Emmanuel,Divine,Peter,Eric,Clovis,Ferdinand,Samuel,Kingsley,Elvis,Godlove,Cletus,Joseph,Julius,Valentine,Denis,Roland,Wilfred,Charles,Terence,Innocent') end $$;
create function pg_temp.uuid(k text, i bigint) returns varchar language sql immutable as $$ select upper(md5(k || i)::uuid::text) $$;

create table "tblLocations" (
  "LocationId" integer primary key,
  "LocationUUID" varchar(36) not null unique,
  "LocationCode" varchar(8),
  "LocationName" varchar(50),
  "ParentLocationId" integer references "tblLocations",
  "LocationType" char(1) not null check ("LocationType" in ('R', 'D', 'W', 'V')),
  "MalePopulation" integer,
  "FemalePopulation" integer,
  "Families" integer,
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyId" integer,
  "AuditUserId" integer not null
);
insert into "tblLocations"
select i, pg_temp.uuid('loc', i), code, name, parent, ty, case when ty = 'V' then pg_temp.z('mp', i, 300, 2400) end, case when ty = 'V' then pg_temp.z('fp', i, 330, 2600) end, case when ty = 'V' and i % 5 > 0 then pg_temp.z('fam', i, 90, 700) end, timestamp '2022-11-07 09:00', null, null, 1
  from (select 1 as i, 'R1' as code, 'Highlands' as name, null::int as parent, 'R' as ty union all select 2, 'R2', 'Lower Valley', null, 'R'
        union all select 2 + o, case when o <= 4 then 'R1' else 'R2' end || 'D' || o, n, case when o <= 4 then 1 else 2 end, 'D' from unnest(array['Bamkika', 'Fundeng', 'Ndopma', 'Oku Lake', 'Widira', 'Menchu']) with ordinality as d (n, o)
        union all select 8 + o, 'W' || lpad(o::text, 3, '0'), n, 3 + (o - 1)::int / 3, 'W' from unnest(array['Mankon Hill', 'Ntarin', 'Old Market', 'Belo Road', 'Njinik', 'Abu', 'Bambal', 'Babessi', 'Mbawing', 'Elak', 'Jikij', 'Keyon', 'Wum Junction', 'Benade', 'Esu', 'Befang', 'Modele', 'Furu']) with ordinality as w (n, o)
        union all select 26 + o, 'V' || lpad(o::text, 4, '0'), pg_temp.one('v1', o, 'Upper,Lower,New,Old,Big,Mile 4,Three Corners,St. Mary') || ' ' || (array['Mankon', 'Ntarin', 'Market', 'Belo', 'Njinik', 'Abu', 'Bambal', 'Babessi', 'Mbawing', 'Elak', 'Jikij', 'Keyon', 'Wum', 'Benade', 'Esu', 'Befang', 'Modele', 'Furu'])[1 + (o - 1) / 4], 9 + (o - 1) / 4, 'V' from generate_series(1, 72) as o) as s;
insert into "tblLocations" values (99, pg_temp.uuid('loc', 99), 'V0001', 'Mankon 1', 9, 'V', null, null, null, '2022-11-07 09:00', '2023-03-14 11:20', 27, 1), (100, pg_temp.uuid('loc', 100), 'W004', 'Belo', 4, 'W', null, null, null, '2022-11-07 09:00', '2024-05-02 08:41', 12, 3);

create table "tblProfessions" (
  "ProfessionId" smallint primary key,
  "Profession" varchar(50) not null,
  "AltLanguage" varchar(50),
  "SortOrder" integer
);
insert into "tblProfessions" select o, n, null, o from unnest(array['Farmer', 'Trader', 'Teacher', 'Housewife', 'Driver', 'Craftsman', 'Student', 'Civil servant', 'Unemployed', 'Other']) with ordinality as v (n, o);

create table "tblHF" (
  "HfID" integer primary key,
  "HfUUID" varchar(36) not null unique,
  "HFCode" varchar(8) not null,
  "HFName" varchar(100) not null,
  "LegalForm" char(1) not null,
  "HFLevel" char(1) not null,
  "HFAddress" varchar(100),
  "LocationId" integer not null references "tblLocations",
  "Phone" varchar(50),
  "HFCareType" char(1) not null,
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
insert into "tblHF"
select i, pg_temp.uuid('hf', i), case lv when 'H' then 'HO' when 'C' then 'HC' else 'DI' end || lpad(i::text, 3, '0'), case when lv = 'H' then pg_temp.one('hn', i, 'District Hospital,Baptist Hospital,Regional Hospital') when lv = 'C' then pg_temp.one('cn', i, 'Catholic Health Centre,Integrated Health Centre,Presbyterian Health Centre') else 'Dispensary' end || ' ' || l."LocationName" || case when i > 11 then ' ' || pg_temp.one('q', i, 'North,South,Market,Junction,Mission') else '' end,
       case when pg_temp.f('lf', i) < 0.45 then 'G' when pg_temp.f('lf', i) < 0.8 then 'C' else 'P' end, lv, case when i % 3 = 0 then 'P.O. Box ' || pg_temp.z('pob', i, 10, 400) end, d, case when i % 6 > 0 then '6' || pg_temp.z('hfp', i, 50000000, 99999999) end, case lv when 'D' then 'O' when 'C' then pg_temp.w('ct', i, 'B:1,O:1') else 'B' end, timestamp '2022-11-14 10:00', case when i in (11, 23) then timestamp '2024-08-30 15:00' end, null, 2
  from (select i, case when i <= 5 then 'H' when i <= 16 then 'C' else 'D' end as lv, 3 + (i - 1) % 6 as d from generate_series(1, 27) as i) as s join "tblLocations" as l on l."LocationId" = s.d;
insert into "tblHF" select 28, pg_temp.uuid('hf', 28), "HFCode", 'Health Centre ' || split_part("HFName", ' ', 4), "LegalForm", 'D', null, "LocationId", null, 'O', timestamp '2022-11-14 10:00', timestamp '2023-06-01 09:00', 8, 2 from "tblHF" where "HfID" = 8;
update "tblHF" set "ValidityFrom" = timestamp '2023-06-01 09:00' where "HfID" = 8;

create table "tblICDCodes" (
  "ICDID" integer primary key,
  "ICDCode" varchar(6) not null,
  "ICDName" varchar(255) not null,
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
insert into "tblICDCodes" select o, split_part(c, '/', 1), split_part(c, '/', 2), timestamp '2022-11-08 12:00', null, null, 1
  from unnest(string_to_array('B54/Unspecified malaria;B50/Plasmodium falciparum malaria;A01/Typhoid and paratyphoid fevers;J06/Acute upper respiratory infections;J18/Pneumonia unspecified organism;A09/Gastroenteritis and colitis;I10/Essential hypertension;E11/Type 2 diabetes mellitus;O80/Single spontaneous delivery;O82/Delivery by caesarean section;K29/Gastritis and duodenitis;N39/Urinary tract infection;D50/Iron deficiency anaemia;T14/Injury of unspecified body region;H10/Conjunctivitis;L30/Dermatitis;K02/Dental caries;K40/Inguinal hernia;M54/Dorsalgia;Z34/Supervision of normal pregnancy', ';')) with ordinality as v (c, o);

create table "tblItems" (
  "ItemID" integer primary key,
  "ItemUUID" varchar(36) not null,
  "ItemCode" varchar(6) not null,
  "ItemName" varchar(100) not null,
  "ItemType" char(1) not null,
  "ItemPackage" varchar(255),
  "ItemPrice" numeric(18,2) not null,
  "ItemCareType" char(1) not null,
  "ItemFrequency" smallint,
  "ItemPatCat" smallint not null,
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
insert into "tblItems"
select o, pg_temp.uuid('item', o), lpad((o * 4)::text, 4, '0'), split_part(c, '/', 1), split_part(c, '/', 2), split_part(c, '/', 3), split_part(c, '/', 4)::numeric, 'B', case when o in (8, 20) then 30 end, case when split_part(c, '/', 1) like '%SYRUP%' then 8 else 15 end, case when o <= 20 then timestamp '2025-01-06 08:00' else timestamp '2022-11-09 09:00' end, case when o = 23 then timestamp '2024-12-31 17:00' end, null, 1
  from unnest(string_to_array('ARTEMETHER LUMEFANTRINE TABS/D/24 tablets/1800;QUININE INJECTION 600MG/D/ampoule/350;PARACETAMOL TABS 500MG/D/20 tablets/200;PARACETAMOL SYRUP/D/bottle 60 ml/750;AMOXICILLIN CAPS 500MG/D/15 capsules/900;AMOXICILLIN SYRUP/D/bottle 100 ml/1100;CIPROFLOXACIN TABS 500MG/D/10 tablets/1200;AMLODIPINE TABS 5MG/D/30 tablets/1500;METFORMIN TABS 500MG/D/60 tablets/2100;OMEPRAZOLE CAPS 20MG/D/14 capsules/1000;ORAL REHYDRATION SALTS/D/sachet/150;ZINC TABS/D/10 tablets/400;FERROUS SULPHATE + FOLIC ACID/D/30 tablets/450;IBUPROFEN TABS 400MG/D/20 tablets/350;CEFTRIAXONE INJECTION 1G/D/vial/1400;GLUCOSE INFUSION 5% 500ML/M/bottle/1000;RINGER LACTATE 500ML/M/bottle/1000;SYRINGE 5ML/M/piece/100;IV GIVING SET/M/piece/350;MOSQUITO NET/M/piece/2500;OXYTOCIN INJECTION/D/ampoule/600;STERILE GLOVES/M/pair/250;CHLOROQUINE TABS/D/10 tablets/300;METRONIDAZOLE TABS 250MG/D/21 tablets/500', ';')) with ordinality as v (c, o);
insert into "tblItems" select 24 + "ItemID", pg_temp.uuid('item', 24 + "ItemID"), "ItemCode", "ItemName", "ItemType", "ItemPackage", round("ItemPrice" * 0.9, -1), "ItemCareType", "ItemFrequency", "ItemPatCat", timestamp '2022-11-09 09:00', timestamp '2025-01-06 08:00', "ItemID", 1 from "tblItems" where "ItemID" <= 20;

create table "tblServices" (
  "ServiceID" integer primary key,
  "ServiceUUID" varchar(36) not null,
  "ServCode" varchar(6) not null,
  "ServName" varchar(100) not null,
  "ServType" char(1) not null,
  "ServLevel" char(1) not null,
  "ServPrice" numeric(18,2) not null,
  "ServCareType" char(1) not null,
  "ServCategory" char(1),
  "ServPatCat" smallint not null,
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
insert into "tblServices"
select o, pg_temp.uuid('serv', o), p[1], p[2], p[3], p[4], p[5]::numeric, p[6], nullif(p[7], ''), case when p[1] in ('D1', 'D2', 'A1') then 4 else 15 end, timestamp '2022-11-09 10:00', case when p[1] = 'L9' then timestamp '2024-03-31 17:00' end, null, 1
  from unnest(string_to_array('V1/Consultation general/C/V/1000/O/V;V2/Consultation specialist/C/V/3000/O/V;A1/Antenatal visit/P/V/800/O/A;D1/Delivery normal/C/S/12000/I/D;D2/Caesarean section/C/S/85000/I/S;L1/Malaria smear/C/S/700/B/;L2/Full blood count/C/S/2500/B/;L3/Widal test/C/S/1500/B/;L4/Blood glucose/C/S/700/B/;L5/Urinalysis/C/S/1000/B/;L6/Stool examination/C/S/800/B/;X1/X-ray chest/C/S/5000/B/;U1/Ultrasound/C/S/6000/B/;H1/Day of hospital stay/C/D/2000/I/H;S1/Suturing of wound/C/S/3500/B/;S2/Hernia repair/C/S/60000/I/S;T1/Tooth extraction/C/S/3000/O/;L9/ESR manual/C/S/500/B/;P1/Child immunization/P/S/0/O/', ';')) with ordinality as v (c, o), lateral (select string_to_array(c, '/') as p) as x;

create table "tblProduct" (
  "ProdID" integer primary key,
  "ProdUUID" varchar(36) not null,
  "ProductCode" varchar(8) not null,
  "ProductName" varchar(100) not null,
  "LocationId" integer references "tblLocations",
  "InsurancePeriod" smallint not null,
  "DateFrom" timestamp not null,
  "DateTo" timestamp not null,
  "ConversionProdID" integer references "tblProduct",
  "LumpSum" numeric(18,2) not null,
  "MemberCount" smallint not null,
  "PremiumAdult" numeric(18,2),
  "PremiumChild" numeric(18,2),
  "GracePeriod" integer not null,
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
insert into "tblProduct" values (2, pg_temp.uuid('prod', 2), 'FAM02', 'Family Care', 1, 12, '2023-01-01', '2026-12-31', null, 0, 12, 6000, 3500, 1, '2022-12-05 09:30', null, null, 1), (1, pg_temp.uuid('prod', 1), 'BAS01', 'Basic Community Cover', null, 12, '2023-01-01', '2027-12-31', null, 24000, 8, null, null, 1, '2024-01-04 10:10', null, null, 1), (3, pg_temp.uuid('prod', 3), 'VAL01', 'Lower Valley Cover', 2, 12, '2023-07-01', '2026-12-31', null, 21000, 8, null, null, 2, '2023-06-12 14:00', null, null, 1),
  (4, pg_temp.uuid('prod', 4), 'STU01', 'Student Cover', 1, 12, '2023-01-01', '2024-12-31', 1, 7500, 1, null, null, 0, '2022-12-05 09:40', null, null, 1), (5, pg_temp.uuid('prod', 5), 'BAS01', 'Basic Community Cover', null, 12, '2023-01-01', '2027-12-31', null, 22000, 7, null, null, 1, '2022-12-05 09:20', '2024-01-04 10:10', 1, 1);

create table "tblOfficer" (
  "OfficerID" integer primary key,
  "OfficerUUID" varchar(36) not null,
  "Code" varchar(8) not null,
  "LastName" varchar(100) not null,
  "OtherNames" varchar(100) not null,
  "DOB" date,
  "Phone" varchar(50),
  "LocationId" integer references "tblLocations",
  "WorksTo" timestamp,
  "OfficerIDSubst" integer references "tblOfficer",
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
insert into "tblOfficer" select i, pg_temp.uuid('off', i), 'E' || lpad((i * 11)::text, 5, '0'), pg_temp.last_name('off', i), pg_temp.other_names('off', i, case when i % 2 = 0 then 'F' else 'M' end), case when i % 4 > 0 then date '1975-01-01' + pg_temp.z('odob', i, 0, 8800) end, '6' || pg_temp.z('oph', i, 50000000, 99999999), 3 + (i - 1) % 6, case when i in (15, 17) then timestamp '2025-02-28' end, case when i in (15, 17) then i - 6 end, timestamp '2022-12-12 09:00' + make_interval(days => i * 3), null, null, 1 from generate_series(1, 18) as i;

create table "tblFamilies" (
  "FamilyID" integer primary key,
  "FamilyUUID" varchar(36) not null,
  "InsureeID" integer not null,
  "LocationId" integer references "tblLocations",
  "Poverty" boolean,
  "FamilyType" varchar(2),
  "FamilyAddress" varchar(200),
  "isOffline" boolean,
  "ConfirmationType" varchar(3),
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
create table "tblInsuree" (
  "InsureeID" integer primary key,
  "InsureeUUID" varchar(36) not null,
  "FamilyID" integer references "tblFamilies",
  "CHFID" varchar(12),
  "LastName" varchar(100) not null,
  "OtherNames" varchar(100) not null,
  "DOB" date not null,
  "Gender" char(1),
  "Marital" char(1),
  "IsHead" boolean not null,
  "Relationship" smallint,
  "Profession" smallint references "tblProfessions",
  "Phone" varchar(50),
  "CardIssued" boolean not null,
  "PhotoDate" date,
  "HFID" integer references "tblHF",
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
create temp table fam as
select *, (select d."ParentLocationId" from "tblLocations" as v join "tblLocations" as d on d."LocationId" = v."ParentLocationId" where v."LocationId" = village) as district
  from (select i, 27 + floor(72 * power(pg_temp.f('vil', i), 1.5))::int as village, d0 - case extract(isodow from d0)::int when 7 then 2 else 0 end as joined, floor(8 * power(pg_temp.f('size', i), 1.15))::int as others, pg_temp.last_name('fam', i) as name
          from (select i, date '2023-01-09' + floor(1235 * power(i / 961.0, 0.9))::int as d0 from generate_series(1, 960) as i) as a) as b;
create temp table mem as
select row_number() over (order by i, k)::int as id, *, case when head then joined - (pg_temp.z('hage', n, 8200, 25500)) when spouse then joined - pg_temp.z('sage', n, 7500, 21000) when rel = 4 then joined - pg_temp.z('cage', n, 30, 7200) else joined - pg_temp.z('oage', n, 1500, 28000) end as dob
  from (select *, i * 10 + k as n, k = 0 as head, k = 1 and pg_temp.f('sp', i) < 0.68 as spouse, case when k = 0 then 1 when k = 1 and pg_temp.f('sp', i) < 0.68 then 8 when pg_temp.f('rel', i * 10 + k) < 0.86 then 4 else pg_temp.w('rel2', i * 10 + k, '2:3,6:2,7:4')::int end as rel from fam, generate_series(0, fam.others) as k) as s;
alter table mem add gender char(1);
update mem set gender = case when head then case when pg_temp.f('hg', i) < 0.58 then 'M' else 'F' end when spouse then case when pg_temp.f('hg', i) < 0.58 then 'F' else 'M' end when pg_temp.f('gen', n) < 0.5 then 'M' else 'F' end;
insert into "tblFamilies"
select i, pg_temp.uuid('fam', i), id, village, pg_temp.f('poor', i) < 0.13, case when pg_temp.f('ftn', i) < 0.9 then pg_temp.w('ft', i, 'H:20,P:2,C:1,G:1') end, case when pg_temp.f('fad', i) < 0.4 then 'Quarter ' || pg_temp.z('fadn', i, 1, 12) end, pg_temp.f('offl', i) < 0.1, case when pg_temp.f('poor', i) < 0.13 then pg_temp.w('conf', i, 'C:1,D:1') end, joined + interval '11 hours', null, null, 10 + i % 9 from mem where head;
insert into "tblInsuree"
select id, pg_temp.uuid('ins', id), i, lpad((70000000 + id * 7::bigint)::text || (id % 7)::text, 9, '0'), case when spouse or rel = 4 and pg_temp.f('same', n) < 0.8 or head then name else pg_temp.last_name('oth', n) end, pg_temp.other_names('ins', n, gender) || case when pg_temp.f('mid', n) < 0.25 then ' ' || pg_temp.last_name('mid', n) else '' end, dob, gender, case when spouse then 'M' when head then case when others > 0 and pg_temp.f('sp', i) < 0.68 then 'M' else pg_temp.w('mar', n, 'S:3,W:3,D:1') end when dob > joined - 6500 then 'S' when pg_temp.f('mn', n) < 0.6 then 'S' else 'N' end,
       head, case when not head then rel end, case when dob < joined - 2500 and pg_temp.f('prof', n) < 0.8 then case when dob > joined - 7000 then 7 else pg_temp.w('profv', n, '1:40,2:18,3:6,4:12,5:5,6:6,8:3,9:5,10:3')::smallint end end, case when head and pg_temp.f('ph', n) < 0.82 then '6' || pg_temp.z('phn', n, 50000000, 99999999) end, pg_temp.f('card', n) < 0.7, case when pg_temp.f('photo', n) < 0.75 then joined + pg_temp.z('phd', n, 0, 40) end,
       (select "HfID" from "tblHF" where "LocationId" = district and "ValidityTo" is null order by pg_temp.f('fsp', i * 100 + "HfID") limit 1), joined + interval '11 hours 5 minutes', null, null, 10 + i % 9 from mem;
update "tblInsuree" set "ValidityTo" = least("ValidityFrom" + make_interval(days => pg_temp.z('gone', "InsureeID", 60, 700)), timestamp '2026-06-19 10:00') where not "IsHead" and pg_temp.f('removed', "InsureeID") < 0.022;
alter table "tblFamilies" add constraint "FK_tblFamilies_tblInsuree" foreign key ("InsureeID") references "tblInsuree";
-- Changed rows: the old state stays as a copy that points to the living row.
create temp table changed as select "InsureeID" as id, "ValidityFrom" + (timestamp '2026-06-20' - "ValidityFrom") * pg_temp.f('chg', "InsureeID") as at, row_number() over (order by "InsureeID") as o from "tblInsuree" where "ValidityTo" is null and pg_temp.f('changed', "InsureeID") < 0.075;
update changed set at = date_trunc('second', at::date + interval '8 hours' + (at - at::date) * 0.35);
insert into "tblInsuree" select (select max(id) from mem) + o, pg_temp.uuid('insh', id), "FamilyID", "CHFID", "LastName", case when o % 3 = 0 then split_part("OtherNames", ' ', 1) else "OtherNames" end, case when o % 4 = 0 then "DOB" - 365 else "DOB" end, "Gender", "Marital", "IsHead", "Relationship", "Profession", case when o % 3 > 0 then null else "Phone" end, false, null, "HFID", "ValidityFrom", greatest(at, "ValidityFrom" + interval '1 hour'), id, "AuditUserID" from changed join "tblInsuree" on "InsureeID" = id;
update "tblInsuree" as i set "ValidityFrom" = h."ValidityTo", "AuditUserID" = 4 + i."InsureeID" % 5 from "tblInsuree" as h where h."LegacyID" = i."InsureeID";

create table "tblPolicy" (
  "PolicyID" integer primary key,
  "PolicyUUID" varchar(36) not null,
  "FamilyID" integer not null references "tblFamilies",
  "EnrollDate" date not null,
  "StartDate" date not null,
  "EffectiveDate" date,
  "ExpiryDate" date,
  "PolicyStatus" smallint,
  "PolicyStage" char(1) not null,
  "PolicyValue" numeric(18,2),
  "ProdID" integer not null references "tblProduct",
  "OfficerID" integer references "tblOfficer",
  "isOffline" boolean,
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
create temp table pol as
select row_number() over (order by start, i)::int as id, *, case when prod = 2 then (select sum(case when m.dob < start - 6575 then 6000 else 3500 end) from mem as m where m.i = q.i) when prod = 3 then 21000 when prod = 4 then 7500 when start < date '2024-01-04' then 22000 else 24000 end as val
  from (select i, k, district, joined + k * 365 + case when k > 0 then pg_temp.z('gap', i * 10 + k, -12, case when pg_temp.f('lapse', i * 10 + k) < 0.15 then 90 else 3 end) else pg_temp.z('gap', i, 0, 12) end as start,
               case when district > 6 and joined + k * 365 > date '2023-07-05' then 3 when others = 0 and joined + k * 365 between date '2023-01-01' and date '2024-12-01' and pg_temp.f('stu', i) < 0.5 then 4 when pg_temp.f('fc', i) < 0.25 and district <= 6 then 2 else 1 end as prod
          from fam, generate_series(0, 3) as k where k <= (case when pg_temp.f('stay', i) < 0.5 then 3 when pg_temp.f('stay', i) < 0.72 then 1 else 0 end)) as q where start < date '2026-06-24';
alter table pol add status int, add paid numeric;
update pol set status = case when pg_temp.f('idle', id) < case when start > date '2026-05-15' then 0.4 else 0.045 end then 1 when start + interval '1 year' > date '2026-06-26' then case when pg_temp.f('susp', id) < 0.015 then 4 else 2 end else 8 end;
update pol set paid = case when status = 1 then case when id % 3 = 0 then round(val * 0.5, -2) else 0 end else val end;
insert into "tblPolicy" select id, pg_temp.uuid('pol', id), i, start - pg_temp.z('enr', id, 0, 9), start, case when status <> 1 then start + case when pg_temp.f('effl', id) < 0.15 then pg_temp.z('effd', id, 1, 20) else 0 end end, (start + interval '1 year' - interval '1 day')::date, status, case when k = 0 then 'N' else 'R' end, val, prod, case when start > date '2025-02-27' and district in (5, 7) and pg_temp.z('offn', i, 1, 3) = 3 then 4 + district else (array[0, 6, 12])[pg_temp.z('offn', i, 1, 3)] + district - 2 end, pg_temp.f('poff', id) < 0.08, start - pg_temp.z('enr', id, 0, 9) + make_interval(mins => pg_temp.z('pvm', id, 500, 1000)), null, null, 10 + i % 9 from pol;
insert into "tblPolicy" select 5000 + "PolicyID", pg_temp.uuid('polh', "PolicyID"), "FamilyID", "EnrollDate", "StartDate", null, "ExpiryDate", 1, "PolicyStage", "PolicyValue", "ProdID", "OfficerID", "isOffline", "ValidityFrom", "EffectiveDate" + interval '9 hours 40 minutes', "PolicyID", "AuditUserID" from "tblPolicy" where "PolicyStatus" <> 1 and "EffectiveDate" > "StartDate" and pg_temp.f('phist', "PolicyID") < 0.6;
update "tblPolicy" as p set "ValidityFrom" = h."ValidityTo" from "tblPolicy" as h where h."LegacyID" = p."PolicyID";

create table "tblPremium" (
  "PremiumId" integer primary key,
  "PremiumUUID" varchar(36) not null,
  "PolicyID" integer not null references "tblPolicy",
  "Amount" numeric(18,2) not null,
  "Receipt" varchar(50) not null,
  "PayDate" date not null,
  "PayType" char(1) not null,
  "isPhotoFee" boolean,
  "isOffline" boolean,
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
insert into "tblPremium"
select row_number() over (order by d, id, part), pg_temp.uuid('prem', id * 3 + part), id, a, 'R' || to_char(d, 'YY') || lpad((id * 3 + part)::text, 5, '0'), d, pg_temp.w('pt', id * 3 + part, 'C:12,M:7,B:1'), part = 3, pg_temp.f('proff', id) < 0.08, d + interval '12 hours', case when part < 3 and pg_temp.f('prdel', id * 3 + part) < 0.008 and status = 1 then d + interval '3 days' end, null, 10 + i % 9
  from (select p.*, part, case when part = 3 then 500 when two then case part when 1 then round(paid * 0.6, -2) else paid - round(paid * 0.6, -2) end else paid end as a, case part when 2 then e."EffectiveDate" else least(e."EnrollDate" + 1, coalesce(e."EffectiveDate", e."EnrollDate" + 1)) end as d
          from pol as p join "tblPolicy" as e on e."PolicyID" = p.id, lateral (select e."EffectiveDate" > e."StartDate" as two) as t, generate_series(1, 3) as part
         where paid > 0 and (part = 1 or part = 2 and two or part = 3 and p.k = 0 and pg_temp.f('photofee', p.id) < 0.2)) as q;

create table "tblClaim" (
  "ClaimID" integer primary key,
  "ClaimUUID" varchar(36) not null,
  "ClaimCode" varchar(8) not null,
  "InsureeID" integer not null references "tblInsuree",
  "HFID" integer not null references "tblHF",
  "DateFrom" date not null,
  "DateTo" date,
  "ICDID" integer not null references "tblICDCodes",
  "VisitType" char(1),
  "ClaimStatus" smallint,
  "Claimed" numeric(18,2),
  "Approved" numeric(18,2),
  "Valuated" numeric(18,2),
  "DateClaimed" date not null,
  "DateProcessed" date,
  "ReviewStatus" smallint,
  "FeedbackStatus" smallint,
  "RejectionReason" smallint,
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
create table "tblClaimServices" (
  "ClaimServiceID" integer generated by default as identity primary key,
  "ClaimID" integer not null references "tblClaim",
  "ServiceID" integer not null references "tblServices",
  "ProdID" integer references "tblProduct",
  "ClaimServiceStatus" smallint not null,
  "QtyProvided" numeric(18,2) not null,
  "QtyApproved" numeric(18,2),
  "PriceAsked" numeric(18,2) not null,
  "PriceApproved" numeric(18,2),
  "PriceValuated" numeric(18,2),
  "RejectionReason" smallint,
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
create table "tblClaimItems" (
  "ClaimItemID" integer generated by default as identity primary key,
  "ClaimID" integer not null references "tblClaim",
  "ItemID" integer not null references "tblItems",
  "ProdID" integer references "tblProduct",
  "ClaimItemStatus" smallint not null,
  "QtyProvided" numeric(18,2) not null,
  "QtyApproved" numeric(18,2),
  "PriceAsked" numeric(18,2) not null,
  "PriceApproved" numeric(18,2),
  "PriceValuated" numeric(18,2),
  "RejectionReason" smallint,
  "ValidityFrom" timestamp not null,
  "ValidityTo" timestamp,
  "LegacyID" integer,
  "AuditUserID" integer not null
);
analyze mem;
create temp table clm as
select row_number() over (order by claimed_on, n)::int as id, * from (
  select p.id * 10 + c as n, m.id as ins, p.prod, d, d + case when icd in (9, 10, 18) or inpat then pg_temp.z('stay', p.id * 10 + c, 1, 7) else 0 end as dto, icd, icd in (9, 10, 18) or inpat as inp, hf, d + case when icd in (9, 10, 18) or inpat then 7 else 0 end + floor(45 * power(pg_temp.f('cld', p.id * 10 + c), 2))::int as claimed_on
    from pol as p join "tblPolicy" as e on e."PolicyID" = p.id and p.status <> 1, generate_series(1, 9) as c,
         lateral (select m.id, m.gender, m.dob from mem as m where m.i = p.i order by pg_temp.f('who', (p.id * 10 + c) * 10 + m.k) * case when m.dob > date '2020-01-01' then 0.5 else 1 end limit 1) as m,
         lateral (select e."EffectiveDate" + pg_temp.z('cday', p.id * 10 + c, 1, 358) as d0) as x, lateral (select case when extract(isodow from d0) = 7 and c % 4 > 0 or extract(isodow from d0) = 6 and c % 2 = 0 then d0 + 2 + c % 3 else d0 end as d) as y,
         lateral (select case when m.gender = 'F' and m.dob between d0 - 15500 and d0 - 6200 and pg_temp.f('birth', p.id * 10 + c) < 0.26 then pg_temp.w('icdf', p.id * 10 + c, '9:5,10:1,20:7') else pg_temp.w('icd', p.id * 10 + c, case when m.dob > d0 - 4400 then '1:28,2:10,3:4,4:18,5:7,6:12,13:4,14:4,15:3,16:4,12:2' when m.dob < d0 - 14600 then '1:16,2:5,3:9,4:6,5:3,7:18,8:8,11:8,12:5,14:4,18:2,19:9,17:3' else '1:24,2:8,3:12,4:9,5:3,6:6,11:8,12:7,14:7,16:3,17:4,19:4' end) end::int as icd) as z,
         lateral (select icd in (2, 5, 14, 3) and pg_temp.f('inp', p.id * 10 + c) < 0.22 as inpat) as w,
         lateral (select case when icd in (10, 18) or (inpat or icd = 8) and pg_temp.f('ref', p.id * 10 + c) < 0.6 then pg_temp.z('hosp', p.id * 10 + c, 1, 5) else (select "HfID" from "tblHF" where "LocationId" = p.district and "HfID" < 28 and ("ValidityTo" is null or "ValidityTo" > d) and ("HFLevel" <> 'D' or not inpat and icd <> 9) order by pg_temp.f('hfp', p.id * 1000 + "HfID" * 10 + c / 4) * case "HFLevel" when 'H' then 0.6 when 'C' then 0.8 else 1.3 end limit 1) end as hf) as v
   where c <= floor(10 * power(pg_temp.f('use', p.id), case when p.prod = 2 then 3 else 4.2 end))::int and d < date '2026-06-26' and exists (select from "tblInsuree" as t where t."InsureeID" = m.id and (t."ValidityTo" is null or t."ValidityTo" > d))) as q where claimed_on < date '2026-06-27' and hf is not null;
alter table clm add st int;
update clm set st = case when pg_temp.f('crej', id) < 0.055 and claimed_on < date '2026-06-12' then 1 when claimed_on < date '2026-04-10' then case when pg_temp.f('stuck', id) < 0.03 then 8 else 16 end when claimed_on < date '2026-05-20' then pg_temp.w('cst', id, '16:6,8:5,4:1')::int when claimed_on < date '2026-06-12' then pg_temp.w('cst2', id, '4:6,8:3,2:2')::int else pg_temp.w('cst3', id, '2:6,4:3')::int end;
insert into "tblClaim" ("ClaimID", "ClaimUUID", "ClaimCode", "InsureeID", "HFID", "DateFrom", "DateTo", "ICDID", "VisitType", "ClaimStatus", "DateClaimed", "DateProcessed", "ReviewStatus", "FeedbackStatus", "RejectionReason", "ValidityFrom", "AuditUserID")
select id, pg_temp.uuid('claim', id), 'C' || lpad(id::text, 6, '0'), ins, hf, d, dto, icd, case when inp and icd <> 9 then pg_temp.w('vt1', id, 'E:4,R:4,O:2') else pg_temp.w('vt', id, 'O:85,R:7,E:8') end, st, claimed_on, case when st in (8, 16) then least(claimed_on + pg_temp.z('proc', id, 4, 40), date '2026-06-25') end, case when st = 2 then 1 when pg_temp.f('rev', id) < 0.12 then case when st in (4) then 4 else 8 end else 2 end, case when st = 2 then 1 when pg_temp.f('fb', id) < 0.06 then case when st = 16 then 8 else 4 end when pg_temp.f('fb', id) < 0.08 then 16 else 2 end, case when st = 1 then pg_temp.w('crr', id, '3:5,9:2,12:1,8:1')::smallint else 0 end, claimed_on + make_interval(mins => pg_temp.z('cvf', id, 480, 980)), 30 + hf
  from clm;
insert into "tblClaimServices" ("ClaimID", "ServiceID", "ProdID", "ClaimServiceStatus", "QtyProvided", "QtyApproved", "PriceAsked", "RejectionReason", "ValidityFrom", "AuditUserID")
select c.id, s."ServiceID", case when st in (8, 16) then prod end, case when bad then 2 else 1 end, q, case when bad and st <> 1 then 0 when st in (4, 8, 16) and pg_temp.f('sqa', c.id * 40 + s."ServiceID") < 0.02 and q > 1 then q - 1 end, s."ServPrice", case when st = 1 then 3 when bad then -1 else 0 end, c.claimed_on + interval '10 hours', 30 + c.hf
  from clm as c join "tblServices" as s on true, lateral (select case s."ServiceID" when 14 then greatest(dto - d, 1) else 1 end as q, st = 1 or st <> 2 and pg_temp.f('sbad', c.id * 40 + s."ServiceID") < 0.025 as bad) as x
 where s."ValidityTo" is null and case s."ServiceID" when 1 then icd not in (8, 20, 9) when 2 then icd = 8 when 3 then icd = 20 when 4 then icd = 9 when 5 then icd = 10 when 6 then icd in (1, 2) and pg_temp.f('s6', c.id) < 0.8 when 7 then (inp or icd = 13) and pg_temp.f('s7', c.id) < 0.6 when 8 then icd = 3 when 9 then icd in (7, 8) and pg_temp.f('s9', c.id) < 0.7 when 10 then icd in (12, 20) and pg_temp.f('s10', c.id) < 0.7 when 11 then icd in (6, 11) and pg_temp.f('s11', c.id) < 0.5 when 12 then icd in (5, 14) and hf <= 5 and pg_temp.f('s12', c.id) < 0.6 when 13 then icd in (20, 18) and pg_temp.f('s13', c.id) < 0.4 when 14 then inp and icd <> 9 when 15 then icd = 14 and pg_temp.f('s15', c.id) < 0.5 when 16 then icd = 18 when 17 then icd = 17 else false end
 order by c.id, s."ServiceID";
insert into "tblClaimItems" ("ClaimID", "ItemID", "ProdID", "ClaimItemStatus", "QtyProvided", "QtyApproved", "PriceAsked", "RejectionReason", "ValidityFrom", "AuditUserID")
select c.id, i."ItemID", case when st in (8, 16) then prod end, case when bad then 2 else 1 end, q, case when bad and st <> 1 then 0 when st in (4, 8, 16) and q > 1 and pg_temp.f('iqa', m) < 0.12 then q - 1 end, round(i."ItemPrice" * case when c.d < date '2025-01-06' and i."ItemID" <= 20 then 0.9 else 1 end * case when pg_temp.f('ask', m) < 0.08 then 1.15 else 1 end, -1), case when st = 1 then 3 when bad then case when pg_temp.f('ibr', m) < 0.4 then -1 else 5 end else 0 end, c.claimed_on + interval '10 hours', 30 + c.hf
  from clm as c, lateral (select distinct split_part(v, '@', 1)::int as it, split_part(v, '@', 2)::int as q0 from unnest(string_to_array(case when icd = 1 then '1@1,3@1' when icd = 2 then '2@6,16@2,18@4,3@1' when icd = 3 then '7@2,3@1' when icd = 4 then '3@1,5@1' when icd = 5 then '15@5,18@5,3@1' when icd = 6 then '11@4,12@1,24@1' when icd = 7 then '8@1' when icd = 8 then '9@1' when icd in (9, 10) then '21@2,22@3,17@2,19@1' when icd in (11, 19) then '10@1,14@1' when icd = 12 then '7@1' when icd in (13, 20) then '13@2,20@1' when icd = 14 then '14@1,22@1,5@1' when icd = 18 then '17@4,15@3,22@2,19@1' else '14@1' end, ',')) as v) as z, "tblItems" as i,
       lateral (select c.id * 50 + i."ItemID" as m) as y, lateral (select q0 + case when pg_temp.f('iq', c.id * 50 + i."ItemID") < 0.15 then 1 else 0 end as q, st = 1 or st <> 2 and pg_temp.f('ibad', c.id * 50 + i."ItemID") < 0.05 as bad) as x
 where i."ItemID" = z.it and pg_temp.f('give', c.id * 50 + z.it) < 0.82 order by c.id, i."ItemID";
update "tblClaimServices" as s set "PriceApproved" = case when "ClaimServiceStatus" = 1 and pg_temp.f('spa', "ClaimServiceID") < 0.03 then round("PriceAsked" * 0.8, -1) end from clm as c where c.id = "ClaimID" and st in (4, 8, 16);
update "tblClaimItems" as s set "PriceApproved" = case when "ClaimItemStatus" = 1 and pg_temp.f('ipa', "ClaimItemID") < 0.06 then round("PriceAsked" * 0.85, -1) end from clm as c where c.id = "ClaimID" and st in (4, 8, 16);
update "tblClaimServices" set "PriceValuated" = coalesce("QtyApproved", "QtyProvided") * coalesce("PriceApproved", "PriceAsked") from clm as c where c.id = "ClaimID" and st = 16 and "ClaimServiceStatus" = 1;
update "tblClaimItems" set "PriceValuated" = coalesce("QtyApproved", "QtyProvided") * coalesce("PriceApproved", "PriceAsked") from clm as c where c.id = "ClaimID" and st = 16 and "ClaimItemStatus" = 1;
update "tblClaim" as c set "Claimed" = t.asked, "Approved" = case when "ClaimStatus" in (4, 8, 16) then t.ok end, "Valuated" = case when "ClaimStatus" = 16 then t.ok end
  from (select cid, sum(q * p) as asked, sum(case when s = 1 then coalesce(qa, q) * coalesce(pa, p) else 0 end) as ok from (select "ClaimID" as cid, "QtyProvided" as q, "PriceAsked" as p, "ClaimServiceStatus" as s, "QtyApproved" as qa, "PriceApproved" as pa from "tblClaimServices" union all select "ClaimID", "QtyProvided", "PriceAsked", "ClaimItemStatus", "QtyApproved", "PriceApproved" from "tblClaimItems") as u group by cid) as t where t.cid = c."ClaimID";
insert into "tblClaim" select 20000 + "ClaimID", pg_temp.uuid('claimh', "ClaimID"), "ClaimCode", "InsureeID", "HFID", "DateFrom", "DateTo", case when "ClaimID" % 3 = 0 then 1 else "ICDID" end, "VisitType", 2, round("Claimed" * case when "ClaimID" % 2 = 0 then 0.9 else 1 end, -1), null, null, "DateClaimed", null, 1, 1, 0, "ValidityFrom", "ValidityFrom" + make_interval(mins => pg_temp.z('ch', "ClaimID", 4, 240)), "ClaimID", "AuditUserID" from "tblClaim" where pg_temp.f('chist', "ClaimID") < 0.04 and "DateClaimed" < date '2026-06-20';
update "tblClaim" as c set "ValidityFrom" = h."ValidityTo" from "tblClaim" as h where h."LegacyID" = c."ClaimID";
delete from "tblClaimItems" where "ClaimID" not in (select "ClaimID" from "tblClaim");
update "tblClaim" set "ValidityTo" = "ValidityFrom" + interval '2 days 3 hours' where "ClaimStatus" = 2 and "LegacyID" is null and "ClaimID" % 9 = 0;

create table "tblLogins" (
  "LoginId" integer generated by default as identity primary key,
  "UserId" integer,
  "LogTime" timestamp,
  "LogAction" integer
);
insert into "tblLogins" ("UserId", "LogTime", "LogAction")
select u, d + make_interval(mins => 430 + pg_temp.z('log', n, 0, 160) + (a - 1) * 300), a from generate_series(date '2026-04-01', date '2026-06-25', interval '1 day') as d, generate_series(2, 18) as u, generate_series(1, 2) as a, lateral (select extract(epoch from d)::bigint / 864 + u as n) as x where extract(isodow from d) < 6 and pg_temp.f('on', n) < 0.6 and (a = 1 or pg_temp.f('out', n) < 0.7) order by 2;

create index "NCI_tblInsuree_CHFID" on "tblInsuree" ("CHFID");
create index "NCI_tblPolicy_FamilyID" on "tblPolicy" ("FamilyID");
create index "NCI_tblClaim_InsureeID" on "tblClaim" ("InsureeID");
create index "NCI_tblClaimItems_ClaimID" on "tblClaimItems" ("ClaimID");
create index "NCI_tblClaimServices_ClaimID" on "tblClaimServices" ("ClaimID");

-- Comments: one line for each table, then what all tables share.
do $$
declare
  line text;
  part text;
  tab text;
  col record;
begin
  foreach line in array string_to_array(trim(both e'\n' from $c$
tblLocations|Regions, districts, wards and villages|LocationId=Location|LocationCode=Code of the location|LocationName=Name|ParentLocationId=Location of the level above|LocationType=Level: R region, D district, W ward (municipality), V village|MalePopulation=Men living in the village|FemalePopulation=Women living in the village|Families=Number of families in the village
tblProfessions|Professions of insurees|Profession=Name of the profession|AltLanguage=Name in the second language|SortOrder=Order in lists
tblHF|Health facilities under contract|HFCode=Code of the facility|HFName=Name of the facility|LegalForm=Legal form: G government, C charity, P private, D district organization|HFLevel=Level: D dispensary, C health centre, H hospital|HFAddress=Postal address|LocationId=District of the facility|Phone=Telephone|HFCareType=Type of care: I in-patient, O out-patient, B both
tblICDCodes|Diagnoses|ICDCode=ICD-10 code|ICDName=Name of the diagnosis
tblItems|Medical items: drugs and consumables|ItemCode=Code|ItemName=Name|ItemType=D drug, M medical consumable|ItemPackage=Unit in which the price is given|ItemPrice=Price of the scheme|ItemCareType=I in-patient, O out-patient, B both|ItemFrequency=Least number of days between two provisions|ItemPatCat=Patient categories as a sum: 1 men, 2 women, 4 adults, 8 children
tblServices|Medical services|ServCode=Code|ServName=Name|ServType=P preventive, C curative|ServLevel=S simple service, V visit, D day of stay, H hospital case|ServPrice=Price of the scheme|ServCareType=I in-patient, O out-patient, B both|ServCategory=S surgery, D delivery, A antenatal care, H hospitalization, V visit|ServPatCat=Patient categories as a sum: 1 men, 2 women, 4 adults, 8 children
tblProduct|Insurance products|ProductCode=Code|ProductName=Name|LocationId=Region where it is sold; empty: everywhere|InsurancePeriod=Months of cover|DateFrom=First day of sale|DateTo=Last day of sale|ConversionProdID=Product to which policies are renewed afterwards|LumpSum=Contribution of a family; 0 if it is counted by heads|MemberCount=Greatest number of members of a family|PremiumAdult=Contribution of an adult|PremiumChild=Contribution of a child|GracePeriod=Months of grace for payment
tblOfficer|Enrolment officers|Code=Code of the officer|LastName=Last name|OtherNames=Given names|DOB=Date of birth|Phone=Telephone|LocationId=District of work|WorksTo=Last day of work; empty if at work|OfficerIDSubst=Officer who takes over
tblFamilies|Families (groups) that enrol together|InsureeID=Head of the family|LocationId=Village|Poverty=Certified as poor|FamilyType=H household, P polygamous, C council, G organization|FamilyAddress=Address|isOffline=Entered with the offline client|ConfirmationType=Proof of poverty: C council card, D district letter
tblInsuree|Insured persons, with earlier states of the records|FamilyID=Family of the person|CHFID=Insurance number|LastName=Last name|OtherNames=Given names|DOB=Date of birth|Gender=M male, F female, O other|Marital=S single, M married, D divorced, W widowed, N not specified|IsHead=Head of the family?|Relationship=Relation to the head: 1 head, 2 brother or sister, 4 child, 6 parent, 7 grandchild, 8 spouse|Profession=Profession|Phone=Telephone|CardIssued=Was a membership card handed out?|PhotoDate=Day of the photograph|HFID=First service point
tblPolicy|Policies of families|FamilyID=Family|EnrollDate=Day of enrolment|StartDate=First day of the period|EffectiveDate=Day from which the cover holds; empty until paid|ExpiryDate=Last day of cover|PolicyStatus=1 idle (not yet paid in full), 2 active, 4 suspended, 8 expired|PolicyStage=N new, R renewal|PolicyValue=Contribution due|ProdID=Product|OfficerID=Officer who enrolled|isOffline=Entered with the offline client
tblPremium|Contributions paid for policies|PolicyID=Policy|Amount=Amount paid|Receipt=Number of the receipt|PayDate=Day of payment|PayType=C cash, B bank transfer, M mobile money|isPhotoFee=Fee for photographs, not part of the contribution|isOffline=Entered with the offline client
tblClaim|Claims of health facilities|ClaimCode=Number of the claim|InsureeID=Patient|HFID=Facility that claims|DateFrom=First day of care|DateTo=Last day of care|ICDID=Main diagnosis|VisitType=E emergency, R referral, O other|ClaimStatus=1 rejected, 2 entered, 4 checked, 8 processed, 16 valuated|Claimed=Amount claimed: sum of quantity times price asked|Approved=Amount after review|Valuated=Amount to be paid by the scheme|DateClaimed=Day of the claim|DateProcessed=Day of processing|ReviewStatus=Medical review: 1 idle, 2 not selected, 4 selected, 8 reviewed, 16 bypassed|FeedbackStatus=Feedback of the patient: 1 idle, 2 not selected, 4 selected, 8 delivered, 16 bypassed|RejectionReason=0 none, 3 no active policy, 8 diagnosis not accepted, 9 date of care invalid, 12 claimed too late
tblClaimServices|Services within claims|ClaimID=Claim|ServiceID=Service|ProdID=Product that covers it|ClaimServiceStatus=1 passed, 2 rejected|QtyProvided=Quantity claimed|QtyApproved=Quantity approved, if it differs|PriceAsked=Price for one, as claimed|PriceApproved=Price for one as approved, if it differs|PriceValuated=Amount to be paid for the line|RejectionReason=0 none, -1 rejected by the medical officer, 3 no active policy, 5 too frequent
tblClaimItems|Items within claims|ClaimID=Claim|ItemID=Item|ProdID=Product that covers it|ClaimItemStatus=1 passed, 2 rejected|QtyProvided=Quantity claimed|QtyApproved=Quantity approved, if it differs|PriceAsked=Price for one, as claimed|PriceApproved=Price for one as approved, if it differs|PriceValuated=Amount to be paid for the line|RejectionReason=0 none, -1 rejected by the medical officer, 3 no active policy, 5 too frequent
tblLogins|Logins of users|UserId=User|LogTime=Moment|LogAction=1 login, 2 logout
$c$), e'\n') loop
    tab := split_part(line, '|', 1);
    execute format('comment on table %I is %L', tab, split_part(line, '|', 2));
    foreach part in array (string_to_array(line, '|'))[3:] loop
      execute format('comment on column %I.%I is %L', tab, split_part(part, '=', 1), substr(part, position('=' in part) + 1));
    end loop;
  end loop;
  for col in select c.relname, a.attname from pg_class as c join pg_attribute as a on a.attrelid = c.oid where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname in ('ValidityFrom', 'ValidityTo', 'LegacyID', 'LegacyId', 'AuditUserID', 'AuditUserId') loop
    execute format('comment on column %I.%I is %L', col.relname, col.attname, case left(col.attname, 9) when 'ValidityF' then 'Since when the record holds' when 'ValidityT' then 'Until when the record held; empty for the current record, otherwise an earlier state or a deleted record' when 'LegacyID' then 'For an earlier state: ID of the current record' when 'LegacyId' then 'For an earlier state: ID of the current record' else 'User who wrote the record' end);
  end loop;
end $$;
