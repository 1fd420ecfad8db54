-- Stock and supply of a network of health facilities, after OpenBoxes (open source supply chain management): products with lots, depots, requisitions, shipments and inventory transactions.
-- Keys are strings as Hibernate makes them, foreign keys, no comments; quantities of transactions are positive, the code of the transaction type gives their direction.
-- Values come from hashes of row numbers, so that every load is the same; the stock is moved in the order of time, so that no lot falls below zero.
set jit = off;
set time zone 'UTC';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.skew(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.uid(k text, i bigint) returns text language sql immutable
  as $$ select 'ff808181' || substr(md5(k || ':' || i), 1, 24) $$;
create function pg_temp.wd(d date) returns date language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end $$;
create function pg_temp.code(k int, i bigint, n int) returns text language plpgsql immutable as $$
declare
  v bigint := (i * 1103515245 + k * 7919) % (34 ^ n)::bigint;
  r text := '';
begin
  for j in 1 .. n loop
    r := r || substr('23456789ABCDEFGHIJKLMNPQRSTUVWXYZ1', 1 + (v % 34)::int, 1);
    v := v / 34;
  end loop;
  return r;
end $$;

create table databasechangelog (
  id varchar(255) not null,
  author varchar(255) not null,
  filename varchar(255) not null,
  dateexecuted timestamp(0) not null,
  orderexecuted integer not null,
  exectype varchar(10) not null,
  md5sum varchar(35),
  description varchar(255),
  liquibase varchar(20)
);
insert into databasechangelog
select (1690000000000 + i * 86400000::bigint * 5 + pg_temp.z('cl', i, 0, 80000000)) || '-' || pg_temp.z('cln', i, 1, 4), pg_temp.one('cla', i, 'jmiranda,awalkowiak,kchelstowski,drodzewicz'), pg_temp.one('clv', i, '0.8.x,0.9.x') || '/changelog-2023-' || lpad((1 + i % 12)::text, 2, '0') || '-' || lpad(pg_temp.z('cld', i, 1, 28)::text, 2, '0') || '.xml',
       case when i < 60 then timestamp '2023-11-20 06:10:00' when i < 80 then timestamp '2024-09-08 05:30:00' else timestamp '2025-10-12 05:45:00' end + i * interval '1 second', i, case when i % 23 = 5 then 'MARK_RAN' else 'EXECUTED' end, '8:' || md5('cl' || i), pg_temp.one('clx', i, 'addColumn,createTable,sql,addForeignKeyConstraint,createIndex'), '3.10.3'
  from generate_series(1, 90) as i;

-- People and places -------------------------------------------------------------------------------------------------------
create table person (
  id varchar(38) primary key,
  version bigint not null default 0,
  first_name varchar(255) not null,
  last_name varchar(255) not null,
  email varchar(255),
  phone_number varchar(255),
  active boolean not null default true,
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
insert into person
select pg_temp.uid('person', i), pg_temp.z('pv', i, 0, 9), f, l, case when i <= 45 or i % 3 = 0 then lower(f || '.' || l) || case when row_number() over (partition by f, l order by i) > 1 then '2' else '' end || '@lakehealth.example' end, case when pg_temp.f('pp', i) < .5 then '+265 88 ' || pg_temp.z('pp2', i, 100, 999) || ' ' || pg_temp.z('pp3', i, 1000, 9999) end, i % 14 <> 6, d, d + interval '1 day' * pg_temp.z('pu', i, 0, 200)
  from (select i, pg_temp.one('pf', i, 'Agnes,Alinafe,Beatrice,Blessings,Chikondi,Chisomo,Daniel,Dorothy,Emmanuel,Esther,Felix,Fatsani,Grace,Gift,Hope,Isaac,James,Joyce,Kondwani,Limbani,Loveness,Mary,Mphatso,Noel,Patrick,Precious,Ruth,Steven,Tamanda,Thandiwe,Violet,Yamikani') as f, pg_temp.one('pl', i, 'Banda,Phiri,Mwale,Chirwa,Nyirenda,Gondwe,Kamanga,Mbewe,Tembo,Zulu,Kachale,Mkandawire,Moyo,Jere,Chisale,Kalua,Msiska,Nkhoma,Sakala,Lungu,Carter,Novak') as l, timestamp '2023-11-27 07:30' + case when i > 40 then pg_temp.f('pc', i) * interval '480 days' else pg_temp.f('pc', i) * interval '20 days' end as d from generate_series(1, 84) as i) as q;

create table location_type (
  id varchar(38) primary key,
  version bigint not null default 0,
  name varchar(255) not null,
  description varchar(255),
  location_type_code varchar(100),
  sort_order integer,
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
insert into location_type
select o::text, 0, split_part(t, ':', 1), null, split_part(t, ':', 2), o, '2023-11-20 06:12:00', '2023-11-20 06:12:00'
  from unnest(string_to_array('Depot:DEPOT,Hospital:DEPOT,Health Center:DEPOT,Supplier:SUPPLIER,Donor:SUPPLIER,Ward:WARD,Bin Location:BIN_LOCATION,Disposal:DISPOSAL', ',')) with ordinality as u (t, o);
create table inventory (
  id varchar(38) primary key,
  version bigint not null default 0,
  description varchar(255),
  last_inventory_date timestamp(0),
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);

create table location (
  id varchar(38) primary key,
  version bigint not null default 0,
  name varchar(255) not null,
  location_number varchar(255) unique,
  location_type_id varchar(38) not null constraint fk_location_location_type references location_type (id),
  parent_location_id varchar(38) constraint fk_location_parent_location references location (id),
  inventory_id varchar(38) constraint fk_location_inventory references inventory (id),
  manager_id varchar(38) constraint fk_location_manager references person (id),
  active boolean not null default true,
  local boolean not null default true,
  sort_order integer,
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
create temp table loc as
select o::int as n, split_part(t, '|', 1) as name, split_part(t, '|', 2) as typ, nullif(split_part(t, '|', 3), '')::int as par, split_part(t, '|', 4) = 'off' as off
  from unnest(string_to_array('Central Warehouse Mtunda|1;Northern Depot Kasoro|1;Mtunda District Hospital|2;St. Brigid Mission Hospital|2;Chimwala Rural Hospital|2;Lisoka Health Center|3;Namadidi Health Center|3;Matope Ferry Health Center|3;Kasoro General Hospital|2;Luweya Health Center|3;Bwengu Hill Health Center|3;Old Mission Clinic Thuma|3||off;Pharmalink Wholesale Ltd|4;Copperbelt Medical Supplies|4;Intermed Procurement Copenhagen|4;Sunrise Generics Pvt. Ltd.|4;Regional Medical Stores Trust|4;Hands Across Water Foundation|5;Global Essential Medicines Fund|5;Ndola Surgical Traders|4||off;Maternity Ward|6|3;Pediatric Ward|6|3;Operating Theatre|6|3;Outpatient Department|6|3;Maternity Ward St. Brigid|6|4;General Ward St. Brigid|6|4;Outpatient Department Chimwala|6|5;Surgical Ward Kasoro|6|9;Pediatric Ward Kasoro|6|9;A-01 Medicines|7|1;A-02 Medicines|7|1;B-01 Medical Supplies|7|1;B-02 Medical Supplies|7|1;C-01 Cold Room|7|1;D-01 Laboratory|7|1;Q-01 Quarantine|7|1;Disposal Mtunda|8', ';')) with ordinality as u (t, o);
insert into inventory
select pg_temp.uid('inventory', n), 0, name, timestamp '2026-01-05 08:00' - pg_temp.z('inv', n, 0, 90) * interval '1 day', '2023-11-28 08:00', '2026-01-05 08:00' from loc where typ in ('1', '2', '3');
insert into location
select pg_temp.uid('location', n), pg_temp.z('lv', n, 0, 12), name, case when typ in ('1', '2', '3') then upper(left(replace(name, '. ', ''), 3)) || lpad(n::text, 2, '0') when typ in ('4', '5') then 'SUP' || n end, typ, pg_temp.uid('location', par), case when typ in ('1', '2', '3') then pg_temp.uid('inventory', n) end, case when typ in ('1', '2', '3') then pg_temp.uid('person', n + 4) end, not off, typ not in ('4', '5'), case when typ = '7' then n end, timestamp '2023-11-28 08:00' + n * interval '7 minutes', case when off then timestamp '2025-03-03 10:20' else timestamp '2023-11-28 08:00' + n * interval '9 days' end
  from loc order by n;
create table "user" (
  id varchar(38) primary key constraint fk_user_person references person (id),
  username varchar(255) not null unique,
  active boolean not null default false,
  manager_id varchar(38) constraint fk_user_manager references "user" (id),
  warehouse_id varchar(38) constraint fk_user_warehouse references location (id),
  remember_last_location boolean,
  locale varchar(255),
  timezone varchar(255),
  last_login_date timestamp(0)
);
insert into "user"
select pg_temp.uid('person', i), lower(left(first_name, 1) || last_name) || case when row_number() over (partition by left(first_name, 1), last_name order by i) > 1 then i::text else '' end, p.active and i <> 33, case when i > 1 then pg_temp.uid('person', case when i <= 5 then 1 else 1 + i % 5 end) end, pg_temp.uid('location', case when i <= 4 then 1 when i <= 16 then i - 4 else 1 + i % 11 end), i % 4 = 0, case when i % 9 = 0 then 'fr' else 'en' end, 'Africa/Blantyre', case when i % 11 = 10 then null when not p.active or i = 33 then p.date_created + interval '1 day' * pg_temp.z('ull', i, 150, 400) else timestamp '2026-06-25 15:00' - power(pg_temp.f('ul', i), 3) * interval '80 days' end
  from generate_series(1, 45) as i join person as p on p.id = pg_temp.uid('person', i);

-- Products ------------------------------------------------------------------------------------------------------------------

create table category (
  id varchar(38) primary key,
  version bigint not null default 0,
  name varchar(255) not null,
  parent_category_id varchar(38) constraint fk_category_parent references category (id),
  is_root boolean not null default false,
  sort_order integer not null default 0,
  deleted boolean not null default false,
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
create temp table cat as
select o::int as n, split_part(t, ':', 1) as name, nullif(split_part(t, ':', 2), '')::int as par from unnest(string_to_array('ROOT:,Medicines:1,Medical Supplies:1,Laboratory:1,Equipment:1,Antibiotics:2,Analgesics and Anesthetics:2,Cardiovascular and Diabetes:2,Antimalarials and Antiparasitics:2,IV Fluids:2,Vaccines:2,Maternal Health:2,Dressings:3,Gloves and Protection:3,Syringes and Needles:3,Sutures and Catheters:3,Rapid Tests:4,Reagents and Consumables:4,Nutrition:1,Uncategorized:1', ',')) with ordinality as u (t, o);
insert into category
select pg_temp.uid('category', n), 0, name, pg_temp.uid('category', par), n = 1, n, n = 20, '2023-11-29 09:00', '2023-11-29 09:00' from cat order by n;
create table product (
  id varchar(38) primary key,
  version bigint not null default 0,
  product_code varchar(255) not null unique,
  name varchar(255) not null,
  category_id varchar(38) not null constraint fk_product_category references category (id),
  unit_of_measure varchar(255),
  price_per_unit numeric(19, 4),
  cold_chain boolean,
  controlled_substance boolean,
  lot_and_expiry_control boolean,
  abc_class varchar(255),
  manufacturer varchar(255),
  active boolean not null default true,
  created_by_id varchar(38) constraint fk_product_created_by references "user" (id),
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
create temp table src as
select c, split_part(l, '|', 1) as name, split_part(l, '|', 2) as vars, split_part(l, '|', 3) as uom, split_part(l, '|', 4)::numeric as price, split_part(l, '|', 5)::int as base, l
  from (values (6, 'Amoxicillin, capsule|250mg;500mg|each|0.03|1000
Amoxicillin, powder for suspension, 100ml|125mg/5ml;250mg/5ml|bottle|0.62|60
Amoxicillin/clavulanic acid, tablet|625mg|each|0.14|300
Azithromycin, tablet|250mg;500mg|each|0.16|200
Ceftriaxone, powder for injection, vial|250mg;1g|vial|0.58|100
Ciprofloxacin, tablet|250mg;500mg|each|0.04|500
Doxycycline, tablet|100mg|each|0.02|1000
Erythromycin, tablet|250mg|each|0.05|500
Gentamicin, injection, 2ml ampoule|40mg/ml|ampoule|0.12|100
Metronidazole, tablet|200mg;400mg|each|0.01|1000
Metronidazole, IV solution, 100ml|5mg/ml|bottle|0.48|60
Benzylpenicillin, powder for injection|1MIU;5MIU|vial|0.31|100
Co-trimoxazole, tablet|120mg;480mg;960mg|each|0.02|2000'),
(7, 'Paracetamol, tablet|100mg;500mg|each|0.01|2000
Paracetamol, oral suspension, 100ml|120mg/5ml|bottle|0.55|50
Ibuprofen, tablet|200mg;400mg|each|0.01|1000
Diclofenac, injection, 3ml ampoule|25mg/ml|ampoule|0.11|100
Morphine, tablet, slow release|10mg;30mg|each|0.22|100
Morphine, injection, 1ml ampoule|10mg/ml|ampoule|0.85|20
Tramadol, capsule|50mg|each|0.04|200
Ketamine, injection, 10ml vial|50mg/ml|vial|1.45|20
Lidocaine, injection, 20ml vial|1%;2%|vial|0.78|40
Bupivacaine, spinal, 4ml ampoule|0.5%|ampoule|1.90|20
Diazepam, injection, 2ml ampoule|5mg/ml|ampoule|0.24|30'),
(8, 'Amlodipine, tablet|5mg;10mg|each|0.02|600
Hydrochlorothiazide, tablet|25mg|each|0.01|600
Enalapril, tablet|5mg;20mg|each|0.02|600
Furosemide, tablet|40mg|each|0.01|500
Furosemide, injection, 2ml ampoule|10mg/ml|ampoule|0.17|50
Metformin, tablet|500mg;850mg|each|0.02|1000
Glibenclamide, tablet|5mg|each|0.01|500
Insulin, NPH, 10ml vial|100IU/ml|vial|4.80|20
Insulin, regular, 10ml vial|100IU/ml|vial|4.60|20
Atenolol, tablet|50mg|each|0.02|500
Salbutamol, inhaler|100mcg/dose|each|1.55|40'),
(9, 'Artemether/lumefantrine, tablet, blister|6x1;6x2;6x3;6x4|blister|0.72|180
Artesunate, powder for injection|30mg;60mg;120mg|vial|1.62|60
Sulfadoxine/pyrimethamine, tablet|500/25mg|each|0.07|600
Albendazole, tablet, chewable|400mg|each|0.03|500
Praziquantel, tablet|600mg|each|0.09|400
Ivermectin, tablet|3mg|each|0.08|200'),
(10, 'Sodium chloride 0.9%, infusion|500ml;1000ml|bag|0.74|120
Ringer lactate, infusion|500ml;1000ml|bag|0.81|120
Glucose 5%, infusion|500ml;1000ml|bag|0.77|80
Glucose 50%, injection|50ml|vial|0.69|20
Water for injection, ampoule|5ml;10ml|ampoule|0.05|200
Oral rehydration salts, sachet|20.5g|sachet|0.09|500'),
(11, 'BCG vaccine, vial|20 dose|vial|2.90|20
Measles/rubella vaccine, vial|10 dose|vial|7.20|20
Oral polio vaccine, vial|10 dose;20 dose|vial|2.10|20
Pentavalent vaccine, vial|1 dose;10 dose|vial|9.40|20
Tetanus/diphtheria vaccine, vial|10 dose|vial|1.40|20'),
(12, 'Oxytocin, injection, 1ml ampoule|10IU|ampoule|0.28|100
Misoprostol, tablet|200mcg|each|0.19|60
Magnesium sulfate, injection, 10ml ampoule|50%|ampoule|0.42|50
Ferrous sulfate/folic acid, tablet|200/0.4mg|each|0.01|2000
Folic acid, tablet|5mg|each|0.01|1000
Delivery kit, clean|single use|kit|2.35|40'),
(13, 'Gauze, compress, non sterile, 12 ply, pack of 100|5x5cm;7.5x7.5cm;10x10cm|pack|1.15|60
Gauze, compress, sterile|5x5cm;10x10cm|each|0.06|300
Bandage, crepe|7.5cm;10cm;15cm|roll|0.32|60
Bandage, plaster of Paris|10cm;15cm|roll|0.95|40
Tape, adhesive, zinc oxide|2.5cm x 5m;5cm x 5m|roll|0.58|40
Cotton wool, absorbent|500g|roll|2.10|20
Povidone iodine 10%, solution|200ml;1l|bottle|2.05|24'),
(14, 'Glove, examination, latex, box of 100|small;medium;large|box|3.10|50
Glove, examination, nitrile, box of 100|small;medium;large;extra large|box|4.30|40
Glove, surgical, sterile, pair|6.5;7;7.5;8|pair|0.29|100
Mask, surgical, 3 ply, box of 50|adult|box|1.90|40
Respirator, N95|regular;small|each|0.64|60
Gown, isolation, disposable|large;extra large|each|0.88|60
Apron, plastic, disposable, roll of 200|standard|roll|6.40|6'),
(15, 'Syringe, luer, disposable, with needle|2ml;5ml;10ml;20ml|each|0.04|500
Syringe, auto-disable|0.05ml;0.5ml|each|0.05|500
Syringe, insulin, 1ml|100IU|each|0.07|200
Needle, disposable|18G;21G;23G;25G|each|0.02|500
Cannula, IV, with port|18G;20G;22G;24G|each|0.21|150
Infusion giving set|adult;pediatric|each|0.24|150
Safety box, sharps, 5l|cardboard|each|0.72|50'),
(16, 'Suture, absorbable, braided, 75cm|0;1;2/0;3/0|each|0.96|48
Suture, nylon, 45cm|2/0;3/0;4/0|each|0.83|48
Catheter, Foley, 2 way, silicone coated|CH12;CH14;CH16;CH18|each|0.62|40
Bag, urine collection, 2l|with outlet|each|0.27|60
Tube, nasogastric|CH8;CH12;CH16|each|0.31|40
Catheter, suction|CH10;CH14|each|0.22|40'),
(17, 'Test, malaria, rapid, kit of 25|Pf;Pf/Pan|kit|8.90|20
Test, HIV 1/2, rapid, kit of 30|first line;confirmatory|kit|27.50|10
Test, syphilis, rapid, kit of 25|strip|kit|11.20|8
Test, pregnancy, urine, box of 50|strip|box|4.10|10
Test, hepatitis B, HBsAg, kit of 25|cassette|kit|10.80|6'),
(18, 'Tube, blood collection, vacuum, box of 100|EDTA 4ml;serum 5ml;citrate 2.7ml|box|9.60|10
Slide, microscope, frosted, box of 50|26x76mm|box|1.60|20
Stain, Giemsa|500ml|bottle|14.20|3
Reagent strip, glucose, box of 50|for meter|box|7.80|20
Reagent strip, urine, 10 parameters, box of 100|bottle|box|5.90|10
Lancet, safety, box of 200|21G|box|6.70|10
Cartridge, TB molecular test, box of 10|ultra|box|79.00|4'),
(5, 'Thermometer, digital|clinical|each|1.95|20
Sphygmomanometer, aneroid|adult;child|each|14.50|4
Stethoscope, dual head|adult;pediatric|each|6.20|5
Pulse oximeter, handheld|with probe|each|128.00|1
Oxygen concentrator|5l;10l|each|640.00|1
Autoclave, portable|24l;39l|each|880.00|1'),
(19, 'Therapeutic food, ready to use, 92g|sachet|sachet|0.34|450
Therapeutic milk, F-75, 400g|tin|tin|5.20|24
Therapeutic milk, F-100, 400g|tin|tin|5.60|24')) as v (c, ls), unnest(string_to_array(ls, E'\n')) as l;
create temp table pr as
select row_number() over (order by c, name, o)::int as p, c, name || ', ' || v as name, uom, round(price * (1 + (o - 1) * .22), 4) as price, base, c not in (5) as lots from src, unnest(string_to_array(vars, ';')) with ordinality as u (v, o);
alter table pr add column rank int;
update pr set rank = r.rank from (select p, row_number() over (order by case when c in (5) then 1 else 0 end, pg_temp.f('rank', p)) as rank from pr) as r where r.p = pr.p;
insert into product
select pg_temp.uid('product', p), pg_temp.z('prv', p, 0, 20), chr(65 + n / 2600) || chr(65 + n / 100 % 26) || lpad((n % 100)::text, 2, '0'), name, pg_temp.uid('category', c), uom, case when pg_temp.f('prp', p) < .94 then price end, c = 11 or name ~ '^(Insulin|Oxytocin)', name ~ '^(Morphine|Ketamine|Diazepam|Tramadol)', lots, case when rank <= 30 then 'A' when rank <= 85 then 'B' when pg_temp.f('pra', p) < .85 then 'C' end, case when pg_temp.f('prm', p) < .6 then pg_temp.one('prm2', p, 'Sunrise Generics,Meditek,Norden Pharma,Blue Nile Laboratories,Surgimax,Cape Biologicals,Helvia Diagnostics') end,
       rank not in (150, 161, 170, 177), pg_temp.uid('person', 1 + p % 3), timestamp '2023-11-30 08:00' + case when p % 12 = 7 then interval '1 day' * pg_temp.z('prd', p, 1, 300) else interval '2 minutes' * p end, timestamp '2024-10-01 08:00' + pg_temp.f('prl', p) * interval '600 days'
  from (select pr.*, (p * 12377) % 67600 as n from pr) as q order by p;

-- Movements: prepared in the order of time ----------------------------------------------------------------------------------
create temp table rq as
select i, orig, dest, req, wd1 as appr, pg_temp.wd(wd1::date + pg_temp.z('rqs', i, 2, 7)) + time '08:30' + pg_temp.f('rqst', i) * interval '6 hours' as ship, emerg,
       case when pg_temp.f('rqx', i) < .04 then 'CANCELED' when pg_temp.f('rqx', i) < .055 then 'REJECTED' else 'ISSUED' end as status
  from (select row_number() over (order by req, dest)::int as i, q.*, pg_temp.wd(req::date + pg_temp.z('rqa' || dest, extract(epoch from req)::bigint, 0, 2)) + time '13:00' + pg_temp.f('rqb' || dest, extract(epoch from req)::bigint) * interval '3 hours' as wd1
    from (select case when d >= 9 and d <= 11 then 2 else 1 end as orig, d as dest, pg_temp.wd((m + (d * 2 % 22) * interval '1 day')::date + pg_temp.z('rqm' || d, extract(epoch from m)::bigint, 0, 4)) + time '07:30' + pg_temp.f('rqn' || d, extract(epoch from m)::bigint) * interval '5 hours' as req, false as emerg
            from generate_series(2, 12) as d, generate_series(timestamp '2024-01-03', '2026-06-03', '1 month') as m where (d <> 12 or m < '2025-02-01') and pg_temp.f('rqo' || d, extract(epoch from m)::bigint) < .93
          union all
          select case when d >= 9 then 2 else 1 end, d, pg_temp.wd(date '2024-01-20' + pg_temp.z('req', e, 0, 880)) + time '08:00' + pg_temp.f('ret', e) * interval '9 hours', true from (select e, 3 + pg_temp.skew('red', e, 0, 8, 1.6) as d from generate_series(1, 48) as e) as x) as q where req < '2026-06-26') as r;
update rq set status = case when appr > '2026-06-25 18:00' then 'CREATED' when i % 2 = 0 then 'VERIFYING' else 'PICKING' end where ship > '2026-06-25 18:00' and status = 'ISSUED';
alter table rq add column recv timestamp;
update rq set recv = case when status = 'ISSUED' then pg_temp.wd(ship::date + pg_temp.z('rqr', i, 1, case when orig = 1 and dest > 2 then 4 else 6 end)) + time '08:00' + pg_temp.f('rqrt', i) * interval '8 hours' end;
update rq set recv = null where recv > '2026-06-25 18:00';
create temp table ri as
select row_number() over (order by i, rank)::int as n, q.* from (
  select distinct on (i, rank) i, rank, p, j, base * pg_temp.z('riq', i * 50 + j, 1, 5) * case when dest = 2 then 4 when dest in (3, 4, 9) then 2 else 1 end as qty, null::int as appr, null::int as canc, null::text as reason
    from (select rq.*, j, case when emerg then pg_temp.skew('rie', i * 50 + j, 1, 140, 1.2) else pg_temp.skew('rir', i * 50 + j, 1, 180, 1.8) end as rk from rq, generate_series(1, 14) as j where j <= case when emerg then pg_temp.z('rin', i, 1, 3) when dest = 2 then pg_temp.z('rin', i, 8, 14) else pg_temp.z('rin', i, 3, 8) end) as r join pr on pr.rank = r.rk
    where rank not in (150, 161, 170, 177) order by i, rank, j) as q;
update ri set appr = case when rq.status in ('CREATED', 'VERIFYING', 'REJECTED') or (rq.status = 'CANCELED' and ri.i % 2 = 0) then null when pg_temp.f('ria', n) < .1 then ceil(qty * .5)::int else qty end from rq where rq.i = ri.i;
create temp table ib as
select s, case when pg_temp.f('ibd', s) < .3 then 2 else 1 end as dest, case when s < 70 and s % 13 = 5 then 20 else 13 + pg_temp.skew('ibo', s, 0, 6, 1.5) end as orig, made, made + interval '1 day' * pg_temp.z('ibs', s, 4, 25) as ship, pg_temp.wd(made::date + pg_temp.z('ibr', s, 30, 70)) + time '09:00' + pg_temp.f('ibt', s) * interval '6 hours' as recv
  from (select s, pg_temp.wd(date '2023-12-04' + (s * 9.3)::int + pg_temp.z('ibm', s, 0, 6)) + time '10:00' + pg_temp.f('ibmt', s) * interval '5 hours' as made from generate_series(0, 99) as s) as q where made < '2026-06-25';
create temp table lot as
select row_number() over (order by at, s, j)::int as l, q.* from (
  select s, j, pr.p, ib.recv as at, ib.dest as loc, pr.base * pg_temp.z('lq', s * 50 + j, 8, 24) * case when rank < 25 then 2 else 1 end as qty, case when lots then (date_trunc('month', recv) + interval '1 month' * pg_temp.skew('lx', s * 50 + j, 7, 36, .4) - interval '1 day')::date end as exp, lots
    from (select distinct on (s, rk) s, rk, j from (select s, j, pg_temp.skew('lr', s * 50 + j, 1, 185, 1.6) as rk from ib, generate_series(1, 11) as j where j <= pg_temp.z('ln', s, 3, 11)) as x order by s, rk, j) as y join ib using (s) join pr on pr.rank = y.rk where rank not in (150, 161, 170, 177)
  union all
  select -d, p, p, timestamp '2024-01-02 09:00', d, base * pg_temp.z('li', p * 3 + d, 4, 14), case when lots then (date '2024-08-31' + interval '1 month' * pg_temp.z('lix', p * 3 + d, 0, 24))::date end, lots from pr, generate_series(1, 2) as d where rank <= case when d = 1 then 185 else 150 end and p % 12 <> 7) as q;
create temp table st (loc int, l int, p int, exp date, qty int, primary key (loc, l));
create temp table tx (n int, type int, loc int, other int, at timestamp, i int, s int);
create temp table te (n int, l int, qty int);
create temp table si (i int, s int, ri int, l int, qty int);
do $$
declare
  e record; r record; k record; need int; take int; t int := 0; done timestamp := '2026-06-25 18:00';
begin
  for e in select * from (select timestamp '2024-01-02 09:00' as at, 0 as kind, d as a, 0 as b from generate_series(1, 2) as d
      union all select recv, 1, s, dest from ib where recv <= done
      union all select ship, 2, i, orig from rq where status = 'ISSUED'
      union all select recv, 3, i, dest from rq where recv is not null
      union all select pg_temp.wd((m + interval '1 month' - interval '2 days')::date) + time '15:00' + d * interval '4 minutes', 4, d, extract(epoch from m)::int / 86400 from generate_series(3, 12) as d, generate_series(timestamp '2024-01-01', '2026-05-01', '1 month') as m where d <> 12 or m < '2025-03-01'
      union all select pg_temp.wd((m + interval '1 month' + interval '4 days')::date) + time '10:00' + d * interval '6 minutes', 5, d, extract(epoch from m)::int / 86400 from generate_series(1, 12) as d, generate_series(timestamp '2024-01-01', '2026-05-01', '1 month') as m where d <> 12 or m < '2025-03-01'
      union all select pg_temp.wd((m + interval '17 days')::date) + time '11:00' + d * interval '9 minutes', 6 + x, d, extract(epoch from m)::int / 86400 + x from generate_series(1, 9) as d, generate_series(timestamp '2024-03-01', '2026-06-01', '3 months') as m, generate_series(0, 2) as x where d < 3 or x < 2) as q order by at, kind, a loop
    t := t + 1;
    if e.kind <= 1 then
      insert into tx values (t, case e.kind when 0 then 11 else 8 end, case e.kind when 0 then e.a else e.b end, case when e.kind = 1 then (select orig from ib where s = e.a) end, e.at, null, case when e.kind = 1 then e.a end);
      insert into te select t, l, qty from lot where s = case e.kind when 0 then -e.a else e.a end;
      insert into st select loc, l, p, exp, qty from lot where s = case e.kind when 0 then -e.a else e.a end;
    elsif e.kind = 2 then
      insert into tx select t, 9, orig, dest, e.at, i, null from rq where i = e.a;
      for r in select * from ri where i = e.a order by n loop
        need := r.appr;
        for k in select * from st where loc = e.b and p = r.p and qty > 0 and (exp is null or exp > e.at::date + 20) order by exp, l limit 3 loop
          take := least(need, k.qty);
          exit when take <= 0;
          update st set qty = qty - take where loc = k.loc and l = k.l;
          insert into te values (t, k.l, take);
          insert into si values (e.a, null, r.n, k.l, take);
          need := need - take;
        end loop;
        update ri set canc = nullif(r.qty - r.appr + need, 0), reason = case when need > 0 then 'STOCKOUT' when r.appr < r.qty then case when r.n % 3 = 0 then 'LOW_STOCK' else 'EXCESS_REQUEST' end end where n = r.n;
      end loop;
    elsif e.kind = 3 then
      insert into tx select t, 8, dest, orig, e.at, i, null from rq where i = e.a;
      insert into te select t, l, case when pg_temp.f('loss', t * 1000 + l) < .025 then greatest(1, floor(qty * .95)::int) else qty end from (select l, sum(qty)::int as qty from si where i = e.a group by l) as g;
      insert into st select e.b, te.l, lot.p, lot.exp, te.qty from te join lot using (l) where n = t on conflict (loc, l) do update set qty = st.qty + excluded.qty;
    else
      insert into te select t, l, case e.kind when 4 then least(qty, greatest(1, ceil(qty * (.45 + .6 * pg_temp.f('cons', t * 1000 + l)))::int)) when 5 then qty when 6 then greatest(1, qty / 50) when 7 then greatest(1, qty / 40) else greatest(1, least(qty, 1 + qty / 30)) end
        from (select st.*, row_number() over (order by pg_temp.f('pick', t * 1000 + l)) as o from st where loc = e.a and qty > 0 and case when e.kind = 5 then exp < e.at::date else exp is null or exp >= e.at::date end) as g where o <= case e.kind when 4 then 13 when 5 then 100 when 8 then 1 else 1 + pg_temp.z('adj', t, 0, 2) end;
      if found then
        insert into tx values (t, case e.kind when 4 then 2 when 5 then 4 when 6 then 3 when 7 then 10 else 5 end, e.a, null, e.at, null, null);
        update st set qty = st.qty + case when e.kind = 6 then te.qty else -te.qty end from te where te.n = t and st.l = te.l and st.loc = e.a;
      end if;
    end if;
  end loop;
  insert into si select null, s, null, l, qty from lot where s >= 0;
  update rq set status = 'CANCELED', recv = null where status = 'ISSUED' and i not in (select si.i from si where si.i is not null);
  update ri set appr = case when ri.i % 2 = 1 then ri.appr end from rq where rq.i = ri.i and rq.status = 'CANCELED';
  delete from tx where n not in (select te.n from te);
end $$;

create table inventory_item (
  id varchar(38) primary key,
  version bigint not null default 0,
  product_id varchar(38) not null constraint fk_inventory_item_product references product (id),
  lot_number varchar(255),
  expiration_date date,
  lot_status varchar(255),
  comments varchar(255),
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
insert into inventory_item
select pg_temp.uid('inventoryitem', l), 0, pg_temp.uid('product', p), case when lots then pg_temp.one('lna', l, 'B,LT,AX,23,24,K,M') || pg_temp.z('lnb', l, 10000, 99999) || pg_temp.one('lnc', l, ',,A,B,-1') end, exp, case when l in (311, 402, 533) then 'RECALLED' end, null, at - interval '20 minutes' - case when s >= 0 then interval '1 day' * pg_temp.z('lit', l, 5, 25) else interval '0' end, at from lot order by l;

-- Requisitions and shipments --------------------------------------------------------------------------------------------------
create table requisition (
  id varchar(38) primary key,
  request_number varchar(255) not null unique,
  name varchar(255),
  origin_id varchar(38) not null constraint fk_requisition_origin references location (id),
  destination_id varchar(38) not null constraint fk_requisition_destination references location (id),
  type varchar(255),
  status varchar(255) not null,
  requested_by_id varchar(38) constraint fk_requisition_requested_by references person (id),
  date_requested timestamp(0) not null,
  requested_delivery_date date,
  approved_by_id varchar(38) constraint fk_requisition_approved_by references person (id),
  date_approved timestamp(0),
  created_by_id varchar(38) constraint fk_requisition_created_by references "user" (id),
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
insert into requisition
select pg_temp.uid('requisition', i), pg_temp.code(1, i, 6), upper(left(d.name, 3)) || case when emerg then ' urgent ' else ' monthly order ' end || to_char(req, 'DD Mon YYYY'), pg_temp.uid('location', orig), pg_temp.uid('location', dest), case when emerg then 'ADHOC' else 'STOCK' end, status, pg_temp.uid('person', 46 + (dest * 3 + i % 3) % 39), req, pg_temp.wd(req::date + case when emerg then 3 else 12 end),
       case when ap then pg_temp.uid('person', case when orig = 2 then 6 else 1 + i % 4 end) end, case when ap then appr end, pg_temp.uid('person', case when dest + 4 <= 16 then dest + 4 end), req - interval '15 minutes', greatest(req, case when ap then appr end, case when status = 'ISSUED' then ship end)
  from (select rq.*, status in ('ISSUED', 'PICKING') or (status = 'CANCELED' and i % 2 = 1) as ap from rq) as r join loc as d on d.n = r.dest order by i;

create table requisition_item (
  id varchar(38) primary key,
  requisition_id varchar(38) not null constraint fk_requisition_item_requisition references requisition (id),
  product_id varchar(38) not null constraint fk_requisition_item_product references product (id),
  requisition_item_type varchar(255) not null default 'ORIGINAL',
  quantity integer not null,
  quantity_approved integer,
  quantity_canceled integer,
  cancel_reason_code varchar(255),
  comment varchar(255),
  order_index integer,
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
insert into requisition_item
select pg_temp.uid('requisitionitem', n), pg_temp.uid('requisition', ri.i), pg_temp.uid('product', p), 'ORIGINAL', qty, ri.appr, case when rq.status in ('CANCELED', 'REJECTED') then qty else canc end, case when rq.status in ('CANCELED', 'REJECTED') then null else reason end, case when pg_temp.f('rico', n) < .03 then pg_temp.one('ricm', n, 'urgent,short expiry accepted,as per phone call,for outreach') end, (row_number() over (partition by ri.i order by j) - 1) * 100, rq.req - interval '10 minutes', case when rq.status = 'ISSUED' then rq.ship else rq.req end
  from ri join rq on rq.i = ri.i order by n;
create table shipment (
  id varchar(38) primary key,
  shipment_number varchar(255) not null unique,
  name varchar(255) not null,
  shipment_type varchar(255) not null,
  origin_id varchar(38) not null constraint fk_shipment_origin references location (id),
  destination_id varchar(38) not null constraint fk_shipment_destination references location (id),
  requisition_id varchar(38) constraint fk_shipment_requisition references requisition (id),
  current_status varchar(255) not null,
  expected_shipping_date timestamp(0),
  expected_delivery_date timestamp(0),
  carrier_id varchar(38) constraint fk_shipment_carrier references person (id),
  recipient_id varchar(38) constraint fk_shipment_recipient references person (id),
  additional_information varchar(255),
  created_by_id varchar(38) constraint fk_shipment_created_by references "user" (id),
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
insert into shipment
select pg_temp.uid('shipment', i), r.request_number, r.name, 'Land', r.origin_id, r.destination_id, r.id, case when recv is not null then 'RECEIVED' when ship is not null and rq.status = 'ISSUED' then 'SHIPPED' else 'PENDING' end, date_trunc('day', ship), r.requested_delivery_date, case when pg_temp.f('shc', i) < .6 then pg_temp.uid('person', 72 + i % 8) end, case when pg_temp.f('shr', i) < .7 then r.requested_by_id end, null, pg_temp.uid('person', case when orig = 2 then 6 else 1 + i % 5 end), appr, coalesce(recv, case when rq.status = 'ISSUED' then ship end, appr)
  from rq join requisition as r on r.id = pg_temp.uid('requisition', rq.i) where rq.status in ('ISSUED', 'PICKING')
union all
select pg_temp.uid('inbound', s), pg_temp.code(2, s + 40000, 6), o.name || ' ' || to_char(made, 'YYYY-MM'), case when orig in (15, 16, 18, 19) then case when pg_temp.f('ist', s) < .3 then 'Air' else 'Sea' end else 'Land' end, pg_temp.uid('location', orig), pg_temp.uid('location', dest), null, case when recv <= '2026-06-25 18:00' then 'RECEIVED' when ship <= '2026-06-25 18:00' then 'SHIPPED' else 'PENDING' end, date_trunc('day', ship), date_trunc('day', ship + interval '30 days'), null, pg_temp.uid('person', dest + 4), case when pg_temp.f('isi', s) < .25 then 'AWB/BL ' || pg_temp.z('isb', s, 100000, 999999) end, pg_temp.uid('person', 1 + s % 4), made, case when recv <= '2026-06-25 18:00' then recv else made end
  from ib join loc as o on o.n = ib.orig;

create table shipment_item (
  id varchar(38) primary key,
  version bigint not null default 0,
  shipment_id varchar(38) not null constraint fk_shipment_item_shipment references shipment (id),
  requisition_item_id varchar(38) constraint fk_shipment_item_requisition_item references requisition_item (id),
  product_id varchar(38) not null constraint fk_shipment_item_product references product (id),
  inventory_item_id varchar(38) not null constraint fk_shipment_item_inventory_item references inventory_item (id),
  quantity integer not null,
  sort_order integer,
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
insert into shipment_item
select pg_temp.uid('shipmentitem', row_number() over (order by coalesce(si.i, 100000 + si.s), ri, l)), 0, sh, pg_temp.uid('requisitionitem', ri), pg_temp.uid('product', lot.p), pg_temp.uid('inventoryitem', l), si.qty, row_number() over (partition by sh order by ri, l), x.date_created, x.last_updated
  from (select *, case when i is not null then pg_temp.uid('shipment', i) else pg_temp.uid('inbound', s) end as sh from si) as si join lot using (l) join shipment as x on x.id = sh;

-- Inventory transactions ----------------------------------------------------------------------------------------------------
create table transaction_type (
  id varchar(38) primary key,
  version bigint not null default 0,
  name varchar(255) not null,
  description varchar(255),
  transaction_code varchar(255) not null,
  sort_order integer,
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
insert into transaction_type
select split_part(t, ':', 1), 0, split_part(t, ':', 2), null, split_part(t, ':', 3), o, '2023-11-20 06:12:00', '2023-11-20 06:12:00'
  from unnest(string_to_array('2:Consumption:DEBIT,3:Adjustment - Credit:CREDIT,4:Expired:DEBIT,5:Damaged:DEBIT,7:Inventory:INVENTORY,8:Transfer In:CREDIT,9:Transfer Out:DEBIT,10:Adjustment - Debit:DEBIT,11:Product Inventory:PRODUCT_INVENTORY', ',')) with ordinality as u (t, o);

create table transaction (
  id varchar(38) primary key,
  transaction_number varchar(255) not null unique,
  transaction_type_id varchar(38) not null constraint fk_transaction_transaction_type references transaction_type (id),
  transaction_date timestamp(0) not null,
  inventory_id varchar(38) not null constraint fk_transaction_inventory references inventory (id),
  source_id varchar(38) constraint fk_transaction_source references location (id),
  destination_id varchar(38) constraint fk_transaction_destination references location (id),
  requisition_id varchar(38) constraint fk_transaction_requisition references requisition (id),
  outgoing_shipment_id varchar(38) constraint fk_transaction_outgoing_shipment references shipment (id),
  incoming_shipment_id varchar(38) constraint fk_transaction_incoming_shipment references shipment (id),
  confirmed boolean,
  comment varchar(255),
  created_by_id varchar(38) constraint fk_transaction_created_by references "user" (id),
  date_created timestamp(0) not null,
  last_updated timestamp(0) not null
);
insert into transaction
select pg_temp.uid('transaction', n), pg_temp.code(3, n, 5), type::text, at, pg_temp.uid('inventory', loc), case when type = 8 then pg_temp.uid('location', other) end, case when type = 9 then pg_temp.uid('location', other) when type = 2 then (select pg_temp.uid('location', w.n) from loc as w where w.par = tx.loc and w.typ = '6' order by pg_temp.f('w', tx.n + w.n * 7) limit 1) when type = 4 and loc = 1 then pg_temp.uid('location', 37) end,
       case when type = 9 then pg_temp.uid('requisition', i) end, case when type = 9 then pg_temp.uid('shipment', i) end, case when type = 8 then coalesce(pg_temp.uid('shipment', i), pg_temp.uid('inbound', s)) end, true, case type when 11 then 'Opening balance' when 5 then pg_temp.one('txd', n, 'Water damage,Broken in handling,Fridge failure') when 10 then 'Cycle count' when 3 then 'Cycle count' end, pg_temp.uid('person', case when loc + 4 <= 16 then loc + 4 end), at + interval '6 minutes', at + interval '6 minutes'
  from tx order by n;
create table transaction_entry (
  id varchar(38) primary key,
  version bigint not null default 0,
  transaction_id varchar(38) not null constraint fk_transaction_entry_transaction references transaction (id),
  product_id varchar(38) constraint fk_transaction_entry_product references product (id),
  inventory_item_id varchar(38) not null constraint fk_transaction_entry_inventory_item references inventory_item (id),
  bin_location_id varchar(38) constraint fk_transaction_entry_bin_location references location (id),
  quantity integer not null,
  comments varchar(255),
  reason_code varchar(255)
);
insert into transaction_entry
select pg_temp.uid('transactionentry', row_number() over (order by te.n, l)), 0, pg_temp.uid('transaction', te.n), pg_temp.uid('product', lot.p), pg_temp.uid('inventoryitem', l), case when tx.loc = 1 then pg_temp.uid('location', case when pr.c = 11 then 34 when pr.c in (17, 18) then 35 when pr.c in (6, 7, 8, 9, 10, 12, 19) then 30 + pr.p % 2 else 32 + pr.p % 2 end) end, te.qty, null, case tx.type when 4 then 'EXPIRED' when 5 then 'DAMAGED' when 3 then 'FOUND' when 10 then pg_temp.one('ter', te.n, 'MISSING,DATA_ENTRY_ERROR,MISSING') end
  from (select n, l, sum(qty)::int as qty from te group by n, l) as te join tx using (n) join lot using (l) join pr on pr.p = lot.p;
update product as p set date_created = least(p.date_created, u.d - interval '3 days')
  from (select product_id, min(date_created) as d from (select product_id, date_created from inventory_item union all select product_id, date_created from requisition_item) as x group by 1) as u where u.product_id = p.id;
create index idx_inventory_item_product on inventory_item (product_id);
create index idx_requisition_item_requisition on requisition_item (requisition_id);
create index idx_shipment_item_shipment on shipment_item (shipment_id);
create index idx_transaction_date on transaction (transaction_date);
create index idx_transaction_entry_transaction on transaction_entry (transaction_id);
