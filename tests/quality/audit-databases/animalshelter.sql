-- A county animal shelter, after Animal Shelter Manager (sheltermanager, ASM3): integer ids without foreign keys, 0/1 flags, lks* tables, money as whole cents, audit columns. No comments, as there.
-- Values are drawn by hashing row numbers, so that every load gives the same rows. The functions go with the session.
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
  select pg_temp.pick(key || 'l', i, string_to_array('Abbott,Adkins,Bauer,Becker,Bowman,Carver,Conley,Cruz,Dietz,Doyle,Erickson,Farrell,Gagnon,Gibbs,Haas,Hanson,Holt,Ingram,Jarvis,Kowalski,Larkin,Lund,Maki,Meyer,Niemi,Olson,Pruitt,Reyes,Rourke,Salo,Schultz,Tate,Tran,Vogel,Weber,Zielinski,Alvarez,Barnes,Bennett,Brandt,Castillo,Chen,Cole,Dawson,Delgado,Eastman,Fletcher,Fujimoto,Garrett,Greene,Hale,Hendricks,Iverson,Jennings,Kaplan,Kim,Lambert,Lindqvist,Marchetti,McBride,Moreno,Nguyen,Novotny,Osborne,Park,Patel,Quigley,Ramsey,Rossi,Sato,Sinclair,Thorne,Underwood,Vargas,Whitaker,Yates', ',')) $$;
create function pg_temp.given(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'f', i, string_to_array('Aaron,Abby,Bonnie,Carl,Dana,Derek,Eileen,Frank,Gail,Greg,Heidi,Jill,Ken,Lori,Mark,Nancy,Pete,Rhonda,Steve,Tina,Adrian,Amelia,Benjamin,Bianca,Caleb,Chloe,Daniel,Elena,Erin,Felix,Gabriel,Grace,Hannah,Ian,Isabel,Jonah,Julia,Kevin,Laura,Leo,Lydia,Marcus,Maya,Miles,Nora,Oscar,Paige,Priya,Rafael,Rebecca,Samuel,Sofia,Theo,Tessa,Victor,Wendy', ',')) $$;
create function pg_temp.street(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.n(key || 'sn', i, 3, 2890) || ' ' || pg_temp.pick(key || 'ss', i, string_to_array('Alder St,Beacon Hill Rd,Birch Ln,Canal St,Cedar Ave,Church St,Creekside Dr,Depot Rd,Elm St,Foundry Rd,Grange Rd,Harvest Way,Hickory Ct,Juniper Ln,Kiln Rd,Lakeview Dr,Maple Ave,Mill Pond Rd,Oak St,Orchard Hill,Prospect St,Quarry Rd,River Rd,School St,Spring St,Summit Ave,Tannery Ln,Union St,Willow Way', ',')) $$;

-- Compiling takes longer here than running.
set jit = off;

create table species (
  id integer not null primary key,
  speciesname varchar(255) not null,
  speciesdescription varchar(255),
  petfinderspecies varchar(100),
  isretired integer
);
insert into species values (1, 'Dog', null, 'Dog', 0), (2, 'Cat', null, 'Cat', 0), (3, 'Bird', null, 'Bird', 0), (7, 'Rabbit', 'Domestic rabbits only', 'Rabbit', 0),
  (10, 'Guinea Pig', null, 'Small&Furry', 0), (16, 'Goat', null, 'Barnyard', 0), (22, 'Ferret', null, 'Small&Furry', 1), (24, 'Horse', 'See barn agreement', 'Horse', 1);

create table entryreason (
  id integer not null primary key,
  reasonname varchar(255) not null,
  reasondescription varchar(255),
  isretired integer
);
insert into entryreason values (1, 'Marriage/Relationship split', null, 0), (2, 'Allergies', null, 0), (3, 'Biting', 'Bite report needed', 0), (4, 'Unable to Cope', null, 0),
  (5, 'Unsuitable Accommodation', null, 0), (6, 'Died', 'Owner deceased', 0), (7, 'Stray', null, 0), (8, 'Sick/Injured', null, 0), (9, 'Unable to Afford', null, 0),
  (10, 'Abuse', 'Cruelty seizure', 0), (11, 'Abandoned', null, 0), (12, 'Boarding', null, 1), (13, 'Born in Shelter', null, 0), (14, 'TNR - Trap/Neuter/Release', null, 0),
  (15, 'Transfer from Other Shelter', null, 0), (17, 'Surrender', 'Owner surrender', 0), (18, 'Too Many Animals', null, 0);

create table lksmovementtype (
  id integer not null primary key,
  movementtype varchar(40) not null
);
insert into lksmovementtype values (0, 'None'), (1, 'Adoption'), (2, 'Foster'), (3, 'Transfer'), (4, 'Escaped'), (5, 'Reclaimed'), (6, 'Stolen'),
  (7, 'Released To Wild'), (8, 'Retailer'), (9, 'Reservation'), (10, 'Cancelled Reservation'), (11, 'Trial Adoption'), (12, 'Permanent Foster');

create table donationtype (
  id integer not null primary key,
  donationname varchar(255) not null,
  donationdescription varchar(255),
  defaultcost integer,
  isretired integer
);
insert into donationtype values (1, 'Donation', null, 0, 0), (2, 'Adoption Fee', null, 12500, 0), (3, 'Waiting List Donation', null, 0, 1), (4, 'Entry Donation', 'Given on surrender', 4000, 0),
  (5, 'Animal Sponsorship', null, 2000, 0), (6, 'In-Kind Donation', 'Goods, at estimated value', 0, 0), (7, 'Reclaim Fee', 'Impound and boarding', 6000, 0), (8, 'Licence Fee', null, 1500, 0);

create table vaccinationtype (
  id integer not null primary key,
  vaccinationtype varchar(255) not null,
  vaccinationdescription varchar(255),
  defaultcost integer,
  rescheduledays integer,
  isretired integer
);
insert into vaccinationtype values (1, 'Distemper', 'DAPP alone', 900, 365, 1), (4, 'Rabies', null, 1100, 365, 0), (6, 'Parvovirus', null, 900, 365, 1), (8, 'DHPP', null, 1250, 21, 0),
  (9, 'FVRCP', null, 1150, 21, 0), (11, 'FeLV', null, 1600, 365, 0), (12, 'Bordetella', null, 850, 365, 0), (14, 'Leptospirosis', null, 1400, 365, 0), (16, 'RHDV2', null, 2200, 365, 0);

create table licencetype (
  id integer not null primary key,
  licencetypename varchar(255) not null,
  licencetypedescription varchar(255),
  defaultcost integer,
  isretired integer
);
insert into licencetype values (1, 'Altered Dog - 1 year', null, 1500, 0), (2, 'Unaltered Dog - 1 year', null, 4500, 0), (3, 'Altered Dog - 3 year', null, 3600, 0),
  (4, 'Unaltered Dog - 3 year', 'Withdrawn 2024', 11000, 1), (5, 'Dangerous Dog', 'Council order', 20000, 0), (6, 'Kennel', null, 15000, 0);

create table owner (
  id integer not null primary key,
  ownercode varchar(20),
  ownertype integer,
  ownerforenames varchar(200),
  ownersurname varchar(100),
  ownername varchar(255),
  owneraddress varchar(255),
  ownertown varchar(100),
  ownerpostcode varchar(20),
  mobiletelephone varchar(50),
  emailaddress varchar(200),
  idcheck integer,
  isbanned integer,
  isfosterer integer,
  isshelter integer,
  createddate timestamp
);
insert into owner
select i, upper(substr(coalesce(l, 'XX'), 1, 2)) || lpad(i::text, 6, '0'), case when s then 2 else 1 end, case when not s then f end, l,
  case when s then l else f || ' ' || l end, pg_temp.street('ow', i),
  (string_to_array('Wexley Falls,Brantham,Oak Harbor Junction,Pine Hollow,Lower Tamarack,Saint Orrin,Dunmoor,Kettleby', ','))[t],
  (string_to_array('49801,49803,49811,49815,49822,49830,49834,49847', ','))[t],
  case when pg_temp.u('om', i) < .86 then '(555) 01' || pg_temp.n('o1', i, 0, 9) || '-' || lpad(pg_temp.n('o2', i, 0, 9999)::text, 4, '0') end,
  case when s then 'intake@' || lower(replace(substr(l, 1, 9), ' ', '')) || '.example' when pg_temp.u('oe', i) < .73 then lower(f || '.' || l) || i % 97 || '@mail.example' end,
  case when i <= 70 or pg_temp.u('oh', i) < .3 then 1 else 0 end,
  case when i > 82 and pg_temp.u('ob', i) < .013 then 1 else 0 end,
  case when i <= 70 then 1 else 0 end, case when s then 1 else 0 end,
  case when i <= 82 then timestamp '2021-02-01' + pg_temp.n('oc', i, 0, 900) * interval '1 day' else timestamp '2023-12-20' + (i - 82) * interval '12 hours 20 minutes' end + pg_temp.n('oq', i, 540, 1050) * interval '1 minute'
from (select i, i between 71 and 82 as s, pg_temp.skew('ot', i, 1, 8, 1.8) as t, pg_temp.given('ow', i) as f,
        case when i between 71 and 82 then (string_to_array('Second Chance Collies,Lakeshore Humane Society,Paws North Rescue,Whisker Haven,Great Lakes Beagle Rescue,Houghton Street Cat Project,Border SPCA,Hop Along Rabbit Rescue,Iron Range Animal Control,Pit Crew Midwest,Old Friends Senior Dogs,Feathered Friends', ','))[i - 70] else pg_temp.family('ow', i) end as l
      from generate_series(1, 1900) as i) as x;

create temp table a as
select i, sp, arrive, er, age, alter_, case when outday <= date '2026-06-26' then oc end as oc, case when outday <= date '2026-06-26' then outday end as outday,
  case when pg_temp.u('fs', i) < case when sp = 2 then .3 else .14 end and coalesce(outday, date '2027-01-01') > arrive + 9 and oc not in ('5', 'D') then 1 else 0 end as fostered
from (select *, arrive + case when oc = '5' then pg_temp.n('st', i, 0, 6) when oc = 'D' then pg_temp.skew('st', i, 0, 60, 2) else 4 + pg_temp.skew('st', i, 0, 210, 3.2) end as outday
  from (select *, case when er = 14 then '7' when er in (7, 11) then pg_temp.weighted('oc', i, '{1,5,3,D,4,6}', '{52,25,9,11,1,1}') else pg_temp.weighted('oc', i, '{1,3,D,6,12}', '{82,8,8,1,1}') end as oc,
      case when sp = 2 and er in (7, 13) and extract(month from arrive) between 4 and 9 and pg_temp.u('ky', i) < .6 then pg_temp.n('ag', i, 20, 110) else 60 + pg_temp.skew('ag', i, 0, 4400, 1.9) end as age,
      pg_temp.u('nt', i) as alter_
    from (select *, case when sp = 2 and pg_temp.u('tn', i) < .07 then 14 else pg_temp.weighted('er', i, '{7,17,4,11,5,9,2,18,6,10,15,8,13,1,3}', '{44,14,7,6,5,6,2,4,3,4,5,3,3,1,2}')::int end as er
      from (select row_number() over (order by d, i)::int as i, d as arrive, pg_temp.weighted('sp', i, '{1,2,7,3,10,16,22}', case when extract(month from d) between 4 and 9 then '{38,52,5,2,2,1,0}'::int[] else '{53,37,5,2,2,0,1}'::int[] end)::int as sp
        from (select i, date '2024-01-02' + pg_temp.n('ar', i, 0, 902) as d from generate_series(1, 1900) as i) as q
        where pg_temp.u('sn', i) < case when extract(month from d) between 5 and 9 then .95 when extract(month from d) in (1, 2) then .5 else .68 end
          and (extract(isodow from d) < 7 or pg_temp.u('sd', i) < .2)) as b) as c) as d) as e;

create table adoption (
  id integer not null primary key,
  adoptionnumber varchar(40) not null,
  animalid integer not null,
  ownerid integer,
  movementdate timestamp,
  movementtype integer not null,
  returndate timestamp,
  returnedreasonid integer not null,
  reasonforreturn text,
  reservationdate timestamp,
  reservationcancelleddate timestamp,
  istrial integer,
  trialenddate timestamp,
  comments text,
  createdby varchar(255),
  createddate timestamp
);
create temp table m as
-- out to a foster home until the final outcome
select i, 2 as t, arrive + 2 + i % 5 as d, case when outday is not null then outday - i % 2 end as ret, null::date as res, null::date as can, 1 as k from a where fostered = 1
-- outcome
union all select i, oc::int, outday, case when oc = '1' and pg_temp.u('rt', i) < .09 then outday + 3 + pg_temp.skew('rd', i, 0, 150, 2) when oc = '4' and i % 2 = 0 then outday + 3 end,
  case when oc = '1' and pg_temp.u('rs', i) < .42 then greatest(outday - pg_temp.n('rz', i, 1, 6), arrive) end, null, 2 from a where oc is not null and oc <> 'D'
-- reservations that came to nothing
union all select i, 0, null, null, greatest(arrive, outday - pg_temp.n('cz', i, 5, 15)), greatest(arrive, outday - pg_temp.n('cz', i, 5, 15)) + pg_temp.n('cy', i, 0, 4), 4 from a where oc = '1' and pg_temp.u('cr', i) < .17
-- reservations that are open
union all select i, 0, null, null, greatest(arrive, date '2026-06-26' - i % 9), null, 5 from a where oc is null and pg_temp.u('or', i) < .3;
update m set ret = null where ret > date '2026-06-26';
insert into m select i, 1, ret + 4 + pg_temp.skew('r2', i, 0, 60, 2), null, null, null, 3 from m where k = 2 and t = 1 and ret is not null and ret < date '2026-04-20' and pg_temp.u('rr', i) < .85;
insert into adoption
select id, case when t = 0 then 'R' else 'M' end || lpad(id::text, 6, '0'), i,
  case when t in (2, 12) then pg_temp.skew('fo', i, 1, 70, 2.2) when t = 3 then pg_temp.skew('tr', i, 71, 82, 1.8) when t in (4, 6, 7) then 0 else least(1900, 83 + (coalesce(res, d) - date '2023-12-20') * 1.945 - pg_temp.skew('on', i * 7 + k, 1, 40, 2))::int end,
  d, t, ret, case when k in (2, 3) and t = 1 and ret is not null then pg_temp.weighted('rx', i, '{4,5,3,2,9,8,18,1}', '{36,16,12,9,9,6,7,5}')::int else 0 end,
  case when k = 2 and t = 1 and ret is not null and i % 3 > 0 then pg_temp.pick('ry', i, '{"Did not get on with resident dog","Landlord refused","Too strong on the lead","Snapped at child","House training trouble","Owner moving out of state","Scratching furniture"}') end,
  res, can, case when t = 1 and tr then 1 else 0 end, case when t = 1 and tr then d + 14 end,
  case when t = 5 and i % 4 = 0 then 'Proof of ownership seen' when t = 3 and i % 3 = 0 then 'Health certificate sent with van' when t = 1 and i % 13 = 0 then 'Senior discount' end,
  pg_temp.weighted('mu', id, '{jkeller,mortega,dstrand,front1}', '{40,28,20,12}'), coalesce(res, d) + pg_temp.n('mt', id, 545, 1060) * interval '1 minute'
from (select *, row_number() over (order by coalesce(res, d), k, i)::int as id, pg_temp.u('it', i * 5 + k) < .06 as tr from m) as x;
create index adoption_animalid on adoption (animalid);
create index adoption_ownerid on adoption (ownerid);
create index adoption_movementdate on adoption (movementdate);

create table animal (
  id integer not null primary key,
  sheltercode varchar(100) not null,
  animalname varchar(255),
  speciesid integer not null,
  breedname varchar(255),
  sex integer not null,
  dateofbirth timestamp not null,
  datebroughtin timestamp not null,
  entryreasonid integer not null,
  broughtinbyownerid integer,
  neutered integer,
  identichipnumber varchar(50),
  deceaseddate timestamp,
  puttosleep integer,
  archived integer not null,
  activemovementid integer
);
insert into animal
select i, case sp when 1 then 'D' when 2 then 'C' else 'M' end || to_char(arrive, 'YYYY') || lpad((row_number() over (partition by extract(year from arrive), case sp when 1 then 1 when 2 then 2 else 3 end order by i))::text, 3, '0'),
  pg_temp.pick('an', i, string_to_array('Bella,Max,Luna,Charlie,Cooper,Daisy,Milo,Lucy,Rocky,Willow,Duke,Pepper,Oreo,Ginger,Shadow,Smokey,Tigger,Biscuit,Waffles,Nala,Simba,Clover,Hazel,Juniper,Pumpkin,Bear,Moose,Ziggy,Maple,Olive,Jasper,Gizmo,Peaches,Scout,Rusty,Cleo,Mittens,Boots,Sadie,Bandit,Thistle,Poppy,Ranger,Marble,Fern', ',')),
  sp, case sp when 1 then pg_temp.weighted('br', i, '{Pit Bull Terrier,Labrador Retriever,German Shepherd Dog,Chihuahua,Beagle,Boxer,Siberian Husky,Border Collie,Shih Tzu,Hound}', '{24,20,12,10,8,6,6,5,4,5}')
    when 2 then pg_temp.weighted('br', i, '{Domestic Short Hair,Domestic Medium Hair,Domestic Long Hair,Siamese,Maine Coon}', '{70,13,11,3,3}') when 3 then pg_temp.pick('br', i, '{Cockatiel,Budgie,Chicken}')
    when 7 then pg_temp.pick('br', i, '{Lop-Eared,Dutch,New Zealand,Lionhead}') when 10 then 'Guinea Pig' when 16 then 'Goat' else 'Ferret' end,
  pg_temp.weighted('sx', i, '{0,1,2}', case when sp in (1, 2) then '{48,51,1}'::int[] else '{35,38,27}'::int[] end)::int,
  arrive - age, arrive + pg_temp.n('ah', i, 480, 1080) * interval '1 minute', er,
  case when er in (13, 14) or (er in (7, 10, 11) and i % 3 > 0) then 0 when er = 15 then pg_temp.skew('bs', i, 71, 82, 1.5) else pg_temp.n('bo', i, 83, 83 + ((arrive - date '2023-12-20') * 1.945)::int) end,
  case when oc in ('1', '7') and sp in (1, 2) and alter_ < .93 or alter_ < .35 then 1 else 0 end,
  case when sp in (1, 2) and (oc in ('1', '5') and pg_temp.u('ch', i) < .85 or pg_temp.u('ch', i) < .2) then '98514100' || lpad(pg_temp.n('cn', i, 1000000, 9999999)::text, 7, '0') end,
  case when oc = 'D' then outday end, case when oc = 'D' and pg_temp.u('ps', i) < .7 then 1 else 0 end,
  case when oc = 'D' or v.movementtype in (1, 3, 4, 5, 6, 7) then 1 else 0 end, coalesce(v.id, 0)
from a left join lateral (select id, movementtype from adoption where animalid = a.i and movementtype > 0 and returndate is null order by movementdate desc, id desc limit 1) as v on true;
create unique index animal_sheltercode on animal (sheltercode);
create index animal_speciesid on animal (speciesid);

create table animalvaccination (
  id integer not null primary key,
  animalid integer not null,
  vaccinationid integer not null,
  daterequired timestamp not null,
  dateofvaccination timestamp,
  dateexpires timestamp,
  batchnumber varchar(100),
  manufacturer varchar(100),
  cost integer,
  comments text,
  createdby varchar(255)
);
insert into animalvaccination
select row_number() over (order by due, i, v)::int, i, v, due, g, g + 365, case when g is not null then chr(65 + v) || to_char(g, 'YYMM') || pg_temp.n('bt', v * 31 + extract(month from g)::int, 10, 99) end,
  case when g is not null then pg_temp.pick('mf', v + extract(year from g)::int, '{Northvale Biologics,Corvane,Zelta Animal Health}') end, c, case when g is null and due < date '2026-06-20' and i % 3 = 0 then 'Not given, animal left before due date' end, pg_temp.pick('vu', i, '{drhollis,techanna,techanna,techluis}')
from (select *, case when due <= coalesce(outday, date '2026-06-26') and pg_temp.u('vg', i * 20 + v + s) < .96 then due + case when pg_temp.u('vl', i * 20 + v) < .2 then 1 else 0 end end as g
  from (select i, v.id as v, s, arrive + s * 21 + case when v.id = 4 then 3 else 0 end as due, outday, v.defaultcost as c
    from a cross join generate_series(0, 1) as s join vaccinationtype as v on (sp = 1 and v.id in (4, 8, 12, 14) or sp = 2 and v.id in (4, 9, 11) or sp = 7 and v.id = 16)
    where (s = 0 or v.id in (8, 9) and age < 250) and (v.id not in (11, 14) or pg_temp.u('vo', i + v.id) < .3) and (outday is null or outday > arrive + 1)) as q
  where due < date '2026-07-20') as r;
create index animalvaccination_animalid on animalvaccination (animalid);

create table animalmedical (
  id integer not null primary key,
  animalid integer not null,
  treatmentname varchar(255) not null,
  startdate timestamp not null,
  dosage varchar(255),
  cost integer,
  timingrule integer not null,
  totalnumberoftreatments integer not null,
  treatmentsgiven integer not null,
  treatmentsremaining integer not null,
  status integer not null,
  comments text,
  createdby varchar(255)
);
insert into animalmedical
select row_number() over (order by sd, i, k)::int, i, tn, sd, (string_to_array('1 tablet|per label by weight|50 mg/ml oral|2 drops each eye|5 mg/kg||under anaesthetic', '|'))[ti], c, case when n = 1 then 0 else 1 end, n, g, n - g,
  case when g = n then 2 when outday is not null then 1 else 0 end, case when i % 11 = 0 then 'Recheck by vet' end, pg_temp.pick('du', i + k, '{drhollis,drhollis,techanna,techluis}')
from (select *, least(n, greatest(0, coalesce(outday, date '2026-06-26') - sd + 1)) as g from
  (select i, k, outday, ti, arrive + case when k = 1 then 0 else pg_temp.n('ms', i * 4 + k, 1, 20) end as sd, (string_to_array('Deworming,Flea/Tick Treatment,Doxycycline,Eye Drops,Carprofen,Wound Care,Dental', ','))[ti] as tn,
     (string_to_array('1,1,14,7,5,6,1', ','))[ti]::int as n, (string_to_array('450,1250,2800,1600,1900,3500,18000', ','))[ti]::int as c
   from (select a.*, k, case when k = 1 then 1 + i % 2 else pg_temp.weighted('mt', i * 4 + k, '{3,4,5,6,7}', '{34,22,18,16,10}')::int end as ti from a cross join generate_series(1, 3) as k where pg_temp.u('md', i * 4 + k) < case k when 1 then .88 when 2 then .28 else .1 end) as p) as q
  where sd <= coalesce(outday, date '2026-06-26')) as r;

create table ownerdonation (
  id integer not null primary key,
  receiptnumber varchar(50),
  animalid integer,
  ownerid integer,
  movementid integer,
  donationtypeid integer not null,
  donationpaymentid integer,
  datedue timestamp,
  date timestamp,
  donation integer not null,
  fee integer,
  frequency integer not null,
  isgiftaid integer not null,
  comments text,
  createdby varchar(255)
);
insert into ownerdonation
select row_number() over (order by due, k, r)::int, case when paid is not null then lpad((count(paid) over (order by due, k, r))::text, 8, '0') end, an, ow, mv, dt, pm, due, paid, amt, case when pm = 3 and paid is not null then round(amt * .029 + 30)::int else 0 end, fq, 0,
  case when dt = 6 then 'Food and bedding' end, case when fq > 0 then 'system' else pg_temp.pick('pu', r, '{jkeller,mortega,front1}') end
from (
  select 1 as k, m.id as r, m.animalid as an, m.ownerid as ow, m.id as mv, case m.movementtype when 1 then 2 else 7 end as dt, pg_temp.weighted('pm', m.id, '{1,2,3}', '{25,15,60}')::int as pm, m.movementdate as due,
    case when pg_temp.u('pp', m.id) < .96 then m.movementdate end as paid, case when m.movementtype = 5 then 3500 + 2500 * (m.id % 4) when n.speciesid = 1 then case when n.dateofbirth > n.datebroughtin - interval '1 year' then 22500 else 15000 end when n.speciesid = 2 then case when n.dateofbirth > n.datebroughtin - interval '1 year' then 12500 else 7500 end else 3000 end as amt, 0 as fq
    from adoption as m join animal as n on n.id = m.animalid where m.movementtype in (1, 5)
  union all select 2, n.id, n.id, n.broughtinbyownerid, 0, 4, 1, n.datebroughtin::date, n.datebroughtin::date, 2000 + 1000 * (n.id % 4), 0 from animal as n where n.broughtinbyownerid > 82 and n.entryreasonid not in (7, 10, 11) and n.id % 3 > 0
  union all select 3, i, 0, pg_temp.skew('gd', i, 83, 900, 2.2), 0, case when i % 12 = 0 then 6 else 1 end, case when i % 12 = 0 then 1 else pg_temp.n('gp', i, 1, 3) end, d, d, 500 * pg_temp.skew('ga', i, 2, 100, 4), 0 from (select i, timestamp '2024-12-31' + case when i % 4 = 0 then -pg_temp.n('gt', i, 0, 45) else pg_temp.n('gt', i, -360, 540) end * interval '1 day' as d from generate_series(1, 620) as i) as g
  union all select 4, s * 40 + w, 0, 83 + s * 11, 0, 5, 3, d, case when d <= timestamp '2026-06-26' then d end, 1000 + 500 * (s % 4), 3 from generate_series(1, 18) as s cross join generate_series(0, 30) as w cross join lateral (select timestamp '2024-01-05' + w * interval '1 month' as d) as x where w >= s and d < timestamp '2026-08-01') as z;
create index ownerdonation_ownerid on ownerdonation (ownerid);
create index ownerdonation_date on ownerdonation (date);

create table ownerlicence (
  id integer not null primary key,
  ownerid integer not null,
  animalid integer,
  licencetypeid integer not null,
  licencenumber varchar(100) not null,
  licencefee integer,
  issuedate timestamp,
  expirydate timestamp,
  renewed integer,
  comments text,
  createddate timestamp
);
insert into ownerlicence
select id, ownerid, animalid, t, 'L' || to_char(d, 'YY') || '-' || lpad(id::text, 5, '0'), (select defaultcost from licencetype where licencetype.id = t), d,
  d + case when t in (3, 4) then interval '3 years' else interval '1 year' end, case when t in (1, 2) and d < timestamp '2025-06-01' and id % 5 < 3 then 1 else 0 end, case when t = 5 then 'Muzzle order on file' end, d + interval '11 hours'
from (select row_number() over (order by m.movementdate, m.id)::int as id, m.ownerid, m.animalid, m.movementdate as d, case when n.id % 71 = 0 then 5 when n.neutered = 1 then case when n.id % 3 = 0 then 3 else 1 end when m.movementdate < timestamp '2024-06-01' and n.id % 4 = 0 then 4 else 2 end as t
  from adoption as m join animal as n on n.id = m.animalid where n.speciesid = 1 and m.movementtype in (1, 5) and pg_temp.u('lc', m.id) < .8) as q;

create table animallost (
  id integer not null primary key,
  animaltypeid integer not null,
  datereported timestamp not null,
  datelost timestamp not null,
  datefound timestamp,
  sex integer,
  agegroup varchar(40),
  distfeat text,
  arealost varchar(255),
  areapostcode varchar(20),
  ownerid integer,
  comments text
);
insert into animallost
select i, case when pg_temp.u('ls', i) < .57 then 1 when pg_temp.u('ls', i) < .97 then 2 else 3 end, d + (i % 4) * interval '1 day' + interval '10 hours', d, case when pg_temp.u('lf', i) < .46 then d + (4 + pg_temp.skew('lg', i, 0, 60, 2.5)) * interval '1 day' end,
  pg_temp.n('lx', i, 0, 1), pg_temp.weighted('la', i, '{Baby,Young Adult,Adult,Senior}', '{8,27,50,15}'), pg_temp.pick('ld', i, '{"Blue collar, no tag","White patch on chest","Missing tip of left ear","Very shy","Red harness",NULL,"Limps on hind leg","Tabby with white socks"}'),
  pg_temp.street('la', i), pg_temp.pick('lp', i, '{49801,49801,49803,49811,49815}'), pg_temp.n('lo', i, 83, 83 + i * 4), case when i % 17 = 0 then 'Poster printed' end
from (select i, timestamp '2024-01-04' + (i * 2.2)::int * interval '1 day' as d from generate_series(1, 405) as i) as q;

create table animalfound (
  id integer not null primary key,
  animaltypeid integer not null,
  datereported timestamp not null,
  datefound timestamp not null,
  returntoownerdate timestamp,
  sex integer,
  agegroup varchar(40),
  distfeat text,
  areafound varchar(255),
  areapostcode varchar(20),
  ownerid integer,
  comments text
);
insert into animalfound
select i, case when pg_temp.u('hs', i) < .52 then 1 else 2 end, d + interval '14 hours', d, case when pg_temp.u('hf', i) < .34 then d + pg_temp.n('hg', i, 1, 9) * interval '1 day' end, pg_temp.n('hx', i, 0, 2),
  pg_temp.weighted('ha', i, '{Baby,Young Adult,Adult,Senior}', '{18,30,42,10}'), pg_temp.pick('hd', i, '{"No collar","Chain collar",NULL,"Thin, friendly","Notched ear","Grey muzzle"}'), pg_temp.street('ha', i), pg_temp.pick('hp', i, '{49801,49801,49803,49822}'), pg_temp.n('ho', i, 83, 83 + i * 5), null
from (select i, timestamp '2024-01-03' + (i * 2.8)::int * interval '1 day' as d from generate_series(1, 318) as i) as q;

create table audittrail (
  id integer not null primary key,
  action integer not null,
  auditdate timestamp not null,
  username varchar(255) not null,
  tablename varchar(255) not null,
  linkid integer,
  description text not null
);
insert into audittrail
select row_number() over (order by createddate, id)::int, 0, createddate, createdby, 'adoption', id, 'ADOPTIONNUMBER: ' || adoptionnumber || ', ANIMALID: ' || animalid from adoption where createddate >= timestamp '2025-12-01';
insert into audittrail
select 5000 + i, pg_temp.weighted('aa', i, '{1,4,5,2}', '{60,20,15,5}')::int, timestamp '2026-01-02 08:00' + i * interval '6 hours 50 minutes', pg_temp.pick('ab', i, '{jkeller,mortega,dstrand,drhollis}'), pg_temp.pick('ac', i, '{animal,owner,animalmedical}'), pg_temp.n('ad', i, 1, 1200), 'record changed' from generate_series(1, 600) as i;
analyze;
