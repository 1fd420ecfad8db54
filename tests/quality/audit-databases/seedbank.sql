-- The documentation system of a national seed bank: accessions and where they come from, seed lots in cold rooms, viability tests, regeneration, requests for seed and what was sent; keys and comments throughout.
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
create function pg_temp.family(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'l', i, string_to_array('Abbott,Ahmed,Andersson,Banerjee,Bianchi,Byrne,Costa,Dubois,El-Sayed,Fernandes,Fraser,Gebremariam,Grant,Haddad,Hughes,Ivanova,Jansen,Kaya,Kimura,Kowalski,Lehmann,Lopez,MacLeod,Mbeki,Moreau,Nagy,Okafor,Osei,Park,Petrov,Quiroga,Rahimi,Rossi,Sato,Schaefer,Singh,Tanaka,Tesfaye,Varga,Weiss,Wright,Yilmaz', ',')) $$;
create function pg_temp.given(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'f', i, string_to_array('Aisha,Alan,Amara,Anna,Beatriz,Carlos,Chloe,Daniel,Deniz,Elif,Emma,Fatima,George,Hana,Ingrid,Ivan,James,Joanna,Karim,Kenji,Laura,Leila,Luca,Maria,Michael,Mina,Nadia,Omar,Paul,Priya,Rachel,Samuel,Sofia,Thomas,Ursula,Viktor,Wei,Yusuf,Zoe', ',')) $$;

-- Compiling takes longer here than running.
set jit = off;

create table country (
  country_code char(3) primary key,
  country_name varchar(60) not null,
  treaty_party boolean not null default true
);
comment on table country is 'Countries by ISO 3166-1 alpha-3 code';
comment on column country.treaty_party is 'Contracting party to the International Treaty on Plant Genetic Resources';
insert into country values ('GBR', 'United Kingdom', true), ('TUR', 'Türkiye', true), ('SYR', 'Syria', true), ('ETH', 'Ethiopia', true), ('IRN', 'Iran', true), ('ITA', 'Italy', true), ('ESP', 'Spain', true), ('PRT', 'Portugal', true), ('GRC', 'Greece', true), ('MAR', 'Morocco', true), ('AFG', 'Afghanistan', true), ('IND', 'India', true), ('GEO', 'Georgia', true), ('ARM', 'Armenia', true), ('RUS', 'Russian Federation', false), ('CHN', 'China', false), ('DEU', 'Germany', true), ('FRA', 'France', true), ('NLD', 'Netherlands', true), ('SWE', 'Sweden', true), ('USA', 'United States', true), ('CAN', 'Canada', true), ('AUS', 'Australia', true), ('NOR', 'Norway', true), ('JPN', 'Japan', true), ('EGY', 'Egypt', true), ('TUN', 'Tunisia', true), ('POL', 'Poland', true);

create table institute (
  institute_id integer primary key,
  institute_code varchar(8) not null unique,
  acronym varchar(16),
  institute_name varchar(120) not null,
  country_code char(3) not null references country,
  institute_type varchar(16) not null check (institute_type in ('genebank', 'university', 'breeder', 'botanic_garden', 'ngo', 'farmer_group', 'government')),
  website varchar(80),
  is_active boolean not null default true
);
comment on table institute is 'Organisations that donate, request or keep seed';
comment on column institute.institute_code is 'Code in the style of the FAO WIEWS register';
comment on column institute.institute_type is 'Kind of organisation';
comment on column institute.is_active is 'False once the organisation has closed or merged';
insert into institute
select row_number() over (order by c, n), c || lpad((row_number() over (partition by c order by n) * 7 + 3)::text, 3, '0'), nullif(a, ''), n, c, t, case when a <> '' and length(n) % 3 <> 0 then 'https://www.' || lower(a) || '.example' end, n not like '%Landbouw%' and n not like '%Hills Growers%'
  from (values ('GBR', 'NSB', 'National Seed Bank', 'genebank'), ('GBR', 'FCI', 'Fenland Crops Institute', 'university'), ('GBR', '', 'Hartley & Sons Plant Breeders', 'breeder'), ('GBR', 'WBG', 'Westmoor Botanic Garden', 'botanic_garden'), ('GBR', '', 'Heritage Grain Growers', 'farmer_group'), ('GBR', '', 'Marches Hills Growers', 'farmer_group'), ('GBR', 'UOB', 'University of Borchester', 'university'), ('TUR', 'AGB', 'Anatolian Gene Bank', 'genebank'), ('TUR', 'UKO', 'University of Karaova', 'university'), ('SYR', 'LDC', 'Levant Dryland Centre', 'genebank'), ('ETH', 'EHB', 'Ethiopian Highland Biodiversity Centre', 'genebank'), ('IRN', 'ZPR', 'Zagros Plant Research Station', 'government'), ('ITA', 'ISG', 'Istituto Sementi Grottarossa', 'genebank'), ('ITA', '', 'Semi Antichi Cooperativa', 'farmer_group'), ('ESP', 'BGM', 'Banco de Germoplasma del Mediterráneo', 'genebank'), ('PRT', 'BPV', 'Banco Português de Variedades', 'genebank'), ('GRC', 'TPB', 'Thessaly Plant Breeding Station', 'government'), ('MAR', 'CRA', 'Centre Régional de l''Atlas', 'government'), ('IND', 'DPI', 'Deccan Pulses Institute', 'government'), ('GEO', 'KGI', 'Kakheti Grain Institute', 'government'), ('DEU', 'ZPG', 'Zentrum für Pflanzengenetik', 'genebank'), ('DEU', '', 'Saatzucht Eichenhof', 'breeder'), ('FRA', 'CRB', 'Centre de Ressources Beauceron', 'genebank'), ('FRA', '', 'Réseau Graines Libres', 'ngo'), ('NLD', 'SLB', 'Stichting Landbouw Bank', 'genebank'), ('NLD', '', 'Polder Seeds BV', 'breeder'), ('SWE', 'NVU', 'Norrvik University', 'university'), ('USA', 'PGR', 'Prairie Germplasm Repository', 'genebank'), ('USA', 'SCU', 'South Creek University', 'university'), ('CAN', 'PPC', 'Prairie Pulse Consortium', 'breeder'), ('AUS', 'WGC', 'Western Grains Collection', 'genebank'), ('NOR', 'AVN', 'Arctic Vault Norway', 'genebank'), ('JPN', 'KCS', 'Kita Crop Science Institute', 'government'), ('EGY', 'NDA', 'Nile Delta Agronomy Centre', 'government'), ('POL', 'ILK', 'Instytut Lnu i Konopi', 'government')) as v (c, a, n, t);

create table staff (
  staff_id integer primary key,
  full_name varchar(60) not null,
  email varchar(80) not null unique,
  job_title varchar(40) not null,
  team varchar(20) not null,
  phone_extension varchar(6),
  employed_from date not null,
  employed_until date
);
comment on table staff is 'People who work at the seed bank, present and past';
comment on column staff.team is 'curation, laboratory, field, distribution or it';
comment on column staff.employed_until is 'Last working day; empty while employed';
insert into staff
select i, pg_temp.given('st', i) || ' ' || pg_temp.family('st', i), lower(left(pg_temp.given('st', i), 1) || '.' || replace(pg_temp.family('st', i), '-', '')) || i || '@nsb.example', t, m, case when i % 5 <> 2 then (4100 + i * 3)::text end, s, case when i in (4, 11, 17, 22) then s + pg_temp.n('s2', i, 800, 1500) end
  from (select i, (array['Curator', 'Seed analyst', 'Field technician', 'Distribution officer', 'Seed analyst', 'Field technician', 'Data manager', 'Assistant curator'])[1 + i % 8] as t, (array['curation', 'laboratory', 'field', 'distribution', 'laboratory', 'field', 'it', 'curation'])[1 + i % 8] as m, case when i in (4, 11, 17, 22) then date '2018-01-08' + i * 31 else date '2009-04-01' + pg_temp.n('s1', i, 0, 5400) end as s from generate_series(1, 26) as i) as a;

create table contact (
  contact_id integer primary key,
  institute_id integer references institute,
  full_name varchar(80) not null,
  email varchar(80) not null,
  phone varchar(24),
  postal_address varchar(120),
  country_code char(3) not null references country,
  consent_given_on date,
  anonymised_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone
);
comment on table contact is 'People who donate or request seed';
comment on column contact.institute_id is 'Organisation of the person; empty for private growers';
comment on column contact.consent_given_on is 'Date of consent to be kept on file';
comment on column contact.anonymised_at is 'When the personal data were removed on request';

create table taxon (
  taxon_id integer primary key,
  genus varchar(30) not null,
  species varchar(40) not null,
  subtaxon varchar(60),
  author varchar(40),
  family varchar(30) not null,
  crop_name varchar(40) not null,
  crop_group varchar(20) not null,
  storage_behaviour varchar(12) not null check (storage_behaviour in ('orthodox', 'intermediate', 'recalcitrant')),
  annex1 boolean not null,
  viability_threshold numeric(4,1) not null default 85.0,
  unique (genus, species, subtaxon)
);
comment on table taxon is 'Botanical names in use, one per row';
comment on column taxon.subtaxon is 'Subspecies, variety or group, with its rank';
comment on column taxon.crop_group is 'cereal, pulse, forage, oilseed, vegetable or wild';
comment on column taxon.storage_behaviour is 'How the seed bears drying and freezing';
comment on column taxon.annex1 is 'Listed in Annex 1 of the International Treaty';
comment on column taxon.viability_threshold is 'Germination in percent below which a lot must be regenerated';
insert into taxon values (1, 'Triticum', 'aestivum', null, 'L.', 'Poaceae', 'Bread wheat', 'cereal', 'orthodox', true, 85), (2, 'Triticum', 'turgidum', 'subsp. durum', '(Desf.) Husn.', 'Poaceae', 'Durum wheat', 'cereal', 'orthodox', true, 85), (3, 'Triticum', 'turgidum', 'subsp. dicoccon', '(Schrank) Thell.', 'Poaceae', 'Emmer', 'cereal', 'orthodox', true, 85), (4, 'Hordeum', 'vulgare', 'subsp. vulgare', 'L.', 'Poaceae', 'Barley', 'cereal', 'orthodox', true, 85), (5, 'Hordeum', 'vulgare', 'subsp. spontaneum', '(K. Koch) Thell.', 'Poaceae', 'Wild barley', 'wild', 'orthodox', true, 75), (6, 'Avena', 'sativa', null, 'L.', 'Poaceae', 'Oat', 'cereal', 'orthodox', true, 85), (7, 'Secale', 'cereale', null, 'L.', 'Poaceae', 'Rye', 'cereal', 'orthodox', true, 80), (8, 'Aegilops', 'tauschii', null, 'Coss.', 'Poaceae', 'Goat grass', 'wild', 'orthodox', true, 70), (9, 'Aegilops', 'speltoides', null, 'Tausch', 'Poaceae', 'Goat grass', 'wild', 'orthodox', true, 70), (10, 'Lens', 'culinaris', 'subsp. culinaris', 'Medik.', 'Fabaceae', 'Lentil', 'pulse', 'orthodox', true, 85), (11, 'Cicer', 'arietinum', null, 'L.', 'Fabaceae', 'Chickpea', 'pulse', 'orthodox', true, 85), (12, 'Pisum', 'sativum', null, 'L.', 'Fabaceae', 'Pea', 'pulse', 'orthodox', true, 85), (13, 'Vicia', 'faba', null, 'L.', 'Fabaceae', 'Faba bean', 'pulse', 'orthodox', true, 85), (14, 'Lathyrus', 'sativus', null, 'L.', 'Fabaceae', 'Grass pea', 'pulse', 'orthodox', true, 80), (15, 'Trifolium', 'subterraneum', null, 'L.', 'Fabaceae', 'Subterranean clover', 'forage', 'orthodox', true, 75), (16, 'Medicago', 'truncatula', null, 'Gaertn.', 'Fabaceae', 'Barrel medic', 'forage', 'orthodox', false, 75), (17, 'Linum', 'usitatissimum', null, 'L.', 'Linaceae', 'Flax', 'oilseed', 'orthodox', false, 85), (18, 'Brassica', 'napus', 'var. napus', 'L.', 'Brassicaceae', 'Oilseed rape', 'oilseed', 'orthodox', true, 85), (19, 'Brassica', 'oleracea', 'var. capitata', 'L.', 'Brassicaceae', 'Cabbage', 'vegetable', 'orthodox', true, 80), (20, 'Beta', 'vulgaris', 'subsp. maritima', '(L.) Arcang.', 'Amaranthaceae', 'Sea beet', 'wild', 'orthodox', true, 65), (21, 'Allium', 'cepa', null, 'L.', 'Amaryllidaceae', 'Onion', 'vegetable', 'orthodox', false, 75), (22, 'Daucus', 'carota', 'subsp. sativus', '(Hoffm.) Schübl. & G. Martens', 'Apiaceae', 'Carrot', 'vegetable', 'orthodox', true, 75), (23, 'Corylus', 'avellana', null, 'L.', 'Betulaceae', 'Hazel', 'wild', 'intermediate', false, 60);

create table collecting_mission (
  mission_id integer primary key,
  mission_code varchar(12) not null unique,
  title varchar(100) not null,
  country_code char(3) not null references country,
  partner_institute_id integer references institute,
  leader_id integer not null references staff,
  started_on date not null,
  ended_on date,
  budget_gbp numeric(10,2),
  spent_gbp numeric(10,2),
  permit_number varchar(30)
);
comment on table collecting_mission is 'Field trips on which seed was collected';
comment on column collecting_mission.partner_institute_id is 'Organisation of the host country that took part';
comment on column collecting_mission.budget_gbp is 'Approved budget in pounds';
comment on column collecting_mission.spent_gbp is 'Cost after settlement in pounds; empty until the accounts are closed';
insert into collecting_mission
select m, c || '-' || extract(year from s)::text, t, c, (select institute_id from institute as i where i.country_code = c order by institute_id limit 1), l, s, e, b, case when m < 14 then round(b * (0.78 + pg_temp.u('cm', m)::numeric * 0.3), 2) end, case when m % 5 <> 3 then c || '/PGR/' || pg_temp.n('cn', m, 100, 980) || '/' || extract(year from s)::text end
  from (values (1, 'TUR', 'Wild wheat relatives of south-east Anatolia', 1, date '2021-06-08', date '2021-06-27', 18500), (2, 'GEO', 'Kakheti landraces of wheat', 8, date '2021-07-12', date '2021-07-25', 11200), (3, 'GBR', 'Coastal beets of East Anglia', 9, date '2021-09-03', date '2021-09-16', 3400), (4, 'PRT', 'Faba beans of Trás-os-Montes', 1, date '2022-06-13', date '2022-06-24', 9800), (5, 'GRC', 'Aegean barley and vetch', 8, date '2022-05-30', date '2022-06-15', 13400), (6, 'ETH', 'Highland barley and grass pea', 16, date '2022-11-14', date '2022-12-04', 26800), (7, 'GBR', 'Clovers of the south west', 9, date '2023-07-04', date '2023-07-14', 2900), (8, 'MAR', 'Oases of the High Atlas', 1, date '2023-05-15', date '2023-06-02', 17600), (9, 'ITA', 'Emmer of the Apennines', 8, date '2023-07-10', date '2023-07-21', 10500), (10, 'ARM', 'Aegilops of the Ararat valley', 16, date '2023-06-19', date '2023-07-05', 15900), (11, 'ESP', 'Lentils and chickpeas of Castile', 9, date '2024-07-01', date '2024-07-13', 9300), (12, 'GBR', 'Heritage cabbages of the Marches', 24, date '2024-09-09', date '2024-09-20', 2100), (13, 'TUN', 'Durum landraces of the steppe', 1, date '2024-06-03', date '2024-06-17', 14700), (14, 'TUR', 'Lentil relatives, second visit', 8, date '2025-06-09', date '2025-06-26', 19900), (15, 'GBR', 'Sea beet revisited', 9, date '2025-09-08', date '2025-09-19', 3600)) as v (m, c, t, l, s, e, b);

create table accession (
  accession_id integer primary key,
  accession_number varchar(14) not null unique,
  taxon_id integer not null references taxon,
  accession_name varchar(60),
  biological_status smallint not null check (biological_status in (100, 200, 300, 400, 500, 999)),
  origin_country_code char(3) references country,
  donor_institute_id integer references institute,
  mission_id integer references collecting_mission,
  collector_number varchar(20),
  collected_on date,
  received_on date not null,
  latitude numeric(8,5),
  longitude numeric(8,5),
  elevation_m integer,
  in_multilateral_system boolean not null,
  status varchar(12) not null check (status in ('quarantine', 'active', 'archived', 'lost')),
  curator_id integer not null references staff,
  archived_on date,
  remarks varchar(200),
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone
);
comment on table accession is 'Samples kept under their own number';
comment on column accession.accession_number is 'Public number, never used again';
comment on column accession.accession_name is 'Name of the variety or landrace, where it has one';
comment on column accession.biological_status is 'Multi-crop passport code: 100 wild, 200 weedy, 300 landrace, 400 breeding material, 500 improved variety, 999 other';
comment on column accession.origin_country_code is 'Country where the sample was collected or bred';
comment on column accession.donor_institute_id is 'Who gave the sample; empty when collected by ourselves';
comment on column accession.mission_id is 'Field trip on which it was collected';
comment on column accession.collected_on is 'Date of collecting in the field';
comment on column accession.received_on is 'Date on which the sample came to the seed bank';
comment on column accession.elevation_m is 'Metres above sea level';
comment on column accession.in_multilateral_system is 'Available under the standard material transfer agreement';
comment on column accession.status is 'quarantine: not yet released; active; archived: number closed, seed used up or merged; lost: no living seed left';
comment on column accession.archived_on is 'When the number was closed';
insert into accession
select i, 'NSB-' || lpad((1000 + i * 3)::text, 5, '0'), tx, case when st in (300, 500) and pg_temp.u('n1', i) < 0.85 then pg_temp.pick('n2', i, case
      when co = 'GBR' and tx < 4 then array['Squareheads Master', 'Red Lammas', 'Old Kent Red', 'Maris Widgeon', 'Hen Gymro', 'Little Joss', 'Rivet', 'Yeoman', 'Golden Drop']
      when co = 'GBR' and tx = 4 then array['Spratt Archer', 'Plumage', 'Chevallier', 'Scotch Bere', 'Goldthorpe', 'Proctor', 'Maris Otter']
      when co = 'GBR' and tx = 6 then array['Black Tartarian', 'Victory', 'Radnorshire Sprig', 'Maris Tabard', 'Potato Oat']
      when co = 'GBR' and tx = 12 then array['Carlin', 'Maple Grey', 'Champion of England', 'Minerva Maple']
      when co = 'GBR' and tx = 13 then array['Lincolnshire Longpod', 'Bunyard''s Exhibition', 'Martock', 'Maris Bead', 'Throws MS']
      when co = 'GBR' and tx = 19 then array['January King', 'Greyhound', 'Christmas Drumhead', 'Flower of Spring']
      when co = 'GBR' and tx = 21 then array['Bedfordshire Champion', 'Ailsa Craig', 'Reading Improved']
      when co = 'GBR' and tx = 22 then array['Autumn King', 'James Scarlet', 'Altrincham']
      when co = 'TUR' and tx < 4 then array['Ak Bugday', 'Zerun', 'Karakilcik', 'Kose', 'Uveyik', 'Siyez']
      when co = 'TUR' then array['Yerli', 'Yerli Kirmizi', 'Yerli Sari']
      when co = 'ETH' and tx = 4 then array['Nech Gebs', 'Tikur Gebs', 'Semereta', 'Aruso', 'Senef Kolo']
      when co = 'IND' and tx in (1, 2) then array['Sharbati', 'Bansi', 'Kathia'] when co = 'IND' and tx = 10 then array['Malka Masur', 'Desi Masur'] when co = 'IND' and tx = 11 then array['Desi Chana', 'Kala Chana', 'Kabuli']
      when co = 'ITA' and tx < 4 then array['Solina', 'Saragolla', 'Cappelli', 'Farro Garfagnana'] when co in ('ESP', 'PRT') and tx < 4 then array['Candeal', 'Barbela', 'Jeja', 'Xeixa']
      when co = 'ESP' and tx = 10 then array['Castellana', 'Pardina', 'Verdina'] when co = 'ESP' and tx = 11 then array['Blanco Lechoso', 'Pedrosillano', 'Fuentesauco'] when co = 'PRT' and tx = 13 then array['Ratinha', 'Algarvia', 'Fava Preta']
      when co = 'RUS' then array['Mestnaya', 'Mestnyi'] when co in ('SYR', 'EGY', 'MAR', 'TUN') then array['Baladi', 'Hamra', 'Beldi', 'Local'] when co = 'FRA' then array['Blanc de Pays', 'Rouge de Pays'] when co = 'DEU' then array['Landsorte', 'Winterlandsorte', 'Zuchtstamm 14']
      else array['Local', 'Local White', 'Local Black', 'Sel. 14', 'Sel. 6/82', 'Winter Local'] end) end, st, co, case when ms is null then dn end, ms, case when ms is not null then (select mission_code from collecting_mission where mission_id = ms) || '/' || lpad((i % 90 + 1)::text, 3, '0') end, case when ms is not null then (select started_on from collecting_mission where mission_id = ms) + pg_temp.n('n4', i, 1, 9) when st in (100, 200, 300) and pg_temp.u('n5', i) < 0.55 then rc - pg_temp.n('n6', i, 60, 3000) end, rc,
    case when ms is not null or st in (100, 300) and pg_temp.u('n7', i) < 0.4 then la + pg_temp.n('n8', i, -90000, 90000) / 100000.0 end, case when ms is not null or st in (100, 300) and pg_temp.u('n7', i) < 0.4 then lo + pg_temp.n('n9', i, -90000, 90000) / 100000.0 end, case when ms is not null or st in (100, 300) and pg_temp.u('n7', i) < 0.35 then case co when 'GBR' then pg_temp.n('na', i, 2, 240) when 'ETH' then pg_temp.n('na', i, 1900, 3100) else pg_temp.n('na', i, 90, 1750) end end, tx not in (16, 17, 21, 23) and co not in ('RUS', 'CHN') and not (st = 400 and i % 3 = 0), s, case when tx in (10, 11, 12, 13, 14, 15, 16) then 8 when tx > 16 then 24 else 16 end, case when s = 'archived' then least(rc + pg_temp.n('nb', i, 400, 2200), date '2025-10-30' - i % 200) end, case when pg_temp.u('nc', i) < 0.12 then pg_temp.pick('nd', i, array['Mixture, two head types', 'Duplicate suspected', 'Label partly illegible', 'Historic sample, opened 1987', 'Hard seeded', 'Black rust noted on receipt']) end, rc + time '10:30' + pg_temp.n('ne', i, 0, 300) * interval '1 minute', case when pg_temp.u('nf', i) < 0.6 then timestamptz '2025-01-07 09:00+00' + pg_temp.n('ng', i, 0, 500000) * interval '1 minute' end
  from (select i, ms, tx, case when tx in (5, 8, 9, 20, 23) then 100 when tx in (15, 16) then case when pg_temp.u('ba', i) < 0.75 then 100 else 500 end when ms is not null then 300 else pg_temp.weighted('bb', i, array['300', '400', '500', '200', '999'], array[44, 15, 37, 1, 3])::int end as st, coalesce((select country_code from collecting_mission where mission_id = ms), pg_temp.weighted('bc', i, array['GBR', 'TUR', 'ETH', 'IRN', 'ITA', 'ESP', 'IND', 'AFG', 'SYR', 'RUS', 'CHN', 'DEU', 'FRA', 'USA', 'EGY', 'POL', 'MAR'], array[28, 10, 7, 6, 6, 5, 6, 3, 6, 3, 2, 5, 5, 4, 2, 1, 2])) as co, pg_temp.skew('bd', i, 1, 35, 1.3) as dn, case when ms is not null then (select ended_on from collecting_mission where mission_id = ms) + pg_temp.n('be', ms, 12, 60) else case when i <= 430 then date '1986-02-01' + (i * 12600 / 430) + pg_temp.n('bf', i, 0, 20) else date '2021-01-10' + pg_temp.n('bf', i, 0, 1760) end end as rc
      from (select i, ms, case when ms is null then pg_temp.weighted('bg', i, array['1', '2', '3', '4', '6', '7', '10', '11', '12', '13', '14', '17', '18', '19', '21', '22', '8', '15', '16', '5'], array[26, 8, 3, 17, 6, 3, 6, 5, 7, 5, 2, 3, 3, 3, 2, 2, 2, 3, 2, 2])::int else case ms when 1 then (array[8, 9, 5])[1 + i % 3] when 2 then (array[1, 1, 3, 8])[1 + i % 4] when 3 then 20 when 4 then 13 when 5 then (array[4, 5])[1 + i % 2] when 6 then (array[4, 4, 14])[1 + i % 3] when 7 then 15 when 8 then (array[2, 4, 16])[1 + i % 3] when 9 then 3 when 10 then (array[8, 9])[1 + i % 2] when 11 then (array[10, 11])[1 + i % 2] when 12 then 19 when 13 then 2 when 14 then 10 else 20 end end as tx
        from (select i, case when i > 460 and i % 3 <> 0 then 1 + (i - 461) / 12 end as ms from generate_series(1, 640) as i) as a) as b) as c,
    lateral (select case when rc > '2025-07-01' then 'quarantine' when pg_temp.u('bh', i) < 0.035 and rc < '2023-01-01' then 'archived' when pg_temp.u('bh', i) < 0.05 and rc < '2010-01-01' then 'lost' else 'active' end as s) as d,
    lateral (select case co when 'GBR' then 52.3 when 'TUR' then 38.1 when 'ETH' then 9.6 when 'IRN' then 34.2 when 'ITA' then 42.1 when 'ESP' then 41.4 when 'IND' then 18.2 when 'AFG' then 34.9 when 'SYR' then 35.6 when 'GEO' then 41.8 when 'ARM' then 40.1 when 'GRC' then 37.6 when 'PRT' then 41.4 when 'MAR' then 31.4 when 'TUN' then 35.4 else 48.5 end as la, case co when 'GBR' then -1.2 when 'TUR' then 39.4 when 'ETH' then 38.9 when 'IRN' then 47.4 when 'ITA' then 13.6 when 'ESP' then -4.3 when 'IND' then 76.1 when 'AFG' then 66.8 when 'SYR' then 37.0 when 'GEO' then 45.6 when 'ARM' then 44.5 when 'GRC' then 25.1 when 'PRT' then -7.2 when 'MAR' then -6.1 when 'TUN' then 9.1 else 10.2 end as lo) as e;

create table seed_lot (
  lot_id integer primary key,
  lot_code varchar(16) not null unique,
  accession_id integer not null references accession,
  lot_type varchar(10) not null check (lot_type in ('original', 'base', 'active', 'duplicate')),
  parent_lot_id integer references seed_lot,
  harvest_year smallint not null,
  room_code varchar(8) check (room_code in ('BASE-1', 'BASE-2', 'ACT-1', 'ACT-2', 'DRY-1')),
  shelf varchar(8),
  packed_on date,
  seed_count integer not null,
  seed_weight_g numeric(9,2),
  thousand_seed_weight_g numeric(7,3),
  moisture_pct numeric(4,1),
  last_viability_pct numeric(4,1),
  next_test_due_on date,
  is_exhausted boolean not null default false,
  created_at timestamp with time zone not null,
  created_by integer references staff
);
comment on table seed_lot is 'Packed seed of one accession from one harvest';
comment on column seed_lot.lot_type is 'original as received; base for long-term keeping; active for sending out; duplicate kept elsewhere';
comment on column seed_lot.parent_lot_id is 'Lot from which this one was grown or split';
comment on column seed_lot.room_code is 'Cold room: BASE at -20 °C, ACT at 4 °C; DRY-1 is the drying room. Empty for lots kept elsewhere or used up';
comment on column seed_lot.seed_count is 'Seeds now in store';
comment on column seed_lot.seed_weight_g is 'Weight of the seeds now in store, in grams';
comment on column seed_lot.thousand_seed_weight_g is 'Weight of a thousand seeds, in grams';
comment on column seed_lot.moisture_pct is 'Moisture at packing, in percent of fresh weight';
comment on column seed_lot.last_viability_pct is 'Germination in the latest finished test';
comment on column seed_lot.next_test_due_on is 'When viability should be tested next';
comment on column seed_lot.is_exhausted is 'True when no seed is left';
create temp table tsw as select * from (values (1, 41), (2, 47), (3, 38), (4, 44), (5, 29), (6, 33), (7, 31), (8, 13), (9, 7), (10, 38), (11, 310), (12, 230), (13, 690), (14, 165), (15, 7.4), (16, 4.1), (17, 6.2), (18, 4.6), (19, 3.8), (20, 17), (21, 3.9), (22, 1.4), (23, 1100)) as v (taxon_id, w);
insert into seed_lot
select row_number() over (order by p, a, k), 'L' || lpad((row_number() over (order by p, a, k))::text, 5, '0'), a, lt, null, extract(year from p)::int - case when lt = 'original' then 1 else 0 end, case lt when 'original' then case when p < '1994-01-01' then 'BASE-1' else 'DRY-1' end when 'base' then case when p > '2012-10-01' then 'BASE-2' else 'BASE-1' end when 'active' then case a % 2 when 0 then 'ACT-1' else 'ACT-2' end end, case when lt <> 'duplicate' and pg_temp.u('l1', a * 5 + k) < 0.95 then chr(65 + a % 12) || '-' || lpad((1 + a % 47)::text, 2, '0') || '-' || 1 + a % 6 end, p, q, 0, round((w * (0.8 + 0.4 * pg_temp.u('l2', a)))::numeric, 3), case when pg_temp.u('l3', a * 5 + k) < 0.9 then pg_temp.n('l4', a * 5 + k, 46, 78) / 10.0 end, null, null, false, p + time '14:10', case when p > '2010-01-01' then (array[2, 10, 18, 5, 13])[1 + a % 5] end
  from (select accession_id as a, taxon_id, k, (array['original', 'base', 'active', 'active', 'duplicate'])[k] as lt, case k when 1 then received_on + 25 when 5 then received_on + 700 + accession_id % 300 when 4 then date '2021-03-01' + pg_temp.n('l5', accession_id, 0, 1600) else make_date(extract(year from received_on)::int + 1, 10, 5) + pg_temp.n('l7', accession_id, 0, 70) + case k when 3 then accession_id % 4 else 0 end end as p, case k when 1 then pg_temp.n('l6', accession_id, 60, 900) when 5 then 500 else 500 * pg_temp.n('l6', accession_id * 5 + k, 3, 16) end as q, status
    from accession, generate_series(1, 5) as k where case k when 1 then received_on > '2016-01-01' or accession_id % 4 = 0 when 4 then accession_id % 4 = 1 and received_on < '2016-01-01' when 5 then accession_id % 3 = 0 and received_on < '2022-06-01' else status <> 'lost' or k = 2 end) as x join tsw using (taxon_id) where p < '2025-12-15' and (status <> 'quarantine' or k = 1);
update seed_lot as l set parent_lot_id = p.lot_id from seed_lot as p where p.accession_id = l.accession_id and l.lot_type in ('base', 'active') and p.lot_type = case when l.packed_on > '2021-02-28' and exists (select 1 from seed_lot as b where b.accession_id = l.accession_id and b.lot_type = 'base' and b.packed_on < l.packed_on - 100) then 'base' else 'original' end and p.packed_on < l.packed_on;
update seed_lot as l set parent_lot_id = p.lot_id from seed_lot as p where p.accession_id = l.accession_id and l.lot_type = 'duplicate' and p.lot_type = 'base' and p.packed_on <= l.packed_on;

create table germination_test (
  test_id integer primary key,
  lot_id integer not null references seed_lot,
  method varchar(12) not null check (method in ('paper', 'sand', 'agar', 'tetrazolium')),
  sown_on date not null,
  read_on date,
  replicates smallint not null,
  seeds_sown integer not null,
  seeds_germinated integer,
  seeds_abnormal integer,
  seeds_hard integer,
  germination_pct numeric(4,1),
  result varchar(8) check (result in ('pass', 'fail', 'repeat')),
  tested_by integer not null references staff,
  cancelled boolean not null default false
);
comment on table germination_test is 'Viability tests of seed lots';
comment on column germination_test.sown_on is 'Day on which the test was set up';
comment on column germination_test.read_on is 'Day of the final count; empty while it runs';
comment on column germination_test.seeds_hard is 'Seeds that took up no water';
comment on column germination_test.germination_pct is 'Normal seedlings in percent of the seeds sown';
comment on column germination_test.result is 'Against the threshold of the taxon';
insert into germination_test
select row_number() over (order by s, lot_id), lot_id, me, s, r, 4, n, case when r is not null then g end, case when r is not null then least(n - g, pg_temp.n('g1', x, 0, 5)) end, case when r is not null and taxon_id in (15, 16, 10, 14) then greatest(0, least(n - g - 5, pg_temp.n('g2', x, 0, 12))) end, case when r is not null then round(100.0 * g / n, 1) end, case when r is not null then case when 100.0 * g / n >= viability_threshold then 'pass' when 100.0 * g / n > viability_threshold - 3 then 'repeat' else 'fail' end end, (array[2, 5, 10, 13, 18, 21])[1 + x % 6], pg_temp.u('g3', x) < 0.012 and r is null
  from (select *, case when s > '2025-12-08' or pg_temp.u('g3', x) < 0.012 then null else s + case me when 'tetrazolium' then 3 else 10 + taxon_id % 9 end end as r, greatest(0, least(n, round(n * (case when t.storage_behaviour = 'orthodox' then 0.985 else 0.84 end - pg_temp.u('g4', x) * 0.07 - power(greatest(0, s - packed_on) / 9000.0, 1.6) * 0.16 - case when pg_temp.u('g5', lot_id) < 0.05 then 0.18 when t.crop_group = 'wild' then 0.12 else 0 end))::int)) as g
    from (select l.lot_id, l.packed_on, a.taxon_id, l.lot_id * 8 + k as x, case when k = 0 then greatest(packed_on - 20, date '2021-01-11' + l.lot_id % 5) else date '2021-01-04' + pg_temp.n('g6', l.lot_id * 8 + k, 0, 1805) end as s, case when pg_temp.u('g7', l.lot_id + k) < 0.06 then 'tetrazolium' when a.taxon_id in (11, 12, 13) then 'sand' when a.taxon_id in (15, 16, 20) then 'agar' else 'paper' end as me, case when pg_temp.u('g8', l.lot_id) < 0.7 then 100 else 200 end as n from seed_lot as l join accession as a using (accession_id), generate_series(0, 2) as k where l.lot_type in ('base', 'active', 'original') and case k when 0 then l.packed_on > '2021-01-20' when 1 then l.packed_on < '2020-01-01' and pg_temp.u('g9', l.lot_id) < 0.5 else l.packed_on < '2021-01-01' and l.lot_type = 'base' and pg_temp.u('ga', l.lot_id) < 0.2 end) as b join taxon as t using (taxon_id)) as c;
update germination_test set sown_on = sown_on + case extract(isodow from sown_on)::int when 6 then 2 when 7 then 1 else 0 end;
update seed_lot as l set last_viability_pct = t.germination_pct, next_test_due_on = t.read_on + case when lot_type = 'base' then 3650 else 1825 end from (select distinct on (lot_id) lot_id, germination_pct, read_on from germination_test where read_on is not null order by lot_id, read_on desc) as t where t.lot_id = l.lot_id;
update seed_lot set next_test_due_on = packed_on + case when lot_type = 'base' then 7300 else 3650 end where next_test_due_on is null and lot_type in ('base', 'active') and packed_on < '2021-01-01';

create table regeneration (
  regeneration_id integer primary key,
  accession_id integer not null references accession,
  source_lot_id integer not null references seed_lot,
  new_lot_id integer references seed_lot,
  season smallint not null,
  site varchar(30) not null,
  plot_code varchar(12),
  reason varchar(20) not null check (reason in ('low_viability', 'low_stock', 'first_multiplication', 'request')),
  sown_on date,
  harvested_on date,
  plants_established integer,
  yield_g numeric(9,1),
  status varchar(12) not null check (status in ('planned', 'growing', 'harvested', 'failed')),
  responsible_id integer not null references staff
);
comment on table regeneration is 'Growing out of accessions to renew their seed';
comment on column regeneration.source_lot_id is 'Lot that was sown';
comment on column regeneration.new_lot_id is 'Lot packed from the harvest; empty until cleaned and counted';
comment on column regeneration.season is 'Year of harvest';
comment on column regeneration.yield_g is 'Cleaned seed in grams';
insert into regeneration
select row_number() over (order by y, x), accession_id, lot_id, case when st = 'harvested' then (select n.lot_id from seed_lot as n where n.accession_id = b.accession_id and n.lot_type = 'base' and rs = 'first_multiplication' and n.packed_on > h order by n.packed_on limit 1) end, y, site, case when y >= 2022 then site_c || '-' || lpad((1 + x % 64)::text, 3, '0') end, rs, s, h, case when st in ('harvested', 'growing') then pg_temp.n('v1', x, 35, 160) when st = 'failed' and s is not null and x % 2 = 0 then pg_temp.n('v1', x, 0, 14) end, case when st = 'harvested' then round((w * pg_temp.n('v2', x, 15, 90) / 10.0 * case when w > 100 then 0.8 else 1 end)::numeric, 1) end, st, (array[3, 6, 14, 19])[1 + x % 4]
  from (select *, case when st = 'planned' then null when tx in (1, 4, 7) and x % 2 = 0 and po < make_date(y - 1, 9, 25) then make_date(y - 1, 10, 4) + pg_temp.n('v3', x, 0, 20) else make_date(y, 3, 6) + pg_temp.n('v3', x, 0, 40) end as s, case when st = 'harvested' then make_date(y, 7, 20) + pg_temp.n('v4', x, 0, 60) end as h
    from (select l.lot_id, l.accession_id, l.packed_on as po, a.taxon_id as tx, l.lot_id as x, t.w, y, site, upper(left(site, 2)) as site_c, rs, case when y = 2026 then case when pg_temp.u('v5', l.lot_id) < 0.45 then 'growing' else 'planned' end when l.lot_type = 'base' and pg_temp.u('v6', l.lot_id) < 0.14 or l.lot_type = 'original' and not exists (select 1 from seed_lot as n where n.accession_id = l.accession_id and n.lot_type = 'base') then 'failed' else 'harvested' end as st
      from seed_lot as l join accession as a using (accession_id) join tsw as t on t.taxon_id = a.taxon_id left join lateral (select min(extract(year from read_on)::int) as fy from germination_test as g where g.lot_id = l.lot_id and result = 'fail') as g on true, lateral (select case when l.lot_type = 'original' then extract(year from a.received_on)::int + 1 when g.fy is not null then g.fy + 1 else 2021 + l.lot_id % 5 end as y, case when l.lot_type = 'original' then 'first_multiplication' when g.fy is not null then 'low_viability' when l.lot_id % 3 = 0 then 'request' else 'low_stock' end as rs, pg_temp.pick('v7', l.lot_id, array['Long Acre', 'Long Acre', 'Glasshouse 2', 'Mill Field', 'Isolation cages']) as site) as z
      where l.lot_type in ('original', 'base') and l.packed_on < make_date(y - 1, 9, 30) + 150 and y between 2021 and 2026 and (l.lot_type = 'original' or g.fy is not null or pg_temp.u('v8', l.lot_id) < 0.12)) as a) as b;
insert into seed_lot
select (select max(lot_id) from seed_lot) + row_number() over (order by harvested_on, regeneration_id), 'R' || lpad(regeneration_id::text, 5, '0'), r.accession_id, 'base', source_lot_id, season, 'BASE-2', l.shelf, p, round(r.yield_g / l.thousand_seed_weight_g * 1000)::int, null, l.thousand_seed_weight_g, pg_temp.n('v9', regeneration_id, 46, 74) / 10.0, null, null, false, p + time '11:20', (array[2, 10, 18, 5, 13])[1 + regeneration_id % 5]
  from regeneration as r join seed_lot as l on l.lot_id = r.source_lot_id, lateral (select harvested_on + pg_temp.n('va', regeneration_id, 35, 110) as p) as a where r.status = 'harvested' and reason <> 'first_multiplication' and p <= '2025-12-15';
update regeneration as r set new_lot_id = l.lot_id from seed_lot as l where l.lot_code = 'R' || lpad(r.regeneration_id::text, 5, '0');
insert into germination_test
select (select max(test_id) from germination_test) + row_number() over (order by s, lot_id), lot_id, 'paper', s, s + 12, 4, 100, g, least(100 - g, 3), null, g, case when g >= viability_threshold then 'pass' else 'fail' end, 13, false
  from (select l.lot_id, l.packed_on - 15 as s, viability_threshold, least(99, viability_threshold::int + pg_temp.n('vb', l.lot_id, -2, 14)) as g from seed_lot as l join accession using (accession_id) join taxon using (taxon_id) where lot_code like 'R%') as a;
update seed_lot as l set last_viability_pct = t.germination_pct, next_test_due_on = t.read_on + 3650 from germination_test as t where t.lot_id = l.lot_id and lot_code like 'R%';
update regeneration set sown_on = null, plants_established = null, status = 'planned' where season = 2026 and sown_on > '2025-12-31';

create table seed_request (
  request_id integer primary key,
  request_number varchar(12) not null unique,
  contact_id integer not null references contact,
  requested_on date not null,
  purpose varchar(16) not null check (purpose in ('research', 'breeding', 'education', 'cultivation', 'repatriation')),
  status varchar(12) not null check (status in ('received', 'approved', 'rejected', 'packing', 'shipped', 'cancelled')),
  decided_on date,
  decided_by integer references staff,
  smta_accepted_on date,
  phytosanitary_required boolean not null default false,
  shipped_on date,
  delivered_on date,
  carrier varchar(20),
  handling_fee_gbp numeric(8,2) not null default 0,
  postage_gbp numeric(8,2),
  fee_paid_on date,
  feedback_due_on date,
  feedback_received_on date,
  notes varchar(200),
  deleted_at timestamp with time zone
);
comment on table seed_request is 'Requests for seed';
comment on column seed_request.purpose is 'What the seed is asked for';
comment on column seed_request.decided_on is 'Day of approval or rejection';
comment on column seed_request.smta_accepted_on is 'When the standard material transfer agreement was accepted';
comment on column seed_request.handling_fee_gbp is 'Charged to the requester, in pounds; breeders and private growers pay, public research does not';
comment on column seed_request.postage_gbp is 'Cost of sending, in pounds';
comment on column seed_request.feedback_due_on is 'When the recipient should report on the material';
comment on column seed_request.deleted_at is 'Set instead of deleting; test entries and spam';

insert into contact
select i, ins, case when i % 61 = 7 then 'Anonymised' else pg_temp.given('co', i) || ' ' || pg_temp.family('co', i) end, case when i % 61 = 7 then 'removed-' || i || '@nsb.example' else lower(pg_temp.given('co', i) || '.' || replace(pg_temp.family('co', i), '-', '')) || i || case when ins is null then '@mail.example' else '@' || lower(coalesce((select acronym from institute where institute_id = ins), 'office' || ins)) || '.example' end end, case when pg_temp.u('c1', i) < 0.6 and i % 61 <> 7 then '+' || pg_temp.n('c2', i, 30, 98) || ' ' || pg_temp.n('c3', i, 100, 999) || ' ' || pg_temp.n('c4', i, 100000, 999999) end, case when ins is null and i % 61 <> 7 then pg_temp.n('c5', i, 1, 140) || ' ' || pg_temp.pick('c6', i, array['Church Lane, Borchester', 'Mill Road, Fenwick', 'Station Road, Netherby', 'High Street, Ambridge', 'The Green, Little Wold']) end, coalesce((select country_code from institute where institute_id = ins), 'GBR'), case when c > '2018-05-24' then c::date end, case when i % 61 = 7 then timestamptz '2024-02-12 11:00+00' + i * interval '3 days' end, c, case when pg_temp.u('c7', i) < 0.4 then timestamptz '2024-03-01 10:00+00' + pg_temp.n('c8', i, 0, 660) * interval '1 day' end
  from (select i, case when pg_temp.u('c9', i) < 0.3 then null else 1 + pg_temp.n('ca', i, 0, 34) end as ins, timestamptz '2016-02-01 09:20+00' + i * interval '17 days' + pg_temp.n('cb', i, 0, 400) * interval '1 minute' as c from generate_series(1, 185) as i) as a;

insert into seed_request (request_id, request_number, contact_id, requested_on, purpose, status, decided_on, decided_by, smta_accepted_on, phytosanitary_required, shipped_on, delivered_on, carrier, handling_fee_gbp, postage_gbp, fee_paid_on, feedback_due_on, feedback_received_on, notes, deleted_at)
select i, 'SR' || to_char(d, 'YY') || '-' || lpad((row_number() over (partition by extract(year from d) order by i))::text, 4, '0'), contact_id, d, pu, st, dc, case when dc is not null then (array[8, 16, 24, 7])[1 + i % 4] end, case when st in ('approved', 'packing', 'shipped') then d + pg_temp.n('q1', i, 0, 6) end, country_code <> 'GBR', sh, case when sh is not null and pg_temp.u('q2', i) < 0.72 then least(sh + case when country_code = 'GBR' then 1 + i % 4 else pg_temp.n('q3', i, 5, 26) end, date '2025-12-31') end, case when sh is not null then case when country_code = 'GBR' then 'Royal Mail' else pg_temp.pick('q4', i, array['DHL', 'DHL', 'FedEx']) end end, fee, case when sh is not null then case when country_code = 'GBR' then pg_temp.n('q5', i, 345, 980) / 100.0 else pg_temp.n('q5', i, 1850, 7400) / 100.0 end end, case when fee > 0 and sh is not null and pg_temp.u('q6', i) < 0.86 then least(sh + pg_temp.n('q7', i, 3, 45), date '2025-12-31') end, case when sh is not null and pu in ('research', 'breeding') then sh + 730 end, case when sh is not null and pu in ('research', 'breeding') and pg_temp.u('q8', i) < 0.35 and sh < '2024-03-01' then sh + pg_temp.n('q9', i, 420, 660) end, case when st = 'rejected' then pg_temp.pick('qa', i, array['Quantity too large', 'No capacity to grow out', 'Material not available', 'Agreement not accepted']) end, case when st = 'cancelled' and i % 4 = 1 then d + time '16:00' end
  from (select *, case when st in ('approved', 'packing', 'shipped', 'rejected') then least(d + pg_temp.n('qb', i, 1, 16), date '2025-12-30') end as dc, case when st = 'shipped' then d + pg_temp.n('qc', i, 20, case when country_code = 'GBR' then 45 else 92 end) end as sh, case when pu = 'breeding' then 60.00 when pu = 'cultivation' then 12.50 else 0 end as fee
    from (select i, d, c.contact_id, c.country_code, case when c.institute_id is null then pg_temp.weighted('qd', i, array['cultivation', 'education'], array[85, 15]) when t.institute_type = 'breeder' then 'breeding' when t.institute_type in ('farmer_group', 'ngo') then 'cultivation' when t.country_code in ('SYR', 'ETH') and i % 3 = 0 then 'repatriation' else pg_temp.weighted('qe', i, array['research', 'breeding', 'education'], array[74, 16, 10]) end as pu, case when d > '2025-12-10' then pg_temp.pick('qf', i, array['received', 'received', 'approved']) when d > '2025-09-28' then pg_temp.pick('qf', i, array['approved', 'packing', 'packing', 'rejected']) else pg_temp.weighted('qg', i, array['shipped', 'rejected', 'cancelled'], array[88, 7, 5]) end as st
      from (select i, date '2021-01-06' + (i * 1815 / 330) + pg_temp.n('qh', i, 0, 4) as d from generate_series(1, 330) as i) as a, lateral (select * from contact where created_at < d order by pg_temp.u('qi', i * 300 + contact_id) limit 1) as c left join institute as t using (institute_id)) as b) as e;
update seed_request set smta_accepted_on = null where purpose in ('education', 'cultivation') and request_id % 2 = 0;

create table seed_request_item (
  request_id integer not null references seed_request,
  line_number smallint not null,
  accession_id integer not null references accession,
  lot_id integer references seed_lot,
  seeds_requested integer not null,
  seeds_sent integer,
  item_status varchar(12) not null check (item_status in ('open', 'sent', 'unavailable', 'cancelled')),
  primary key (request_id, line_number)
);
comment on table seed_request_item is 'Accessions asked for in a request, one per line';
comment on column seed_request_item.lot_id is 'Lot from which the seed was taken';
comment on column seed_request_item.seeds_sent is 'Seeds sent; empty when nothing was';
insert into seed_request_item
select request_id, row_number() over (partition by request_id order by a), a, case when s = 'sent' then lot_id end, q, case when s = 'sent' then q - case when pg_temp.u('j1', x) < 0.1 then q / 2 else 0 end end, s
  from (select r.request_id, a.accession_id as a, a.x, l.lot_id, case r.purpose when 'cultivation' then 30 when 'education' then 25 when 'repatriation' then 200 else 50 + 50 * (r.request_id % 3 / 2) end as q, case when r.status = 'cancelled' then 'cancelled' when r.status in ('rejected') then 'cancelled' when r.status <> 'shipped' then 'open' when l.lot_id is null or pg_temp.u('j2', a.x) < 0.05 then 'unavailable' else 'sent' end as s
    from seed_request as r, lateral (select accession_id, r.request_id * 1000 + accession_id as x from accession where received_on < r.requested_on - 500 and status = 'active' and case when r.request_id % 3 = 0 then taxon_id = (array[1, 4, 10, 12, 2, 13])[1 + r.request_id / 3 % 6] else true end order by pg_temp.u('j3', r.request_id * 1000 + accession_id) limit case when r.purpose in ('research', 'breeding') then pg_temp.skew('j4', r.request_id, 1, 14, 2.0) else pg_temp.skew('j4', r.request_id, 1, 6, 1.5) end) as a left join lateral (select lot_id from seed_lot where accession_id = a.accession_id and lot_type = 'active' and packed_on < r.requested_on order by packed_on desc limit 1) as l on true) as y;

create table lot_movement (
  movement_id integer primary key,
  lot_id integer not null references seed_lot,
  moved_at timestamp with time zone not null,
  movement_type varchar(12) not null check (movement_type in ('packed', 'sent', 'tested', 'sown', 'deposited', 'discarded', 'adjusted')),
  seeds_change integer not null,
  request_id integer references seed_request,
  recorded_by integer references staff,
  reversed_by_id integer references lot_movement
);
comment on table lot_movement is 'Ledger of seeds in and out of lots; kept since January 2023';
comment on column lot_movement.seeds_change is 'Positive into the lot, negative out of it';
comment on column lot_movement.reversed_by_id is 'The entry that takes this one back';
insert into lot_movement
select row_number() over (order by t, lot_id), lot_id, t, ty, q, rq, (array[4, 12, 20, 2, 10])[1 + (lot_id % 5)], null from (
  select lot_id, packed_on + time '15:00' as t, 'packed' as ty, seed_count as q, null::int as rq from seed_lot where packed_on >= '2023-01-01' union all
  select i.lot_id, r.shipped_on + time '09:30', 'sent', -seeds_sent, r.request_id from seed_request_item as i join seed_request as r using (request_id) where item_status = 'sent' union all
  select lot_id, sown_on + time '08:45', 'tested', -seeds_sown, null from germination_test where not cancelled union all
  select source_lot_id, sown_on + time '07:30', 'sown', -least(150, 40 + plants_established), null from regeneration where sown_on is not null and plants_established is not null union all
  select parent_lot_id, packed_on + time '15:20', 'deposited', -500, null from seed_lot where lot_type = 'duplicate' and packed_on >= '2021-01-01' and parent_lot_id is not null union all
  select lot_id, timestamp '2023-11-06 10:00' + lot_id * interval '2 hours', 'adjusted', pg_temp.n('k1', lot_id, -12, 5) * 10 - 5, null from seed_lot where lot_type = 'active' and packed_on < '2021-01-01' and pg_temp.u('k2', lot_id) < 0.06) as m where t < '2026-01-01' and t >= '2023-01-01';
-- Three entries made twice by mistake and taken back.
insert into lot_movement select 9000 + movement_id, lot_id, moved_at + interval '26 hours', 'adjusted', -seeds_change, request_id, 20, null from lot_movement where movement_type = 'sent' and movement_id % 211 = 5;
update lot_movement as m set reversed_by_id = 9000 + movement_id where exists (select 1 from lot_movement as r where r.movement_id = 9000 + m.movement_id);
update seed_lot as l set seed_count = greatest(0, seed_count + coalesce((select sum(seeds_change) from lot_movement as m where m.lot_id = l.lot_id and movement_type <> 'packed'), 0));
update seed_lot set is_exhausted = true where seed_count < 5;
update seed_lot set seed_count = 0, is_exhausted = true from accession as a where a.accession_id = seed_lot.accession_id and a.status in ('lost', 'archived') and lot_type <> 'duplicate';
update seed_lot set seed_weight_g = round(seed_count * thousand_seed_weight_g / 1000, 2), shelf = case when seed_count = 0 then null else shelf end, room_code = case when seed_count = 0 then null else room_code end;

create table safety_deposit (
  deposit_id integer primary key,
  institute_id integer not null references institute,
  agreement_number varchar(20),
  shipped_on date not null,
  received_on date,
  box_count smallint not null,
  freight_cost_gbp numeric(8,2)
);
comment on table safety_deposit is 'Shipments of duplicates to other seed banks, which keep them unopened';
comment on column safety_deposit.freight_cost_gbp is 'Cost of freight, in pounds';

create table safety_deposit_lot (
  deposit_id integer not null references safety_deposit,
  lot_id integer not null references seed_lot,
  box_number smallint not null,
  returned_on date,
  primary key (deposit_id, lot_id)
);
comment on table safety_deposit_lot is 'Lots in each shipment of duplicates';
comment on column safety_deposit_lot.returned_on is 'When the lot was sent back at our request';
create temp table dp as select lot_id, make_date(y, m, 12 + y % 7) as sd, case when lot_id % 7 = 3 then (select institute_id from institute where acronym = 'ZPG') else (select institute_id from institute where acronym = 'AVN') end as ins from (select lot_id, 2 as m, greatest(2008, extract(year from packed_on)::int + 1) as y from seed_lot where lot_type = 'duplicate') as a;
insert into safety_deposit
select row_number() over (order by sd, ins), ins, case when sd > '2008-01-01' then 'DEP-' || to_char(sd, 'YYYY') || '/' || ins end, sd, case when sd < '2025-12-20' then sd + pg_temp.n('d1', sd - date '1986-01-01', 4, 19) end, greatest(1, (n + 11) / 12), case when sd > '2000-01-01' then round(85 + n * 6.4 + ins, 2) end from (select sd, ins, count(*)::int as n from dp where sd < '2026-01-01' group by 1, 2) as x;
insert into safety_deposit_lot select deposit_id, lot_id, 1 + (row_number() over (partition by deposit_id order by lot_id) - 1) / 12, case when lot_id % 83 = 12 then date '2023-05-15' + lot_id % 300 end from dp join safety_deposit as d on d.shipped_on = dp.sd and d.institute_id = dp.ins;
update safety_deposit_lot as l set returned_on = null from safety_deposit as d where d.deposit_id = l.deposit_id and l.returned_on < d.shipped_on + 200;

create table passport_import (
  import_id serial primary key,
  file_name varchar(120) not null,
  line_number integer not null,
  raw_line text not null,
  error_message varchar(200),
  imported_at timestamp with time zone not null default now()
);
comment on table passport_import is 'Lines of passport files waiting to be checked; emptied after each import';

create view distribution_summary as
select r.request_id, r.request_number, r.requested_on, r.shipped_on, c.country_code, i.institute_name, r.purpose, count(*) filter (where l.item_status = 'sent') as accessions_sent, sum(l.seeds_sent) as seeds_sent
  from seed_request as r join contact as c using (contact_id) left join institute as i using (institute_id) join seed_request_item as l using (request_id)
  where r.deleted_at is null and r.status = 'shipped' group by r.request_id, r.request_number, r.requested_on, r.shipped_on, c.country_code, i.institute_name, r.purpose;
comment on view distribution_summary is 'Shipped requests with what was sent';
