-- Elections of a state's assembly by county and year: parties, candidates, results, representatives; after the small schemas of text-to-SQL collections (Spider, county_public_safety and election_representative).
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(list, ',')))::int] $$;

create table county (
  county_id int primary key,
  county_name text not null,
  region text not null,
  county_seat text,
  population int,
  area_sq_miles int,
  zip_code text
);
insert into county
select i, a[1], a[2], a[3], a[4]::int, pg_temp.n('area', i, 310, 1480), '5' || lpad((6100 + i * 23)::text, 4, '0')
  from unnest(string_to_array('Adair:North:Fairbury:18420,Barlow:North:Barlow Falls:41275,Calhoun:Central:Milford:96310,Carver:Metro:Eastlake:212840,Clayton:South:Clayton:33190,Denison:West:Red Butte:12065,Eaton:Central:Harmon:58720,Fillmore:South:Preston Mills:27410,Granger:Metro:Port Granger:684150,Halstead:West:Halstead:9840,Irvine:North:Pine Rapids:22735,Jefferson:Central:Capitol City:318960,Kendall:Metro:Oakbrook:401220,Lafayette:South:Verdun:64385,Lincoln:West:Long Prairie:15590,Madison:Central:College Park:138470,Marion:South:Marion Junction:45060,Meeker:North:Lakeview:30115,Nobles:West:Sheffield:11720,Osage:South:Osage Bend:19880,Pierce:Central:Ironton:73640,Polk:West:Cottonwood:8275,Ramsey:Metro:Northgate:155930,Sibley:North:Birch Harbor:14310,Stearns:Central:Granite City:87950,Todd:North:Elk Crossing:24640,Warren:South:Warrenton:52480,Webster:West:Webster:17385', ',')) with ordinality as v (item, i),
  lateral (select string_to_array(item, ':') as a) as s;

create table party (
  party_id int primary key,
  party_name text not null,
  abbreviation text,
  year_founded int,
  leader text,
  ideology text
);
insert into party
select i, a[1], a[2], a[3]::int, case when i in (7, 15, 19) then null else pg_temp.pick('lf', i, 'Angela,Bruce,Carolyn,Dennis,Evelyn,Gordon,Janet,Philip,Russell,Theresa') || ' ' || pg_temp.pick('ll', i, 'Ashworth,Blanchard,Crowley,Donnelly,Engel,Faulk,Gruber,Haugen,Knutson,Overby,Sandoval') end, nullif(a[4], '')
  from unnest(string_to_array('People''s Progressive Party:PPP:1908:Centre-left,Union Conservative Party:UCP:1871:Conservative,Liberty Alliance:LA:1974:Libertarian,Green Future:GF:1989:Green,Farmers and Labor Party:FLP:1919:Agrarian,Center Movement:CM:2012:Centrist,Independent::1871:,Reform Party:RP:1995:Populist,Constitution League:CL:1992:Conservative,Socialist Workers:SW:1938:Socialist,Prohibition Party:PRO:1884:Temperance,Working Families:WF:2003:Centre-left,Taxpayers Union:TU:1986:Libertarian,Forward Together:FT:2021:Centrist,Pirate Party:PIR:2010:Civil liberties,Moderate Whigs:MW:2008:Centrist,Northern Independence:NI:1998:Regionalist,Animal Welfare Party:AWP:2015:Single issue,Veterans Party:VP:2005:Single issue,Christian Values:CV:1990:Conservative', ',')) with ordinality as v (item, i),
  lateral (select string_to_array(item, ':') as a) as s;

create table candidate (
  candidate_id int primary key,
  name text not null,
  gender text,
  birth_year int,
  party_id int,
  county_id int not null,
  occupation text
);
insert into candidate
select row_number() over (order by county_id, slot, turn), pg_temp.pick(g || 'f', key, case g when 'Female' then 'Alice,Beverly,Christine,Diane,Eleanor,Heidi,Jill,Kathleen,Laura,Michelle,Nancy,Patricia,Rebecca,Sheila,Tammy,Wanda,Yolanda,Amanda' else 'Andrew,Brent,Craig,Daniel,Eugene,Frank,Gary,Harold,Jeffrey,Kenneth,Larry,Mark,Norman,Paul,Richard,Scott,Timothy,Wayne' end) || ' ' || pg_temp.pick('cl', key, 'Anderson,Bergstrom,Carlson,Dahl,Erickson,Fitzgerald,Gutierrez,Hoffman,Iverson,Johnston,Kowalski,Larson,Mueller,Nguyen,Olson,Petersen,Quinlan,Robinson,Schroeder,Thompson,Ulrich,Vang,Washington,Xiong,Young,Zimmerman'),
  case when pg_temp.u('ng', key) < 0.03 then null else g end, case when pg_temp.u('nb', key) < 0.12 then null else least(1944 + turn * 9 + pg_temp.n('by', key, 0, 36), 1993) end,
  case slot when 1 then 1 when 2 then 2 else 2 + pg_temp.skew('minor', key, 1, 18, 2) end, county_id, nullif(pg_temp.pick('occ', key, 'Attorney,Attorney,Attorney,Farmer,Farmer,Teacher,Teacher,Small business owner,Small business owner,Small business owner,Physician,Nurse,Accountant,Engineer,Insurance agent,Real estate broker,Retired,Retired,Police officer,'), '')
  from county, unnest(array[1, 1, 1, 2, 2, 2, 3, 3], array[1, 2, 3, 1, 2, 3, 1, 2]) as s (slot, turn), lateral (select county_id * 100 + slot * 10 + turn as key) as k, lateral (select case when pg_temp.u('g', key) < 0.37 then 'Female' else 'Male' end as g) as gg
 where (slot < 3 or pg_temp.u('runs', key) < 0.75) and (turn < 3 or pg_temp.u('runs', key) < 0.7);

create table turnout (
  county_id int,
  year int,
  registered_voters int not null,
  ballots_cast int not null,
  primary key (county_id, year)
);
insert into turnout
select county_id, y, r, floor(r * (case when y % 4 = 0 then 0.66 else 0.51 end + 0.14 * pg_temp.u('turn', county_id) + 0.05 * pg_temp.u('turn' || y, county_id)))::int
  from county, generate_series(2014, 2024, 2) as y, lateral (select floor(population * (0.62 + 0.06 * pg_temp.u('reg', county_id)) * (1 + 0.006 * (y - 2020)))::int as r) as s;

create table election_result (
  result_id int primary key,
  year int not null,
  county_id int not null,
  candidate_id int not null,
  votes int not null,
  vote_percent numeric(5, 2),
  place int not null
);
insert into election_result
with run as (
  select t.year, t.county_id, t.ballots_cast, c.candidate_id,
         case c.party_id when 1 then 0.49 + 0.11 * (r.region = 'Metro')::int - 0.09 * (r.region = 'West')::int - 0.04 * (r.region = 'South')::int + 0.12 * (pg_temp.u('lean', t.county_id) - 0.5) + 0.05 * (pg_temp.u('swing', t.year) - 0.5) + 0.05 * (pg_temp.u('race' || t.year, t.county_id) - 0.5)
                         when 2 then 0.47 + 0.04 * (pg_temp.u('race2' || t.year, t.county_id) - 0.5) else 0.015 + 0.11 * power(pg_temp.u('third' || t.year, c.candidate_id), 2) + case when c.party_id in (5, 7) and pg_temp.u('local', c.candidate_id) < 0.5 then 0.44 else 0 end end as strength
    from turnout as t join county as r using (county_id) join (select *, row_number() over (partition by county_id, least(party_id, 3) order by candidate_id) as turn, count(*) over (partition by county_id, least(party_id, 3)) as turns from candidate) as c using (county_id)
   where c.turn = case when c.turns = 1 then 1 when c.turns = 2 then 1 + (t.year >= 2016 + 2 * pg_temp.n('change', c.county_id * 10 + least(c.party_id, 3), 0, 3))::int else 1 + (t.year >= 2016 + 2 * pg_temp.n('change', c.county_id * 10 + least(c.party_id, 3), 0, 1))::int + (t.year >= 2020 + 2 * pg_temp.n('change2', c.county_id * 10 + least(c.party_id, 3), 0, 2))::int end
     and (c.party_id = 2 or c.party_id = 1 and not (r.region = 'West' and pg_temp.u('skip' || t.year, t.county_id) < 0.2) or c.party_id > 2 and pg_temp.u('skip' || t.year, t.county_id) < 0.65)),
counted as (
  select *, floor(ballots_cast * 0.975 * strength / sum(strength) over (partition by year, county_id))::int as v from run)
select row_number() over (order by year, county_id, v desc), year, county_id, candidate_id, v, round(100.0 * v / sum(v) over (partition by year, county_id), 2), rank() over (partition by year, county_id order by v desc)
  from counted;
delete from candidate where candidate_id not in (select candidate_id from election_result) and candidate_id % 3 > 0;

create table representative (
  representative_id int primary key,
  candidate_id int not null,
  county_id int not null,
  party_id int not null,
  term_start date not null,
  term_end date,
  committee text,
  left_reason text
);
insert into representative
select row_number() over (order by year, county_id), candidate_id, county_id, c.party_id, make_date(year + 1, 1, 6), case when year = 2024 and not gone then null when gone then make_date(year + 1, 1, 6) + pg_temp.n('gone', result_id, 90, 500) else make_date(year + 3, 1, 5) end,
  case when pg_temp.u('nocom', candidate_id) < 0.08 then null else pg_temp.pick('com', candidate_id, 'Agriculture,Appropriations,Education,Education,Health,Judiciary,Transportation,Taxes,Natural Resources,Public Safety') end, case when gone then pg_temp.pick('why', result_id, 'Resigned,Resigned,Died,Appointed to other office') end
  from election_result as e join candidate as c using (candidate_id, county_id),
  lateral (select pg_temp.u('leaves', result_id) < 0.05 and not exists (select from election_result as n where n.candidate_id = e.candidate_id and n.year > e.year) as gone) as g
 where place = 1;
