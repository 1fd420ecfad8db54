-- Bikes of a city to hire: stations, bikes, members, trips, the weather by day; after the small schemas of text-to-SQL collections (Spider, bike_1).
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.u(key, i) * cardinality(string_to_array(list, ',')))::int] $$;

create table station (
  station_id int primary key,
  name text not null,
  city text not null,
  latitude numeric(8, 5),
  longitude numeric(8, 5),
  dock_count int not null,
  installation_date date
);
insert into station
select i * 2, a[1], a[2], case a[2] when 'Kingsport' then 41.512 when 'Alder Bay' then 41.468 else 41.561 end + round((pg_temp.u('lat', i) * 0.034)::numeric, 5), case a[2] when 'Kingsport' then -81.704 when 'Alder Bay' then -81.782 else -81.598 end + round((pg_temp.u('lon', i) * 0.046)::numeric, 5),
  (array[11, 15, 15, 19, 19, 23, 27])[pg_temp.n('dock', i, 1, 7)], case when i <= 26 then date '2021-04-12' + pg_temp.n('inst', i, 0, 40) else date '2022-03-20' + pg_temp.n('inst', i, 0, 900) end
  from unnest(string_to_array('Central Station:Kingsport,Market Square:Kingsport,City Hall:Kingsport,Harbor Ferry Terminal:Kingsport,2nd at Mission:Kingsport,University Library:Kingsport,Museum Mile:Kingsport,Grant Ave at Pine:Kingsport,Civic Arena:Kingsport,Riverside Park:Kingsport,Washington at 5th:Kingsport,Theater District:Kingsport,Foundry Lofts:Kingsport,South Depot:Kingsport,Children''s Hospital:Kingsport,Chapel Street:Kingsport,Warehouse Row:Kingsport,Franklin at Maple:Kingsport,Union Market:Kingsport,Bayshore Caltrain:Alder Bay,Alder Bay Marina:Alder Bay,Main at Orchard:Alder Bay,Beach Pavilion:Alder Bay,Public Library:Alder Bay,Tech Campus North:Fairmont,Tech Campus South:Fairmont,Fairmont Transit Center:Fairmont,Castro at Villa:Fairmont,Fairmont Shopping Mall:Fairmont,College Gate:Fairmont,Stadium East:Kingsport,Lighthouse Point:Alder Bay,Botanical Garden:Fairmont,Brewery Yard:Kingsport', ',')) with ordinality as v (item, i),
  lateral (select string_to_array(item, ':') as a) as s;
update station set name = 'Bayshore Rail Station' where name = 'Bayshore Caltrain';

create table bike (
  bike_id int primary key,
  model text not null,
  type text not null,
  purchase_date date not null,
  price numeric(7, 2),
  condition text,
  home_city text
);
insert into bike
select 100 + i, m, t, d, case m when 'Cruiser 3' then 640 when 'Cruiser 5' then 725 else 1890 end, case when pg_temp.u('cond', i) < 0.04 then null when pg_temp.u('cond', i) < 0.09 then 'Retired' when pg_temp.u('cond', i) < 0.19 then 'In repair' when d > '2024-01-01' then pg_temp.pick('c', i, 'New,New,Good') else pg_temp.pick('c', i, 'Good,Good,Good,Fair,Fair,Worn') end,
  pg_temp.pick('hc', i, 'Kingsport,Kingsport,Kingsport,Alder Bay,Fairmont')
  from (select i, case when i <= 60 then 'Cruiser 3' when i <= 95 then 'Cruiser 5' else 'Volt City' end as m, case when i <= 95 then 'Classic' else 'Electric' end as t,
               case when i <= 60 then date '2021-03-22' when i <= 80 then date '2022-04-11' when i <= 95 then date '2023-05-02' when i <= 110 then date '2024-03-18' else date '2025-04-28' end as d from generate_series(1, 120) as i) as x;

create table weather (
  date date,
  city text,
  max_temperature_f int,
  mean_temperature_f int,
  min_temperature_f int,
  mean_humidity int,
  mean_wind_speed_mph int,
  precipitation_inches numeric(4, 2),
  events text,
  primary key (date, city)
);
insert into weather
select date '2025-07-01' + i, c, mean + spread, mean, mean - spread - pg_temp.n('min', i, 0, 2), case when rain then pg_temp.n('hum', i, 74, 96) else pg_temp.n('hum', i, 44, 80) end, pg_temp.skew('wind' || c, i, 2, 22, 1.5),
  case when pg_temp.u('gap' || c, i) < 0.015 then null when rain then round((0.02 + 1.6 * power(pg_temp.u('wet' || c, i), 3))::numeric, 2) else 0 end, case when rain and mean < 33 then 'Snow' when rain and mean > 68 and pg_temp.u('th', i) < 0.4 then 'Rain-Thunderstorm' when rain then 'Rain' when pg_temp.u('fog' || c, i) < 0.06 then 'Fog' end
  from generate_series(0, 364) as i, unnest(array['Kingsport', 'Fairmont']) as c,
  lateral (select round(51 + 23 * cos((i - 22) * 2 * pi() / 365) + 11 * (pg_temp.u('t', i / 3) - 0.5) + 8 * (pg_temp.u('t1', i) - 0.5) + case c when 'Fairmont' then 1 + 2 * pg_temp.u('t2', i) else 0 end)::int as mean, pg_temp.n('spread' || c, i, 5, 12) as spread, pg_temp.u('rain', i) + 0.1 * pg_temp.u('rain' || c, i) < 0.31 as rain) as s;

create table member (
  member_id int primary key,
  name text not null,
  gender text,
  birth_year int,
  plan text not null,
  join_date date not null,
  zip_code text
);
insert into member
select 1000 + i, pg_temp.pick(g || 'f', i, case g when 'Female' then 'Amy,Carla,Denise,Eva,Grace,Holly,Jenna,Kate,Lucia,Maria,Nadia,Renee,Sarah,Tina' else 'Adam,Brian,Chris,Derek,Eric,Felipe,Greg,Jason,Kyle,Marcus,Neil,Paul,Raj,Steve' end) || ' ' || pg_temp.pick('ml', i, 'Allen,Becker,Chang,Dorsey,Everett,Flores,Gomez,Hayes,Irwin,Jensen,Khan,Lowe,Miller,Novak,Ortiz,Price,Reyes,Singh,Tucker,Wood'),
  case when pg_temp.u('ng', i) < 0.08 then null else g end, case when pg_temp.u('nb', i) < 0.1 then null else 2006 - pg_temp.skew('by', i, 0, 48, 1.4) end, pg_temp.pick('plan', i, 'Annual,Annual,Annual,Monthly,Monthly,Student'), date '2021-05-01' + pg_temp.skew('join', i, 0, 1560, 0.9), pg_temp.pick('zip', i, '44107,44107,44107,44109,44113,44113,44114,44116,44126')
  from generate_series(1, 150) as i, lateral (select case when pg_temp.u('g', i) < 0.43 then 'Female' else 'Male' end as g) as s;

create table trip (
  trip_id int primary key,
  duration int not null,
  start_date timestamp not null,
  start_station_id int not null,
  end_date timestamp,
  end_station_id int,
  bike_id int not null,
  subscription_type text not null,
  member_id int
);
insert into trip
select 50000 + 7 * row_number() over (order by t, i), sec, t, s.station_id, t + sec * interval '1 second', case when pg_temp.u('lost', i) < 0.008 then null else e.station_id end, b.bike_id, case when sub then 'Subscriber' else 'Customer' end, case when sub then 1000 + pg_temp.skew('mem', i, 1, 150, 1.7) end
  from (select i, date '2025-07-01' + d as day, pg_temp.u('sub', i) < case when extract(isodow from date '2025-07-01' + d) < 6 then 0.8 else 0.48 end as sub
          from (select i, pg_temp.n('day', i, 0, 364) as d from generate_series(1, 2100) as i) as x join weather as w on w.date = date '2025-07-01' + d and w.city = 'Kingsport'
         where pg_temp.u('ride', i) < greatest(0.08, (w.mean_temperature_f - 18) / 70.0) * case when w.events is null then 1 else 0.5 end * case when extract(isodow from w.date) < 6 then 0.95 else 0.75 end) as y,
  lateral (select day + case when sub and extract(isodow from day) < 6 then (array[7, 8, 8, 8, 9, 12, 16, 17, 17, 17, 18, 18, 19])[pg_temp.n('h', i, 1, 13)] else 9 + pg_temp.n('h', i, 0, 11) end * interval '1 hour' + pg_temp.n('min', i, 0, 59) * interval '1 minute' as t, case when sub then 240 + pg_temp.skew('sec', i, 0, 1300, 1.5) else 600 + pg_temp.skew('sec', i, 0, 11000, 2.6) end as sec) as u,
  lateral (select * from station where installation_date <= day order by power(pg_temp.u('s' || i, station_id), 1.0 / (40 - station_id / 2)) desc limit 1) as s,
  lateral (select * from station where city = s.city and installation_date <= day and (station_id <> s.station_id or not sub) order by power(pg_temp.u('e' || i, station_id), 1.0 / (40 - station_id / 2)) desc limit 1) as e,
  lateral (select bike_id from bike where purchase_date <= day and coalesce(condition, '') <> 'Retired' order by pg_temp.u('b' || i, bike_id) - case when home_city = s.city then 0.5 else 0 end - case type when 'Electric' then 0.02 else 0 end limit 1) as b
 limit 800;
update trip set end_date = null where end_station_id is null;
