-- Museums, what they own and show, and who comes; after the small schemas of text-to-SQL collections (Spider, museum_visit).
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(list, ',')))::int] $$;

create table museum (
  museum_id int primary key,
  name text not null,
  city text not null,
  country text not null,
  open_year int,
  num_of_staff int,
  ticket_price numeric(5, 2)
);
insert into museum
select i, a[1], a[2], a[3], a[4]::int, a[5]::int, a[6]::numeric
  from unnest(string_to_array('Museum of Fine Arts:Ghent:Belgium:1798:118:12,Plaza Museum:Seville:Spain:1841:62:8,Whitfield Gallery:Leeds:United Kingdom:1888:41:0,Capital Plaza Museum:Ottawa:Canada:2000:250:18,Jefferson Art Center:Richmond:United States:1936:140:15,Willow Creek Museum:Portland:United States:1957:37:10,Harbor Modern:Baltimore:United States:1984:88:16,Kunsthaus am Markt:Basel:Switzerland:1902:95:22,Galleria Montefiori:Turin:Italy:1863:54:11,Musee des Collines:Grenoble:France:1911:45:9,Stedelijk Depot:Utrecht:Netherlands:1995:73:14.50,Old Customs House:Bergen:Norway:1972:29:12,National Gallery of Prints:Lisbon:Portugal:1905:33:7,Castle Museum:Graz:Austria:1887:51:11,House of Glass:Malmo:Sweden:2008:24:10,Lakeside Museum:Chicago:United States:1929:310:25,Cooper Street Gallery:Bristol:United Kingdom:2011:16:0,Museum of the North:Aberdeen:United Kingdom:1873:48:0,Museo del Puerto:Valencia:Spain:1989:39:6,Sunrise Museum:Nagoya:Japan:1988:82:13,Art Pavilion:Zagreb:Croatia:1898:27:8', ',')) with ordinality as v (item, i),
  lateral (select string_to_array(item, ':') as a) as s;

create table artist (
  artist_id int primary key,
  name text not null,
  country text,
  birth_year int,
  death_year int,
  movement text
);
insert into artist
select i, pg_temp.pick('first', i, 'Adele,Albert,Anna,Benedict,Camille,Carlo,Cornelia,Edgar,Elise,Emil,Federico,Georg,Helene,Hugo,Ingrid,Jacob,Johanna,Leon,Louise,Lucian,Margot,Mathilde,Oskar,Paula,Pierre,Rosa,Simon,Thea,Victor,Willem') || ' ' ||
  (string_to_array('Aldersey,Bonnaire,Castagna,Delorme,Eckhardt,Fontanel,Grunwald,Hartog,Ivarsson,Jonckheere,Kestner,Lombardi,Marquet,Nordahl,Oliveira,Pellerin,Quist,Rasmussen,Santoro,Tervooren,Ullmann,Vasquez,Wetherby,Ximenes,Yardley,Zielinski,Ashcombe,Brandao,Corrigan,Duquesne,Engstrom,Falkner,Garrido,Hollis,Iwasaki,Janssen,Kowalczyk,Lindner,Mancini,Norwood,Okafor,Prideaux,Rivas,Schiller,Tanaka,Urbain,Verhoeven,Winslow', ','))[i],
  case when pg_temp.u('nat', i) < 0.04 then null else pg_temp.pick('country', i, 'France,France,France,Italy,Italy,Netherlands,Netherlands,Germany,Germany,Spain,United Kingdom,United States,United States,Belgium,Sweden,Japan') end,
  b, case when b < 1935 then b + pg_temp.n('life', i, 41, 88) when b < 1950 and pg_temp.u('dead', i) < 0.6 then b + pg_temp.n('life', i, 50, 74) end,
  case when pg_temp.u('mov', i) < 0.1 then null when b < 1700 then 'Baroque' when b < 1790 then pg_temp.pick('m', i, 'Rococo,Neoclassicism') when b < 1830 then 'Romanticism' when b < 1865 then pg_temp.pick('m', i, 'Realism,Impressionism,Impressionism') when b < 1900 then pg_temp.pick('m', i, 'Expressionism,Cubism,Art Nouveau') when b < 1935 then pg_temp.pick('m', i, 'Surrealism,Abstract Expressionism,Pop Art') else 'Contemporary' end
  from (select i, 1620 + floor(365 * power(pg_temp.u('born', i), 0.55))::int as b from generate_series(1, 48) as i) as x;

create table artwork (
  artwork_id int primary key,
  title text not null,
  artist_id int references artist,
  museum_id int not null references museum,
  year_created int,
  medium text not null,
  estimated_value int,
  on_display text not null
);
insert into artwork
select i, case m when 'Photograph' then pg_temp.pick('ph', i, 'Backyard,Station Platform,Night Window,Factory Gate,Empty Pool,Sisters,Market at Noon') || case when pg_temp.u('no', i) < 0.5 then ' No. ' || pg_temp.n('num', i, 1, 9) else '' end
            when 'Sculpture' then pg_temp.pick('sc', i, 'Seated Figure,Torso,Reclining Woman,Head of a Boy,Standing Horse,The Wrestlers,Two Birds,Column')
            else pg_temp.pick('t1', i, 'Still Life,Landscape,View of the Harbor,Portrait of a Woman,Portrait of a Merchant,The Bridge,Winter Morning,Garden,Self-Portrait,Interior,The Orchard,Village Street') || pg_temp.pick('t2', i, ',,, with Lemons, in Blue, at Dusk, near the River, in Autumn, with Dog') end,
  a, pg_temp.skew('mus', i, 1, 21, 1.4),
  case when pg_temp.u('undated', i) < 0.07 or a is null then null else least(x.birth_year + 20 + pg_temp.n('made', i, 0, 36), coalesce(x.death_year, 2025), 2025) end, m,
  case when pg_temp.u('val', i) < 0.15 then null else (ceil(3 * exp(6.8 * power(pg_temp.u('v', i), 1.4))) * 500 * case m when 'Etching' then 1 when 'Photograph' then 1 else 2 end)::int end,
  case when pg_temp.u('disp', i) < 0.62 then 'Yes' else 'No' end
  from (select i, case when pg_temp.u('anon', i) >= 0.05 then pg_temp.skew('art', i, 1, 48, 1.3) end as a from generate_series(1, 320) as i) as w left join artist as x on x.artist_id = a,
  lateral (select case when pg_temp.u('med', i) < 0.5 then 'Oil on canvas' when x.birth_year > 1860 and pg_temp.u('med', i) > 0.86 then 'Photograph' else pg_temp.pick('md', i, 'Watercolor,Drawing,Etching,Sculpture,Sculpture') end as m) as s;

create table exhibition (
  exhibition_id int primary key,
  museum_id int not null references museum,
  theme text not null,
  start_date date not null,
  end_date date,
  ticket_price numeric(5, 2)
);
insert into exhibition
select row_number() over (order by d), m, pg_temp.pick('th1', i, 'Light and Shadow,Women Painters,Masters of the North,Paper and Ink,The Modern City,Lost Landscapes,Faces,Colors of Summer,Between the Wars,Hidden Treasures,From the Depot,Sea and Sky') || pg_temp.pick('th2', i, ',,: A Century of Painting,: New Acquisitions,: Works on Loan'),
  d, case when d > '2026-02-15' and i % 3 > 0 then null else d + pg_temp.n('len', i, 40, 160) end, case when i % 9 = 0 then null else pg_temp.n('pr', i, 4, 24) end
  from (select i, pg_temp.skew('em', i, 1, 21, 1.3) as m, date '2023-08-01' + pg_temp.n('ed', i, 0, 1010) as d from generate_series(1, 64) as i) as x;

create table exhibition_artwork (
  exhibition_id int references exhibition,
  artwork_id int references artwork,
  room text,
  primary key (exhibition_id, artwork_id)
);
insert into exhibition_artwork
select e.exhibition_id, a.artwork_id, 'Room ' || pg_temp.n('room', e.exhibition_id * 1000 + a.artwork_id, 1, 6)
  from exhibition as e join artwork as a on pg_temp.u('in', e.exhibition_id * 1000 + a.artwork_id) < case when a.museum_id = e.museum_id then 0.38 else 0.008 end and coalesce(a.year_created, 0) <= extract(year from e.start_date);

create table visitor (
  visitor_id int primary key,
  name text not null,
  age int,
  city text,
  level_of_membership text
);
insert into visitor
select i, pg_temp.pick('vf', i, 'Aaron,Beatrice,Clara,Dominic,Esther,Frank,Gemma,Harold,Irene,Jasper,Katya,Liam,Monica,Noel,Olga,Patrick,Rosalind,Stefan,Tamara,Wesley') || ' ' || pg_temp.pick('vl', i, 'Abbott,Bauer,Costa,Dupont,Ellis,Ferrari,Gibson,Hughes,Ibsen,Jacobs,Kovac,Larsen,Meyer,Nolan,Ortega,Pereira,Quinn,Rossi,Schmidt,Turner,Visser,Weber,Young'),
  case when pg_temp.u('va', i) < 0.08 then null else pg_temp.skew('age', i, 14, 84, 1.2) end,
  pg_temp.pick('vc', i, 'Ghent,Ghent,Ghent,Antwerp,Seville,Seville,Leeds,York,Ottawa,Ottawa,Richmond,Portland,Baltimore,Basel,Turin,Chicago,Lyon,Rotterdam'),
  case when pg_temp.u('lv', i) < 0.55 then null else pg_temp.pick('l', i, 'Basic,Basic,Basic,Silver,Silver,Gold') end
  from generate_series(1, 180) as i;

create table visit (
  visit_id int primary key,
  museum_id int not null references museum,
  visitor_id int not null references visitor,
  visit_date date not null,
  num_of_tickets int not null,
  total_spent numeric(7, 2) not null
);
insert into visit
select row_number() over (order by d, i), m.museum_id, v.visitor_id, d, t, t * m.ticket_price * case v.level_of_membership when 'Gold' then 0 when 'Silver' then 0.5 when 'Basic' then 0.8 else 1 end
    + case when pg_temp.u('shop', i) < 0.35 then round((3 + 60 * power(pg_temp.u('sp', i), 2))::numeric, 2) else 0 end
  from (select i, pg_temp.skew('vis', i, 1, 180, 1.6) as visitor_id, pg_temp.skew('vm', i, 1, 21, 1.5) as museum_id, 1 + pg_temp.skew('tk', i, 0, 4, 2.2) as t, date '2024-01-02' + pg_temp.n('vd', i, 0, 128) * 7 + pg_temp.pick('wd', i, '0,1,2,3,4,4,4,5,5,5,5')::int as d from generate_series(1, 640) as i) as x
  join museum as m using (museum_id) join visitor as v using (visitor_id);
