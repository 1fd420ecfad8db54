-- Dog kennels: owners, dogs, stays, treatments; after the small schemas of text-to-SQL collections (Spider, dog_kennels).
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(list, ',')))::int] $$;

create table breeds (
  breed_id int primary key,
  breed_name text not null,
  size text not null,
  life_expectancy int
);
insert into breeds
select i, a[1], a[2], a[3]::int
  from unnest(string_to_array('Labrador Retriever:Large:12,Golden Retriever:Large:12,German Shepherd:Large:11,Cocker Spaniel:Medium:13,Border Collie:Medium:14,Beagle:Medium:13,Jack Russell Terrier:Small:15,Miniature Schnauzer:Small:14,French Bulldog:Small:11,Dachshund:Small:14,Border Terrier:Small:14,Springer Spaniel:Medium:13,Whippet:Medium:14,Greyhound:Large:12,Cavalier King Charles Spaniel:Small:12,Shih Tzu:Small:14,Boxer:Large:11,Rottweiler:Large:10,Great Dane:Giant:8,Husky:Large:13,Pug:Small:13,Bichon Frise:Small:15,Newfoundland:Giant:9,Mixed:Medium:', ',')) with ordinality as v (item, i),
  lateral (select string_to_array(item, ':', '') as a) as s;

create table owners (
  owner_id int primary key,
  first_name text not null,
  last_name text not null,
  street text,
  city text,
  state text,
  email_address text,
  cell_number text
);
insert into owners
select i, f, l, pg_temp.n('no', i, 2, 998) || ' ' || pg_temp.pick('st', i, 'Maple Street,Oak Lane,River Road,Church Street,Mill Road,Elm Avenue,Hillcrest Drive,Station Road,Prospect Street,Sunset Boulevard'), pg_temp.pick('city', i, 'Burlington,Burlington,Burlington,South Burlington,South Burlington,Winooski,Essex,Colchester,Shelburne,Williston,Plattsburgh'),
  case when pg_temp.pick('city', i, 'Burlington,Burlington,Burlington,South Burlington,South Burlington,Winooski,Essex,Colchester,Shelburne,Williston,Plattsburgh') = 'Plattsburgh' then 'New York' else 'Vermont' end,
  case when pg_temp.u('em', i) < 0.15 then null else lower(f || '.' || l) || '@mail.example' end, case when pg_temp.u('cell', i) < 0.05 then null else '802-555-0' || lpad((100 + i)::text, 3, '0') end
  from generate_series(1, 140) as i,
  lateral (select pg_temp.pick('of', i, 'Nora,Melissa,Gideon,Johann,Rachelle,Kade,Tre,Heather,Colin,Janice,Peter,Susan,Alison,Doug,Marie,Howard,Beth,Luke,Cynthia,Roy,Vivian,Grant,Tess,Ivan,Rita') as f,
                  pg_temp.pick('ol', i, 'Bailey,Carver,Dufresne,Emerson,Feeney,Gagnon,Hackett,Haley,Jewell,Kirby,Larose,McKenna,Nichols,Ouellette,Pratt,Rogers,Stone,Thibault,Upton,Walsh,Yandow') as l) as s;

create table dogs (
  dog_id int primary key,
  owner_id int not null references owners,
  breed_id int not null references breeds,
  name text not null,
  gender text not null,
  date_of_birth date,
  weight numeric(5, 1),
  neutered text,
  abandoned text not null
);
insert into dogs
select i, case when i <= 125 then i else pg_temp.n('own', i, 1, 125) end, b.breed_id, case g when 'Female' then pg_temp.pick('df', i, 'Bella,Luna,Daisy,Molly,Lola,Rosie,Maggie,Penny,Ruby,Willow,Stella,Hazel,Olive,Pepper,Ginger') else pg_temp.pick('dm', i, 'Max,Charlie,Cooper,Buddy,Rocky,Bear,Duke,Tucker,Oliver,Jack,Murphy,Gus,Finn,Moose,Winston') end, g,
  case when pg_temp.u('dob', i) < 0.06 then null else date '2012-06-01' + (4300 * power(pg_temp.u('born', i), 0.7))::int end,
  round((case b.size when 'Small' then 17 when 'Medium' then 39 when 'Large' then 69 else 128 end * (0.8 + 0.4 * pg_temp.u('wt', i)) * case g when 'Female' then 0.93 else 1.05 end)::numeric, 1),
  case when pg_temp.u('nt', i) < 0.1 then null when pg_temp.u('nt', i) < 0.74 then 'Yes' else 'No' end, case when pg_temp.u('ab', i) < 0.035 then 'Yes' else 'No' end
  from (select i, case when pg_temp.u('mix', i) < 0.17 then 24 else pg_temp.skew('br', i, 1, 23, 1.4) end as breed_id, case when pg_temp.u('sex', i) < 0.48 then 'Female' else 'Male' end as g from generate_series(1, 190) as i) as x join breeds as b using (breed_id);

create table stays (
  stay_id int primary key,
  dog_id int not null references dogs,
  date_arrived date not null,
  date_departed date,
  kennel_number int not null,
  daily_rate numeric(6, 2) not null,
  total_charge numeric(8, 2)
);
insert into stays
select row_number() over (order by arr, i), dog_id, arr, dep, pg_temp.n('kn', i, 1, 48), rate, (dep - arr) * rate
  from (select i, 1 + floor(190 * power(pg_temp.u('dog', i), 1.5))::int as dog_id, (date '2024-01-01' + k.y * interval '1 year' + (k.m - 1) * interval '1 month' + pg_temp.n('d', i, 0, 27) * interval '1 day')::date as arr
          from generate_series(1, 560) as i, lateral (select pg_temp.pick('y', i, '0,0,1,1,2')::int as y, pg_temp.pick('m', i, '1,2,2,3,4,4,5,6,6,7,7,7,7,8,8,8,8,9,10,11,11,12,12,12')::int as m) as k) as x
  join dogs as d using (dog_id) join breeds as b using (breed_id),
  lateral (select case when d.abandoned = 'Yes' and arr > '2025-06-01' or arr > '2026-06-22' and pg_temp.u('still', i) < 0.7 then null else arr + 1 + pg_temp.skew('len', i, 0, 15, 1.7) end as dep,
                  case b.size when 'Small' then 34 when 'Medium' then 40 when 'Large' then 46 else 55 end + case when arr >= '2025-04-01' then 3 else 0 end as rate) as s
 where arr <= '2026-06-30' and coalesce(d.date_of_birth + 120, arr) <= arr and not exists (select from generate_series(1, i - 1) as j where 1 + floor(190 * power(pg_temp.u('dog', j), 1.5))::int = x.dog_id and abs(pg_temp.pick('y', j, '0,0,1,1,2')::int * 12 + pg_temp.pick('m', j, '1,2,2,3,4,4,5,6,6,7,7,7,7,8,8,8,8,9,10,11,11,12,12,12')::int - extract(year from arr) * 12 + 24288 - extract(month from arr)) <= 1);
update stays set date_departed = null, total_charge = null where date_departed > '2026-06-30';
update stays as s set date_departed = date_arrived + 6, total_charge = 6 * daily_rate where date_departed is null and exists (select from stays as o where o.dog_id = s.dog_id and o.date_arrived > s.date_arrived);

create table professionals (
  professional_id int primary key,
  first_name text not null,
  last_name text not null,
  role text not null,
  city text,
  email_address text,
  hourly_rate numeric(6, 2)
);
insert into professionals
select i, f, l, r, pg_temp.pick('pc', i, 'Burlington,Burlington,South Burlington,Winooski,Essex,Shelburne'), lower(left(f, 1) || l) || '@kennels.example', case when i = 17 then null else case r when 'Veterinarian' then 92 when 'Trainer' then 44 when 'Groomer' then 33 else 24 end + pg_temp.n('hr', i, 0, 14) end
  from generate_series(1, 24) as i,
  lateral (select case when i in (1, 4, 9, 15, 20) then 'Veterinarian' when i in (2, 8, 12, 13, 22) then 'Groomer' when i in (5, 11, 18) then 'Trainer' else 'Employee' end as r, (string_to_array('Taryn,Jayson,Domenica,Brady,Winfield,Ursula,Danny,Ruben,Velva,Karley,Monte,Adele,Lorna,Clint,Sylvie,Hector,Jo,Malcolm,Priya,Owen,Fern,Tobias,Gwen,Abe', ','))[i] as f,
                  (string_to_array('Braun,Ullrich,Jacobs,Pouros,Carter,Hirthe,Considine,O''Hara,Sosa,Hyatt,Kshlerin,Marchand,Bixby,Farr,Lessard,Munoz,Tatro,Greer,Nair,Bushey,Cota,Dwyer,Rowley,Santor', ','))[i] as l) as s;

create table treatment_types (
  treatment_type text primary key,
  category text not null,
  list_price numeric(7, 2) not null
);
insert into treatment_types
select split_part(item, ':', 1), split_part(item, ':', 2), split_part(item, ':', 3)::numeric
  from unnest(string_to_array('Physical examination:Health:75,Vaccination:Health:48,Rabies booster:Health:35,Deworming:Health:30,Flea treatment:Health:42,Ear cleaning:Health:28,Dental cleaning:Health:310,Blood test:Health:120,X-ray:Health:185,Wound care:Health:95,Neutering:Surgery:390,Tumor removal:Surgery:860,Microchip:Health:45,Bath:Grooming:38,Full grooming:Grooming:78,Nail trim:Grooming:18,Coat stripping:Grooming:90,Puppy class:Training:140,Obedience lesson:Training:65,Take for a walk:Exercise:15', ',')) as v (item);

create table treatments (
  treatment_id int primary key,
  dog_id int not null references dogs,
  professional_id int not null references professionals,
  treatment_type text not null references treatment_types,
  date_of_treatment date not null,
  cost_of_treatment numeric(8, 2) not null
);
insert into treatments
select row_number() over (order by day, stay_id, k), dog_id, p.professional_id, t.treatment_type, day, case when pg_temp.u('free', key) < 0.03 then 0 else round((t.list_price * case when day >= '2025-04-01' then 1.05 else 1 end * (0.92 + 0.2 * pg_temp.u('cost', key)) * 2)::numeric) / 2 end
  from stays as s join dogs as g using (dog_id), generate_series(1, 4) as k, lateral (select stay_id * 10 + k as key) as h,
  lateral (select date_arrived + pg_temp.n('day', key, 0, least(coalesce(date_departed, '2026-06-30'::date) - date_arrived, 20)) as day) as d,
  lateral (select * from treatment_types where treatment_type = pg_temp.pick('tt', key, 'Take for a walk,Take for a walk,Take for a walk,Take for a walk,Take for a walk,Take for a walk,Bath,Bath,Bath,Nail trim,Nail trim,Full grooming,Full grooming,Full grooming,Physical examination,Physical examination,Physical examination,Vaccination,Vaccination,Rabies booster,Flea treatment,Obedience lesson,Ear cleaning,Take for a walk,Take for a walk,Bath,Bath,Bath,Nail trim,Nail trim,Nail trim,Full grooming,Full grooming,Full grooming,Physical examination,Physical examination,Physical examination,Vaccination,Vaccination,Rabies booster,Deworming,Flea treatment,Flea treatment,Ear cleaning,Dental cleaning,Blood test,X-ray,Wound care,Tumor removal,Microchip,Coat stripping,Obedience lesson,Obedience lesson')) as t,
  lateral (select professional_id from professionals where role = case t.category when 'Grooming' then 'Groomer' when 'Training' then 'Trainer' when 'Exercise' then 'Employee' else 'Veterinarian' end order by power(pg_temp.u('pr' || key, professional_id), 1 + professional_id / 8.0) desc limit 1) as p
 where pg_temp.u('any', key) < case when g.abandoned = 'Yes' then 0.8 else 0.42 end;
