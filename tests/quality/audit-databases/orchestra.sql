-- Orchestras, their conductors, performances and shows; after the small schemas of text-to-SQL collections (Spider, orchestra).
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(list, ',')))::int] $$;

create table conductor (
  conductor_id int primary key,
  name text not null,
  age int,
  nationality text,
  year_of_work int
);
insert into conductor
select i, n, pg_temp.n('age', i, 33, 78), c, null
  from unnest(string_to_array('Anton Reinholt:Germany,Marguerite Duvallon:France,Piotr Zelenski:Poland,James Whitcombe:United Kingdom,Lorenzo Battistini:Italy,Eeva Kallioniemi:Finland,Samuel Ostrander:United States,Haruto Minamoto:Japan,Ilse Van Doren:Netherlands,Gergely Somody:Hungary,Catherine Llewellyn:United Kingdom,Rafael Ibarrola:Spain,Mikkel Thorsager:Denmark,Viktor Sarantsev:Russia,Diane Prescott:United States,Jun-ho Baek:South Korea,Ondrej Havlina:Czech Republic,Klaus Edelmann:Germany,Paulo Azevedo:Brazil,Astrid Lindholt:Sweden,Robert Gallagher:United States,Matthias Brunnhofer:Austria,Olivia Marchbank:Canada,Etienne Rochefort:France', ',')) with ordinality as v (item, i),
  lateral (select split_part(item, ':', 1) as n, split_part(item, ':', 2) as c) as s;
update conductor set year_of_work = least(age - 27, 2 + pg_temp.skew('yow', conductor_id, 0, 40, 1.3));

create table venue (
  venue_id int primary key,
  name text not null,
  city text not null,
  country text not null,
  capacity int not null,
  opening_year int
);
insert into venue
select i, a[1], a[2], a[3], a[4]::int, nullif(a[5], '')::int
  from unnest(string_to_array('Harmonie Hall:Leipzig:Germany:1900:1981,Salle Berlioz:Lyon:France:2120:1975,Moniuszko Hall:Wroclaw:Poland:1804:2015,Northgate Concert Hall:Manchester:United Kingdom:2340:1996,Teatro Corelli:Bologna:Italy:1034:1763,Harbour House:Helsinki:Finland:1704:2011,Linden Auditorium:Cleveland:United States:1920:1931,Sakura Hall:Osaka:Japan:1702:1982,Maas Theatre:Rotterdam:Netherlands:2200:1966,Liszt Rooms:Budapest:Hungary:1050:1907,Riverside Hall:Cardiff:United Kingdom:1996:1982,Auditorio del Turia:Valencia:Spain:1817:1987,Opera Quay:Aarhus:Denmark:1588:2007,Neva Philharmonic Hall:Saint Petersburg:Russia:1500:1839,Prairie Center:Minneapolis:United States:2085:1974,Han River Arts Center:Seoul:South Korea:2523:1988,Vltava House:Prague:Czech Republic:1104:1885,Isar Hall:Munich:Germany:2387:1985,Sala Villa:Sao Paulo:Brazil:1498:1999,Nordic House:Gothenburg:Sweden:1286:1935,Bayfront Hall:Boston:United States:2625:1900,Mozart Saal:Salzburg:Austria:704:,Maple Leaf Center:Toronto:Canada:2630:1982,Palais du Port:Marseille:France:1820:1924', ',')) with ordinality as v (item, i),
  lateral (select string_to_array(item, ':') as a) as s;

create table orchestra (
  orchestra_id int primary key,
  orchestra text not null,
  conductor_id int references conductor,
  record_company text,
  year_founded int,
  major_record_format text
);
insert into orchestra
select i, n, case when i = 13 then null when i = 20 then 4 when i = 9 then 6 else i end, case when i in (10, 19) then null else pg_temp.pick('rec', i, 'Meridian Classics,Meridian Classics,Meridian Classics,Halcyon Records,Halcyon Records,Blue Door Music,Aurelia,Kestrel') end,
  greatest(pg_temp.n('found', i, 1858, 1984), 1858), pg_temp.pick('fmt', i, 'CD,CD,CD,Streaming,Streaming,LP,DVD')
  from unnest(string_to_array('Leipzig Harmonie Orchestra,Lyon National Orchestra,Wroclaw Philharmonic,Northern Symphony Orchestra,Orchestra Corelli,Helsinki Harbour Orchestra,Cleveland Lakeside Symphony,Osaka Symphony Orchestra,Maas Philharmonic,Budapest Chamber Orchestra,Welsh Symphony Orchestra,Valencia Philharmonic,Aarhus Symphony Orchestra,Neva Philharmonic Orchestra,Minnesota Prairie Orchestra,Seoul City Philharmonic,Prague Sinfonia,Isar Philharmonic,Sao Paulo State Sinfonia,Gothenburg Sinfonietta,Boston Bay Orchestra,Salzburg Camerata', ',')) with ordinality as v (n, i);

create table performance (
  performance_id int primary key,
  orchestra_id int not null references orchestra,
  venue_id int not null references venue,
  composer text,
  type text not null,
  start_date date not null,
  official_rating numeric(3, 1),
  ticket_price numeric(6, 2)
);
insert into performance
select row_number() over (order by d, i), o, case when pg_temp.u('tour', i) < 0.16 then pg_temp.n('v', i, 1, 24) else o end,
  case t when 'Film music' then null else pg_temp.pick('comp', i, 'Ludwig van Beethoven,Ludwig van Beethoven,Ludwig van Beethoven,Johannes Brahms,Johannes Brahms,Gustav Mahler,Gustav Mahler,Wolfgang Amadeus Mozart,Wolfgang Amadeus Mozart,Pyotr Ilyich Tchaikovsky,Pyotr Ilyich Tchaikovsky,Antonin Dvorak,Jean Sibelius,Claude Debussy,Dmitri Shostakovich,Felix Mendelssohn,Richard Strauss') end,
  t, d, case when pg_temp.u('rated', i) < 0.12 then null else round((4.5 + 5.2 * power(pg_temp.u('rate', i), 0.6))::numeric, 1) end,
  case when t = 'Open rehearsal' then 0 else pg_temp.n('price', i, 5, 22) * 5 end
  from (select i, pg_temp.skew('o', i, 1, 22, 1.25) as o, pg_temp.pick('type', i, 'Symphony,Symphony,Symphony,Symphony,Concerto,Concerto,Choral,Chamber,Film music,Open rehearsal') as t,
               (date '2023-09-01' + pg_temp.n('season', i, 0, 2) * interval '1 year' + pg_temp.n('day', i, 0, 295) * interval '1 day')::date as day0 from generate_series(1, 190) as i) as p,
  lateral (select day0 + (4 - extract(isodow from day0)::int + pg_temp.n('dow', i, 0, 2)) as d) as s;

create table show (
  show_id int primary key,
  performance_id int not null references performance,
  show_date date not null,
  if_first_show text not null,
  result text,
  attendance int
);
insert into show
select row_number() over (order by p.start_date + k, p.performance_id), p.performance_id, p.start_date + k, case when k = 0 then 'T' else 'F' end,
  case when cancelled then 'Cancelled' when share > 0.985 then 'Sold out' when share > 0.75 then 'Well attended' else 'Seats left' end,
  case when cancelled then null else floor(v.capacity * share)::int end
  from performance as p join venue as v using (venue_id), generate_series(0, 3) as k,
  lateral (select least(1, 0.42 + 0.5 * pg_temp.u('pop', p.performance_id) + 0.25 * pg_temp.u('att', p.performance_id * 10 + k) - 0.03 * k) as share, pg_temp.u('can', p.performance_id * 10 + k) < 0.03 as cancelled) as s
 where k <= case when p.type = 'Open rehearsal' then 0 else pg_temp.skew('shows', p.performance_id, 0, 3, 1.2) end;
